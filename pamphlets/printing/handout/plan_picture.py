"""A contact sheet -> a file: PDF in as many pages as it takes; PNG or SVG as one long picture."""

from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from pamphlets.core.geometry import Point
from pamphlets.impose.arrangement.arrange import Arrangement
from pamphlets.printing.diagrams.contact_sheet import PlanFacts, draw_contact_sheet
from pamphlets.printing.diagrams.diagram import Label
from pamphlets.printing.diagrams.diagram_layout import place_diagram
from pamphlets.printing.diagrams.svg import diagram_to_svg
from pamphlets.printing.handout.pdf_output import (
    PageMarks,
    handout_context,
    replace_missing_glyphs,
    write_marks_pdf,
    write_marks_png,
)


def write_plan_picture(
    arrangement: Arrangement, facts: PlanFacts, suffix: str, fonts: Path, out: BinaryIO
) -> None:
    """Write the contact sheet of an arrangement as `.pdf`, `.png` or `.svg`. Raises FontError."""
    diagrams = draw_contact_sheet(arrangement, facts, long=suffix != ".pdf")
    language = facts.language
    if suffix == ".svg":
        out.write(diagram_to_svg(diagrams[0]).encode())
        return
    context = handout_context(fonts)
    page_marks: list[PageMarks] = []
    for number, diagram in enumerate(diagrams, 1):
        labels: list[Label] = []
        for label in diagram.labels:
            text = replace_missing_glyphs(context, label.text)
            labels.append(replace(label, text=text))
        legible = replace(diagram, labels=tuple(labels))
        marks = place_diagram(context, legible, Point(0.0, 0.0), language.lang)
        page_marks.append(PageMarks(diagram.size, marks, str(number)))
    title = f"{facts.title}, {language.plan_picture.title.lower()}"
    if suffix == ".png":
        write_marks_png(page_marks[0], title, language.lang, out)
    else:
        write_marks_pdf(page_marks, title, language.lang, out)
