"""Inlines -> StyledRuns: the text of a paragraph in stretches of one style. The first of the four typesetting steps."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final, NamedTuple, assert_never

from pamphlets.core.geometry import Size
from pamphlets.core.page import NOTE_ANCHOR
from pamphlets.core.picture_settings import PLACEMENT_NAMES
from pamphlets.core.source import NodeId, Span, error
from pamphlets.core.style import TextStyle
from pamphlets.document import nodes
from pamphlets.document.nodes import Inlines
from pamphlets.layout.paragraph import font_variants
from pamphlets.layout.paragraph.chunks import ChunkPart, InlinePicture, NoBreakSpace
from pamphlets.layout.paragraph.context import (
    TypesettingContext,
    make_picture_mark,
)
from pamphlets.layout.paragraph.shaped_chunks import ChunkShaper

_NOTE_CALL_SPACE: Final = NoBreakSpace(
    "", 0.35, 0.0, 0.0
)  # the thin space before a note's call
# Stands for a picture in the text of a run, so that words can be divided before it and behind it.
OBJECT_REPLACEMENT: Final = "\ufffc"
_UNKNOWN_PAGE: Final = "00"
_PICTURE_HEIGHT: Final = 1.1  # of the type size: the line keeps its leading
# Between calls side by side: ⁴ ⁵ would be copied, searched and read aloud as 45.
_CALL_SEPARATOR: Final = ",\u202f"


class StyledRun(NamedTuple):
    """Text in one style, or one thing that stands in a line like a letter."""

    shaper: ChunkShaper
    text: str
    span: Span
    link: str = ""  # where it leads; empty: nowhere
    node: NodeId | None = None  # None: that of the paragraph
    note_number: int = 0  # of the note that it calls; 0: none
    part: ChunkPart | None = None  # what stands for the text, already shaped


class ParagraphText(NamedTuple):
    """The text of a paragraph, and where it belongs."""

    inlines: Inlines
    lang: str
    node: NodeId | None
    span: Span


class RunStyle(NamedTuple):
    """How inlines are set; `link` and `node` where they lead or belong somewhere.

    `is_behind_call`: they begin right behind the call of a note.
    """

    style: TextStyle
    lang: str
    link: str = ""
    node: NodeId | None = None
    is_behind_call: bool = False


def collect_runs(
    context: TypesettingContext, inlines: nodes.Inlines, run_style: RunStyle
) -> Iterator[StyledRun | None]:
    """Yield the runs of `inlines`, in order; None is a line end that the author insists on."""
    style, lang, link, node, is_behind_call = run_style
    shaper = context.chunk_shaper(style, lang)
    for inline in inlines:
        run_style = run_style._replace(is_behind_call=is_behind_call)
        match inline:
            case nodes.Text():
                yield StyledRun(shaper, inline.text, inline.span, link, node)
            case nodes.Code():
                yield StyledRun(
                    _code_shaper(context, style), inline.text, inline.span, link, node
                )
            case nodes.StyledText() | nodes.ForeignText():
                inner = _inner_run_style(inline, run_style, context)
                yield from collect_runs(context, inline.children, inner)
            case nodes.Link():
                inner = run_style._replace(link=inline.target, node=inline.node)
                yield from collect_runs(context, inline.children, inner)
                anchor = inline.target.removeprefix("#")
                if anchor != inline.target and anchor in context.page_numbers:
                    text = f" (p.\u00a0{context.page_numbers[anchor]})"
                    yield StyledRun(shaper, text, inline.span, inline.target, inline.node)
            case nodes.NoteRef():
                yield from _make_call_runs(context, inline, run_style)
            case nodes.Image():
                part = _make_inline_picture(inline, context, shaper)
                yield _make_object_run(shaper, part, inline, link)
            case nodes.LineBreak():
                yield None
            case nodes.PageRef():
                page_number = context.page_numbers.get(inline.anchor, _UNKNOWN_PAGE)
                yield StyledRun(shaper, page_number, inline.span, f"#{inline.anchor}", node)
            case nodes.Citation():
                raise AssertionError(inline)  # the citations have been written out
            case _:
                assert_never(inline)
        is_behind_call = _ends_in_call(inline)


def _code_shaper(context: TypesettingContext, style: TextStyle) -> ChunkShaper:
    """Return what shapes code that stands among letters of a style."""
    code_style = font_variants.code_style(style, context.theme.text_styles["code"])
    return context.chunk_shaper(code_style, "zxx")


def _make_object_run(
    shaper: ChunkShaper, part: ChunkPart, image: nodes.Image, link: str
) -> StyledRun:
    """Return the run of what stands among letters."""
    return StyledRun(shaper, OBJECT_REPLACEMENT, image.span, link, image.node, 0, part)


def _ends_in_call(inline: nodes.Inline) -> bool:
    """Return whether an inline is a note's call, or ends in one."""
    if isinstance(inline, nodes.StyledText | nodes.ForeignText | nodes.Link):
        return bool(inline.children) and _ends_in_call(inline.children[-1])
    return isinstance(inline, nodes.NoteRef)


def _inner_run_style(
    inline: nodes.StyledText | nodes.ForeignText,
    run_style: RunStyle,
    context: TypesettingContext,
) -> RunStyle:
    if isinstance(inline, nodes.ForeignText):
        return run_style._replace(lang=inline.lang)
    return run_style._replace(style=_inner_style(inline, run_style.style, context))


def _inner_style(
    inline: nodes.StyledText, style: TextStyle, context: TypesettingContext
) -> TextStyle:
    """Return the style of what stands inside a styled inline."""
    texts = [child.text for child in inline.children if isinstance(child, nodes.Text)]
    letters = "".join(texts).replace(" ", "")  # by which a feature is judged
    match inline.kind:
        case "emphasis":
            return font_variants.emphasis_style(style)
        case "strong":
            return font_variants.strong_style(style)
        case "superscript":
            return font_variants.superscript_style(style, letters, context.font_book)
        case "subscript":
            return font_variants.subscript_style(style, letters, context.font_book)
        case "small-caps":
            return font_variants.small_caps_style(style, letters, context.font_book)
        case "small":
            return font_variants.small_style(style)
        case "strike":
            return replace(style, struck_through=True)
        case _:
            assert_never(inline.kind)


def _make_call_runs(
    context: TypesettingContext,
    note_ref: nodes.NoteRef,
    run_style: RunStyle,
) -> Iterator[StyledRun]:
    """Yield a note's call, which leads to the note: behind a thin space, or behind the comma that parts two calls."""
    text = str(note_ref.number)
    shaper = _raised_shaper(context, text, run_style)
    part = shaper.shape_whole(text).parts[0]
    if run_style.is_behind_call:
        separator_shaper = _raised_shaper(context, _CALL_SEPARATOR, run_style)
        separator = separator_shaper.shape_whole(_CALL_SEPARATOR).parts[0]
        yield StyledRun(separator_shaper, _CALL_SEPARATOR, note_ref.span, part=separator)
    else:
        part = part._replace(elements=(_NOTE_CALL_SPACE, *part.elements))
    link = f"#{NOTE_ANCHOR}{text}"
    yield StyledRun(shaper, text, note_ref.span, link, note_ref.node, note_ref.number, part)


def _raised_shaper(
    context: TypesettingContext, text: str, run_style: RunStyle
) -> ChunkShaper:
    """Return what shapes the characters of a call."""
    style = font_variants.note_call_style(run_style.style)
    style = font_variants.superscript_style(style, text, context.font_book)
    return context.chunk_shaper(style, run_style.lang)


def _make_inline_picture(
    image: nodes.Image, context: TypesettingContext, shaper: ChunkShaper
) -> ChunkPart:
    """Return the part that a picture makes among letters; one that asks for a place of its own is an error."""
    if image.placement != "flow":
        asked = PLACEMENT_NAMES[image.placement]
        fault = error("picture-inside", context.source, image.span, asked=asked)
        context.diagnostics.append(fault)
    artwork = context.artworks[image.path]
    height = shaper.style.size * _PICTURE_HEIGHT
    size = Size(height * artwork.size.width / artwork.size.height, height)
    mark = make_picture_mark(image, artwork, size, context.theme)
    picture = InlinePicture(mark, size.width)
    return ChunkPart(shaper.style, shaper.lang, shaper.space, (picture,))
