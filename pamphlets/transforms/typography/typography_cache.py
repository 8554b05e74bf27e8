"""Runs of inlines -> what the typography of their language made of them before, moved to where they stand now."""

from collections.abc import Callable, Iterable
from typing import Final, NamedTuple

from pamphlets.core.source import Span
from pamphlets.core.system.recent_cache import RecentCache
from pamphlets.document.moved_nodes import (
    NodeOrigin,
    find_origin,
    move_inlines,
    move_span,
    relative_form,
)
from pamphlets.document.nodes import Inlines
from pamphlets.transforms.typography.typography_report import RunTypography

# A text of 60 pages has 1 000 runs; a run takes 3 kB.
_MOST_RUNS: Final = 8000


class _KnownRun(NamedTuple):
    """What was made of a run, and where it stood."""

    origin: NodeOrigin
    source: Inlines
    typography: RunTypography


class TypographyCache:
    """What was made of the runs that were met last, whatever text they stood in."""

    def __init__(self) -> None:
        self._runs: RecentCache[object, _KnownRun] = RecentCache(_MOST_RUNS)

    def find_or_apply(
        self,
        run: Inlines,
        context: tuple[str, frozenset[str]],
        apply: Callable[[Inlines], RunTypography],
    ) -> RunTypography:
        """Return what `apply` makes of a run in a language, beside works of such titles: the `context`.

        Law: moved by as much as its run, what `apply` gives stays the same.
        """
        origin = find_origin(run)
        key = (context, relative_form(run, origin))
        known = self._runs.find(key)
        if known is None:
            return self._runs.keep(key, _KnownRun(origin, run, apply(run))).typography
        offset = origin.offset - known.origin.offset
        by = NodeOrigin(offset, origin.node - known.origin.node)
        typography = known.typography
        if by == NodeOrigin():
            is_same = typography.inlines is known.source
            return typography._replace(inlines=run) if is_same else typography
        inlines = run
        if typography.inlines is not known.source:
            inlines = move_inlines(typography.inlines, by)
        return RunTypography(
            inlines,
            _move_spans(typography.moved_calls, by),
            _move_spans(typography.unpaired_quotes, by),
            _move_spans(typography.ambiguous_calls, by),
        )


def _move_spans(spans: Iterable[Span], by: NodeOrigin) -> tuple[Span, ...]:
    return tuple([move_span(span, by) for span in spans])
