"""Every example of CommonMark 0.31.2 comes through the reader whole: `make test` fetches them."""

from itertools import chain

import pytest

from pamphlets.core.source import Source
from pamphlets.document.nodes import (
    Blocks,
    Code,
    CodeBlock,
    DefinitionList,
    ForeignText,
    Heading,
    Inlines,
    Link,
    Paragraph,
    Quote,
    StyledText,
    Table,
    Text,
    child_blocks,
)
from pamphlets.readers.document import read_document
from tests.readers.markdown.outline import faults_in
from tests.support.commonmark import (
    CAPTIONS,
    DEVIATIONS,
    EXAMPLES,
    UNKNOWN_TAGS,
    UNSETTABLE,
    Visible,
)

HEAD = "---\ntitre: Exemple\nlang: zxx\n---\n"


def shown(run: Inlines) -> str:
    """The characters of inlines that a page shows."""
    parts: list[str] = []
    for inline in run:
        match inline:
            case Text(text=text) | Code(text=text):
                parts.append(text)
            case (
                StyledText(children=inner)
                | ForeignText(children=inner)
                | Link(children=inner)
            ):
                parts.append(shown(inner))
            case _:
                pass
    return "".join(parts)


def text_of(blocks: Blocks) -> str:
    """The characters of blocks that a page shows; list marks and ornaments are none."""
    parts: list[str] = []
    for block in blocks:
        match block:
            case Paragraph() | Heading():
                parts.append(shown(block.children))
            case CodeBlock(text=text):
                parts.append(text)
            case Table(rows=rows):
                parts += (shown(cell.children) for cell in chain.from_iterable(rows))
            case Quote(attribution=attribution):
                parts += (text_of(block.blocks), shown(attribution))
            case DefinitionList(entries=entries):
                parts += (shown(term.children) for term, _ in entries)
            case _:
                parts.append(text_of(child_blocks(block)))
    return " ".join(parts)


def bare(text: str) -> str:
    """The text without white space."""
    return "".join(text.split())


@pytest.mark.skipif(
    not EXAMPLES, reason="CommonMark's examples are not there: make test fetches them"
)
def test_all_652_examples_are_there() -> None:
    assert len(EXAMPLES) == 652


@pytest.mark.skipif(
    not EXAMPLES, reason="CommonMark's examples are not there: make test fetches them"
)
def test_every_example_shows_the_text_of_its_html() -> None:
    wrong: list[tuple[int, str, str]] = []
    for number, example in enumerate(EXAMPLES, 1):
        if number in UNSETTABLE:
            continue
        document, _ = read_document(
            Source(f"{number}.md", HEAD + example["markdown"]), "exemple"
        )
        got, wanted = (
            bare(text_of(document.blocks)),
            bare("".join(Visible(example["html"]).shown)),
        )
        if number in DEVIATIONS and DEVIATIONS[number][0] in wanted:
            wanted = wanted.replace(*DEVIATIONS[number])
        wanted = UNKNOWN_TAGS.get(number, wanted)
        wanted += CAPTIONS.get(number, "")
        if got != wanted or document.notes:
            wrong.append((number, got, wanted))
    assert wrong == []


@pytest.mark.skipif(
    not EXAMPLES, reason="CommonMark's examples are not there: make test fetches them"
)
@pytest.mark.parametrize("number", sorted(UNSETTABLE))
def test_letters_that_want_shaping_are_refused_by_place(number: int) -> None:
    source = Source("exemple.md", HEAD + EXAMPLES[number - 1]["markdown"])
    with pytest.raises(ExceptionGroup) as caught:
        read_document(source, "exemple")
    faults = faults_in(caught.value)
    assert [fault.code for fault in faults] == ["script", "script"]
    assert [fault.source.locate(fault.span).column for fault in faults] == [8, 16]
