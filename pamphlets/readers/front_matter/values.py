"""One entry -> the value of one field, or the fault in it. A checker for each kind of key."""

import re
from collections.abc import Callable
from types import MappingProxyType
from typing import Final

from pamphlets.core.source import Diagnostic, Source, error
from pamphlets.document.metadata import DRAFT_LINE
from pamphlets.readers.dates import date_in
from pamphlets.readers.event_days import event_day
from pamphlets.readers.front_matter.keys import Kind
from pamphlets.readers.front_matter.yaml_lines import Block, Entry, Word

YES: Final = frozenset({"oui", "yes", "true", "vrai"})
NO: Final = frozenset({"non", "no", "false", "faux"})
MONTHS: Final = 1200  # a hundred years: longer means never
LONGEST_ADDRESS: Final = 68  # characters: nobody types a longer one, and its square would be a large one
FEWEST, MOST, FOLD = 8, 48, 4  # pages: what two staples hold, in sheets folded once

_ADDRESS: Final = re.compile(r"https?://[!-~]+$", re.IGNORECASE)
_TAG: Final = re.compile(r"[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*$")
_LANGUAGES: Final = MappingProxyType(
    {
        "français": "fr", "francais": "fr", "anglais": "en", "english": "en", "espagnol": "es",
        "allemand": "de", "italien": "it", "portugais": "pt", "breton": "br", "occitan": "oc",
        "catalan": "ca", "basque": "eu",
        "corse": "co", "néerlandais": "nl", "polonais": "pl", "roumain": "ro", "turc": "tr", "russe": "ru",
    }
)  # fmt: skip
_LINKS: Final = MappingProxyType({"notes": "notes", "sources": "sources", "texte": "text", "text": "text"})
_VERSOS: Final = MappingProxyType(
    {"sources": "sources", "affiche": "poster", "poster": "poster", "vide": "blank", "blank": "blank"}
)
_BLANKS: Final = MappingProxyType({"vide": "blank", "vides": "blank", "blank": "blank", "notes": "notes"})

Values = dict[str, object]
Checked = tuple[Values, Diagnostic | None]


def value_of(source: Source, kind: Kind, field: str, entry: Entry, lang: str) -> Checked:
    """Return the fields that an entry fills, or the fault in it; `lang` is the language of dates."""
    value = entry.value
    if value is None or isinstance(value, Block):
        return {}, error("value-shape", source, entry.name.span, key=entry.name.text)
    if isinstance(value, Word) and not value.text.strip() and not value.quoted:
        return {}, None
    if kind in ("list", "names"):
        return _listed(source, kind, field, entry, value)
    if isinstance(value, tuple):
        if len(value) != 1:
            return {}, error("value-list", source, entry.name.span, key=entry.name.text)
        value = value[0]
    if kind == "date":
        printed = date_in(value.text, lang)
        return ({field: printed}, None) if printed else ({}, _wrong(source, "value-date", entry, value))
    return _SCALARS[kind](source, field, entry, value)


def _listed(source: Source, kind: Kind, field: str, entry: Entry, value: Word | tuple[Word, ...]) -> Checked:
    """Return a list: a YAML list, or one string in which no comma leaves a doubt."""
    if isinstance(value, Word):
        if "," in value.text and not value.quoted and kind == "list":
            return {}, _wrong(source, "value-comma", entry, value)
        value = (
            tuple(Word(part, value.span) for part in value.text.split(",")) if kind == "names" else (value,)
        )
    words = tuple(text for word in value if (text := _line(word.text)))
    return {field: tuple(w.casefold() for w in words) if kind == "names" else words}, None


def _line(text: str) -> str:
    """Return text on one line. No-break spaces stay."""
    return re.sub(r"[ \t\n]+", " ", text).strip()


def _wrong(source: Source, code: str, entry: Entry, value: Word, **fields: str) -> Diagnostic:
    """Return the fault of a value, at its place."""
    return error(code, source, value.span, key=entry.name.text, value=_line(value.text), **fields)


def _check_line(_source: Source, field: str, _entry: Entry, value: Word) -> Checked:
    return {field: _line(value.text)}, None


def _check_text(_source: Source, field: str, _entry: Entry, value: Word) -> Checked:
    paragraphs = (_line(part) for part in re.split(r"\n[ \t]*\n", value.text))
    return {field: "\n\n".join(filter(None, paragraphs))}, None


def _check_event_day(source: Source, field: str, entry: Entry, value: Word) -> Checked:
    day, wrong = event_day(value.text)
    if wrong:
        return {}, _wrong(source, "value-weekday", entry, value, day=day, wrong=wrong)
    return ({field: day}, None) if day else ({}, _wrong(source, "value-event-day", entry, value))


def _check_paper(_source: Source, field: str, _entry: Entry, value: Word) -> Checked:
    return {field: _line(value.text).upper()}, None


def _check_address(source: Source, field: str, entry: Entry, value: Word) -> Checked:
    word = value.text.strip()
    if _ADDRESS.match(word) and len(word) <= LONGEST_ADDRESS:
        return {field: word}, None
    return {}, _wrong(source, "value-address", entry, value, most=str(LONGEST_ADDRESS))


def _check_flag(source: Source, field: str, entry: Entry, value: Word) -> Checked:
    word = value.text.strip().casefold()
    if word in YES or word in NO:
        return {field: word in YES}, None
    return {}, _wrong(source, "value-flag", entry, value)


def _check_language(source: Source, field: str, entry: Entry, value: Word) -> Checked:
    word = value.text.strip()
    word = _LANGUAGES.get(word.casefold(), word)
    if _TAG.match(word):
        return {field: language_tag(word)}, None
    return {}, _wrong(source, "value-language", entry, value)


def language_tag(word: str) -> str:
    """Return a BCP 47 tag in its usual letters (`fr-CA`), or nothing if it is none."""
    if not _TAG.match(word):
        return ""
    first, *rest = word.split("-")
    return "-".join(
        [first.lower(), *(p.upper() if len(p) == 2 else p.title() if len(p) == 4 else p for p in rest)]
    )


def _check_pages(source: Source, field: str, entry: Entry, value: Word) -> Checked:
    word = value.text.strip()
    number = int(word) if word.isascii() and word.isdigit() and len(word) < 6 else 0
    if number % FOLD == 0 and FEWEST <= number <= MOST:
        return {field: number}, None
    fields = {"least": str(FEWEST), "most": str(MOST), "multiple": str(FOLD)}
    return {}, _wrong(source, "value-pages", entry, value, **fields)


def _check_months(source: Source, field: str, entry: Entry, value: Word) -> Checked:
    word = value.text.strip()
    if word.isascii() and word.isdigit() and 0 < int(word[:5]) <= MONTHS:
        return {field: int(word)}, None
    return {}, _wrong(source, "value-months", entry, value, most=str(MONTHS))


def _check_cover(_source: Source, field: str, _entry: Entry, value: Word) -> Checked:
    word = value.text.strip()
    if word.casefold() in YES | NO:
        return {field: word.casefold() in YES}, None
    return {field: True, "cover_image": word}, None


def _check_draft(_source: Source, field: str, _entry: Entry, value: Word) -> Checked:
    word = _line(value.text)
    if word.casefold() in NO:
        return {field: ""}, None
    return {field: DRAFT_LINE if word.casefold() in YES else word}, None


def _check_name(_source: Source, field: str, _entry: Entry, value: Word) -> Checked:
    return {field: value.text.strip().casefold()}, None


def _check_links(source: Source, field: str, entry: Entry, value: Word) -> Checked:
    word = _LINKS.get(value.text.strip().casefold())
    return ({field: word}, None) if word else ({}, _wrong(source, "value-links", entry, value))


def _check_blanks(source: Source, field: str, entry: Entry, value: Word) -> Checked:
    word = _BLANKS.get(value.text.strip().casefold())
    return ({field: word}, None) if word else ({}, _wrong(source, "value-blanks", entry, value))


def _check_verso(source: Source, field: str, entry: Entry, value: Word) -> Checked:
    word = _VERSOS.get(value.text.strip().casefold())
    return ({field: word}, None) if word else ({}, _wrong(source, "value-verso", entry, value))


_SCALARS: Final[MappingProxyType[str, Callable[[Source, str, Entry, Word], Checked]]] = MappingProxyType(
    {
        "line": _check_line,
        "text": _check_text,
        "flag": _check_flag,
        "event-day": _check_event_day,
        "paper": _check_paper,
        "address": _check_address,
        "language": _check_language,
        "pages": _check_pages,
        "months": _check_months,
        "cover": _check_cover,
        "draft": _check_draft,
        "name": _check_name,
        "links": _check_links,
        "blanks": _check_blanks,
        "verso": _check_verso,
    },
)
