"""A title that is built -> a ZIP of its text, pictures, theme, fonts and sources, laid out as a folder of texts is.

The record of its build names all that it was made from. The same title gives the same bytes: files are sorted, and have
the first date that a ZIP can hold (APPNOTE 4.4.6).
"""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from pamphlets.app.build.build_records import BuildRecord
from pamphlets.app.build.project import Project, cited_keys, ends_inside, read_title
from pamphlets.app.build.stages.look_inputs import find_look_names
from pamphlets.app.build.title_output import PICTURE_KEY
from pamphlets.app.build.titles import Title, find_theme_path
from pamphlets.app.distribution.shared_title.register_text import select_sources
from pamphlets.app.distribution.shared_title.shared_text import write_shared_text
from pamphlets.app.words import word_text
from pamphlets.core.source import Source, error, raise_error
from pamphlets.core.system.atomic_files import write_atomically
from pamphlets.core.system.regular_files import read_regular_file
from pamphlets.document.metadata import Meta

_FIRST_DATE: Final = (1980, 1, 1, 0, 0, 0)
_PLAIN_FILE: Final = 0o100644 << 16
_PAGE_ENDING: Final = ".html"
_LICENCES: Final = ("OFL*", "LICEN*", "LICEN*/*")


@dataclass(frozen=True, slots=True)
class SharedTitle:
    """What an archive of a title holds."""

    files: Mapping[str, bytes]
    """By their names in a folder of texts."""
    source_count: int
    picture_count: int


def gather_title(title: Title, project: Project, record: BuildRecord) -> SharedTitle:
    """Return all that a title was made from. Raises its faults, one for a text that lies elsewhere, and OSError."""
    if not ends_inside(title.path, project.content):
        folder = str(project.content / "brochures")
        raise_error(error("share-outside", Source(str(title.path), ""), folder=folder))
    document, _ = read_title(title, project)
    text = document.source.text
    name = _name_inside(title.path, project.content)
    files = {name: write_shared_text(text, document.meta).encode()}
    pictures = dict(_read_pictures(title, project, record))
    sources = select_sources(project.bibliography, cited_keys(text))
    files |= pictures | dict(_read_look(project, record))
    if sources:
        files[f"sources-{title.slug}.yaml"] = sources.encode()
    count = sum(line.startswith("- ") for line in sources.splitlines())
    name = word_text("packs.title-readme-name", slug=title.slug)
    files[name] = _write_readme(title, document.meta).encode()
    return SharedTitle(files, count, len(pictures))


def add_web_page(shared: SharedTitle, record: BuildRecord, folder: Path) -> SharedTitle:
    """Return an archive with the page of HTML that a title's folder has, if any: it is read before anything is unpacked.

    Raises OSError.
    """
    pages = [name for name in record.outputs if name.endswith(_PAGE_ENDING)]
    files = {name: (folder / name).read_bytes() for name in pages}
    return replace(shared, files={**shared.files, **files})


def write_archive(shared: SharedTitle, path: Path) -> None:
    """Write the archive of a title. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with write_atomically(path) as file, ZipFile(file, "w") as archive:
        for name in sorted(shared.files):
            entry = ZipInfo(name, _FIRST_DATE)
            entry.compress_type, entry.external_attr = ZIP_DEFLATED, _PLAIN_FILE
            archive.writestr(entry, shared.files[name])


def _name_inside(path: Path, content: Path) -> str:
    """Return what a file of a folder of texts is called there; links keep the names that texts call them by."""
    return Path(os.path.relpath(path, content)).as_posix()


def _read_pictures(
    title: Title, project: Project, record: BuildRecord
) -> Iterator[tuple[str, bytes]]:
    """Yield the pictures that a text shows and their names; of those that lie elsewhere it shows none."""
    for key in record.inputs:
        if not key.startswith(PICTURE_KEY):
            continue
        path = title.picture_path(key.removeprefix(PICTURE_KEY))
        if path.is_file() and ends_inside(path, project.content):
            yield _name_inside(path, project.content), project.files.read(path)


def _read_look(project: Project, record: BuildRecord) -> Iterator[tuple[str, bytes]]:
    """Yield the files of one's own theme: what it says, its drawings, its fonts and what allows to hand these on."""
    content = project.content
    names = find_look_names(record.inputs)
    paths = [find_theme_path(content, name) for name in names.themes]
    paths += [content / drawing for drawing in names.drawings]
    for family in names.families:
        for font in project.own_fonts.family_files(family):
            paths.append(font.path)
            for pattern in _LICENCES:
                paths += sorted(font.path.parent.glob(pattern))
    for path in paths:
        if path.is_file() and ends_inside(path, content):
            yield _name_inside(path, content), read_regular_file(path)


def _write_readme(title: Title, meta: Meta) -> str:
    """Return what it is, whose, what may be done with it, and where it goes."""
    lines = [meta.title, meta.subtitle, ", ".join(meta.authors)]
    lines += [meta.origin or meta.collective, meta.contact, meta.licence]
    head = "\n".join(line for line in lines if line)
    text = f"{head}\n\n{word_text('packs.title-readme', slug=title.slug)}"
    return text.replace("\n", "\r\n")
