"""Document -> Document in letters of one kind: for eyes that slopes, capitals and small letters tire.

Emphasis is bold; what would stand in small capitals or fine print stands in the text's own letters. A table of many
columns, which would have room for a word a line, becomes a block for each row.
"""

from dataclasses import replace
from typing import Final

from pamphlets.document.nodes import (
    Block,
    Blocks,
    Document,
    ForeignText,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Note,
    NoteRef,
    Paragraph,
    StyledText,
    Table,
    TableCell,
    Text,
    to_plain_text,
)
from pamphlets.document.traversal import keep_if_same, map_inlines, map_tables
from pamphlets.layout.blocks.table_parts.table_words import load_table_words

_MOST_COLUMNS: Final = 3  # of a table that stays one
_ENDS_OF_HEADS: Final = (":", "?", "!", "…")  # no colon follows them


def adapt_to_large_print(document: Document) -> Document:
    """Return a document with bold for italics, no small capitals or fine print and no wide table, its notes as well."""

    def adapt(inlines: Inlines, _lang: str) -> Inlines:
        return _adapt_inlines(inlines)

    lang = document.meta.lang
    notes: list[Note] = []
    for note in document.notes:
        note_blocks = map_tables(note.blocks, _divide_wide_table, lang)
        notes.append(replace(note, blocks=map_inlines(note_blocks, adapt, lang)))
    blocks = map_tables(document.blocks, _divide_wide_table, lang)
    blocks = map_inlines(blocks, adapt, lang)
    # Figures that rise and sink are harder to tell apart; the face has none of them either.
    # Nobody cuts the paper of an office printer.
    meta = replace(document.meta, figures="", bleeds=False)
    return replace(document, meta=meta, blocks=blocks, notes=tuple(notes))


def _adapt_inlines(inlines: Inlines) -> Inlines:
    """Return inlines in one kind of letters; the very same where nothing changes."""
    adapted: list[Inline] = []
    for inline in inlines:
        match inline:
            case StyledText(kind="small-caps" | "small", children=inner):
                adapted += _adapt_inlines(inner)
            case StyledText(kind="emphasis", children=inner):
                adapted.append(
                    replace(inline, kind="strong", children=_adapt_inlines(inner))
                )
            case (
                StyledText(children=inner)
                | ForeignText(children=inner)
                | Link(children=inner)
            ):
                adapted.append(replace(inline, children=_adapt_inlines(inner)))
            case _:
                adapted.append(inline)
    return keep_if_same(inlines, adapted)


def _divide_wide_table(table: Table, lang: str) -> Blocks:
    """Return a table of many columns as a paragraph for each row: a line for its first cell, and one for each other.

    A head that calls a note calls it in the first paragraph alone.
    """
    if len(table.align) <= _MOST_COLUMNS or len(table.rows) == 1:
        return (table,)
    blocks: list[Block] = []
    heads = [cell.children for cell in table.rows[0]]
    for row in table.rows[1:]:
        lines: list[Inline] = []
        for head, cell in zip(heads, row, strict=True):
            if not cell.children:
                continue
            line = _join_head(head, cell, lang)
            if lines:
                lines.append(LineBreak(cell.span))
            lines += line if lines else (StyledText("strong", line, cell.span),)
        blocks.append(Paragraph(tuple(lines), row[0].node, row[0].span))
        heads = [_drop_calls(head) for head in heads]
    return tuple(blocks)


def _join_head(head: Inlines, cell: TableCell, lang: str) -> Inlines:
    """Return what a cell says behind the head of its column, which is bold."""
    text = to_plain_text(head).strip()
    if not text:
        return (*head, *cell.children)
    colon = "" if text.endswith(_ENDS_OF_HEADS) else load_table_words(lang).colon
    label = (*head, Text(colon.rstrip(" "), cell.span))
    return (StyledText("strong", label, cell.span), Text(" ", cell.span), *cell.children)


def _drop_calls(inlines: Inlines) -> Inlines:
    """Return inlines without the calls of notes that stand in them."""
    kept: list[Inline] = []
    for inline in inlines:
        if isinstance(inline, StyledText | ForeignText | Link):
            kept.append(replace(inline, children=_drop_calls(inline.children)))
        elif not isinstance(inline, NoteRef):
            kept.append(inline)
    return tuple(kept)
