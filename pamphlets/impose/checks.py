"""What can be wrong with a job, as faults and remarks: paths, page sizes, blanks."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path
from typing import BinaryIO

from pamphlets.files import write_atomically
from pamphlets.geometry import Size
from pamphlets.impose.paper import Paper, fits, page_size, size_name
from pamphlets.impose.sheet import Scheme
from pamphlets.source import NOWHERE, Diagnostic, Source, error, fail, notice, warning

_SIZES_NAMED = 3  # wrong sizes told in one line; more of them say nothing more


def check_paths(source: Path, outs: Sequence[Path]) -> None:
    """Raise a fault where a file to write is the source, or another file to write."""
    taken = [source]
    for out in outs:
        if any(_same(out, other) for other in taken):
            fail(error("impose.same-file", Source(str(out), "")))
        taken.append(out)


def check_sizes(source: Source, sizes: Sequence[Size], scheme: Scheme, paper: Paper) -> None:
    """Raise a fault that names the pages whose size does not suit scheme and paper."""
    wanted = page_size(paper, scheme)
    wrong = [number for number, size in enumerate(sizes, 1) if not fits(size, wanted)]
    if not wrong:
        return
    found = list(dict.fromkeys(size_name(sizes[number - 1]) for number in wrong))
    lying = all(fits(Size(sizes[n - 1].height, sizes[n - 1].width), wanted) for n in wrong)
    fail(
        error(
            "impose.lying" if lying else "impose.size",
            source,
            pages=page_list(wrong),
            sizes=", ".join(found[:_SIZES_NAMED]) + (", …" if len(found) > _SIZES_NAMED else ""),
            wanted=size_name(wanted),
            paper=paper.name,
        ),
    )


def remarks(
    source: Source,
    pages: int,
    blanks: int,
    scheme: Scheme,
    *,
    mended: bool,
) -> tuple[Diagnostic, ...]:
    """Return what to say of a job that went well."""
    said: list[Diagnostic] = []
    if mended:
        said.append(notice("impose.mended", source))
    if blanks:
        counts = {"pages": str(pages), "multiple": str(scheme.multiple), "blanks": str(blanks)}
        said.append(warning("impose.blank" if blanks == 1 else "impose.blanks", source, NOWHERE, **counts))
    return tuple(said)


def page_list(numbers: Sequence[int]) -> str:
    """Return ascending page numbers for people: `page 3`, `pages 1-4, 7`."""
    runs: list[str] = []
    for _, run in groupby(enumerate(numbers), lambda pair: pair[1] - pair[0]):
        members = [number for _, number in run]
        runs.append(str(members[0]) if len(members) == 1 else f"{members[0]}-{members[-1]}")
    return ("page " if len(numbers) == 1 else "pages ") + ", ".join(runs)


@contextmanager
def written(out: Path) -> Iterator[BinaryIO]:
    """Give a file that becomes `out` when all is well: `write_atomically`, its troubles told as faults."""
    place = Source(str(out), "")
    try:
        with write_atomically(out) as file:
            yield file
    except IsADirectoryError:
        fail(error("impose.out-is-folder", place))
    except (FileNotFoundError, NotADirectoryError):
        fail(error("impose.no-folder", place, folder=str(out.parent)))
    except OSError as cause:
        fail(error("impose.unwritable", place, reason=cause.strerror or str(cause)))


def _same(first: Path, second: Path) -> bool:
    """Return whether two paths lead to one file, which need not exist yet."""
    try:
        return first.samefile(second)
    except OSError:
        return first.resolve() == second.resolve()
