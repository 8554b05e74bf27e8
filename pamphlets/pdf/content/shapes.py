"""A drawing at its place -> operators: paths, their clips, gradients and pictures. ISO 32000-1 § 8.5.4 and 8.7.

A gradient is printed in dots (`gradient_dots`) where the drawing's mark names a screen frequency and the shape is
large enough to hold some; else as a shading (`gradients`). A flat tint is so too, else a photocopier takes it away.
"""

from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby
from math import hypot, isfinite
from typing import Final, Literal, NamedTuple

from pamphlets.core.drawing import (
    MITER_LIMIT,
    ClipPath,
    Fill,
    Gradient,
    PicturePattern,
    VectorPath,
)
from pamphlets.core.geometry import Point, Size
from pamphlets.core.matrix import Matrix, concatenate
from pamphlets.core.page import ScaledDrawing, ScaledPicture
from pamphlets.core.source import Span
from pamphlets.core.style import PAPER
from pamphlets.core.units import Pt
from pamphlets.pdf.content.colour import InkOperators
from pamphlets.pdf.content.dot_grids import ShapePlacement, find_dot_grid, screen_tint
from pamphlets.pdf.content.gradient_dots import (
    draw_gradient_dots,
)
from pamphlets.pdf.content.gradients import GradientPatterns
from pamphlets.pdf.content.image_objects import ImageObjects
from pamphlets.pdf.content.paths import (
    draw_path,
    end_stroke,
    outline_operators,
    stroke_state,
)
from pamphlets.pdf.images.raster import ORIENTATION_MATRICES
from pamphlets.pdf.numbers import format_numbers

_BOTH_USES: Final[tuple[Literal["stroke", "fill"], ...]] = ("stroke", "fill")
# Pictures of a PDF stand on y = 0.
_UPRIGHT: Final[Matrix] = (1.0, 0.0, 0.0, -1.0, 0.0, 1.0)


class ShapeOperators(NamedTuple):
    """A drawing's operators, and the names of the pictures in them."""

    operators: str
    pictures: frozenset[str]


class ShapeWriter:
    """Draws the drawings of one file."""

    def __init__(
        self, inks: InkOperators, gradients: GradientPatterns, images: ImageObjects
    ) -> None:
        self._inks = inks
        self._gradients = gradients
        self._images = images
        self._pictures: set[str] = set()

    def draw_shape(
        self, shape: ScaledDrawing, at: Point, height: Pt, span: Span
    ) -> ShapeOperators:
        """Return what draws as much of a drawing as it shows of itself, its top left corner at `at`.

        `height` is the page's: here the drawing's y, downward, is turned over. The state is left as it was. Raises
        PamphletError at `span` for a picture in it that cannot be used.
        """
        own = shape.drawing.size
        box = shape.crop.scale_to(own)
        if box.width <= 0 or box.height <= 0:
            return ShapeOperators("", frozenset())
        x_scale = shape.size.width / box.width
        y_scale = shape.size.height / box.height
        if not isfinite(x_scale * y_scale):  # as in numbers: the last guard
            raise ValueError(f"a drawing of {own} cannot be scaled to {shape.size}")
        x, y = at.x - box.x * x_scale, height - at.y + box.y * y_scale
        frame = format_numbers(box.x, box.y, box.width, box.height)
        lines = [
            "q",
            f"{x_scale:.6f} 0 0 {-y_scale:.6f} {format_numbers(x, y)} cm",
            f"{frame} re W n {MITER_LIMIT:g} M",
        ]
        matrix = (x_scale, 0.0, 0.0, -y_scale, x, y)
        place = ShapePlacement(matrix, box, shape.tones, span)
        self._pictures = set()
        for clips, paths in groupby(shape.drawing.paths, key=lambda path: path.clips):
            lines += self._draw_clipped(clips, paths, place)
        return ShapeOperators("\n".join([*lines, "Q"]), frozenset(self._pictures))

    def _draw_clipped(
        self,
        clips: tuple[ClipPath, ...],
        paths: Iterable[VectorPath],
        place: ShapePlacement,
    ) -> list[str]:
        """Return paths that the same outlines cut."""
        lines: list[str] = []
        for path in paths:
            lines += self._draw_path(path, place)
        if not clips or not lines:
            return lines
        cuts = [_clip_operators(clip) for clip in clips]
        return ["q", *cuts, *lines, "Q"]

    def _draw_path(self, path: VectorPath, place: ShapePlacement) -> list[str]:
        """Return one path: its filling, then its stroke."""
        path = screen_tint(path, place)
        fill, stroke = path.fill, path.stroke
        is_plain = (fill is None or fill.pattern is None) and (
            stroke is None or stroke.gradient is None
        )
        if is_plain:
            return draw_path(path, self._inks)
        lines: list[str] = []
        if fill is not None:
            lines += self._draw_fill(path, fill, place)
        if stroke is not None and stroke.gradient is not None:
            colour = self._shading_operators(stroke.gradient, place, "CS", "SCN")
            lines += [colour, stroke_state(stroke), *outline_operators(path.segments), "S"]
            lines += end_stroke(stroke)
        elif stroke is not None:
            lines += draw_path(replace(path, fill=None), self._inks)
        return lines

    def _draw_fill(self, path: VectorPath, fill: Fill, place: ShapePlacement) -> list[str]:
        """Return the filling of a path, flat, a gradient or a picture."""
        outline = outline_operators(path.segments)
        match fill.pattern:
            case None:
                return draw_path(replace(path, stroke=None), self._inks)
            case PicturePattern() as picture:
                cut = _clip_operators(ClipPath(path.segments, fill.even_odd))
                return ["q", cut, self._draw_picture(picture, place), "Q"]
            case Gradient() as gradient:
                dots = self._draw_dots(path, fill, gradient, place)
                if dots is not None:
                    return dots
                colour = self._shading_operators(gradient, place, "cs", "scn")
                return [colour, *outline, "f*" if fill.even_odd else "f"]

    def _draw_picture(self, picture: PicturePattern, place: ShapePlacement) -> str:
        """Return what shows a picture where its pattern says."""
        a, b, c, d, _, _ = concatenate(picture.matrix, place.matrix)
        size = Size(hypot(a, b), hypot(c, d))
        mark = ScaledPicture(picture.name, size, tones=place.tones, ink=picture.ink)
        name, rendered = self._images.use_drawn_picture(picture, mark, place.span)
        self._pictures.add(name)
        colour = self._inks.knock_out_operators()
        if rendered.raster.is_mask:
            colour = self._inks.colour_operators(picture.ink, 1.0)
        turn = ORIENTATION_MATRICES[rendered.raster.orientation - 1]
        matrix = concatenate(concatenate(turn, _UPRIGHT), picture.matrix)
        factors = " ".join([f"{factor:.6f}" for factor in matrix])
        return f"{colour} {factors} cm /{name} Do".lstrip()

    def _shading_operators(
        self, gradient: Gradient, place: ShapePlacement, space: str, colour: str
    ) -> str:
        """Return the operators that make a gradient the colour to paint with."""
        matrix = concatenate(gradient.matrix, place.matrix)
        name = self._gradients.use_pattern(gradient, matrix)
        # No tint overprints: this ends what solid black may have begun.
        use = "fill" if space == "cs" else "stroke"
        flat = self._inks.colour_operators(gradient.ink, 0.5, use)  # type: ignore[arg-type]
        return f"{flat} /Pattern {space} /{name} {colour}"

    def _draw_dots(
        self, path: VectorPath, fill: Fill, gradient: Gradient, place: ShapePlacement
    ) -> list[str] | None:
        """Return a gradient in dots, on paper unless it is a veil; None where it is to be a shading."""
        grid = find_dot_grid(path, gradient, place)
        if grid is None:
            return None
        lines: list[str] = []
        if not gradient.is_veil:
            ground = replace(fill, ink=PAPER, tint=1.0, pattern=None)
            lines += draw_path(replace(path, fill=ground, stroke=None), self._inks)
        cut = _clip_operators(ClipPath(path.segments, fill.even_odd))
        colour = " ".join(
            # The stroke's before the filling's: see `InkOperators.colour_operators`.
            [self._inks.colour_operators(gradient.ink, 1.0, use) for use in _BOTH_USES]
        )
        return [*lines, "q", cut, colour, *draw_gradient_dots(gradient, grid), "Q"]


def _clip_operators(clip: ClipPath) -> str:
    """Return the operators after which nothing is drawn outside an outline."""
    rule = "W*" if clip.even_odd else "W"
    # A path of nothing would leave all in sight.
    outline = outline_operators(clip.segments) or ["0 0 0 0 re"]
    return "\n".join([*outline, f"{rule} n"])
