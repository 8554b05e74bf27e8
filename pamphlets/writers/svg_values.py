"""Lengths, outlines and inks -> the values of SVG's attributes. SVG 1.1 § 8.3 (`d`), § 4.2 (colours, numbers)."""

from pamphlets.core.drawing import Outline
from pamphlets.core.inks import screen_bytes
from pamphlets.core.style import Ink


def format_svg_number(value: float | str, digits: int = 2) -> str:
    """Return a length with so many decimals at most, one or more."""
    return f"{float(value):.{digits}f}".rstrip("0").rstrip(".")


def format_svg_path(segments: Outline) -> str:
    """Return an outline as the attribute `d` has it."""
    steps: list[str] = []
    for command, *values in segments:
        steps += [command, *map(format_svg_number, values)]
    return " ".join(steps)


def format_svg_colour(ink: Ink, tint: float) -> str:
    """Return a tint of an ink on white paper, for a screen."""
    return "#" + bytes(screen_bytes(ink, tint)).hex()
