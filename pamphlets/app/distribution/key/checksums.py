"""The files of a folder -> `SHA256SUMS` in it, as `sha256sum -c` reads it, and what no longer agrees with that."""

import hashlib
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final, Literal, NamedTuple

from pamphlets.core.source import Source, error, raise_error
from pamphlets.core.system.atomic_files import write_text_atomically
from pamphlets.core.system.regular_files import read_regular_file

SUMS_NAME: Final = "SHA256SUMS"
_LINE: Final = re.compile(r"([0-9a-f]{64})  ([^/\\][^\\]*)")
_MOST_BYTES: Final = 20_000_000  # 100 000 files


class FileFault(NamedTuple):
    """A file that is not what the list says."""

    name: str
    fault: Literal["missing", "changed"]


def write_sums(folder: Path, names: Iterable[str]) -> None:
    """Write the list of files, by their names from the folder, sorted. Raises OSError."""
    lines = [f"{hash_file(folder / name)}  {name}\n" for name in sorted(names)]
    write_text_atomically(folder / SUMS_NAME, "".join(lines))


def read_sums(folder: Path) -> Mapping[str, str]:
    """Return the hashes of the list by name; empty where there is no list. Names that lead out of the folder are left out.

    Raises OSError where it cannot be read.
    """
    try:
        text = read_regular_file(folder / SUMS_NAME, _MOST_BYTES).decode("utf-8", "replace")
    except FileNotFoundError:
        return {}
    sums: dict[str, str] = {}
    for line in text.splitlines():
        match = _LINE.fullmatch(line)
        if match and ".." not in match[2].split("/"):
            sums[match[2]] = match[1]
    return sums


def find_file_faults(folder: Path) -> tuple[FileFault, ...]:
    """Return the files that are missing or changed since the list was written. Raises the fault of a missing list."""
    sums = read_sums(folder)
    if not sums:
        raise_error(error("pack-no-sums", Source(str(folder), "")))
    faults: list[FileFault] = []
    for name, digest in sums.items():
        path = folder / name
        if not path.is_file():
            faults.append(FileFault(name, "missing"))
        elif hash_file(path) != digest:
            faults.append(FileFault(name, "changed"))
    return tuple(faults)


def hash_file(path: Path) -> str:
    """Return the SHA-256 of a file. Raises OSError."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
