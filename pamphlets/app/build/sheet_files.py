"""One way to lay a title on sheets -> the files for both edges, or the one, and how to print them."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pamphlets.core.atomic_files import write_atomically, write_text_atomically
from pamphlets.core.source import NOWHERE, Diagnostic
from pamphlets.document.nodes import Document

if TYPE_CHECKING:
    from pamphlets.impose.job import Imposed
    from pamphlets.impose.placement.options import Wish
    from pamphlets.impose.placement.paper import Paper
    from pamphlets.impose.placement.place import Flip
    from pamphlets.impose.plan.sheet import Scheme
    from pamphlets.printing.instructions.instruction_text import Notice
    from pamphlets.printing.printers.profile import Profile


class Way(NamedTuple):
    """Pages laid on sheets: what the files are called, and how. `page` names the size of a book's pages.

    `flips`: there is a file for each edge that a printer may turn over. `own`: the title itself wants it so.
    """

    stem: str
    scheme: "Scheme"
    paper: "Paper"
    wish: "Wish"
    flips: bool
    page: str = ""
    own: bool = False


class Laid(NamedTuple):
    """What was written: names of files, sheets a copy and how many of their sides are printed, and remarks.

    `learnt` are the files for a printer that was learnt.
    """

    names: tuple[str, ...]
    sheets: int
    sides: int
    said: tuple[Diagnostic, ...]
    learnt: tuple[str, ...] = ()


def lay(
    document: Document, way: Way, kind: str, fonts: Path, out: Path, reading: str, printer: "Profile | None" = None
) -> Laid:
    """Write the sheets of one way, those for a printer that was learnt, and how to print them.

    `kind` is the format, after which words are called that are not a brochure's.
    """
    from pamphlets.impose.job import cover_of, impose_flips

    flips: dict[Flip, str] = {"short": f"{way.stem}.pdf"}
    if way.flips:
        flips = {"short": f"{way.stem}-bordcourt.pdf", "long": f"{way.stem}-bordlong.pdf"}
    paths = {flip: out / name for flip, name in flips.items()}
    made = impose_flips(out / reading, paths, way.scheme, way.paper, wish=way.wish)
    files = tuple(flips.values())
    covers = tuple(cover_of(Path(name)).name for name in files) if made.cover else ()
    learnt = _learnt(way, out / reading, printer)
    words = _words(document, way, made, (*files, *covers), reading, printer, learnt)
    written = write_words(words, made, fonts, out, _suffix(kind)) if words else ()
    # Remarks are located in the PDF just written; to its author it is the title that they are about.
    # The size is its author's choice: a build has no --size to save a sheet with.
    told = (remark for remark in made.diagnostics if remark.code != "impose.thin")
    remarks = tuple(replace(remark, source=document.source, span=NOWHERE) for remark in told)
    return Laid((*files, *covers, *written), made.sheets, made.sides, remarks, learnt)


def _learnt(way: Way, reading: Path, printer: "Profile | None") -> tuple[str, ...]:
    """Write the sheets for a printer that was learnt, if there is one, and return the files' names."""
    if printer is None:
        return ()
    from pamphlets.printing.printers.printer_sheets import write_cahier

    return write_cahier(reading, way.stem, printer, way.scheme, way.paper, way.wish)


def _words(
    document: Document, way: Way, made: "Imposed", files: tuple[str, ...], reading: str,
    printer: "Profile | None", learnt: tuple[str, ...],
) -> "Notice | None":  # fmt: skip
    """Return how to print a title: as for every cahier where it is one, else as for any scheme.

    `files` are the two for both edges, or the one, then the covers.
    """
    from pamphlets.printing.instructions.any_scheme import Printed, notice
    from pamphlets.printing.instructions.brochure import Job
    from pamphlets.printing.instructions.brochure import notice as notice_of_cahier
    from pamphlets.printing.instructions.instruction_text import learnt as told
    from pamphlets.printing.instructions.instruction_text import tongue

    title, paper = document.meta.title, way.paper.name
    if made.job is None:
        return None
    own: tuple[tuple[str, str], ...] = ()
    if printer is not None:
        own = told(printer.name, learnt, printer.asked if made.sides == 2 else None, tongue("fr"))
    short, long, cover = (*files, "", "")[:3] if way.flips else (files[0], "", (*files, "")[1])
    if _is_cahier(way, made):
        job = Job(title, made.pages, made.blanks, made.sheets, reading, short, long, way.page, paper, own)
        return notice_of_cahier(job)
    return notice(made.job, Printed(title, short, cover, paper, "short", reading, other=long, learnt=own))


def first_page(way: Way, made: "Imposed") -> int:
    """Return the first of the two pages of sheets that are tried first: what the words beside them say."""
    from pamphlets.printing.instructions.brochure import first_page as first_of_cahier

    return first_of_cahier(made.sheets) if _is_cahier(way, made) else 1


def _is_cahier(way: Way, made: "Imposed") -> bool:
    """Return whether sheets are one cahier of the usual kind: no cover apart, blanks at the end, a file each flip."""
    from pamphlets.printing.instructions.any_scheme import manner

    if made.job is None or made.cover is not None or not way.flips:
        return False
    return manner(made.job) == "saddle" and made.job.sequence.count(None) == _last_blanks(made)


def _suffix(kind: str) -> str:
    """Return what words of a format are called after."""
    return "" if kind == "brochure" else f"-{kind}"


def words_name(kind: str) -> str:
    """Return the name of the text that says how a format is printed."""
    return f"comment-imprimer{_suffix(kind)}.txt"


def _last_blanks(made: "Imposed") -> int:
    """Return how many blanks stand at the end."""
    sequence = made.job.sequence if made.job else ()
    return next((number for number, page in enumerate(reversed(sequence)) if page is not None), 0)


def write_words(notice: "Notice", made: "Imposed", fonts: Path, out: Path, suffix: str = "") -> tuple[str, ...]:
    """Write how to print, as a text and as a page with the same words and drawings, and return their names."""
    from pamphlets.printing.handout.handout import write_handout
    from pamphlets.printing.handout.pdf_output import lettered
    from pamphlets.printing.instructions.instruction_text import written

    stem = f"{notice.tongue.file}{suffix}"
    how, name = f"{stem}.txt", f"{stem}.pdf"
    write_text_atomically(out / how, written(notice))
    if made.job is None:
        return (how,)
    with lettered(out / name), write_atomically(out / name) as file:
        write_handout(notice, made.job, fonts, file)
    return how, name
