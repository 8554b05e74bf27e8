"""What a process that goes on keeps from one build of a title to the next; each cache gives what would be made anew."""

from collections.abc import Hashable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Final

from pamphlets.core.drawing import Drawing
from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.fonts.own_fonts import OwnFonts
from pamphlets.core.source import Diagnostic
from pamphlets.core.system.recent_cache import RecentCache
from pamphlets.layout.layout_input import LayoutCache
from pamphlets.pdf.images.picture_file import PictureFile
from pamphlets.readers.markdown.reading_cache import ReadingCache
from pamphlets.transforms.typography.typography_cache import TypographyCache

# Of 2 MB for 16 pages; who writes looks at one, and seldom at another.
MOST_LAYOUTS: Final = 4


def describe_fonts(fonts: OwnFonts) -> Hashable:
    """Return what tells a project's own fonts from others: also from those that lay in the same files before."""
    states: list[tuple[int, int]] = []
    for file in fonts.files:
        with suppress(OSError):  # gone since it was listed: whoever opens it says so
            status = file.path.stat()
            states.append((status.st_size, status.st_mtime_ns))
    return (fonts, tuple(states))


@dataclass(frozen=True, slots=True)
class LoadedDrawing:
    """A drawing, what there is to say of it, and the pictures beside it by their addresses from the text."""

    drawing: Drawing
    doubts: tuple[Diagnostic, ...]
    linked_files: dict[str, PictureFile]


@dataclass(frozen=True, slots=True)
class PressCaches:
    """Fonts, drawings, blocks read and words set. None of them grows without end."""

    fonts: RecentCache[Hashable, FontBook] = field(default_factory=lambda: RecentCache(8))
    """By the fallback fonts of a theme and a project's own fonts."""
    drawings: RecentCache[Hashable, LoadedDrawing] = field(
        default_factory=lambda: RecentCache(200)
    )
    """By all that they were read from."""
    layouts: RecentCache[Hashable, LayoutCache] = field(
        default_factory=lambda: RecentCache(MOST_LAYOUTS)
    )
    """By the path of a text and the name of a format."""
    reading: ReadingCache = field(default_factory=ReadingCache)
    typography: TypographyCache = field(default_factory=TypographyCache)
