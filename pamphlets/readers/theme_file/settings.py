"""What a theme file says, typed. None and empty: it says nothing, and the theme that it begins with holds."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from pamphlets.core.source import Source, Span
from pamphlets.core.units import Pt

Alignment = Literal["justify", "left", "center", "right"]
# The strip behind each line of a heading: white letters on black or on the ink, or black ones in a white frame.
LabelKind = Literal["none", "black", "white", "ink"]
BorderKind = Literal["none", "side", "rules"]


class Measure(NamedTuple):
    """A length in points, or so many times the size of the letters."""

    value: float
    is_relative: bool = False

    def resolve(self, size: Pt) -> Pt:
        """Return the length in points beside letters of a size."""
        return self.value * size if self.is_relative else self.value


@dataclass(frozen=True, slots=True)
class StyleSettings:
    """What is said of one kind of text."""

    font: str = ""
    weight: int | None = None
    italic: bool | None = None
    size: Pt | None = None
    leading: Measure | None = None
    align: Alignment | None = None
    indent: Measure | None = None
    """of the first line of a paragraph"""
    left_indent: Measure | None = None
    hyphenate: bool | None = None
    caps: bool | None = None
    tracking: float | None = None
    """in em"""
    lines_before: float | None = None
    """white above, in lines of text"""
    lines_after: float | None = None
    label: LabelKind | None = None
    border: BorderKind | None = None
    border_weight: Pt | None = None


@dataclass(frozen=True, slots=True)
class MarginSettings:
    """The margins of a page, in points."""

    inner: Pt | None = None
    outer: Pt | None = None
    top: Pt | None = None
    bottom: Pt | None = None


@dataclass(frozen=True, slots=True)
class CoverSettings:
    """How a cover is drawn."""

    plan: str = ""
    font: str = ""
    weight: int | None = None
    drawing: str = ""
    """the path of an SVG that fills the cover behind its letters"""


@dataclass(frozen=True, slots=True)
class ThemeSettings:
    """One theme file."""

    name: str
    source: Source = field(repr=False)
    base: str = "sobre"
    description: str = ""
    page: str = ""
    """a size as it is written: A5, 140x216mm, Letter/2"""
    margins: MarginSettings = MarginSettings()
    styles: Mapping[str, StyleSettings] = field(default_factory=dict)
    """by section"""
    figures: Literal["", "old-style", "lining"] = ""
    note_placement: Literal["", "page", "chapter", "end"] = ""
    note_rule: Pt | None = None
    """the length of the rule above notes"""
    ink: str = ""
    second_ink: str = ""
    ornament: str = ""
    """the path of an SVG"""
    cover: CoverSettings = CoverSettings()
    fallback: tuple[str, ...] = ()
    spans: Mapping[str, Span] = field(default_factory=dict, repr=False, compare=False)
    """of the values: `page`, `margins.inner`, `text.font`"""

    def span_of(self, name: str) -> Span:
        """Return where a value stands; the file's beginning where it says nothing of it."""
        return self.spans.get(name, Span(0, 0))
