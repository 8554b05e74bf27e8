"""Walls of words wider than a wall: pieces that are read, a warning, and no search for what nobody would read."""

from dataclasses import replace

import pytest

from pamphlets.core.fonts.font_book import FontBook, ShapedWord
from pamphlets.core.page import GlyphRun
from pamphlets.core.source import Span
from pamphlets.core.style import FontSpec
from pamphlets.design.ornaments import word_wall
from pamphlets.design.ornaments.word_wall import MIN_WALL_SIZE, set_word_wall
from pamphlets.document.metadata import Meta
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph_stack import ParagraphStack, SheetColumn, smallest_font_size
from tests.support.lines import case_of, told

ANTON = FontSpec("Anton")


def wall_of(case: TypesettingContext, title: str) -> ParagraphStack:
    return set_word_wall(SheetColumn(case, 363.0, "fr"), title, ANTON, 420.0)


def words_of(stack: ParagraphStack) -> list[str]:
    words: list[str] = []
    for mark in stack.marks:
        assert isinstance(mark.content, GlyphRun)
        words += [word.text for word in mark.content.words if isinstance(word, ShapedWord)]
    return words


def test_a_word_is_divided_where_its_letters_would_be_too_small(book: FontBook) -> None:
    case = case_of(book)
    stack = wall_of(case, "donau" * 20)
    assert smallest_font_size(stack) >= MIN_WALL_SIZE
    assert "".join(words_of(stack)).replace("-", "") == "DONAU" * 20
    assert [word[-1] for word in words_of(stack)[:-1]] == ["-"] * (len(words_of(stack)) - 1)
    assert told(case) == ["forced-break"]


def test_figures_are_divided_without_a_hyphen_and_letters_keep_their_marks(
    book: FontBook,
) -> None:
    assert "-" not in "".join(words_of(wall_of(case_of(book), "0123456789" * 9)))
    pieces = words_of(wall_of(case_of(book), "e\u0323\u0301" * 90))
    assert len(pieces) > 1
    assert all(piece.startswith(("E", "\u1eb8")) for piece in pieces)


def test_a_word_that_is_read_across_the_wall_is_whole(book: FontBook) -> None:
    case = case_of(book)
    assert words_of(wall_of(case, "anticonstitutionnellement")) == [
        "ANTICONSTITUTIONNELLEMENT"
    ]
    assert told(case) == []


def test_a_divided_word_is_told_at_its_key(book: FontBook) -> None:
    meta = Meta("donau" * 20, "t", spans={"title": Span(3, 9)})
    case = replace(case_of(book), meta=meta)
    wall_of(case, meta.title)
    assert [doubt.span for doubt in case.diagnostics] == [Span(3, 9)]


def test_no_division_is_sought_where_none_is_read(
    book: FontBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[str] = []
    fit_line = word_wall._fit_line

    def count(column: SheetColumn, text: str, font: FontSpec) -> word_wall._WallLine:
        calls.append(text)
        return fit_line(column, text, font)

    monkeypatch.setattr(word_wall, "_fit_line", count)
    stack = wall_of(case_of(book), "mot " * 400)
    assert len(calls) <= 2 * 400 + 7
    assert smallest_font_size(stack) < 9.0
