"""Sheets of ours -> their pages: each is a form whose name tells its number, whatever the scheme."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from pamphlets.core.geometry import Size
from pamphlets.core.matrix import (
    IDENTITY,
    invert_matrix,
    transform_box,
    translate_matrix,
)
from pamphlets.impose.output.writer import PRODUCER
from pamphlets.impose.pdf_objects.object_copier import ObjectCopier
from pamphlets.impose.pdf_objects.pypdf_adapter import (
    DamagedError,
    DictionaryObject,
    IndirectObject,
    resolve,
)
from pamphlets.impose.source_pdf.page_boxes import read_box, read_matrix
from pamphlets.impose.source_pdf.source_document import SourcePdf
from pamphlets.impose.source_pdf.transparency_groups import read_blending_space
from pamphlets.impose.undo.navigation import find_drawn_forms
from pamphlets.impose.undo.restored_pages import RestoredPage, SideMatrix

# Of a page's form, as `output.writer` numbers them.
_FORM_NAME: Final = re.compile(r"/P([0-9]{1,9})")


def find_own_forms(source: SourcePdf) -> dict[int, IndirectObject]:
    """Return the forms of our own sheets by the numbers of their pages, none where the sheets are not ours."""
    own_forms: dict[int, IndirectObject] = {}
    if source.producer != PRODUCER:
        return own_forms
    for page in source.pages:
        resources = resolve(page.get("/Resources"))
        if not isinstance(resources, DictionaryObject):
            continue
        forms = resolve(resources.get("/XObject"))
        if not isinstance(forms, DictionaryObject):
            continue
        for name, form in forms.items():
            match = _FORM_NAME.fullmatch(name)
            if match and isinstance(form, IndirectObject):
                own_forms[int(match[1])] = form
    return own_forms


def restore_own_pages(
    source: SourcePdf, forms: dict[int, IndirectObject], copier: ObjectCopier
) -> Iterator[RestoredPage]:
    """Yield the pages of our own sheets."""
    placements: dict[int, list[SideMatrix]] = defaultdict(list)
    for side, number, matrix in find_drawn_forms(source):
        placements[number].append((side, matrix))
    for number in sorted(forms):
        form = resolve(forms[number])
        box = read_box(form, "/BBox") if isinstance(form, DictionaryObject) else None
        if box is None:
            raise DamagedError
        form_matrix = read_matrix(form)
        left, bottom, right, top = transform_box(box, form_matrix)
        to_page = translate_matrix(IDENTITY, -left, -bottom)
        trim = read_box(form, "/TrimBox")
        if trim:
            trim = transform_box(transform_box(trim, form_matrix), to_page)
        positions: list[SideMatrix] = []
        for side, matrix in placements[number]:
            from_side = translate_matrix(invert_matrix(matrix), -left, -bottom)
            positions.append((side, from_side))
        new_number = copier.new_number(forms[number])
        size = Size(right - left, top - bottom)
        space = read_blending_space(form, copier.new_number)
        yield RestoredPage(new_number, size, to_page, trim, tuple(positions), space)
