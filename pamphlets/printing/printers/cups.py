"""A file of sheets -> CUPS, through its program `lp`: lp(1) of CUPS 2.4, "Command-Line Printing and Options"."""

import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from shutil import which
from typing import Final, Literal

from pamphlets.impose.placement.place import Flip

_TIMEOUT: Final = 60  # seconds that a print server may take to accept a job


class PrintServerError(Exception):
    """What the print server, or the lack of one, has to say. `args[0]` is its sentence, empty where there is none."""


@dataclass(frozen=True, slots=True)
class CupsJob:
    """What to print, and how."""

    file: Path
    copies: int
    flip: Flip | None
    """The edge to turn over; None: one side."""
    media: str = "A4"
    queue: str = ""
    """The printer; empty: the system's own."""
    title: str = ""
    pages: str = ""
    """Some of the file only, as `1-2`; empty: all."""


def lp_command(job: CupsJob) -> tuple[str, ...]:
    """Return the command line, to be carried out without a shell. Nothing is scaled, copies come one after another."""
    sides = "one-sided" if job.flip is None else f"two-sided-{job.flip}-edge"
    options = [f"sides={sides}", f"media={job.media}", "print-scaling=none", "collate=true"]
    if job.pages:
        options.append(f"page-ranges={job.pages}")
    command = ["lp"]
    if job.queue:
        command += ["-d", job.queue]
    command += ["-n", str(job.copies)]
    for option in options:
        command += ["-o", option]
    if job.title:
        command += ["-t", job.title]
    return (*command, "--", str(job.file))


def print_server_state() -> Literal["ready", "no-program", "no-queue"]:
    """Return whether there is anything to print with here."""
    if which("lp") is None:
        return "no-program"
    return "ready" if list_queues() else "no-queue"


def list_queues() -> tuple[str, ...]:
    """Return the names of the printers that the print server knows."""
    if which("lpstat") is None:
        return ()
    try:
        run = _run(("lpstat", "-e"))
    except PrintServerError:
        return ()
    names = [line.strip() for line in run.stdout.splitlines()]
    return tuple(name for name in names if name) if run.returncode == 0 else ()


def send_job(job: CupsJob) -> str:
    """Hand a job over to the print server and return what it says. Raises PrintServerError."""
    if which("lp") is None:
        raise PrintServerError("")
    run = _run(lp_command(job))
    if run.returncode != 0:
        raise PrintServerError((run.stderr or run.stdout).strip())
    return run.stdout.strip()


def _run(command: Sequence[str]) -> subprocess.CompletedProcess[str]:
    try:
        return subprocess.run(  # noqa: S603 (no shell; a fixed program)
            command,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=_TIMEOUT,
            check=False,
            stdin=subprocess.DEVNULL,
        )
    except (OSError, subprocess.TimeoutExpired) as cause:
        raise PrintServerError(str(cause)) from cause
