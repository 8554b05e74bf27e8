"""A line on each side of a sheet, for whoever handles the pile: title, number of the sheet, front or back.

No font of the pages is ours to write it with: whoever asks for slugs brings a setter, which makes of lines a
PDF with each on a page of its own. These pages become forms, as those of the source do.
"""

from collections.abc import Iterable, Mapping
from io import BytesIO
from typing import Final, NamedTuple

from pamphlets.core.geometry import Size
from pamphlets.core.units import mm
from pamphlets.impose.output.form_xobjects import add_page_form
from pamphlets.impose.pdf_objects.object_copier import ObjectCopier
from pamphlets.impose.pdf_objects.pdf_file import ObjectWriter
from pamphlets.impose.pdf_objects.pdf_syntax import format_length
from pamphlets.impose.pdf_objects.pypdf_adapter import open_reader, page_dictionaries
from pamphlets.impose.placement.options import Setter
from pamphlets.impose.placement.place import SidePlacements
from pamphlets.impose.source_pdf.page_boxes import read_page_view

_LONGEST_TITLE: Final = 50  # letters of a title, so that the line ends on an A6 page
# PDFDocEncoding from 0x80, where it is not Latin-1: ISO 32000-2 Annex D.3.
_PDF_DOC_ENCODING: Final = dict(enumerate("•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž", 0x80)) | {0xA0: "€"}
_INWARD, _BELOW, _LEAST = (
    mm(10),
    mm(6),
    mm(5),
)  # from the edges of the pages, and from the edge of the sheet


class SlugLine(NamedTuple):
    """A line, and where it begins: from the lower left corner of the sheet to that of the line."""

    text: str
    x: float
    y: float


def make_slug_line(
    title: str, number: int, side: SidePlacements, sheet: Size, *, back: bool
) -> SlugLine:
    """Return the line of a side: below its pages where there is room, else along their feet."""
    words = title if len(title) <= _LONGEST_TITLE else title[: _LONGEST_TITLE - 1].rstrip() + "…"
    left = min((placement.box.x for placement in side), default=0.0)
    foot = min((sheet.height - placement.box.bottom for placement in side), default=0.0)
    text = f"{words} · feuille {number}, {'verso' if back else 'recto'}"
    return SlugLine(text, left + _INWARD, max(foot - _BELOW, _LEAST))


def add_line_forms(
    said: Iterable[str], setter: Setter | None, objects: ObjectWriter
) -> dict[str, int]:
    """Write lines as forms, those that say the same once, and return their numbers by what they say.

    Raises ValueError where there are lines and nobody to set them.
    """
    lines = list(dict.fromkeys(said))
    if not lines:
        return {}
    if setter is None:
        raise ValueError("lines need a setter")
    made = setter(lines)
    with open_reader(BytesIO(made), len(made)) as pdf:
        borrower = ObjectCopier(objects)
        forms = [
            add_page_form(page, read_page_view(page), objects, borrower)
            for page in page_dictionaries(pdf)
        ]
        borrower.copy_waiting()
    return dict(zip(lines, forms, strict=True))


def draw_slug_line(slug: SlugLine | None, forms: Mapping[str, int]) -> tuple[bytes, bytes]:
    """Return the operators that draw a slug, and the entry of its form among a side's resources."""
    if slug is None:
        return b"", b""
    place = (
        b"\nq 1 0 0 1 " + format_length(slug.x) + b" " + format_length(slug.y) + b" cm /Slug Do Q"
    )
    return place, b"/Slug %d 0 R" % forms[slug.text]


def decode_text_string(written: bytes) -> str:
    """Return what a text string of a PDF says: ISO 32000-2 § 7.9.2.2."""
    if written.startswith(b"\xfe\xff"):
        return written[2:].decode("utf-16-be", "replace")
    if written.startswith(b"\xef\xbb\xbf"):
        return written[3:].decode("utf-8", "replace")
    return written.decode("latin-1").translate(_PDF_DOC_ENCODING)
