"""Marks on paper with their places: glyph runs, rules, shapes, pictures, links, anchors.

Every mark keeps the node or the generated element that it belongs to (neither: an artifact, such as a folio or a rule),
its language and its span, so that tags, a preview or a proof can be made from pages alone. Inks are named, never RGB.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final, Literal, NamedTuple

from pamphlets.core.drawing import Drawing
from pamphlets.core.fonts.font_book import ShapedWord, Space
from pamphlets.core.fonts.typed_letters import TypedLetters, squeeze
from pamphlets.core.geometry import Point, Rect, Size
from pamphlets.core.picture_settings import (
    AUTOMATIC_TONES,
    BLEED,
    WHITE_EDGE,
    ToneRendering,
)
from pamphlets.core.source import NodeId, Span
from pamphlets.core.style import BLACK, Ink
from pamphlets.core.units import Pt


@dataclass(frozen=True, slots=True)
class GlyphRun:
    """Words of one font at one size, set from the baseline point rightwards.

    `tracking` follows each glyph of each word; a `Space` begins behind it. `horizontal_scale` makes letters wider or narrower, neither
    tracking nor spaces. A word whose text is U+00AD is the hyphen of a word broken at the line's end.
    """

    words: tuple[ShapedWord | Space, ...]
    size: Pt
    tracking: Pt = 0.0
    ink: Ink = BLACK
    tint: float = 1.0
    horizontal_scale: float = 1.0
    angle: float = 0.0
    """degrees that it is turned by about its baseline point, counter-clockwise: 90 reads upwards"""
    stroke: Pt = 0.0
    """the width of a line drawn along the edges of its letters, in their ink: half of it makes them heavier"""

    @property
    def advance(self) -> Pt:
        """Return how far the run carries the pen."""
        advance = 0.0
        scaled_size = self.size * self.horizontal_scale
        for word in self.words:
            if isinstance(word, Space):
                advance += word.width
            else:
                advance += word.advance * scaled_size + len(word.glyphs) * self.tracking
        return advance


@dataclass(frozen=True, slots=True)
class Rule:
    """A filled rectangle, its top left corner at the mark's point."""

    width: Pt
    height: Pt
    ink: Ink = BLACK
    tint: float = 1.0


# The part of a picture that is shown, as shares of its width and height.
WHOLE_PICTURE: Final = Rect(0.0, 0.0, 1.0, 1.0)


@dataclass(frozen=True, slots=True)
class ScaledDrawing:
    """Vector art scaled to `size`, its top left corner at the mark's point."""

    drawing: Drawing
    size: Size
    alt: str = ""
    crop: Rect = WHOLE_PICTURE
    """the part that is shown, scaled to `size`"""
    tones: ToneRendering = AUTOMATIC_TONES
    """of its gradients, which have dots where a screen frequency is named, and of its pictures"""


@dataclass(frozen=True, slots=True)
class ScaledPicture:
    """A raster picture by its file's path, scaled to `size`, its top left corner at the mark's point."""

    path: str
    size: Size
    alt: str = ""
    crop: Rect = WHOLE_PICTURE
    """the part that is shown, scaled to `size`"""
    tones: ToneRendering = AUTOMATIC_TONES
    ink: Ink = BLACK
    """of halftones and line art"""


@dataclass(frozen=True, slots=True)
class LinkArea:
    """A rectangle to click on; `#name` leads to an anchor, anything else is an address."""

    target: str
    size: Size


# Links between the call of a note and its number: `#note-4` leads to the note, `#call-4` to what calls it first.
NOTE_ANCHOR: Final = "note-"
CALL_ANCHOR: Final = "call-"


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place that links lead to. With a level from 1, also a line of the outline."""

    name: str
    level: int = 0
    title: str = ""


TextRole = Literal["title", "heading", "notes-heading", "paragraph"]


class GeneratedElement(NamedTuple):
    """Text or a picture that is no node of the document and that every reader must get: a cover's title, a colophon."""

    role: Literal[
        "title", "heading", "notes-heading", "paragraph", "contents-entry", "figure"
    ]
    """what it is to a screen reader; `notes-heading` stands above notes that are gathered at the end"""
    text: str
    """what is read; with the page it tells the elements of one role apart"""
    is_repeated: bool = False
    """stands on several pages, and is read on the first of them alone"""
    is_redrawn: bool = False
    """its letters are drawn in other words or no words, as in capitals: `text` is what is read and copied"""
    number: int = 0
    """tells it from others of its role and its words that may stand on the same page"""


@dataclass(frozen=True, slots=True)
class PageItem:
    """A mark and its place; for `Glyphs` the point is on the baseline."""

    at: Point
    content: GlyphRun | Rule | ScaledDrawing | ScaledPicture | LinkArea | Anchor
    node: NodeId | None = None
    lang: str = ""
    span: Span | None = None
    element: GeneratedElement | None = None
    """what it belongs to where it has no node"""


# What stands on a page, or in a part of one, in the order in which it is drawn.
PageItems = tuple[PageItem, ...]


def spell_marks(items: Iterable[PageItem], typed: str) -> PageItems:
    """Return marks whose letters stand for what was typed, though they show it in capitals."""
    letters = TypedLetters(typed)
    spelled: list[PageItem] = []
    for item in items:
        run = item.content
        if not isinstance(run, GlyphRun):
            spelled.append(item)
            continue
        words: list[ShapedWord | Space] = []
        for word in run.words:
            words.append(word if isinstance(word, Space) else letters.spell(word))
        spelled.append(replace(item, content=replace(run, words=tuple(words))))
    return tuple(spelled)


def give_element(items: Iterable[PageItem], element: GeneratedElement | None) -> PageItems:
    """Return marks whose letters and links belong to an element, or to none; drawings and rules stay as they are."""
    marks: list[PageItem] = []
    for item in items:
        belongs = isinstance(item.content, GlyphRun | LinkArea)
        marks.append(replace(item, element=element) if belongs else item)
    return tuple(marks)


def give_node(items: Iterable[PageItem], typed: str, node: NodeId, span: Span) -> PageItems:
    """Return marks whose letters are those of a node, spelled as they were typed; drawings and rules stay as they are."""
    marks: list[PageItem] = []
    for item in spell_marks(items, typed):
        is_letter = isinstance(item.content, GlyphRun)
        own = replace(item, node=node, span=span, element=None) if is_letter else item
        marks.append(own)
    return tuple(marks)


def make_element(
    items: Iterable[PageItem],
    text: str,
    role: TextRole = "title",
) -> PageItems:
    """Return marks whose letters are one element, spelled as its text was typed, whatever they show of it."""
    spelled = spell_marks(items, text)
    shown = ""
    for item in spelled:
        if isinstance(item.content, GlyphRun):
            words = [word for word in item.content.words if isinstance(word, ShapedWord)]
            shown += "".join([word.text for word in words])
    is_redrawn = squeeze(shown) != squeeze(text)
    return give_element(spelled, GeneratedElement(role, text, is_redrawn=is_redrawn))


def place_rule(x: Pt, y: Pt, width: Pt, height: Pt, ink: Ink = BLACK) -> PageItem:
    """Return a rule, an artifact, its top left corner at a place."""
    return PageItem(Point(x, y), Rule(width, height, ink))


@dataclass(frozen=True, slots=True)
class Page:
    """One page. `trim` is where the paper is cut, measured from the top left of `size`; `label` names it."""

    size: Size
    trim: Rect
    items: tuple[PageItem, ...]
    label: str = ""


def find_picture_frame(size: Size, *, bleeds: bool) -> Rect:
    """Return what a picture of a whole page covers, from the top left of the trim: less than it, or with its bleed more."""
    inset = -BLEED if bleeds else WHITE_EDGE
    return Rect(inset, inset, size.width - 2 * inset, size.height - 2 * inset)


def make_page(size: Size, items: PageItems, label: str, *, bleeds: bool = False) -> Page:
    """Return a page whose marks are placed from the top left of its trim, with paper for its bleed if it has one."""
    page = make_untrimmed_page(size, items, label)
    if not bleeds:
        return page
    paper = Size(size.width + 2 * BLEED, size.height + 2 * BLEED)
    return place_on_paper(page, paper, Point(BLEED, BLEED))


def place_on_paper(page: Page, paper: Size, corner: Point) -> Page:
    """Return a page on other paper, the top left of its trim at `corner`; its marks stay where they are on it."""
    trim = Rect(corner.x, corner.y, page.trim.width, page.trim.height)
    x, y = corner.x - page.trim.x, corner.y - page.trim.y
    items = [replace(item, at=item.at.shift_by(x, y)) for item in page.items]
    return replace(page, size=paper, trim=trim, items=tuple(items))


def make_untrimmed_page(size: Size, items: tuple[PageItem, ...], label: str) -> Page:
    """Return a page whose paper is not cut: its trim is all of it."""
    return Page(size, Rect(0.0, 0.0, size.width, size.height), items, label)
