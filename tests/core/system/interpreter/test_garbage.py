"""Objects in cycles do not outlive the item that left them, where Python does not look for them itself."""

import gc

import pytest

from pamphlets.core.system.interpreter.garbage import free_between


class Knot:
    """An object that holds itself, and so many others; it counts those of its kind that are alive."""

    alive = 0

    def __init__(self, size: int) -> None:
        self.me = self
        self.others: list[list[int]] = [[] for _ in range(size)]
        Knot.alive += 1

    def __del__(self) -> None:
        Knot.alive -= 1


def alive_after_each(size: int) -> list[int]:
    counts: list[int] = []
    for _ in free_between(range(5)):
        Knot(size)
        counts.append(Knot.alive)
    return counts


@pytest.mark.usefixtures("collector_off")
def test_what_an_item_left_is_gone_before_the_next_has_begun() -> None:
    assert alive_after_each(6000) == [1, 1, 1, 1, 1]


@pytest.mark.usefixtures("collector_off")
def test_items_that_leave_little_are_not_searched_one_by_one() -> None:
    assert alive_after_each(500) == [1, 2, 3, 4, 5]


@pytest.mark.usefixtures("collector_off")
def test_what_is_alive_at_the_first_search_is_left_out_of_later_ones() -> None:
    assert gc.get_freeze_count() == 0
    alive_after_each(6000)
    assert gc.get_freeze_count() > 10_000


def test_where_python_looks_itself_nothing_is_frozen() -> None:
    assert gc.isenabled()
    before = gc.get_freeze_count()  # the tests themselves
    assert list(free_between("abc")) == ["a", "b", "c"]
    alive_after_each(6000)
    assert gc.get_freeze_count() == before
