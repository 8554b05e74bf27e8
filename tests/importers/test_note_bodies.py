from pathlib import Path

import pytest

from pamphlets.importers.note_bodies import indent_note_bodies
from tests.importers.conversion import convert
from tests.importers.pandocs import needs_pandoc


@pytest.mark.parametrize(
    ("text", "indented"),
    [
        ("A[^a]\n\n[^a]: b\n> c\n> d\n\ne\n", "A[^a]\n\n[^a]: b\n    > c\n    > d\n\ne\n"),
        ("[^a]: b\n- c\n  - d\n", "[^a]: b\n    - c\n      - d\n"),
        ("[^a]: b\n\n  c\n\n    d\n\n\te\n", "[^a]: b\n\n      c\n\n    d\n\n\te\n"),
        ("[^a]:\nb\n\nc\n", "[^a]:\n    b\n\nc\n"),
        ("[^a]: b\n[^c]: d\n", "[^a]: b\n[^c]: d\n"),
        ("[^a]: b\n# c\n", "[^a]: b\n# c\n"),
        ("> [^a]: b\n> > c\n", "> [^a]: b\n> > c\n"),
        ("```\n[^a]: b\n- c\n```\n", "```\n[^a]: b\n- c\n```\n"),
    ],
)
def test_the_lines_of_a_note_are_indented(text: str, indented: str) -> None:
    assert indent_note_bodies(text) == indented


@needs_pandoc()
def test_a_quotation_under_a_note_comes_in_with_it(tmp_path: Path) -> None:
    (tmp_path / "pad.md").write_text("A[^a].\n\n[^a]: b\n> c\n\n  d\n\ne\n", "utf-8")
    text = convert(tmp_path / "pad.md", "Essai").text.partition("oui\n---\n\n")[2]
    assert text == "A[^1].\n\n[^1]: b\n\n    > c\n\n    d\n\ne\n"
