"""Pages of given sizes, a scheme, a paper and options -> an Arrangement: what stands on which sheet, and remarks."""

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
from pamphlets.core.units import to_mm
from pamphlets.impose.arrangement.option_meanings import (
    list_meaningless_options,
    list_words_without_backs,
)
from pamphlets.impose.arrangement.page_scales import describe_sizes
from pamphlets.impose.arrangement.page_sequence import number_sizes, sequence_pages
from pamphlets.impose.arrangement.page_sizes import advise_on_large_pages
from pamphlets.impose.arrangement.thick_piles import divide_thick_pile
from pamphlets.impose.placement.creep import compute_creep
from pamphlets.impose.placement.grid import (
    Grid,
    build_grid,
    choose_grid,
    choose_reading_grid,
    fit_grid,
)
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.placement.page_numbers import PAGES_IN_ORDER, PageNumbers
from pamphlets.impose.placement.paper import (
    Paper,
    describe_size,
    is_same_size,
)
from pamphlets.impose.plan.plan_check import check_plan
from pamphlets.impose.plan.sheet import (
    COVER_PAGES,
    Plan,
    Scheme,
    mirror_plan,
    split_cover,
)
from pamphlets.impose.posters.poster_sizes import describe_posters, describe_unused_tiles
from pamphlets.impose.posters.savings import suggest_savings
from pamphlets.impose.posters.tiles import apply_tiling

_NO_OPTIONS: Final = ImposeOptions()


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
    page_numbers: PageNumbers = PAGES_IN_ORDER
    """What the pages of the source are called."""
    added_blanks: tuple[int, ...] = ()
    """The places in the sequence of the blanks that nobody asked for, but that the scheme needs."""
    ruled_blanks: frozenset[int] = frozenset()
    """The places in the sequence of the blanks that have lines to write on."""


def arrange_pages(
    source: Source,
    scheme: Scheme,
    paper: Paper,
    sizes: Sequence[Size],
    options: ImposeOptions,
    page_numbers: PageNumbers = PAGES_IN_ORDER,
) -> Arrangement:
    """Return how pages of these sizes lie on sheets.

    Raises a fault for what scheme or paper cannot do, and BrokenPlanError for a plan that breaks its scheme's law.
    """
    scheme, pile_diagnostics = divide_thick_pile(source, scheme, len(sizes), options)
    scheme = _apply_options(source, scheme, paper, sizes[0], options)
    back_page = _find_sheet_sized_back(scheme, paper, sizes)
    if back_page is None:
        _refuse_options(source, scheme, list_words_without_backs(scheme, options))
    sizes = sizes[:back_page]
    if scheme.with_tiling is not None:
        scheme = apply_tiling(source, scheme, paper, sizes, options)
    sequence = sequence_pages(source, scheme, len(sizes), page_numbers, options)
    plan, cover_plan = _make_plans(source, scheme, sequence.pages, options)
    if back_page is not None:
        plan = (replace(plan[0], sheet_sized_page=back_page), *plan[1:])
    grid = build_grid(scheme, paper, sizes[0])
    whole_plan = (*cover_plan, *plan)
    creep = compute_creep(
        whole_plan, scheme.columns, options.sheet_thickness, options.outer_sheet_thickness
    )
    arrangement = Arrangement(
        scheme, grid, paper, sequence.pages, plan, options, cover_plan, creep
    )
    return replace(
        arrangement,
        diagnostics=pile_diagnostics
        + _describe_sizes(source, arrangement, sizes, page_numbers),
        page_numbers=page_numbers,
        added_blanks=sequence.added_blanks,
        ruled_blanks=sequence.ruled_blanks,
    )


def _describe_cover(source: Source, arrangement: Arrangement) -> tuple[Diagnostic, ...]:
    """Return what to say of a cover without a spine, and of more pages than a cover has."""
    if arrangement.scheme.spine_width is None:
        return ()
    diagnostics: list[Diagnostic] = []
    page_count = len(arrangement.page_sequence)
    if page_count > COVER_PAGES:
        fields = {"pages": str(page_count), "covers": str(len(arrangement.plan))}
        diagnostics.append(warning("impose.several-covers", source, WHOLE_FILE, **fields))
    if arrangement.options.spine_width is None:
        diagnostics.append(notice("impose.no-spine", source))
    return tuple(diagnostics)


def _describe_sizes(
    source: Source,
    arrangement: Arrangement,
    sizes: Sequence[Size],
    page_numbers: PageNumbers,
) -> tuple[Diagnostic, ...]:
    """Return what to say of the sizes of pages. Raises a fault for those that are too large."""
    scheme = arrangement.scheme
    paper = arrangement.paper
    options = arrangement.options
    if scheme.with_tiling is not None:
        numbers = map(page_numbers.number_page, range(len(sizes)))
        pages = tuple(zip(numbers, sizes, strict=True))
        posters = describe_posters(source, scheme, pages, paper)
        if options.tile_grid is not None:
            grid = options.tile_grid
            posters += describe_unused_tiles(source, scheme, pages, grid)
        return posters + suggest_savings(source, paper, sizes, options)
    numbered = number_sizes(sizes, page_numbers)
    covers = _describe_cover(source, arrangement)
    return covers + describe_sizes(
        source, scheme, arrangement.grid, paper, numbered, options
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
    if options.spine_width is not None and scheme.with_spine:
        scheme = scheme.with_spine(round(1000 * to_mm(options.spine_width)))
    if options.side_count and scheme.with_sides:
        scheme = scheme.with_sides(options.side_count)
    if options.reading_order is not None and scheme.with_reading_order:
        scheme = scheme.with_reading_order(options.reading_order)
    if options.gap:
        scheme = replace(scheme, gap=round(1000 * to_mm(options.gap)))
    is_lying = page_size.width > page_size.height
    if is_lying and scheme.kind == "book" and scheme.columns == scheme.rows:
        scheme = replace(scheme, is_landscape=True)
    piece_count = options.pieces_per_side
    if scheme.reading_order is not None:
        return choose_reading_grid(scheme, paper, page_size, piece_count)
    full_size_scheme = choose_grid(scheme, paper, page_size, piece_count)
    if full_size_scheme is None and not options.scales_pages:
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
