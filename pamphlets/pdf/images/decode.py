"""Picture file -> Raster: pixels and colours, nothing else that a camera or a program wrote into the file.

The only module that uses Pillow. JPEG data passes as it is; everything else is packed anew without loss.
"""

import struct
import warnings
import zlib
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Final

from PIL import Image, UnidentifiedImageError

from pamphlets.core.source import PamphletError, Source, Span, error
from pamphlets.pdf.images import icc_profiles as icc
from pamphlets.pdf.images import jpeg, srgb
from pamphlets.pdf.images.raster import PictureSize, Raster, ScannedPage

MAX_PIXELS: Final = (
    100_000_000  # a whole A4 side at 1200 dots an inch has 140; more is a slip or a trap
)
MAX_PAGES: Final = 1000  # of one TIFF
MAX_DPI: Final = 100_000  # an inch: what states more states nothing
FORMATS: Final = ("PNG", "JPEG", "WEBP", "TIFF", "GIF", "BMP")
ORIENTATION: Final = 0x0112
_PHONE_BRANDS: Final = (
    b"heic",
    b"heix",
    b"hevc",
    b"heim",
    b"heis",
    b"mif1",
    b"msf1",
    b"avif",
    b"avis",
)
_PNG_SIGNATURE_LENGTH: Final = 8
_STRIP_ROWS: Final = 256  # rows
# Pillow tells a damaged file by any of these, depending on the format.
_DAMAGE_ERRORS: Final = (
    OSError,
    SyntaxError,
    ValueError,
    EOFError,
    IndexError,
    struct.error,
    zlib.error,
)


class _PictureError(Exception):
    """What is wrong with a file, before its place in the text is known."""


def _read_bytes(path: Path) -> bytes:
    """Return the whole file. Raises _FaultError."""
    try:
        data = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        raise _PictureError("picture-missing") from None
    except OSError:
        raise _PictureError("picture-unreadable") from None
    if data[4:8] == b"ftyp" and data[8:12] in _PHONE_BRANDS:
        raise _PictureError("picture-heic")
    return data


def _open_image(data: bytes) -> Image.Image:
    """Return the picture with its head read and its pixels not yet. Raises _FaultError."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Pillow's own limit only warns; ours follows
            image = Image.open(BytesIO(data), formats=FORMATS)
    except Image.DecompressionBombError:
        raise _PictureError("picture-huge") from None
    except UnidentifiedImageError:
        raise _PictureError("picture-unknown") from None
    except _DAMAGE_ERRORS:
        raise _PictureError("picture-damaged") from None
    if image.width * image.height > MAX_PIXELS:
        raise _PictureError("picture-huge")
    return image


def _read_orientation(image: Image.Image) -> int:
    """Return the EXIF orientation, 1 where there is none or a broken one. Pillow itself turns what a TIFF holds."""
    if image.format == "TIFF":
        return 1
    try:
        turn = image.getexif().get(ORIENTATION, 1)
    except _DAMAGE_ERRORS:
        return 1
    return turn if isinstance(turn, int) and 1 <= turn <= 8 else 1


def _find_profile(image: Image.Image, space: bytes) -> bytes:
    """Return what colours the picture's ICC profile for `space` tells, else sRGB for RGB, else nothing."""
    found = icc.clean_profile(image.info.get("icc_profile") or b"", space)
    if found is None:
        return srgb.make_srgb_profile() if space == b"RGB " else b""
    return found


def _raster_from_jpeg(data: bytes, image: Image.Image) -> Raster | None:
    """Return a JPEG undecoded, None where PDF does not take its kind. Raises _FaultError if it is cut."""
    try:
        facts = jpeg.parse_jpeg(data)
    except jpeg.BrokenJpegError:
        raise _PictureError("picture-damaged") from None
    if not facts.is_embeddable:
        return None
    width, height = facts.width, facts.height
    raster = Raster(
        width, height, 1, 8, "DCTDecode", facts.data, color_transform=facts.color_transform
    )
    if facts.components == 1:
        return raster
    if facts.components == 3:
        return replace(raster, components=3, profile=_find_profile(image, b"RGB "))
    # Adobe's programs write CMYK the wrong way round and say so by signing the file.
    return replace(
        raster,
        components=4,
        profile=_find_profile(image, b"CMYK"),
        is_inverted=facts.has_adobe_segment,
    )


def _pack_as_png(image: Image.Image) -> Raster:
    """Return a picture of mode 1, L, P or RGB packed as PNG, whose rows are just what PDF takes.

    Its pixels are let go then: of a large scan they are 140 MB.
    """
    out = BytesIO()
    image.info = {}
    image.save(out, "PNG")
    image.close()
    png = out.getbuffer()
    at, data, palette, bits = _PNG_SIGNATURE_LENGTH, [], b"", 8
    while at < len(png):
        length, kind = struct.unpack_from(">I4s", png, at)
        body = png[at + 8 : at + 8 + length]
        if kind == b"IHDR":
            bits = int(body[8])
        elif kind == b"PLTE":
            palette = bytes(body)
        elif kind == b"IDAT":
            data.append(body)
        at += length + 12
    components: Final = 3 if image.mode == "RGB" else 1
    width, height = image.size
    return Raster(
        width,
        height,
        components,
        bits,
        "FlateDecode",
        b"".join(data),
        has_png_predictor=True,
        palette=palette,
    )


def _is_grey(image: Image.Image) -> bool:
    """Return whether an RGB picture holds greys only."""
    for top in range(
        0, image.height, _STRIP_ROWS
    ):  # not all of it at once: that takes twice its memory
        strip = image.crop((0, top, image.width, min(image.height, top + _STRIP_ROWS)))
        red, green, blue = (band.tobytes() for band in strip.split())
        if not red == green == blue:
            return False
    return True


def _simplify_mode(image: Image.Image) -> tuple[Image.Image, Image.Image | None]:
    """Return the picture in mode 1, L, P, RGB or CMYK, and its opacity if any of it is see-through."""
    if image.mode in (
        "I",
        "I;16",
        "I;16B",
        "I;16L",
        "I;16N",
    ):  # 16 bits a sample: paper shows fewer than 8
        image = image.convert("I").point(lambda value: value * (1 / 257) + 0.5).convert("L")
    alpha = None
    if "transparency" in image.info or image.mode in ("LA", "La", "PA", "RGBA", "RGBa"):
        image = image.convert("LA" if image.mode in ("1", "L", "LA", "La") else "RGBA")
        alpha = image.getchannel("A")
        image = image.convert(image.mode[:-1])
        if alpha.getextrema() == (255, 255):
            alpha = None
    if image.mode == "P":
        colours = image.convert("RGB")
        image = colours if _is_grey(colours) else image
    if image.mode not in ("1", "L", "P", "RGB", "CMYK"):
        image = image.convert("RGB")
    if image.mode == "RGB" and _is_grey(image):
        image = image.getchannel("R")
        shades = image.getcolors(2)  # black and white alone keep the edge of every dot as one bit
        if shades is not None and {shade for _, shade in shades} <= {0, 255}:
            image = image.convert("1", dither=Image.Dither.NONE)
    return image, alpha


def _raster_from_pixels(image: Image.Image) -> Raster:
    """Return a picture decoded and packed again. Raises _FaultError if it is cut short."""
    try:
        image.load()
    except _DAMAGE_ERRORS:
        raise _PictureError("picture-damaged") from None
    profile = _find_profile(image, b"CMYK" if image.mode == "CMYK" else b"RGB ")
    image, alpha = _simplify_mode(image)
    if image.mode == "CMYK":
        data = zlib.compress(image.tobytes())
        raster = Raster(image.width, image.height, 4, 8, "FlateDecode", data, profile=profile)
    else:
        raster = _pack_as_png(image)
        if image.mode in ("P", "RGB"):
            raster = replace(raster, profile=profile)
    return raster if alpha is None else replace(raster, alpha=_pack_as_png(alpha))


def measure_picture(path: Path, source: Source, span: Span) -> PictureSize:
    """Return a picture's facts from its head alone. Raises PamphletError at `span` if it cannot be used."""
    try:
        image = _open_image(_read_bytes(path))
    except _PictureError as fault:
        raise PamphletError(error(fault.args[0], source, span, path=path.name)) from None
    upright = _read_orientation(image) <= 4
    return (
        PictureSize(image.width, image.height)
        if upright
        else PictureSize(image.height, image.width)
    )


def list_scanned_pages(path: Path, source: Source) -> tuple[ScannedPage, ...]:
    """Return the facts of every page that a file holds: of a TIFF perhaps several. Raises PamphletError."""
    try:
        image = _open_image(_read_bytes(path))
        return tuple(_describe_page(image, page) for page in range(_count_pages(image)))
    except _PictureError as fault:
        raise PamphletError(error(fault.args[0], source, path=path.name)) from None


def _count_pages(image: Image.Image) -> int:
    """Return how many pages an open picture has; what moves shows its first. Raises _FaultError."""
    try:
        number = getattr(image, "n_frames", 1) if image.format == "TIFF" else 1
    except _DAMAGE_ERRORS:
        raise _PictureError("picture-damaged") from None
    if number > MAX_PAGES:
        raise _PictureError("picture-pages")
    return int(number)


def _describe_page(image: Image.Image, page: int) -> ScannedPage:
    """Return the facts of one page of an open picture. Raises _FaultError."""
    _seek_page(image, page)
    stated = image.info.get("dpi") or (0.0, 0.0)
    across, down = (float(dots) if 0 < float(dots) < MAX_DPI else 0.0 for dots in stated)
    if _read_orientation(image) <= 4:
        return ScannedPage(image.width, image.height, across, down)
    return ScannedPage(image.height, image.width, down, across)


def _seek_page(image: Image.Image, page: int) -> None:
    """Turn an open picture to one of its pages. Raises _FaultError for one that is too large, or damaged."""
    if not page:
        return
    try:
        image.seek(page)
    except _DAMAGE_ERRORS:
        raise _PictureError("picture-damaged") from None
    if image.width * image.height > MAX_PIXELS:
        raise _PictureError("picture-huge")


def load_raster(path: Path, source: Source, span: Span, page: int = 0) -> Raster:
    """Return a picture, or a page of a TIFF, ready for the PDF. Raises PamphletError at `span` if it is of no use."""
    try:
        data = _read_bytes(path)
        image = _open_image(data)
        _seek_page(image, page)
        turn = _read_orientation(image)
        raster = _raster_from_jpeg(data, image) if image.format in ("JPEG", "MPO") else None
        del data  # the picture has it until it is decoded
        return replace(raster or _raster_from_pixels(image), orientation=turn)
    except _PictureError as fault:
        raise PamphletError(error(fault.args[0], source, span, path=path.name)) from None
