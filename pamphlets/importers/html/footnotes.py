"""The notes of web pages: SPIP's, WordPress's and its plug-ins', and all that link a figure to a text and back.

A call is a link whose words are a mark (`1`, `[1]`, `*`) and which leads to a place in the page; the note is the
element at that place, or, where the place is the link back that stands before it, what follows that link.
"""

import re
from collections import Counter
from collections.abc import Mapping
from typing import Final

from justhtml import Element, Node, Text

from pamphlets.importers.html.tree import (
    BLOCK_TAGS,
    attribute,
    class_names,
    find_named,
    new_element,
    place_names,
    remove,
    text_of,
    walk,
)
from pamphlets.importers.markdown_writer.writer_state import ImportLoss

_MARK: Final = re.compile(
    r"[\[(]?\s*(?:\d{1,3}|[*†‡]{1,3}|[a-z]|[ivxl]{1,6})\s*[\])]?$", re.IGNORECASE
)
_BACK: Final = re.compile(
    r"[\[(]?\s*(?:\d{1,3}|[*†‡]{1,3}|[a-z]|[ivxl]{1,6}|↑|↩|↵|⇑|\^|retour|back)?\W*$",
    re.IGNORECASE,
)
_NOTE_PLACE: Final = re.compile(
    r"(?:^|[-_:])(?:nb|fn|ftn|footnote|note|easy-footnote-bottom|sdfootnote|edn|foot)",
    re.IGNORECASE,
)
_CALL_PLACE: Final = re.compile(
    r"(?:^|[-_:])(?:nh|fnref|ftnref|footnoteref|noteref|ref)|\d+anc$", re.IGNORECASE
)
_OPENED, _CLOSED = (
    re.compile(r"[\s\u00a0]*[\[(][\s\u00a0]*$"),
    re.compile(r"[\s\u00a0]*[\])]"),
)
_LEFT_OF_MARK: Final = re.compile(
    r"^\s*(?:\[\s*\d*\s*\]|\(\s*\d*\s*\)|\d{1,3}[.)]|[↑^])?[\s\u00a0.:–—-]*"
)
_LIST_NAMES: Final = re.compile(r"(?:^|[-_ ])(?:foot)?notes?(?:$|[-_ ])|references")
_HEADINGS: Final = frozenset("h2 h3 h4 h5 h6".split())
_NOTE_TAGS: Final = frozenset("p li div dd td aside tr".split())
_MARK_CLASSES: Final = frozenset(
    {"spip_note_ref", "footnote-number", "mfn_number", "footnote_backlink"}
)


def extract_notes(root: Node, losses: Counter[ImportLoss]) -> dict[str, Element]:
    """Replace the calls of notes in a page by marks of ours, and return the notes by key, taken out of the page."""
    places: dict[str, Element] = {}
    for element in walk(root):
        for name in (attribute(element, "id"), attribute(element, "name")):
            places[name] = element
    notes: dict[str, Element] = {}
    for block, key in replace_calls(root, places, losses).items():
        body = note_contents(block)
        remove(block)
        if text_of(body):
            notes[key] = body
    remove_empty_lists(root)
    return notes


def replace_calls(
    root: Node, places: Mapping[str, Element], losses: Counter[ImportLoss]
) -> dict[Element, str]:
    """Replace the calls of notes by marks of ours, and return the blocks that are notes with their keys."""
    keys: dict[Element, str] = {}
    for link in find_named(root, "a"):
        target = attribute(link, "href").partition("#")[2]
        if not target or not is_note_call(link, target):
            continue
        if target not in places:
            losses[ImportLoss("entrance-note-lost", text_of(link))] += 1
            continue
        block = find_note_block(places[target])
        if block is None or link in walk(block):
            continue
        key = keys.setdefault(block, f"n{len(keys) + 1}")
        replace_call(link, key)
    return keys


def is_note_call(link: Element, target: str) -> bool:
    """Return whether a link within a page calls a note, and does not lead back from one."""
    if not _MARK.match(text_of(link)) or _CALL_PLACE.search(target):
        return False
    is_raised = attribute(link, "role") == "doc-noteref" or (
        link.parent is not None and link.parent.name == "sup"
    )
    is_raised = is_raised or bool(find_named(link, "sup"))
    return is_raised or _NOTE_PLACE.search(target) is not None


def find_note_block(place: Element) -> Element | None:
    """Return the block that is a note: the place itself, or the block it stands in."""
    node: Node | None = place
    while node is not None and node.name not in _NOTE_TAGS:
        node = node.parent
    return node if isinstance(node, Element) else None


def replace_call(link: Element, key: str) -> None:
    """Make a call our mark; SPIP writes its brackets beside the link, in the element round it."""
    holder = link.parent
    if holder is None or holder.children is None:
        return
    index = holder.children.index(link)
    before = holder.children[index - 1] if index else None
    after = holder.children[index + 1] if index + 1 < len(holder.children) else None
    if isinstance(before, Text) and isinstance(after, Text):
        opened, closed = _OPENED.search(before.data or ""), _CLOSED.match(after.data or "")
        if opened and closed:
            before.data = (before.data or "")[: opened.start()]
            after.data = (after.data or "")[closed.end() :]
    holder.replace_child(new_element("span", [Text(key)], data_note=key), link)


def note_contents(block: Element) -> Element:
    """Return a note's own words: without the mark before them and the links back to the call."""
    following = later_paragraphs(block)
    for element in walk(block):
        is_back = (
            element.name == "a"
            and "#" in attribute(element, "href")
            and _BACK.match(text_of(element))
        )
        is_raised_mark = element.name == "sup" and _BACK.match(text_of(element))
        if is_back or is_raised_mark or class_names(element) & _MARK_CLASSES:
            remove(element)
    body = new_element("div", block.children)
    _strip_note_mark(body)
    if not any(child.name in BLOCK_TAGS for child in body.children):
        body = new_element("div", [new_element("p", body.children)])
    for paragraph in following:
        body.append_child(paragraph)
    return body


def later_paragraphs(block: Element) -> list[Node | Text]:
    """Return what follows a note's first paragraph and belongs to it: paragraphs that have no mark before them."""
    if (
        block.name != "p"
        or not isinstance(block.parent, Element)
        or "notes" not in class_names(block.parent)
    ):
        return []
    following: list[Node | Text] = []
    siblings = block.parent.children
    for child in siblings[siblings.index(block) + 1 :]:
        is_element = isinstance(child, Element)
        if is_element and (
            child.name != "p" or any(map(_NOTE_PLACE.search, place_names(child)))
        ):
            break
        following.append(child)
    return following


def _strip_note_mark(body: Element) -> None:
    """Take the brackets and figures off the beginning of a note that were left when its link back went."""
    while [child.name for child in body.children[:2]] == ["#text", "#text"]:
        first, second = body.children[:2]  # the link that stood in the mark has cut it
        first.data = f"{first.data or ''}{second.data or ''}"
        body.remove_child(second)
    for child in body.children:
        if isinstance(child, Text) and text_of(child):
            child.data = _LEFT_OF_MARK.sub("", child.data or "", count=1)
            if child.data:
                return
        elif isinstance(child, Element) and text_of(child):
            if child.name in ("p", "div", "span", "td", "dd"):
                _strip_note_mark(child)
            return


def remove_empty_lists(root: Node) -> None:
    """Take out the lists and headings of notes that now hold none."""
    for element in walk(root):
        children = list(filter(text_of, element.children))
        holds_headings_only = all(child.name in _HEADINGS for child in children)
        is_empty_list = element.name in ("ol", "ul") and not children
        holds_notes = _LIST_NAMES.search(" ".join(class_names(element)))
        if is_empty_list or (holds_notes and holds_headings_only):
            remove(element)
        last = children[-1] if children else element
        if last.name in _HEADINGS and text_of(last).casefold() in ("note", "notes"):
            remove(last)
