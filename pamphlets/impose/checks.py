"""What can be wrong with a job, as faults and remarks: paths, page sizes, blanks."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path
from typing import BinaryIO

from pamphlets.core.atomic_files import write_atomically
from pamphlets.core.geometry import Size
from pamphlets.core.source import (
    WHOLE_FILE,
    Diagnostic,
    Source,
    error,
    notice,
    raise_error,
    warning,
)
from pamphlets.impose.placement.paper import Paper, can_hold, describe_size, is_same_size
from pamphlets.impose.plan.sheet import Scheme

_MAX_SIZES_NAMED = 3  # wrong sizes told in one line; more of them say nothing more


def check_paths(source: Path, outs: Sequence[Path]) -> None:
    """Raise a fault where a file to write is the source, or another file to write."""
    taken = [source]
    for out in outs:
        if any(_is_same_file(out, other) for other in taken):
            raise_error(error("impose.same-file", Source(str(out), "")))
        taken.append(out)


def check_page_sizes(
    source: Source, sizes: Sequence[Size], wanted: Size, paper: Paper
) -> tuple[Diagnostic, ...]:
    """Return what to say of pages smaller than scheme and paper allow: they stand at 100 % all the same.

    Raises a fault that names the pages that are too large.
    """
    wrong = [number for number, size in enumerate(sizes, 1) if not is_same_size(size, wanted)]
    large = [number for number in wrong if not can_hold(wanted, sizes[number - 1])]
    if large:
        turned = (Size(sizes[number - 1].height, sizes[number - 1].width) for number in large)
        lying = all(is_same_size(size, wanted) for size in turned)
        code = "impose.lying" if lying else "impose.size"
        raise_error(error(code, source, WHOLE_FILE, **_size_fields(large, sizes, wanted, paper)))
    if wrong:
        return (
            warning(
                "impose.smaller", source, WHOLE_FILE, **_size_fields(wrong, sizes, wanted, paper)
            ),
        )
    return ()


def _size_fields(
    wrong: Sequence[int], sizes: Sequence[Size], wanted: Size, paper: Paper
) -> dict[str, str]:
    """Return the fields of a diagnostic about pages of the wrong size."""
    found = list(dict.fromkeys(describe_size(sizes[number - 1]) for number in wrong))
    return {
        "pages": format_page_list(wrong),
        "sizes": ", ".join(found[:_MAX_SIZES_NAMED])
        + (", …" if len(found) > _MAX_SIZES_NAMED else ""),
        "wanted": describe_size(wanted),
        "paper": paper.name,
    }


def diagnose_job(
    source: Source,
    sequence: Sequence[int | None],
    scheme: Scheme,
    *,
    mended: bool,
    undrawn: Sequence[int] = (),
    ruled: bool = False,
) -> tuple[Diagnostic, ...]:
    """Return what to say of a job that went well; `undrawn` are pages with things that have no picture.

    `ruled`: the blanks are note pages.
    """
    said: list[Diagnostic] = []
    if mended:
        said.append(notice("impose.mended", source))
    if undrawn:
        said.append(warning("impose.undrawn", source, pages=format_page_list(undrawn)))
    blanks = sequence.count(None)
    if blanks:
        pages, first = len(sequence) - blanks, sequence.index(None)
        counts = describe_missing_pages(pages, scheme.page_multiple)
        counts["where"] = "at the end" if first == pages else f"after page {first}"
        if ruled:
            said.append(notice("impose.notes", source, WHOLE_FILE, **counts))
        else:
            code = "impose.blank" if blanks == 1 else "impose.blanks"
            said.append(warning(code, source, WHOLE_FILE, **counts))
    return tuple(said)


def describe_missing_pages(pages: int, multiple: int) -> dict[str, str]:
    """Return in words how many pages are missing for full sheets, and with how many none would be."""
    fewer, full = pages - pages % multiple, pages + -pages % multiple
    return {
        "are": "1 page is" if pages == 1 else f"{pages} pages are",
        "multiple": str(multiple),
        "blanks": str(full - pages),
        "better": f"{fewer} or {full}" if fewer else str(full),
    }


def damaged_file_error(source: Source, page: int = 0) -> Diagnostic:
    """Return the fault of a file that cannot be made out, on some page if that is known."""
    return error("impose.damaged", source, page=f" (page {page})" if page else "")


def format_page_list(numbers: Sequence[int]) -> str:
    """Return ascending page numbers for people: `page 3`, `pages 1-4, 7`."""
    runs: list[str] = []
    for _, run in groupby(enumerate(numbers), lambda pair: pair[1] - pair[0]):
        members = [number for _, number in run]
        runs.append(str(members[0]) if len(members) == 1 else f"{members[0]}-{members[-1]}")
    return ("page " if len(numbers) == 1 else "pages ") + ", ".join(runs)


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
        raise_error(error("impose.unwritable", place, reason=cause.strerror or str(cause)))


def _is_same_file(first: Path, second: Path) -> bool:
    """Return whether two paths lead to one file, which need not exist yet."""
    try:
        return first.samefile(second)
    except OSError:
        return first.resolve() == second.resolve()
