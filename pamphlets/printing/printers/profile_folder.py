"""The folder of printers: one file a profile, and a line that names the usual one.

It lies beside the texts, so that it travels on the key with them; git leaves it alone.
"""

from pathlib import Path
from typing import Final

from pamphlets.core.slug import make_slug
from pamphlets.core.source import WHOLE_FILE, Source, error, raise_error
from pamphlets.core.system.atomic_files import write_text_atomically
from pamphlets.core.system.regular_files import read_regular_file
from pamphlets.languages.wording import sentence
from pamphlets.printing.printers.profile import PrinterProfile
from pamphlets.printing.printers.profile_file import format_profile, parse_profile
from pamphlets.readers.text_file import decode_source

PRINTERS_FOLDER: Final = Path("imprimantes")
_USUAL: Final = "habituelle.txt"
# Bytes: a profile has three thousand. A key of 20 000 parts between dots takes tomllib 3 s, a fourth of that with half.
_LARGEST: Final = 20_000


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
    names = profile_names(folder)
    if name in names:  # a file that people named, and wrote in capitals
        path = folder / f"{name}.toml"
    source = Source(str(path), "")
    if path.stem not in names:
        known = ", ".join(names) or sentence("phrases.none-yet")
        raise_error(error("printer.unknown", source, WHOLE_FILE, name=name, known=known))
    try:
        text = read_regular_file(path, _LARGEST)
    except OSError as cause:
        reason = cause.strerror or str(cause)
        raise_error(error("printer.unreadable", source, WHOLE_FILE, reason=reason))
    return parse_profile(decode_source(text, str(path)))


def default_printer(folder: Path) -> str | None:
    """Return the name of the printer meant where none is named: the one said to be, or the only one there is."""
    names = profile_names(folder)
    try:
        default = read_regular_file(folder / _USUAL, _LARGEST).decode().strip()
    except (OSError, UnicodeDecodeError):
        default = ""
    for usual in (default, make_slug(default)):
        if usual in names:
            return usual
    return names[0] if len(names) == 1 else None


def save_profile(folder: Path, profile: PrinterProfile, language: str = "fr") -> Path:
    """Write a profile, over the one of its name, its comments in a language; return where. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    path = profile_path(folder, profile.name)
    write_text_atomically(path, format_profile(profile, language))
    return path


def set_default_printer(folder: Path, name: str) -> None:
    """Make a printer the usual one. Raises OSError."""
    usual = name if name in profile_names(folder) else make_slug(name)
    write_text_atomically(folder / _USUAL, f"{usual}\n")
