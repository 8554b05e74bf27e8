"""BlockCache: the parts of blocks by what they say and where they are set; not by where in its source a block stands.

A block that an edit moves keeps its parts: only their nodes and spans are counted on.
"""

from collections.abc import Hashable
from dataclasses import replace
from typing import Final, NamedTuple

from pamphlets.core.source import NodeId
from pamphlets.core.style import Theme
from pamphlets.core.system.generation_cache import GenerationCache
from pamphlets.layout.blocks.galley import Box, GalleyPart, ParagraphSettings
from pamphlets.layout.paragraph.caches.source_shift import SourcePlace, SourceShift

BlockKey = tuple[Hashable, ...]
_THEMES_COMPARED: Final = 16  # the last: a search for a number of pages sets a text in some


class SetBlock(NamedTuple):
    """The parts of a block as set at a place, behind so many tables, and the heads of its own."""

    place: SourcePlace
    head_count: int
    parts: list[GalleyPart]
    table_heads: list[Box]

    def move(self, place: SourcePlace, head_count: int) -> "SetBlock":
        """Return the same block as set at another place."""
        shift = SourceShift(place.offset - self.place.offset, place.node - self.place.node)
        mover = _PartMover(shift, head_count - self.head_count)
        parts = [mover.move_part(part) for part in self.parts]
        heads = [mover.move_box(head) for head in self.table_heads]
        return SetBlock(place, head_count, parts, heads)


class _KeptBlock(NamedTuple):
    """A block where it was set, and where it was last asked for."""

    origin: SetBlock
    last: SetBlock


class BlockCache:
    """The blocks that the last edits set or used, in the fonts of one book."""

    def __init__(self) -> None:
        self._blocks: GenerationCache[BlockKey, _KeptBlock] = GenerationCache()
        self._themes: list[tuple[int, Theme]] = []
        self._theme_count = 0
        self._last_theme: Theme | None = None  # asked for by block after block
        self._last_number = 0

    def number_theme(self, theme: Theme) -> int:
        """Return the number by which keys name a theme; equal ones have the same."""
        if theme is self._last_theme:
            return self._last_number
        self._last_theme, self._last_number = theme, self._find_number(theme)
        return self._last_number

    def _find_number(self, theme: Theme) -> int:
        for number, known in self._themes:
            if known == theme:
                return number
        self._theme_count += 1
        self._themes = [*self._themes, (self._theme_count, theme)][-_THEMES_COMPARED:]
        return self._theme_count

    def find(
        self, key: BlockKey, place: SourcePlace, table_heads: list[Box]
    ) -> list[GalleyPart] | None:
        """Return the parts of a block at a place, None where they are to be set; its heads are added to `table_heads`.

        Law: they are the very objects that were last returned, where the block has not moved since.
        """
        kept = self._blocks.get(key)
        if kept is None:
            return None
        head_count = len(table_heads)
        for block in (kept.last, kept.origin):
            if block.place == place and block.head_count == head_count:
                break
        else:
            block = kept.origin.move(place, head_count)
            self._blocks.put(key, _KeptBlock(kept.origin, block))
        table_heads += block.table_heads
        return list(block.parts)

    def keep(self, key: BlockKey, block: SetBlock) -> None:
        """Keep a block as it was set."""
        self._blocks.put(key, _KeptBlock(block, block))

    def begin_generation(self) -> None:
        """Forget what was not used since the last call."""
        self._blocks.begin_generation()

    def clear(self) -> None:
        """Forget everything."""
        self._blocks.clear()


class _PartMover:
    """Moves parts in their source, and their tables among those of the text."""

    def __init__(self, shift: SourceShift, table_count: int) -> None:
        self._shift = shift
        self._table_count = table_count
        # One for all lines of a paragraph, as before.
        self._settings: dict[int, ParagraphSettings] = {}

    def move_part(self, part: GalleyPart) -> GalleyPart:
        """Return a part moved; only boxes have places."""
        return self.move_box(part) if isinstance(part, Box) else part

    def move_box(self, box: Box) -> Box:
        """Return a box moved."""
        shift = self._shift
        settings = box.settings
        if settings is not None:
            settings = self._move_settings(settings)
        table_head = box.table_head
        if table_head >= 0:
            table_head += self._table_count
        node: NodeId | None = None if box.node is None else box.node + shift.nodes
        span = None if box.span is None else shift.move_span(box.span)
        return replace(
            box,
            marks=shift.move_marks(box.marks),
            node=node,
            span=span,
            table_head=table_head,
            settings=settings,
        )

    def _move_settings(self, settings: ParagraphSettings) -> ParagraphSettings:
        """Return the settings of a paragraph moved, each when it is asked for."""
        moved = self._settings.get(id(settings))
        if moved is None:

            def make_boxes(setting: int) -> tuple[Box, ...] | None:
                boxes = settings.boxes(setting)
                return None if boxes is None else tuple(map(self.move_box, boxes))

            moved = ParagraphSettings(settings.best, make_boxes, settings.lines)
            self._settings[id(settings)] = moved
        return moved
