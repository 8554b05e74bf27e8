"""BuildRecord of each title, under the output folder: what was built, from what.

A title stands as long as its record names the inputs of today and its files are as they were written.
Only files named in a record, and left as we wrote them, are ever removed.
"""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from pamphlets.core.system.atomic_files import write_text_atomically

RECORDS_FOLDER: Final = ".stamps"

_FileState = tuple[int, int]  # size, time of change


@dataclass(frozen=True, slots=True)
class BuildRecord:
    """One finished title."""

    slug: str
    source: str
    """The text's path, from the output folder, so that the whole can be moved."""
    content: str
    """The content folder's path, from the output folder."""
    inputs: Mapping[str, str]
    """A role, or a picture's path -> a hash."""
    outputs: Mapping[str, _FileState]
    """A file's name -> its size and time."""
    pages: int
    sheets: int


def relative_to_output(out: Path, path: Path) -> str:
    """Return a path as seen from the output folder."""
    return os.path.relpath(path, out)


def file_state(path: Path) -> _FileState | None:
    """Return what tells whether a file is still the one we wrote; None where there is none."""
    try:
        status = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return None
    return status.st_size, status.st_mtime_ns


def read_record(out: Path, slug: str) -> BuildRecord | None:
    """Return a title's record, None where there is none that makes sense."""
    with suppress(OSError, ValueError, TypeError, AttributeError, KeyError):
        fields = json.loads(_record_path(out, slug).read_bytes())
        states = fields.pop("outputs")
        outputs = {name: (int(size), int(time)) for name, (size, time) in states.items()}
        return BuildRecord(**fields, outputs=outputs)
    return None


def write_record(out: Path, record: BuildRecord) -> None:
    """Write a title's record. Raises OSError."""
    path = _record_path(out, record.slug)
    path.parent.mkdir(parents=True, exist_ok=True)
    write_text_atomically(path, json.dumps(asdict(record), ensure_ascii=False, indent=1))


def outputs_intact(out: Path, record: BuildRecord) -> bool:
    """Return whether every file of a title is where and as it was written."""
    folder = out / record.slug
    return all(file_state(folder / name) == state for name, state in record.outputs.items())


def find_orphans(out: Path, content_folder: Path) -> tuple[BuildRecord, ...]:
    """Return the records of titles of this content folder whose text is gone. Raises OSError."""
    if not (out / RECORDS_FOLDER).is_dir():
        return ()
    content_path = relative_to_output(out, content_folder)
    orphans = []
    for path in sorted((out / RECORDS_FOLDER).glob("*.json")):
        record = read_record(out, path.stem)
        if record is None or (record.slug, record.content) != (path.stem, content_path):
            continue
        if not (out / record.source).is_file():
            orphans.append(record)
    return tuple(orphans)


def remove_outputs(
    out: Path, record: BuildRecord | None, keep: frozenset[str] = frozenset()
) -> tuple[Path, ...]:
    """Remove the files of a record but for those to keep, and return them; with none to keep, the record too.

    A file that someone changed since, or put beside ours, stays. Raises OSError.
    """
    if record is None:
        return ()
    folder = out / record.slug
    removed = []
    for name, state in record.outputs.items():
        if name not in keep and file_state(folder / name) == state:
            (folder / name).unlink()
            removed.append(folder / name)
    if not keep:
        _record_path(out, record.slug).unlink(missing_ok=True)
        with suppress(OSError):  # the folder holds something else, or is gone
            folder.rmdir()
    return tuple(removed)


def _record_path(out: Path, slug: str) -> Path:
    return out / RECORDS_FOLDER / f"{slug}.json"
