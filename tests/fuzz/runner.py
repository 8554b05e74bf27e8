"""A command line in a project -> how it ended: carried out in a forked child of this process, held to limits."""

import os
import resource
import shutil
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from pamphlets.app.cli import main as command_line
from tests.fuzz.case import FILE_TIME, Case

MOST_CPU_SECONDS = 20
MOST_WALL_SECONDS = 180  # the machine may be slow and shared
MOST_ADDRESSES = 3 << 30
_ESCAPED = 97  # the status of a child whose exception nobody caught


@dataclass(frozen=True, slots=True)
class CommandResult:
    """How one command line ended."""

    status: int
    """Below zero: the number of the signal that ended it."""
    output: str
    """All that it printed."""
    cpu_seconds: float
    megabytes: float
    """The most that it, or a process that it waited for, held at once."""
    is_stopped: bool
    """It had to be stopped by the clock on the wall."""


class Project:
    """The folder of one case, with neighbours that nothing may touch."""

    def __init__(self, top: Path) -> None:
        self.top = top
        self.folder = top / "project"
        self.temporary = top / "tmp"
        self.output = top / "output.txt"

    def write(self, case: Case) -> None:
        """Write the files of a case into an empty folder."""
        shutil.rmtree(self.top, ignore_errors=True)
        for folder in (self.folder, self.temporary, self.folder / "content"):
            folder.mkdir(parents=True)
        neighbour = self.top / "neighbour.txt"
        neighbour.write_text("untouched", "utf-8")
        os.utime(neighbour, (FILE_TIME, FILE_TIME))
        for name, content in case.files.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
            os.utime(path, (FILE_TIME, FILE_TIME))

    def contents(self) -> dict[str, bytes]:
        """Return every file but what is made in build/ and what commands print."""
        files = {}
        for path in sorted(self.top.rglob("*")):
            name = path.relative_to(self.top).as_posix()
            if path.is_file() and not name.startswith("project/build/"):
                files[name] = path.read_bytes()
        files.pop("output.txt", None)
        return files


def warm_up() -> None:
    """Load what commands load, so that children need not: one text is built and imposed in this process."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        text = folder / "content" / "brochures" / "essai.md"
        text.parent.mkdir(parents=True)
        text.write_text(
            "---\ntitre: Essai\n---\n\n## Un\n\nMot[^a].\n\n[^a]: Note.\n", "utf-8"
        )
        built = folder / "build"
        pdf = built / "essai" / "essai-pageparpage-a5.pdf"
        sheets = folder / "sheets.pdf"
        before = os.dup(1), os.dup(2)
        with (folder / "printed.txt").open("wb") as printed:
            os.dup2(printed.fileno(), 1)
            os.dup2(printed.fileno(), 2)
            try:
                content = ("--content", str(folder / "content"))
                command_line.run_command_line(
                    ["build", *content, "--out", str(built), "-q"]
                )
                command_line.run_command_line(["check", *content])
                command_line.run_command_line(["impose", str(pdf), "-o", str(sheets), "-q"])
            finally:
                sys.stdout.flush()
                sys.stderr.flush()
                os.dup2(before[0], 1)
                os.dup2(before[1], 2)


def run_command(
    project: Project, words: Sequence[str], prepare: Callable[[], None] = lambda: None
) -> CommandResult:
    """Carry out one command line in a project's folder, as `python -m pamphlets` does.

    `prepare` is called in the process that is to carry it out, at the last moment.
    """
    sys.stdout.flush()
    sys.stderr.flush()
    child = os.fork()
    if child == 0:
        try:
            _become_command(project, words, prepare)
        finally:
            os._exit(_ESCAPED)
    status, usage, is_stopped = _wait_for(child)
    output = project.output.read_bytes().decode("utf-8", "backslashreplace")
    cpu = usage.ru_utime + usage.ru_stime
    return CommandResult(
        os.waitstatus_to_exitcode(status), output, cpu, usage.ru_maxrss / 1024, is_stopped
    )


def _wait_for(child: int) -> tuple[int, resource.struct_rusage, bool]:
    """Return how a child ended, what it used, and whether it had to be stopped."""
    begun = time.monotonic()
    pause = 0.002
    is_stopped = False
    while True:
        ended, status, usage = os.wait4(child, os.WNOHANG)
        if ended:
            return status, usage, is_stopped
        if time.monotonic() - begun > MOST_WALL_SECONDS:
            is_stopped = True
            os.killpg(child, signal.SIGKILL)
        time.sleep(pause)
        pause = min(pause * 1.5, 0.02)


def _become_command(
    project: Project, words: Sequence[str], prepare: Callable[[], None]
) -> None:
    """Carry out a command line and leave this process with its status."""
    os.setpgid(0, 0)
    printed = os.open(project.output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    nothing = os.open(os.devnull, os.O_RDONLY)
    for old, new in ((nothing, 0), (printed, 1), (printed, 2)):
        os.dup2(old, new)
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115 (handles, not paths)
    sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stderr = open(2, "w", encoding="utf-8", buffering=1, closefd=False)  # noqa: SIM115
    # Named here so that they stay open when others take their place.
    streams = (sys.stdin, sys.stdout, sys.stderr)
    os.chdir(project.folder)
    os.environ["TMPDIR"] = tempfile.tempdir = str(project.temporary)
    resource.setrlimit(resource.RLIMIT_AS, (MOST_ADDRESSES, MOST_ADDRESSES))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_CPU_SECONDS, MOST_CPU_SECONDS + 5))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.argv = ["pamphlets", *words]
    prepare()
    status = _ESCAPED
    try:
        command_line.main()
    except SystemExit as leaving:
        status = leaving.code if isinstance(leaving.code, int) else 0
    except BaseException:  # noqa: BLE001 (whatever escapes is what is looked for)
        traceback.print_exc()
    for stream in (*streams, sys.stdout, sys.stderr):
        stream.flush()
    os._exit(status)
