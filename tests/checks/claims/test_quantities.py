from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pamphlets.checks.claims.analysis import is_same_quantity
from pamphlets.checks.claims.quantities import Quantity, find_quantities
from pamphlets.readers.dates import MONTHS


def only(text: str) -> Quantity:
    (one,) = find_quantities(text)
    return one


@pytest.mark.parametrize(
    ("text", "kind", "number", "unit", "hedge"),
    [
        ("une quarantaine de sacs", "count", "40", "", "environ"),
        ("quelques dizaines de sacs", "count", "10", "", "vague"),
        ("des milliers de sacs", "count", "1000", "", "vague"),
        ("des millions de sacs", "count", "1000000", "", "vague"),
        ("24 millions de profils", "count", "24000000", "", ""),
        ("moins de 10 millions", "count", "10000000", "", "moins"),
        ("plus de mille deux cents sacs", "count", "1200", "", "plus"),
        ("seize patrons", "count", "16", "", ""),
        ("quatre-vingt-dix-sept pour cent", "share", "0.97", "", ""),
        ("près de 97 %", "share", "0.97", "", "environ"),
        ("un médecin sur deux", "share", "0.5", "", ""),
        ("trois personnes sur quatre", "share", "0.75", "", ""),
        ("la moitié des sacs", "share", "0.5", "", ""),
        ("2 milliards d’euros", "money", "2000000000", "€", ""),
        ("2 Md€", "money", "2000000000", "€", ""),
        ("1,5 M€", "money", "1500000", "€", ""),
        ("deux millions et demi d'euros", "money", "2500000", "€", ""),
        ("une dizaine de millions d'euros", "money", "10000000", "€", "environ"),
        ("0,03 €", "money", "0.03", "€", ""),
        ("dix centimes", "money", "0.1", "€", ""),
        ("13 dollars", "money", "13", "$", ""),
        ("20 EUR", "money", "20", "€", ""),
        ("20 CHF", "money", "20", "chf", ""),
        ("dix-huit mois", "duration", "18", "mois", ""),
        ("six semaines", "duration", "6", "semaine", ""),
        ("une quinzaine de jours", "duration", "15", "jour", "environ"),
        ("25 mn", "duration", "25", "minute", ""),
        ("25 minutes", "duration", "25", "minute", ""),
        ("5 min", "duration", "5", "minute", ""),
        ("3 ans", "duration", "3", "an", ""),
        ("deux années", "duration", "2", "an", ""),
        ("24 heures", "duration", "24", "heure", ""),
        ("dix secondes", "duration", "10", "seconde", ""),
        ("deux trimestres", "duration", "2", "trimestre", ""),
        ("trois siècles", "duration", "3", "siècle", ""),
        ("deux tiers des sacs", "share", "0.6666666666666666666666666666", "", ""),
        ("un quart des sacs", "share", "0.25", "", ""),
        ("trois quarts des sacs", "share", "0.75", "", ""),
        ("un cinquième des sacs", "share", "0.2", "", ""),
        ("deux dixièmes des sacs", "share", "0.2", "", ""),
    ],
)
def test_a_quantity_is_read_as_a_person_reads_it(
    text: str, kind: str, number: str, unit: str, hedge: str
) -> None:
    one = only(text)
    assert (one.kind, one.number, one.unit, one.hedge) == (
        kind,
        Decimal(number),
        unit,
        hedge,
    )


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("le 6 octobre 2022", (2022, 10, 6, 0)),
        ("le 1er mai", (0, 5, 1, 0)),
        ("le 31/12/2026", (2026, 12, 31, 0)),
        ("le 1.2.2026", (2026, 2, 1, 0)),
        ("le 2026-03-04", (2026, 3, 4, 0)),
        ("au premier trimestre 2022", (2022, 0, 0, 1)),
        ("au 1er trimestre 2022", (2022, 0, 0, 1)),
        ("au deuxième trimestre 2022", (2022, 0, 0, 2)),
        ("au 2e trimestre 2022", (2022, 0, 0, 2)),
        ("au troisième trimestre 2022", (2022, 0, 0, 3)),
        ("au 3e trimestre de 2022", (2022, 0, 0, 3)),
        ("au quatrième trimestre 2022", (2022, 0, 0, 4)),
        ("au 4e trimestre 2022", (2022, 0, 0, 4)),
        ("au dernier trimestre", (0, 0, 0, 4)),
        ("en octobre 2022", (2022, 10, 0, 0)),
        ("en 2022", (2022, 0, 0, 0)),
        ("le 21/11/2026", (2026, 11, 21, 0)),
        ("2026-11-21", (2026, 11, 21, 0)),
    ],
)
def test_a_date_is_as_exact_as_it_is_written(
    text: str, day: tuple[int, int, int, int]
) -> None:
    assert (only(text).kind, only(text).date_parts) == ("date", day)


@pytest.mark.parametrize(
    "text",
    [
        "à un tiers.",
        "l’un et l’autre",
        "une femme",
        "un jour",
        "covid-19",
        "F36151",
        "le mois",
        "les milliers de sacs",
        "ces milliers de sacs",
        "la dizaine de sacs",
        "la moitié d’heure",
    ],
)
def test_what_is_no_quantity_is_none(text: str) -> None:
    assert find_quantities(text) == ()


@pytest.mark.parametrize("text", ["0 médecin sur 2", "trois médecins sur trois", "3 sur 2"])
def test_a_ratio_is_of_some_and_not_of_all(text: str) -> None:
    assert {one.kind for one in find_quantities(text)} == {"count"}


def test_few_things_are_counted_only_where_that_is_a_claim() -> None:
    assert only("trois chemins").is_small
    assert not only("quatre autres centres").is_small
    assert not only("3 chemins").is_small


GROUPED = st.sampled_from([" ", "\u00a0", "\u202f", "."])


def grouped(number: int, blank: str) -> str:
    return f"{number:,}".replace(",", blank)


@given(
    st.integers(2, 999),
    st.sampled_from([("mille", 10**3), ("millions", 10**6), ("milliards", 10**9)]),
    GROUPED,
)
def test_a_sum_is_itself_however_it_is_written(
    number: int, scale: tuple[str, int], blank: str
) -> None:
    word, factor = scale
    whole = number * factor
    short = {"mille": "k€", "millions": "M€", "milliards": "Md€"}[word]
    of = " " if word == "mille" else " d’"
    ways = [
        f"{number} {word}{of}euros",
        f"{grouped(whole, blank)} €",
        f"{whole}\u00a0euros",
        f"{number}\u202f{short}",
    ]
    for known in ways:
        assert all(is_same_quantity(only(known), only(way)) for way in ways)
        assert not is_same_quantity(only(known), only(f"{number + 1} {word}{of}euros"))


@given(st.integers(1, 31), st.integers(1, 12), st.integers(1950, 2099))
def test_a_day_is_itself_however_it_is_written(day: int, month: int, year: int) -> None:
    name = MONTHS[month - 1]
    ways = [
        f"{day} {name} {year}",
        f"{day}\u00a0{name} {year}",
        f"{day:02}/{month:02}/{year}",
    ]
    assert all(is_same_quantity(only(a), only(b)) for a in ways for b in ways)
    assert is_same_quantity(only(ways[0]), only(f"{name} {year}"))
    assert not is_same_quantity(only(ways[0]), only(f"{day} {name} {year - 1}"))


UNITS = [
    "",
    "un",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "sept",
    "huit",
    "neuf",
    "dix",
    "onze",
    "douze",
    "treize",
]
UNITS += ["quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf"]
TENS = {
    2: "vingt",
    3: "trente",
    4: "quarante",
    5: "cinquante",
    6: "soixante",
    7: "soixante",
    8: "quatre-vingt",
}
TENS |= {9: "quatre-vingt"}


def spelled(number: int) -> str:
    """A number below a million in French words."""
    if number >= 1000:
        head = "" if number < 2000 else f"{spelled(number // 1000)} "
        return f"{head}mille {spelled(number % 1000)}".strip()
    if number >= 100:
        head = "" if number < 200 else f"{UNITS[number // 100]} "
        return f"{head}cent {spelled(number % 100)}".strip()
    if number < 20:
        return UNITS[number]
    ten, one = divmod(number, 10)
    one += 10 if ten in (7, 9) else 0
    joint = " et " if one in (1, 11) and ten < 8 else "-"
    return (
        f"{TENS[ten]}{joint}{UNITS[one]}" if one else TENS[ten] + ("s" if ten == 8 else "")
    )


@given(st.integers(11, 999_999))
def test_a_number_in_words_is_the_one_in_figures(number: int) -> None:
    assert only(f"{spelled(number)} sacs").number == number
    assert only(f"{grouped(number, ' ')} sacs").number == number


@given(st.text(max_size=80))
def test_quantities_stand_in_the_order_of_the_text_and_apart(text: str) -> None:
    found = find_quantities(text)
    assert all(a.stop <= b.start for a, b in pairwise(found))
    assert all(0 <= one.start < one.stop <= len(text) for one in found)


@pytest.mark.parametrize(
    ("text", "is_small"),
    [
        ("trois chemins", True),
        ("dix chemins", True),
        ("onze chemins", False),
        ("3 chemins", False),
        ("trois personnes", False),
        ("trois nouveaux centres", False),
        ("trois exemples", True),
    ],
)
def test_a_word_up_to_ten_is_small_before_what_nobody_counts(
    text: str, is_small: bool
) -> None:
    assert only(text).is_small == is_small


@pytest.mark.parametrize(
    "text", ["un tiers", "un quart d'heure", "un jour", "une femme", "un"]
)
def test_turns_of_phrase_are_no_quantities(text: str) -> None:
    assert find_quantities(text) == ()
