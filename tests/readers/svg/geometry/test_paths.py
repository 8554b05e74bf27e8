"""Path data -> segments, command by command."""

from math import sqrt

import pytest

from pamphlets.core.drawing import PathSegment
from pamphlets.readers.svg.geometry.paths import PathDataError, parse_path

START: PathSegment = ("M", 3.0, 3.0)


@pytest.mark.parametrize(
    ("commands", "segments"),
    [
        ("L 9 12", [("L", 9, 12)]),
        ("l 6 9", [("L", 9, 12)]),
        ("9 12", [("L", 9, 12)]),
        ("H 9 h 3", [("L", 9, 3), ("L", 12, 3)]),
        ("V 9 v 3", [("L", 3, 9), ("L", 3, 12)]),
        ("C 4 5 6 7 8 9", [("C", 4, 5, 6, 7, 8, 9)]),
        ("c 1 2 3 4 5 6", [("C", 4, 5, 6, 7, 8, 9)]),
        ("C 4 5 6 7 8 9 S 1 2 3 4", [("C", 4, 5, 6, 7, 8, 9), ("C", 10, 11, 1, 2, 3, 4)]),
        (
            "C 4 5 6 7 8 9 s 1 2 3 4",
            [("C", 4, 5, 6, 7, 8, 9), ("C", 10, 11, 9, 11, 11, 13)],
        ),
        ("S 4 5 6 7", [("C", 3, 3, 4, 5, 6, 7)]),
        ("Q 6 6 9 3", [("C", 5, 5, 7, 5, 9, 3)]),
        ("q 3 3 6 0", [("C", 5, 5, 7, 5, 9, 3)]),
        ("Q 6 6 9 3 T 15 3", [("C", 5, 5, 7, 5, 9, 3), ("C", 11, 1, 13, 1, 15, 3)]),
        (
            "Q 6 6 9 3 t 6 0 t 6 0",
            [
                ("C", 5, 5, 7, 5, 9, 3),
                ("C", 11, 1, 13, 1, 15, 3),
                ("C", 17, 5, 19, 5, 21, 3),
            ],
        ),
        ("T 9 3", [("C", 3, 3, 5, 3, 9, 3)]),
        ("Q 6 6 9 3 S 4 5 6 7", [("C", 5, 5, 7, 5, 9, 3), ("C", 9, 3, 4, 5, 6, 7)]),
        (
            "C 4 5 6 7 8 9 L 3 3 S 4 5 6 7",
            [("C", 4, 5, 6, 7, 8, 9), ("L", 3, 3), ("C", 3, 3, 4, 5, 6, 7)],
        ),
        ("L 9 9 Z", [("L", 9, 9), ("Z",)]),
        ("L 9 9 z l 1 1", [("L", 9, 9), ("Z",), START, ("L", 4, 4)]),
        ("L 9 9 Z M 1 1 L 2 2", [("L", 9, 9), ("Z",), ("M", 1, 1), ("L", 2, 2)]),
        ("A 0 5 0 0 0 9 9", [("L", 9, 9)]),
        ("a 5 0 0 0 0 6 6", [("L", 9, 9)]),
        ("A 5 5 0 0 0 3 3", []),
        ("A 0 5 0 0 0 3 3", []),
        ("A 5 5 0 0 0 3 3 S 4 5 6 7", [("C", 3, 3, 4, 5, 6, 7)]),
    ],
)
def test_each_command_draws_what_it_stands_for(
    commands: str, segments: list[PathSegment]
) -> None:
    drawn = parse_path(f"M 3 3 {commands}")
    assert [segment[0] for segment in drawn] == ["M", *(segment[0] for segment in segments)]
    for segment, wanted in zip(drawn, [START, *segments], strict=True):
        assert segment[1:] == pytest.approx(wanted[1:])


@pytest.mark.parametrize("text", ["", "  ", "none"])
def test_no_data_is_no_path(text: str) -> None:
    assert parse_path(text) == []


def test_a_relative_move_counts_from_the_point_reached() -> None:
    assert parse_path("m 1 2 3 4 m 1 1") == [("M", 1, 2), ("L", 4, 6), ("M", 5, 7)]


def test_a_quarter_of_a_circle_is_one_curve_and_a_half_is_two() -> None:
    reach = 4 / 3 * (sqrt(2) - 1)
    (_, quarter) = parse_path("M 1 0 A 1 1 0 0 1 0 1")
    assert quarter[1:] == pytest.approx((1, reach, reach, 1, 0, 1))
    assert [curve[-2:] for curve in parse_path("M 1 0 A 1 1 0 0 1 -1 0")[1:]] == [
        pytest.approx((0, 1)),
        (-1, 0),
    ]


def test_flags_choose_one_of_four_arcs() -> None:
    tops = {}
    for flags in ("0 0", "0 1", "1 0", "1 1"):
        curves = parse_path(f"M 1 0 A 1 1 0 {flags} 0 1")[1:]
        assert curves[-1][-2:] == (0, 1)
        tops[flags] = len(curves)
    assert tops == {"0 0": 1, "0 1": 1, "1 0": 3, "1 1": 3}


def test_an_arc_that_cannot_reach_its_end_grows() -> None:
    curves = parse_path("M -2 0 A 1 1 0 0 1 2 0")[1:]
    assert curves[0][-2:] == pytest.approx((0, -2))


def test_an_ellipse_may_be_turned() -> None:
    upright = parse_path("M 0 -2 A 1 2 0 0 1 1 0")[1]
    turned = parse_path("M 0 -2 A 2 1 90 0 1 1 0")[1]
    assert turned[1:] == pytest.approx(upright[1:])


@pytest.mark.parametrize(
    "text", ["M1 0A1 1 0 011 2", "m1,0a1 1 0 0,1 0,2", "M1 0 A1,1,0,0,1,1,2"]
)
def test_flags_may_stand_without_blanks(text: str) -> None:
    assert parse_path(text)[-1][-2:] == (1, 2)


@pytest.mark.parametrize(
    ("text", "offset"),
    [
        ("L 1 1", 0),
        ("M 1", 3),
        ("M 1 1 X", 5),
        ("M 1 1 L 2", 9),
        ("M1 1A1 1 0 2 0 3 3", 10),
    ],
)
def test_the_place_of_bad_data_is_told(text: str, offset: int) -> None:
    with pytest.raises(PathDataError) as caught:
        parse_path(text)
    assert caught.value.args == (offset,)
