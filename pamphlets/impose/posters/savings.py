"""A poster whose last sheets show little -> what would save them, and what its printer leaves white of each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from pamphlets.core.geometry import Size
from pamphlets.core.source import WHOLE_FILE, Diagnostic, Source, notice, warning
from pamphlets.core.units import mm, to_mm
from pamphlets.impose.placement.options import ImposeOptions, TileGrid
from pamphlets.impose.placement.paper import Paper, is_same_size
from pamphlets.impose.posters.tiles import (
    DEFAULT_MARGIN,
    DEFAULT_OVERLAP,
    find_fewest_tiles,
)
from pamphlets.languages.wording import Sentence, sentence

# Thousandths by which a poster may become smaller, and look the same on its wall.
_MAX_REDUCTION: Final = 50
_MIN_STRIP: Final = 5  # millimetres of a strip that still takes glue


@dataclass(frozen=True, slots=True)
class _Alternative:
    """Other options for a poster."""

    option: str
    """The one that differs, as it is typed."""
    value: str
    """As it is typed behind the option."""
    reduction: float
    """Per cent by which the poster is smaller; 0 where only strips are narrower."""
    options: ImposeOptions


def suggest_savings(
    source: Source, paper: Paper, sizes: Sequence[Size], options: ImposeOptions
) -> tuple[Diagnostic, ...]:
    """Return a notice of the sheets that could be saved, and a warning of margins that printers cannot keep."""
    diagnostics: list[Diagnostic] = []
    current = find_fewest_tiles(paper, sizes, options)
    if current is not None:
        ways: dict[str, Sentence] = {}
        fewest = current.sheet_count
        poster = current.tiling.posters[0]
        alternatives = _list_alternatives(sizes, options, poster)
        if options.tile_grid is not None:
            alternatives = _list_smaller_grids(paper, sizes, options, poster)
        for alternative in alternatives:
            tiling = find_fewest_tiles(paper, sizes, alternative.options)
            if tiling is None or tiling.sheet_count >= current.sheet_count:
                continue
            if alternative.option not in ways:
                ways[alternative.option] = _describe_way(alternative, tiling.sheet_count)
                fewest = min(fewest, tiling.sheet_count)
        if ways:
            fields: dict[str, object] = {
                "tiles": str(current.sheet_count),
                "saved": str(current.sheet_count - fewest),
                "ways": _join_ways(tuple(ways.values())),
            }
            diagnostics.append(notice("impose.thin", source, WHOLE_FILE, **fields))
    safe = DEFAULT_MARGIN
    if options.printer and any(options.printer.unprintable_edges):
        safe = max(options.printer.unprintable_edges)
    # Where tiles go on into what the printer leaves white, the poster would have gaps.
    if options.tile_margin is not None and options.tile_margin < safe - mm(0.05):
        diagnostics.append(
            warning("impose.poster-white", source, safe=f"{to_mm(safe):.3g}")
        )
    return tuple(diagnostics)


def _describe_way(alternative: _Alternative, sheet_count: int) -> Sentence:
    """Return what is to be typed, and how many sheets that takes."""
    option = f"{alternative.option} {alternative.value}"
    if not alternative.reduction:
        return sentence("phrases.narrower-strip", option=option, sheets=sheet_count)
    percent = f"{alternative.reduction:g}"
    return sentence(
        "phrases.smaller-poster", option=option, percent=percent, sheets=sheet_count
    )


def _join_ways(ways: tuple[Sentence, ...]) -> Sentence:
    """Return one way, or both."""
    if len(ways) == 1:
        return ways[0]
    first, second = ways
    return sentence("phrases.two-ways", first=first, second=second)


def _list_alternatives(
    sizes: Sequence[Size], options: ImposeOptions, poster: tuple[int, int]
) -> Iterator[_Alternative]:
    """Yield posters that are smaller and smaller, then overlaps that are narrower and narrower.

    In whole millimetres; posters become smaller only if all pages have one size.
    """
    have_one_size = all(is_same_size(size, sizes[0]) for size in sizes)
    reductions = range(1, _MAX_REDUCTION + 1) if have_one_size else ()
    for reduction in reductions:
        share = 1000 - reduction
        width = poster[0] * share // 1_000_000
        height = poster[1] * share // 1_000_000
        if min(width, height) > 0:
            smaller = replace(options, poster_size=Size(mm(width), mm(height)))
            value = f"{width}x{height}mm"
            yield _Alternative("--size", value, reduction / 10, smaller)
    overlap = DEFAULT_OVERLAP
    if options.tile_overlap is not None:
        overlap = options.tile_overlap
    for length in range(int(to_mm(overlap) - 0.01), _MIN_STRIP - 1, -1):
        narrower = replace(options, tile_overlap=mm(length))
        yield _Alternative("--overlap", f"{length}mm", 0.0, narrower)


def _list_smaller_grids(
    paper: Paper, sizes: Sequence[Size], options: ImposeOptions, poster: tuple[int, int]
) -> Iterator[_Alternative]:
    """Yield posters of a column or a row less that are hardly smaller than `poster`, the first one."""
    grid = options.tile_grid
    if grid is None:
        return
    fewer_columns = TileGrid(grid.columns - 1, grid.rows)
    fewer_rows = TileGrid(grid.columns, grid.rows - 1)
    for fewer in (fewer_columns, fewer_rows):
        if min(fewer) == 0:
            continue
        smaller = replace(options, tile_grid=fewer)
        tiling = find_fewest_tiles(paper, sizes, smaller)
        if tiling is None:
            continue
        reduction = round(1000 * (1 - tiling.tiling.posters[0][0] / poster[0]))
        if reduction <= _MAX_REDUCTION:
            value = f"{fewer.columns}x{fewer.rows}"
            yield _Alternative("--size", value, reduction / 10, smaller)
