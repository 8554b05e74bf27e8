"""An Imposition -> what helps to print it: instructions, how to put the pile back, a picture of the sheets."""

from dataclasses import replace
from pathlib import Path

from pamphlets.core.fonts.font_files import FONTS
from pamphlets.impose.arrangement.imposition import Imposition
from pamphlets.impose.checks import atomic_output, check_paths
from pamphlets.impose.output.duplex_passes import instructions_path
from pamphlets.impose.placement.options import Lang
from pamphlets.impose.placement.place import Flip
from pamphlets.printing.diagrams.contact_sheet import PlanFacts
from pamphlets.printing.handout import handout, pdf_output, plan_picture
from pamphlets.printing.instructions.any_scheme import PrintedFiles, any_scheme_instructions
from pamphlets.printing.instructions.instructions import as_text
from pamphlets.printing.instructions.languages.tables import load_language
from pamphlets.printing.instructions.reload_pile import reload_instructions


def write_instructions(
    source: Path, out: Path, imposition: Imposition, flip: Flip, language: Lang
) -> Path:
    """Write how to print, cut, fold and bind beside the sheets, as text and as a page; return where the text is.

    Raises the faults of paths and of fonts.
    """
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
    if printer is not None and imposition.is_in_two_passes:
        files = replace(
            files,
            passes=tuple(file.name for file in imposition.files),
            pile_placement=printer.pile_placement,
            pile_order=printer.pile_order,
        )
    instructions = any_scheme_instructions(arrangement, files, language)
    text_path = instructions.language.instructions_path(out)
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
    arrangement = imposition.arrangement
    facts = PlanFacts(
        source.stem, flip, imposition.bleeding_page_count, load_language(language)
    )
    check_paths(source, (out,))
    with pdf_output.locate_font_faults(out), atomic_output(out) as file:
        plan_picture.write_plan_picture(arrangement, facts, out.suffix.lower(), FONTS, file)
