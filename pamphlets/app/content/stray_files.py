"""A folder of texts and its titles -> a warning for whatever in it looks like a text and is not read.

One warning a kind and folder, with what to do. Nothing is said of what has become a text already, `a.odt` beside `a.md`.
"""

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Final

from pamphlets.app.build.titles import (
    FOLDER_FORMATS,
    THEMES_FOLDER,
    Title,
    begins_with_head,
    is_conflict_copy,
    is_text_name,
)
from pamphlets.app.content.file_kinds import (
    FileKind,
    file_kind,
    is_ignored_name,
    is_note_name,
    shared_name,
    text_stem,
)
from pamphlets.core.fonts.own_fonts import OWN_FONTS_FOLDER
from pamphlets.core.slug import make_slug
from pamphlets.core.source import WHOLE_FILE, Diagnostic, Source, warning

_MOST_ENTRIES: Final = 3000  # of the folder that are looked at: it may be a whole disk
_MOST_DEPTH: Final = 3  # folders inside one another
_MOST_NAMES: Final = 5  # that one warning names
_MOST_WARNINGS: Final = 12
_CODES: Final[Mapping[FileKind, str]] = MappingProxyType(
    {
        "conflict": "stray-conflict", "ending": "stray-ending", "ending-txt": "stray-ending-txt",
        "plain": "stray-plain", "import": "stray-import", "save-as": "stray-save-as", "pdf": "stray-pdf",
        "shortcut": "stray-shortcut", "shared": "stray-shared", "register": "stray-register",
    }
)  # fmt: skip
_LOOK_FOLDERS: Final = (THEMES_FOLDER, OWN_FONTS_FOLDER)
_DOCUMENT_KINDS: Final = ("import", "save-as", "pdf")


@dataclass(slots=True)
class _StrayFiles:
    """What was found, by the folder that it lies in."""

    by_kind: dict[tuple[Path, FileKind], list[Path]] = field(
        default_factory=lambda: defaultdict(list)
    )
    misplaced: dict[Path, list[Path]] = field(default_factory=lambda: defaultdict(list))
    """Texts in folders that no format has."""


def find_stray_files(
    content_folder: Path, titles: Sequence[Title]
) -> tuple[Diagnostic, ...]:
    """Return a warning for each kind of file, in each folder, that looks like a text or a source and is not read.

    A folder without any text is told too.
    """
    slugs = {title.slug for title in titles}
    strays = _StrayFiles()
    for path in _list_files(content_folder):
        _sort_file(path, content_folder, slugs, strays)
    warnings = [
        *_describe_misplaced(strays.misplaced, content_folder),
        *_describe_kinds(strays.by_kind, slugs),
    ]
    if not titles and not warnings:
        warnings.append(_describe_empty(content_folder))
    if len(warnings) > _MOST_WARNINGS:
        rest = str(len(warnings) - _MOST_WARNINGS)
        more = warning("stray-more", Source(str(content_folder), ""), number=rest)
        warnings[_MOST_WARNINGS:] = [more]
    return tuple(warnings)


def _list_files(content_folder: Path) -> Iterator[Path]:
    """Yield the files of a folder and of those inside it, sorted, down to a depth; links to folders are not followed."""
    count = 0
    for folder, subfolders, names in os.walk(content_folder):
        depth = len(Path(folder).relative_to(content_folder).parts)
        open_folders = [name for name in subfolders if not is_ignored_name(name)]
        if Path(folder) == content_folder:  # looks have their own messages
            open_folders = [name for name in open_folders if name not in _LOOK_FOLDERS]
        subfolders[:] = sorted(open_folders) if depth < _MOST_DEPTH else []
        for name in sorted(names):
            count += 1
            if count > _MOST_ENTRIES:
                return
            yield Path(folder) / name


def _sort_file(
    path: Path, content_folder: Path, slugs: set[str], strays: _StrayFiles
) -> None:
    """Put a file that looks like a text where its warning will find it."""
    folder = path.parent
    is_at_top = folder == content_folder
    has_format = folder.parent == content_folder and folder.name in FOLDER_FORMATS
    kind = file_kind(path)
    if not (is_at_top or has_format):
        is_near = bool(_nearest_folder(folder, content_folder))
        is_text = is_text_name(path) and (
            begins_with_head(path) or not is_note_name(path.name)
        )
        is_document = kind in ("ending-txt", "ending", "plain", "import", "save-as")
        if not is_ignored_name(path.name) and (is_text or (is_near and is_document)):
            strays.misplaced[folder].append(path)
        return
    if is_at_top and is_text_name(path) and not is_conflict_copy(path):
        is_text = begins_with_head(path) or not is_note_name(path.name)
        if is_text and not is_ignored_name(path.name):
            strays.misplaced[folder].append(path)
        return
    if kind is None or (kind == "pdf" and is_at_top):
        return
    if kind in _DOCUMENT_KINDS and make_slug(text_stem(path.name)) in slugs:
        return
    strays.by_kind[folder, kind].append(path)


def _nearest_folder(folder: Path, content_folder: Path) -> str:
    """Return the folder of a format that a folder's name is nearly that of; empty where it is none's."""
    if folder.parent != content_folder:
        return ""
    # difflib: 2 ms, for a folder of no format
    from pamphlets.readers.suggestions import find_nearest

    return find_nearest(make_slug(folder.name), FOLDER_FORMATS)


def _describe_misplaced(
    misplaced: dict[Path, list[Path]], content_folder: Path
) -> Iterator[Diagnostic]:
    """Yield a warning for each folder that texts lie in and no format has."""
    known = ", ".join(FOLDER_FORMATS)
    for folder, paths in misplaced.items():
        source, names = _locate(paths), _join_names(paths)
        parent = folder.relative_to(content_folder).parts[:1]
        near = _nearest_folder(folder, content_folder)
        if folder == content_folder and folder.name in FOLDER_FORMATS:
            outer = str(folder.parent)
            yield warning("stray-inside", source, names=names, folder=outer)
        elif parent and parent[0] in FOLDER_FORMATS:
            target = str(content_folder / parent[0])
            yield warning("stray-below", source, names=names, folder=target)
        elif near:
            target = str(content_folder / near)
            yield warning("stray-near", source, names=names, near=target, name=folder.name)
        else:
            target = str(content_folder / "brochures")
            yield warning("stray-folder", source, names=names, folder=target, known=known)


def _describe_kinds(
    by_kind: dict[tuple[Path, FileKind], list[Path]], slugs: set[str]
) -> Iterator[Diagnostic]:
    """Yield a warning for each kind of file in each folder."""
    for (_, kind), paths in by_kind.items():
        first = paths[0]
        stem = text_stem(first.name)
        fields = {"names": _join_names(paths), "first": str(first), "target": f"{stem}.md"}
        if kind == "shared":
            fields["target"] = shared_name(first.name)
        code = _CODES[kind]
        if kind == "ending-txt" and make_slug(stem) in slugs:
            code = "stray-twin"
        yield warning(code, _locate(paths), WHOLE_FILE, **fields)


def _describe_empty(content_folder: Path) -> Diagnostic:
    """Return what is said of a folder without texts: which folder was meant, or how to begin."""
    source = Source(str(content_folder), "")
    inner = content_folder / "content"
    if any((inner / name).is_dir() for name in FOLDER_FORMATS):
        return warning("content-inner", source, folder=str(inner))
    return warning("content-empty", source)


def _locate(paths: Sequence[Path]) -> Source:
    """Return the file where there is one, the folder where there are several."""
    return Source(str(paths[0] if len(paths) == 1 else paths[0].parent), "")


def _join_names(paths: Iterable[Path]) -> str:
    """Return the names of files, the first few where there are many, with their number."""
    names = [path.name for path in paths]
    if len(names) <= _MOST_NAMES:
        return ", ".join(names)
    return f"{', '.join(names[:_MOST_NAMES])}… ({len(names)})"
