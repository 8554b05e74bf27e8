from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pamphlets.readers.dates import MONTHS, format_date


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("2026-11-21", "21 novembre 2026"),
        ("2026-04-01", "1er avril 2026"),
        ("2026-11", "novembre 2026"),
        ("21/11/2026", "21 novembre 2026"),
        ("21.11.2026", "21 novembre 2026"),
        ("11/2026", "novembre 2026"),
        ("21 Novembre  2026", "21 novembre 2026"),
        ("1er mai 2026", "1er mai 2026"),
        ("2026", "2026"),
        ("printemps 2022", "printemps 2022"),
        ("29/02/2024", "29 février 2024"),
        ("2026-02-29", ""),
        ("2026-13-01", ""),
        ("31 avril 2026", ""),
        ("32/01/2026", ""),
        ("hier", ""),
        ("", ""),
    ],
)
def test_a_date_is_put_in_words_or_refused(written: str, printed: str) -> None:
    assert format_date(written, "fr") == printed


def test_other_languages_keep_the_date_as_written() -> None:
    assert format_date("2026-11-21", "en") == "2026-11-21"
    assert format_date("2026-02-30", "en") == ""


@given(st.integers(0, 200_000))
def test_every_day_of_the_calendar_is_a_date(days: int) -> None:
    day = date(1600, 1, 1) + timedelta(days)
    ordinal = "1er" if day.day == 1 else str(day.day)
    assert format_date(day.isoformat(), "fr-FR") == f"{ordinal} {MONTHS[day.month - 1]} {day.year}"
