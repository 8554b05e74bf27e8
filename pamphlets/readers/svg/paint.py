"""An SVG element's look -> fill and stroke in inks and points."""

from collections.abc import Callable
from dataclasses import replace
from math import isclose
from typing import Final, Literal

from pamphlets.core.drawing import Fill, Stroke
from pamphlets.core.style import Ink
from pamphlets.readers.svg.colours import SPOT_INK_VALUE, InkTint, nearest_ink, parse_colour
from pamphlets.readers.svg.css import ComputedStyle
from pamphlets.readers.svg.shapes import SvgValueError, SvgViewport, parse_length
from pamphlets.readers.svg.transforms import Matrix, is_uniform, mean_scale
from pamphlets.readers.svg.xml_tree import SvgElement

_CAPS: Final[dict[str, Literal["butt", "round", "square"]]] = {
    "butt": "butt",
    "round": "round",
    "square": "square",
}
_JOINS: Final[dict[str, Literal["miter", "round", "bevel"]]] = {
    "miter": "miter",
    "miter-clip": "miter",
    "arcs": "miter",
    "round": "round",
    "bevel": "bevel",
}


class SvgPainter:
    """The inks at hand, and whom to tell when a wish cannot be met."""

    def __init__(self, ink: Ink, warn: Callable[..., None]) -> None:
        self._ink = ink
        self._warn = warn

    def apply_opacity(
        self, element: SvgElement, own: ComputedStyle, *, drawn: bool
    ) -> ComputedStyle:
        """Return the look with the element's opacity handed on to its fills and strokes.

        That is right where nothing overlaps; ink on paper has no other way, so it is said.
        """
        opacity = _parse_opacity("opacity", own.values["opacity"])
        if opacity >= 1:
            return own
        if opacity > 0 and drawn:
            self._warn("svg-opacity", element, name="opacity", value=own.values["opacity"])
        faded = {
            name: str(_parse_opacity(name, own.values[name]) * opacity)
            for name in ("fill-opacity", "stroke-opacity")
        }
        return replace(own, values={**own.values, **faded, "opacity": "1"})

    def fill_and_stroke(
        self, element: SvgElement, own: ComputedStyle, matrix: Matrix, view: SvgViewport
    ) -> tuple[Fill | None, Stroke | None] | None:
        """Return fill and stroke of an outline, None if it is neither. Raises BadValueError."""
        fill = None
        if element.name != "line" and (flat := self._paint(element, own, "fill")) is not None:
            fill = Fill(flat.ink, flat.tint, even_odd=own.values["fill-rule"] == "evenodd")
        stroke = self._stroke(element, own, matrix, view)
        if (
            fill is not None
            and stroke is not None
            and own.values["paint-order"].startswith("stroke")
        ):
            self._warn("svg-ignored", element, name="paint-order")
        return None if fill is None and stroke is None else (fill, stroke)

    def _paint(
        self, element: SvgElement, own: ComputedStyle, name: Literal["fill", "stroke"]
    ) -> InkTint | None:
        """Return the ink of a fill or a stroke, None for no ink. Raises BadValueError."""
        text = own.values[name]
        if text.lower() == "currentcolor":
            text = own.values["color"]
        if text == "none":
            return None
        opacity = _parse_opacity(f"{name}-opacity", own.values[f"{name}-opacity"])
        spot = SPOT_INK_VALUE.fullmatch(text) is not None
        colour = (0, 0, 0, 1.0) if spot else parse_colour(text)
        if colour is None:
            raise SvgValueError(name, text[:40])
        red, green, blue, through = colour
        opacity *= through
        if opacity <= 0:
            return None
        found = nearest_ink(red, green, blue, self._ink if spot or own.is_spot_ink else None)
        if not found.exact:
            self._warn("svg-colour", element, value=text, tint=f"{found.tint * 100:.0f}")
        if isclose(opacity, 1):
            return found
        if f"{name}-opacity" in element.attributes or through < 1:
            self._warn("svg-opacity", element, name=f"{name}-opacity", value=f"{opacity:.3g}")
        return replace(found, tint=found.tint * opacity)

    def _stroke(
        self, element: SvgElement, own: ComputedStyle, matrix: Matrix, view: SvgViewport
    ) -> Stroke | None:
        """Return the stroke of an outline in points. Raises BadValueError."""
        line = self._paint(element, own, "stroke")
        values = own.values
        width = parse_length("stroke-width", values["stroke-width"], view)
        if line is None or width <= 0:
            return None
        if not is_uniform(matrix):
            self._warn("svg-skewed", element)
        if values["stroke-miterlimit"] != "4":
            self._warn("svg-ignored", element, name="stroke-miterlimit")
        scale = mean_scale(matrix)
        for name, known in (("stroke-linecap", _CAPS), ("stroke-linejoin", _JOINS)):
            if values[name] not in known:
                raise SvgValueError(name, values[name])
        return Stroke(
            width * scale,
            line.ink,
            line.tint,
            _CAPS[values["stroke-linecap"]],
            _JOINS[values["stroke-linejoin"]],
            tuple(dash * scale for dash in _parse_dashes(values["stroke-dasharray"], view)),
            parse_length("stroke-dashoffset", values["stroke-dashoffset"], view) * scale,
        )


def _parse_opacity(name: str, text: str) -> float:
    """Return an opacity between 0 and 1. Raises BadValueError."""
    try:
        value = float(text[:-1]) / 100 if text.endswith("%") else float(text)
    except ValueError:
        raise SvgValueError(name, text) from None
    return max(0.0, min(1.0, value))


def _parse_dashes(text: str, view: SvgViewport) -> tuple[float, ...]:
    """Return the dashes in user units, an odd list twice; none for a solid line. Raises BadValueError."""
    if text in ("none", ""):
        return ()
    dashes = tuple(
        parse_length("stroke-dasharray", part, view) for part in text.replace(",", " ").split()
    )
    if sum(dashes) <= 0 or min(dashes) < 0:
        return ()
    return dashes * 2 if len(dashes) % 2 else dashes
