"""A reader of a damaged PDF -> its pages, blanks in the places of those that are lost.

A page is lost where a node of the page tree (ISO 32000-2 § 7.7.3) leads to no object, and the tree counts more pages
than it has.
"""

from collections.abc import Iterator

from pamphlets.impose.pdf_objects import pypdf_adapter as pdf
from pamphlets.impose.pdf_objects.repairs import log_repair

_SIZE_KEYS = ("/MediaBox", "/CropBox", "/TrimBox", "/Rotate", "/UserUnit")
_MOST_DEPTH = 64  # of a page tree; pypdf stops earlier


def list_pages_with_lost_ones(
    reader: pdf.PdfReader, *, is_tolerant: bool
) -> list[pdf.DictionaryObject]:
    """Return the dictionaries of all pages, lost ones as blanks of their neighbour's size, which are logged.

    Raises DamagedError, with the number of a lost page unless `is_tolerant`.
    """
    pages = pdf.page_dictionaries(reader)
    catalog = pdf.document_dictionaries(reader)[1]
    tree = pdf.read_dictionary(catalog, "/Pages")
    if not pages or tree is None or pdf.read_integer(tree, "/Count") <= len(pages):
        return pages
    lost_count = pdf.read_integer(tree, "/Count") - len(pages)
    leaves = list(_iterate_leaves(tree, _MOST_DEPTH))
    if leaves.count(True) != len(pages):  # not the same tree to pypdf
        if not is_tolerant:
            raise pdf.DamagedError
        return pages
    waiting = iter(pages)
    whole: list[pdf.DictionaryObject] = []
    for is_page in leaves:
        if is_page:
            whole.append(next(waiting))
        elif lost_count:
            lost_count -= 1
            number = len(whole) + 1
            if not is_tolerant:
                raise pdf.DamagedError(number)
            log_repair("page", number)
            whole.append(make_blank_page(whole[-1] if whole else pages[0]))
    return whole


def make_blank_page(neighbour: pdf.DictionaryObject | None) -> pdf.DictionaryObject:
    """Return a blank page of a neighbour's size; of none, where there is none."""
    page = pdf.DictionaryObject()
    if neighbour is not None:
        for key in _SIZE_KEYS:
            if key in neighbour:
                page[pdf.NameObject(key)] = neighbour[key]
    return page


def _iterate_leaves(node: pdf.DictionaryObject, depth: int) -> Iterator[bool]:
    """Yield for each leaf below a node of the tree, in order, whether it is a page; else it leads to no dictionary."""
    for kid in pdf.read_array(node, "/Kids"):
        try:
            child = pdf.resolve(kid)
        except pdf.DamagedError:
            child = None
        is_stream = isinstance(child, pdf.StreamObject)
        if is_stream or not isinstance(child, pdf.DictionaryObject):
            yield False
        elif "/Kids" not in child:
            yield True
        elif depth:
            yield from _iterate_leaves(child, depth - 1)
