"""One entry -> the value of one field, or the fault in it. A checker for each kind of key."""

import re
from collections.abc import Callable
from types import MappingProxyType
from typing import Final

from pamphlets.core.source import Diagnostic, Source, error
from pamphlets.document.metadata import DRAFT_LINE
from pamphlets.readers.dates import format_date, format_event_day
from pamphlets.readers.front_matter.keys import ValueKind
from pamphlets.readers.front_matter.yaml_lines import YamlEntry, YamlMapping, YamlScalar

YES_WORDS: Final = frozenset({"oui", "yes", "true", "vrai"})
NO_WORDS: Final = frozenset({"non", "no", "false", "faux"})
MAX_MONTHS: Final = 1200  # a hundred years: longer means never
MAX_ADDRESS_LENGTH: Final = (
    68  # characters: nobody types a longer one, and its square would be a large one
)
MIN_PAGE_COUNT, MAX_PAGE_COUNT, PAGES_PER_SHEET = (
    8,
    48,
    4,
)  # pages: what two staples hold, in sheets folded once

_ADDRESS: Final = re.compile(r"https?://[!-~]+$", re.IGNORECASE)
_LANGUAGE_TAG: Final = re.compile(r"[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*$")
_LANGUAGE_NAMES: Final = MappingProxyType(
    {
        "français": "fr", "francais": "fr", "anglais": "en", "english": "en", "espagnol": "es",
        "allemand": "de", "italien": "it", "portugais": "pt", "breton": "br", "occitan": "oc",
        "catalan": "ca", "basque": "eu",
        "corse": "co", "néerlandais": "nl", "polonais": "pl", "roumain": "ro", "turc": "tr", "russe": "ru",
    }
)  # fmt: skip
_LINK_NAMES: Final = MappingProxyType(
    {"notes": "notes", "sources": "sources", "texte": "text", "text": "text"}
)
_VERSO_NAMES: Final = MappingProxyType(
    {
        "sources": "sources",
        "affiche": "poster",
        "poster": "poster",
        "vide": "blank",
        "blank": "blank",
    }
)
_BLANK_NAMES: Final = MappingProxyType(
    {"vide": "blank", "vides": "blank", "blank": "blank", "notes": "notes"}
)

MetaFields = dict[str, object]
FieldsOrFault = tuple[MetaFields, Diagnostic | None]


def read_value(
    source: Source, kind: ValueKind, field: str, entry: YamlEntry, lang: str
) -> FieldsOrFault:
    """Return the fields that an entry fills, or the fault in it; `lang` is the language of dates."""
    value = entry.value
    if value is None or isinstance(value, YamlMapping):
        return {}, error("value-shape", source, entry.name.span, key=entry.name.text)
    if isinstance(value, YamlScalar) and not value.text.strip() and not value.quoted:
        return {}, None
    if kind in ("list", "names"):
        return _read_list(source, kind, field, entry, value)
    if isinstance(value, tuple):
        if len(value) != 1:
            return {}, error("value-list", source, entry.name.span, key=entry.name.text)
        value = value[0]
    if kind == "date":
        printed = format_date(value.text, lang)
        return (
            ({field: printed}, None)
            if printed
            else ({}, _value_fault(source, "value-date", entry, value))
        )
    return _SCALAR_READERS[kind](source, field, entry, value)


def _read_list(
    source: Source,
    kind: ValueKind,
    field: str,
    entry: YamlEntry,
    value: YamlScalar | tuple[YamlScalar, ...],
) -> FieldsOrFault:
    """Return a list: a YAML list, or one string in which no comma leaves a doubt."""
    if isinstance(value, YamlScalar):
        if "," in value.text and not value.quoted and kind == "list":
            return {}, _value_fault(source, "value-comma", entry, value)
        value = (
            tuple(YamlScalar(part, value.span) for part in value.text.split(","))
            if kind == "names"
            else (value,)
        )
    words = tuple(text for word in value if (text := _join_lines(word.text)))
    return {field: tuple(w.casefold() for w in words) if kind == "names" else words}, None


def _join_lines(text: str) -> str:
    """Return text on one line. No-break spaces stay."""
    return re.sub(r"[ \t\n]+", " ", text).strip()


def _value_fault(
    source: Source, code: str, entry: YamlEntry, value: YamlScalar, **fields: str
) -> Diagnostic:
    """Return the fault of a value, at its place."""
    return error(
        code, source, value.span, key=entry.name.text, value=_join_lines(value.text), **fields
    )


def _read_line(_source: Source, field: str, _entry: YamlEntry, value: YamlScalar) -> FieldsOrFault:
    return {field: _join_lines(value.text)}, None


def _read_text(_source: Source, field: str, _entry: YamlEntry, value: YamlScalar) -> FieldsOrFault:
    paragraphs = (_join_lines(part) for part in re.split(r"\n[ \t]*\n", value.text))
    return {field: "\n\n".join(filter(None, paragraphs))}, None


def _read_event_day(
    source: Source, field: str, entry: YamlEntry, value: YamlScalar
) -> FieldsOrFault:
    day, wrong = format_event_day(value.text)
    if wrong:
        return {}, _value_fault(source, "value-weekday", entry, value, day=day, wrong=wrong)
    return (
        ({field: day}, None) if day else ({}, _value_fault(source, "value-event-day", entry, value))
    )


def _read_paper(_source: Source, field: str, _entry: YamlEntry, value: YamlScalar) -> FieldsOrFault:
    return {field: _join_lines(value.text).upper()}, None


def _read_address(source: Source, field: str, entry: YamlEntry, value: YamlScalar) -> FieldsOrFault:
    word = value.text.strip()
    if _ADDRESS.match(word) and len(word) <= MAX_ADDRESS_LENGTH:
        return {field: word}, None
    return {}, _value_fault(source, "value-address", entry, value, most=str(MAX_ADDRESS_LENGTH))


def _read_flag(source: Source, field: str, entry: YamlEntry, value: YamlScalar) -> FieldsOrFault:
    word = value.text.strip().casefold()
    if word in YES_WORDS or word in NO_WORDS:
        return {field: word in YES_WORDS}, None
    return {}, _value_fault(source, "value-flag", entry, value)


def _read_language(
    source: Source, field: str, entry: YamlEntry, value: YamlScalar
) -> FieldsOrFault:
    word = value.text.strip()
    word = _LANGUAGE_NAMES.get(word.casefold(), word)
    if _LANGUAGE_TAG.match(word):
        return {field: language_tag(word)}, None
    return {}, _value_fault(source, "value-language", entry, value)


def language_tag(word: str) -> str:
    """Return a BCP 47 tag in its usual letters (`fr-CA`), or nothing if it is none."""
    if not _LANGUAGE_TAG.match(word):
        return ""
    first, *rest = word.split("-")
    return "-".join(
        [
            first.lower(),
            *(p.upper() if len(p) == 2 else p.title() if len(p) == 4 else p for p in rest),
        ]
    )


def _read_page_count(
    source: Source, field: str, entry: YamlEntry, value: YamlScalar
) -> FieldsOrFault:
    word = value.text.strip()
    number = int(word) if word.isascii() and word.isdigit() and len(word) < 6 else 0
    if number % PAGES_PER_SHEET == 0 and MIN_PAGE_COUNT <= number <= MAX_PAGE_COUNT:
        return {field: number}, None
    fields = {
        "least": str(MIN_PAGE_COUNT),
        "most": str(MAX_PAGE_COUNT),
        "multiple": str(PAGES_PER_SHEET),
    }
    return {}, _value_fault(source, "value-pages", entry, value, **fields)


def _read_months(source: Source, field: str, entry: YamlEntry, value: YamlScalar) -> FieldsOrFault:
    word = value.text.strip()
    if word.isascii() and word.isdigit() and 0 < int(word[:5]) <= MAX_MONTHS:
        return {field: int(word)}, None
    return {}, _value_fault(source, "value-months", entry, value, most=str(MAX_MONTHS))


def _read_cover(_source: Source, field: str, _entry: YamlEntry, value: YamlScalar) -> FieldsOrFault:
    word = value.text.strip()
    if word.casefold() in YES_WORDS | NO_WORDS:
        return {field: word.casefold() in YES_WORDS}, None
    return {field: True, "cover_image": word}, None


def _read_draft(_source: Source, field: str, _entry: YamlEntry, value: YamlScalar) -> FieldsOrFault:
    word = _join_lines(value.text)
    if word.casefold() in NO_WORDS:
        return {field: ""}, None
    return {field: DRAFT_LINE if word.casefold() in YES_WORDS else word}, None


def _read_name(_source: Source, field: str, _entry: YamlEntry, value: YamlScalar) -> FieldsOrFault:
    return {field: value.text.strip().casefold()}, None


def _read_links(source: Source, field: str, entry: YamlEntry, value: YamlScalar) -> FieldsOrFault:
    word = _LINK_NAMES.get(value.text.strip().casefold())
    return (
        ({field: word}, None) if word else ({}, _value_fault(source, "value-links", entry, value))
    )


def _read_blanks(source: Source, field: str, entry: YamlEntry, value: YamlScalar) -> FieldsOrFault:
    word = _BLANK_NAMES.get(value.text.strip().casefold())
    return (
        ({field: word}, None) if word else ({}, _value_fault(source, "value-blanks", entry, value))
    )


def _read_verso(source: Source, field: str, entry: YamlEntry, value: YamlScalar) -> FieldsOrFault:
    word = _VERSO_NAMES.get(value.text.strip().casefold())
    return (
        ({field: word}, None) if word else ({}, _value_fault(source, "value-verso", entry, value))
    )


_SCALAR_READERS: Final[
    MappingProxyType[str, Callable[[Source, str, YamlEntry, YamlScalar], FieldsOrFault]]
] = MappingProxyType(
    {
        "line": _read_line,
        "text": _read_text,
        "flag": _read_flag,
        "event-day": _read_event_day,
        "paper": _read_paper,
        "address": _read_address,
        "language": _read_language,
        "pages": _read_page_count,
        "months": _read_months,
        "cover": _read_cover,
        "draft": _read_draft,
        "name": _read_name,
        "links": _read_links,
        "blanks": _read_blanks,
        "verso": _read_verso,
    },
)
