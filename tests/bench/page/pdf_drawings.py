"""A PDF -> what is drawn on its pages: letters at their places, boxes of rules and pictures, in points downwards.

Read with PyMuPDF, which `make bench` installs and `make test` does not.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final, NamedTuple

_BLANKS: Final = "\u00a0\u202f\u2009\u200a\u2060\u200b "
# Shares of the page above and below all text: there stand running heads and folios.
_HEAD: Final = 0.076
_FOOT: Final = 0.084


class Letter(NamedTuple):
    """One drawn character: the ends of its width, its baseline downwards, and its type. `is_call`: of a note."""

    start: float
    end: float
    baseline: float
    text: str
    size: float
    font: str
    is_call: bool = False


class Shape(NamedTuple):
    """The box around a rule, a drawing or a picture, downwards."""

    left: float
    top: float
    right: float
    bottom: float


class PageDrawing(NamedTuple):
    """What stands on one page between its head and its foot, whose number counts from 1."""

    number: int
    letters: tuple[Letter, ...]
    shapes: tuple[Shape, ...]


def read_drawings(path: Path, first: int, last: int | None) -> list[PageDrawing]:
    """Return what is drawn on the pages from `first` to `last` (None: the file's last)."""
    import pymupdf

    open_document: Any = pymupdf.open  # has no types
    flags = pymupdf.TEXT_PRESERVE_WHITESPACE | pymupdf.TEXT_PRESERVE_LIGATURES
    result: list[PageDrawing] = []
    with open_document(path) as document:
        for number in range(first, (last or len(document)) + 1):
            page = document[number - 1]
            letters, shapes = tuple(_read_letters(page, flags)), tuple(_read_shapes(page))
            result.append(PageDrawing(number, letters, shapes))
    return result


def _read_letters(page: Any, flags: int) -> Iterable[Letter]:
    """Yield the letters of a page between its head and its foot, blanks left out."""
    height = page.rect.height
    for block in page.get_text("rawdict", flags=flags)["blocks"]:
        for line in block.get("lines", ()):
            for span in line["spans"]:
                for char in span["chars"]:
                    baseline = char["origin"][1]
                    in_text_area = _HEAD * height < baseline < (1 - _FOOT) * height
                    if in_text_area and char["c"].strip(_BLANKS):
                        start, _, end, _ = char["bbox"]
                        yield Letter(
                            start, end, baseline, char["c"], span["size"], span["font"]
                        )


def _read_shapes(page: Any) -> Iterable[Shape]:
    """Yield the boxes of what is drawn on a page between its head and its foot."""
    height = page.rect.height
    boxes = [drawing["rect"] for drawing in page.get_drawings()]
    boxes += [image["bbox"] for image in page.get_image_info()]
    for left, top, right, bottom in boxes:
        if _HEAD * height < bottom < (1 - _FOOT) * height:
            yield Shape(left, top, right, bottom)
