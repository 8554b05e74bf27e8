"""`[@key, § 3; @other#fact]` -> a Citation. Several facts of one source: `@key#one#two`."""

import re
from typing import Final

from pamphlets.core.source import Span
from pamphlets.document.bibliography import FACT_IDS_PATTERN, KEY_PATTERN
from pamphlets.document.nodes import Citation, CitationItem
from pamphlets.readers.characters import remove_invisible
from pamphlets.readers.markdown.reading_state import ReadingState, SourceMap

_ITEM: Final = re.compile(
    rf"\s*@({KEY_PATTERN})(?:#({FACT_IDS_PATTERN}))?\s*(?:,\s*(.*?)\s*)?$", re.DOTALL
)
_SPACES: Final = re.compile(r"[ \t\n]+")
_EMPTY_FACT: Final = re.compile(rf"\s*@{KEY_PATTERN}(?:#{KEY_PATTERN})*(#)")


def parse_citation(
    desk: ReadingState, content: str, start: int, origin: SourceMap
) -> Citation | None:
    """Return the citation written between brackets at `start`, or None with its faults told."""
    items: list[CitationItem] = []
    at, count = start + 1, content.count(";") + 1
    for part in content.split(";"):
        where = at + len(part) - len(part.lstrip())
        span = origin.source_span(where, max(at + len(part.rstrip()), where + 1))
        at += len(part) + 1
        found = _ITEM.match(part)
        if found:
            facts = tuple(found[2].split("#")) if found[2] else ()
            items.append(
                CitationItem(
                    found[1], remove_invisible(_SPACES.sub(" ", found[3] or "")), span, facts
                )
            )
        elif fact := _EMPTY_FACT.match(part):
            sign = origin.source_offset(at - len(part) - 1 + fact.start(1))
            desk.report("error", "citation-fact", Span(sign, sign + 1), citation=part.strip())
        else:
            desk.report("error", "citation-form", span, citation=part.strip())
    whole = origin.source_span(start, start + len(content) + 2)
    return Citation(tuple(items), whole) if len(items) == count else None
