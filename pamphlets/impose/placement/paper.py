"""Names and sizes of paper -> Paper, and the page that a scheme makes of one."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from pamphlets.core.geometry import Size
from pamphlets.core.page_sizes import LEGAL, LETTER, format_measures, parse_measures
from pamphlets.core.units import PAGE_SIZES, Pt, mm, to_mm
from pamphlets.impose.plan.sheet import Scheme

# Pages this far off the wanted size pass: A5 is 148 mm wide, half an A4 sheet 148.5.
SIZE_TOLERANCE: Final = mm(1.0)

PAPER_SIZES: Final[Mapping[str, tuple[float, float]]] = MappingProxyType(
    {
        "A1": (mm(594), mm(841)),
        "A2": (mm(420), mm(594)),
        **PAGE_SIZES,
        "RA3": (mm(305), mm(430)),  # ISO 217, to be trimmed
        "SRA3": (mm(320), mm(450)),
        "Letter": (LETTER.width, LETTER.height),
        "Legal": (LEGAL.width, LEGAL.height),
        "Tabloid": (mm(279.4), mm(431.8)),
    },
)
# Those, and sizes that no printer at home takes.
NAMED_SIZES: Final[Mapping[str, tuple[float, float]]] = MappingProxyType(
    {"A0": (mm(841), mm(1189)), **PAPER_SIZES}
)
_TRIMMED_PAPERS: Final = ("RA3", "SRA3")
_MIN_SIDE, _MAX_SIDE = mm(50), mm(2000)  # what is neither a stamp nor a carpet


@dataclass(frozen=True, slots=True)
class Paper:
    """Paper as it lies in the tray, standing upright."""

    name: str
    size: Size
    needs_trimming: bool = False
    """Whether it is larger than what is made of it."""


def parse_paper(name: str) -> Paper:
    """Return a paper by its name, or by its size: `320x450mm`, `8.5x11in`. Raises KeyError for anything else."""
    for known, sides in PAPER_SIZES.items():
        if known.lower() == name.lower():
            needs_trimming = known in _TRIMMED_PAPERS
            return Paper(known, Size(*sides), needs_trimming)
    measures = parse_measures(name)
    if measures is None:
        raise KeyError(name)
    width = min(measures.width, measures.height)
    height = max(measures.width, measures.height)
    if width < _MIN_SIDE or height > _MAX_SIDE:
        raise KeyError(name)
    size = Size(width, height)
    size_name = describe_size(size)
    if size_name in PAPER_SIZES:
        return parse_paper(size_name)
    return Paper(size_name, size, needs_trimming=True)


def orient_sheet(paper: Paper, scheme: Scheme) -> Size:
    """Return the sheet as the scheme uses it: on its side where that says so, or has more columns than rows."""
    is_landscape = scheme.is_landscape
    if is_landscape is None:
        is_landscape = scheme.columns > scheme.rows
    if is_landscape:
        return Size(paper.size.height, paper.size.width)
    return paper.size


def compute_page_size(paper: Paper, scheme: Scheme) -> Size:
    """Return the page that fills a cell of the sheet, rounded down to the millimetre as in ISO 216 for its papers."""
    sheet_size = orient_sheet(paper, scheme)
    width = sheet_size.width / scheme.columns
    height = sheet_size.height / scheme.rows
    if scheme.spine_width is not None:
        width = (sheet_size.width - mm(scheme.spine_width / 1000)) / 2
    if paper.name in PAGE_SIZES:
        width = mm(int(to_mm(width) + 1e-6))
        height = mm(int(to_mm(height) + 1e-6))
    return Size(width, height)


def is_same_size(size: Size, wanted: Size, tolerance: Pt = SIZE_TOLERANCE) -> bool:
    """Return whether a page has the wanted size within a tolerance."""
    width = abs(size.width - wanted.width)
    height = abs(size.height - wanted.height)
    return width <= tolerance and height <= tolerance


def can_hold(room: Size, size: Size) -> bool:
    """Return whether a page is no larger than the room for it, within the tolerance."""
    width = room.width + SIZE_TOLERANCE
    height = room.height + SIZE_TOLERANCE
    return size.width <= width and size.height <= height


def describe_size(size: Size) -> str:
    """Return a size for people: `A5` where it is that within half a millimetre, else `150 × 210 mm`."""
    for name, sides in NAMED_SIZES.items():
        if is_same_size(size, Size(*sides), SIZE_TOLERANCE / 2):
            return name
    return format_measures(size)
