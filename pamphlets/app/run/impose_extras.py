"""What is seen before paper is spent: a picture of the sheets, and how to print them, written beside them."""

from pathlib import Path
from typing import NamedTuple

from pamphlets.core.fonts.font_files import FONTS
from pamphlets.impose.arrangement.arrange import Arrangement
from pamphlets.impose.checks import atomic_output, check_paths
from pamphlets.impose.job import Imposition
from pamphlets.impose.placement.options import ImposeOptions, Lang
from pamphlets.impose.placement.paper import Paper
from pamphlets.impose.placement.place import Flip
from pamphlets.impose.placement.printer_settings import PilePlacement
from pamphlets.printing.instructions.languages.tables import LANGUAGES


class PreviewRequest(NamedTuple):
    """What was asked for: the PDF, the file of sheets or of the picture, paper, flip, wish, language."""

    source: Path
    output_path: Path
    paper: Paper
    flip: Flip
    options: ImposeOptions
    language: Lang


def write_instructions(wanted: PreviewRequest, made: Imposition, job: Arrangement) -> Path:
    """Write how to print, cut, fold and bind beside the sheets, as text and as a page; return where the text is.

    Raises the faults of paths and of fonts.
    """
    from pamphlets.printing.handout.handout import write_handout
    from pamphlets.printing.handout.pdf_output import locate_font_faults
    from pamphlets.printing.instructions.any_scheme import PrintedFiles, any_scheme_instructions
    from pamphlets.printing.instructions.instructions import as_text

    source, out = wanted.source, wanted.output_path
    cover = made.cover_path.name if made.cover_path else ""
    machine = wanted.options.printer
    passes = (
        tuple(file.name for file in made.files)
        if machine and machine.passes == 2 and made.sides_per_sheet == 2
        else ()
    )
    pile: PilePlacement = machine.pile_placement if machine and passes else "turned-over"
    order = machine.pile_order if machine and passes else None
    facts = (cover, wanted.paper.name, wanted.flip, source.name, passes, pile)
    printed = PrintedFiles(source.stem, out.name, *facts, pile_order=order)
    said = any_scheme_instructions(job, printed, wanted.language)
    text = out.with_name(f"{out.stem}-{said.language.file_stem}.txt")
    page = text.with_suffix(".pdf")
    check_paths(source, (out, text, page))
    with atomic_output(text) as file:
        file.write(as_text(said).encode())
    with locate_font_faults(page), atomic_output(page) as file:
        write_handout(said, job, FONTS, file)
    return text


def write_plan_picture(wanted: PreviewRequest, job: Arrangement, bleeding: int) -> None:
    """Write a picture of the sheets, in the kind that its name says. Raises the faults of its path and of fonts."""
    from pamphlets.printing.diagrams.contact_sheet import PlanFacts
    from pamphlets.printing.handout.pdf_output import locate_font_faults
    from pamphlets.printing.handout.plan_picture import write_plan_picture

    out = wanted.output_path
    shown = PlanFacts(wanted.source.stem, wanted.flip, bleeding, LANGUAGES[wanted.language])
    check_paths(wanted.source, (out,))
    with locate_font_faults(out), atomic_output(out) as file:
        write_plan_picture(job, shown, out.suffix.lower(), FONTS, file)
