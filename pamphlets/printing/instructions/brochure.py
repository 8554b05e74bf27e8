"""One title of ours and its files -> `Instructions`: what `comment-imprimer.txt` says, and the page beside it.

Written for whoever holds the USB key and stands at the copier, without a terminal: the names of the files, the words of
the print dialog, the numbers of this very title. One printed page.
"""

from dataclasses import dataclass
from typing import Final

from pamphlets.impose.placement.options import Lang
from pamphlets.printing.instructions.any_scheme import binding_text
from pamphlets.printing.instructions.instructions import FileUse, Instructions, InstructionSection
from pamphlets.printing.instructions.languages.language import Language, count_noun
from pamphlets.printing.instructions.languages.tables import LANGUAGES

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


def brochure_instructions(brochure: BrochureFacts, lang: Lang = "fr") -> Instructions:
    """Return how to print, fold and staple a title."""
    language = LANGUAGES[lang]
    headings, words, key_facts = language.headings, language.brochure, language.key_facts
    front = first_trial_page(brochure.sheet_count)
    uses = (
        FileUse(brochure.short_edge_file, words.first),
        FileUse(brochure.long_edge_file, words.second),
        FileUse(brochure.reading_file, words.reading),
        *brochure.printer_files,
    )
    copier = words.copier.format(page_size=brochure.page_size_name, paper=brochure.paper_name)
    if brochure.sheet_count > 1:
        finishing = InstructionSection(
            "hands", headings.fold_and_staple, _binding_steps(brochure.sheet_count, language)
        )
    else:
        finishing = InstructionSection("hands", headings.fold, words.one_sheet)
    sections = (
        InstructionSection("files", headings.files, files=uses),
        InstructionSection("trial", headings.trial, _trial_steps(brochure, language)),
        InstructionSection(
            "hand", headings.manual_duplex, _manual_duplex_steps(brochure, language)
        ),
        InstructionSection("copier", headings.copier, copier),
        finishing,
    )
    facts = (
        (
            key_facts.paper,
            f"{count_noun(brochure.sheet_count, language.sheet)} {brochure.paper_name}",
        ),
        (key_facts.duplex, key_facts.both["short"]),
        (key_facts.scale, key_facts.full),
        (key_facts.first, key_facts.pages.format(front=front, back=front + 1)),
    )
    return Instructions(
        language, language.title, brochure.title, _summary(brochure, language), sections, facts
    )


def first_trial_page(sheet_count: int) -> int:
    """Return which page of a file of sheets to try first, with the one after it: of so many sheets the second.

    In the file and in the brochure it has the same number; inside a cover there may be nothing to look at.
    """
    return 3 if sheet_count > 1 else 1


def _trial_steps(brochure: BrochureFacts, language: Language) -> str:
    words, front = language.trial, first_trial_page(brochure.sheet_count)
    settings = words.text.format(
        pages=language.two_pages.format(first=front, second=front + 1),
        of_file=language.brochure.of_first_file,
        paper=brochure.paper_name,
        orientation=words.orientations[0],
        duplex=words.edges["short"],
    )
    return settings + language.brochure.verdict.format(front=front, back=front + 1).lstrip()


def _manual_duplex_steps(brochure: BrochureFacts, language: Language) -> str:
    """Return how both sides are printed without a duplexer: first as `USUAL_PRINTER` needs it."""
    words, several = language.manual_duplex, brochure.sheet_count > 1
    sheets = words.two_sheets if several else words.one_sheet
    return words.text.format(
        take_file=language.brochure.take_file.format(sheets=sheets),
        trial="",
        held=words.held["long"],
        remedy=language.brochure.remedy,
        reverse=words.reverse if several else "",
        forward=words.forward if several else "",
        wrong_order=language.brochure.wrong_order if several else "",
    )


def _summary(brochure: BrochureFacts, language: Language) -> str:
    """Return what a copy takes."""
    blanks = language.brochure.blanks_last.format(
        blanks=count_noun(brochure.blank_count, language.blank)
    )
    return language.brochure.summary.format(
        sheets=count_noun(brochure.sheet_count, language.sheet),
        paper=brochure.paper_name,
        pages=brochure.page_count + brochure.blank_count,
        page_size=brochure.page_size_name,
        blanks=blanks if brochure.blank_count else "",
        ten=brochure.sheet_count * 10,
    )


def _binding_steps(sheet_count: int, language: Language) -> str:
    """Return how to fold and staple so many sheets."""
    words = language.brochure
    folding = (
        words.fold_parts.format(sheets=sheet_count)
        if sheet_count >= _FOLDED_IN_PARTS
        else words.fold
    )
    creep = ""
    if sheet_count >= _CREEP_FROM:
        length = f"{(sheet_count - 1) / 10:.1f}".removesuffix(".0")
        creep = words.creep.format(creep=language.decimal(length))
    return words.binding.format(
        folding=folding, staples=binding_text(sheet_count, language), creep=creep
    )
