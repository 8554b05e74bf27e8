"""Elements of a structure tree in the making, and how the two versions of PDF name them.

ISO 32000-1 § 14.7 and 14.8; the names of PDF 2.0: ISO 32000-2 § 14.8.4.
"""

from dataclasses import dataclass, field
from typing import Final, NamedTuple

from pamphlets.pdf.writer import PdfFile, PdfName, PdfReference, PdfValue


class MarkedContent(NamedTuple):
    """A stretch of a page's content stream, by its number on the page."""

    page: PdfReference
    number: int


class AnnotationKid(NamedTuple):
    """A link of a page."""

    page: PdfReference
    annotation: PdfReference


@dataclass(slots=True, eq=False, repr=False)
class StructureElement:
    """One element: what it is, in which language, and what it holds, in the order of reading."""

    tag: str
    parent: "StructureElement | None" = None
    lang: str = ""
    """of its text; an element inside another repeats it"""
    entries: dict[str, PdfValue] = field(default_factory=dict)
    """of its dictionary besides type, parent, page and kids"""
    kids: "list[StructureElement | MarkedContent | AnnotationKid]" = field(
        default_factory=list
    )
    stands_empty: bool = False
    """stays where it holds nothing: a table's cell"""
    reference: PdfReference | None = None
    """its object in the file, once that is known"""

    def add_child(self, tag: str, **entries: PdfValue) -> "StructureElement":
        """Return a new last child."""
        child = StructureElement(tag, self, self.lang, dict(entries))
        self.kids.append(child)
        return child

    def add_foreign_child(self, tag: str, lang: str) -> "StructureElement":
        """Return a new last child in another language, which the file names."""
        child = self.add_child(tag, Lang=lang)
        child.lang = lang
        return child

    def find_ancestor(self, tag: str) -> "StructureElement | None":
        """Return the nearest element round it of a kind; None where there is none."""
        element = self.parent
        while element is not None and element.tag != tag:
            element = element.parent
        return element

    def reserve(self, file: PdfFile) -> PdfReference:
        """Return its object in the file, the same one whenever it is asked for."""
        if self.reference is None:
            self.reference = file.reserve()
        return self.reference

    def drop_empty(self) -> None:
        """Take out the elements inside it that hold nothing."""
        kept: list[StructureElement | MarkedContent | AnnotationKid] = []
        for kid in self.kids:
            if isinstance(kid, StructureElement):
                kid.drop_empty()
                is_empty = not kid.kids and not kid.stands_empty
                if is_empty and kid.reference is None:
                    continue
            kept.append(kid)
        self.kids = kept


class InlineElement(NamedTuple):
    """A link or a call that has no element yet."""

    leads_inside: bool
    """to another place of the document: a call, a link to a heading"""
    holder: StructureElement
    """the element of the paragraph that it stands in"""


class TagNames(NamedTuple):
    """How a version of PDF names what the other names otherwise."""

    title: str
    note: str
    aside: str
    reference: str | None
    """what stands round a link that leads to another place of the document"""
    namespace: str | None
    """of the standard elements; None: that of PDF 1.7, which needs no name"""


PDF_1_7_TAGS: Final = TagNames("H1", "Note", "Sect", "Reference", None)
PDF_2_TAGS: Final = TagNames("Title", "FENote", "Aside", None, "http://iso.org/pdf2/ssn")
# Of PDF 1.7 alone: in a PDF 2.0 they stand in its namespace, the default (ISO 32000-2 § 14.8.6.1).
PDF_1_7_ONLY: Final = frozenset(("BlockQuote", "Code", "Note", "Reference", "TOC", "TOCI"))


def scope_attributes(scope: str) -> dict[str, PdfValue]:
    """Return what a head of a table names (ISO 32000-1, table 349)."""
    return {"O": PdfName("Table"), "Scope": PdfName(scope)}


def list_attributes(numbering: str) -> dict[str, PdfValue]:
    """Return how the labels of a list count (ISO 32000-1, table 347)."""
    return {"O": PdfName("List"), "ListNumbering": PdfName(numbering)}
