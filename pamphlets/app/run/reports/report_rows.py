"""ReportRow: how it went with one file of a run over many, and the two files that tell of all of them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

from pamphlets.app.terminal import diagnostic_rows
from pamphlets.core.source import Diagnostic

CSV_NAME: Final = "rapport.csv"
HTML_NAME: Final = "rapport.html"
# Made now; made before, and still right; refused for a fault of the file; stopped by a bug of ours; not begun.
RowState = Literal["made", "standing", "refused", "broken", "waiting"]
ROW_STATES: Final[Sequence[RowState]] = ("made", "standing", "refused", "broken", "waiting")


class ReportMessage(NamedTuple):
    """What is said of a file, in the language that was spoken then."""

    severity: str
    text: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One file."""

    name: str
    state: RowState
    pages: int | None = None
    sheets: int | None = None
    """Of one copy."""
    seconds: float | None = None
    """That it took to make, now or before."""
    files: tuple[str, ...] = ()
    """What was written, from the folder of the report."""
    messages: tuple[ReportMessage, ...] = ()


def word_messages(diagnostics: Iterable[Diagnostic]) -> tuple[ReportMessage, ...]:
    """Return diagnostics in the language that is spoken; a place in a text stands before its message."""
    messages: list[ReportMessage] = []
    for row in diagnostic_rows(diagnostics):
        text = str(row["message"])
        if row["line"]:
            text = f"{row['line']}:{row['column']}: {text}"
        messages.append(ReportMessage(str(row["severity"]), text, str(row["hint"])))
    return tuple(messages)


def count_states(rows: Iterable[ReportRow]) -> Iterator[tuple[RowState, int]]:
    """Yield each state that rows have, with their number."""
    states = [row.state for row in rows]
    for state in ROW_STATES:
        if state in states:
            yield state, states.count(state)
