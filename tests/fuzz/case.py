"""A seed -> a Case: the files of a project, the commands to carry out in it, and what these owe."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

BUILD = ("build", "--no-preview")
FILE_TIME = 1_600_000_000  # seconds: of the last change of all files of a case
TEXT_FOLDERS = ("brochures", "affiches", "tracts", "zines", "lettres")


@dataclass(frozen=True, slots=True)
class FuzzCommand:
    """One command line, carried out in the project's folder."""

    words: tuple[str, ...]
    statuses: frozenset[int] = frozenset({0, 1})
    """With which it may leave: 2 is for options that make no sense, which only some kinds ask for."""


@dataclass(frozen=True, slots=True)
class Case:
    """What is tried."""

    files: Mapping[str, bytes]
    """By their paths in the project."""
    commands: tuple[FuzzCommand, ...]
    main_file: str
    """The file that the seed made; the others only let it be read."""
    printed: str = ""
    """The PDF that the first command makes, in which `words` stand; empty where nothing is looked for."""
    words: frozenset[str] = field(default_factory=frozenset)
    """Written once each in the main file."""


def text_case(
    text: str,
    folder: str = "brochures",
    words: frozenset[str] = frozenset(),
    files: Mapping[str, bytes] = MappingProxyType({}),
    printed: str = "build/essai/essai-pageparpage-a5.pdf",
) -> Case:
    """Return the case of one text, `essai`, that is built; in the PDF `printed` stand its words."""
    path = f"content/{folder}/essai.md"
    return Case(
        {path: text.encode("utf-8", "surrogatepass"), **files},
        (FuzzCommand(BUILD),),
        path,
        printed if words else "",
        words,
    )
