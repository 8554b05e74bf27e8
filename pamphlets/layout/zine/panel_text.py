"""Document -> ZineText: six panels, and what is left for the colophon. Whatever else the text holds is an error."""

from itertools import pairwise
from types import MappingProxyType
from typing import Final, NamedTuple

from pamphlets.core.source import WHOLE_FILE, Diagnostic, Source, Span, error, notice
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
    to_plain_text,
)
from pamphlets.document.traversal import list_inlines
from pamphlets.layout.single_sheet.frame import split_printed_sources

PANEL_COUNT: Final = 6
_HEADING_LEVEL: Final = 2
# Of pictures that are left in the text of a panel: there they cannot stand so.
_PLACEMENT_FAULTS: Final = MappingProxyType(
    {"spread": "zine-fold", "foot": "zine-foot", "margin": "zine-margin"}
)


class PanelText(NamedTuple):
    """What one panel says and shows."""

    heading: Heading | None
    """None: a picture has the panel for itself"""
    blocks: Blocks
    fold_picture: Figure | None = None
    """the picture that runs on over the fold, if one does"""
    foot_picture: Figure | None = None
    """the picture that stands at its foot, from edge to edge"""
    full_picture: Figure | None = None
    """the picture that has the panel for itself"""

    @property
    def span(self) -> Span:
        """Return where the panel begins in the text."""
        if self.heading is not None:
            return self.heading.span
        return self.full_picture.span if self.full_picture else WHOLE_FILE


class ZineText(NamedTuple):
    """What a text gives to print."""

    panels: tuple[PanelText, ...]  # panels 2 to 7
    last_panel: PanelText | None  # what the colophon says besides
    source_list: SourceList | None  # sources that stand in no note


class _Sections(NamedTuple):
    """A text in what its panels are made of."""

    parts: list[list[Block]]
    """each begins with its heading, or is one picture"""
    errors: list[Diagnostic]
    """what stands on no panel"""


def split_panels(document: Document) -> tuple[ZineText, tuple[Diagnostic, ...]]:
    """Return the panels of a text, and an error for all in it that no panel can be made of.

    The list of sources is kept only where links are told in it alone: the notes are a zine's sources.
    """
    source = document.source
    blocks, source_list = split_printed_sources(document)
    sections, errors = _split_sections(source, blocks)
    errors += _check_count(document, sections)
    panels: list[PanelText] = []
    for number, section in enumerate(sections, 2):
        panel, faults = _make_panel(source, section, number)
        panels.append(panel)
        errors += faults
    for left, right in pairwise(panels):
        if left.fold_picture is not None and right.full_picture is not None:
            errors.append(error("zine-fold", source, left.fold_picture.span))
    last_panel = panels[PANEL_COUNT] if len(panels) > PANEL_COUNT else None
    return ZineText(tuple(panels[:PANEL_COUNT]), last_panel, source_list), tuple(errors)


def _check_count(document: Document, sections: list[list[Block]]) -> list[Diagnostic]:
    """Return an error for fewer panels than six, or more than seven, the last of them with a heading; or a doubt about it."""
    is_picture_last = len(sections) > PANEL_COUNT and isinstance(sections[-1][0], Figure)
    source = document.source
    if PANEL_COUNT <= len(sections) <= PANEL_COUNT + 1 and not is_picture_last:
        return _check_last_heading(source, sections)
    spans = [section[0].span for section in sections]
    lines = [str(source.locate(span).line) for span in spans]
    # At the first that is too many, or the last there is.
    span: Span = document.meta.span_of("title")
    if spans:
        span = spans[min(PANEL_COUNT + 1, len(spans) - 1)]
    fields = {"found": str(len(sections)), "lines": ", ".join(lines) or "—"}
    return [error("zine-sections", source, span, **fields)]


def _check_last_heading(source: Source, sections: list[list[Block]]) -> list[Diagnostic]:
    """Return a notice where pictures that are panels push the last heading out of its own."""
    last = sections[-1][0]
    has_picture = any(isinstance(section[0], Figure) for section in sections)
    if len(sections) <= PANEL_COUNT or not has_picture or not isinstance(last, Heading):
        return []
    words = to_plain_text(last.children)
    return [notice("zine-last", source, last.span, heading=words)]


def _split_sections(source: Source, blocks: Blocks) -> _Sections:
    """Return each heading with what follows it, and each picture that has a panel for itself."""
    parts: list[list[Block]] = []
    errors: list[Diagnostic] = []
    before: list[Block] = []
    for block in blocks:
        is_heading = isinstance(block, Heading) and block.level == _HEADING_LEVEL
        is_full = isinstance(block, Figure) and block.image.placement == "page"
        if is_heading or is_full:
            parts.append([block])
        elif not parts:
            before.append(block)
        elif isinstance(parts[-1][0], Figure):
            errors.append(error("zine-behind", source, block.span))
        else:
            parts[-1].append(block)
    if before:
        errors.insert(0, error("zine-before", source, before[0].span))
    return _Sections(parts, errors)


def _make_panel(
    source: Source, section: list[Block], number: int
) -> tuple[PanelText, list[Diagnostic]]:
    """Return the panel of a section, and the errors in it."""
    heading, *rest = section
    if isinstance(heading, Figure):
        return PanelText(None, heading.caption, full_picture=heading), []
    assert isinstance(heading, Heading)  # noqa: S101 - a section is opened by one or the other
    text: Blocks = tuple(rest)
    fold_picture: Figure | None = None
    foot_picture: Figure | None = None
    last = rest[-1] if rest else None
    if isinstance(last, Figure):
        is_left = number % 2 == 0 and number <= PANEL_COUNT
        if last.image.placement == "spread" and is_left:
            fold_picture = last
        elif last.image.placement == "foot" and number <= PANEL_COUNT + 1:
            foot_picture = last
        if fold_picture or foot_picture:
            text = (*rest[:-1], *last.caption)
    errors = _check_panel(source, heading, text)
    return PanelText(heading, text, fold_picture, foot_picture), errors


def _check_panel(source: Source, heading: Heading, blocks: Blocks) -> list[Diagnostic]:
    """Return the errors of a panel: note calls in its heading, higher headings, pictures where they cannot stand."""
    errors: list[Diagnostic] = []
    for inline in list_inlines((Paragraph(heading.children, heading.node, heading.span),)):
        if isinstance(inline, NoteRef | Citation):
            errors.append(error("zine-call", source, inline.span))
    for block in blocks:
        if isinstance(block, Heading) and block.level < _HEADING_LEVEL:
            errors.append(error("zine-level", source, block.span))
    for block in blocks:
        if isinstance(block, Figure) and block.image.placement in _PLACEMENT_FAULTS:
            code = _PLACEMENT_FAULTS[block.image.placement]
            errors.append(error(code, source, block.span))
    return errors
