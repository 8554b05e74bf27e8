"""A content folder -> Project: what its titles share. A title's file -> its Document."""

import os
import re
from collections.abc import Iterator, MutableMapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final
from unicodedata import normalize

from pamphlets.app.build.stages.press_caches import PressCaches
from pamphlets.app.build.titles import (
    BIBLIOGRAPHY_FILES,
    COLLECTIVE_FILE,
    Title,
    find_titles,
)
from pamphlets.checks.foreign_marks.check import find_foreign_marks
from pamphlets.core.fonts.font_families import FontFamilies
from pamphlets.core.fonts.own_fonts import (
    NO_OWN_FONTS,
    OwnFonts,
    list_project_fonts,
)
from pamphlets.core.source import (
    Diagnostic,
    PamphletError,
    Source,
    error,
    iter_diagnostics,
    raise_error,
    raise_errors,
)
from pamphlets.core.system.input_files import ABSENT, InputFiles
from pamphlets.design.theme_files.theme_checks import ThemeFonts
from pamphlets.document.bibliography import KEY_PATTERN, Bibliography
from pamphlets.document.nodes import Document
from pamphlets.layout.layout_input import CopyfitOutcome
from pamphlets.pdf.images.rendering.picture_cache import PictureCache
from pamphlets.readers.bibliography.csl_file import read_bibliography
from pamphlets.readers.document import parse_document
from pamphlets.readers.front_matter.front_matter import (
    NO_DEFAULTS,
    MetaDefaults,
    read_collective,
)
from pamphlets.readers.text_file import decode_source
from pamphlets.transforms.anonymity import remove_names
from pamphlets.transforms.citations.text_citations import resolve_text_citations

# A text of a million words has 6 million bytes and is set in 94 s; a register of 50 000 sources has 10 million.
MAX_TEXT_BYTES: Final = 30_000_000
_COMMENT: Final = re.compile("<!--.*?-->", re.DOTALL)
_CITED_KEY: Final = re.compile(f"@({KEY_PATTERN})")


@dataclass(frozen=True, slots=True)
class Project:
    """What all titles of a content folder share."""

    content: Path
    fonts: Path
    """The folder of the fonts."""
    defaults: MetaDefaults
    """What the collective says of itself."""
    bibliography: Bibliography
    files: InputFiles = field(default_factory=InputFiles)
    """Through which a title's text and pictures are read."""
    is_whole: bool = True
    """Whether what titles share could be read; else no source is looked up."""
    own_fonts: OwnFonts = NO_OWN_FONTS
    """The fonts that lie beside its texts."""
    copyfits: MutableMapping[str, CopyfitOutcome] | None = None
    """Outcomes of searches for a number of pages, to which new ones are added; None: each is made anew."""
    picture_cache: PictureCache | None = None
    """Pictures as they were printed before; None: each is rendered anew."""
    caches: PressCaches | None = None
    """What a process that goes on keeps between builds; None: nothing."""
    is_anonymous: bool = False
    """Whether its titles are made without the names of who wrote, printed and hands them out."""

    @property
    def theme_fonts(self) -> ThemeFonts:
        """The fonts that a theme may name."""
        return ThemeFonts(FontFamilies(self.fonts, self.own_fonts), self.own_fonts)


def open_project(
    content_folder: Path, fonts: Path, files: InputFiles | None = None
) -> tuple[Project, tuple[Diagnostic, ...]]:
    """Return what the titles of a folder share, as `files` holds it, and doubts about it.

    Without `files`, what they share is read now. Raises the faults of its files.
    """
    files = files or InputFiles()
    collective = content_folder / COLLECTIVE_FILE
    defaults = NO_DEFAULTS
    bibliography = Bibliography()
    doubts: tuple[Diagnostic, ...] = ()
    faults: list[Diagnostic] = []
    try:
        if files.hash(collective) != ABSENT:
            source = read_source(collective, files, content_folder)
            with bound_reading(source):
                defaults, doubts = read_collective(source)
    except* PamphletError as group:
        faults += iter_diagnostics(group)
    try:
        bibliography = _load_bibliography(content_folder, files)
    except* PamphletError as group:
        faults += iter_diagnostics(group)
    raise_errors("project", faults)
    own_fonts = list_project_fonts(content_folder)
    project = Project(content_folder, fonts, defaults, bibliography, own_fonts=own_fonts)
    return project, doubts


def open_bare_project(content_folder: Path, fonts: Path) -> Project:
    """Return what the titles of a folder share but for what their collective and their register say."""
    own_fonts = list_project_fonts(content_folder)
    return Project(
        content_folder,
        fonts,
        NO_DEFAULTS,
        Bibliography(),
        is_whole=False,
        own_fonts=own_fonts,
    )


def read_title(title: Title, project: Project) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Return the document that a title's file holds, and doubts about it. Raises all its faults as one group."""
    document, diagnostics = parse_title(title, project)
    raise_errors("read", diagnostics)
    if project.is_anonymous:
        document, doubts = remove_names(document)
        diagnostics += doubts
    with bound_reading(document.source):
        return document, diagnostics + find_foreign_marks(document)


def parse_title(title: Title, project: Project) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Return the document that a title's file holds as far as it can be read, with its faults and doubts.

    Raises a fault where the file cannot be opened, or goes beyond our limits.
    """
    source = read_source(title.path, project.files, project.content)
    cache = project.caches.reading if project.caches else None
    with bound_reading(source):
        document, doubts = parse_document(source, title.slug, project.defaults, cache)
    document, more_doubts = resolve_text_citations(document, project.bibliography)
    return document, doubts + more_doubts


def build_day(epoch: int | None) -> date:
    """Return the day on which texts are set and judged: that of `epoch`, in seconds, where one is given."""
    if epoch is None:
        return datetime.now(UTC).date()
    return datetime.fromtimestamp(epoch, UTC).date()


def picture_root(title: Title, project: Project) -> Path:
    """Return the folder outside of which a title may show no picture."""
    inside = title.path.resolve().is_relative_to(project.content.resolve())
    return project.content if inside else title.path.parent


def read_source(path: Path, files: InputFiles, content_folder: Path) -> Source:
    """Return a file's text. Raises a fault if it cannot be read, or is not UTF-8.

    So does a file of the content folder that is a link to one elsewhere: texts come from others, and a fault
    shows a line of what it is about. A text that somebody names elsewhere is read wherever it leads.
    """
    if leads_outside(path, content_folder):
        raise_error(error("text-outside", Source(str(path), "")))
    try:
        data = files.read(path)
    except OSError as cause:
        reason = cause.strerror or str(cause)
        raise_error(error("text-unreadable", Source(str(path), ""), reason=reason))
    if len(data) > MAX_TEXT_BYTES:
        most = str(MAX_TEXT_BYTES // 1_000_000)
        raise_error(error("text-large", Source(str(path), ""), most=most))
    return decode_source(data, str(path))


@contextmanager
def bound_reading(source: Source) -> Iterator[None]:
    """Turn what no limit of ours held back, memory or levels that ran out, into a fault of that text."""
    try:
        yield
    except (MemoryError, RecursionError):
        raise_error(error("text-excess", source))


def leads_outside(path: Path, folder: Path) -> bool:
    """Return whether a path inside a folder is, or goes through, a link to what is not inside it."""
    if not Path(os.path.abspath(path)).is_relative_to(os.path.abspath(folder)):  # noqa: PTH100 (`..`, links kept)
        return False
    return not ends_inside(path, folder)


def ends_inside(path: Path, folder: Path) -> bool:
    """Return whether a path, its links followed, is one inside a folder; of what cannot be followed, True."""
    try:
        return path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):  # a link to itself: whoever reads it says so
        return True


def _load_bibliography(content_folder: Path, files: InputFiles) -> Bibliography:
    """Return the sources of a content folder, empty where it has none. Raises the faults of their file."""
    paths = [content_folder / name for name in BIBLIOGRAPHY_FILES]
    paths = [path for path in paths if files.hash(path) != ABSENT]
    if len(paths) > 1:
        raise_error(error("register-both", Source(str(paths[1]), "")))
    if not paths:
        return Bibliography()
    source = read_source(paths[0], files, content_folder)
    with bound_reading(source):
        return read_bibliography(source)


def find_cited_keys(content_folder: Path) -> Iterator[str]:
    """Yield the keys that texts name, each also without the points behind it.

    A file that cannot be read names none: its own title tells that.
    """
    for title in find_titles(content_folder):
        if leads_outside(title.path, content_folder):
            continue
        try:
            text = title.path.read_text("utf-8", errors="replace")
        except OSError:
            continue
        yield from cited_keys(text)


def cited_keys(text: str) -> Iterator[str]:
    """Yield the keys that a text names, each also without the points behind it."""
    printed = _COMMENT.sub("", normalize("NFC", text))
    for key in _CITED_KEY.findall(printed):
        yield key
        yield key.rstrip(".:/")
