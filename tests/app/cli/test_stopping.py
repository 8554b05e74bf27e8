"""A program that is told to stop leaves nothing behind, whoever tells it, and in the middle of whatever command."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from tests.support.counts import JUDGED
from tests.support.pages import booklet

TOP = Path(__file__).resolve().parents[3]
HEAD = "---\ntitre: {0}\nadresse: 1, rue du Port\ncollectif: Le Port\n---\n\nMot.\n"
STATUSES = {signal.SIGINT: 130, signal.SIGTERM: 143, signal.SIGHUP: 129}
WATCH_STATUSES = ((signal.SIGTERM, 143), (signal.SIGINT, 0), (signal.SIGHUP, 129))
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")


def await_event(has_come: Callable[[], bool], program: subprocess.Popen[str]) -> None:
    """Return once something can be seen, and not when the program ends without it."""
    end = time.monotonic() + 60
    while not has_come():
        assert program.poll() is None, program.communicate()
        assert time.monotonic() < end
        time.sleep(0.002)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder of four texts, and one for temporary files."""
    for name in "abcd":
        path = tmp_path / "content" / "brochures" / f"{name}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(HEAD.format(name), "utf-8")
    (tmp_path / "tmp").mkdir()
    return tmp_path


@pytest.fixture(scope="module")
def long_pdf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file whose sheets take long enough to be stopped in the middle."""
    path = tmp_path_factory.mktemp("long") / "long.pdf"
    booklet(path, 400)
    return path


def copy_sources(place: Path, pdf: Path) -> list[str]:
    """The names of several sources in a folder."""
    names = ["a.pdf", "b.pdf", "c.pdf"]
    for name in names:
        shutil.copy(pdf, place / name)
    return names


@contextmanager
def run_press(
    place: Path, words: Sequence[str], **names: str
) -> Iterator[subprocess.Popen[str]]:
    environment = os.environ | {
        "PYTHONPATH": str(TOP),
        "TMPDIR": str(place / "tmp"),
        **names,
    }
    with subprocess.Popen(
        [sys.executable, "-m", "pamphlets", *words],
        cwd=place, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        stdin=subprocess.PIPE, start_new_session=True,
    ) as program:  # fmt: skip
        try:
            yield program
        finally:
            program.kill()


def leftovers(place: Path) -> list[str]:
    """What a stopped program should have taken along."""
    return sorted(map(str, [*place.rglob(".pamphlets-*"), *(place / "tmp").rglob("*")]))


def await_end(group: int) -> None:
    """Return once neither a program nor one that it started runs any more."""
    end = time.monotonic() + 60
    with suppress(ProcessLookupError):
        while time.monotonic() < end:
            os.killpg(group, 0)
            time.sleep(0.002)
        pytest.fail("a process has outlived its program")


def ended(program: subprocess.Popen[str]) -> tuple[int, str]:
    """The status of a program, and its error output."""
    _, errors = program.communicate(timeout=60)
    return program.returncode, errors


@pytest.mark.parametrize("number", STATUSES if JUDGED else [signal.SIGTERM])
def test_a_build_that_is_told_to_stop_cleans_up(
    place: Path, number: signal.Signals
) -> None:
    build = place / "build"
    with run_press(place, ["build"]) as program:
        await_event(lambda: any(build.glob(".pamphlets-*/*.pdf")), program)
        program.send_signal(number)
        program.send_signal(number)
        status, errors = ended(program)
    assert status == STATUSES[number]
    assert errors.endswith("stopped; what was there before is whole\n")
    assert "Traceback" not in errors
    assert leftovers(place) == []


@pytest.mark.parametrize("number", STATUSES if JUDGED else [signal.SIGHUP])
def test_sheets_that_are_told_to_stop_leave_no_half_file_and_no_worker(
    place: Path, long_pdf: Path, number: signal.Signals
) -> None:
    sources = copy_sources(place, long_pdf)
    out = place / "out"
    with run_press(place, ["impose", *sources, "--out", "out"]) as program:
        await_event(lambda: any(out.glob(".pamphlets-*")), program)
        os.killpg(program.pid, number)  # as a terminal does
        status, errors = ended(program)
        await_end(program.pid)
    assert status == STATUSES[number]
    assert "Traceback" not in errors
    assert leftovers(place) == []
    assert [path for path in out.glob("*.pdf") if path.stat().st_size < 100_000] == []


def test_workers_do_not_outlive_a_program_that_was_killed(
    place: Path, long_pdf: Path
) -> None:
    sources = copy_sources(place, long_pdf)
    with run_press(place, ["impose", *sources, "--out", "out"]) as program:
        await_event(lambda: any((place / "out").glob(".pamphlets-*")), program)
        group = program.pid
        program.kill()
        program.communicate(timeout=60)  # nobody is left who holds its output
        await_end(group)
    assert leftovers(place) == []


@pytest.mark.parametrize(
    ("number", "status"), WATCH_STATUSES if JUDGED else WATCH_STATUSES[:1]
)
def test_a_watch_that_is_told_to_stop_lets_its_build_clean_up(
    place: Path, number: signal.Signals, status: int
) -> None:
    build = place / "build"
    with run_press(place, ["watch"]) as program:
        await_event(lambda: any(build.glob(".pamphlets-*/*.pdf")), program)
        program.send_signal(number)
        assert ended(program)[0] == status
        await_end(program.pid)
    assert leftovers(place) == []


def test_printing_that_is_told_to_stop_leaves_no_sheets_behind(place: Path) -> None:
    with run_press(place, ["build", "a", "--no-preview"]) as program:
        assert ended(program)[0] == 0
    # A print server that never answers, found before any other.
    for name in ("lp", "lpstat"):
        path = place / name
        path.write_text("#!/bin/sh\n: >asked\nexec sleep 60\n")
        path.chmod(0o755)
    search = {"PATH": f"{place}:{os.environ['PATH']}"}
    with run_press(place, ["print", "a", "--yes"], **search) as program:
        await_event((place / "asked").exists, program)
        assert leftovers(place) != []
        program.send_signal(signal.SIGHUP)
        status, errors = ended(program)
    assert (status, errors) == (129, "")
    assert leftovers(place) == []


WHILE_IT_STARTS = """
import os, runpy, signal, sys

class Interrupter:
    def find_spec(self, name, path=None, target=None):
        if name == "pamphlets.app.cli.main":
            os.kill(os.getpid(), signal.SIGINT)

sys.meta_path.insert(0, Interrupter())
runpy.run_module("pamphlets", run_name="__main__")
"""


def test_a_program_that_is_stopped_while_it_starts_says_nothing() -> None:
    environment = os.environ | {"PYTHONPATH": str(TOP)}
    done = subprocess.run(
        [sys.executable, "-c", WHILE_IT_STARTS], env=environment, capture_output=True, check=False
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (-signal.SIGINT, b"")
