"""One way to lay a title on sheets -> the files for both edges, or the one, and how to print them."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pamphlets.core.atomic_files import write_atomically, write_text_atomically
from pamphlets.core.source import WHOLE_FILE, Diagnostic
from pamphlets.document.nodes import Document

if TYPE_CHECKING:
    from pamphlets.impose.job import Imposition
    from pamphlets.impose.placement.options import ImposeOptions
    from pamphlets.impose.placement.paper import Paper
    from pamphlets.impose.placement.place import Flip
    from pamphlets.impose.plan.sheet import Scheme
    from pamphlets.printing.instructions.instructions import Instructions
    from pamphlets.printing.printers.profile import PrinterProfile


class SheetPlan(NamedTuple):
    """Pages laid on sheets: what the files are called, and how. `page` names the size of a book's pages.

    `flips`: there is a file for each edge that a printer may turn over. `own`: the title itself wants it so.
    """

    stem: str
    scheme: "Scheme"
    paper: "Paper"
    options: "ImposeOptions"
    has_both_flips: bool
    page_name: str = ""
    is_requested: bool = False


class WrittenSheets(NamedTuple):
    """What was written: names of files, sheets a copy and how many of their sides are printed, and remarks.

    `learnt` are the files for a printer that was learnt.
    """

    files: tuple[str, ...]
    sheets: int
    sides: int
    remarks: tuple[Diagnostic, ...]
    printer_files: tuple[str, ...] = ()


def write_sheets(
    document: Document,
    way: SheetPlan,
    kind: str,
    fonts: Path,
    out: Path,
    reading: str,
    printer: "PrinterProfile | None" = None,
) -> WrittenSheets:
    """Write the sheets of one way, those for a printer that was learnt, and how to print them.

    `kind` is the format, after which words are called that are not a brochure's.
    """
    from pamphlets.impose.job import impose_pdf_for_flips, name_cover_file

    flips: dict[Flip, str] = {"short": f"{way.stem}.pdf"}
    if way.has_both_flips:
        flips = {"short": f"{way.stem}-bordcourt.pdf", "long": f"{way.stem}-bordlong.pdf"}
    paths = {flip: out / name for flip, name in flips.items()}
    made = impose_pdf_for_flips(out / reading, paths, way.scheme, way.paper, wish=way.options)
    files = tuple(flips.values())
    covers = tuple(name_cover_file(Path(name)).name for name in files) if made.cover_path else ()
    learnt = _write_printer_files(way, out / reading, printer)
    words = _sheet_instructions(document, way, made, (*files, *covers), reading, printer, learnt)
    written = write_instructions(words, made, fonts, out, _format_suffix(kind)) if words else ()
    # Remarks are located in the PDF just written; to its author it is the title that they are about.
    # The size is its author's choice: a build has no --size to save a sheet with.
    told = (remark for remark in made.diagnostics if remark.code != "impose.thin")
    remarks = tuple(replace(remark, source=document.source, span=WHOLE_FILE) for remark in told)
    return WrittenSheets(
        (*files, *covers, *written), made.sheet_count, made.sides_per_sheet, remarks, learnt
    )


def _write_printer_files(
    way: SheetPlan, reading: Path, printer: "PrinterProfile | None"
) -> tuple[str, ...]:
    """Write the sheets for a printer that was learnt, if there is one, and return the files' names."""
    if printer is None:
        return ()
    from pamphlets.printing.printers.printer_sheets import write_printer_sheets

    return write_printer_sheets(reading, way.stem, printer, way.scheme, way.paper, way.options)


def _sheet_instructions(
    document: Document,
    way: SheetPlan,
    made: "Imposition",
    files: tuple[str, ...],
    reading: str,
    printer: "PrinterProfile | None",
    learnt: tuple[str, ...],
) -> "Instructions | None":
    """Return how to print a title: as for every cahier where it is one, else as for any scheme.

    `files` are the two for both edges, or the one, then the covers.
    """
    from pamphlets.printing.instructions.any_scheme import PrintedFiles, any_scheme_instructions
    from pamphlets.printing.instructions.brochure import BrochureFacts, brochure_instructions
    from pamphlets.printing.instructions.instructions import FileUse, printer_file_uses
    from pamphlets.printing.instructions.languages.tables import LANGUAGES

    title, paper = document.meta.title, way.paper.name
    if made.arrangement is None:
        return None
    own: tuple[FileUse, ...] = ()
    if printer is not None:
        flip = printer.asked_flip if made.sides_per_sheet == 2 else None
        own = printer_file_uses(printer.name, learnt, flip, LANGUAGES["fr"])
    short, long, cover = (
        (*files, "", "")[:3] if way.has_both_flips else (files[0], "", (*files, "")[1])
    )
    if _is_plain_booklet(way, made):
        facts = BrochureFacts(
            title,
            made.page_count,
            made.blank_count,
            made.sheet_count,
            reading,
            short,
            long,
            way.page_name,
            paper,
            own,
        )
        return brochure_instructions(facts)
    return any_scheme_instructions(
        made.arrangement,
        PrintedFiles(
            title, short, cover, paper, "short", reading, other_edge_file=long, printer_files=own
        ),
    )


def first_test_page(way: SheetPlan, made: "Imposition") -> int:
    """Return the first of the two pages of sheets that are tried first: what the words beside them say."""
    from pamphlets.printing.instructions.brochure import first_trial_page

    return first_trial_page(made.sheet_count) if _is_plain_booklet(way, made) else 1


def _is_plain_booklet(way: SheetPlan, made: "Imposition") -> bool:
    """Return whether sheets are one cahier of the usual kind: no cover apart, blanks at the end, a file each flip."""
    from pamphlets.printing.instructions.finishing_methods import finishing_method

    if made.arrangement is None or made.cover_path is not None or not way.has_both_flips:
        return False
    return finishing_method(made.arrangement) == "saddle" and made.arrangement.page_sequence.count(
        None
    ) == _count_last_blanks(made)


def _format_suffix(kind: str) -> str:
    """Return what words of a format are called after."""
    return "" if kind == "brochure" else f"-{kind}"


def instructions_name(kind: str) -> str:
    """Return the name of the text that says how a format is printed."""
    return f"comment-imprimer{_format_suffix(kind)}.txt"


def _count_last_blanks(made: "Imposition") -> int:
    """Return how many blanks stand at the end."""
    sequence = made.arrangement.page_sequence if made.arrangement else ()
    return next((number for number, page in enumerate(reversed(sequence)) if page is not None), 0)


def write_instructions(
    notice: "Instructions", made: "Imposition", fonts: Path, out: Path, suffix: str = ""
) -> tuple[str, ...]:
    """Write how to print, as a text and as a page with the same words and drawings, and return their names."""
    from pamphlets.printing.handout.handout import write_handout
    from pamphlets.printing.handout.pdf_output import locate_font_faults
    from pamphlets.printing.instructions.instructions import as_text

    stem = f"{notice.language.file_stem}{suffix}"
    how, name = f"{stem}.txt", f"{stem}.pdf"
    write_text_atomically(out / how, as_text(notice))
    if made.arrangement is None:
        return (how,)
    with locate_font_faults(out / name), write_atomically(out / name) as file:
        write_handout(notice, made.arrangement, fonts, file)
    return how, name
