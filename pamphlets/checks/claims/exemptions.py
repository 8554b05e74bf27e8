"""What claims nothing about the world: places in a text that look like a quantity, and sentences that a comment exempts.

Page numbers, formats and measures of paper, articles of law, telephone numbers, times of day, numbers that put in
order, those of houses in a street, and the dates of the text itself. `<!-- sans source: raison -->` exempts the
sentence before it, else the next.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from pamphlets.checks.claims.coverage import SentenceIndex
from pamphlets.checks.claims.numerals import (
    AMOUNT_PATTERN,
    FIGURES_PATTERN,
    normalize_characters,
)
from pamphlets.checks.claims.passages.passage import Passage
from pamphlets.checks.claims.quantities import Quantities, Quantity
from pamphlets.checks.word_index import WordIndex
from pamphlets.core.source import Diagnostic, Span, notice
from pamphlets.document.bibliography import Bibliography
from pamphlets.document.metadata import Meta
from pamphlets.document.nodes import CodeBlock, Document, walk_blocks
from pamphlets.readers.dates import MONTHS

_NUMBERS: Final = rf"{FIGURES_PATTERN}(?: ?[-–] ?{FIGURES_PATTERN}|(?:, {FIGURES_PATTERN}){{0,9}} (?:et|à|ou) {FIGURES_PATTERN}){{0,9}}"
_MONTH: Final = "|".join(MONTHS)
_ARTICLE_CODE: Final = r"(?:[LRDA]\. ?\*?\d[\d-]*(?: ?[IVX]+)?|\d[\d-]*(?:er)?(?![\d-]))"
_NUMBERED_PLACES: Final = (  # in a book, and whatever is called by a number
    r"pp?\.|pages?|fol\.|lignes?|l\.|notes?|chapitres?|chap\.|étapes?|figures?|fig\.|tableaux?|colonnes?|encadrés?|annexes?"
    r"|tomes?|volumes?|vol\.|numéros?|n[º°o]|nos|§|secteurs?|zones?|niveaux?|niveau|types?|phases?|étages?|salles?|cas"
    r"|options?|variantes?|points?|parties?|titres?|livres?|alinéas?|paragraphes?|lots?|questions?|règles?|exemples?"
)
_PRINT_UNITS: Final = (  # what a print shop counts, and what a text says of itself
    r"pages?|feuilles?|feuillets?|faces?|côtés?|exemplaires?|copies|photocopies|agrafes?|plis?|colonnes?|lignes?|mots"
    r"|signes|ramettes?|cahiers?|volets?|panneaux|étapes|chapitres|encadrés|annexes|fiches"
)
_NAMES_WITH_NUMBERS: Final = "France|Europe|Canal|Arte|Windows|Paris|Lyon|Marseille|Rennes|Toulouse|Lille|Nantes|Bordeaux|Grenoble"
# In the singular: « 12 places » are a quantity.
_STREETS: Final = (
    "rue|place|avenue|av\\.|boulevard|bd|quai|impasse|allée|chemin|route|square|faubourg"
)
_LEGAL_ACTS: Final = (
    "loi|décret|arrêté|ordonnance|directive|règlement|délibération|circulaire"
)
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
        r"(?<!\w)(?:BP|CS|TSA|Apt\.?|appartement|appt\.?|bâtiment|bât\.?|escalier|esc\.?|poste|porte|boîte|Cedex) ?\d{1,6}(?![\w%])",
        r"(?<![\w,])\d{5} (?-i:[A-ZÉÈÎ][\w'-]+)(?! ?[€%])",  # a postal code
        r"(?<!\w)[LRDA] ?\*?\d{3,4}(?:-\d+)+",
        r"(?<![\w,])\d{1,2} ?h(?: ?\d\d)?(?!\w)|(?<!\d)\d{1,2}:\d\d(?!\d)|24 ?h ?/ ?24|7 ?j ?/ ?7",
        r"(?<!\w)\d+(?:er|re|ère|nde?|e|ème|ᵉ|º|°)s?(?!\w)",
        r"(?:^|[;:.(] )\d{1,2}[.)] ",
    )
)
_WEB_ADDRESSES: Final = re.compile(
    r"(?<!\S)(?:\S{0,20}https?://|www\.)\S+|(?<!\S)\S{1,99}@\S{1,99}\.\w+|(?<!\S)\S{1,99}\.(?:fr|org|net|eu|com)(?:/\S*)?(?!\w)"
)

_EXEMPTION_COMMENT: Final = re.compile(
    r"<!--\s*(?:sans[ -]sources?|unsourced|no[ -]source)\b[ \u00a0\u202f]*(?::(.{0,1000}?))?-->",
    re.IGNORECASE | re.DOTALL,
)
_BACKTICKS: Final = re.compile("`+")


class ExemptWords:
    """The words of a text in which a number claims nothing."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._phrases = sorted(set(phrases))
        pairs = [(phrase, number) for number, phrase in enumerate(self._phrases)]
        self._index = WordIndex(pairs)

    def find_spans(self, text: str) -> list[tuple[int, int]]:
        """Return where they stand in a text of plain characters."""
        numbers = self._index.find_candidates(text)
        if not numbers:
            return []
        phrases = [
            rf"(?<!\w){re.escape(self._phrases[number])}(?!\w)" for number in numbers
        ]
        return [match.span() for match in re.finditer("|".join(phrases), text)]


def list_exempt_words(meta: Meta, bibliography: Bibliography) -> ExemptWords:
    """Return the words of this text in which a number claims nothing: its own dates, names with numbers."""
    dates = (meta.facts_as_of, meta.date, meta.first_publication, meta.event_day)
    words = [re.sub(r"^\D+(?=\d)", "", date) for date in dates]  # without the weekday
    for entry in bibliography.entries.values():
        words.append(entry.container_title)
        for name in (*entry.authors, *entry.editors):
            words += (name.literal, name.family)
    numbered = [word for word in words if re.search(r"\d", word)]
    return ExemptWords(normalize_characters(word) for word in numbered)


def select_claims(
    text: str, quantities: Quantities, exempt_words: ExemptWords
) -> Quantities:
    """Return those quantities of a text that claim something about the world, none within `exempt_words`."""
    plain = normalize_characters(text)
    exempt_spans = exempt_words.find_spans(plain)
    for pattern in (_WEB_ADDRESSES, *_EXEMPT_PATTERNS):
        exempt_spans += (match.span() for match in pattern.finditer(plain))
    claimed: list[Quantity] = []
    for quantity in quantities:
        is_exempt = quantity.is_small or quantity.kind == "telephone"
        for start, stop in exempt_spans:
            is_exempt |= start <= quantity.start and quantity.stop <= stop
        if not is_exempt:
            claimed.append(quantity)
    return tuple(claimed)


class Exemption(NamedTuple):
    """One comment that exempts a sentence."""

    span: Span
    reason: str
    sentence: SentenceIndex


def find_exemptions(
    document: Document, passages: Sequence[Passage]
) -> tuple[list[Exemption], list[Diagnostic]]:
    """Return the exemptions of a text with these passages, and what is wrong with its comments."""
    exemptions: list[Exemption] = []
    diagnostics: list[Diagnostic] = []
    starts: list[tuple[int, SentenceIndex]] = []
    for passage_number, passage in enumerate(passages):
        for sentence, (start, stop) in enumerate(passage.sentences):
            if passage.sentence_text(sentence):
                offset = passage.source_span(start, stop).start
                starts.append((offset, SentenceIndex(passage_number, sentence)))
    for span, reason in _find_comments(document):
        index = _find_exempted_sentence(document.source.text, span, starts)
        if not reason:
            diagnostics.append(notice("exempt-reason", document.source, span))
        elif index is None:
            diagnostics.append(notice("exempt-nothing", document.source, span))
        else:
            exemptions.append(Exemption(span, reason, index))
    return exemptions, diagnostics


def _find_comments(document: Document) -> Iterator[tuple[Span, str]]:
    """Yield each such comment with its reason, those within code left out."""
    text = document.source.text
    blocks = walk_blocks(document.blocks)
    code_spans = [block.span for block in blocks if isinstance(block, CodeBlock)]
    # What stands between backticks: a row of them, and the next row that is as long.
    rows = list(_BACKTICKS.finditer(text))
    while rows:
        opening = rows.pop(0)
        for index, closing in enumerate(rows):
            if len(closing[0]) == len(opening[0]):
                code_spans.append(Span(opening.start(), closing.end()))
                del rows[: index + 1]
                break
    for comment in _EXEMPTION_COMMENT.finditer(text):
        start, stop = comment.span()
        if not any(code.start <= start and stop <= code.stop for code in code_spans):
            yield Span(start, stop), " ".join((comment[1] or "").split())


def _find_exempted_sentence(
    text: str, comment: Span, starts: Sequence[tuple[int, SentenceIndex]]
) -> SentenceIndex | None:
    """Return the sentence that a comment is about: the last begun before it in its paragraph, else the next."""
    before = [pair for pair in starts if pair[0] < comment.start]
    if before:
        start, index = max(before, key=lambda pair: pair[0])
        if not re.search(r"\n[ \t>]*\n", text[start : comment.start]):
            return index
    after = [pair for pair in starts if pair[0] >= comment.stop]
    return min(after, key=lambda pair: pair[0])[1] if after else None
