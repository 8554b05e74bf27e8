"""Objects of a source -> the same objects in the new file, each once, streams undecoded."""

from collections import deque
from typing import Final

from pamphlets.impose.pdf_objects import pypdf_adapter as pdf
from pamphlets.impose.pdf_objects.pdf_file import ObjectWriter
from pamphlets.impose.pdf_objects.pdf_syntax import format_entries, format_value
from pamphlets.pdf.images.jpeg_metadata import remove_jpeg_metadata

# What leads back to the page tree: one such reference would copy the whole old document into the new one.
_JPEG_FILTERS: Final = ("/DCTDecode", ["/DCTDecode"])
_PAGE_TREE_TYPES: Final = ("/Page", "/Pages", "/Catalog")


class ObjectCopier:
    """Numbers objects of sources in the new file, and copies those whose number was asked for.

    `form_numbers` holds the pages already written, by what tells them apart: pages that share all are written once.
    """

    def __init__(self, objects: ObjectWriter, *, is_tolerant: bool = False) -> None:
        """Make one that copies to `objects`; `is_tolerant`: what cannot be read is null there."""
        self._objects = objects
        self.is_tolerant = is_tolerant
        self.lost_count = 0
        """Objects that could not be read, and parts of pages."""
        self.lost_pages: set[int] = set()
        """The indices of pages that could not be copied at all."""
        self._numbers: dict[
            tuple[int, int, int], int
        ] = {}  # by reader, number and generation
        # Kept, as another reader might come to lie where a forgotten one lay.
        self._readers: dict[int, pdf.PdfReader] = {}
        self._waiting: deque[pdf.IndirectObject] = deque()
        self._dictionaries: dict[bytes, int] = {}
        self.form_numbers: dict[tuple[bytes, tuple[tuple[int, int, int], ...]], int] = {}

    def new_number(self, reference: pdf.IndirectObject) -> int:
        """Return the new number of an object; `copy_waiting` copies the object itself."""
        key = (id(reference.pdf), reference.idnum, reference.generation)
        number = self._numbers.get(key)
        if number is None:
            number = self._numbers[key] = self._objects.reserve()
            self._readers[key[0]] = reference.pdf
            self._waiting.append(reference)
        return number

    def shared_number(self, dictionary: pdf.DictionaryObject) -> int:
        """Return the number of a dictionary that pages may have in common: equal ones are written once."""
        reference = pdf.own_reference(dictionary)
        if reference is not None:
            return self.new_number(reference)
        body = format_value(dictionary, self.new_number)
        number = self._dictionaries.get(body)
        if number is None:
            number = self._dictionaries[body] = self._objects.add(body)
        return number

    def copy_waiting(self) -> None:
        """Write the objects asked for since the last time, and all that they lead to.

        Raises DamagedError where an object cannot be read, and the copier is not tolerant.
        """
        while self._waiting:
            reference = self._waiting.popleft()
            try:
                self._copy_object(reference)
            except pdf.DamagedError:
                if not self.is_tolerant:
                    raise
                self.lost_count += 1
                self._objects.write(self.new_number(reference), b"null")

    def _copy_object(self, reference: pdf.IndirectObject) -> None:
        """Write one object. Raises DamagedError."""
        value = pdf.resolve(reference)
        number = self.new_number(reference)
        if _has_lost_stream(value):
            raise pdf.DamagedError
        is_dictionary = isinstance(value, pdf.DictionaryObject)
        is_page_tree = is_dictionary and value.get("/Type") in _PAGE_TREE_TYPES
        if value is None or is_page_tree:
            self._objects.write(number, b"null")
        elif isinstance(value, pdf.StreamObject):
            pdf.spell_out_filters(value)
            entries = format_entries(value, self.new_number, without="/Length")
            data = pdf.raw_data(value)
            if value.get("/Filter") in _JPEG_FILTERS:
                data = remove_jpeg_metadata(data)
            self._objects.write_stream(number, entries, data)
        else:
            self._objects.write(number, format_value(value, self.new_number))
        # Whoever needs it once more reads it again. A page of 65 000 objects took 195 MB, 71 without them.
        pdf.forget_object(reference)


def _has_lost_stream(value: object) -> bool:
    """Return whether a dictionary is that of a stream whose data pypdf did not see, as behind a comment (§ 7.3.8)."""
    if not isinstance(value, pdf.DictionaryObject) or isinstance(value, pdf.StreamObject):
        return False
    return "/Length" in value and ("/Filter" in value or "/Subtype" in value)
