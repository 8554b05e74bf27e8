import pytest
from hypothesis import given
from hypothesis import strategies as st

from pamphlets.core.source import WHOLE_FILE
from pamphlets.document.nodes import Link, Text
from pamphlets.transforms.citations.urls import (
    has_hidden_url,
    is_external,
    shorten_url,
    strip_url,
)

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
        (LONG, "a.example"),
        (f"{LONG}/court", "a.example"),
        (f"https://a.example/p?{'q' * 60}", "a.example"),
        (f"https://a.example/#/{'q' * 60}", "a.example"),
        (f"https://a.example?{'q' * 60}", "a.example"),
        (f"https://www.a.example:8080/{'q' * 60}", "a.example:8080"),
        (f"ftp://a.example/{'q' * 60}", "ftp://a.example"),
        (f"https://v2-preprod.a.example/{'q' * 60}", "v2-preprod.a.example"),
        (f"https://a.example/{'q' * 34}", f"a.example/{'q' * 34}"),
        (f"https://a.example/{'q' * 35}", "a.example"),
        (f"mailto:nous@a.example?subject={'q' * 60}", "nous@a.example"),
        (f"dossier/{'q' * 60}", f"dossier/{'q' * 60}"),
    ],
)
def test_an_address_is_shown_as_one_types_it(address: str, said: str) -> None:
    assert shorten_url(address) == said


@given(st.text("ab/?&=#.-", max_size=90))
def test_an_address_is_printed_whole_or_its_host_alone(path: str) -> None:
    address = f"https://www.a.example/{path}"
    shown = shorten_url(address)
    assert shown == "a.example" or (shown == strip_url(address) and len(shown) < 45)
    assert "…" not in shown


@pytest.mark.parametrize(
    ("words", "is_hidden"),
    [("a.example", True), (LONG, False), ("https://" + LONG[12:], False)],
)
def test_a_host_does_not_show_a_long_address(words: str, is_hidden: bool) -> None:
    link = Link(LONG, (Text(words, WHOLE_FILE),), is_bare=False, node=1, span=WHOLE_FILE)
    assert has_hidden_url(link) == is_hidden


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
