"""Capitals that stand for what was typed."""

from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.fonts.font_files import FONTS
from pamphlets.core.fonts.typed_letters import TypedLetters, squeeze
from pamphlets.core.style import FontSpec

BOOK = FontBook(FONTS)
ANTON = FontSpec("Anton")


def spelled(typed: str, *shown: str) -> list[str]:
    letters = TypedLetters(typed)
    words: list[str] = []
    for text in shown:
        (word,) = BOOK.shape(text, ANTON)
        again = letters.spell(word)
        assert "".join(glyph.text for glyph in again.glyphs) == again.text
        words.append(again.text)
    return words


def test_capitals_stand_for_the_letters_that_were_typed_blanks_passed_over() -> None:
    assert spelled("Où\u00a0va-t-on\u202f?", "OÙ", "VA-T-ON", "?") == ["Où", "va-t-on", "?"]


def test_a_letter_of_two_capitals_is_read_once() -> None:
    assert spelled("Die Straße", "DIE", "STRASSE") == ["Die", "Straße"]


def test_what_was_not_typed_stands_for_itself_and_what_follows_is_spelled_all_the_same() -> (
    None
):
    assert spelled("Expressément", "EXPRES-", "SÉMENT") == ["Expres-", "sément"]
    assert spelled("Un", "UN", "DEUX") == ["Un", "DEUX"]


def test_a_word_is_the_same_object_each_time_and_itself_where_nothing_changes() -> None:
    (word,) = BOOK.shape("MUR", ANTON)
    assert TypedLetters("mur").spell(word) is TypedLetters("mur").spell(word)
    assert TypedLetters("MUR").spell(word) is word


def test_texts_are_compared_without_blanks_and_with_one_kind_of_hyphen() -> None:
    assert squeeze("porte\u2011le\u00a0 ici") == squeeze("porte-le ici") == "porte-leici"
