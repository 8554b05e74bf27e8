"""BuildOutcomes of a run -> what the terminal tells of them, and all the rest in `rapport.txt`, `.csv` and `.html`.

What stops a title, and what is doubtful in it, is told at once and whole. What the press did by itself, and a doubt
that is the same in all titles, is counted: a run of twenty titles fits a screen.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

from pamphlets.app import terminal
from pamphlets.app.build.build_options import BuildOutcome, BuildState, ReportDetail
from pamphlets.app.outcome_lines import (
    describe_made_title,
    describe_print_first,
)
from pamphlets.app.run.reports.report_rows import ReportRow, RowState, word_messages
from pamphlets.app.run.reports.write_reports import write_reports
from pamphlets.core.source import Diagnostic
from pamphlets.languages.wording import Sentence, sentence

REPORT_NAME: Final = "rapport.txt"
MOST_LINES: Final = 15  # titles: more are told by their number alone
# Diagnostics that many titles have alike -> the sentence that counts the titles.
_SHARED: Final = MappingProxyType(
    {
        "fact-doubtful": "outcomes.drafts",
        "fact-copied": "outcomes.on-copies",
        "imprint-missing": "outcomes.no-imprint",
    }
)


_ROW_STATES: Final[Mapping[BuildState, RowState]] = MappingProxyType(
    {"made": "made", "stands": "standing", "failed": "refused", "broken": "broken"}
)


class BuildReport:
    """What one run has to tell."""

    def __init__(self, out: Path, detail: ReportDetail) -> None:
        self._out = out
        self._detail = detail
        self._outcomes: list[BuildOutcome] = []
        self._held_back: list[Diagnostic] = []
        """Diagnostics that were not told at once."""
        self._told: list[Diagnostic] = []
        """Those that were: a fault of a theme or of the sources is that of many titles, and is told with the first."""

    @property
    def new_count(self) -> int:
        """Return how many titles were made."""
        return len(self._in_state("made"))

    def add(self, outcome: BuildOutcome) -> None:
        """Tell at once what went wrong with a title, and what is doubtful in it; keep the rest."""
        self._outcomes.append(outcome)
        loud: list[Diagnostic] = []
        for diagnostic in outcome.diagnostics:
            if not self._is_told_at_once(diagnostic):
                self._held_back.append(diagnostic)
            elif diagnostic not in self._told:
                loud.append(diagnostic)
        self._told += loud
        terminal.print_diagnostics(loud)
        if outcome.state in ("failed", "broken"):
            terminal.print_outcome(outcome, self._out)

    def finish(self) -> None:
        """Tell what was made, what stood, and what to print first; write the rest into `rapport.txt`."""
        new_titles = self._in_state("made")
        failed_count = len(self._in_state("failed")) + len(self._in_state("broken"))
        if new_titles or failed_count:
            terminal.write_report(self._out / REPORT_NAME, self._outcomes)
            if len(self._outcomes) > 1:
                rows = tuple(map(_describe_outcome, self._outcomes))
                write_reports(self._out, sentence("reports.title-texts"), rows)
        if self._detail == "faults":
            return
        if len(self._outcomes) == 1 or len(new_titles) == 1 or self._detail == "all":
            terminal.print_diagnostics(self._held_back)
            self._held_back.clear()
        if self._detail == "all" or len(self._outcomes) == 1:
            for outcome in (*new_titles, *self._in_state("stands")):
                terminal.print_outcome(outcome, self._out)
        elif len(new_titles) == 1:
            terminal.print_outcome(new_titles[0], self._out)
        elif len(new_titles) <= MOST_LINES:
            terminal.print_sentences(map(describe_made_title, new_titles))
        if len(self._outcomes) > 1:
            terminal.print_sentences(self._sum_up(new_titles, failed_count))

    def _is_told_at_once(self, diagnostic: Diagnostic) -> bool:
        if self._detail == "all" or diagnostic.severity == "error":
            return True
        return diagnostic.severity == "warning" and diagnostic.code not in _SHARED

    def _in_state(self, state: BuildState) -> list[BuildOutcome]:
        return [outcome for outcome in self._outcomes if outcome.state == state]

    def _count_facts(self, code: str) -> int:
        """Return how many facts the titles have of which a notice tells, one that several cite counted once."""
        names: set[str] = set()
        for diagnostic in self._held_back:
            if diagnostic.code == code:
                names.update(diagnostic.fields.get("facts", "").split())
        return len(names)

    def _sum_up(
        self, new_titles: list[BuildOutcome], failed_count: int
    ) -> Iterator[Sentence]:
        """Yield what was counted in a run of several titles; a watch tells of what changed alone."""
        stood_count = len(self._in_state("stands"))
        if len(new_titles) > 1:
            yield sentence("outcomes.made-count", count=len(new_titles), out=self._out)
        if failed_count > 0:
            yield sentence("outcomes.failed-count", count=failed_count)
        if self._detail != "changes" and stood_count > 0:
            is_all = stood_count == len(self._outcomes)
            code = "outcomes.all-stood" if is_all else "outcomes.stood-count"
            yield sentence(code, count=stood_count, out=self._out)
        for code, shared in _SHARED.items():
            count = sum(diagnostic.code == code for diagnostic in self._held_back)
            if count > 0:
                yield sentence(shared, count=count, facts=self._count_facts(code))
        notices = [one for one in self._held_back if one.code not in _SHARED]
        if notices:
            report = self._out / REPORT_NAME
            yield sentence("outcomes.notice-count", count=len(notices), report=report)
        if self._detail == "lines" and len(new_titles) > 1:
            yield describe_print_first(new_titles, self._out)


def _describe_outcome(outcome: BuildOutcome) -> ReportRow:
    """Return the row of a title."""
    is_there = outcome.state in ("made", "stands")
    slug = outcome.title.slug
    return ReportRow(
        str(outcome.title.path),
        _ROW_STATES[outcome.state],
        outcome.pages if is_there else None,
        outcome.sheets if is_there else None,
        outcome.seconds,
        tuple(f"{slug}/{name}" for name in outcome.files),
        word_messages(outcome.diagnostics),
    )
