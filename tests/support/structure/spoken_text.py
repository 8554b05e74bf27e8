"""A TaggedFile -> what a screen reader says of it, utterance by utterance, and where that is not the Document's text.

The law that no judge has: every character of the text is spoken once, in the text's order; each note after the
paragraph that calls it first.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from pamphlets.core.page import Page
from pamphlets.document.nodes import Document
from tests.support.structure.document_text import ExpectedText, iter_expected_texts
from tests.support.structure.tagged_file import (
    Element,
    LinkedObject,
    MarkedText,
    TaggedFile,
)

# What is spoken within a sentence; all else begins an utterance of its own.
INLINE_ROLES: Final = frozenset(
    "Span Quote Reference Code Link Em Strong Sub NonStruct".split()
)
# Blanks of every kind, the hyphen of a broken word, and what stands for a glyph without text of its own.
_UNSPOKEN: Final = re.compile(r"[\s\u00ad\u200b\u2060]+")
# What a list, a task or a note is numbered with; no text of its author.
_LABEL: Final = re.compile(r"\d+[.)]?|[–—•·◦▪■□☐☑✓✗×*-]|")


class Utterance(NamedTuple):
    """What is said in one breath."""

    role: str
    language: str
    text: str
    page: int
    """counted from 1; 0 where nothing of it is drawn"""


def speak(file: TaggedFile) -> list[Utterance]:
    """Return all that is said of a file, from beginning to end."""
    return list(_speak_element(file.document))


def _speak_element(element: Element) -> Iterator[Utterance]:
    """Yield what is said of an element, its blocks apart."""
    if element.actual_text is not None or _is_spoken_whole(element):
        yield Utterance(element.role, element.language, element.text, _find_page(element))
        return
    text, page = "", 0
    for child in element.children:
        if isinstance(child, Element) and child.role not in INLINE_ROLES:
            # A picture within a sentence is said in it.
            if child.role == "Figure" and element.role == "P":
                text += f" {child.text} "
                continue
            if text.strip():
                yield Utterance(element.role, element.language, text, page)
            text, page = "", 0
            yield from _speak_element(child)
        elif not isinstance(child, LinkedObject):
            text += child.text
            page = page or (
                child.page + 1 if isinstance(child, MarkedText) else _find_page(child)
            )
    if text.strip():
        yield Utterance(element.role, element.language, text, page)


def _is_spoken_whole(element: Element) -> bool:
    return element.alternative is not None and element.role in ("Figure", "Lbl", "Formula")


def _find_page(element: Element) -> int:
    pages = [mark.page + 1 for inner in element.walk() for mark in inner.marks]
    return min(pages, default=0)


def normalise(text: str) -> str:
    """Return the letters and signs of a text, without blanks and hyphens of broken words."""
    return _UNSPOKEN.sub("", text)


def find_text_faults(
    file: TaggedFile, document: Document, pages: Sequence[Page]
) -> list[str]:
    """Return where what is spoken is not the Document's text, in its order; nothing where it is.

    What the layout adds, a cover's title or a colophon, may stand anywhere, as often as pages have it.
    """
    generated = [normalise(text) for text in _list_generated_texts(pages)]
    faults: list[str] = []
    expected = [text for text in iter_expected_texts(document) if text.is_spoken]
    place = 0
    for utterance in _list_text_utterances(speak(file)):
        spoken = normalise(utterance.text)
        if place < len(expected) and expected[place].matches(spoken):
            place += 1
        elif spoken in generated:
            generated.remove(spoken)
        else:
            place = _find_place(expected, place, spoken, faults, utterance)
    faults += [f"never spoken: {text.describe()}" for text in expected[place:]]
    return faults


def _find_place(
    expected: Sequence[ExpectedText],
    place: int,
    spoken: str,
    faults: list[str],
    utterance: Utterance,
) -> int:
    """Tell of an utterance that was not expected, and return what is expected after it."""
    for later in range(place + 1, len(expected)):
        if expected[later].matches(spoken):
            missed = expected[place:later]
            faults += [f"not spoken at its place: {text.describe()}" for text in missed]
            return later + 1
    awaited = expected[place].describe() if place < len(expected) else "the end"
    faults.append(
        f"page {utterance.page}: spoken: {utterance.role} {utterance.text!r}; expected: {awaited}"
    )
    return place


def _list_generated_texts(pages: Iterable[Page]) -> list[str]:
    """Return the text of each element that the layout adds, once."""
    texts: list[str] = []
    repeated: set[str] = set()
    for page in pages:
        elements = dict.fromkeys([item.element for item in page.items if item.element])
        for element in elements:
            if element.is_repeated and element.text in repeated:
                continue
            repeated.add(element.text)
            texts.append(element.text)
    return texts


def _list_text_utterances(utterances: Iterable[Utterance]) -> list[Utterance]:
    """Return the utterances but for labels, which no author types."""
    kept: list[Utterance] = []
    for utterance in utterances:
        is_label = utterance.role == "Lbl" and _LABEL.fullmatch(normalise(utterance.text))
        if not is_label:
            kept.append(utterance)
    return kept
