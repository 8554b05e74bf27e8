"""markdown-it's tokens of a text -> its blocks, those that were read before moved to where they stand now.

The text is cut into groups: what one block at its margin is made of. A group whose lines were read before, in the same
surroundings, is read again only where it says something to other parts of the text: a heading its anchor, a picture its
title, a fault its line. What a group takes from them are the numbers of notes, which are compared.
"""

from collections.abc import Hashable, Iterator, Sequence
from typing import Final, NamedTuple

from pamphlets.core.source import Span
from pamphlets.core.system.recent_cache import RecentCache
from pamphlets.document.moved_nodes import NodeOrigin, move_blocks, move_span
from pamphlets.document.nodes import Block, Blocks
from pamphlets.readers.markdown.blocks import read_blocks
from pamphlets.readers.markdown.parser import MarkdownToken, ParsedText, split_tokens
from pamphlets.readers.markdown.reading_state import ReadingState

# A text of 60 pages has 400.
_MOST_GROUPS: Final = 4000
# Tags, which are told once in a text, and entities, which may hide characters.
_UNSTEADY_SIGNS: Final = ("<", "&")


class _ReadGroup(NamedTuple):
    """What a group was read as, and what it said to the rest of the text."""

    origin: NodeOrigin
    blocks: Blocks
    node_count: int
    note_calls: tuple[tuple[str, Span], ...]
    note_numbers: tuple[int, ...]
    """of the calls"""
    inner_links: tuple[tuple[str, Span], ...]


class ReadingCache:
    """The groups of lines that were read last, whatever text they stood in."""

    def __init__(self) -> None:
        self.groups: RecentCache[Hashable, _ReadGroup] = RecentCache(_MOST_GROUPS)


class BlockReader:
    """The blocks of one text, read through a cache or without."""

    def __init__(
        self, state: ReadingState, parsed: ParsedText, cache: ReadingCache | None
    ) -> None:
        self._state = state
        self._parsed = parsed
        # Removed characters make places jump within a group.
        is_steady = not (state.removals or state.has_invisible)
        self._cache = cache.groups if cache is not None and is_steady else None
        self._lines = state.body.split("\n") if self._cache is not None else []
        self._first_line = state.source.line_at(state.body_start)
        self._link_targets = parsed.link_targets

    def read(self, tokens: Sequence[MarkdownToken]) -> Blocks:
        """Return the blocks that a run of whole blocks' tokens stands for."""
        if self._cache is None:
            self._parsed.parse_inlines(tokens)
            return read_blocks(self._state, tokens)
        blocks: list[Block] = []
        for opening, group in _split_groups(tokens):
            key = self._make_key(group)
            known = self._cache.find(key) if key is not None else None
            moved = None if known is None else self._move_group(known, opening)
            blocks += self._read_group(group, key) if moved is None else moved
        return tuple(blocks)

    def _make_key(self, group: Sequence[MarkdownToken]) -> Hashable | None:
        """Return what decides how a group is read; None for one that is read anew."""
        opening = group[0]
        if opening.map is None or "at" not in opening.meta:
            return None
        first, last = opening.map
        text = "\n".join(self._lines[first:last])
        if any(sign in text for sign in _UNSTEADY_SIGNS):
            return None
        indent = opening.meta["at"][0] - self._line_start(first)
        shape = tuple([(token.type, token.level, token.hidden) for token in group])
        note = self._state.current_note is not None
        return (text, indent, shape, note, self._link_targets)

    def _line_start(self, line: int) -> int:
        """Return where a line of the body begins, counted as its spans are."""
        source = self._state.source
        return source.line_start(self._first_line + line) - self._state.body_start

    def _origin(self, opening: MarkdownToken) -> NodeOrigin:
        """Return where a group stands, and the last node id before it."""
        state = self._state
        return NodeOrigin(state.source_offset(opening.meta["at"][0]), state.node_count)

    def _read_group(self, group: Sequence[MarkdownToken], key: Hashable | None) -> Blocks:
        """Return the blocks of a group, read anew, and keep them where they may serve again."""
        state = self._state
        before = _count_effects(state)
        origin, calls, links = None, len(state.note_calls), len(state.inner_links)
        if key is not None:
            origin = self._origin(group[0])
        if (
            group[0].type != "note_open"
        ):  # the body of a note comes when all calls are known
            self._parsed.parse_inlines(group)
        blocks = read_blocks(state, group)
        if (
            self._cache is not None
            and origin is not None
            and _count_effects(state) == before
        ):
            note_calls = tuple(state.note_calls[calls:])
            numbers = tuple([state.note_numbers.get(label, 0) for label, _ in note_calls])
            node_count = state.node_count - origin.node
            new_links = tuple(state.inner_links[links:])
            known = _ReadGroup(origin, blocks, node_count, note_calls, numbers, new_links)
            self._cache.keep(key, known)
        return blocks

    def _move_group(self, known: _ReadGroup, opening: MarkdownToken) -> Blocks | None:
        """Return the blocks of a group that was read before; None where its notes have other numbers now."""
        state = self._state
        numbers = dict(state.note_numbers) if known.note_calls else state.note_numbers
        for (label, _), number in zip(known.note_calls, known.note_numbers, strict=True):
            if numbers.setdefault(label, len(numbers) + 1) != number:
                return None
        state.note_numbers = numbers
        origin = self._origin(opening)
        offset = origin.offset - known.origin.offset
        by = NodeOrigin(offset, origin.node - known.origin.node)
        state.node_count += known.node_count
        for label, span in known.note_calls:
            state.note_calls.append((label, move_span(span, by)))
        for anchor, span in known.inner_links:
            state.inner_links.append((anchor, move_span(span, by)))
        return move_blocks(known.blocks, by)


def _split_groups(
    tokens: Sequence[MarkdownToken],
) -> Iterator[tuple[MarkdownToken, Sequence[MarkdownToken]]]:
    """Yield the first token of each block, and all of its tokens."""
    start = 0
    for opening, inside in split_tokens(tokens):
        stop = start + len(inside) + (2 if opening.nesting == 1 else 1)
        yield opening, tokens[start:stop]
        start = stop


def _count_effects(state: ReadingState) -> tuple[object, ...]:
    """Return what changes when a group says to the rest of its text more than calls, links and node ids."""
    return (
        len(state.diagnostics),
        len(state.note_bodies),
        len(state.continued_notes),
        len(state.anchors),
        len(state.speech_breaks),
        len(state.dropped_tags),
        len(state.picture_titles),
        state.first_invisible,
        state.has_invisible,
    )
