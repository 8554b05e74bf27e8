"""A text that does not begin with front matter -> the fault to tell, with the lines to put on top of it."""

import re
from typing import Final

from pamphlets.core.source import Diagnostic, Source, Span, error

_FIRST_HEADING: Final = re.compile(r"#{1,6}[ \t\u00a0]+(\S.{,200})")


def describe_missing_head(source: Source, start: int) -> Diagnostic:
    """Return the fault of a text without front matter, whose first mark stands at `start`.

    A heading there is the title that its author meant: it is named as such.
    """
    if start == len(source.text):
        return error("text-empty", source)
    heading = _FIRST_HEADING.match(source.text, start)
    title = heading[1].rstrip(" \t#") if heading else ""
    title = title or "Le titre de la brochure"
    return error("head-missing", source, Span(0, 0), title=title)
