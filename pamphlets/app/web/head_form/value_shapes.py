"""A value of a form -> the lines that say it in a head, as a person would type them: plain, quoted, folded, with dashes."""

import re
from collections.abc import Iterator, Sequence
from textwrap import wrap
from typing import Final

from pamphlets.app.web.head_form.head_entries import FormValue

INDENT: Final = "  "
_MAX_WIDTH: Final = 88  # characters of a folded line, and of a list in brackets
_LONG_VALUE: Final = 120  # characters: a longer one is folded
_QUOTATION_MARKS: Final = ("'", '"')
_UNPLAIN_ITEM: Final = re.compile(r"[,\[\]{}#:\"'&*!|>%@`]|^[-?]")


def clean_value(value: FormValue) -> FormValue:
    """Return a value without blanks at its ends, a list without empty items; a list of none is an empty value.

    No-break spaces stay.
    """
    if isinstance(value, str):
        paragraphs = map(_join_lines, re.split(r"\n[ \t]*\n", value))
        return "\n\n".join(filter(None, paragraphs))
    return tuple(filter(None, map(_join_lines, value))) or ""


def _join_lines(text: str) -> str:
    """Return a text on one line."""
    return re.sub(r"[ \t\r\n]+", " ", text).strip()


def list_shapes(value: FormValue, old: Sequence[str]) -> Iterator[Sequence[str]]:
    """Yield the lines of a value, without its key, in the shapes that it may have, the one to be preferred first.

    `old` are those of the value that it replaces, none of none.
    """
    if isinstance(value, tuple):
        yield from _list_shapes_of_items(value, old)
        return
    is_folded = bool(old) and old[0][:1] in (">", "|")
    is_long = len(value) > _LONG_VALUE or "\n" in value
    if is_long or (is_folded and len(value) > _MAX_WIDTH):
        yield (">-", *_fold(value))
    mark = old[0][:1] if old else ""
    quoted = _quote(value, mark if mark == "'" else '"')
    if mark in _QUOTATION_MARKS:
        yield (quoted,)
    yield (value,)
    yield (quoted,)
    yield (">-", *_fold(value))


def _list_shapes_of_items(
    items: tuple[str, ...], old: Sequence[str]
) -> Iterator[Sequence[str]]:
    """Yield the lines of a list."""
    in_brackets = f"[{', '.join(items)}]"
    is_plain = not any(_UNPLAIN_ITEM.search(item) for item in items)
    has_dashes = len(old) > 1 and old[1].lstrip().startswith("-")
    if is_plain and len(in_brackets) <= _MAX_WIDTH and not has_dashes:
        yield (in_brackets,)
    yield ("", *(f"{INDENT}- {item}" for item in items))
    yield ("", *(f"{INDENT}- {_quote(item)}" for item in items))


def _quote(value: str, mark: str = '"') -> str:
    """Return a value in quotation marks, as YAML escapes them."""
    if mark == "'":
        return "'" + value.replace("'", "''") + "'"
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _fold(value: str) -> list[str]:
    """Return the lines of a folded block; paragraphs keep a blank line between them."""
    width = _MAX_WIDTH - len(INDENT)
    lines: list[str] = []
    for paragraph in value.split("\n\n"):
        folded = wrap(paragraph, width, break_long_words=False, break_on_hyphens=False)
        lines += ["", *(INDENT + line for line in folded)]
    return lines[1:]
