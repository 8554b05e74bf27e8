"""A title cut as a wall fills its room: lines made higher, articles lower, one line up the page."""

from pathlib import Path

import pytest

from pamphlets.core.drawing import outline_bounds
from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.geometry import Rect
from pamphlets.core.page import GlyphRun
from pamphlets.core.source import Source
from pamphlets.core.style import BLACK, PAPER, FontSpec
from pamphlets.design.ornaments.cut_wall import CutWall, cut_title_wall
from pamphlets.design.ornaments.linocut.strokes import LinocutHand
from pamphlets.design.themes import trait
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph_stack import SheetColumn

FONTS = FontBook(Path(__file__).parents[3] / "fonts", trait.THEME.fallback_fonts)
FONT = FontSpec("Archivo Black")
WIDTH, HEIGHT = 363.0, 460.0


def cut(title: str, height: float = HEIGHT, width: float = WIDTH) -> CutWall | None:
    context = TypesettingContext(trait.THEME, FONTS, Source("essai.md", ""), {}, {})
    column = SheetColumn(context, width, "fr")
    wall = cut_title_wall(column, title, FONT, height, LinocutHand(title), BLACK)
    assert context.diagnostics == []
    return wall


def box(wall: CutWall) -> Rect:
    bounds = outline_bounds([segment for path in wall.letters for segment in path.segments])
    assert bounds is not None
    return bounds


@pytest.mark.parametrize(
    "title",
    [
        "Que faire\u202f?",
        "Ni dieu ni maître",
        "12",
        "Debout\u202f!",
        "Persévérance",
        "« Non »",
    ],
)
def test_a_wall_stays_in_its_room_and_fills_one_of_its_sides(title: str) -> None:
    wall = cut(title)
    assert wall is not None
    bounds = box(wall)
    slack = 9.0  # letters lean, and stand off a little
    assert bounds.x >= -slack
    assert bounds.right <= WIDTH + slack
    assert bounds.y >= -slack
    assert bounds.bottom <= HEIGHT + slack
    assert bounds.width > WIDTH * 0.9 or bounds.height > HEIGHT * 0.9


def test_a_title_of_one_long_word_runs_up_the_page() -> None:
    wall = cut("Persévérance")
    assert wall is not None
    assert {
        run.content.angle for run in wall.words if isinstance(run.content, GlyphRun)
    } == {90.0}
    assert box(wall).height > HEIGHT * 0.9


def test_a_title_of_two_lines_does_not() -> None:
    wall = cut("Que faire\u202f?")
    assert wall is not None
    assert {
        run.content.angle for run in wall.words if isinstance(run.content, GlyphRun)
    } == {0.0}
    assert len({mark.at.y for mark in wall.words}) == 2


def test_the_words_stand_under_the_letters_in_paper() -> None:
    wall = cut("Que faire\u202f?")
    assert wall is not None
    assert {run.content.ink for run in wall.words if isinstance(run.content, GlyphRun)} == {
        PAPER
    }
    moved = wall.move(10, 20)
    assert moved.words[0].at.x == wall.words[0].at.x + 10
    assert box(moved).y == pytest.approx(box(wall).y + 20)


def test_a_line_that_holds_an_article_alone_is_lower_than_the_others() -> None:
    wall = cut("Le cheval")
    assert wall is not None
    heights = []
    for path in wall.letters:
        bounds = outline_bounds(path.segments)
        assert bounds is not None
        heights.append(bounds.height)
    assert max(heights[:1]) < max(heights)


def test_a_title_that_would_be_small_is_no_wall() -> None:
    assert cut("mot " * 60) is None
    assert cut("Anticonstitutionnellement", height=150.0) is None


def test_an_article_keeps_to_its_noun_where_the_wall_stays_high() -> None:
    wall = cut("La mère porte", height=300.0)
    assert wall is not None
    assert len({mark.at.y for mark in wall.words}) == 2
    alone = cut("Une girafe")
    assert alone is not None
    assert len({mark.at.y for mark in alone.words}) == 2
