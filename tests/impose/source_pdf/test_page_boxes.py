"""What one sees of a page, from the boxes, the unit and the turn that its dictionary gives."""

import pytest

from pamphlets.core.geometry import Size
from pamphlets.core.matrix import IDENTITY, transform_point
from pamphlets.impose.pdf_objects import pypdf_adapter as pdf
from pamphlets.impose.source_pdf.page_boxes import read_box, read_matrix, read_page_view


def page(**entries: object) -> pdf.DictionaryObject:
    """A page of 300 by 400 units with more entries."""
    made = pdf.DictionaryObject()
    for key, value in {"MediaBox": (0, 0, 300, 400), **entries}.items():
        if isinstance(value, tuple):
            numbers = [pdf.FloatObject(number) for number in value]
            made[pdf.NameObject(f"/{key}")] = pdf.ArrayObject(numbers)
        else:
            made[pdf.NameObject(f"/{key}")] = pdf.FloatObject(value)
    return made


@pytest.mark.parametrize(
    ("turn", "size"),
    [
        (0, (300, 400)),
        (90, (400, 300)),
        (-90, (400, 300)),
        (180, (300, 400)),
        (450, (400, 300)),
    ],
)
def test_a_page_is_seen_as_it_is_turned(turn: int, size: tuple[int, int]) -> None:
    assert read_page_view(page(Rotate=turn)).size == Size(*size)


@pytest.mark.parametrize("turn", [45, 1, 89.5])
def test_what_is_no_multiple_of_90_turns_nothing(turn: float) -> None:
    view = read_page_view(page(Rotate=turn))
    assert view.size == Size(300, 400)
    assert view.matrix == IDENTITY


@pytest.mark.parametrize(
    ("unit", "factor"),
    [(2, 2), (0.5, 0.5), (0, 1), (-3, 1), (2500, 2500), (2501, 1), (1e30, 1), (1e-30, 1)],
)
def test_the_unit_of_a_page_makes_it_larger_if_it_is_one(
    unit: float, factor: float
) -> None:
    view = read_page_view(page(UserUnit=unit))
    assert view.size == Size(300 * factor, 400 * factor)
    assert transform_point(view.matrix, 300, 400) == (300 * factor, 400 * factor)


def test_the_trim_counts_as_far_as_the_crop_shows_it() -> None:
    assert read_page_view(page(CropBox=(10, 10, 200, 200))).trim_box == (10, 10, 200, 200)
    both = page(CropBox=(10, 10, 200, 200), TrimBox=(0, 20, 100, 300))
    assert read_page_view(both).trim_box == (10, 20, 100, 200)
    apart = page(CropBox=(10, 10, 200, 200), TrimBox=(200, 10, 250, 50))
    assert read_page_view(apart).trim_box == (10, 10, 200, 200)


def test_the_bleed_is_around_the_trim_and_never_smaller() -> None:
    trim = (10.0, 10.0, 200.0, 200.0)
    assert read_page_view(page(TrimBox=trim)).bleed_box == trim
    around = page(TrimBox=trim, BleedBox=(5, 6, 207, 208))
    assert read_page_view(around).bleed_box == (5, 6, 207, 208)
    within = page(TrimBox=trim, BleedBox=(15, 6, 207, 150))
    assert read_page_view(within).bleed_box == (10, 6, 207, 200)


def test_a_box_has_its_corners_in_any_order_and_an_area() -> None:
    assert read_box(page(B=(30, 40, 10, 20)), "/B") == (10, 20, 30, 40)
    assert read_box(page(B=(30, 40, 30, 20)), "/B") is None
    assert read_box(page(B=(30, 40, 10, 40)), "/B") is None
    assert read_box(page(B=(30, 40, 10)), "/B") is None


def test_a_page_without_a_box_is_a_letter() -> None:
    assert read_page_view(page(MediaBox=(0, 0, 0, 9))).size == Size(612, 792)
    crop = page(MediaBox=(0, 0, 0, 9), CropBox=(5, 5, 15, 25))
    assert read_page_view(crop).size == Size(10, 20)


def test_a_matrix_has_six_numbers() -> None:
    assert read_matrix(page(Matrix=(1, 2, 3, 4, 5, 6))) == (1, 2, 3, 4, 5, 6)
    assert read_matrix(page(Matrix=(1, 2, 3, 4, 5))) == IDENTITY
    assert read_matrix(page()) == IDENTITY
