"""Imposing beside pdfimpose, and within the bounds of its own: pages from our press, and the same from elsewhere.

pdfimpose proves nothing. Ours proves each plan in integers before it writes, always: that is in every time here,
and told apart too. The longer proof reads the file that was written and folds it back into pages. Both programs
keep to one core, so that their work is compared, which other programs disturb less than the time on the clock.
"""

import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pypdfium2

from pamphlets.impose.plan.plan_check import check_plan
from pamphlets.impose.schemes.saddle import SCHEME
from tests.bench import peers
from tests.bench.measure import RUNS, took
from tests.bench.row import Row, megabytes, seconds
from tests.bench.text import Text

SIZES = {
    "230": (69_000, 440),
    "600": (180_400, 1_160),
}  # words and notes that fill so many pages
_MEMORY, _SECONDS = 150.0, 10.0  # MB besides the input, and for 600 pages
_GROWTH, _A_SHEET = 1.05, 0.002  # of the input laid open, and MB


def rows(
    folder: Path, top: Path, own: dict[str, Path], texts: dict[str, Text]
) -> Iterator[Row]:
    """Yield the rows about files of pages: `own` are those of our press by the names in `SIZES`."""
    for pages in own.values():
        yield from _imposed(f"{_count(pages)} pages", pages, folder, top)
        yield from _bounds(pages, folder, top)
    source = folder / "600.typ"
    source.write_text(peers.typst_source(texts["600"].typst), encoding="utf-8")
    took(
        peers.typst(source, folder / "typst.pdf", top / "fonts" / "eb-garamond"),
        folder,
        runs=1,
    )
    took(peers.with_object_streams(own["600"], folder / "streams.pdf"), folder, runs=1)
    for told, name in (("by typst", "typst"), ("in object streams", "streams")):
        yield from _imposed(
            f"{_count(folder / f'{name}.pdf')} pages {told}",
            folder / f"{name}.pdf",
            folder,
            top,
        )


def _imposed(job: str, pages: Path, folder: Path, top: Path) -> Iterator[Row]:
    """Yield how a file is imposed by us and by pdfimpose: time, time with the longer proof, memory."""
    out, back = folder / "ours.pdf", folder / "undone.pdf"
    ours = took([*_IMPOSE, str(pages), "-o", str(out), "--scheme", "saddle"], top)
    undone = took([*_IMPOSE, str(out), "-o", str(back), "--undo"], top)
    theirs = took(peers.pdfimpose(pages, folder / "theirs.pdf"), top)
    yield Row(f"imposing {job} / pdfimpose", *seconds(ours.work, theirs.work), 0.25, 0.15)
    proved = ours.work + undone.work
    yield Row(
        "  and folding what was written back into pages",
        *seconds(proved, theirs.work),
        0.5,
        0.35,
    )
    yield Row("  peak memory", *megabytes(ours.megabytes, theirs.megabytes), 0.5, 0.3)


_IMPOSE = [sys.executable, "-m", "pamphlets", "impose"]


def _bounds(pages: Path, folder: Path, top: Path) -> Iterator[Row]:
    """Yield what was promised of every job."""
    out = folder / "ours.pdf"
    number, size = _count(pages), _megabytes(pages)
    ours = took([*_IMPOSE, str(pages), "-o", str(out), "--scheme", "saddle"], top, runs=1)
    proof = _proving(number)
    told = (f"{1000 * proof:.2f} ms", f"{ours.work:.3f} s", proof / ours.work)
    yield Row("  of that the proof in integers / the job", *told, 0.05, 0.02)
    yield Row("  time / 10 s", *seconds(ours.seconds, _SECONDS), 1.0, 0.1)
    yield Row(
        "  peak memory / the input + 150 MB",
        *megabytes(ours.megabytes, size + _MEMORY),
        1.0,
        0.5,
    )
    if shutil.which("qpdf"):
        most = _GROWTH * _laid_open(pages, folder) + _A_SHEET * _count(out) / 2
        yield Row(
            "  size / 1.05 of the input laid open + 2 KB a sheet",
            *megabytes(_megabytes(out), most),
            1.0,
            1.0,
        )


def _proving(pages: int) -> float:
    """Return the seconds that proving a plan takes."""
    sheets = SCHEME.make_plan(pages + -pages % SCHEME.page_multiple)
    taken: list[float] = []
    for _ in range(RUNS):
        began = time.perf_counter()
        check_plan(SCHEME, sheets, pages + -pages % SCHEME.page_multiple)
        taken.append(time.perf_counter() - began)
    return median(taken)


def _laid_open(pages: Path, folder: Path) -> float:
    """Return the megabytes of a file whose objects stand one by one."""
    plain = folder / "plain.pdf"
    subprocess.run(["qpdf", "--object-streams=disable", pages, plain], check=True)
    return _megabytes(plain)


def _count(path: Path) -> int:
    """Return the number of pages in a file."""
    with pypdfium2.PdfDocument(path) as document:
        return len(document)


def _megabytes(path: Path) -> float:
    """Return the size of a file."""
    return path.stat().st_size / 1e6
