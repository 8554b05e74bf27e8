"""Galley -> AnchoredFloats: each picture that the text flows past, how much text comes before it, and its caption's notes."""

from math import ceil
from typing import Final, NamedTuple

from pamphlets.core.units import Pt
from pamphlets.layout.blocks.galley import Box, Galley, PageFloat
from pamphlets.layout.pagination.paginate import SegmentPages
from pamphlets.layout.pagination.segments import list_called_notes

CAPTION_GAP: Final = 1.0  # grid lines, above what stands at the foot of a page of text


class AnchoredFloat(NamedTuple):
    """A picture and where the text speaks of it."""

    page_float: PageFloat
    box_count: int
    """Boxes of the galley before it."""
    note_numbers: tuple[int, ...] = ()
    """The notes that its caption is the first to call: they stand under it."""

    def caption_height(self, galley: Galley) -> Pt:
        """Return the height of the caption and its notes, 0 where there is none."""
        height = len(self.page_float.caption) * galley.grid
        for number in self.note_numbers:
            height += len(galley.note_boxes[number - 1]) * galley.note_leading
        return height

    def foot_line_count(self, galley: Galley) -> int:
        """Return how many grid lines it keeps at the foot of a page of text: for its picture, or for its caption alone."""
        height = self.caption_height(galley) + self.page_float.foot_height
        return ceil(height / galley.grid + CAPTION_GAP - 1e-6) if height else 0


def anchor_floats(galley: Galley) -> tuple[AnchoredFloat, ...]:
    """Return the pictures of a galley that the text flows past, in order."""
    floats: list[AnchoredFloat] = []
    called: set[int] = set()
    box_count = 0
    for part in galley.parts:
        if isinstance(part, Box):
            called.update(part.note_numbers)
            box_count += 1
        elif isinstance(part, PageFloat):
            numbers: list[int] = []
            # Notes that stand among the parts are printed there.
            if galley.note_boxes:
                numbers += [
                    number
                    for number in list_called_notes(part.caption)
                    if number not in called
                ]
            called.update(numbers)
            floats.append(AnchoredFloat(part, box_count, tuple(numbers)))
    return tuple(floats)


def find_page_index(segments: tuple[SegmentPages, ...], box_count: int) -> int:
    """Return the index of the page of text that holds the last of so many boxes; -1 for none."""
    page_index = -1
    earlier_count = 0
    for segment, fillings in segments:
        for filling in fillings:
            if earlier_count + filling.start >= box_count:
                return page_index
            page_index += 1
        earlier_count += len(segment.box_indexes)
    return page_index
