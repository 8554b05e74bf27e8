"""A job -> how to print it, as plain text and as one page."""

from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from pamphlets.impose.arrangement.arrange import Arrangement
from pamphlets.layout.paragraph.context import Case
from pamphlets.printing.diagrams.reload_tray import tray
from pamphlets.printing.diagrams.steps import drawings
from pamphlets.printing.handout.page import compose
from pamphlets.printing.handout.pdf_output import case_of, legible, write_pdf
from pamphlets.printing.handout.style import PAGE
from pamphlets.printing.instructions.instruction_text import Notice


def write_handout(notice: Notice, job: Arrangement, fonts: Path, out: BinaryIO) -> None:
    """Write the page that says and shows how to print, fold and bind a job. Raises FontFault."""
    case = case_of(fonts)
    notice = _legible(case, notice)
    page = compose(case, notice, drawings(job), tray(notice.order, notice.pile, lying=notice.lying))
    write_pdf([(PAGE, page)], f"{notice.tongue.title.capitalize()} : {notice.title}", notice.tongue.lang, out)


def _legible(case: Case, notice: Notice) -> Notice:
    """Return a notice whose title and names of files can be set."""
    sections = tuple(
        replace(
            section,
            text="\n".join(legible(case, line) for line in section.text.split("\n")),
            files=tuple((legible(case, name), use) for name, use in section.files),
        )
        for section in notice.sections
    )
    return replace(notice, title=legible(case, notice.title), sections=sections)
