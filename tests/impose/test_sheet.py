from hypothesis import given
from hypothesis import strategies as st

from pamphlets.impose.sheet import fill


@given(pages=st.integers(1, 200), multiple=st.integers(1, 32))
def test_blanks_stand_at_the_end_and_are_as_few_as_can_be(pages: int, multiple: int) -> None:
    filled = fill(pages, multiple)
    assert filled[:pages] == tuple(range(pages))
    assert set(filled[pages:]) <= {None}
    assert len(filled) % multiple == 0
    assert len(filled) - pages < multiple
