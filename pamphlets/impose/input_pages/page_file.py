"""A page of the source and its view -> a PDF of what is seen of it, to be drawn and measured."""

from io import BytesIO

from pamphlets.impose.pdf_objects import pypdf_adapter as pdf
from pamphlets.impose.pdf_objects.object_copier import ObjectCopier
from pamphlets.impose.pdf_objects.pdf_file import begin_file
from pamphlets.impose.pdf_objects.pdf_syntax import format_entry, format_lengths
from pamphlets.impose.source_pdf.page_boxes import PageView


def has_picture(page: pdf.DictionaryObject) -> bool:
    """Return whether a page may be a scan: it has a picture or a form. Raises DamagedError."""
    resources = pdf.read_dictionary(page, "/Resources")
    return resources is not None and bool(pdf.read_dictionary(resources, "/XObject"))


def write_page_file(page: pdf.DictionaryObject, view: PageView) -> BytesIO:
    """Return a PDF of what is seen of one page, without what is laid over it. Raises DamagedError."""
    file = BytesIO()
    objects = begin_file(file)
    copier = ObjectCopier(objects)
    tree = objects.reserve()
    prefix = objects.add_stream(b"", format_lengths(*view.matrix) + b" cm ")
    contents = page.get("/Contents")
    parts = pdf.resolve(contents)
    references = list(parts) if isinstance(parts, pdf.ArrayObject) else [contents]
    numbers = [prefix]
    for reference in references:
        if isinstance(reference, pdf.IndirectObject):
            numbers.append(copier.new_number(reference))
    box = format_lengths(view.size.width, view.size.height)
    head = b"<</Type/Page/Parent %d 0 R/MediaBox[0 0 " % tree + box + b"]/Contents["
    kids = b" ".join(b"%d 0 R" % number for number in numbers)
    resources = format_entry(page, "/Resources", copier.new_number)
    page_number = objects.add(head, kids, b"]", resources, b">>")
    copier.copy_waiting()
    objects.write(tree, b"<</Type/Pages/Count 1/Kids[%d 0 R]>>" % page_number)
    root = objects.add(b"<</Type/Catalog/Pages %d 0 R>>" % tree)
    objects.finish(root, objects.add(b"<<>>"))
    file.seek(0)
    return file
