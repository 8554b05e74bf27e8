"""An Imposition -> what helps to print it: instructions, a picture of the sheets, warnings of narrow margins."""

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryFile
from typing import Final

from pamphlets.core.fonts.font_files import FONTS
from pamphlets.core.geometry import Insets
from pamphlets.core.source import Diagnostic, Source
from pamphlets.impose.arrangement.arrange import Arrangement
from pamphlets.impose.checks import atomic_output, check_paths
from pamphlets.impose.job import Imposition
from pamphlets.impose.margins.ink_margins import (
    DEFAULT_PRINTER_MARGINS,
    InkedArrangement,
    MarginLimits,
    find_breaches,
)
from pamphlets.impose.margins.warnings import make_margin_warnings
from pamphlets.impose.output.duplex_passes import instructions_path
from pamphlets.impose.placement.options import Lang
from pamphlets.impose.placement.place import Flip
from pamphlets.impose.placement.printer_settings import find_unprintable_edges
from pamphlets.impose.undo.single_pages import write_single_pages
from pamphlets.pdf.render import INK_ACCURACY, measure_ink_margins
from pamphlets.printing.instructions.any_scheme import PrintedFiles, any_scheme_instructions
from pamphlets.printing.instructions.instructions import as_text
from pamphlets.printing.instructions.languages.tables import LANGUAGES
from pamphlets.printing.instructions.reload_pile import reload_instructions

# Pages measured without being asked for: a page of text takes 5 ms.
QUICK_PAGE_COUNT: Final = 100


def write_instructions(
    source: Path, out: Path, imposition: Imposition, flip: Flip, language: Lang
) -> Path:
    """Write how to print, cut, fold and bind beside the sheets, as text and as a page; return where the text is.

    Raises the faults of paths and of fonts.
    """
    # ReportLab and the layout: 130 ms.
    from pamphlets.printing.handout import handout, pdf_output

    arrangement = imposition.arrangement
    printer = arrangement.options.printer
    files = PrintedFiles(
        source.stem,
        out.name,
        imposition.cover_path.name if imposition.cover_path else "",
        arrangement.paper.name,
        flip,
        source.name,
        pile_placement="turned-over",
    )
    if printer and printer.passes == 2 and imposition.sides_per_sheet == 2:
        files = replace(
            files,
            passes=tuple(file.name for file in imposition.files),
            pile_placement=printer.pile_placement,
            pile_order=printer.pile_order,
        )
    instructions = any_scheme_instructions(arrangement, files, language)
    text_path = out.with_name(f"{out.stem}-{instructions.language.file_stem}.txt")
    page_path = text_path.with_suffix(".pdf")
    check_paths(source, (out, text_path, page_path))
    with atomic_output(text_path) as file:
        file.write(as_text(instructions).encode())
    with pdf_output.locate_font_faults(page_path), atomic_output(page_path) as file:
        handout.write_handout(instructions, arrangement, FONTS, file)
    return text_path


def write_reload_text(
    out: Path, imposition: Imposition, flip: Flip, language: Lang
) -> Path | None:
    """Write how the pile is put back between two passes, where there are two, and return where."""
    instructions = reload_instructions(imposition, flip, language)
    if instructions is None:
        return None
    path = instructions_path(out)
    with atomic_output(path) as file:
        file.write(as_text(instructions).encode())
    return path


def write_plan_picture(
    source: Path, out: Path, imposition: Imposition, flip: Flip, language: Lang
) -> None:
    """Write a picture of the sheets, in the kind that its name says. Raises the faults of its path and of fonts."""
    # The languages' tables: 25 ms.
    from pamphlets.printing.diagrams.contact_sheet import PlanFacts

    # ReportLab and the layout: 130 ms.
    from pamphlets.printing.handout import pdf_output, plan_picture

    arrangement = imposition.arrangement
    facts = PlanFacts(
        source.stem, flip, imposition.bleeding_page_count, LANGUAGES[language]
    )
    check_paths(source, (out,))
    with pdf_output.locate_font_faults(out), atomic_output(out) as file:
        plan_picture.write_plan_picture(arrangement, facts, out.suffix.lower(), FONTS, file)


def measure_margins(
    source: Path, arrangement: Arrangement, flip: Flip, password: str | None = None
) -> tuple[Diagnostic, ...]:
    """Return warnings about ink that printers, cuts, folds or staples would spoil. Pages are drawn to see it.

    Raises the faults of a file that cannot be read, and DamagedError.
    """
    options = arrangement.options
    with TemporaryFile() as file:
        sizes = write_single_pages(source, file, password or "")
        file.seek(0)
        ink = list(measure_ink_margins(file))[: len(sizes)]
    ink += [None] * (len(sizes) - len(ink))
    printer_margins = DEFAULT_PRINTER_MARGINS
    is_learnt = False
    if options.printer is not None:
        edges = find_unprintable_edges(options.printer, arrangement.grid.sheet_size)
        if any(edges):
            printer_margins = Insets(*edges)
            is_learnt = True
    limits = MarginLimits(printer_margins, INK_ACCURACY)
    inked = InkedArrangement(arrangement, ink, sizes, flip, limits)
    return make_margin_warnings(
        Source(str(source), ""), find_breaches(inked), learnt=is_learnt
    )
