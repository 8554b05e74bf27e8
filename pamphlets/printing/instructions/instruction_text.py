"""How to print one job, as sections in one language: what both the plain text and the printed sheet are made of."""

from dataclasses import dataclass
from textwrap import wrap
from typing import Final, Literal

from pamphlets.impose.placement.place import Flip
from pamphlets.impose.placement.printer_settings import PileOrder, PilePlacement
from pamphlets.printing.instructions.languages.language import Language, Noun
from pamphlets.printing.instructions.plain_text import LINE_WIDTH, wrap_prose

Lang = Literal["fr", "en"]
_STAPLES: Final = (
    (20, "24/6 {or} 26/6"),
    (40, "24/8 {or} 26/8"),
)  # sheets that leave 4 mm of leg to bend


@dataclass(frozen=True, slots=True)
class InstructionSection:
    """One numbered part. `text` has a paragraph a line, as in `prose`; `files` are names, each with what it is for."""

    kind: Literal["files", "trial", "hand", "copier", "hands"]
    heading: str
    text: str = ""
    files: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Instructions:
    """The whole. `bands` are the facts that whoever prints must know first, each under its name.

    `order`, `pile` and `lying` say how a pile is put back for its other side: see `tray.tray`.
    """

    language: Language
    title: str
    summary: str
    sections: tuple[InstructionSection, ...]
    key_facts: tuple[tuple[str, str], ...]
    order: PileOrder | None = None
    pile: PilePlacement = "as-is"
    long_edge_up: bool = False


def language_table(lang: Lang) -> Language:
    """Return the words of a language."""
    if lang == "en":
        from pamphlets.printing.instructions.languages.english import ENGLISH

        return ENGLISH
    from pamphlets.printing.instructions.languages.french import FRENCH

    return FRENCH


def as_text(notice: Instructions) -> str:
    """Return a notice as plain text: lines of at most 76 characters where no file has a longer name."""
    title = "\n".join((notice.language.title, *wrap(notice.title, LINE_WIDTH), ""))
    parts = [f"{title}\n{wrap_prose(notice.summary, indent='')}"]
    for number, section in enumerate(notice.sections, 1):
        lines = [f"{number}. {section.heading}"]
        lines += [f"   {name}\n{wrap_prose(use, indent='      ')}" for name, use in section.files]
        lines += [wrap_prose(section.text)] if section.text.strip() else []
        parts.append("\n".join(lines))
    return "\n\n".join(parts) + "\n"


def split_paragraphs(text: str) -> tuple[str, ...]:
    """Return the paragraphs of a section's text, each in one line."""
    return tuple(
        line.strip() for line in text.strip().replace("\n ", " ").splitlines() if line.strip()
    )


def printer_file_uses(
    printer: str, files: tuple[str, ...], asked: Flip | None, words: Language
) -> tuple[tuple[str, str], ...]:
    """Return what each file is for that was made for a printer, which its first one names.

    `asked`: the edge to choose for it; None where sheets are printed on one side, or in two passes. A text that says
    how the pile is put back stands last.
    """
    own = words.learnt
    if files[-1].endswith(".txt"):
        sides = (own.fronts, *(words.use_backs, words.use_fronts) * len(files))
        uses = [*sides[: len(files) - 1], own.put]
    else:
        uses = [own.both[asked] if asked else own.single, words.use_cover][: len(files)]
    return tuple((name, use.format(printer=printer)) for name, use in zip(files, uses, strict=True))


def count_noun(number: int, noun: Noun) -> str:
    """Return a number with its noun."""
    return f"{number}~{noun[number > 1]}"


def needs_sewing(sheets: int) -> bool:
    """Return whether so many sheets are too thick for staples."""
    return all(sheets > limit for limit, _ in _STAPLES)


def binding_text(sheets: int, words: Language) -> str:
    """Return how to staple so many sheets through their fold, or to sew them."""
    kind = next((kind for limit, kind in _STAPLES if sheets <= limit), None)
    if kind is None:
        return words.sew.format(sheets=sheets)
    return words.staple.format(kind=kind.replace("{or}", words.either))
