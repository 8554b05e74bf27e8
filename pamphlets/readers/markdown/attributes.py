"""`{lang=en}`, `{largeur=60%}`, `{plein}`: what stands between braces -> values, or a fault."""

import re
from typing import Final

from pamphlets.core.source import Span
from pamphlets.readers.front_matter.values import language_tag
from pamphlets.readers.markdown.reading_state import ReadingState

_LANGUAGE: Final = re.compile(r"""\s*(?:lang|langue)\s*=\s*["']?([\w-]+)["']?\s*$""")
_WIDTH: Final = re.compile(r"""(?:largeur|width)\s*=\s*["']?(\d{1,3}(?:[.,]\d+)?)\s*%["']?$""")
_FULL_PAGE: Final = frozenset({"plein", "pleine", "full"})
_WORD: Final = re.compile(r"""[^\s="']+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"']+(?:\s*%)?))?""")


def parse_language(desk: ReadingState, raw: str, span: Span) -> str:
    """Return the language tag that attributes give, or nothing with its fault told."""
    found = _LANGUAGE.match(raw)
    lang = language_tag(found[1]) if found else ""
    if not lang:
        desk.report("error", "attribute-language", span, attributes=raw.strip())
    return lang


def parse_picture_size(desk: ReadingState, raw: str, span: Span) -> tuple[float | None, bool]:
    """Return the width (a share of the measure) and the whole-page wish that an image's attributes give."""
    width: float | None = None
    full = False
    for word in _WORD.findall(raw) or [raw]:
        found = _WIDTH.match(word)
        share = float(found[1].replace(",", ".")) / 100 if found else 0.0
        if 0 < share <= 1:
            width = share
        elif word.casefold() in _FULL_PAGE:
            full = True
        else:
            desk.report("error", "attribute-picture", span, attributes=word)
    return width, full
