"""A poster whose last sheets show little -> what would save them, and what its printer leaves white of each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from pamphlets.core.geometry import Size
from pamphlets.core.source import Diagnostic, Source, notice, warning
from pamphlets.core.units import mm, to_mm
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.placement.paper import Paper, is_same_size
from pamphlets.impose.posters.tiles import (
    DEFAULT_MARGIN,
    DEFAULT_OVERLAP,
    find_fewest_tiles,
)

_MAX_REDUCTION: Final = (
    50  # thousandths by which a poster may become smaller, and look the same on its wall
)
_MIN_STRIP: Final = 5  # millimetres of a strip that still takes glue


@dataclass(frozen=True, slots=True)
class _Alternative:
    """Other options for a poster."""

    option: str
    """The one that differs, as it is typed."""
    words: str
    options: ImposeOptions


def suggest_savings(
    source: Source, paper: Paper, sizes: Sequence[Size], options: ImposeOptions
) -> tuple[Diagnostic, ...]:
    """Return a notice of the sheets that could be saved, and a warning of margins that printers cannot keep."""
    diagnostics: list[Diagnostic] = []
    current = find_fewest_tiles(paper, sizes, options)
    if current is not None:
        alternatives = [
            *_list_smaller_posters(sizes, options, current.tiling.posters[0]),
            *_list_narrower_overlaps(options),
        ]
        savings: dict[str, tuple[str, int]] = {}
        for alternative in alternatives:
            tiling = find_fewest_tiles(paper, sizes, alternative.options)
            if tiling is not None and tiling.sheet_count < current.sheet_count:
                savings.setdefault(
                    alternative.option, (alternative.words, tiling.sheet_count)
                )
        if savings:
            ways = [
                f"{words} takes {sheet_count}" for words, sheet_count in savings.values()
            ]
            fewest = min(sheet_count for _, sheet_count in savings.values())
            tiles = str(current.sheet_count)
            saved = str(current.sheet_count - fewest)
            found = notice(
                "impose.thin", source, tiles=tiles, saved=saved, ways="; ".join(ways)
            )
            diagnostics.append(found)
    edges = options.printer.unprintable_edges if options.printer else ()
    safe = max(edges) if any(edges) else DEFAULT_MARGIN
    # Where tiles go on into what the printer leaves white, the poster would have gaps.
    if options.tile_margin is not None and options.tile_margin < safe - mm(0.05):
        diagnostics.append(
            warning("impose.poster-white", source, safe=f"{to_mm(safe):.3g}")
        )
    return tuple(diagnostics)


def _list_smaller_posters(
    sizes: Sequence[Size], options: ImposeOptions, poster: tuple[int, int]
) -> Iterator[_Alternative]:
    """Yield posters that are smaller and smaller, in whole millimetres, if all pages have one size."""
    if not all(is_same_size(size, sizes[0]) for size in sizes):
        return
    for less in range(1, _MAX_REDUCTION + 1):
        width, height = (length * (1000 - less) // 1_000_000 for length in poster)
        if min(width, height) > 0:
            words = f"--size {width}x{height}mm ({less / 10:g} % smaller)"
            poster_size = Size(mm(width), mm(height))
            yield _Alternative("--size", words, replace(options, poster_size=poster_size))


def _list_narrower_overlaps(options: ImposeOptions) -> Iterator[_Alternative]:
    """Yield overlaps that are narrower and narrower, in whole millimetres."""
    overlap = to_mm(
        DEFAULT_OVERLAP if options.tile_overlap is None else options.tile_overlap
    )
    for length in range(int(overlap - 0.01), _MIN_STRIP - 1, -1):
        words = f"--overlap {length}mm"
        yield _Alternative("--overlap", words, replace(options, tile_overlap=mm(length)))
