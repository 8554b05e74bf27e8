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
    ForeignBlocks,
    FormatSection,
    Image,
    LineBreak,
    List,
    Paragraph,
    PullQuote,
    Text,
)
from pamphlets.readers.markdown.attributes import parse_language
from pamphlets.readers.markdown.reading_state import ReadingState
from pamphlets.readers.suggestions import find_nearest

Setter = Callable[[ReadingState, Sequence[Token]], Blocks]

CONTAINER_KINDS: Final = MappingProxyType(
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
_FRENCH_FORMAT_NAMES: Final = MappingProxyType(
    {"poster": "affiche", "flyer": "tract", "letter": "lettre"}
)
_KNOWN_NAMES: Final = "encadré, exergue, étapes, champs, figure, {lang=en}; affiche, tract, zine, lettre for those formats"
_BRACES: Final = re.compile(r"\{([^{}]*)\}$")


def read_container(
    desk: ReadingState, opening: Token, tokens: Sequence[Token], set_blocks: Setter
) -> Blocks:
    """Return the blocks that a container makes; an unknown one gives its blocks as they are."""
    at = desk.source_offset(opening.meta["at"][0])
    where = desk.source_offset(opening.meta["info_at"])
    named = Span(where, where + len(opening.info))
    if not opening.meta["closed"]:
        desk.report("error", "container-open", Span(at, at + 3), name=opening.info)
    node, span = desk.new_node(), desk.block_span(opening)
    kind, lang = _classify_container(desk, opening.info, named)
    blocks = set_blocks(desk, tokens)
    if not blocks:
        if opening.meta["closed"]:
            desk.report("error", "container-empty", named, name=opening.info)
        return ()
    match kind:
        case "steps":
            return _mark_steps(desk, blocks, named)
        case "fields":
            return _mark_fields(desk, blocks, named)
        case "figure":
            return _make_figure(desk, blocks, named, node, span)
        case "region":
            return (ForeignBlocks(lang, blocks, node, span),)
        case "portion":
            name = desk.source.text[named.start : named.stop].casefold()
            return (FormatSection(_FRENCH_FORMAT_NAMES.get(name, name), blocks, node, span),)
        case "aside" | "pull-quote":
            return ((Aside if kind == "aside" else PullQuote)(blocks, node, span),)
        case _:
            return blocks


def _classify_container(desk: ReadingState, info: str, named: Span) -> tuple[str, str]:
    """Return what a container's name stands for, and the language that it gives; nothing for a faulty one."""
    if braces := _BRACES.match(info):
        return "region", parse_language(desk, braces[1], named)
    first, *more = info.split()
    kind = CONTAINER_KINDS.get(first.casefold(), "")
    if kind and more:
        desk.report("error", "container-words", named, name=first, words=" ".join(more))
    elif not kind:
        near = find_nearest(first, CONTAINER_KINDS)
        code = "container-near" if near else "container-unknown"
        desk.report(
            "error", code, named, name=info, near=_ACCENTED.get(near, near), known=_KNOWN_NAMES
        )
    return kind, ""


def _mark_steps(desk: ReadingState, blocks: Blocks, named: Span) -> Blocks:
    """Return the blocks with the numbered lists among them made steps."""
    if not any(isinstance(block, List) and block.start is not None for block in blocks):
        desk.report("error", "steps-list", named)
    return tuple(
        replace(block, are_steps=True)
        if isinstance(block, List) and block.start is not None
        else block
        for block in blocks
    )


def _mark_fields(desk: ReadingState, blocks: Blocks, named: Span) -> Blocks:
    """Return the blocks with the lists among them made lines to fill in."""
    if not any(isinstance(block, List) for block in blocks):
        desk.report("error", "fields-list", named)
    return tuple(
        replace(block, are_fields=True) if isinstance(block, List) else block for block in blocks
    )


def _make_figure(
    desk: ReadingState, blocks: Blocks, named: Span, node: NodeId, span: Span
) -> Blocks:
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
            desk.report("error", "figure-picture", named)
            return blocks
