"""A `Diagram` -> SVG 1.1 text. Inks are drawn in black and white; the browser's own sans serif sets the labels."""

from typing import Final

from pamphlets.core.drawing import Stroke, VectorPath
from pamphlets.core.units import to_mm
from pamphlets.core.xml_text import escape_text
from pamphlets.printing.diagrams.diagram import Diagram, Label
from pamphlets.writers.svg_values import (
    format_svg_colour,
    format_svg_number,
    format_svg_path,
)

_FONT: Final = 'font-family="Source Sans 3, Helvetica, Arial, sans-serif"'
_ANCHORS: Final = {"left": "start", "center": "middle", "right": "end"}


def diagram_to_svg(diagram: Diagram) -> str:
    """Return a file that shows the diagram at its size, on white."""
    width = format_svg_number(diagram.size.width)
    height = format_svg_number(diagram.size.height)
    width_mm = format_svg_number(to_mm(diagram.size.width))
    height_mm = format_svg_number(to_mm(diagram.size.height))
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
    fill = 'fill="none"'
    if path.fill is not None:
        colour = format_svg_colour(path.fill.ink, path.fill.tint)
        rule = ' fill-rule="evenodd"' if path.fill.even_odd else ""
        fill = f'fill="{colour}"{rule}'
    stroke = _stroke_attributes(path.stroke)
    return f'<path d="{format_svg_path(path.segments)}" {fill}{stroke}/>'


def _stroke_attributes(stroke: Stroke | None) -> str:
    if stroke is None:
        return ""
    colour = format_svg_colour(stroke.ink, stroke.tint)
    width = format_svg_number(stroke.width)
    attributes = f' stroke="{colour}" stroke-width="{width}"'
    attributes += f' stroke-linecap="{stroke.cap}" stroke-linejoin="{stroke.join}"'
    if stroke.dashes:
        dashes = " ".join(map(format_svg_number, stroke.dashes))
        attributes += f' stroke-dasharray="{dashes}"'
    return attributes


def _text_element(label: Label) -> str:
    """Return one line of words."""
    weight = ' font-weight="bold"' if label.bold else ""
    x = format_svg_number(label.x)
    y = format_svg_number(label.y)
    font_size = format_svg_number(label.size)
    anchor = _ANCHORS[label.align]
    place = f'x="{x}" y="{y}"'
    size = f'font-size="{font_size}" text-anchor="{anchor}"'
    return f"<text {place} {size}{weight}>{escape_text(label.text)}</text>"
