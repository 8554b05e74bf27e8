"""List and the entries of a glossary -> GalleyParts: a marker or a term hangs beside the lines of each."""

from dataclasses import replace
from typing import Final

from pamphlets.core.drawing import Drawing, PathSegment, Stroke, VectorPath
from pamphlets.core.geometry import Point, Size
from pamphlets.core.page import PageItem, PageItems, ScaledDrawing
from pamphlets.core.source import NodeId
from pamphlets.core.style import TextStyle
from pamphlets.core.units import Pt
from pamphlets.document.nodes import (
    Blocks,
    List,
    ListItem,
    Paragraph,
    StyledText,
    to_plain_text,
)
from pamphlets.layout.blocks.block_context import (
    ContainingBlock,
    add_space_around,
    add_to_first_box,
    make_paragraph_boxes,
    set_marker,
)
from pamphlets.layout.blocks.galley import Box, GalleyPart, VerticalSpace
from pamphlets.layout.paragraph.line import LinePlacement
from pamphlets.layout.paragraph.styled_runs import ParagraphText
from pamphlets.transforms.paper_words import load_paper_words

BULLET: Final = "–"
_CHECKBOX_SIDE: Final = 0.66  # em
_MARKER_GAP: Final = 0.45  # em between a number and its item
_LONGEST_TERM: Final = 60  # characters


def set_list(
    block: List,
    item_parts: list[list[GalleyPart]],
    container: ContainingBlock,
) -> list[GalleyPart]:
    """Return a list of the parts of its items; tight items follow each other, loose ones have a line between them."""
    style = _marker_style(block, container)
    indent = item_indent(block, container)
    # Deep in a text the items stand in by less than a marker's width: it hangs out to their left.
    item_left = container.inset_beside(indent).left
    is_deep = item_left < container.left + indent
    marker_left = item_left - indent if is_deep else container.left
    loose = block.are_steps or not block.is_tight
    parts: list[GalleyPart] = []
    for index, item in enumerate(block.items):
        marker = _item_marker(block, index)
        if item.checked is not None:
            marks: PageItems = (
                _draw_checkbox(
                    item, style, Point(marker_left, container.baseline), container.lang
                ),
            )
        else:
            # Dashes stand flush left, numbers flush with their points.
            placement = LinePlacement(marker_left, indent, "left", hang=False)
            if block.start is not None and not block.are_steps:
                width = indent - _MARKER_GAP * style.size
                placement = placement._replace(width=width, align="right")
            marks = set_marker(marker, style, placement, item, container)
        if parts and loose and not isinstance(parts[-1], VerticalSpace):
            parts.append(VerticalSpace(1))
        boxes = [part for part in item_parts[index] if isinstance(part, Box)]
        if boxes:
            parts += add_to_first_box(item_parts[index], marks)
        else:
            parts.append(Box(1, marks, (), 0.0, item.node, item.span))
    spaced = loose or container.theme.block_styles[container.role].lines_before
    if not spaced or container.role != "body":
        return parts
    return add_space_around(parts, 1, "block")


def item_indent(block: List, container: ContainingBlock) -> Pt:
    """Return how far the items of a list stand in: wide enough for the widest marker."""
    if block.are_fields:
        return 0.0
    style = _marker_style(block, container)
    theme = container.theme
    least = theme.step_indent if block.are_steps else theme.list_indent
    shaper = container.context.chunk_shaper(style, container.lang)
    markers = [_item_marker(block, index) for index in range(len(block.items))]
    widest = max((shaper.shape_whole(marker).width for marker in markers), default=0.0)
    return max(least, widest + _MARKER_GAP * style.size)


def _marker_style(block: List, container: ContainingBlock) -> TextStyle:
    if block.are_steps:
        return container.theme.text_styles["step"]
    style = container.theme.block_styles[container.role].text
    return replace(style, font=style.font.with_lining_figures())


def _item_marker(block: List, index: int) -> str:
    """Return the marker of an item: a dash, a number with its delimiter, a bare number for steps."""
    if block.start is None:
        return BULLET
    number = block.items[index].number or str(block.start + index)
    return number if block.are_steps else number + block.delimiter


def _draw_checkbox(item: ListItem, style: TextStyle, at: Point, lang: str) -> PageItem:
    """Return an open or a crossed box, to be ticked with a pen."""
    side = _CHECKBOX_SIDE * style.size
    stroke = Stroke(0.7)
    square: tuple[PathSegment, ...] = (
        ("M", 0.4, 0.4),
        ("L", side, 0.4),
        ("L", side, side),
        ("L", 0.4, side),
        ("Z",),
    )
    paths = [VectorPath(square, None, stroke)]
    if item.checked:
        paths.append(
            VectorPath((("M", 1.6, 1.6), ("L", side - 1.2, side - 1.2)), None, stroke)
        )
        paths.append(
            VectorPath((("M", side - 1.2, 1.6), ("L", 1.6, side - 1.2)), None, stroke)
        )
    size = Size(side + 0.4, side + 0.4)
    words = load_paper_words(lang)
    alt = words.task_done if item.checked else words.task_open
    return PageItem(
        Point(at.x, at.y - side),
        ScaledDrawing(Drawing(size, tuple(paths)), size, alt),
        item.node,
    )


def set_glossary_entry(
    paragraph: Paragraph, container: ContainingBlock
) -> list[GalleyPart]:
    """Return a paragraph that opens with its term: the term hangs, the lines below it stand in."""
    hang = container.theme.list_indent
    style = container.theme.block_styles[container.role]
    style = replace(style, left_indent=hang, right_indent=0.0, first_indent=-hang)
    text = ParagraphText(paragraph.children, container.lang, paragraph.node, paragraph.span)
    return make_paragraph_boxes(text, style, container, indent=True)


def find_glossary_entries(blocks: Blocks) -> frozenset[NodeId]:
    """Return the nodes of the paragraphs that open with a term in bold: two or more running, as in `**Term.** Its sense`."""
    entries: set[NodeId] = set()
    before: NodeId | None = None
    for block in blocks:
        node = (
            block.node if isinstance(block, Paragraph) and _opens_with_term(block) else None
        )
        if node is not None and before is not None:
            entries |= {before, node}
        before = node
    return frozenset(entries)


def _opens_with_term(paragraph: Paragraph) -> bool:
    """Return whether a paragraph is a few words in bold, a full stop, a colon or a dash, and more."""
    match paragraph.children:
        case (StyledText(kind="strong") as term, *rest) if rest:
            words = to_plain_text(term.children).strip()
            behind = to_plain_text(tuple(rest)).strip()
            ends_term = words.endswith((".", ":")) or behind.startswith(
                (".", ":", "—", "–")
            )
            return ends_term and len(words) <= _LONGEST_TERM and len(behind) > 1
        case _:
            return False
