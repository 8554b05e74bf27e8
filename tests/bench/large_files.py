"""Imposing what is large in one way: a page of many objects, a file of many pages, many files at once."""

import sys
from collections.abc import Iterator
from pathlib import Path

from tests.bench import peers
from tests.bench.measure import took
from tests.bench.row import Row, megabytes, seconds
from tests.support.pages import booklet, pdf, stream

_OBJECT_COUNT, _PAGE_COUNT, _FILE_COUNT = 65_000, 10_000, 200
_PEER_FILE_COUNT = 4  # of the same files, which pdfimpose is given one by one
_IMPOSE = [sys.executable, "-m", "pamphlets", "impose"]


def rows(folder: Path, top: Path) -> Iterator[Row]:
    """Yield the rows: processor time beside pdfimpose's, and the memory of a page of many objects."""
    many_objects = folder / "objects.pdf"
    many_objects.write_bytes(_draw_objects())
    out, theirs = folder / "large.pdf", folder / "large-theirs.pdf"
    ours = took([*_IMPOSE, str(many_objects), "-o", str(out)], top, runs=1)
    peer = took(peers.pdfimpose(many_objects, theirs), top, runs=1)
    job = f"one page of {_OBJECT_COUNT} objects / pdfimpose"
    yield Row(job, *seconds(ours.work, peer.work), 5.5, 2.5)
    yield Row("  peak memory", *megabytes(ours.megabytes, peer.megabytes), 0.5, 0.3)
    many_pages = booklet(folder / "pages.pdf", _PAGE_COUNT)
    ours = took([*_IMPOSE, str(many_pages), "-o", str(out)], top, runs=1)
    peer = took(peers.pdfimpose(many_pages, theirs), top, runs=1)
    job = f"{_PAGE_COUNT} pages / pdfimpose"
    yield Row(job, *seconds(ours.work, peer.work), 0.25, 0.15)
    yield Row("  peak memory", *megabytes(ours.megabytes, peer.megabytes), 1.0, 0.8)
    files = [
        booklet(folder / f"file-{number}.pdf", 12 + number % 9)
        for number in range(_FILE_COUNT)
    ]
    batch = folder / "batch"
    names = [str(path) for path in files]
    ours = took([*_IMPOSE, *names, "-o", str(batch), "--force"], top, runs=1)
    peer_work = 0.0
    for path in files[:_PEER_FILE_COUNT]:
        peer_work += took(peers.pdfimpose(path, theirs), top, runs=1).work
    peer_work *= _FILE_COUNT / _PEER_FILE_COUNT
    job = f"{_FILE_COUNT} files at once / pdfimpose one by one"
    yield Row(job, *seconds(ours.work, peer_work), 0.25, 0.15)


def _draw_objects() -> bytes:
    """Return a file whose one page leads to many small objects, as of a program that writes each mark of its own."""
    references = b" ".join(b"%d 0 R" % (number + 6) for number in range(_OBJECT_COUNT))
    page = (
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 420 595]/Contents 4 0 R"
        b"/Resources<</Properties<</All 5 0 R>>>>>>"
    )
    marks = [
        b"<</MCID %d/Box[1 2.5]/Name(mark)>>" % number for number in range(_OBJECT_COUNT)
    ]
    return pdf(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
            page,
            stream(b"0 0 100 100 re f"),
            b"[" + references + b"]",
            *marks,
        ]
    )
