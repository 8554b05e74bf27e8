"""FloatPlan: which pages pictures take, and at the foot of which pages of text they or their captions stand.

Places are counted from the first page of the run of text and pictures: 0. No logic but their look-up.
"""

from collections.abc import Mapping
from itertools import chain
from types import MappingProxyType
from typing import Final, Literal, NamedTuple

from pamphlets.layout.pagination.floats.anchored_floats import AnchoredFloat
from pamphlets.layout.pagination.floats.text_pages import TextPages


class FloatPage(NamedTuple):
    """A page that a picture has to itself, or half of a picture over two."""

    anchored: AnchoredFloat
    part: Literal["whole", "left", "right"] = "whole"
    has_caption: bool = False
    """Whether the caption stands under the picture, where no page of text faces it."""
    is_whole_sheet: bool = False
    """Whether the page and that facing it are one piece of paper, so that nothing is lost between them."""


class PageFoot(NamedTuple):
    """What stands at the foot of a page of text: a picture, or the caption of one that faces it."""

    anchored: AnchoredFloat
    line_count: int
    shows_picture: bool
    points_left: bool = False
    """Whether the picture of a caption is to the left of it."""


class FloatPlan(NamedTuple):
    """Where pictures and their captions stand, by place."""

    pictures: Mapping[int, FloatPage] = MappingProxyType({})
    feet: Mapping[int, PageFoot] = MappingProxyType({})

    @property
    def first_free(self) -> int:
        """Return the first place behind all that is planned."""
        return max(chain(self.pictures, self.feet), default=-1) + 1

    def text_pages(self, first_page: int | None) -> TextPages:
        """Return where pages of text stand among the pictures."""
        foot_lines = {place: foot.line_count for place, foot in self.feet.items()}
        return TextPages(first_page, tuple(sorted(self.pictures)), foot_lines)

    def with_pictures(self, pages: Mapping[int, FloatPage]) -> "FloatPlan":
        """Return the plan with more pages of pictures."""
        return self._replace(pictures={**self.pictures, **pages})

    def with_foot(self, place: int, foot: PageFoot) -> "FloatPlan":
        """Return the plan with something at the foot of one more page of text."""
        return self._replace(feet={**self.feet, place: foot})

    def without_foot(self, place: int) -> "FloatPlan":
        """Return the plan with nothing at the foot of a page of text: a caption stands under its picture."""
        anchored = self.feet[place].anchored
        pictures: dict[int, FloatPage] = {}
        for picture_place, page in self.pictures.items():
            is_its_own = page.anchored is anchored
            pictures[picture_place] = (
                page._replace(has_caption=True) if is_its_own else page
            )
        feet = {other: foot for other, foot in self.feet.items() if other != place}
        return FloatPlan(pictures, feet)


NO_FLOATS: Final = FloatPlan()
