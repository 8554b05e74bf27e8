"""A PDF -> how much of each page is covered with ink, drawn by pdfium in greys."""

from collections.abc import Iterator
from typing import Any, Final

# Dots an inch: a page of text differs from one drawn at 300 by 0.1 % of itself.
_DPI: Final = 50
_FULL: Final = 255


def measure_ink_coverage(pdf: bytes) -> Iterator[float]:
    """Yield for each page the share that is covered, 0 to 1: of a tint its part, of a coloured ink as much as it is dark."""
    import pypdfium2  # 50 ms

    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            bitmap = page.render(
                scale=_DPI / 72, grayscale=True, optimize_mode="print", draw_annots=False
            )
            yield 1 - _mean_shade(bitmap) / _FULL
            page.close()


def _mean_shade(bitmap: Any) -> float:  # noqa: ANN401 (pypdfium2 ships no types)
    """Return the mean of the shades of a bitmap, 0 for black."""
    samples = bytes(bitmap.buffer)
    starts = range(0, bitmap.stride * bitmap.height, bitmap.stride)
    total = sum(sum(samples[start : start + bitmap.width]) for start in starts)
    return total / float(bitmap.width * bitmap.height)
