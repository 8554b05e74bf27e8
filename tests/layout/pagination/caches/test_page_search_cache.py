"""What was searched before is used where it is the same, and gives the pages of a search from nothing."""

from dataclasses import replace
from random import Random

import pytest

from pamphlets.core.source import Source
from pamphlets.layout.blocks.galley import Box, Galley, VerticalSpace
from pamphlets.layout.pagination import filling_choices
from pamphlets.layout.pagination.caches.page_search_cache import PageSearchCache
from pamphlets.layout.pagination.fillings.page_fillings import (
    FillingChoice,
    PageCapacity,
    PageStart,
)
from pamphlets.layout.pagination.floats.text_pages import TextPages
from pamphlets.layout.pagination.paginate import Paginator, SegmentPages
from pamphlets.layout.pagination.segments import GalleySegment

LINES = 30
NOTES = 40


def random_box(random: Random, note_number: int) -> Box:
    notes = (note_number,) if random.random() < 0.1 else ()
    cost = random.choice((0.0, 0.0, 0.0, 2500.0, 31.0))
    return Box(random.choice((1, 1, 1, 1, 2, 5)), (), notes, cost)


def random_galley(random: Random, box_count: int) -> Galley:
    parts: list[Box | VerticalSpace] = []
    for number in range(box_count):
        if random.random() < 0.1:
            parts.append(VerticalSpace(1, random.choice(("", "heading", "block"))))
        parts.append(random_box(random, 1 + number * NOTES // box_count))
    notes = [tuple([Box(1, ())] * random.randint(1, 6)) for _ in range(NOTES)]
    return Galley(Source("essai.md", ""), tuple(parts), tuple(notes), (), 13.0, 10.0)


def find_pages(galley: Galley, cache: PageSearchCache | None) -> list[object]:
    pages = Paginator(galley, LINES, 8.0, cache).find_pages(TextPages(3))
    assert pages is not None
    return [fillings for _, fillings in pages]


def test_after_an_edit_anywhere_the_pages_are_those_of_a_search_from_nothing() -> None:
    random = Random(11)
    for _ in range(12):
        cache = PageSearchCache()
        galley = random_galley(random, random.choice((40, 200, 400)))
        for _ in range(4):
            assert find_pages(galley, cache) == find_pages(galley, None)
            parts = list(galley.parts)
            at = random.randrange(len(parts))
            edit = [random_box(random, NOTES) for _ in range(random.randrange(3))]
            parts[at : at + random.randrange(3)] = edit
            parts.append(Box(1, ()))
            galley = replace(galley, parts=tuple(parts))


def test_the_same_text_is_not_searched_again() -> None:
    cache = PageSearchCache()
    galley = random_galley(Random(3), 200)
    first = _segments(galley, cache)
    again = _segments(galley, cache)
    assert again[0].fillings is first[0].fillings


def test_a_note_that_has_grown_changes_the_pages_that_it_stands_on() -> None:
    cache = PageSearchCache()
    galley = random_galley(Random(4), 200)
    find_pages(galley, cache)
    for number in range(NOTES):
        notes = list(galley.note_boxes)
        notes[number] = (*notes[number], Box(1, ()), Box(1, ()))
        grown = replace(galley, note_boxes=tuple(notes))
        assert find_pages(grown, cache) == find_pages(grown, None)


def test_pages_far_from_an_edit_are_not_listed_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    starts: list[PageStart] = []
    list_fillings = filling_choices.list_fillings

    def list_and_count(
        segment: GalleySegment,
        start: PageStart,
        capacity: PageCapacity,
        *,
        relaxed: bool = False,
    ) -> list[FillingChoice]:
        starts.append(start)
        return list_fillings(segment, start, capacity, relaxed=relaxed)

    monkeypatch.setattr(filling_choices, "list_fillings", list_and_count)
    cache = PageSearchCache()
    galley = random_galley(Random(5), 600)
    find_pages(galley, cache)
    whole_count = len(starts)
    starts.clear()
    parts = [*galley.parts[:300], Box(1, ()), *galley.parts[300:]]
    find_pages(replace(galley, parts=tuple(parts)), cache)
    assert 0 < len(starts) < whole_count / 3


def _segments(galley: Galley, cache: PageSearchCache) -> tuple[SegmentPages, ...]:
    pages = Paginator(galley, LINES, 8.0, cache).find_pages(TextPages(3))
    assert pages is not None
    return pages
