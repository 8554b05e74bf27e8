import pytest

from pamphlets.readers.link_addresses import complete_address, leads_to_file
from tests.readers.markdown.outline import outline, read_body, told


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("www.exemple.org", "https://www.exemple.org"),
        ("exemple.org/a", "https://exemple.org/a"),
        ("exemple.org", "https://exemple.org"),
        ("sous.exemple.org:8080/a?b#c", "https://sous.exemple.org:8080/a?b#c"),
        ("été-côté.fr", "https://été-côté.fr"),
        ("exemple.org/livre.pdf", "https://exemple.org/livre.pdf"),
        ("//exemple.org/a", "https://exemple.org/a"),
        ("http:/exemple.org", "http://exemple.org"),
        ("a.b@exemple.org", "mailto:a.b@exemple.org"),
    ],
)
def test_the_scheme_that_was_left_out_is_added(typed: str, address: str) -> None:
    assert complete_address(typed) == address
    assert not leads_to_file(address)


@pytest.mark.parametrize(
    "typed",
    ["https://exemple.org", "mailto:a@b.fr", "#titre", "tel:0102030405", "file:///a", "doi:10.1/x"],
)  # fmt: skip
def test_other_addresses_stay_as_typed(typed: str) -> None:
    assert complete_address(typed) == typed
    assert not leads_to_file(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "page.html#x",
        "deux.md",
        "../a/deux.pdf",
        "dossier/",
        "/a",
        "un mot",
        "doc%20final.odt",
        "C:/Documents/a.pdf",
    ],
)
def test_a_file_is_no_address(typed: str) -> None:
    assert complete_address(typed) == typed
    assert leads_to_file(typed)


def test_a_link_is_completed_and_one_to_a_file_is_told() -> None:
    text = "[a](www.b.fr), [b.fr/c](b.fr/c), [d](deux%20%C3%A9.md), [e](#f), [g](h@i.fr)\n\n## F\n"
    assert outline(read_body(text)[0]).splitlines()[0] == (
        "p (a -> https://www.b.fr), (b.fr/c = https://b.fr/c), (d -> deux%20%C3%A9.md), (e -> #f), (g -> mailto:h@i.fr)"
    )
    assert told(text) == ["1:34 warning link-file"]
    assert read_body(text)[1][0].fields["target"] == "deux é.md"
