"""An `Arrangement` -> what hands must do with its sheets: by which method, in which sections, with which staples."""

from collections.abc import Mapping
from itertools import groupby
from types import MappingProxyType
from typing import Final

from pamphlets.core.units import to_mm
from pamphlets.impose.arrangement.arrange import Arrangement
from pamphlets.impose.placement.creep import estimate_spine_width
from pamphlets.impose.plan.sheet import Tiling
from pamphlets.impose.schemes.poster import count_columns_and_rows
from pamphlets.printing.instructions.languages.language import Language

_USUAL_WEIGHT: Final = 80  # g/m²
_LAYERS_AT_SPINE: Final[Mapping[str, int]] = MappingProxyType(
    {"quarto": 2, "octavo": 4, "cut-stack-fold": 2}
)
# Sheets that leave 4 mm of leg to bend.
_STAPLES: Final = (
    (20, "24/6", "26/6"),
    (40, "24/8", "26/8"),
)


def finishing_method(arrangement: Arrangement) -> str:
    """Return the name of what hands do: the scheme's, that of its fold, or that of several sections."""
    scheme = arrangement.scheme
    if scheme.name == "leaflet3" and not scheme.narrow_column_tenths:
        return "leaflet3-z"
    if scheme.tiling is not None:
        return _poster_method(scheme.tiling)
    if scheme.name == "accordion" and len(find_strip_ends(arrangement)) > 1:
        return "accordion-strips"
    if scheme.name == "repeat" and scheme.columns * scheme.rows == 1:
        return "whole-sheet"
    if scheme.name in ("saddle", "tall-folio") and len(section_sizes(arrangement)) > 1:
        return "sections"
    return scheme.name


def _poster_method(tiling: Tiling) -> str:
    """Return how the tiles of posters are put together, those that take most care among several; one tile is only cut."""
    counts = [count_columns_and_rows(tiling, poster) for poster in tiling.posters]
    if all(count == (1, 1) for count in counts):
        return "poster-single"
    if not tiling.overlap:
        return "poster-tape"
    return "poster-strip" if all(1 in count for count in counts) else "poster"


def find_strip_ends(arrangement: Arrangement) -> tuple[int, ...]:
    """Return the number of the last page on each strip of an accordion's fronts, in their order."""
    panel_count = sum(len(sheet.front) for sheet in arrangement.plan)
    per_strip = arrangement.scheme.columns
    return (*range(per_strip, panel_count, per_strip), panel_count)


def list_pile_pages(arrangement: Arrangement) -> tuple[int, ...]:
    """Return the page on top of each pile that sheets are cut into, in the order of the piles."""
    return tuple(sorted(cell.page_number for cell in arrangement.plan[0].front))


def section_sizes(arrangement: Arrangement) -> tuple[int, ...]:
    """Return how many sheets each section has: neighbours over its spine add up to the same number."""
    sums = [sum(cell.sequence_index for cell in sheet.front) for sheet in arrangement.plan]
    return tuple(len(list(sheets)) for _, sheets in groupby(sums))


def is_sewn(arrangement: Arrangement) -> bool:
    """Return whether sheets are sewn: in sections, or where they are too thick for staples."""
    if finishing_method(arrangement) == "sections":
        return True
    return staple_sizes(sheets_at_spine(arrangement)) is None


def sheets_at_spine(arrangement: Arrangement) -> int:
    """Return how many layers of paper staples go through."""
    sheet_count = len(arrangement.plan) + len(arrangement.cover_plan)
    return sheet_count * _LAYERS_AT_SPINE.get(finishing_method(arrangement), 1)


def estimate_spine(arrangement: Arrangement) -> str:
    """Return how wide the spine of a cover is, in millimetres; of leaves, how thick they are of paper of 80 g/m²."""
    scheme = arrangement.scheme
    if scheme.spine_width is not None:
        return f"{scheme.spine_width / 1000:.1f}"
    width = estimate_spine_width(len(arrangement.page_sequence), _USUAL_WEIGHT)
    return f"{to_mm(width):.1f}"


def staple_sizes(sheet_count: int) -> tuple[str, str] | None:
    """Return the two kinds of staples that hold so many sheets; None where no staple does."""
    for most, *sizes in _STAPLES:
        if sheet_count <= most:
            return sizes[0], sizes[1]
    return None


def describe_binding(sheet_count: int, language: Language) -> str:
    """Return how to staple so many sheets through their fold, or to sew them."""
    words, sizes = language.finishing, staple_sizes(sheet_count)
    if sizes is None:
        return words.sew.format(sheets=sheet_count)
    return words.staple.format(kind=f"{sizes[0]} {words.either} {sizes[1]}")
