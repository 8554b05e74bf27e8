"""A source -> its Document: front matter, blocks, notes; every fault of the text at once."""

import re
from typing import Final

from pamphlets.core.source import Diagnostic, Source, raise_errors
from pamphlets.document.nodes import Blocks, Document, FormatSection, walk_blocks
from pamphlets.readers.characters import INVISIBLE_RUN, check_characters
from pamphlets.readers.front_matter.front_matter import NO_DEFAULTS, MetaDefaults, read_front_matter
from pamphlets.readers.markdown.anchors import report_broken_links
from pamphlets.readers.markdown.blocks import read_blocks
from pamphlets.readers.markdown.parser import parse_tokens
from pamphlets.readers.markdown.reading_state import ReadingState
from pamphlets.readers.markdown.references import read_notes

_LINE_MARKS: Final = re.compile(f"^([ \\t>]*){INVISIBLE_RUN.pattern}", re.MULTILINE)


def read_document(
    source: Source, slug: str, defaults: MetaDefaults = NO_DEFAULTS
) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Return the document that a source holds, with the doubts about it in the order of the text.

    `slug` names the title in file names; `defaults` are the fields of Meta that `read_collective` gave.
    Raises an ExceptionGroup of all the text's PamphletErrors.
    """
    told = check_characters(source)
    meta, begin, more = read_front_matter(source, slug, defaults)
    body, cuts = _remove_hidden_marks(source.text[begin:])
    desk = ReadingState(
        source, body, begin, cuts, has_invisible=INVISIBLE_RUN.search(source.text) is not None
    )
    made = read_blocks(desk, parse_tokens(body))
    notes = read_notes(desk, read_blocks)
    report_broken_links(desk)
    _report_nested_sections(desk, made)
    if desk.first_invisible:
        desk.report("notice", "invisible", desk.first_invisible)
    told = sorted([*told, *more, *desk.diagnostics], key=lambda diagnostic: diagnostic.span.start)
    raise_errors("read", told)
    return Document(source, meta, made, notes), tuple(told)


def _report_nested_sections(desk: ReadingState, made: Blocks) -> None:
    """Tell each block for one format that stands inside another block."""
    for block in walk_blocks(made):
        if isinstance(block, FormatSection) and block not in made:
            desk.report("error", "portion-inside", block.span, name=block.format)


def _remove_hidden_marks(body: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return a text without the invisible characters that hide a line's first mark, and where they were.

    A title behind a byte order mark is a heading to its author. Each cut is (offset in the text
    returned, characters left out up to there). Inside a line they stay until words are set: code keeps them.
    """
    if not INVISIBLE_RUN.search(body):
        return body, ()
    parts: list[str] = []
    cuts: list[tuple[int, int]] = []
    at = gone = 0
    for found in _LINE_MARKS.finditer(body):
        keep = found.end(1)
        parts.append(body[at:keep])
        gone += found.end() - keep
        cuts.append((found.end() - gone, gone))
        at = found.end()
    return "".join((*parts, body[at:])), tuple(cuts)
