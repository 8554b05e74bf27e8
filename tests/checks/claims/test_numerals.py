"""French numbers, in figures and in words -> their values, and how exactly they are meant."""

from decimal import Decimal

import pytest

from pamphlets.checks.claims.numerals import find_hedge, normalize_characters, parse_amount


@pytest.mark.parametrize(
    ("words", "number", "hedge"),
    [
        ("12", "12", ""),
        ("12 000", "12000", ""),
        ("1.234.567", "1234567", ""),
        ("1.5", "1.5", ""),
        ("1,25", "1.25", ""),
        ("12.345,6", "12345.6", ""),
        ("3 millions", "3000000", ""),
        ("2,5 milliards", "2500000000", ""),
        ("2 et demi", "2.5", ""),
        ("deux et demie", "2.5", ""),
        ("deux millions et demi", "2500000", ""),
        ("quatre-vingt-dix-sept", "97", ""),
        ("quatre vingts", "80", ""),
        ("vingt et un", "21", ""),
        ("deux cents", "200", ""),
        ("mille", "1000", ""),
        ("trois mille deux cent quatre", "3204", ""),
        ("cent mille", "100000", ""),
        ("deux millions trois cent mille", "2300000", ""),
        ("une dizaine", "10", "environ"),
        ("trois douzaines", "36", "environ"),
        ("la centaine", "100", "environ"),
        ("une bonne vingtaine", "20", "environ"),
        ("une centaine de milliers", "100000", "environ"),
        ("des centaines", "100", "vague"),
        ("quelques dizaines de milliers", "10000", "vague"),
        ("des millions", "1000000", "vague"),
        ("plusieurs milliards", "1000000000", "vague"),
    ],
)
def test_an_amount_is_worth(words: str, number: str, hedge: str) -> None:
    assert parse_amount(words) == (Decimal(number), hedge)


@pytest.mark.parametrize(
    ("scale", "number"), [("", "2"), ("k", "2000"), ("M", "2000000"), ("Md", "2000000000")]
)
def test_a_scale_multiplies(scale: str, number: str) -> None:
    assert parse_amount("2", scale).number == Decimal(number)
    assert parse_amount("deux", scale).number == Decimal(number)


@pytest.mark.parametrize(
    ("before", "hedge"),
    [
        ("moins de ", "moins"),
        ("jusqu'à ", "moins"),
        ("au maximum ", "moins"),
        ("plus d'", "plus"),
        ("au moins ", "plus"),
        ("près de ", "environ"),
        ("Environ ", "environ"),
        ("de l'ordre de ", "environ"),
        ("environ les ", ""),
        ("", ""),
    ],
)
def test_words_before_a_number_hedge_it(before: str, hedge: str) -> None:
    assert find_hedge(f"On a {before}12 sacs", len(f"On a {before}")) == hedge


def test_characters_are_made_plain_one_for_one() -> None:
    text = "l’an\u00a02022\u202f: 1\u20112\tx\ny"
    assert normalize_characters(text) == "l'an 2022 : 1-2 x y"
