"""French: which character stands where. Tables first, then the pass over one run.

After the Lexique des règles typographiques en usage à l'Imprimerie nationale (2002). Real characters go in; layout
gives them their widths. 1er, XIXe, Mme, m2: endings are raised and centuries become small capitals, unless they are
already; their characters stay, a part of the text gets another style. n°, No. become « nº », one sign for all.
"""

import re
from collections.abc import Collection, Iterator
from itertools import chain
from typing import Final

from pamphlets.document.nodes import Text
from pamphlets.transforms.typography.bound_nouns import bind_nouns
from pamphlets.transforms.typography.dashes_and_quotes import (
    FRENCH_PAIRS,
    replace_apostrophes,
    replace_quotes,
    replace_spaced_hyphens,
    replace_typed_signs,
    space_dashes,
)
from pamphlets.transforms.typography.flat_text import (
    Edit,
    FlatText,
    PartStyle,
    TypographyResult,
    apply_edits,
    split_part,
)
from pamphlets.transforms.typography.note_calls import move_note_calls
from pamphlets.transforms.typography.numbers import (
    NBSP,
    NONBREAKING_HYPHEN,
    SPACE_CLASS,
    SPACES,
    bind_page_references,
    space_numbers,
)
from pamphlets.transforms.typography.spaces import close_up, part_hooks, space_marks

# What must stand in a text for a rule to have anything to do. Nearly every paragraph has an apostrophe.
RULE_TRIGGER: Final = re.compile(
    r"[^\w ,.]|\d|\.\.\.|[A-ZÀ-Ý](?:M?\.|me|lle|gr|e |rs? )|[IVX](?:er|re|e|nd|[èe]me)|[IVXLC]{2}|Cie"
    r"|\. cit|(?<!\w)[A-Z](?!\w)|etc\.|et al|(?<!\w)[a-zé]{1,4}\. "
)

# LINCnil/Guide-RGPD#46: • typed for ·.
INCLUSIVE: Final = re.compile(r"(?<=[^\W\d_])[•‧∙⋅](?=[^\W\d_])")
# n°, nº, n o, No. and the plural n°s, before a number; « nos 3 enfants » is none.
NUMERO: Final = re.compile(
    r"(?<![^\W_])(?P<n>[nN])(?:[ \u00a0]?[°º](?P<plural>s?)|o\.?(?=[ \u00a0\u202f])|[ \u00a0]o(?=[ \u00a0\u202f]))"
    r"(?=[ \u00a0\u202f]?[\d\ufdd2])"
)
RAISED_NUMERO: Final = re.compile(r"(?<![^\W_])[nN](o)s?(?=[ \u00a0\u202f]?[\d\ufdd2])")

_TITLE_OF_PERSON: Final = r"(?:M(?<!\w.)(?:M?\.|mes?|lles?|gr|e)|[DP](?<!\w.)rs?)"
# What is held together: each pattern matches up to the one ordinary space that may not be broken.
BINDING_PATTERNS: Final = tuple((re.compile(hint), re.compile(pattern)) for hint, pattern in (
    ("[MDP]", rf"{_TITLE_OF_PERSON} (?=[A-ZÀ-Ý]|(?:les?|la|de|du|des) |[dl]’)"),
    ("[MDP]", rf"{_TITLE_OF_PERSON}[ \u00a0](?:de|du|des|la|le) (?=[A-ZÀ-Ý])"),
    (r"[CPTFl][hrl]r?\.", r"(?<!\w)(?:Chr?|Ph|Th|Fr|Cl)\. (?=[A-ZÀ-Ý]|(?:de|du|des|la|le) |d’)"),
    ("siècle", r"[IVX](?:ers?|es?) (?=siècle)"),
    ("Cie", r"(?:et|&) (?=Cie(?!\w))"),
    ("art", r"art(?:s?\.|icles?) (?=(?:LO|[LRD])\*?\. ?\d)"),
    (" cit", r"(?:op|loc|art)\. (?=cit)"),
    ("J\\.", r"(?:av|apr)\. (?=J\.)"),
))  # fmt: skip
INITIALS: Final = re.compile(r"[A-ZÀ-Ý](?<!\w.)\.(?:[- \u00a0\u202f\u2011]?[A-ZÀ-Ý]\.)*")
# Behind initials: Tocqueville, de Tocqueville, de la Tour, d’Orléans, von Mises.
FAMILY_NAME: Final = re.compile(
    r"([ \u00a0])(?:(?:de|du|des|la|le|van|von|der|den|di|da|del|al|el|ben)([ \u00a0])(?:(?:la|le|der|den)([ \u00a0]))?"
    r"|d’)?[A-ZÀ-Ý][\w’]"
)

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
NUMERO_PLURAL: Final = re.compile(r"[nN]º(s)(?=[ \u00a0\u202f]?[\d\ufdd2])")
COMPANY: Final = re.compile(rf"(?:et|&){SPACE_CLASS}C(ie)(?!\w)")
POWER: Final = re.compile(r"[kcdm]?m([23])(?!\w)")

StyledRange = tuple[int, int, PartStyle]


def apply_french_rules(flat: FlatText, titles: Collection[str] = ()) -> TypographyResult:
    """Return the text in French typography, and what there is to tell about it. Idempotent.

    `titles` are those of works with a mark of their own, as `list_marked_titles` has them.
    """
    flat = apply_edits(flat, replace_typed_signs(flat.text, speech=True))
    text = INCLUSIVE.sub("·", replace_apostrophes(replace_spaced_hyphens(flat.text)))
    flat = _write_numero_signs(flat.with_text(text))
    text, unpaired = replace_quotes(flat.text, FRENCH_PAIRS)
    flat = raise_endings(flat.with_text(text))
    unpaired_spans = () if unpaired is None else (flat.span_at(unpaired),)
    flat, moved_calls = move_note_calls(flat, titles)
    text = flat.text
    edits: dict[int, Edit] = {}  # of those that begin at one place, the first
    for edit in chain(
        space_marks(text),
        part_hooks(text),
        space_numbers(text),
        space_dashes(text),
        bind_words(text),
        close_up(text),
    ):
        edits.setdefault(edit[0], edit)
    flat = apply_edits(flat, [edits[start] for start in sorted(edits)])
    flat = apply_edits(flat, bind_nouns(flat.text))
    return TypographyResult(flat, moved_calls, unpaired_spans)


def _write_numero_signs(flat: FlatText) -> FlatText:
    """Return the text with « nº » or « nºs » for every way to type it; « numéro » is a word, and stays."""
    text = flat.text
    for match in RAISED_NUMERO.finditer(text):
        if flat.parts[flat.part_at(match.start(1))].in_superscript:
            text = f"{text[: match.start(1)]}º{text[match.end(1) :]}"
    edits: list[Edit] = []
    for match in NUMERO.finditer(text):
        sign = f"{match['n']}º{match['plural'] or ''}"
        if match[0] != sign:
            edits.append((*match.span(), sign))
    return apply_edits(flat.with_text(text), edits)


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
        name = FAMILY_NAME.match(text, stop)
        for group in (1, 2, 3):
            if name and name[group] == " ":
                yield *name.span(group), NBSP
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
    if "ºs" in text:
        for match in NUMERO_PLURAL.finditer(text):
            yield (*match.span(1), "superscript")
    if "m2" in text or "m3" in text:
        for match in POWER.finditer(text):
            if text[: match.start()].rstrip(SPACES)[-1:] in tuple("0123456789/"):
                yield (*match.span(1), "superscript")
