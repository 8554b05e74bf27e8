"""A picture's mark: what is cropped, in what dots and in what ink it prints."""

from dataclasses import replace

from pamphlets.core.drawing import Drawing, Fill, VectorPath, polygon
from pamphlets.core.geometry import Rect, Size
from pamphlets.core.page import WHOLE_PICTURE, ScaledDrawing, ScaledPicture
from pamphlets.core.picture_settings import ToneRendering
from pamphlets.core.source import Span
from pamphlets.core.style import BLACK, Ink
from pamphlets.design.themes import sobre
from pamphlets.document.nodes import Image
from pamphlets.layout.paragraph.context import Artwork, make_picture_mark

ROUGE = Ink("rouge", (0.9, 0.2, 0.2))
THEME = replace(sobre.THEME, ink=ROUGE, screen_frequency=30)
IMAGE = Image("p.jpg", "Un pont.", 1, Span(0, 1))
PHOTO = Artwork(Size(200.0, 100.0))
SQUARE = VectorPath(polygon([(0, 0), (9, 0), (9, 9)]), Fill())
DRAWING = Artwork(Size(200.0, 100.0), Drawing(Size(200.0, 100.0), (SQUARE,)))


def mark_of(image: Image, size: Size, artwork: Artwork = PHOTO) -> ScaledPicture:
    mark = make_picture_mark(image, artwork, size, THEME)
    assert isinstance(mark, ScaledPicture)
    return mark


def test_a_room_of_other_proportions_crops_about_the_focus() -> None:
    assert mark_of(IMAGE, Size(50, 25)).crop == WHOLE_PICTURE
    right = replace(IMAGE, focus=(1.0, 0.5))
    assert mark_of(right, Size(50, 50)).crop == Rect(0.5, 0.0, 0.5, 1.0)


def test_dots_are_as_coarse_as_the_author_asks_else_as_the_theme_prints() -> None:
    assert mark_of(IMAGE, Size(50, 25)).tones == ToneRendering("auto", 30)
    asked = replace(IMAGE, tones=ToneRendering("halftone", 20))
    assert mark_of(asked, Size(50, 25)).tones == ToneRendering("halftone", 20)


def test_a_picture_is_black_unless_its_author_wants_the_ink() -> None:
    in_ink = replace(IMAGE, tones=ToneRendering(uses_spot_ink=True))
    assert mark_of(IMAGE, Size(50, 25)).ink == BLACK
    assert mark_of(in_ink, Size(50, 25)).ink == ROUGE
    for image, ink in ((IMAGE, BLACK), (in_ink, ROUGE)):
        mark = make_picture_mark(image, DRAWING, Size(50, 25), THEME)
        assert isinstance(mark, ScaledDrawing)
        assert [path.fill for path in mark.drawing.paths] == [Fill(ink)]


def test_a_drawing_stays_whole_where_too_much_of_it_would_be_cropped() -> None:
    room = Size(50, 50)
    photograph = Artwork(Size(100, 40))
    drawing = Artwork(Size(100, 40), Drawing(Size(100, 40), ()))
    assert photograph.fill_size(room, 0.0) == room
    assert drawing.fill_size(room, 0.61) == room
    assert drawing.fill_size(room, 0.59) == Size(50, 20)
