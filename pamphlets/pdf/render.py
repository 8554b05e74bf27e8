"""A finished PDF -> its first page as a PNG, the edges of its ink, appearances that it lacks, itself anew: by pdfium.

Deterministic but for `add_appearances`, which gives a file an /ID of its own. PNG: ISO/IEC 15948. Importing pypdfium2
costs 50 ms, and most commands draw nothing.
"""

import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from struct import pack
from typing import Any, BinaryIO, Final, NamedTuple

from pamphlets.core.geometry import Insets
from pamphlets.core.inks import RgbBytes
from pamphlets.core.units import Pt

PREVIEW_DPI: Final = 150
_WHITE: Final[RgbBytes] = (255, 255, 255)
_THUMBNAIL_COLOURS: Final = 16  # black, white, an ink and what lies between them
INK_DPI: Final = 100
INK_ACCURACY: Final[Pt] = 72 / INK_DPI
_INK_SCALE: Final = INK_DPI / 72
# zlib's efforts: at the least a page of text is packed in 6 ms, a tenth larger; at the usual one in 15.
_FASTEST: Final = 1
_SMALLEST: Final = 6
_MOST_PIXELS: Final = 4_000_000  # pixels of a page; larger ones are drawn more coarsely
_TRIAL_SIDE: Final = 100  # pixels of a page drawn to see whether it can be
_PAPER_SHADES: Final = bytes(
    255 if shade >= 250 else 0 for shade in range(256)
)  # 2 % are paper


def render_preview(
    pdf: Path | bytes, out: BinaryIO, dpi: float = PREVIEW_DPI, paper: RgbBytes = _WHITE
) -> None:
    """Write the first page of `pdf`, without its bleed, into `out` as a PNG, at so many dots an inch.

    Its inks lie over `paper` as they would print: light that they let through is coloured by it. The same page gives the
    same bytes: the file carries no date.
    """
    pixels = _draw_page(pdf, 0, dpi)
    if paper != _WHITE:
        rows = [_lay_on_paper(row, paper, is_grey=pixels.is_grey) for row in pixels.rows]
        pixels = _PagePixels(pixels.size, rows, is_grey=False)
    out.write(_encode_png(pixels, dpi, _SMALLEST))


def render_page(pdf: bytes, scale: float, page_index: int = 0) -> bytes:
    """Return a page of a PDF, its first or that of an index, without its bleed, as a PNG of `scale` pixels a point."""
    dpi = 72 * scale
    return _encode_png(_draw_page(pdf, page_index, dpi), dpi, _FASTEST)


class _PagePixels(NamedTuple):
    """A page drawn: rows of greys, or of red, green, blue."""

    size: tuple[int, int]
    rows: list[bytes]
    is_grey: bool


def _draw_page(pdf: Path | bytes, page_index: int, dpi: float) -> _PagePixels:
    """Return a page, without its bleed, drawn by pdfium."""
    import pypdfium2  # 50 ms

    with pypdfium2.PdfDocument(pdf) as document:
        page = document[page_index]
        crop = _measure_bleed(page)
        return _read_pixels(page.render(scale=dpi / 72, rev_byteorder=True, crop=crop))


def _measure_bleed(page: Any) -> tuple[float, float, float, float]:  # noqa: ANN401 (pypdfium2 ships no types)
    """Return how far a page goes beyond its trim: left, below, right, above."""
    left, foot, right, head = page.get_mediabox()
    trim = page.get_trimbox()
    return trim[0] - left, trim[1] - foot, right - trim[2], head - trim[3]


def _read_pixels(bitmap: Any) -> _PagePixels:  # noqa: ANN401 (pypdfium2 ships no types)
    """Return the pixels of a bitmap, while its document is open."""
    rows = _bitmap_rows(bitmap, bitmap.width * bitmap.n_channels)
    return _PagePixels((bitmap.width, bitmap.height), rows, bitmap.n_channels == 1)


def render_thumbnail(
    pdf: Path, out: BinaryIO, width: int, paper: RgbBytes = _WHITE
) -> None:
    """Write the first page of `pdf`, without its bleed, `width` pixels wide, into `out` as a PNG of 16 colours.

    A cover of letters takes 15 to 40 kB so. The same page gives the same bytes.
    """
    import pypdfium2  # 50 ms
    from PIL import Image, ImageChops  # 40 ms

    with pypdfium2.PdfDocument(pdf) as document:
        page = document[0]
        trim = page.get_trimbox()
        scale = width / (trim[2] - trim[0])
        bitmap = page.render(scale=scale, crop=_measure_bleed(page))
        picture = bitmap.to_pil().convert("RGB")
    if paper != _WHITE:
        picture = ImageChops.multiply(picture, Image.new("RGB", picture.size, paper))
    few_colours = picture.quantize(
        _THUMBNAIL_COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE
    )
    few_colours.save(out, "PNG", optimize=True)


def render_page_number(pdf: bytes, number: int, scale: float) -> bytes:
    """Return a page of a PDF, the first being 1, as a PNG of `scale` pixels a point. Raises IndexError beyond its pages."""
    import pypdfium2  # 50 ms

    with pypdfium2.PdfDocument(pdf) as document:
        if not 1 <= number <= len(document):
            raise IndexError(number)
        page = document[number - 1]
        width, height = page.get_size()
        scale = min(scale, (_MOST_PIXELS / max(width * height, 1)) ** 0.5)
        pixels = _read_pixels(page.render(scale=scale, rev_byteorder=True))
    return _encode_png(pixels, 72 * scale, _FASTEST)


def _bitmap_rows(bitmap: Any, length: int) -> list[bytes]:  # noqa: ANN401 (pypdfium2 ships no types)
    """Return the first `length` bytes of each row."""
    samples = bytes(bitmap.buffer)
    starts = range(0, bitmap.stride * bitmap.height, bitmap.stride)
    return [samples[start : start + length] for start in starts]


def _lay_on_paper(row: bytes, paper: RgbBytes, *, is_grey: bool) -> bytes:
    """Return a row of grey, or of red, green, blue, multiplied by the colour of a paper."""
    laid = bytearray(len(row) * 3 if is_grey else len(row))
    for channel, brightness in enumerate(paper):
        shades = bytes(round(shade * brightness / 255) for shade in range(256))
        samples = row if is_grey else row[channel::3]
        laid[channel::3] = samples.translate(shades)
    return bytes(laid)


def _encode_png(pixels: _PagePixels, dpi: float, effort: int) -> bytes:
    """Return a PNG of pixels, packed with so much `effort` of zlib's."""
    dots_per_metre = round(dpi / 0.0254)
    # Each row after its filter byte: 0, as it is. Flat pages pack as well so as with any other.
    samples = b"".join([b"\0" + row for row in pixels.rows])
    colour_type = 0 if pixels.is_grey else 2
    png = b"\x89PNG\r\n\x1a\n"
    for name, body in (
        (b"IHDR", pack(">2L5B", *pixels.size, 8, colour_type, 0, 0, 0)),
        (b"pHYs", pack(">2LB", dots_per_metre, dots_per_metre, 1)),
        (b"IDAT", zlib.compress(samples, effort)),
        (b"IEND", b""),
    ):
        png += pack(">L", len(body)) + name + body + pack(">L", zlib.crc32(name + body))
    return png


def measure_ink_margins(pdf: BinaryIO) -> Iterator[Insets | None]:
    """Yield for each page how far its ink is from its edges; None for one that is blank or cannot be drawn.

    Pages are drawn at `INK_DPI` in greys, as they are printed. A tint below 2 % counts as paper. Ink is found on whole
    pixels, so to `INK_ACCURACY`; lines too thin to darken a pixel by 2 % are not seen.
    """
    import pypdfium2  # 50 ms

    with pypdfium2.PdfDocument(pdf) as document:
        for number in range(len(document)):
            try:
                page = document[number]
            except pypdfium2.PdfiumError:
                yield None
                continue
            width, height = page.get_size()
            scale = min(_INK_SCALE, (_MOST_PIXELS / max(width * height, 1)) ** 0.5)
            bitmap = page.render(
                scale=scale, grayscale=True, optimize_mode="print", draw_annots=False
            )
            white = _count_white(_bitmap_rows(bitmap, bitmap.width))
            page.close()
            if white is None:
                yield None
                continue
            left, right, top, bottom = white
            # The page is stretched to whole pixels.
            x_scale = width / bitmap.width
            y_scale = height / bitmap.height
            yield Insets(left * x_scale, right * x_scale, top * y_scale, bottom * y_scale)


def _count_white(rows: list[bytes]) -> tuple[int, int, int, int] | None:
    """Return how many columns and rows are white at left, right, top, bottom; None where all are."""
    inked: list[int] = []
    left = right = len(rows[0])
    for number, row in enumerate(rows):
        shades = row.translate(_PAPER_SHADES)
        left = min(left, len(row) - len(shades.lstrip(b"\xff")))
        right = min(right, len(row) - len(shades.rstrip(b"\xff")))
        if shades.strip(b"\xff"):
            inked.append(number)
    if not inked:
        return None
    return left, right, inked[0], len(rows) - 1 - inked[-1]


def can_draw_page(data: bytes, page_number: int) -> bool:
    """Return whether pdfium can draw a page, the first being 1, at a few dots: it is not looked at."""
    import pypdfium2  # 50 ms

    try:
        with pypdfium2.PdfDocument(data) as document:
            page = document[page_number - 1]
            page.render(scale=_TRIAL_SIDE / max(*page.get_size(), 1.0))
    except pypdfium2.PdfiumError:
        return False
    return True


def write_anew(pdf: Path, out: BinaryIO, password: str = "") -> bool:
    """Write a PDF as pdfium understands it, without its encryption. Return whether pdfium can open it at all."""
    import pypdfium2  # 50 ms

    try:
        with pypdfium2.PdfDocument(pdf, password=password or None) as document:
            document.save(out, flags=pypdfium2.raw.FPDF_REMOVE_SECURITY)
            return len(document) > 0
    except pypdfium2.PdfiumError:
        return False


def add_appearances(pdf: BinaryIO) -> BytesIO:
    """Return a PDF of one page with an appearance stream for each annotation that pdfium can draw without."""
    import pypdfium2  # 50 ms

    drawn = BytesIO()
    with pypdfium2.PdfDocument(pdf) as document:
        document[0].render()  # pdfium adds appearances to what it draws
        document.save(drawn)
    return drawn
