"""What a preview is made of: pages with the keys of their looks, and what is to be said of the text."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import count
from secrets import token_hex

from pamphlets.core.geometry import Size
from pamphlets.core.page import Anchor, LinkArea, Page, PageItem, ScaledPicture
from pamphlets.core.source import Diagnostic
from pamphlets.pdf.images.picture_file import PictureFile


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


def without_links(page: Page) -> Page:
    """Return a page as it can be drawn alone: without links and anchors, which lead to other pages."""
    items: list[PageItem] = []
    for item in page.items:
        if not isinstance(item.content, LinkArea | Anchor):
            items.append(item)
    return replace(page, items=tuple(items))


class PageKeys:
    """Keys of looks: pages that look alike have one key, others never."""

    def __init__(self) -> None:
        self._keys: dict[object, str] = {}
        self._numbers = count(1)
        # A browser keeps pictures by their keys longer than a session lasts.
        self._session = token_hex(4)

    def find_key(self, page: Page, pictures: Mapping[str, PictureFile]) -> str:
        """Return the key of a page; `pictures` are by their address in the text."""
        marks: list[object] = []
        for item in page.items:
            content = item.content
            marks.append((item.at, content))
            if isinstance(content, ScaledPicture) and content.path in pictures:
                marks.append(pictures[content.path].data)
        look = (page.size, page.trim, tuple(marks))
        if look not in self._keys:
            self._keys[look] = f"{self._session}-{next(self._numbers)}"
        return self._keys[look]
