from hypothesis import given
from hypothesis import strategies as st

from pamphlets.core.source import NOWHERE
from pamphlets.document.bibliography import Entry, Name
from pamphlets.transforms.citations.order import accents, pieces, rank


def law(number: str) -> Entry:
    return Entry(number, "legislation", "Code", NOWHERE, number=number)


def test_articles_of_law_are_in_natural_order() -> None:
    wanted = "L. 1111-4 L. 1111-13 L. 1111-13-1 L. 1112-3 R. 1111-4 R. 1111-36 R. 1112-4".replace(". ", ".").split()
    assert [entry.number for entry in sorted(map(law, reversed(wanted)), key=rank)] == wanted


def test_laws_stand_behind_all_others() -> None:
    book = Entry("z", "book", "Zones", NOWHERE, authors=(Name("Zut"),))
    assert min([law("1"), book], key=rank) is book


@given(st.permutations(["cote", "côte", "coté", "côté", "coter", "coteaux", "à côté", "acier"]))
def test_accents_decide_last_and_from_the_last_letter(words: list[str]) -> None:
    ordered = ["acier", "à côté", "cote", "côte", "coté", "côté", "coteaux", "coter"]
    assert sorted(words, key=lambda word: (pieces(word), accents(word))) == ordered


@given(st.text(max_size=20))
def test_any_text_has_a_place(text: str) -> None:
    assert pieces(text) <= pieces(f"{text}z")
    assert pieces(text.upper()) == pieces(text.upper().lower())
