"""Values of a source, of which some are references -> the same values without any, in reasonable limits."""

from typing import Final

from pamphlets.impose.pdf_objects import pypdf_adapter as pdf

MOST_NUMBERS: Final = 100_000  # of one array: more are damage
LARGEST_PLACE: Final = 1e6  # points: a larger number is no place


def copy_direct(value: pdf.PdfObject | None, levels: int) -> pdf.PdfObject:
    """Return a number, a name, a string, a truth value, or an array or dictionary of these, without references.

    `levels`: how many arrays and dictionaries stand in each other at most. Raises DamagedError for all else.
    """
    match pdf.resolve(value):
        case None:
            return pdf.NullObject()
        case pdf.NameObject() | pdf.BooleanObject() as word:
            return word
        case pdf.NumberObject() | pdf.FloatObject() as number if (
            abs(number) < LARGEST_PLACE
        ):
            return number
        case pdf.ByteStringObject() | pdf.TextStringObject() as text:
            return text
        case pdf.ArrayObject() as array if levels and len(array) <= MOST_NUMBERS:
            return pdf.ArrayObject([copy_direct(item, levels - 1) for item in array])
        case pdf.DictionaryObject() as entries if levels:
            direct = {key: copy_direct(item, levels - 1) for key, item in entries.items()}
            return pdf.DictionaryObject(direct)
    raise pdf.DamagedError
