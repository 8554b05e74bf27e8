"""`Instructions` and the `Arrangement` that they are about -> one printed A4 page, with drawings."""

from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from pamphlets.impose.arrangement.arrange import Arrangement
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
from pamphlets.printing.instructions.instructions import (
    FileUse,
    Instructions,
    InstructionSection,
)


def write_handout(
    instructions: Instructions, arrangement: Arrangement, fonts: Path, out: BinaryIO
) -> None:
    """Write the page that says and shows how to print, fold and bind an arrangement. Raises FontError."""
    context = handout_context(fonts)
    # Titles and names of files may hold characters that no font has.
    sections: list[InstructionSection] = []
    for section in instructions.sections:
        lines: list[str] = []
        for line in section.text.split("\n"):
            lines.append(replace_missing_glyphs(context, line))
        files: list[FileUse] = []
        for file in section.files:
            name = replace_missing_glyphs(context, file.name)
            files.append(file._replace(name=name))
        legible_section = replace(section, text="\n".join(lines), files=tuple(files))
        sections.append(legible_section)
    legible = replace(
        instructions,
        title=replace_missing_glyphs(context, instructions.title),
        sections=tuple(sections),
    )
    tray = draw_reload_tray(instructions.reloading)
    page = compose_handout(context, legible, draw_steps(arrangement), tray)
    title = f"{instructions.heading.capitalize()} : {legible.title}"
    write_marks_pdf(
        [PageMarks(PAGE_SIZE, page, "1")], title, instructions.language.lang, out
    )
