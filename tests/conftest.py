"""What holds for every test: where tools keep their things, and no skips where those are forbidden."""

import gc
import os
import signal
import sys
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings
from hypothesis.configuration import set_hypothesis_home_dir
from hypothesis.database import DirectoryBasedExampleDatabase

if TYPE_CHECKING:
    from pamphlets.core.fonts.font_book import FontBook

from tests.support.message_log import MessageLog

TOP = Path(__file__).resolve().parents[1]
MESSAGE_LOG = MessageLog()
NO_SKIPS = "PAMPHLETS_NO_SKIPS"  # set by .ci/run, which has installed every judge

# Images of containers often forbid compiled copies. Without them each worker rewrites and compiles every test, 20 s,
# and each program that a test starts compiles every module of ours again, up to 0.6 s.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

# Out of git's sight. No deadlines: the machine may be slow and shared. CI looks at the same examples each
# time, so that a red CI is about the change; at home, every run looks at new ones.
_memory = TOP / "build" / ".cache" / "hypothesis"
set_hypothesis_home_dir(_memory)
settings.register_profile(
    "home", deadline=None, database=DirectoryBasedExampleDatabase(_memory / "examples")
)
settings.register_profile("ci", deadline=None, derandomize=True, database=None)
settings.load_profile("ci" if NO_SKIPS in os.environ else "home")


# What stops a program: SIGHUP is of POSIX alone.
_SIGNALS = {
    number: signal.getsignal(number)
    for number in signal.Signals
    if number.name in ("SIGINT", "SIGTERM", "SIGHUP")
}


def pytest_configure() -> None:
    """Watch that what the program says of a text has words."""
    MESSAGE_LOG.install()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, None, None]:  # noqa: ARG001 (pytest calls by name)
    """Fail a test in which a diagnostic has no message, or lacks a field that its message names."""
    yield
    faults = MESSAGE_LOG.take_faults()
    assert faults == []


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item) -> Generator[None, None, None]:  # noqa: ARG001 (pytest calls by name)
    """Fail a test that leaves a signal ignored: programs that later ones start would inherit that, and never end."""
    yield
    left = [name for name in _SIGNALS if signal.getsignal(name) != _SIGNALS[name]]
    for name in left:
        signal.signal(name, _SIGNALS[name])
    assert left == []


@pytest.fixture(scope="session", autouse=True)
def _forked() -> Generator[None, None, None]:
    """Fork limited processes under pytest-xdist too: its second thread only listens, and holds no lock of ours."""
    from pamphlets.core.system import limited_process

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(limited_process, "_can_fork", lambda: sys.platform == "linux")
        yield


@pytest.fixture(scope="session", autouse=True)
def _english() -> Iterator[None]:
    """The program speaks English, whatever the locale of whoever runs the tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LANGUAGE", "en")
        yield


@pytest.fixture(autouse=True)
def _content_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a test has no folder of texts, commands look for none in the program's own folder."""
    monkeypatch.setenv("PAMPHLETS_CONTENT", "content")


def pytest_collection_finish() -> None:
    """Leave the tests themselves out of what is looked through for cycles.

    They are a million objects, which each job that collects before it ends, and each child that is forked for one,
    would walk over: 0.2 s a job.
    """
    gc.collect()
    gc.freeze()


@pytest.fixture
def collector_off() -> Iterator[None]:
    """Python does not look for objects in cycles by itself, as when the program runs."""
    gc.unfreeze()
    gc.collect()
    gc.disable()
    yield
    gc.unfreeze()
    gc.enable()
    gc.collect()
    gc.freeze()


@pytest.fixture
def in_french() -> Iterator[None]:
    """The program speaks French."""
    from pamphlets.languages.wording import speak_language

    with speak_language("fr"):
        yield


@pytest.fixture
def top() -> Path:
    """The folder that holds README.md."""
    return TOP


@pytest.fixture(scope="session")
def book() -> "FontBook":
    """The faces of fonts/, with the fallbacks that every theme names. Its answers depend on nothing asked before."""
    from pamphlets.core.fonts.font_book import FontBook
    from pamphlets.design.themes.sobre import THEME

    return FontBook(TOP / "fonts", THEME.fallback_fonts)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,  # noqa: ARG001 (pytest calls by name)
    call: pytest.CallInfo[None],  # noqa: ARG001
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Turn a skipped test into a failed one where skips are forbidden."""
    report = yield
    _forbid(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,  # noqa: ARG001
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Turn a module skipped as a whole into a failed one where skips are forbidden."""
    report = yield
    _forbid(report)
    return report


def _forbid(report: Any) -> None:
    if report.skipped and not hasattr(report, "wasxfail") and NO_SKIPS in os.environ:
        report.outcome = "failed"
        report.longrepr = f"skipped, and {NO_SKIPS} is set: {report.longrepr}"
