"""What a document holds that `cite` must know before it begins: anything to do, the last node id."""

from collections.abc import Iterable, Iterator

from pamphlets.document.nodes import (
    Block,
    Citation,
    Document,
    Image,
    Inline,
    Link,
    List,
    ListItem,
    NoteRef,
    Table,
    TableCell,
    walk_blocks,
)
from pamphlets.transforms.citations.urls import has_hidden_url


def has_citations(inlines: Iterable[Inline], links: str) -> bool:
    """Return whether anything is cited, or linked in a way that paper must show."""
    shows = links != "text"
    return any(
        isinstance(inline, Citation)
        or (shows and isinstance(inline, Link) and has_hidden_url(inline))
        for inline in inlines
    )


def find_last_node_id(document: Document, inlines: Iterable[Inline]) -> int:
    """Return the highest node id in use; `inlines` are all of the document's."""
    highest = 0
    for inline in inlines:
        if isinstance(inline, Link | NoteRef | Image):
            highest = max(highest, inline.node)
    for note in document.notes:
        highest = max(
            highest,
            note.node,
            *(node for block in walk_blocks(note.blocks) for node in _list_node_ids(block)),
        )
    return max(
        highest,
        *(node for block in walk_blocks(document.blocks) for node in _list_node_ids(block)),
        0,
    )


def _list_node_ids(block: Block) -> Iterator[int]:
    """Yield a block's id and those of the parts of it that are no blocks."""
    yield block.node
    parts: tuple[ListItem | TableCell, ...] = ()
    if isinstance(block, List):
        parts = block.items
    elif isinstance(block, Table):
        parts = tuple(cell for row in block.rows for cell in row)
    yield from (part.node for part in parts)
