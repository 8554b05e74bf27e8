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
from pamphlets.document.traversal import inlines_in
from pamphlets.layout.single_sheet.frame import unlisted
from pamphlets.readers.front_matter.front_matter import place_of

THOUGHTS: Final = 6
_LEVEL: Final = 2


class Panel(NamedTuple):
    """One thought: what heads it, its text and pictures, and the picture that runs on over the fold, if one does."""

    heading: Heading
    blocks: Blocks
    over: Figure | None = None


class Panels(NamedTuple):
    """What a text gives to print: panels 2 to 7, what the colophon says besides, and sources without notes."""

    thoughts: tuple[Panel, ...]
    rest: Panel | None
    listed: SourceList | None


def panels(document: Document) -> tuple[Panels, tuple[Diagnostic, ...]]:
    """Return the panels of a text, and what in it no panel can be made of.

    The list of sources is kept only where links are told in it alone: the notes are a zine's sources.
    """
    source = document.source
    blocks, listed = unlisted(document)
    before, sections = _sections(blocks)
    told = [error("zine-before", source, before[0].span)] if before else []
    if not THOUGHTS <= len(sections) <= THOUGHTS + 1:
        told.append(_count(source, sections))
    found = [_panel(source, place, section, told) for place, section in enumerate(sections, 2)]
    rest = found[THOUGHTS] if len(found) > THOUGHTS else None
    return Panels(tuple(found[:THOUGHTS]), rest, listed), tuple(told)


def _sections(blocks: Blocks) -> tuple[Blocks, list[list[Block]]]:
    """Return what stands before the first heading, and each heading with what follows it."""
    before: list[Block] = []
    sections: list[list[Block]] = []
    for block in blocks:
        if isinstance(block, Heading) and block.level == _LEVEL:
            sections.append([block])
        else:
            (sections[-1] if sections else before).append(block)
    return tuple(before), sections


def _count(source: Source, sections: list[list[Block]]) -> Diagnostic:
    """Return the fault of a text in too few or too many panels: where they stand, and at the first that is too many."""
    lines = ", ".join(str(source.place(section[0].span).line) for section in sections) or "—"
    over = sections[THOUGHTS + 1 :]
    where = over[0][0].span if over else sections[-1][0].span if sections else place_of(source, "title")
    return error("zine-sections", source, where, found=str(len(sections)), lines=lines)


def _panel(source: Source, place: int, section: list[Block], told: list[Diagnostic]) -> Panel:
    """Return the panel that stands at `place`, counted from 1 with the cover, and tell its faults."""
    heading, *blocks = section
    assert isinstance(heading, Heading)  # noqa: S101 - a section is opened by one
    told += [
        error("zine-call", source, inline.span)
        for inline in inlines_in((Paragraph(heading.children, heading.node, heading.span),))
        if isinstance(inline, NoteRef | Citation)
    ]
    told += [
        error("zine-level", source, block.span)
        for block in blocks
        if isinstance(block, Heading) and block.level < _LEVEL
    ]
    over = _over(place, blocks)
    told += [
        error("zine-fold", source, block.span)
        for block in blocks
        if isinstance(block, Figure) and block.image.full and block is not over
    ]
    if over is None:
        return Panel(heading, tuple(blocks))
    return Panel(heading, (*blocks[:-1], *over.caption), over)


def _over(place: int, blocks: list[Block]) -> Figure | None:
    """Return the picture that runs on over the fold: the last thing of a left-hand panel, asked to be full."""
    last = blocks[-1] if blocks else None
    if place % 2 or place > THOUGHTS or not isinstance(last, Figure) or not last.image.full:
        return None
    return last
