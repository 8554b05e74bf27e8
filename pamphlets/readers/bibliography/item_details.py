"""The fields of a source -> what is printed of it beside the main: titles in their styles, people, details by CSL's names."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from pamphlets.document.bibliography import (
    LAW_TYPES,
    ContributorName,
    ReadingWords,
    TextRun,
)
from pamphlets.readers.bibliography import labelled_values as values
from pamphlets.readers.bibliography import vocabulary
from pamphlets.readers.bibliography.contributor_names import read_names
from pamphlets.readers.bibliography.csl_dates import read_date_field
from pamphlets.readers.bibliography.csl_fields import CslFields
from pamphlets.readers.bibliography.item_fields import ItemFields
from pamphlets.readers.bibliography.language_tags import read_language
from pamphlets.readers.bibliography.rich_text import read_rich_text

TitleRuns = tuple[TextRun, ...]

# A file of an archive of source texts, or « non » for none; other words are an institution.
_ARCHIVE_FILE: Final = re.compile(r"[^/]*\.\w{2,8}|non|no|none|aucune?", re.IGNORECASE)
_FULL_STOP: Final = re.compile(r"(?<=[^\W\d_]{5})\.\s*$")
_TITLE_FIELDS: Final = (
    "title", "title-short", "shortTitle", "container-title", "collection-title", "original-title", "event-title", "event",
    "reviewed-title",
)  # fmt: skip
_DETAIL_FIELDS: Final = (
    "collection-number", "event-place", "chapter-number", "medium", "dimensions", "scale", "status", "version",
    "archive_collection", "archive_location", "authority",
)  # fmt: skip
_PRINTED_FIELDS: Final = frozenset(
    "DOI URL accessed archive archive-place archive_place edition event-date facts faits genre group issue issued number "
    "original-date page page-first publisher publisher-place subtitle tome url volume".split()
).union(_TITLE_FIELDS, _DETAIL_FIELDS, vocabulary.NAME_ROLES)
_LAW_FIELDS: Final = frozenset(
    "URL url DOI accessed archive container-title facts faits group issued number section shortTitle subtitle title "
    "title-short".split()
)
# Kept in an archive by nature; an article of a journal merely comes from one.
_ARCHIVE_KINDS: Final = frozenset(
    "collection document graphic manuscript map motion_picture personal_communication".split()
)

# What a note tells of the text that was read. « Conditions de reprise » and « droit de copie » tell something else, and
# so does what is still to be looked at.
_CLAUSE_END: Final = re.compile(r"\s*;\s*")
_OPEN_QUESTION: Final = re.compile(r"\bà (?:vérifier|comparer|revoir)\b", re.IGNORECASE)
_VERSION: Final = re.compile(
    r"\bversion\b[^;]{0,40}?\b(?:du|le|au) (\d{1,2}(?:er)? [^\W\d]+ \d{4})|\bversion (?:lue|en vigueur)\b",
    re.IGNORECASE,
)
_COPIES: Final = tuple((words, re.compile(pattern, re.IGNORECASE)) for words, pattern in (
    ("lu en traduction", r"\b(?:en|in) tra(?:duction|nslation)\b|\blue?s? en (?:anglais|allemand|espagnol|italien)\b"),
    ("lu en partie", r"\bextraits lus\b|\bdébut de\b"),
    ("copie non officielle", r"\bnon officiel|\bunofficial\b"),
    ("lu sur une copie", r"(?:\b(?:sur|dans|d['’]après) une |(?:^|;)\s*)(?:copie|reprise)\b"),
    ("sans date", r"\bsans date\b|\bundated\b"),
    ("date déduite", r"\bdate déduite\b"),
    ("année déduite", r"\bsans année\b|\bannée déduite\b"),
))  # fmt: skip


def read_titles(fields: CslFields) -> dict[str, TitleRuns]:
    """Return the titles of a source with their styles; a subtitle is a part of its title."""
    titles = {name: _read_runs(fields, name) for name in _TITLE_FIELDS}
    subtitle = _read_runs(fields, "subtitle")
    if titles["title"] and subtitle:
        has_end = to_plain(titles["title"]).endswith(("?", "!", "…", "."))
        between = TextRun(" " if has_end else " : ")
        titles["title"] += (between, *subtitle)
    return titles


def _read_runs(fields: CslFields, name: str) -> TitleRuns:
    """Return a title with its styles, nothing where there is none."""
    if name not in fields.values:
        return ()
    # Library records end a title with a full stop; a reference goes on with a comma.
    return read_rich_text(_FULL_STOP.sub("", fields.raw_text(name)))


def to_plain(runs: TitleRuns) -> str:
    """Return the words of a title without their styles."""
    return "".join(run.text for run in runs)


def select_marked(titles: Mapping[str, TitleRuns]) -> Mapping[str, TitleRuns]:
    """Return those titles that have a style anywhere, by their plain words."""
    marked: dict[str, TitleRuns] = {}
    for runs in titles.values():
        if any(run.style or run.raised for run in runs):
            marked[to_plain(runs)] = runs
    return MappingProxyType(marked)


def read_contributors(fields: CslFields) -> dict[str, tuple[ContributorName, ...]]:
    """Return the people of all roles."""
    contributors: dict[str, tuple[ContributorName, ...]] = {}
    for role in sorted(vocabulary.NAME_ROLES):
        names = read_names(fields.values.get(role))
        if names:
            contributors[role] = names
    return contributors


def read_details(item: ItemFields, plain: Mapping[str, str]) -> dict[str, str]:
    """Return what else is printed of a source, by CSL's names; `plain` are its titles."""
    fields = item.fields
    if item.kind in LAW_TYPES:
        # Where `section` is the article, this is the law's own number.
        number = values.read_number(fields.text("number"))
        return {"number": number} if number and fields.text("section") else {}
    details = {name: fields.text(name) for name in _DETAIL_FIELDS}
    details["collection-number"] = values.read_number(details["collection-number"])
    details["event-title"] = plain["event-title"] or plain["event"]
    for name in ("collection-title", "original-title", "reviewed-title"):
        details[name] = plain[name]
    details["original-date"] = read_date_field(fields, "original-date")
    if _has_archive(item):
        details["archive"] = fields.text("archive")
        details["archive-place"] = fields.text("archive-place", "archive_place")
    return {name: words for name, words in details.items() if words}


def archive_file(fields: CslFields) -> str:
    """Return the file that holds a source in an archive of source texts, « non » for none, empty where that is not said."""
    archive = fields.text("archive")
    return archive if _ARCHIVE_FILE.fullmatch(archive) else ""


def list_unprinted(item: ItemFields) -> tuple[str, ...]:
    """Return the fields that nothing prints, without those that nobody expects on paper."""
    fields = item.fields
    printed = _LAW_FIELDS if item.kind in LAW_TYPES else _PRINTED_FIELDS
    unprinted = fields.values.keys() - printed - vocabulary.UNPRINTED_EXTRAS
    if fields.text("language") and not read_language(fields.text("language")):
        unprinted |= {"language"}
    unprinted |= _list_lonely_fields(item)
    return (*sorted(unprinted), *item.unknown)


def _list_lonely_fields(item: ItemFields) -> set[str]:
    """Return the fields that are printed with another one, which is not there."""
    fields = item.fields
    lonely: set[str] = set()
    if item.kind in LAW_TYPES or not _has_archive(item):
        lonely = {"archive-place", "archive_place"}
        if not archive_file(fields):
            lonely.add("archive")
    if not fields.text("container-title"):
        lonely.add("container-author")
    address = values.read_address(fields.text("URL", "url"))
    if address and values.read_doi(fields.text("DOI")) not in address:
        lonely.add("DOI")  # one address is printed, the one that was typed as such
    # Zotero gives a book's place twice.
    event_place = fields.text("event-place")
    has_event = fields.text("event-title", "event")
    if not has_event and event_place != fields.text("publisher-place"):
        lonely.add("event-place")
    return lonely & fields.values.keys()


def _has_archive(item: ItemFields) -> bool:
    """Return whether a source lies in an archive that is printed, and no mere file of ours."""
    fields = item.fields
    is_kept = item.kind in _ARCHIVE_KINDS or bool(fields.text("archive_location"))
    return bool(fields.text("archive")) and is_kept and not archive_file(fields)


def read_reading_words(note: str) -> ReadingWords:
    """Return what a note tells of the text that was read, in words of ours: the others are for whoever keeps the register.

    A version without date is « version »; a copy of a version counts as a copy.
    """
    clauses = [text for text in _CLAUSE_END.split(note) if not _OPEN_QUESTION.search(text)]
    told = " ; ".join(clauses)
    version = ""
    if match := _VERSION.search(told):
        version = f"version du {match[1]}" if match[1] else "version"
    copies = [words for words, pattern in _COPIES if pattern.search(told)]
    if "copie non officielle" in copies and "lu sur une copie" in copies:
        copies.remove("lu sur une copie")
    # « lu en partie, sur une copie »
    return ReadingWords(version, ", ".join(copies).replace(", lu ", ", "))
