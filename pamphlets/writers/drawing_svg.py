"""A Drawing -> SVG 1.1 for a screen: its own paths and no more, inks in the colours that a screen shows of them.

What a drawing's file may hold besides, scripts, addresses, names of people and programs, was left behind when it was read.
Letters are outlines, as on paper.
"""

from base64 import b64encode
from collections.abc import Iterator

from pamphlets.core.drawing import (
    ClipPath,
    Drawing,
    Gradient,
    PicturePattern,
    Stroke,
    VectorPath,
)
from pamphlets.core.matrix import Matrix
from pamphlets.core.source import WHOLE_FILE, Source
from pamphlets.pdf.images.picture_file import PictureFile
from pamphlets.pdf.images.raster import ScreenPicture
from pamphlets.pdf.images.rendering.screen_picture import make_screen_picture
from pamphlets.writers.svg_values import (
    format_svg_colour,
    format_svg_number,
    format_svg_path,
)


def write_drawing_svg(drawing: Drawing, source: Source) -> str:
    """Return a file that shows a drawing, a unit a point; outside its box nothing is drawn.

    Raises PamphletError, of `source`, for a picture in it that is of no use.
    """
    width, height = (
        format_svg_number(side) for side in (drawing.size.width, drawing.size.height)
    )
    names = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    box = f'width="{width}" height="{height}" viewBox="0 0 {width} {height}"'
    lines = [f"<svg {names} {box}>"]
    for number, path in enumerate(drawing.paths):
        lines += _write_path(path, number, source)
    return "\n".join([*lines, "</svg>"]) + "\n"


def _write_path(path: VectorPath, number: int, source: Source) -> Iterator[str]:
    """Yield the lines of one path: what it is cut by and filled with, and itself."""
    outline = format_svg_path(path.segments)
    for place, clip in enumerate(path.clips):
        yield _write_clip(clip, f"c{number}-{place}")
        yield f'<g clip-path="url(#c{number}-{place})">'
    fill = 'fill="none"'
    if path.fill is not None:
        rule = ' fill-rule="evenodd"' if path.fill.even_odd else ""
        match path.fill.pattern:
            case None:
                fill = f'fill="{format_svg_colour(path.fill.ink, path.fill.tint)}"{rule}'
            case Gradient() as gradient:
                yield from _write_gradient(gradient, f"g{number}")
                fill = f'fill="url(#g{number})"{rule}'
            case PicturePattern() as picture:
                shown = make_screen_picture(
                    PictureFile(picture.name, picture.data), source, WHOLE_FILE
                )
                yield from _write_picture(picture, shown, path, number)
    stroke = ""
    if path.stroke is not None:
        colour = format_svg_colour(path.stroke.ink, path.stroke.tint)
        if path.stroke.gradient is not None:
            yield from _write_gradient(path.stroke.gradient, f"s{number}")
            colour = f"url(#s{number})"
        stroke = _write_stroke(path.stroke, colour)
    yield f'<path d="{outline}" {fill}{stroke}/>'
    if path.clips:
        yield "</g>" * len(path.clips)


def _write_stroke(stroke: Stroke, colour: str) -> str:
    attributes = f' stroke="{colour}" stroke-width="{format_svg_number(stroke.width)}"'
    if stroke.cap != "butt":
        attributes += f' stroke-linecap="{stroke.cap}"'
    if stroke.join != "miter":
        attributes += f' stroke-linejoin="{stroke.join}"'
    attributes += f' stroke-miterlimit="{format_svg_number(max(stroke.miter_limit, 1))}"'
    if stroke.dashes:
        dashes = " ".join(map(format_svg_number, stroke.dashes))
        phase = format_svg_number(stroke.dash_phase)
        attributes += f' stroke-dasharray="{dashes}" stroke-dashoffset="{phase}"'
    return attributes


def _write_clip(clip: ClipPath, name: str) -> str:
    rule = ' clip-rule="evenodd"' if clip.even_odd else ""
    path = f'<path d="{format_svg_path(clip.segments)}"{rule}/>'
    return f'<clipPath id="{name}">{path}</clipPath>'


def _write_gradient(gradient: Gradient, name: str) -> Iterator[str]:
    """Yield a gradient, in the coordinates of the drawing; its stops are colours, or a veil of its ink."""
    (x1, y1), (x2, y2) = (
        map(format_svg_number, point) for point in (gradient.start, gradient.end)
    )
    place = f'gradientUnits="userSpaceOnUse" gradientTransform="{_write_matrix(gradient.matrix)}"'
    tag, ends = "linearGradient", f'x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}"'
    first_radius = 0.0
    if gradient.radii is not None:
        first_radius, radius = gradient.radii
        tag = "radialGradient"
        ends = f'fx="{x1}" fy="{y1}" cx="{x2}" cy="{y2}" r="{format_svg_number(radius)}"'
    yield f'<{tag} id="{name}" {place} {ends}>'
    radius = gradient.radii[1] if gradient.radii else 0.0
    inner = first_radius / radius if radius else 0.0
    for stop in gradient.stops:
        offset = format_svg_number(inner + stop.offset * (1 - inner), 4)
        if gradient.is_veil:
            colour = format_svg_colour(gradient.ink, 1.0)
            look = f'stop-color="{colour}" stop-opacity="{format_svg_number(stop.tint, 4)}"'
        else:
            look = f'stop-color="{format_svg_colour(gradient.ink, stop.tint)}"'
        yield f'<stop offset="{offset}" {look}/>'
    yield f"</{tag}>"


def _write_picture(
    picture: PicturePattern, shown: ScreenPicture, path: VectorPath, number: int
) -> Iterator[str]:
    """Yield a raster picture inside the outline that it fills."""
    even_odd = path.fill is not None and path.fill.even_odd
    yield _write_clip(ClipPath(path.segments, even_odd), f"p{number}")
    data = b64encode(shown.data).decode("ascii")
    address = f"data:{shown.media_type};base64,{data}"
    yield f'<g clip-path="url(#p{number})">'
    matrix = _write_matrix(picture.matrix)
    yield (
        f'<image width="1" height="1" preserveAspectRatio="none" transform="{matrix}" '
        f'xlink:href="{address}"/></g>'
    )


def _write_matrix(matrix: Matrix) -> str:
    return f"matrix({' '.join(format_svg_number(value, 6) for value in matrix)})"
