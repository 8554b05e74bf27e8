"""Options that several commands share, and the types of their values.

A function called `parse_…` is the `type` of an option: it raises ArgumentTypeError for a word that means nothing,
and the program leaves with 2.
"""

import os
import re
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from pamphlets.app.cli.parser import Option, UsageError, option, wrong_value
from pamphlets.app.content.project_folders import USUAL_CONTENT, locate_project
from pamphlets.core.executors.worker_options import WorkerOptions
from pamphlets.core.geometry import Size
from pamphlets.core.source import Source, error, raise_error
from pamphlets.core.system.regular_files import read_regular_file
from pamphlets.core.units import mm
from pamphlets.impose.placement.options import SHEET_MARKS, SheetMark, TileGrid
from pamphlets.impose.placement.paper import Paper, parse_paper
from pamphlets.languages.catalogue import list_languages
from pamphlets.languages.choice import find_language
from pamphlets.languages.wording import sentence, spoken_language

_MAX_MARGIN: Final = 100  # millimetres of a margin or an overlap
_TILE_GRID: Final = re.compile("([1-9][0-9]?)x([1-9][0-9]?)")
_CLUSTER: Final = re.compile(r"(?:tcp|tls)://[^\s/]+:[0-9]{1,5}")
_A0_SIZE: Final = "841x1189mm"  # a size of poster; no paper that anybody prints on


def folder_option(*names: str, default: Path) -> Option:
    """Return an option for a folder: the first of its names is what the command calls it."""
    return option(*names, type=Path, default=default, metavar="DIR")


CONTENT: Final = folder_option("--content", default=USUAL_CONTENT)
OUT: Final = folder_option("--out", default=Path("build"))
PRINTERS: Final = folder_option("--printers", "--imprimantes", default=Path("imprimantes"))


def locate_folders(arguments: Namespace) -> None:
    """Give a command its folders of texts, of what is made and of printers, as far as no word of it names them.

    Raises the faults of the settings, where the command is about texts.
    """
    content: Path | None = getattr(arguments, "content", None)
    typed = None if content is CONTENT.settings["default"] else content
    try:
        folders = locate_project(typed, os.environ)
    except ExceptionGroup:
        if content is not None:
            raise
        return
    arguments.folders = folders
    if content is not None:
        arguments.content = folders.content
    if getattr(arguments, "out", None) is OUT.settings["default"]:
        arguments.out = folders.out
    if getattr(arguments, "printers", None) is PRINTERS.settings["default"]:
        arguments.printers = folders.base / arguments.printers


PRINTER: Final = option("--printer", "--imprimante", metavar="NAME")
QUEUE: Final = option("--queue", "--file", metavar="CUPS")
QUIET: Final = option("--quiet", "-q", action="store_true")
# A word on the command line is seen by all who use the computer (`ps`), and stays in the shell's history.
PASSWORDS: Final = (
    option("--password-file", type=Path, metavar="FILE"),
    option("--password", metavar="WORD"),
)
_MOST_PASSWORD_BYTES: Final = 100_000


def parse_language(text: str) -> str:
    """Return a language that the program speaks."""
    language = find_language(text)
    if language is None:
        known = ", ".join(list_languages())
        raise wrong_value("command_line.not-among", text=text, known=known)
    return language


LANGUAGE: Final = option(
    "--langue",
    "--language",
    type=parse_language,
    metavar="|".join(list_languages()),
)


def find_value(words: Sequence[str], names: Sequence[str]) -> str | None:
    """Return what the command line gives an option, before the parser of any command reads it; None for nothing."""
    value: str | None = None
    for position, word in enumerate(words):
        name, equals, rest = word.partition("=")
        if word == "--":
            break
        if name in names:
            value = rest if equals else "".join(words[position + 1 : position + 2])
    return value


def move_language(words: Sequence[str]) -> Sequence[str]:
    """Return a command line in which the language, where it stands before the command, stands behind it."""
    if not words or words[0].partition("=")[0] not in LANGUAGE.names:
        return words
    count = 1 if "=" in words[0] else 2
    command = words[count : count + 1] or ["--help"]
    return [*command, *words[:count], *words[count + 1 :]]


def read_password(arguments: Namespace) -> str | None:
    """Return the password that is given, None where none is. Raises UsageError, and a fault for a file without one."""
    path: Path | None = arguments.password_file
    if path is None:
        word: str | None = arguments.password
        return word
    if arguments.password is not None:
        raise UsageError("--password-file", "command_line.two-passwords")
    source = Source(str(path), "")
    if str(path) == "-":
        line = sys.stdin.readline(_MOST_PASSWORD_BYTES)
    else:
        try:
            content = read_regular_file(path, _MOST_PASSWORD_BYTES)
        except OSError as cause:
            reason = cause.strerror or str(cause)
            raise_error(error("impose.no-password-file", source, reason=reason))
        line = content.decode("utf-8-sig", "surrogateescape")
    password = line.partition("\n")[0].removesuffix("\r")
    if not password:
        raise_error(error("impose.no-password", source))
    return password


def require_one_of(option: str, name: str, names: Sequence[str]) -> None:
    """Raise UsageError where a name is not among those there are."""
    if name not in names:
        raise UsageError(
            option, "command_line.not-among", text=name, known=", ".join(names)
        )


def name_language(words: Sequence[str]) -> list[str]:
    """Return a command line in which `--instructions` has its language, the one that is spoken where it is left out."""
    named: list[str] = []
    for position, word in enumerate(words):
        following = "".join(words[position + 1 : position + 2])
        if word == "--instructions" and following not in list_languages():
            named.append(f"--instructions={spoken_language()}")
        else:
            named.append(word)
    return named


def parse_number(text: str) -> int:
    """Return a whole number."""
    try:
        return int(text)
    except ValueError:
        raise wrong_value("command_line.no-number", text=text) from None


def parse_count(text: str) -> int | None:
    """Return a whole number; None for 0, which asks for nothing."""
    if not (text.isascii() and text.isdecimal()):
        raise wrong_value("command_line.no-count", text=text)
    return int(text) or None


def parse_cluster(text: str) -> str:
    """Return the address of a Dask scheduler: `tcp://192.168.1.10:8786`, or one behind TLS."""
    if _CLUSTER.fullmatch(text) is None:
        raise wrong_value("command_line.no-cluster", text=text)
    return text


WORKERS: Final = (
    option("--jobs", "-j", "--processus", type=parse_count, metavar="COUNT"),
    option("--cluster", "--grappe", type=parse_cluster, metavar="ADDRESS"),
)


def read_workers(arguments: Namespace) -> WorkerOptions:
    """Return who carries the tasks of a command out. Raises UsageError for a cluster and processes of this machine."""
    if arguments.jobs and arguments.cluster:
        raise UsageError("--jobs", "command_line.jobs")
    return WorkerOptions(arguments.jobs, arguments.cluster)


def parse_paper_option(text: str) -> Paper:
    """Return the paper of a name or a size."""
    try:
        return parse_paper(text)
    except KeyError:
        known = sentence("command_line.papers")
        raise wrong_value("command_line.no-paper", text=text, known=known) from None


def parse_poster_size(text: str) -> Size | TileGrid:
    """Return the size of a poster, or how many tiles it has: columns, then rows."""
    grid = _TILE_GRID.fullmatch(text.strip().lower())
    if grid is not None:
        return TileGrid(int(grid[1]), int(grid[2]))
    try:
        return parse_paper(_A0_SIZE if text.strip().lower() == "a0" else text).size
    except KeyError:
        raise wrong_value("command_line.no-size", text=text) from None


def parse_length(text: str) -> float:
    """Return a length from 0 to 100 mm, in points."""
    length = _read_number(text, "mm")
    if not 0 <= length <= _MAX_MARGIN:
        raise wrong_value("command_line.no-length", text=text, most=_MAX_MARGIN)
    return mm(length)


def price_parser(highest: int) -> Callable[[str], float]:
    """Return what reads a price from 0 to `highest` euros, its decimals after a comma or a point."""

    def parse_price(text: str) -> float:
        value = _read_number(text, "€")
        if not 0 <= value <= highest:
            raise wrong_value("command_line.no-price", text=text, most=highest)
        return value

    return parse_price


def _read_number(text: str, unit: str) -> float:
    """Return the number before a unit, which may be left out; -1 for what is none."""
    try:
        return float(text.strip().lower().removesuffix(unit).rstrip().replace(",", "."))
    except ValueError:
        return -1.0


def parse_marks(text: str) -> frozenset[SheetMark]:
    """Return the marks that are named, commas between them."""
    names = [name.strip() for name in text.split(",")] if text else []
    for name in names:
        if name not in SHEET_MARKS:
            known = ", ".join(SHEET_MARKS)
            raise wrong_value("command_line.not-among", text=name, known=known)
    return frozenset(mark for mark in SHEET_MARKS if mark in names)
