"""`python -m tests.support.windows_python WORDS`: the press in a Python that lacks what Windows lacks.

Libraries are read in first, as they would be there for their own Windows. Then the names of POSIX go, and our modules are
read in. What it starts is a plain Python again. Lists: Python's documentation of os, signal and select, « Availability ».
"""

import asyncio
import concurrent.futures.process
import ctypes
import importlib
import multiprocessing
import os
import pkgutil
import select
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

LIBRARIES = (
    "markdown_it", "mdit_py_plugins", "PIL.Image", "pypdf", "pypdfium2", "pyphen", "polib", "yaml", "reportlab.pdfgen",
    "segno", "uharfbuzz", "watchfiles", "justhtml", "starlette.applications", "starlette.responses", "uvicorn",
)  # fmt: skip
STANDARD = (asyncio, concurrent.futures.process, multiprocessing, subprocess, tempfile)
NO_MODULES = (
    "fcntl",
    "resource",
    "termios",
    "tty",
    "pty",
    "pwd",
    "grp",
    "readline",
    "syslog",
)
NO_NAMES = {
    os: """fork forkpty fchmod fchown chown lchown getuid geteuid getgid getegid getgroups setsid getsid killpg getpgid
        setpgid nice mkfifo mknod statvfs fstatvfs uname wait wait3 wait4 waitid pread pwrite sched_getaffinity
        O_NONBLOCK O_NOFOLLOW O_DIRECTORY O_ASYNC O_NOCTTY O_CLOEXEC openpty ttyname getloadavg""",
    signal: """SIGHUP SIGALRM SIGIO SIGXCPU SIGXFSZ SIGKILL SIGUSR1 SIGUSR2 SIGCHLD SIGPIPE SIGQUIT setitimer alarm
        pthread_sigmask pthread_kill sigwait sigpending""",
    select: "poll epoll",
}


class RefusingCall:
    """A call of kernel32 that never succeeds."""

    restype: object = None

    def __call__(self, *_arguments: object) -> int:
        """Refuse."""
        return 0


class WinDLL:
    """A library of Windows; each of its calls refuses."""

    def __init__(self, *_words: object, **_options: object) -> None:
        self._calls: dict[str, RefusingCall] = {}

    def __getattr__(self, name: str) -> RefusingCall:
        return self._calls.setdefault(name, RefusingCall())


def take_posix_away() -> None:
    """Make this Python as poor as that of Windows."""
    # Windows has one of its own, which uvicorn asks for by this name.
    asyncio.ProactorEventLoop = asyncio.SelectorEventLoop  # type: ignore[attr-defined]
    for library in LIBRARIES:
        importlib.import_module(library)
    for name in NO_MODULES:
        sys.modules[name] = None  # type: ignore[assignment] # Python's own way to forbid one
    for module, names in NO_NAMES.items():
        for name in names.split():
            vars(module).pop(name, None)
    vars(ctypes)["WinDLL"] = WinDLL
    sys.platform = "win32"


def import_all() -> None:
    """Read in every module of ours."""
    import pamphlets

    for module in pkgutil.walk_packages(pamphlets.__path__, "pamphlets."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)


def main() -> int:
    """Return the status of a command line of the press; without words, 0 where all modules can be read in."""
    take_posix_away()
    if not sys.argv[1:]:
        import_all()
        return 0
    from pamphlets.app.cli.main import run_command_line
    from pamphlets.app.streams import replace_streams
    from pamphlets.core.system.stop_signals import install_stop_signals

    replace_streams()
    install_stop_signals()
    return run_command_line(sys.argv[1:])


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
    sys.exit(main())
