"""Numbered objects -> a PDF file, one after another, with the table that finds them (ISO 32000-2 § 7.5)."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from shutil import copyfileobj
from typing import BinaryIO, Final

# 1.7 names all that a page may hold short of PDF 2.0; the comment's high bytes say that the file is binary.
HEADER: Final = b"%PDF-1.7\n%\xc2\xb5\xc2\xb6\n"


@dataclass(slots=True)
class ObjectWriter:
    """A PDF file in the making. Nothing of it stays in memory but where each object begins."""

    file: BinaryIO
    position: int
    offsets: list[int] = field(default_factory=list)

    def reserve(self) -> int:
        """Return the number of an object to be written later."""
        self.offsets.append(0)
        return len(self.offsets)

    def write(self, number: int, *body: bytes) -> None:
        """Write the object of a reserved number."""
        self.offsets[number - 1] = self.position
        self._put(b"%d 0 obj\n" % number, *body, b"\nendobj\n")

    def add(self, *body: bytes) -> int:
        """Write an object and return its number."""
        number = self.reserve()
        self.write(number, *body)
        return number

    @property
    def next_number(self) -> int:
        """The number of the next object."""
        return len(self.offsets) + 1

    def append(self, numbered_object: bytes) -> None:
        """Write an object that has the next number already, from its `obj` to its `endobj`."""
        self.offsets.append(self.position)
        self._put(numbered_object)

    def write_page_tree(self, number: int, page_numbers: Sequence[int]) -> None:
        """Write the node of the page tree that holds all pages."""
        kids = b" ".join([b"%d 0 R" % page for page in page_numbers])
        self.write(
            number, b"<</Type/Pages/Count %d/Kids[" % len(page_numbers), kids, b"]>>"
        )

    def write_stream(self, number: int, entries: bytes, data: bytes) -> None:
        """Write a stream; `entries` are those of its dictionary, Length left out."""
        self.write(
            number,
            b"<<",
            entries,
            b"/Length %d>>\nstream\n" % len(data),
            data,
            b"\nendstream",
        )

    def add_stream(self, entries: bytes, data: bytes) -> int:
        """Write a stream and return its number."""
        number = self.reserve()
        self.write_stream(number, entries, data)
        return number

    def copy_to(self, file: BinaryIO) -> "ObjectWriter":
        """Return another file begun with all that is in this one, which can be read back."""
        self.file.seek(0)
        copyfileobj(self.file, file, 1 << 20)
        return ObjectWriter(file, self.position, self.offsets.copy())

    def finish(self, root: int, info: int) -> None:
        """Write the table and the trailer. Every reserved number must have its object by now."""
        start = self.position
        self._put(
            b"xref\n0 %d\n0000000000 65535 f \n" % (len(self.offsets) + 1),
            *[b"%010d 00000 n \n" % offset for offset in self.offsets],
            b"trailer\n<</Size %d/Root %d 0 R/Info %d 0 R>>\nstartxref\n%d\n%%%%EOF\n"
            % (len(self.offsets) + 1, root, info, start),
            flushed=True,
        )

    def _put(self, *parts: bytes, flushed: bool = False) -> None:
        """Write bytes and count them."""
        try:
            for part in parts:
                self.file.write(part)
                self.position += len(part)
            if flushed:
                self.file.flush()
        except OSError as fault:
            # Of several files open at once, this is the one on the full disk; `write_atomically` knows it by its handle.
            fault.filename = getattr(self.file, "name", None)
            raise


def begin_file(file: BinaryIO) -> ObjectWriter:
    """Return a file with nothing but its header."""
    file.write(HEADER)
    return ObjectWriter(file, len(HEADER))
