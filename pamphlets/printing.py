"""Copies of a title on paper: what they take is told, a yes is asked for, then the print server gets the sheets.

They are laid out anew for the printer at hand, aside: what lies in build/ may be for another one.
"""

import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final, Literal

from pamphlets.impose.passes import names
from pamphlets.press import FONTS
from pamphlets.pressroom import told
from pamphlets.printer import sayings, shelf, spool
from pamphlets.printer.cahier import lay
from pamphlets.printer.profile import REAM, Profile, cost, machine_of
from pamphlets.source import NOWHERE, Source, error, fail
from pamphlets.status import AUTHOR, DONE
from pamphlets.titles import slug_of, titles_in

if TYPE_CHECKING:
    from pamphlets.impose.job import Imposed
    from pamphlets.impose.paper import Paper
    from pamphlets.impose.place import Flip
    from pamphlets.impose.sheet import Scheme
    from pamphlets.impose.wish import Wish

Trial = Literal["", "page", "copy"]
_YES: Final = ("o", "oui", "y", "yes")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to print: a title by its slug, its text in `content` and its files in `out`, so many copies, or a `trial`.

    `printer`: a learnt one; empty for the usual one, or for none. `prices` of a side and of a ream go before the
    profile's own. `sure`: nobody is asked.
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


@dataclass(frozen=True, slots=True)
class _Job:
    """What was asked for, the printer, the sheets laid out for it, how many copies, and the paper's name."""

    wanted: Wanted
    profile: Profile
    made: "Imposed"
    copies: int
    paper: str

    @property
    def two_passes(self) -> bool:
        """Return whether hands put the pile back between fronts and backs."""
        return self.profile.duplex == "none" and self.made.sides == 2

    @property
    def needs_hands(self) -> bool:
        """Return whether somebody must be there while it is printed."""
        return self.two_passes or self.made.cover is not None


def print_title(wanted: Wanted) -> int:
    """Print copies of a title, or say how that is done by hand."""
    return told(lambda: _print(wanted))


def _print(wanted: Wanted) -> int:
    """Print. Raises faults."""
    profile = _profile(wanted)
    reading = _reading(wanted)
    with TemporaryDirectory(prefix="pamphlets-") as place:
        scheme, paper, wish = _sheets(wanted)
        made = lay(reading, Path(place) / f"{wanted.slug}.pdf", profile, scheme, paper, wish)
        job = _Job(wanted, profile, made, 1 if wanted.trial else wanted.copies, paper.name)
        _tell(job)
        state = spool.state()
        if state != "ready":
            saying = sayings.NO_PROGRAM if state == "no-program" else sayings.NO_SERVER
            print(saying.format(hand=_by_hand(job)), file=sys.stderr)
            return AUTHOR
        if job.needs_hands and not sys.stdin.isatty():
            print(sayings.ALONE.format(hand=_by_hand(job)), file=sys.stderr)
            return AUTHOR
        if not wanted.sure and not _agreed():
            print(sayings.NOT_PRINTED)
            return DONE
        _send(job)
    return DONE


def _sheets(wanted: Wanted) -> "tuple[Scheme, Paper, Wish]":
    """Return how a title's sheets are to be: as its text says, where there still is one, else as its format does."""
    from pamphlets.bindery import ordered, sheets_of
    from pamphlets.formats.brochure import FORMAT

    titles = [title for title in titles_in(wanted.content) if title.slug == wanted.slug]
    if not titles:
        return sheets_of(None, FORMAT)
    from pamphlets.pipeline import open_shop, prepare

    shop, _ = open_shop(wanted.content, FONTS)
    document, _ = prepare(titles[0], shop)
    return sheets_of(ordered(document, FORMAT, FONTS), FORMAT)


def _profile(wanted: Wanted) -> Profile:
    """Return the printer to print on: the one named, else the usual one, else one that nobody has learnt."""
    from dataclasses import replace

    name = wanted.printer or shelf.usual(wanted.printers)
    profile = shelf.read(wanted.printers, name) if name else Profile("")
    side, ream = wanted.prices
    return replace(
        profile, queue=wanted.queue or profile.queue, side_price=side or profile.side_price,
        ream_price=ream or profile.ream_price,
    )  # fmt: skip


def _reading(wanted: Wanted) -> Path:
    """Return the PDF that the sheets are made of. Raises a fault where the title is not built."""
    from pamphlets.formats.brochure import FORMAT

    path = wanted.out / wanted.slug / f"{wanted.slug}-pageparpage-{FORMAT.page.lower()}.pdf"
    if not path.is_file():
        fail(error("printer.not-built", Source(str(path), ""), NOWHERE, slug=wanted.slug))
    return path


def _tell(job: _Job) -> None:
    """Print what it takes, and what it costs where that is known."""
    wanted, profile = job.wanted, job.profile
    sheets = job.copies * (1 if wanted.trial == "page" else job.made.sheets)
    faces = sheets * job.made.sides
    price = cost(profile, sheets, faces)
    copies = "une feuille d’essai" if wanted.trial == "page" else _count("exemplaire", job.copies)
    print(
        sayings.PLANNED.format(
            title=wanted.slug, copies=copies, sheets=_count("feuille", sheets), paper=job.paper,
            sides=f"{_count('face', faces)} {'imprimées' if faces > 1 else 'imprimée'}",
            reams=f" ({_decimal(sheets / REAM)} rame)" if sheets >= REAM else "",
            cost="" if price is None else sayings.COST.format(cost=_decimal(price, 2)),
            printer=profile.name or profile.queue or "celle du système, sans profil",
            how=sayings.BY_HAND.format(pile=sayings.PILES[profile.pile]) if job.two_passes else "",
        ).rstrip()
    )  # fmt: skip


def _send(job: _Job) -> None:
    """Hand the sheets over: fronts and backs apart where hands turn the pile, a cover apart at last."""
    step = 2 if job.two_passes else 1
    for first in range(0, len(job.made.files), step):
        if first and job.wanted.trial == "page":
            return
        if first:
            _wait(sayings.COVER)
        if job.two_passes:
            _send_twice(job, *job.made.files[first : first + 2])
        else:
            flip = job.profile.asked if job.made.sides == 2 else None
            _hand_over(job, job.made.files[first], flip, f"1-{job.made.sides}")


def _send_twice(job: _Job, fronts: Path, backs: Path) -> None:
    """Hand over fronts, have the pile put back, hand over backs.

    Copy after copy in the first pass is copy after copy in the second, whichever way the pile is drawn.
    """
    from pamphlets.impose.passes import orders
    from pamphlets.impose.piles import put_back

    machine = machine_of(job.profile)
    first, second = orders(job.made.sheets - (1 if job.made.cover else 0), machine)
    _hand_over(job, fronts, None, "1")
    _wait(sayings.TURN.format(put=put_back(machine).strip().replace("~", "\u00a0")))
    _hand_over(job, backs, None, str(second.index(first[0]) + 1))


def _hand_over(job: _Job, file: Path, flip: "Flip | None", trial: str) -> None:
    """Give one file to the print server; of a trial of one sheet, only the pages `trial`. Raises a fault."""
    pages = trial if job.wanted.trial == "page" else ""
    media = job.paper if job.paper[:1].isalpha() else f"Custom.{job.paper.replace(' ', '')}"
    try:
        said = spool.send(spool.Order(file, job.copies, flip, media, job.profile.queue, job.wanted.slug, pages))
    except spool.SpoolError as refused:
        fail(error("printer.refused", Source(job.wanted.slug, ""), NOWHERE, reason=str(refused)))
    print(sayings.SENT.format(said=said))


def _by_hand(job: _Job) -> str:
    """Return how to print without us: which file, and with which settings."""
    profile, folder = job.profile, job.wanted.out / job.wanted.slug
    kind = "cahier" if job.made.scheme == "saddle" else job.made.scheme
    stem = f"{job.wanted.slug}-{kind}-{job.paper.lower().replace(' ', '')}"
    own = folder / f"{stem}-{slug_of(profile.name)}.pdf"
    fronts, backs = names(own)
    file = folder / f"{stem}-{'bordcourt' if profile.flip == 'short' else 'bordlong'}.pdf"
    sides = sayings.HAND_SIDES.format(edge=sayings.EDGES[profile.asked])
    first, more = "les pages 1 et 2", "comment-imprimer.txt"
    if job.made.sides == 1:
        file, sides, first = folder / f"{stem}.pdf", "une seule face", "la page 1"
    if profile.name and own.is_file():
        file = own
    elif job.two_passes and fronts.is_file():
        file, sides, first = fronts, sayings.HAND_TWO.format(backs=backs.name), "deux feuilles"
        more = f"{own.stem}-deux-passages.txt"
    copies, cover = _count("exemplaire", job.copies), ""
    if job.made.cover is not None:
        inner = own if file == fronts else file
        apart = inner.with_stem(f"{inner.stem}-couverture")
        both = names(apart) if file == fronts else (apart,)
        cover = sayings.HAND_COVER.format(cover=" puis ".join(one.name for one in both))
    return sayings.HAND.format(
        file=file, paper=job.paper, sides=sides, copies=copies, first=first, more=more, cover=cover
    )


def _agreed() -> bool:
    """Return whether whoever sits at the terminal says yes; nobody says no."""
    if not sys.stdin.isatty():
        return False
    return input(sayings.CONFIRM).strip().casefold() in _YES


def _wait(words: str) -> None:
    """Say what hands have to do, and wait until it is done."""
    input(words)


def _count(noun: str, number: int) -> str:
    """Return a number with its noun."""
    return f"{number} {noun}{'s' if number > 1 else ''}"


def _decimal(value: float, digits: int = 1) -> str:
    """Return a number as the French write it."""
    return f"{value:.{digits}f}".replace(".", ",")
