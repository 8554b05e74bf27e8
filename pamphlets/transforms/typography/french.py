"""French: which character stands where. Tables first, then the pass over one strand.

After the Lexique des règles typographiques en usage à l'Imprimerie nationale (2002). Real characters
go in: U+202F before ; ! ? and U+00A0 before : and inside « »; the setter gives them their widths.
A no-break space that the author typed stays as it is.
"""

import re
from collections.abc import Iterator
from itertools import chain
from typing import Final

from pamphlets.transforms.typography.dashes import (
    replace_spaced_hyphens,
    replace_typed_signs,
    space_dashes,
)
from pamphlets.transforms.typography.flat_text import (
    CALL,
    MASK,
    NUMBER,
    OBJECT,
    Edit,
    FlatText,
    apply_edits,
)
from pamphlets.transforms.typography.note_calls import move_note_calls
from pamphlets.transforms.typography.numbers import (
    NARROW,
    NBSP,
    NONBREAKING_HYPHEN,
    bind_page_references,
    space_numbers,
)
from pamphlets.transforms.typography.ordinals import raise_endings
from pamphlets.transforms.typography.outcome import TypographyResult, replace_text
from pamphlets.transforms.typography.protected_spans import mask_protected, unmask_protected
from pamphlets.transforms.typography.quotes import FRENCH_PAIRS, replace_apostrophes, replace_quotes

# The space in front of a mark.
SPACE_BEFORE: Final = {
    ";": NARROW,
    "!": NARROW,
    "?": NARROW,
    ":": NBSP,
    "»": NBSP,
    "›": NBSP,
    "%": NBSP,
    "‰": NBSP,
    "€": NBSP,
}
MARK: Final = re.compile("[;:!?«»‹›%‰€]")
# Behind what, and in front of what, a mark gets a space that was not typed (SILE's spaceExceptions, and more).
WORD_END: Final = frozenset(')]}»›”’"%‰€°²³⁰¹⁴⁵⁶⁷⁸⁹º' + CALL + OBJECT + NUMBER + MASK)
WORD_START: Final = frozenset(["", *' \u00a0\u202f\n)]}»›”’"…!?;:.,–—«“', CALL])
FIXED_SPACES: Final = (NBSP, NARROW)
NO_SPACE_BEHIND: Final = frozenset("\n([{")

# What must stand in a text for a rule to have anything to do. Nearly every paragraph has an apostrophe.
RULE_TRIGGER: Final = re.compile(
    r"[^\w ,.]|\d|\.\.\.|[A-ZÀ-Ý](?:M?\.|me|lle|gr|e |rs? )|[IVX](?:er|re|e|nd|[èe]me)|[IVX]{2}|Cie|\. cit"
)

INCLUSIVE: Final = re.compile(
    r"(?<=[^\W\d_])[•‧∙⋅](?=[^\W\d_])"
)  # LINCnil/Guide-RGPD#46: • typed for ·
NUMERO: Final = re.compile(r"[nN](?<![^\W_].)°(?=[ \u00a0\u202f]?[\d\ufdd2])")

# What is held together: each pattern matches up to the one ordinary space that may not be broken.
BINDING_PATTERNS: Final = tuple(
    (re.compile(hint), re.compile(pattern))
    for hint, pattern in (
        ("[MDP]", r"(?:M(?<!\w.)(?:M?\.|mes?|lles?|gr|e)|[DP](?<!\w.)rs?) (?=[A-ZÀ-Ý])"),
        ("siècle", r"[IVX](?:ers?|es?) (?=siècle)"),
        ("art", r"art(?:s?\.|icles?) (?=(?:LO|[LRD])\*?\. ?\d)"),
        (" cit", r"(?:op|loc|art)\. (?=cit)"),
        ("J\\.", r"(?:av|apr)\. (?=J\.)"),
        ("[IVX]{2}", r"[a-zà-ÿ] (?=[IVX]{2,}(?!\w))"),
    )
)
INITIALS: Final = re.compile(r"[A-ZÀ-Ý](?<!\w.)\.(?:[- \u00a0\u202f\u2011]?[A-ZÀ-Ý]\.)*")
CAPITALIZED_NAME: Final = re.compile(r" [A-ZÀ-Ý][\w’]")


def apply_french_rules(strand: FlatText) -> TypographyResult:
    """Return the strand in French typography, and what there is to tell about it. Idempotent."""
    if not RULE_TRIGGER.search(strand.text):
        return TypographyResult(strand)
    text, kept = mask_protected(strand.text)
    strand = apply_edits(replace_text(strand, text), replace_typed_signs(text, speech=True))
    text = INCLUSIVE.sub("·", replace_apostrophes(replace_spaced_hyphens(strand.text)))
    text, alone = replace_quotes(NUMERO.sub(lambda found: found[0][0] + "º", text), FRENCH_PAIRS)
    strand = raise_endings(replace_text(strand, text))
    unpaired = () if alone is None else (strand.span_at(alone),)
    strand, moved = move_note_calls(strand)
    text = strand.text
    strand = apply_edits(
        strand,
        _keep_first_edits(
            chain(space_marks(text), space_numbers(text), space_dashes(text), bind_words(text))
        ),
    )
    return TypographyResult(
        replace_text(strand, unmask_protected(strand.text, kept)), moved, unpaired
    )


def _keep_first_edits(edits: Iterator[Edit]) -> list[Edit]:
    """Return edits in order, the first of those that begin at one place."""
    first: dict[int, Edit] = {}
    for change in edits:
        first.setdefault(change[0], change)
    return [first[start] for start in sorted(first)]


def space_marks(text: str) -> Iterator[Edit]:
    """Yield the spaces around double punctuation, guillemets and percent signs."""
    for found in MARK.finditer(text):
        at = found.start()
        mark = text[at]
        after = text[at + 1 : at + 2]
        if mark in "«‹":
            yield from _space_opening_guillemet(text, at, after)
        elif at and text[at - 1] == " ":
            yield from _replace_typed_spaces(text, at, mark, after)
        elif at and mark in "»›":
            if text[at - 1] not in "\u00a0\u202f\n«‹([":
                yield at, at + 1, NBSP + mark
        elif mark in "%‰€":
            if text[at - 1 : at].isdigit() and not after.isalpha():
                yield at, at + 1, NBSP + mark
        elif at and _needs_space(text[at - 1], mark, after):
            yield at, at + 1, SPACE_BEFORE[mark] + mark


def _needs_space(before: str, mark: str, after: str) -> bool:
    """Return whether a mark that touches its word is punctuation, and no part of :) or :: or a=b?c=d."""
    punctuation = (before.isalnum() or before in WORD_END) and after in WORD_START
    return punctuation and not (mark in ":;" and after in (")", ":"))


def _space_opening_guillemet(text: str, at: int, after: str) -> Iterator[Edit]:
    """Yield the space behind an opening guillemet."""
    if after == " ":
        stop = at + 1
        while text[stop : stop + 1] == " ":
            stop += 1
        yield at + 1, stop, NBSP
    elif after not in ("", NBSP, NARROW, "\n"):
        yield at, at + 1, text[at] + NBSP


def _replace_typed_spaces(text: str, at: int, mark: str, after: str) -> Iterator[Edit]:
    """Yield the right no-break space for the ordinary ones typed before a mark."""
    start = at
    while start and text[start - 1] == " ":
        start -= 1
    before = text[start - 1 : start]
    if not start or before in NO_SPACE_BEHIND:
        return
    if mark in "%‰€":
        if not before.isdigit():
            return
    elif mark in ";:!?" and (after.isalnum() or after == ":" or before in FIXED_SPACES):
        return
    yield start, at, SPACE_BEFORE[mark]


def bind_words(text: str) -> Iterator[Edit]:
    """Yield what binds titles, initials, centuries and numerals to their words."""
    for hint, pattern in BINDING_PATTERNS:
        if hint.search(text):
            for found in pattern.finditer(text):
                yield found.end() - 1, found.end(), NBSP
    for found in INITIALS.finditer(text):
        start, stop = found.span()
        for at in range(start, stop):
            if text[at] in " -":
                yield at, at + 1, NBSP if text[at] == " " else NONBREAKING_HYPHEN
        if CAPITALIZED_NAME.match(text, stop):
            yield stop, stop + 1, NBSP
    yield from bind_page_references(text)
