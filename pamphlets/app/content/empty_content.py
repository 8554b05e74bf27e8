"""A folder of texts, and the list of what the program came with -> the folder empty but for one text; and back again.

What the program came with goes to `exemples/`, file by file: copied first, then taken away, so that whatever stops it,
nothing is lost. What somebody changed is moved if they say so. `collectif.yaml`, and pictures that other texts show,
are copied and stay.
"""

import os
import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pamphlets.app.build.titles import (
    BIBLIOGRAPHY_FILES,
    COLLECTIVE_FILE,
    THEMES_FOLDER,
    find_titles,
)
from pamphlets.app.content.first_text import FIRST_FILES, FIRST_TEXT, UNCITED_TEXT
from pamphlets.core.system.atomic_files import write_atomically
from pamphlets.core.system.input_files import hash_bytes
from pamphlets.core.system.regular_files import read_regular_file

EXAMPLES_FOLDER: Final = "exemples"
_CITATION: Final = re.compile(r"(?<![\w.])@\w")
_SHIPPED_LIST: Final = Path(__file__).with_name("shipped.sha256")


@dataclass(frozen=True, slots=True)
class ContentSort:
    """The files of a folder of texts that the program came with, by path in it."""

    unchanged: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    """By somebody, since."""
    needed: tuple[str, ...] = ()
    """By texts of one's own: they stay, and are copied."""


@dataclass(frozen=True, slots=True)
class MoveOutcome:
    """What was moved, and what could not be, as another file of that name is there."""

    moved: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()


def read_shipped_list(path: Path = _SHIPPED_LIST) -> Mapping[str, str]:
    """Return the hashes of the files that the program came with, by path in the folder of texts."""
    hashes: dict[str, str] = {}
    for line in path.read_text("utf-8").splitlines():
        digest, _, name = line.partition("  ")
        hashes[name] = digest
    return hashes


def format_shipped_list(content: Path) -> str:
    """Return the list of a folder of texts, as `read_shipped_list` reads it, and `sha256sum --check` too."""
    paths = sorted(path for path in content.rglob("*") if path.is_file())
    lines = [
        f"{hash_bytes(path.read_bytes())}  {path.relative_to(content).as_posix()}\n"
        for path in paths
    ]
    return "".join(lines)


def sort_content(content: Path, shipped: Mapping[str, str]) -> ContentSort:
    """Return which of the files that the program came with are there as they were, changed, or needed by own texts.

    Raises OSError, and a fault for a folder that cannot be listed.
    """
    present = [name for name in shipped if (content / name).is_file()]
    unchanged = [name for name in present if _hash(content / name) == shipped[name]]
    own_texts: list[str] = []
    for title in find_titles(content):
        if title.path.relative_to(content).as_posix() not in unchanged:
            own_texts.append(title.path.read_text("utf-8", errors="replace"))
    words = "\n".join(own_texts)
    needed = [name for name in unchanged if _is_needed(name, words)]
    return ContentSort(
        tuple(name for name in unchanged if name not in needed),
        tuple(name for name in present if name not in unchanged),
        tuple(needed),
    )


def _is_needed(name: str, words: str) -> bool:
    """Return whether texts of one's own show a picture, cite sources that may be of this register, or may take a look."""
    if name == COLLECTIVE_FILE or name.startswith(f"{THEMES_FOLDER}/"):
        return True
    if name in BIBLIOGRAPHY_FILES:
        return _CITATION.search(words) is not None
    return name.startswith("images/") and Path(name).name in words


def has_texts(content: Path) -> bool:
    """Return whether a folder holds any text."""
    return bool(find_titles(content))


def set_aside(
    content: Path, examples: Path, sort: ContentSort, *, changed: bool
) -> MoveOutcome:
    """Move the files that the program came with to the folder of examples; those `changed` too where that is said.

    Raises OSError; what was moved by then lies there, and the rest where it was.
    """
    copy_files((*sort.needed, COLLECTIVE_FILE), content, examples)
    names = (*sort.unchanged, *sort.changed) if changed else sort.unchanged
    return move_files(
        [name for name in names if name != COLLECTIVE_FILE], content, examples
    )


def put_back(content: Path, examples: Path) -> MoveOutcome:
    """Move the examples back into the folder of texts. What is there by another hand stays. Raises OSError."""
    ours = {text.encode() for text in (*FIRST_FILES.values(), UNCITED_TEXT)}
    for path in [content / first for first in FIRST_FILES]:
        if path.is_file() and read_regular_file(path) in ours:
            path.unlink()
    paths = sorted(path for path in examples.rglob("*") if path.is_file())
    names = [path.relative_to(examples).as_posix() for path in paths]
    for name in names:
        is_there = (content / name).is_file()
        if is_there and (name == COLLECTIVE_FILE or _same(content / name, examples / name)):
            (examples / name).unlink()
    left = [name for name in names if (examples / name).is_file()]
    outcome = move_files(left, examples, content)
    _remove_empty_folders(examples)
    return outcome


def write_first_files(content: Path) -> tuple[Path, ...]:
    """Write the first text, and its source where there is no register; without it the text cites none. Raises OSError."""
    paths = {content / name: text for name, text in FIRST_FILES.items()}
    if any(os.path.lexists(content / name) for name in BIBLIOGRAPHY_FILES):
        paths = {content / FIRST_TEXT: UNCITED_TEXT}
    for path, text in paths.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    return tuple(paths)


def copy_files(names: Iterable[str], source: Path, target: Path) -> None:
    """Copy files that are not there yet. Raises OSError."""
    for name in names:
        if (source / name).is_file() and not os.path.lexists(target / name):
            _copy(source / name, target / name)


def move_files(names: Iterable[str], source: Path, target: Path) -> MoveOutcome:
    """Move files, each by a copy that is whole before the first one goes. Never over another file. Raises OSError."""
    moved: list[str] = []
    refused: list[str] = []
    for name in names:
        if not os.path.lexists(target / name):
            _copy(source / name, target / name)
        elif not _same(source / name, target / name):
            refused.append(name)
            continue
        (source / name).unlink()
        moved.append(name)
    return MoveOutcome(tuple(moved), tuple(refused))


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    with write_atomically(target) as file:
        file.write(read_regular_file(source))


def _same(first: Path, second: Path) -> bool:
    return second.is_file() and _hash(first) == _hash(second)


def _hash(path: Path) -> str:
    return hash_bytes(read_regular_file(path))


def _remove_empty_folders(folder: Path) -> None:
    """Remove a folder and those inside it, as far as they hold nothing."""
    for place, _, _ in os.walk(folder, topdown=False):
        with suppress(OSError):
            Path(place).rmdir()
