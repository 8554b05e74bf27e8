"""Paginator, AnchoredFloats -> FloatPlan: which pages pictures take, and the pages on which they or their captions stand.

Each picture is placed after those before it, then the text is paged anew: it flows past pictures, and no page before
them stays empty. Places are counted from the first page of the run of text and pictures: 0.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from types import MappingProxyType
from typing import Final, Literal, NamedTuple

from pamphlets.layout.pagination.floats.anchored_floats import (
    AnchoredFloat,
    find_page_index,
)
from pamphlets.layout.pagination.floats.text_pages import TextPages
from pamphlets.layout.pagination.paginate import Paginator, SegmentPages

FOOT_PLACES_TRIED: Final = 4  # pages of text, from that which speaks of a picture on


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


NO_FLOATS: Final = FloatPlan()


class FloatPlanner:
    """A plan in the making, for a run whose first page has a number; None where no two pages face each other."""

    def __init__(self, paginator: Paginator, first_page: int | None) -> None:
        self._paginator = paginator
        self._galley = paginator.galley
        self._first_page = first_page
        self._plan = NO_FLOATS
        # The last plan that the text was paged for, and its pages.
        self._paged: tuple[FloatPlan, tuple[SegmentPages, ...] | None] = (NO_FLOATS, None)
        self.homeless: list[AnchoredFloat] = []
        """Pictures for the foot of a page that leave its text no room."""

    def plan(self, floats: Iterable[AnchoredFloat]) -> FloatPlan:
        """Return where pictures stand, each on the page of text that speaks of it or behind, as near as can be."""
        for anchored in floats:
            match anchored.page_float.placement:
                case "foot":
                    self._place_at_foot(anchored)
                case "spread" if self._first_page is not None:
                    self._place_over_spread(anchored)
                case _:
                    self._place_on_page(anchored)
        return self._plan

    def _find_pages(self, plan: FloatPlan) -> tuple[SegmentPages, ...] | None:
        """Return the pages of the text in a plan, None where it has no room for some of it."""
        planned, segments = self._paged
        if segments is None or planned is not plan:
            segments = self._paginator.find_pages(plan.text_pages(self._first_page))
            self._paged = (plan, segments)
        return segments

    def _page_count(self) -> int:
        """Return how many places there are, those of pictures among them."""
        text_count = 0
        for segment in self._find_pages(self._plan) or ():
            text_count += len(segment.fillings)
        return text_count + len(self._plan.pictures)

    def _find_place(self, anchored: AnchoredFloat, plan: FloatPlan) -> int:
        """Return the place of the page that speaks of a picture, -1 where none does."""
        page_index = find_page_index(self._find_pages(plan) or (), anchored.box_count)
        if page_index < 0:
            return -1
        return plan.text_pages(self._first_page).place(page_index)

    def _place_on_page(self, anchored: AnchoredFloat) -> None:
        """Give a picture the page behind that which speaks of it; another near it where its caption then faces it."""
        anchor = self._find_place(anchored, self._plan)
        nearest = max(anchor + 1, self._plan.first_free)
        if nearest == 0 and self._is_recto(nearest) and self._page_count():
            nearest = 1  # a text begins on its own page, not behind a picture
        last = self._page_count()
        caption_lines = anchored.foot_line_count(self._galley)
        if caption_lines and self._first_page is not None:
            candidates = [nearest, nearest + 1]
            if anchor >= self._plan.first_free:
                candidates.append(anchor)
            for place in candidates:
                facing = place - 1 if self._is_recto(place) else place + 1
                pictures = {place: FloatPage(anchored)}
                if place <= last and self._add_with_caption(pictures, facing):
                    return
        picture = FloatPage(anchored, has_caption=caption_lines > 0)
        self._plan = self._plan.with_pictures({nearest: picture})

    def _place_over_spread(self, anchored: AnchoredFloat) -> None:
        """Give a picture the two facing pages nearest behind the text that speaks of it; before it at a text's end."""
        place = self._choose_spread(anchored)
        has_caption = anchored.foot_line_count(self._galley) > 0
        left, right = FloatPage(anchored, "left"), FloatPage(anchored, "right")
        if has_caption:
            for facing in (place - 1, place + 2):
                if self._add_with_caption({place: left, place + 1: right}, facing):
                    return
        self._plan = self._plan.with_pictures(
            {
                place: left._replace(has_caption=has_caption),
                place + 1: right._replace(has_caption=has_caption),
            }
        )

    def _add_with_caption(self, pictures: Mapping[int, FloatPage], place: int) -> bool:
        """Add the pages of a picture, its caption at the foot of the page of text at a place; return whether it can be."""
        page_count = self._page_count() + len(pictures)
        if not self._is_free_text(place, page_count=page_count):
            return False
        first = min(pictures)
        anchored = pictures[first].anchored
        foot = PageFoot(
            anchored,
            anchored.foot_line_count(self._galley),
            shows_picture=False,
            points_left=place > first,
        )
        plan = self._plan.with_pictures(pictures).with_foot(place, foot)
        if self._find_pages(plan) is None:
            return False
        self._plan = plan
        return True

    def _choose_spread(self, anchored: AnchoredFloat) -> int:
        """Return the place of the left page of a picture over two."""
        anchor = self._find_place(anchored, self._plan)
        first_free = self._plan.first_free
        behind = max(anchor + 1, first_free)
        behind += self._is_recto(behind)
        if behind <= self._page_count():
            return behind
        for before in range(anchor, first_free - 1, -1):
            if not self._is_recto(before):
                return before
        return behind

    def _place_at_foot(self, anchored: AnchoredFloat) -> None:
        """Keep lines at the foot of the page that speaks of a picture, or of the nearest behind that has room."""
        anchor = max(self._find_place(anchored, self._plan), 0)
        line_count = anchored.foot_line_count(self._galley)
        foot = PageFoot(anchored, line_count, shows_picture=True)
        fallback: FloatPlan | None = None
        first = max(anchor, self._plan.first_free)
        for place in self._list_text_places(first):
            plan = self._plan.with_foot(place, foot)
            if self._find_pages(plan) is None:
                continue
            if self._find_place(anchored, plan) <= place:
                self._plan = plan
                return
            fallback = fallback or plan
        if fallback is None:
            self.homeless.append(anchored)
        else:
            self._plan = fallback

    def _list_text_places(self, first: int) -> Iterator[int]:
        """Yield the places of the pages of text from a place on, a few of them."""
        last = min(first + FOOT_PLACES_TRIED, self._page_count())
        for place in range(first, last):
            if place not in self._plan.pictures:
                yield place

    def _is_free_text(self, place: int, *, page_count: int) -> bool:
        """Return whether a page of text stands at a place, and nothing at its foot."""
        if not 0 <= place < page_count:
            return False
        return place not in self._plan.pictures and place not in self._plan.feet

    def _is_recto(self, place: int) -> bool:
        return self._first_page is not None and (self._first_page + place) % 2 == 1
