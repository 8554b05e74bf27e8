"""Inlines -> StyledRuns: the text of a paragraph in stretches of one style. The first of the four typesetting steps."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final, NamedTuple, assert_never

from pamphlets.core.source import NodeId, Span
from pamphlets.core.style import TextStyle
from pamphlets.document import nodes
from pamphlets.layout.paragraph import font_variants
from pamphlets.layout.paragraph.chunks import ChunkPart, NoBreakSpace
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph.inline_pictures import make_inline_picture
from pamphlets.layout.paragraph.shaped_chunks import ChunkShaper

_NOTE_CALL_SPACE: Final = NoBreakSpace(
    "", 0.35, 0.0, 0.0
)  # the thin space before a note's call
# Stands for a picture in the text of a run, so that words can be divided before it and behind it.
OBJECT_REPLACEMENT: Final = "\ufffc"
_UNKNOWN_PAGE: Final = "00"


class StyledRun(NamedTuple):
    """Text in one style, or one thing that stands in a line like a letter."""

    shaper: ChunkShaper
    text: str
    span: Span
    link: str = ""  # where it leads; empty: nowhere
    node: NodeId | None = None  # None: that of the paragraph
    note_number: int = 0  # of the note that it calls; 0: none
    part: ChunkPart | None = None  # what stands for the text, already shaped


class RunStyle(NamedTuple):
    """How inlines are set; `link` and `node` where they lead or belong somewhere."""

    style: TextStyle
    lang: str
    link: str = ""
    node: NodeId | None = None


def collect_runs(
    context: TypesettingContext, inlines: nodes.Inlines, run_style: RunStyle
) -> Iterator[StyledRun | None]:
    """Yield the runs of `inlines`, in order; None is a line end that the author insists on."""
    style, lang, link, node = run_style
    shaper = context.chunk_shaper(style, lang)
    for inline in inlines:
        match inline:
            case nodes.Text():
                yield StyledRun(shaper, inline.text, inline.span, link, node)
            case nodes.Code():
                theme_style = context.theme.text_styles["code"]
                code_style = font_variants.code_style(style, theme_style)
                code_shaper = context.chunk_shaper(code_style, "zxx")
                yield StyledRun(code_shaper, inline.text, inline.span, link, node)
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
                yield _make_note_call(context, inline, run_style)
            case nodes.Image():
                part = make_inline_picture(inline, context.artworks[inline.path], shaper)
                text = OBJECT_REPLACEMENT
                yield StyledRun(shaper, text, inline.span, link, inline.node, 0, part)
            case nodes.LineBreak():
                yield None
            case nodes.PageRef():
                page_number = context.page_numbers.get(inline.anchor, _UNKNOWN_PAGE)
                yield StyledRun(shaper, page_number, inline.span, f"#{inline.anchor}", node)
            case nodes.Citation():
                raise AssertionError(inline)  # the citations have been written out
            case _:
                assert_never(inline)


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


def _make_note_call(
    context: TypesettingContext, note_ref: nodes.NoteRef, run_style: RunStyle
) -> StyledRun:
    """Return a note's call: a thin space, then its number, which leads to the note."""
    text = str(note_ref.number)
    style = font_variants.note_call_style(run_style.style)
    style = font_variants.superscript_style(style, text, context.font_book)
    shaper = context.chunk_shaper(style, run_style.lang)
    part = shaper.shape_whole(text).parts[0]
    part = part._replace(elements=(_NOTE_CALL_SPACE, *part.elements))
    link = f"#note-{text}"
    return StyledRun(
        shaper, text, note_ref.span, link, note_ref.node, note_ref.number, part
    )
