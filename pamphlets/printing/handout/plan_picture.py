"""A contact sheet -> a file: PDF in as many pages as it takes; PNG or SVG as one long picture."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO, Final

from pamphlets.core.geometry import Point
from pamphlets.impose.arrangement.arrange import Arrangement
from pamphlets.printing.diagrams.contact_sheet import PlanFacts, draw_contact_sheet
from pamphlets.printing.diagrams.figure import Diagram
from pamphlets.printing.diagrams.figure_layout import place_diagram
from pamphlets.printing.diagrams.svg import diagram_to_svg
from pamphlets.printing.handout.pdf_output import (
    PageMarks,
    handout_context,
    replace_missing_glyphs,
    write_marks_pdf,
    write_marks_png,
)

PLAN_SUFFIXES: Final = (".pdf", ".png", ".svg")
_DPI: Final = 150


def write_plan_picture(
    job: Arrangement, shown: PlanFacts, kind: str, fonts: Path, out: BinaryIO
) -> None:
    """Write the contact sheet of a job in one of `KINDS`. Raises FontFault."""
    figures = draw_contact_sheet(job, shown, long=kind != ".pdf")
    title = f"{shown.title}, {shown.language.plan_picture.title.lower()}"
    if kind == ".svg":
        out.write(diagram_to_svg(figures[0]).encode())
    elif kind == ".png":
        write_marks_png(_set_pages(figures, shown, fonts)[0], title, shown.language.lang, out, _DPI)
    else:
        write_marks_pdf(_set_pages(figures, shown, fonts), title, shown.language.lang, out)


def _set_pages(figures: Sequence[Diagram], shown: PlanFacts, fonts: Path) -> list[PageMarks]:
    """Return the pages of figures, set."""
    case = handout_context(fonts)
    figures = [
        replace(
            one,
            labels=tuple(
                replace(label, text=replace_missing_glyphs(case, label.text))
                for label in one.labels
            ),
        )
        for one in figures
    ]
    return [
        (figure.size, place_diagram(case, figure, Point(0.0, 0.0), shown.language.lang))
        for figure in figures
    ]
