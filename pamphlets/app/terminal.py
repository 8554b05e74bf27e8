"""Results of every command -> words on the terminal: diagnostics, how each file went, progress, a bug of ours."""

import getpass
import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from pamphlets.app.build.build_options import BuildOutcome
from pamphlets.app.crash_report import write_crash_report
from pamphlets.app.messages import (
    message_fields,
    render_diagnostic,
    word,
    word_diagnostic,
)
from pamphlets.app.os_faults import describe_faults
from pamphlets.app.outcome_lines import describe_outcome
from pamphlets.app.visible_text import (
    escape_json,
    show_controls,
    show_controls_in_lines,
)
from pamphlets.app.words import word_text
from pamphlets.core.source import Diagnostic, Span
from pamphlets.core.system.atomic_files import write_text_atomically
from pamphlets.languages.wording import Sentence, sentence

_CLEAR_LINE: Final = "\r\x1b[K"


def print_line(text: str) -> None:
    """Print one line. Whatever a text, a name or another program brought into it is shown, not obeyed."""
    print(show_controls(text))


def print_error(text: str) -> None:
    """Print one line to the error output, as `print_line` does."""
    print(show_controls(text), file=sys.stderr)


def print_text(text: str) -> None:
    """Print several lines, whose line ends are ours."""
    print(show_controls_in_lines(text))


def print_error_text(text: str) -> None:
    """Print several lines to the error output."""
    print(show_controls_in_lines(text), file=sys.stderr)


def print_sentence(code: str, **fields: object) -> None:
    """Print a sentence of a table, in the language that is spoken."""
    print_text(word(sentence(code, **fields)))


def print_error_sentence(code: str, **fields: object) -> None:
    """Print a sentence of a table to the error output."""
    print_error_text(word(sentence(code, **fields)))


def print_sentences(sentences: Iterable[Sentence | str]) -> None:
    """Print sentences, each on lines of its own; what needs no words, as a drawing, line by line."""
    for told in sentences:
        if isinstance(told, Sentence):
            print_text(word(told))
        else:
            print_line(told)


def write_sentence(told: Sentence) -> str:
    """Return a sentence in the language that is spoken, as it can be printed."""
    return word(told)


def ask(prompt: str) -> str:
    """Return what whoever sits at the terminal answers. Raises EOFError where nobody does."""
    return input(show_controls_in_lines(prompt))


def print_diagnostics(diagnostics: Iterable[Diagnostic]) -> None:
    """Print diagnostics to the error output."""
    for diagnostic in diagnostics:
        print_error_text(render_diagnostic(diagnostic))


def print_json(value: object, *, indent: int | None = None) -> None:
    """Print a value for a program to read."""
    print(escape_json(json.dumps(value, ensure_ascii=False, indent=indent)))


def diagnostic_rows(diagnostics: Iterable[Diagnostic]) -> list[dict[str, str | int]]:
    """Return diagnostics for a program to read; line and column are 0 where the fault is of the whole file.

    `end_line` and `end_column` are the place behind the last character at fault.
    """
    rows: list[dict[str, str | int]] = []
    for diagnostic in diagnostics:
        span = diagnostic.span
        place = diagnostic.source.locate(span)
        end = diagnostic.source.locate(Span(span.stop, span.stop))
        message, hint = word_diagnostic(diagnostic, message_fields(diagnostic))
        rows.append(
            {
                "file": diagnostic.source.path,
                "line": place.line,
                "column": place.column,
                "end_line": end.line,
                "end_column": end.column,
                "severity": diagnostic.severity,
                "code": diagnostic.code,
                "message": message,
                "hint": hint,
            }
        )
    return rows


def print_os_errors(group: BaseExceptionGroup[OSError]) -> None:
    """Print what the system refused, each at its file."""
    print_diagnostics(describe_faults(group))


def print_list(head: str, entries: Iterable[tuple[str, str]]) -> None:
    """Print names with what each is, its first line alone, under a head: all but the names are ids of sentences."""
    print_sentence(head)
    for name, code in entries:
        summary, _, _ = word_text(code).partition("\n")
        print_sentence("inventory.entry", name=name, summary=summary)
    print_line("")


def write_report(path: Path, outcomes: Iterable[BuildOutcome]) -> None:
    """Write all that there is to tell of titles into a file, in the language that is spoken; it names no folder of ours.

    A file that cannot be written is left out: what matters was told.
    """
    lines: list[str] = []
    for outcome in outcomes:
        lines += [word(told) for told in describe_outcome(outcome, Path())]
        lines += [render_diagnostic(diagnostic) for diagnostic in outcome.diagnostics]
        lines.append("")
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        write_text_atomically(path, "\n".join(lines))


def print_outcome(outcome: BuildOutcome, out: Path) -> None:
    """Print how it went with one title."""
    print_sentences(describe_outcome(outcome, out))


def print_removed(slug: str, removed: tuple[Path, ...], *, quiet: bool) -> None:
    """Print what was removed of a title whose text is gone."""
    if quiet:
        return
    if removed:
        files = ", ".join(str(path) for path in removed)
        print_sentence("outcomes.orphan", slug=slug, files=files)
    else:
        print_sentence("outcomes.orphan-changed", slug=slug)


def print_check_summary(diagnostics: Sequence[Diagnostic], text_count: int) -> None:
    """Print how many texts were read and what was found."""
    severities: list[str] = [diagnostic.severity for diagnostic in diagnostics]
    print_sentence(
        "checks.sum",
        texts=sentence("counts.texts-read", count=text_count),
        errors=sentence("counts.errors", count=severities.count("error")),
        warnings=sentence("counts.warnings", count=severities.count("warning")),
        notices=sentence("counts.notices", count=severities.count("notice")),
    )


def print_json_row(
    source: Path,
    out: Path | None,
    facts: Mapping[str, str | int | None],
    diagnostics: Sequence[Diagnostic],
) -> None:
    """Print how one file went for a program to read: a line of JSON."""
    row = {"file": str(source), "out": str(out) if facts else None, **facts}
    print_json({**row, "said": diagnostic_rows(diagnostics)})


def ask_password(source: Path) -> str:
    """Return the password that whoever sits at the terminal gives for a file, nothing for none."""
    return getpass.getpass(word(sentence("program.password", source=source)))


class Progress:
    """What is shown while files are made: one line that moves on a terminal; elsewhere a line a file, or nothing."""

    def __init__(self, total: int, *, quiet: bool, in_lines: bool) -> None:
        self._total = total
        self._begun = 0
        self._moves = sys.stdout.isatty()
        self._quiet = quiet or not (self._moves or in_lines)

    def begin(self, name: str) -> None:
        """Show the name of the file that is being made."""
        self._begun += 1
        if self._quiet:
            return
        name = show_controls(name)
        if self._moves:
            text = f"{_CLEAR_LINE}{name} ({self._begun}/{self._total})"
            print(text, end="", flush=True)
        else:
            print(f"{name}…", flush=True)

    def clear(self) -> None:
        """Make room for other lines."""
        if self._moves and not self._quiet:
            print(_CLEAR_LINE, end="", flush=True)


@contextmanager
def show_progress(total: int, *, quiet: bool, in_lines: bool = True) -> Iterator[Progress]:
    """Give a Progress, which leaves nothing on the terminal in the end."""
    progress = Progress(total, quiet=quiet, in_lines=in_lines)
    try:
        yield progress
    finally:
        progress.clear()


def print_crash(crash: BaseException, folder: Path) -> None:
    """Write down a bug of ours for whoever can mend it, and say in one line where. No traceback is shown."""
    report = write_crash_report(crash, folder)
    if report is not None:
        print_error_sentence("program.crash", report=report)
    else:
        cause = f"{type(crash).__name__}: {crash}"
        print_error_sentence("program.crash-unwritten", cause=cause)
