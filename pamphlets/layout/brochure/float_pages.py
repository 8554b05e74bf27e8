"""FloatPage, PageFoot -> the marks of pages that pictures have to themselves, and of pictures and captions at a foot.

Marks are placed from the top left of the trim; what lies beyond it is bleed.
"""

from dataclasses import replace
from typing import Final, NamedTuple

from pamphlets.core.geometry import Point, Rect, Size
from pamphlets.core.page import (
    PageItem,
    PageItems,
    ScaledDrawing,
    ScaledPicture,
    find_picture_frame,
)
from pamphlets.core.picture_settings import BLEED
from pamphlets.core.units import Pt, mm
from pamphlets.document.nodes import Figure
from pamphlets.layout.blocks.block_context import translate_marks
from pamphlets.layout.blocks.displays.figures import EDGE_DISTANCE
from pamphlets.layout.blocks.displays.page_floats import arrow_room
from pamphlets.layout.blocks.galley import Galley
from pamphlets.layout.pagination.floats.anchored_floats import AnchoredFloat
from pamphlets.layout.pagination.floats.float_plan import FloatPage, PageFoot
from pamphlets.layout.pagination.page_body import TextArea
from pamphlets.layout.paragraph.context import TypesettingContext, make_picture_mark
from pamphlets.layout.paragraph_stack import set_label

# At each side of a fold: what two pages of different sheets lose of a picture in it. Both show it.
SWALLOWED: Final = mm(2)
_CAPTION_GAP: Final = mm(2.5)  # from a picture to its own caption under it
# Grid lines, that a caption stands higher than the grid above a picture.
_LIFT: Final = 0.25


class FloatDrawing(NamedTuple):
    """What pictures beside the text are drawn with."""

    context: TypesettingContext
    galley: Galley
    bleeds: bool

    @property
    def frame(self) -> Rect:
        """Return what a picture of a whole page covers."""
        return find_picture_frame(self.context.theme.page.size, bleeds=self.bleeds)

    def draw_picture_page(self, picture: FloatPage, area: TextArea) -> PageItems:
        """Return a page that a picture has to itself, or half of one; under it its caption, where no page of text has it."""
        anchored = picture.anchored
        frame = self.frame
        caption: PageItems = ()
        if picture.has_caption:
            height = anchored.caption_height(self.galley)
            top = self.context.theme.page.size.height - EDGE_DISTANCE - height
            frame = replace(frame, height=top - _CAPTION_GAP - frame.y)
            if picture.part != "right":
                left = area.left - arrow_room(self.context.theme)
                caption = self._place_caption(anchored, left, top)
        if picture.part == "whole":
            return (self._place_picture(anchored, frame), *caption)
        return (self._place_half(picture, frame), *caption)

    def draw_foot(self, foot: PageFoot, area: TextArea) -> PageItems:
        """Return what stands at the foot of a page of text: a picture under its caption, or a caption alone."""
        anchored = foot.anchored
        grid = self.context.theme.page.grid_step
        bottom = area.top + area.line_count * grid
        top = bottom - anchored.caption_height(self.galley)
        if not foot.shows_picture:
            caption = self._place_caption(anchored, area.left, top)
            return self._draw_arrow(foot, area, top) + caption
        height = anchored.page_float.foot_height
        frame = self.frame
        frame = replace(frame, y=bottom - height, height=frame.bottom - bottom + height)
        top -= height + _LIFT * grid
        caption = self._place_caption(anchored, area.left, top)
        return (self._place_picture(anchored, frame), *caption)

    def _place_picture(self, anchored: AnchoredFloat, frame: Rect) -> PageItem:
        figure = anchored.page_float.figure
        mark = self._make_mark(figure, Size(frame.width, frame.height))
        return PageItem(Point(frame.x, frame.y), mark, figure.node, "", figure.span)

    def _place_half(self, picture: FloatPage, frame: Rect) -> PageItem:
        """Return the left or the right half of a picture over two pages, as far as the fold, or its bleed beyond it.

        What the fold swallows of it is shown on both pages. The right half is an artifact: a picture is read aloud once.
        """
        figure = picture.anchored.page_float.figure
        page_width = self.context.theme.page.size.width
        swallowed = 0.0 if picture.is_whole_sheet else SWALLOWED
        half = page_width - frame.x - swallowed
        shown = half + swallowed + (BLEED if self.bleeds else 0.0)
        mark = self._make_mark(figure, Size(2 * half, frame.height))
        crop = mark.crop
        width = crop.width * shown / (2 * half)
        size = Size(shown, frame.height)
        if picture.part == "left":
            crop = replace(crop, width=width)
            left = replace(mark, size=size, crop=crop)
            at = Point(frame.x, frame.y)
            return PageItem(at, left, figure.node, "", figure.span)
        crop = replace(crop, x=crop.right - width, width=width)
        right = replace(mark, size=size, crop=crop, alt="")
        at = Point(page_width - frame.x - shown, frame.y)
        return PageItem(at, right, None, "", figure.span)

    def _make_mark(self, figure: Figure, size: Size) -> ScaledPicture | ScaledDrawing:
        artwork = self.context.artworks[figure.image.path]
        return make_picture_mark(figure.image, artwork, size, self.context.theme)

    def _place_caption(self, anchored: AnchoredFloat, left: Pt, top: Pt) -> PageItems:
        """Return a caption and its notes."""
        grid = self.galley.grid
        marks: list[PageItem] = []
        for box in anchored.page_float.caption:
            marks += translate_marks(box.marks, top, left)
            top += grid
        for number in anchored.note_numbers:
            for box in self.galley.note_boxes[number - 1]:
                marks += translate_marks(box.marks, top, left)
                top += self.galley.note_leading
        return tuple(marks)

    def _draw_arrow(self, foot: PageFoot, area: TextArea, top: Pt) -> PageItems:
        """Return the arrow in front of a caption, towards its picture."""
        theme = self.context.theme
        style = theme.block_styles["caption"].text
        at = (area.left, top + theme.baseline * self.galley.grid)
        arrow = "←" if foot.points_left else "→"
        width = arrow_room(theme)
        return set_label(self.context, arrow, style, at, width, "left", "zxx")
