"""A Table that asks for signs -> the same with ● and ○ for « oui » and « non », which the text layer still says.

What the signs mean stands in a line under the table.
"""

from dataclasses import replace
from types import MappingProxyType
from typing import Final

from pamphlets.core.fonts.font_book import ShapedWord, Space
from pamphlets.core.page import GlyphRun, PageItem
from pamphlets.document.nodes import Citation, Inlines, NoteRef, Table, TableCell, Text
from pamphlets.layout.paragraph.line import TextLine

_SIGNS: Final = MappingProxyType({"oui": "●", "yes": "●", "non": "○", "no": "○"})


def find_word(cell: TableCell) -> str:
    """Return the word of a cell that a sign may stand for; empty where it says more, calls of notes apart."""
    if cell.row == 0:
        return ""
    words = [
        inline for inline in cell.children if not isinstance(inline, NoteRef | Citation)
    ]
    if len(words) != 1 or not isinstance(words[0], Text):
        return ""
    word = words[0].text.strip().casefold()
    return word if word in _SIGNS else ""


def print_signs(table: Table) -> Table:
    """Return a table with signs for words."""
    rows: list[tuple[TableCell, ...]] = []
    for row in table.rows:
        rows.append(tuple(map(_print_sign, row)))
    return replace(table, rows=tuple(rows))


def _print_sign(cell: TableCell) -> TableCell:
    sign = _SIGNS.get(find_word(cell))
    if sign is None:
        return cell
    children = [
        replace(inline, text=sign) if isinstance(inline, Text) else inline
        for inline in cell.children
    ]
    return replace(cell, children=tuple(children))


def explain_signs(table: Table) -> Inlines:
    """Return the signs of a table and the words that they stand for; empty where it has none."""
    words: dict[str, str] = {}
    for row in table.rows:
        for word in filter(None, map(find_word, row)):
            words.setdefault(_SIGNS[word], word)
    pairs = [f"{sign}\u00a0{words[sign]}" for sign in sorted(words, reverse=True)]
    return (Text("\u2003".join(pairs), table.span),) if pairs else ()


def speak_signs(
    row_lines: list[list[TextLine]], typed_row: tuple[TableCell, ...]
) -> list[list[TextLine]]:
    """Return the cells of a row with signs that are copied and read aloud as the words that their author typed."""
    spoken: list[list[TextLine]] = []
    for lines, cell in zip(row_lines, typed_row, strict=True):
        word = find_word(cell)
        spoken.append([_speak_line(line, word) for line in lines] if word else lines)
    return spoken


def _speak_line(line: TextLine, word: str) -> TextLine:
    marks: list[PageItem] = []
    for mark in line.marks:
        run = mark.content
        if isinstance(run, GlyphRun):
            words = tuple(_speak(element, word) for element in run.words)
            marks.append(replace(mark, content=replace(run, words=words)))
        else:
            marks.append(mark)
    return line._replace(marks=tuple(marks))


def _speak(element: ShapedWord | Space, word: str) -> ShapedWord | Space:
    if isinstance(element, Space) or element.text not in _SIGNS.values():
        return element
    first, *others = element.glyphs
    return replace(element, text=word, glyphs=(first._replace(text=word), *others))
