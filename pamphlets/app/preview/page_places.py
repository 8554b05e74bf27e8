"""A page and the document that it was set from -> where each of its lines stands in the text, and what its calls call.

Layout gives a line the span of the stretch that it begins in, often a whole paragraph typed on one line. The letters that
the line prints are looked for in that stretch: what typography changes, blanks, quotation marks, dashes, hyphens, are no
letters. Calls, citations and what stands in comments are passed over. A line whose letters are not those of the text, as
those of a source that a citation names, has the place of what it was made of.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

from pamphlets.app.preview.printed_letters import find_letters, to_letters
from pamphlets.core.geometry import Rect
from pamphlets.core.page import GlyphRun, Page, PageItem, ScaledDrawing, ScaledPicture
from pamphlets.core.source import NodeId, Span
from pamphlets.document.nodes import Document, Link, NoteRef, walk_blocks
from pamphlets.document.traversal import list_inlines, split_source_list

BoxRole = Literal["line", "note", "call", "picture"]
# Shares of the size of letters that a line reaches above and below its baseline.
_ASCENT: Final = 0.9
_DESCENT: Final = 0.3
_WIDEST_GAP: Final = 1.5  # ems between two runs of one line; between two columns it is more


@dataclass(frozen=True, slots=True)
class PlacedBox:
    """A part of a page, measured from the top left of its trim, and the stretch of the text that it shows."""

    rect: Rect
    span: Span
    role: BoxRole
    note_number: int | None = None
    """of a call, and of a line of a note"""


class _Line(NamedTuple):
    """Runs of one line of one block."""

    runs: list[PageItem]
    node: NodeId | None


def place_boxes(document: Document, page: Page) -> tuple[PlacedBox, ...]:
    """Return the lines, calls and pictures of a page that come from the text, in the order in which they are drawn."""
    calls = _list_calls(document)
    note_numbers = _list_note_nodes(document)
    added_nodes = _list_added_nodes(document)
    boxes: list[PlacedBox] = []
    before = Span(0, 0)
    for line in _join_lines(page.items, calls):
        first = line.runs[0]
        if line.node in added_nodes:
            continue
        call = calls.get(line.node) if line.node is not None else None
        rect = _find_rect(line.runs, page.trim)
        if call is not None:
            boxes.append(PlacedBox(rect, call.span, "call", call.number))
            continue
        if not isinstance(first.content, GlyphRun):
            boxes.append(PlacedBox(rect, _span_of(first), "picture"))
            continue
        span, words = _span_of(first), list_words(line.runs)
        stretch = find_letters(document.source.text, span, words, before)
        if stretch is not None:
            before = stretch
        elif not words:  # a bullet, which has the span of all that stands behind it
            stretch = Span(span.start, span.start)
        number = note_numbers.get(line.node) if line.node is not None else None
        role: BoxRole = "line" if number is None else "note"
        boxes.append(PlacedBox(rect, stretch or span, role, number))
    return tuple(boxes)


def _list_calls(document: Document) -> dict[NodeId, NoteRef]:
    """Return the calls of notes by their nodes."""
    calls: dict[NodeId, NoteRef] = {}
    for inline in list_inlines(document.blocks):
        if isinstance(inline, NoteRef):
            calls[inline.node] = inline
    return calls


def _list_note_nodes(document: Document) -> dict[NodeId, int]:
    """Return the number of the note that a node belongs to."""
    numbers: dict[NodeId, int] = {}
    for note in document.notes:
        numbers[note.node] = note.number
        for block in walk_blocks(note.blocks):
            numbers[block.node] = note.number
    return numbers


def _list_added_nodes(document: Document) -> set[NodeId]:
    """Return the nodes of what nobody typed: the list of sources and its heading."""
    typed_blocks, source_list = split_source_list(document.blocks)
    if source_list is None:
        return set()
    nodes = {block.node for block in document.blocks[len(typed_blocks) :]}
    for entry in source_list.entries:
        nodes.add(entry.node)
        for inline in list_inlines((entry,)):
            if isinstance(inline, Link):
                nodes.add(inline.node)
    return nodes


def _join_lines(items: Iterable[PageItem], calls: dict[NodeId, NoteRef]) -> Iterator[_Line]:
    """Yield what comes from the text, runs of one line together."""
    line: _Line | None = None
    for item in items:
        is_run = isinstance(item.content, GlyphRun)
        if not is_run and not isinstance(item.content, ScaledPicture | ScaledDrawing):
            continue
        if item.span is None or item.span.start < 0:
            continue
        if line is not None and is_run and _continues_line(line, item):
            line.runs.append(item)
            continue
        if line is not None and item.node in calls:
            yield _Line([item], item.node)
            continue
        if line is not None:
            yield line
        line = _Line([item], item.node)
        if item.node in calls:
            yield line
            line = None
    if line is not None:
        yield line


def _continues_line(line: _Line, item: PageItem) -> bool:
    """Return whether a run stands on a line, behind its last one: a call of a note may stand between."""
    last = line.runs[-1]
    if not isinstance(last.content, GlyphRun) or last.node != item.node:
        return False
    if last.content.angle or item.at.y != last.at.y:
        return False
    gap = item.at.x - (last.at.x + last.content.advance)
    return -1.0 < gap < _WIDEST_GAP * last.content.size


def _span_of(item: PageItem) -> Span:
    if item.span is None:
        raise AssertionError("what has no place in the text is left out before")
    return item.span


def _find_rect(runs: list[PageItem], trim: Rect) -> Rect:
    """Return what a line, or a picture, covers, from the top left of the trim."""
    first, last = runs[0], runs[-1]
    x, y = first.at.x - trim.x, first.at.y - trim.y
    match first.content, last.content:
        case GlyphRun() as begun, GlyphRun() as ended:
            length = last.at.x + ended.advance - first.at.x
            size = max(begun.size, ended.size)
            if begun.angle:  # a line that reads upwards
                return Rect(x - _ASCENT * size, y - length, size, length)
            return Rect(x, y - _ASCENT * size, length, (_ASCENT + _DESCENT) * size)
        case (ScaledPicture() | ScaledDrawing()) as picture, _:
            return Rect(x, y, picture.size.width, picture.size.height)
        case _:
            raise AssertionError(first.content)


def list_words(runs: Iterable[PageItem]) -> list[str]:
    """Return the letters of each printed word of some runs."""
    words: list[str] = []
    for run in runs:
        if not isinstance(run.content, GlyphRun):
            continue
        for word in run.content.words:
            letters = to_letters(getattr(word, "text", ""))
            if letters:
                words.append(letters)
    return words
