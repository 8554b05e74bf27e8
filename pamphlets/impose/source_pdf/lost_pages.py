"""A reader of a damaged PDF -> its pages, blanks in the places of those that are lost.

A page is lost where a node of the page tree (ISO 32000-2 § 7.7.3) leads to no object, and the tree counts more pages
than it has.
"""

from collections.abc import Iterator
from itertools import repeat

from pamphlets.impose.pdf_objects import pypdf_adapter as pdf
from pamphlets.impose.pdf_objects.repairs import log_repair

_SIZE_KEYS = ("/MediaBox", "/CropBox", "/TrimBox", "/Rotate", "/UserUnit")
_PAGE_KEYS = ("/Contents", "/Resources", "/MediaBox", "/Parent")
_MOST_NODES = 500  # of a tree that is no longer whole: each may lie below the one before
_MOST_LOST = 1000  # pages below one node


def list_pages_with_lost_ones(
    reader: pdf.PdfReader, *, is_tolerant: bool
) -> list[pdf.DictionaryObject]:
    """Return the dictionaries of all pages, lost ones as blanks of their neighbour's size, which are logged.

    Raises DamagedError, with the number of a lost page unless `is_tolerant`.
    """
    catalog = pdf.document_dictionaries(reader)[1]
    tree = pdf.read_dictionary(catalog, "/Pages")
    pages = _read_pages(reader, tree)
    if not pages or tree is None or pdf.read_integer(tree, "/Count") <= len(pages):
        return pages
    leaves = list(_iterate_leaves(tree, {id(tree)}))
    if leaves.count(True) != len(pages):  # not the same tree to pypdf
        pages = _read_pages_again(reader)
        if leaves.count(True) != len(pages) and not is_tolerant:
            raise pdf.DamagedError
        if leaves.count(True) != len(pages):
            return pages
    lost_count = min(pdf.read_integer(tree, "/Count") - len(pages), _MOST_LOST)
    if lost_count > 0 and all(leaves):
        log_repair("detail")
    if not all(leaves):  # what is lost may have been a node of several pages
        first = leaves.index(False)
        leaves[first:first] = [False] * (lost_count - leaves.count(False))
    waiting = iter(pages)
    whole: list[pdf.DictionaryObject] = []
    for is_page in leaves:
        if is_page:
            whole.append(next(waiting))
        elif lost_count > 0:
            lost_count -= 1
            number = len(whole) + 1
            if not is_tolerant:
                raise pdf.DamagedError(number)
            log_repair("page", number)
            whole.append(make_blank_page(whole[-1] if whole else pages[0]))
    return whole


def _read_pages(
    reader: pdf.PdfReader, tree: pdf.DictionaryObject | None
) -> list[pdf.DictionaryObject]:
    """Return all pages below the root of a tree, whose type is mended if that hides them. Raises DamagedError."""
    pages = pdf.page_dictionaries(reader)
    if pages or tree is None or "/Kids" not in tree:
        return pages
    _mend_type(tree, "/Pages")
    return _read_pages_again(reader)


def _read_pages_again(reader: pdf.PdfReader) -> list[pdf.DictionaryObject]:
    """Return all pages after the types of some nodes of the tree were mended. Raises DamagedError."""
    reader.flattened_pages = None
    return pdf.page_dictionaries(reader)


def make_blank_page(neighbour: pdf.DictionaryObject | None) -> pdf.DictionaryObject:
    """Return a blank page of a neighbour's size; of none, where there is none."""
    page = pdf.DictionaryObject()
    if neighbour is not None:
        for key in _SIZE_KEYS:
            if key in neighbour:
                page[pdf.NameObject(key)] = neighbour[key]
    return page


def _iterate_leaves(node: pdf.DictionaryObject, seen: set[int]) -> Iterator[bool]:
    """Yield for each leaf below a node of the tree, in order, whether it is a page; else the page is lost.

    As to other readers a node with kids is one of the tree, and what has an entry of pages alone a page, whatever its
    type says. The type is mended.
    """
    for kid in pdf.read_array(node, "/Kids"):
        try:
            child = pdf.resolve(kid)
        except pdf.DamagedError:
            child = None
        is_stream = isinstance(child, pdf.StreamObject)
        if is_stream or not isinstance(child, pdf.DictionaryObject):
            yield False
        elif "/Kids" in child:
            _mend_type(child, "/Pages")
            if id(child) not in seen and len(seen) < _MOST_NODES:
                seen.add(id(child))
                yield from _iterate_leaves(child, seen)
        elif child.get("/Type") == "/Pages":
            lost_count = min(pdf.read_integer(child, "/Count"), _MOST_LOST)
            yield from repeat(False, lost_count)
        else:
            is_typed = child.get("/Type", "/Page") == "/Page"
            is_page = is_typed or any(key in child for key in _PAGE_KEYS)
            if is_page:
                _mend_type(child, "/Page")
            yield is_page


def _mend_type(node: pdf.DictionaryObject, node_type: str) -> None:
    """Give a node of the tree its type, if it has another one."""
    if node.get("/Type", node_type) != node_type:
        node[pdf.NameObject("/Type")] = pdf.NameObject(node_type)
        log_repair("detail")
