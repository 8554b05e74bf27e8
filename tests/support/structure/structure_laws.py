"""A TaggedFile -> what is wrong with its structure: laws of ISO 14289-1 and 32000-2, and ours, which no judge has.

Ours: each marked content is in the tree once, what stands on a page is marked or an artifact, notes are Notes,
and a link's object is in its element. What a text must say is for `spoken_text`, which knows the text.
"""

from collections import Counter
from collections.abc import Iterator
from typing import Final

from tests.support.structure.tagged_file import Element, LinkedObject, TaggedFile

# Standard structure types of PDF 1.7 (ISO 32000-1 § 14.8.4) that we use or may use.
_GROUPS: Final = (
    "Document Part Sect Div BlockQuote Caption TOC TOCI Index NonStruct Title Aside FENote"
)
_BLOCKS: Final = "P H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody"
_INLINES: Final = "Span Quote Note Reference Code Link Figure Form Em Strong Sub"
STANDARD_ROLES: Final = frozenset(f"{_GROUPS} {_BLOCKS} {_INLINES}".split())
_HEADINGS: Final = ("H1", "H2", "H3", "H4", "H5", "H6")
# What each of these may hold, elements alone (§ 14.8.4.3).
_CHILDREN: Final = {
    "L": {"LI", "L", "Caption"},
    "LI": {"Lbl", "LBody"},
    "TOC": {"TOCI", "TOC", "Caption"},
    "Table": {"TR", "THead", "TBody", "Caption"},
    "THead": {"TR"},
    "TBody": {"TR"},
    "TR": {"TH", "TD"},
}
# What stands in nothing but these.
_PARENTS: Final = {
    "LI": {"L"},
    "LBody": {"LI", "Note", "FENote"},
    "TOCI": {"TOC"},
    "TR": {"Table", "THead", "TBody"},
    "TH": {"TR"},
    "TD": {"TR"},
}


def find_structure_faults(file: TaggedFile) -> list[str]:
    """Return what is wrong, a line each; nothing where all laws hold."""
    if file.root is None or not file.is_marked:
        return ["the file is not tagged"]
    return [
        *_find_content_faults(file),
        *_find_parent_tree_faults(file),
        *_find_annotation_faults(file),
        *_find_nesting_faults(file.root),
        *_find_heading_faults(file.root),
        *_find_note_faults(file),
        *_find_table_faults(file.root),
        *_find_figure_faults(file.root),
    ]


def _find_content_faults(file: TaggedFile) -> Iterator[str]:
    """Everything drawn is in the tree once, or an artifact."""
    uses: Counter[tuple[int, int]] = Counter()
    for element in file.document.walk():
        uses.update([(mark.page, mark.mcid) for mark in element.marks])
    for index, page in enumerate(file.pages):
        place = f"page {index + 1}"
        for fault in page.faults:
            yield f"{place}: {fault}"
        for drawn in page.loose:
            yield f"{place}: neither tagged nor artifact: {drawn!r}"
        for mcid, text in page.texts.items():
            count = uses.pop((index, mcid), 0)
            if count != 1:
                yield f"{place}: {count} times in the tree: MCID {mcid}, {text!r}"
    for page_index, mcid in uses:
        yield f"page {page_index + 1}: in the tree and not on the page: MCID {mcid}"


def _find_parent_tree_faults(file: TaggedFile) -> Iterator[str]:
    """The parent tree tells of each mark and annotation in which element it is (§ 14.7.5.4)."""
    for element in file.document.walk():
        for mark in element.marks:
            key = file.page_keys[mark.page]
            owners = None if key is None else file.parent_tree.get(key)
            if not isinstance(owners, tuple) or owners[mark.mcid : mark.mcid + 1] != (
                element.number,
            ):
                yield f"page {mark.page + 1}: the parent tree leads MCID {mark.mcid} elsewhere"
        for child in element.elements:
            if child.parent != element.number:
                yield f"{child.role} says it is in another element than {element.role}: {child.text!r}"


def _find_annotation_faults(file: TaggedFile) -> Iterator[str]:
    """Each annotation is in a Link with words of its own (ISO 14289-1 § 7.18.5), reached in the tree's order."""
    owners: dict[int, list[Element]] = {}
    for element in file.document.walk():
        for linked in element.links:
            owners.setdefault(linked.number, []).append(element)
            yield from _find_link_faults(element, linked)
    for annotation in file.annotations:
        place = f"page {annotation.page + 1}: {annotation.subtype}"
        elements = owners.get(annotation.number, [])
        if len(elements) != 1:
            yield f"{place} is {len(elements)} times in the tree"
        elif annotation.parent_key is None:
            yield f"{place} has no StructParent"
        elif file.parent_tree.get(annotation.parent_key) != elements[0].number:
            yield f"{place}: the parent tree leads elsewhere"
        if not file.has_tab_order[annotation.page]:
            yield f"{place}: the page has no order of tabs"
    for element in file.document.find_all("Link"):
        if not element.links:
            yield f"Link without OBJR: {element.text!r}"


def _find_link_faults(element: Element, linked: LinkedObject) -> Iterator[str]:
    if linked.subtype == "Link":
        if element.role != "Link":
            yield f"a link in {element.role}: {element.text!r}"
        if not linked.contents.strip():
            yield f"a link without Contents: {element.text!r}"
        if not linked.target:
            yield f"a link that leads nowhere: {element.text!r}"
        if not element.text.strip():
            yield f"a link without words, to {linked.target}"


def _find_nesting_faults(root: Element) -> Iterator[str]:
    if root.role != "Document":
        yield f"the root is {root.role}"
    for element in root.walk():
        if element.role not in STANDARD_ROLES:
            yield f"no standard role: {element.role}"
        allowed = _CHILDREN.get(element.role)
        for child in element.elements:
            if allowed is not None and child.role not in allowed:
                yield f"{child.role} in {element.role}: {child.text!r}"
            parents = _PARENTS.get(child.role)
            if parents is not None and element.role not in parents:
                yield f"{child.role} in {element.role}: {child.text!r}"
        if not element.children and element.role not in ("TD", "TH"):
            yield f"{element.role} holds nothing"
        if allowed is not None and element.marks:
            yield f"{element.role} holds text of its own: {element.text!r}"


def _find_heading_faults(root: Element) -> Iterator[str]:
    """The first heading is H1, and none goes down more than one level (ISO 14289-1 § 7.4.2)."""
    last = 0
    for element in root.find_all(*_HEADINGS):
        level = int(element.role[1])
        if level > last + 1:
            yield f"{element.role} after H{last}: {element.text!r}"
        if not element.text.strip():
            yield f"{element.role} without words"
        last = level


def _find_note_faults(file: TaggedFile) -> Iterator[str]:
    """A note has an ID of its own (§ 7.9), is no part of a paragraph, and begins with its label."""
    notes = file.document.find_all("Note", "FENote")
    for note in notes:
        if file.identifiers.get(note.identifier) != note.number:
            yield f"a note that the IDTree does not find: {note.text!r}"
        roles = [child.role for child in note.elements]
        if roles[:1] != ["Lbl"] or len(roles) < 2:
            yield f"a note of {roles}: {note.text!r}"
    for element in file.document.find_all("P", *_HEADINGS):
        if element.find_all("Note", "FENote"):
            yield f"a note within a paragraph: {element.text!r}"


def _find_table_faults(root: Element) -> Iterator[str]:
    """Each cell of a table's first row is a head that says what it heads (§ 7.5); rows have as many cells."""
    for table in root.find_all("Table"):
        rows = table.find_all("TR")
        widths = {len(row.elements) for row in rows}
        if len(widths) != 1:
            yield f"a table whose rows have {sorted(widths)} cells: {table.text!r}"
        for cell in rows[0].elements if rows else []:
            if cell.role != "TH":
                yield f"a table's head is {cell.role}: {cell.text!r}"
        for head in table.find_all("TH"):
            if head.attributes.get("Scope") not in ("Column", "Row", "Both"):
                yield f"TH without Scope: {head.text!r}"


def _find_figure_faults(root: Element) -> Iterator[str]:
    for figure in root.find_all("Figure"):
        if not (figure.alternative or figure.actual_text or "").strip():
            yield "Figure without Alt"
        if "BBox" not in figure.attributes:
            yield f"Figure without BBox: {figure.alternative!r}"
