"""Pages of given sizes, a scheme, a paper and a wish -> what stands on which sheet, and what there is to say of it."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, NoReturn

from pamphlets.core.geometry import Size
from pamphlets.core.source import NOWHERE, Diagnostic, Source, error, fail, notice
from pamphlets.impose.checks import check_sizes, page_list, shortfall
from pamphlets.impose.placement.grid import Grid, grid, shrunk, suited
from pamphlets.impose.placement.options import Wish
from pamphlets.impose.placement.paper import Paper, contains, fits, page_size, size_name
from pamphlets.impose.placement.place import scale_of
from pamphlets.impose.plan.plan_check import prove
from pamphlets.impose.plan.sheet import Plan, Scheme, cover_apart, fill, mirrored

_COVERED: Final = 4  # the multiple of schemes whose outermost sheet is a cover of four pages
_NO_COVER: Final[Plan] = ()
_FULL: Final = 0.9995  # a scale that nobody would tell from 100 %


@dataclass(frozen=True, slots=True)
class Arrangement:
    """A scheme as it suits the job, its grid, the pages with their blanks, the plan, the cover's if it is apart."""

    scheme: Scheme
    grid: Grid
    sequence: tuple[int | None, ...]
    plan: Plan
    cover: Plan
    said: tuple[Diagnostic, ...]


def arrange(source: Source, scheme: Scheme, paper: Paper, sizes: Sequence[Size], wish: Wish) -> Arrangement:
    """Return how pages of these sizes lie on sheets. Raises a fault for what scheme or paper cannot do.

    A plan that breaks its scheme's law comes no further: BrokenPlanError.
    """
    scheme = _shaped(source, scheme, paper, sizes[0], wish)
    whole = len(sizes) - 1 if scheme.slit and len(sizes) > 1 and _is_sheet(sizes[-1], paper) else None
    sizes = sizes[:whole]
    if scheme.tiled is not None:
        from pamphlets.impose.posters.tiles import tiled

        scheme = tiled(source, scheme, paper, sizes, wish)
    cells = grid(scheme, paper, sizes[0])
    sequence = _sequence(source, scheme, len(sizes), wish)
    plan, cover = scheme.plan(len(sequence)), _NO_COVER
    if wish.cover:
        if len(sequence) <= _COVERED:
            fail(error("impose.no-inside", source, NOWHERE, pages=str(len(sizes))))
        cover, plan = cover_apart(scheme, len(sequence))
    if wish.rtl:
        plan, cover = mirrored(plan, scheme.columns), mirrored(cover, scheme.columns)
    prove(scheme, (*cover, *plan), len(sequence), rtl=wish.rtl)
    if whole is not None:
        plan = (replace(plan[0], whole=whole), *plan[1:])
    said = _scaled(source, sizes, cells) if wish.fit else _checked(source, scheme, paper, sizes, wish)
    return Arrangement(scheme, cells, sequence, plan, cover, said)


def _is_sheet(page: Size, paper: Paper) -> bool:
    """Return whether a page is as large as the paper, standing or lying."""
    return any(fits(size, paper.size) for size in (page, Size(page.height, page.width)))


def _shaped(source: Source, scheme: Scheme, paper: Paper, page: Size, wish: Wish) -> Scheme:
    """Return a scheme with what was asked of it."""
    if wish.signature:
        if scheme.signed is None:
            _refuse(source, "--signature", scheme)
        scheme = replace(scheme, plan=scheme.signed(wish.signature))
    if wish.fold:
        if scheme.folded is None or wish.fold not in scheme.folds:
            _refuse(source, f"--fold {wish.fold}", scheme)
        scheme = scheme.folded(wish.fold)
    if wish.rtl and scheme.law != "book":
        _refuse(source, "--rtl", scheme)
    if wish.cover and (scheme.law != "book" or scheme.multiple != _COVERED):
        _refuse(source, "--cover apart", scheme)
    _check_folds(source, scheme, wish)
    if wish.up and scheme.gridded is None:
        _refuse(source, "--up", scheme)
    _check_posters(source, scheme, wish)
    found = suited(scheme, paper, page, wish.up)
    if found is None and not wish.fit:
        fail(
            error(
                "impose.too-many" if wish.up > 1 else "impose.too-large",
                source, NOWHERE, size=size_name(page), paper=paper.name, number=str(wish.up),
            )
        )  # fmt: skip
    return shrunk(scheme, paper, page, wish.up or 1) if found is None else found


def _check_folds(source: Source, scheme: Scheme, wish: Wish) -> None:
    """Raise a fault where what is asked for needs folds that the scheme does not make."""
    folded = scheme.law == "book" and not scheme.slit
    if wish.thickness and not folded:
        _refuse(source, "--creep", scheme)
    if "staples" in wish.marks and not folded:
        _refuse(source, "--marks staples", scheme)
    if "steps" in wish.marks and (scheme.signed is None or (scheme.name == "saddle" and not wish.signature)):
        _refuse(source, "--marks steps", scheme)
    if "crop" in wish.marks and scheme.slit:
        _refuse(source, "--marks crop", scheme)


def _refuse(source: Source, option: str, scheme: Scheme) -> NoReturn:
    """Raise a fault about what a scheme cannot do."""
    fail(error("impose.option", source, NOWHERE, option=option, scheme=scheme.name))


def _check_posters(source: Source, scheme: Scheme, wish: Wish) -> None:
    """Raise a fault where what is asked for is for posters, or not for them."""
    posters = scheme.tiled is not None
    for option, wanted in (("--size", wish.poster), ("--overlap", wish.overlap), ("--margin", wish.margin)):
        if wanted is not None and not posters:
            _refuse(source, option, scheme)
    if posters and wish.fit:
        _refuse(source, "--scale fit", scheme)
    if posters and wish.marks:
        _refuse(source, f"--marks {min(wish.marks)}", scheme)


def _sequence(source: Source, scheme: Scheme, pages: int, wish: Wish) -> tuple[int | None, ...]:
    """Return the pages with their blanks where they are wanted. Raises a fault where there should be none."""
    if wish.last >= pages:
        fail(error("impose.last", source, NOWHERE, last=str(wish.last), pages=str(pages)))
    more = -pages % scheme.multiple
    if more and wish.blanks == "error":
        fail(error("impose.no-blanks", source, NOWHERE, **shortfall(pages, scheme.multiple)))
    return fill(pages, scheme.multiple, wish.last, "inside" if wish.blanks == "inside" else "end")


def _checked(source: Source, scheme: Scheme, paper: Paper, sizes: Sequence[Size], wish: Wish) -> tuple[Diagnostic, ...]:
    """Return what to say of pages that keep their size. Raises a fault for those that are too large."""
    if scheme.tiled is not None:
        from pamphlets.impose.posters.savings import advice
        from pamphlets.impose.posters.tiles import remarks

        return (*remarks(source, scheme, sizes, paper), *advice(source, paper, sizes, wish))
    wanted = page_size(paper, scheme)
    # Single pieces, and what is trimmed, may well be smaller than their cells; but all should be alike.
    if (scheme.gridded is not None or paper.raw) and contains(wanted, sizes[0]):
        wanted = sizes[0]
    return check_sizes(source, sizes, wanted, paper)


def _scaled(source: Source, sizes: Sequence[Size], cells: Grid) -> tuple[Diagnostic, ...]:
    """Return which pages were printed larger or smaller, and by how much."""
    scales: dict[str, list[int]] = defaultdict(list)
    for number, size in enumerate(sizes, 1):
        scale = scale_of(size, cells, fit=True)
        if not _FULL <= scale <= 2 - _FULL:
            scales[f"{100 * scale:.1f}".removesuffix(".0")].append(number)
    return tuple(
        notice("impose.scaled", source, NOWHERE, pages=page_list(pages), percent=percent)
        for percent, pages in scales.items()
    )
