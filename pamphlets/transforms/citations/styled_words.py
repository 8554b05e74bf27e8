"""Words of a reference, each with its style and language -> Inlines; their punctuation."""

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from pamphlets.core.source import Span
from pamphlets.document.nodes import (
    ForeignText,
    Inline,
    Inlines,
    StyledText,
    Text,
    to_plain_text,
)


class StyledWords(NamedTuple):
    """Words in one style and language."""

    text: str
    style: Literal["emphasis", "strong", "small-caps"] | None = None
    """None: plain."""
    lang: str = ""
    """Empty: the language of the text they stand in."""
    raised: Literal["superscript", "subscript"] | None = None
    """Within the style."""


def make_inlines(words: Iterable[StyledWords], span: Span) -> Inlines:
    """Return words as inlines that all stand at one place."""
    inlines: list[Inline] = []
    for text, style, lang, raised in words:
        inline: Inline = Text(text, span)
        if raised:
            inline = StyledText(raised, (inline,), span)
        if lang:
            inline = ForeignText(lang, (inline,), span)
        if style:
            inline = StyledText(style, (inline,), span)
        inlines.append(inline)
    return tuple(inlines)


def put_in_language(inlines: Inlines, lang: str, span: Span) -> Inlines:
    """Return inlines that are in a language, to be typeset and read aloud so; the text's own where it is empty."""
    return (ForeignText(lang, inlines, span),) if lang and inlines else inlines


def join_with_commas(parts: Sequence[Sequence[StyledWords]]) -> list[StyledWords]:
    """Return parts with commas between them."""
    joined: list[StyledWords] = []
    for part in parts:
        if joined:
            joined.append(StyledWords(", "))
        joined += part
    return joined


def add_full_stop(inlines: Inlines, span: Span) -> Inlines:
    """Return words with one full stop at their end."""
    return inlines if has_end_mark(inlines) else (*inlines, Text(".", span))


def has_end_mark(inlines: Sequence[Inline]) -> bool:
    """Return whether words end a sentence by themselves."""
    return to_plain_text(tuple(inlines)).endswith((".", "!", "?", "…"))
