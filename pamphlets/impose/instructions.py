"""How to print, fold and staple one title of ours: what `comment-imprimer.txt` says, and the sheet beside it.

Written for whoever holds the USB key and stands at the copier, without a terminal: the names of the
files, the words of the print dialog, the numbers of this very title. One printed page.
"""

from dataclasses import dataclass
from typing import Final

from pamphlets.impose.notice import Lang, Notice, Section, counted, staples, tongue, written
from pamphlets.impose.tongues.tongue import Tongue

_FOLDED_IN_PARTS: Final = 12  # sheets from which a pile no longer folds well at once
_CREEP_FROM: Final = 8  # sheets from which the inner ones stick out visibly, by 0.1 mm each


@dataclass(frozen=True, slots=True)
class Job:
    """One imposed title: what it is called, what a copy takes, and the names of its three files."""

    title: str
    pages: int
    blanks: int
    sheets: int
    reading: str
    short: str
    long: str
    page: str = "A5"
    paper: str = "A4"


def instructions(job: Job, lang: Lang = "fr") -> str:
    """Return the whole text: lines of at most 76 characters, where no file has a longer name."""
    return written(notice(job, lang))


def notice(job: Job, lang: Lang = "fr") -> Notice:
    """Return what there is to say of a title."""
    words = tongue(lang)
    own = words.brochure
    several = job.sheets > 1
    front = 3 if several else 1  # in the file and in the brochure alike; inside a cover there may be nothing
    uses = ((job.short, own.first), (job.long, own.second), (job.reading, own.reading))
    tried = words.by_hand_two if several else words.by_hand_one
    sections = (
        Section("files", words.files, files=uses),
        Section("trial", words.trial_head, own.trial.format(front=front, back=front + 1, paper=job.paper)),
        Section("hand", words.hand_head, own.by_hand.format(trial=tried, order=own.order if several else "")),
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
