"""BuildOutcome -> the sentences that tell of it: what was made and how it is printed, or why there is nothing."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from pamphlets.app.build.build_options import BuildOutcome, FileToPrint
from pamphlets.languages.wording import Sentence, sentence, spoken_language

_PRINTING_CODES: Final = {
    "passes": "outcomes.passes",
    "learnt": "outcomes.learnt",
    "both": "outcomes.both",
    "one": "outcomes.one",
    "imprimeur": "outcomes.print-shop",
    "riso": "outcomes.plates",
}

_PAGES_OF_A_SHEET: Final = 9  # at most: a poster, a flyer, a zine with its back


def describe_outcome(outcome: BuildOutcome, out: Path) -> Iterator[Sentence]:
    """Yield the line about one title, one for each other file to print, and what an older build had left of it."""
    slug = outcome.title.slug
    yield _describe_title(outcome, out)
    for file in outcome.others_to_print:
        yield sentence(
            "outcomes.also", slug=slug, printing=_describe_printing(file, out / slug)
        )
    for path in outcome.removed:
        yield sentence("outcomes.removed", slug=slug, path=path)


def describe_made_title(outcome: BuildOutcome) -> Sentence:
    """Return the short line about a title that was made among others."""
    notice_count = sum(told.severity == "notice" for told in outcome.diagnostics)
    size = _describe_size(outcome)
    if notice_count == 0:
        return sentence("outcomes.made-shortly", slug=outcome.title.slug, **size)
    notices = sentence("counts.notices", count=notice_count)
    return sentence(
        "outcomes.made-with-notices", slug=outcome.title.slug, notices=notices, **size
    )


def describe_print_first(outcomes: Sequence[BuildOutcome], out: Path) -> Sentence:
    """Return what to open and print first of several titles: a brochure, if there is one."""
    brochures = [outcome for outcome in outcomes if outcome.pages > _PAGES_OF_A_SHEET]
    first = (brochures or outcomes)[0]
    printing = _describe_first_file(first, out / first.title.slug)
    return sentence("outcomes.print-first", printing=printing)


def _describe_size(outcome: BuildOutcome) -> dict[str, Sentence]:
    """Return the pages of a title, and the sheets of a copy."""
    return {
        "pages": sentence("counts.pages", count=outcome.pages),
        "sheets": sentence("counts.sheets", count=outcome.sheets),
    }


def _describe_title(outcome: BuildOutcome, out: Path) -> Sentence:
    """Return the one line about a title: what a copy takes and which file to print, or why there is none."""
    slug = outcome.title.slug
    size = _describe_size(outcome)
    match outcome.state:
        case "made" if not outcome.pages and outcome.files:
            path = out / slug / outcome.files[0]
            return sentence("outcomes.screens", slug=slug, path=path)
        case "made":
            printing = _describe_first_file(outcome, out / slug)
            return sentence("outcomes.made", slug=slug, printing=printing, **size)
        case "stands":
            return sentence("outcomes.stands", slug=slug, **size)
        case "failed":
            error_count = sum(said.severity == "error" for said in outcome.diagnostics)
            errors = sentence("counts.errors", count=error_count)
            if outcome.files:
                files = ", ".join(outcome.files)
                return sentence(
                    "outcomes.failed-partly", slug=slug, errors=errors, files=files
                )
            return sentence("outcomes.failed", slug=slug, errors=errors)
        case "broken":
            return sentence("outcomes.broken", slug=slug)


def _describe_first_file(outcome: BuildOutcome, folder: Path) -> Sentence:
    """Return which file to print first, how, and what helps with it."""
    file = outcome.first_to_print
    if file is None:
        return sentence("outcomes.nothing")
    printing = _describe_printing(file, folder)
    if file.sides in ("both", "one"):
        # Words for paper: 15 ms, where a title was made.
        from pamphlets.printing.instructions.languages.tables import load_language

        stem = load_language(spoken_language()).file_stem
        for name in outcome.files:
            if name.startswith(stem) and name.endswith(".txt"):
                return sentence("outcomes.help", printing=printing, file=name)
    return printing


def _describe_printing(file: FileToPrint, folder: Path) -> Sentence:
    """Return how one file is printed, and how much ink that saves if it is to save some."""
    printing = sentence(_PRINTING_CODES[file.sides], path=folder / file.name)
    if file.ink is None:
        return printing
    before, after = 100 * file.ink.before, 100 * file.ink.after
    saved = 100 * (1 - after / before) if before else 0.0
    words = {"printing": printing, "ink_before": f"{before:.1f}"}
    if round(saved) == 0:
        return sentence("outcomes.no-ink-saved", **words)
    after_words = {"ink_after": f"{after:.1f}", "ink_saved": f"{saved:.0f}"}
    return sentence("outcomes.ink-saved", **words, **after_words)
