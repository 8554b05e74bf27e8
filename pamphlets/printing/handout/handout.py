"""A job -> how to print it, as plain text and as one page."""

from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from pamphlets.impose.arrangement.arrange import Arrangement
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.printing.diagrams.reload_tray import draw_reload_tray
from pamphlets.printing.diagrams.steps import draw_steps
from pamphlets.printing.handout.page import compose_handout
from pamphlets.printing.handout.pdf_output import (
    handout_context,
    replace_missing_glyphs,
    write_marks_pdf,
)
from pamphlets.printing.handout.style import PAGE_SIZE
from pamphlets.printing.instructions.instruction_text import Instructions


def write_handout(notice: Instructions, job: Arrangement, fonts: Path, out: BinaryIO) -> None:
    """Write the page that says and shows how to print, fold and bind a job. Raises FontFault."""
    case = handout_context(fonts)
    notice = _with_legible_names(case, notice)
    page = compose_handout(
        case,
        notice,
        draw_steps(job),
        draw_reload_tray(notice.order, notice.pile, lying=notice.long_edge_up),
    )
    write_marks_pdf(
        [(PAGE_SIZE, page)],
        f"{notice.language.title.capitalize()} : {notice.title}",
        notice.language.lang,
        out,
    )


def _with_legible_names(case: TypesettingContext, notice: Instructions) -> Instructions:
    """Return a notice whose title and names of files can be set."""
    sections = tuple(
        replace(
            section,
            text="\n".join(replace_missing_glyphs(case, line) for line in section.text.split("\n")),
            files=tuple((replace_missing_glyphs(case, name), use) for name, use in section.files),
        )
        for section in notice.sections
    )
    return replace(notice, title=replace_missing_glyphs(case, notice.title), sections=sections)
