"""The first candidate that fits, the last where none does, an error where there is none at all."""

import pytest

from pamphlets.core.candidates import first_that_fits


@pytest.mark.parametrize(
    ("sizes", "room", "chosen"),
    [([3, 2, 1], 5, 3), ([3, 2, 1], 2, 2), ([3, 2, 1], 0, 1), ([4], 0, 4)],
)
def test_the_first_that_fits_is_chosen_or_else_the_last(
    sizes: list[int], room: int, chosen: int
) -> None:
    assert first_that_fits(sizes, lambda size: size <= room) == chosen


def test_nothing_is_tried_behind_the_first_that_fits() -> None:
    tried: list[int] = []

    def fits(size: int) -> bool:
        tried.append(size)
        return size == 2

    assert first_that_fits([3, 2, 1], fits) == 2
    assert tried == [3, 2]


def test_no_candidate_is_an_error() -> None:
    with pytest.raises(ValueError):  # noqa: PT011 (it says nothing more)
        first_that_fits([], lambda _size: True)
