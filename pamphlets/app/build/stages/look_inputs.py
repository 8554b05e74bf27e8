"""The themes, drawings and families of letters that a title was set in -> inputs of its record, and back again.

A theme file that is not there is an input too: a title of the theme `sobre` is stale once somebody writes `sobre.yaml`.
So is a family without files of the project's own.
"""

from collections.abc import Callable, Iterable, Mapping
from itertools import chain
from pathlib import Path
from typing import Final, NamedTuple

from pamphlets.app.build.titles import find_theme_path
from pamphlets.core.fonts.own_fonts import OwnFonts
from pamphlets.core.system.input_files import ABSENT, hash_bytes

_THEME_KEY: Final = "theme "
_DRAWING_KEY: Final = "theme drawing "
_FAMILY_KEY: Final = "family "


class LookNames(NamedTuple):
    """What a title's look was made from, by name."""

    themes: tuple[str, ...] = ()
    drawings: tuple[str, ...] = ()
    """that its theme names, by path in the folder of texts"""
    families: tuple[str, ...] = ()


NO_LOOK: Final = LookNames()


def join_look_names(names: Iterable[LookNames]) -> LookNames:
    """Return what several formats of a title were made from, each once."""
    fields = zip(*names, strict=True)
    joined: list[tuple[str, ...]] = []
    for lists in fields:
        joined.append(tuple(sorted(set(chain.from_iterable(lists)))))
    return LookNames(*joined)


def find_look_names(inputs: Mapping[str, str]) -> LookNames:
    """Return the names that a record's inputs hold."""
    themes: list[str] = []
    drawings: list[str] = []
    families: list[str] = []
    for key in inputs:
        if key.startswith(_DRAWING_KEY):
            drawings.append(key.removeprefix(_DRAWING_KEY))
        elif key.startswith(_THEME_KEY):
            themes.append(key.removeprefix(_THEME_KEY))
        elif key.startswith(_FAMILY_KEY):
            families.append(key.removeprefix(_FAMILY_KEY))
    return LookNames(tuple(themes), tuple(drawings), tuple(families))


def look_inputs(
    content: Path, own_fonts: OwnFonts, names: LookNames, hash_file: Callable[[Path], str]
) -> dict[str, str]:
    """Return the inputs that names stand for: hashes of files, `ABSENT` where there is none."""
    inputs: dict[str, str] = {}
    for name in names.themes:
        inputs[_THEME_KEY + name] = hash_file(find_theme_path(content, name))
    for path in names.drawings:
        inputs[_DRAWING_KEY + path] = hash_file(content / path)
    for family in names.families:
        hashes = [hash_file(file.path) for file in own_fonts.family_files(family)]
        digest = hash_bytes(" ".join(hashes).encode()) if hashes else ABSENT
        inputs[_FAMILY_KEY + family] = digest
    return inputs
