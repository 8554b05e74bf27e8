"""ParagraphCache: the lines of paragraphs by all that they depend on, but for where in its source a paragraph stands.

A paragraph that an edit moves keeps its lines: only their nodes and spans are counted on. One with something to
report is not kept, so that it is reported again, at its place.
"""

from collections.abc import Hashable
from typing import NamedTuple

from pamphlets.core.system.generation_cache import GenerationCache
from pamphlets.layout.paragraph.caches.source_shift import (
    MovedLines,
    ParagraphLines,
    SourcePlace,
    SourceShift,
)

# What decides the lines of a paragraph, as `paragraph_keys` lists it.
ParagraphKey = tuple[Hashable, ...]


class _KeptParagraph(NamedTuple):
    """A paragraph where it was set, and where it was last asked for."""

    place: SourcePlace
    lines: ParagraphLines
    last_place: SourcePlace
    last_lines: ParagraphLines


class ParagraphCache:
    """The paragraphs that the last edits set or used, in the fonts of one book."""

    def __init__(self) -> None:
        self._paragraphs: GenerationCache[ParagraphKey, _KeptParagraph] = GenerationCache()

    def get(self, key: ParagraphKey, place: SourcePlace) -> ParagraphLines | None:
        """Return the lines of a paragraph at a place, None where they are to be set.

        Law: they are the very objects that were last returned, where the paragraph has not moved since.
        """
        kept = self._paragraphs.get(key)
        if kept is None:
            return None
        if place == kept.last_place:
            return kept.last_lines
        if place == kept.place:
            return kept.lines
        before = kept.place
        shift = SourceShift(place.offset - before.offset, place.node - before.node)
        moved = MovedLines(kept.lines, shift)
        self._paragraphs.put(key, kept._replace(last_place=place, last_lines=moved))
        return moved

    def put(self, key: ParagraphKey, place: SourcePlace, lines: ParagraphLines) -> None:
        """Keep the lines of a paragraph as set at a place."""
        self._paragraphs.put(key, _KeptParagraph(place, lines, place, lines))

    def begin_generation(self) -> None:
        """Forget what was not used since the last call."""
        self._paragraphs.begin_generation()

    def clear(self) -> None:
        """Forget everything."""
        self._paragraphs.clear()

    def __len__(self) -> int:
        """Return how many paragraphs are kept."""
        return len(self._paragraphs)
