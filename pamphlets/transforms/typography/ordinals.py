"""1er, XIXe, Mme, m2: which letters of a French text are raised, and which numerals are small capitals.

The characters stay; a part of the strand gets another shape. What is raised already is left alone.
"""

import re
from collections.abc import Iterator
from typing import Final

from pamphlets.document.nodes import Text
from pamphlets.transforms.typography.flat_text import FlatText, PartStyle, split_part

SPACE_CLASS: Final = "[ \u00a0\u202f]"

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


def raise_endings(strand: FlatText) -> FlatText:
    """Return the strand with ordinals, titles and powers raised and centuries in small capitals."""
    for start, stop, wrap in _find_styled_ranges(strand.text):
        index = strand.part_at(start)
        part = strand.parts[index]
        done = part.in_superscript or (part.in_small_caps and wrap == "small-caps")
        if isinstance(part.inline, Text) and stop <= strand.part_stop(index) and not done:
            strand = split_part(strand, index, start, stop - start, wrap)
    return strand


def _find_styled_ranges(text: str) -> Iterator[StyledRange]:
    """Yield what is to be cut out of a text, and the shape it takes."""
    for found in ORDINAL.finditer(text):
        if VALID_ORDINAL.fullmatch(found.group()):
            yield from _find_ordinal_ranges(text, found)
    for found in TITLE.finditer(text):
        yield (*found.span(found.lastindex or 0), "superscript")
    if "Cie" in text:
        for found in COMPANY.finditer(text):
            yield (*found.span(1), "superscript")
    if "m2" in text or "m3" in text:
        for found in POWER.finditer(text):
            if text[: found.start()].rstrip(" \u00a0\u202f")[-1:] in tuple("0123456789/"):
                yield (*found.span(1), "superscript")


def _find_ordinal_ranges(text: str, found: re.Match[str]) -> Iterator[StyledRange]:
    """Yield the cuts of one ordinal."""
    if found["digit"]:
        yield (*found.span("digit"), "superscript")
        return
    ending = found.start("roman")
    first = found["roman"] in ("er", "re", "ère", "nd", "nde")
    if CENTURY.match(text, found.end()) or not (first or OTHER_NOUN.match(text, found.end())):
        yield found.start(), ending, "small-caps"
    yield ending, found.end(), "superscript"
