"""The pages of a title and one SheetPlan -> the files of sheets, and how to print them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, NamedTuple

from pamphlets.app.build.build_options import FileToPrint
from pamphlets.core.geometry import Size
from pamphlets.core.source import WHOLE_FILE, Diagnostic, Source
from pamphlets.core.system.atomic_files import write_atomically, write_text_atomically
from pamphlets.document.metadata import Meta
from pamphlets.impose.arrangement.imposition import Imposition
from pamphlets.impose.job import impose_pdf_for_flips, name_cover_file
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.placement.paper import Paper, describe_size
from pamphlets.impose.placement.place import Flip
from pamphlets.impose.plan.sheet import Scheme
from pamphlets.printing.handout.handout import write_handout
from pamphlets.printing.handout.pdf_output import locate_font_faults
from pamphlets.printing.instructions.any_scheme import PrintedFiles, any_scheme_instructions
from pamphlets.printing.instructions.brochure import (
    BrochureFacts,
    brochure_instructions,
    first_trial_page,
)
from pamphlets.printing.instructions.finishing_methods import finishing_method
from pamphlets.printing.instructions.instructions import (
    FileUse,
    Instructions,
    as_text,
    printer_file_uses,
)
from pamphlets.printing.instructions.languages.tables import load_language
from pamphlets.printing.printers.printer_sheets import write_printer_sheets
from pamphlets.printing.printers.profile import PrinterProfile

# What a title asks for itself: how large its pages are, which a build has no --size to save a sheet with.
_CHOSEN_BY_AUTHORS: Final = ("impose.thin", "impose.smaller")


class SheetPlan(NamedTuple):
    """One way to lay the pages of a title on sheets."""

    stem: str
    """Of the names of its files."""
    scheme: Scheme
    paper: Paper
    options: ImposeOptions
    has_both_flips: bool
    """Whether there is a file for each edge that a printer may turn over."""
    page_size: Size | None = None
    """Of a book's pages; None: it is no book."""
    is_requested: bool = False
    """Whether the title itself asks for it."""


@dataclass(frozen=True, slots=True)
class PageFile:
    """The pages of a title in one format, written."""

    meta: Meta
    source: Source
    format_name: str
    folder: Path
    name: str
    """Of the file, in the folder."""
    fonts: Path
    """The folder of the fonts."""
    printer: PrinterProfile | None
    """Sheets are made for it as well."""
    language: str
    """Of what says how to print, and of words on sheets."""


class WrittenSheets(NamedTuple):
    """What was written."""

    files: tuple[str, ...]
    sheets: int
    """Of a copy."""
    sides: int
    """Printed ones of a sheet."""
    remarks: tuple[Diagnostic, ...]
    printer_files: tuple[str, ...] = ()
    """Those for the printer that was learnt."""


def write_sheets(plan: SheetPlan, page_file: PageFile) -> WrittenSheets:
    """Write the sheets of one plan, those for the printer that was learnt, and how to print them."""
    names: dict[Flip, str] = {"short": f"{plan.stem}.pdf"}
    if plan.has_both_flips:
        names = {"short": f"{plan.stem}-bordcourt.pdf", "long": f"{plan.stem}-bordlong.pdf"}
    paths = {flip: page_file.folder / name for flip, name in names.items()}
    source = page_file.folder / page_file.name
    # What our own pages tell of themselves stands in the text: its authors want it told.
    options = replace(plan.options, lang=page_file.language)
    imposition = impose_pdf_for_flips(
        source, paths, plan.scheme, plan.paper, options=replace(options, keep_metadata=True)
    )
    files = list(names.values())
    if imposition.cover_path:
        files += [name_cover_file(Path(name)).name for name in names.values()]
    printer_files: tuple[str, ...] = ()
    if page_file.printer is not None:
        printer_files = write_printer_sheets(
            source, plan.stem, page_file.printer, plan.scheme, plan.paper, options
        )
    instructions = _sheet_instructions(plan, imposition, files, page_file, printer_files)
    if instructions is not None:
        if not page_file.meta.imprint:
            warning = instructions.language.missing_imprint
            instructions = replace(instructions, warning=warning)
        files += _write_instructions(instructions, imposition, page_file)
    # Remarks are located in the PDF just written; to its author it is the title that they are about.
    remarks = tuple(
        replace(remark, source=page_file.source, span=WHOLE_FILE)
        for remark in imposition.diagnostics
        if remark.code not in _CHOSEN_BY_AUTHORS
    )
    return WrittenSheets(
        tuple(files),
        imposition.sheet_count,
        imposition.sides_per_sheet,
        remarks,
        printer_files,
    )


def _sheet_instructions(
    plan: SheetPlan,
    imposition: Imposition,
    files: list[str],
    page_file: PageFile,
    printer_files: tuple[str, ...],
) -> Instructions | None:
    """Return how to print a title: as for every brochure where it is a plain one, else as for any scheme.

    `files` are the two for both edges, or the one, then the covers.
    """
    if imposition.arrangement is None:
        return None
    title, paper = page_file.meta.title, plan.paper.name
    uses: tuple[FileUse, ...] = ()
    if page_file.printer is not None:
        flip = page_file.printer.asked_flip if imposition.sides_per_sheet == 2 else None
        uses = printer_file_uses(
            page_file.printer.name, printer_files, flip, load_language(page_file.language)
        )
    short = files[0]
    long = files[1] if plan.has_both_flips else ""
    if plan.page_size is not None and _is_plain_booklet(plan, imposition):
        counts = (imposition.page_count, imposition.blank_count, imposition.sheet_count)
        names = (page_file.name, short, long)
        page_name, is_trimmed = describe_size(plan.page_size), "crop" in plan.options.marks
        facts = BrochureFacts(title, *counts, *names, page_name, paper, uses, is_trimmed)
        return brochure_instructions(facts, page_file.language)
    covers = files[2:] if plan.has_both_flips else files[1:]
    printed = PrintedFiles(
        title,
        short,
        covers[0] if covers else "",
        paper,
        "short",
        page_file.name,
        other_edge_file=long,
        printer_files=uses,
    )
    return any_scheme_instructions(imposition.arrangement, printed, page_file.language)


def first_test_page(plan: SheetPlan, imposition: Imposition) -> int:
    """Return the first of the two pages of sheets that the instructions have printed first, as a trial."""
    return (
        first_trial_page(imposition.sheet_count)
        if _is_plain_booklet(plan, imposition)
        else 1
    )


def _is_plain_booklet(plan: SheetPlan, imposition: Imposition) -> bool:
    """Return whether sheets are one signature with a file each flip, no cover apart, and blanks at the end."""
    if (
        imposition.arrangement is None
        or imposition.cover_path is not None
        or not plan.has_both_flips
    ):
        return False
    if finishing_method(imposition.arrangement) != "saddle":
        return False
    sequence = imposition.arrangement.page_sequence
    blank_count = sequence.count(None)
    return all(page is None for page in sequence[len(sequence) - blank_count :])


def instructions_name(format_name: str, language: str) -> str:
    """Return the name of the text that says in a language how a format is printed."""
    return f"{load_language(language).file_stem}{_format_suffix(format_name)}.txt"


def _format_suffix(format_name: str) -> str:
    return "" if format_name == "brochure" else f"-{format_name}"


def _write_instructions(
    instructions: Instructions, imposition: Imposition, page_file: PageFile
) -> tuple[str, ...]:
    """Write how to print, as a text and as a page with the same words and drawings, and return their names."""
    stem = instructions.language.file_stem + _format_suffix(page_file.format_name)
    text, page = f"{stem}.txt", f"{stem}.pdf"
    write_text_atomically(page_file.folder / text, as_text(instructions))
    if imposition.arrangement is None:
        return (text,)
    path = page_file.folder / page
    with locate_font_faults(path), write_atomically(path) as file:
        write_handout(instructions, imposition.arrangement, page_file.fonts, file)
    return text, page


def first_file_to_print(page_file: str, written: Sequence[WrittenSheets]) -> FileToPrint:
    """Return the file to begin with: the printer's own, the first of the sheets, or pages that are sheets."""
    printer_files: list[str] = []
    for sheets in written:
        printer_files += sheets.printer_files
    if printer_files:
        name = printer_files[-1]
        return FileToPrint(name, "learnt" if name.endswith(".pdf") else "passes")
    if written:
        return FileToPrint(written[0].files[0], "both" if written[0].sides == 2 else "one")
    return FileToPrint(page_file, "one")
