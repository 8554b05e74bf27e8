"""This program, the libraries that it writes PDFs with, its fonts and Python -> one hash: equal ones write equal bytes."""

import hashlib
import sys
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

from pamphlets.core.fonts.font_files import FONTS

_PACKAGE: Final = Path(__file__).resolve().parents[2]
_ENDINGS: Final = {".py", ".txt", ".po", ".icc"}
_FONT_ENDINGS: Final = {".ttf", ".otf"}
_LIBRARIES: Final = (
    "markdown-it-py",
    "pillow",
    "pypdf",
    "pypdfium2",
    "pyphen",
    "reportlab",
    "segno",
    "uharfbuzz",
)


@cache
def hash_program() -> str:
    """Return the hash of what runs here, the same on every machine, as it was when it was first asked for."""
    total = hashlib.sha256(f"{sys.version_info}\n".encode())
    for name in _LIBRARIES:
        total.update(f"{name} {_find_version(name)}\n".encode())
    for folder, endings in ((_PACKAGE, _ENDINGS), (FONTS, _FONT_ENDINGS)):
        paths = [path for path in folder.rglob("*") if path.suffix in endings]
        for path in sorted(paths):
            digest = hashlib.sha256(path.read_bytes()).hexdigest()
            total.update(f"{path.relative_to(folder).as_posix()} {digest}\n".encode())
    return total.hexdigest()


def _find_version(name: str) -> str:
    """Return the version of a library, empty where it is not installed."""
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
