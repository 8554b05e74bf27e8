"""A PDF's pages -> how near to their edges their ink comes, seen on pictures of them.

Pages are drawn at `DPI` in greys, as they are printed. What is lighter than a tint of 2 % counts as paper. Ink
is found on whole pixels, so that it lies within `ACCURACY` of where it is said to lie; but hairs too thin to darken
a pixel by 2 % are not seen.
"""

from collections.abc import Iterator
from typing import BinaryIO, Final

from pamphlets.core.geometry import Insets
from pamphlets.core.units import Pt

DPI: Final = 100
ACCURACY: Final[Pt] = 72 / DPI
_PAPER: Final = bytes(255 if shade >= 250 else 0 for shade in range(256))  # what counts as paper, and as ink
_LARGEST: Final = 4_000_000  # pixels of a page; larger ones are drawn more coarsely
_SCALE: Final = DPI / 72


def ink(pdf: BinaryIO) -> Iterator[Insets | None]:
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
            scale = min(_SCALE, (_LARGEST / max(width * height, 1)) ** 0.5)
            bitmap = page.render(scale=scale, grayscale=True, optimize_mode="print", draw_annots=False)
            found = _margins(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride)
            page.close()
            # The page is stretched to whole pixels.
            across, down = width / bitmap.width, height / bitmap.height
            yield found and Insets(found[0] * across, found[1] * across, found[2] * down, found[3] * down)


def _margins(samples: bytes, width: int, height: int, stride: int) -> tuple[int, int, int, int] | None:
    """Return how many columns and rows of a picture are white: at left, right, top, bottom; None where all are."""
    shades = samples.translate(_PAPER)
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
