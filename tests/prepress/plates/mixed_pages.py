"""Pages on which inks meet in every way that a plate must tell apart."""

from io import BytesIO

from pamphlets.core.drawing import (
    Drawing,
    Fill,
    Gradient,
    GradientStop,
    PicturePattern,
    Stroke,
    VectorPath,
    circle,
    polygon,
)
from pamphlets.core.geometry import Point, Size
from pamphlets.core.inks import find_ink
from pamphlets.core.matrix import IDENTITY
from pamphlets.core.page import (
    Page,
    PageItem,
    Rule,
    ScaledDrawing,
    ScaledPicture,
    make_untrimmed_page,
)
from pamphlets.core.picture_settings import ToneRendering
from pamphlets.core.style import BLACK, PAPER, Ink
from pamphlets.pdf.images.picture_file import PictureFile
from tests.support.photographs import take_portrait

RED = find_ink("rouge") or BLACK
BLUE = find_ink("bleu") or BLACK
SIZE = Size(360, 360)
_SQUARE = Size(60, 60)
_OUTLINE = polygon(((0, 0), (60, 0), (60, 60), (0, 60)))
_STOPS = (GradientStop(0.0, 0.1), GradientStop(1.0, 1.0))


def _photograph() -> PictureFile:
    data = BytesIO()
    take_portrait(120).save(data, "PNG")
    return PictureFile("photo.png", data.getvalue())


PICTURES = {"photo.png": _photograph()}


def gradient(ink: Ink, *, is_veil: bool = False) -> Gradient:
    """From pale to solid, left to right."""
    return Gradient((0.0, 0.0), (60.0, 0.0), _STOPS, IDENTITY, ink=ink, is_veil=is_veil)


def picture_pattern(ink: Ink) -> PicturePattern:
    """The photograph, as large as a square."""
    matrix = (60.0, 0.0, 0.0, 60.0, 0.0, 0.0)
    return PicturePattern("photo.png", PICTURES["photo.png"].data, matrix, ink)


def drawn(*paths: VectorPath, tones: str = "auto") -> ScaledDrawing:
    """Paths in a square."""
    rendering = ToneRendering(tones)  # type: ignore[arg-type]
    return ScaledDrawing(Drawing(_SQUARE, paths), _SQUARE, tones=rendering)


def shown(ink: Ink, tones: str) -> ScaledPicture:
    """The photograph in a square."""
    rendering = ToneRendering(tones)  # type: ignore[arg-type]
    return ScaledPicture("photo.png", _SQUARE, tones=rendering, ink=ink)


def _ring(fill: Ink, stroke: Ink, tint: float = 1.0) -> ScaledDrawing:
    return drawn(VectorPath(circle(30 + 30j, 24), Fill(fill), Stroke(8, stroke, tint)))


# Each is shown over solid red, then over solid black, then on bare paper.
CONTENTS: tuple[Rule | ScaledDrawing | ScaledPicture, ...] = (
    Rule(60, 60, BLACK),
    Rule(60, 60, BLACK, 0.4),
    Rule(60, 60, BLUE),
    Rule(60, 60, RED, 0.3),
    Rule(60, 60, PAPER),
    _ring(BLUE, BLACK),
    _ring(BLACK, RED),
    _ring(RED, BLACK, 0.5),
    drawn(VectorPath(_OUTLINE, Fill(pattern=gradient(BLACK)))),
    drawn(VectorPath(_OUTLINE, Fill(pattern=gradient(BLACK, is_veil=True)))),
    drawn(VectorPath(_OUTLINE, Fill(pattern=gradient(BLUE)))),
    drawn(VectorPath(_OUTLINE, Fill(BLUE, pattern=gradient(BLUE, is_veil=True)))),
    drawn(VectorPath(_OUTLINE, None, Stroke(9, BLUE, gradient=gradient(BLUE)))),
    drawn(VectorPath(_OUTLINE, Fill(pattern=picture_pattern(BLACK)))),
    drawn(VectorPath(_OUTLINE, Fill(pattern=picture_pattern(BLUE)))),
    drawn(VectorPath(_OUTLINE, Fill(pattern=picture_pattern(BLUE))), tones="grey"),
    shown(BLACK, "halftone"),
    shown(BLUE, "line-art"),
    shown(BLACK, "grey"),
    shown(BLUE, "grey"),
)


def mixed_pages() -> list[Page]:
    """Three pages: each of `CONTENTS` over red, over black, and on paper."""
    pages: list[Page] = []
    for ground in (RED, BLACK, None):
        items: list[PageItem] = []
        for index, content in enumerate(CONTENTS):
            at = Point(5 + index % 5 * 70.0, 5 + index // 5 * 85.0)
            if ground is not None:
                items.append(PageItem(Point(at.x, at.y + 10), Rule(40, 50, ground)))
            items.append(PageItem(at, content))
        pages.append(make_untrimmed_page(SIZE, tuple(items), "1"))
    return pages
