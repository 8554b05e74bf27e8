"""A block and the paragraphs beside it -> the calls in these that cover it.

A paragraph that ends in a colon introduces what follows with the calls of its last sentence; a table or a quotation is
also introduced by a sentence that names it, or whose words it gives. The paragraph after a table or a quotation speaks of it
where a sentence refers back, « ces chiffres », or has a call and no figure of its own; a line that begins with
« Source » always does.
"""

import re
from typing import Final

from pamphlets.checks.claims.numerals import normalize_characters
from pamphlets.checks.claims.passages.attributions import has_attribution
from pamphlets.checks.claims.passages.passage import Passage, SourceCall
from pamphlets.checks.claims.passages.sentence_kinds import is_source_line
from pamphlets.checks.claims.quantities import find_quantities
from pamphlets.document import nodes

Calls = tuple[SourceCall, ...]

_NAMES_A_TABLE: Final = re.compile(
    r"\b(?:tableaux?|ci-dessous|ci-après|ci-contre|ci-dessus|suivante?s?|voici|récapitul\w+|côte à côte)\b",
    re.IGNORECASE,
)
_TABLE_TITLE: Final = re.compile(r"\W*tableau\b", re.IGNORECASE)
_PAGES: Final = re.compile(
    r"\b(?:pages?|pp?\.|pièces?|annexes?|articles?|art\.|n[º°o]\.?|chapitres?|chap\.) ?[\d\w-]*\d[\d-]*",
    re.IGNORECASE,
)
_REFERS_BACK: Final = re.compile(
    r"\b(?:tableaux?|ci-dessus|(?:tou(?:te)?s )?ces (?:\w+ )?(?:chiffres|nombres|données|montants|sommes|dates|lignes|résultats|comptes"
    r"|informations|effectifs|prix|mesures|colonnes)|(?:les|nos|leurs) (?:chiffres|données|dates|montants|nombres|effectifs)"
    r"|le tout|l'ensemble)\b",
    re.IGNORECASE,
)
_SPEAKS_OF_WORDS: Final = re.compile(
    r"^\W*(?:ainsi|voilà|c'est|c'était|ces (?:mots|lignes|phrases|paroles)|cette (?:phrase|lettre|page|citation)|ce (?:texte|passage|mot)"
    r"|il|elle|ils|elles|tel(?:le)?s?)\b",
    re.IGNORECASE,
)


def find_introducing_calls(before: Passage | None, block: nodes.Block) -> Calls:
    """Return the calls of the paragraph before a block that cover it."""
    if before is None or isinstance(block, nodes.Paragraph | nodes.Heading):
        return _colon_calls(before)
    calls = _colon_calls(before)
    if isinstance(block, nodes.Quote):
        if has_attribution(before.last_sentence()):
            calls += tuple(call for call in before.last_calls() if call not in calls)
    elif isinstance(block, nodes.Table):
        is_title = _TABLE_TITLE.match(before.text) is not None
        for number in range(len(before.sentences)):
            if is_title or _NAMES_A_TABLE.search(
                normalize_characters(before.sentence_text(number))
            ):
                calls += tuple(c for c in before.calls_in(number) if c not in calls)
    return calls


def _colon_calls(before: Passage | None) -> Calls:
    """Return the calls in the last sentence of a paragraph that ends in a colon."""
    if before is None or not before.text.rstrip().endswith(":"):
        return ()
    closing = before.closing_calls()
    return closing + tuple(call for call in before.last_calls() if call not in closing)


def find_following_calls(after: Passage | None, block: nodes.Block) -> Calls:
    """Return the calls of the paragraph after a block that cover it."""
    if after is None or not after.calls:
        return ()
    if isinstance(
        block, nodes.Paragraph | nodes.Heading | nodes.ThematicBreak | nodes.NewPage
    ):
        return ()
    if is_source_line(after.text):
        return after.calls
    calls: Calls = ()
    for number in range(len(after.sentences)):
        if _speaks_of_block(after, number, block):
            calls += after.calls_in(number)
    return calls


def _speaks_of_block(after: Passage, number: int, block: nodes.Block) -> bool:
    """Return whether a sentence of the paragraph after a block speaks of that block."""
    words = normalize_characters(after.sentence_text(number))
    if isinstance(block, nodes.Quote):
        return number == 0 and _SPEAKS_OF_WORDS.match(words) is not None
    if _REFERS_BACK.search(words):
        return True
    figures = [
        quantity
        for quantity in find_quantities(_PAGES.sub("", words))
        if not quantity.is_small
    ]
    return isinstance(block, nodes.Table) and number == 0 and not figures
