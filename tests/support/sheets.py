"""Pages as the paginator chose them: what stands on each, by the marks that are drawn."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from pamphlets.core.page import Glyphs, Picture, Placed, Shape
from pamphlets.core.source import Diagnostic
from pamphlets.document.nodes import Document
from pamphlets.layout.blocks.galley import Box, Galley
from pamphlets.layout.blocks.setter import set_text
from pamphlets.layout.pagination.page_body import Flow, assemble
from pamphlets.layout.pagination.page_fillings import Filling
from pamphlets.layout.pagination.paginate import Run, paginate
from pamphlets.layout.pagination.segments import Stretch
from pamphlets.layout.paragraph.context import Case

LEFT, TOP = 60.0, 50.0


@dataclass(frozen=True)
class Paged:
    """A document set and paged; `doubts` are the paginator's."""

    case: Case
    galley: Galley
    runs: tuple[Run, ...]
    doubts: tuple[Diagnostic, ...]

    @property
    def codes(self) -> list[str]:
        return [doubt.code for doubt in self.doubts]

    @property
    def pages(self) -> list[tuple[Stretch, Filling]]:
        return [(run.stretch, page) for run in self.runs for page in run.pages]

    def boxes(self, stretch: Stretch, page: Filling) -> list[Box]:
        """The boxes of a page."""
        found = [stretch.parts[place] for place in stretch.places[page.start : page.stop]]
        return [box for box in found if isinstance(box, Box)]

    def marks(self, stretch: Stretch, page: Filling, *, recto: bool = True) -> tuple[Placed, ...]:
        """All that is drawn of text and notes on a page."""
        theme = self.case.theme
        flow = Flow(LEFT, TOP, theme.page.measure, theme.page.lines, recto)
        return assemble(self.galley, stretch, page, theme, flow)


def paged(document: Document, case: Case) -> Paged:
    """Set a document and page it as its theme says."""
    case = replace(case, doubts=[])
    galley = set_text(document, case)
    runs, doubts = paginate(galley, case.theme.page.lines, case.theme.note_gap)
    return Paged(case, galley, runs, doubts)


def said(marks: tuple[Placed, ...]) -> Iterator[object]:
    """What marks say, in order, each by something that stays the same wherever it is put; heads repeated left out.

    Every run of letters is one value of its own; a picture may be scaled, so its node stands for it.
    """
    for mark in marks:
        match mark.what:
            case Glyphs() if mark.node is not None:
                yield id(mark.what)
            case Picture() | Shape() if mark.node is not None:
                yield mark.node
            case _:
                pass


def lowest(marks: tuple[Placed, ...]) -> float:
    """The lowest baseline or foot of a picture; the top of the text block where there is none."""
    feet = [TOP]
    for mark in marks:
        match mark.what:
            case Glyphs():
                feet.append(mark.at.y)
            case Picture(size=size) | Shape(size=size):
                feet.append(mark.at.y + size.height)
            case _:
                pass
    return max(feet)
