"""A figure -> SVG 1.1 text. Inks are drawn in black and white; the browser's own sans serif sets the labels."""

from typing import Final

from pamphlets.core.drawing import Fill, Stroke, VectorPath
from pamphlets.core.style import PAPER, Ink
from pamphlets.core.units import to_mm
from pamphlets.printing.diagrams.figure import Diagram, Label

_ESCAPES: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_ANCHORS: Final = (("left", "start"), ("center", "middle"), ("right", "end"))
_HEAD: Final = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="{width}mm" height="{height}mm" viewBox="0 0 {across} {down}" '
    'font-family="Source Sans 3, Helvetica, Arial, sans-serif">'
)


def diagram_to_svg(figure: Diagram) -> str:
    """Return a file that shows the figure at its size, on white."""
    width, height = figure.size.width, figure.size.height
    lines = [
        _HEAD.format(
            width=_format_number(to_mm(width)),
            height=_format_number(to_mm(height)),
            across=_format_number(width),
            down=_format_number(height),
        ),
        f'<rect width="{_format_number(width)}" height="{_format_number(height)}" fill="#ffffff"/>',
        *(_path_element(path) for path in figure.paths),
        *(_text_element(label) for label in figure.labels),
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def _path_element(path: VectorPath) -> str:
    """Return one path."""
    steps = " ".join(
        " ".join((segment[0], *(_format_number(value) for value in segment[1:])))
        for segment in path.segments
    )
    return f'<path d="{steps}" {_fill_attributes(path.fill)}{_stroke_attributes(path.stroke)}/>'


def _fill_attributes(fill: Fill | None) -> str:
    """Return what a path is filled with."""
    if fill is None:
        return 'fill="none"'
    rule = ' fill-rule="evenodd"' if fill.even_odd else ""
    return f'fill="{_screen_colour(fill.ink, fill.tint)}"{rule}'


def _stroke_attributes(stroke: Stroke | None) -> str:
    """Return what a path is drawn with."""
    if stroke is None:
        return ""
    said = f' stroke="{_screen_colour(stroke.ink, stroke.tint)}" stroke-width="{_format_number(stroke.width)}"'
    said += f' stroke-linecap="{stroke.cap}" stroke-linejoin="{stroke.join}"'
    return said + (
        f' stroke-dasharray="{" ".join(map(_format_number, stroke.dashes))}"'
        if stroke.dashes
        else ""
    )


def _text_element(label: Label) -> str:
    """Return one line of words."""
    anchor = dict(_ANCHORS)[label.align]
    weight = ' font-weight="bold"' if label.bold else ""
    place = f'x="{_format_number(label.at.x)}" y="{_format_number(label.at.y)}"'
    words = "".join(char for char in label.text if char.isprintable() or char.isspace()).translate(
        _ESCAPES
    )
    return f'<text {place} font-size="{_format_number(label.size)}" text-anchor="{anchor}"{weight}>{words}</text>'


def _screen_colour(ink: Ink, tint: float) -> str:
    """Return an ink on white paper, for a screen."""
    if ink == PAPER:
        return "#ffffff"
    return "#" + "".join(
        f"{round(255 * (1 - tint * (1 - part))):02x}" for part in ink.screen_colour
    )


def _format_number(value: float | str) -> str:
    """Return a length with two decimals at most."""
    return f"{float(value):.2f}".rstrip("0").rstrip(".")
