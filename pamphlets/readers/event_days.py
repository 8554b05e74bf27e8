"""The day of an event as an author writes it -> the day to print; a weekday must be the calendar's."""

import re
from datetime import date
from typing import Final

from pamphlets.readers.dates import MONTHS, format_date

WEEKDAYS: Final = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_WRITTEN: Final = re.compile(r"(?:(?P<weekday>[^\W\d]+)\s+)?(?P<date>\d.*)")


def format_event_day(written: str) -> tuple[str, str]:
    """Return the day in words with its weekday, and the weekday that was written in its stead, if it was another.

    « 2022-05-21 » and « samedi 21 mai 2022 » are the same day. Nothing for what names no day of some year.
    """
    found = _WRITTEN.fullmatch(" ".join(written.split()))
    words = format_date(found["date"], "fr") if found else ""
    parts = words.replace("1er ", "1 ", 1).split(" ")
    if found is None or len(parts) != 3 or parts[1] not in MONTHS:
        return "", ""
    day = date(int(parts[2]), MONTHS.index(parts[1]) + 1, int(parts[0]))
    true = WEEKDAYS[day.weekday()]
    wrong = (found["weekday"] or true).casefold()
    return f"{true} {words}", "" if wrong == true else wrong
