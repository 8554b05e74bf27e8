"""A folder of texts -> the titles in it: each text a slug, each folder a format."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final

from pamphlets.core.slug import make_slug
from pamphlets.core.source import Diagnostic, Source, error

# The folder says what a text is made into, unless its front matter does.
FOLDER_FORMATS: Final = MappingProxyType(
    {
        "brochures": "brochure",
        "affiches": "affiche",
        "tracts": "tract",
        "zines": "zine",
        "lettres": "lettre",
    },
)


@dataclass(frozen=True, slots=True)
class Title:
    """One text to set: its name in `build/`, its file, the format that its folder asks for."""

    slug: str
    path: Path
    format: str


def title_from_path(path: Path) -> Title:
    """Return the title that a file holds, wherever it lies; outside our folders it is a brochure."""
    return Title(make_slug(path.stem), path, FOLDER_FORMATS.get(path.parent.name, "brochure"))


def find_titles(content: Path) -> tuple[Title, ...]:
    """Return every title of a folder of texts, sorted by slug, then by file. Raises OSError."""
    found = [
        title_from_path(path)
        for folder in FOLDER_FORMATS
        if (content / folder).is_dir()
        for path in (content / folder).iterdir()
        if path.suffix == ".md" and not path.name.startswith((".", "_")) and path.is_file()
    ]
    return tuple(sorted(found, key=lambda title: (title.slug, str(title.path))))


def check_names(titles: Iterable[Title]) -> tuple[Diagnostic, ...]:
    """Return an error for each file whose slug another one has, or whose name makes none."""
    by_slug: dict[str, list[Title]] = {}
    for title in titles:
        by_slug.setdefault(title.slug, []).append(title)
    return tuple(
        error("name-empty", _whole_file(title))
        if not slug
        else error(
            "name-twice",
            _whole_file(title),
            slug=slug,
            other=str(_next_namesake(title, shared).path),
        )
        for slug, shared in by_slug.items()
        for title in shared
        if not slug or len(shared) > 1
    )


def _whole_file(title: Title) -> Source:
    """Return a source that stands for the file as a whole."""
    return Source(str(title.path), "")


def _next_namesake(title: Title, shared: list[Title]) -> Title:
    """Return the next of the titles with one slug."""
    return shared[(shared.index(title) + 1) % len(shared)]
