from contextlib import suppress

import pytest

from pamphlets.readers.suggestions import find_nearest
from tests.support.documents import written
from tests.support.work import growth


@pytest.mark.parametrize(
    ("word", "nearest"),
    [
        ("titr", "titre"),
        ("TITRE", "titre"),
        ("sous-titr", "sous_titre"),
        ("tirte", "titre"),
        ("pirx", "prix"),
        ("xyz", ""),
        ("", ""),
    ],
)
def test_the_nearest_word_is_one_that_is_alike(word: str, nearest: str) -> None:
    assert find_nearest(word, ["prix", "titre", "sous_titre"]) == nearest


def test_what_is_only_a_little_alike_is_not_suggested() -> None:
    keys = ["couverture", "prix", "heures", "affiche", "poster", "étapes"]
    for word in ("couleur", "police", "corps", "note", "image", "marges"):
        assert find_nearest(word, keys) == ""
    assert find_nearest("Etape", keys) == "étapes"


def test_nothing_is_near_where_nothing_is_known() -> None:
    assert find_nearest("titre", []) == ""


def test_nothing_is_sought_for_the_twenty_first_fault_of_a_kind() -> None:
    assert find_nearest("titr", ["titre"], earlier_faults=19) == "titre"
    assert find_nearest("titr", ["titre"], earlier_faults=20) == ""


def test_among_thousands_a_word_that_begins_alike_and_is_as_long_is_found() -> None:
    known = [f"s{number}" for number in range(3000)]
    assert find_nearest("titr", [*known, "titre"]) == "titre"
    assert find_nearest("titr", [*known, "titre  "]) == ""
    assert find_nearest("titr", [*known, "xitre"]) == ""


def test_the_work_stops_growing_with_the_words_known() -> None:
    def seek(size: int) -> str:
        return find_nearest("titr", [f"t{number}" for number in range(size)])

    assert growth(seek, 4000) < 2


def test_the_work_for_a_text_of_undefined_notes_and_broken_links_grows_as_the_text_does() -> (
    None
):
    def read(size: int) -> None:
        paragraphs = [f"# Un titre\n\nMot[^x{n}] [là](#la-{n})." for n in range(size)]
        bodies = [f"[^n{n}]: Note." for n in range(size)]
        with suppress(ExceptionGroup):
            written("\n\n".join(paragraphs + bodies))

    assert growth(read, 100) < 5
