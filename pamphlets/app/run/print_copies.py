"""Copies of a title on paper: what they take is told, a yes is asked for, then the print server gets the sheets.

They are laid out anew for the printer at hand, aside: what lies in build/ may be for another one.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from pamphlets.app.build.incremental import FONTS
from pamphlets.app.build.titles import titles_in
from pamphlets.app.exit_codes import AUTHOR, DONE
from pamphlets.app.run.print_job import Job, Wanted, by_hand, count
from pamphlets.app.run.printer_setup import told
from pamphlets.core.source import NOWHERE, Source, error, fail
from pamphlets.printing.printers import cups as spool
from pamphlets.printing.printers import messages as sayings
from pamphlets.printing.printers import profile_folder as shelf
from pamphlets.printing.printers.printer_sheets import lay
from pamphlets.printing.printers.profile import REAM, Profile, cost, machine_of

if TYPE_CHECKING:
    from pamphlets.app.build.sheet_files import Way
    from pamphlets.impose.placement.place import Flip

_YES: Final = ("o", "oui", "y", "yes")


def print_title(wanted: Wanted) -> int:
    """Print copies of a title, or say how that is done by hand."""
    return told(lambda: _print(wanted))


def _print(wanted: Wanted) -> int:
    """Print. Raises faults."""
    from pamphlets.app.build.sheet_files import first_page

    profile = _profile(wanted)
    reading, way, words = _sheets(wanted)
    with TemporaryDirectory(prefix="pamphlets-") as place:
        made = lay(reading, Path(place) / f"{wanted.slug}.pdf", profile, way.scheme, way.paper, way.wish)
        copies = 1 if wanted.trial else wanted.copies
        job = Job(wanted, profile, made, copies, way.paper.name, first_page(way, made), way, words)
        _tell(job)
        state = spool.state()
        if state != "ready":
            saying = sayings.NO_PROGRAM if state == "no-program" else sayings.NO_SERVER
            print(saying.format(hand=by_hand(job)), file=sys.stderr)
            return AUTHOR
        if job.needs_hands and not sys.stdin.isatty():
            print(sayings.ALONE.format(hand=by_hand(job)), file=sys.stderr)
            return AUTHOR
        if not wanted.sure and not _agreed():
            print(sayings.NOT_PRINTED)
            return DONE
        _send(job)
    return DONE


def _sheets(wanted: Wanted) -> "tuple[Path, Way, str]":
    """Return the PDF that the sheets are made of, how its pages lie on them, and the text that says how to print them.

    Raises a fault where it is not built.

    A title whose text is gone is taken for a brochure. Pages that are sheets are printed as they are.
    """
    from pamphlets.app.build.sheet_files import words_name
    from pamphlets.app.build.sheet_plans import as_they_are, ways
    from pamphlets.design.formats.brochure import FORMAT
    from pamphlets.document.metadata import Meta
    from pamphlets.document.nodes import Document

    fmt, document = FORMAT, Document(Source("", ""), Meta(wanted.slug, wanted.slug), (), ())
    titles = [title for title in titles_in(wanted.content) if title.slug == wanted.slug]
    if titles:
        from pamphlets.app.build.pipeline import first_edition
        from pamphlets.app.build.project import open_shop

        fmt, document = first_edition(titles[0], open_shop(wanted.content, FONTS)[0], wanted.fmt)
    path = wanted.out / wanted.slug / f"{wanted.slug}-{fmt.reading(document.meta)}.pdf"
    if not path.is_file():
        fail(error("printer.not-built", Source(str(path), ""), NOWHERE, slug=wanted.slug))
    made = ways(document, fmt, FONTS)
    words = words_name(fmt.name) if made else ""
    return path, (*made, as_they_are(path.stem))[0], words


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


def _tell(job: Job) -> None:
    """Print what it takes, and what it costs where that is known."""
    wanted, profile = job.wanted, job.profile
    sheets = job.copies * (1 if wanted.trial == "page" else job.made.sheets)
    faces = sheets * job.made.sides
    price = cost(profile, sheets, faces)
    copies = "une feuille d’essai" if wanted.trial == "page" else count("exemplaire", job.copies)
    print(
        sayings.PLANNED.format(
            title=wanted.slug, copies=copies, sheets=count("feuille", sheets), paper=job.paper,
            sides=f"{count('face', faces)} {'imprimées' if faces > 1 else 'imprimée'}",
            reams=f" ({_decimal(sheets / REAM)} rame)" if sheets >= REAM else "",
            cost="" if price is None else sayings.COST.format(cost=_decimal(price, 2)),
            printer=profile.name or profile.queue or "celle du système, sans profil",
            how=sayings.BY_HAND.format(pile=sayings.PILES[profile.pile]) if job.two_passes else "",
        ).rstrip()
    )  # fmt: skip


def _send(job: Job) -> None:
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
            _hand_over(job, job.made.files[first], flip, f"{job.front}-{job.front + job.made.sides - 1}")


def _send_twice(job: Job, fronts: Path, backs: Path) -> None:
    """Hand over fronts, have the pile put back, hand over backs.

    Copy after copy in the first pass is copy after copy in the second, whichever way the pile is drawn.
    """
    from pamphlets.impose.output.duplex_passes import orders
    from pamphlets.printing.instructions.reload_pile import put_back

    machine = machine_of(job.profile)
    first, second = orders(job.made.sheets - (1 if job.made.cover else 0), machine)
    _hand_over(job, fronts, None, "1")
    _wait(sayings.TURN.format(put=put_back(machine).strip().replace("~", "\u00a0")))
    _hand_over(job, backs, None, str(second.index(first[0]) + 1))


def _hand_over(job: Job, file: Path, flip: "Flip | None", trial: str) -> None:
    """Give one file to the print server; of a trial of one sheet, only the pages `trial`. Raises a fault."""
    pages = trial if job.wanted.trial == "page" else ""
    media = job.paper if job.paper[:1].isalpha() else f"Custom.{job.paper.replace(' ', '')}"
    try:
        said = spool.send(spool.Order(file, job.copies, flip, media, job.profile.queue, job.wanted.slug, pages))
    except spool.SpoolError as refused:
        fail(error("printer.refused", Source(job.wanted.slug, ""), NOWHERE, reason=str(refused)))
    print(sayings.SENT.format(said=said))


def _agreed() -> bool:
    """Return whether whoever sits at the terminal says yes; nobody says no."""
    if not sys.stdin.isatty():
        return False
    return input(sayings.CONFIRM).strip().casefold() in _YES


def _wait(words: str) -> None:
    """Say what hands have to do, and wait until it is done."""
    input(words)


def _decimal(value: float, digits: int = 1) -> str:
    """Return a number as the French write it."""
    return f"{value:.{digits}f}".replace(".", ",")
