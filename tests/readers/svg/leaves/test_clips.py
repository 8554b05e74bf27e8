"""What cuts an element: unions, holes, boxes, cuts of cuts; masks that are cuts; those that are not, told."""

import pytest

from pamphlets.core.drawing import Outline, polygon
from pamphlets.readers.svg.leaves.clips import reverse_outline, unite_outlines
from tests.support.svg import faults, read, shades

ALL = '<rect width="100" height="100" {}/>'
MASKED = ALL.format('mask="url(#m)"')
LEFT, RIGHT, MIDDLE = (20.0, 50.0), (80.0, 50.0), (50.0, 50.0)


def cut(
    inside: str, attributes: str = "", user: str = ALL.format('clip-path="url(#c)"')
) -> str:
    return f'<defs><clipPath id="c" {attributes}>{inside}</clipPath></defs>{user}'


@pytest.mark.parametrize(
    ("body", "dark"),
    [
        (cut('<rect width="40" height="100"/>'), [1, 0, 0]),
        (cut('<rect width="40" height="100" fill="none"/>'), [1, 0, 0]),
        (cut('<rect width="40" height="100" visibility="hidden"/>'), [0, 0, 0]),
        (cut(""), [0, 0, 0]),
        (cut('<rect width="40" height="100"/>', 'transform="translate(60)"'), [0, 1, 0]),
        (cut('<rect width=".4" height="1"/>', 'clipPathUnits="objectBoundingBox"'), [1, 0, 0]),
        # Two shapes that overlap, drawn in opposite directions: a union.
        (cut('<path d="M0 0H60V100H0z"/><path d="M40 0V100H100V0z"/>'), [1, 1, 1]),
        (cut('<path d="M0 0H100V100H0zM30 0H70V100H30z" clip-rule="evenodd"/>'), [1, 1, 0]),
        (cut('<path d="M0 0H100V100H0zM30 0H70V100H30z"/>'), [1, 1, 1]),
        (cut('<use href="#u"/>') + '<defs><rect id="u" width="40" height="100"/></defs>', [1, 0, 0]),
        (cut('<rect width="60" height="100"/>', 'clip-path="url(#d)"')
         + '<clipPath id="d"><rect x="30" width="70" height="100"/></clipPath>', [0, 0, 1]),
        (cut('<rect width="60" height="100"/>', user='<g clip-path="url(#c)">' + ALL.format("") + "</g>"), [1, 0, 1]),
    ],
)  # fmt: skip
def test_nothing_is_drawn_outside_of_a_clip(body: str, dark: list[int]) -> None:
    assert shades(body, LEFT, RIGHT, MIDDLE) == dark


@pytest.mark.parametrize(
    ("inside", "attributes", "dark"),
    [
        ('<rect width="60" height="100" fill="#fff"/>', "", [1, 0, 1]),
        ('<rect width="100" height="100" fill="#fff"/><rect x="40" width="20" height="100"/>', "", [1, 1, 0]),
        ('<rect width="60" height="100" fill="#d9d9d9"/>', 'style="mask-type:alpha"', [1, 0, 1]),
        ('<rect width="100" height="100" fill="none"/>', "", [0, 0, 0]),
        ('<rect width=".6" height="1" fill="#fff"/>', 'maskContentUnits="objectBoundingBox"', [1, 0, 1]),
    ],
)  # fmt: skip
def test_a_mask_of_white_and_black_is_a_clip(
    inside: str, attributes: str, dark: list[int]
) -> None:
    body = f'<mask id="m" {attributes}>{inside}</mask>{MASKED}'
    assert shades(body, LEFT, RIGHT, MIDDLE) == dark


@pytest.mark.parametrize(
    "inside",
    [
        '<rect width="60" height="100" fill="#999"/>',
        '<rect width="60" height="100" fill="#fff" fill-opacity=".5"/>',
        '<rect width="60" height="100" fill="#fff" stroke="#fff"/>',
        '<rect width="60" height="100" fill="url(#g)"/><linearGradient id="g"/>',
    ],
)
def test_a_mask_of_tones_is_told(inside: str) -> None:
    body = f'<mask id="m">{inside}</mask>{MASKED}'
    assert faults(body) == [("svg-property", "mask")]


def test_clips_that_cut_each_other_come_to_an_end() -> None:
    body = cut('<rect width="9" height="9" clip-path="url(#c)"/>')
    assert ("svg-circle", "clipPath") in faults(body)


def test_a_group_shares_one_clip() -> None:
    body = cut(
        '<rect width="40" height="100"/>',
        user=f'<g clip-path="url(#c)">{ALL.format("") * 3}</g>',
    )
    paths = read(body)[0].paths
    assert len({id(path.clips) for path in paths}) <= len(paths)
    assert len({path.clips for path in paths}) == 1


def test_an_outline_that_is_turned_round_is_the_same_one() -> None:
    square = polygon([(0, 0), (0, 9), (9, 9), (9, 0)])
    curve: Outline = (("M", 0.0, 0.0), ("C", 1.0, 2.0, 3.0, 4.0, 5.0, 0.0), ("Z",))
    assert reverse_outline(curve)[:2] == (
        ("M", 5.0, 0.0),
        ("C", 3.0, 4.0, 1.0, 2.0, 0.0, 0.0),
    )
    clockwise = polygon([(0, 0), (9, 0), (9, 9), (0, 9)])
    assert unite_outlines([square]).segments == reverse_outline(square)
    assert unite_outlines([clockwise]).segments == clockwise
