"""A hem goes round every letter of a title, where the letter stands, in the ink asked for."""

from pamphlets.core.fonts.font_book import FontBook, Space
from pamphlets.core.geometry import Point
from pamphlets.core.page import GlyphRun, PageItem, ScaledDrawing, place_rule
from pamphlets.core.style import PAPER, FontSpec
from pamphlets.layout.single_sheet.headline_grounds import draw_hems

SPEC = FontSpec("Anton")


def test_a_hem_is_stroked_round_the_letters_of_each_run(book: FontBook) -> None:
    first, second = book.shape("un", SPEC)[0], book.shape("H", SPEC)[0]
    run = GlyphRun((first, Space(" ", 30.0), second), 100.0)
    at = Point(40.0, 200.0)
    (hem,) = draw_hems([place_rule(0.0, 0.0, 9.0, 9.0), PageItem(at, run)], PAPER)
    assert isinstance(hem.content, ScaledDrawing)
    paths = hem.content.drawing.paths
    assert len(paths) == 3
    assert {(path.stroke.ink, path.fill) for path in paths if path.stroke} == {
        (PAPER, None)
    }
    points = [segment[-2:] for segment in paths[2].segments if len(segment) > 1]
    xs = [hem.at.x + float(x) for x, _ in points]
    ys = [hem.at.y + float(y) for _, y in points]
    ink = book.measure_ink(second, SPEC)
    left = at.x + first.advance * 100.0 + 30.0 + ink.left * 100.0
    assert abs(min(xs) - left) < 0.1
    assert abs(max(ys) - at.y) < 0.1
