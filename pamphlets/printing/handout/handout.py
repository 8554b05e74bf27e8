"""`Instructions` and the `Arrangement` that they are about -> one printed A4 page, with drawings."""

from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from pamphlets.impose.arrangement.arrange import Arrangement
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.printing.diagrams.reload_tray import draw_reload_tray
from pamphlets.printing.diagrams.steps import draw_steps
from pamphlets.printing.handout.page import compose_handout
from pamphlets.printing.handout.pdf_output import (
    PageMarks,
    handout_context,
    replace_missing_glyphs,
    write_marks_pdf,
)
from pamphlets.printing.handout.style import PAGE_SIZE
from pamphlets.printing.instructions.instructions import Instructions


def write_handout(
    instructions: Instructions, arrangement: Arrangement, fonts: Path, out: BinaryIO
) -> None:
    """Write the page that says and shows how to print, fold and bind an arrangement. Raises FontError."""
    context = handout_context(fonts)
    legible = _with_legible_names(context, instructions)
    tray = draw_reload_tray(instructions.reloading)
    page = compose_handout(context, legible, draw_steps(arrangement), tray)
    title = f"{instructions.heading.capitalize()} : {legible.title}"
    write_marks_pdf(
        [PageMarks(PAGE_SIZE, page, "1")], title, instructions.language.lang, out
    )


def _with_legible_names(
    context: TypesettingContext, instructions: Instructions
) -> Instructions:
    """Return instructions whose title and names of files can be set."""
    sections = []
    for section in instructions.sections:
        lines = [replace_missing_glyphs(context, line) for line in section.text.split("\n")]
        files = [
            file._replace(name=replace_missing_glyphs(context, file.name))
            for file in section.files
        ]
        sections.append(replace(section, text="\n".join(lines), files=tuple(files)))
    title = replace_missing_glyphs(context, instructions.title)
    return replace(instructions, title=title, sections=tuple(sections))
