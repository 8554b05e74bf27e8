"""A figure -> SVG 1.1 text. Inks are drawn in black and white; the browser's own sans serif sets the labels."""

from typing import Final

from pamphlets.core.drawing import Fill, Path, Stroke
from pamphlets.core.style import PAPER, Ink
from pamphlets.core.units import in_mm
from pamphlets.printing.diagrams.figure import Figure, Label

_ESCAPES: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_ANCHORS: Final = (("left", "start"), ("center", "middle"), ("right", "end"))
_HEAD: Final = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="{width}mm" height="{height}mm" viewBox="0 0 {across} {down}" '
    'font-family="Source Sans 3, Helvetica, Arial, sans-serif">'
)


def svg(figure: Figure) -> str:
    """Return a file that shows the figure at its size, on white."""
    width, height = figure.size.width, figure.size.height
    lines = [
        _HEAD.format(
            width=_number(in_mm(width)), height=_number(in_mm(height)), across=_number(width), down=_number(height)
        ),
        f'<rect width="{_number(width)}" height="{_number(height)}" fill="#ffffff"/>',
        *(_path(path) for path in figure.paths),
        *(_label(label) for label in figure.labels),
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def _path(path: Path) -> str:
    """Return one path."""
    steps = " ".join(
        " ".join((segment[0], *(_number(value) for value in segment[1:]))) for segment in path.segments
    )
    return f'<path d="{steps}" {_filled(path.fill)}{_stroked(path.stroke)}/>'


def _filled(fill: Fill | None) -> str:
    """Return what a path is filled with."""
    if fill is None:
        return 'fill="none"'
    rule = ' fill-rule="evenodd"' if fill.even_odd else ""
    return f'fill="{_colour(fill.ink, fill.tint)}"{rule}'


def _stroked(stroke: Stroke | None) -> str:
    """Return what a path is drawn with."""
    if stroke is None:
        return ""
    said = f' stroke="{_colour(stroke.ink, stroke.tint)}" stroke-width="{_number(stroke.width)}"'
    said += f' stroke-linecap="{stroke.cap}" stroke-linejoin="{stroke.join}"'
    return said + (f' stroke-dasharray="{" ".join(map(_number, stroke.dashes))}"' if stroke.dashes else "")


def _label(label: Label) -> str:
    """Return one line of words."""
    anchor = dict(_ANCHORS)[label.align]
    weight = ' font-weight="bold"' if label.bold else ""
    place = f'x="{_number(label.at.x)}" y="{_number(label.at.y)}"'
    words = "".join(char for char in label.text if char.isprintable() or char.isspace()).translate(_ESCAPES)
    return f'<text {place} font-size="{_number(label.size)}" text-anchor="{anchor}"{weight}>{words}</text>'


def _colour(ink: Ink, tint: float) -> str:
    """Return an ink on white paper, for a screen."""
    if ink == PAPER:
        return "#ffffff"
    return "#" + "".join(f"{round(255 * (1 - tint * (1 - part))):02x}" for part in ink.preview)


def _number(value: float | str) -> str:
    """Return a length with two decimals at most."""
    return f"{float(value):.2f}".rstrip("0").rstrip(".")
