"""Pages as the paginator chose them: what stands on each, by the marks that are drawn."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import ceil

from pamphlets.core.fonts.font_book import ShapedWord
from pamphlets.core.page import GlyphRun, PageItem, ScaledDrawing, ScaledPicture
from pamphlets.core.source import Diagnostic
from pamphlets.document.nodes import Document
from pamphlets.layout.blocks.galley import Box, Galley, VerticalSpace
from pamphlets.layout.brochure.converge import set_document
from pamphlets.layout.pagination.fillings.page_fillings import PageFilling
from pamphlets.layout.pagination.floats.text_pages import TextPages
from pamphlets.layout.pagination.page_body import TextArea, place_page_marks
from pamphlets.layout.pagination.page_parts import list_page_parts
from pamphlets.layout.pagination.paginate import Paginator, SegmentPages
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
        if page.stop == page.start:
            return []
        return [part for part in list_page_parts(stretch, page) if isinstance(part, Box)]

    def body_lines(self, stretch: GalleySegment, page: PageFilling) -> float:
        """How high the boxes of a page stand, with the white between them and a head repeated."""
        line = stretch.head_line_counts[page.start] if page.stop > page.start else 0.0
        for part in list_page_parts(stretch, page) if page.stop > page.start else ():
            if isinstance(part, Box):
                line = part.find_bottom(line)
            elif isinstance(part, VerticalSpace) and line:
                line += part.line_count
        return ceil(line) - page.shrink

    def note_rows(self, stretch: GalleySegment, page: PageFilling) -> int:
        """How many rows the notes of a page take, from the first baseline among them down to the foot."""
        notes = {
            one
            for note in self.galley.note_boxes
            for box in note
            for one in said(box.marks)
        }
        marks = self.marks(stretch, page)
        tops = [mark.at.y for mark in marks if set(said((mark,))) & notes]
        if not tops:
            return 0
        theme, leading = self.case.theme, self.galley.note_leading
        line_count = theme.page.line_count + page.extra_lines
        first = min(tops) - theme.baseline * leading
        return round((TOP + line_count * self.galley.grid - first) / leading)

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
    paginator = Paginator(galley, case.theme.page.line_count, case.theme.note_gap)
    runs, doubts = paginator.paginate(TextPages(1))
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


def letters(marks: tuple[PageItem, ...]) -> str:
    """What marks say, heads repeated left out, words whole; a picture is the number of its node."""
    words: list[str] = []
    for mark in marks:
        match mark.content:
            case GlyphRun(words=run) if mark.node is not None:
                words += [word.text for word in run if isinstance(word, ShapedWord)]
            case ScaledPicture() | ScaledDrawing() if mark.node is not None:
                words.append(f"[{mark.node}]")
            case _:
                pass
    return "".join(words).replace("\u00ad", "")


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
