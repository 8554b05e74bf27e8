"""Facing pages are weighed together: those that do face each other in the finished brochure."""

from random import Random

import pytest

from pamphlets.core.fonts.font_book import FontBook
from pamphlets.design.themes import sobre
from pamphlets.document.nodes import Block
from pamphlets.layout.brochure.converge import draft_pages
from pamphlets.layout.layout_input import LayoutInput
from tests.support.documents import ART, Author, prose


@pytest.mark.parametrize("sections", [3, 5, 6, 8])
def test_the_two_pages_of_a_spread_are_longer_or_shorter_together(
    book: FontBook, sections: int
) -> None:
    """The number of pages decides on which side the text begins."""
    author, random = Author(), Random(sections)
    blocks: list[Block] = []
    for number in range(sections):
        note = author.call(prose(random, 30))
        blocks += [
            author.heading(2, f"Titre {number}"),
            author.paragraph(prose(random, 60).rstrip("."), note, "."),
            author.figure("large.png"),
            author.paragraph(prose(random, 90)),
        ]
    layout_input = LayoutInput(author.document(*blocks), sobre.DESIGN, book, ART)
    slots = draft_pages(layout_input).page_slots
    for number, slot in enumerate(slots, 1):
        facing = slots[number] if number < len(slots) else None
        if number % 2 == 0 and slot.filling and facing and facing.filling:
            assert slot.filling.extra_lines == facing.filling.extra_lines
