"""A paragraph and its context -> ParagraphKey: all that its lines depend on, places counted from its own beginning."""

from collections.abc import Hashable, Iterator
from typing import assert_never

from pamphlets.core.source import Span
from pamphlets.core.style import BlockStyle
from pamphlets.document import nodes
from pamphlets.layout.paragraph.caches.paragraph_cache import ParagraphKey
from pamphlets.layout.paragraph.caches.source_shift import SourcePlace
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph.paragraph_breaks import TextColumn
from pamphlets.layout.paragraph.styled_runs import ParagraphText


class _PictureInsideError(Exception):
    """A picture stands in the paragraph: what it looks like is too much to compare."""


def find_place(text: ParagraphText) -> SourcePlace:
    """Return where a paragraph begins; one made of no place in the source begins at 0."""
    return SourcePlace(max(text.span.start, 0), text.node or 0)


def make_paragraph_key(
    context: TypesettingContext, text: ParagraphText, style: BlockStyle, column: TextColumn
) -> ParagraphKey | None:
    """Return what decides the lines of a paragraph in the fonts of a context; None where it is not to be kept."""
    place = find_place(text)
    stop = text.span.stop - place.offset if text.span.start >= 0 else None
    try:
        inlines = tuple(_list_parts(context, text.inlines, place))
    except _PictureInsideError:
        return None
    code_style = context.theme.text_styles["code"]
    has_node = text.node is not None
    trial = context.is_trial
    return (inlines, text.lang, has_node, stop, style, column, code_style, trial)


def _list_parts(
    context: TypesettingContext, inlines: nodes.Inlines, place: SourcePlace
) -> Iterator[Hashable]:
    """Yield what each inline is, its span and node counted from where its paragraph begins."""
    for inline in inlines:
        span = _relative_span(inline.span, place)
        match inline:
            case nodes.Text():
                yield inline.text, span
            case nodes.Code():
                yield "code", inline.text, span
            case nodes.StyledText():
                yield inline.kind, span, *_list_parts(context, inline.children, place)
            case nodes.ForeignText():
                parts = _list_parts(context, inline.children, place)
                yield "foreign", inline.lang, span, *parts
            case nodes.Link():
                number = context.page_numbers.get(inline.target.removeprefix("#"))
                node = inline.node - place.node
                parts = _list_parts(context, inline.children, place)
                yield "link", inline.target, number, node, span, *parts
            case nodes.NoteRef():
                yield "note", inline.number, inline.node - place.node, span
            case nodes.LineBreak():
                yield "break", span
            case nodes.PageRef():
                number = context.page_numbers.get(inline.anchor)
                yield "page", inline.anchor, number, span
            case nodes.Image():
                raise _PictureInsideError
            case nodes.Citation():
                raise AssertionError(inline)  # the citations have been written out
            case _:
                assert_never(inline)


def _relative_span(span: Span, place: SourcePlace) -> Hashable:
    """Return a span counted from a place; that of the whole file as it is."""
    if span.start < 0:
        return None
    return span.start - place.offset, span.stop - place.offset
