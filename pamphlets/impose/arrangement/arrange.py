"""Pages of given sizes, a scheme, a paper and options -> an Arrangement: what stands on which sheet, and remarks."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from pamphlets.core.geometry import Size
from pamphlets.core.source import (
    WHOLE_FILE,
    Diagnostic,
    Source,
    error,
    notice,
    raise_error,
    warning,
)
from pamphlets.impose.arrangement.option_meanings import (
    list_meaningless_options,
    list_words_without_backs,
)
from pamphlets.impose.arrangement.page_sizes import (
    advise_on_large_pages,
    check_page_sizes,
)
from pamphlets.impose.checks import describe_missing_pages, list_pages
from pamphlets.impose.input_pages.spreads import have_spreads_inside
from pamphlets.impose.placement.creep import compute_creep
from pamphlets.impose.placement.grid import Grid, build_grid, choose_grid, fit_grid
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.placement.paper import (
    Paper,
    describe_size,
    is_same_size,
)
from pamphlets.impose.plan.plan_check import check_plan
from pamphlets.impose.plan.sheet import (
    COVER_PAGES,
    BlankPosition,
    Plan,
    Scheme,
    add_blanks,
    mirror_plan,
    split_cover,
)
from pamphlets.impose.posters.poster_sizes import describe_posters
from pamphlets.impose.posters.savings import suggest_savings
from pamphlets.impose.posters.tiles import apply_tiling

_NO_OPTIONS: Final = ImposeOptions()
_FULL_SCALE: Final = 0.9995  # a scale that nobody would tell from 100 %


@dataclass(frozen=True, slots=True)
class Arrangement:
    """How the pages of a file lie on sheets."""

    scheme: Scheme
    """The scheme with the options applied: its own grid, fold, signatures or tiling."""
    grid: Grid
    paper: Paper
    page_sequence: tuple[int | None, ...]
    """The pages of the source, from 0, in the order of the plan; None: a blank."""
    plan: Plan
    options: ImposeOptions = _NO_OPTIONS
    cover_plan: Plan = ()
    """Empty where the cover is no file of its own."""
    creep: Mapping[int, float] = field(default_factory=dict)
    """How far pages of the sequence go towards the spine, in points, where they go at all."""
    diagnostics: tuple[Diagnostic, ...] = ()


def arrange_pages(
    source: Source,
    scheme: Scheme,
    paper: Paper,
    sizes: Sequence[Size],
    options: ImposeOptions,
) -> Arrangement:
    """Return how pages of these sizes lie on sheets.

    Raises a fault for what scheme or paper cannot do, and BrokenPlanError for a plan that breaks its scheme's law.
    """
    scheme = _apply_options(source, scheme, paper, sizes[0], options)
    back_page = _find_sheet_sized_back(scheme, paper, sizes)
    if back_page is None:
        _refuse_options(source, scheme, list_words_without_backs(scheme, options))
    sizes = sizes[:back_page]
    if scheme.with_tiling is not None:
        scheme = apply_tiling(source, scheme, paper, sizes, options)
    sequence = _add_blanks(source, scheme, len(sizes), options)
    plan, cover_plan = _make_plans(source, scheme, sequence, options)
    if back_page is not None:
        plan = (replace(plan[0], sheet_sized_page=back_page), *plan[1:])
    grid = build_grid(scheme, paper, sizes[0])
    whole_plan = (*cover_plan, *plan)
    creep = compute_creep(
        whole_plan, scheme.columns, options.sheet_thickness, options.outer_sheet_thickness
    )
    if options.scale_to_fit:
        diagnostics = _describe_scales(source, sizes, grid)
    elif scheme.with_tiling is not None:
        diagnostics = describe_posters(source, scheme, sizes, paper)
        diagnostics += suggest_savings(source, paper, sizes, options)
    else:
        diagnostics = check_page_sizes(source, scheme, paper, sizes)
    return Arrangement(
        scheme, grid, paper, sequence, plan, options, cover_plan, creep, diagnostics
    )


def _find_sheet_sized_back(
    scheme: Scheme, paper: Paper, sizes: Sequence[Size]
) -> int | None:
    """Return the index of a last page that is as large as the sheet, and printed on the back of a zine of one sheet."""
    if not scheme.has_inner_cuts or len(sizes) < 2:
        return None
    back_size = sizes[-1]
    lying_size = Size(back_size.height, back_size.width)
    if is_same_size(back_size, paper.size) or is_same_size(lying_size, paper.size):
        return len(sizes) - 1
    return None


def _apply_options(
    source: Source, scheme: Scheme, paper: Paper, page_size: Size, options: ImposeOptions
) -> Scheme:
    """Return a scheme with what was asked of it. Raises a fault for what it cannot do."""
    _refuse_options(source, scheme, list_meaningless_options(scheme, options))
    if options.sheets_per_signature and scheme.with_signatures:
        make_plan = scheme.with_signatures(options.sheets_per_signature)
        scheme = replace(scheme, make_plan=make_plan)
    if options.fold_name and scheme.with_fold:
        scheme = scheme.with_fold(options.fold_name)
    piece_count = options.pieces_per_side
    full_size_scheme = choose_grid(scheme, paper, page_size, piece_count)
    if full_size_scheme is None and not options.scale_to_fit:
        code = "impose.too-many" if piece_count and piece_count > 1 else "impose.too-large"
        fields = {
            "size": describe_size(page_size),
            "paper": paper.name,
            "number": str(piece_count or 0),
            "advice": advise_on_large_pages(scheme, paper, [page_size]),
        }
        raise_error(error(code, source, WHOLE_FILE, **fields))
    return full_size_scheme or fit_grid(scheme, paper, page_size, piece_count or 1)


def _refuse_options(source: Source, scheme: Scheme, words: Sequence[str]) -> None:
    """Raise a fault for the first of these options, which mean nothing for a scheme."""
    for option in words:
        raise_error(error("impose.option", source, option=option, scheme=scheme.name))


def _add_blanks(
    source: Source, scheme: Scheme, page_count: int, options: ImposeOptions
) -> tuple[int | None, ...]:
    """Return the pages with their blanks where they are wanted. Raises a fault where there should be none."""
    multiple = scheme.page_multiple
    last_pages = options.pages_after_blanks
    if last_pages >= page_count:
        last = str(last_pages)
        raise_error(error("impose.last", source, last=last, pages=str(page_count)))
    if page_count % multiple and options.blanks == "error":
        fields = describe_missing_pages(page_count, multiple)
        raise_error(error("impose.no-blanks", source, WHOLE_FILE, **fields))
    position: BlankPosition = "inside" if options.blanks == "inside" else "end"
    return add_blanks(page_count, multiple, last_pages, position)


def _make_plans(
    source: Source, scheme: Scheme, sequence: Sequence[int | None], options: ImposeOptions
) -> tuple[Plan, Plan]:
    """Return the plan, and that of a cover apart, both held to the scheme's law."""
    plan = scheme.make_plan(len(sequence))
    cover_plan = Plan()
    if options.cover_apart:
        if len(sequence) <= COVER_PAGES:
            page_count = len(sequence) - sequence.count(None)
            raise_error(error("impose.no-inside", source, pages=str(page_count)))
        cover_plan, plan = split_cover(scheme, len(sequence))
    if options.rtl:
        plan = mirror_plan(plan, scheme.columns)
        cover_plan = mirror_plan(cover_plan, scheme.columns)
    check_plan(scheme, (*cover_plan, *plan), len(sequence), rtl=options.rtl)
    return plan, cover_plan


def _describe_scales(
    source: Source, sizes: Sequence[Size], grid: Grid
) -> tuple[Diagnostic, ...]:
    """Return which pages were printed larger or smaller, and by how much."""
    page_numbers: dict[str, list[int]] = defaultdict(list)
    for page_number, size in enumerate(sizes, 1):
        scale = grid.fit_scale(size)
        if not _FULL_SCALE <= scale <= 2 - _FULL_SCALE:
            page_numbers[f"{100 * scale:.1f}".removesuffix(".0")].append(page_number)
    diagnostics: list[Diagnostic] = []
    if page_numbers and have_spreads_inside(sizes):
        diagnostics.append(warning("impose.spreads-small", source))
    for percent, numbers in page_numbers.items():
        page_text = list_pages(numbers)
        diagnostics.append(
            notice("impose.scaled", source, pages=page_text, percent=percent)
        )
    return tuple(diagnostics)
