"""WritingState: what is known of a text while it is written as HTML, from its first block to its last note."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final
from xml.etree.ElementTree import Element

from pamphlets.document.nodes import Blocks, Document, Heading, walk_blocks
from pamphlets.pdf.images.raster import ScreenPicture
from pamphlets.writers.words import ScreenWords

_TITLE_LEVEL: Final = 1
_MOST_LEVELS: Final = 6  # that HTML has


@dataclass(slots=True)
class WritingState:
    """One text being written."""

    document: Document
    words: ScreenWords
    picture_addresses: Mapping[str, str]
    """What a page calls each picture, by its address in the text."""
    pictures: Mapping[str, ScreenPicture]
    is_epub: bool
    """Whether the elements bear EPUB's own attributes, and languages XML's."""
    levels: Mapping[int, int] = field(init=False)
    """The level that each level of the text's headings has on the page, without a gap."""
    last_level: int = field(init=False, default=_TITLE_LEVEL)
    called_notes: set[int] = field(init=False, default_factory=set)
    """Those whose first call is written: a note leads back to that."""
    counts: Counter[str] = field(init=False, default_factory=Counter)
    """Of boxes and tables, which are numbered where they have no name."""
    prefix: str = field(init=False)
    """Of the names of notes and calls: no heading's anchor begins so."""

    def __post_init__(self) -> None:
        headings = _list_headings(self.document.blocks)
        levels = sorted({heading.level for heading in headings})
        self.levels = {level: place + 2 for place, level in enumerate(levels)}
        anchors = [heading.anchor for heading in headings]
        self.prefix = "p_"
        while any(anchor.startswith(self.prefix) for anchor in anchors):
            self.prefix += "_"

    def name(self, kind: str, number: int) -> str:
        """Return the name of a place on the page: `p_note-4`."""
        return f"{self.prefix}{kind}-{number}"

    def next_number(self, kind: str) -> str:
        """Return the number of the next box or table."""
        self.counts[kind] += 1
        return str(self.counts[kind])

    def heading_tag(self, level: int) -> str:
        """Return the tag of a heading that stands next: at most one level below the last."""
        self.last_level = min(self.levels[level], self.last_level + 1, _MOST_LEVELS)
        return f"h{self.last_level}"

    def set_language(self, element: Element, lang: str) -> None:
        """Say in what language an element is; `zxx`, in none, is not translated."""
        if lang == "zxx":
            element.set("translate", "no")
            return
        element.set("lang", lang)
        if self.is_epub:
            element.set("xml:lang", lang)

    def set_kind(self, element: Element, kind: str) -> None:
        """Say what an element is in EPUB's own words (EPUB Structural Semantics Vocabulary 1.1)."""
        if self.is_epub:
            element.set("epub:type", kind)


def _list_headings(blocks: Blocks) -> list[Heading]:
    return [block for block in walk_blocks(blocks) if isinstance(block, Heading)]
