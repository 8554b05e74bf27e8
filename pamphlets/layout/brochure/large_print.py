"""Document -> Document in letters of one kind: for eyes that slopes, capitals and small letters tire.

Emphasis is bold; what would stand in small capitals or fine print stands in the text's own letters.
"""

from dataclasses import replace

from pamphlets.document.nodes import (
    Document,
    ForeignText,
    Inline,
    Inlines,
    Link,
    Note,
    StyledText,
)
from pamphlets.document.traversal import keep_if_same, map_inlines


def adapt_to_large_print(document: Document) -> Document:
    """Return a document with bold for italics and no small capitals or fine print, its notes as well."""

    def adapt(inlines: Inlines, _lang: str) -> Inlines:
        return _adapt_inlines(inlines)

    lang = document.meta.lang
    notes: list[Note] = []
    for note in document.notes:
        notes.append(replace(note, blocks=map_inlines(note.blocks, adapt, lang)))
    blocks = map_inlines(document.blocks, adapt, lang)
    return replace(document, blocks=blocks, notes=tuple(notes))


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
