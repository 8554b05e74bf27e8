"""A project -> the files that a key carries, each from where it lies to what it is called there.

Program, fonts, locks, start files; the texts and what goes with them; what was built of these. Nothing of this machine:
no environment, no printers, no crash report; nothing hidden or set aside with `_`; no link that leads elsewhere.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

from pamphlets.app.build.build_records import BuildRecord, outputs_intact, record_path
from pamphlets.app.build.project import leads_outside
from pamphlets.app.content.file_kinds import is_ignored_name
from pamphlets.set_up.packages import WHEELS_FOLDER

BUILD_FOLDER: Final = "build"
_CONTENT_FOLDER: Final = "content"
# Of the program; what is not there is left out.
_PROGRAM_FOLDERS: Final = ("pamphlets", "fonts", "requirements", "docs")
_PROGRAM_FILES: Final = (
    "Pamphlets.bat", "Pamphlets.command", "Pamphlets.desktop", "Makefile", "make.bat", "pyproject.toml", "LICENSE",
    "LISEZMOI.md", "README.md", "ARCHITECTURE.md",
)  # fmt: skip
_CACHES: Final = ("__pycache__", WHEELS_FOLDER.name)


class CarriedFile(NamedTuple):
    """A file for the key."""

    source: Path
    name: str
    """From the top of the key, with slashes."""


def list_program_files(top: Path) -> Iterator[CarriedFile]:
    """Yield the files of the program; its wheels are gathered anew."""
    for name in _PROGRAM_FILES:
        if (top / name).is_file():
            yield CarriedFile(top / name, name)
    for folder in _PROGRAM_FOLDERS:
        for path in sorted((top / folder).rglob("*")):
            relative = path.relative_to(top)
            is_hidden = any(part.startswith(".") for part in relative.parts)
            if path.is_file() and not is_hidden and not set(_CACHES) & set(relative.parts):
                yield CarriedFile(path, relative.as_posix())


def list_content_files(content: Path) -> Iterator[CarriedFile]:
    """Yield the files of a folder of texts."""
    for path in sorted(content.rglob("*")):
        relative = path.relative_to(content)
        if any(map(is_ignored_name, relative.parts)) or not path.is_file():
            continue
        if not leads_outside(path, content):
            yield CarriedFile(path, f"{_CONTENT_FOLDER}/{relative.as_posix()}")


def list_built_files(out: Path, records: Iterable[BuildRecord]) -> Iterator[CarriedFile]:
    """Yield what was built of titles, and their records; not of one whose files somebody changed since."""
    for record in records:
        if not outputs_intact(out, record):
            continue
        for name in record.outputs:
            path = out / record.slug / name
            yield CarriedFile(path, f"{BUILD_FOLDER}/{record.slug}/{name}")
        path = record_path(out, record.slug)
        name = path.relative_to(out).as_posix()
        yield CarriedFile(path, f"{BUILD_FOLDER}/{name}")
