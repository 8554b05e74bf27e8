"""The lines and sentences of a title: what its punctuation asks for, at the lengths where a rule begins to hold."""

import pytest

from pamphlets.design.ornaments.title_lines import (
    glue_small_words,
    headline_sizes,
    split_sentences,
    split_title_lines,
)


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("", [""]),
        ("Essai", ["Essai"]),
        (
            "Mon espace\u00a0: refuser, fermer, effacer",
            ["Mon espace\u00a0:", "refuser,", "fermer,", "effacer"],
        ),
        ("Mon espace\u00a0: refuser", ["Mon espace\u00a0:", "refuser"]),
        ("Nos données, leur marché", ["Nos données, leur marché"]),
        ("Un, deux, trois", ["Un,", "deux,", "trois"]),
        ("Un mot là, deux mots ici, trois", ["Un mot là,", "deux mots ici,", "trois"]),
        ("Un, deux, trois mots et un", ["Un, deux, trois mots et un"]),
        ("Un mot de trop, deux, trois", ["Un mot de trop, deux, trois"]),
    ],
)
def test_a_title_has_the_lines_that_its_punctuation_asks_for(
    title: str, lines: list[str]
) -> None:
    assert split_title_lines(title) == lines


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Quoi\u202f? Non\u202f!", ["Quoi\u202f?", "Non\u202f!"]),
        ("Quoi\u202f?! Si.", ["Quoi\u202f?!", "Si."]),
        ("Rien", ["Rien"]),
        ("Quoi\u202f? ", ["Quoi\u202f?"]),
        ("", [""]),
    ],
)
def test_each_question_or_exclamation_ends_a_sentence(
    text: str, sentences: list[str]
) -> None:
    assert split_sentences(text) == sentences


def test_a_headline_is_tried_from_the_height_of_its_room_to_nine_points() -> None:
    sizes = headline_sizes(200.0)
    assert sizes[:2] == [200.0, 190.0]
    assert sizes[-1] == 9.0 < sizes[-2] < 9.0 / 0.95
    assert headline_sizes(5.0) == [9.0]
    assert sizes == sorted(sizes, reverse=True)


def test_an_article_stays_with_its_word() -> None:
    glued = glue_small_words("Le docteur est dans la cabine")
    assert glued == "Le\u00a0docteur est dans\u00a0la\u00a0cabine"
