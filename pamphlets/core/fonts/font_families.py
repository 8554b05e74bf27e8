"""Font files by the family that their tables name -> the file that serves a FontSpec best; and which were asked for."""

from collections.abc import Iterable, Mapping
from copy import copy
from pathlib import Path

from pamphlets.core.fonts.font_files import (
    FontFile,
    UnknownFamilyError,
    list_font_files,
)
from pamphlets.core.fonts.own_fonts import NO_OWN_FONTS, OwnFonts
from pamphlets.core.style import FontSpec


class FontFamilies:
    """The families of the fonts that come with the program, and of a project's own."""

    def __init__(self, folder: Path, own_fonts: OwnFonts = NO_OWN_FONTS) -> None:
        """List `folder/<family>/*.ttf|otf`; raise BrokenFontError for a file there that cannot be read as a font.

        A family of a project's `own_fonts` stands in place of the one of that name in the folder.
        """
        self._files = _group_by_family(list_font_files(folder))
        self._files |= _group_by_family(own_fonts.files)
        self._substitutes: Mapping[str, str] = {}
        self._asked: set[str] = set()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all families, sorted."""
        families: set[str] = set()
        for files in self._files.values():
            families.update(file.family for file in files)
        return tuple(sorted(families))

    @property
    def asked(self) -> tuple[str, ...]:
        """The families that were asked for so far, in small letters, sorted."""
        return tuple(sorted(self._asked))

    def with_substitutes(self, substitutes: Mapping[str, str]) -> "FontFamilies":
        """Return the same families, one given where another is asked for, by their names."""
        names = dict(self._substitutes)
        for asked, given in substitutes.items():
            names[asked.casefold()] = self._substitutes.get(given.casefold(), given)
        families = copy(self)
        families._substitutes = names  # noqa: SLF001 (its own copy)
        return families

    def find_files(self, family: str) -> tuple[FontFile, ...]:
        """Return the files of a family; none where there is no such family."""
        return tuple(self._files.get(family.casefold(), ()))

    def find_file(self, spec: FontSpec) -> FontFile:
        """Return the file that serves a FontSpec best: nearest slope, then weight; raise UnknownFamilyError."""
        family = self._substitutes.get(spec.family.casefold(), spec.family)
        self._asked.add(family.casefold())
        files = self._files.get(family.casefold())
        if files is None:
            raise UnknownFamilyError(family=family, known=", ".join(self.names))
        return min(files, key=lambda file: file.distance(spec.weight, italic=spec.italic))


def _group_by_family(files: Iterable[FontFile]) -> dict[str, list[FontFile]]:
    """Return files by the names of their families, in small letters."""
    families: dict[str, list[FontFile]] = {}
    for file in files:
        families.setdefault(file.family.casefold(), []).append(file)
    return families
