"""Results of every command -> words on the terminal: diagnostics, how each file went, progress, a bug of ours."""

import getpass
import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from tempfile import gettempdir
from traceback import format_exception
from typing import Final, Literal

from pamphlets import __version__
from pamphlets.app.build.build_options import BuildOutcome
from pamphlets.app.messages import all_messages, render_diagnostic
from pamphlets.core.source import Diagnostic

_CLEAR_LINE: Final = "\r\x1b[K"
SECRET_OPTIONS: Final = ("--password",)
"""Options whose values are never written down."""


def count_noun(number: int, noun: str) -> str:
    """Return a number with its noun: `1 page`, `2 pages`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def print_diagnostics(diagnostics: Iterable[Diagnostic]) -> None:
    """Print diagnostics to the error output."""
    for diagnostic in diagnostics:
        print(render_diagnostic(diagnostic), file=sys.stderr)


def diagnostic_rows(diagnostics: Iterable[Diagnostic]) -> list[dict[str, str | int]]:
    """Return diagnostics for a program to read; line and column are 0 where the fault is of the whole file."""
    rows: list[dict[str, str | int]] = []
    for diagnostic in diagnostics:
        place = diagnostic.source.locate(diagnostic.span)
        message, hint = all_messages()[diagnostic.code]
        rows.append(
            {
                "file": diagnostic.source.path,
                "line": place.line,
                "column": place.column,
                "severity": diagnostic.severity,
                "code": diagnostic.code,
                "message": message.format_map(diagnostic.fields),
                "hint": hint.format_map(diagnostic.fields),
            }
        )
    return rows


def print_os_errors(group: BaseExceptionGroup[OSError]) -> None:
    """Print what the system refused."""
    for cause in group.exceptions:
        name = getattr(cause, "filename", None)
        reason = getattr(cause, "strerror", None) or cause
        print(f"{name}: {reason}" if name else str(reason), file=sys.stderr)


def print_lines(lines: Iterable[str]) -> None:
    """Print lines."""
    print(*lines, sep="\n")


def print_module_list(head: str, package: str, names: Sequence[str]) -> None:
    """Print the names of a package's modules with the first line of each one's docstring."""
    print(head)
    for name in names:
        module = import_module(f"{package}.{name.replace('-', '_')}")
        print(f"  {name}: {(module.__doc__ or '').partition(chr(10))[0]}")
    print()


def print_outcome(outcome: BuildOutcome, out: Path) -> None:
    """Print the line about one title, and what an older build had left of it."""
    slug = outcome.title.slug
    print(describe_outcome(outcome, out))
    for file in outcome.others_to_print:
        print(f"{slug}: also {_describe_printing(file.sides, out / slug / file.name)}")
    for path in outcome.removed:
        print(f"{slug}: removed {path}, which is made no more")


def describe_outcome(outcome: BuildOutcome, out: Path) -> str:
    """Return the one line about a title: what a copy takes and which file to print, or why there is none."""
    slug = outcome.title.slug
    size = (
        f"{count_noun(outcome.pages, 'page')}, {count_noun(outcome.sheets, 'sheet')} a copy"
    )
    match outcome.state:
        case "made":
            return f"{slug}: {size}; {_describe_first_file(outcome, out / slug)}"
        case "stands":
            return f"{slug}: nothing changed ({size})"
        case "failed":
            error_count = sum(said.severity == "error" for said in outcome.diagnostics)
            errors = count_noun(error_count, "error")
            line = f"{slug}: not made; {errors} above"
            if outcome.files:
                return f"{line}; new are {', '.join(outcome.files)}, the other files older"
            return f"{line}; older files are left as they were"
        case "broken":
            return f"{slug}: not made, by a fault of this program"


def _describe_first_file(outcome: BuildOutcome, folder: Path) -> str:
    """Return which file to print first, how, and what helps with it."""
    file = outcome.first_to_print
    if file is None:
        return "nothing to print"
    line = _describe_printing(file.sides, folder / file.name)
    if file.sides in ("both", "one"):
        for name in outcome.files:
            if name.startswith("comment-imprimer") and name.endswith(".txt"):
                return f"{line}; help: {name}"
    return line


def _describe_printing(
    sides: Literal["passes", "learnt", "both", "one"], path: Path
) -> str:
    """Return how one file is printed."""
    match sides:
        case "passes":
            return f"fronts, then backs, as {path} says"
        case "learnt":
            return f"print {path} as your printer was learnt, 100 %"
        case "both":
            return f"print {path} on both sides, short edge, 100 %"
        case "one":
            return f"print {path} on one side, 100 %"


def print_removed(slug: str, removed: tuple[Path, ...], *, quiet: bool) -> None:
    """Print what was removed of a title whose text is gone."""
    if not quiet:
        files = ", ".join(str(path) for path in removed)
        files = files or "nothing: its files were changed or moved by someone"
        print(f"{slug}: its text is gone; removed {files}")


def print_check_summary(diagnostics: Sequence[Diagnostic], text_count: int) -> None:
    """Print how many texts were read and what was found."""
    severities: list[str] = [diagnostic.severity for diagnostic in diagnostics]
    kinds = ("error", "warning", "notice")
    counts = ", ".join(count_noun(severities.count(kind), kind) for kind in kinds)
    print(f"{count_noun(text_count, 'text')} read: {counts}")


def print_json_row(
    source: Path,
    out: Path | None,
    facts: Mapping[str, str | int | None],
    diagnostics: Sequence[Diagnostic],
) -> None:
    """Print how one file went for a program to read: a line of JSON."""
    row = {"file": str(source), "out": str(out) if facts else None, **facts}
    print(json.dumps({**row, "said": diagnostic_rows(diagnostics)}, ensure_ascii=False))


def ask_password(source: Path) -> str:
    """Return the password that whoever sits at the terminal gives for a file, nothing for none."""
    return getpass.getpass(f"{source}: password? ")


class Progress:
    """What is shown while files are made: one line that moves on a terminal, a line a file elsewhere."""

    def __init__(self, total: int, *, quiet: bool) -> None:
        self._total = total
        self._begun = 0
        self._moves = sys.stdout.isatty()
        self._quiet = quiet

    def begin(self, name: str) -> None:
        """Show the name of the file that is being made."""
        self._begun += 1
        if self._quiet:
            return
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
def show_progress(total: int, *, quiet: bool) -> Iterator[Progress]:
    """Give a Progress, which leaves nothing on the terminal in the end."""
    progress = Progress(total, quiet=quiet)
    try:
        yield progress
    finally:
        progress.clear()


def hide_secrets(words: Sequence[str]) -> list[str]:
    """Return a command line without the passwords on it: people are asked to send it."""
    shown: list[str] = []
    for word in words:
        option, sign, _ = word.partition("=")
        if shown and shown[-1] in SECRET_OPTIONS:
            shown.append("***")
        elif sign and option in SECRET_OPTIONS:
            shown.append(f"{option}=***")
        else:
            shown.append(word)
    return shown


def print_crash(crash: Exception, folder: Path) -> None:
    """Write down a bug of ours for whoever can mend it, and say in one line where. No traceback is shown."""
    version = f"pamphlets {__version__}, Python {sys.version}, {sys.platform}"
    words = " ".join(hide_secrets(sys.argv))
    text = f"{version}\n{words}\n\n{''.join(format_exception(crash))}"
    where = f"{type(crash).__name__}: {crash}"
    for place in (folder, Path(gettempdir())):
        path = place / "pamphlets-erreur.txt"
        try:
            path.write_text(text, "utf-8")
        except OSError:
            continue
        where = f"what happened is written in {path}: please send that file to whoever looks after the program"
        break
    print(f"pamphlets: this is our fault, not yours; {where}", file=sys.stderr)
