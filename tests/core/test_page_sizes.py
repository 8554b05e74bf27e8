"""What authors write for the size of a page, and what it is called."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pamphlets.core.geometry import Size
from pamphlets.core.page_sizes import (
    MAX_PAGE_HEIGHT,
    MAX_PAGE_WIDTH,
    MIN_PAGE_SIDE,
    describe_page_size,
    parse_page_size,
)
from pamphlets.core.units import mm, to_mm


@pytest.mark.parametrize(
    ("written", "name", "file_name"),
    [
        ("A5", "A5", "a5"),
        (" a6 ", "A6", "a6"),
        ("Letter/2", "Letter/2", "demi-letter"),
        ("demi-lettre", "Letter/2", "demi-letter"),
        ("half letter", "Letter/2", "demi-letter"),
        ("lettre/2", "Letter/2", "demi-letter"),
        ("Lettre", "Letter", "letter"),
        ("carré 14 cm", "140 × 140 mm", "140x140mm"),
        ("carré 5,5 in", "139.7 × 139.7 mm", "139.7x139.7mm"),
        ("5.5x8.5in", "Letter/2", "demi-letter"),
        ("LEGAL / 2", "Legal/2", "demi-legal"),
        ("carré", "140 × 140 mm", "140x140mm"),
        ("CARRÉ 160", "160 × 160 mm", "160x160mm"),
        ("square 150 mm", "150 × 150 mm", "150x150mm"),
        ("14,5 × 20 cm", "145 × 200 mm", "145x200mm"),
        ("148x210", "A5", "a5"),
        ("210 x 148 mm", "210 × 148 mm", "210x148mm"),
    ],
)
def test_a_size_is_known_by_its_name_or_its_measures(
    written: str, name: str, file_name: str
) -> None:
    page = parse_page_size(written)
    assert page is not None
    assert (page.name, page.file_name) == (name, file_name)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "A3",
        "A7",
        "A9",
        "carré 300",
        "carre 80",
        "carré 14 pc",
        "148",
        "148x",
        "x210",
        "9x9in9",
        "0x0mm",
    ],
)
def test_what_no_book_has_is_none(written: str) -> None:
    assert parse_page_size(written) is None


def test_half_a_letter_is_half_a_letter() -> None:
    page = parse_page_size("Letter/2")
    assert page is not None
    assert (to_mm(page.size.width) * 2, to_mm(page.size.height)) == pytest.approx(
        (279.4, 215.9)
    )


@given(st.integers(1, 400), st.integers(1, 400))
def test_pages_are_as_wide_and_as_high_as_a_book_can_be(width: int, height: int) -> None:
    page = parse_page_size(f"{width}x{height}mm")
    is_book = (
        min(mm(width), mm(height)) >= MIN_PAGE_SIDE - 0.01
        and mm(width) <= MAX_PAGE_WIDTH + 0.01
        and mm(height) <= MAX_PAGE_HEIGHT + 0.01
    )
    assert (page is not None) == is_book


@given(st.floats(90, 216), st.floats(90, 297))
def test_the_name_of_a_size_is_read_as_that_size(width: float, height: float) -> None:
    size = Size(mm(width), mm(height))
    page = parse_page_size(describe_page_size(size).name)
    assert page is not None
    assert page.size.width == pytest.approx(size.width, abs=mm(0.51))
    assert page.size.height == pytest.approx(size.height, abs=mm(0.51))
