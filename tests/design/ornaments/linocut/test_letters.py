"""Letters cut by the knife stand where the type stood: straight edges, none quite upright."""

from pathlib import Path

import pytest

from pamphlets.core.fonts.font_book import FontBook, Space
from pamphlets.core.geometry import Point
from pamphlets.core.page import GlyphRun, PageItem
from pamphlets.core.style import BLACK, PAPER, FontSpec
from pamphlets.design.ornaments.linocut.letters import cut_letters
from pamphlets.design.ornaments.linocut.strokes import LinocutHand

FONT = FontSpec("Archivo Black")
FONTS = Path(__file__).parents[4] / "fonts"


def item(text: str, size: float, x: float = 0.0) -> PageItem:
    words = FontBook(FONTS).shape(text, FONT)
    return PageItem(Point(x, 100.0), GlyphRun(words, size))


def test_letters_stand_where_the_type_stood() -> None:
    mark = item("HIER", 50.0, 20.0)
    paths = cut_letters([mark], LinocutHand("Essai"))
    assert len(paths) == 4
    places = [segment for path in paths for segment in path.segments if len(segment) == 3]
    across = [place[1] for place in places]
    down = [place[2] for place in places]
    assert min(across) == pytest.approx(20 + 3, abs=3)
    assert isinstance(mark.content, GlyphRun)
    assert max(across) == pytest.approx(20 + mark.content.advance, abs=4)
    assert max(down) == pytest.approx(100, abs=2)
    assert min(down) == pytest.approx(100 - 50 * 0.69, abs=3)
    assert all(len(segment) < 7 for path in paths for segment in path.segments)


def test_letters_are_cut_alike_for_a_title_and_otherwise_for_another() -> None:
    one, same, other = (
        cut_letters([item("A", 50)], LinocutHand(title)) for title in ("Un", "Un", "Deux")
    )
    assert one == same
    assert one != other


def test_a_space_moves_what_follows() -> None:
    words = FontBook(FONTS).shape("A", FONT)
    run = GlyphRun((*words, Space(" ", 30.0), *words), 50.0)
    first, second = cut_letters([PageItem(Point(0, 0), run)], LinocutHand("Essai"))
    gap = second.segments[0][1] - first.segments[0][1]  # type: ignore[misc]
    assert gap == pytest.approx(words[0].advance * 50 + 30, abs=4)


def test_stretched_letters_are_higher_and_no_wider() -> None:
    mark = item("I", 50)
    plain, high = (
        cut_letters([mark], LinocutHand("Essai"), stretch=stretch) for stretch in (1.0, 2.0)
    )
    for before, after in zip(plain[0].segments, high[0].segments, strict=True):
        if len(before) == 3 and len(after) == 3:
            assert after[1] == pytest.approx(before[1])
            assert after[2] == pytest.approx(before[2] * 2, abs=0.02)


def test_large_letters_bear_the_marks_of_the_gouge() -> None:
    small = cut_letters([item("H", 60)], LinocutHand("Essai"), PAPER)
    large = cut_letters([item("H", 200)], LinocutHand("Essai"), PAPER)
    assert len(small) == 1
    assert len(large) > 2
    assert {path.fill.ink for path in large if path.fill} == {PAPER, BLACK}
