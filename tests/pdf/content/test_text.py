"""Where the text layer gets a blank that the page does not show."""

from pathlib import Path

import pytest

from pamphlets.core.fonts.font_book import Face, Font, ShapedWord, Space
from pamphlets.core.fonts.shaping import ShapedGlyph
from pamphlets.core.geometry import Point
from pamphlets.core.page import GlyphRun, PageItem
from pamphlets.pdf.content.text import needs_space

FACE = Face(
    "F",
    400,
    italic=False,
    path=Path("f"),
    ascent=1,
    descent=0,
    cap_height=0.7,
    x_height=0.5,
)
FONT = Font(FACE, ())


def run(text: str, x: float = 0.0, y: float = 0.0, node: int = 1) -> PageItem:
    """A run of one font at 10 pt, each letter half an em wide; `_` is a blank of 3 pt."""
    words: list[ShapedWord | Space] = []
    for place, part in enumerate(text.split("_")):
        if place:
            words.append(Space(" ", 3.0))
        if part:
            words.append(
                ShapedWord(
                    part,
                    FONT,
                    len(part) / 2,
                    tuple(ShapedGlyph(1, 0.5, 0.0, 0.0, char) for char in part),
                )
            )
    return PageItem(Point(x, y), GlyphRun(tuple(words), 10.0), node)


def due(before: PageItem, after: PageItem | None) -> bool:
    assert isinstance(before.content, GlyphRun)
    return needs_space(before, before.content, after)


@pytest.mark.parametrize("text", ["mot", "un_mot.", "a_–", "à_2022", "«_mot_»", "3_/_4"])
def test_a_line_end_between_words_is_a_blank(text: str) -> None:
    assert due(run(text), run("suite", y=13.4))


@pytest.mark.parametrize(
    "text",
    [
        "un_cou\u00ad",
        "peut-",
        "écrire/",
        "un_mot—",
        "https://exemple.org/",
        "www.exemple.",
        "ana@exemple.",
        "suite/de_chemin/fichier.",
        "un_",
        "_",
    ],
)
def test_a_line_end_inside_what_is_written_together_is_none(text: str) -> None:
    parts = text.replace("\u00ad", "")
    before = run(parts)
    if parts != text and isinstance(before.content, GlyphRun):
        hyphen = ShapedWord("\u00ad", FONT, 0.3, ())
        before = PageItem(before.at, GlyphRun((*before.content.words, hyphen), 10.0), 1)
    assert not due(before, run("suite", y=13.4))


def test_another_paragraph_follows_with_a_blank_whatever_ends_the_first() -> None:
    assert due(run("peut-"), run("suite", y=13.4, node=2))


def test_the_last_run_of_a_page_ends_with_a_blank() -> None:
    assert due(run("mot"), None)


def test_runs_that_touch_are_one_word() -> None:
    assert not due(run("mot"), run("s", x=15.0))
    assert not due(run("mot"), run("1", x=15.5, y=-3.3))  # a call


def test_runs_apart_on_one_line_are_two_words() -> None:
    assert due(run("mot"), run("autre", x=40.0))
    assert not due(run("mot"), run("_autre", x=15.0))
