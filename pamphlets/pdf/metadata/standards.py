"""The standards that a PDF claims, and what each asks of the file as a whole.

ISO 14289-1 (PDF/UA-1) and ISO 19005-2 (PDF/A-2) agree in one PDF 1.7; ISO 14289-2 (PDF/UA-2) and ISO 19005-4 (PDF/A-4)
agree in one PDF 2.0. Their schemas in XMP: ISO 14289-1 § 5, ISO 19005-2 § 6.6.4 and 6.6.2.3.3.
"""

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal


@dataclass(frozen=True, slots=True)
class PdfStandard:
    """What a file claims to be, and what follows from that for all of it."""

    version: Literal["1.7", "2.0"]
    is_tagged: bool
    """has a structure tree, for who listens to it"""
    xmp_claims: tuple[tuple[str, str], ...] = ()
    """the properties of XMP by which the file says so, in order"""
    has_srgb_intent: bool = False
    """says in what colour its greys are to be seen: PDF/A wants an output intent"""


ACCESSIBLE: Final = PdfStandard(
    "1.7",
    is_tagged=True,
    xmp_claims=(
        ("pdfaid:part", "2"),
        ("pdfaid:conformance", "A"),
        ("pdfuaid:part", "1"),
    ),
    has_srgb_intent=True,
)
"""PDF/UA-1 and PDF/A-2a in one file"""

ACCESSIBLE_2: Final = PdfStandard(
    "2.0",
    is_tagged=True,
    xmp_claims=(
        ("pdfaid:part", "4"),
        ("pdfaid:rev", "2020"),
        ("pdfuaid:part", "2"),
        ("pdfuaid:rev", "2024"),
    ),
    has_srgb_intent=True,
)
"""PDF/UA-2 and PDF/A-4 in one file"""

READING_STANDARDS: Final = MappingProxyType({"1.7": ACCESSIBLE, "2.0": ACCESSIBLE_2})
"""by the version of PDF"""

PLAIN: Final = PdfStandard("1.7", is_tagged=False)
"""a file that nobody reads: plates, and the picture of a page"""
