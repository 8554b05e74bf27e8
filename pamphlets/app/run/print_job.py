"""What is asked for on paper, what that comes to, and how it is printed without us."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from pamphlets.core.slug import make_slug
from pamphlets.impose.job import name_cover_file
from pamphlets.impose.output.duplex_passes import instructions_path, pass_paths
from pamphlets.printing.printers import messages as sayings
from pamphlets.printing.printers.profile import PrinterProfile

if TYPE_CHECKING:
    from pamphlets.app.build.sheet_files import SheetPlan
    from pamphlets.impose.job import Imposition

TrialKind = Literal["", "page", "copy"]


@dataclass(frozen=True, slots=True)
class PrintRequest:
    """What to print: a title by its slug, its text in `content` and its files in `out`, so many copies, or a `trial`.

    `printer`: a learnt one; empty for the usual one, or for none. `prices` of a side and of a ream go before the
    profile's own. `sure`: nobody is asked. `fmt`: the format, of a title that has several; empty for its first.
    """

    slug: str
    content_folder: Path
    output_folder: Path
    copies: int
    trial: TrialKind
    printer_folder: Path
    printer: str
    queue: str
    prices: tuple[float, float]
    skip_confirmation: bool
    format_name: str = ""


@dataclass(frozen=True, slots=True)
class PrintJob:
    """What was asked for, the printer, its sheets, how many copies, the paper's name, the first page to try.

    `way`: how the pages lie in build/, where `words` says how to print them; empty where nothing need be said.
    """

    request: PrintRequest
    profile: PrinterProfile
    imposition: "Imposition"
    copies: int
    paper_name: str
    first_page: int
    sheet_plan: "SheetPlan"
    instructions_name: str

    @property
    def two_passes(self) -> bool:
        """Return whether hands put the pile back between fronts and backs."""
        return self.profile.duplex == "none" and self.imposition.sides_per_sheet == 2

    @property
    def needs_hands(self) -> bool:
        """Return whether somebody must be there while it is printed."""
        return self.two_passes or self.imposition.cover_path is not None


def describe_manual_printing(job: PrintJob) -> str:
    """Return how to print without us: which file, and with which settings."""
    profile, folder = job.profile, job.request.output_folder / job.request.slug
    way, stem = job.sheet_plan, job.sheet_plan.stem
    own = folder / f"{stem}-{make_slug(profile.name)}.pdf"
    learnt = bool(profile.name) and own.is_file()
    fronts, backs = pass_paths(own)
    edge = (
        f"-{'bordcourt' if profile.flip == 'short' else 'bordlong'}" if way.has_both_flips else ""
    )
    file = folder / f"{stem}{edge}.pdf"
    # One file for both edges is made for the short one; pages that are sheets all stand upright.
    asked = (
        profile.asked_flip
        if way.has_both_flips or learnt
        else "short"
        if job.instructions_name
        else "long"
    )
    sides = sayings.HAND_SIDES.format(edge=sayings.EDGES[asked])
    first, more = f"les pages {job.first_page} et {job.first_page + 1}", job.instructions_name
    if job.imposition.sides_per_sheet == 1:
        sides, first = "une seule face", "la page 1"
    if learnt:
        file = own
    elif job.two_passes and fronts.is_file():
        file, sides, first = fronts, sayings.HAND_TWO.format(backs=backs.name), "deux feuilles"
        more = instructions_path(own).name
    copies, cover = (
        count_noun("exemplaire", job.copies) + (", assemblés" if job.copies > 1 else ""),
        "",
    )
    if job.imposition.cover_path is not None:
        inner = own if file == fronts else file
        apart = name_cover_file(inner)
        both = pass_paths(apart) if file == fronts else (apart,)
        cover = sayings.HAND_COVER.format(cover=" puis ".join(one.name for one in both))
    return sayings.HAND.format(
        file=file,
        paper=job.paper_name,
        sides=sides,
        copies=copies,
        first=first,
        cover=cover,
        more=sayings.HAND_MORE.format(more=more) if more else "",
    )


def count_noun(noun: str, number: int) -> str:
    """Return a number with its noun."""
    return f"{number} {noun}{'s' if number > 1 else ''}"
