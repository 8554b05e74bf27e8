"""Diagnostic -> sentence: the one place where faults get words. One table per stage beside this file.

Each table maps a diagnostic's id to `(message, hint)`; `{field}` is filled from its fields.
"""

import pkgutil
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from typing import Final

from pamphlets.app.visible_text import show_controls
from pamphlets.core.source import Diagnostic

MessageTable = Mapping[str, tuple[str, str]]
_MAX_FIELD_LENGTH: Final = (
    1000  # characters: all keys of the front matter, named one by one, are 520
)


@cache
def all_messages() -> MessageTable:
    """Return all messages of all stages. Raises KeyError for an id that stands in two tables."""
    messages: dict[str, tuple[str, str]] = {}
    for module in pkgutil.iter_modules(__path__):
        table: MessageTable = import_module(f"{__name__}.{module.name}").MESSAGES
        for code in table.keys() & messages.keys():
            raise KeyError(code)
        messages.update(table)
    return messages


def message_fields(diagnostic: Diagnostic) -> dict[str, str]:
    """Return the fields of a diagnostic as its message repeats them: a megabyte in one is cut."""
    fields: dict[str, str] = {}
    for name, value in diagnostic.fields.items():
        is_long = len(value) > _MAX_FIELD_LENGTH
        fields[name] = f"{value[:_MAX_FIELD_LENGTH]}…" if is_long else value
    return fields


def render_diagnostic(diagnostic: Diagnostic) -> str:
    """Return `path:line:column: error: message`, the line with a caret, and the hint, as an author reads them.

    Nothing in it is obeyed by a terminal: controls in a path, a field or the author's line are shown.
    """
    message, hint = all_messages()[diagnostic.code]
    source = diagnostic.source
    place = source.locate(diagnostic.span)
    fields = {
        name: show_controls(value) for name, value in message_fields(diagnostic).items()
    }
    where = show_controls(source.path)
    if place.line:
        where += f":{place.line}"
    if place.line and place.column:
        where += f":{place.column}"
    lines = [f"{where}: {diagnostic.severity}: {message.format_map(fields)}"]
    if place.line:
        # A paragraph is one long line: show what stands around the fault.
        start = max(0, place.column - 41)
        excerpt = source.line_text(place.line)[start : start + 80]
        indent = show_controls(excerpt[: place.column - 1 - start])
        lines.append(f"  {show_controls(excerpt)}")
        lines.append(f"  {' ' * len(indent)}^")
    if hint:
        lines.append(f"  hint: {hint.format_map(fields)}")
    return "\n".join(lines)
