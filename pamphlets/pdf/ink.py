"""A PDF's pages -> how near to their edges their ink comes, seen on pictures of them.

Pages are drawn at `DPI` in greys, as they are printed. What is lighter than a tint of 2 % counts as paper. Ink
is found on whole pixels, so that it lies within `ACCURACY` of where it is said to lie; but hairs too thin to darken
a pixel by 2 % are not seen.
"""

from collections.abc import Iterator
from typing import BinaryIO, Final

from pamphlets.core.geometry import Insets
from pamphlets.core.units import Pt

INK_DPI: Final = 100
INK_ACCURACY: Final[Pt] = 72 / INK_DPI
_PAPER_SHADES: Final = bytes(
    255 if shade >= 250 else 0 for shade in range(256)
)  # what counts as paper, and as ink
_MOST_PIXELS: Final = 4_000_000  # pixels of a page; larger ones are drawn more coarsely
_INK_SCALE: Final = INK_DPI / 72


def measure_ink_margins(pdf: BinaryIO) -> Iterator[Insets | None]:
    """Yield for each page how far its ink is from its edges; None for one that is blank or cannot be drawn."""
    import pypdfium2 as pdfium  # most commands draw nothing

    with pdfium.PdfDocument(pdf) as document:
        for number in range(len(document)):
            try:
                page = document[number]
            except pdfium.PdfiumError:
                yield None
                continue
            width, height = page.get_size()
            scale = min(_INK_SCALE, (_MOST_PIXELS / max(width * height, 1)) ** 0.5)
            bitmap = page.render(
                scale=scale, grayscale=True, optimize_mode="print", draw_annots=False
            )
            found = _count_white(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride)
            page.close()
            # The page is stretched to whole pixels.
            across, down = width / bitmap.width, height / bitmap.height
            yield found and Insets(
                found[0] * across, found[1] * across, found[2] * down, found[3] * down
            )


def _count_white(
    samples: bytes, width: int, height: int, stride: int
) -> tuple[int, int, int, int] | None:
    """Return how many columns and rows of a picture are white: at left, right, top, bottom; None where all are."""
    shades = samples.translate(_PAPER_SHADES)
    rows = [shades[start : start + width] for start in range(0, stride * height, stride)]
    white = b"\xff" * width
    top = next((number for number, row in enumerate(rows) if row != white), None)
    if top is None:
        return None
    bottom = next(number for number, row in enumerate(reversed(rows)) if row != white)
    inked = rows[top : height - bottom]
    left = min(width - len(row.lstrip(b"\xff")) for row in inked)
    right = min(width - len(row.rstrip(b"\xff")) for row in inked)
    return left, right, top, bottom
