"""What is asked for on paper, what that comes to, and how it is printed without us."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, NamedTuple

from pamphlets.app.build.sheet_files import SheetPlan, first_test_page
from pamphlets.core.slug import make_slug
from pamphlets.impose.arrangement.imposition import Imposition
from pamphlets.impose.job import name_cover_file
from pamphlets.impose.output.duplex_passes import instructions_path, pass_paths
from pamphlets.impose.placement.place import Flip
from pamphlets.languages.wording import Sentence, sentence
from pamphlets.printing.printers.profile import PrinterProfile

TrialKind = Literal["page", "copy"]


@dataclass(frozen=True, slots=True)
class PrintRequest:
    """What to print: a title by its slug."""

    slug: str
    content_folder: Path
    """Where its text is."""
    output_folder: Path
    """Where its files are."""
    copies: int
    trial: TrialKind | None
    """One sheet, or one copy, to look at; None: all copies."""
    printer_folder: Path
    """Where learnt printers are."""
    printer_name: str | None = None
    """None: the usual one, or one that nobody has learnt."""
    queue: str | None = None
    """The printer's name in CUPS; None: the profile's. So are the prices."""
    side_price: float | None = None
    """Euros, of a printed side."""
    ream_price: float | None = None
    """Euros, of 500 sheets."""
    skip_confirmation: bool = False
    format_name: str | None = None
    """Of a title that has several; None: its first."""


@dataclass(frozen=True, slots=True)
class PrintJob:
    """What goes to the printer."""

    request: PrintRequest
    profile: PrinterProfile
    imposition: Imposition
    copies: int
    sheet_plan: SheetPlan
    """How the pages lie in build/."""
    instructions_name: str
    """The text in build/ that says how to print them; empty where nothing need be said."""
    names_printer: bool = True
    """Whether the title says who prints it, as the law asks; True too where its text is gone."""

    @property
    def paper_name(self) -> str:
        """Return the name of its paper."""
        return self.sheet_plan.paper.name

    @property
    def first_page(self) -> int:
        """Return the page of the sheets to try first."""
        return first_test_page(self.sheet_plan, self.imposition)

    @property
    def two_passes(self) -> bool:
        """Return whether hands put the pile back between fronts and backs."""
        return self.profile.duplex == "none" and self.imposition.sides_per_sheet == 2

    @property
    def needs_hands(self) -> bool:
        """Return whether somebody must be there while it is printed."""
        return self.two_passes or self.imposition.cover_path is not None


class ManualFiles(NamedTuple):
    """What somebody prints without us: one file of both sides, or fronts and then backs."""

    first: Path
    is_learnt: bool
    """Whether it was made for the printer at hand."""
    backs: Path | None
    """None where `first` has both sides."""


def choose_manual_files(job: PrintJob) -> ManualFiles:
    """Return the files in build/ that a job is printed from by hand."""
    plan = job.sheet_plan
    folder = job.request.output_folder / job.request.slug
    learnt_file = _learnt_file(job)
    if job.profile.name and learnt_file.is_file():
        return ManualFiles(learnt_file, is_learnt=True, backs=None)
    fronts, backs = pass_paths(learnt_file)
    if job.two_passes and fronts.is_file():
        return ManualFiles(fronts, is_learnt=True, backs=backs)
    return ManualFiles(folder / f"{plan.stem}{_flip_suffix(job)}.pdf", False, None)


def describe_manual_printing(job: PrintJob) -> Sentence:
    """Return how to print without us: which file, and with which settings."""
    imposition = job.imposition
    file, is_learnt, backs = choose_manual_files(job)
    instructions = job.instructions_name
    learnt_file = _learnt_file(job)
    if backs is not None:
        sides = sentence("printers.hand-two", backs=backs.name)
        first = sentence("printers.hand-two-sheets")
        instructions = instructions_path(learnt_file).name
    else:
        edge = _edge_to_choose(job, is_learnt=is_learnt)
        sides = sentence(f"printers.hand-sides-{edge}")
        pages = {"front": job.first_page, "back": job.first_page + 1}
        first = sentence("printers.hand-pages", **pages)
        if imposition.sides_per_sheet == 1:
            sides = sentence("printers.hand-one-side")
            first = sentence("printers.hand-page")
    copies = sentence("printers.copies", count=job.copies)
    if job.copies > 1:
        copies = sentence("printers.collated-copies", copies=copies)
    cover: Sentence | str = ""
    if imposition.cover_path is not None:
        names: Sentence | str = name_cover_file(file).name
        if backs is not None:
            cover_fronts, cover_backs = pass_paths(name_cover_file(learnt_file))
            both = {"first": cover_fronts.name, "second": cover_backs.name}
            names = sentence("printers.two-files", **both)
        cover = sentence("printers.hand-cover", cover=names)
    more = sentence("printers.hand-more", more=instructions) if instructions else ""
    return sentence(
        "printers.hand",
        file=file,
        paper=job.paper_name,
        sides=sides,
        copies=copies,
        first=first,
        cover=cover,
        more=more,
    )


def _learnt_file(job: PrintJob) -> Path:
    """Return what the file in build/ for the printer at hand is called, there or not."""
    name = f"{job.sheet_plan.stem}-{make_slug(job.profile.name)}.pdf"
    return job.request.output_folder / job.request.slug / name


def _flip_suffix(job: PrintJob) -> str:
    """Return how the file in build/ for the printer's edge is called, where there is one for each."""
    if not job.sheet_plan.has_both_flips:
        return ""
    return "-bordcourt" if job.profile.flip == "short" else "-bordlong"


def _edge_to_choose(job: PrintJob, *, is_learnt: bool) -> Flip:
    """Return the edge to choose in the print dialog.

    One file for both edges is made for the short one; pages that are sheets all stand upright.
    """
    if job.sheet_plan.has_both_flips or is_learnt:
        return job.profile.asked_flip
    return "short" if job.instructions_name else "long"
