"""What is text in a file that is imported is the same text when the import is printed, whatever it looks like."""

import re

import pytest

from pamphlets.document.nodes import Blocks, Heading, Paragraph, to_plain_text, walk_blocks
from pamphlets.importers.markdown_writer.escape import normalize_spaces
from tests.checks.foreign_marks.test_dialects import FOLDER
from tests.importers.trees import Node, read_back, spelled
from tests.readers.markdown.outline import cases

SNIPPETS = {
    snippet
    for path in FOLDER.glob("*.txt")
    for case in cases(path)
    for snippet in re.split(r"\n\n+", case.text)
    if "@" not in snippet  # citations are kept
}
BULLETS = re.compile("^[•▪◦] ?", re.MULTILINE)


def paragraph(lines: list[str]) -> Node:
    """A paragraph of pandoc's with these words, a hard break between lines."""
    inlines: list[Node] = []
    for line in lines:
        inlines.append({"t": "LineBreak"})
        for word in line.split(" "):
            inlines += [{"t": "Space"}, {"t": "Str", "c": word}] if word else []
    return {"t": "Para", "c": inlines[1:]}


def letters_of(blocks: Blocks) -> str:
    """The letters of all paragraphs and headings."""
    words = (
        to_plain_text(block.children)
        for block in walk_blocks(blocks)
        if isinstance(block, Paragraph | Heading)
    )
    return "".join("".join(words).split())


def test_what_looks_like_a_mark_stays_text() -> None:
    wrong: list[tuple[str, str]] = []
    for snippet in sorted(SNIPPETS):
        lines = [line.strip() for line in snippet.split("\n")]
        document = read_back(spelled(paragraph(lines)))
        wanted = "".join(normalize_spaces(BULLETS.sub("", "\n".join(lines))).split())
        printed = letters_of(document.blocks)
        if printed != wanted or document.notes:
            wrong.append((wanted, printed))
    assert wrong == []


@pytest.mark.parametrize("bullet", ["• ", "▪ ", "◦", "· "])
def test_lines_behind_bullets_are_lines_of_a_list(bullet: str) -> None:
    markup = spelled(
        paragraph(["On y fait :", f"{bullet}la cantine", f"{bullet}la crèche"])
    )
    assert markup == f"On y fait :\n{bullet}la cantine\n{bullet}la crèche\n"
