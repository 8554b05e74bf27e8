"""Plain annotations without an appearance stream -> the same in direct objects, as pdfium can draw them.

ISO 32000-2 § 12.5.6.7 to 12.5.6.13. What takes clouds or icons is out of scope: each viewer draws its own.
"""

from typing import Final

from pamphlets.impose.pdf_objects import pypdf_adapter as pdf
from pamphlets.impose.source_pdf.annotations.direct_objects import (
    LARGEST_PLACE,
    MOST_NUMBERS,
    copy_direct,
)
from pamphlets.impose.source_pdf.page_boxes import read_box

_TEXT_MARKUP: Final = ("/Highlight", "/Underline", "/StrikeOut", "/Squiggly")
_SHAPES: Final = ("/Square", "/Circle", "/Ink")
_KEYS: Final = ("/Rect", "/C", "/IC", "/CA", "/BS", "/Border", "/InkList")
_PRINT_FLAG: Final = pdf.NumberObject(4)
_MOST_LEVELS: Final = 3  # of arrays and dictionaries in each other
_AROUND: Final = 50.0  # points: no pen is wider than twice that
_SLANT: Final = 1.0  # points that a corner may lie beside that of an upright rectangle


def simplify_annotation(annotation: pdf.DictionaryObject) -> pdf.DictionaryObject:
    """Return an annotation in direct objects. Raises DamagedError where it is damaged or not plain."""
    kind = pdf.read(annotation, "/Subtype")
    if kind not in (*_TEXT_MARKUP, *_SHAPES) or "/BE" in annotation:
        raise pdf.DamagedError
    plain: dict[str, pdf.PdfObject] = {"/Subtype": kind, "/F": _PRINT_FLAG}
    for key in _KEYS:
        if key in annotation:
            plain[key] = copy_direct(annotation.get(key), _MOST_LEVELS)
    if kind in _TEXT_MARKUP:
        plain["/QuadPoints"] = _upright_quads(annotation, level=kind != "/Highlight")
    if kind == "/Ink" and read_box(annotation, "/Rect") is None:
        plain["/Rect"] = _bound_strokes(plain.get("/InkList"))
    entries = {pdf.NameObject(key): value for key, value in plain.items()}
    return pdf.DictionaryObject(entries)


def _upright_quads(annotation: pdf.DictionaryObject, *, level: bool) -> pdf.ArrayObject:
    """Return the rectangles of marked words, each from its upper left corner to and fro, as pdfium reads them.

    The standard counts corners round from the lower left; all programs write them to and fro. Raises DamagedError for
    slanted rectangles, for none, and where words must be `level`, for words that run up or down.
    """
    numbers = pdf.read_numbers(annotation.get("/QuadPoints"))
    if len(numbers) < 8 or len(numbers) > MOST_NUMBERS:
        raise pdf.DamagedError
    quads = pdf.ArrayObject()
    for start in range(0, len(numbers) - 7, 8):
        xs = numbers[start : start + 8 : 2]
        ys = numbers[start + 1 : start + 8 : 2]
        left, right = min(xs), max(xs)
        bottom, top = min(ys), max(ys)
        for x, y in zip(xs, ys, strict=True):
            x_slant = min(x - left, right - x)
            y_slant = min(y - bottom, top - y)
            is_slanted = max(x_slant, y_slant) > _SLANT
            if is_slanted or max(abs(x), abs(y)) > LARGEST_PLACE:
                raise pdf.DamagedError
        if level and abs(ys[1] - ys[0]) > _SLANT:
            raise pdf.DamagedError
        corners = (left, top, right, top, left, bottom, right, bottom)
        quads += [pdf.FloatObject(corner) for corner in corners]
    return quads


def _bound_strokes(strokes: pdf.PdfObject | None) -> pdf.ArrayObject:
    """Return a box around strokes, whatever their width is. Raises DamagedError where there are none."""
    xs: list[float] = []
    ys: list[float] = []
    for stroke in strokes if isinstance(strokes, pdf.ArrayObject) else ():
        numbers = pdf.read_numbers(stroke)
        xs += numbers[::2]
        ys += numbers[1::2]
    if not ys:
        raise pdf.DamagedError
    corners = (min(xs) - _AROUND, min(ys) - _AROUND, max(xs) + _AROUND, max(ys) + _AROUND)
    return pdf.ArrayObject([pdf.FloatObject(corner) for corner in corners])
