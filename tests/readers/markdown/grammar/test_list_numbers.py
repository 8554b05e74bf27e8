import pytest
from hypothesis import given
from hypothesis import strategies as st

from pamphlets.readers.markdown.grammar.list_numbers import (
    find_own_numbers,
    find_repeated_number,
)

NUMBERS = st.one_of(
    st.lists(st.integers(0, 12), min_size=1, max_size=6),
    st.lists(st.integers(0, 999_999_999), min_size=1, max_size=4),
    st.builds(
        lambda first, count: list(range(first, first + count)),
        st.integers(0, 2000),
        st.integers(1, 6),
    ),
)


@given(NUMBERS)
def test_each_item_has_the_number_that_was_typed_unless_all_are_one(
    values: list[int],
) -> None:
    typed = list(map(str, values))
    own = find_own_numbers(typed)
    printed = [number or str(values[0] + place) for place, number in enumerate(own)]
    assert printed == typed or set(typed) in ({"1"}, {"0"})


@pytest.mark.parametrize(
    "typed",
    ["1 2 3", "5 6 7", "1 1 1", "0 0 0", "0 1 2", "9 10 11", "1936 1937", "12"],
)
def test_a_sequence_is_counted(typed: str) -> None:
    assert not any(find_own_numbers(typed.split()))


@pytest.mark.parametrize(
    "typed",
    ["1936 1945 1968", "1 2 4 7", "3 2 1", "2 2 2", "01 02", "007", "1 1 2", "1 3", "0 2", "0 0 1"],
)  # fmt: skip
def test_any_other_list_keeps_its_numbers(typed: str) -> None:
    assert list(find_own_numbers(typed.split())) == typed.split()


@pytest.mark.parametrize(
    ("typed", "place"),
    [("1 2 2 3", 2), ("5 5", 1), ("999 999", 1), ("1000 1000", -1), ("1936 1936 1945", -1), ("1 1", -1), ("1 2 4", -1),
     ("0 2 0", 2), ("2 02", 1)],
)  # fmt: skip
def test_a_number_that_stands_twice_and_is_no_year_has_its_place(
    typed: str, place: int
) -> None:
    assert find_repeated_number(find_own_numbers(typed.split())) == place
