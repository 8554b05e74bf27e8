"""The folder of printers: one file a profile, and a line that names the usual one.

It lies beside the texts, so that it travels on the key with them; git leaves it alone.
"""

from pathlib import Path
from typing import Final

from pamphlets.core.atomic_files import write_text_atomically
from pamphlets.core.slug import slug_of
from pamphlets.core.source import NOWHERE, Source, error, fail
from pamphlets.printing.printers.profile import Profile
from pamphlets.printing.printers.profile_file import read_profile, write_profile
from pamphlets.readers.text_file import decode

FOLDER: Final = Path("imprimantes")
_USUAL: Final = "habituelle.txt"
_LARGEST: Final = 100_000  # bytes: a profile has three thousand


def path_of(folder: Path, name: str) -> Path:
    """Return where a printer's profile lies, by its name as people write it."""
    return folder / f"{slug_of(name)}.toml"


def names(folder: Path) -> tuple[str, ...]:
    """Return the names of all profiles as their files bear them, sorted."""
    return tuple(sorted(path.stem for path in folder.glob("*.toml") if not path.name.startswith(".")))


def read(folder: Path, name: str) -> Profile:
    """Return a profile by its name. Raises its faults, and one where there is none."""
    path = path_of(folder, name)
    if not slug_of(name) or not path.is_file():
        known = ", ".join(names(folder)) or "none yet"
        fail(error("printer.unknown", Source(str(path), ""), NOWHERE, name=name, known=known))
    try:
        with path.open("rb") as file:
            text = file.read(_LARGEST + 1)
    except OSError as cause:
        fail(error("printer.unreadable", Source(str(path), ""), NOWHERE, reason=cause.strerror or str(cause)))
    if len(text) > _LARGEST:
        fail(error("printer.toml", Source(str(path), ""), NOWHERE, reason="far too long"))
    return read_profile(decode(text, str(path)))


def usual(folder: Path) -> str | None:
    """Return the name of the printer meant where none is named: the one said to be, or the only one there is."""
    there = names(folder)
    try:
        said = slug_of((folder / _USUAL).read_text("utf-8").strip())
    except (OSError, UnicodeDecodeError):
        said = ""
    if said in there:
        return said
    return there[0] if len(there) == 1 else None


def write(folder: Path, profile: Profile) -> Path:
    """Write a profile, over the one of its name, and return where. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    path = path_of(folder, profile.name)
    write_text_atomically(path, write_profile(profile))
    return path


def choose(folder: Path, name: str) -> None:
    """Make a printer the usual one. Raises OSError."""
    write_text_atomically(folder / _USUAL, f"{slug_of(name)}\n")
