"""`::: encadré` and its kin: a name, then the blocks inside -> the block they make."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from markdown_it.token import Token

from pamphlets.core.source import NodeId, Span
from pamphlets.document.nodes import (
    Aside,
    Block,
    Blocks,
    Figure,
    Image,
    LineBreak,
    List,
    Paragraph,
    Portion,
    PullQuote,
    Region,
    Text,
)
from pamphlets.readers.markdown.attributes import language_in
from pamphlets.readers.markdown.reading_state import Desk
from pamphlets.readers.suggestions import nearest

Setter = Callable[[Desk, Sequence[Token]], Blocks]

NAMES: Final = MappingProxyType(
    {
        "encadré": "aside", "encadre": "aside", "aside": "aside",
        "exergue": "pull-quote", "pullquote": "pull-quote",
        "étapes": "steps", "etapes": "steps", "steps": "steps",
        "figure": "figure",
        "champs": "fields", "fields": "fields",
        "affiche": "portion", "poster": "portion",
        "tract": "portion", "flyer": "portion",
        "zine": "portion",
        "lettre": "portion", "letter": "portion",
    }
)  # fmt: skip
_ACCENTED: Final = MappingProxyType({"encadre": "encadré", "etapes": "étapes"})
_ENGLISH: Final = MappingProxyType({"poster": "affiche", "flyer": "tract", "letter": "lettre"})
_SHOWN: Final = "encadré, exergue, étapes, champs, figure, {lang=en}; affiche, tract, zine, lettre for those formats"
_BRACES: Final = re.compile(r"\{([^{}]*)\}$")


def container(desk: Desk, opening: Token, tokens: Sequence[Token], set_blocks: Setter) -> Blocks:
    """Return the blocks that a container makes; an unknown one gives its blocks as they are."""
    at = desk.origin(opening.meta["at"][0])
    where = desk.origin(opening.meta["info_at"])
    named = Span(where, where + len(opening.info))
    if not opening.meta["closed"]:
        desk.tell("error", "container-open", Span(at, at + 3), name=opening.info)
    node, span = desk.node(), desk.lines(opening)
    kind, lang = _kind(desk, opening.info, named)
    blocks = set_blocks(desk, tokens)
    if not blocks:
        if opening.meta["closed"]:
            desk.tell("error", "container-empty", named, name=opening.info)
        return ()
    match kind:
        case "steps":
            return _steps(desk, blocks, named)
        case "fields":
            return _fields(desk, blocks, named)
        case "figure":
            return _figure(desk, blocks, named, node, span)
        case "region":
            return (Region(lang, blocks, node, span),)
        case "portion":
            name = desk.source.text[named.start : named.stop].casefold()
            return (Portion(_ENGLISH.get(name, name), blocks, node, span),)
        case "aside" | "pull-quote":
            return ((Aside if kind == "aside" else PullQuote)(blocks, node, span),)
        case _:
            return blocks


def _kind(desk: Desk, info: str, named: Span) -> tuple[str, str]:
    """Return what a container's name stands for, and the language that it gives; nothing for a faulty one."""
    if braces := _BRACES.match(info):
        return "region", language_in(desk, braces[1], named)
    first, *more = info.split()
    kind = NAMES.get(first.casefold(), "")
    if kind and more:
        desk.tell("error", "container-words", named, name=first, words=" ".join(more))
    elif not kind:
        near = nearest(first, NAMES)
        code = "container-near" if near else "container-unknown"
        desk.tell("error", code, named, name=info, near=_ACCENTED.get(near, near), known=_SHOWN)
    return kind, ""


def _steps(desk: Desk, blocks: Blocks, named: Span) -> Blocks:
    """Return the blocks with the numbered lists among them made steps."""
    if not any(isinstance(block, List) and block.start is not None for block in blocks):
        desk.tell("error", "steps-list", named)
    return tuple(
        replace(block, steps=True) if isinstance(block, List) and block.start is not None else block
        for block in blocks
    )


def _fields(desk: Desk, blocks: Blocks, named: Span) -> Blocks:
    """Return the blocks with the lists among them made lines to fill in."""
    if not any(isinstance(block, List) for block in blocks):
        desk.tell("error", "fields-list", named)
    return tuple(replace(block, fields=True) if isinstance(block, List) else block for block in blocks)


def _figure(desk: Desk, blocks: Blocks, named: Span, node: NodeId, span: Span) -> Blocks:
    """Return a picture with what follows it as its caption, on the next line or in the next paragraphs."""
    match blocks[0]:
        case Figure(image=image, caption=()):
            return (Figure(image, blocks[1:], node, span),)
        case Paragraph(children=(Image() as image, Text() | LineBreak(), *rest)) as first if rest:
            words = tuple(rest)
            after = Span(words[0].span.start, first.span.stop)
            caption: Block = Paragraph(words, first.node, after)
            return (Figure(image, (caption, *blocks[1:]), node, span),)
        case _:
            desk.tell("error", "figure-picture", named)
            return blocks
