"""French: which character stands where. Tables first, then the pass over one run.

After the Lexique des règles typographiques en usage à l'Imprimerie nationale (2002). Real characters
go in: U+202F before ; ! ? and U+00A0 before : and inside « »; layout gives them their widths.
A no-break space that the author typed stays as it is, but before ; ! ?: keyboards have no thin one. 1er, XIXe, Mme, m2: endings are raised and centuries become small
capitals, unless they are already; their characters stay, a part of the text gets another style.
"""

import re
from collections.abc import Iterator
from itertools import chain
from typing import Final

from pamphlets.document.nodes import Text
from pamphlets.transforms.typography.dashes_and_quotes import (
    FRENCH_PAIRS,
    replace_apostrophes,
    replace_quotes,
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
    PartStyle,
    TypographyResult,
    apply_edits,
    split_part,
)
from pamphlets.transforms.typography.note_calls import move_note_calls
from pamphlets.transforms.typography.numbers import (
    NARROW,
    NBSP,
    NONBREAKING_HYPHEN,
    SPACE_CLASS,
    SPACES,
    bind_page_references,
    space_numbers,
)

# The space in front of a mark.
SPACE_BEFORE: Final = {
    ";": NARROW, "!": NARROW, "?": NARROW, ":": NBSP, "»": NBSP, "›": NBSP, "%": NBSP, "‰": NBSP, "€": NBSP,
}  # fmt: skip
MARK: Final = re.compile("[;:!?«»‹›%‰€]")
# Behind what, and in front of what, a mark gets a space that was not typed (SILE's spaceExceptions, and more).
WORD_END: Final = frozenset(')]}»›”’"%‰€°²³⁰¹⁴⁵⁶⁷⁸⁹º' + CALL + OBJECT + NUMBER + MASK)
WORD_START: Final = frozenset(["", *' \u00a0\u202f\n)]}»›”’"…!?;:.,–—«“', CALL])
FIXED_SPACES: Final = (NBSP, NARROW)
NO_SPACE_BEHIND: Final = frozenset("\n([{«‹")

# What must stand in a text for a rule to have anything to do. Nearly every paragraph has an apostrophe.
RULE_TRIGGER: Final = re.compile(
    r"[^\w ,.]|\d|\.\.\.|[A-ZÀ-Ý](?:M?\.|me|lle|gr|e |rs? )|[IVX](?:er|re|e|nd|[èe]me)|[IVX]{2}|Cie|\. cit"
)

# LINCnil/Guide-RGPD#46: • typed for ·.
INCLUSIVE: Final = re.compile(r"(?<=[^\W\d_])[•‧∙⋅](?=[^\W\d_])")
NUMERO: Final = re.compile(r"[nN](?<![^\W_].)°(?=[ \u00a0\u202f]?[\d\ufdd2])")

# What is held together: each pattern matches up to the one ordinary space that may not be broken.
BINDING_PATTERNS: Final = tuple((re.compile(hint), re.compile(pattern)) for hint, pattern in (
    ("[MDP]", r"(?:M(?<!\w.)(?:M?\.|mes?|lles?|gr|e)|[DP](?<!\w.)rs?) (?=[A-ZÀ-Ý])"),
    ("siècle", r"[IVX](?:ers?|es?) (?=siècle)"),
    ("art", r"art(?:s?\.|icles?) (?=(?:LO|[LRD])\*?\. ?\d)"),
    (" cit", r"(?:op|loc|art)\. (?=cit)"),
    ("J\\.", r"(?:av|apr)\. (?=J\.)"),
    ("[IVX]{2}", r"[a-zà-ÿ] (?=[IVX]{2,}(?!\w))"),
))  # fmt: skip
STRAY_SPACES: Final = re.compile(
    r"(?<=\()[ \u00a0\u202f]+(?=[^\s)\-–—])|(?<=[^\s(:;=«‹])[ \u00a0\u202f]+(?=\))"
    r"|(?<=[\w)»”’])[ \u00a0\u202f]+(?=[,.](?!\s?\.)(?:\s|$))"  # but before a row of dots
)
INITIALS: Final = re.compile(r"[A-ZÀ-Ý](?<!\w.)\.(?:[- \u00a0\u202f\u2011]?[A-ZÀ-Ý]\.)*")
CAPITALIZED_NAME: Final = re.compile(r" [A-ZÀ-Ý][\w’]")

# Digits or a numeral, and the ending to raise; an ending that does not fit its number makes no ordinal.
ORDINAL: Final = re.compile(
    r"\d(?<![^\Wº].)(?<!/.)(?<!\d[.,].)\d*(?P<digit>ers?|res?|[eè]mes?|ères?|es?|nde?s?)(?!\w)"
    r"|[IVX](?<![\w.].)[IVX]*(?P<roman>er|re|[eè]mes?|ère|es?|nde?)(?!\w)"
)
VALID_ORDINAL: Final = re.compile(
    r"1(?:er|re|ère)s?|I(?:er|re|ère)|(?:2|II)nde?s?|(?:\d+|(?!I[eè])X{0,3}(?:IX|IV|V?I{0,3}))[eè](?:me)?s?"
)
# A numeral is a century unless a noun of another kind follows: XIXe siècle, but Ve République, Napoléon Ier.
CENTURY: Final = re.compile(rf"{SPACE_CLASS}siècle")
OTHER_NOUN: Final = re.compile(
    rf"(?:{SPACE_CLASS}|-)(?!(?:siècles?|s\.|et|ou|au|aux|à|puis|[IVX]+e)(?!\w))\w"
)
TITLE: Final = re.compile(
    rf"M(?<!\w.)(?:(mes?|lles?|gr)|(e)(?={SPACE_CLASS}[A-ZÀ-Ý]))(?![\w’])|[DP](?<!\w.)(rs?)(?={SPACE_CLASS}[A-ZÀ-Ý])"
)
COMPANY: Final = re.compile(rf"(?:et|&){SPACE_CLASS}C(ie)(?!\w)")
POWER: Final = re.compile(r"[kcdm]?m([23])(?!\w)")

StyledRange = tuple[int, int, PartStyle]


def apply_french_rules(flat: FlatText) -> TypographyResult:
    """Return the text in French typography, and what there is to tell about it. Idempotent."""
    flat = apply_edits(flat, replace_typed_signs(flat.text, speech=True))
    text = INCLUSIVE.sub("·", replace_apostrophes(replace_spaced_hyphens(flat.text)))
    text = NUMERO.sub(lambda match: f"{match[0][0]}º", text)
    text, unpaired = replace_quotes(text, FRENCH_PAIRS)
    flat = raise_endings(flat.with_text(text))
    unpaired_spans = () if unpaired is None else (flat.span_at(unpaired),)
    flat, moved_calls = move_note_calls(flat)
    text = flat.text
    edits: dict[int, Edit] = {}  # of those that begin at one place, the first
    for edit in chain(
        space_marks(text),
        space_numbers(text),
        space_dashes(text),
        bind_words(text),
        close_up(text),
    ):
        edits.setdefault(edit[0], edit)
    flat = apply_edits(flat, [edits[start] for start in sorted(edits)])
    return TypographyResult(flat, moved_calls, unpaired_spans)


def space_marks(text: str) -> Iterator[Edit]:
    """Yield the spaces around double punctuation, guillemets and percent signs."""
    for match in MARK.finditer(text):
        mark, at = match[0], match.start()
        before = text[max(at - 1, 0) : at]
        after = text[at + 1 : at + 2]
        if mark in "«‹" and after == " ":
            stop = at + 1
            while text[stop : stop + 1] == " ":
                stop += 1
            yield at + 1, stop, NBSP
        elif mark in "«‹":
            if after not in ("", NBSP, NARROW, "\n"):
                yield at, at + 1, mark + NBSP
        elif before == " " or (before == NBSP and mark in ";!?"):
            yield from _replace_typed_spaces(text, at, mark, after)
        elif before and mark in "»›":
            if before not in "\u00a0\u202f\n«‹([":
                yield at, at + 1, NBSP + mark
        elif mark in "%‰€":
            if before.isdigit() and not after.isalpha():
                yield at, at + 1, NBSP + mark
        elif mark in ":;" and after in (")", ":"):
            continue  # :) or ::
        elif (
            before.isalnum() or before in WORD_END
        ) and after in WORD_START:  # no part of a=b?c=d
            yield at, at + 1, SPACE_BEFORE[mark] + mark


def _replace_typed_spaces(text: str, at: int, mark: str, after: str) -> Iterator[Edit]:
    """Yield the right no-break space for the spaces typed before a mark."""
    start = at
    typed = f" {NBSP}" if mark in ";!?" else " "
    while start and text[start - 1] in typed:
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


def close_up(text: str) -> Iterator[Edit]:
    """Yield the spaces that stand inside brackets, or before a comma or a full stop: no line may begin there."""
    for match in STRAY_SPACES.finditer(text):
        yield *match.span(), ""


def bind_words(text: str) -> Iterator[Edit]:
    """Yield what binds titles, initials, centuries and numerals to their words."""
    for hint, pattern in BINDING_PATTERNS:
        if hint.search(text):
            for match in pattern.finditer(text):
                yield match.end() - 1, match.end(), NBSP
    for initials in INITIALS.finditer(text):
        start, stop = initials.span()
        for at in range(start, stop):
            if text[at] == " ":
                yield at, at + 1, NBSP
            elif text[at] == "-":
                yield at, at + 1, NONBREAKING_HYPHEN
        if CAPITALIZED_NAME.match(text, stop):
            yield stop, stop + 1, NBSP
    yield from bind_page_references(text)


def raise_endings(flat: FlatText) -> FlatText:
    """Return the text with ordinals, titles and powers raised and centuries in small capitals."""
    for start, stop, style in _find_styled_ranges(flat.text):
        index = flat.part_at(start)
        part = flat.parts[index]
        if not isinstance(part.inline, Text) or stop > flat.part_stop(index):
            continue
        if not (part.in_superscript or (part.in_small_caps and style == "small-caps")):
            flat = split_part(flat, start, stop, style)
    return flat


def _find_styled_ranges(text: str) -> Iterator[StyledRange]:
    """Yield what is to get another shape."""
    for match in ORDINAL.finditer(text):
        if not VALID_ORDINAL.fullmatch(match[0]):
            continue
        if match["digit"]:
            yield (*match.span("digit"), "superscript")
            continue
        ending, stop = match.start("roman"), match.end()
        is_first = match["roman"] in ("er", "re", "ère", "nd", "nde")
        if CENTURY.match(text, stop) or not (is_first or OTHER_NOUN.match(text, stop)):
            yield match.start(), ending, "small-caps"
        yield ending, stop, "superscript"
    for match in TITLE.finditer(text):
        yield (*match.span(match.lastindex or 0), "superscript")
    if "Cie" in text:
        for match in COMPANY.finditer(text):
            yield (*match.span(1), "superscript")
    if "m2" in text or "m3" in text:
        for match in POWER.finditer(text):
            if text[: match.start()].rstrip(SPACES)[-1:] in tuple("0123456789/"):
                yield (*match.span(1), "superscript")
