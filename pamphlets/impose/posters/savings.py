"""A poster whose last sheets show little -> what would save them, and what its printer leaves white of each."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from pamphlets.core.geometry import Size
from pamphlets.core.source import NOWHERE, Diagnostic, Source, notice, warning
from pamphlets.core.units import in_mm, mm
from pamphlets.impose.placement.options import Wish
from pamphlets.impose.placement.paper import Paper, fits
from pamphlets.impose.posters.tiles import MARGIN, OVERLAP, fewest

_THOUSANDTHS: Final = 50  # by which a poster may become smaller, and look the same on its wall
_NARROWEST: Final = 5  # millimetres of a strip that still takes glue


def advice(source: Source, paper: Paper, sizes: Sequence[Size], wish: Wish) -> tuple[Diagnostic, ...]:
    """Return a notice of the sheets that could be saved, and a warning of margins that printers cannot keep."""
    return (*_saved(source, paper, sizes, wish), *_white(source, wish))


def _saved(source: Source, paper: Paper, sizes: Sequence[Size], wish: Wish) -> Iterator[Diagnostic]:
    """Yield how a little less of size or of overlap takes fewer sheets, where it does."""
    found = fewest(paper, sizes, wish)
    if found is None:
        return
    ways: list[str] = []
    least = found.sheets
    for option, other, told in (*_smaller(sizes, wish, found.posters[0]), *_narrower(wish)):
        taken = fewest(paper, sizes, other)
        if taken is not None and taken.sheets < found.sheets and not any(way.startswith(option) for way in ways):
            ways.append(f"{told} takes {taken.sheets}")
            least = min(least, taken.sheets)
    if ways:
        fields = {"tiles": str(found.sheets), "saved": str(found.sheets - least), "ways": "; ".join(ways)}
        yield notice("impose.thin", source, NOWHERE, **fields)


def _smaller(sizes: Sequence[Size], wish: Wish, poster: tuple[int, int]) -> Iterator[tuple[str, Wish, str]]:
    """Yield wishes for posters that are smaller and smaller, in whole millimetres, if all pages have one size."""
    if not all(fits(size, sizes[0]) for size in sizes):
        return
    for less in range(1, _THOUSANDTHS + 1):
        across, down = (length * (1000 - less) // 1_000_000 for length in poster)
        if min(across, down) > 0:
            smaller = replace(wish, poster=Size(mm(across), mm(down)))
            yield "--size", smaller, f"--size {across}x{down}mm ({less / 10:g} % smaller)"


def _narrower(wish: Wish) -> Iterator[tuple[str, Wish, str]]:
    """Yield wishes for overlaps that are narrower and narrower, in whole millimetres."""
    overlap = in_mm(OVERLAP if wish.overlap is None else wish.overlap)
    for length in range(int(overlap - 0.01), _NARROWEST - 1, -1):
        yield "--overlap", replace(wish, overlap=mm(length)), f"--overlap {length}mm"


def _white(source: Source, wish: Wish) -> Iterator[Diagnostic]:
    """Yield a warning where tiles go on into what the printer leaves white: the poster would have gaps there."""
    edges = wish.machine.edges if wish.machine else ()
    safe = max(edges) if any(edges) else MARGIN
    if wish.margin is not None and wish.margin < safe - mm(0.05):
        yield warning("impose.poster-white", source, NOWHERE, safe=f"{in_mm(safe):.3g}")
