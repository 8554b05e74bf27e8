"""Publication: a text and what stands with it, as every writer takes it; and the text in its two parts."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple

from pamphlets.core.fonts.web_fonts import WebFace
from pamphlets.document.nodes import Blocks, Document
from pamphlets.document.traversal import split_source_list
from pamphlets.pdf.images.raster import ScreenPicture


class TextParts(NamedTuple):
    """The blocks of a text, and those that stand behind its notes."""

    text: Blocks
    sources: Blocks
    """The list of sources with its heading; empty where there is none."""


def divide_text(blocks: Blocks) -> TextParts:
    """Return a text without the list of sources that ends it, and that list with its heading."""
    text, _ = split_source_list(blocks)
    return TextParts(text, blocks[len(text) :])


@dataclass(frozen=True, slots=True)
class Publication:
    """One text to be read on a screen."""

    document: Document
    """Its citations written out, its spaces and quotes those of print."""
    pictures: Mapping[str, ScreenPicture] = field(
        default_factory=lambda: MappingProxyType({})
    )
    """By their addresses in the text."""
    cover: ScreenPicture | None = None
    """The first page of what is printed; None where nothing was."""
    text_faces: tuple[WebFace, ...] = ()
    """Those that a page of HTML is set in; none: what the reader's machine has."""
    heading_faces: tuple[WebFace, ...] = ()
    """Those of its headings; none: those of its text."""
    epoch: int | None = None
    """The time that a file names as its own, in seconds since 1970; None: the first that a ZIP can hold."""
