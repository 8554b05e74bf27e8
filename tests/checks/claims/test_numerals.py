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


def test_every_word_of_a_number_has_its_value() -> None:
    words = "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
    for value, word in enumerate(words.split(), 1):
        assert parse_amount(word).number == value
    tens = "vingt trente quarante cinquante soixante septante huitante nonante cent"
    for value, word in enumerate(tens.split(), 2):
        assert parse_amount(word).number == 10 * value
    assert parse_amount("octante").number == 80
    assert parse_amount("une").number == 1
    assert parse_amount("trois billions").number == 3 * 10**12


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("huitaine", 8),
        ("dizaine", 10),
        ("douzaine", 12),
        ("quinzaine", 15),
        ("vingtaine", 20),
        ("trentaine", 30),
        ("quarantaine", 40),
        ("cinquantaine", 50),
        ("soixantaine", 60),
        ("centaine", 100),
        ("millier", 1000),
    ],
)
def test_every_round_number_has_its_value(word: str, number: int) -> None:
    assert parse_amount(f"une {word}") == (Decimal(number), "environ")
    assert parse_amount(f"plusieurs {word}s") == (Decimal(number), "vague")
    assert parse_amount(f"les {word}s") == (Decimal(number), "vague")


@pytest.mark.parametrize("scale", ["mds", "MRD", "Mrd"])
def test_a_milliard_has_several_abbreviations(scale: str) -> None:
    assert parse_amount("3", scale).number == 3 * 10**9
