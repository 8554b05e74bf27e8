import pytest
from hypothesis import given
from hypothesis import strategies as st

from pamphlets.core.slug import is_device_name, make_file_slug, make_slug


@pytest.mark.parametrize(
    ("words", "slug"),
    [
        ("L’œuvre, n° 2", "l-oeuvre-n-2"),
        ("ŒUVRE", "oeuvre"),
        ("Ænigma, Straße, Øre, Łódź, Đà Nẵng", "aenigma-strasse-ore-lodz-da-nang"),
        ("CO²", "co2"),
        ("  -- a -- ", "a"),
        ("…", ""),
    ],
)
def test_a_slug_is_the_words_in_ascii(words: str, slug: str) -> None:
    assert make_slug(words) == slug


@given(st.text())
def test_a_slug_is_its_own_slug(words: str) -> None:
    slug = make_slug(words)
    assert make_slug(slug) == slug
    assert slug.isascii()


@pytest.mark.parametrize(
    ("words", "slug"),
    [
        ("Mon titre", "mon-titre"),
        ("a" * 80, "a" * 80),
        ("a" * 81, "a" * 80),
        ("mot " * 20, "mot-" * 19 + "mot"),  # 79 letters
        (f"{'a' * 40} {'b' * 39}", f"{'a' * 40}-{'b' * 39}"),  # 80
        (f"{'a' * 40} {'b' * 39} c", f"{'a' * 40}-{'b' * 39}"),
        (f"{'a' * 40} {'b' * 40}", "a" * 40),
    ],
)
def test_the_slug_of_a_file_is_cut_behind_a_word(words: str, slug: str) -> None:
    assert make_file_slug(words) == slug


@pytest.mark.parametrize("words", ["Con", "NUL", "aux", "COM¹", "Lpt 9", "prn."])
def test_no_file_is_called_as_windows_calls_a_device(words: str) -> None:
    slug = make_file_slug(words)
    if words == "Lpt 9":
        assert slug == "lpt-9"  # which is none
    else:
        assert slug == f"titre-{make_slug(words)}"
    assert not is_device_name(slug)
