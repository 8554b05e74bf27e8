"""Options that several commands share, and what the words given for them mean.

A function called `parse_…` raises UsageError for a word that means nothing, and the program leaves with 2.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Final

import typer

from pamphlets.app.cli.typer_app import UsageError
from pamphlets.core.geometry import Size
from pamphlets.core.units import mm
from pamphlets.impose.placement.options import SHEET_MARKS, SheetMark
from pamphlets.impose.placement.paper import Paper, parse_paper

_MAX_MARGIN: Final = 100  # millimetres of a margin or an overlap
_A0_SIZE: Final = "841x1189mm"  # a size of poster; no paper that anybody prints on
_LANGUAGES: Final = ("fr", "en")


CONTENT_FOLDER: Final = Path("content")
OUTPUT_FOLDER: Final = Path("build")
PRINTER_FOLDER: Final = Path("imprimantes")

Content = Annotated[
    Path, typer.Option("--content", metavar="DIR", help="The folder of texts.")
]
Out = Annotated[
    Path, typer.Option("--out", metavar="DIR", help="The folder for what is made.")
]
Printers = Annotated[
    Path,
    typer.Option(
        "--printers", "--imprimantes", metavar="DIR", help="The folder of printers."
    ),
]
Printer = Annotated[
    str | None,
    typer.Option("--printer", "--imprimante", metavar="NAME", help="One that was learnt."),
]
Queue = Annotated[
    str | None,
    typer.Option("--queue", "--file", metavar="CUPS", help="The printer's name in CUPS."),
]
Quiet = Annotated[
    bool, typer.Option("--quiet", "-q", help="Say nothing but warnings and errors.")
]


def require_one_of(option: str, name: str, names: Sequence[str]) -> None:
    """Raise UsageError where a name is not among those there are."""
    if name not in names:
        raise UsageError(option, f"{name} is none of: {', '.join(names)}")


def name_language(words: Sequence[str]) -> list[str]:
    """Return a command line in which `--instructions` has its language, which may be left out: French then."""
    named: list[str] = []
    for position, word in enumerate(words):
        has_language = position + 1 < len(words) and words[position + 1] in _LANGUAGES
        named.append(
            "--instructions=fr" if word == "--instructions" and not has_language else word
        )
    return named


def parse_paper_option(text: str) -> Paper:
    """Return the paper of a name or a size."""
    try:
        return parse_paper(text)
    except KeyError:
        known = "A1 to A7, RA3, SRA3, Letter, Legal, Tabloid, 210x297mm"
        advice = f"{text} is no paper and no size; there are {known}"
        raise UsageError("--paper", advice) from None


def parse_poster_size(text: str | None) -> Size | None:
    """Return the size of a poster; None where none is named."""
    if text is None:
        return None
    try:
        return parse_paper(_A0_SIZE if text.strip().lower() == "a0" else text).size
    except KeyError:
        advice = f"{text} is no size; there are A0 to A7 and, for example, 600x900mm"
        raise UsageError("--size", advice) from None


def parse_length(option: str, text: str | None) -> float | None:
    """Return a length from 0 to 100 mm, in points; None where none is given."""
    if text is None:
        return None
    length = _read_number(text, "mm")
    if not 0 <= length <= _MAX_MARGIN:
        raise UsageError(option, f"{text} is no length from 0 to {_MAX_MARGIN} mm")
    return mm(length)


def parse_price(option: str, text: str | None, highest: int) -> float | None:
    """Return a price from 0 to `highest` euros, its decimals after a comma or a point; None where none is given."""
    if text is None:
        return None
    value = _read_number(text, "€")
    if not 0 <= value <= highest:
        raise UsageError(option, f"{text} is no price from 0 to {highest} euros")
    return value


def _read_number(text: str, unit: str) -> float:
    """Return the number before a unit, which may be left out; -1 for what is none."""
    try:
        return float(text.strip().lower().removesuffix(unit).rstrip().replace(",", "."))
    except ValueError:
        return -1.0


def parse_marks(text: str | None) -> frozenset[SheetMark]:
    """Return the marks that are named, commas between them."""
    names = [name.strip() for name in text.split(",")] if text else []
    for name in names:
        require_one_of("--marks", name, SHEET_MARKS)
    return frozenset(mark for mark in SHEET_MARKS if mark in names)
