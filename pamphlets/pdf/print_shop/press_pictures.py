"""PictureFile, PrintedPicture -> RenderedPicture for a press: lines as a bitmap, tones as greys, colours in its inks.

A press screens tones itself, far finer than the dots that we give a laser printer: a photograph goes to it in greys, of
300 dots an inch. A coarser one keeps our dots, which hide its own, and so does one whose author asks for a screen: it
is a look.
"""

import zlib
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from io import BytesIO
from typing import Final

from PIL import Image, ImageChops, ImageFilter

from pamphlets.core.source import Diagnostic, Source, Span, warning
from pamphlets.core.units import Pt
from pamphlets.pdf.images.jpeg import parse_jpeg
from pamphlets.pdf.images.picture_file import PictureFile
from pamphlets.pdf.images.pillow_images import (
    JPEG_FORMATS,
    load_pixels,
    located_faults,
    read_orientation,
)
from pamphlets.pdf.images.pixels import make_srgb_transform, pack_pixels
from pamphlets.pdf.images.raster import Raster
from pamphlets.pdf.images.rendering.grey_picture import open_reduced, show_part
from pamphlets.pdf.images.rendering.picture_renderer import PictureRenderer
from pamphlets.pdf.images.rendering.printed_picture import PrintedPicture, RenderedPicture
from pamphlets.pdf.images.rendering.render_picture import TONE_DPI, render_picture
from pamphlets.pdf.print_shop.ink_limit import limit_picture_ink, measure_most_ink
from pamphlets.pdf.print_shop.printing_condition import MOST_INK, limit_ink, screen_to_press

_NODES: Final = 33  # of the table of colours, a side: between them it is linear
_JPEG_QUALITY: Final = 92
_GREY_SLOPE: Final = 16  # of 255 for each step of chroma: what has sixteen is no grey
_LEAST_SHARE: Final = 0.999  # of TONE_DPI: what lacks less lacks it by rounding


class PressPictureRenderer(PictureRenderer):
    """The pictures of a text, rendered as a press prints them."""

    def __init__(
        self,
        pictures: Mapping[str, PictureFile],
        source: Source,
        column: Pt | None = None,
    ) -> None:
        """`column`: how wide text is, of which a `largeur` is a share; None: as wide as each picture."""
        super().__init__(pictures, source)
        self._column = column
        self.doubts: list[Diagnostic] = []
        """About pictures that are too coarse for a press."""

    def _find_or_render(
        self, picture: PictureFile, printed: PrintedPicture, span: Span
    ) -> RenderedPicture:
        rendered = self._render(picture, printed, span)
        share = rendered.source_dpi / TONE_DPI
        if rendered.method in ("grey", "colour") and share < _LEAST_SHARE:
            fields = {
                "path": picture.name,
                "dots": str(round(rendered.source_dpi)),
                "percent": self._name_sharp_width(printed.whole_size.width, share),
            }
            self.doubts.append(warning("print-shop-coarse", self._source, span, **fields))
        return rendered

    def _name_sharp_width(self, width: Pt, share: float) -> str:
        """Return the `largeur`, in per cent, at which a picture is sharp that has a share of the dots it wants."""
        percent = int(100 * share * width / (self._column or width))
        return str(max(1, min(percent, 100)))

    def _render(
        self, picture: PictureFile, printed: PrintedPicture, span: Span
    ) -> RenderedPicture:
        """Return a picture as a press prints it. Raises PamphletError at `span` if it cannot be used."""
        if printed.tones.method == "colour":
            with located_faults(picture, self._source, span):
                return _render_colours(picture, printed)
        if printed.tones.method == "auto":
            rendered = render_picture(picture, printed, self._source, span)
            if rendered.method != "halftone" or rendered.source_dpi < TONE_DPI:
                return rendered
            printed = replace(printed, tones=replace(printed.tones, method="grey"))
        return render_picture(picture, printed, self._source, span)


def _render_colours(picture: PictureFile, printed: PrintedPicture) -> RenderedPicture:
    """Return a picture in its own colours, in the inks of the press; one of greys alone in black. Raises PictureError."""
    image, source_dpi = open_reduced(picture, printed, TONE_DPI, "RGB")
    is_photograph = image.format in JPEG_FORMATS
    orientation = read_orientation(image)
    image = load_pixels(image, len(picture.data))
    transform = make_srgb_transform(image) if image.mode != "CMYK" else None
    raster: Raster
    if image.mode == "CMYK":
        image = show_part(image, orientation, printed, min(source_dpi, TONE_DPI))
        inks = limit_picture_ink(image)
        return RenderedPicture(_pack_inks(inks), printed.crop, "colour", source_dpi)
    opaque, opacity = _divide_opacity(image)
    opaque = show_part(opaque, orientation, printed, min(source_dpi, TONE_DPI))
    if transform is not None:
        transform.apply_in_place(opaque)
    if _is_grey(opaque):
        raster = pack_pixels(opaque.convert("L"))
    else:
        inks = opaque.filter(_colour_table())
        if is_photograph:
            raster = _pack_photograph(inks)
        else:
            raster = _pack_inks(_print_greys_in_black(opaque, inks))
    if opacity is not None:
        opacity = show_part(opacity, orientation, printed, min(source_dpi, TONE_DPI))
        raster = replace(raster, alpha=pack_pixels(opacity))
    return RenderedPicture(raster, printed.crop, "colour", source_dpi)


def _divide_opacity(image: Image.Image) -> tuple[Image.Image, Image.Image | None]:
    """Return a picture in mode RGB, and its opacity if any of it is see-through."""
    if "transparency" not in image.info and image.mode not in ("LA", "PA", "RGBA"):
        return image.convert("RGB"), None
    whole = image.convert("RGBA")
    opacity = whole.getchannel("A")
    return whole.convert("RGB"), None if opacity.getextrema() == (255, 255) else opacity


def _is_grey(image: Image.Image) -> bool:
    """Return whether a picture of mode RGB holds greys only."""
    red, green, blue = [band.tobytes() for band in image.split()]
    return red == green == blue


@cache
def _colour_table() -> ImageFilter.Color3DLUT:
    """Return the inks of colours: those of the profile, within what the press can lay.

    Between the nodes inks are mixed, so that no colour has more of them than the node that has most.
    """
    steps = [round(node * 255 / (_NODES - 1)) for node in range(_NODES)]
    colours = bytearray()
    for blue in steps:
        for green in steps:
            for red in steps:
                colours += bytes((red, green, blue))
    cube = Image.frombytes("RGB", (_NODES * _NODES, _NODES), bytes(colours))
    inks = screen_to_press().apply(cube).tobytes()
    table: list[float] = []
    for at in range(0, len(inks), 4):
        cyan, magenta, yellow, black = inks[at : at + 4]
        table += limit_ink((cyan / 255, magenta / 255, yellow / 255, black / 255))
    return ImageFilter.Color3DLUT(_NODES, table, channels=4, target_mode="CMYK")


def _print_greys_in_black(colours: Image.Image, inks: Image.Image) -> Image.Image:
    """Return the inks of a drawing or of a screen, its greys in black alone: fine letters in four inks are blurred.

    What is nearly grey has a part of both, so that no edge shows between them.
    """
    red, green, blue = colours.split()
    brightest = ImageChops.lighter(red, ImageChops.lighter(green, blue))
    darkest = ImageChops.darker(red, ImageChops.darker(green, blue))
    chroma = ImageChops.subtract(brightest, darkest)
    greyness = chroma.point([max(0, 255 - _GREY_SLOPE * value) for value in range(256)])
    none = Image.new("L", colours.size)
    black = Image.merge("CMYK", (none, none, none, ImageChops.invert(darkest)))
    return Image.composite(black, inks, greyness)


def _pack_inks(image: Image.Image) -> Raster:
    """Return a CMYK picture packed without loss."""
    data = zlib.compress(image.tobytes())
    return Raster(image.width, image.height, 4, 8, "FlateDecode", data)


def _pack_photograph(image: Image.Image) -> Raster:
    """Return a CMYK photograph as a JPEG, or without loss where that would lay more ink than the press can."""
    out = BytesIO()
    image.info = {}
    image.save(out, "JPEG", quality=_JPEG_QUALITY, subsampling=0)
    again = Image.open(BytesIO(out.getvalue()))
    if measure_most_ink(again) > MOST_INK:
        return _pack_inks(image)
    jpeg = parse_jpeg(out.getvalue())
    packed = Raster(jpeg.width, jpeg.height, 4, 8, "DCTDecode", jpeg.data)
    return replace(packed, color_transform=jpeg.color_transform, is_inverted=True)
