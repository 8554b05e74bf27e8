"""Designs on pages of other sizes: what of them grows, what stays, what fits."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pamphlets.core.geometry import Size
from pamphlets.core.units import mm
from pamphlets.design.page_sizes import with_page_size
from pamphlets.design.registry import find_design
from pamphlets.design.themes.sobre import DESIGN

SIGN_WIDTH = 4.2 / 11  # of a letter's size: EB Garamond in French


def signs_a_line(width: float, height: float) -> float:
    theme = with_page_size(DESIGN, Size(mm(width), mm(height))).theme
    return theme.page.measure / (theme.block_styles["body"].text.size * SIGN_WIDTH)


def test_a_design_on_its_own_pages_is_the_very_same() -> None:
    assert with_page_size(DESIGN, DESIGN.theme.page.size) is DESIGN


@given(st.floats(90, 216), st.floats(90, 297), st.sampled_from(["sobre", "bloc", "trait"]))
@settings(max_examples=60, deadline=None)
def test_the_text_block_is_whole_lines_within_the_page(
    width: float, height: float, name: str
) -> None:
    design = find_design(name)
    assert design is not None
    page = with_page_size(design, Size(mm(width), mm(height))).theme.page
    assert page.size == Size(mm(width), mm(height))
    assert min(page.inner, page.outer) >= mm(10)
    assert page.top + page.line_count * page.grid_step + page.bottom == pytest.approx(
        page.size.height
    )
    # The folio stands 2.25 lines under the last line, 10 mm from the paper's edge.
    assert page.bottom - 2.25 * page.grid_step >= mm(10)
    assert page.measure > mm(60)


@given(st.floats(90, 216), st.floats(120, 297))
@settings(max_examples=60, deadline=None)
def test_a_line_is_neither_too_short_nor_too_long_to_read(
    width: float, height: float
) -> None:
    assert 40 <= signs_a_line(width, height) <= 76


@pytest.mark.parametrize(
    ("width", "size"),
    [(148, 11), (139.7, 11), (140, 11), (105, 10.12), (210, 13.1), (216, 13.2)],
)
def test_letters_change_where_the_page_is_much_smaller_or_larger(
    width: float, size: float
) -> None:
    design = with_page_size(DESIGN, Size(mm(width), mm(200)))
    assert design.theme.block_styles["body"].text.size == pytest.approx(size, abs=0.1)
    assert (
        design.tightest[0] < design.theme.block_styles["body"].text.size < design.loosest[0]
    )
