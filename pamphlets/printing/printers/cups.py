"""A file of sheets -> CUPS, through its program `lp`: lp(1) of CUPS 2.4, "Command-Line Printing and Options"."""

import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from shutil import which
from typing import Final, Literal

from pamphlets.impose.placement.place import Flip

_PATIENCE: Final = 60  # seconds that a print server may take to accept a job


class PrintServerError(Exception):
    """What the print server, or the lack of one, has to say. `args[0]` is its sentence, empty where there is none."""


@dataclass(frozen=True, slots=True)
class CupsJob:
    """What to print, and how: `flip` None for one side. `pages`: some of the file only, as `1-2`; empty for all."""

    file: Path
    copies: int
    flip: Flip | None
    media: str = "A4"
    queue: str = ""
    title: str = ""
    pages: str = ""


def lp_command(order: CupsJob) -> tuple[str, ...]:
    """Return the command line, to be carried out without a shell. Nothing is scaled, copies come one after another."""
    sides = "one-sided" if order.flip is None else f"two-sided-{order.flip}-edge"
    options = [f"sides={sides}", f"media={order.media}", "print-scaling=none", "collate=true"]
    if order.pages:
        options.append(f"page-ranges={order.pages}")
    return (
        "lp",
        *(("-d", order.queue) if order.queue else ()),
        "-n",
        str(order.copies),
        *(word for option in options for word in ("-o", option)),
        *(("-t", order.title) if order.title else ()),
        "--",
        str(order.file),
    )


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
        told = _run(("lpstat", "-e"))
    except PrintServerError:
        return ()
    return (
        tuple(line.strip() for line in told.stdout.splitlines() if line.strip())
        if told.returncode == 0
        else ()
    )


def send_job(order: CupsJob) -> str:
    """Hand a job over to the print server and return what it says. Raises SpoolError."""
    if which("lp") is None:
        raise PrintServerError("")
    told = _run(lp_command(order))
    if told.returncode != 0:
        raise PrintServerError((told.stderr or told.stdout).strip())
    return told.stdout.strip()


def _run(line: Sequence[str]) -> subprocess.CompletedProcess[str]:
    """Carry out a line and return how it went."""
    try:
        return subprocess.run(  # noqa: S603 (no shell; a fixed program)
            line,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=_PATIENCE,
            check=False,
            stdin=subprocess.DEVNULL,
        )
    except (OSError, subprocess.TimeoutExpired) as cause:
        raise PrintServerError(str(cause)) from cause
