"""Elements with their content -> the objects of the structure tree. ISO 32000-1 § 14.7.2 to 14.7.4."""

from pamphlets.pdf.structure.elements import (
    PDF_1_7_ONLY,
    AnnotationKid,
    MarkedContent,
    StructureElement,
    TagNames,
)
from pamphlets.pdf.structure.marked_content import MarkedContentWriter
from pamphlets.pdf.writer import PdfFile, PdfName, PdfReference, PdfValue


def write_structure_tree(
    root: StructureElement, content: MarkedContentWriter, tags: TagNames, file: PdfFile
) -> dict[str, PdfValue]:
    """Write all elements that hold something; return the catalog's entries."""
    root.drop_empty()
    tree_reference = file.reserve()
    writer = _ElementWriter(file, tags)
    root_reference = writer.write(root, tree_reference)
    parents: list[PdfValue] = []
    for number, page in enumerate(content.pages):
        references = [element.reserve(file) for element in page.elements]
        parents += [number, file.add(references)]
    for number, link in enumerate(content.links, len(content.pages)):
        parents += [number, link.element.reserve(file)]
    entries: dict[str, PdfValue] = {
        "Type": PdfName("StructTreeRoot"),
        "K": root_reference,
        "ParentTree": file.add({"Nums": parents}),
        "ParentTreeNextKey": len(content.pages) + len(content.links),
    }
    if writer.names:
        names: list[PdfValue] = []
        for name in sorted(writer.names):
            names += [name, writer.names[name]]
        entries["IDTree"] = file.add({"Names": names})
    if writer.namespace is not None:
        entries["Namespaces"] = [writer.namespace]
    file.fill(tree_reference, entries)
    return {"StructTreeRoot": tree_reference, "MarkInfo": {"Marked": True}}


class _ElementWriter:
    """Writes elements into a file."""

    def __init__(self, file: PdfFile, tags: TagNames) -> None:
        self._file = file
        self.names: dict[str, PdfReference] = {}
        self.namespace: PdfReference | None = None
        if tags.namespace is not None:
            name = {"Type": PdfName("Namespace"), "NS": tags.namespace}
            self.namespace = file.add(name)

    def write(self, element: StructureElement, parent: PdfReference) -> PdfReference:
        """Write an element and all inside it; return its object."""
        reference = element.reserve(self._file)
        entries: dict[str, PdfValue] = {
            "S": PdfName(element.tag),
            "P": parent,
            **element.entries,
        }
        # The page of its first marked content; that of other pages names its own.
        page = None
        kids: list[PdfValue] = []
        for kid in element.kids:
            if isinstance(kid, StructureElement):
                kids.append(self.write(kid, reference))
            elif isinstance(kid, AnnotationKid):
                kids.append(_annotation_value(kid))
            else:
                page = page or kid.page
                kids.append(_content_value(kid, page))
        if page is not None:
            entries["Pg"] = page
        if kids:
            entries["K"] = kids[0] if len(kids) == 1 else kids
        if self.namespace is not None and element.tag not in PDF_1_7_ONLY:
            entries["NS"] = self.namespace
        if isinstance(name := element.entries.get("ID"), str):
            self.names[name] = reference
        self._file.fill(reference, entries)
        return reference


def _annotation_value(kid: AnnotationKid) -> PdfValue:
    """Return a link as a kid of its element."""
    return {"Type": PdfName("OBJR"), "Obj": kid.annotation, "Pg": kid.page}


def _content_value(content: MarkedContent, page: PdfReference) -> PdfValue:
    """Return marked content as a kid of an element whose own page is `page`."""
    if content.page is page:
        return content.number
    return {"Type": PdfName("MCR"), "Pg": content.page, "MCID": content.number}
