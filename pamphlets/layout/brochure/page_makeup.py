"""BrochureContent, PageSlots -> Pages: each page gets its text, its running heads and the working version's mark."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from pamphlets.core.fonts.font_book import ShapedWord
from pamphlets.core.page import Anchor, GlyphRun, Page, PageItems, make_page
from pamphlets.core.style import Theme
from pamphlets.core.units import Pt
from pamphlets.document.contents_entries import ContentsEntry
from pamphlets.document.nodes import Document
from pamphlets.layout.blocks.block_context import translate_marks
from pamphlets.layout.blocks.galley import Galley
from pamphlets.layout.brochure import colophon
from pamphlets.layout.brochure.float_pages import FloatDrawing
from pamphlets.layout.brochure.running_heads import (
    MIN_PAGES_FOR_RUNNING_HEADS,
    RunningHeads,
    find_last_section,
    find_section_names,
)
from pamphlets.layout.brochure.table_of_contents import (
    ContentsColumn,
    divide_contents,
    place_contents,
    set_contents,
)
from pamphlets.layout.layout_input import LayoutCache
from pamphlets.layout.look import CoverCache, Design
from pamphlets.layout.pagination.page_body import TextArea, place_page_marks
from pamphlets.layout.pagination.page_sequence import PageSlot
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph_stack import SheetColumn, first_baseline
from pamphlets.transforms.draft_words import draft_mark
from pamphlets.transforms.paper_words import load_paper_words

_MAX_FAMILIES: Final = 4  # families named
_CONTENTS_TITLE_LINES: Final = 3  # grid lines that the title of the contents takes


class BrochureContent(NamedTuple):
    """All that the pages of a title are made from."""

    document: Document
    design: Design
    context: TypesettingContext
    galley: Galley
    contents_columns: tuple[ContentsColumn, ...] = ()  # each for a page; none: no contents
    cache: LayoutCache | None = None  # what earlier layouts left

    @property
    def column(self) -> SheetColumn:
        """Return the column of the text block."""
        measure = self.design.theme.page.measure
        return SheetColumn(self.context, measure, self.document.meta.lang)


def locate_text_block(theme: Theme, page_number: int) -> TextArea:
    """Return where the text block stands on a page: rectos are odd, facing pages mirror."""
    page_spec = theme.page
    is_recto = page_number % 2 == 1
    left = page_spec.inner if is_recto else page_spec.outer
    return TextArea(left, page_spec.top, page_spec.measure, page_spec.line_count, is_recto)


def number_contents(
    content: BrochureContent,
    entries: Sequence[ContentsEntry],
    page_numbers: Mapping[str, str],
) -> BrochureContent:
    """Return a title's content with its list of contents set for the page numbers of its anchors."""
    height = _contents_height(content.design.theme)
    if content.document.meta.page_2 == "colophon":
        # A list that leaves the colophon no room begins behind it, with pages of its own.
        below = colophon_height(content) + 2 * content.design.theme.page.grid_step
        columns = set_contents(content.column, entries, page_numbers, height - below)
        if len(columns) == 1:
            return content._replace(contents_columns=columns)
    columns = set_contents(content.column, entries, page_numbers, height)
    return content._replace(contents_columns=columns)


def count_contents_pages(content: BrochureContent) -> int:
    """Return how many pages of their own the contents need: none where they fit the inside cover.

    They begin there, unless a colophon stands there and leaves them no room.
    """
    columns = content.contents_columns
    if not columns or content.document.meta.page_2 != "colophon":
        return max(len(columns) - 1, 0)
    theme = content.design.theme
    room = _contents_height(theme) - colophon_height(content) - 2 * theme.page.grid_step
    fits_beside = len(columns) == 1 and len(divide_contents(columns[0], room)) == 1
    return 0 if fits_beside else len(columns)


def colophon_height(content: BrochureContent) -> Pt:
    """Return the height of the colophon, one line left for the names of families."""
    small = content.design.theme.block_styles["small"]
    stack = colophon.set_colophon(content.column, content.document.meta, ())
    return stack.height + 2 * small.text.leading


def _contents_height(theme: Theme) -> Pt:
    """Return the height that a page has for its list of contents, under their title."""
    return (theme.page.line_count - _CONTENTS_TITLE_LINES) * theme.page.grid_step


def make_pages(content: BrochureContent, slots: tuple[PageSlot, ...]) -> tuple[Page, ...]:
    """Return the finished pages; covers, blanks and openings carry no folio.

    The colophon is made last: it tells what families all others are set in.
    """
    theme, meta = content.design.theme, content.document.meta
    at_head = (
        len(slots) >= MIN_PAGES_FOR_RUNNING_HEADS and content.design.binding == "stapled"
    )
    section_names = find_section_names(content.document.blocks)
    section = ""
    pages: dict[int, Page] = {}
    drawing = FloatDrawing(content.context, content.galley, meta.bleeds)
    numbered = list(enumerate(slots, 1))
    for number, slot in sorted(numbered, key=lambda item: _has_colophon(item[1])):
        area = locate_text_block(theme, number)
        marks = _set_page(content, slot, area, drawing)
        if _has_colophon(slot):
            marks += _set_colophon(content, area, pages.values())
        new_section = find_last_section(marks, section_names)
        if new_section is not None and isinstance(new_section.content, Anchor):
            section = new_section.content.title
        # Right pages tell the section under way at their end, unless its own heading stands there already.
        head = meta.title
        if area.is_recto and section:
            is_below = new_section is not None and new_section.at.y <= area.top
            head = "" if at_head and is_below else section
        # The line that says what holds a working version stands instead of its mark.
        mark = (
            draft_mark(meta) if marks and not slot.foot and slot.kind != "colophon" else ""
        )
        heads = RunningHeads(head, at_head, mark, meta.lang)
        marks += heads.set_around(content.context, slot, area, number)
        size = theme.page.size
        pages[number] = make_page(size, marks, str(number), bleeds=meta.bleeds)
    return tuple(pages[number] for number in sorted(pages))


def _has_colophon(slot: PageSlot) -> bool:
    return slot.kind == "colophon" or slot.foot == "colophon"


def _set_page(
    content: BrochureContent, slot: PageSlot, area: TextArea, drawing: FloatDrawing
) -> PageItems:
    """Return what stands on a page, its heads and its foot apart."""
    theme, meta = content.design.theme, content.document.meta
    match slot.kind:
        case "text":
            assert slot.segment is not None and slot.filling is not None  # noqa: S101, PT018 - slots of text have both
            if slot.page_foot is not None:
                kept = area.line_count - slot.page_foot.line_count
                column = area._replace(line_count=kept)
                marks = place_page_marks(
                    content.galley, slot.segment, slot.filling, theme, column
                )
                # With a longer spread the picture begins lower.
                line_count = area.line_count + slot.filling.extra_lines
                longer = area._replace(line_count=line_count)
                return marks + drawing.draw_foot(slot.page_foot, longer)
            text = place_page_marks(content.galley, slot.segment, slot.filling, theme, area)
            if slot.foot != "imprint":
                return text
            imprint = colophon.set_imprint(content.column, meta)
            return text + colophon.place_at_foot(imprint, area, theme.page.grid_step)
        case "picture":
            assert slot.picture is not None  # noqa: S101 - slots of pictures have one
            return drawing.draw_picture_page(slot.picture, area)
        case "cover":
            covers = content.cache.covers if content.cache is not None else CoverCache()
            return covers.draw(content.design, content.context, meta)
        case "inside" | "contents":
            return _set_contents_page(content, area, slot.contents_index)
        case "back":
            return colophon.set_back_cover(content.column, meta, area)
        case "blank" if meta.blanks == "notes":
            return colophon.make_notes_page(content.column, area)
        case _:
            return ()


def _set_colophon(
    content: BrochureContent, area: TextArea, other_pages: Iterable[Page]
) -> PageItems:
    theme, meta = content.design.theme, content.document.meta
    families = list_font_families(theme, other_pages)
    stack = colophon.set_colophon(content.column, meta, families)
    excess = stack.height - area.line_count * theme.page.grid_step
    colophon.report_colophon_overflow(content.context, meta, excess, stack.height)
    return colophon.place_at_foot(stack, area, theme.page.grid_step)


def _set_contents_page(content: BrochureContent, area: TextArea, index: int) -> PageItems:
    """Return one page of contents, the first under its title; both stand on lines of the grid."""
    theme, columns = content.design.theme, content.contents_columns
    if index >= len(columns):
        return ()
    page_spec = theme.page
    first_line = area.top + theme.baseline * page_spec.grid_step
    if index > 0:
        return translate_marks(place_contents(columns[index], first_line), 0.0, area.left)
    words = load_paper_words(content.column.lang).contents
    title = content.column.stack([words], theme.block_styles["heading-2"])
    title = title.as_element(words, "heading")
    list_line = first_line + page_spec.grid_step * _CONTENTS_TITLE_LINES
    entries = place_contents(columns[0], list_line)
    return (
        *title.placed_at(area.left, first_line - first_baseline(title)),
        *translate_marks(entries, 0.0, area.left),
    )


def list_font_families(theme: Theme, pages: Iterable[Page]) -> tuple[str, ...]:
    """Return the families that pages and a colophon are set in: that of the text, then by how much they set.

    There are at most four; the rest has set a sign or two.
    """
    counts = Counter(
        {theme.block_styles["small"].text.font.family: 1}
    )  # the colophon's own
    for page in pages:
        for mark in page.items:
            if isinstance(mark.content, GlyphRun):
                for word in mark.content.words:
                    if isinstance(word, ShapedWord):
                        counts[word.font.face.family] += len(word.text)
    text_family = theme.block_styles["body"].text.font.family
    families = sorted(counts, key=lambda name: (name != text_family, -counts[name], name))
    return tuple(families[:_MAX_FAMILIES])
