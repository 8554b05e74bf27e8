"""Leaves -> pages: each side of paper gets its text or matter, its folio, and the working version's line."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from pamphlets.core.fonts.font_book import ShapedWord
from pamphlets.core.page import Anchor, GlyphRun, Page, PageItem, make_untrimmed_page
from pamphlets.core.style import Theme
from pamphlets.document.nodes import Document
from pamphlets.layout.blocks.block_context import translate_marks
from pamphlets.layout.blocks.galley import Galley
from pamphlets.layout.brochure import colophon as matter
from pamphlets.layout.brochure.running_heads import (
    MIN_PAGES_FOR_RUNNING_HEADS,
    RunningHeads,
    set_draft_line,
    set_running_heads,
)
from pamphlets.layout.brochure.table_of_contents import ContentsEntry, set_contents
from pamphlets.layout.look import Design
from pamphlets.layout.pagination.page_body import TextArea, place_page_marks
from pamphlets.layout.pagination.page_sequence import PageSlot
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph_stack import StackedParagraph, stack_paragraphs, text_to_inlines

_MAX_FAMILIES = 4  # families named
_SHORT_TITLE_LENGTH = 40  # characters of a title that stand beside a folio


class BrochureContent(NamedTuple):
    """All that the pages of a title are made from."""

    document: Document
    design: Design
    context: TypesettingContext
    galley: Galley
    contents_entries: tuple[ContentsEntry, ...]
    page_numbers: Mapping[str, str]


def locate_text_block(theme: Theme, number: int) -> TextArea:
    """Return where the text block stands on page `number`: rectos are odd, facing pages mirror."""
    page = theme.page
    recto = number % 2 == 1
    return TextArea(
        page.inner if recto else page.outer, page.top, page.measure, page.line_count, recto
    )


def count_contents_pages(
    document: Document,
    look: Design,
    case: TypesettingContext,
    listed: tuple[ContentsEntry, ...],
    pages: Mapping[str, str],
) -> int:
    """Return how many pages of their own the contents need: none where they fit the inside cover."""
    if not listed:
        return 0
    page = look.theme.page
    full = page.line_count * page.grid_step
    below = stack_paragraphs(
        case, matter.origin_paragraphs(case, document.meta), page.measure, document.meta.lang
    ).height
    size = (
        page.measure,
        full - _contents_title_height(look.theme) - (below + 2 * page.grid_step if below else 0.0),
    )
    columns = len(set_contents(case, listed, pages, size, document.meta.lang))
    if columns == 1:
        return 0
    return len(
        set_contents(
            case,
            listed,
            pages,
            (page.measure, full - _contents_title_height(look.theme)),
            document.meta.lang,
        )
    )


def _contents_title_height(theme: Theme) -> float:
    """Return the room that the title of the contents takes."""
    return theme.page.grid_step * 4


def make_pages(sides: BrochureContent, leaves: tuple[PageSlot, ...]) -> tuple[Page, ...]:
    """Return the finished pages; covers, blanks and openings carry no folio.

    The colophon is made last: it tells what families all others are set in.
    """
    theme = sides.design.theme
    meta = sides.document.meta
    own = any(leaf.kind == "contents" for leaf in leaves)
    size = theme.page.size
    running = len(leaves) >= MIN_PAGES_FOR_RUNNING_HEADS and sides.design.binding == "stapled"
    chapter = ""
    made: dict[int, Page] = {}
    for number, leaf in sorted(
        enumerate(leaves, 1), key=lambda numbered: numbered[1].kind == "colophon"
    ):
        flow = locate_text_block(theme, number)
        if leaf.kind == "colophon":
            marks = _set_colophon(sides, flow, made.values())
        else:
            marks = _set_page(sides, leaf, flow, own_contents=own)
        chapter = next(
            (
                m.content.title
                for m in marks
                if isinstance(m.content, Anchor) and m.content.level == 1
            ),
            chapter,
        )
        heads = RunningHeads(_short_title(meta.title), chapter, meta.draft, running, meta.lang)
        if leaf.kind == "text" and not leaf.is_opening:
            marks += set_running_heads(sides.context, flow, number, heads)
        marks += set_draft_line(sides.context, meta.draft, meta.lang)
        made[number] = make_untrimmed_page(size, marks, str(number))
    return tuple(made[number] for number in sorted(made))


def _set_page(
    sides: BrochureContent, leaf: PageSlot, flow: TextArea, *, own_contents: bool
) -> tuple[PageItem, ...]:
    """Return what stands on one page besides its furniture."""
    case, theme, meta = sides.context, sides.design.theme, sides.document.meta
    match leaf.kind:
        case "text":
            assert leaf.segment is not None and leaf.filling is not None  # noqa: S101, PT018 - leaves of text have both
            text = place_page_marks(sides.galley, leaf.segment, leaf.filling, theme, flow)
            if not leaf.has_imprint:
                return text
            foot = stack_paragraphs(
                case, matter.imprint_paragraphs(case, meta), flow.measure, meta.lang
            )
            return text + matter.place_at_foot(foot, flow, theme.page.grid_step)
        case "cover":
            return sides.design.draw_cover(case, meta)
        case "inside":
            foot = stack_paragraphs(
                case, matter.origin_paragraphs(case, meta), flow.measure, meta.lang
            )
            matter.report_overflow(
                case, meta, "origin", foot.height - flow.lines * theme.page.grid_step
            )
            low = matter.place_at_foot(foot, flow, theme.page.grid_step)
            return (
                low
                if own_contents or not sides.contents_entries
                else _set_contents_page(sides, flow, 0) + low
            )
        case "contents":
            return _set_contents_page(sides, flow, leaf.contents_index)
        case "blank":
            return matter.make_notes_page(case, flow, meta.lang) if meta.blanks == "notes" else ()
        case "colophon":
            raise AssertionError(leaf)  # made from what all others are
        case "back":
            return matter.set_back_cover(case, meta, flow)


def _set_colophon(
    sides: BrochureContent, flow: TextArea, others: Iterable[Page]
) -> tuple[PageItem, ...]:
    """Return the colophon of a title, `others` being all its pages but this one."""
    case, theme, meta = sides.context, sides.design.theme, sides.document.meta
    made = stack_paragraphs(
        case,
        matter.colophon_paragraphs(case, meta, list_font_families(theme, others)),
        flow.measure,
        meta.lang,
    )
    longest = "mentions" if sum(map(len, meta.mentions)) > len(meta.licence) else "licence"
    matter.report_overflow(case, meta, longest, made.height - flow.lines * theme.page.grid_step)
    return matter.place_at_foot(made, flow, theme.page.grid_step)


def _set_contents_page(sides: BrochureContent, flow: TextArea, part: int) -> tuple[PageItem, ...]:
    """Return one page of contents, the first under its title."""
    theme, lang = sides.design.theme, sides.document.meta.lang
    room = theme.page.line_count * theme.page.grid_step - _contents_title_height(theme)
    columns = set_contents(
        sides.context, sides.contents_entries, sides.page_numbers, (flow.measure, room), lang
    )
    top = flow.top + _contents_title_height(theme)
    marks = translate_marks(columns[part], top, flow.left) if part < len(columns) else ()
    if part:
        return marks
    head = stack_paragraphs(
        sides.context,
        [StackedParagraph(text_to_inlines(matter.CONTENTS_TITLE), theme.block_styles["heading-2"])],
        flow.measure,
        lang,
    )
    return translate_marks(head.marks, flow.top + theme.page.grid_step, flow.left) + marks


def list_font_families(theme: Theme, pages: Iterable[Page]) -> tuple[str, ...]:
    """Return the families that pages and a colophon are set in: that of the text, then by how much they set.

    There are at most four; the rest has set a sign or two.
    """
    counts = Counter({theme.block_styles["small"].text.font.family: 1})  # the colophon's own
    for page in pages:
        for mark in page.items:
            if isinstance(mark.content, GlyphRun):
                for word in mark.content.words:
                    if isinstance(word, ShapedWord):
                        counts[word.font.face.family] += len(word.text)
    text = theme.block_styles["body"].text.font.family
    return tuple(
        sorted(counts, key=lambda family: (family != text, -counts[family], family))[:_MAX_FAMILIES]
    )


def _short_title(title: str) -> str:
    """Return a title short enough to stand beside a folio: up to its colon, or whole."""
    head = title.split("\u00a0:", maxsplit=1)[0].split(" :", maxsplit=1)[0].strip()
    return title if len(title) <= _SHORT_TITLE_LENGTH else head
