"""The day of an event is a day of the calendar, and its weekday the right one."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pamphlets.readers.dates import WEEKDAYS, format_event_day


@pytest.mark.parametrize(
    "written",
    ["2022-05-21", "21/05/2022", "21 mai 2022", "samedi 21 mai 2022", "Samedi  21 mai 2022"],
)
def test_a_day_is_printed_with_its_weekday(written: str) -> None:
    assert format_event_day(written) == ("samedi 21 mai 2022", "")


def test_a_wrong_weekday_is_told() -> None:
    assert format_event_day("vendredi 21 mai 2022") == ("samedi 21 mai 2022", "vendredi")


@pytest.mark.parametrize(
    "written",
    ["", "samedi", "31 avril 2022", "mai 2022", "21 mai", "2022-13-01", "bientôt en 2022"],
)
def test_what_names_no_day_of_some_year_is_nothing(written: str) -> None:
    assert format_event_day(written) == ("", "")


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_every_day_has_the_calendars_weekday(day: date) -> None:
    words, wrong = format_event_day(day.isoformat())
    assert words.split(" ")[0] == WEEKDAYS[day.weekday()]
    assert format_event_day(words) == (words, wrong) == (words, "")
