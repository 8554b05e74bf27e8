"""What is to be filled in by hand -> HTML: lists of blanks, boxes for figures, a place to sign, a letter's brackets.

The words are those of the text; the rules and boxes are drawn, and those that say something have a name.
"""

import re
from typing import Final
from xml.etree.ElementTree import Element

from pamphlets.document import nodes
from pamphlets.document.field_words import FieldWords, read_field
from pamphlets.writers.html.elements import add, add_words
from pamphlets.writers.html.inlines import add_inlines
from pamphlets.writers.html.writing_state import WritingState

_BLANK: Final = re.compile(r"\[[^\[\]]*\]")


def add_blank_fields(parent: Element, block: nodes.List, state: WritingState) -> None:
    """Write a list of blanks, each on a line of its own."""
    rows = add(parent, "ul", class_="fields")
    for item in block.items:
        row = add(rows, "li")
        row.tail = "\n"
        match item.blocks:
            case (nodes.Paragraph(children=children),):
                _add_field(row, read_field(children), state)
            case blocks:
                for inner in blocks:
                    if isinstance(inner, nodes.Paragraph):
                        add_inlines(row, inner.children, state)
                _add_rule(row)


def _add_field(row: Element, field: FieldWords, state: WritingState) -> None:
    """Write a blank: its words, and what stands behind or between them."""
    if field.digit_count or field.is_signature:
        add_inlines(row, field.segments[0], state)
        add_words(row, " ")
        if field.is_signature:
            _add_named(row, "signature", state.words.signature)
            return
        boxes = _add_named(
            row, "digits", state.words.digits.format(count=field.digit_count)
        )
        for _ in range(field.digit_count):
            add(boxes, "span")
        return
    last = len(field.segments) - 1
    for place, segment in enumerate(field.segments):
        add_inlines(row, segment, state)
        if place < last or last == 0:
            _add_rule(row)


def _add_named(row: Element, kind: str, label: str) -> Element:
    return add(row, "span", class_=kind, role="img", aria_label=label)


def _add_rule(row: Element) -> None:
    add_words(row, " ")
    add(row, "span", class_="rule")
    add_words(row, " ")


def mark_letter_blanks(letter: Element) -> None:
    """Mark the words in brackets of a letter that is written: its blanks."""
    for element in list(letter.iter()):
        for place in range(len(element), 0, -1):
            _mark_tail(element, place - 1)
        _mark_text(element)


def _mark_text(element: Element) -> None:
    parts, blanks = _split_blanks(element.text or "")
    if blanks:
        element.text = parts
        for place, blank in enumerate(blanks):
            element.insert(place, blank)


def _mark_tail(parent: Element, place: int) -> None:
    text, blanks = _split_blanks(parent[place].tail or "")
    if blanks:
        parent[place].tail = text
        for offset, blank in enumerate(blanks, start=1):
            parent.insert(place + offset, blank)


def _split_blanks(text: str) -> tuple[str, list[Element]]:
    """Return the words before the first blank, and each blank with the words behind it."""
    matches = list(_BLANK.finditer(text))
    if not matches:
        return text, []
    blanks: list[Element] = []
    ends = [match.start() for match in matches[1:]] + [len(text)]
    for match, end in zip(matches, ends, strict=True):
        blank = Element("span", {"class": "blank"})
        blank.text = match[0]
        blank.tail = text[match.end() : end]
        blanks.append(blank)
    return text[: matches[0].start()], blanks
