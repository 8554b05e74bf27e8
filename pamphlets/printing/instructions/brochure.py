"""How to print, fold and staple one title of ours: what `comment-imprimer.txt` says, and the sheet beside it.

Written for whoever holds the USB key and stands at the copier, without a terminal: the names of the
files, the words of the print dialog, the numbers of this very title. One printed page.
"""

from dataclasses import dataclass
from typing import Final

from pamphlets.printing.instructions.instruction_text import (
    Instructions,
    InstructionSection,
    Lang,
    as_text,
    binding_text,
    count_noun,
    language_table,
)
from pamphlets.printing.instructions.languages.language import Language

_FOLDED_IN_PARTS: Final = 12  # sheets from which a pile no longer folds well at once
_CREEP_FROM: Final = 8  # sheets from which the inner ones stick out visibly, by 0.1 mm each


@dataclass(frozen=True, slots=True)
class BrochureFacts:
    """One imposed title: what it is called, what a copy takes, and the names of its three files.

    `learnt`: those made for a printer that was learnt, each with what it is for.
    """

    title: str
    page_count: int
    blank_count: int
    sheet_count: int
    reading_file: str
    short_edge_file: str
    long_edge_file: str
    page_size_name: str = "A5"
    paper_name: str = "A4"
    printer_files: tuple[tuple[str, str], ...] = ()


def brochure_text(job: BrochureFacts, lang: Lang = "fr") -> str:
    """Return the whole text: lines of at most 76 characters, where no file has a longer name."""
    return as_text(brochure_instructions(job, lang))


def brochure_instructions(job: BrochureFacts, lang: Lang = "fr") -> Instructions:
    """Return what there is to say of a title."""
    words = language_table(lang)
    own = words.brochure
    several = job.sheet_count > 1
    front = first_trial_page(job.sheet_count)
    uses = (
        (job.short_edge_file, own.first),
        (job.long_edge_file, own.second),
        (job.reading_file, own.reading),
        *job.printer_files,
    )
    sections = (
        InstructionSection("files", words.files, files=uses),
        InstructionSection(
            "trial",
            words.trial_head,
            own.trial.format(front=front, back=front + 1, paper=job.paper_name),
        ),
        InstructionSection("hand", words.hand_head, _manual_duplex_steps(words, several=several)),
        InstructionSection(
            "copier",
            words.copier_head,
            own.copier.format(page=job.page_size_name, paper=job.paper_name),
        ),
        InstructionSection("hands", words.staple_head, _binding_steps(job.sheet_count, words))
        if several
        else InstructionSection("hands", words.fold_head, own.one_sheet),
    )
    bands = (
        (words.key_facts.paper, f"{count_noun(job.sheet_count, words.sheet)} {job.paper_name}"),
        (words.key_facts.duplex, words.key_facts.both["short"]),
        (words.key_facts.scale, words.key_facts.full),
        (words.key_facts.first, words.key_facts.pages.format(front=front, back=front + 1)),
    )
    return Instructions(words, job.title, _summary(job, words), sections, bands)


def _manual_duplex_steps(words: Language, *, several: bool) -> str:
    """Return how both sides are printed without a duplexer: first as `machine.USUAL` needs it, as `piles` has it."""
    return words.brochure.by_hand.format(
        file="bordcourt",
        trial=words.by_hand_two if several else words.by_hand_one,
        reverse=words.reverse if several else "",
        forward=words.forward if several else "",
        order=words.brochure.order if several else "",
    )


def first_trial_page(sheets: int) -> int:
    """Return which page of a file of cahiers to try first, with the one after it: of so many sheets the second.

    In the file and in the brochure it has the same number; inside a cover there may be nothing to look at.
    """
    return 3 if sheets > 1 else 1


def _summary(job: BrochureFacts, words: Language) -> str:
    """Return what a copy takes."""
    return words.brochure.head.format(
        sheets=count_noun(job.sheet_count, words.sheet),
        paper=job.paper_name,
        pages=job.page_count + job.blank_count,
        page=job.page_size_name,
        blanks=words.brochure.blanks_last.format(blanks=count_noun(job.blank_count, words.blank))
        if job.blank_count
        else "",
        ten=job.sheet_count * 10,
    )


def _binding_steps(sheets: int, words: Language) -> str:
    """Return how to fold and staple so many sheets."""
    own = words.brochure
    creep = f"{(sheets - 1) / 10:.1f}".removesuffix(".0").replace(".", own.point)
    return own.binding.format(
        folding=own.fold_parts.format(sheets=sheets) if sheets >= _FOLDED_IN_PARTS else own.fold,
        staples=binding_text(sheets, words),
        creep=own.creep.format(creep=creep) if sheets >= _CREEP_FROM else "",
    )
