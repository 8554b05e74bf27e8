"""Trees as pandoc makes them, at random, and what a document that was read says: words with their styles."""

from collections.abc import Iterator
from typing import Any

from hypothesis import strategies as st

from pamphlets.core.source import Source
from pamphlets.document.nodes import (
    Blocks,
    Code,
    Document,
    ForeignText,
    Inlines,
    LineBreak,
    Link,
    NoteRef,
    Paragraph,
    StyledText,
    Text,
    walk_blocks,
)
from pamphlets.importers.markdown_writer.document import write_body
from pamphlets.importers.markdown_writer.writer_state import WriterState
from pamphlets.readers.document import read_document

Node = dict[str, Any]
KINDS = {"Emph": "emphasis", "Strong": "strong", "Strikeout": "strike"}
# Without @: citations are kept, see test_citations.
NASTY = "ab é ’«»  *_`~[]<>{}#!|:;-+=.,()1&\\/^$%\"'"
words = st.text(NASTY, min_size=1, max_size=8)
strings = words.map(lambda said: {"t": "Str", "c": said})
plain_strings = st.text("ab é1", min_size=1, max_size=6).map(
    lambda said: {"t": "Str", "c": said}
)


def in_style(inner: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    return st.builds(
        lambda kind, inside: {"t": kind, "c": inside},
        st.sampled_from(sorted(KINDS)),
        st.lists(inner, max_size=4),
    )


# One style around anything; styles in styles around letters: what mere punctuation is read as there, no rule says.
styled = (
    strings
    | in_style(strings)
    | st.recursive(plain_strings | st.just({"t": "Space"}), in_style, max_leaves=8)
)


def para(*inlines: Node | str) -> Node:
    return {
        "t": "Para",
        "c": [text(one) if isinstance(one, str) else one for one in inlines],
    }


def text(said: str) -> Node:
    return {"t": "Str", "c": said}


def spelled(*blocks: Node) -> str:
    """The Markdown of blocks."""
    return write_body(WriterState(), list(blocks))


def read_back(markup: str) -> Document:
    document, _ = read_document(
        Source("essai.md", f"---\ntitre: Essai\n---\n\n{markup}"), "essai"
    )
    return document


def letters(
    inlines: Inlines, styles: frozenset[str] = frozenset()
) -> Iterator[tuple[str, frozenset[str]]]:
    """Each letter that is no blank, with the styles around it."""
    for one in inlines:
        match one:
            case Text(text=said) | Code(text=said):
                yield from ((char, styles) for char in said if not char.isspace())
            case StyledText(kind=kind, children=inner):
                yield from letters(inner, styles | {kind})
            case ForeignText(children=inner) | Link(children=inner):
                yield from letters(inner, styles)
            case NoteRef(number=number):
                yield f"({number})", styles
            case LineBreak():
                yield "/", frozenset()
            case _:
                raise AssertionError(one)


def letters_of(blocks: Blocks) -> list[tuple[str, frozenset[str]]]:
    return [
        one
        for block in walk_blocks(blocks)
        if isinstance(block, Paragraph)
        for one in letters(block.children)
    ]


def meant(
    inlines: list[Node], styles: frozenset[str] = frozenset()
) -> Iterator[tuple[str, frozenset[str]]]:
    """Each letter of a tree that is no blank, with the styles around it."""
    for one in inlines:
        if one["t"] == "Str":
            yield from ((char, styles) for char in one["c"] if not char.isspace())
        elif one["t"] in KINDS:
            yield from meant(one["c"], styles | {KINDS[one["t"]]})
