"""Document -> Document in letters of one kind: for eyes that slopes, capitals and small letters tire.

Emphasis is bold; what would stand in small capitals or fine print stands in the text's own letters.
"""

from dataclasses import replace

from pamphlets.document.nodes import Document, Foreign, Inline, Inlines, Link, Styled
from pamphlets.document.traversal import rewrite


def legible(document: Document) -> Document:
    """Return a document with bold for italics and no small capitals or fine print, its notes as well."""

    def run(inlines: Inlines, _lang: str) -> Inlines:
        return _plain(inlines)

    lang = document.meta.lang
    notes = tuple(replace(note, blocks=rewrite(note.blocks, run, lang)) for note in document.notes)
    return replace(document, blocks=rewrite(document.blocks, run, lang), notes=notes)


def _plain(inlines: Inlines) -> Inlines:
    """Return inlines in one kind of letters; the very same where nothing changes."""
    made: list[Inline] = []
    for inline in inlines:
        match inline:
            case Styled(kind="small-caps" | "small", children=inner):
                made += _plain(inner)
            case Styled(kind=kind, children=inner):
                kind = "strong" if kind == "emphasis" else kind
                made.append(replace(inline, kind=kind, children=_plain(inner)))
            case Foreign(children=inner) | Link(children=inner):
                made.append(replace(inline, children=_plain(inner)))
            case _:
                made.append(inline)
    same = len(made) == len(inlines) and all(a is b for a, b in zip(made, inlines, strict=True))
    return inlines if same else tuple(made)
