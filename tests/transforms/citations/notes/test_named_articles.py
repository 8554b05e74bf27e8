import pytest

from pamphlets.core.source import WHOLE_FILE
from pamphlets.document.bibliography import BibliographyEntry
from pamphlets.transforms.citations.notes.named_articles import (
    last_sentence,
    names_article,
)


def article(number: str, code: str = "Code du port", short: str = "") -> BibliographyEntry:
    return BibliographyEntry(
        f"{code} {number}",
        "legislation",
        "",
        WHOLE_FILE,
        short,
        container_title=code,
        number=number,
    )


R36 = article("R. 1111-36")


@pytest.mark.parametrize(
    ("words", "is_named"),
    [
        ("l’article R. 1111-36 du code", True),
        ("art. R1111-36", True),
        ("R.\u00a01111\u201136 le dit", True),
        ("l’article R. *1111-36", True),
        ("les articles L. 1 et R. 1111-36, puis", True),
        ("l’article R. 1111-36-1", False),
        ("l’article R. 1111-360", False),
        ("l’article R. 1111-3", False),
        ("l’article L. 1111-36", False),
        ("le numéro 1111-36", False),
        ("HR. 1111-36", False),
        ("rien", False),
    ],
)
def test_a_number_of_a_code_names_its_article_however_it_is_spaced(
    words: str, is_named: bool
) -> None:
    assert names_article(words, R36, [R36]) == is_named


@pytest.mark.parametrize(
    ("words", "is_named"),
    [
        ("l’article 9 du code civil", True),
        ("les articles 8 et 9 du Code civil", True),
        ("l’article 9 du CC", True),
        ("l’article 9", False),
        ("l’article 99 du code civil", False),
        ("l’article 1. Le 9 mai, le code civil", False),
        ("9 articles du code civil", False),
    ],
)
def test_mere_figures_name_an_article_beside_its_law(words: str, is_named: bool) -> None:
    nine = article("9", "Code civil", "CC")
    assert names_article(words, nine, [nine, R36]) == is_named


def test_a_number_that_two_laws_have_needs_the_name_of_one() -> None:
    other = article("R. 1111-36", "Code de la mer")
    assert not names_article("l’article R. 1111-36", R36, [R36, other])
    assert names_article("l’article R. 1111-36 du code du port", R36, [R36, other])
    assert not names_article("l’article R. 1111-36 du code du port", other, [R36, other])


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Un. Deux", "Deux"),
        ("Un ! « Deux", "Deux"),
        ("Un, art. 3 et R. 1111-36, deux", "Un, art. 3 et R. 1111-36, deux"),
        ("Un\u00a0? Deux… Trois", "Trois"),
        ("Un. À deux", "À deux"),
        ("Un. L’article", "L’article"),
        ("", ""),
    ],
)
def test_the_last_sentence_is_the_one_that_is_not_over(text: str, last: str) -> None:
    assert last_sentence(text) == last
