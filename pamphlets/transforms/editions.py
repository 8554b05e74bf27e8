"""Document -> Document: what one format prints of a text.

Blocks in `::: tract` and its kin are for that format alone, and all that it prints; the other formats print the rest.
Before citations are written out, so that the first of a source is the full one in each edition.
"""

from dataclasses import replace

from pamphlets.document.nodes import (
    Blocks,
    Document,
    ForeignText,
    FormatSection,
    Heading,
    Inline,
    Inlines,
    Link,
    NoteRef,
    StyledText,
    to_plain_text,
)
from pamphlets.document.traversal import map_inlines


def list_portion_formats(document: Document) -> tuple[str, ...]:
    """Return the formats that a text holds blocks for, in the order in which it first does."""
    return tuple(
        dict.fromkeys(block.format for block in document.blocks if isinstance(block, FormatSection))
    )


def select_edition(document: Document, name: str) -> Document:
    """Return the text as the format `name` prints it, notes numbered in the order in which it calls them.

    A heading of the first level that opens a format's own blocks is its title, without a subtitle. A document
    without such blocks is returned as it is.
    """
    if not list_portion_formats(document):
        return document
    own = [
        block
        for block in document.blocks
        if isinstance(block, FormatSection) and block.format == name
    ]
    if not own:
        return _replace_blocks(
            document,
            tuple(block for block in document.blocks if not isinstance(block, FormatSection)),
        )
    blocks = tuple(block for portion in own for block in portion.blocks)
    if isinstance(blocks[0], Heading) and blocks[0].level == 1:
        meta = replace(document.meta, title=to_plain_text(blocks[0].children), subtitle="")
        return _replace_blocks(replace(document, meta=meta), blocks[1:])
    return _replace_blocks(document, blocks)


def _replace_blocks(document: Document, blocks: Blocks) -> Document:
    """Return the document with other blocks, and of its notes those that they call."""
    numbers: dict[int, int] = {}
    called = map_inlines(
        blocks, lambda run, _lang: _renumber_calls(run, numbers), document.meta.lang
    )
    notes = tuple(replace(document.notes[old - 1], number=new) for old, new in numbers.items())
    return replace(document, blocks=called, notes=notes)


def _renumber_calls(run: Inlines, numbers: dict[int, int]) -> Inlines:
    """Return inlines whose calls count from the first that is met; `numbers` maps old numbers to new ones."""

    def one(inline: Inline) -> Inline:
        match inline:
            case NoteRef(number=old):
                return replace(inline, number=numbers.setdefault(old, len(numbers) + 1))
            case StyledText() | ForeignText() | Link():
                return replace(inline, children=_renumber_calls(inline.children, numbers))
            case _:
                return inline

    return tuple(map(one, run))
