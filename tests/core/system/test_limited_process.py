"""Processes held to memory and time: forked ones and new ones answer alike."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from pamphlets.core.source import PamphletError, Source, error, raise_error
from pamphlets.core.system import limited_child, limited_process
from pamphlets.core.system.limited_child import LimitedTask, ProcessLimits, TaskAnswer
from pamphlets.core.system.limited_process import (
    ProcessLimitError,
    end_limited_children,
    run_limited,
)

ROOMY = ProcessLimits(memory=300_000_000, seconds=20)
TIGHT = ProcessLimits(memory=100_000_000, seconds=1)


@pytest.fixture(params=["forked", "spawned"])
def _way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Take one way of starting a process, whatever threads there are."""
    monkeypatch.setattr(limited_process, "_can_fork", lambda: request.param == "forked")
    before = _children()
    yield
    assert _children() == before  # no zombie


def _children() -> str:
    """The processes begun by this one that nobody has waited for; nothing where the system does not tell."""
    path = Path(f"/proc/self/task/{os.getpid()}/children")
    return path.read_text() if path.exists() else ""


pytestmark = pytest.mark.usefixtures("_way")


def _fill(size: int) -> int:
    return len(bytes(size))


def _fill_and_hide(size: int) -> int:
    """As pypdf does: any exception is taken for damage."""
    try:
        return len(bytes(size))
    except Exception as cause:
        raise ValueError from cause


def test_the_result_comes_back() -> None:
    assert run_limited(ROOMY, divmod, 17, 5) == (3, 2)
    assert run_limited(ROOMY, int, "11", base=2) == 3


def test_a_result_larger_than_a_pipe_comes_back() -> None:
    assert run_limited(ROOMY, bytes, 1_000_000) == bytes(1_000_000)


@pytest.mark.parametrize("function", [_fill, _fill_and_hide])
def test_memory_is_held(function: Callable[[int], int]) -> None:
    assert run_limited(TIGHT, function, 50_000_000) == 50_000_000
    with pytest.raises(ProcessLimitError) as ended:
        run_limited(TIGHT, function, 200_000_000)
    assert ended.value.reason == "memory"


def test_processor_time_is_held(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limited_process, "_can_fork", lambda: True)
    monkeypatch.setattr(limited_child, "GRACE", 1)
    with pytest.raises(ProcessLimitError) as ended:
        run_limited(TIGHT, pow, 7, 10**9)  # never back in Python: killed
    assert ended.value.reason == "time"


def test_the_clock_is_held() -> None:
    with pytest.raises(ProcessLimitError) as ended:
        run_limited(ProcessLimits(TIGHT.memory, 0.2), time.sleep, 60)
    assert ended.value.reason == "time"


def test_an_abort_is_told() -> None:
    with pytest.raises(ProcessLimitError) as ended:
        run_limited(ROOMY, os.abort)
    assert ended.value.reason == "died"


def _raise_fault() -> None:
    raise_error(error("impose.empty", Source("a.pdf", "")))


def test_a_fault_comes_back_whole() -> None:
    with pytest.raises(ExceptionGroup) as group:
        run_limited(ROOMY, _raise_fault)
    (fault,) = group.value.exceptions
    assert isinstance(fault, PamphletError)
    assert fault.diagnostic == error("impose.empty", Source("a.pdf", ""))


def test_a_bug_comes_back_with_its_traceback() -> None:
    with pytest.raises(ZeroDivisionError) as bug:
        run_limited(ROOMY, divmod, 1, 0)
    assert "Traceback" in bug.value.__notes__[0]


class _TwoWordsError(Exception):
    """Keeps other arguments than it takes."""

    def __init__(self, first: str, second: str) -> None:
        super().__init__(first + second)


def _raise_two_words() -> None:
    raise _TwoWordsError("a", "b")


def test_an_exception_that_cannot_travel_is_told_by_its_text() -> None:
    with pytest.raises(RuntimeError, match="_TwoWordsError: ab"):
        run_limited(ROOMY, _raise_two_words)


def test_what_the_child_prints_on_standard_error_is_lost(
    capfd: pytest.CaptureFixture[str],
) -> None:
    run_limited(ROOMY, os.write, 2, b"pdfium complains")
    assert capfd.readouterr() == ("", "")


_INTERRUPTED = """
import sys
from pathlib import Path
from tests.core.system.test_limited_process import ROOMY, leave_trace
from pamphlets.core.system import limited_process
limited_process._can_fork = lambda: sys.argv[2] == "forked"
try:
    limited_process.run_limited(ROOMY, leave_trace, Path(sys.argv[1]))
except KeyboardInterrupt:
    print("interrupted")
"""


def leave_trace(folder: Path) -> None:
    """Say who one is, and leave nothing behind when stopped."""
    (folder / "child").write_text(str(os.getpid()))
    try:
        time.sleep(60)
    finally:
        (folder / "child").unlink()


@pytest.mark.parametrize("way", ["forked", "spawned"])
def test_ctrl_c_ends_the_child_and_lets_it_tidy_up(
    tmp_path: Path, way: str, top: Path
) -> None:
    words = [sys.executable, "-c", _INTERRUPTED, str(tmp_path), way]
    environment = os.environ | {"PYTHONPATH": str(top)}
    with subprocess.Popen(
        words, stdout=subprocess.PIPE, cwd=top, env=environment
    ) as process:
        child = tmp_path / "child"
        while not (child.exists() and child.read_text()):
            time.sleep(0.01)
        number = int(child.read_text())
        process.send_signal(
            signal.SIGINT
        )  # to the parent alone: a terminal sends it to both
        printed, _ = process.communicate()
    assert printed == b"interrupted\n"
    assert not child.exists()
    with pytest.raises(ProcessLookupError):
        os.kill(number, 0)


def test_an_answer_is_read_only_from_a_child_that_ended_well() -> None:
    task = LimitedTask(ROOMY, divmod, (7, 2), {})
    assert limited_process._run_forked(task) == TaskAnswer((3, 1))
    for status, reason in (
        (90, "memory"),
        (91, "time"),
        (-9, "time"),
        (-6, "died"),
        (1, "died"),
    ):
        with pytest.raises(ProcessLimitError) as ended:
            limited_process._read_answer(b"", status)
        assert ended.value.reason == reason


def test_only_a_process_of_one_thread_is_forked(top: Path) -> None:
    words = [sys.executable, "-c", _CAN_FORK]
    environment = os.environ | {"PYTHONPATH": str(top)}
    printed = subprocess.check_output(words, cwd=top, env=environment, text=True)
    assert printed.split() == [str(sys.platform == "linux"), "False"]


_CAN_FORK = """
import threading
from pamphlets.core.system.limited_process import _can_fork
print(_can_fork())
threading.Timer(0.1, print).start()
print(_can_fork())
"""


def test_the_clock_is_held_by_itself_where_that_is_asked() -> None:
    assert ProcessLimits(10**9, seconds=2).most_clock_seconds == 6
    limits = ProcessLimits(10**9, seconds=30, clock_seconds=0.2)
    assert limits.most_clock_seconds == 0.2
    with pytest.raises(ProcessLimitError, match="time"):
        run_limited(limits, time.sleep, 30)


def test_what_threads_wait_for_is_ended_when_the_program_ends(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(limited_process, "_can_fork", lambda: False)
    patient = ProcessLimits(300_000_000, 20, clock_seconds=600)
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(run_limited, patient, time.sleep, 600)
        while not limited_process._WAITED_FOR.processes:
            assert not waiting.done()
        end_limited_children()
        with pytest.raises(ProcessLimitError):
            waiting.result()
    assert not limited_process._WAITED_FOR.processes
