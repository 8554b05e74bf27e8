"""Numbers in French: grouping by three, and what must not part from its number.

10 000 · 50 % · 14 h 30 · 6 octobre · 34 22 · p. 12 · art. R. 1111-36. The tables come first; the
functions give edits of ordinary spaces, and put a space in only where its lack can mean nothing else.
"""

import re
from collections.abc import Iterator
from typing import Final

from pamphlets.transforms.typography.flat_text import NUMBER, Edit

NBSP: Final = "\u00a0"
NARROW: Final = "\u202f"
NONBREAKING_HYPHEN: Final = "\u2011"  # never broken
SPACES: Final = " \u00a0\u202f"
SPACE_CLASS: Final = f"[{SPACES}]"

# Units that nothing else looks like may be parted from a figure that touches them (25km); the others only bound.
UNAMBIGUOUS_UNIT: Final = (
    r"(?:[kcmµdh]m|km/h|kg|mg|µg|[cdmh]l|[kMGT]o|[kMGT]?Wh|kW|MW|GW|[kMG]Hz|°C)[²³23]?"
)
UNIT: Final = (
    UNAMBIGUOUS_UNIT
    + r"|m[²³23]?|g|t|l|L|h|s|j|ha|o|mn|min|V|W|A|K|Hz|hPa|Pa|bar|N|J|k?cal|dB|pt|px|ppp"
)
UNIT_AFTER_NUMBER: Final = re.compile(
    rf" (?:(?:{UNIT}|M€|Md€|k€|€|\$|£|%|‰)(?:/[^\W\d_]+[²³2]?)?(?![\w’'])"
    r"|(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
    r"|janv\.|févr\.|avr\.|juill\.|sept\.|oct\.|nov\.|déc\.|millions?|milliards?|bis|ter|°C)(?!\w))"
)
TOUCHING_UNIT: Final = re.compile(
    rf"(?:{UNAMBIGUOUS_UNIT})(?:/[^\W\d_]+[²³2]?)?(?![\w’'-])"
)
HOURS: Final = re.compile(
    rf"({SPACE_CLASS}?)h({SPACE_CLASS}?)(?:([0-5]\d)(?!\d))?(?![\w/’'])"
)
FIRST_OF_MONTH: Final = re.compile(
    r"er (?=janv|févr|mars|avr|mai|juin|juill|ao|sept|oct|nov|déc)"
)

# Words that hold on to the number behind them; the short ones even where no space was typed (p.12).
WORD_BEFORE_NUMBER: Final = re.compile(
    r"(?<![^\W_])(?:pp?\.|§§?|[nN]ºs?|arts?\.|articles?|chap\.|chapitre|vol\.|tome|t\.|fig\.|figure|tabl?\.|tableau"
    r"|l\.|ll\.|al\.|alinéa|col\.|pages?|notes?|annexe|livre|titre|section|étape|question|salle|porte|bât\.|BP|CS) \Z"
)
TOUCHING_WORD_BEFORE: Final = re.compile(r"(?<![^\W_])(?:pp?\.|§§?|[nN]ºs?|arts?\.)\Z")
LAW_BEFORE_NUMBER: Final = re.compile(
    rf"(?<![^\W_])(?:(?:LO|[LRD])\*?\.(?P<gap>{SPACE_CLASS}?)|(?<=article.)[LRD](?P<space>{SPACE_CLASS})|(?:LO|[LRD])"
    rf"|(?:arts?\.|[nN]ºs?){SPACE_CLASS}?|(?:articles?|loi|décret|ordonnance|règlement){SPACE_CLASS})\Z"
)
LAW_CODE_REST: Final = re.compile(r"(?:-\d+)+")

# Numbers of five figures and more that count nothing.
REFERENCE_BEFORE_NUMBER: Final = re.compile(
    r"(?<![^\W_])(?:pp?\.|§§?|art(?:s?\.|icles?)|(?:LO|[LRD])\*?\.|[nN]ºs?|réf\.?|référence|dossier|BP|CS|TSA"
    rf"|SIRET|SIREN|RCS|RNA|ISBN|ISSN|EAN|cote|pages?|année|code(?: postal)?|tél\.?|téléphone|fax){SPACE_CLASS}*:?{SPACE_CLASS}*\Z",
    re.IGNORECASE,
)
# A mark of capitals is that of a shelf, a norm or a form: NAF 12345, ISO 14001.
CAPITALS_BEFORE_NUMBER: Final = re.compile(rf"(?<![^\W_])[A-Z]{{2,6}}{SPACE_CLASS}+\Z")
# A word that begins with a capital makes a postcode of five figures, unless it is a people or a unit.
TOWN_AFTER_POSTCODE: Final = re.compile(
    rf"{SPACE_CLASS}(?!(?:Français|Européen|Parisien|Allemand|Italien|Espagnol|Britannique|Anglais|Américain|Belge|Suisse|Algérien"
    r"|Marocain|Tunisien|Breton|Lyonnais|Marseillais|Toulousain|Drômois|Euros?\b|EUR\b|Go\b|Mo\b|Ko\b|Wh\b|W\b|V\b|Md)"
    r")[A-ZÀ-Ý]"
)

CODE_CONTINUES: Final = re.compile(r"[\w/=-]|[.:]\d")  # the number is part of a longer code
CODE_GOES_ON: Final = re.compile(r"(?:[^\W_º]|[/-]|\d\.)\Z")
DIGITS: Final = re.compile(r"\d+")
NUMBER_ROW: Final = re.compile(rf"\d+(?:{SPACE_CLASS}\d+)*")
GROUPED_NUMBER: Final = re.compile(rf"[1-9]\d{{0,2}}(?:{SPACE_CLASS}\d{{3}})+")
# Longer rows of numbers are a list of numbers, and may be broken.
MAX_BOUND_GROUPS: Final = 7


def space_numbers(text: str) -> Iterator[Edit]:
    """Yield the edits that group numbers and bind them to what belongs to them."""
    for match in NUMBER_ROW.finditer(text):
        start, stop = match.span()
        yield from _bind_word_before(text, start)
        if not match[0].isdigit():
            is_code = CODE_GOES_ON.search(text, max(0, start - 2), start)
            is_amount = GROUPED_NUMBER.fullmatch(match[0]) and not is_code
            if is_amount or match[0].count(" ") < MAX_BOUND_GROUPS:
                # A no-break space typed into an amount is a plain request for the one that amounts have.
                space, typed = (NARROW, f" {NBSP}") if is_amount else (NBSP, " ")
                for offset in range(start, stop):
                    if text[offset] in typed:
                        yield offset, offset + 1, space
        elif stop - start > 4:
            yield from _group_thousands(text, start, stop)
        yield from _bind_unit(text, start, stop)


def _group_thousands(text: str, start: int, stop: int) -> Iterator[Edit]:
    """Yield narrow spaces into an amount of five figures or more."""
    digits, before = text[start:stop], text[start - 1 : start]
    if digits[0] == "0" or (len(digits) > 9 and not digits.endswith("000")):
        return  # a code
    if before.isalnum() or before in tuple("./-\u2011_+=,:#"):
        return
    if CODE_CONTINUES.match(text, stop) and not TOUCHING_UNIT.match(text, stop):
        return
    first = max(0, start - 16)
    for mark in (REFERENCE_BEFORE_NUMBER, CAPITALS_BEFORE_NUMBER):
        if mark.search(text, first, start):
            return
    if len(digits) == 5 and TOWN_AFTER_POSTCODE.match(text, stop):
        return
    for offset in range(stop - 3, start, -3):
        yield offset, offset + 1, NARROW + text[offset]


def _bind_word_before(text: str, start: int) -> Iterator[Edit]:
    """Yield what binds a number to the word before it, and a law article's hyphens."""
    window = text[max(0, start - 14) : start]
    if window.endswith(" ") and WORD_BEFORE_NUMBER.search(window):
        yield start - 1, start, NBSP
    elif TOUCHING_WORD_BEFORE.search(window):
        yield start, start + 1, NBSP + text[start]
    law = LAW_BEFORE_NUMBER.search(window)
    number = DIGITS.match(text, start)
    if law is None or number is None:
        return
    rest = LAW_CODE_REST.match(text, number.end())
    if " " in (law["gap"], law["space"]):
        yield start - 1, start, NBSP
    elif law["gap"] == "" and (rest or number.end() - start > 2):
        yield start, start + 1, NBSP + text[start]
    if rest:
        for at in range(*rest.span()):
            if text[at] == "-":
                yield at, at + 1, NONBREAKING_HYPHEN


def _bind_unit(text: str, start: int, stop: int) -> Iterator[Edit]:
    """Yield what binds a number to its unit, its month or its hours; a name like A4 has none."""
    before = text[start - 1 : start]
    is_separate = not before.isalpha() or before == "º"
    hours = HOURS.match(text, stop) if stop - start <= 2 else None
    if hours and is_separate:
        if hours[1] == "":
            yield stop, stop + 1, NBSP + "h"
        elif hours[1] == " ":
            yield stop, stop + 1, NBSP
        minutes = hours.start(3)
        if hours[3] and hours[2] == "":
            yield minutes, minutes + 1, NBSP + hours[3][0]
        elif hours[3] and hours[2] == " ":
            yield minutes - 1, minutes, NBSP
    elif UNIT_AFTER_NUMBER.match(text, stop):
        yield stop, stop + 1, NBSP
    elif is_separate and TOUCHING_UNIT.match(text, stop):
        yield stop, stop + 1, NBSP + text[stop]
    elif FIRST_OF_MONTH.match(text, stop):
        yield stop + 2, stop + 3, NBSP


def bind_page_references(text: str) -> Iterator[Edit]:
    """Yield what binds a page number not known yet to its « p. »."""
    at = text.find(NUMBER)
    while at >= 0:
        if WORD_BEFORE_NUMBER.search(text, max(0, at - 14), at):
            yield at - 1, at, NBSP
        at = text.find(NUMBER, at + 1)
