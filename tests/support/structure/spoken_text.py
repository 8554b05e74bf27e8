"""A TaggedFile -> what a screen reader says of it, utterance by utterance, and where that is not the Document's text.

The law that no judge has: every character of the text is spoken once, in the text's order; each note after the
paragraph that calls it first.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from pamphlets.core.page import Page
from pamphlets.document.nodes import Document
from tests.support.structure.document_text import (
    ExpectedText,
    list_expected_note_texts,
    list_expected_texts,
)
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
NOTE_ROLES: Final = ("Note", "FENote")
# Blanks of every kind, the hyphen of a broken word, and what stands for a glyph without text of its own.
_UNSPOKEN: Final = re.compile(r"[\s\u00ad\u200b\u2060]+")
# A row of dots to write a name on is one sign to who listens.
_BLANK: Final = re.compile(r"\.(?:\s?\.){3,}")
# What a list, a task or a note is numbered with; no text of its author.
_LABEL: Final = re.compile(r"\d+[.)]?|[–—•·◦▪■□☐☑✓✗×*-]|")


class Utterance(NamedTuple):
    """What is said in one breath."""

    role: str
    language: str
    text: str
    page: int
    """counted from 1; 0 where nothing of it is drawn"""
    note: int
    """the object number of the Note that it is in; 0 for none"""
    is_alternative: bool = False
    """it stands for what is drawn without letters"""


def speak(file: TaggedFile) -> list[Utterance]:
    """Return all that is said of a file, from beginning to end."""
    return list(_speak_element(file.document, 0))


def _speak_element(element: Element, note: int) -> Iterator[Utterance]:
    """Yield what is said of an element, its blocks apart."""
    role, language = element.role, element.language
    if role in NOTE_ROLES:
        note = element.number
    if element.actual_text is not None or _is_spoken_whole(element):
        is_alternative = element.actual_text is None
        place = _find_page(element), note, is_alternative
        yield Utterance(role, language, element.text, *place)
        return
    text, page = "", 0
    for child in element.children:
        if isinstance(child, Element) and child.role not in INLINE_ROLES:
            # A picture within a sentence is said in it.
            if child.role == "Figure" and role == "P":
                text += f" {child.text} "
                continue
            if text.strip():
                yield Utterance(role, language, text, page, note)
            text, page = "", 0
            yield from _speak_element(child, note)
        elif not isinstance(child, LinkedObject):
            text += child.text
            page = page or (
                child.page + 1 if isinstance(child, MarkedText) else _find_page(child)
            )
    if text.strip():
        yield Utterance(role, language, text, page, note)


def _is_spoken_whole(element: Element) -> bool:
    return element.alternative is not None and element.role in ("Figure", "Lbl", "Formula")


def _find_page(element: Element) -> int:
    pages = [mark.page + 1 for inner in element.walk() for mark in inner.marks]
    return min(pages, default=0)


def normalise(text: str) -> str:
    """Return the letters and signs of a text, without blanks and hyphens of broken words."""
    return _UNSPOKEN.sub("", text)


def find_text_faults(
    file: TaggedFile,
    document: Document,
    pages: Sequence[Page],
    *,
    has_blanks: bool = False,
) -> list[str]:
    """Return where what is spoken is not the Document's text, in its order; nothing where it is.

    What the layout adds, a cover's title or a colophon, may stand anywhere, as often as pages have it. Notes are apart:
    each is a Note, in the order of their numbers.
    """
    printed = {item.node for page in pages for item in page.items if item.node}
    utterances = _drop_labels(speak(file))
    generated = [normalise(text) for text in _list_generated_texts(pages)]
    text = [utterance for utterance in utterances if not utterance.note]
    expected_texts = list_expected_texts(document, printed, has_blanks=has_blanks)
    faults = _compare(text, expected_texts, generated)
    spoken_notes = file.document.find_all(*NOTE_ROLES)
    expected_notes = list_expected_note_texts(document)
    if len(spoken_notes) != len(expected_notes):
        faults.append(f"{len(spoken_notes)} notes are spoken of {len(expected_notes)}")
    for number, (note, expected) in enumerate(
        zip(spoken_notes, expected_notes, strict=False), 1
    ):
        label = normalise(note.elements[0].text) if note.elements else ""
        if label.rstrip(".") != str(number):
            faults.append(f"the note {number} is labelled {label!r}")
        own = [utterance for utterance in utterances if utterance.note == note.number]
        faults += [f"note {number}: {fault}" for fault in _compare(own, expected, [])]
    return faults


def find_note_place_faults(file: TaggedFile) -> list[str]:
    """Return which notes do not stand right behind the paragraph, or the list item or cell, that calls them."""
    faults: list[str] = []
    for parent in file.document.walk():
        before: Element | None = None
        for child in parent.elements:
            if child.role not in NOTE_ROLES:
                before = child
                continue
            label = normalise(child.elements[0].text).rstrip(".")
            links = before.find_all("Link") if before is not None else []
            if label not in [normalise(link.text) for link in links]:
                faults.append(f"the note {label} does not follow its call: {child.text!r}")
    return faults


def find_unheard_words(file: TaggedFile) -> list[str]:
    """Return the words of artifacts, folios apart, that nothing in the tree says: whoever listens would miss them.

    What is left are running heads, draft marks and heads of tables on later pages, which are all heard once.
    """
    heard = set(_list_words(" ".join([utterance.text for utterance in speak(file)])))
    unheard: list[str] = []
    for text in file.artifact_texts:
        unheard += [word for word in _list_words(text) if word not in heard]
    return unheard


def _list_words(text: str) -> list[str]:
    joined = text.replace("\u00ad\n", "").replace("\u00ad", "").casefold()
    return [word for word in re.findall(r"\w+", joined) if not word.isdigit()]


def _compare(
    utterances: Iterable[Utterance],
    expected: Sequence[ExpectedText],
    generated: list[str],
) -> list[str]:
    """Return where utterances are not what is expected, in its order; those of `generated` are taken out of it."""
    faults: list[str] = []
    place = 0
    for utterance in utterances:
        spoken = normalise(utterance.text)
        if place < len(expected) and expected[place].matches(spoken):
            place += 1
        elif spoken in generated:
            generated.remove(spoken)
        else:
            place = _find_place(expected, place, utterance, faults)
    faults += [f"never spoken: {text.describe()}" for text in expected[place:]]
    return faults


def _find_place(
    expected: Sequence[ExpectedText], place: int, utterance: Utterance, faults: list[str]
) -> int:
    """Tell of an utterance that was not expected, and return the place of what is expected after it."""
    spoken = normalise(utterance.text)
    for later in range(place + 1, len(expected)):
        if expected[later].matches(spoken):
            missed = expected[place:later]
            faults += [f"not spoken at its place: {text.describe()}" for text in missed]
            return later + 1
    awaited = expected[place].describe() if place < len(expected) else "the end"
    what = f"{utterance.role} {utterance.text!r}"
    faults.append(f"page {utterance.page}: spoken: {what}; expected: {awaited}")
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
            texts.append(_BLANK.sub("…", element.text))
    return texts


def _drop_labels(utterances: Iterable[Utterance]) -> list[Utterance]:
    """Return the utterances but for labels, which no author types."""
    kept: list[Utterance] = []
    for utterance in utterances:
        number = _LABEL.fullmatch(normalise(utterance.text))
        # A box to tick says whether it is ticked.
        is_label = number is not None or utterance.is_alternative
        if utterance.role != "Lbl" or not is_label:
            kept.append(utterance)
    return kept
