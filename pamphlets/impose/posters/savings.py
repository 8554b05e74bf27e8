"""A poster whose last sheets show little -> what would save them, and what its printer leaves white of each."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from pamphlets.core.geometry import Size
from pamphlets.core.source import WHOLE_FILE, Diagnostic, Source, notice, warning
from pamphlets.core.units import mm, to_mm
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.placement.paper import Paper, is_same_size
from pamphlets.impose.posters.tiles import DEFAULT_MARGIN, DEFAULT_OVERLAP, find_fewest_tiles

_MAX_REDUCTION: Final = 50  # by which a poster may become smaller, and look the same on its wall
_MIN_STRIP: Final = 5  # millimetres of a strip that still takes glue


def suggest_savings(
    source: Source, paper: Paper, sizes: Sequence[Size], wish: ImposeOptions
) -> tuple[Diagnostic, ...]:
    """Return a notice of the sheets that could be saved, and a warning of margins that printers cannot keep."""
    return (*_suggest_fewer_sheets(source, paper, sizes, wish), *_warn_of_white_gaps(source, wish))


def _suggest_fewer_sheets(
    source: Source, paper: Paper, sizes: Sequence[Size], wish: ImposeOptions
) -> Iterator[Diagnostic]:
    """Yield how a little less of size or of overlap takes fewer sheets, where it does."""
    found = find_fewest_tiles(paper, sizes, wish)
    if found is None:
        return
    ways: list[str] = []
    least = found.sheet_count
    for option, other, told in (
        *_smaller_posters(sizes, wish, found.poster_sizes[0]),
        *_narrower_overlaps(wish),
    ):
        taken = find_fewest_tiles(paper, sizes, other)
        if (
            taken is not None
            and taken.sheet_count < found.sheet_count
            and not any(way.startswith(option) for way in ways)
        ):
            ways.append(f"{told} takes {taken.sheet_count}")
            least = min(least, taken.sheet_count)
    if ways:
        fields = {
            "tiles": str(found.sheet_count),
            "saved": str(found.sheet_count - least),
            "ways": "; ".join(ways),
        }
        yield notice("impose.thin", source, WHOLE_FILE, **fields)


def _smaller_posters(
    sizes: Sequence[Size], wish: ImposeOptions, poster: tuple[int, int]
) -> Iterator[tuple[str, ImposeOptions, str]]:
    """Yield wishes for posters that are smaller and smaller, in whole millimetres, if all pages have one size."""
    if not all(is_same_size(size, sizes[0]) for size in sizes):
        return
    for less in range(1, _MAX_REDUCTION + 1):
        across, down = (length * (1000 - less) // 1_000_000 for length in poster)
        if min(across, down) > 0:
            smaller = replace(wish, poster_size=Size(mm(across), mm(down)))
            yield "--size", smaller, f"--size {across}x{down}mm ({less / 10:g} % smaller)"


def _narrower_overlaps(wish: ImposeOptions) -> Iterator[tuple[str, ImposeOptions, str]]:
    """Yield wishes for overlaps that are narrower and narrower, in whole millimetres."""
    overlap = to_mm(DEFAULT_OVERLAP if wish.tile_overlap is None else wish.tile_overlap)
    for length in range(int(overlap - 0.01), _MIN_STRIP - 1, -1):
        yield "--overlap", replace(wish, tile_overlap=mm(length)), f"--overlap {length}mm"


def _warn_of_white_gaps(source: Source, wish: ImposeOptions) -> Iterator[Diagnostic]:
    """Yield a warning where tiles go on into what the printer leaves white: the poster would have gaps there."""
    edges = wish.printer.unprintable_edges if wish.printer else ()
    safe = max(edges) if any(edges) else DEFAULT_MARGIN
    if wish.tile_margin is not None and wish.tile_margin < safe - mm(0.05):
        yield warning("impose.poster-white", source, WHOLE_FILE, safe=f"{to_mm(safe):.3g}")
