"""One source as a YAML node, its keys CSL's or French -> BibliographyEntry, every fault at its place."""

import re
from collections.abc import Iterable
from types import MappingProxyType
from typing import Final

from yaml.nodes import MappingNode, Node

from pamphlets.core.slug import make_slug
from pamphlets.core.source import DiagnosticCollector
from pamphlets.document.bibliography import (
    KEY_PATTERN,
    LAW_TYPES,
    NOTHING_SAID,
    BibliographyEntry,
    ReadingWords,
)
from pamphlets.readers.bibliography import item_details as details
from pamphlets.readers.bibliography import labelled_values as values
from pamphlets.readers.bibliography import vocabulary
from pamphlets.readers.bibliography.contributor_names import find_unknown_parts, read_names
from pamphlets.readers.bibliography.csl_dates import read_date, read_date_field
from pamphlets.readers.bibliography.csl_fields import CslFields, is_words, node_span
from pamphlets.readers.bibliography.facts import read_facts
from pamphlets.readers.bibliography.item_fields import (
    ItemFields,
    is_export,
    read_item,
    written_name,
)
from pamphlets.readers.bibliography.language_tags import read_language
from pamphlets.readers.text_file import first_unsupported_script
from pamphlets.readers.yaml_nodes import scalar_text

_FAULTS_OF_ITEM: Final = 20  # as many as one source has
_WORDED_FIELDS: Final = vocabulary.OWN_FIELDS.difference(
    vocabulary.NAME_ROLES,
    vocabulary.DATE_FIELDS,
    vocabulary.UNPRINTED_EXTRAS,
    ("facts", "faits", "title"),
)
_KEY: Final = re.compile(KEY_PATTERN)
_ARTICLE: Final = re.compile(r"art(?:icle|\.)?\s+", re.IGNORECASE)


def read_entry(faults: DiagnosticCollector, node: Node) -> BibliographyEntry | None:
    """Return one item, or None with its faults reported."""
    if not isinstance(node, MappingNode):
        faults.add_error("source-form", node_span(node))
        return None
    item = read_item(faults, node)
    if not item.key:
        faults.add_error("source-id", node_span(node))
        return None
    _check_item(faults, item)
    return _new_entry(faults, item)


def _has_misspelt_title(faults: DiagnosticCollector, key: str) -> bool:
    """Return whether it was just told that a key of that source was meant for its title."""
    for fault in faults.diagnostics[-_FAULTS_OF_ITEM:]:
        meant = fault.fields.get("near")
        if meant in ("title", "titre") and fault.fields.get("key") == key:
            return True
    return False


def _check_item(faults: DiagnosticCollector, item: ItemFields) -> None:
    """Report what is wrong with an item that has a key, each fault at the field that has it."""
    fields, key = item.fields, item.key
    if not _KEY.fullmatch(key):
        key_name = "citation-key" if "citation-key" in fields.values else "id"
        faults.add_error("source-key", fields.span(key_name), key=key)
    is_law = item.kind in LAW_TYPES
    has_title = fields.text("title") or (is_law and fields.text("container-title"))
    if not has_title and not _has_misspelt_title(faults, key):
        faults.add_error("source-title", node_span(fields.node), key=key)
    for name in sorted(vocabulary.DATE_FIELDS & fields.values.keys()):
        if read_date(fields.values[name]) is None:
            written = written_name(item, name)
            faults.add_error("source-date", fields.span(name), key=key, field=written)
    for name, value in fields.values.items():
        if name in _WORDED_FIELDS and not is_words(value):
            written = written_name(item, name)
            faults.add_error("source-value", node_span(value), key=key, field=written)
    if is_export(faults.source):
        return
    for role in sorted(vocabulary.NAME_ROLES & fields.values.keys()):
        for part in find_unknown_parts(fields.values[role]):
            name = scalar_text(part)
            faults.add_error("source-name-part", node_span(part), key=key, field=name)


def _new_entry(faults: DiagnosticCollector, item: ItemFields) -> BibliographyEntry:
    """Return the entry of an item whose key is known."""
    fields = item.fields
    titles = details.read_titles(fields)
    plain = {name: details.to_plain(runs) for name, runs in titles.items()}
    volume, number = _read_volume_and_number(item)
    contributors = details.read_contributors(fields)
    genre = vocabulary.TYPE_GENRES.get(make_slug(fields.text("type")), "")
    doi_url = values.doi_address(fields.text("DOI"))
    return BibliographyEntry(
        item.key,
        item.kind or "document",
        plain["title"],
        node_span(fields.node),
        plain["title-short"] or plain["shortTitle"],
        contributors.pop("author", ()),
        contributors.pop("editor", ()),
        contributors.pop("translator", ()),
        genre=fields.text("genre") or genre,
        container_title=plain["container-title"],
        publisher_place=values.read_isbd(fields.text("publisher-place")),
        publisher=values.read_isbd(fields.text("publisher")),
        edition=values.read_edition(fields.text("edition")),
        issued=read_date_field(fields, "issued") or read_date_field(fields, "event-date"),
        accessed=read_date_field(fields, "accessed"),
        url=values.read_address(fields.text("URL", "url")) or doi_url,
        page=values.read_pages(fields.text("page", "page-first")),
        volume=volume,
        number=number,
        lang=read_language(fields.text("language")),
        unsupported_script=_find_script(plain.values(), fields.values.get("author")),
        archive=details.archive_file(fields),
        reading=_read_note(faults, fields),
        group=fields.text("group"),
        contributors=MappingProxyType(contributors),
        details=MappingProxyType(details.read_details(item, plain)),
        rich_texts=details.select_marked(titles),
        unprinted=details.list_unprinted(item),
        facts=read_facts(faults, item.key, fields),
    )


def _read_note(faults: DiagnosticCollector, fields: CslFields) -> ReadingWords:
    """Return what the note of a source tells of the text that was read; what programs write there tells nothing."""
    if is_export(faults.source):
        return NOTHING_SAID
    return details.read_reading_words(fields.text("note"))


def _read_volume_and_number(item: ItemFields) -> values.VolumeAndNumber:
    """Return the volume and the number of a source; of a law its article."""
    fields = item.fields
    if item.kind in LAW_TYPES:
        number = values.read_number(fields.text("section", "number"))
        return values.VolumeAndNumber("", _ARTICLE.sub("", number, count=1))
    tome = fields.text("tome")
    volume = fields.text("volume") or (f"t. {tome}" if tome else "")
    number, issue = fields.text("number"), fields.text("issue")
    if number and issue and values.read_number(number) != values.read_number(issue):
        issue = f"{issue}, nº {values.read_number(number)}"
    return values.read_volume_and_number(volume, issue or number)


def _find_script(titles: Iterable[str], authors: Node | None) -> str:
    """Return the first script that no page can carry among titles and authors."""
    printed = list(titles)
    for name in read_names(authors):
        printed += [name.family, name.given, name.literal]
    return first_unsupported_script("".join(printed))
