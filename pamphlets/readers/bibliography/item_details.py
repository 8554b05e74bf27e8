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

# The clauses of a note, and those that tell what was read: « conditions de reprise », « droit de copie » tell something else.
_CLAUSE_END: Final = re.compile(r"\s*;\s*")
_COPY: Final = re.compile(
    r"(?<!de )\b(?:copies?|reprises?|traductions?)\b|\bsans (?:date|année)\b|\bnon officiel|\blue?s? (?:en|sur|dans|par)\b"
    r"|\b(?:unofficial|undated|translation|copy)\b",
    re.IGNORECASE,
)
_VERSION: Final = re.compile(
    r"\bversion (?:lue|entrée|en vigueur|consolidée|du|de|au|in force|of|read)\b",
    re.IGNORECASE,
)
_OPEN_QUESTION: Final = re.compile(r"\bà (?:vérifier|comparer|revoir)\b", re.IGNORECASE)


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
    """Return the clauses of a note that tell what was read; one that names a copy of a version counts as a copy.

    The other clauses are for whoever keeps the register.
    """
    versions: list[str] = []
    copies: list[str] = []
    for clause in _CLAUSE_END.split(note.strip().rstrip(".")):
        if not clause or _OPEN_QUESTION.search(clause):
            continue
        if _COPY.search(clause):
            copies.append(_lower_start(clause))
        elif _VERSION.search(clause):
            versions.append(_lower_start(clause))
    return ReadingWords(" ; ".join(versions), " ; ".join(copies))


def _lower_start(words: str) -> str:
    """Return words as they stand behind a comma: « JO » and « I à III » keep their capitals."""
    return words[:1].lower() + words[1:] if words[1:2].islower() else words
