"""Inlines -> strips: stretches of text in one style."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final, NamedTuple, assert_never

from pamphlets.core.source import NodeId, Span
from pamphlets.core.style import TextStyle
from pamphlets.document.nodes import (
    Citation,
    Code,
    ForeignText,
    Image,
    Inline,
    Inlines,
    LineBreak,
    Link,
    NoteRef,
    PageRef,
    StyledText,
    Text,
)
from pamphlets.layout.paragraph import font_variants as letters
from pamphlets.layout.paragraph.chunks import ChunkPart, NoBreakSpace
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph.inline_pictures import make_inline_picture
from pamphlets.layout.paragraph.shaped_chunks import ChunkShaper

_NOTE_CALL_SPACE: Final = NoBreakSpace(
    "", 0.35, 0.0, 0.0
)  # the thin space before a note's call, in word spaces


class StyledRun(NamedTuple):
    """Text in one style, or one thing that stands in a line like a letter (`part`)."""

    shaper: ChunkShaper
    text: str
    span: Span
    link: str = ""
    node: NodeId | None = None
    note_number: int = 0
    part: ChunkPart | None = None


class ForcedBreak:
    """A line end that the author insists on, among strips."""


FORCED_BREAK: Final = ForcedBreak()


class RunStyle(NamedTuple):
    """How the inlines at hand are set; `link` and `node` where they lead or belong somewhere."""

    style: TextStyle
    lang: str
    link: str = ""
    node: NodeId | None = None


def collect_runs(
    case: TypesettingContext, inlines: Inlines, look: RunStyle
) -> Iterator[StyledRun | ForcedBreak]:
    """Yield what `inlines` set, in order."""
    sorts = case.chunk_shaper(look.style, look.lang)
    for inline in inlines:
        match inline:
            case Text(text=text, span=span):
                yield StyledRun(sorts, text, span, look.link, look.node)
            case _:
                yield from _collect_special(case, inline, look)


def _collect_special(
    case: TypesettingContext, inline: Inline, look: RunStyle
) -> Iterator[StyledRun | ForcedBreak]:
    """Yield what any inline but plain text sets."""
    match inline:
        case Code(text=text, span=span):
            mono = look._replace(style=_code_style(case, look.style), lang="zxx")
            yield StyledRun(case.chunk_shaper(mono.style, "zxx"), text, span, look.link, look.node)
        case StyledText():
            yield from collect_runs(case, inline.children, _inner_style(case, inline, look))
        case ForeignText(lang=lang, children=inner):
            yield from collect_runs(case, inner, look._replace(lang=lang))
        case Link(target=target, children=inner, node=node):
            yield from collect_runs(case, inner, look._replace(link=target, node=node))
            if target.startswith("#") and target[1:] in case.page_numbers:
                reference = f" (p.\u00a0{case.page_numbers[target[1:]]})"
                yield StyledRun(
                    case.chunk_shaper(look.style, look.lang), reference, inline.span, target, node
                )
        case NoteRef(number=number, node=node, span=span):
            figure = str(number)
            call = letters.superscript_style(
                letters.note_call_style(look.style), figure, case.font_book
            )
            sorts = case.chunk_shaper(call, look.lang)
            yield StyledRun(
                sorts, figure, span, f"#note-{number}", node, number, _note_call(sorts, figure)
            )
        case Image(node=node, span=span):
            sorts = case.chunk_shaper(look.style, look.lang)
            yield StyledRun(
                sorts, "", span, look.link, node, 0, make_inline_picture(case, inline, sorts)
            )
        case LineBreak():
            yield FORCED_BREAK
        case PageRef(anchor=anchor, span=span):
            yield StyledRun(
                case.chunk_shaper(look.style, look.lang),
                case.page_numbers.get(anchor, "00"),
                span,
                f"#{anchor}",
                look.node,
            )
        case Text() | Citation():
            raise AssertionError(inline)
        case _:
            assert_never(inline)


def _inner_style(case: TypesettingContext, inline: StyledText, look: RunStyle) -> RunStyle:
    """Return the look of what stands inside a styled inline."""
    style, book = look.style, case.font_book
    match inline.kind:
        case "emphasis":
            style = letters.emphasis_style(style)
        case "strong":
            style = letters.strong_style(style)
        case "superscript":
            style = letters.superscript_style(style, _plain_letters(inline.children), book)
        case "subscript":
            style = letters.subscript_style(style, _plain_letters(inline.children), book)
        case "small-caps":
            style = letters.small_caps_style(style, _plain_letters(inline.children), book)
        case "small":
            style = letters.small_style(style)
        case "strike":
            style = replace(style, struck_through=True)
        case _:
            assert_never(inline.kind)
    return look._replace(style=style)


def _plain_letters(inlines: Inlines) -> str:
    """Return the characters directly inside a styled inline, by which a feature is judged."""
    return "".join(inline.text for inline in inlines if isinstance(inline, Text)).replace(" ", "")


def _code_style(case: TypesettingContext, style: TextStyle) -> TextStyle:
    """Return the theme's code letters, in proportion to the text around them."""
    code = case.theme.text_styles["code"]
    return replace(
        code, size=style.size * code.size, rise=style.rise, struck_through=style.struck_through
    )


def _note_call(sorts: ChunkShaper, figure: str) -> ChunkPart:
    """Return a note's call: a thin space, then its figures."""
    part = sorts.shape_whole(figure).parts[0]
    return part._replace(elements=(_NOTE_CALL_SPACE, *part.elements))
