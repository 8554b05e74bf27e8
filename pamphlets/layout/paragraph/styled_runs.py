"""Inlines -> strips: stretches of text in one style."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final, NamedTuple, assert_never

from pamphlets.core.source import NodeId, Span
from pamphlets.core.style import TextStyle
from pamphlets.document.nodes import (
    Citation,
    Code,
    Foreign,
    Image,
    Inline,
    Inlines,
    LineBreak,
    Link,
    NoteRef,
    PageRef,
    Styled,
    Text,
)
from pamphlets.layout.paragraph import font_variants as letters
from pamphlets.layout.paragraph.chunks import Gap, Part
from pamphlets.layout.paragraph.context import Case
from pamphlets.layout.paragraph.inline_pictures import inset
from pamphlets.layout.paragraph.shaped_chunks import Sorts

_CALL_KERN: Final = Gap("", 0.35, 0.0, 0.0)  # the thin space before a note's call, in word spaces


class Strip(NamedTuple):
    """Text in one style, or one thing that stands in a line like a letter (`part`)."""

    sorts: Sorts
    text: str
    span: Span
    link: str = ""
    node: NodeId | None = None
    note: int = 0
    part: Part | None = None


class NewLine:
    """A line end that the author insists on, among strips."""


NEW_LINE: Final = NewLine()


class Look(NamedTuple):
    """How the inlines at hand are set; `link` and `node` where they lead or belong somewhere."""

    style: TextStyle
    lang: str
    link: str = ""
    node: NodeId | None = None


def strips(case: Case, inlines: Inlines, look: Look) -> Iterator[Strip | NewLine]:
    """Yield what `inlines` set, in order."""
    sorts = case.sort(look.style, look.lang)
    for inline in inlines:
        match inline:
            case Text(text=text, span=span):
                yield Strip(sorts, text, span, look.link, look.node)
            case _:
                yield from _special(case, inline, look)


def _special(case: Case, inline: Inline, look: Look) -> Iterator[Strip | NewLine]:
    """Yield what any inline but plain text sets."""
    match inline:
        case Code(text=text, span=span):
            mono = look._replace(style=_mono(case, look.style), lang="zxx")
            yield Strip(case.sort(mono.style, "zxx"), text, span, look.link, look.node)
        case Styled():
            yield from strips(case, inline.children, _styled(case, inline, look))
        case Foreign(lang=lang, children=inner):
            yield from strips(case, inner, look._replace(lang=lang))
        case Link(target=target, children=inner, node=node):
            yield from strips(case, inner, look._replace(link=target, node=node))
            if target.startswith("#") and target[1:] in case.pages:
                reference = f" (p.\u00a0{case.pages[target[1:]]})"
                yield Strip(case.sort(look.style, look.lang), reference, inline.span, target, node)
        case NoteRef(number=number, node=node, span=span):
            figure = str(number)
            call = letters.superior(letters.upright(look.style), figure, case.book)
            sorts = case.sort(call, look.lang)
            yield Strip(sorts, figure, span, f"#note-{number}", node, number, _call(sorts, figure))
        case Image(node=node, span=span):
            sorts = case.sort(look.style, look.lang)
            yield Strip(sorts, "", span, look.link, node, 0, inset(case, inline, sorts))
        case LineBreak():
            yield NEW_LINE
        case PageRef(anchor=anchor, span=span):
            yield Strip(case.sort(look.style, look.lang), case.pages.get(anchor, "00"), span, f"#{anchor}", look.node)
        case Text() | Citation():
            raise AssertionError(inline)
        case _:
            assert_never(inline)


def _styled(case: Case, inline: Styled, look: Look) -> Look:
    """Return the look of what stands inside a styled inline."""
    style, book = look.style, case.book
    match inline.kind:
        case "emphasis":
            style = letters.emphasised(style)
        case "strong":
            style = letters.strengthened(style)
        case "superscript":
            style = letters.superior(style, _letters_of(inline.children), book)
        case "subscript":
            style = letters.inferior(style, _letters_of(inline.children), book)
        case "small-caps":
            style = letters.small_capitals(style, _letters_of(inline.children), book)
        case "small":
            style = letters.smaller(style)
        case "strike":
            style = replace(style, struck=True)
        case _:
            assert_never(inline.kind)
    return look._replace(style=style)


def _letters_of(inlines: Inlines) -> str:
    """Return the characters directly inside a styled inline, by which a feature is judged."""
    return "".join(inline.text for inline in inlines if isinstance(inline, Text)).replace(" ", "")


def _mono(case: Case, style: TextStyle) -> TextStyle:
    """Return the theme's code letters, in proportion to the text around them."""
    code = case.theme.runs["code"]
    return replace(code, size=style.size * code.size, rise=style.rise, struck=style.struck)


def _call(sorts: Sorts, figure: str) -> Part:
    """Return a note's call: a thin space, then its figures."""
    part = sorts.plain(figure).parts[0]
    return part._replace(elements=(_CALL_KERN, *part.elements))
