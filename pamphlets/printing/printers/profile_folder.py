"""The folder of printers: one file a profile, and a line that names the usual one.

It lies beside the texts, so that it travels on the key with them; git leaves it alone.
"""

from pathlib import Path
from typing import Final

from pamphlets.core.slug import make_slug
from pamphlets.core.source import WHOLE_FILE, Source, error, raise_error
from pamphlets.core.system.atomic_files import write_text_atomically
from pamphlets.printing.printers.profile import PrinterProfile
from pamphlets.printing.printers.profile_file import format_profile, parse_profile
from pamphlets.readers.text_file import decode_source

PRINTERS_FOLDER: Final = Path("imprimantes")
_USUAL: Final = "habituelle.txt"
_LARGEST: Final = 100_000  # bytes: a profile has three thousand


def profile_path(folder: Path, name: str) -> Path:
    """Return where a printer's profile lies, by its name as people write it."""
    return folder / f"{make_slug(name)}.toml"


def profile_names(folder: Path) -> tuple[str, ...]:
    """Return the names of all profiles as their files bear them, sorted."""
    files = [path for path in folder.glob("*.toml") if not path.name.startswith(".")]
    return tuple(sorted(file.stem for file in files))


def load_profile(folder: Path, name: str) -> PrinterProfile:
    """Return a profile by its name. Raises its faults, and one where there is none."""
    path = profile_path(folder, name)
    source = Source(str(path), "")
    if not make_slug(name) or not path.is_file():
        known = ", ".join(profile_names(folder)) or "none yet"
        raise_error(error("printer.unknown", source, WHOLE_FILE, name=name, known=known))
    try:
        with path.open("rb") as file:
            text = file.read(_LARGEST + 1)
    except OSError as cause:
        reason = cause.strerror or str(cause)
        raise_error(error("printer.unreadable", source, WHOLE_FILE, reason=reason))
    if len(text) > _LARGEST:
        raise_error(error("printer.toml", source, WHOLE_FILE, reason="far too long"))
    return parse_profile(decode_source(text, str(path)))


def default_printer(folder: Path) -> str | None:
    """Return the name of the printer meant where none is named: the one said to be, or the only one there is."""
    names = profile_names(folder)
    try:
        default = make_slug((folder / _USUAL).read_text("utf-8").strip())
    except (OSError, UnicodeDecodeError):
        default = ""
    if default in names:
        return default
    return names[0] if len(names) == 1 else None


def save_profile(folder: Path, profile: PrinterProfile) -> Path:
    """Write a profile, over the one of its name, and return where. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    path = profile_path(folder, profile.name)
    write_text_atomically(path, format_profile(profile))
    return path


def set_default_printer(folder: Path, name: str) -> None:
    """Make a printer the usual one. Raises OSError."""
    write_text_atomically(folder / _USUAL, f"{make_slug(name)}\n")
