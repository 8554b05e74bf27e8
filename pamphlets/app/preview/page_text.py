"""A page -> its words in the order in which they are read, for those who hear a page instead of seeing it."""

from typing import Final

from pamphlets.core.fonts.font_book import Space
from pamphlets.core.geometry import Point
from pamphlets.core.page import (
    GlyphRun,
    Page,
    PageItem,
    ScaledDrawing,
    ScaledPicture,
)
from pamphlets.core.source import NodeId

# What stands for the hyphen of a word that goes on in the next line.
_BROKEN: Final = "\u00ad"


def read_page(page: Page) -> str:
    """Return the text of a page, a paragraph a line; of pictures what is said of them. Folios are left out."""
    lines: list[str] = []
    node: NodeId | None = None
    at = Point(0.0, 0.0)
    for item in page.items:
        text = _read_item(item)
        if not text or item.node is None:
            continue
        if item.node != node or not lines:
            lines.append(text)
        elif lines[-1].endswith(_BROKEN):
            lines[-1] = lines[-1].removesuffix(_BROKEN) + text
        else:
            lines[-1] += text if item.at.y == at.y else f" {text}"
        node, at = item.node, item.at
    return "\n".join(" ".join(line.split()) for line in lines)


def _read_item(item: PageItem) -> str:
    """Return what a mark says; nothing for what says nothing."""
    match item.content:
        case GlyphRun(words=words):
            return "".join(" " if isinstance(word, Space) else word.text for word in words)
        case ScaledDrawing(alt=alt) | ScaledPicture(alt=alt):
            return alt
        case _:
            return ""
