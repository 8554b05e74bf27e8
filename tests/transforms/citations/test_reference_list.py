from hypothesis import given
from hypothesis import strategies as st

from pamphlets.core.source import WHOLE_FILE
from pamphlets.document.bibliography import BibliographyEntry, ContributorName
from pamphlets.transforms.citations.reference_list import (
    reversed_accents,
    source_sort_key,
    split_sort_pieces,
)


def law(number: str) -> BibliographyEntry:
    return BibliographyEntry(number, "legislation", "Code", WHOLE_FILE, number=number)


def test_articles_of_law_are_in_natural_order() -> None:
    wanted = "L. 1111-4 L. 1111-13 L. 1111-13-1 L. 1112-3 R. 1111-4 R. 1111-36 R. 1112-4".replace(
        ". ", "."
    ).split()
    assert [
        entry.number for entry in sorted(map(law, reversed(wanted)), key=source_sort_key)
    ] == wanted


def test_laws_stand_behind_all_others() -> None:
    book = BibliographyEntry(
        "z", "book", "Zones", WHOLE_FILE, authors=(ContributorName("Zut"),)
    )
    assert min([law("1"), book], key=source_sort_key) is book


@given(
    st.permutations(["cote", "côte", "coté", "côté", "coter", "coteaux", "à côté", "acier"])
)
def test_accents_decide_last_and_from_the_last_letter(words: list[str]) -> None:
    ordered = ["acier", "à côté", "cote", "côte", "coté", "côté", "coteaux", "coter"]
    assert (
        sorted(words, key=lambda word: (split_sort_pieces(word), reversed_accents(word)))
        == ordered
    )


@given(st.text(max_size=20))
def test_any_text_has_a_place(text: str) -> None:
    assert split_sort_pieces(text) <= split_sort_pieces(f"{text}z")
    assert split_sort_pieces(text.upper()) == split_sort_pieces(text.upper().lower())
