"""Pages as the paginator chose them: what stands on each, by the marks that are drawn."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from pamphlets.core.page import GlyphRun, PageItem, ScaledDrawing, ScaledPicture
from pamphlets.core.source import Diagnostic
from pamphlets.document.nodes import Document
from pamphlets.layout.blocks.galley import Box, Galley
from pamphlets.layout.brochure.converge import set_document
from pamphlets.layout.pagination.page_body import TextArea, place_page_marks
from pamphlets.layout.pagination.page_fillings import PageFilling
from pamphlets.layout.pagination.paginate import SegmentPages, paginate
from pamphlets.layout.pagination.segments import GalleySegment
from pamphlets.layout.paragraph.context import TypesettingContext

LEFT, TOP = 60.0, 50.0


@dataclass(frozen=True)
class Paged:
    """A document set and paged; `doubts` are the paginator's."""

    case: TypesettingContext
    galley: Galley
    runs: tuple[SegmentPages, ...]
    doubts: tuple[Diagnostic, ...]

    @property
    def codes(self) -> list[str]:
        return [doubt.code for doubt in self.doubts]

    @property
    def pages(self) -> list[tuple[GalleySegment, PageFilling]]:
        return [(run.segment, page) for run in self.runs for page in run.fillings]

    def boxes(self, stretch: GalleySegment, page: PageFilling) -> list[Box]:
        """The boxes of a page."""
        found = [
            stretch.parts[place] for place in stretch.box_indexes[page.start : page.stop]
        ]
        return [box for box in found if isinstance(box, Box)]

    def marks(
        self, stretch: GalleySegment, page: PageFilling, *, recto: bool = True
    ) -> tuple[PageItem, ...]:
        """All that is drawn of text and notes on a page."""
        theme = self.case.theme
        flow = TextArea(LEFT, TOP, theme.page.measure, theme.page.line_count, recto)
        return place_page_marks(self.galley, stretch, page, theme, flow)


def paged(document: Document, case: TypesettingContext) -> Paged:
    """Set a document and page it as its theme says."""
    case = replace(case, diagnostics=[])
    galley = set_document(document, case)
    runs, doubts = paginate(galley, case.theme.page.line_count, case.theme.note_gap)
    return Paged(case, galley, runs, doubts)


def said(marks: tuple[PageItem, ...]) -> Iterator[object]:
    """What marks say, in order, each by something that stays the same wherever it is put; heads repeated left out.

    Every run of letters is one value of its own; a picture may be scaled, so its node stands for it.
    """
    for mark in marks:
        match mark.content:
            case GlyphRun() if mark.node is not None:
                yield id(mark.content)
            case ScaledPicture() | ScaledDrawing() if mark.node is not None:
                yield mark.node
            case _:
                pass


def lowest(marks: tuple[PageItem, ...]) -> float:
    """The lowest baseline or foot of a picture; the top of the text block where there is none."""
    feet = [TOP]
    for mark in marks:
        match mark.content:
            case GlyphRun():
                feet.append(mark.at.y)
            case ScaledPicture(size=size) | ScaledDrawing(size=size):
                feet.append(mark.at.y + size.height)
            case _:
                pass
    return max(feet)
