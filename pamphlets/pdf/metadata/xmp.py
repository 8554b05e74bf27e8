"""Meta of the front matter -> the entries of /Info, and the same facts as an XMP packet.

Nothing tells of the person, the machine, the hour or the path. Dates come from the front matter, or from
SOURCE_DATE_EPOCH (reproducible-builds.org) where that is set; with neither the file has none.
XMP: ISO 16684-1; that it agrees with /Info: ISO 19005-2 § 6.6.3.
"""

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final

from pamphlets import __version__
from pamphlets.core.xml_text import escape_text
from pamphlets.document.metadata import Meta
from pamphlets.pdf.metadata.standards import PdfStandard
from pamphlets.pdf.writer import PdfFile, PdfName, PdfReference, PdfValue

PRODUCER: Final = f"pamphlets {__version__}"
_DATE: Final = re.compile(r"\s*(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?\s*")
# The packet's mark is the same in every XMP ever written: XMP specification, part 1, § 7.3.2.
_PACKET: Final = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">\n'
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n'
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"'
    ' xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">\n'
    "{properties}\n</rdf:Description>\n{schema}</rdf:RDF>\n</x:xmpmeta>\n"
    '<?xpacket end="r"?>'
)
# PDF/A knows no properties of PDF/UA: the file describes them itself (ISO 19005-2 § 6.6.2.3.3).
_PDF_UA_SCHEMA: Final = (
    '<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"'
    ' xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"'
    ' xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">\n'
    '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">\n'
    "<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>\n"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
    '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">\n'
    "<pdfaProperty:name>part</pdfaProperty:name>\n"
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
    "<pdfaProperty:category>internal</pdfaProperty:category>\n"
    "<pdfaProperty:description>the part of ISO 14289 that the file keeps to</pdfaProperty:description>\n"
    "</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>\n"
    "</rdf:Description>\n"
)


def document_date(meta: Meta, epoch: int | None) -> datetime | None:
    """Return the one date that the file carries: `epoch` in seconds, else the front matter's, else none."""
    if epoch is not None:
        return datetime.fromtimestamp(epoch, UTC)
    date = _DATE.fullmatch(meta.date)
    if date is None:
        return None
    try:
        return datetime(int(date[1]), int(date[2] or 1), int(date[3] or 1), tzinfo=UTC)
    except ValueError:
        return None


def info_entries(meta: Meta, date: datetime | None) -> dict[str, PdfValue]:
    """Return the entries of /Info; what is not known is left out."""
    entries: dict[str, PdfValue] = {
        "Title": meta.title,
        "Author": ", ".join(meta.authors),
        "Subject": meta.summary,
        "Producer": PRODUCER,
    }
    if date is not None:
        entries["CreationDate"] = entries["ModDate"] = f"D:{date:%Y%m%d%H%M%S}Z"
    known = {key: value for key, value in entries.items() if value}
    return {**known, "Trapped": PdfName("False")}


def xmp_packet(
    meta: Meta,
    date: datetime | None,
    standard: PdfStandard,
    more_properties: Sequence[str] = (),
) -> bytes:
    """Return the XMP packet with what the file claims to be, and behind that `more_properties`, in XML."""
    properties = [
        "<dc:format>application/pdf</dc:format>",
        _language_alternatives("dc:title", meta.title, meta.lang),
    ]
    if meta.authors:
        # One entry, as /Info has one: two lists that differ make a file fail PDF/A.
        names = escape_text(", ".join(meta.authors))
        properties.append(
            f"<dc:creator><rdf:Seq><rdf:li>{names}</rdf:li></rdf:Seq></dc:creator>"
        )
    if meta.summary:
        properties.append(_language_alternatives("dc:description", meta.summary, meta.lang))
    lang = escape_text(meta.lang)
    properties.append(
        f"<dc:language><rdf:Bag><rdf:li>{lang}</rdf:li></rdf:Bag></dc:language>"
    )
    if date is not None:
        stamp = f"{date:%Y-%m-%dT%H:%M:%SZ}"
        dates = ("CreateDate", "ModifyDate", "MetadataDate")
        properties += [f"<xmp:{name}>{stamp}</xmp:{name}>" for name in dates]
    properties.append(f"<pdf:Producer>{PRODUCER}</pdf:Producer>")
    for name, value in standard.xmp_claims:
        properties.append(f"<{name}>{value}</{name}>")
    properties += more_properties
    needs_schema = ("pdfuaid:part", "1") in standard.xmp_claims
    schema = _PDF_UA_SCHEMA if needs_schema else ""
    return _PACKET.format(properties="\n".join(properties), schema=schema).encode()


def add_packet(file: PdfFile, packet: bytes) -> PdfReference:
    """Return the stream of a packet, for the catalog; it is not packed, so that any program finds it."""
    entries = {"Type": PdfName("Metadata"), "Subtype": PdfName("XML")}
    return file.add_stream(packet, entries, packed=False)


def _language_alternatives(name: str, words: str, lang: str) -> str:
    """Return a property in its one language, which is also the one to show by default."""
    item = escape_text(words)
    own = (
        ""
        if lang in ("", "zxx")
        else f'<rdf:li xml:lang="{escape_text(lang)}">{item}</rdf:li>'
    )
    return f'<{name}><rdf:Alt><rdf:li xml:lang="x-default">{item}</rdf:li>{own}</rdf:Alt></{name}>'
