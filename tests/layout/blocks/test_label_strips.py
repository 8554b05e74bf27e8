"""Strips under the lines of a heading: behind all letters, as long as their line, the same each time."""

from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.fonts.font_files import FONTS
from pamphlets.core.geometry import Point
from pamphlets.core.page import GlyphRun, PageItem, ScaledDrawing
from pamphlets.core.style import BLACK, PAPER, FontSpec, LabelStrip
from pamphlets.layout.blocks.label_strips import draw_label_strips

BOOK = FontBook(FONTS)


def run(text: str, x: float, y: float) -> PageItem:
    """A word at a place, 20 points large."""
    words = BOOK.shape(text, FontSpec("Archivo Black"))
    return PageItem(Point(x, y), GlyphRun(words, 20.0))


def test_each_line_has_one_strip_which_lies_under_all_of_its_letters() -> None:
    marks = (run("Un", 10, 50), run("titre", 60, 50), run("long", 10, 90))
    strips = draw_label_strips(marks, LabelStrip(None), BLACK)
    for strip, parts in zip(strips, (marks[:2], marks[2:]), strict=True):
        assert isinstance(strip.content, ScaledDrawing)
        (path,) = strip.content.drawing.paths
        assert path.fill is not None
        assert path.fill.ink == BLACK
        xs = [strip.at.x + segment[1] for segment in path.segments if len(segment) == 3]
        ys = [strip.at.y + segment[2] for segment in path.segments if len(segment) == 3]
        last = parts[-1].content
        assert isinstance(last, GlyphRun)
        assert min(xs) < parts[0].at.x
        assert max(xs) > parts[-1].at.x + last.advance
        cap_height = 20 * BOOK.find_face(FontSpec("Archivo Black")).cap_height
        assert min(ys) < parts[0].at.y - cap_height
        assert max(ys) > parts[0].at.y


def test_a_strip_is_torn_by_its_own_words_and_always_so() -> None:
    first, second = (
        draw_label_strips((run(text, 0, 0),), LabelStrip(PAPER, 1.0), BLACK)
        for text in ("abri", "brai")
    )
    assert first[0] != second[0]
    again = draw_label_strips((run("abri", 0, 0),), LabelStrip(PAPER, 1.0), BLACK)
    assert again[0] == first[0]
    drawing = first[0].content
    assert isinstance(drawing, ScaledDrawing)
    stroke = drawing.drawing.paths[0].stroke
    assert stroke is not None
    assert stroke.width == 1.0
