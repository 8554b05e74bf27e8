"""What looks like a quantity and claims nothing about the world: the places of it in a text.

Page numbers, formats and measures of paper, articles of law, telephone numbers, times of day, numbers that put in
order, those of houses in a street, and the dates of the text itself.
"""

import re
from collections.abc import Iterable
from typing import Final

from pamphlets.checks.claims.numerals import AMOUNT_PATTERN, FIGURES_PATTERN, normalize_characters
from pamphlets.checks.claims.quantities import Quantity
from pamphlets.document.bibliography import Bibliography
from pamphlets.document.metadata import Meta
from pamphlets.readers.dates import MONTHS

_NUMBERS: Final = rf"{FIGURES_PATTERN}(?: ?[-–] ?{FIGURES_PATTERN}|(?:, {FIGURES_PATTERN}){{0,9}} (?:et|à|ou) {FIGURES_PATTERN}){{0,9}}"
_MONTH: Final = "|".join(MONTHS)
_ARTICLE_CODE: Final = r"(?:[LRDA]\. ?\*?\d[\d-]*(?: ?[IVX]+)?|\d[\d-]*(?:er)?(?![\d-]))"
_NUMBERED_PLACES: Final = (  # in a book, and whatever is called by a number
    r"pp?\.|pages?|fol\.|lignes?|l\.|notes?|chapitres?|chap\.|étapes?|figures?|fig\.|tableaux?|colonnes?|encadrés?|annexes?"
    r"|tomes?|volumes?|vol\.|numéros?|n[º°o]|nos|§|secteurs?|zones?|niveaux?|niveau|types?|phases?|étages?|salles?|cas"
    r"|options?|variantes?|points?|parties?|titres?|livres?|alinéas?|paragraphes?|lots?|questions?|règles?|exemples?"
)
_PRINT_UNITS: Final = (  # what a print shop counts
    r"pages?|feuilles?|feuillets?|faces?|côtés?|exemplaires?|copies|photocopies|agrafes?|plis?|colonnes?|lignes?|mots"
    r"|signes|ramettes?|cahiers?|volets?|panneaux"
)
_NAMES_WITH_NUMBERS: Final = "France|Europe|Canal|Arte|Windows|Paris|Lyon|Marseille|Rennes|Toulouse|Lille|Nantes|Bordeaux|Grenoble"
# In the singular: « 12 places » are a quantity.
_STREETS: Final = (
    "rue|place|avenue|av\\.|boulevard|bd|quai|impasse|allée|chemin|route|square|faubourg"
)
_LEGAL_ACTS: Final = "loi|décret|arrêté|ordonnance|directive|règlement|délibération|circulaire"
_OF_DATE: Final = rf"du \d{{1,2}}(?:er)? (?:{_MONTH})(?: \d{{4}})?"
_EXEMPT_PATTERNS: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<!\w)(?:{_NUMBERED_PLACES}) ?{_NUMBERS}(?![\w%])",
        r"(?<!\w)(?:le|au|ou|appelez|composez|faites) (?:15|17|18|112|114|115|119)(?![\w%]| (?!ou|et)\w)",
        rf"{AMOUNT_PATTERN} (?:{_PRINT_UNITS})(?!\w)",
        rf"{FIGURES_PATTERN}(?: ?[×x] ?{FIGURES_PATTERN}){{0,3}} ?(?:mm|cm|pt|points?|dpi|ppp|g/m²|g/m2|g|grammes?)(?!\w)",
        rf"{FIGURES_PATTERN} ?[×x/] ?{FIGURES_PATTERN}(?! ?[%€])(?!/)",
        r"(?<!\w)[ABC][0-8](?!\w)",
        rf"(?<!\w)(?:{_NAMES_WITH_NUMBERS}) \d{{1,2}}(?![\w%])",
        rf"(?<!\w)(?:articles?|art\.) {_ARTICLE_CODE}(?:(?:, | et | à | ou ){_ARTICLE_CODE}){{0,19}}",
        r"(?<!\w)[LRDA]\. ?\*?\d[\d-]*",
        rf"(?<!\w)(?:{_LEGAL_ACTS})(?: \(\w+\))?(?: n[º°o] ?)? ?[\d/-]*\d(?: {_OF_DATE})?",
        rf"(?<!\w)(?:{_LEGAL_ACTS}) (?:[\w'-]+ ){{0,3}}{_OF_DATE}",
        r"(?<!\w)49[.-]3(?!\d)",  # of the Constitution
        rf"(?<![\w,])\d{{1,4}}(?: ?(?:bis|ter|quater|[a-d]))?,? (?:{_STREETS}) (?=\w)",
        r"(?<![\w,])\d{1,2} ?h(?: ?\d\d)?(?!\w)|(?<!\d)\d{1,2}:\d\d(?!\d)|24 ?h ?/ ?24|7 ?j ?/ ?7",
        r"(?<!\w)\d+(?:er|re|ère|nde?|e|ème|ᵉ|º|°)s?(?!\w)",
        r"(?:^|[;:.(] )\d{1,2}[.)] ",
    )
)
_WEB_ADDRESSES: Final = re.compile(
    r"(?<!\S)(?:\S{0,20}https?://|www\.)\S+|(?<!\S)\S{1,99}@\S{1,99}\.\w+|(?<!\S)\S{1,99}\.(?:fr|org|net|eu|com)(?:/\S*)?(?!\w)"
)


def compile_exempt_pattern(meta: Meta, register: Bibliography) -> re.Pattern[str]:
    """Return what finds the words of this text in which a number claims nothing: its own dates, names with numbers."""
    said = (meta.facts_as_of, meta.date, meta.first_publication, meta.event_day)
    dates = [re.sub(r"^\D+(?=\d)", "", day) for day in said if day.strip()]  # without the weekday
    people = [
        name for entry in register.entries.values() for name in (*entry.authors, *entry.editors)
    ]
    bodies = {words for name in people for words in (name.literal, name.family)}
    titles = {entry.container_title for entry in register.entries.values()}
    own = {words for words in (*dates, *bodies, *titles) if re.search(r"\d", words)}
    return re.compile(
        "|".join(rf"(?<!\w){re.escape(normalize_characters(words))}(?!\w)" for words in sorted(own))
        or r"(?!)"
    )


def select_claims(
    text: str, found: Iterable[Quantity], own: re.Pattern[str]
) -> tuple[Quantity, ...]:
    """Return those quantities of a text that claim something about the world; `own` is what `innocent` returned."""
    even = normalize_characters(text)
    free = [
        match.span()
        for pattern in (_WEB_ADDRESSES, *_EXEMPT_PATTERNS, own)
        for match in pattern.finditer(even)
    ]
    return tuple(
        one
        for one in found
        if not one.is_small
        and one.kind != "telephone"
        and not any(start <= one.start and one.stop <= stop for start, stop in free)
    )
