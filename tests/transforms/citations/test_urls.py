import pytest
from hypothesis import given
from hypothesis import strategies as st

from pamphlets.transforms.citations.urls import MAX_SHOWN_LENGTH, is_external, shorten_url

LONG = "https://www.a.example/rubrique/dossier/une-page-dont-le-nom-est-vraiment-tres-long"


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("https://www.a.example/", "a.example"),
        ("HTTP://a.example/Page/", "a.example/Page"),
        ("mailto:nous@a.example", "nous@a.example"),
        ("tel:+33102030405", "+33102030405"),
        ("ftp://a.example/x", "ftp://a.example/x"),
        ("xmpp:salon@a.example", "xmpp:salon@a.example"),
        ("https://a.example/p?id=3&utm_source=x&utm_medium=y", "a.example/p?id=3"),
        ("https://a.example/p?utm_source=x&id=3", "a.example/p?id=3"),
        ("https://a.example/p?fbclid=x", "a.example/p"),
        ("https://a.example/p?xtor=x&a_xtor=3", "a.example/p?a_xtor=3"),
        ("https://a.example/p#bas", "a.example/p"),
        ("https://a.example/#/p/3", "a.example/#/p/3"),
        ("https://a.example/#!p", "a.example/#!p"),
        (LONG, "a.example/…/une-page-dont-le-nom-est…"),
        (f"{LONG}/court", "a.example/…/court"),
        (f"https://a.example/p?{'q' * 60}", "a.example/p…"),
        (f"https://a.example/{'q' * 60}", f"a.example/{'q' * 24}…"),
        (f"https://a.example/?{'q' * 60}", "a.example/…"),
        (f"https://a.example?{'q' * 60}", "a.example/…"),
    ],
)
def test_an_address_is_shown_as_one_types_it(address: str, said: str) -> None:
    assert shorten_url(address) == said


@given(st.text("ab/?&=#.-", max_size=90))
def test_what_was_left_out_of_a_long_address_shows(path: str) -> None:
    said = shorten_url(f"https://a.example/{path}")
    assert said.startswith("a.example")
    assert len(said) <= MAX_SHOWN_LENGTH or "…" in said


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///a",
        "C:/a.pdf",
        "#ancre",
        "a/b.pdf",
        "//a",
        "https://",
    ],
)
def test_nothing_else_leads_outside(target: str) -> None:
    assert not is_external(target)


@pytest.mark.parametrize(
    "target", ["tel:0102030405", "ftp://a.example/x", "xmpp:s@a.example", "doi:10.1/x"]
)
def test_what_a_reader_can_call_or_join_is_outside(target: str) -> None:
    assert is_external(target)
