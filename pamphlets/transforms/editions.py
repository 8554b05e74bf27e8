"""Document -> Document: what one format prints of a text.

Blocks in `::: tract` and its kin are for that format alone, and all that it prints; the other formats print the rest.
Before citations are written out, so that the first of a source is the full one in each edition.
"""

from dataclasses import replace

from pamphlets.document import nodes
from pamphlets.document.nodes import Blocks, Document, FormatSection, Inline, Inlines
from pamphlets.document.traversal import map_inlines


def list_portion_formats(document: Document) -> tuple[str, ...]:
    """Return the formats that a text holds blocks for, in the order in which it first does."""
    sections = [block for block in document.blocks if isinstance(block, FormatSection)]
    return tuple(dict.fromkeys(section.format for section in sections))


def select_edition(document: Document, format_name: str) -> Document:
    """Return the text as a format prints it, notes numbered in the order in which it calls them.

    A heading of the first level that opens a format's own blocks is its title, without a subtitle. A document
    without such blocks is returned as it is.
    """
    own_blocks: list[nodes.Block] = []
    common_blocks: list[nodes.Block] = []
    for block in document.blocks:
        if not isinstance(block, FormatSection):
            common_blocks.append(block)
        elif block.format == format_name:
            own_blocks += block.blocks
    if len(common_blocks) == len(document.blocks):
        return document
    if not own_blocks:
        return _replace_blocks(document, tuple(common_blocks))
    first = own_blocks[0]
    if isinstance(first, nodes.Heading) and first.level == 1:
        title = nodes.to_plain_text(first.children)
        meta = replace(document.meta, title=title, subtitle="")
        return _replace_blocks(replace(document, meta=meta), tuple(own_blocks[1:]))
    return _replace_blocks(document, tuple(own_blocks))


def _replace_blocks(document: Document, blocks: Blocks) -> Document:
    """Return the document with other blocks, and of its notes those that they call."""
    numbers: dict[int, int] = {}

    def renumber(run: Inlines, _lang: str) -> Inlines:
        return _renumber_calls(run, numbers)

    renumbered = map_inlines(blocks, renumber, document.meta.lang)
    notes: list[nodes.Note] = []
    for old, new in numbers.items():
        note = document.notes[old - 1]
        notes.append(replace(note, number=new))
    return replace(document, blocks=renumbered, notes=tuple(notes))


def _renumber_calls(run: Inlines, numbers: dict[int, int]) -> Inlines:
    """Return inlines whose calls count from the first that is met; `numbers` maps old numbers to new ones."""
    renumbered: list[Inline] = []
    for inline in run:
        match inline:
            case nodes.NoteRef(number=old):
                new = numbers.setdefault(old, len(numbers) + 1)
                renumbered.append(replace(inline, number=new))
            case nodes.StyledText() | nodes.ForeignText() | nodes.Link():
                children = _renumber_calls(inline.children, numbers)
                renumbered.append(replace(inline, children=children))
            case _:
                renumbered.append(inline)
    return tuple(renumbered)
