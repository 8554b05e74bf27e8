"""Diagnostic -> sentence: the one place where faults get words. One table per stage beside this file.

Each table maps a diagnostic's id to `(message, hint)`; `{field}` is filled from its fields.
"""

import pkgutil
from collections.abc import Mapping
from functools import cache
from importlib import import_module

from pamphlets.core.source import Diagnostic

MessageTable = Mapping[str, tuple[str, str]]


@cache
def all_messages() -> MessageTable:
    """Return all messages of all stages; an id worded twice is a bug."""
    words: dict[str, tuple[str, str]] = {}
    for module in pkgutil.iter_modules(__path__):
        for code, sentence in import_module(f"{__name__}.{module.name}").MESSAGES.items():
            if code in words:
                raise KeyError(code)
            words[code] = sentence
    return words


def render_diagnostic(diagnostic: Diagnostic) -> str:
    """Return `path:line:column: error: message`, the line with a caret, and the hint, as an author reads them."""
    message, hint = all_messages()[diagnostic.code]
    place = diagnostic.source.locate(diagnostic.span)
    where = diagnostic.source.path
    if place.line:
        where += f":{place.line}" + (f":{place.column}" if place.column else "")
    lines = [f"{where}: {diagnostic.severity}: {message.format_map(diagnostic.fields)}"]
    if place.line:
        text = diagnostic.source.line_text(place.line)
        start = max(
            0, place.column - 41
        )  # a paragraph is one long line: show what stands around the fault
        lines += [f"  {text[start : start + 80]}", f"  {' ' * (place.column - 1 - start)}^"]
    if hint:
        lines.append(f"  hint: {hint.format_map(diagnostic.fields)}")
    return "\n".join(lines)
