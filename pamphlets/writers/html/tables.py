"""Table -> HTML, each head naming its column, or its row where the corner is empty. WCAG 2.2, 1.3.1."""

from types import MappingProxyType
from typing import Final
from xml.etree.ElementTree import Element

from pamphlets.document import nodes
from pamphlets.document.traversal import has_words, names_rows
from pamphlets.writers.html.elements import add
from pamphlets.writers.html.inlines import add_inlines
from pamphlets.writers.html.writing_state import WritingState

_CLASSES: Final = MappingProxyType({"center": "centre", "right": "right"})


def add_table(parent: Element, table: nodes.Table, state: WritingState) -> None:
    """Write a table in a frame that moves sideways where the screen is narrower."""
    head, *rows = table.rows
    number = state.next_number("table")
    frame = add(parent, "div", class_="table", role="group", tabindex="0")
    frame.set("aria-label", state.words.table.format(number=number))
    element = add(frame, "table")
    names_columns = any(has_words(cell.children) for cell in head)
    has_row_names = names_rows(table)
    if names_columns:
        row = add(add(element, "thead"), "tr")
        for cell in head:
            scope = "col" if has_words(cell.children) else ""
            _add_cell(row, cell, scope, table, state)
    body = add(element, "tbody")
    for cells in rows:
        row = add(body, "tr")
        row.tail = "\n"
        for cell in cells:
            is_name = has_row_names and cell.column == 0 and has_words(cell.children)
            _add_cell(row, cell, "row" if is_name else "", table, state)


def _add_cell(
    row: Element,
    cell: nodes.TableCell,
    scope: str,
    table: nodes.Table,
    state: WritingState,
) -> None:
    """Write a cell, which names its column or row where there is a scope."""
    element = add(row, "th" if scope else "td")
    if scope:
        element.set("scope", scope)
    alignment = _CLASSES.get(table.align[cell.column])
    if alignment:
        element.set("class", alignment)
    add_inlines(element, cell.children, state)
