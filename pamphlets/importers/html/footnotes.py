"""The notes of web pages: SPIP's, WordPress's and its plug-ins', and all that link a figure to a text and back.

A call is a link whose words are a mark (`1`, `[1]`, `*`) and which leads to a place in the page; the note is the
element at that place, or, where the place is the link back that stands before it, what follows that link.
"""

import re
from collections import Counter
from typing import Final

from pamphlets.importers.html.tree import BLOCK_TAGS, HtmlElement, remove_elements
from pamphlets.importers.markdown_writer.writer_state import ImportLoss

_MARK: Final = re.compile(
    r"[\[(]?\s*(?:\d{1,3}|[*†‡]{1,3}|[a-z]|[ivxl]{1,6})\s*[\])]?$", re.IGNORECASE
)
_BACK: Final = re.compile(
    r"[\[(]?\s*(?:\d{1,3}|[*†‡]{1,3}|[a-z]|[ivxl]{1,6}|↑|↩|↵|⇑|\^|retour|back)?\W*$", re.IGNORECASE
)
_NOTE_PLACE: Final = re.compile(
    r"(?:^|[-_:])(?:nb|fn|ftn|footnote|note|easy-footnote-bottom|sdfootnote|edn|foot)",
    re.IGNORECASE,
)
_CALL_PLACE: Final = re.compile(
    r"(?:^|[-_:])(?:nh|fnref|ftnref|footnoteref|noteref|ref)|\d+anc$", re.IGNORECASE
)
_OPENED, _CLOSED = re.compile(r"[\s\u00a0]*[\[(][\s\u00a0]*$"), re.compile(r"[\s\u00a0]*[\])]")
_HEADINGS: Final = frozenset("h2 h3 h4 h5 h6".split())
_HOLDERS: Final = frozenset("p li div dd td aside tr".split())


def extract_notes(root: HtmlElement, losses: Counter[ImportLoss]) -> dict[str, HtmlElement]:
    """Replace the calls of notes in a page by marks of ours, and return the notes by key, taken out of the page."""
    parents = {
        id(child): one
        for one in [root, *root.walk()]
        for child in one.children
        if isinstance(child, HtmlElement)
    }
    places = {
        name: one
        for one in root.walk()
        for name in (one.attributes.get("id"), one.attributes.get("name"))
        if name
    }
    notes: dict[str, HtmlElement] = {}
    holders: dict[str, HtmlElement] = {}
    for one in list(root.walk()):
        target = one.attributes.get("href", "").partition("#")[2] if one.tag == "a" else ""
        if not target or not _is_note_call(one, target, parents):
            continue
        place = places.get(target)
        if place is None:
            losses[ImportLoss("entrance-note-lost", one.text())] += 1
            continue
        holder = _find_note_block(place, parents)
        key = next((key for key, known in holders.items() if known is holder), "")
        if holder is None or holder is one or _contains(holder, one):
            continue
        if not key:
            key = f"n{len(holders) + 1}"
            holders[key] = holder
        _replace_call(one, key, parents)
    for key, holder in holders.items():
        notes[key] = _note_contents(holder, parents)
    remove_elements(root, frozenset(map(id, holders.values())))
    _remove_empty_lists(root)
    return {key: body for key, body in notes.items() if body.text()}


def _is_note_call(link: HtmlElement, target: str, parents: dict[int, HtmlElement]) -> bool:
    """Return whether a link within a page calls a note, and does not lead back from one."""
    words = link.text()
    if not _MARK.match(words):
        return False
    named = _NOTE_PLACE.search(target) and not _CALL_PLACE.search(target)
    holder = parents.get(id(link))
    raised = link.attributes.get("role") == "doc-noteref" or (
        holder is not None and holder.tag == "sup"
    )
    raised = raised or any(one.tag == "sup" for one in link.walk())
    return bool(named) or (bool(raised) and not _CALL_PLACE.search(target))


def _find_note_block(place: HtmlElement, parents: dict[int, HtmlElement]) -> HtmlElement | None:
    """Return the block that is a note: the place itself, or the block it stands in."""
    one: HtmlElement | None = place
    while one is not None and one.tag not in _HOLDERS:
        one = parents.get(id(one))
    return one


def _contains(one: HtmlElement, other: HtmlElement) -> bool:
    """Return whether an element stands inside another."""
    return any(inner is other for inner in one.walk())


def _replace_call(link: HtmlElement, key: str, parents: dict[int, HtmlElement]) -> None:
    """Make a call our mark; SPIP writes its brackets beside the link, in the element round it."""
    holder = parents.get(id(link))
    if holder is not None:
        at = next(place for place, child in enumerate(holder.children) if child is link)
        before = holder.children[at - 1] if at else ""
        after = holder.children[at + 1] if at + 1 < len(holder.children) else ""
        if isinstance(before, str) and isinstance(after, str):
            opened, closed = _OPENED.search(before), _CLOSED.match(after)
            if opened and closed:
                holder.children[at - 1 : at + 2] = [
                    before[: opened.start()],
                    link,
                    after[closed.end() :],
                ]
    link.tag, link.attributes, link.children = "span", {"data-our-note": key}, [key]


def _note_contents(holder: HtmlElement, parents: dict[int, HtmlElement]) -> HtmlElement:
    """Return a note's own words: without the mark before them and the links back to the call."""
    unwanted: set[int] = set()
    for one in holder.walk():
        back = one.tag == "a" and "#" in one.attributes.get("href", "") and _BACK.match(one.text())
        mark = one.class_names() & {
            "spip_note_ref",
            "footnote-number",
            "mfn_number",
            "footnote_backlink",
        }
        if back or mark or (one.tag == "sup" and _BACK.match(one.text())):
            unwanted.add(id(one))
    parent = parents.get(id(holder))
    following: list[HtmlElement | str] = []
    if (
        parent is not None and holder.tag == "p"
    ):  # a note's later paragraphs have no mark before them
        at = next(place for place, child in enumerate(parent.children) if child is holder)
        for child in parent.children[at + 1 :]:
            if isinstance(child, HtmlElement) and (child.tag != "p" or _begins_note(child)):
                break
            following.append(child)
        if "notes" not in parent.class_names():
            following = []
        gone = {id(child) for child in following if isinstance(child, HtmlElement)}
        parent.children = [
            child for child in parent.children if isinstance(child, str) or id(child) not in gone
        ]
    remove_elements(holder, frozenset(unwanted))
    body = HtmlElement("div", {}, [*holder.children])
    _strip_note_mark(body)
    inline = not any(
        isinstance(child, HtmlElement) and child.tag in BLOCK_TAGS for child in body.children
    )
    first: list[HtmlElement | str] = (
        [HtmlElement("p", {}, body.children)] if inline else body.children
    )
    return HtmlElement("div", {}, [*first, *following])


def _begins_note(paragraph: HtmlElement) -> bool:
    """Return whether a paragraph begins with the place of a note."""
    names = (
        one.attributes.get("id", "") or one.attributes.get("name", "")
        for one in [paragraph, *paragraph.walk()]
    )
    return any(_NOTE_PLACE.search(name) for name in names)


def _strip_note_mark(body: HtmlElement) -> None:
    """Take the brackets and figures off the beginning of a note that were left when its link back went."""
    while len(body.children) > 1 and all(isinstance(child, str) for child in body.children[:2]):
        body.children[:2] = ["".join(str(child) for child in body.children[:2])]
    for place, child in enumerate(body.children):
        if isinstance(child, HtmlElement) and child.text():
            if child.tag in ("p", "div", "span", "td", "dd"):
                _strip_note_mark(child)
            return
        if isinstance(child, str) and child.strip():
            body.children[place] = re.sub(
                r"^\s*(?:\[\s*\d*\s*\]|\(\s*\d*\s*\)|\d{1,3}[.)]|[↑^])?[\s\u00a0.:–—-]*",
                "",
                child,
                count=1,
            )
            if body.children[place]:
                return


def _remove_empty_lists(root: HtmlElement) -> None:
    """Take out the lists and headings of notes that now hold none."""
    unwanted: set[int] = set()
    for holder in root.walk():
        kept = [child for child in holder.children if not isinstance(child, str) or child.strip()]
        if re.search(
            r"(?:^|[-_ ])(?:foot)?notes?(?:$|[-_ ])|references", " ".join(holder.class_names())
        ):
            rest = [
                c
                for c in kept
                if isinstance(c, str) or c.tag not in ("hr", "h2", "h3", "h4", "h5", "h6")
            ]
            if not any(c.strip() if isinstance(c, str) else c.text() for c in rest):
                unwanted.add(id(holder))
        elif holder.tag in ("ol", "ul") and not holder.text():
            unwanted.add(id(holder))
        seen = [child for child in kept if isinstance(child, str) or child.text()]
        last = seen[-1] if seen else ""
        if (
            isinstance(last, HtmlElement)
            and last.tag in _HEADINGS
            and last.text().casefold() in ("note", "notes")
        ):
            unwanted.add(id(last))
    remove_elements(root, frozenset(unwanted))
