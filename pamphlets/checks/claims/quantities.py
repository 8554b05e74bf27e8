"""A text -> the sums, shares, dates, lengths of time and numbers in it, in figures and in words."""

import re
from collections.abc import Callable
from decimal import Decimal
from types import MappingProxyType
from typing import Final, Literal, NamedTuple

from pamphlets.checks.claims.numerals import (
    AMOUNT_PATTERN,
    SCALE_PATTERN,
    Amount,
    Hedge,
    find_hedge,
    normalize_characters,
    parse_amount,
)
from pamphlets.readers.dates import MONTHS

QuantityKind = Literal["date", "money", "share", "duration", "count", "telephone"]
Quantities = tuple["Quantity", ...]


class Quantity(NamedTuple):
    """One quantity between two offsets of its text."""

    start: int
    stop: int
    kind: QuantityKind
    number: Decimal
    """A share is one of 1; 0 for dates and telephone numbers."""
    unit: str = ""
    """A sign or a singular: « € », « an »; the figures of a telephone number."""
    hedge: Hedge = ""
    date_parts: tuple[int, int, int, int] = (0, 0, 0, 0)
    """Year, month, day, quarter; 0 is unsaid."""
    is_small: bool = False
    """Whether it is a word up to ten before no counted thing: « trois chemins » claims nothing."""


_NOT_IN_WORD: Final = r"(?<![\w/@#])(?<![^\W\d]-)(?<!\d[,.])"
_MONTH: Final = "|".join(MONTHS)
_YEAR: Final = r"(?:1[5-9]\d\d|2[01]\d\d)(?!\w)(?![,.]\d)"
_QUARTER_RANKS: Final = MappingProxyType(
    {"premier": 1, "1er": 1, "deuxième": 2, "2e": 2, "troisième": 3, "3e": 3, "quatrième": 4, "4e": 4, "dernier": 4}
)  # fmt: skip
_CURRENCY: Final = (
    r"(?:€|euros?|EUR|\$|dollars?|livres sterling|francs(?: suisses)?|CHF|centimes?)(?!\w)"
)
_TIME_UNITS: Final = MappingProxyType(
    {
        "an": "an", "année": "an", "mois": "mois", "semaine": "semaine", "jour": "jour", "heure": "heure",
        "minute": "minute", "min": "minute", "mn": "minute", "seconde": "seconde", "trimestre": "trimestre",
        "siècle": "siècle",
    }
)  # fmt: skip
_COUNTED_THINGS: Final = (  # things of which even few are a claim
    r"personnes?|gens|habitante?s?|médecins?|généralistes?|soignante?s?|infirmi[eè]re?s?|patiente?s?|malades?|morts?"
    r"|salariée?s?|lits?|hôpita(?:l|ux)|centres?|communes?|départements?|régions?|pays|entreprises?|sociétés?|start-up"
    r"|dossiers?|documents?|comptes?|profils?|foyers?|emplois?|postes?|cabines?|fois (?:plus|moins)"
)
_COUNTED_AFTER: Final = re.compile(
    rf" (?:autres |nouveaux |nouvelles )?(?:{_COUNTED_THINGS})(?!\w)", re.IGNORECASE
)
_OF: Final = r"(?: (?:de |d'|des )?|)"
_FRACTIONS: Final = MappingProxyType(
    {"moitié": Decimal(1) / 2, "tiers": Decimal(1) / 3, "quart": Decimal(1) / 4, "cinquième": Decimal(1) / 5,
     "dixième": Decimal(1) / 10}
)  # fmt: skip


def find_quantities(text: str) -> Quantities:
    """Return the quantities of a text in its order; none overlaps another."""
    plain = normalize_characters(text)
    quantities: list[Quantity] = []
    for pattern, read in _QUANTITY_READERS:
        for match in pattern.finditer(plain):
            start, stop = match.span()
            if any(start < other.stop and other.start < stop for other in quantities):
                continue
            quantity = read(match, plain)
            if quantity:
                quantities.append(quantity)
    return tuple(sorted(quantities))


def read_worded_date(match: re.Match[str], _text: str) -> Quantity:
    """Read « 6 octobre 2022 », « octobre 2022 », « 1er mai »."""
    day = re.sub(r"\D", "", match["day"] or "")
    month = MONTHS.index(match["month"].lower()) + 1
    return _make_date(match, year=match["year"], month=month, day=int(day or 0))


def read_numeric_date(match: re.Match[str], _text: str) -> Quantity:
    """Read 21/11/2026 and 2026-11-21."""
    first, month, last = re.split(r"\D", match[0])
    if len(first) == 4:
        return _make_date(match, year=first, month=int(month), day=int(last))
    return _make_date(match, year=last, month=int(month), day=int(first))


def read_quarter(match: re.Match[str], _text: str) -> Quantity:
    """Read « premier trimestre 2022 »."""
    return _make_date(
        match, year=match["year"], quarter=_QUARTER_RANKS[match["rank"].lower()]
    )


def read_year(match: re.Match[str], _text: str) -> Quantity:
    """Read a year by itself."""
    return _make_date(match, year=match[0])


def _make_date(
    match: re.Match[str],
    *,
    year: str | None,
    month: int = 0,
    day: int = 0,
    quarter: int = 0,
) -> Quantity:
    date_parts = (int(year or 0), month, day, quarter)
    return Quantity(match.start(), match.end(), "date", Decimal(0), date_parts=date_parts)


def read_money(match: re.Match[str], text: str) -> Quantity:
    """Read « 2 milliards d'euros », 2 Md€, 0,03 €."""
    amount = parse_amount(match["n"], match["scale"] or "")
    unit = match["unit"].lower().removesuffix("s")
    if unit == "centime":
        amount = amount._replace(number=amount.number / 100)
    unit = {"euro": "€", "centime": "€", "eur": "€", "dollar": "$"}.get(unit, unit)
    return _make_quantity(match, text, "money", amount)._replace(unit=unit)


def read_percentage(match: re.Match[str], text: str) -> Quantity:
    """Read 97 % and « vingt pour cent »."""
    number, hedge = parse_amount(match["n"])
    return _make_quantity(match, text, "share", Amount(number / 100, hedge))


def read_ratio(match: re.Match[str], text: str) -> Quantity | None:
    """Read « un médecin sur deux »."""
    part, _ = parse_amount(match["n"])
    whole, _ = parse_amount(match["of"])
    if not 0 < part < whole:
        return None
    return _make_quantity(match, text, "share", Amount(part / whole, ""))


def read_fraction(match: re.Match[str], text: str) -> Quantity | None:
    """Read « la moitié », « deux tiers »; « un tiers » alone may be someone else."""
    part = match["part"].lower()
    count = {"deux": 2, "trois": 3, "quatre": 4}.get(match["n"].lower(), 1)
    after = text[match.end() : match.end() + 4].lower()
    if after.startswith(" d'h"):
        return None
    if count == 1 and part == "tiers" and not after.startswith(" d"):
        return None
    fraction = _FRACTIONS[part if part in _FRACTIONS else part.removesuffix("s")]
    return _make_quantity(match, text, "share", Amount(count * fraction, ""))


def read_duration(match: re.Match[str], text: str) -> Quantity | None:
    """Read « six semaines », 18 ans; « un jour » is a turn of phrase."""
    if match["n"].lower() in ("un", "une"):
        return None
    unit = match["unit"].lower()
    unit = _TIME_UNITS[unit if unit in _TIME_UNITS else unit.removesuffix("s")]
    quantity = _make_quantity(match, text, "duration", parse_amount(match["n"]))
    return quantity._replace(unit=unit)


def read_telephone_number(match: re.Match[str], _text: str) -> Quantity:
    """Read 34 22 and numbers of ten figures."""
    figures = re.sub(r"\D", "", match[0])
    return Quantity(match.start(), match.end(), "telephone", Decimal(0), figures)


def read_count(match: re.Match[str], text: str) -> Quantity | None:
    """Read any other number. One word of number may be an article: « une femme »."""
    words = match["n"].lower()
    if words in ("un", "une") or words.startswith(("les ", "la ", "ces ")):
        return None
    amount = parse_amount(words)
    is_word = words[0].isalpha() and not amount.hedge
    is_small = (
        amount.number <= 10 and is_word and not _COUNTED_AFTER.match(text, match.end())
    )
    return _make_quantity(match, text, "count", amount)._replace(is_small=is_small)


def _make_quantity(
    match: re.Match[str], text: str, kind: QuantityKind, amount: Amount
) -> Quantity:
    """Return an amount as hedged as it is itself, else as the words before it say."""
    hedge = amount.hedge or find_hedge(text, match.start())
    return Quantity(match.start(), match.end(), kind, amount.number, hedge=hedge)


_QuantityReader = Callable[[re.Match[str], str], Quantity | None]
_READERS_BY_PATTERN: Final[tuple[tuple[str, _QuantityReader], ...]] = (
    (r"\d{1,2}[/.]\d{1,2}[/.]\d{4}(?!\w)|\d{4}-\d{2}-\d{2}(?!\w)", read_numeric_date),
    (rf"(?:(?P<day>\d{{1,2}}(?:er)?) )(?P<month>{_MONTH})(?!\w)(?: (?P<year>{_YEAR}))?", read_worded_date),
    (rf"(?P<day>)(?P<month>{_MONTH}) (?P<year>{_YEAR})", read_worded_date),
    (rf"(?P<rank>{'|'.join(_QUARTER_RANKS)}) trimestre(?: (?:de )?(?P<year>{_YEAR}))?", read_quarter),
    (rf"(?P<n>{AMOUNT_PATTERN}) ?(?:(?P<scale>{SCALE_PATTERN}) ?(?:d')?)?{_OF}(?P<unit>{_CURRENCY})", read_money),
    (rf"(?P<n>{AMOUNT_PATTERN}) ?(?:%|pour cent(?!\w))", read_percentage),
    (rf"(?P<n>{AMOUNT_PATTERN})(?: [^\W\d]+){{0,3}} sur (?P<of>{AMOUNT_PATTERN})(?!\w)", read_ratio),
    (r"(?P<n>la|un|deux|trois|quatre) (?P<part>moitié|tiers|quarts?|cinquièmes?|dixièmes?)(?!\w)", read_fraction),
    (rf"(?P<n>{AMOUNT_PATTERN}){_OF}(?P<unit>ans?|(?:{'|'.join(_TIME_UNITS)})s?)(?!\w)", read_duration),
    (r"(?:\+33 ?\d|0\d)(?:[ .]?\d\d){4}(?!\d)", read_telephone_number),
    (r"(?:3\d \d\d|(?:(?<=le )|(?<=au )|(?<=du )|(?<=numéro ))3\d{3})(?! ?[\d€%])(?!\w)", read_telephone_number),
    (_YEAR, read_year),
    (rf"(?P<n>{AMOUNT_PATTERN})(?![\w])", read_count),
)  # fmt: skip
_QUANTITY_READERS: Final = tuple(
    (re.compile(_NOT_IN_WORD + pattern, re.IGNORECASE), reader)
    for pattern, reader in _READERS_BY_PATTERN
)
