"""Markdown -> the same with all that our reader keeps in a note indented by four spaces, as pandoc's wants it."""

from typing import Final

from pamphlets.readers.markdown.parser import parse_tokens

_INDENT: Final = 4


def indent_note_bodies(markdown: str) -> str:
    """Return Markdown in which no line of a note that stands by itself is left to the text."""
    lines = markdown.split("\n")
    for token in parse_tokens(markdown):
        if token.type == "note_open" and token.level == 0 and token.map:
            start, stop = token.map
            _indent_runs(lines, start + 1, min(stop, len(lines)))
    return "\n".join(lines)


def _indent_runs(lines: list[str], start: int, stop: int) -> None:
    """Indent each run of lines without an empty one, where one of them is indented too little."""
    first = start
    while first < stop:
        last = first
        while last < stop and lines[last].strip():
            last += 1
        least = min(map(_count_columns, lines[first:last]), default=_INDENT)
        if least < _INDENT:
            lines[first:last] = [f"{' ' * _INDENT}{line}" for line in lines[first:last]]
        first = last + 1


def _count_columns(line: str) -> int:
    """Return by how many columns a line is indented."""
    text = line.expandtabs(_INDENT)
    return len(text) - len(text.lstrip(" "))
