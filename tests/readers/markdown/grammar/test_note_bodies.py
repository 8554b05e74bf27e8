"""What belongs to a note. Without an empty line pandoc 2.17 keeps the same lines in it; behind one it wants four spaces."""

from pathlib import Path

import pytest

from pamphlets.core.source import Source
from pamphlets.readers.markdown.grammar.note_bodies import find_indented_paragraph
from tests.readers.markdown.outline import Case, all_told, cases, outline, read_body, told

NOTES = cases(Path(__file__).parents[1] / "cases" / "notes.txt")


@pytest.mark.parametrize("case", NOTES, ids=lambda case: case.name)
def test_a_note_holds_what_its_author_meant_for_it(case: Case) -> None:
    document, _ = read_body(case.text)
    assert "\n".join([outline(document), *told(case.text)]) == case.wanted


def test_notes_that_take_more_are_told_once_with_their_number() -> None:
    text = "A[^a] B[^b].\n\n[^a]: x\n> y\n\n[^b]: z\n\n  w\n"
    (remark,) = all_told(Source("essai.md", text.join(["---\ntitre: T\n---\n", ""])))
    assert (remark.code, remark.fields) == ("note-continued", {"label": "a", "count": "2"})


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Un.\n\n  Deux.\n", 2),
        ("  Un.\n", 0),
        ("Un\n  suite\n", -1),
        ("- a\n\n  b\n", -1),
        ("- a\nlazy\n\n  b\n", -1),
        ("1. a\n\n   b\n\nc\n\n   d\n", 6),
        ("[^a]: x\n\n  y\n", -1),
        ("```\n\n  code\n\n```\n", -1),
        ("```\n\n  code\n\n```\n\n  mot\n", 6),
        ("Un.\n\n  > cit\n\n  # titre\n\n  - a\n\n  ::: b\n", -1),
        ("Un.\n\n    code\n\n\tcode\n", -1),
    ],
)
def test_a_paragraph_that_the_text_indents_is_found(text: str, line: int) -> None:
    assert find_indented_paragraph(text) == line


@pytest.mark.parametrize("space", [" ", "\u00a0", "\u202f", "\u00a0 "])
@pytest.mark.parametrize("behind", [" ", "\u00a0", "\n", ""])
def test_a_space_may_stand_before_the_colon_of_a_note(space: str, behind: str) -> None:
    text = f"Un[^a], deux[^b].\n\n[^a]{space}:{behind}A\n[^b]{space}:{behind}B\n"
    assert outline(read_body(text)[0]).splitlines()[1:] == [
        "note 1 [a]",
        "  p A",
        "note 2 [b]",
        "  p B",
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Il dit\n[^a] : « oui ».\n\n[^a]: A\n", "Il dit {1} : « oui »."),
        ("[^a] :oui\n\n[^a] : A\n", "{1} :oui"),
        ("`[^a] : x` [^a]\n\n[^a] : A\n", "`[^a] : x` {1}"),
    ],
)
def test_a_call_before_a_colon_is_no_note(text: str, words: str) -> None:
    assert outline(read_body(text)[0]) == f"p {words}\nnote 1 [a]\n  p A"
