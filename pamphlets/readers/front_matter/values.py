"""One entry of a front matter -> the fields of Meta that it fills, or the fault in its value."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from pamphlets.core.inks import find_paper_name, paper_names
from pamphlets.core.source import PamphletError, Source, error
from pamphlets.document.metadata import DRAFT_MARK
from pamphlets.languages.choice import LANGUAGE_NAMES
from pamphlets.readers.dates import find_event_day, format_date, format_event_day
from pamphlets.readers.front_matter.keys import MetaKey, ValueKind
from pamphlets.readers.front_matter.value_choices import CHOICES, parse_focus
from pamphlets.readers.front_matter.yaml_entries import YamlEntry, YamlMapping, YamlScalar

FLAG_WORDS: Final = MappingProxyType(
    {"oui": True, "yes": True, "true": True, "vrai": True}
    | {"non": False, "no": False, "false": False, "faux": False}
)
MAX_MONTHS: Final = 1200  # a hundred years: longer means never
# Characters: nobody types a longer one, and its square would be a large one.
MAX_ADDRESS_LENGTH: Final = 68
# A title of 2 000 characters takes a second to set, one of 350 000 hours.
MAX_LINE_LENGTH, MAX_TEXT_LENGTH = 2_000, 20_000  # characters: a line or an item; a summary
MAX_ITEMS: Final = 200
MAX_SEED: Final = 99_999  # five digits, as every number here has at most
MAX_ANSWERS: Final = 6  # blanks of 40 mm on a poster: more leave no room for the questions
MAX_TILT: Final = 8.0  # degrees: a headline tilted further no longer crosses the sheet
_SHOWN_LENGTH: Final = 80  # characters of a value that a message repeats

# What two staples hold, in sheets folded once.
MIN_PAGE_COUNT, MAX_PAGE_COUNT, PAGES_PER_SHEET = (
    8,
    48,
    4,
)

_ADDRESS: Final = re.compile(r"https?://[!-~]+$", re.IGNORECASE)
_LANGUAGE_TAG: Final = re.compile(r"[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*$")
_ANGLE: Final = re.compile(r"([-+\u2212]?\d{1,2}(?:[.,]\d{1,2})?)\s*°?$")
# The code of the fault in a value, and what its sentence names beside the key and the value.
_FAULTS: Final[Mapping[ValueKind, tuple[str, Mapping[str, str]]]] = MappingProxyType(
    {
        "flag": ("value-flag", {}),
        "date": ("value-date", {}),
        "event-day": ("value-event-day", {}),
        "language": ("value-language", {}),
        "address": ("value-address", {"most": str(MAX_ADDRESS_LENGTH)}),
        "months": ("value-months", {"most": str(MAX_MONTHS)}),
        "pages": (
            "value-pages",
            {
                "least": str(MIN_PAGE_COUNT),
                "most": str(MAX_PAGE_COUNT),
                "multiple": str(PAGES_PER_SHEET),
            },
        ),
        "links": ("value-links", {}),
        "notes": ("value-notes", {}),
        "verso": ("value-verso", {}),
        "disposition": ("value-disposition", {}),
        "answers": ("value-answers", {"most": str(MAX_ANSWERS)}),
        "angle": ("value-angle", {"most": f"{MAX_TILT:g}"}),
        "blanks": ("value-blanks", {}),
        "page-2": ("value-page-2", {}),
        "figures": ("value-figures", {}),
        "opener": ("value-opener", {}),
        "cover-title": ("value-cover-title", {}),
        "cover-paper": ("value-cover-paper", {"known": ", ".join(paper_names())}),
        "focus": ("value-focus", {}),
        "seed": ("value-seed", {"most": str(MAX_SEED)}),
    }
)

MetaFields = dict[str, object]


def read_value(source: Source, key: MetaKey, entry: YamlEntry, lang: str) -> MetaFields:
    """Return the fields of Meta that an entry fills, none for an empty value; `lang` is the language of dates.

    Raises PamphletError for a value that the key cannot take.
    """
    name, value = entry.name, entry.value
    if value is None or isinstance(value, YamlMapping):
        raise PamphletError(error("value-shape", source, name.span, key=name.text))
    if isinstance(value, YamlScalar) and not value.text.strip() and not value.quoted:
        return {}
    if key.kind in ("list", "names"):
        return {key.field: _read_list(source, key, entry)}
    if isinstance(value, tuple):
        if len(value) != 1:
            raise PamphletError(error("value-list", source, name.span, key=name.text))
        value = value[0]
    text = value.text.strip()
    _check_length(source, key, name, value)
    fields = {"key": name.text, "value": _shorten(text)}
    if key.kind == "cover":
        if text.casefold() in FLAG_WORDS:
            return {"cover": FLAG_WORDS[text.casefold()]}
        return {"cover": True, "cover_image": text}
    if key.kind == "event-day":
        day, wrong_weekday = format_event_day(text)
        if wrong_weekday:
            fault = error(
                "value-weekday", source, value.span, day=day, wrong=wrong_weekday, **fields
            )
            raise PamphletError(fault)
    parsed = parse_value(text, key.kind, lang)
    if parsed is None and key.kind == "event-day" and find_event_day(text):
        day = find_event_day(text)
        raise PamphletError(
            error("value-event-day-more", source, value.span, day=day, **fields)
        )
    if parsed is None:
        code, more_fields = _FAULTS[key.kind]
        raise PamphletError(error(code, source, value.span, **fields, **more_fields))
    return {key.field: parsed}


def _check_length(
    source: Source, key: MetaKey, name: YamlScalar, value: YamlScalar
) -> None:
    """Raise a fault where a value is longer than one of its kind can be."""
    most = MAX_TEXT_LENGTH if key.kind == "text" else MAX_LINE_LENGTH
    if len(value.text.strip()) > most:
        fields = {"key": name.text, "most": str(most), "value": _shorten(value.text)}
        raise PamphletError(error("value-long", source, value.span, **fields))


def _shorten(text: str) -> str:
    """Return the beginning of a value, on one line, as a message repeats it."""
    line = _join_lines(text[: 2 * _SHOWN_LENGTH])
    return line if len(line) <= _SHOWN_LENGTH else f"{line[:_SHOWN_LENGTH]}…"


def _read_list(source: Source, key: MetaKey, entry: YamlEntry) -> tuple[str, ...]:
    """Return the items that hold anything: of a YAML list, or of one string in which no comma leaves a doubt."""
    if isinstance(entry.value, YamlScalar):
        _check_length(source, key, entry.name, entry.value)
        texts = [entry.value.text]
        if key.kind == "names":
            texts = entry.value.text.casefold().split(",")
        elif "," in entry.value.text and not entry.value.quoted:
            fields = {"key": entry.name.text, "value": _shorten(entry.value.text)}
            raise PamphletError(error("value-comma", source, entry.value.span, **fields))
    elif isinstance(entry.value, tuple):
        for item in entry.value:
            _check_length(source, key, entry.name, item)
        texts = [
            item.text.casefold() if key.kind == "names" else item.text
            for item in entry.value
        ]
    items = tuple(filter(None, map(_join_lines, texts)))
    if len(items) > MAX_ITEMS:
        fields = {"key": entry.name.text, "most": str(MAX_ITEMS)}
        raise PamphletError(error("value-many", source, entry.name.span, **fields))
    return items


def parse_value(text: str, kind: ValueKind, lang: str) -> object | None:
    """Return the value that a text without blanks at its ends stands for, None if it is none of its kind."""
    word = text.casefold()
    match kind:
        case "line":
            return _join_lines(text)
        case "paper":
            return _join_lines(text).upper()
        case "name":
            return word
        case "text":
            paragraphs = map(_join_lines, re.split(r"\n[ \t]*\n", text))
            return "\n\n".join(filter(None, paragraphs))
        case "draft":
            lines = {True: DRAFT_MARK, False: "", None: _join_lines(text)}
            return lines[FLAG_WORDS.get(word)]
        case "flag":
            return FLAG_WORDS.get(word)
        case "date":
            return format_date(text, lang) or None
        case "event-day":
            return format_event_day(text)[0] or None
        case "language":
            return language_tag(LANGUAGE_NAMES.get(word, text)) or None
        case "address":
            return (
                text if _ADDRESS.match(text) and len(text) <= MAX_ADDRESS_LENGTH else None
            )
        case "months" | "pages" | "answers" | "seed":
            number = whole_number(text)
            is_number = number > 0 or text == "0"
            return number if is_number and _is_within_bounds(number, kind) else None
        case "cover-paper":
            return find_paper_name(text)
        case "angle":
            return parse_angle(text)
        case "focus":
            return parse_focus(word)
        case _:
            return CHOICES[kind].get(word)


def _is_within_bounds(number: int, kind: ValueKind) -> bool:
    """Return whether a number is one that a kind of value may be."""
    match kind:
        case "months":
            return 0 < number <= MAX_MONTHS
        case "answers":
            return 0 < number <= MAX_ANSWERS
        case "pages":
            is_whole = number % PAGES_PER_SHEET == 0
            return is_whole and MIN_PAGE_COUNT <= number <= MAX_PAGE_COUNT
        case _:
            return number <= MAX_SEED


def parse_angle(text: str) -> float | None:
    """Return the degrees that a headline is tilted by, up the page: at most `MAX_TILT`, or a quarter turn; else None."""
    match = _ANGLE.match(text)
    if match is None:
        return None
    degrees = float(match[1].replace(",", ".").replace("\u2212", "-"))
    return degrees if abs(degrees) <= MAX_TILT or abs(degrees) == 90 else None


def whole_number(text: str) -> int:
    """Return a number of at most five digits, 0 for any other text."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else 0


def _join_lines(text: str) -> str:
    """Return text on one line. No-break spaces stay."""
    return re.sub(r"[ \t\n]+", " ", text).strip()


def language_tag(text: str) -> str:
    """Return a BCP 47 tag in its usual letters (`fr-CA`), or nothing if it is none."""
    if not _LANGUAGE_TAG.match(text):
        return ""
    language, *subtags = text.split("-")
    written = [language.lower()]
    for subtag in subtags:
        usual = {2: subtag.upper(), 4: subtag.title()}  # a region; a script
        written.append(usual.get(len(subtag), subtag))
    return "-".join(written)
