"""What can be wrong with a job, as faults and remarks: paths, blanks."""

import os
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final

from pamphlets.core.source import (
    WHOLE_FILE,
    Diagnostic,
    Source,
    error,
    notice,
    raise_error,
    warning,
)
from pamphlets.core.system.atomic_files import write_atomically
from pamphlets.core.system.regular_files import read_regular_file
from pamphlets.impose.placement.input_page_options import PageChange
from pamphlets.impose.plan.sheet import Scheme
from pamphlets.languages.wording import Sentence, SentenceList, sentence

# /Info of imposed sheets; of files that we draw it stands packed, their XMP does not.
_OWN_PRODUCER: Final = re.compile(rb"(?:/Producer ?\(|<pdf:Producer>)pamphlets")
# Of a text or a PDF of ours; a larger one is not looked into.
_MOST_BYTES_BESIDE: Final = 50_000_000


def check_paths(source: Path, outs: Sequence[Path]) -> None:
    """Raise a fault where a file to write is the source, or another file to write."""
    paths = [source, *outs]
    for position, out in enumerate(outs, 1):
        if any(_is_same_file(out, path) for path in paths[:position]):
            raise_error(error("impose.same-file", Source(str(out), "")))


def check_beside_files(paths: Sequence[Path], headings: Sequence[str]) -> None:
    """Raise a fault where a file to write, whose name nobody typed, is there already and not ours.

    Our texts begin with one of these headings, our PDFs name us as their producer.
    """
    own_marks = tuple(heading.encode() for heading in headings)
    for path in paths:
        if not path.exists():
            continue
        try:
            content = read_regular_file(path, _MOST_BYTES_BESIDE)
        except OSError:
            content = b""
        is_ours = content.startswith(own_marks) or bool(_OWN_PRODUCER.search(content))
        if not is_ours:
            raise_error(error("impose.not-ours", Source(str(path), "")))


def diagnose_job(
    source: Source,
    sequence_length: int,
    added_blanks: Sequence[int],
    scheme: Scheme,
    *,
    ruled: bool = False,
) -> tuple[Diagnostic, ...]:
    """Return what to say of a job that went well.

    `added_blanks` are the places of blanks that nobody asked for; `ruled`: they are note pages.
    """
    diagnostics: list[Diagnostic] = []
    blank_count = len(added_blanks)
    if not blank_count:
        return tuple(diagnostics)
    page_count = sequence_length - blank_count
    first_blank = added_blanks[0]
    fields = describe_missing_pages(page_count, scheme.page_multiple)
    fields["where"] = (
        sentence("phrases.at-end")
        if first_blank == page_count
        else sentence("phrases.after-page", page=first_blank)
    )
    if ruled:
        diagnostics.append(notice("impose.notes", source, WHOLE_FILE, **fields))
    else:
        code = "impose.blank" if blank_count == 1 else "impose.blanks"
        diagnostics.append(warning(code, source, WHOLE_FILE, **fields))
    return tuple(diagnostics)


def describe_page_changes(
    source: Source, changes: Sequence[PageChange]
) -> tuple[Diagnostic, ...]:
    """Return what was done to the pages of a source before they were laid out."""
    diagnostics: list[Diagnostic] = []
    for change in changes:
        severity = warning if change.is_doubt else notice
        diagnostics.append(severity(change.code, source, WHOLE_FILE, **change.fields))
    return tuple(diagnostics)


def describe_missing_pages(page_count: int, multiple: int) -> dict[str, object]:
    """Return in words how many pages are missing for full sheets, and with how many none would be."""
    blank_count = -page_count % multiple
    fewer = page_count - page_count % multiple
    full = page_count + blank_count
    return {
        "are": sentence("phrases.page-are", pages=page_count),
        "multiple": str(multiple),
        "blanks": str(blank_count),
        "better": sentence("phrases.or", first=fewer, second=full) if fewer else str(full),
    }


def diagnose_repairs(
    source: Source, page_numbers: Mapping[str, Collection[int]]
) -> tuple[Diagnostic, ...]:
    """Return what to say of a file that was repaired: the kinds of `RepairLog`, each with the pages it is known of.

    One remark or warning tells all that was assumed, one warning each which pages are lost and which lost a part.
    """
    assumptions: list[Sentence] = []
    for kind in ("header", "table", "detail"):
        if kind in page_numbers:
            assumptions.append(sentence(f"impositions.repaired-{kind}"))
    if "page-size" in page_numbers:
        pages = list_pages(sorted(page_numbers["page-size"]))
        assumptions.append(sentence("impositions.repaired-page-size", pages=pages))
    diagnostics: list[Diagnostic] = []
    if assumptions:
        tell = notice if set(page_numbers) == {"detail"} else warning
        diagnostics.append(
            tell("impose.mended", source, assumptions=SentenceList(assumptions, "; "))
        )
    lost_pages = page_numbers.get("page")
    if lost_pages:
        pages = list_pages(sorted(lost_pages))
        diagnostics.append(warning("impose.lost-pages", source, pages=pages))
    incomplete_pages = page_numbers.get("content")
    if incomplete_pages:
        pages = list_pages(sorted(incomplete_pages))
        diagnostics.append(warning("impose.lost-content", source, pages=pages))
    return tuple(diagnostics)


def damaged_file_error(source: Source, page_number: int = 0) -> Diagnostic:
    """Return the fault of a file that cannot be made out: what one page shows, or where its pages are."""
    if page_number:
        return error("impose.damaged-page", source, page=str(page_number))
    return error("impose.damaged", source)


def list_pages(numbers: Sequence[int]) -> Sentence:
    """Return ascending page numbers for people: `page 3`, `pages 1-4, 7`."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    words = [str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs]
    code = "phrases.page" if len(numbers) == 1 else "phrases.pages"
    return sentence(code, numbers=", ".join(words))


@contextmanager
def atomic_output(out: Path) -> Iterator[BinaryIO]:
    """Give a file that becomes `out` when all is well: `write_atomically`, its troubles told as faults."""
    place = Source(str(out), "")
    try:
        with write_atomically(out) as file:
            yield file
    except IsADirectoryError:
        raise_error(error("impose.out-is-folder", place))
    except (FileNotFoundError, NotADirectoryError):
        raise_error(error("impose.no-folder", place, folder=str(out.parent)))
    except OSError as cause:
        if isinstance(cause.filename, int):  # the handle of another file of the same job
            raise
        raise_error(error("impose.unwritable", place, reason=cause.strerror or str(cause)))


def _is_same_file(first: Path, second: Path) -> bool:
    """Return whether two paths lead to one file, which need not exist yet."""
    try:
        return first.samefile(second)
    except OSError:
        # `Path.resolve` raises RuntimeError for a link to itself, `realpath` goes as far as it leads.
        return os.path.realpath(first) == os.path.realpath(second)
