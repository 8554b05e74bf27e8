"""A folder of texts -> the titles in it: each text a slug, each folder a format."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final
from urllib.parse import unquote

from pamphlets.core.slug import is_device_name, make_file_slug, make_slug
from pamphlets.core.source import Diagnostic, Source, error, raise_error
from pamphlets.readers.picture_addresses import split_page_address

# What all texts of a folder share.
COLLECTIVE_FILE: Final = "collectif.yaml"
BIBLIOGRAPHY_FILES: Final = ("sources.yaml", "sources.json")
NAMES_FILE: Final = "noms.yaml"
# Looks of one's own, a file each.
THEMES_FOLDER: Final = "themes"
_THEME_ENDINGS: Final = (".yaml", ".yml")
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
_TEXT_ENDINGS: Final = (".md", ".markdown")
_READMES: Final = ("readme", "lisezmoi", "lisez-moi")
# The second version of a file that Dropbox, Nextcloud, Seafile, Syncthing or ownCloud puts beside the first.
_CONFLICT: Final = re.compile(
    r"\((?=[^)]*confl(?:it|ict))[^)]*(?:cop[iy]|version|sfconflict|\d{4}-\d\d)[^)]*\)"
    r"|[._-](?:sync-)?conflict[-_]\d{4}",
    re.IGNORECASE,
)
_HEAD_START: Final = re.compile(rb"(?:\xef\xbb\xbf)?\s*---[ \t]*\r?\n")


@dataclass(frozen=True, slots=True)
class Title:
    """One text to set."""

    slug: str
    """Its name in `build/`."""
    path: Path
    format: str
    """That which its folder asks for."""

    def picture_path(self, address: str) -> Path:
        """Return where the picture lies that the text names by this address: `%20` is a space, unless a file is so called; a page of a PDF lies where the PDF does."""
        address, _ = split_page_address(address)
        path = self.path.parent / address
        if "%" not in address or path.exists():
            return path
        decoded_path = self.path.parent / unquote(address)
        return decoded_path if decoded_path.exists() else path


def title_from_path(path: Path) -> Title:
    """Return the title that a file holds, wherever it lies; outside our folders it is a brochure."""
    return Title(
        make_slug(path.stem), path, FOLDER_FORMATS.get(path.parent.name, "brochure")
    )


def find_titles(content_folder: Path) -> tuple[Title, ...]:
    """Return every title of a folder of texts, sorted by slug, then by file.

    Raises a fault for a folder that cannot be listed: its titles may not pass for ones whose text is gone.
    """
    titles: list[Title] = []
    for name in FOLDER_FORMATS:
        folder = content_folder / name
        try:
            titles += _list_titles(folder)
        except OSError as cause:
            reason = cause.strerror or str(cause)
            raise_error(error("folder-unreadable", Source(str(folder), ""), reason=reason))
    return tuple(sorted(titles, key=lambda title: (title.slug, str(title.path))))


def _list_titles(folder: Path) -> Iterator[Title]:
    """Yield the titles of one folder, none where there is no such folder. Raises OSError."""
    for path in folder.iterdir() if folder.is_dir() else ():
        is_hidden = path.name.startswith((".", "_"))
        # A link that leads nowhere, or to itself, is a title too: it cannot be read, and that is told.
        is_text = path.is_file() or (path.is_symlink() and not path.is_dir())
        if is_text and not is_hidden and is_text_name(path) and not _is_aside(path):
            yield title_from_path(path)


def is_text_name(path: Path) -> bool:
    """Return whether a file is called as a text of ours: `a.md`, `a.MD`, `a.markdown`."""
    return path.suffix.lower() in _TEXT_ENDINGS


def is_conflict_copy(path: Path) -> bool:
    """Return whether a file is called as the second version of a text that two people changed at once."""
    return is_text_name(path) and _CONFLICT.search(path.stem) is not None


def begins_with_head(path: Path) -> bool:
    """Return whether a file begins as our texts do, with `---` alone on its first line; False if it cannot be read."""
    try:
        if not path.is_file():  # a pipe would be waited for
            return False
        with path.open("rb") as file:
            return _HEAD_START.match(file.read(100)) is not None
    except OSError:
        return False


def _is_aside(path: Path) -> bool:
    """Return whether a file called as a text is none: a second version, or a README without a head."""
    is_readme = make_slug(path.stem) in _READMES
    return is_conflict_copy(path) or (is_readme and not begins_with_head(path))


def check_names(titles: Iterable[Title]) -> tuple[Diagnostic, ...]:
    """Return an error for each file whose slug another one has or Windows keeps for itself, or whose name makes none."""
    by_slug: dict[str, list[Title]] = {}
    for title in titles:
        by_slug.setdefault(title.slug, []).append(title)
    errors = []
    for slug, namesakes in by_slug.items():
        for number, title in enumerate(namesakes):
            source = Source(str(title.path), "")
            if not slug:
                errors.append(error("name-empty", source))
            elif is_device_name(slug):
                errors.append(error("name-device", source, proposal=make_file_slug(slug)))
            elif len(namesakes) > 1:
                other = namesakes[(number + 1) % len(namesakes)].path
                errors.append(error("name-twice", source, slug=slug, other=str(other)))
    return tuple(errors)


def list_theme_files(content_folder: Path) -> Iterator[tuple[str, Path]]:
    """Yield the names of the themes of a folder of texts and their files, sorted; nothing where it has none."""
    try:
        paths = sorted((content_folder / THEMES_FOLDER).iterdir())
    except OSError:
        return
    for path in paths:
        is_shown = not path.name.startswith((".", "_"))
        if path.suffix.lower() in _THEME_ENDINGS and is_shown and make_slug(path.stem):
            yield make_slug(path.stem), path


def find_theme_path(content_folder: Path, name: str) -> Path:
    """Return the file of a theme, whatever capitals and accents it is written with; else where it would lie."""
    slug = make_slug(name)
    for other_name, path in list_theme_files(content_folder):
        if other_name == slug:
            return path
    return content_folder / THEMES_FOLDER / f"{slug}.yaml"


def find_misnamed_theme(content_folder: Path, name: str) -> Path | None:
    """Return a file that is called as a theme but for its ending, `punk.yaml.txt` or `punk`; None where there is none."""
    folder = content_folder / THEMES_FOLDER
    if not folder.is_dir():
        return None
    for path in sorted(folder.iterdir()):
        stem = path.name.partition(".")[0]
        if path.suffix != ".svg" and make_slug(stem) == make_slug(name):
            return path
    return None
