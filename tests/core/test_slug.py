import pytest
from hypothesis import given
from hypothesis import strategies as st

from pamphlets.core.slug import make_slug


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
