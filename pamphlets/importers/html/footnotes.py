"""The notes of web pages: SPIP's, WordPress's and its plug-ins', and all that link a figure to a text and back.

A call is a link whose words are a mark (`1`, `[1]`, `*`) and which leads to a place in the page; the note is the
element at that place, or, where the place is the link back that stands before it, what follows that link.
"""

import re
from collections import Counter
from typing import Final

from pamphlets.importers.html.tree import BLOCKS, Element, without
from pamphlets.importers.markdown_writer.writer_state import Loss

_MARK: Final = re.compile(r"[\[(]?\s*(?:\d{1,3}|[*†‡]{1,3}|[a-z]|[ivxl]{1,6})\s*[\])]?$", re.IGNORECASE)
_BACK: Final = re.compile(
    r"[\[(]?\s*(?:\d{1,3}|[*†‡]{1,3}|[a-z]|[ivxl]{1,6}|↑|↩|↵|⇑|\^|retour|back)?\W*$", re.IGNORECASE
)
_NOTE_PLACE: Final = re.compile(
    r"(?:^|[-_:])(?:nb|fn|ftn|footnote|note|easy-footnote-bottom|sdfootnote|edn|foot)", re.IGNORECASE
)
_CALL_PLACE: Final = re.compile(r"(?:^|[-_:])(?:nh|fnref|ftnref|footnoteref|noteref|ref)|\d+anc$", re.IGNORECASE)
_OPENED, _CLOSED = re.compile(r"[\s\u00a0]*[\[(][\s\u00a0]*$"), re.compile(r"[\s\u00a0]*[\])]")
_HEADINGS: Final = frozenset("h2 h3 h4 h5 h6".split())
_HOLDERS: Final = frozenset("p li div dd td aside tr".split())


def mark_notes(root: Element, losses: Counter[Loss]) -> dict[str, Element]:
    """Replace the calls of notes in a page by marks of ours, and return the notes by key, taken out of the page."""
    parents = {id(child): one for one in [root, *root.walk()] for child in one.children if isinstance(child, Element)}
    places = {name: one for one in root.walk() for name in (one.has.get("id"), one.has.get("name")) if name}
    notes: dict[str, Element] = {}
    holders: dict[str, Element] = {}
    for one in list(root.walk()):
        target = one.has.get("href", "").partition("#")[2] if one.tag == "a" else ""
        if not target or not _is_call(one, target, parents):
            continue
        place = places.get(target)
        if place is None:
            losses[Loss("entrance-note-lost", one.words())] += 1
            continue
        holder = _holder(place, parents)
        key = next((key for key, known in holders.items() if known is holder), "")
        if holder is None or holder is one or _holds(holder, one):
            continue
        if not key:
            key = f"n{len(holders) + 1}"
            holders[key] = holder
        _mark(one, key, parents)
    for key, holder in holders.items():
        notes[key] = _body(holder, parents)
    without(root, frozenset(map(id, holders.values())))
    _drop_left_over(root)
    return {key: body for key, body in notes.items() if body.words()}


def _is_call(link: Element, target: str, parents: dict[int, Element]) -> bool:
    """Return whether a link within a page calls a note, and does not lead back from one."""
    words = link.words()
    if not _MARK.match(words):
        return False
    named = _NOTE_PLACE.search(target) and not _CALL_PLACE.search(target)
    holder = parents.get(id(link))
    raised = link.has.get("role") == "doc-noteref" or (holder is not None and holder.tag == "sup")
    raised = raised or any(one.tag == "sup" for one in link.walk())
    return bool(named) or (bool(raised) and not _CALL_PLACE.search(target))


def _holder(place: Element, parents: dict[int, Element]) -> Element | None:
    """Return the block that is a note: the place itself, or the block it stands in."""
    one: Element | None = place
    while one is not None and one.tag not in _HOLDERS:
        one = parents.get(id(one))
    return one


def _holds(one: Element, other: Element) -> bool:
    """Return whether an element stands inside another."""
    return any(inner is other for inner in one.walk())


def _mark(link: Element, key: str, parents: dict[int, Element]) -> None:
    """Make a call our mark; SPIP writes its brackets beside the link, in the element round it."""
    holder = parents.get(id(link))
    if holder is not None:
        at = next(place for place, child in enumerate(holder.children) if child is link)
        before = holder.children[at - 1] if at else ""
        after = holder.children[at + 1] if at + 1 < len(holder.children) else ""
        if isinstance(before, str) and isinstance(after, str):
            opened, closed = _OPENED.search(before), _CLOSED.match(after)
            if opened and closed:
                holder.children[at - 1 : at + 2] = [before[: opened.start()], link, after[closed.end() :]]
    link.tag, link.has, link.children = "span", {"data-our-note": key}, [key]


def _body(holder: Element, parents: dict[int, Element]) -> Element:
    """Return a note's own words: without the mark before them and the links back to the call."""
    unwanted: set[int] = set()
    for one in holder.walk():
        back = one.tag == "a" and "#" in one.has.get("href", "") and _BACK.match(one.words())
        mark = one.names() & {"spip_note_ref", "footnote-number", "mfn_number", "footnote_backlink"}
        if back or mark or (one.tag == "sup" and _BACK.match(one.words())):
            unwanted.add(id(one))
    parent = parents.get(id(holder))
    following: list[Element | str] = []
    if parent is not None and holder.tag == "p":  # a note's later paragraphs have no mark before them
        at = next(place for place, child in enumerate(parent.children) if child is holder)
        for child in parent.children[at + 1 :]:
            if isinstance(child, Element) and (child.tag != "p" or _begins_note(child)):
                break
            following.append(child)
        if "notes" not in parent.names():
            following = []
        gone = {id(child) for child in following if isinstance(child, Element)}
        parent.children = [child for child in parent.children if isinstance(child, str) or id(child) not in gone]
    without(holder, frozenset(unwanted))
    body = Element("div", {}, [*holder.children])
    _strip_mark(body)
    inline = not any(isinstance(child, Element) and child.tag in BLOCKS for child in body.children)
    first: list[Element | str] = [Element("p", {}, body.children)] if inline else body.children
    return Element("div", {}, [*first, *following])


def _begins_note(paragraph: Element) -> bool:
    """Return whether a paragraph begins with the place of a note."""
    names = (one.has.get("id", "") or one.has.get("name", "") for one in [paragraph, *paragraph.walk()])
    return any(_NOTE_PLACE.search(name) for name in names)


def _strip_mark(body: Element) -> None:
    """Take the brackets and figures off the beginning of a note that were left when its link back went."""
    while len(body.children) > 1 and all(isinstance(child, str) for child in body.children[:2]):
        body.children[:2] = ["".join(str(child) for child in body.children[:2])]
    for place, child in enumerate(body.children):
        if isinstance(child, Element) and child.words():
            if child.tag in ("p", "div", "span", "td", "dd"):
                _strip_mark(child)
            return
        if isinstance(child, str) and child.strip():
            body.children[place] = re.sub(
                r"^\s*(?:\[\s*\d*\s*\]|\(\s*\d*\s*\)|\d{1,3}[.)]|[↑^])?[\s\u00a0.:–—-]*", "", child, count=1
            )
            if body.children[place]:
                return


def _drop_left_over(root: Element) -> None:
    """Take out the lists and headings of notes that now hold none."""
    unwanted: set[int] = set()
    for holder in root.walk():
        kept = [child for child in holder.children if not isinstance(child, str) or child.strip()]
        if re.search(r"(?:^|[-_ ])(?:foot)?notes?(?:$|[-_ ])|references", " ".join(holder.names())):
            rest = [c for c in kept if isinstance(c, str) or c.tag not in ("hr", "h2", "h3", "h4", "h5", "h6")]
            if not any(c.strip() if isinstance(c, str) else c.words() for c in rest):
                unwanted.add(id(holder))
        elif holder.tag in ("ol", "ul") and not holder.words():
            unwanted.add(id(holder))
        seen = [child for child in kept if isinstance(child, str) or child.words()]
        last = seen[-1] if seen else ""
        if isinstance(last, Element) and last.tag in _HEADINGS and last.words().casefold() in ("note", "notes"):
            unwanted.add(id(last))
    without(root, frozenset(unwanted))
