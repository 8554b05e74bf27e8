"""BuildOutcome -> the lines that tell of it: what was made and how it is printed, or why there is nothing."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from pamphlets.app.build.build_options import BuildOutcome


def count_noun(number: int, noun: str) -> str:
    """Return a number with its noun: `1 page`, `2 pages`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def describe_outcome(outcome: BuildOutcome, out: Path) -> Iterator[str]:
    """Yield the line about one title, one for each other file to print, and what an older build had left of it."""
    slug = outcome.title.slug
    yield _describe_title(outcome, out)
    for file in outcome.others_to_print:
        yield f"{slug}: also {_describe_printing(file.sides, out / slug / file.name)}"
    for path in outcome.removed:
        yield f"{slug}: removed {path}, which is made no more"


def _describe_title(outcome: BuildOutcome, out: Path) -> str:
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
