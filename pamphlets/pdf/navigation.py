"""Anchors with a level -> the outline beside the pages; page labels -> the numbers a reader jumps to.

ISO 32000-1 § 12.3.3 and 12.4.2.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from pamphlets.core.page import Anchor
from pamphlets.pdf.links import AnchorPlaces, xyz_destination
from pamphlets.pdf.writer import PdfFile, PdfName, PdfReference, PdfValue


@dataclass(slots=True)
class _OutlineItem:
    """One line of the outline in the making."""

    place: PdfReference
    title: str
    goal: list[PdfValue]
    level: int
    inner: list["_OutlineItem"] = field(default_factory=list)


def add_outline(
    anchors: Sequence[Anchor], goals: AnchorPlaces, file: PdfFile
) -> PdfReference | None:
    """Return the outline of the anchors that have a level, in order, None if there is none.

    A level that skips one stands under the nearest above it. Only the first level is shown open.
    """
    shown = [anchor for anchor in anchors if anchor.level > 0 and anchor.name in goals]
    if not shown:
        return None
    root = _OutlineItem(file.reserve(), "", [], 0)
    path = [root]
    for anchor in shown:
        while path[-1].level >= anchor.level:
            path.pop()
        goal = xyz_destination(goals, anchor.name) or []
        line = _OutlineItem(file.reserve(), anchor.title, goal, anchor.level)
        path[-1].inner.append(line)
        path.append(line)
    _fill_item(root, None, file)
    return root.place


def _fill_item(
    line: _OutlineItem,
    parent: _OutlineItem | None,
    file: PdfFile,
    *,
    before: PdfReference | None = None,
    after: PdfReference | None = None,
) -> None:
    """Fill a line and those under it."""
    entries: dict[str, PdfValue] = (
        {"Type": PdfName("Outlines")}
        if parent is None
        else {
            "Title": line.title,
            "Parent": parent.place,
            "Dest": line.goal,
        }
    )
    if line.inner:
        count = len(line.inner)
        entries |= {"First": line.inner[0].place, "Last": line.inner[-1].place}
        entries["Count"] = count if parent is None else -count
    if before is not None:
        entries["Prev"] = before
    if after is not None:
        entries["Next"] = after
    file.fill(line.place, entries)
    places = [None, *(inner.place for inner in line.inner), None]
    for number, inner in enumerate(line.inner):
        _fill_item(inner, line, file, before=places[number], after=places[number + 2])


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
