"""Anchors with a level -> the outline beside the pages; page labels -> the numbers a reader jumps to.

ISO 32000-1 § 12.3.3 and 12.4.2.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from pamphlets.core.page import Anchor
from pamphlets.pdf.links import Goals, destination
from pamphlets.pdf.writer import Name, PdfFile, Ref, Value


@dataclass(slots=True)
class _Line:
    """One line of the outline in the making."""

    place: Ref
    title: str
    goal: list[Value]
    level: int
    inner: list["_Line"] = field(default_factory=list)


def outline(anchors: Sequence[Anchor], goals: Goals, file: PdfFile) -> Ref | None:
    """Return the outline of the anchors that have a level, in order, None if there is none.

    A level that skips one stands under the nearest above it. Only the first level is shown open.
    """
    shown = [anchor for anchor in anchors if anchor.level > 0 and anchor.name in goals]
    if not shown:
        return None
    root = _Line(file.reserve(), "", [], 0)
    path = [root]
    for anchor in shown:
        while path[-1].level >= anchor.level:
            path.pop()
        goal = destination(goals, anchor.name) or []
        line = _Line(file.reserve(), anchor.title, goal, anchor.level)
        path[-1].inner.append(line)
        path.append(line)
    _write(root, None, file)
    return root.place


def _write(
    line: _Line, parent: _Line | None, file: PdfFile, *, before: Ref | None = None, after: Ref | None = None,
) -> None:
    """Fill a line and those under it."""
    entries: dict[str, Value] = {"Type": Name("Outlines")} if parent is None else {
        "Title": line.title, "Parent": parent.place, "Dest": line.goal,
    }
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
        _write(inner, line, file, before=places[number], after=places[number + 2])


def labels(names: Sequence[str]) -> list[Value]:
    """Return the number tree of page labels: runs of counting figures as such, other names one by one."""
    tree: list[Value] = []
    expected = None
    for index, name in enumerate(names):
        if name.isascii() and name.isdigit() and name[0] != "0":
            if name != expected:
                tree += [index, {"S": Name("D"), "St": int(name)}]
            expected = str(int(name) + 1)
        else:
            tree += [index, {"P": name}]
            expected = None
    return tree
