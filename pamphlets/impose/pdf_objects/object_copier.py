"""Objects of the source -> the same objects in the new file, each once, streams undecoded."""

from collections import deque
from typing import Final

from pamphlets.impose.pdf_objects.pdf_file import Objects
from pamphlets.impose.pdf_objects.pdf_syntax import entries, written
from pamphlets.impose.pdf_objects.pypdf_adapter import (
    DictionaryObject,
    IndirectObject,
    PdfReader,
    StreamObject,
    forget,
    raw,
    resolve,
)

# What leads back to the page tree: one such link would bring in the whole old document beside the new one.
_LEFT_BEHIND: Final = ("/Page", "/Pages", "/Catalog")


class Borrower:
    """Gives the source's objects their numbers in the new file and copies those that were asked for.

    `forms` are the numbers of pages already there, by what tells them apart: pages that share all are written once.
    """

    def __init__(self, pdf: PdfReader, objects: Objects) -> None:
        """Borrow from `pdf` for `objects`."""
        self._pdf = pdf
        self._objects = objects
        self._numbers: dict[tuple[int, int], int] = {}
        self._waiting: deque[IndirectObject] = deque()
        self._dictionaries: dict[bytes, int] = {}
        self.forms: dict[tuple[bytes, tuple[tuple[int, int], ...]], int] = {}

    def number(self, reference: IndirectObject) -> int:
        """Return the new number of an object of the source; `copy` brings the object itself."""
        key = (reference.idnum, reference.generation)
        known = self._numbers.get(key)
        if known is None:
            known = self._numbers[key] = self._objects.reserve()
            self._waiting.append(reference)
        return known

    def shared(self, dictionary: DictionaryObject) -> int:
        """Return the number of a dictionary that pages may have in common: equal ones are written once."""
        own = getattr(dictionary, "indirect_reference", None)
        if own is not None:
            return self.number(own)
        body = written(dictionary, self.number)
        known = self._dictionaries.get(body)
        if known is None:
            known = self._dictionaries[body] = self._objects.add(body)
        return known

    def copy(self) -> None:
        """Write the objects asked for since the last time, and all that they lead to. Raises DamagedError."""
        while self._waiting:
            reference = self._waiting.popleft()
            value = resolve(reference)
            number = self.number(reference)
            if value is None or _leads_back(value):
                self._objects.write(number, b"null")
            elif isinstance(value, StreamObject):
                self._objects.write_stream(number, entries(value, self.number, without="/Length"), raw(value))
                forget(self._pdf, reference)
            else:
                self._objects.write(number, written(value, self.number))


def _leads_back(value: object) -> bool:
    """Return whether an object belongs to the old document's frame."""
    return isinstance(value, DictionaryObject) and value.get("/Type") in _LEFT_BEHIND
