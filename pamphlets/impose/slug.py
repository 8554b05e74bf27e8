"""A line on each side of a sheet, for whoever handles the pile: title, number of the sheet, front or back."""

from typing import Final

from pamphlets.geometry import Size
from pamphlets.impose.place import Side
from pamphlets.impose.syntax import measure, string
from pamphlets.units import mm

# One of the fonts that every reader has: ISO 32000-2 § 9.6.2.2.
FONT: Final = b"/Font<</Slug<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>>>"
_SIZE: Final = 6  # points
_LONGEST: Final = 50  # letters of a title, so that the line ends on an A6 page
# PDFDocEncoding from 0x80, where it is not Latin-1: ISO 32000-2 Annex D.3.
_OWN: Final = dict(enumerate("•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž", 0x80)) | {0xA0: "€"}
_INWARD, _BELOW, _LEAST = mm(10), mm(5), mm(5)  # from the edges of the pages, and from the edge of the sheet


def slug(title: str, number: int, side: Side, sheet: Size, *, back: bool) -> bytes:
    """Return the line of a side: below its pages where there is room, else along their feet."""
    words = title if len(title) <= _LONGEST else title[: _LONGEST - 1].rstrip() + "…"
    text = f"{words} · feuille {number}, {'verso' if back else 'recto'}"
    left = min((placement.box.x for placement in side), default=0.0)
    foot = min((sheet.height - placement.box.bottom for placement in side), default=0.0)
    x, y = left + _INWARD, max(foot - _BELOW, _LEAST)
    shown = string(text.encode("cp1252", "replace"))
    return b"\nBT /Slug %d Tf 0 g %b %b Td %b Tj ET" % (_SIZE, measure(x), measure(y), shown)


def title_of(written: bytes) -> str:
    """Return what a text string of a PDF says: ISO 32000-2 § 7.9.2.2."""
    if written.startswith(b"\xfe\xff"):
        return written[2:].decode("utf-16-be", "replace")
    if written.startswith(b"\xef\xbb\xbf"):
        return written[3:].decode("utf-8", "replace")
    return written.decode("latin-1").translate(_OWN)
