"""The style of an SVG element -> fill and stroke in inks and points."""

from collections.abc import Sequence
from dataclasses import replace
from math import isclose
from typing import Final, Literal, NamedTuple

from pamphlets.core.drawing import Fill, Stroke
from pamphlets.core.matrix import Matrix
from pamphlets.core.style import BLACK, Ink
from pamphlets.readers.svg.css import ComputedStyle
from pamphlets.readers.svg.geometry.numbers import parse_number
from pamphlets.readers.svg.geometry.shapes import SvgValueError, SvgViewport, parse_length
from pamphlets.readers.svg.geometry.transforms import is_uniform, mean_scale
from pamphlets.readers.svg.paint.colours import (
    SPOT_INK_VALUE,
    InkTint,
    nearest_ink,
    parse_colour,
)
from pamphlets.readers.svg.xml_tree import SvgDiagnostics, SvgElement

_CAPS: Final[dict[str, Literal["butt", "round", "square"]]] = {
    "butt": "butt", "round": "round", "square": "square",
}  # fmt: skip
_MAX_MITER_LIMIT: Final = 100.0  # a corner of 1°
_JOINS: Final[dict[str, Literal["miter", "round", "bevel"]]] = {
    "miter": "miter", "miter-clip": "miter", "arcs": "miter", "round": "round", "bevel": "bevel",
}  # fmt: skip


class StopPaint(NamedTuple):
    """One stop of a gradient."""

    offset: float
    ink: Ink
    tint: float
    opacity: float
    colour: str
    """as it is written"""
    is_exact: bool
    """false where a colour became a grey"""


class SvgPainter:
    """Turns styles into ink, and notes where ink cannot do what a style asks for."""

    def __init__(self, ink: Ink, diagnostics: SvgDiagnostics) -> None:
        self.ink = ink
        self.diagnostics = diagnostics

    def apply_opacity(
        self, element: SvgElement, style: ComputedStyle, *, is_drawn: bool
    ) -> ComputedStyle:
        """Return the style with the element's opacity handed on to its fills and strokes.

        That is right where nothing overlaps; ink on paper has no other way, so a warning says it.
        """
        opacity = parse_opacity("opacity", style.values["opacity"])
        if opacity >= 1:
            return style
        if opacity > 0 and is_drawn:
            self.diagnostics.warn(
                "svg-opacity", element, name="opacity", value=style.values["opacity"]
            )
        values = {**style.values, "opacity": "1"}
        for name in ("fill-opacity", "stroke-opacity"):
            values[name] = str(parse_opacity(name, values[name]) * opacity)
        return replace(style, values=values)

    def read_fill(self, element: SvgElement, style: ComputedStyle) -> Fill | None:
        """Return the fill of an outline, None for none. Raises SvgValueError."""
        paint = self.read_paint(element, style, "fill") if element.name != "line" else None
        if paint is None:
            return None
        return Fill(paint.ink, paint.tint, even_odd=style.values["fill-rule"] == "evenodd")

    def read_paint(
        self, element: SvgElement, style: ComputedStyle, name: Literal["fill", "stroke"]
    ) -> InkTint | None:
        """Return the ink of a fill or a stroke, None for no ink. Raises SvgValueError."""
        text = style.values[name]
        if text.lower() == "currentcolor":
            text = style.values["color"]
        if text == "none":
            return None
        is_spot = SPOT_INK_VALUE.fullmatch(text) is not None
        colour = (0, 0, 0, 1.0) if is_spot else parse_colour(text)
        opacity = parse_opacity(f"{name}-opacity", style.values[f"{name}-opacity"])
        if colour is None:
            raise SvgValueError(name, text[:40])
        red, green, blue, colour_opacity = colour
        opacity *= colour_opacity
        if opacity <= 0:
            return None
        paint = nearest_ink(
            red, green, blue, self.ink if is_spot or style.is_spot_ink else None
        )
        if not paint.exact:
            self.diagnostics.warn(
                "svg-colour", element, value=text, tint=f"{paint.tint * 100:.0f}"
            )
        if isclose(opacity, 1):
            return paint
        if f"{name}-opacity" in element.attributes or colour_opacity < 1:
            self.diagnostics.warn(
                "svg-opacity", element, name=f"{name}-opacity", value=f"{opacity:.3g}"
            )
        return replace(paint, tint=paint.tint * opacity)

    def read_stop(self, style: ComputedStyle, offset: float) -> StopPaint:
        """Return a stop of a gradient of that style. Raises SvgValueError."""
        text = style.values["stop-color"]
        if text.lower() == "currentcolor":
            text = style.values["color"]
        is_spot = SPOT_INK_VALUE.fullmatch(text) is not None
        colour = (0, 0, 0, 1.0) if is_spot else parse_colour(text)
        if colour is None:
            raise SvgValueError("stop-color", text[:40])
        red, green, blue, opacity = colour
        opacity *= parse_opacity("stop-opacity", style.values["stop-opacity"])
        spot = self.ink if is_spot or style.is_spot_ink else None
        paint = nearest_ink(red, green, blue, spot)
        return StopPaint(offset, paint.ink, paint.tint, opacity, text, paint.exact)

    def report_mixed_stops(
        self, element: SvgElement, stops: Sequence[StopPaint], ink: Ink
    ) -> None:
        """Note what a gradient in one ink cannot show: other colours, and opacities beside them."""
        for stop in stops:
            if not stop.is_exact or (ink != BLACK and stop.ink == BLACK and stop.tint > 0):
                tint = f"{stop.tint * 100:.0f}"
                self.diagnostics.warn("svg-colour", element, value=stop.colour, tint=tint)
        faint = [stop for stop in stops if stop.opacity < 1]
        if faint:
            value = f"{faint[0].opacity:.3g}"
            self.diagnostics.warn("svg-opacity", element, name="stop-opacity", value=value)

    def read_stroke(
        self,
        element: SvgElement,
        style: ComputedStyle,
        matrix: Matrix,
        viewport: SvgViewport,
    ) -> Stroke | None:
        """Return the stroke of an outline in points, None for none. Raises SvgValueError."""
        paint = self.read_paint(element, style, "stroke")
        values = style.values
        width = parse_length("stroke-width", values["stroke-width"], viewport)
        if paint is None or width <= 0:
            return None
        if not is_uniform(matrix):
            self.diagnostics.warn("svg-skewed", element)
        miter_limit = _parse_miter_limit(values["stroke-miterlimit"])
        cap, join = values["stroke-linecap"], values["stroke-linejoin"]
        if cap not in _CAPS:
            raise SvgValueError("stroke-linecap", cap)
        if join not in _JOINS:
            raise SvgValueError("stroke-linejoin", join)
        scale = mean_scale(matrix)
        dashes = tuple(
            dash * scale for dash in _parse_dashes(values["stroke-dasharray"], viewport)
        )
        offset = (
            parse_length("stroke-dashoffset", values["stroke-dashoffset"], viewport) * scale
        )
        return Stroke(
            width * scale,
            paint.ink,
            paint.tint,
            _CAPS[cap],
            _JOINS[join],
            dashes,
            offset,
            miter_limit=miter_limit,
        )


def parse_opacity(name: str, text: str) -> float:
    """Return an opacity between 0 and 1. Raises SvgValueError."""
    try:
        value = parse_number(text.removesuffix("%").strip())
    except ValueError:
        raise SvgValueError(name, text) from None
    if text.endswith("%"):
        value /= 100
    return max(0.0, min(1.0, value))


def _parse_dashes(text: str, viewport: SvgViewport) -> tuple[float, ...]:
    """Return the dashes in user units, an odd list twice; none for a solid line. Raises SvgValueError."""
    if text in ("none", ""):
        return ()
    dashes = tuple(
        parse_length("stroke-dasharray", part, viewport)
        for part in text.replace(",", " ").split()
    )
    if sum(dashes) <= 0 or min(dashes) < 0:
        return ()
    return dashes * 2 if len(dashes) % 2 else dashes


def _parse_miter_limit(text: str) -> float:
    """Return a miter limit: 1 or more. Raises SvgValueError."""
    try:
        return max(1.0, min(_MAX_MITER_LIMIT, parse_number(text)))
    except ValueError:
        raise SvgValueError("stroke-miterlimit", text) from None
