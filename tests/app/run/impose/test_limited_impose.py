"""PDFs made to hurt become sheets or one located line, within the memory and the time that were promised."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import NoReturn

import pytest
from pypdf import PdfReader, PdfWriter

from pamphlets.app.run.impose import limited_impose, margin_warnings
from pamphlets.app.run.impose.impose_task import ImposeRequest
from tests.support.command_line import run_words
from tests.support.counts import JUDGED
from tests.support.hostile_files import (
    HOSTILE,
    LOST,
    PERHAPS_MEASURED,
    REFUSED,
    SLOW,
    UNMEASURED,
)
from tests.support.nasty import BOX, FONTS, page
from tests.support.pages import booklet

_MOST_MEMORY = 400_000_000
_MOST_SECONDS = 25.0  # of processors
_WAYS = {
    "sheets": ("-o", "out.pdf", "--scale", "fit"),
    "a plan": ("--plan", "-o", "out.png", "--scale", "fit"),
    "pages again": ("-o", "out.pdf", "--undo"),
    "a poster": ("-o", "out.pdf", "--size", "A2"),
}


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def check(status: int, printed: str) -> None:
    """A job ended well, or with lines that name the file, and left what it says."""
    assert "our fault" not in printed
    assert "Traceback" not in printed
    names = sorted(path.name for path in Path().iterdir())
    out = [name for name in names if name.startswith("out.")]
    assert [name for name in names if name not in out] == ["in.pdf"]
    assert bool(out) == (status == 0)
    if status != 0:
        assert status == 1
        (line,) = [line for line in printed.splitlines() if " error: " in line]
        assert line.startswith("in.pdf: error: ")


@pytest.mark.parametrize("name", sorted(HOSTILE if JUDGED else HOSTILE.keys() - SLOW))
def test_what_was_made_to_hurt_does_not(name: str) -> None:
    Path("in.pdf").write_bytes(HOSTILE[name]())
    status, printed = run_words("impose", "in.pdf", *_WAYS["sheets"])
    check(status, printed)
    assert status == (name in REFUSED), printed
    assert ("is lost in the PDF" in printed) == (name in LOST)
    if name not in PERHAPS_MEASURED:
        assert ("margins not measured" in printed) == (name in UNMEASURED)


def test_a_plan_of_what_cannot_be_read_is_refused_and_not_drawn() -> None:
    Path("in.pdf").write_bytes(HOSTILE["a string that never ends"]())
    status, printed = run_words("impose", "in.pdf", *_WAYS["a plan"])
    check(status, printed)
    assert (status, "the PDF is damaged" in printed) == (1, True)


@pytest.mark.parametrize("way", _WAYS)
@pytest.mark.parametrize("name", sorted(HOSTILE) if JUDGED else ["names that go round"])
def test_nor_does_it_eat_the_machine(name: str, way: str, top: Path) -> None:
    Path("in.pdf").write_bytes(HOSTILE[name]())
    environment = os.environ | {"PYTHONPATH": str(top)}
    command = [sys.executable, "-c", _WATCHED, "impose", "in.pdf", *_WAYS[way]]
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, check=True
    )
    taken = json.loads(done.stdout.splitlines()[-1])
    check(taken["status"], done.stdout + done.stderr)
    assert taken["memory"] < _MOST_MEMORY
    assert taken["seconds"] < _MOST_SECONDS


_WATCHED = """
import json, resource, sys
from pathlib import Path
from pamphlets.app.cli.main import run_command_line
status = run_command_line(sys.argv[1:])
mine, theirs = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
seconds = mine.ru_utime + mine.ru_stime + theirs.ru_utime + theirs.ru_stime
memory = 1024 * (mine.ru_maxrss + theirs.ru_maxrss)
if Path("/proc/self/status").exists():  # Linux counts in ru_maxrss what the tests' process held when it forked
    fields = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
    memory = 1024 * (int(fields["VmHWM"].split()[0]) + theirs.ru_maxrss)
print()
print(json.dumps({"status": status, "memory": memory, "seconds": seconds}))
"""


def _fill(_request: ImposeRequest) -> NoReturn:
    bytes(500_000_000)
    os.abort()


def _wait(_request: ImposeRequest) -> NoReturn:
    while True:
        pass


def _abort(_request: ImposeRequest) -> NoReturn:
    os.abort()


@pytest.mark.skipif(sys.platform != "linux", reason="memory is held on Linux alone")
@pytest.mark.parametrize(
    ("job", "told"),
    [
        (_fill, "the PDF takes too much memory"),
        (_wait, "the PDF takes too long to read"),
        (_abort, "reading the PDF came to a sudden end"),
    ],
)
def test_a_job_beyond_its_limits_is_an_error(
    monkeypatch: pytest.MonkeyPatch, job: Callable[[ImposeRequest], NoReturn], told: str
) -> None:
    monkeypatch.setattr(limited_impose, "carry_out_request", job)
    monkeypatch.setattr(limited_impose, "_SECONDS", 0.5)
    booklet(Path("in.pdf"), 4)
    status, printed = run_words("impose", "in.pdf", "-o", "out.pdf")
    check(status, printed)
    assert f"in.pdf: error: {told}: nothing is written" in printed


def test_pages_before_the_one_that_hurts_are_measured(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    edge = page(BOX + FONTS, b"0 g 0 0 9 900 re f")
    hostile = HOSTILE["forms that draw each other 10^11 times"]()
    writer = PdfWriter()
    for data in (edge, edge, hostile, edge):
        writer.append(PdfReader(BytesIO(data)))
    writer.write("in.pdf")
    monkeypatch.setattr(margin_warnings, "_MEMORY", 100_000_000)
    status, printed = run_words("impose", "in.pdf", "-o", "out.pdf")
    check(status, printed)
    assert status == 0
    assert "in.pdf: warning: page 3: margins not measured" in printed
    assert "warning: page 2:" in printed
    assert "page 4" not in printed
