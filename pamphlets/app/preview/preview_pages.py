"""What a preview is made of: pages with the keys of their looks, and what is to be said of the text."""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import count
from secrets import token_hex
from typing import Final, NamedTuple

from pamphlets.core.drawing import Drawing, PicturePattern
from pamphlets.core.geometry import Rect, Size
from pamphlets.core.page import (
    Anchor,
    LinkArea,
    Page,
    PageItem,
    ScaledDrawing,
    ScaledPicture,
)
from pamphlets.core.source import Diagnostic
from pamphlets.core.system.recent_cache import RecentCache
from pamphlets.document.nodes import Document
from pamphlets.pdf.images.picture_file import PictureFile

# Five texts of 60 pages; a page takes 30 kB.
MOST_PAGES: Final = 300
# The pages of a longer text, and those of its last edits.
ROOM_A_PAGE: Final = 2


@dataclass(frozen=True, slots=True)
class PreviewPage:
    """A page and the key of what it looks like: equal keys, equal pixels and equal drawing, wherever its text stands."""

    page: Page
    key: str

    @property
    def size(self) -> Size:
        """What its picture shows: the paper as it is cut, in points."""
        return Size(self.page.trim.width, self.page.trim.height)


@dataclass(frozen=True, slots=True)
class Preview:
    """What a title looks like in one of its formats."""

    pages: tuple[PreviewPage, ...]
    diagnostics: tuple[Diagnostic, ...]
    """Faults, doubts and remarks about the text as it is now."""
    is_current: bool
    """Whether the pages are of that text; False: it has faults, and they are the last good ones, or none."""
    format_name: str
    format_names: tuple[str, ...]
    """Of all formats of the title, its first one first."""


class PrintablePages(NamedTuple):
    """The pages of a title in one format, as they go to the printer."""

    document: Document
    format_name: str
    pdf: bytes
    page_sizes: tuple[Size, ...]
    """as they are cut"""


def list_visible_items(page: Page) -> list[PageItem]:
    """Return what of a page is drawn: its items without links and anchors, which lead to other pages."""
    items: list[PageItem] = []
    for item in page.items:
        if type(item.content) not in (LinkArea, Anchor):
            items.append(item)
    return items


class _PageLook(NamedTuple):
    """What a page looks like; its marks are told by identity, which they keep as long as a look is known."""

    size: Size
    trim: Rect
    marks: tuple[Hashable, ...]


class PageKeys:
    """Keys of looks: pages that look alike have one key, as long as it is among the last used; others never."""

    def __init__(self) -> None:
        self._keys: RecentCache[Hashable, str] = RecentCache(MOST_PAGES)
        # By the identity of marks, 30 times faster: those of unchanged lines are the same objects.
        self._quick_keys: RecentCache[_PageLook, tuple[str, list[PageItem]]]
        self._quick_keys = RecentCache(MOST_PAGES)
        self._numbers = count(1)
        # A browser keeps pictures by their keys longer than a session lasts.
        self._session = token_hex(4)

    def make_room(self, page_count: int) -> None:
        """Keep the keys of a text of so many pages from one edit to the next."""
        self._keys.make_room(ROOM_A_PAGE * page_count)
        self._quick_keys.make_room(ROOM_A_PAGE * page_count)

    def find_key(self, page: Page, pictures: Mapping[str, PictureFile]) -> str:
        """Return the key of a page; `pictures` are by their address in the text."""
        items = list_visible_items(page)
        files: list[Hashable] = []
        for item in items:
            if type(item.content) is ScaledPicture and item.content.path in pictures:
                files.append(pictures[item.content.path].data)
        identities: list[Hashable] = []
        for item in items:
            identities += (item.at.x, item.at.y, id(item.content))
        look = _PageLook(page.size, page.trim, (*identities, *files))
        known = self._quick_keys.find(look)
        if known is None:
            marks = tuple([(item.at, item.content) for item in items])
            whole_look = _PageLook(page.size, page.trim, (*marks, *files))
            key = self._keys.find(whole_look)
            if key is None:
                key = f"{self._session}-{next(self._numbers)}"
                self._keys.keep(whole_look, key)
            known = self._quick_keys.keep(look, (key, items))
        return known[0]


def list_drawing_risks(pages: Iterable[Page]) -> list[Page]:
    """Return pages with only what may not be drawn as it is asked for: links, and pictures, also those in drawings."""
    reduced: list[Page] = []
    for page in pages:
        items: list[PageItem] = []
        for item in page.items:
            content = item.content
            if isinstance(content, ScaledDrawing):
                is_risk = _has_pictures(content.drawing)
            else:
                is_risk = isinstance(content, ScaledPicture | LinkArea | Anchor)
            if is_risk:
                items.append(item)
        reduced.append(replace(page, items=tuple(items)))
    return reduced


def _has_pictures(drawing: Drawing) -> bool:
    """Return whether a drawing shows pixels."""
    fills = (path.fill for path in drawing.paths if path.fill is not None)
    return any(isinstance(fill.pattern, PicturePattern) for fill in fills)
