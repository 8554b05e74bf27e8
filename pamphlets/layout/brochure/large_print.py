"""Document -> Document in letters of one kind: for eyes that slopes, capitals and small letters tire.

Emphasis is bold; what would stand in small capitals or fine print stands in the text's own letters.
"""

from dataclasses import replace

from pamphlets.document.nodes import Document, ForeignText, Inline, Inlines, Link, StyledText
from pamphlets.document.traversal import keep_if_same, map_inlines


def adapt_to_large_print(document: Document) -> Document:
    """Return a document with bold for italics and no small capitals or fine print, its notes as well."""

    def run(inlines: Inlines, _lang: str) -> Inlines:
        return _adapt_inlines(inlines)

    lang = document.meta.lang
    notes = tuple(
        replace(note, blocks=map_inlines(note.blocks, run, lang)) for note in document.notes
    )
    return replace(document, blocks=map_inlines(document.blocks, run, lang), notes=notes)


def _adapt_inlines(inlines: Inlines) -> Inlines:
    """Return inlines in one kind of letters; the very same where nothing changes."""
    made: list[Inline] = []
    for inline in inlines:
        match inline:
            case StyledText(kind="small-caps" | "small", children=inner):
                made += _adapt_inlines(inner)
            case StyledText(kind=kind, children=inner):
                kind = "strong" if kind == "emphasis" else kind
                made.append(replace(inline, kind=kind, children=_adapt_inlines(inner)))
            case ForeignText(children=inner) | Link(children=inner):
                made.append(replace(inline, children=_adapt_inlines(inner)))
            case _:
                made.append(inline)
    return keep_if_same(inlines, made)
