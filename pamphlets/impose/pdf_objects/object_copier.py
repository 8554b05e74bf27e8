"""Objects of the source -> the same objects in the new file, each once, streams undecoded."""

from collections import deque
from typing import Final

from pamphlets.impose.pdf_objects.pdf_file import ObjectWriter
from pamphlets.impose.pdf_objects.pdf_syntax import format_entries, format_value
from pamphlets.impose.pdf_objects.pypdf_adapter import (
    DictionaryObject,
    IndirectObject,
    PdfReader,
    StreamObject,
    forget_object,
    raw_data,
    resolve,
)

# What leads back to the page tree: one such link would bring in the whole old document beside the new one.
_PAGE_TREE_TYPES: Final = ("/Page", "/Pages", "/Catalog")


class ObjectCopier:
    """Gives the source's objects their numbers in the new file and copies those that were asked for.

    `forms` are the numbers of pages already there, by what tells them apart: pages that share all are written once.
    """

    def __init__(self, pdf: PdfReader, objects: ObjectWriter) -> None:
        """Borrow from `pdf` for `objects`."""
        self._pdf = pdf
        self._objects = objects
        self._numbers: dict[tuple[int, int], int] = {}
        self._waiting: deque[IndirectObject] = deque()
        self._dictionaries: dict[bytes, int] = {}
        self.form_numbers: dict[tuple[bytes, tuple[tuple[int, int], ...]], int] = {}

    def new_number(self, reference: IndirectObject) -> int:
        """Return the new number of an object of the source; `copy` brings the object itself."""
        key = (reference.idnum, reference.generation)
        known = self._numbers.get(key)
        if known is None:
            known = self._numbers[key] = self._objects.reserve()
            self._waiting.append(reference)
        return known

    def shared_number(self, dictionary: DictionaryObject) -> int:
        """Return the number of a dictionary that pages may have in common: equal ones are written once."""
        own = getattr(dictionary, "indirect_reference", None)
        if own is not None:
            return self.new_number(own)
        body = format_value(dictionary, self.new_number)
        known = self._dictionaries.get(body)
        if known is None:
            known = self._dictionaries[body] = self._objects.add(body)
        return known

    def copy_waiting(self) -> None:
        """Write the objects asked for since the last time, and all that they lead to. Raises DamagedError."""
        while self._waiting:
            reference = self._waiting.popleft()
            value = resolve(reference)
            number = self.new_number(reference)
            if value is None or _is_page_tree(value):
                self._objects.write(number, b"null")
            elif isinstance(value, StreamObject):
                self._objects.write_stream(
                    number,
                    format_entries(value, self.new_number, without="/Length"),
                    raw_data(value),
                )
                forget_object(self._pdf, reference)
            else:
                self._objects.write(number, format_value(value, self.new_number))


def _is_page_tree(value: object) -> bool:
    """Return whether an object belongs to the old document's frame."""
    return isinstance(value, DictionaryObject) and value.get("/Type") in _PAGE_TREE_TYPES
