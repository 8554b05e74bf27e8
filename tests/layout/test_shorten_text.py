"""Texts shortened to a line: as many words as stand on it, found without shaping the rest."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pamphlets.core.fonts.font_book import FontBook
from pamphlets.design.themes.sobre import THEME
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.shorten_text import shorten_title, shorten_to_width
from tests.support.documents import ART, SOURCE
from tests.support.work import growth

STYLE = THEME.text_styles["running"]


def width_of(context: TypesettingContext, text: str) -> float:
    return context.chunk_shaper(STYLE, "fr").shape_whole(text).width


def shorten_word_by_word(context: TypesettingContext, text: str, width: float) -> str:
    words = text.split(" ")
    while len(words) > 1 and width_of(context, text) > width:
        words.pop()
        text = " ".join(words).rstrip("\u00a0\u202f:;,.!?") + "…"
    return text


@settings(max_examples=60)
@given(
    words=st.lists(
        st.sampled_from(["y", "un", "mot !!!", "mots,", "maison\u00a0:", "travailler"]),
        min_size=1,
        max_size=20,
    ),
    share=st.floats(0.0, 1.1),
)
def test_the_longest_beginning_that_stands_on_the_line_is_kept(
    book: FontBook, words: list[str], share: float
) -> None:
    context = TypesettingContext(THEME, book, SOURCE, ART, {})
    text = " ".join(words)
    width = share * width_of(context, text)
    shortened = shorten_to_width(context, text, STYLE, width, "fr")
    wanted = shorten_word_by_word(context, text, width)
    if width_of(context, wanted) > width:  # the first word alone
        assert len(shortened) <= len(wanted)
        assert shortened == "" or width_of(context, shortened) <= width
    else:
        assert shortened == wanted


def test_a_text_as_wide_as_the_line_is_left_whole(book: FontBook) -> None:
    context = TypesettingContext(THEME, book, SOURCE, ART, {})
    text = "un titre plus long"
    width = width_of(context, text)
    assert shorten_to_width(context, text, STYLE, width, "fr") == text
    assert shorten_to_width(context, text, STYLE, width - 0.1, "fr") == "un titre plus…"


def test_words_far_behind_the_end_of_the_line_cost_nothing(book: FontBook) -> None:
    def shorten(size: int) -> str:
        context = TypesettingContext(THEME, book, SOURCE, ART, {})
        return shorten_to_width(context, "mots " * size, STYLE, 200.0, "fr")

    assert growth(shorten, 1000) < 2


def test_a_word_too_wide_for_its_line_is_cut_between_letters(book: FontBook) -> None:
    context = TypesettingContext(THEME, book, SOURCE, ART, {})
    text = "e\u0323\u0301" * 60
    shortened = shorten_to_width(context, text, STYLE, 100.0, "fr")
    assert shortened.endswith("\u0301…")
    assert width_of(context, shortened) <= 100.0 < width_of(context, shortened + "ee")
    assert shorten_to_width(context, "mot", STYLE, 1.0, "fr") == ""
    # A letter that no font has is reported where the line is set.
    assert shorten_to_width(context, "\U00100000 mot", STYLE, 1.0, "fr") == "\U00100000 mot"


TITLE = "Mon espace santé\u202f: refuser, fermer, effacer\u00a0! Et garder la preuve de chaque pas"


@pytest.mark.parametrize(
    ("room_for", "title", "shortened"),
    [
        (TITLE, TITLE, TITLE),
        ("Mon espace santé\u202f: refuser, fermer, effacer\u00a0! Et", TITLE, TITLE[:45]),
        ("Mon espace santé\u202f: refuser, fer", TITLE, "Mon espace santé"),
        ("Mon espace san", TITLE, "Mon espace…"),
        ("Le docteur est dans la cabi", "Le docteur est dans la cabine", "Le docteur est…"),
        ("2019-2026 – le hu", "2019-2026 – le hub et Microsoft", "2019-2026"),
        (
            "Qui paie\u202f? Qui déci",
            "Qui paie\u202f? Qui décide\u202f?",
            "Qui paie\u202f?",
        ),
        ("De la caiss", "De la caisse au comptoir", "De…"),
    ],
)
def test_a_long_title_ends_where_its_first_part_does_and_on_no_small_word(
    book: FontBook, room_for: str, title: str, shortened: str
) -> None:
    context = TypesettingContext(THEME, book, SOURCE, ART, {})
    width = width_of(context, room_for)
    assert shorten_title(context, title, STYLE, width, "fr") == shortened
