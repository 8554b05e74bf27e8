"""FormLetter -> GalleyParts: a letter to fill in by hand, each blank a field or a rule to write on.

A letter is ranged left and stands whole on its page. What it has in square brackets is a blank: a paragraph of its own
becomes a field, as an item of `::: champs` is; a few words in a sentence become a rule with these words behind it.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from math import ceil
from typing import Final, Literal

from pamphlets.core.source import Span, warning
from pamphlets.core.units import Pt
from pamphlets.document.nodes import (
    Block,
    Blocks,
    FormLetter,
    Inline,
    Inlines,
    LineBreak,
    List,
    ListItem,
    Paragraph,
    StyledText,
    Text,
)
from pamphlets.layout.blocks.block_context import (
    ContainingBlock,
    add_space_around,
    keep_with_next,
    translate_marks,
)
from pamphlets.layout.blocks.displays.quotes_and_asides import trim_spaces
from pamphlets.layout.blocks.galley import Box, GalleyPart, VerticalSpace

CaptionStyle = Literal["small", "plain"]
_BLANK: Final = re.compile(r"\[([^\[\]]*)\]")
_BLANK_SIGN: Final = "_"  # of these a rule in a sentence is made
_SHORTEST_BLANK: Final = 10  # signs: 19 mm of 11-point letters
_LONGEST_BLANK: Final = 24


def set_letter(
    letter: FormLetter, parts: list[GalleyPart], container: ContainingBlock
) -> list[GalleyPart]:
    """Return a letter that no page end divides; one higher than a page is told, and divided."""
    parts = _lift_first_line(trim_spaces(parts), container.grid)
    lines = sum(part.line_count for part in parts if isinstance(part, Box | VerticalSpace))
    excess = lines - container.page_line_count
    if excess > 0:
        source = container.context.source
        told = warning("letter-tall", source, letter.span, lines=str(ceil(excess)))
        container.context.diagnostics.append(told)
    else:
        parts = [*keep_with_next(parts[:-1]), *parts[-1:]]
    return add_space_around(parts, 1, "block")


def _lift_first_line(parts: list[GalleyPart], grid: Pt) -> list[GalleyPart]:
    """Return parts whose first box has no empty line above its ink: above a letter the hand has white enough."""
    first = parts[0] if parts else None
    if not isinstance(first, Box) or first.line_count <= 1:
        return parts
    tops = [mark.at.y for mark in first.marks]
    if min(tops, default=0.0) <= grid:
        return parts
    marks = translate_marks(first.marks, -grid)
    return [replace(first, marks=marks, line_count=first.line_count - 1), *parts[1:]]


def replace_blanks(blocks: Blocks, caption: CaptionStyle) -> Blocks:
    """Return the blocks of a letter, fields in the place of paragraphs that are blanks, rules in that of words in brackets.

    `caption` says how the words stand behind such a rule.
    """
    replaced: list[Block] = []
    for block in blocks:
        match block:
            case Paragraph():
                for part in _replace_in_paragraph(block, caption):
                    _append_part(replaced, part)
            case List(are_fields=False):
                items = [
                    replace(item, blocks=_draw_inner_blanks(item.blocks, caption))
                    for item in block.items
                ]
                replaced.append(replace(block, items=tuple(items)))
            case _:
                replaced.append(block)
    return tuple(replaced)


def _append_part(blocks: list[Block], part: Paragraph | List) -> None:
    """Append a part of a paragraph; fields join those that they follow."""
    last = blocks[-1] if blocks else None
    if isinstance(part, List) and isinstance(last, List) and last.are_fields:
        blocks[-1] = replace(last, items=(*last.items, *part.items))
    else:
        blocks.append(part)


def _draw_inner_blanks(blocks: Blocks, caption: CaptionStyle) -> Blocks:
    """Return the blocks of an item, rules in the place of the words in brackets of its paragraphs."""
    drawn: list[Block] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            drawn.append(replace(block, children=_draw_blanks(block.children, caption)))
        else:
            drawn.append(block)
    return tuple(drawn)


def _replace_in_paragraph(
    paragraph: Paragraph, caption: CaptionStyle
) -> Iterator[Paragraph | List]:
    """Yield the fields of the lines that are blanks, and the lines between them as paragraphs."""
    words: list[Inline] = []
    for line in _split_lines(paragraph.children):
        match line:
            case (Text(text=text, span=span),) if _BLANK.fullmatch(text.strip()):
                if words:
                    yield replace(paragraph, children=_draw_blanks(tuple(words), caption))
                    words = []
                yield _make_field(text.strip()[1:-1].strip(), paragraph, span)
            case _:
                if words:
                    words.append(LineBreak(paragraph.span))
                words += line
    if words:
        yield replace(paragraph, children=_draw_blanks(tuple(words), caption))


def _split_lines(inlines: Inlines) -> list[Inlines]:
    """Return inlines in the lines that their author insists on, neighbouring texts joined in one."""
    lines: list[list[Inline]] = [[]]
    for inline in inlines:
        line = lines[-1]
        last = line[-1] if line else None
        if isinstance(inline, LineBreak):
            lines.append([])
        elif isinstance(inline, Text) and isinstance(last, Text):
            span = Span(last.span.start, inline.span.stop)
            line[-1] = Text(last.text + inline.text, span)
        else:
            line.append(inline)
    return [tuple(line) for line in lines if line]


def _make_field(words: str, paragraph: Paragraph, span: Span) -> List:
    """Return a list with one field, its words before its rule."""
    inner: Blocks = ()
    if words.strip("_.… "):
        inner = (replace(paragraph, children=(Text(words, span),)),)
    item = ListItem(inner, None, paragraph.node, span)
    return List(
        (item,),
        None,
        is_tight=True,
        are_steps=False,
        node=paragraph.node,
        span=span,
        are_fields=True,
    )


def _draw_blanks(inlines: Inlines, caption: CaptionStyle) -> Inlines:
    """Return inlines with a rule in the place of each text in brackets, its words in small letters behind it."""
    drawn: list[Inline] = []
    for line in _split_lines(inlines):
        if drawn:
            drawn.append(LineBreak(line[0].span))
        for inline in line:
            if isinstance(inline, Text):
                drawn += _draw_text_blanks(inline, caption)
            else:
                drawn.append(inline)
    return tuple(drawn)


def _draw_text_blanks(text: Text, caption: CaptionStyle) -> Iterator[Inline]:
    """Yield a text, and rules in the place of its blanks."""
    end = 0
    for match in _BLANK.finditer(text.text):
        words = match[1].strip("_.… \u00a0")
        length = min(max(2 * len(words), _SHORTEST_BLANK), _LONGEST_BLANK)
        yield Text(text.text[end : match.start()] + _BLANK_SIGN * length, text.span)
        if words:
            behind = Text(f"\u00a0({words})", text.span)
            small = StyledText("small", (behind,), text.span)
            yield small if caption == "small" else behind
        end = match.end()
    yield Text(text.text[end:], text.span)
