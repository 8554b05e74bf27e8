"""What is asked for on paper, what that comes to, and how it is printed without us."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from pamphlets.core.slug import slug_of
from pamphlets.impose.job import cover_of
from pamphlets.impose.output.duplex_passes import names, words_name
from pamphlets.printing.printers import messages as sayings
from pamphlets.printing.printers.profile import Profile

if TYPE_CHECKING:
    from pamphlets.app.build.sheet_files import Way
    from pamphlets.impose.job import Imposed

Trial = Literal["", "page", "copy"]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to print: a title by its slug, its text in `content` and its files in `out`, so many copies, or a `trial`.

    `printer`: a learnt one; empty for the usual one, or for none. `prices` of a side and of a ream go before the
    profile's own. `sure`: nobody is asked. `fmt`: the format, of a title that has several; empty for its first.
    """

    slug: str
    content: Path
    out: Path
    copies: int
    trial: Trial
    printers: Path
    printer: str
    queue: str
    prices: tuple[float, float]
    sure: bool
    fmt: str = ""


@dataclass(frozen=True, slots=True)
class Job:
    """What was asked for, the printer, its sheets, how many copies, the paper's name, the first page to try.

    `way`: how the pages lie in build/, where `words` says how to print them; empty where nothing need be said.
    """

    wanted: Wanted
    profile: Profile
    made: "Imposed"
    copies: int
    paper: str
    front: int
    way: "Way"
    words: str

    @property
    def two_passes(self) -> bool:
        """Return whether hands put the pile back between fronts and backs."""
        return self.profile.duplex == "none" and self.made.sides == 2

    @property
    def needs_hands(self) -> bool:
        """Return whether somebody must be there while it is printed."""
        return self.two_passes or self.made.cover is not None


def by_hand(job: Job) -> str:
    """Return how to print without us: which file, and with which settings."""
    profile, folder = job.profile, job.wanted.out / job.wanted.slug
    way, stem = job.way, job.way.stem
    own = folder / f"{stem}-{slug_of(profile.name)}.pdf"
    learnt = bool(profile.name) and own.is_file()
    fronts, backs = names(own)
    edge = f"-{'bordcourt' if profile.flip == 'short' else 'bordlong'}" if way.flips else ""
    file = folder / f"{stem}{edge}.pdf"
    # One file for both edges is made for the short one; pages that are sheets all stand upright.
    asked = profile.asked if way.flips or learnt else "short" if job.words else "long"
    sides = sayings.HAND_SIDES.format(edge=sayings.EDGES[asked])
    first, more = f"les pages {job.front} et {job.front + 1}", job.words
    if job.made.sides == 1:
        sides, first = "une seule face", "la page 1"
    if learnt:
        file = own
    elif job.two_passes and fronts.is_file():
        file, sides, first = fronts, sayings.HAND_TWO.format(backs=backs.name), "deux feuilles"
        more = words_name(own).name
    copies, cover = count("exemplaire", job.copies) + (", assemblés" if job.copies > 1 else ""), ""
    if job.made.cover is not None:
        inner = own if file == fronts else file
        apart = cover_of(inner)
        both = names(apart) if file == fronts else (apart,)
        cover = sayings.HAND_COVER.format(cover=" puis ".join(one.name for one in both))
    return sayings.HAND.format(
        file=file, paper=job.paper, sides=sides, copies=copies, first=first, cover=cover,
        more=sayings.HAND_MORE.format(more=more) if more else "",
    )  # fmt: skip


def count(noun: str, number: int) -> str:
    """Return a number with its noun."""
    return f"{number} {noun}{'s' if number > 1 else ''}"
