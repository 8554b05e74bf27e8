"""Document -> ZineText: six panels, and what is left for the colophon. Whatever else the text holds is an error."""

from typing import Final, NamedTuple

from pamphlets.core.source import Diagnostic, Source, Span, error
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
from pamphlets.layout.single_sheet.frame import split_printed_sources

PANEL_COUNT: Final = 6
_HEADING_LEVEL: Final = 2


class PanelText(NamedTuple):
    """The heading and the blocks of one panel."""

    heading: Heading
    blocks: Blocks
    fold_picture: Figure | None = (
        None  # the picture that runs on over the fold, if one does
    )


class ZineText(NamedTuple):
    """What a text gives to print."""

    panels: tuple[PanelText, ...]  # panels 2 to 7
    last_panel: PanelText | None  # what the colophon says besides
    source_list: SourceList | None  # sources that stand in no note


def split_panels(document: Document) -> tuple[ZineText, tuple[Diagnostic, ...]]:
    """Return the panels of a text, and an error for all in it that no panel can be made of.

    The list of sources is kept only where links are told in it alone: the notes are a zine's sources.
    """
    source = document.source
    blocks, source_list = split_printed_sources(document)
    before, sections = _split_sections(blocks)
    errors: list[Diagnostic] = []
    if before:
        errors.append(error("zine-before", source, before[0].span))
    if not PANEL_COUNT <= len(sections) <= PANEL_COUNT + 1:
        spans = [section[0].span for section in sections]
        lines = [str(source.locate(span).line) for span in spans]
        # At the first that is too many, or the last there is.
        span: Span = document.meta.span_of("title")
        if spans:
            span = spans[min(PANEL_COUNT + 1, len(spans) - 1)]
        fields = {"found": str(len(sections)), "lines": ", ".join(lines) or "—"}
        errors.append(error("zine-sections", source, span, **fields))
    panels: list[PanelText] = []
    for number, (heading, *rest) in enumerate(sections, 2):
        assert isinstance(heading, Heading)  # noqa: S101 - a section is opened by one
        # The last thing of a left-hand panel runs on over the fold, if it is asked to be full.
        fold_picture: Figure | None = None
        last = rest[-1] if rest and number <= PANEL_COUNT else None
        if number % 2 == 0 and isinstance(last, Figure) and last.image.placement == "page":
            fold_picture = last
        errors += _check_panel(source, heading, rest, fold_picture)
        text = tuple(rest)
        if fold_picture is not None:
            text = (*rest[:-1], *fold_picture.caption)
        panels.append(PanelText(heading, text, fold_picture))
    last_panel = panels[PANEL_COUNT] if len(panels) > PANEL_COUNT else None
    return ZineText(tuple(panels[:PANEL_COUNT]), last_panel, source_list), tuple(errors)


def _split_sections(blocks: Blocks) -> tuple[list[Block], list[list[Block]]]:
    """Return what stands before the first heading, and each heading with what follows it."""
    before: list[Block] = []
    sections: list[list[Block]] = []
    for block in blocks:
        if isinstance(block, Heading) and block.level == _HEADING_LEVEL:
            sections.append([block])
        elif sections:
            sections[-1].append(block)
        else:
            before.append(block)
    return before, sections


def _check_panel(
    source: Source, heading: Heading, blocks: list[Block], fold_picture: Figure | None
) -> list[Diagnostic]:
    """Return the errors of a panel: note calls in its heading, higher headings, full pictures elsewhere."""
    errors: list[Diagnostic] = []
    for inline in list_inlines((Paragraph(heading.children, heading.node, heading.span),)):
        if isinstance(inline, NoteRef | Citation):
            errors.append(error("zine-call", source, inline.span))
    for block in blocks:
        if isinstance(block, Heading) and block.level < _HEADING_LEVEL:
            errors.append(error("zine-level", source, block.span))
    for block in blocks:
        if (
            isinstance(block, Figure)
            and block.image.placement == "page"
            and block is not fold_picture
        ):
            errors.append(error("zine-fold", source, block.span))
    return errors
