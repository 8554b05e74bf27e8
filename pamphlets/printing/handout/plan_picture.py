"""A contact sheet -> a file: PDF in as many pages as it takes; PNG or SVG as one long picture."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO, Final

from pamphlets.core.geometry import Point
from pamphlets.impose.arrangement.arrange import Arrangement
from pamphlets.printing.diagrams.contact_sheet import Shown, contact
from pamphlets.printing.diagrams.figure import Figure
from pamphlets.printing.diagrams.figure_layout import set_figure
from pamphlets.printing.diagrams.svg import svg
from pamphlets.printing.handout.pdf_output import Leaf, case_of, legible, write_pdf, write_png

KINDS: Final = (".pdf", ".png", ".svg")
_DPI: Final = 150


def write_plan(job: Arrangement, shown: Shown, kind: str, fonts: Path, out: BinaryIO) -> None:
    """Write the contact sheet of a job in one of `KINDS`. Raises FontFault."""
    figures = contact(job, shown, long=kind != ".pdf")
    title = f"{shown.title}, {shown.words.picture.title.lower()}"
    if kind == ".svg":
        out.write(svg(figures[0]).encode())
    elif kind == ".png":
        write_png(_set(figures, shown, fonts)[0], title, shown.words.lang, out, _DPI)
    else:
        write_pdf(_set(figures, shown, fonts), title, shown.words.lang, out)


def _set(figures: Sequence[Figure], shown: Shown, fonts: Path) -> list[Leaf]:
    """Return the pages of figures, set."""
    case = case_of(fonts)
    figures = [replace(one, labels=tuple(replace(label, text=legible(case, label.text)) for label in one.labels))
               for one in figures]  # fmt: skip
    return [(figure.size, set_figure(case, figure, Point(0.0, 0.0), shown.words.lang)) for figure in figures]
