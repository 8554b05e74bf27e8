"""Words -> lines of at most 72 columns, as a mail program and a terminal show them."""

import re
import unicodedata
from typing import Final

WIDTH: Final = 72
"""Columns: what e-mail leaves when it is quoted twice (RFC 3676 § 4.2 has 66 to 78)."""
_BREAKS: Final = re.compile(r"[ \t\n]+")
_SPACES: Final = str.maketrans(
    {
        "\u00a0": " ",  # a search for words finds them
        "\u202f": " ",
        "\u2009": " ",
        "\u200a": " ",
        "\u2011": "-",
        "\u00ad": "",
        "\u200b": "",
        "\u2060": "",
        "\ufeff": "",
    }
)
_LEAST_ROOM: Final = 20
"""Columns that even the deepest indent leaves."""


def simplify_signs(text: str) -> str:
    """Return text whose spaces and hyphens are those of a keyboard."""
    return text.translate(_SPACES)


def measure_columns(text: str) -> int:
    """Return how many columns a terminal takes for text: two for a wide character, none for a mark above another."""
    columns = 0
    for character in text:
        if unicodedata.combining(character) or unicodedata.category(character) == "Cf":
            continue
        columns += 2 if unicodedata.east_asian_width(character) in "WF" else 1
    return columns


def wrap(text: str, first: str = "", rest: str | None = None) -> list[str]:
    """Return the lines of a paragraph, behind `first` on its first line and `rest` on the others.

    A no-break space ends no line; a word wider than a line stands alone on its own. `rest` is white where it is None.
    """
    indent = " " * len(first) if rest is None else rest
    lines: list[str] = []
    for part in text.split("\n"):
        start = indent if lines else first
        lines += _wrap_line(part, start, indent)
    return lines


def _wrap_line(text: str, first: str, rest: str) -> list[str]:
    """Return the lines of a text without line ends of its own."""
    lines: list[str] = []
    line, columns = first, measure_columns(first)
    is_empty = True
    room = max(WIDTH, len(rest) + _LEAST_ROOM)
    for word in filter(None, _BREAKS.split(text)):
        width = measure_columns(word)
        if not is_empty and columns + 1 + width > room:
            lines.append(line)
            line, columns, is_empty = rest, measure_columns(rest), True
        if not is_empty:
            line, columns = f"{line} ", columns + 1
        line, columns, is_empty = line + word, columns + width, False
    lines.append(line)
    return [simplify_signs(line).rstrip() for line in lines]
