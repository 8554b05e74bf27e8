import pytest

from pamphlets.readers.suggestions import find_nearest


@pytest.mark.parametrize(
    ("word", "nearest"),
    [
        ("titr", "titre"),
        ("TITRE", "titre"),
        ("sous-titr", "sous_titre"),
        ("xyz", ""),
        ("", ""),
    ],
)
def test_the_nearest_word_is_one_that_is_alike(word: str, nearest: str) -> None:
    assert find_nearest(word, ["prix", "titre", "sous_titre"]) == nearest


def test_nothing_is_near_where_nothing_is_known() -> None:
    assert find_nearest("titre", []) == ""
