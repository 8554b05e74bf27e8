"""BuildRecord of each title, under the output folder: what was built, from what.

A title stands as long as its record names the inputs of today and its files are as they were written.
Only files named in a record, and left as we wrote them, are ever removed. A record is data, perhaps somebody else's:
it can name no file outside its title's folder.
"""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final, get_args

from pamphlets.app.build.build_options import Purpose
from pamphlets.app.build.stages.catalogue_entry import (
    CatalogueEntry,
    entry_files,
    read_catalogue_entry,
)
from pamphlets.app.visible_text import escape_json
from pamphlets.core.system.json_files import read_json_file

RECORDS_FOLDER: Final = ".stamps"
# Of a record: that of a title with 2 000 pictures has 0.3 million.
_MOST_BYTES: Final = 10_000_000

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
    chosen: tuple[str, ...] = ()
    """Outputs that only `--format` asked for: a build of the title's own formats leaves them."""
    entry: CatalogueEntry | None = None
    """What a catalogue shows of it; its files are among the outputs. None where only `--format` asked for it."""
    purpose: str = ""
    """The shop or machine that these files are for; empty: readers. Each purpose has a record of its own."""


def relative_to_output(out: Path, path: Path) -> str:
    """Return a path as seen from the output folder; of one on another disk of Windows its name alone."""
    try:
        return os.path.relpath(path, out)
    except ValueError:
        return path.name


def file_state(path: Path) -> _FileState | None:
    """Return what tells whether a file is still the one we wrote; None where there is none."""
    try:
        status = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return None
    return status.st_size, status.st_mtime_ns


def read_record(out: Path, slug: str, purpose: str = "") -> BuildRecord | None:
    """Return a title's record for a purpose, None where there is none that makes sense."""
    path = record_path(out, slug, purpose)
    record = read_json_file(path, _MOST_BYTES, _record_from_json)
    if record is None or (record.slug, record.purpose) != (slug, purpose):
        return None
    return record


def format_record(record: BuildRecord) -> str:
    """Return a record as `read_record` reads it."""
    # A name may hold bytes that are no UTF-8, which no file could then hold.
    return escape_json(json.dumps(asdict(record), ensure_ascii=False, indent=1))


def outputs_intact(out: Path, record: BuildRecord) -> bool:
    """Return whether every file of a title is where and as it was written."""
    folder = out / record.slug
    return all(file_state(folder / name) == state for name, state in record.outputs.items())


def list_records(
    out: Path, content_folder: Path, purpose: str = ""
) -> tuple[BuildRecord, ...]:
    """Return the records of titles of this content folder for a purpose, by slug. Raises OSError."""
    folder = record_path(out, "", purpose).parent
    if not folder.is_dir():
        return ()
    content_path = relative_to_output(out, content_folder)
    records: list[BuildRecord] = []
    for path in sorted(folder.glob("*.json")):
        record = read_record(out, path.stem, purpose)
        if record is not None and record.content == content_path:
            records.append(record)
    return tuple(records)


def find_orphans(out: Path, content_folder: Path) -> tuple[BuildRecord, ...]:
    """Return the records of titles of this content folder whose text is gone, of every purpose. Raises OSError."""
    records: list[BuildRecord] = []
    for purpose in ("", *get_args(Purpose)):
        records += list_records(out, content_folder, purpose)
    return tuple(record for record in records if not (out / record.source).is_file())


def removable_outputs(
    out: Path, record: BuildRecord | None, keep: frozenset[str] = frozenset()
) -> tuple[Path, ...]:
    """Return the files of a record but for those to keep, as far as they are as we wrote them.

    A file that someone changed since, or put beside ours, is not among them.
    """
    if record is None:
        return ()
    folder = out / record.slug
    if folder.is_symlink():  # somebody's own folder
        return ()
    paths: list[Path] = []
    for name, state in record.outputs.items():
        if name not in keep and file_state(folder / name) == state:
            paths.append(folder / name)
    return tuple(paths)


def remove_outputs(out: Path, record: BuildRecord) -> tuple[Path, ...]:
    """Remove the files of a record that may be removed, and the record; return these files. Raises OSError."""
    removed = removable_outputs(out, record)
    for path in removed:
        path.unlink()
    record_path(out, record.slug, record.purpose).unlink(missing_ok=True)
    with suppress(OSError):  # the folder holds something else, or is gone
        (out / record.slug).rmdir()
    return removed


def record_path(out: Path, slug: str, purpose: str = "") -> Path:
    """Return where a title's record for a purpose lies; without one, among those of what is read."""
    return out / RECORDS_FOLDER / purpose / f"{slug}.json"


def _record_from_json(fields: Any) -> BuildRecord:  # noqa: ANN401 (it may hold anything)
    """Return the record that JSON holds. Raises what another shape of JSON leads to."""
    inputs: dict[str, str] = {}
    for role, digest in fields["inputs"].items():
        inputs[role] = _require_text(digest)
    outputs: dict[str, _FileState] = {}
    for name, (size, changed) in fields["outputs"].items():
        outputs[_require_file_name(name)] = int(size), int(changed)
    slug = _require_file_name(fields["slug"])
    source, content = _require_text(fields["source"]), _require_text(fields["content"])
    counts = int(fields["pages"]), int(fields["sheets"])
    chosen = tuple(map(_require_file_name, fields.get("chosen", ())))
    entry = read_catalogue_entry(fields.get("entry"))
    if entry is not None and not outputs.keys() >= set(entry_files(entry)):
        raise ValueError(slug)
    purpose = _require_text(fields.get("purpose", ""))
    return BuildRecord(
        slug, source, content, inputs, outputs, *counts, chosen, entry, purpose
    )


def _require_text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _require_file_name(name: str) -> str:
    """Return a name that stays within its folder, on every system. Raises ValueError for any other."""
    if not name or name in (".", "..") or not name.isprintable() or set(name) & set("/\\:"):
        raise ValueError(name)
    return name
