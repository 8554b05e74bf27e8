"""How to print, fold and staple one title of ours: what `comment-imprimer.txt` says, and the sheet beside it.

Written for whoever holds the USB key and stands at the copier, without a terminal: the names of the
files, the words of the print dialog, the numbers of this very title. One printed page.
"""

from dataclasses import dataclass
from typing import Final

from pamphlets.printing.instructions.instruction_text import (
    Lang,
    Notice,
    Section,
    counted,
    staples,
    tongue,
    written,
)
from pamphlets.printing.instructions.languages.language import Tongue

_FOLDED_IN_PARTS: Final = 12  # sheets from which a pile no longer folds well at once
_CREEP_FROM: Final = 8  # sheets from which the inner ones stick out visibly, by 0.1 mm each


@dataclass(frozen=True, slots=True)
class Job:
    """One imposed title: what it is called, what a copy takes, and the names of its three files.

    `learnt`: those made for a printer that was learnt, each with what it is for.
    """

    title: str
    pages: int
    blanks: int
    sheets: int
    reading: str
    short: str
    long: str
    page: str = "A5"
    paper: str = "A4"
    learnt: tuple[tuple[str, str], ...] = ()


def instructions(job: Job, lang: Lang = "fr") -> str:
    """Return the whole text: lines of at most 76 characters, where no file has a longer name."""
    return written(notice(job, lang))


def notice(job: Job, lang: Lang = "fr") -> Notice:
    """Return what there is to say of a title."""
    words = tongue(lang)
    own = words.brochure
    several = job.sheets > 1
    front = first_page(job.sheets)
    uses = ((job.short, own.first), (job.long, own.second), (job.reading, own.reading), *job.learnt)
    sections = (
        Section("files", words.files, files=uses),
        Section("trial", words.trial_head, own.trial.format(front=front, back=front + 1, paper=job.paper)),
        Section("hand", words.hand_head, _by_hand(words, several=several)),
        Section("copier", words.copier_head, own.copier.format(page=job.page, paper=job.paper)),
        Section("hands", words.staple_head, _binding(job.sheets, words))
        if several
        else Section("hands", words.fold_head, own.one_sheet),
    )
    bands = (
        (words.bands.paper, f"{counted(job.sheets, words.sheet)} {job.paper}"),
        (words.bands.duplex, words.bands.both["short"]),
        (words.bands.scale, words.bands.full),
        (words.bands.first, words.bands.pages.format(front=front, back=front + 1)),
    )
    return Notice(words, job.title, _head(job, words), sections, bands)


def _by_hand(words: Tongue, *, several: bool) -> str:
    """Return how both sides are printed without a duplexer: first as `machine.USUAL` needs it, as `piles` has it."""
    return words.brochure.by_hand.format(
        file="bordcourt", trial=words.by_hand_two if several else words.by_hand_one,
        reverse=words.reverse if several else "", forward=words.forward if several else "",
        order=words.brochure.order if several else "",
    )  # fmt: skip


def first_page(sheets: int) -> int:
    """Return which page of a file of cahiers to try first, with the one after it: of so many sheets the second.

    In the file and in the brochure it has the same number; inside a cover there may be nothing to look at.
    """
    return 3 if sheets > 1 else 1


def _head(job: Job, words: Tongue) -> str:
    """Return what a copy takes."""
    return words.brochure.head.format(
        sheets=counted(job.sheets, words.sheet),
        paper=job.paper,
        pages=job.pages + job.blanks,
        page=job.page,
        blanks=words.brochure.blanks_last.format(blanks=counted(job.blanks, words.blank)) if job.blanks else "",
        ten=job.sheets * 10,
    )


def _binding(sheets: int, words: Tongue) -> str:
    """Return how to fold and staple so many sheets."""
    own = words.brochure
    creep = f"{(sheets - 1) / 10:.1f}".removesuffix(".0").replace(".", own.point)
    return own.binding.format(
        folding=own.fold_parts.format(sheets=sheets) if sheets >= _FOLDED_IN_PARTS else own.fold,
        staples=staples(sheets, words),
        creep=own.creep.format(creep=creep) if sheets >= _CREEP_FROM else "",
    )
