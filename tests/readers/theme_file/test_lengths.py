"""Lengths as designers write them: every unit of print, and what is said of the others."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pamphlets.core.units import mm
from pamphlets.readers.theme_file.lengths import (
    LengthFault,
    read_leading,
    read_length,
    read_lines,
    read_measure,
    read_share,
)
from pamphlets.readers.theme_file.settings import Measure

LENGTHS = {
    "17 mm": mm(17), "17mm": mm(17), "1,7 cm": mm(17), "1.7CM": mm(17), "12 points": 12.0, "12\u00a0pt": 12.0,
    "0,5 in": 36.0, "½": LengthFault("theme-number"), '0.5"': 36.0, "1 pouce": 72.0, "2 pc": 24.0, "-3 mm": -mm(3),
    "\u22123 mm": -mm(3), "0 mm": 0.0, ",5 cm": mm(5), "12px": LengthFault("theme-pixels", "9\u00a0pt"),
    "17": LengthFault("theme-bare", "17"), "17 lieues": LengthFault("theme-unit"), "1 em": LengthFault("theme-unit"),
    "gros": LengthFault("theme-number"), "mm": LengthFault("theme-number"), "1e9 mm": LengthFault("theme-number"),
    "99999999 mm": LengthFault("theme-number"), "": LengthFault("theme-number"), "17 mm 3": LengthFault("theme-number"),
}  # fmt: skip


@pytest.mark.parametrize("text", LENGTHS)
def test_a_length_is_read_with_its_unit_or_told(text: str) -> None:
    length, expected = read_length(text), LENGTHS[text]
    if isinstance(expected, LengthFault):
        assert length == expected
    else:
        assert length == pytest.approx(expected)


def test_a_size_without_a_unit_is_in_points() -> None:
    assert read_length("11", "pt") == 11.0


@pytest.mark.parametrize(
    ("text", "leading"),
    [
        ("1,25", 12.5),
        ("120 %", 12.0),
        ("1.3 em", 13.0),
        ("13,4", 13.4),
        ("13,4 pt", 13.4),
        ("3", 3.0),
        ("5 mm", mm(5)),
    ],
)
def test_a_leading_is_in_points_or_so_many_times_the_size(
    text: str, leading: float
) -> None:
    measure = read_leading(text)
    assert isinstance(measure, Measure)
    assert measure.resolve(10.0) == pytest.approx(leading)


@pytest.mark.parametrize(
    ("text", "share"),
    [("2 %", 0.02), ("0,02", 0.02), ("0,02 em", 0.02), ("20", 0.02), ("-10", -0.01)],
)
def test_tracking_is_a_share_of_an_em(text: str, share: float) -> None:
    assert read_share(text) == pytest.approx(share)


def test_lines_are_counted() -> None:
    assert [read_lines("1,5 ligne"), read_lines("2"), read_lines("2 mm")] == [
        1.5,
        2.0,
        LengthFault("theme-unit"),
    ]
    assert read_measure("1 em") == Measure(1.0, is_relative=True)


@given(st.floats(0.01, 9999), st.sampled_from(("mm", "cm", "pt", "in")))
def test_a_comma_is_a_point(number: float, unit: str) -> None:
    text = f"{number:.3f} {unit}"
    assert read_length(text) == read_length(text.replace(".", ","))
