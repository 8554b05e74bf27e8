"""How to print one job, in sections and in one language: what both the plain text and the printed page are made of."""

from dataclasses import dataclass
from textwrap import wrap
from typing import Final, Literal, NamedTuple

from pamphlets.impose.placement.place import Flip
from pamphlets.impose.placement.printer_settings import PileOrder, PilePlacement
from pamphlets.printing.instructions.languages.language import Language, keep_spaces

LINE_WIDTH: Final = 76


class FileUse(NamedTuple):
    """A file that was made."""

    name: str
    use: str
    """What it is for, in words."""


@dataclass(frozen=True, slots=True)
class InstructionSection:
    """One numbered part of instructions."""

    kind: Literal["files", "trial", "hand", "copier", "hands"]
    heading: str
    text: str = ""
    """A paragraph a line, as the tables of the languages write them."""
    files: tuple[FileUse, ...] = ()
    drawing: str = ""
    """Lines drawn with characters, for the plain text alone."""


@dataclass(frozen=True, slots=True)
class Reloading:
    """How a pile is put back."""

    order: PileOrder | None = None
    """Whether the first printed sheet is drawn in first, or the last; None: nobody knows."""
    pile: PilePlacement = "as-is"
    long_edge_up: bool = False
    """How the sheets are held while they are turned over, like the page of a book."""
    half_turn: bool = False
    """Whether the head, which is up at first, goes down, flat on the table."""


@dataclass(frozen=True, slots=True)
class Instructions:
    """The whole."""

    language: Language
    heading: str
    title: str
    """Of what is printed; empty where the heading says it."""
    summary: str
    sections: tuple[InstructionSection, ...]
    key_facts: tuple[tuple[str, str], ...] = ()
    """What whoever prints must know first, each fact under its name."""
    reloading: Reloading = Reloading()
    """How a pile is put back for its other side, for the printed page."""
    warning: str = ""
    """What is to be mended before anything is handed out; empty where nothing is."""


def as_text(instructions: Instructions) -> str:
    """Return instructions as plain text: lines of at most 76 characters where no file has a longer name."""
    title = "\n".join((instructions.heading, *wrap(instructions.title, LINE_WIDTH), ""))
    parts = [f"{title}\n{_wrap_text(instructions.summary, indent='')}"]
    if instructions.warning:
        parts.append(_wrap_text(instructions.warning, indent=""))
    for number, section in enumerate(instructions.sections, 1):
        lines = [f"{number}. {section.heading}"]
        for file in section.files:
            lines += [f"   {file.name}", _wrap_text(file.use, indent="      ")]
        if section.text.strip():
            lines.append(_wrap_text(section.text, indent="   "))
        if section.drawing:
            lines.append(section.drawing)
        parts.append("\n".join(lines))
    return "\n\n".join(parts) + "\n"


def split_paragraphs(text: str) -> tuple[str, ...]:
    """Return the paragraphs of a text of the tables, each in one line."""
    return tuple(
        line.strip()
        for line in text.strip().replace("\n ", " ").splitlines()
        if line.strip()
    )


def _wrap_text(text: str, indent: str) -> str:
    return "\n".join(_wrap_paragraph(line, indent) for line in split_paragraphs(text))


def _wrap_paragraph(text: str, indent: str) -> str:
    """Return a paragraph in lines; what follows a dash or a letter stands under its first word."""
    hang = ""
    if text.startswith("– "):
        hang = "  "
    elif text[1:3] == ") ":
        hang = "   "
    # To `wrap`, an unbreakable space is no white space.
    lines = wrap(
        keep_spaces(text),
        LINE_WIDTH,
        initial_indent=indent,
        subsequent_indent=indent + hang,
        break_on_hyphens=False,
    )
    return "\n".join(lines)


def printer_file_uses(
    printer: str, names: tuple[str, ...], flip: Flip | None, language: Language
) -> tuple[FileUse, ...]:
    """Return what each file is for that was made for one printer.

    `flip`: the edge to choose in its print dialog; None where sheets are printed on one side, or in two passes. A text
    that says how the pile is put back stands last.
    """
    words = language.files
    if names[-1].endswith(".txt"):
        passes = (words.printer_fronts, words.backs, words.fronts, words.backs)
        uses = [*passes[: len(names) - 1], words.reload_pile]
    else:
        first = words.printer_two_sided[flip] if flip else words.printer_one_sided
        uses = [first, words.cover][: len(names)]
    return tuple(
        FileUse(name, use.format(printer=printer))
        for name, use in zip(names, uses, strict=True)
    )
