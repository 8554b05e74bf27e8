"""A Page -> the same with paper around it for its bleed, and the marks of a printer outside that.

Crop marks say where the paper is cut, registration marks whether the plates lie on each other: both are on every plate.
Nothing of them is nearer to the trim than the bleed, so that none stays on the page (ISO 15930-7 § 6.13 allows marks
outside the BleedBox alone).
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from pamphlets.core.drawing import Drawing, PathSegment, Stroke, VectorPath, circle
from pamphlets.core.geometry import Point, Rect, Size
from pamphlets.core.page import Page, PageItem, ScaledDrawing, place_on_paper
from pamphlets.core.units import Pt, mm
from pamphlets.pdf.print_shop.process_inks import REGISTRATION

SLUG: Final[Pt] = mm(10)  # paper beyond the bleed, where the marks stand
_GAP: Final[Pt] = mm(1)  # from the bleed to a mark
_CROP_LENGTH: Final[Pt] = mm(5)
_HAIRLINE: Final[Pt] = 0.25
# Of each ink: four of them full were 400 per cent, which no sheet dries; Ghostscript rounds three quarters up to 301.
_TINT: Final = 0.74
_FOLD_DASHES: Final[tuple[Pt, ...]] = (2.0, 1.5)  # line and gap
_CROSS_ARM: Final[Pt] = mm(3)
_RING: Final[Pt] = mm(1.5)


def enlarge_page(page: Page, margin: Pt) -> Page:
    """Return a page with so much paper around its trim; its marks stay where they are on it."""
    paper = Size(page.trim.width + 2 * margin, page.trim.height + 2 * margin)
    return place_on_paper(page, paper, Point(margin, margin))


def add_printers_marks(page: Page, bleed: Pt, folds: tuple[Pt, ...] = ()) -> Page:
    """Return a page with room for its bleed, and crop and registration marks around that.

    `folds` are places from the left of the trim where the paper is folded, not cut: the edges of a spine. Their marks
    are dashed.
    """
    enlarged = enlarge_page(page, bleed + SLUG)
    trim = enlarged.trim
    # In the middle stand the marks of the folds, where there are any.
    middle_x = trim.x + trim.width / (4 if folds else 2)
    paths = [*_crop_marks(trim, bleed), *_registration_marks(trim, bleed, middle_x)]
    paths += _fold_marks(trim, bleed, folds)
    drawing = Drawing(enlarged.size, tuple(paths))
    marks = PageItem(Point(0.0, 0.0), ScaledDrawing(drawing, enlarged.size))
    return replace(enlarged, items=(*enlarged.items, marks))


def _line(x: Pt, y: Pt, to_x: Pt, to_y: Pt, dashes: tuple[Pt, ...] = ()) -> VectorPath:
    segments: tuple[PathSegment, ...] = (("M", x, y), ("L", to_x, to_y))
    return VectorPath(
        segments, stroke=Stroke(_HAIRLINE, REGISTRATION, _TINT, dashes=dashes)
    )


def _crop_marks(trim: Rect, bleed: Pt) -> Iterator[VectorPath]:
    """Yield two strokes at each corner, along the edges that are cut."""
    near = bleed + _GAP
    far = near + _CROP_LENGTH
    for x in (trim.x, trim.right):
        yield _line(x, trim.y - far, x, trim.y - near)
        yield _line(x, trim.bottom + near, x, trim.bottom + far)
    for y in (trim.y, trim.bottom):
        yield _line(trim.x - far, y, trim.x - near, y)
        yield _line(trim.right + near, y, trim.right + far, y)


def _registration_marks(trim: Rect, bleed: Pt, middle_x: Pt) -> Iterator[VectorPath]:
    """Yield a cross in a ring at the middle of each edge, `middle_x` of those above and below."""
    distance = bleed + _GAP + _CROSS_ARM
    middle_y = trim.y + trim.height / 2
    centres = (
        complex(middle_x, trim.y - distance),
        complex(middle_x, trim.bottom + distance),
        complex(trim.x - distance, middle_y),
        complex(trim.right + distance, middle_y),
    )
    for centre in centres:
        x, y = centre.real, centre.imag
        yield _line(x - _CROSS_ARM, y, x + _CROSS_ARM, y)
        yield _line(x, y - _CROSS_ARM, x, y + _CROSS_ARM)
        yield VectorPath(
            circle(centre, _RING), stroke=Stroke(_HAIRLINE, REGISTRATION, _TINT)
        )


def _fold_marks(trim: Rect, bleed: Pt, folds: tuple[Pt, ...]) -> Iterator[VectorPath]:
    """Yield a dashed stroke above and below each fold."""
    near = bleed + _GAP
    far = near + _CROP_LENGTH
    for fold in folds:
        x = trim.x + fold
        yield _line(x, trim.y - far, x, trim.y - near, _FOLD_DASHES)
        yield _line(x, trim.bottom + near, x, trim.bottom + far, _FOLD_DASHES)
