"""A `Diagram` -> SVG 1.1 text. Inks are drawn in black and white; the browser's own sans serif sets the labels."""

from typing import Final

from pamphlets.core.drawing import Stroke, VectorPath
from pamphlets.core.style import PAPER, Ink
from pamphlets.core.units import to_mm
from pamphlets.printing.diagrams.diagram import Diagram, Label

_ESCAPES: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_FONT: Final = 'font-family="Source Sans 3, Helvetica, Arial, sans-serif"'
_ANCHORS: Final = {"left": "start", "center": "middle", "right": "end"}


def diagram_to_svg(diagram: Diagram) -> str:
    """Return a file that shows the diagram at its size, on white."""
    width = _format_number(diagram.size.width)
    height = _format_number(diagram.size.height)
    width_mm = _format_number(to_mm(diagram.size.width))
    height_mm = _format_number(to_mm(diagram.size.height))
    size = f'width="{width_mm}mm" height="{height_mm}mm"'
    box = f'viewBox="0 0 {width} {height}"'
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} {box} {_FONT}>',
        f'<rect width="{width}" height="{height}" fill="#ffffff"/>',
        *map(_path_element, diagram.paths),
        *map(_text_element, diagram.labels),
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def _path_element(path: VectorPath) -> str:
    steps: list[str] = []
    for command, *values in path.segments:
        steps += [command, *map(_format_number, values)]
    fill = 'fill="none"'
    if path.fill is not None:
        colour = _screen_colour(path.fill.ink, path.fill.tint)
        rule = ' fill-rule="evenodd"' if path.fill.even_odd else ""
        fill = f'fill="{colour}"{rule}'
    stroke = _stroke_attributes(path.stroke)
    return f'<path d="{" ".join(steps)}" {fill}{stroke}/>'


def _stroke_attributes(stroke: Stroke | None) -> str:
    if stroke is None:
        return ""
    colour = _screen_colour(stroke.ink, stroke.tint)
    width = _format_number(stroke.width)
    attributes = f' stroke="{colour}" stroke-width="{width}"'
    attributes += f' stroke-linecap="{stroke.cap}" stroke-linejoin="{stroke.join}"'
    if stroke.dashes:
        dashes = " ".join(map(_format_number, stroke.dashes))
        attributes += f' stroke-dasharray="{dashes}"'
    return attributes


def _text_element(label: Label) -> str:
    """Return one line of words, without the controls that XML forbids."""
    weight = ' font-weight="bold"' if label.bold else ""
    x = _format_number(label.x)
    y = _format_number(label.y)
    font_size = _format_number(label.size)
    anchor = _ANCHORS[label.align]
    place = f'x="{x}" y="{y}"'
    size = f'font-size="{font_size}" text-anchor="{anchor}"'
    words = "".join(char for char in label.text if char.isprintable() or char.isspace())
    return f"<text {place} {size}{weight}>{words.translate(_ESCAPES)}</text>"


def _screen_colour(ink: Ink, tint: float) -> str:
    """Return an ink on white paper, for a screen."""
    if ink == PAPER:
        return "#ffffff"
    parts = [round(255 * (1 - tint * (1 - part))) for part in ink.screen_colour]
    return "#" + "".join(f"{part:02x}" for part in parts)


def _format_number(value: float | str) -> str:
    """Return a length with two decimals at most."""
    return f"{float(value):.2f}".rstrip("0").rstrip(".")
