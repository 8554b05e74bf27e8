"""What stands around the text of a page: its folio, the title or the section, the mark of a working version."""

from typing import Final, Literal, NamedTuple

from pamphlets.core.page import Anchor, PageItem, PageItems, give_element
from pamphlets.core.style import PageSpec, Theme
from pamphlets.core.units import Pt, mm
from pamphlets.document.nodes import Blocks, Heading
from pamphlets.layout.brochure.draft_mark import (
    draft_element,
    set_draft_mark,
    shorten_draft_mark,
)
from pamphlets.layout.pagination.page_body import TextArea
from pamphlets.layout.pagination.page_sequence import PageSlot
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph_stack import set_label
from pamphlets.layout.shorten_text import shorten_title

MIN_PAGES_FOR_RUNNING_HEADS: Final = 24  # a shorter brochure has its titles at the foot
# Grid lines from the last line of text to the folio: a spread that is a line longer comes no nearer than 1.5.
_FOLIO_LINES: Final = 2.5
_FOLIO_DISTANCE: Final = mm(6)  # from the text, beside letters of 11 points
_REFERENCE_SIZE: Final = 11.0
_HEAD_FROM_TOP: Final = mm(12.5)
_EDGE: Final = mm(
    10
)  # nothing comes nearer to the paper's edges, where printers leave white
_MAX_MARK_SHARE: Final = 0.45  # of the measure, for the mark of a working version
_GAP: Final = mm(4)  # at least, between what stands on one line


class RunningHeads(NamedTuple):
    """What a page says of the title around its text; artifacts all but the mark of a working version."""

    head: str  # the title or the section; empty: none
    at_head: bool  # else it stands at the foot, beside the folio
    draft_mark: str  # of a working version; empty where the page carries none
    lang: str

    def set_around(
        self, context: TypesettingContext, slot: PageSlot, area: TextArea, page_number: int
    ) -> PageItems:
        """Return what stands around what a page shows: of blanks and openings the mark alone, of pictures nothing."""
        if slot.page_foot is not None and slot.page_foot.shows_picture:
            # Where the folio would stand there is the picture.
            has_head = self.at_head and not slot.is_opening
            return self.set_head(context, area) if has_head else ()
        if slot.kind == "text" and not slot.is_opening:
            return self.set_on_page(context, area, page_number)
        if slot.kind in ("cover", "picture"):
            return ()
        return set_page_draft_mark(context, self.draft_mark, area, self.lang)

    def set_on_page(
        self, context: TypesettingContext, area: TextArea, page_number: int
    ) -> PageItems:
        """Return the folio, the head and the mark of a page: the mark at its inner side, the others at its outer."""
        left, room = area.left, area.measure
        mark_room = room * _MAX_MARK_SHARE
        mark, width = shorten_draft_mark(context, self.draft_mark, mark_room, self.lang)
        marks = _set_folio(context, area, page_number)
        drafted = set_page_draft_mark(context, mark, area, self.lang)
        marks += give_element(drafted, draft_element(self.draft_mark))
        if self.at_head:
            return marks + self.set_head(context, area)
        beside_folio = _folio_room(context, page_number)
        beside_mark = width + _GAP if mark else 0.0
        room -= beside_folio + beside_mark
        left += beside_mark if area.is_recto else beside_folio
        column = area._replace(left=left, measure=room)
        return marks + self._set_line(context, column, folio_baseline(context.theme))

    def set_head(self, context: TypesettingContext, area: TextArea) -> PageItems:
        """Return what stands above the text of a page."""
        return self._set_line(context, area, _HEAD_FROM_TOP)

    def _set_line(
        self, context: TypesettingContext, area: TextArea, baseline: Pt
    ) -> PageItems:
        """Return the title or the section, at the outer side of an area; nothing where there is none."""
        style = context.theme.text_styles["running"]
        head = shorten_title(context, self.head, style, area.measure, self.lang)
        if not head:
            return ()
        align: Literal["left", "right"] = "right" if area.is_recto else "left"
        at = (area.left, baseline)
        return set_label(context, head, style, at, area.measure, align, self.lang)


def find_section_names(blocks: Blocks) -> frozenset[str]:
    """Return the anchors of a text's sections: its headings of the highest level that has more than one."""
    headings = [block for block in blocks if isinstance(block, Heading)]
    for level in sorted({heading.level for heading in headings}):
        names = [heading.anchor for heading in headings if heading.level == level]
        if len(names) > 1:
            return frozenset(names)
    return frozenset()


def find_last_section(marks: PageItems, names: frozenset[str]) -> PageItem | None:
    """Return the anchor of the last section that begins among the marks of a page, None where none does."""
    last: PageItem | None = None
    for mark in marks:
        if isinstance(mark.content, Anchor) and mark.content.name in names:
            last = mark
    return last


def folio_baseline(theme: Theme) -> Pt:
    """Return the height of folios: so many lines of the grid under the last of a full page."""
    page_spec = theme.page
    last_line = page_spec.line_count - 1 + theme.baseline
    return page_spec.top + (last_line + _FOLIO_LINES) * page_spec.grid_step


def set_page_draft_mark(
    context: TypesettingContext, text: str, area: TextArea, lang: str
) -> PageItems:
    """Return the mark of a working version, at the inner edge of the text, on the folio's line."""
    align: Literal["left", "right"] = "left" if area.is_recto else "right"
    at = (area.left, folio_baseline(context.theme))
    return set_draft_mark(context, text, at, area.measure, align, lang)


def _set_folio(context: TypesettingContext, area: TextArea, page_number: int) -> PageItems:
    """Return the page's number in its outer margin; at the text's outer edge where the margin is too narrow."""
    theme = context.theme
    width = _folio_width(context, page_number)
    distance = _folio_distance(theme, width)
    x = area.left - distance - width
    if area.is_recto:
        x = area.left + area.measure + distance
    if distance == 0.0:
        x = area.left + area.measure - width if area.is_recto else area.left
    at = (x, folio_baseline(theme))
    style = theme.text_styles["folio"]
    align: Literal["left", "right"] = "left" if area.is_recto else "right"
    return set_label(context, str(page_number), style, at, width, align, "zxx")


def _folio_width(context: TypesettingContext, page_number: int) -> Pt:
    shaper = context.chunk_shaper(context.theme.text_styles["folio"], "zxx")
    return shaper.shape_whole(str(page_number)).width


def _folio_distance(theme: Theme, folio_width: Pt) -> Pt:
    """Return how far from the text a folio hangs, in proportion to the letters; 0 where the margin has no room."""
    page_spec: PageSpec = theme.page
    room = page_spec.outer - _EDGE - folio_width
    wanted = _FOLIO_DISTANCE * theme.block_styles["body"].text.size / _REFERENCE_SIZE
    distance = min(wanted, room)
    return distance if distance >= _GAP else 0.0


def _folio_room(context: TypesettingContext, page_number: int) -> Pt:
    """Return how much of the measure a folio takes with the white beside it: nothing where it hangs."""
    width = _folio_width(context, page_number)
    return 0.0 if _folio_distance(context.theme, width) else width + _GAP
