"""Meta of the front matter -> /Info and the XMP packet of a PDF/X-4. ISO 15930-7 § 6.4 and 6.5, ISO 16684-1.

Such a file must have dates and an identifier. Neither tells of the person, the machine or the hour.
"""

from datetime import UTC, datetime
from typing import Final
from uuid import NAMESPACE_URL, uuid5

from pamphlets.document.metadata import Meta
from pamphlets.pdf.metadata.standards import PLAIN
from pamphlets.pdf.metadata.xmp import document_date, info_entries, xmp_packet
from pamphlets.pdf.writer import PdfValue

VERSION: Final = "PDF/X-4"
# A text without a date has this one, which nobody takes for its own: a file of PDF/X may not be without.
_NO_DATE: Final = datetime(2000, 1, 1, tzinfo=UTC)
_TRAPPED: Final = "<pdf:Trapped>False</pdf:Trapped>"
_CLAIM: Final = (
    '<pdfxid:GTS_PDFXVersion xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/">'
    f"{VERSION}</pdfxid:GTS_PDFXVersion>"
)
_MEDIA_PROPERTY: Final = (
    '<xmpMM:{name} xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">{value}</xmpMM:{name}>'
)


def press_date(meta: Meta, epoch: int | None) -> datetime:
    """Return the date of a file: the text's own, or one that is clearly none."""
    return document_date(meta, epoch) or _NO_DATE


def press_info_entries(meta: Meta, epoch: int | None) -> dict[str, PdfValue]:
    """Return the entries of /Info."""
    entries = info_entries(meta, press_date(meta, epoch))
    return {**entries, "GTS_PDFXVersion": VERSION}


def press_xmp_packet(meta: Meta, epoch: int | None, digest: str) -> bytes:
    """Return the XMP packet; `digest` is one of all that the pages show."""
    media_values = (
        ("DocumentID", f"uuid:{uuid5(NAMESPACE_URL, digest)}"),
        ("RenditionClass", "default"),
        ("VersionID", "1"),
    )
    properties = [_TRAPPED, _CLAIM]
    for name, value in media_values:
        properties.append(_MEDIA_PROPERTY.format(name=name, value=value))
    return xmp_packet(meta, press_date(meta, epoch), PLAIN, properties)
