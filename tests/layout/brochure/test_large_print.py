"""Tables in large print: those of many columns become a block for each row."""

import pytest

from pamphlets.document.nodes import (
    Aside,
    Blocks,
    LineBreak,
    NoteRef,
    Paragraph,
    Table,
    to_plain_text,
)
from pamphlets.document.traversal import list_inlines
from pamphlets.layout.brochure.large_print import adapt_to_large_print
from tests.support.documents import written

HEAD = "| Acte | Site[^a] | **34 22[^b]** | Qui paie ? |"
RULE = "|:--|:--|:--|:--|"
ROWS = """| **Opposition** | oui[^c] | non | vous |
| Clôture |  | *peut-être* | eux |"""
NOTES = "[^a]: A.\n[^b]: B.\n[^c]: C.\n"


def blocks_of(text: str, lang: str = "fr") -> Blocks:
    """The blocks of a text in large print."""
    document = written(f"---\ntitre: Un\nlangue: {lang}\n---\n\n{text}\n\n{NOTES}")
    return adapt_to_large_print(document).blocks


def lines_of(blocks: Blocks) -> list[str]:
    """Blocks as lines, an empty one between two paragraphs."""
    lines: list[str] = []
    for paragraph in blocks:
        assert isinstance(paragraph, Paragraph)
        lines.append("")
        for inline in paragraph.children:
            if isinstance(inline, LineBreak):
                lines.append("")
            else:
                lines[-1] += to_plain_text((inline,))
        lines.append("")
    return lines[:-1]


def test_a_wide_table_is_a_block_for_each_row() -> None:
    assert lines_of(blocks_of(f"{HEAD}\n{RULE}\n{ROWS}")) == [
        "Acte\u00a0: Opposition",
        "Site\u00a0: oui",
        "34\u00a022\u00a0: non",
        "Qui paie\u202f? vous",
        "",
        "Acte\u00a0: Clôture",
        "34\u00a022\u00a0: peut-être",
        "Qui paie\u202f? eux",
    ]


def test_every_note_is_called_once_and_every_node_stands_once() -> None:
    blocks = blocks_of(f"{HEAD}\n{RULE}\n{ROWS}")
    calls = [one.number for one in list_inlines(blocks) if isinstance(one, NoteRef)]
    assert sorted(calls) == [1, 2, 3]
    nodes = [block.node for block in blocks]
    assert nodes == sorted(set(nodes))


def test_it_speaks_the_language_of_its_text() -> None:
    assert lines_of(blocks_of(f"{HEAD}\n{RULE}\n{ROWS}", "en"))[:2] == [
        "Acte: Opposition",
        "Site: oui",
    ]


def test_a_column_without_a_head_says_its_cells() -> None:
    rows = "|  |  | C | D |\n|--|--|--|--|\n| un | deux | trois | quatre |"
    assert lines_of(blocks_of(rows)) == [
        "un",
        "deux",
        "C\u00a0: trois",
        "D\u00a0: quatre",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "| A | B | C |\n|--|--|--|\n| un | deux | trois |",
        "| A | B | C | D |\n|--|--|--|--|",
    ],
    ids=["three columns", "a head alone"],
)
def test_what_has_room_or_no_rows_stays_a_table(text: str) -> None:
    (block,) = blocks_of(text)
    assert isinstance(block, Table)


def test_a_table_inside_another_block_is_found() -> None:
    (block,) = blocks_of(f"::: encadré\n{HEAD}\n{RULE}\n{ROWS}\n:::")
    assert isinstance(block, Aside)
    assert len(block.blocks) == 2
