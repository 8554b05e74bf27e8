import pytest

from pamphlets.document import nodes
from pamphlets.readers.markdown.syntax_rules import (
    MAX_NESTING,
)
from tests.readers.markdown.outline import outline, read_body, told


def text_of(text: str) -> str:
    return outline(read_body(text)[0])


@pytest.mark.parametrize("attributes", [".classe", "#nom", ":x", "lang=", "x = y"])
def test_words_with_attributes_that_are_no_language_are_a_fault(attributes: str) -> None:
    assert told(f"[mots]{{{attributes}}}\n") == ["1:8 error attribute-language"]


@pytest.mark.parametrize("words", ["{un deux}", "{}", "{;}"])
def test_braces_that_hold_no_attributes_are_text(words: str) -> None:
    assert text_of(f"[mots]{words}\n") == f"p [mots]{words}"


def test_foreign_words_may_hold_a_note_a_style_and_a_link() -> None:
    text = "[a *b* [c](https://a.fr)[^n]]{lang=en}\n\n[^n]: x\n"
    assert text_of(text).startswith("p [a *b* (c -> https://a.fr){1}|en]\n")


def test_a_citation_that_is_the_label_of_a_link_is_a_link() -> None:
    assert text_of("[@quai](https://a.fr)\n") == "p (@quai -> https://a.fr)"


@pytest.mark.parametrize(
    ("text", "address", "rest"),
    [
        ("https://a.fr/x.", "https://a.fr/x", "."),
        ("https://a.fr/x_y*…", "https://a.fr/x_y", "*…"),
        ("https://a.fr/(x)", "https://a.fr/(x)", ""),
        ("https://a.fr/x)", "https://a.fr/x", ")"),
        ("HTTPS://a.fr", "HTTPS://a.fr", ""),
        ("http://a.fr/?a=1&b=2", "http://a.fr/?a=1&b=2", ""),
        ("https://a.fr»", "https://a.fr", "»"),
    ],
)
def test_an_address_ends_before_the_punctuation_around_it(
    text: str, address: str, rest: str
) -> None:
    assert text_of(f"Voir {text}\n") == f"p Voir ({address} = {address}){rest}"


@pytest.mark.parametrize(
    "text", ["https://", "xhttps://a.fr", "https://.", "ftp://a.fr", "://a.fr"]
)
def test_what_is_no_address_is_text(text: str) -> None:
    assert text_of(f"Voir {text}\n") == f"p Voir {text}"


def test_later_blocks_of_a_note_stand_in_four_columns() -> None:
    document, _ = read_body("Un[^a].\n\n[^a]: x\n\n    y\n\n\tz\n\n fin\n")
    (note,) = document.notes
    assert [type(block).__name__ for block in note.blocks] == ["Paragraph"] * 3
    assert len(document.blocks) == 2


def test_a_container_in_code_closes_nothing_and_one_inside_closes_itself() -> None:
    text = "::: encadré\n```\n:::\n```\n::: exergue\nmots\n:::\nfin\n:::\naprès\n"
    aside, after = read_body(text)[0].blocks
    assert isinstance(aside, nodes.Aside)
    assert [type(block).__name__ for block in aside.blocks] == [
        "CodeBlock",
        "PullQuote",
        "Paragraph",
    ]
    assert isinstance(after, nodes.Paragraph)


def test_a_longer_fence_is_closed_by_one_as_long() -> None:
    aside, after = read_body("::: encadré\n````\n```\n:::\n````\n:::\naprès\n")[0].blocks
    assert isinstance(aside, nodes.Aside)
    assert isinstance(after, nodes.Paragraph)


def test_colons_may_stand_on_both_sides_of_a_name() -> None:
    assert text_of("::::: encadré :::::\nmots\n:::::\n") == "aside\n  p mots"


def test_a_container_ends_with_the_list_that_holds_it() -> None:
    assert told("- ::: encadré\n  mots\n\nfin\n") == ["1:3 error container-open"]


@pytest.mark.parametrize("line", ["[^a]: x", "::: encadré", ":::"])
def test_what_is_set_in_as_code_is_code(line: str) -> None:
    assert text_of(f"    {line}\n") == f"code\n  {line}"


@pytest.mark.parametrize("text", ["[@quai, p. 3]", "[ @quai, p. 3 ]", "[\n@quai, p. 3]"])
def test_a_citation_may_begin_with_a_blank(text: str) -> None:
    assert text_of(f"{text}\n") == "p {@quai, p. 3}"


@pytest.mark.parametrize("indent", ["", "  ", "> ", "- "])
def test_notes_and_containers_are_told_where_they_begin(indent: str) -> None:
    column = len(indent) + 1
    assert told(f"Un[^a].\n\n{indent}[^a]:\n") == [f"3:{column} error note-empty"]
    assert told(f"{indent}::: encadré\n") == [
        f"1:{column} error container-open",
    ]


@pytest.mark.parametrize("closing", ["", "</sup>" * 41])
def test_tags_of_html_count_as_levels(closing: str) -> None:
    """One fault a paragraph: what follows is read as words, whatever opens or closes."""
    for count in (MAX_NESTING, MAX_NESTING + 1):
        text = "<sup>" * count + "*a</sup>b*" + closing
        place = MAX_NESTING * len("<sup>") + 1
        assert told(text + "\n") == [f"1:{place} error nesting"]


@pytest.mark.parametrize("text", ["> ", "- ", "1. ", "> - ", ": ", "*", "[^a]: "])
def test_thirty_thousand_levels_are_one_fault_or_words(text: str) -> None:
    faults = told(text * 3_000 + "a\n" if text != "*" else "*a " * 3_000 + "b*" * 3_000)
    assert len(faults) <= 2
    if text in ("> ", "- ", "1. ", "> - ", "*"):
        assert [fault.rpartition(" ")[2] for fault in faults] == ["nesting"]


def test_containers_around_what_is_too_deep_are_not_empty() -> None:
    text = "::: encadré\n" * 1_000 + "a\n" + ":::\n" * 1_000
    assert told(text) == [f"{MAX_NESTING + 1}:1 error nesting"]
