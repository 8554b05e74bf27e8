"""Texts as their files for screens have them: made of Markdown, read back as a browser, a device and a mail program do."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from io import BytesIO
from itertools import chain
from typing import Any
from xml.etree.ElementTree import Element, fromstring
from zipfile import ZipFile

from justhtml import JustHTML

from pamphlets.document.nodes import Document
from pamphlets.document.traversal import find_picture_addresses
from pamphlets.pdf.images.raster import ScreenPicture
from pamphlets.writers.html.page import write_html
from pamphlets.writers.publication import Publication
from tests.support.documents import written
from tests.support.structure.document_text import (
    ExpectedText,
    list_expected_note_texts,
    list_expected_texts,
)

XHTML = "{http://www.w3.org/1999/xhtml}"
PICTURE = ScreenPicture(b"\x89PNG\r\n\x1a\n", "image/png", 300, 200)
# A screen has all of a text.
_EVERY_NODE = range(1_000_000_000)
_BLANKS = re.compile(r"[\s\u00ad\u200b\u2060]+")
_ADDRESS = re.compile(r"<[^<>]*>")
_NOT_LETTERS = re.compile(r"[\W_]+")


def publish(text: str, **facts: Any) -> Publication:
    """A text of Markdown, its pictures all alike; `facts` are fields of its Meta."""
    document = written(text)
    return publish_document(replace(document, meta=replace(document.meta, **facts)))


def publish_document(document: Document) -> Publication:
    pictures = dict.fromkeys(find_picture_addresses(document), PICTURE)
    for block in document.blocks:
        for address in re.findall(r"path='([^']*)'", repr(block)):
            pictures[address] = PICTURE
    return Publication(document, pictures)


def open_html(publication: Publication) -> Any:
    """The page as a browser parses it, which must find no fault in it."""
    parsed = JustHTML(write_html(publication).decode(), collect_errors=True, sanitize=False)
    assert parsed.errors == []
    return parsed


def read_book(data: bytes) -> dict[str, bytes]:
    """The files of an EPUB, without their folder."""
    with ZipFile(BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {
            name.removeprefix("EPUB/"): archive.read(name) for name in archive.namelist()
        }


def squeeze(text: str) -> str:
    return _BLANKS.sub("", text)


def squeeze_letters(text: str) -> str:
    """Letters and figures alone."""
    return _NOT_LETTERS.sub("", text)


# --- the words of a page -------------------------------------------------------------------


def html_words(node: Any) -> str:
    """The words of an element of a page, pictures by theirs; neither signs that are drawn nor ways back."""
    if node.name == "#text":
        return str(node.data)
    words = _said(node.name, node.attrs)
    for child in node.children:
        if not _is_silent(getattr(child, "attrs", None) or {}):
            words += html_words(child)
    return words


def xhtml_words(element: Element) -> str:
    """The same of a page of an EPUB."""
    parts = [_said(element.tag.removeprefix(XHTML), element.attrib) or element.text or ""]
    for child in element:
        if not _is_silent(child.attrib):
            parts.append(xhtml_words(child))
        parts.append(child.tail or "")
    return "".join(parts)


def _said(tag: str, attributes: Any) -> str:
    return str(attributes.get("alt", "")) if tag == "img" else ""


def _is_silent(attributes: Any) -> bool:
    role = attributes.get("role")
    return role in ("doc-backlink", "img", "doc-endnotes")


def plain_words(text: bytes) -> str:
    """The letters of plain text, without the addresses that stand behind the words of links."""
    unwrapped = re.sub(
        r"<\s*([^<>]*?)\s*>", lambda match: f"<{squeeze(match[1])}>", text.decode()
    )
    return squeeze_letters(_ADDRESS.sub("", unwrapped))


# --- the words of a Document ---------------------------------------------------------------


def text_pattern(document: Document) -> str:
    """What the blocks of a Document say, notes apart, without blanks."""
    return _join(list_expected_texts(document, _EVERY_NODE, has_blanks=False))


def note_patterns(document: Document) -> list[str]:
    return [_join(texts) for texts in list_expected_note_texts(document)]


def _join(texts: Iterable[ExpectedText]) -> str:
    return "".join(text.pattern for text in texts)


def iter_block_letters(document: Document) -> Iterator[tuple[str, str]]:
    """The letters of each block and of each note in the order of a file: text, notes; and what kind of block it is."""
    texts = list_expected_texts(document, _EVERY_NODE, has_blanks=False)
    for expected in chain(texts, *list_expected_note_texts(document)):
        letters = squeeze_letters(expected.plain)
        if letters:
            yield letters, expected.kind


def parse_xhtml(data: bytes) -> Element:
    return fromstring(data)  # noqa: S314 (our own)
