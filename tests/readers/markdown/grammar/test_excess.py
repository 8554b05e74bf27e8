"""What is more than one paragraph can hold is told before it is parsed."""

import pytest

from pamphlets.readers.markdown import inlines
from pamphlets.readers.markdown.grammar.excess import (
    MAX_BRACKETS,
    MAX_WORD_LENGTH,
    find_excess,
)
from pamphlets.readers.markdown.html.pieces import HtmlPart, classify_markup
from tests.readers.markdown.outline import outline, read_body, told


def test_a_word_and_brackets_may_be_as_many_as_may_be() -> None:
    assert find_excess("é" * MAX_WORD_LENGTH + " b") is None
    assert find_excess("b\n" + "é" * (MAX_WORD_LENGTH + 1)) == ("word-long", 2)
    assert find_excess("b " + "\u00a0" * (MAX_WORD_LENGTH + 1)) == ("word-long", 2)
    assert find_excess("[ " * MAX_BRACKETS) is None
    assert find_excess("[ " * (MAX_BRACKETS + 1)) == ("brackets-many", 2 * MAX_BRACKETS)


@pytest.mark.parametrize("sign", ["<", "[", "]", "&", "\\", "a", "é", "(", "![", "[@"])
def test_a_million_signs_in_one_word_are_told_at_its_beginning(sign: str) -> None:
    assert told("Un " + sign * 1_000_000 + "\n") == ["1:4 error word-long"]
    assert told("> - Un " + sign * 20_000 + "\n") == ["1:8 error word-long"]
    assert told("|Un|\n|--|\n|" + sign * 20_000 + "|\n") == ["3:2 error word-long"]
    assert told("Un[^a].\n\n[^a]: " + sign * 20_000 + "\n") == ["3:7 error word-long"]


def test_a_long_line_of_code_is_no_word() -> None:
    assert told("```\n" + "a" * 60_000 + "\n```\n") == []
    assert told("    " + "a" * 60_000 + "\n") == []


@pytest.mark.parametrize("text", ["[ ", "[@ ", "![ ", "[a] ", "[^ "])
def test_brackets_beyond_count_are_told(text: str) -> None:
    (fault,) = told(text * 20_000 + "\n")
    assert fault.endswith("error brackets-many")


@pytest.mark.parametrize(
    "text",
    [
        "![Image](data:image/png;base64,{})",
        "Un ![Image](<data:image/png;base64,{}>) mot",
        "![Image][x]\n\n[x]: data:image/png;base64,{}",
        "![Image][x]\n\n[x]: <data:image/png;base64,{}>",
        '<img src="data:image/png;base64,{}">',
        '<div>\n<img src="data:image/png;base64,{}">\n</div>',
        "![Image]( data:image/svg+xml;utf8,{})",
    ],
)
def test_a_picture_pasted_into_the_text_is_told_as_such(text: str) -> None:
    faults = told(text.format("A" * 200_000) + "\n")
    assert [fault.rpartition(" ")[2] for fault in faults] == ["picture-embedded"]


@pytest.mark.parametrize("address", ["file:///a/b.pdf", "FILE:b.pdf", "data:text/plain,a"])
def test_a_link_to_a_file_of_one_computer_is_told(address: str) -> None:
    assert told(f"[mots]({address})\n") == ["1:1 warning link-local"]


@pytest.mark.parametrize("address", ["javascript:alert(1)", "VBScript:x"])
def test_a_script_is_no_link(address: str) -> None:
    assert outline(read_body(f"[mots]({address})\n")[0]) == f"p [mots]({address})"


def test_a_small_embedded_picture_is_told_too() -> None:
    text = "Un mot.\n\n![Image](data:image/png;base64,AAAA)\n"
    assert told(text) == ["3:1 error picture-embedded"]


def test_a_closing_tag_that_is_nowhere_is_sought_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    classified: list[str] = []

    def classify(markup: str) -> tuple[HtmlPart, str]:
        classified.append(markup)
        return classify_markup(markup)

    monkeypatch.setattr(inlines, "classify_markup", classify)
    assert told("x " + "<script> a " * 500 + "\n") == ["1:3 warning html-content"]
    assert len(classified) < 3 * 500
