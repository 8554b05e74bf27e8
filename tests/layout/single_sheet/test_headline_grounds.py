"""A hem goes round every letter of a title, where the letter stands, in the ink asked for."""

from dataclasses import replace

from pamphlets.core.fonts.font_book import FontBook, Space
from pamphlets.core.geometry import Point, Rect
from pamphlets.core.inks import find_ink
from pamphlets.core.page import GlyphRun, PageItem, ScaledDrawing, place_rule
from pamphlets.core.style import BLACK, PAPER, FontSpec, LabelStrip
from pamphlets.design.registry import find_design
from pamphlets.layout.single_sheet.headline_grounds import draw_hems, draw_pale_flat

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


def test_headlines_on_tape_have_no_flat_of_a_pale_ink_behind_them() -> None:
    design, yellow = find_design("bloc"), find_ink("jaune")
    assert design is not None
    assert yellow is not None
    theme, area = replace(design.theme, ink=yellow), Rect(0, 0, 20, 10)
    heading = theme.block_styles["heading-1"]
    marker = replace(heading, label=LabelStrip(yellow, is_torn=False))
    assert draw_pale_flat(theme.with_style("heading-1", marker), area)
    tape = replace(heading, label=LabelStrip(BLACK))
    assert draw_pale_flat(theme.with_style("heading-1", tape), area) == ()
