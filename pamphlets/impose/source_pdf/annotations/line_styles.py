"""The dictionary of an annotation -> the operators of its colours and lines (ISO 32000-2 § 12.5.4, Table 166)."""

from collections.abc import Sequence
from typing import Final

from pamphlets.impose.pdf_objects import pypdf_adapter as pdf
from pamphlets.impose.pdf_objects.pdf_syntax import format_lengths

# By how many numbers a colour has: to fill with, to stroke with.
_COLOUR_OPERATORS: Final = {1: (b" g", b" G"), 3: (b" rg", b" RG"), 4: (b" k", b" K")}


def format_fill_colour(numbers: Sequence[float]) -> bytes:
    """Return the operator that sets a colour to fill with; nothing for none."""
    operators = _COLOUR_OPERATORS.get(len(numbers))
    return b"" if operators is None else format_lengths(*numbers) + operators[0]


def format_stroke_colour(numbers: Sequence[float]) -> bytes:
    """Return the operator that sets a colour to stroke with; nothing for none."""
    operators = _COLOUR_OPERATORS.get(len(numbers))
    return b"" if operators is None else format_lengths(*numbers) + operators[1]


def read_line_width(annotation: pdf.DictionaryObject) -> float:
    """Return how wide a border or a stroke is, 1 where an annotation does not say it."""
    style = pdf.read_dictionary(annotation, "/BS")
    if style is not None:
        return max(pdf.read_number(style, "/W"), 0.0) if "/W" in style else 1.0
    border = pdf.read_numbers(pdf.ArrayObject(pdf.read_array(annotation, "/Border")[:3]))
    return max(border[2], 0.0) if len(border) == 3 else 1.0


def read_dashes(annotation: pdf.DictionaryObject) -> tuple[float, ...]:
    """Return the dashes of a stroke and the gaps between; none where it is whole."""
    style = pdf.read_dictionary(annotation, "/BS")
    if style is None or pdf.read(style, "/S") != "/D":
        return ()
    dashes = pdf.read_numbers(style.get("/D")) or [3.0]
    is_drawable = min(dashes) >= 0 and sum(dashes) > 0
    return tuple(dashes) if is_drawable else ()
