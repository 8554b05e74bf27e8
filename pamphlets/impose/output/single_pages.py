"""A SourcePdf -> its pages as they will stand on sheets: each alone, trimmed, upright, with what is laid over it."""

from typing import BinaryIO, NamedTuple

from pamphlets.core.geometry import Size
from pamphlets.impose.output.page_forms import PageForms, write_page_forms
from pamphlets.impose.pdf_objects.pdf_file import ObjectWriter, begin_file
from pamphlets.impose.pdf_objects.pdf_syntax import format_lengths
from pamphlets.impose.source_pdf.source_document import SourcePdf
from pamphlets.impose.source_pdf.transparency_groups import format_sheet_group


class SinglePagesFile(NamedTuple):
    """Where the pages of a job are written each alone, beside its sheets."""

    file: BinaryIO
    most_pages: int | None = None
    """A job of more pages writes none of them; None: however many there are."""

    def takes(self, page_count: int) -> bool:
        """Return whether the pages of a job are written."""
        return self.most_pages is None or page_count <= self.most_pages


def write_single_pages(source: SourcePdf, out: BinaryIO) -> None:
    """Write each page of a job on a page as large as its trim, from (0, 0). Raises DamagedError."""
    objects = begin_file(out)
    forms = write_page_forms(source, range(len(source.pages)), objects)
    finish_single_pages(source, forms, objects)


def finish_single_pages(source: SourcePdf, forms: PageForms, objects: ObjectWriter) -> None:
    """Write the pages of a file that holds their forms already, and finish it. A page without a form is blank."""
    tree = objects.reserve()
    page_numbers: list[int] = []
    for index, view in enumerate(source.views):
        entries = format_media_box(view.size)
        form = forms.numbers.get(index)
        if form is not None:
            content = objects.add_stream(b"", b"/P Do")
            space = forms.blending_spaces[index]
            entries += format_page_content(form, content, space)
        head = b"<</Type/Page/Parent %d 0 R" % tree
        page_numbers.append(objects.add(head, entries, b">>"))
    objects.write_page_tree(tree, page_numbers)
    head = b"<</Type/Catalog/Pages %d 0 R" % tree
    root = objects.add(head, forms.layers, b">>")
    objects.finish(root, objects.add(b"<<>>"))


def format_media_box(size: Size) -> bytes:
    """Return the entry of a page's size."""
    return b"/MediaBox[0 0 " + format_lengths(size.width, size.height) + b"]"


def format_page_content(form: int, content: int, blending_space: bytes) -> bytes:
    """Return the entries of a page whose content draws one form, in the blending space of that."""
    resources = b"/Resources<</XObject<</P %d 0 R>>>>" % form
    return resources + b"/Contents %d 0 R" % content + format_sheet_group([blending_space])
