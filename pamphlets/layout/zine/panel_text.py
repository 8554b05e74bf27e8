"""A zine's text -> its panels: six thoughts, and what is left for the colophon. Whatever else it holds is a fault."""

from typing import Final, NamedTuple

from pamphlets.core.source import Diagnostic, Source, error
from pamphlets.document.nodes import (
    Block,
    Blocks,
    Citation,
    Document,
    Figure,
    Heading,
    NoteRef,
    Paragraph,
    SourceList,
)
from pamphlets.document.traversal import list_inlines
from pamphlets.layout.single_sheet.frame import split_source_list

PANEL_COUNT: Final = 6
_HEADING_LEVEL: Final = 2


class PanelText(NamedTuple):
    """One thought: what heads it, its text and pictures, and the picture that runs on over the fold, if one does."""

    heading: Heading
    blocks: Blocks
    fold_picture: Figure | None = None


class ZineText(NamedTuple):
    """What a text gives to print: panels 2 to 7, what the colophon says besides, and sources without notes."""

    panels: tuple[PanelText, ...]
    last_panel: PanelText | None
    source_list: SourceList | None


def split_panels(document: Document) -> tuple[ZineText, tuple[Diagnostic, ...]]:
    """Return the panels of a text, and what in it no panel can be made of.

    The list of sources is kept only where links are told in it alone: the notes are a zine's sources.
    """
    source = document.source
    blocks, listed = split_source_list(document)
    before, sections = _split_sections(blocks)
    told = [error("zine-before", source, before[0].span)] if before else []
    if not PANEL_COUNT <= len(sections) <= PANEL_COUNT + 1:
        told.append(_panel_count_error(document, sections))
    found = [_make_panel(source, place, section, told) for place, section in enumerate(sections, 2)]
    rest = found[PANEL_COUNT] if len(found) > PANEL_COUNT else None
    return ZineText(tuple(found[:PANEL_COUNT]), rest, listed), tuple(told)


def _split_sections(blocks: Blocks) -> tuple[Blocks, list[list[Block]]]:
    """Return what stands before the first heading, and each heading with what follows it."""
    before: list[Block] = []
    sections: list[list[Block]] = []
    for block in blocks:
        if isinstance(block, Heading) and block.level == _HEADING_LEVEL:
            sections.append([block])
        else:
            (sections[-1] if sections else before).append(block)
    return tuple(before), sections


def _panel_count_error(document: Document, sections: list[list[Block]]) -> Diagnostic:
    """Return the fault of a text in too few or too many panels: where they stand, and at the first that is too many."""
    source = document.source
    lines = ", ".join(str(source.locate(section[0].span).line) for section in sections) or "—"
    over = sections[PANEL_COUNT + 1 :]
    where = (
        over[0][0].span
        if over
        else sections[-1][0].span
        if sections
        else document.meta.span_of("title")
    )
    return error("zine-sections", source, where, found=str(len(sections)), lines=lines)


def _make_panel(
    source: Source, place: int, section: list[Block], told: list[Diagnostic]
) -> PanelText:
    """Return the panel that stands at `place`, counted from 1 with the cover, and tell its faults."""
    heading, *blocks = section
    assert isinstance(heading, Heading)  # noqa: S101 - a section is opened by one
    told += [
        error("zine-call", source, inline.span)
        for inline in list_inlines((Paragraph(heading.children, heading.node, heading.span),))
        if isinstance(inline, NoteRef | Citation)
    ]
    told += [
        error("zine-level", source, block.span)
        for block in blocks
        if isinstance(block, Heading) and block.level < _HEADING_LEVEL
    ]
    over = _find_fold_picture(place, blocks)
    told += [
        error("zine-fold", source, block.span)
        for block in blocks
        if isinstance(block, Figure) and block.image.full_page and block is not over
    ]
    if over is None:
        return PanelText(heading, tuple(blocks))
    return PanelText(heading, (*blocks[:-1], *over.caption), over)


def _find_fold_picture(place: int, blocks: list[Block]) -> Figure | None:
    """Return the picture that runs on over the fold: the last thing of a left-hand panel, asked to be full."""
    last = blocks[-1] if blocks else None
    if place % 2 or place > PANEL_COUNT or not isinstance(last, Figure) or not last.image.full_page:
        return None
    return last
