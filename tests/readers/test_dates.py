from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pamphlets.readers.dates import (
    MONTHS,
    WEEKDAYS,
    find_event_day,
    format_date,
    format_event_day,
)


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
        ("2026-11-21.", "21 novembre 2026"),
        ("21/11/2026,", "21 novembre 2026"),
        ("2026-02-30,", ""),
        ("printemps 2022.", "printemps 2022."),
        ("2026-11-21)", "2026-11-21)"),
        ("0001-01-01", "1er janvier 1"),
        ("0000-01-01", ""),
        ("15 janvier 0000", ""),
        ("٢١/١١/٢٠٢٦", ""),
        ("²¹/11/2026", "²¹/11/2026"),
        ("9" * 5000, ""),
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
    assert (
        format_date(day.isoformat(), "fr-FR")
        == f"{ordinal} {MONTHS[day.month - 1]} {day.year}"
    )


@pytest.mark.parametrize(
    "written",
    [
        "2022-05-21",
        "21/05/2022",
        "21 mai 2022",
        "samedi 21 mai 2022",
        "Samedi  21 mai 2022",
        "samedi, 21 mai 2022",
        "samedi 21 mai 2022,",
        "samedi 21 mai 2022.",
        "21 mai 2022 ;",
        "2022-05-21:",
        "21/05/2022...",
    ],
)
def test_a_day_is_printed_with_its_weekday(written: str) -> None:
    assert format_event_day(written) == ("samedi 21 mai 2022", "")


def test_a_wrong_weekday_is_told() -> None:
    assert format_event_day("vendredi 21 mai 2022") == ("samedi 21 mai 2022", "vendredi")


@pytest.mark.parametrize(
    "written",
    [
        "",
        "samedi",
        "31 avril 2022",
        "mai 2022",
        "21 mai",
        "2022-13-01",
        "bientôt en 2022",
        "2022 avril 2023",
        "1er avril 1922-2022",
        "2131 avril 2021",
        "21 mai 2022)",
        "le 21 mai 2022",
        "21 mai 2022|",
        "21 mai 2022-2023",
        "21 mai 0000",
        "21 mai 1499",
        "21 mai 2200",
        "0000-05-21",
        "21 mai 20220",
        "²1 mai 2022",
        "٢١ mai ٢٠٢٢",
        "21 mai " + "2" * 5000,
        ",",
    ],
)
def test_what_names_no_day_of_some_year_is_nothing(written: str) -> None:
    assert format_event_day(written) == ("", "")


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_every_day_has_the_calendars_weekday(day: date) -> None:
    words, wrong = format_event_day(day.isoformat())
    assert words.split(" ")[0] == WEEKDAYS[day.weekday()]
    assert format_event_day(words) == (words, wrong) == (words, "")


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("samedi 21 mai 2022 à 18 h", "samedi 21 mai 2022"),
        ("21 mai 2022)", "samedi 21 mai 2022"),
        ("2022-05-21|", "samedi 21 mai 2022"),
        ("21/05/2022-22/05/2022", "samedi 21 mai 2022"),
        ("samedi 21 mai 0000)", ""),
        ("le 21 mai 2022", "samedi 21 mai 2022"),
        ("31 avril 2022)", ""),
    ],
)
def test_a_day_is_found_before_other_words(written: str, day: str) -> None:
    assert find_event_day(written) == day


@given(st.text())
def test_any_text_is_a_date_or_none(written: str) -> None:
    assert isinstance(format_date(written, "fr"), str)
    assert isinstance(find_event_day(f"samedi 21 mai 2022{written}"), str)
    day, _ = format_event_day(f"21 mai {written}")
    assert day == "" or day.split(" ")[0] in WEEKDAYS
