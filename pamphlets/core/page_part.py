"""A finished page: marks with their places, before any PDF."""

from dataclasses import dataclass

from pamphlets.core.geometry import Rect, Size
from pamphlets.core.page import (
    Anchor,
    GlyphRun,
    LinkArea,
    PageItem,
    Rule,
    ScaledDrawing,
    ScaledPicture,
)

__all__ = [
    "Anchor",
    "GlyphRun",
    "LinkArea",
    "Page",
    "PageItem",
    "Rule",
    "ScaledDrawing",
    "ScaledPicture",
]


@dataclass(frozen=True, slots=True)
class Page:
    """One page. `trim` is where the paper is cut, measured from the top left of `size`; `label` names it."""

    size: Size
    trim: Rect
    items: tuple[PageItem, ...]
    label: str = ""


def make_untrimmed_page(size: Size, items: tuple[PageItem, ...], label: str) -> Page:
    """Return a page whose paper is not cut: its trim is all of it."""
    return Page(size, Rect(0.0, 0.0, size.width, size.height), items, label)
