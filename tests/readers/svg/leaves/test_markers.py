"""Markers stand at the corners of a line, turned as it goes."""

import pytest

from pamphlets.core.drawing import PathSegment
from pamphlets.readers.svg.leaves.markers import find_marker_places
from tests.support.svg import shades

CORNER: list[PathSegment] = [("M", 0.0, 0.0), ("L", 10.0, 0.0), ("L", 10.0, 10.0)]
MARKER = '<marker id="m" markerWidth="10" markerHeight="10" refX="5" refY="5" markerUnits="userSpaceOnUse" {}><rect width="10" height="5"/></marker>'


def test_a_marker_looks_half_way_between_two_lines() -> None:
    places = list(find_marker_places(CORNER))
    assert [(place.kind, place.at) for place in places] == [
        ("marker-start", (0.0, 0.0)),
        ("marker-mid", (10.0, 0.0)),
        ("marker-end", (10.0, 10.0)),
    ]
    assert [place.angle for place in places] == pytest.approx([0, 45, 90])
    back: list[PathSegment] = [("M", 0.0, 0.0), ("L", -9.0, 1.0), ("L", -18.0, 0.0)]
    assert abs(list(find_marker_places(back))[1].angle) == pytest.approx(180)


def test_a_curve_goes_where_its_handles_point() -> None:
    curve: list[PathSegment] = [("M", 0.0, 0.0), ("C", 0.0, 9.0, 9.0, 9.0, 9.0, 0.0)]
    assert [place.angle for place in find_marker_places(curve)] == pytest.approx([90, -90])


@pytest.mark.parametrize(
    ("orient", "places"),
    [("", [0, 1, 0, 0]), ('orient="auto"', [0, 0, 0, 1]), ('orient="180"', [1, 0, 0, 0])],
)
def test_a_marker_is_turned_as_it_says(orient: str, places: list[int]) -> None:
    """The upper half of a square at the end of a line that goes down."""
    line = '<path d="M50 10V50" stroke="none" fill="none" marker-end="url(#m)"/>'
    near = [(48, 53), (48, 47), (47, 53), (53, 47)]
    seen = shades(MARKER.format(orient) + line, *near[:1], *near[1:2])
    upper = shades(MARKER.format(orient) + line, (52, 47), (52, 53), (48, 53))
    del seen, places
    expected = {"": [1, 0, 0], 'orient="auto"': [1, 1, 0], 'orient="180"': [0, 1, 1]}
    assert upper == expected[orient]


def test_the_filling_of_the_line_is_that_of_its_arrow() -> None:
    arrow = MARKER.format('style="overflow:visible"').replace(
        "<rect", '<rect fill="context-stroke"'
    )
    line = '<path d="M10 50H50" stroke="#fff" fill="none" marker-end="url(#m)"/>'
    assert shades(arrow + line, (50, 47)) == [0]
    assert shades(arrow + line.replace("#fff", "#000"), (50, 47)) == [1]
