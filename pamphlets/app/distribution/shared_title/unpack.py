"""The archive of a title -> its files in a folder of texts, never over others; its sources at the end of the register.

An archive comes from anybody. Names that lead elsewhere, or to what is none of a title's files, are refused, and so is
more than a text and its pictures unpack to.
"""

import re
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import Final, NamedTuple
from zipfile import BadZipFile, ZipFile, is_zipfile

from pamphlets.app.build.titles import BIBLIOGRAPHY_FILES, FOLDER_FORMATS, is_text_name
from pamphlets.app.distribution.shared_title.register_text import select_sources
from pamphlets.core.source import (
    Diagnostic,
    PamphletError,
    Source,
    error,
    notice,
    raise_error,
)
from pamphlets.core.system.atomic_files import write_text_atomically
from pamphlets.core.system.stop_signals import uninterrupted
from pamphlets.readers.bibliography.csl_file import read_bibliography
from pamphlets.readers.text_file import decode_source

_MOST_BYTES: Final = 200_000_000  # unpacked
_MOST_FILES: Final = 2000
_SOURCES: Final = re.compile(r"sources-[a-z0-9-]+\.yaml")
_TO_READ: Final = (".txt", ".html")  # beside the folders: for people alone
_FOLDERS: Final = (*FOLDER_FORMATS, "images", "themes", "fonts")
# What another system takes for a device or cuts off (Windows: "Naming Files").
_UNFIT: Final = re.compile(
    r"[<>:\"|?*\\\x00-\x1f]|[. ]$|^(?:con|nul|aux|prn|com\d|lpt\d)(?:\.|$)", re.IGNORECASE
)


class UnpackedTitle(NamedTuple):
    """What came of an archive."""

    text: Path
    pictures: int
    sources: int
    """Those that were added to the register."""
    left_sources: Path | None
    """Where its sources lie if they could not be added; None: they were."""

    @property
    def remarks(self) -> tuple[Diagnostic, ...]:
        """Return what is left to be done by hand."""
        if self.left_sources is None:
            return ()
        return (notice("share-sources-left", Source(str(self.left_sources), "")),)

    @property
    def note_count(self) -> int:
        """Return how many notes the text has."""
        lines = self.text.read_text("utf-8").splitlines()
        return sum(line.startswith("[^") for line in lines)


def is_shared_title(path: Path) -> bool:
    """Return whether a file is an archive of a title, as `write_archive` makes it."""
    if not is_zipfile(path):
        return False
    with suppress(BadZipFile, OSError, NotImplementedError), ZipFile(path) as archive:
        return any(_is_text(name) for name in archive.namelist())
    return False


def unpack_title(path: Path, content: Path) -> UnpackedTitle:
    """Put the files of an archive into a folder of texts: all of them, or none.

    A file that is there already and is the same stays. Raises the fault of an archive that is none or of a file that is
    there and differs, and OSError.
    """
    files = _read_files(path)
    texts = [name for name in files if _is_text(name)]
    registers = [name for name in files if _SOURCES.fullmatch(name)]
    new_files = {name: data for name, data in files.items() if name not in registers}
    for name, data in new_files.items():
        target = content / name
        if target.exists() and target.read_bytes() != data:
            raise_error(error("entrance-there", Source(str(path), ""), path=str(target)))
    _write_files(new_files, content)
    added, left = 0, None
    for name in registers:
        count = _add_sources(files[name], content)
        added += count or 0
        if count is None:
            left = content / name
            write_text_atomically(left, files[name].decode("utf-8", "replace"))
    pictures = sum(name.startswith("images/") for name in files)
    return UnpackedTitle(content / texts[0], pictures, added, left)


def _read_files(path: Path) -> dict[str, bytes]:
    """Return the files of an archive by name, but for what is for people alone. Raises a fault."""
    source = Source(str(path), "")
    try:
        with ZipFile(path) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            size = sum(entry.file_size for entry in entries)
            if len(entries) > _MOST_FILES or size > _MOST_BYTES:
                raise_error(
                    error("share-large", source, most=str(_MOST_BYTES // 1_000_000))
                )
            files: dict[str, bytes] = {}
            for entry in entries:
                if entry.filename.endswith(_TO_READ) and "/" not in entry.filename:
                    continue
                if not _is_fit(entry.filename):
                    raise_error(error("share-name", source, name=entry.filename))
                files[entry.filename] = archive.read(entry)
    except (BadZipFile, RuntimeError, NotImplementedError, EOFError) as cause:
        raise_error(error("share-damaged", source, reason=str(cause)))
    if not any(map(_is_text, files)):
        raise_error(error("share-no-text", source))
    return files


def _is_text(name: str) -> bool:
    """Return whether a name in an archive is that of a text in the folder of a format."""
    parts = PurePosixPath(name).parts
    return len(parts) == 2 and parts[0] in FOLDER_FORMATS and is_text_name(Path(name))


def _is_fit(name: str) -> bool:
    """Return whether a name is that of a file which a title may have, on every system."""
    parts = name.split("/")
    if any(part in ("", ".", "..") or _UNFIT.search(part) for part in parts):
        return False
    return _SOURCES.fullmatch(name) is not None or (len(parts) > 1 and parts[0] in _FOLDERS)


def _write_files(files: Mapping[str, bytes], content: Path) -> None:
    """Write files that are not there; take back what was written where one cannot be. Raises OSError."""
    written: list[Path] = []
    try:
        for name, data in files.items():
            target = content / name
            if target.exists():
                continue
            target.parent.mkdir(parents=True, exist_ok=True)
            with target.open("xb") as file:
                written.append(target)
                file.write(data)
    except BaseException as fault:
        if isinstance(fault, OSError) and fault.filename is None:  # a full disk names none
            fault.filename = str(written[-1])
        with uninterrupted():
            for target in written:
                with suppress(OSError):
                    target.unlink()
        raise


def _add_sources(data: bytes, content: Path) -> int | None:
    """Return how many sources were new and stand at the end of the register now; None where they cannot stand there."""
    names = [name for name in BIBLIOGRAPHY_FILES if (content / name).exists()]
    path = content / BIBLIOGRAPHY_FILES[0]
    if names and names != [path.name]:
        return None
    text = path.read_text("utf-8") if names else ""
    try:
        incoming = read_bibliography(decode_source(data, path.name))
        old = read_bibliography(Source(str(path), text))
        new_keys = [key for key in incoming.entries if key not in old.entries]
        added = select_sources(incoming, new_keys)
        joined = f"{text.rstrip()}\n\n{added}" if text.strip() else added
        whole = read_bibliography(Source(str(path), joined))
    except* PamphletError:
        whole = None
    if whole is None or whole.entries.keys() != {*old.entries, *new_keys}:
        return None
    if new_keys:
        write_text_atomically(path, joined)
    return len(new_keys)
