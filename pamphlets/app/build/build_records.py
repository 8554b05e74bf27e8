"""What was built, from what: a stamp for each title, under the output folder.

A title stands as long as its stamp names the inputs of today and its files lie where they were laid.
Only files named in a stamp, and left as we wrote them, are ever removed.
"""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from pamphlets.core.atomic_files import write_text_atomically

RECORDS_FOLDER: Final = ".stamps"

_FileState = tuple[int, int]  # size, time of change


@dataclass(frozen=True, slots=True)
class BuildRecord:
    """One finished title. Paths are told from the output folder, so that the whole can be moved.

    `inputs` maps a role or a picture's path to a digest, `outputs` a file's name to its size and time.
    """

    slug: str
    source: str
    content: str
    inputs: Mapping[str, str]
    outputs: Mapping[str, _FileState]
    pages: int
    sheets: int


def relative_to_output(out: Path, path: Path) -> str:
    """Return a path as seen from the output folder."""
    return os.path.relpath(path, out)


def file_state(path: Path) -> _FileState | None:
    """Return what tells whether a file is still the one we wrote; None where there is none."""
    try:
        found = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return None
    return found.st_size, found.st_mtime_ns


def read_record(out: Path, slug: str) -> BuildRecord | None:
    """Return a title's stamp, None where there is none that makes sense."""
    with suppress(OSError, ValueError, TypeError, AttributeError, KeyError):
        fields = json.loads(_record_path(out, slug).read_bytes())
        outputs = {
            name: (int(size), int(time)) for name, (size, time) in fields.pop("outputs").items()
        }
        return BuildRecord(**fields, outputs=outputs)
    return None


def write_record(out: Path, stamp: BuildRecord) -> None:
    """Write a title's stamp. Raises OSError."""
    _record_path(out, stamp.slug).parent.mkdir(parents=True, exist_ok=True)
    write_text_atomically(
        _record_path(out, stamp.slug), json.dumps(asdict(stamp), ensure_ascii=False, indent=1)
    )


def outputs_intact(out: Path, stamp: BuildRecord) -> bool:
    """Tell whether every file of a title lies where and as it was laid."""
    return all(file_state(out / stamp.slug / name) == seen for name, seen in stamp.outputs.items())


def find_orphans(out: Path, content: Path) -> tuple[BuildRecord, ...]:
    """Return the stamps of titles of this content folder whose text is gone. Raises OSError."""
    if not (out / RECORDS_FOLDER).is_dir():
        return ()
    slugs = sorted(path.stem for path in (out / RECORDS_FOLDER).glob("*.json"))
    stamps = [stamp for slug in slugs if (stamp := read_record(out, slug)) and stamp.slug == slug]
    home = relative_to_output(out, content)
    return tuple(
        stamp for stamp in stamps if stamp.content == home and not (out / stamp.source).is_file()
    )


def remove_outputs(
    out: Path, stamp: BuildRecord, kept: frozenset[str] = frozenset()
) -> tuple[Path, ...]:
    """Remove the files of a stamp but for those `kept`, and return them; with none kept, the stamp too.

    A file that someone changed since, or put beside ours, stays. Raises OSError.
    """
    removed = [
        out / stamp.slug / name
        for name, seen in stamp.outputs.items()
        if name not in kept and file_state(out / stamp.slug / name) == seen
    ]
    for path in removed:
        path.unlink()
    if not kept:
        _record_path(out, stamp.slug).unlink(missing_ok=True)
        with suppress(OSError):  # the folder holds something else, or is gone
            (out / stamp.slug).rmdir()
    return tuple(removed)


def _record_path(out: Path, slug: str) -> Path:
    """Return where a title's stamp lies."""
    return out / RECORDS_FOLDER / f"{slug}.json"
