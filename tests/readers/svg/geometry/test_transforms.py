"""Transforms and viewBoxes -> where points come to lie."""

from math import sqrt

import pytest

from pamphlets.core.drawing import transform_outline
from pamphlets.core.matrix import IDENTITY, concatenate, transform_point
from pamphlets.readers.svg.geometry.transforms import (
    fit_view_box,
    is_uniform,
    mean_scale,
    parse_transform,
)


@pytest.mark.parametrize(
    ("text", "point"),
    [
        ("", (3, 5)),
        ("translate(10)", (13, 5)),
        ("translate(10, 20)", (13, 25)),
        ("scale(2)", (6, 10)),
        ("scale(2 4)", (6, 20)),
        ("rotate(90)", (-5, 3)),
        ("rotate(90, 3, 4)", (2, 4)),
        ("skewX(45)", (8, 5)),
        ("skewY(45)", (3, 8)),
        ("matrix(1 2 3 4 5 6)", (23, 32)),
        ("translate(10 0) scale(2)", (16, 10)),
        ("scale(2),translate(10 0)", (26, 10)),
    ],
)
def test_a_transform_moves_a_point(text: str, point: tuple[float, float]) -> None:
    assert transform_point(parse_transform(text), 3, 5) == pytest.approx(point)


@pytest.mark.parametrize(
    "text",
    ["scale()", "scale(1 2 3)", "rotate(1 2)", "skewX(1 2)", "turn(3)", "scale(2) x"],
)
def test_what_is_no_transform_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        parse_transform(text)


def test_the_inner_matrix_comes_first() -> None:
    outer, inner = parse_transform("translate(10 0)"), parse_transform("scale(2)")
    assert concatenate(inner, outer) == (2, 0, 0, 2, 10, 0)
    assert concatenate(IDENTITY, outer) == concatenate(outer, IDENTITY) == outer


def test_every_point_of_a_path_moves() -> None:
    matrix = parse_transform("translate(1 2) scale(2 3)")
    moved = transform_outline(
        [("M", 1, 1), ("L", 2, 2), ("C", 1, 2, 3, 4, 5, 6), ("Z",)], matrix
    )
    assert moved == (("M", 3, 5), ("L", 5, 8), ("C", 3, 8, 7, 14, 11, 20), ("Z",))


@pytest.mark.parametrize(
    ("text", "scale", "uniform"),
    [
        ("rotate(30) scale(2)", 2, True),
        ("scale(2 8)", 4, False),
        ("skewX(45)", 1, False),
        ("scale(-2 2)", 2, True),
        ("matrix(1 1 -1 1 0 0)", sqrt(2), True),
        ("scale(1 1.001)", 1.0005, True),
        ("scale(1 1.01)", sqrt(1.01), False),
    ],
)
def test_how_much_lengths_grow(text: str, scale: float, uniform: bool) -> None:
    matrix = parse_transform(text)
    assert mean_scale(matrix) == pytest.approx(scale, rel=1e-4)
    assert is_uniform(matrix) == uniform


@pytest.mark.parametrize(
    ("aspect", "corners"),
    [
        ("", [(0, 50), (100, 150)]),
        ("xMinYMin", [(0, 0), (100, 100)]),
        ("defer xMaxYMax meet", [(0, 100), (100, 200)]),
        ("xMidYMid slice", [(-50, 0), (150, 200)]),
        ("xMinYMin slice", [(0, 0), (200, 200)]),
        ("none", [(0, 0), (100, 200)]),
    ],
)
def test_a_view_box_is_fitted_into_its_frame(
    aspect: str, corners: list[tuple[float, float]]
) -> None:
    matrix = fit_view_box((10, 20, 5, 5), 100, 200, aspect)
    assert transform_point(matrix, 10, 20) == pytest.approx(corners[0])
    assert transform_point(matrix, 15, 25) == pytest.approx(corners[1])


@pytest.mark.parametrize(
    ("view", "aspect"), [((0, 0, 5, 5), "middle"), ((0, 0, 0, 5), ""), ((0, 0, 5, 0), "")]
)
def test_a_box_of_no_size_fits_nothing(
    view: tuple[float, float, float, float], aspect: str
) -> None:
    with pytest.raises(ValueError, match=r"^"):
        fit_view_box(view, 100, 200, aspect)
