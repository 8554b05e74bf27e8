"""Inline tokens of our reader of Markdown -> pandoc's inlines."""

import re
from collections.abc import Sequence
from types import MappingProxyType
from typing import Final

from pamphlets.importers.pandoc_ast import (
    NO_ATTRIBUTES,
    OUR_FORMAT,
    PandocNode,
    PandocNodes,
    make_node,
    make_text,
)
from pamphlets.readers.link_addresses import complete_address
from pamphlets.readers.markdown.html.pieces import read_link_tag, read_picture_tag
from pamphlets.readers.markdown.parser import MarkdownToken

_STYLES: Final = MappingProxyType(
    {
        "em": "Emph",
        "strong": "Strong",
        "s": "Strikeout",
        "<sup": "Superscript",
        "<sub": "Subscript",
    }
)
_PAIRED_TAG: Final = re.compile(r"<(/?)(sup|sub|a)\b[^>]*>$", re.IGNORECASE)
_BREAK_TAG: Final = re.compile(r"</?br\b[^>]*>$", re.IGNORECASE)
_LANGUAGE: Final = re.compile(r"""\s*(?:lang|langue)\s*=\s*["']?([\w-]+)["']?\s*$""")


class InlineReader:
    """Reads runs of inline tokens; what is still open at a run's end is closed there."""

    def __init__(self) -> None:
        self.labels: set[str] = set()
        """of the notes that have a text"""
        self.called: set[str] = set()

    def read(self, token: MarkdownToken) -> PandocNodes:
        """Return the inlines of one inline token."""
        return self._read_run(token.children or [], token.content)

    def _read_run(self, tokens: Sequence[MarkdownToken], content: str) -> PandocNodes:
        """Return the inlines of tokens whose places are those of a content."""
        stack: list[tuple[PandocNode, PandocNodes]] = [({}, [])]
        for token in tokens:
            tag = _PAIRED_TAG.match(token.content) if token.type == "html_inline" else None
            if token.nesting == 1 or (tag and not tag[1]):
                kind = f"<{tag[2].lower()}" if tag else token.tag
                stack.append((self._open(token, kind), []))
            elif token.nesting == -1 or tag:
                if len(stack) > 1:
                    node, children = stack.pop()
                    stack[-1][1].append(_close(node, children))
            else:
                stack[-1][1].extend(self._read_one(token, content))
        while len(stack) > 1:
            _, children = stack.pop()
            stack[-1][1].extend(children)
        return stack[0][1]

    def _open(self, token: MarkdownToken, kind: str) -> PandocNode:
        """Return the node, still empty, that a token opens."""
        if kind in _STYLES:
            return make_node(_STYLES[kind])
        typed_address = str(token.attrs.get("href", "")) or read_link_tag(token.content)
        if typed_address:
            address = complete_address(typed_address)
            return make_node("Link", [NO_ATTRIBUTES, [], [address, ""]])
        language = _LANGUAGE.match(str(token.meta.get("attributes", "")))
        values = [["lang", language[1]]] if language else []
        return make_node("Span", [["", [], values], []])

    def _read_one(self, token: MarkdownToken, content: str) -> PandocNodes:
        """Return what a token is that holds no others; one that only our builds know is what was typed."""
        match token.type:
            case "text" | "text_special":
                return [make_text(token.content)] if token.content else []
            case "softbreak":
                return [make_node("SoftBreak")]
            case "hardbreak":
                return [make_node("LineBreak")]
            case "code_inline":
                return [make_node("Code", [NO_ATTRIBUTES, token.content])]
            case "html_inline" if _BREAK_TAG.match(token.content):
                return [make_node("LineBreak")]
            case "html_inline" if picture := read_picture_tag(token.content):
                words = [make_text(picture.words)] if picture.words else []
                return [make_node("Image", [NO_ATTRIBUTES, words, [picture.address, ""]])]
            case "html_inline":
                return [make_node("RawInline", ["html", token.content])]
            case "image":
                words = self._read_run(token.children or [], token.content)
                address = str(token.attrs.get("src", ""))
                return [make_node("Image", [NO_ATTRIBUTES, words, [address, ""]])]
            case "citation":
                return [
                    make_node("RawInline", [OUR_FORMAT, " ".join(token.content.split())])
                ]
            case "note_inline":
                words = self._read_run(token.children or [], content)
                return [make_node("Note", [make_node("Para", words)])]
            case "note_ref" if token.meta["label"] in self.labels:
                label = token.meta["label"]
                self.called.add(label)
                return [make_node("Span", [["", [], [["note", label]]], []])]
        start, stop = token.map or (0, 0)
        return [make_text(content[start:stop])]


def _close(node: PandocNode, children: PandocNodes) -> PandocNode:
    """Return a node with what it holds."""
    if node["t"] in _STYLES.values():
        return make_node(node["t"], children)
    attributes, _, *target = node["c"]
    return make_node(node["t"], [attributes, children, *target])
