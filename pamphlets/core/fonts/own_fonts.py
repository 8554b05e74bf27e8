"""A project's own folder of fonts -> the faces in it, and the files that look like fonts and cannot serve.

Unlike those that come with the program, these are anybody's: a broken file stands beside good ones, and harms nobody
who does not ask for it. Folders inside the folder are looked through, as they come out of archives.
"""

from pathlib import Path
from typing import Final, Literal, NamedTuple

from pamphlets.core.fonts.font_files import (
    FONT_SUFFIXES,
    BrokenFontError,
    FontFile,
    read_font_file,
)

OWN_FONTS_FOLDER: Final = "fonts"  # inside the folder of texts
_MOST_FILES: Final = 2000  # that are looked at: somebody may put a whole disk of fonts here
_MOST_BYTES: Final = 60_000_000  # of a font: one of all Chinese signs has 20
# Fonts of other kinds, which HarfBuzz or a PDF cannot take as they are.
_FOREIGN_SUFFIXES: Final = (".woff", ".woff2", ".ttc", ".otc", ".dfont", ".pfb", ".pfa", ".eot")  # fmt: skip

FontFault = Literal["broken", "foreign", "outside", "large"]


class UnusableFont(NamedTuple):
    """A file that looks like a font and cannot serve, and why."""

    path: Path
    fault: FontFault


class OwnFonts(NamedTuple):
    """What a project's own folder of fonts holds."""

    files: tuple[FontFile, ...] = ()
    unusable: tuple[UnusableFont, ...] = ()

    def family_files(self, family: str) -> tuple[FontFile, ...]:
        """Return the files of a family, whatever the case of its name."""
        name = family.casefold()
        return tuple(file for file in self.files if file.family.casefold() == name)


NO_OWN_FONTS: Final = OwnFonts()


def list_project_fonts(content: Path) -> OwnFonts:
    """Return the fonts that lie beside the texts of a folder."""
    return list_own_fonts(content / OWN_FONTS_FOLDER)


def list_own_fonts(folder: Path) -> OwnFonts:
    """Return the fonts of a folder and of those inside it, sorted by path; none where there is no such folder."""
    if not folder.is_dir():
        return NO_OWN_FONTS
    files: list[FontFile] = []
    unusable: list[UnusableFont] = []
    for path in sorted(folder.rglob("*"))[:_MOST_FILES]:
        suffix = path.suffix.lower()
        is_font = suffix in (*FONT_SUFFIXES, *_FOREIGN_SUFFIXES)
        if not is_font or path.name.startswith(".") or path.is_dir():
            continue
        fault = _find_fault(path, folder)
        if fault is None:
            try:
                files.append(read_font_file(path, is_strict=True))
            except BrokenFontError:
                fault = "broken"
        if fault is not None:
            unusable.append(UnusableFont(path, fault))
    return OwnFonts(tuple(files), tuple(unusable))


def _find_fault(path: Path, folder: Path) -> FontFault | None:
    """Return why a file called as a font is not even opened."""
    try:
        is_inside = path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):  # a link to itself
        is_inside = False
    if not is_inside:
        return "outside"
    if path.suffix.lower() in _FOREIGN_SUFFIXES:
        return "foreign"
    if not path.is_file():
        return "broken"
    return "large" if path.stat().st_size > _MOST_BYTES else None
