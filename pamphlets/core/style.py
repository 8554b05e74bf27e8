"""Looks as values: inks, letters, page shapes, themes. No logic.

Sizes are points; a `TextStyle` names a face by family, weight and slope, and `FontBook` finds it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final, Literal

from pamphlets.core.geometry import Size
from pamphlets.core.units import Pt


@dataclass(frozen=True, slots=True)
class Ink:
    """A printing ink; `preview` is its colour on a screen as (red, green, blue) from 0 to 1."""

    name: str
    screen_colour: tuple[float, float, float]


_LEAST_RULE: Final = 0.6  # points: of a look without borders; a copier loses finer ones
# Old-style figures, each as wide as it is drawn: EB Garamond's are of one width without `pnum`.
OLD_STYLE_FIGURES = ("onum", "pnum")
BLACK = Ink("black", (0.0, 0.0, 0.0))
PAPER = Ink("paper", (1.0, 1.0, 1.0))


@dataclass(frozen=True, slots=True)
class FontSpec:
    """A face asked for, and the OpenType features to switch on (kern and liga always are)."""

    family: str
    weight: int = 400
    italic: bool = False
    features: tuple[str, ...] = ()

    def with_lining_figures(self) -> "FontSpec":
        """Return the face with figures as high as capitals, where its own are."""
        features = [name for name in self.features if name not in OLD_STYLE_FIGURES]
        return replace(self, features=tuple(features))


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a run of text looks."""

    font: FontSpec
    size: Pt
    leading: Pt
    ink: Ink = BLACK
    tracking: float = 0.0
    """added after each glyph, in em"""
    rise: Pt = 0.0
    """of the baseline"""
    caps: bool = False
    """set in capitals, whatever the case written"""
    struck_through: bool = False


@dataclass(frozen=True, slots=True)
class PageSpec:
    """A page and its text block. Facing pages mirror `inner` and `outer`. One measure, by design."""

    size: Size
    inner: Pt
    outer: Pt
    top: Pt
    bottom: Pt
    grid_step: Pt
    """from one line of text to the next"""

    @property
    def measure(self) -> Pt:
        """Return the width of the text block."""
        return self.size.width - self.inner - self.outer

    @property
    def line_count(self) -> int:
        """Return how many grid lines the text block holds."""
        return int((self.size.height - self.top - self.bottom) / self.grid_step + 1e-6)


@dataclass(frozen=True, slots=True)
class LabelStrip:
    """A strip of tape or paper behind each line of a heading; its letters have inks of their own."""

    fill: Ink | None
    """None: the theme's ink for letters"""
    frame: Pt = 0.0
    """the weight of a black line around it"""
    is_torn: bool = True
    """a little askew, with torn ends; else a flat of ink with straight sides, as a marker draws it"""
    is_underline: bool = False
    """a bar under the letters, not behind them"""


@dataclass(frozen=True, slots=True)
class BlockStyle:
    """How a kind of paragraph is set."""

    text: TextStyle
    align: Literal["justify", "left", "center", "right"] = "justify"
    first_indent: Pt = 0.0
    left_indent: Pt = 0.0
    right_indent: Pt = 0.0
    lines_before: float = 0.0
    """space above, in grid lines; not at the head of a page"""
    lines_after: float = 0.0
    hyphenate: bool = True
    balanced: bool = False
    """lines of like length, as titles want"""
    keep_small_words: bool = False
    """no line ends on an article or a preposition"""
    sink_lines: int = 0
    """grid lines left empty above, even at the head of a page"""
    shortest_last_line: float = 2.0
    """em, that a last line should have at least"""
    protrudes: bool = True
    """marks that open a line hang over its left edge; not where a number stands close to it"""
    label: LabelStrip | None = None
    """what each line of a heading is stuck on"""

    def at_size(self, size: Pt, leading: Pt, font: FontSpec | None = None) -> "BlockStyle":
        """Return the style at a type size on a leading, in another font where one is given."""
        font = font or self.text.font
        return replace(self, text=replace(self.text, font=font, size=size, leading=leading))

    def in_font(self, font: FontSpec) -> "BlockStyle":
        """Return the style in another font, at its own size."""
        return replace(self, text=replace(self.text, font=font))


@dataclass(frozen=True, slots=True)
class BlockBorder:
    """What sets a block apart: a bar at its side, or a rule above it and one below."""

    kind: Literal["side", "rules"]
    weight: Pt
    """of the bar, or of the upper rule"""
    lower_weight: Pt = 0.0
    distance: Pt = 6.0
    """from the text"""
    ink: Ink = BLACK


@dataclass(frozen=True, slots=True)
class Theme:
    """One look: block styles and text styles by role, borders, and the fonts to fall back on.

    Block roles: body, heading-1 to heading-4, opener (a heading that opens a page), quote, letter, page-quote, attribution, code, cell, head, caption, aside,
    aside-title, pull-quote, note, entry, term, contents-1, contents-2, small, back.
    Run roles: code (its size is a share of the text's), folio, running, draft, step, note-number.
    """

    name: str
    page: PageSpec
    block_styles: Mapping[str, BlockStyle]
    text_styles: Mapping[str, TextStyle]
    borders: Mapping[str, BlockBorder]
    break_polygon: tuple[tuple[float, float], ...]
    """the points of the ornament of a thematic break, as shares of a square"""
    fallback_fonts: tuple[FontSpec, ...]
    ink: Ink = BLACK
    """the spot ink, or the first of two, of large letters, flat areas and pictures"""
    second_ink: Ink = BLACK
    """of what is drawn beside the letters: a second spot ink; the first where there is but one"""
    motifs: tuple[str, ...] = ()
    """what is drawn for the title, by name, as its author asks; empty: what the words of a title call for"""
    letter_ink: Ink = BLACK
    """of letters of the text's size and more: that one of both inks that is dark enough to be read, or black"""
    rule_ink: Ink = BLACK
    """of rules and bars that must be seen: that one of both inks that is dark enough, the second before the first, or black"""
    baseline: float = 0.75
    """where letters stand in a grid line"""
    list_indent: Pt = 13.0
    step_indent: Pt = 26.0
    figure_height: float = 0.75
    """bounds a picture, as a share of the text block"""
    figure_scale: float = 1.0
    """enlarges a picture that has no width of its author's"""
    note_rule: tuple[Pt, Pt] = (0.0, 0.0)
    """the length and the weight of the rule above the notes of a page"""
    note_gap: Pt = 0.0
    screen_frequency: int = 45
    """of halftones, in rows of dots an inch, where the author asks for none; 25 on what is seen from afar"""
    figures: Literal["old-style", "lining"] = "old-style"
    """of the running text of brochures, where the text does not say"""
    note_placement: Literal["page", "chapter", "end"] = "page"
    """at the foot of the page, gathered at each chapter's end, or at the text's"""

    @property
    def heaviest_rule(self) -> Pt:
        """The weight of its heaviest border."""
        return max([border.weight for border in self.borders.values()], default=_LEAST_RULE)

    def with_style(self, role: str, style: BlockStyle) -> "Theme":
        """Return the theme with another style for a block role."""
        return replace(self, block_styles={**self.block_styles, role: style})
