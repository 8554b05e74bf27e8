"""What a document holds that `cite` must know before it begins: anything to do, the last node id."""

from collections.abc import Iterable, Iterator

from pamphlets.document.nodes import (  # fmt: skip
    Block,
    Cell,
    Citation,
    Document,
    Image,
    Inline,
    Item,
    Link,
    List,
    NoteRef,
    Table,
    walk,
)
from pamphlets.transforms.citations.urls import hidden


def has_work(inlines: Iterable[Inline], links: str) -> bool:
    """Return whether anything is cited, or linked in a way that paper must show."""
    shows = links != "text"
    return any(
        isinstance(inline, Citation) or (shows and isinstance(inline, Link) and hidden(inline)) for inline in inlines
    )


def last_node(document: Document, inlines: Iterable[Inline]) -> int:
    """Return the highest node id in use; `inlines` are all of the document's."""
    highest = 0
    for inline in inlines:
        if isinstance(inline, Link | NoteRef | Image):
            highest = max(highest, inline.node)
    for note in document.notes:
        highest = max(highest, note.node, *(node for block in walk(note.blocks) for node in _nodes(block)))
    return max(highest, *(node for block in walk(document.blocks) for node in _nodes(block)), 0)


def _nodes(block: Block) -> Iterator[int]:
    """Yield a block's id and those of the parts of it that are no blocks."""
    yield block.node
    parts: tuple[Item | Cell, ...] = ()
    if isinstance(block, List):
        parts = block.items
    elif isinstance(block, Table):
        parts = tuple(cell for row in block.rows for cell in row)
    yield from (part.node for part in parts)
