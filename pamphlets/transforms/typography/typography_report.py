"""Runs in their typography, and the places in them -> what their author is told."""

from dataclasses import dataclass, field
from typing import NamedTuple

from pamphlets.core.source import Diagnostic, Source, Span, notice, warning
from pamphlets.document.nodes import Inlines


class RunTypography(NamedTuple):
    """A run in its typography, and the places to tell its author about."""

    inlines: Inlines
    moved_calls: tuple[Span, ...]
    unpaired_quotes: tuple[Span, ...]
    ambiguous_calls: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class TypographyReport:
    """Places to tell the author about, gathered over one document."""

    titles: frozenset[str]
    """of works that end in a mark of their own"""
    moved_calls: list[Span] = field(default_factory=list)
    unpaired_quotes: list[Span] = field(default_factory=list)
    ambiguous_calls: list[Span] = field(default_factory=list)

    def add_run(self, run: RunTypography) -> None:
        """Add the places of one run."""
        self.moved_calls.extend(run.moved_calls)
        self.unpaired_quotes.extend(run.unpaired_quotes)
        self.ambiguous_calls.extend(run.ambiguous_calls)

    def make_diagnostics(self, source: Source) -> tuple[Diagnostic, ...]:
        """Return what is to be said, in the order of the text."""
        diagnostics = [
            warning("typography-quote", source, span) for span in self.unpaired_quotes
        ]
        diagnostics += [
            warning("typography-call-touches", source, span)
            for span in self.ambiguous_calls
        ]
        diagnostics.sort(key=lambda diagnostic: diagnostic.span.start)
        if self.moved_calls:
            first = min(self.moved_calls, key=lambda span: span.start)
            diagnostics.append(
                notice(
                    "typography-calls-moved",
                    source,
                    first,
                    count=str(len(self.moved_calls)),
                )
            )
        return tuple(diagnostics)
