"""Marks of a page -> groups of them, one under the other."""

from typing import NamedTuple

from pamphlets.core.page import PageItem
from pamphlets.core.units import Pt
from pamphlets.layout.blocks.block_context import translate_marks
from pamphlets.layout.paragraph_stack import ParagraphStack


class MarkGroup(NamedTuple):
    """Marks from a top left corner, and their height."""

    marks: tuple[PageItem, ...]
    height: Pt


class MarkColumn:
    """Groups of marks, one under the other."""

    def __init__(self, x: Pt = 0.0, y: Pt = 0.0) -> None:
        self._marks: list[PageItem] = []
        self._x = x
        self.y = y

    def add(self, group: MarkGroup | ParagraphStack, gap: Pt = 0.0) -> None:
        """Put a group under those before, with some white between."""
        self.y += gap
        self._marks += translate_marks(group.marks, self.y, self._x)
        self.y += group.height

    def group(self) -> MarkGroup:
        """Return all of them."""
        return MarkGroup(tuple(self._marks), self.y)
