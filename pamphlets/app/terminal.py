"""What is told on the terminal: diagnostics, how each title went, progress, a bug of ours. Words only."""

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from pamphlets import __version__
from pamphlets.app.messages import all_messages, render_diagnostic
from pamphlets.core.source import Diagnostic

if TYPE_CHECKING:
    from pamphlets.app.build.incremental import BuildOutcome
    from pamphlets.app.build.pipeline import FileToPrint
    from pamphlets.impose.job import Imposition


def print_diagnostics(diagnostics: Iterable[Diagnostic]) -> None:
    """Print diagnostics to the error output."""
    for diagnostic in diagnostics:
        print(render_diagnostic(diagnostic), file=sys.stderr)


def diagnostic_rows(diagnostics: Iterable[Diagnostic]) -> list[dict[str, str | int]]:
    """Return diagnostics for a program to read; line and column are 0 where the fault is of the whole file."""
    rows: list[dict[str, str | int]] = []
    for one in diagnostics:
        place = one.source.locate(one.span)
        message, hint = (words.format_map(one.fields) for words in all_messages()[one.code])
        rows.append(
            {
                "file": one.source.path,
                "line": place.line,
                "column": place.column,
                "severity": one.severity,
                "code": one.code,
                "message": message,
                "hint": hint,
            }
        )
    return rows


def print_outcome(outcome: "BuildOutcome", out: Path) -> None:
    """Print the line about one title, and what an older build had left of it."""
    print(describe_outcome(outcome, out))
    for lead in outcome.others_to_print:
        print(f"{outcome.title.slug}: also {_describe_printing(lead, out / outcome.title.slug)}")
    for path in outcome.removed:
        print(f"{outcome.title.slug}: removed {path}, which is made no more")


def print_removed(slug: str, removed: tuple[Path, ...], *, quiet: bool) -> None:
    """Print what was removed of a title whose text is gone."""
    if not quiet:
        files = (
            ", ".join(map(str, removed)) or "nothing: its files were changed or moved by someone"
        )
        print(f"{slug}: its text is gone; removed {files}")


def print_os_errors(group: BaseExceptionGroup[OSError]) -> None:
    """Print what the system refused."""
    for cause in group.exceptions:
        name = getattr(cause, "filename", None)
        reason = getattr(cause, "strerror", None) or cause
        print(f"{name}: {reason}" if name else str(reason), file=sys.stderr)


def print_check_summary(said: Sequence[Diagnostic], titles: int) -> None:
    """Print how many texts were read and what was found."""
    kinds = [
        _count_noun(sum(one.severity == kind for one in said), kind)
        for kind in ("error", "warning", "notice")
    ]
    print(f"{_count_noun(titles, 'text')} read: {', '.join(kinds)}")


def print_module_list(head: str, package: str, names: Sequence[str]) -> None:
    """Print names with the first line of each one's own docstring."""
    print(head)
    for name in names:
        words = (import_module(f"{package}.{name.replace('-', '_')}").__doc__ or "").partition(
            "\n"
        )[0]
        print(f"  {name}: {words}")
    print()


def print_lines(lines: Iterable[str]) -> None:
    """Print lines."""
    print(*lines, sep="\n")


def describe_imposition(out: Path, made: "Imposition", flip: str, *, scaled: bool) -> Iterator[str]:
    """Yield what a foreign PDF came to and how to print it."""
    counts = f"{_count_noun(made.page_count, 'page')} on {_count_noun(made.sheet_count, 'sheet')}"
    sides = f"both sides, {flip} edge" if made.sides_per_sheet == 2 else "one side"
    kept = "pages scaled; print" if scaled else "print"
    if (
        made.files and made.files[0] != out
    ):  # one for each pass, and for the cover where it is apart
        whole, *covers = zip(made.files[::2], made.files[1::2], strict=True)
        how = f"{kept} on one side, 100 %, then"
        yield f"{whole[0]}: {counts}, {made.scheme_name}; {how} {whole[1]} on the other side"
        for fronts, backs in covers:
            yield f"{fronts}: the cover sheet; {how} {backs} on the other side"
        return
    yield f"{out}: {counts}, {made.scheme_name}; {kept} on {sides}, 100 %"
    if made.cover_path is not None:
        yield f"{made.cover_path}: the cover sheet, to print in the same way; {out} has the other sheets"


def describe_reload_text(path: Path) -> str:
    """Return where it says in French how the pile is put back between two passes."""
    return f"{path}: how to put the pile back between the two, in French"


def describe_instructions(path: Path, lang: str) -> str:
    """Return where it says how to print, in which language."""
    tongue = {"fr": "French", "en": "English"}[lang]
    return f"{path}: how to print, cut, fold and bind, in {tongue}; {path.with_suffix('.pdf').name} shows it"


def describe_plan(source: Path, made: "Imposition", paper: str, picture: Path | None) -> str:
    """Return what a PDF would come to, and where that is drawn."""
    counts = f"{_count_noun(made.page_count, 'page')}, {_count_noun(made.blank_count, 'blank')}, {_count_noun(made.sheet_count, 'sheet')} of {paper}"
    return f"{source}: {counts}, {made.scheme_name}; " + (
        f"drawn in {picture}" if picture else "nothing is written"
    )


def print_json_row(
    source: Path, out: Path, facts: Mapping[str, str | int | None], said: Sequence[Diagnostic]
) -> None:
    """Print how one file went for a program to read: a line of JSON."""
    from json import dumps

    row = {
        "file": str(source),
        "out": str(out) if facts else None,
        **facts,
        "said": diagnostic_rows(said),
    }
    print(dumps(row, ensure_ascii=False))


def describe_undone(out: Path, pages: int, sides: int) -> str:
    """Return what sheets came to that were made into pages again."""
    return f"{out}: {_count_noun(pages, 'page')} in reading order, from {_count_noun(sides, 'side')} of sheets"


def ask_password(source: Path) -> str:
    """Return the password that whoever sits at the terminal gives for a file, nothing for none."""
    from getpass import getpass

    return getpass(f"{source}: password? ")


def describe_outcome(outcome: "BuildOutcome", out: Path) -> str:
    """Return the one line about a title: what a copy takes and which file to print, or why there is none."""
    slug = outcome.title.slug
    size = f"{_count_noun(outcome.pages, 'page')}, {_count_noun(outcome.sheets, 'sheet')} a copy"
    match outcome.state:
        case "made":
            return f"{slug}: {size}; {_describe_lead(outcome, out / slug)}"
        case "stands":
            return f"{slug}: nothing changed ({size})"
        case "failed":
            return f"{slug}: not made; {_count_noun(_count_errors(outcome), 'error')} above; older files are left as they were"
        case "broken":
            return f"{slug}: not made, by a fault of this program"


def _describe_lead(outcome: "BuildOutcome", folder: Path) -> str:
    """Return which file to print first, and how."""
    if outcome.first_to_print is None:
        return "nothing to print"
    words = next(
        (
            name
            for name in outcome.files
            if name.startswith("comment-imprimer") and name.endswith(".txt")
        ),
        "",
    )
    more = f"; help: {words}" if words and outcome.first_to_print.sides in ("both", "one") else ""
    return _describe_printing(outcome.first_to_print, folder) + more


def _describe_printing(lead: "FileToPrint", folder: Path) -> str:
    """Return how one file is printed."""
    path = folder / lead.name
    match lead.sides:
        case "passes":
            return f"fronts, then backs, as {path} says"
        case "learnt":
            return f"print {path} as your printer was learnt, 100 %"
        case "both":
            return f"print {path} on both sides, short edge, 100 %"
        case "one":
            return f"print {path} on one side, 100 %"


def _count_errors(outcome: "BuildOutcome") -> int:
    """Return how many errors a title has."""
    return sum(one.severity == "error" for one in outcome.diagnostics)


def _count_noun(number: int, noun: str) -> str:
    """Return a number with its noun."""
    return f"{number} {noun}{'s' if number != 1 else ''}"


@contextmanager
def show_progress(total: int, *, quiet: bool) -> Iterator[Callable[[str], None]]:
    """Give what to call with each title begun: it moves one line on a terminal, prints one elsewhere."""
    if quiet:
        yield lambda _name: None
    elif not sys.stdout.isatty():
        yield lambda name: print(f"{name}…", flush=True)
    else:
        with ExitStack() as stack:
            yield _ProgressLine(total, stack).begin


class _ProgressLine:
    """The moving line. A class because rich, which draws it, comes in with the first title that is begun."""

    def __init__(self, total: int, stack: ExitStack) -> None:
        self._total = total
        self._stack = stack
        self._begun = 0
        self._update: Callable[[str], None] | None = None

    def begin(self, name: str) -> None:
        """Show the name of the title that is being made, and how many there are."""
        self._begun += 1
        if self._update is None:
            from rich.console import Console

            self._update = self._stack.enter_context(Console().status("")).update
        self._update(f"{name} ({self._begun}/{self._total})")


def print_broken_plan(source: Path, broken: Exception) -> None:
    """Print where a plan of ours breaks its law."""
    print(f"{source}: nothing is written: {broken}", file=sys.stderr)


def print_crash(crash: Exception, folder: Path) -> None:
    """Write down a bug of ours for whoever can mend it, and say in one line where. No traceback is shown."""
    from tempfile import gettempdir
    from traceback import format_exception

    facts = (
        f"pamphlets {__version__}, Python {sys.version}, {sys.platform}\n{' '.join(sys.argv)}\n\n"
    )
    text = facts + "".join(format_exception(crash))
    for place in (folder, Path(gettempdir())):
        path = place / "pamphlets-erreur.txt"
        try:
            path.write_text(text, "utf-8")
        except OSError:
            continue
        where = f"what happened is written in {path}: please send that file to whoever looks after the program"
        break
    else:
        where = f"{type(crash).__name__}: {crash}"
    print(f"pamphlets: this is our fault, not yours; {where}", file=sys.stderr)
