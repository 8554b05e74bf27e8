"""A date as somebody or some program wrote it -> its French words: EDTF level 1 (ISO 8601-2), names of months, « s. d. »."""

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from pamphlets.core.slug import make_slug
from pamphlets.readers.dates import MONTHS, WEEKDAYS, format_date

UNDATED: Final = "s. d."
_SEASONS: Final = ("printemps", "été", "automne", "hiver")
_SEASON_NAMES: Final = MappingProxyType(
    {
        "1": 0, "2": 1, "3": 2, "4": 3, "printemps": 0, "ete": 1, "automne": 2, "hiver": 3,
        "spring": 0, "summer": 1, "autumn": 2, "fall": 2, "winter": 3,
    }
)  # fmt: skip
# Months 13 to 24 are seasons: 13–16 of BibTeX and Zotero, 21–24 of EDTF (ISO 8601-2, 4.8).
FIRST_SEASON: Final = 13
_LAST_SEASON: Final = 24
_ENGLISH_MONTHS: Final = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_MIN_MONTH_LETTERS: Final = 3
_MOST_LETTERS: Final = 100  # of what may be a date
# For years before our era, which the calendar module does not count.
_LEAP_YEAR: Final = 2000
_INTEGER: Final = re.compile(r"-?[0-9]{1,4}")
_YEAR: Final = re.compile(r"-[0-9]{1,4}|[0-9]{3,4}")
_UNDATED: Final = re.compile(
    r"\W*(?:s\W{0,2}d|n\W{0,2}d|sans date|no date|undated|date inconnue|non dat[eé]e?|inconnue?|\?+)\W*",
    re.IGNORECASE,
)
_CIRCA: Final = re.compile(
    r"(?:circa|about|around|vers|environ|env\.?|ca\.?|c\.|v\.|~)\s*(?=.*[0-9])(?P<date>.+)",
    re.IGNORECASE,
)
# « le mardi 3 mai 2022 »
_BEFORE_DATE: Final = re.compile(
    rf"(?:le|en|du|paru en|publié en)\s+(?=\S)|(?:{'|'.join(WEEKDAYS)}),?\s+(?=[0-9])",
    re.IGNORECASE,
)
_STATUS: Final = re.compile(r"à para[iî]tre|sous presse|en cours", re.IGNORECASE)
# Neither Gregorian nor counted in years: printed as they stand.
_UNCOUNTED: Final = re.compile(r"\b(?:siècle|années [0-9]|an [IVX]+\b)")
_COPYRIGHT: Final = re.compile(r"(?:c|©|cop\.?|copyright)\s*([0-9]{4})", re.IGNORECASE)
_MACHINE_DATE: Final = re.compile(
    r"(-?[0-9]{4})(?:[-/]([0-9]{1,2}|[Xu]{2})(?:[-/]([0-9]{1,2}|[Xu]{2}))?)?(?:[T ][0-9:.]+(?:Z|[+-][0-9:]+)?)?"
)
# 1998-99: no month, and no season
_SCHOOL_YEAR: Final = re.compile(r"[0-9]{4}-(?:2[5-9]|[3-9][0-9])")
_DECADE: Final = re.compile(r"([0-9]{3})[Xu]")
_CENTURY: Final = re.compile(r"([0-9]{2})[Xu]{2}")
_CENTURIES: Final = MappingProxyType(
    {"15": "XVIe", "16": "XVIIe", "17": "XVIIIe", "18": "XIXe", "19": "XXe", "20": "XXIe"}
)
# 5 May 2009, May 5, 2009, 2009 May 5, Spring 2009: days and years may stand on either side of a name.
_NAMED_DATE: Final = re.compile(
    r"(?:(?P<before>[0-9]{1,4})(?:er|st|nd|rd|th)?\s+)?(?P<name>[^\W\d_]+)\.?"
    r"(?:\s+(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?,?)?(?:\s+(?P<year>[0-9]{4}))?"
)


@dataclass(frozen=True, slots=True)
class _DateParts:
    """A date in figures; a season is a month from 13 to 24. All None: nothing is said."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    def words(self) -> str | None:
        """Return the date in French words, None for one that the calendar lacks."""
        if self.year is None:
            return "" if self.month is None and self.day is None else None
        if self.year == 0 or (self.month is None and self.day is not None):
            return None
        year = str(self.year) if self.year > 0 else f"{-self.year} av. J.-C."
        if self.month is None:
            return year
        if FIRST_SEASON <= self.month <= _LAST_SEASON:
            season = _SEASONS[(self.month - FIRST_SEASON) % len(_SEASONS)]
            return f"{season} {year}" if self.day is None else None
        if not 1 <= self.month <= len(MONTHS):
            return None
        words = f"{MONTHS[self.month - 1]} {year}"
        if self.day is None:
            return words
        calendar_year = self.year if self.year > 0 else _LEAP_YEAR
        if not 1 <= self.day <= monthrange(calendar_year, self.month)[1]:
            return None
        return f"1er {words}" if self.day == 1 else f"{self.day} {words}"


def format_written_date(written: str) -> str | None:
    """Return a date, or the two ends of a span of time, as written by hand or by a machine, in French words.

    Other words (« hiver 2015-2016 ») stand as they are if they name a year. None where nothing names one.
    """
    if len(written) > _MOST_LETTERS:
        return format_date(written, "fr") or None
    text = _BEFORE_DATE.sub("", written.strip().rstrip(" ,;"))
    text = re.sub(r"(?<=[0-9])\.$", "", text)
    if not text:
        return ""
    if _STATUS.fullmatch(text) or _UNCOUNTED.search(text):
        return text
    if _UNDATED.fullmatch(text):
        return UNDATED
    span = text.split("/")
    is_span = len(span) == 2 and not re.fullmatch(r"[0-9]{1,2}", span[1].strip())
    if is_span and not re.fullmatch(r"[0-9]{1,2}", span[0].strip()):
        return join_span([_format_one_date(end.strip()) for end in span])
    return _format_one_date(text)


def _format_one_date(text: str) -> str | None:
    """Return one written date in words; empty for an open end of a span."""
    if text in {"", ".."}:
        return ""
    circa = _CIRCA.fullmatch(text)
    if circa or text.endswith(("~", "%")):
        words = _format_one_date(circa["date"] if circa else text[:-1])
        return f"vers {words}" if words else None
    if text.endswith("?") and _MACHINE_DATE.fullmatch(text[:-1].strip()):
        words = _format_one_date(text[:-1].strip())
        return f"{words} ?" if words else None
    decade, century = _DECADE.fullmatch(text), _CENTURY.fullmatch(text)
    if decade:
        return f"années {decade[1]}0"
    if century and century[1] in _CENTURIES:
        return f"{_CENTURIES[century[1]]} siècle"
    copyright_year = _COPYRIGHT.fullmatch(text)
    if copyright_year:
        return copyright_year[1]
    if _YEAR.fullmatch(text):
        return _DateParts(int(text)).words()
    if _SCHOOL_YEAR.fullmatch(text):
        return text
    machine_date = _MACHINE_DATE.fullmatch(text)
    if machine_date:
        return _parts_from_texts(machine_date.groups(default="")).words()
    named_date = _read_named_date(text)
    if named_date is not None:
        return named_date.words()
    return format_date(text, "fr") or None


def _read_named_date(text: str) -> _DateParts | None:
    """Return a date with the name of its month or season, French or English, short or long; None for other words."""
    match = _NAMED_DATE.fullmatch(text.rstrip(" ,.;"))
    if match is None:
        return None
    month = read_month(match["name"])
    before, day, year = match["before"], match["day"], match["year"]
    if month is None:
        return None
    if year:
        numbers = [number for number in (before, day) if number]
        return (
            _DateParts(int(year), month, int(numbers[0]))
            if numbers
            else _DateParts(int(year), month)
        )
    if before and len(before) >= 3:
        return _DateParts(int(before), month, int(day) if day else None)
    return None


def read_month(text: str) -> int | None:
    """Return the month, or the season, that a number or a name stands for; None for none."""
    if _INTEGER.fullmatch(text):
        return int(text)
    folded = make_slug(text) if text.isalpha() else ""
    if folded in _SEASON_NAMES:
        return FIRST_SEASON + _SEASON_NAMES[folded]
    if len(folded) < _MIN_MONTH_LETTERS:
        return None
    for number, names in enumerate(zip(MONTHS, _ENGLISH_MONTHS, strict=True), 1):
        if any(make_slug(name).startswith(folded) for name in names):
            return number
    return None


def format_date_texts(texts: Sequence[str]) -> str | None:
    """Return year, month and day in words; a year alone may be written in any way."""
    if len(texts) > 3 or not any(texts):
        return None if any(texts) else ""
    if not any(texts[1:]) and not _INTEGER.fullmatch(texts[0]):
        return format_written_date(texts[0])
    return _parts_from_texts(texts).words()


def _parts_from_texts(texts: Sequence[str]) -> _DateParts:
    """Return a date of texts; a month or a day of zeros, of X or empty is none. What is no number gives no date."""
    year_text, month_text, day_text = (*texts, "", "")[:3]
    if not _INTEGER.fullmatch(year_text):
        return _DateParts(0)
    month = None if not month_text.strip("0Xu") else read_month(month_text)
    is_day = bool(day_text.strip("0Xu"))
    if (month is None and month_text.strip("0Xu")) or (
        is_day and not _INTEGER.fullmatch(day_text)
    ):
        return _DateParts(0)
    return _DateParts(int(year_text), month, int(day_text) if is_day else None)


def add_season(words: str, season: str) -> str:
    """Return a year behind the name of its season, given as a number from 1 or as a word; other dates stay."""
    if not words.isdecimal():
        return words
    number = _SEASON_NAMES.get(make_slug(season))
    return f"{season if number is None else _SEASONS[number]} {words}"


def join_span(ends: Sequence[str | None]) -> str | None:
    """Return a span of time by its two ends: two years are joined closely, an end that is open is told in words."""
    begin, end = ends
    if begin is None or end is None or not (begin or end):
        return None
    if not end:
        return f"depuis {begin}"
    if not begin:
        return f"jusqu’en {end}"
    if begin.isdecimal() and end.isdecimal():
        return f"{begin}-{end}"
    return f"{begin} – {end}"
