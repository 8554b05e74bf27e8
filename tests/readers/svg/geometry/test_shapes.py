"""Basic shapes -> segments."""

import pytest

from pamphlets.core.source import WHOLE_FILE
from pamphlets.readers.svg.geometry.numbers import PointBudget
from pamphlets.readers.svg.geometry.shapes import (
    SvgValueError,
    SvgViewport,
    parse_length,
    shape_segments,
)
from pamphlets.readers.svg.xml_tree import SvgElement

VIEWPORT = SvgViewport(300.0, 400.0)


def drawn(name: str, **attributes: str) -> list[tuple[object, ...]]:
    return [
        tuple(segment)
        for segment in shape_segments(
            SvgElement(name, attributes, WHOLE_FILE), VIEWPORT, PointBudget()
        )
    ]


@pytest.mark.parametrize(
    ("name", "text", "length"),
    [
        ("x", "3", 3),
        ("x", " 3PX ", 3),
        ("x", "3pt", 4),
        ("x", "1pc", 16),
        ("x", "1in", 96),
        ("x", "2.54cm", 96),
        ("x", "25.4mm", 96),
        ("x", "10%", 30),
        ("height", "10%", 40),
        ("r", "10%", 250**0.5 * 5**0.5),
        ("x", "-.5e1", -5),
    ],
)
def test_lengths_have_units_and_shares(name: str, text: str, length: float) -> None:
    assert parse_length(name, text, VIEWPORT) == pytest.approx(length, rel=1e-3)


@pytest.mark.parametrize("text", ["", "a", "3em", "3 4", "?"])
def test_what_is_no_length_is_told_with_its_name(text: str) -> None:
    with pytest.raises(SvgValueError) as caught:
        parse_length("x", text, VIEWPORT)
    assert caught.value.args == ("x", text)


def test_a_rectangle_has_four_sides_or_round_corners() -> None:
    plain = drawn("rect", x="1", y="2", width="10", height="20")
    assert plain == [("M", 1, 2), ("L", 11, 2), ("L", 11, 22), ("L", 1, 22), ("Z",)]
    rounded = drawn("rect", width="10", height="20", rx="2", ry="3")
    ends = [segment[-2:] for segment in rounded[:-1]]
    assert ends == [
        (2, 0),
        (8, 0),
        (10, 3),
        (10, 17),
        (8, 20),
        (2, 20),
        (0, 17),
        (0, 3),
        (2, 0),
    ]


def test_one_radius_is_both_and_none_is_more_than_half_a_side() -> None:
    assert drawn("rect", width="9", height="9", rx="2") == drawn(
        "rect", width="9", height="9", rx="2", ry="2"
    )
    assert drawn("rect", width="9", height="9", ry="2", rx="auto") == drawn(
        "rect", width="9", height="9", ry="2"
    )
    assert drawn("rect", width="8", height="6", rx="9") == drawn(
        "rect", width="8", height="6", rx="4", ry="3"
    )


@pytest.mark.parametrize(
    ("name", "attributes"),
    [
        ("rect", {"width": "0", "height": "1"}),
        ("rect", {"width": "1"}),
        ("circle", {"r": "0"}),
        ("ellipse", {"rx": "1", "ry": "0"}),
        ("ellipse", {"rx": "0", "ry": "1"}),
        ("polygon", {}),
        ("path", {}),
    ],
)
def test_what_has_no_extent_is_not_drawn(name: str, attributes: dict[str, str]) -> None:
    assert drawn(name, **attributes) == []


def test_circles_and_ellipses_pass_through_their_four_ends() -> None:
    ends = [
        segment[-2:] for segment in drawn("ellipse", cx="10", cy="20", rx="3", ry="4")[:-1]
    ]
    wanted = [(13, 20), (10, 24), (7, 20), (10, 16), (13, 20)]
    assert [pytest.approx(end) for end in wanted] == ends
    assert drawn("circle", cx="1", r="2") == drawn("ellipse", cx="1", rx="2")


def test_lines_and_corners_are_joined_and_polygons_closed() -> None:
    assert drawn("line", x1="1", x2="2", y2="3") == [("M", 1, 0), ("L", 2, 3)]
    corners: list[tuple[object, ...]] = [("M", 1, 2), ("L", 3, 4), ("L", 5, -6)]
    assert drawn("polyline", points="1,2 3 4,5-6") == corners
    assert drawn("polygon", points="1,2 3 4,5-6") == [*corners, ("Z",)]


@pytest.mark.parametrize("points", ["1,2 3", "a", "1,2;3,4"])
def test_points_come_in_pairs_of_numbers(points: str) -> None:
    with pytest.raises(SvgValueError):
        drawn("polyline", points=points)


def test_bad_path_data_is_told_with_what_stands_around_it() -> None:
    with pytest.raises(SvgValueError) as caught:
        drawn("path", d="M 1 1 L 2 2 L 3 3 X 4 4 L 5 5 Z")
    assert caught.value.args == ("d", " 2 2 L 3 3 X 4 4 L 5")
