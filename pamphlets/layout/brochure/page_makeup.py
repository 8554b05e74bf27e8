"""Leaves -> pages: each side of paper gets its text or matter, its folio, and the working version's line."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from pamphlets.core.fonts.font_book import Word
from pamphlets.core.page import Anchor, Glyphs, Placed
from pamphlets.core.page_part import Page, uncut
from pamphlets.core.style import Theme
from pamphlets.document.nodes import Document
from pamphlets.layout.blocks.block_context import lower
from pamphlets.layout.blocks.galley import Galley
from pamphlets.layout.brochure import colophon as matter
from pamphlets.layout.brochure.running_heads import HEADS_FROM, Heads, draft_line, furnish
from pamphlets.layout.brochure.table_of_contents import Entry, contents
from pamphlets.layout.look import Look
from pamphlets.layout.pagination.page_body import Flow, assemble
from pamphlets.layout.pagination.page_sequence import Leaf
from pamphlets.layout.paragraph.context import Case
from pamphlets.layout.paragraph_stack import Piece, stack, words

_MOST = 4  # families named
_SHORT = 40  # characters of a title that stand beside a folio


class Sides(NamedTuple):
    """All that the pages of a title are made from."""

    document: Document
    look: Look
    case: Case
    galley: Galley
    listed: tuple[Entry, ...]
    pages: Mapping[str, str]


def flow_of(theme: Theme, number: int) -> Flow:
    """Return where the text block stands on page `number`: rectos are odd, facing pages mirror."""
    page = theme.page
    recto = number % 2 == 1
    return Flow(page.inner if recto else page.outer, page.top, page.measure, page.lines, recto)


def contents_columns(
    document: Document, look: Look, case: Case, listed: tuple[Entry, ...], pages: Mapping[str, str]
) -> int:
    """Return how many pages of their own the contents need: none where they fit the inside cover."""
    if not listed:
        return 0
    page = look.theme.page
    full = page.lines * page.grid
    below = stack(case, matter.origin(case, document.meta), page.measure, document.meta.lang).height
    size = (page.measure, full - _head_height(look.theme) - (below + 2 * page.grid if below else 0.0))
    columns = len(contents(case, listed, pages, size, document.meta.lang))
    if columns == 1:
        return 0
    return len(contents(case, listed, pages, (page.measure, full - _head_height(look.theme)), document.meta.lang))


def _head_height(theme: Theme) -> float:
    """Return the room that the title of the contents takes."""
    return theme.page.grid * 4


def make_pages(sides: Sides, leaves: tuple[Leaf, ...]) -> tuple[Page, ...]:
    """Return the finished pages; covers, blanks and openings carry no folio.

    The colophon is made last: it tells what families all others are set in.
    """
    theme = sides.look.theme
    meta = sides.document.meta
    own = any(leaf.kind == "contents" for leaf in leaves)
    size = theme.page.size
    running = len(leaves) >= HEADS_FROM and sides.look.binding == "stapled"
    chapter = ""
    made: dict[int, Page] = {}
    for number, leaf in sorted(enumerate(leaves, 1), key=lambda numbered: numbered[1].kind == "colophon"):
        flow = flow_of(theme, number)
        if leaf.kind == "colophon":
            marks = _colophon(sides, flow, made.values())
        else:
            marks = _side(sides, leaf, flow, own_contents=own)
        chapter = next((m.what.title for m in marks if isinstance(m.what, Anchor) and m.what.level == 1), chapter)
        heads = Heads(_short(meta.title), chapter, meta.draft, running, meta.lang)
        if leaf.kind == "text" and not leaf.opening:
            marks += furnish(sides.case, flow, number, heads)
        marks += draft_line(sides.case, meta.draft, meta.lang)
        made[number] = uncut(size, marks, str(number))
    return tuple(made[number] for number in sorted(made))


def _side(sides: Sides, leaf: Leaf, flow: Flow, *, own_contents: bool) -> tuple[Placed, ...]:
    """Return what stands on one page besides its furniture."""
    case, theme, meta = sides.case, sides.look.theme, sides.document.meta
    match leaf.kind:
        case "text":
            assert leaf.stretch is not None and leaf.filling is not None  # noqa: S101, PT018 - leaves of text have both
            text = assemble(sides.galley, leaf.stretch, leaf.filling, theme, flow)
            if not leaf.imprint:
                return text
            foot = stack(case, matter.imprint(case, meta), flow.measure, meta.lang)
            return text + matter.at_foot(foot, flow, theme.page.grid)
        case "cover":
            return sides.look.cover(case, meta)
        case "inside":
            foot = stack(case, matter.origin(case, meta), flow.measure, meta.lang)
            matter.tell_full(case, "origin", foot.height - flow.lines * theme.page.grid)
            low = matter.at_foot(foot, flow, theme.page.grid)
            return low if own_contents or not sides.listed else _contents(sides, flow, 0) + low
        case "contents":
            return _contents(sides, flow, leaf.part)
        case "blank":
            return matter.notes_page(case, flow, meta.lang) if meta.blanks == "notes" else ()
        case "colophon":
            raise AssertionError(leaf)  # made from what all others are
        case "back":
            return matter.back(case, meta, flow)


def _colophon(sides: Sides, flow: Flow, others: Iterable[Page]) -> tuple[Placed, ...]:
    """Return the colophon of a title, `others` being all its pages but this one."""
    case, theme, meta = sides.case, sides.look.theme, sides.document.meta
    made = stack(case, matter.colophon(case, meta, families(theme, others)), flow.measure, meta.lang)
    longest = "mentions" if sum(map(len, meta.mentions)) > len(meta.licence) else "licence"
    matter.tell_full(case, longest, made.height - flow.lines * theme.page.grid)
    return matter.at_foot(made, flow, theme.page.grid)


def _contents(sides: Sides, flow: Flow, part: int) -> tuple[Placed, ...]:
    """Return one page of contents, the first under its title."""
    theme, lang = sides.look.theme, sides.document.meta.lang
    room = theme.page.lines * theme.page.grid - _head_height(theme)
    columns = contents(sides.case, sides.listed, sides.pages, (flow.measure, room), lang)
    top = flow.top + _head_height(theme)
    marks = lower(columns[part], top, flow.left) if part < len(columns) else ()
    if part:
        return marks
    head = stack(sides.case, [Piece(words(matter.TITLE), theme.blocks["heading-2"])], flow.measure, lang)
    return lower(head.marks, flow.top + theme.page.grid, flow.left) + marks


def families(theme: Theme, pages: Iterable[Page]) -> tuple[str, ...]:
    """Return the families that pages and a colophon are set in: that of the text, then by how much they set.

    There are at most four; the rest has set a sign or two.
    """
    counts = Counter({theme.blocks["small"].text.font.family: 1})  # the colophon's own
    for page in pages:
        for mark in page.items:
            if isinstance(mark.what, Glyphs):
                for word in mark.what.words:
                    if isinstance(word, Word):
                        counts[word.font.face.family] += len(word.text)
    text = theme.blocks["body"].text.font.family
    return tuple(sorted(counts, key=lambda family: (family != text, -counts[family], family))[:_MOST])


def _short(title: str) -> str:
    """Return a title short enough to stand beside a folio: up to its colon, or whole."""
    head = title.split("\u00a0:", maxsplit=1)[0].split(" :", maxsplit=1)[0].strip()
    return title if len(title) <= _SHORT else head
