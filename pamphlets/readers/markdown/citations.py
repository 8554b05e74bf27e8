"""`[@key, § 3; @other#fact]` -> a Citation. Several facts of one source: `@key#one#two`."""

import re
from typing import Final

from pamphlets.core.source import Span
from pamphlets.document.bibliography import FACT, KEY
from pamphlets.document.nodes import Citation, CiteItem
from pamphlets.readers.characters import visible
from pamphlets.readers.markdown.reading_state import Desk, Origin

_ITEM: Final = re.compile(rf"\s*@({KEY})(?:#({FACT}))?\s*(?:,\s*(.*?)\s*)?$", re.DOTALL)
_SPACES: Final = re.compile(r"[ \t\n]+")
_FACT: Final = re.compile(rf"\s*@{KEY}(?:#{KEY})*(#)")


def citation(desk: Desk, content: str, start: int, origin: Origin) -> Citation | None:
    """Return the citation written between brackets at `start`, or None with its faults told."""
    items: list[CiteItem] = []
    at, count = start + 1, content.count(";") + 1
    for part in content.split(";"):
        where = at + len(part) - len(part.lstrip())
        span = origin.span(where, max(at + len(part.rstrip()), where + 1))
        at += len(part) + 1
        found = _ITEM.match(part)
        if found:
            facts = tuple(found[2].split("#")) if found[2] else ()
            items.append(CiteItem(found[1], visible(_SPACES.sub(" ", found[3] or "")), span, facts))
        elif fact := _FACT.match(part):
            sign = origin.offset(at - len(part) - 1 + fact.start(1))
            desk.tell("error", "citation-fact", Span(sign, sign + 1), citation=part.strip())
        else:
            desk.tell("error", "citation-form", span, citation=part.strip())
    whole = origin.span(start, start + len(content) + 2)
    return Citation(tuple(items), whole) if len(items) == count else None
