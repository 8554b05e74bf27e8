"""A line on each side of a sheet, for whoever handles the pile: title, number of the sheet, front or back."""

from typing import Final

from pamphlets.core.geometry import Size
from pamphlets.core.units import mm
from pamphlets.impose.marks.lettering import SheetLabel
from pamphlets.impose.marks.sheet_words import SheetWords
from pamphlets.impose.placement.place import SidePlacements

_LONGEST_TITLE: Final = 50  # letters, so that the line ends on an A6 page
# PDFDocEncoding from 0x80, where it is not Latin-1: ISO 32000-2 Annex D.3.
_PDF_DOC_ENCODING: Final = dict(enumerate("•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž", 0x80)) | {
    0xA0: "€"
}
_SIZE: Final = 6.0  # points
_RIGHT_OF_EDGE: Final = mm(10)  # from the left edge of the pages
_BELOW_PAGES: Final = mm(6) - 0.3 * _SIZE  # the baseline from the lower edge of the pages
_LEAST: Final = mm(5) + 0.3 * _SIZE  # the baseline from the edge of the sheet


def make_slug_line(text: str, side: SidePlacements, sheet_size: Size) -> SheetLabel:
    """Return the line of a side: below its pages where there is room, else along their feet."""
    left = min((placement.box.x for placement in side), default=0.0)
    foot = min(
        (sheet_size.height - placement.box.bottom for placement in side), default=0.0
    )
    return SheetLabel(text, left + _RIGHT_OF_EDGE, max(foot - _BELOW_PAGES, _LEAST), _SIZE)


def slug_text(words: SheetWords, title: str, number: int, *, back: bool) -> str:
    """Return what the line of a side says; `number` is that of its sheet, from 1."""
    if len(title) > _LONGEST_TITLE:
        title = title[: _LONGEST_TITLE - 1].rstrip() + "…"
    template = words.slug_back if back else words.slug_front
    return template.format(title=title, number=number)


def decode_text_string(data: bytes) -> str:
    """Return what a text string of a PDF says: ISO 32000-2 § 7.9.2.2."""
    if data.startswith(b"\xfe\xff"):
        return data[2:].decode("utf-16-be", "replace")
    if data.startswith(b"\xef\xbb\xbf"):
        return data[3:].decode("utf-8", "replace")
    return data.decode("latin-1").translate(_PDF_DOC_ENCODING)
