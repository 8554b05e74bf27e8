"""Plain annotations without an appearance stream -> the form XObjects that pdfium draws for them.

ISO 32000-2 § 12.5.6.7 to 12.5.6.13. What takes letters, arrows, clouds or icons is out of scope: each viewer draws its
own.
"""

from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import Final

from pamphlets.impose.pdf_objects import pypdf_adapter as pdf
from pamphlets.impose.pdf_objects.pdf_file import begin_file
from pamphlets.impose.pdf_objects.pdf_syntax import format_value
from pamphlets.pdf.render import add_appearances

_TEXT_MARKUP: Final = ("/Highlight", "/Underline", "/StrikeOut")
_SHAPES: Final = ("/Square", "/Circle", "/Ink", "/Line")
_KEYS: Final = ("/Rect", "/C", "/IC", "/CA", "/BS", "/Border", "/InkList")
_PRINT_FLAG: Final = pdf.NumberObject(4)
_MOST_NUMBERS: Final = 100_000  # of one array: more are damage
_LARGEST: Final = 1e6  # points: a larger number is no place
# Of a page's annotations, to be drawn: 2 500 of them; 10 000 take pdfium 250 MB.
_MOST_BYTES: Final = 200_000
_MOST_LEVELS: Final = 3  # of arrays and dictionaries in each other
_SLANT: Final = 1.0  # points that a corner may lie beside that of an upright rectangle


def simplify_annotations(
    annotations: Iterable[pdf.DictionaryObject],
) -> list[bytes | None]:
    """Return annotations without references, in PDF syntax, as pdfium can draw them.

    None for those that are damaged or not plain, and for what is too much to be drawn on one page.
    """
    bodies: list[bytes | None] = []
    length = 0
    for annotation in annotations:
        body = None
        plain = _simplify(annotation) if length < _MOST_BYTES else None
        if plain is not None:
            body = format_value(plain, lambda _: 0)
            length += len(body)
        bodies.append(body if length < _MOST_BYTES else None)
    return bodies


def _simplify(annotation: pdf.DictionaryObject) -> pdf.DictionaryObject | None:
    """Return an annotation in direct objects; None where it is damaged or not plain."""
    kind = pdf.read(annotation, "/Subtype")
    if kind not in (*_TEXT_MARKUP, *_SHAPES) or "/BE" in annotation:
        return None
    plain: dict[str, pdf.PdfObject] = {"/Subtype": kind, "/F": _PRINT_FLAG}
    try:
        for key in _KEYS:
            if key in annotation:
                plain[key] = _direct(annotation.get(key), _MOST_LEVELS)
        if kind in _TEXT_MARKUP:
            plain["/QuadPoints"] = _upright_quads(annotation, level=kind != "/Highlight")
        if kind == "/Line":  # pdfium draws no lines: it draws the stroke of a pen
            plain |= {"/Subtype": pdf.NameObject("/Ink"), "/InkList": _stroke(annotation)}
    except pdf.DamagedError:
        return None
    entries = {pdf.NameObject(key): value for key, value in plain.items()}
    return pdf.DictionaryObject(entries)


def draw_appearances(bodies: Sequence[bytes]) -> list[pdf.IndirectObject | None]:
    """Return the forms of simplified annotations, in the units of their page; None for what pdfium does not draw.

    The bodies are the annotations in PDF syntax. All are drawn in one go: a document each takes 0.5 ms and 10 KB.
    """
    if not bodies:
        return []
    file = BytesIO()
    objects = begin_file(file)
    page, tree = objects.reserve(), objects.reserve()
    objects.write(tree, b"<</Type/Pages/Count 1/Kids[%d 0 R]>>" % page)
    head = b"<</Type/Page/MediaBox[0 0 9 9]/Parent %d 0 R/Annots[" % tree
    objects.write(page, head, *bodies, b"]>>")
    root = objects.add(b"<</Type/Catalog/Pages %d 0 R>>" % tree)
    objects.finish(root, objects.add(b"<<>>"))
    drawn = pdf.PdfReader(add_appearances(file))
    forms: list[pdf.IndirectObject | None] = []
    for reference in pdf.read_array(drawn.pages[0], "/Annots"):
        appearance = pdf.read_dictionary(pdf.resolve(reference), "/AP")
        form = appearance.raw_get("/N") if appearance else None
        forms.append(form if isinstance(form, pdf.IndirectObject) else None)
    return forms


def _direct(value: pdf.PdfObject | None, levels: int) -> pdf.PdfObject:
    """Return a number, a name, or an array or dictionary of these, without references. Raises DamagedError."""
    match pdf.resolve(value):
        case pdf.NameObject() as name:
            return name
        case pdf.NumberObject() | pdf.FloatObject() as number if abs(number) < _LARGEST:
            return number
        case pdf.ArrayObject() as array if levels and len(array) <= _MOST_NUMBERS:
            return pdf.ArrayObject([_direct(item, levels - 1) for item in array])
        case pdf.DictionaryObject() as entries if levels:
            direct = {key: _direct(item, levels - 1) for key, item in entries.items()}
            return pdf.DictionaryObject(direct)
    raise pdf.DamagedError


def _upright_quads(annotation: pdf.DictionaryObject, *, level: bool) -> pdf.ArrayObject:
    """Return the rectangles of marked words, each from its upper left corner to and fro, as pdfium reads them.

    The standard counts corners round from the lower left; all programs write them to and fro. Raises DamagedError for
    slanted rectangles, for none, and where words must be `level`, for words that run up or down.
    """
    numbers = pdf.read_numbers(annotation.get("/QuadPoints"))
    if len(numbers) < 8 or len(numbers) > _MOST_NUMBERS:
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
            if is_slanted or max(abs(x), abs(y)) > _LARGEST:
                raise pdf.DamagedError
        if level and abs(ys[1] - ys[0]) > _SLANT:
            raise pdf.DamagedError
        corners = (left, top, right, top, left, bottom, right, bottom)
        quads += [pdf.FloatObject(corner) for corner in corners]
    return quads


def _stroke(annotation: pdf.DictionaryObject) -> pdf.ArrayObject:
    """Return a line as the list of one stroke. Raises DamagedError for a line with arrows, a caption or no two ends."""
    for arrow in pdf.read_array(annotation, "/LE"):
        if pdf.resolve(arrow) != "/None":
            raise pdf.DamagedError
    if "/LL" in annotation or "/Cap" in annotation:
        raise pdf.DamagedError
    ends = _direct(annotation.get("/L"), 1)
    if not isinstance(ends, pdf.ArrayObject) or len(ends) != 4:
        raise pdf.DamagedError
    return pdf.ArrayObject([ends])
