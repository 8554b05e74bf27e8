"""French numbers, in figures and in words, exact and approximate -> their values.

All patterns are for text that `normalize_characters` returned: ordinary blanks and straight apostrophes, one for one.
"""

import re
from decimal import Decimal
from types import MappingProxyType
from typing import Final, Literal, NamedTuple

Hedge = Literal["", "environ", "moins", "plus", "vague"]

_CHARACTER_MAP: Final = str.maketrans(
    {
        "\u00a0": " ",
        "\u202f": " ",
        "\u2009": " ",
        "\u2007": " ",
        "\t": " ",
        "\n": " ",
        "’": "'",
        "\u2011": "-",
    }
)
_NUMBER_WORDS: Final = MappingProxyType(
    {
        "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9,
        "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16, "vingt": 20,
        "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "septante": 70, "huitante": 80,
        "octante": 80, "nonante": 90, "cent": 100, "mille": 10**3, "million": 10**6, "milliard": 10**9,
        "billion": 10**12, "millier": 10**3,
    }
)  # fmt: skip
_APPROXIMATE_WORDS: Final = MappingProxyType(
    {
        "huitaine": 8, "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30,
        "quarantaine": 40, "cinquantaine": 50, "soixantaine": 60, "centaine": 100, "millier": 1000,
    }
)  # fmt: skip
_SCALE_FACTORS: Final = MappingProxyType(
    {"k": 10**3, "m": 10**6, "md": 10**9, "mds": 10**9, "mrd": 10**9}
)
_INDEFINITE_WORDS: Final = frozenset({"des", "quelques", "plusieurs", "les", "ces"})

FIGURES_PATTERN: Final = (
    r"(?:\d{1,3}(?:[ .]\d{3}){1,5}(?!\d)|\d{1,18})(?:,\d+|\.\d{1,2}(?!\d))?"
)
_LARGE_UNIT: Final = r"(?:mille|millions?|milliards?|billions?)"
_NUMBER_WORD: Final = (
    r"(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente"
    rf"|quarante|cinquante|soixante|septante|huitante|octante|nonante|cents?|{_LARGE_UNIT})(?![\w'])"
)
_IN_WORDS: Final = rf"{_NUMBER_WORD}(?:(?: et |-et-|-| ){_NUMBER_WORD}){{0,12}}"
_EXACT: Final = (
    rf"(?:{FIGURES_PATTERN}(?: {_LARGE_UNIT}(?!\w))?|{_IN_WORDS})(?: et demie?(?!\w))?"
)
_APPROXIMATE: Final = (
    rf"(?:{_IN_WORDS}|des|quelques|plusieurs|les|ces|la) (?:bonne |petite )?(?:{'|'.join(_APPROXIMATE_WORDS)})s?"
    r"(?: de (?:milliers|millions|milliards)(?!\w))?"
)
_VAGUE: Final = r"(?:des|quelques|plusieurs) (?:millions|milliards)(?!\w)"
AMOUNT_PATTERN: Final = rf"(?:{_APPROXIMATE}|{_VAGUE}|{_EXACT})"
# Thousands and more as they stand before a unit: 2 Md€.
SCALE_PATTERN: Final = r"(?:k|Mds|Md|Mrd|M)"

_HEDGE_PATTERNS: Final[tuple[tuple[Hedge, re.Pattern[str]], ...]] = (
    ("moins", re.compile(r"(?:moins d[e']|au plus|jusqu'à|au maximum|maximum)\s*$", re.IGNORECASE)),
    ("plus", re.compile(r"(?:plus d[e']|au moins|au-delà d[e']|au minimum)\s*$", re.IGNORECASE)),
    ("environ", re.compile(
        r"(?:environ|près d[e']|à peu près|autour d[e']|aux alentours d[e']|quelque|presque|de l'ordre d[e']"
        r"|approximativement)\s*$", re.IGNORECASE)),
)  # fmt: skip


class Amount(NamedTuple):
    """A number and how exactly it is meant; « vague » is of that order: des milliers."""

    number: Decimal
    hedge: Hedge


def normalize_characters(text: str) -> str:
    """Return a text with ordinary blanks and straight apostrophes, character for character."""
    return text.translate(_CHARACTER_MAP)


def parse_amount(words: str, scale: str = "") -> Amount:
    """Return what a stretch that `AMOUNT_PATTERN` matches says, times what stands before its unit: k, M, Md."""
    first, *rest = words.lower().split()
    factor = Decimal(_SCALE_FACTORS.get(scale.lower(), 1))
    for index, word in enumerate(rest):
        about = _APPROXIMATE_WORDS.get(_strip_plural(word))
        if about is None:
            continue
        number = about * factor
        if first not in _INDEFINITE_WORDS and first != "la":
            number *= _parse_words([first, *rest[:index]])
        if len(rest) > index + 2:  # « de milliers »
            number *= _parse_words(rest[index + 2 :])
        return Amount(number, "vague" if first in _INDEFINITE_WORDS else "environ")
    if first in _INDEFINITE_WORDS:
        return Amount(_parse_words(rest) * factor, "vague")
    exact = [first, *rest]
    half = Decimal(0)
    if exact[-1] in ("demi", "demie"):
        half = Decimal("0.5")
        exact = exact[:-2]
    large = _NUMBER_WORDS.get(_strip_plural(exact[-1]))
    if not first[0].isdigit():
        # A million in « deux millions et demi ».
        halved = large if large is not None and large >= 10**6 else 1
        return Amount((_parse_words(exact) + half * halved) * factor, "")
    figures = "".join(exact[:-1] if large else exact)
    # Points before three figures part thousands.
    whole, _, part = figures.partition(",")
    if not part and re.fullmatch(r"\d+\.\d{1,2}", whole):
        number = Decimal(whole)
    else:
        number = Decimal(f"{whole.replace('.', '')}.{part}")
    return Amount((number + half) * (large or 1) * factor, "")


def find_hedge(text: str, at: int) -> Hedge:
    """Return how a number at `at` is hedged by the words before it: environ, moins de, plus de."""
    before = text[max(at - 24, 0) : at]
    for hedge, pattern in _HEDGE_PATTERNS:
        if pattern.search(before):
            return hedge
    return ""


def _strip_plural(word: str) -> str:
    """Return a word without the s of the plural, as far as numbers take one."""
    return word.removesuffix("s") if word not in ("trois", "plus") else word


def _parse_words(words: list[str]) -> Decimal:
    """Return a number in words: hundreds times, then thousands, millions… closed one after the other."""
    total = current = 0
    previous = ""
    for word in "-".join(words).split("-"):
        if word in ("et", "de", "bonne", "petite"):
            continue
        value = _NUMBER_WORDS[word if word in _NUMBER_WORDS else _strip_plural(word)]
        if value >= 1000:
            total += (current or 1) * value
            current = 0
        elif value == 100:
            current = (current or 1) * 100
        elif value == 20 and previous == "quatre":
            current += 76  # quatre-vingts
        else:
            current += value
        previous = word
    return Decimal(total + current)
