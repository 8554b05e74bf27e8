"""Link areas, anchors and page labels of pages -> annotations, destinations, outline and labels of the PDF.

ISO 32000-1 § 12.3.2, 12.3.3, 12.4.2 and 12.5.6.5.
"""

import re
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple
from urllib.parse import quote, urlsplit, urlunsplit

from pamphlets.core.page import (
    CALL_ANCHOR,
    NOTE_ANCHOR,
    Anchor,
    LinkArea,
    PageItem,
)
from pamphlets.core.units import Pt
from pamphlets.pdf.writer import PdfFile, PdfName, PdfReference, PdfValue

URI_SCHEMES: Final = ("http", "https", "mailto")
PRINT_FLAG: Final = 4  # the annotation flag Print: PDF/A asks for it
# Shown above a link's target, so that no window cuts its line.
DESTINATION_HEADROOM: Final[Pt] = 24.0
_SAFE_CHARACTERS: Final = "!#$%&'()*+,/:;=?@[]~"
_LONE_PERCENT: Final = re.compile(r"%(?![0-9A-Fa-f]{2})")


class AnchorPlace(NamedTuple):
    """Where links to an anchor lead."""

    target: PdfReference
    """its page, in PDF 2.0 its structure element (ISO 32000-2 § 12.3.2.3)"""
    height: Pt
    """above the page's foot"""


AnchorPlaces = Mapping[str, AnchorPlace]


@dataclass(slots=True)
class _OutlineItem:
    """One item of the outline, with those below it."""

    reference: PdfReference
    title: str
    destination: list[PdfValue]
    level: int
    children: list["_OutlineItem"] = field(default_factory=list)


def link_uri(target: str) -> str | None:
    """Return an address in ASCII, None for a scheme that a reader should not follow from paper.

    Letters beyond ASCII are percent-encoded (RFC 3987 § 3.1), in a host's name by IDNA.
    """
    try:
        parts = urlsplit(target.strip())
    except ValueError:
        return None
    if parts.scheme not in URI_SCHEMES or not (parts.netloc or parts.scheme == "mailto"):
        return None
    host = parts.netloc
    if not host.isascii():
        try:
            host = host.encode("idna").decode("ascii")
        except UnicodeError:
            return None
    address = urlunsplit(parts._replace(netloc=host))
    return quote(_LONE_PERCENT.sub("%25", address), safe=_SAFE_CHARACTERS)


def anchor_name(item: PageItem) -> str:
    """Return the name that links to a mark lead to: an anchor's, and of the call of a note; empty for other marks."""
    content = item.content
    if isinstance(content, Anchor):
        return content.name
    if isinstance(content, LinkArea) and content.target.startswith(f"#{NOTE_ANCHOR}"):
        return f"{CALL_ANCHOR}{content.target.removeprefix(f'#{NOTE_ANCHOR}')}"
    return ""


def leads_somewhere(target: str, anchors: Container[str]) -> bool:
    """Return whether a link to `target` has an annotation: an address that a reader may follow, or one of the anchors."""
    if target.startswith("#"):
        return target[1:] in anchors
    return link_uri(target) is not None


def link_annotation(
    item: PageItem, area: LinkArea, page_height: Pt, places: AnchorPlaces
) -> dict[str, PdfValue] | None:
    """Return the annotation of a link area, None where it leads nowhere."""
    x, y = item.at.x, page_height - item.at.y
    corners = (x, y - area.size.height, x + area.size.width, y)
    entries: dict[str, PdfValue] = {
        "Type": PdfName("Annot"),
        "Subtype": PdfName("Link"),
        "Rect": [round(corner, 3) for corner in corners],
        "Border": [0, 0, 0],
        "F": PRINT_FLAG,
    }
    if area.target.startswith("#"):
        if area.target[1:] not in places:
            return None
        return {**entries, "Dest": _xyz_destination(places, area.target[1:])}
    uri = link_uri(area.target)
    if uri is None:
        return None
    return {**entries, "Contents": area.target, "A": {"S": PdfName("URI"), "URI": uri}}


def _xyz_destination(places: AnchorPlaces, name: str) -> list[PdfValue]:
    """Return the place of an anchor at the zoom the reader has."""
    target, height = places[name]
    return [target, PdfName("XYZ"), 0, height + DESTINATION_HEADROOM, 0]


def add_outline(
    anchors: Sequence[Anchor], places: AnchorPlaces, file: PdfFile
) -> PdfReference | None:
    """Return the outline of the anchors that have a level, in order, None if there is none.

    A level that skips one stands under the nearest above it. Only the first level is shown open.
    """
    shown = [anchor for anchor in anchors if anchor.level > 0 and anchor.name in places]
    if not shown:
        return None
    root = _OutlineItem(file.reserve(), "", [], 0)
    path = [root]
    for anchor in shown:
        while path[-1].level >= anchor.level:
            path.pop()
        destination = _xyz_destination(places, anchor.name)
        item = _OutlineItem(file.reserve(), anchor.title, destination, anchor.level)
        path[-1].children.append(item)
        path.append(item)
    count = len(root.children)
    file.fill(root.reference, {"Type": PdfName("Outlines"), "Count": count, **_ends(root)})
    _fill_children(root, file)
    return root.reference


def _fill_children(parent: _OutlineItem, file: PdfFile) -> None:
    """Fill the items below one."""
    items = parent.children
    for number, item in enumerate(items):
        entries: dict[str, PdfValue] = {
            "Title": item.title,
            "Parent": parent.reference,
            "Dest": item.destination,
            **_ends(item),
        }
        if item.children:
            entries["Count"] = -len(item.children)
        if number > 0:
            entries["Prev"] = items[number - 1].reference
        if number + 1 < len(items):
            entries["Next"] = items[number + 1].reference
        file.fill(item.reference, entries)
        _fill_children(item, file)


def _ends(item: _OutlineItem) -> dict[str, PdfValue]:
    """Return the entries for the first and the last of the items below one."""
    if not item.children:
        return {}
    return {"First": item.children[0].reference, "Last": item.children[-1].reference}


def page_labels(names: Sequence[str]) -> list[PdfValue]:
    """Return the number tree of page labels: runs of counting figures as such, other names one by one."""
    tree: list[PdfValue] = []
    expected = None
    for index, name in enumerate(names):
        if name.isascii() and name.isdigit() and name[0] != "0":
            if name != expected:
                tree += [index, {"S": PdfName("D"), "St": int(name)}]
            expected = str(int(name) + 1)
        else:
            tree += [index, {"P": name}]
            expected = None
    return tree
