"""A text of one collective -> the same for another one: it says itself what `collectif.yaml` said for it.

Who prints it is the other one then, and signs with its own name and address; the licence and the origin stay.
"""

import re
from typing import Final

from pamphlets.app.content.collective_file import quote_value
from pamphlets.document.metadata import Meta

_HEAD: Final = re.compile(
    r"(---[ \t]*\n.*?)^(?:---|\.\.\.)[ \t]*$", re.DOTALL | re.MULTILINE
)


def write_shared_text(text: str, meta: Meta) -> str:
    """Return a text, with the line ends of a Source, whose head names its licence and where it comes from; its own words about them stay."""
    head = _HEAD.match(text)
    lines: list[str] = []
    values = {"licence": meta.licence, "origine": meta.origin or meta.collective}
    for key, field in (("licence", "licence"), ("origine", "origin")):
        if values[key] and field not in meta.spans:
            lines.append(f"{key}: {quote_value(values[key])}")
    if head is None or not lines:
        return text
    added = "".join(f"{line}\n" for line in lines)
    return text[: head.end(1)] + added + text[head.end(1) :]
