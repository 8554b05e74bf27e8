"""A date as an author writes it -> the words to print; nothing for what cannot be a date."""

import re
from typing import Final

MONTHS: Final = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)
_DAYS: Final = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_ISO: Final = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$")
_SLASHED: Final = re.compile(r"(?:(\d{1,2})[/.])?(\d{1,2})[/.](\d{4})$")
_IN_WORDS: Final = re.compile(r"(?:(\d{1,2})(?:er)?\s+)?([^\W\d]+)\s+(\d{4})$")
_YEAR: Final = re.compile(r"\b(?:1[5-9]|2[01])\d\d\b")


def format_date(written: str, lang: str) -> str:
    """Return the date to print: 2026-11-21 becomes « 21 novembre 2026 » where the language is French.

    Other words (« printemps 2022 ») stand as they are, provided that they name a year; a day that the
    calendar lacks gives nothing.
    """
    text = " ".join(written.split())
    if found := _ISO.match(text):
        year, month, day = (int(part or 0) for part in found.groups())
    elif found := _SLASHED.match(text):
        day, month, year = (int(part or 0) for part in found.groups())
    elif (found := _IN_WORDS.match(text)) and found[2].casefold() in MONTHS:
        day, month, year = int(found[1] or 0), MONTHS.index(found[2].casefold()) + 1, int(found[3])
    else:
        return text if _YEAR.search(text) else ""
    if not 1 <= month <= 12 or (
        found[1] and found[3] and not 1 <= day <= _days_in_month(month, year)
    ):
        return ""
    if lang != "fr" and not lang.startswith("fr-"):
        return text
    ordinal = f"{day}er " if day == 1 else f"{day} " if day else ""
    return f"{ordinal}{MONTHS[month - 1]} {year}"


def _days_in_month(month: int, year: int) -> int:
    """Return the last day of a month."""
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 29 if month == 2 and leap else _DAYS[month - 1]
