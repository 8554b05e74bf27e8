"""Sums of chunks: where each break lies, and what a line between two of them measures."""

import pytest

from pamphlets.layout.paragraph.break_table import BreakPosition, list_breaks
from pamphlets.layout.paragraph.chunks import HYPHEN_PENALTY, URL_PENALTY, Chunk, InnerBreak

# text, parts, width, stretch, shrink, hang left, hang right, space, letter stretch, last tracking
FIRST = Chunk("mot", (), 30.0, 1.0, 0.9, 0.5, 2.0, 6.0, 0.75, 0.125)
SECOND = Chunk("dernier", (), 50.0, 3.0, 2.0, 4.0, 1.0, 12.0, 1.5, 0.25)
HYPHEN = InnerBreak(
    3,
    20.0,
    23.0,
    1.5,
    1.2,
    HYPHEN_PENALTY,
    has_hyphen=True,
    hang_left=0.25,
    letter_stretch=0.5,
)
IN_URL = HYPHEN._replace(penalty=URL_PENALTY, has_hyphen=False)


def test_breaks_lie_behind_words_with_the_space_after_them_spent() -> None:
    table, positions = list_breaks([FIRST, SECOND], [(), ()], elastic=True)
    assert positions == [BreakPosition(0, None), BreakPosition(1, None)]
    assert table.letter_widths == [30.0, 86.0]
    assert table.end_widths == [28.0, 85.0], "what hangs over the right edge takes no room"
    assert table.start_widths == [40.0, 98.0], "nor does what hangs over the left"
    assert table.end_stretches == [1.0, 7.0]
    assert table.start_stretches == [4.0, 13.0]
    assert table.end_shrinks == pytest.approx([0.9, 4.9])
    assert table.start_shrinks == pytest.approx([2.9, 8.9])
    assert table.end_letter_stretches == table.start_letter_stretches == [0.75, 2.25]
    assert table.penalties == [0.0, 0.0]
    assert table.hyphenated == [False, False]


@pytest.mark.parametrize("inner", [HYPHEN, IN_URL])
def test_a_break_inside_a_word_comes_before_the_word_s_end(inner: InnerBreak) -> None:
    table, positions = list_breaks([FIRST, SECOND], [(), (inner,)], elastic=True)
    assert positions == [
        BreakPosition(0, None),
        BreakPosition(1, inner),
        BreakPosition(1, None),
    ]
    assert table.letter_widths == [30.0, 56.0, 86.0]
    assert table.end_widths == [28.0, 59.0, 85.0]
    assert table.start_widths == [40.0, 56.25, 98.0]
    assert table.end_stretches == [1.0, 5.5, 7.0]
    assert table.start_stretches == [4.0, 5.5, 13.0]
    assert table.end_shrinks == pytest.approx([0.9, 4.1, 4.9])
    assert table.start_shrinks == pytest.approx([2.9, 4.1, 8.9])
    at_break = 1.25 if inner is HYPHEN else 1.0  # before a hyphen all letters are tracked
    assert table.end_letter_stretches == [0.75, at_break, 2.25]
    assert table.start_letter_stretches == [0.75, 1.25, 2.25]
    assert table.penalties == [0.0, inner.penalty, 0.0]
    assert table.hyphenated == [False, inner is HYPHEN, False], "a URL shows no hyphen"


def test_where_spaces_keep_their_width_nothing_stretches() -> None:
    table, _ = list_breaks([FIRST, SECOND], [(), (HYPHEN,)], elastic=False)
    for sums in (
        table.end_stretches,
        table.start_stretches,
        table.end_shrinks,
        table.start_shrinks,
        table.end_letter_stretches,
        table.start_letter_stretches,
    ):
        assert sums == [0.0, 0.0, 0.0]
