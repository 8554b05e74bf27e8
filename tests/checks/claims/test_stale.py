from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pamphlets.checks.claims.register_checks import add_months
from tests.checks.claims.essay import found, told


def test_an_old_state_is_a_warning_that_names_it() -> None:
    assert told("On peut refuser [@quai#droit].") == ["1:18 fact-stale"]
    (said,) = found("On peut refuser [@quai#droit].").diagnostics
    assert said.fields == {
        "key": "quai",
        "fact": "droit",
        "wording": "On peut refuser",
        "day": "2025-01-10",
    }


@pytest.mark.parametrize(
    "text",
    [
        "On peut entrer [@quai#neuf].",
        "On charge 12 000 sacs [@quai#sacs].",
        "On pouvait refuser en 2025 [@quai#droit].",
    ],
)
def test_young_states_events_and_states_printed_with_their_year_are_none(text: str) -> None:
    assert told(text) == []


def test_the_months_are_a_setting() -> None:
    text = "On peut refuser [@quai#droit]."
    assert told(text, head="perime_apres_mois: 24") == []
    assert told(text, head="perime_apres_mois: 6") == ["1:18 fact-stale"]


def test_a_state_is_told_once_and_listed_once() -> None:
    text = "On peut refuser [@quai#droit]. On refuse [@quai#droit]."
    assert told(text) == ["1:18 fact-stale"]
    assert [one.fact.id for one in found(text).stale_facts] == ["droit"]


@given(st.dates(date(1900, 1, 1), date(2200, 1, 1)), st.integers(0, 300))
def test_months_end_on_the_same_day_or_the_months_last(day: date, months: int) -> None:
    later = add_months(day, months)
    assert (later.year - day.year) * 12 + later.month - day.month == months
    assert later.day <= day.day <= 31
