"""A date as an author writes it -> the words to print; nothing for what cannot be a date."""

import re
from calendar import monthrange
from datetime import date
from typing import Final

MONTHS: Final = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip
WEEKDAYS: Final = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
# Figures are 0 to 9: \d is every digit of Unicode.
_ISO: Final = re.compile(
    r"(?P<year>[0-9]{4})-(?P<month>[0-9]{1,2})(?:-(?P<day>[0-9]{1,2}))?"
)
_SLASHED: Final = re.compile(
    r"(?:(?P<day>[0-9]{1,2})[/.])?(?P<month>[0-9]{1,2})[/.](?P<year>[0-9]{4})"
)
_IN_WORDS: Final = re.compile(
    r"(?:(?P<day>[0-9]{1,2})(?:er)?\s+)?(?P<month>[^\W\d]+)\s+(?P<year>[0-9]{4})"
)
_YEAR: Final = re.compile(r"\b(?:1[5-9]|2[01])[0-9]{2}\b")
_EVENT_DAY: Final = re.compile(r"(?:(?P<weekday>[^\W\d]+),?\s+)?(?P<date>[0-9].*)")
_PUNCTUATION: Final = " ,.;:"  # behind a date it belongs to no sentence, and says nothing


def format_date(written: str, lang: str) -> str:
    """Return the date to print: 2026-11-21 becomes « 21 novembre 2026 » where the language is French.

    A comma or a full stop behind the date is read over. Other words (« printemps 2022 ») stand as they are,
    provided that they name a year; a day that the calendar lacks gives nothing.
    """
    text = " ".join(written.split())
    date_parts = _parse_date(text.rstrip(_PUNCTUATION))
    if date_parts is None:
        return text if _YEAR.search(text) else ""
    text = text.rstrip(_PUNCTUATION)
    year, month, day = date_parts
    if year == 0 or not 1 <= month <= 12:
        return ""
    if day is not None and not 1 <= day <= monthrange(year, month)[1]:
        return ""
    if lang != "fr" and not lang.startswith("fr-"):
        return text
    words = f"{MONTHS[month - 1]} {year}"
    if day is None:
        return words
    return f"1er {words}" if day == 1 else f"{day} {words}"


def _parse_date(text: str) -> tuple[int, int, int | None] | None:
    """Return year, month and day (None where there is none) in figures; None for other words."""
    match = _ISO.fullmatch(text) or _SLASHED.fullmatch(text) or _IN_WORDS.fullmatch(text)
    if match is None:
        return None
    month_name = match["month"].casefold()
    if month_name in MONTHS:
        month = MONTHS.index(month_name) + 1
    elif month_name.isdecimal():
        month = int(month_name)
    else:
        return None
    return int(match["year"]), month, int(match["day"]) if match["day"] else None


def format_event_day(written: str) -> tuple[str, str]:
    """Return the day in words with its weekday, and the weekday that was written in its stead, if it was another.

    « 2022-05-21 » and « samedi 21 mai 2022, » are the same day. Nothing for what names no day of some year
    from 1500 to 2199.
    """
    match = _EVENT_DAY.fullmatch(" ".join(written.split()).rstrip(_PUNCTUATION))
    if match is None:
        return "", ""
    words = format_date(match["date"], "fr")
    year, month, day = _parse_date(match["date"]) or (0, 0, None)
    if day is None or not words or not _YEAR.fullmatch(str(year)):
        return "", ""
    weekday = WEEKDAYS[date(year, month, day).weekday()]
    written_weekday = (match["weekday"] or weekday).casefold()
    if written_weekday not in WEEKDAYS:
        return "", ""
    if written_weekday == weekday:
        written_weekday = ""
    return f"{weekday} {words}", written_weekday


def find_event_day(written: str) -> str:
    """Return the day, in words with its weekday, that other words follow; empty where none begins the text."""
    match = _EVENT_DAY.fullmatch(" ".join(written.split()))
    if match is None:
        return ""
    text = match["date"]
    start = _ISO.match(text) or _SLASHED.match(text) or _IN_WORDS.match(text)
    return format_event_day(start[0])[0] if start else ""
