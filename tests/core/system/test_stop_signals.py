"""A signal stops what is done, once, and never its clean-up."""

import signal
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from pamphlets.core.system.stop_signals import (
    ignore_stop_signals,
    install_stop_signals,
    install_worker_signals,
    stop_exit_code,
    stopped_by,
    uninterrupted,
)
from pamphlets.core.system.temporary_folders import temporary_folder
from tests.support.signals import STOP_SIGNALS, own_signals


@pytest.fixture(autouse=True)
def _as_at_the_start() -> Iterator[None]:
    """Give each test signals and a state of its own."""
    with own_signals():
        yield


@pytest.mark.parametrize(
    ("number", "status"),
    [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)],
)
def test_a_signal_stops_and_has_its_status(number: signal.Signals, status: int) -> None:
    install_stop_signals()
    assert stop_exit_code() is None
    with pytest.raises(KeyboardInterrupt):
        signal.raise_signal(number)
    assert stop_exit_code() == status


def test_a_second_signal_does_not_cut_the_clean_up_short() -> None:
    install_stop_signals()
    steps: list[str] = []

    def clean_up() -> None:
        signal.raise_signal(signal.SIGINT)
        steps.append("cleaned")

    def work() -> None:
        try:
            signal.raise_signal(signal.SIGTERM)
            steps.append("worked on")
        finally:
            clean_up()

    with pytest.raises(KeyboardInterrupt):
        work()
    assert steps == ["cleaned"]
    assert stop_exit_code() == 143


def test_a_signal_after_one_that_was_lost_stops_too() -> None:
    install_stop_signals()
    for number in (signal.SIGINT, signal.SIGHUP):
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(number)
    assert stop_exit_code() == 130


def test_what_must_not_be_cut_short_is_not() -> None:
    install_stop_signals()
    steps: list[str] = []

    def work() -> None:
        with uninterrupted(), uninterrupted():
            signal.raise_signal(signal.SIGTERM)
            steps.append("inner")
        steps.append("worked on")

    with pytest.raises(KeyboardInterrupt):
        work()
    assert steps == ["inner"]
    with uninterrupted():
        steps.append("nothing is left over")


def test_a_shield_in_a_clean_up_raises_nothing_more() -> None:
    install_stop_signals()
    steps: list[str] = []

    def work() -> None:
        try:
            signal.raise_signal(signal.SIGTERM)
        finally:
            with uninterrupted():
                signal.raise_signal(signal.SIGTERM)
            steps.append("cleaned")

    with pytest.raises(KeyboardInterrupt):
        work()
    assert steps == ["cleaned"]


def test_a_block_that_outlives_whatever_is_raised_in_it_is_told_to_end() -> None:
    install_stop_signals()
    steps: list[str] = []

    def work() -> None:
        with stopped_by(lambda: steps.append("told")):
            signal.raise_signal(signal.SIGHUP)
            with uninterrupted():
                signal.raise_signal(signal.SIGINT)
            steps.append("ended in order")

    with pytest.raises(KeyboardInterrupt):
        work()
    assert steps == ["told", "told", "ended in order"]
    assert stop_exit_code() == 129
    with stopped_by(lambda: steps.append("nothing came")):
        pass
    with pytest.raises(KeyboardInterrupt):
        signal.raise_signal(signal.SIGHUP)
    assert steps[3:] == []


def test_what_comes_while_another_thread_is_not_to_be_cut_short_stops_the_main_one() -> (
    None
):
    """There, whoever had begun the thread's work would take it for a fault of that work, and go on."""
    install_stop_signals()
    has_begun, may_end = threading.Event(), threading.Event()

    def write() -> str:
        with uninterrupted():
            has_begun.set()
            may_end.wait()
        return "written"

    with ThreadPoolExecutor(1) as pool:
        writing = pool.submit(write)
        has_begun.wait()
        try:
            with pytest.raises(KeyboardInterrupt):
                signal.raise_signal(signal.SIGTERM)
        finally:
            may_end.set()
    assert writing.result() == "written"


def test_what_is_ignored_at_the_start_stays_ignored() -> None:
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    install_stop_signals()
    signal.raise_signal(signal.SIGHUP)
    assert stop_exit_code() is None


def test_the_end_of_a_program_is_not_stopped() -> None:
    install_stop_signals()
    ignore_stop_signals()
    for number in STOP_SIGNALS:
        signal.raise_signal(number)
    assert stop_exit_code() is None


def test_a_worker_leaves_without_a_word_and_only_when_it_is_told_to() -> None:
    install_worker_signals()
    signal.raise_signal(signal.SIGINT)
    signal.raise_signal(signal.SIGHUP)
    with pytest.raises(SystemExit) as leaving:
        signal.raise_signal(signal.SIGTERM)
    assert leaving.value.code == 143


@pytest.mark.parametrize("fault", [None, ValueError, KeyboardInterrupt, SystemExit])
def test_a_temporary_folder_goes_with_its_block(
    fault: type[BaseException] | None,
) -> None:
    folder = None
    try:
        with temporary_folder() as folder:
            (folder / "a").mkdir()
            (folder / "a" / "b").write_bytes(b"x")
            if fault:
                raise fault
    except (ValueError, KeyboardInterrupt, SystemExit):
        pass
    assert folder is not None
    assert not folder.exists()


def test_a_window_that_is_closed_on_windows_stops_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Windows calls that SIGBREAK; here another signal stands for it."""
    monkeypatch.setattr(signal, "SIGBREAK", signal.SIGUSR1, raising=False)
    usual = signal.getsignal(signal.SIGUSR1)
    try:
        install_stop_signals()
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGUSR1)
        assert stop_exit_code() == 128 + signal.SIGUSR1
    finally:
        signal.signal(signal.SIGUSR1, usual)
