"""Each kind of mark is told once, at its first place, with its number; what is escaped or in code is no mark."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pamphlets.app.messages import all_messages, render_diagnostic
from pamphlets.checks.foreign_marks.check import find_foreign_marks
from pamphlets.checks.foreign_marks.patterns import FOREIGN_MARKS
from pamphlets.core.source import Diagnostic
from tests.readers.markdown.outline import HEAD_LINES, read_body


def marks_in(text: str) -> tuple[Diagnostic, ...]:
    return find_foreign_marks(read_body(text)[0])


def test_a_kind_is_told_once_at_its_first_place_with_its_number() -> None:
    text = "Un *mot*, voir [[a]].\n\n> Puis [[b]], ==c== et\n> [[d\n> e]][^1].\n\n[^1]: Et [[f]].\n"
    doubts = marks_in(text)
    assert [(d.code, d.fields["mark"], d.fields["count"]) for d in doubts] == [
        ("mark-wiki-link", "[[a]]", "4"),
        ("mark-highlight", "==c==", "1"),
    ]
    places = [d.source.locate(d.span) for d in doubts]
    assert [(place.line - HEAD_LINES, place.column) for place in places] == [
        (1, 16),
        (3, 15),
    ]


def test_two_patterns_of_one_kind_are_one_kind() -> None:
    (doubt,) = marks_in("__gras\n\n** gras **\n")
    assert (doubt.code, doubt.fields["count"]) == ("mark-emphasis", "2")
    assert doubt.source.locate(doubt.span).line == HEAD_LINES + 1


def test_marks_are_told_in_the_order_of_the_text() -> None:
    text = "==a==\n\n    Nous partons de la ville.\n\n[[b]]\n"
    assert [d.code for d in marks_in(text)] == [
        "mark-highlight",
        "mark-indented",
        "mark-wiki-link",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "\\[[a]] et \\==b== et \\$x$ et {\\{c}}",
        "&#91;[a]] et &lsqb;[b]]",
        "`[[a]]` ``==b==``",
        "```\n[[a]] ==b==\n```",
        "[texte](https://a.fr/[[b]]==c==)",
        "<!-- [[a]] ==b== -->",
    ],
)
def test_what_is_escaped_or_in_code_or_in_an_address_is_no_mark(text: str) -> None:
    assert marks_in(text) == ()


def test_a_mark_that_has_styled_words_in_it_is_seen() -> None:
    (doubt,) = marks_in("Voir [[*un* **deux** `trois`]] ici.")
    start, stop = doubt.span.start, doubt.span.stop
    assert doubt.source.text[start:stop].startswith("[[*un*")
    assert doubt.fields["mark"] == "[[un deux …]]"


def test_a_long_mark_is_cut_in_the_message() -> None:
    (doubt,) = marks_in(f"[[{'mot ' * 40}]]")
    assert len(doubt.fields["mark"]) <= 41
    assert doubt.fields["mark"].endswith("…")


def test_the_cells_of_a_table_begin_no_lines() -> None:
    text = "| -un | #Titre |\n|---|---|\n| -deux | h2. x |\n| a. | b. |\n"
    assert marks_in(text) == ()


def test_cells_items_terms_captions_and_notes_are_looked_through() -> None:
    text = (
        "| [[a]] |\n|---|\n\n- ==b==\n\nTerme {{c}}\n: $x^2$ dit\n\n"
        "::: figure\n![Une vue.](a.png)\n\n||d||[^1]\n:::\n\n[^1]: ((e))\n"
    )
    assert [d.code for d in marks_in(text)] == [
        "mark-wiki-link",
        "mark-highlight",
        "mark-double-braces",
        "mark-math",
        "mark-inserted",
        "mark-note-parentheses",
    ]


def test_every_kind_has_words_that_name_what_to_type() -> None:
    codes = {mark.code for mark in FOREIGN_MARKS}
    for code in codes:
        message, hint = all_messages()[code]
        assert "{mark}" in str(message)
        assert "{count}" in str(message)
        assert hint


def test_a_message_repeats_the_mark() -> None:
    (doubt,) = marks_in("Voir [[a]].")
    assert "“[[a]]” is printed as it stands (1×)" in render_diagnostic(doubt)


@pytest.mark.parametrize(
    "mark", ["[[", "**", "''", "$x^", "[b]", "a|b\n", "\n| a", "((", "{{"]
)
def test_marks_without_end_are_looked_at_in_bounded_stretches(mark: str) -> None:
    marks_in(f"{mark} mot " * 1500)


def test_a_mark_of_several_lines_is_shown_by_its_first() -> None:
    (doubt,) = marks_in("| Lieu | Voix |\n| Bourg | 12 |\n")
    assert doubt.fields["mark"] == "| Lieu | Voix |…"
    assert doubt.source.text[doubt.span.start : doubt.span.stop] == "| Lieu | Voix |"


PIECES = st.sampled_from(
    [
        *("a", "é ", "\n", "\n\n", "> ", "- ", "| ", "|", "*", "**", "''", "[[", "]]", "{{", "}}", "$", "==", "\\"),
        *("&amp;", "&#42;", "`", "[b]", "[/b]", "h2. ", "#T", "-un\n", "://", "    ", "<!--", "-->", "@fig-a", "~"),
    ]
)  # fmt: skip


@given(st.lists(PIECES, max_size=30).map("".join))
@settings(max_examples=60)
def test_each_mark_stands_where_it_is_told(text: str) -> None:
    try:
        document, _ = read_body(f"a {text}\n")
    except ExceptionGroup:
        return
    codes = []
    for doubt in find_foreign_marks(document):
        codes.append(doubt.code)
        written = document.source.text[doubt.span.start : doubt.span.stop]
        first = doubt.fields["mark"].strip("…")[:1]
        assert first in written
    assert len(codes) == len(set(codes))
