"""One title of ours and its files -> `Instructions`: what `comment-imprimer.txt` says, and the page beside it.

Written for whoever holds the USB key and stands at the copier, without a terminal: the names of the files, the words of
the print dialog, the numbers of this very title. One printed page.
"""

from dataclasses import dataclass
from typing import Final

from pamphlets.impose.placement.options import Lang
from pamphlets.printing.instructions.finishing_methods import describe_binding
from pamphlets.printing.instructions.instructions import (
    FileUse,
    Instructions,
    InstructionSection,
)
from pamphlets.printing.instructions.languages.language import Language, count_noun
from pamphlets.printing.instructions.languages.tables import load_language
from pamphlets.printing.instructions.manual_duplex import describe_manual_duplex

_FOLDED_IN_PARTS: Final = 12  # sheets from which a pile no longer folds well at once
_CREEP_FROM: Final = 8  # sheets from which the inner ones stick out visibly, by 0.1 mm each


@dataclass(frozen=True, slots=True)
class BrochureFacts:
    """One imposed title: what it is called, what a copy takes, and the names of its files."""

    title: str
    page_count: int
    """Without blanks."""
    blank_count: int
    sheet_count: int
    reading_file: str
    short_edge_file: str
    long_edge_file: str
    page_size_name: str = "A5"
    paper_name: str = "A4"
    printer_files: tuple[FileUse, ...] = ()
    """Files for one printer that was learnt."""
    is_trimmed: bool = False
    """Whether the pages are smaller than half the sheet, and cut out along marks."""


def brochure_instructions(brochure: BrochureFacts, lang: Lang = "fr") -> Instructions:
    """Return how to print, fold and staple a title."""
    language = load_language(lang)
    headings, words, paper = language.headings, language.brochure, brochure.paper_name
    sheet_count, several = brochure.sheet_count, brochure.sheet_count > 1
    front = first_trial_page(sheet_count)
    uses = (
        FileUse(brochure.short_edge_file, words.first),
        FileUse(brochure.long_edge_file, words.second),
        FileUse(brochure.reading_file, words.reading),
        *brochure.printer_files,
    )
    trial = words.trial.text.format(
        pages=language.two_pages.format(first=front, second=front + 1),
        of_file=words.trial.of_file,
        paper=paper,
        orientation=words.trial.orientations[0],
        duplex=words.trial.edges["short"],
    )
    trial += words.trial.verdict.format(front=front, back=front + 1).lstrip()
    manual_duplex = describe_manual_duplex(words.manual_duplex, "long", several=several)
    copier = words.copier.format(page_size=brochure.page_size_name, paper=paper)
    finishing = binding_steps(sheet_count, language) if several else words.one_sheet
    if brochure.is_trimmed:
        finishing += words.trim.format(page_size=brochure.page_size_name)
    sections = (
        InstructionSection("files", headings.files, files=uses),
        InstructionSection("trial", headings.trial, trial),
        InstructionSection("hand", headings.manual_duplex, manual_duplex),
        InstructionSection("copier", headings.copier, copier),
        InstructionSection(
            "hands", headings.fold_and_staple if several else headings.fold, finishing
        ),
    )
    title = brochure.title
    facts = _key_facts(brochure, language)
    return Instructions(
        language, language.title, title, _summary(brochure, language), sections, facts
    )


def first_trial_page(sheet_count: int) -> int:
    """Return which page of a file of sheets to try first, with the one after it: of so many sheets the second.

    In the file and in the brochure it has the same number; inside a cover there may be nothing to look at.
    """
    return 3 if sheet_count > 1 else 1


def binding_steps(sheet_count: int, language: Language) -> str:
    """Return how to fold and staple so many sheets."""
    words = language.brochure
    folding = words.fold
    if sheet_count >= _FOLDED_IN_PARTS:
        folding = words.fold_parts.format(sheets=sheet_count)
    creep = ""
    if sheet_count >= _CREEP_FROM:
        length = f"{(sheet_count - 1) / 10:.1f}".removesuffix(".0")
        creep = words.creep.format(creep=language.decimal(length))
    staples = describe_binding(sheet_count, language)
    return words.binding.format(folding=folding, staples=staples, creep=creep)


def _summary(brochure: BrochureFacts, language: Language) -> str:
    """Return what a copy takes."""
    words = language.brochure
    blanks = words.blanks_last.format(
        blanks=count_noun(brochure.blank_count, language.blank)
    )
    return words.summary.format(
        sheets=count_noun(brochure.sheet_count, language.sheet),
        paper=brochure.paper_name,
        pages=brochure.page_count + brochure.blank_count,
        page_size=brochure.page_size_name,
        blanks=blanks if brochure.blank_count else "",
        ten=brochure.sheet_count * 10,
    )


def _key_facts(brochure: BrochureFacts, language: Language) -> tuple[tuple[str, str], ...]:
    words, front = language.key_facts, first_trial_page(brochure.sheet_count)
    paper = f"{count_noun(brochure.sheet_count, language.sheet)} {brochure.paper_name}"
    return (
        (words.paper, paper),
        (words.duplex, words.both["short"]),
        (words.scale, words.full),
        (words.first, words.pages.format(front=front, back=front + 1)),
    )
