"""A register and the keys of some of its sources -> these alone as CSL-YAML, each as its author wrote it.

Comments inside a source stay; those between two of them stay behind.
"""

import re
from collections.abc import Iterable, Iterator
from textwrap import dedent, indent
from typing import Final

from pamphlets.document.bibliography import Bibliography, BibliographyEntry

_LAST_COMMENTS: Final = re.compile(r"(?:\s*\n[ \t]*(?:#[^\n]*)?)*\s*\Z")
_IN_A_LIST: Final = re.compile(r"-[ \t]+\Z")


def select_sources(bibliography: Bibliography, keys: Iterable[str]) -> str:
    """Return the sources of these keys in the register's order; empty where it has none of them."""
    chosen = set(keys)
    entries = [entry for key, entry in bibliography.entries.items() if key in chosen]
    if bibliography.source is None:
        return ""
    return "\n".join(_write_entries(bibliography.source.text, entries))


def _write_entries(text: str, entries: Iterable[BibliographyEntry]) -> Iterator[str]:
    """Yield each source as one item of a YAML list, with its line end."""
    for entry in entries:
        start, stop = entry.span.start, entry.span.stop
        line_start = text.rfind("\n", 0, start) + 1
        own = _LAST_COMMENTS.sub("", text[start:stop])
        before = text[line_start:start]
        if own.startswith(
            "{"
        ):  # JSON, or YAML's flow style: no line end in it means anything
            yield f"- {' '.join(own.split())}\n"
            continue
        body = dedent(" " * len(before) + own)
        if _IN_A_LIST.search(before):
            yield f"- {indent(body, '  ')[2:]}\n"
        else:  # `dupont-2020:` stands above it
            yield f"- id: {entry.key}\n{indent(body, '  ')}\n"
