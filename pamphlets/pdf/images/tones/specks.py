"""A bitmap -> the same without specks: black ones in white, white ones in black, too small to mean anything.

Components of runs of one colour, joined row by row with union-find (Rosenfeld and Pfaltz 1966).
"""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from PIL import Image

_RUNS: Final = {0: re.compile(rb"\x00+"), 255: re.compile(rb"\xff+")}


class _Run(NamedTuple):
    row: int
    start: int
    end: int
    component: int


def remove_specks(bitmap: Image.Image, least_area: float) -> Image.Image:
    """Return a picture of black and white (mode L, 0 and 255) without spots of less than `least_area` dots.

    First black ones go, then white ones: what stands in a spot goes with it.
    """
    for colour in (0, 255):
        bitmap = _remove_spots(bitmap, colour, least_area)
    return bitmap


def _remove_spots(bitmap: Image.Image, colour: int, least_area: float) -> Image.Image:
    width, height = bitmap.size
    dots = bytearray(bitmap.tobytes())
    rows = [bytes(dots[row * width : (row + 1) * width]) for row in range(height)]
    for run in _find_small_runs(rows, colour, least_area):
        start = run.row * width
        length = run.end - run.start
        dots[start + run.start : start + run.end] = bytes([255 - colour]) * length
    return Image.frombytes("L", bitmap.size, bytes(dots))


def _find_small_runs(rows: Sequence[bytes], colour: int, least_area: float) -> list[_Run]:
    """Return the runs of a colour that belong to components of less than `least_area` dots, edge to edge."""
    parents: list[int] = []
    areas: list[int] = []
    runs: list[_Run] = []
    above: list[_Run] = []
    for row, row_dots in enumerate(rows):
        current: list[_Run] = []
        first = 0
        for match in _RUNS[colour].finditer(row_dots):
            start, end = match.span()
            component = len(parents)
            parents.append(component)
            areas.append(end - start)
            while first < len(above) and above[first].end <= start:
                first += 1
            index = first
            while index < len(above) and above[index].start < end:
                component = _join(parents, areas, component, above[index].component)
                index += 1
            current.append(_Run(row, start, end, component))
        runs += current
        above = current
    return [run for run in runs if areas[_root(parents, run.component)] < least_area]


def _root(parents: list[int], component: int) -> int:
    """Return what a component has become part of, and shorten the way there."""
    while parents[component] != component:
        parents[component] = parents[parents[component]]
        component = parents[component]
    return component


def _join(parents: list[int], areas: list[int], component: int, other: int) -> int:
    """Make two components one and return it."""
    component, other = _root(parents, component), _root(parents, other)
    if component != other:
        parents[other] = component
        areas[component] += areas[other]
    return component
