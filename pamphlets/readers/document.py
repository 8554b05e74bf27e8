"""A source -> its Document: front matter, blocks, notes; every fault of the text at once."""

import re
from typing import Final

from pamphlets.core.source import Diagnostic, Source, raise_all
from pamphlets.document.nodes import Blocks, Document, Portion, walk
from pamphlets.readers.characters import INVISIBLE, inspect
from pamphlets.readers.front_matter.front_matter import NO_DEFAULTS, Defaults, read_meta
from pamphlets.readers.markdown.anchors import tell_lost_links
from pamphlets.readers.markdown.blocks import blocks
from pamphlets.readers.markdown.parser import tokens_of
from pamphlets.readers.markdown.reading_state import Desk
from pamphlets.readers.markdown.references import notes_of

_LEADING: Final = re.compile(f"^([ \\t>]*){INVISIBLE.pattern}", re.MULTILINE)


def read(
    source: Source, slug: str, defaults: Defaults = NO_DEFAULTS
) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Return the document that a source holds, with the doubts about it in the order of the text.

    `slug` names the title in file names; `defaults` are the fields of Meta that `read_collective` gave.
    Raises an ExceptionGroup of all the text's PamphletErrors.
    """
    told = inspect(source)
    meta, begin, more = read_meta(source, slug, defaults)
    body, cuts = _unmarked(source.text[begin:])
    desk = Desk(source, body, begin, cuts, hidden=INVISIBLE.search(source.text) is not None)
    made = blocks(desk, tokens_of(body))
    notes = notes_of(desk, blocks)
    tell_lost_links(desk)
    _tell_inner_portions(desk, made)
    if desk.hidden_at:
        desk.tell("notice", "invisible", desk.hidden_at)
    told = sorted([*told, *more, *desk.told], key=lambda diagnostic: diagnostic.span.start)
    raise_all("read", told)
    return Document(source, meta, made, notes), tuple(told)


def _tell_inner_portions(desk: Desk, made: Blocks) -> None:
    """Tell each block for one format that stands inside another block."""
    for block in walk(made):
        if isinstance(block, Portion) and block not in made:
            desk.tell("error", "portion-inside", block.span, name=block.format)


def _unmarked(body: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return a text without the invisible characters that hide a line's first mark, and where they were.

    A title behind a byte order mark is a heading to its author. Each cut is (offset in the text
    returned, characters left out up to there). Inside a line they stay until words are set: code keeps them.
    """
    if not INVISIBLE.search(body):
        return body, ()
    parts: list[str] = []
    cuts: list[tuple[int, int]] = []
    at = gone = 0
    for found in _LEADING.finditer(body):
        keep = found.end(1)
        parts.append(body[at:keep])
        gone += found.end() - keep
        cuts.append((found.end() - gone, gone))
        at = found.end()
    return "".join((*parts, body[at:])), tuple(cuts)
