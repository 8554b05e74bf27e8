"""Paginator, AnchoredFloats -> FloatPlan: each picture beside the text that speaks of it or behind, as near as can be.

Each picture is placed after those before it, then the text is paged anew: it flows past pictures, and no page before
them stays empty. Places are counted from the first page of the run of text and pictures: 0.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from math import inf
from typing import Final

from pamphlets.layout.pagination.floats.anchored_floats import (
    AnchoredFloat,
    find_page_index,
)
from pamphlets.layout.pagination.floats.float_plan import (
    NO_FLOATS,
    FloatPage,
    FloatPlan,
    PageFoot,
)
from pamphlets.layout.pagination.paginate import Paginator, SegmentPages

_BEFORE_ITS_WORDS: Final = 0.5
FOOT_PLACES_TRIED: Final = 4  # pages of text, from that which speaks of a picture on


class FloatPlanner:
    """A plan in the making, for a run whose first page has a number; None where no two pages face each other."""

    def __init__(self, paginator: Paginator, first_page: int | None) -> None:
        self._paginator = paginator
        self._galley = paginator.galley
        self._first_page = first_page
        self._plan = NO_FLOATS
        # The last plan that the text was paged for, and its pages.
        self._paged: tuple[FloatPlan, tuple[SegmentPages, ...] | None] = (NO_FLOATS, None)
        self.unplaced: list[AnchoredFloat] = []
        """Pictures for the foot of a page that leave its text no room: each has a page to itself."""

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
        """Return how many places there are, those of pictures among them, and blanks before a spread without text."""
        text_count = 0
        for segment in self._find_pages(self._plan) or ():
            text_count += len(segment.fillings)
        return max(text_count + len(self._plan.pictures), self._plan.first_free)

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
        overtaken: FloatPage | None = None
        if place > self._page_count():
            # A page would be empty before it: the picture that makes it so goes behind it.
            overtaken = self._take_last_picture()
            place -= 2 * (overtaken is not None)
        has_caption = anchored.foot_line_count(self._galley) > 0
        left, right = FloatPage(anchored, "left"), FloatPage(anchored, "right")
        if has_caption and overtaken is None:
            for facing in (place - 1, place + 2):
                if self._add_with_caption({place: left, place + 1: right}, facing):
                    return
        self._plan = self._plan.with_pictures(
            {
                place: left._replace(has_caption=has_caption),
                place + 1: right._replace(has_caption=has_caption),
            }
        )
        if overtaken is not None:
            self._plan = self._plan.with_pictures({place + 2: overtaken})

    def _take_last_picture(self) -> FloatPage | None:
        """Return the picture of the last page, taken from the plan with its caption; None where that page has none."""
        last = self._page_count() - 1
        page = self._plan.pictures.get(last)
        if page is None or page.part != "whole":
            return None
        has_caption = page.anchored.foot_line_count(self._galley) > 0
        pictures = {
            place: each for place, each in self._plan.pictures.items() if place < last
        }
        feet = {
            place: foot
            for place, foot in self._plan.feet.items()
            if foot.anchored is not page.anchored
        }
        self._plan = FloatPlan(pictures, feet)
        return page._replace(has_caption=has_caption)

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
        """Keep lines at the foot of the page that speaks of a picture, or of the nearest that has room, rather behind it."""
        anchor = max(self._find_place(anchored, self._plan), 0)
        line_count = anchored.foot_line_count(self._galley)
        foot = PageFoot(anchored, line_count, shows_picture=True)
        best: FloatPlan | None = None
        least = inf
        for place in self._list_text_places(anchor):
            plan = self._plan.with_foot(place, foot)
            if self._find_pages(plan) is not None:
                distance = self._measure_distance(plan, place)
                if distance < least:
                    best, least = plan, distance
                if distance <= 1.0:
                    break
        if best is None:
            best = self._displace_caption(anchor, foot)
        if best is None:
            self.unplaced.append(anchored)
            nearest = min(max(anchor + 1, self._plan.first_free), self._page_count())
            has_caption = anchored.caption_height(self._galley) > 0
            picture = FloatPage(anchored, has_caption=has_caption)
            best = self._plan.with_pictures({nearest: picture})
        self._plan = best

    def _measure_distance(self, plan: FloatPlan, place: int) -> float:
        """Return how many pages of text a picture at a foot is behind its words; before them is half a page farther."""
        spoken_of = self._find_place(plan.feet[place].anchored, plan)
        between = range(min(spoken_of, place), max(spoken_of, place))
        distance = sum(other not in plan.pictures for other in between)
        return distance + _BEFORE_ITS_WORDS * (spoken_of > place)

    def _displace_caption(self, first: int, foot: PageFoot) -> FloatPlan | None:
        """Return the plan with a picture where a caption stood, which goes under its own; None where that cannot be."""
        for place, other in sorted(self._plan.feet.items()):
            if place >= first and not other.shows_picture:
                plan = self._plan.without_foot(place).with_foot(place, foot)
                if self._find_pages(plan) is not None:
                    return plan
        return None

    def _list_text_places(self, first: int) -> Iterator[int]:
        """Yield places of text with nothing at the foot: some from a place on, and the one before it."""
        page_count = self._page_count()
        for places in (range(first, page_count), range(first - 1, first - 2, -1)):
            free = (
                place
                for place in places
                if self._is_free_text(place, page_count=page_count)
            )
            yield from islice(free, FOOT_PLACES_TRIED)

    def _is_free_text(self, place: int, *, page_count: int) -> bool:
        """Return whether a page of text stands at a place, and nothing at its foot."""
        if not 0 <= place < page_count:
            return False
        return place not in self._plan.pictures and place not in self._plan.feet

    def _is_recto(self, place: int) -> bool:
        return self._first_page is not None and (self._first_page + place) % 2 == 1
