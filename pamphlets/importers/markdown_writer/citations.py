"""Inlines of pandoc's tree -> the same, the brackets of citations in them marked: they get no backslash.

Whoever types `[@key, p. 3]` in a pad or in a word processor means the citation of a source.
"""

import re
from typing import Final

from pamphlets.importers.pandoc_ast import PandocNode, PandocNodes, make_text
from pamphlets.readers.markdown.grammar.citation_rules import has_key

# Stand for the brackets until all else has its backslashes; no text can hold them.
_OPENING: Final = "\ufdd6"
_CLOSING: Final = "\ufdd7"
_OBJECT: Final = "\ufffc"  # what is no text: emphasis, a link
_BRACKET: Final = re.compile(r"\[((?:[^\[\]]|\[[^\[\]]*\])*)\]")
_KEY_BEFORE: Final = re.compile(r"(?<![\w.+/@#])@\w[\w:./+-]*[ \u00a0]?$")


def mark_citations(inlines: PandocNodes) -> PandocNodes:
    """Return inlines with the outer brackets of `[voir @key, p. 3]` and `@key [p. 3]` marked."""
    text = "".join(str(node["c"]) if node["t"] == "Str" else _OBJECT for node in inlines)
    if "@" not in text or "[" not in text:
        return inlines
    marks: dict[int, str] = {}
    for bracket in _BRACKET.finditer(text):
        is_citation = all(map(has_key, bracket[1].split(";")))
        if is_citation or _KEY_BEFORE.search(text, 0, bracket.start()):
            marks[bracket.start()] = _OPENING
            marks[bracket.end() - 1] = _CLOSING
    marked = "".join(marks.get(offset, char) for offset, char in enumerate(text))
    result: list[PandocNode] = []
    offset = 0
    for node in inlines:
        length = len(node["c"]) if node["t"] == "Str" else 1
        is_text = node["t"] == "Str"
        result.append(make_text(marked[offset : offset + length]) if is_text else node)
        offset += length
    return result


def unmark_citations(markup: str) -> str:
    """Return Markdown with the brackets of its citations."""
    return markup.replace(_OPENING, "[").replace(_CLOSING, "]")
