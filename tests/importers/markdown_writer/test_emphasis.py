"""What is spelled in Markdown is read as it was meant, whatever letters and styles it has."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pamphlets.importers.markdown_writer.emphasis import (
    HARD_BREAK,
    NO_MARKS,
    MarkupRun,
    join_markup,
)
from tests.importers.trees import (
    Node,
    letters_of,
    meant,
    para,
    read_back,
    spelled,
    strings,
    styled,
    text,
)


@given(st.lists(styled, min_size=1, max_size=6))
def test_every_letter_comes_back_in_its_own_styles(inlines: list[Node]) -> None:
    wanted = list(meant(inlines))
    markup = spelled(para(text("Voici "), *inlines, text(" fin")))
    found = letters_of(read_back(markup).blocks)
    assert found == [*meant([text("Voici")]), *wanted, *meant([text("fin")])], markup


@given(
    st.lists(strings, min_size=1, max_size=4),
    st.sampled_from(
        ["- ", "+ ", "1. ", "12) ", "# ", "> ", ": ", "=", "--- ", "| ", "::: ", ""]
    ),
)
def test_a_paragraph_stays_one_whatever_it_begins_with(
    inlines: list[Node], start: str
) -> None:
    markup = spelled(para(start + "a", *inlines, {"t": "LineBreak"}, start + "a", *inlines))
    document = read_back(markup)
    wanted = list(meant([text(start + "a"), *inlines]))
    assert [type(block).__name__ for block in document.blocks] == ["Paragraph"], markup
    assert letters_of(document.blocks) == [*wanted, ("/", frozenset()), *wanted], markup


def test_spaces_stand_outside_of_emphasis() -> None:
    said = para("un ", {"t": "Strong", "c": [text(" gras ")]}, "mot")
    assert spelled(said) == "un **gras** mot\n"


def test_pieces_of_one_style_are_one() -> None:
    said = para({"t": "Emph", "c": [text("Le ")]}, {"t": "Emph", "c": [text("Monde")]}, ".")
    assert spelled(said) == "*Le Monde*.\n"


def test_a_note_in_italics_is_called_upright_at_their_end() -> None:
    note = {"t": "Note", "c": [para("Sa source.")]}
    said = para({"t": "Emph", "c": [text("Un livre"), note]}, ", dit-on.")
    assert spelled(said) == "*Un livre*[^1], dit-on.\n\n[^1]: Sa source.\n"


def run(markup: str, *marks: str) -> MarkupRun:
    return MarkupRun(markup, frozenset(marks))


@pytest.mark.parametrize(
    ("runs", "markup"),
    [
        ([run("a", "*", "~~"), run("b", "~~")], "~~*a*<!-- -->b~~"),
        ([run("a", "*", "~~"), run("b", "*")], "*~~a~~<!-- -->b*"),
        (
            [run("a", "*"), run("b", "*", "~~"), run("c", "~~")],
            "*a<!-- -->~~b~~*<!-- -->~~c~~",
        ),
        (
            [run("a", "**", "*", "~~"), run("b", "~~", "*"), run("c", "~~")],
            "~~***a**<!-- -->b*<!-- -->c~~",
        ),
        ([run("a"), run("b", "*")], "a*b*"),
        ([run("a"), run("b", "*", "**")], "a<!-- -->***b***"),
        ([run("a", "*"), run("b")], "*a*b"),
        ([run("a", "*", "**"), run("b")], "***a***<!-- -->b"),
        ([run("a"), run("«b»", "*"), run("c")], "a<!-- -->*«b»*<!-- -->c"),
        ([run("a", "*"), run("b", "**")], "*a*<!-- -->**b**"),
    ],
)
def test_the_mark_that_goes_on_farthest_opens_first_and_none_is_read_otherwise(
    runs: list[MarkupRun], markup: str
) -> None:
    assert join_markup(runs) == markup


def test_blanks_have_the_marks_that_both_neighbours_have() -> None:
    blank = MarkupRun(" ", NO_MARKS, takes_any_style=True)
    assert join_markup([run("a", "*"), blank, run("b", "*")]) == "*a b*"
    assert join_markup([run("a", "*"), blank, run("b")]) == "*a* b"
    assert join_markup([blank, run("a"), blank, blank, run("b"), blank]) == "a b"


def test_line_ends_take_the_blanks_around_them_and_none_stands_at_an_end() -> None:
    blank = MarkupRun(" ", NO_MARKS, takes_any_style=True)
    line_end = MarkupRun(HARD_BREAK, NO_MARKS, takes_any_style=True)
    runs = [line_end, run("a"), blank, line_end, blank, line_end, run("b"), blank, line_end]
    assert join_markup(runs) == "a\\\n\\\nb"
