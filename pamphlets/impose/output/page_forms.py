"""Pages of a SourcePdf -> PageForms: each page a form in a file that is being written, with all that it needs."""

from collections.abc import Iterable
from typing import NamedTuple

from pamphlets.impose.output.form_xobjects import add_source_page
from pamphlets.impose.pdf_objects.object_copier import ObjectCopier
from pamphlets.impose.pdf_objects.pdf_file import ObjectWriter
from pamphlets.impose.source_pdf.layers import format_layers
from pamphlets.impose.source_pdf.source_document import SourcePdf
from pamphlets.impose.source_pdf.transparency_groups import read_blending_space


class PageForms(NamedTuple):
    """Pages as they were written, once for all files that show them."""

    numbers: dict[int, int]
    """Of the objects, by the indices of the pages."""
    blending_spaces: dict[int, bytes]
    """The entries of the colour spaces in which pages are blended, empty where a page names none."""
    layers: bytes
    """The catalog's entry."""


def write_page_forms(
    source: SourcePdf, indices: Iterable[int], objects: ObjectWriter
) -> PageForms:
    """Write pages, with all they need, as forms. Raises DamagedError with the number of a page."""
    copier = ObjectCopier(objects, is_tolerant=source.is_tolerant)
    forms: dict[int, int] = {}
    blending_spaces: dict[int, bytes] = {}
    for index in indices:
        forms[index] = add_source_page(source, index, objects, copier)
        page = source.pages[index]
        blending_spaces[index] = read_blending_space(page, copier.new_number)
    # A layer stays as visible as it was.
    layers = format_layers(source.catalogs, copier.new_number)
    copier.copy_waiting()
    return PageForms(forms, blending_spaces, layers)
