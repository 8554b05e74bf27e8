"""A Publication and the files of its EPUB -> the package document: what it is, what it holds, in which order. EPUB 3.3 § 5."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import Final
from uuid import NAMESPACE_URL, uuid5
from xml.etree.ElementTree import Element, tostring

from pamphlets.document.metadata import Meta
from pamphlets.document.nodes import Document, Image
from pamphlets.document.traversal import walk_document_inlines
from pamphlets.writers.epub.chapters import BookPage
from pamphlets.writers.epub.navigation import NAVIGATION_NAME
from pamphlets.writers.html.elements import add
from pamphlets.writers.words import ScreenWords

_FIRST_ZIP_DATE: Final = 315_532_800  # seconds: 1 January 1980
_DATE: Final = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
_YEAR: Final = re.compile(r"\b\d{4}\b")
_XHTML: Final = "application/xhtml+xml"
_XML_HEAD: Final = '<?xml version="1.0" encoding="utf-8"?>\n'


@dataclass(frozen=True, slots=True)
class BookFiles:
    """What a package names."""

    pages: Sequence[BookPage]
    """In reading order."""
    resources: Mapping[str, str]
    """Media types of all other files but the navigation, by name."""
    cover_name: str
    """Empty for none."""
    content: bytes
    """All that is read, by which the publication is known from others."""


def write_package(
    document: Document, files: BookFiles, words: ScreenWords, epoch: int | None
) -> str:
    """Return the package document."""
    root = Element("package", {"xmlns": "http://www.idpf.org/2007/opf", "version": "3.0"})
    root.set("unique-identifier", "id")
    root.set("xml:lang", document.meta.lang)
    metadata = add(root, "metadata")
    metadata.set("xmlns:dc", "http://purl.org/dc/elements/1.1/")
    _add_description(metadata, document.meta, files, epoch)
    for name, value in _list_access_properties(document, words):
        add(metadata, "meta", value, property=f"schema:{name}")
    manifest = add(root, "manifest")
    item = add(manifest, "item", id="nav", href=NAVIGATION_NAME, properties="nav")
    item.set("media-type", _XHTML)
    for number, (name, media_type) in enumerate(files.resources.items(), start=1):
        item = add(manifest, "item", id=f"r{number}", href=name)
        item.set("media-type", media_type)
        if name == files.cover_name:
            item.set("properties", "cover-image")
    spine = add(root, "spine")
    for number, page in enumerate(files.pages, start=1):
        item = add(manifest, "item", id=f"p{number}", href=page.name)
        item.set("media-type", _XHTML)
        add(spine, "itemref", idref=f"p{number}")
    return _XML_HEAD + tostring(root, encoding="unicode") + "\n"


def _add_description(
    metadata: Element, meta: Meta, files: BookFiles, epoch: int | None
) -> None:
    """Write what a library shows: Dublin Core, and the time that EPUB requires."""
    digest = sha256(files.content).hexdigest()
    identifier = uuid5(NAMESPACE_URL, f"{meta.slug}/{digest}").urn
    add(metadata, "dc:identifier", identifier, id="id")
    add(metadata, "dc:title", meta.title, id="title")
    add(metadata, "dc:language", meta.lang)
    time = datetime.fromtimestamp(_FIRST_ZIP_DATE if epoch is None else epoch, UTC)
    stamp = time.strftime("%Y-%m-%dT%H:%M:%SZ")
    add(metadata, "meta", stamp, property="dcterms:modified")
    refines = add(metadata, "meta", "main", property="title-type")
    refines.set("refines", "#title")
    if meta.subtitle:
        add(metadata, "dc:title", meta.subtitle, id="subtitle")
        refines = add(metadata, "meta", "subtitle", property="title-type")
        refines.set("refines", "#subtitle")
    single_values = (
        ("dc:publisher", meta.collective),
        ("dc:description", " ".join(meta.summary.split())),
        ("dc:rights", meta.licence),
        ("dc:date", find_date(meta.date or meta.first_publication)),
        ("dc:source", f"urn:isbn:{meta.isbn}" if meta.isbn else ""),
    )
    for author in meta.authors:
        add(metadata, "dc:creator", author)
    for subject in meta.subjects:
        add(metadata, "dc:subject", subject)
    for name, value in single_values:
        if value.strip():
            add(metadata, name, value)
    if meta.series:
        add(metadata, "meta", meta.series, property="belongs-to-collection", id="series")
        refines = add(metadata, "meta", "series", property="collection-type")
        refines.set("refines", "#series")


def find_date(written: str) -> str:
    """Return a date as Dublin Core has it: whole where it is written so, else its year; empty where it names none."""
    if _DATE.fullmatch(written):
        return written
    year = _YEAR.search(written)
    return year[0] if year else ""


def _list_access_properties(
    document: Document, words: ScreenWords
) -> Iterator[tuple[str, str]]:
    """Yield what EPUB Accessibility 1.1 asks for, in the words of schema.org: nothing that the text does not keep."""
    images = [
        inline for inline in walk_document_inlines(document) if isinstance(inline, Image)
    ]
    shown = [image for image in images if not image.is_decorative]
    are_described = all(image.alt for image in shown)
    yield "accessMode", "textual"
    if shown:
        yield "accessMode", "visual"
        yield "accessModeSufficient", "textual,visual"
    if are_described:
        yield "accessModeSufficient", "textual"
    yield from (
        ("accessibilityFeature", "tableOfContents"),
        ("accessibilityFeature", "structuralNavigation"),
        ("accessibilityFeature", "readingOrder"),
        ("accessibilityFeature", "displayTransformability"),
    )
    if shown and are_described:
        yield "accessibilityFeature", "alternativeText"
    yield "accessibilityHazard", "none"
    has_pictures = bool(shown) and are_described
    summary = words.summary_with_pictures if has_pictures else words.summary
    yield "accessibilitySummary", summary
