"""A page's transparency group -> that of the form that the page becomes, and of the sheets that show it.

ISO 32000-2 § 11.4.7 and § 11.6.6. A page's group is isolated, whatever it says of that; a form's is only where it says
so. A group without a colour space blends in that of the group around it, which for a page is the sheet's.
"""

from collections.abc import Collection

from pamphlets.impose.pdf_objects import pypdf_adapter as pdf
from pamphlets.impose.pdf_objects.pdf_syntax import Renumbering, format_entry


def format_form_group(page: pdf.DictionaryObject, number: Renumbering) -> bytes:
    """Return the Group entry of a form that blends as the page does, nothing where the page has no group.

    Raises DamagedError.
    """
    group = pdf.read_dictionary(page, "/Group")
    if group is None:
        return b""
    entries = format_entry(group, "/CS", number) + format_entry(group, "/K", number)
    return b"/Group<</S/Transparency/I true" + entries + b">>"


def read_blending_space(page: pdf.DictionaryObject, number: Renumbering) -> bytes:
    """Return the CS entry of a page's group, nothing where it has none. Raises DamagedError."""
    group = pdf.read_dictionary(page, "/Group")
    return format_entry(group, "/CS", number) if group is not None else b""


def format_sheet_group(blending_spaces: Collection[bytes]) -> bytes:
    """Return the Group entry of a sheet, or nothing, from the blending spaces of all its pages.

    A sheet blends in the space of its pages where they have the same one. Where they differ it has no group: each page
    blends in its own, as a form of which no renderer but Ghostscript asks what is around it.
    """
    spaces = set(blending_spaces)
    if len(spaces) != 1:
        return b""
    (space,) = spaces
    return b"/Group<</S/Transparency" + space + b">>" if space else b""
