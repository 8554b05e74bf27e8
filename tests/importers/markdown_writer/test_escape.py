"""Words from elsewhere, as our reader takes them for words."""

import pytest

from pamphlets.importers.markdown_writer.escape import (
    escape_line_starts,
    escape_markdown,
    normalize_spaces,
    split_urls,
    write_code_span,
    write_link_destination,
)
from tests.readers.markdown.outline import outline, read_body


@pytest.mark.parametrize(
    ("words", "typed"),
    [
        ("Quoi\u00a0?", "Quoi ?"),
        ("«\u202fOui\u202f»", "« Oui »"),
        ("10\u00a0000", "10\u00a0000"),
        ("n°\u00a05", "n°\u00a05"),
        ("M.\u00a0Durand", "M.\u00a0Durand"),
        ("un\u00a0mot", "un mot"),
        ("12\u00a0", "12 "),
        ("a\u2003\t b", "a b"),
        ("san\u00adté\u200b\ufeff", "santé"),
        ("a\u2028b", "a b"),
    ],
)
def test_spaces_are_as_one_types_them(words: str, typed: str) -> None:
    assert normalize_spaces(words) == typed


@pytest.mark.parametrize(
    ("words", "markup"),
    [
        ("a*b", "a\\*b"),
        ("a_b _c_", "a_b \\_c\\_"),
        ("a < b <c> </d", "a < b \\<c> \\</d"),
        ("&amp; & co", "\\&amp; & co"),
        ("[1] {x} `y` ~z \\", "\\[1\\] \\{x} \\`y\\` \\~z \\\\"),
    ],
)
def test_marks_of_markdown_get_their_backslash(words: str, markup: str) -> None:
    assert escape_markdown(words) == markup


@pytest.mark.parametrize(
    ("markup", "escaped"),
    [
        ("# a", "\\# a"),
        ("1. a", "1\\. a"),
        ("1.5", "1.5"),
        ("12) a", "12\\) a"),
        ("- a", "\\- a"),
        ("-a", "-a"),
        ("---", "\\---"),
        ("> a", "\\> a"),
        ("+ a", "\\+ a"),
        (": a", "\\: a"),
        ("===", "\\==="),
        ("| a", "\\| a"),
        ("a\n# b", "a\n\\# b"),
        ("[^1]: a", "[^1]\\: a"),
        ("[^1] a", "[^1] a"),
    ],
)
def test_no_line_begins_like_a_block(markup: str, escaped: str) -> None:
    assert escape_line_starts(markup) == escaped


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        (
            "Voir https://exemple.org/a.",
            [("Voir ", False), ("https://exemple.org/a", True), (".", False)],
        ),
        (
            "(https://exemple.org/a_(b))",
            [("(", False), ("https://exemple.org/a_(b)", True), (")", False)],
        ),
        ("xhttps://exemple.org", [("xhttps://exemple.org", False)]),
        ("https://!", [("https://!", False)]),
        ("https://a.fr", [("https://a.fr", True)]),
    ],
)
def test_addresses_stand_apart_without_the_sentence_s_marks(
    words: str, parts: list[tuple[str, bool]]
) -> None:
    assert list(split_urls(words)) == parts


@pytest.mark.parametrize(
    ("words", "span"),
    [
        ("a  b", "`a b`"),
        ("", ""),
        ("a`b", "``a`b``"),
        ("`a", "`` `a ``"),
        ("a``b`", "``` a``b` ```"),
    ],
)
def test_a_code_span_holds_its_words_as_they_are(words: str, span: str) -> None:
    assert write_code_span(words) == span


@pytest.mark.parametrize(
    ("address", "destination"),
    [
        ("https://exemple.org/a", "https://exemple.org/a"),
        ("https://exemple.org/a b<c>\\", "https://exemple.org/a%20b%3Cc%3E%5C"),
        ("https://exemple.org/(a)", "<https://exemple.org/(a)>"),
        ("https://exemple.org/a_b", "<https://exemple.org/a_b>"),
    ],
)
def test_a_destination_fits_between_round_brackets(address: str, destination: str) -> None:
    assert write_link_destination(address) == destination


@pytest.mark.parametrize(
    "words", ["XIX^e^ siècle", "^[mot]", "H~2~O", "a\\ b", "[^a] : mot"]
)
def test_marks_of_other_dialects_are_escaped_too(words: str) -> None:
    text = escape_line_starts(escape_markdown(words))
    assert outline(read_body(text + "\n")[0]) == f"p {words}"


@pytest.mark.parametrize("colon", [":", " :", "\u00a0:"])
def test_a_call_that_begins_a_line_before_a_colon_is_no_note(colon: str) -> None:
    assert escape_line_starts(f"[^1]{colon} mot") == f"[^1]{colon[:-1]}\\: mot"


def test_a_caret_at_the_end_of_a_run_is_escaped_too() -> None:
    assert escape_markdown("^") + escape_markdown("1^") == "\\^1\\^"
    assert escape_markdown("2^ 3") == "2^ 3"
