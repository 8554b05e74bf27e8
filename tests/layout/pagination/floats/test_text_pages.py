"""Where pages of text stand among pictures, and which of them face each other."""

from hypothesis import given, settings
from hypothesis import strategies as st

from pamphlets.layout.pagination.floats.text_pages import TextPages


@settings(max_examples=30)
@given(st.sets(st.integers(0, 20)), st.integers(0, 20), st.integers(0, 5))
def test_text_takes_every_place_that_no_picture_takes(
    taken: set[int], page_index: int, earlier_count: int
) -> None:
    pages = TextPages(3, tuple(sorted(taken)), earlier_count=earlier_count)
    free = [place for place in range(60) if place not in taken]
    assert pages.place(page_index) == free[page_index + earlier_count]


def test_a_left_page_begins_a_spread_unless_a_picture_faces_it() -> None:
    pages = TextPages(2, (3, 4))
    # Places 0 1 | 2 [3] | [4] 5 | 6 7: even ones are left pages.
    assert [pages.place(index) for index in range(5)] == [0, 1, 2, 5, 6]
    assert [pages.begins_spread(index) for index in range(5)] == [
        True, False, False, False, True,
    ]  # fmt: skip
    assert [pages.faces_no_text(index) for index in range(5)] == [
        False, False, True, True, False,
    ]  # fmt: skip


def test_the_first_right_page_of_a_segment_faces_nothing_of_it() -> None:
    assert TextPages(3).faces_no_text(0)
    assert not TextPages(3).faces_no_text(2)
    assert TextPages(2).behind(1).faces_no_text(0)


def test_without_facing_pages_nothing_is_a_spread() -> None:
    pages = TextPages(None, (1,))
    assert not any(pages.begins_spread(index) for index in range(4))
    assert not any(pages.faces_no_text(index) for index in range(4))


def test_lines_are_kept_at_the_foot_of_the_page_at_that_place() -> None:
    pages = TextPages(3, (1,), {2: 5})
    assert [pages.kept_lines(index) for index in range(3)] == [0, 5, 0]
