"""A decoded picture -> Raster: its colours sRGB, grey or CMYK, its pixels packed without loss, its opacity apart."""

import struct
import zlib
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import Final

from PIL import Image, ImageChops, ImageCms

from pamphlets.pdf.images.raster import Raster
from pamphlets.pdf.images.srgb import read_srgb_profile

_PNG_SIGNATURE_LENGTH: Final = 8
_STRIP_ROWS: Final = 256
SIXTEEN_BIT_MODES: Final = ("I", "I;16", "I;16B", "I;16L", "I;16N")
MODES_WITH_ALPHA: Final = ("LA", "La", "PA", "RGBA", "RGBa")
MAX_PROFILE_BYTES: Final = 4_000_000  # those of RGB presses and cameras have at most two
_SRGB_TOLERANCE: Final = 2  # of 255: profiles of sRGB differ by their rounding


def make_srgb_transform(image: Image.Image) -> ImageCms.ImageCmsTransform | None:
    """Return what brings the picture's RGB to sRGB; None where its profile is damaged, absent or as good as sRGB."""
    profile = image.info.get("icc_profile") or b""
    if len(profile) > MAX_PROFILE_BYTES:
        return None
    try:
        own = ImageCms.ImageCmsProfile(BytesIO(profile))
        srgb = ImageCms.ImageCmsProfile(BytesIO(read_srgb_profile()))
        transform = ImageCms.buildTransform(own, srgb, "RGB", "RGB")
    except (ImageCms.PyCMSError, OSError):
        return None
    ramps = [Image.linear_gradient("L").rotate(angle) for angle in (0, 90, 180)]
    colours = Image.merge("RGB", ramps)
    difference = ImageChops.difference(colours, transform.apply(colours))
    return transform if max(difference.tobytes()) > _SRGB_TOLERANCE else None


def pack_pixels(image: Image.Image) -> Raster:
    """Return a decoded picture packed without loss, in sRGB, grey or CMYK. The picture itself is let go."""
    transform = make_srgb_transform(image) if image.mode != "CMYK" else None
    image, alpha = _simplify_mode(image)
    if image.mode == "CMYK":
        raster = _pack_inks(image)
    else:
        if transform is not None and image.mode in ("P", "RGB"):
            image = _convert(image, "RGB")
            transform.apply_in_place(image)
        raster = _pack_as_png(image)
    return raster if alpha is None else replace(raster, alpha=_pack_as_png(alpha))


def _convert(image: Image.Image, mode: str) -> Image.Image:
    """Return a picture in another mode, and let its former pixels go: there may be 140 MB of them."""
    if image.mode == mode and "transparency" not in image.info:
        return image
    converted = image.convert(mode)
    image.close()
    return converted


def _strips(image: Image.Image) -> Iterator[tuple[int, Image.Image]]:
    """Yield a picture in strips, each with its top: not all of it at once, that takes twice its memory."""
    for top in range(0, image.height, _STRIP_ROWS):
        bottom = min(image.height, top + _STRIP_ROWS)
        yield top, image.crop((0, top, image.width, bottom))


def _pack_inks(image: Image.Image) -> Raster:
    """Return a CMYK picture packed without a predictor."""
    packer = zlib.compressobj()
    packed = [packer.compress(strip.tobytes()) for _, strip in _strips(image)]
    data = b"".join([*packed, packer.flush()])
    return Raster(image.width, image.height, 4, 8, "FlateDecode", data)


def _pack_as_png(image: Image.Image) -> Raster:
    """Return a picture of mode 1, L, P or RGB packed as PNG, whose rows are just what PDF takes.

    Its pixels are let go then: of a large scan they are 140 MB.
    """
    out = BytesIO()
    image.info = {}
    image.save(out, "PNG")
    image.close()
    png = out.getbuffer()
    rows: list[memoryview] = []
    palette = b""
    bits_per_component = 8
    at = _PNG_SIGNATURE_LENGTH
    while at < len(png):
        length, kind = struct.unpack_from(">I4s", png, at)
        body = png[at + 8 : at + 8 + length]
        if kind == b"IHDR":
            bits_per_component = int(body[8])
        elif kind == b"PLTE":
            palette = bytes(body)
        elif kind == b"IDAT":
            rows.append(body)
        at += length + 12
    width, height = image.size
    raster = Raster(
        width,
        height,
        1,
        bits_per_component,
        "FlateDecode",
        b"".join(rows),
        has_png_predictor=True,
    )
    return replace(raster, components=3 if image.mode == "RGB" else 1, palette=palette)


def _is_grey(image: Image.Image) -> bool:
    """Return whether a picture of mode P or RGB holds greys only."""
    for _, strip in _strips(image):
        red, green, blue = [band.tobytes() for band in strip.convert("RGB").split()]
        if not red == green == blue:
            return False
    return True


def reduce_to_octets(image: Image.Image) -> Image.Image:
    """Return a picture of 16 bits a sample in grey of 8: paper shows fewer."""
    grey = Image.new("L", image.size)
    for top, strip in _strips(image):
        rounded = strip.convert("I").point(lambda value: value * (1 / 257) + 0.5)
        grey.paste(rounded.convert("L"), (0, top))
    grey.info = image.info
    image.close()
    return grey


def _simplify_mode(image: Image.Image) -> tuple[Image.Image, Image.Image | None]:
    """Return the picture in mode 1, L, P, RGB or CMYK, and its opacity if any of it is see-through."""
    if image.mode in SIXTEEN_BIT_MODES:
        image = reduce_to_octets(image)
    alpha = None
    if "transparency" in image.info or image.mode in MODES_WITH_ALPHA:
        image = _convert(image, "LA" if image.mode in ("1", "L", "LA", "La") else "RGBA")
        alpha = image.getchannel("A")
        image = _convert(image, image.mode[:-1])
        if alpha.getextrema() == (255, 255):
            alpha = None
    if image.mode not in ("1", "L", "P", "RGB", "CMYK"):
        image = _convert(image, "RGB")
    if image.mode in ("P", "RGB") and _is_grey(image):
        image = _convert(
            image, "L"
        )  # of equal parts red, green and blue the very same number
        # Black and white alone keep the edge of every dot as one bit.
        shades = image.getcolors(2)
        if shades is not None and {shade for _, shade in shades} <= {0, 255}:
            image = image.convert("1", dither=Image.Dither.NONE)
    return image, alpha
