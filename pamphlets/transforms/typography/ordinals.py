"""1er, XIXe, Mme, m2: which letters of a French text are raised, and which numerals are small capitals.

The characters stay; a part of the text gets another shape. What is raised already is left alone.
"""

import re
from collections.abc import Iterator
from typing import Final

from pamphlets.document.nodes import Text
from pamphlets.transforms.typography.flat_text import FlatText, PartStyle, split_part
from pamphlets.transforms.typography.numbers import SPACE_CLASS, SPACES

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
