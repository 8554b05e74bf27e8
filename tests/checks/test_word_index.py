"""Which phrases a text may hold: none that it holds is left out, and the time is that of its words."""

import re

from hypothesis import given
from hypothesis import strategies as st

from pamphlets.checks.word_index import WordIndex
from tests.support.work import growth

PHRASES = st.text("abé1 -'.", max_size=8)


@given(st.lists(PHRASES, max_size=8), st.text("abé1 -'.", max_size=40))
def test_every_phrase_that_stands_in_a_text_is_a_candidate(
    phrases: list[str], text: str
) -> None:
    index = WordIndex([(phrase, number) for number, phrase in enumerate(phrases)])
    candidates = index.find_candidates(text)
    for number, phrase in enumerate(phrases):
        if re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", text):
            assert number in candidates
    assert candidates == sorted(set(candidates))


def test_few_others_are() -> None:
    index = WordIndex([("France 3", 1), ("Le Monde", 2), ("le 3", 3), ("—", 4)])
    assert index.find_candidates("La France, et le monde.") == [1, 3, 4]
    assert index.find_candidates("Lemonde") == [4]


def test_the_work_for_a_text_does_not_grow_with_the_phrases_known() -> None:
    text = "Un mot de Nom7 et de Nom12 suffit."

    def seek(size: int) -> list[int]:
        return INDEXES[size].find_candidates(text)

    assert growth(seek, 100) == 1


INDEXES = {
    size: WordIndex([(f"Nom{number}", number) for number in range(size)])
    for size in (100, 400)
}
