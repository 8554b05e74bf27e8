"""Python values -> PDF objects, pages and the bytes of a file, through ReportLab's document layer.

The only module that imports ReportLab. It uses `pdfdoc`, the layer below `Canvas`: a canvas names Helvetica on every
page, knows too few catalog and page keys and costs a third more to import. `pdfdoc` is no public interface, so an
untested version is refused. Structure: ISO 32000-1 § 7.3 and 7.5.
"""

import hashlib
import zlib
from collections.abc import Iterator, Mapping, Sequence
from typing import BinaryIO, Final

import reportlab
from reportlab import rl_config
from reportlab.pdfbase import pdfdoc

from pamphlets.pdf.packed_file import PackedFile

TESTED_VERSION: Final = "5.1."
# Four bytes above 127: no transfer takes the file for text.
_HEADER: Final = b"%%PDF-%s\n%%\xe2\xe3\xcf\xd3\n"

PdfReference = pdfdoc.PDFObjectReference


class PdfName(str):
    """A PDF name, written without its slash."""

    __slots__ = ()


_PlainValue = bool | int | float | str | bytes | PdfName | PdfReference
PdfValue = _PlainValue | Sequence["PdfValue"] | Mapping[str, "PdfValue"]
PdfEntries = Mapping[str, PdfValue]


class _Stream(pdfdoc.PDFObject):
    """A stream with an end of line before `endstream`, which PDF/A asks for and ReportLab leaves out.

    Both characters of it: behind content that ends in a carriage return, a line feed alone would seem to be its second.
    """

    __RefOnly__ = 1

    def __init__(self, entries: pdfdoc.PDFDictionary, content: bytes) -> None:
        self.entries = entries
        self.content = content

    def format(self, document: pdfdoc.PDFDocument) -> bytes:
        """Return the stream as it stands in the file."""
        head: bytes = self.entries.format(document)
        return b"%s\nstream\n%s\r\nendstream" % (head, self.content)


class _FinishedBody(pdfdoc.PDFObject):
    """What stands in the file as it is."""

    def __init__(self, body: bytes) -> None:
        self.body = body

    def format(self, document: pdfdoc.PDFDocument) -> bytes:
        """Return the bytes."""
        del document
        return self.body


class _ReservedObject(pdfdoc.PDFObject):
    """An object whose number is known before its content."""

    __RefOnly__ = 1

    def __init__(self) -> None:
        self.content: object = None

    def format(self, document: pdfdoc.PDFDocument) -> bytes:
        """Return what was filled in. Raises RuntimeError where nothing was, which is a bug of ours."""
        if self.content is None:
            raise RuntimeError("a reserved PDF object was never filled")
        body: bytes = pdfdoc.format(self.content, document, toplevel=1)
        return body


def check_version() -> None:
    """Raise RuntimeError unless the ReportLab installed is one that our tests have seen."""
    if not reportlab.Version.startswith(TESTED_VERSION):
        found = reportlab.Version
        raise RuntimeError(
            f"ReportLab {TESTED_VERSION}x is needed, {found} is installed: run `make` to set up again"
        )


def _reset_reportlab_settings() -> None:
    """Undo what ~/.reportlab_settings or RL_… variables may have set: bytes depend on the text alone."""
    rl_config.useA85 = 0
    rl_config.invariant = 1
    rl_config.pdfComments = 0
    rl_config.pdfMultiLine = 0


def _to_reportlab(value: PdfValue) -> object:
    """Return `value` as ReportLab writes it."""
    match value:
        case bool():
            return "true" if value else "false"
        case PdfName():
            # Octet by octet, as UTF-8 (§ 7.3.5).
            return pdfdoc.PDFName(value.encode().decode("latin-1"))
        case str():
            return pdfdoc.PDFString(value)
        case bytes():
            return pdfdoc.PDFText(value)
        case Mapping():
            return _to_dictionary(value)
        case Sequence():
            return pdfdoc.PDFArrayCompact([_to_reportlab(each) for each in value])
        case _:
            return value


def _to_dictionary(entries: PdfEntries) -> pdfdoc.PDFDictionary:
    """Return a dictionary as ReportLab writes it."""
    return pdfdoc.PDFDictionary({key: _to_reportlab(each) for key, each in entries.items()})


class PdfObjects:
    """Objects in the making, and the fonts that they share; `format_objects` gives their bytes.

    The same calls give the same bytes, whoever makes them, wherever and whenever.
    """

    def __init__(self) -> None:
        """Begin without objects. Raises RuntimeError if ReportLab is not a tested version."""
        check_version()
        _reset_reportlab_settings()
        self._document = pdfdoc.PDFDocument(invariant=1)
        self._reserved: dict[str, _ReservedObject] = {}
        # ReportLab has made object 1 a dictionary of fonts; pages share it.
        self.fonts = PdfReference(pdfdoc.BasicFonts)

    def _reference(self, thing: object) -> PdfReference:
        """Return a reference to a thing that becomes an object of its own."""
        reference: PdfReference = self._document.Reference(thing)  # type: ignore[no-untyped-call]
        return reference

    def add(self, value: PdfEntries | Sequence[PdfValue]) -> PdfReference:
        """Return a reference to a new object that holds `value`."""
        return self._reference(_to_reportlab(value))

    def reserve(self) -> PdfReference:
        """Return a reference to an object whose content `fill` will give."""
        later = _ReservedObject()
        reference = self._reference(later)
        self._reserved[reference.name] = later
        return reference

    def fill(self, place: PdfReference, value: PdfEntries | Sequence[PdfValue]) -> None:
        """Give a reserved object its content."""
        self._reserved[place.name].content = _to_reportlab(value)

    def fill_bytes(self, place: PdfReference, body: bytes) -> None:
        """Give a reserved object its content as it is to stand in the file, with the numbers of this file in it."""
        self._reserved[place.name].content = _FinishedBody(body)

    def add_stream(
        self, content: bytes, entries: PdfEntries | None = None, *, packed: bool = True
    ) -> PdfReference:
        """Return a reference to a new stream; `packed` deflates it, else `entries` names its filter."""
        dictionary = dict(entries or {})
        if packed:
            content = zlib.compress(content)
            dictionary["Filter"] = PdfName("FlateDecode")
        dictionary["Length"] = len(content)
        return self._reference(_Stream(_to_dictionary(dictionary), content))

    def add_font(self, name: str, place: PdfReference) -> None:
        """Make a font known to all pages as `/name`."""
        fonts = self._document.idToObject[pdfdoc.BasicFonts]
        fonts[name] = place  # type: ignore[index]

    def format_objects(self, first_number: int = 1) -> Iterator[bytes]:
        """Yield the objects as they stand in a file, numbered from `first_number` in the order of their making."""
        document = self._document
        numbers = document.idToObjectNumberAndVersion
        for name, (number, generation) in numbers.items():
            numbers[name] = number + first_number - 1, generation
        for name in list(document.numberToId.values()):
            yield pdfdoc.PDFIndirectObject(name, document.idToObject[name]).format(document)

    def object_number(self, reference: PdfReference) -> int:
        """Return the number of an object; it is final once the objects are formatted."""
        number: int = self._document.idToObjectNumberAndVersion[reference.name][0]
        return number


class PdfFile(PdfObjects):
    """A PDF in the making: objects are added, pages queued, and `write` ends it."""

    def __init__(self, version: str = "1.7") -> None:
        """Begin an empty file. Raises RuntimeError if ReportLab is not a tested version."""
        super().__init__()
        self._header = _HEADER % version.encode()
        self._page_tree = self.reserve()
        self._pages: list[PdfValue] = []

    def add_page(self, place: PdfReference, entries: PdfEntries) -> None:
        """Make a reserved object the next page; type and parent are added."""
        self.fill(place, {"Type": PdfName("Page"), "Parent": self._page_tree, **entries})
        self._pages.append(place)

    def write(self, out: BinaryIO, catalog: PdfEntries, info: PdfEntries | None) -> None:
        """Write the file; type and page tree are added to the catalog. The /ID is a digest of all objects.

        What is no stream is packed into object streams (§ 7.5.7): the many small objects of a structure tree then
        cost less than nothing, for they make room for themselves in what was written unpacked before.
        """
        count = len(self._pages)
        pages: PdfEntries = {"Type": PdfName("Pages"), "Count": count, "Kids": self._pages}
        self.fill(self._page_tree, pages)
        root = self.add({"Type": PdfName("Catalog"), "Pages": self._page_tree, **catalog})
        trailer: dict[str, PdfValue] = {"Root": root}
        if info is not None:
            trailer["Info"] = self.add(info)
        digest = hashlib.md5(self._header, usedforsecurity=False)
        file = PackedFile(out, self._header)
        document = self._document
        for number, name in list(document.numberToId.items()):
            thing = document.idToObject[name]
            body: bytes = pdfdoc.format(thing, document, toplevel=1)
            digest.update(body)
            if isinstance(thing, _Stream):
                file.write_stream(number, body)
            else:
                file.pack_object(number, body)
        file.finish(self._format_trailer(trailer), digest.digest())

    def _format_trailer(self, entries: PdfEntries) -> bytes:
        """Return the entries of a trailer, without the brackets round them."""
        body: bytes = _to_dictionary(entries).format(self._document)
        return body.strip().removeprefix(b"<<").removesuffix(b">>").strip()
