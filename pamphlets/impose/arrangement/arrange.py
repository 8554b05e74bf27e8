"""Pages of given sizes, a scheme, a paper and a wish -> what stands on which sheet, and what there is to say of it."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, NoReturn

from pamphlets.core.geometry import Size
from pamphlets.core.source import WHOLE_FILE, Diagnostic, Source, error, notice, raise_error
from pamphlets.impose.checks import check_page_sizes, describe_missing_pages, format_page_list
from pamphlets.impose.placement.grid import Grid, build_grid, choose_grid, fit_grid
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.placement.paper import (
    Paper,
    can_hold,
    compute_page_size,
    describe_size,
    is_same_size,
)
from pamphlets.impose.placement.place import compute_page_scale
from pamphlets.impose.plan.plan_check import check_plan
from pamphlets.impose.plan.sheet import Plan, Scheme, add_blanks, mirror_plan, split_cover

_COVER_PAGES: Final = 4  # the multiple of schemes whose outermost sheet is a cover of four pages
_NO_COVER_PLAN: Final[Plan] = ()
_FULL_SCALE: Final = 0.9995  # a scale that nobody would tell from 100 %


@dataclass(frozen=True, slots=True)
class Arrangement:
    """A scheme as it suits the job, its grid, the pages with their blanks, the plan, the cover's if it is apart."""

    scheme: Scheme
    grid: Grid
    page_sequence: tuple[int | None, ...]
    plan: Plan
    cover_plan: Plan
    diagnostics: tuple[Diagnostic, ...]


def arrange_pages(
    source: Source, scheme: Scheme, paper: Paper, sizes: Sequence[Size], wish: ImposeOptions
) -> Arrangement:
    """Return how pages of these sizes lie on sheets. Raises a fault for what scheme or paper cannot do.

    A plan that breaks its scheme's law comes no further: BrokenPlanError.
    """
    scheme = _apply_options(source, scheme, paper, sizes[0], wish)
    whole = (
        len(sizes) - 1
        if scheme.has_inner_cuts and len(sizes) > 1 and _is_sheet_sized(sizes[-1], paper)
        else None
    )
    sizes = sizes[:whole]
    if scheme.with_tiling is not None:
        from pamphlets.impose.posters.tiles import apply_tiling

        scheme = apply_tiling(source, scheme, paper, sizes, wish)
    cells = build_grid(scheme, paper, sizes[0])
    sequence = _add_blanks(source, scheme, len(sizes), wish)
    plan, cover = scheme.make_plan(len(sequence)), _NO_COVER_PLAN
    if wish.cover_apart:
        if len(sequence) <= _COVER_PAGES:
            raise_error(error("impose.no-inside", source, WHOLE_FILE, pages=str(len(sizes))))
        cover, plan = split_cover(scheme, len(sequence))
    if wish.rtl:
        plan, cover = mirror_plan(plan, scheme.columns), mirror_plan(cover, scheme.columns)
    check_plan(scheme, (*cover, *plan), len(sequence), rtl=wish.rtl)
    if whole is not None:
        plan = (replace(plan[0], sheet_sized_page=whole), *plan[1:])
    said = (
        _describe_scales(source, sizes, cells)
        if wish.scale_to_fit
        else _check_kept_sizes(source, scheme, paper, sizes, wish)
    )
    return Arrangement(scheme, cells, sequence, plan, cover, said)


def _is_sheet_sized(page: Size, paper: Paper) -> bool:
    """Return whether a page is as large as the paper, standing or lying."""
    return any(is_same_size(size, paper.size) for size in (page, Size(page.height, page.width)))


def _apply_options(
    source: Source, scheme: Scheme, paper: Paper, page: Size, wish: ImposeOptions
) -> Scheme:
    """Return a scheme with what was asked of it."""
    if wish.sheets_per_signature:
        if scheme.with_signatures is None:
            _refuse_option(source, "--signature", scheme)
        scheme = replace(scheme, make_plan=scheme.with_signatures(wish.sheets_per_signature))
    if wish.fold_name:
        if scheme.with_fold is None or wish.fold_name not in scheme.fold_names:
            _refuse_option(source, f"--fold {wish.fold_name}", scheme)
        scheme = scheme.with_fold(wish.fold_name)
    if wish.rtl and scheme.kind != "book":
        _refuse_option(source, "--rtl", scheme)
    if wish.cover_apart and (scheme.kind != "book" or scheme.page_multiple != _COVER_PAGES):
        _refuse_option(source, "--cover apart", scheme)
    _check_fold_options(source, scheme, wish)
    if wish.pieces_per_side and scheme.with_grid is None:
        _refuse_option(source, "--up", scheme)
    _check_poster_options(source, scheme, wish)
    found = choose_grid(scheme, paper, page, wish.pieces_per_side)
    if found is None and not wish.scale_to_fit:
        raise_error(
            error(
                "impose.too-many" if wish.pieces_per_side > 1 else "impose.too-large",
                source,
                WHOLE_FILE,
                size=describe_size(page),
                paper=paper.name,
                number=str(wish.pieces_per_side),
            )
        )
    return fit_grid(scheme, paper, page, wish.pieces_per_side or 1) if found is None else found


def _check_fold_options(source: Source, scheme: Scheme, wish: ImposeOptions) -> None:
    """Raise a fault where what is asked for needs folds that the scheme does not make."""
    folded = scheme.kind == "book" and not scheme.has_inner_cuts
    if wish.sheet_thickness and not folded:
        _refuse_option(source, "--creep", scheme)
    if "staples" in wish.marks and not folded:
        _refuse_option(source, "--marks staples", scheme)
    if "steps" in wish.marks and (
        scheme.with_signatures is None
        or (scheme.name == "saddle" and not wish.sheets_per_signature)
    ):
        _refuse_option(source, "--marks steps", scheme)
    if "crop" in wish.marks and scheme.has_inner_cuts:
        _refuse_option(source, "--marks crop", scheme)


def _refuse_option(source: Source, option: str, scheme: Scheme) -> NoReturn:
    """Raise a fault about what a scheme cannot do."""
    raise_error(error("impose.option", source, WHOLE_FILE, option=option, scheme=scheme.name))


def _check_poster_options(source: Source, scheme: Scheme, wish: ImposeOptions) -> None:
    """Raise a fault where what is asked for is for posters, or not for them."""
    posters = scheme.with_tiling is not None
    for option, wanted in (
        ("--size", wish.poster_size),
        ("--overlap", wish.tile_overlap),
        ("--margin", wish.tile_margin),
    ):
        if wanted is not None and not posters:
            _refuse_option(source, option, scheme)
    if posters and wish.scale_to_fit:
        _refuse_option(source, "--scale fit", scheme)
    if posters and wish.marks:
        _refuse_option(source, f"--marks {min(wish.marks)}", scheme)


def _add_blanks(
    source: Source, scheme: Scheme, pages: int, wish: ImposeOptions
) -> tuple[int | None, ...]:
    """Return the pages with their blanks where they are wanted. Raises a fault where there should be none."""
    if wish.pages_after_blanks >= pages:
        raise_error(
            error(
                "impose.last",
                source,
                WHOLE_FILE,
                last=str(wish.pages_after_blanks),
                pages=str(pages),
            )
        )
    more = -pages % scheme.page_multiple
    if more and wish.blanks == "error":
        raise_error(
            error(
                "impose.no-blanks",
                source,
                WHOLE_FILE,
                **describe_missing_pages(pages, scheme.page_multiple),
            )
        )
    return add_blanks(
        pages,
        scheme.page_multiple,
        wish.pages_after_blanks,
        "inside" if wish.blanks == "inside" else "end",
    )


def _check_kept_sizes(
    source: Source, scheme: Scheme, paper: Paper, sizes: Sequence[Size], wish: ImposeOptions
) -> tuple[Diagnostic, ...]:
    """Return what to say of pages that keep their size. Raises a fault for those that are too large."""
    if scheme.with_tiling is not None:
        from pamphlets.impose.posters.savings import suggest_savings
        from pamphlets.impose.posters.tiles import describe_posters

        return (
            *describe_posters(source, scheme, sizes, paper),
            *suggest_savings(source, paper, sizes, wish),
        )
    wanted = compute_page_size(paper, scheme)
    # Single pieces, and what is trimmed, may well be smaller than their cells; but all should be alike.
    if (scheme.with_grid is not None or paper.needs_trimming) and can_hold(wanted, sizes[0]):
        wanted = sizes[0]
    return check_page_sizes(source, sizes, wanted, paper)


def _describe_scales(source: Source, sizes: Sequence[Size], cells: Grid) -> tuple[Diagnostic, ...]:
    """Return which pages were printed larger or smaller, and by how much."""
    scales: dict[str, list[int]] = defaultdict(list)
    for number, size in enumerate(sizes, 1):
        scale = compute_page_scale(size, cells, fit=True)
        if not _FULL_SCALE <= scale <= 2 - _FULL_SCALE:
            scales[f"{100 * scale:.1f}".removesuffix(".0")].append(number)
    return tuple(
        notice("impose.scaled", source, WHOLE_FILE, pages=format_page_list(pages), percent=percent)
        for percent, pages in scales.items()
    )
