"""Addresses that a reader may follow, in letters that any reader takes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pamphlets.pdf.navigation import link_uri


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("https://exemple.org", "https://exemple.org"),
        ("HTTPS://Exemple.org/A", "https://Exemple.org/A"),
        ("http://exemple.org/santé", "http://exemple.org/sant%C3%A9"),
        ("http://exemple.org/sant%C3%A9", "http://exemple.org/sant%C3%A9"),
        ("http://exemple.org/100%", "http://exemple.org/100%25"),
        ("http://exemple.org/a b(c)?d=[e]&f=é#g", "http://exemple.org/a%20b(c)?d=[e]&f=%C3%A9#g"),
        ("http://exemple.org/a\\b", "http://exemple.org/a%5Cb"),
        ("https://santé.fr:8080/é", "https://xn--sant-epa.fr:8080/%C3%A9"),
        ("mailto:ana@exemple.org?subject=été", "mailto:ana@exemple.org?subject=%C3%A9t%C3%A9"),
        ("  https://exemple.org ", "https://exemple.org"),
    ],
)
def test_an_address_is_written_in_ascii(written: str, expected: str) -> None:
    assert link_uri(written) == expected


@pytest.mark.parametrize(
    "written",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "data:text/html,x",
        "exemple.org",
        "//exemple.org",
        "https:",
        "https:///a",
        "tel:3646",
        "http://[::1",
        "ftp://exemple.org",
        "",
    ],
)
def test_anything_else_is_no_link(written: str) -> None:
    assert link_uri(written) is None


@given(st.text())
def test_no_address_is_a_surprise(rest: str) -> None:
    found = link_uri("https://exemple.org/" + rest)
    if found is not None:
        assert found.isascii()
        assert found.isprintable()
        assert " " not in found
        assert link_uri(found) == found
