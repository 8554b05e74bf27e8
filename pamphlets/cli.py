"""The way in. Leaves with 0 done, 1 the author's fault, 2 wrong usage, 3 ours, 130 stopped.

Lines as they are typed every day are read by `daily`; all else goes to Typer.
"""

import gc
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from pamphlets.daily import building, imposing
from pamphlets.status import OURS, STOPPED


def main() -> None:
    """Do what the command line asks; a bug of ours ends in one calm line."""
    gc.disable()  # a run is short and makes few cycles; looking for them would cost it a twentieth of its time
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, ValueError):  # a terminal of another alphabet shows ? for what it lacks
            stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    try:
        sys.exit(run(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(STOPPED)
    except Exception as crash:
        if "--debug" in sys.argv:
            raise
        from pamphlets.report import tell_crash

        tell_crash(crash, Path("build"))
        sys.exit(OURS)


def run(words: Sequence[str]) -> int:
    """Carry out one command line and return its exit status; Typer leaves by itself, with SystemExit."""
    if asked := building(words):
        from pamphlets.counter import build

        order, titles, manner = asked
        return build(order, titles, **manner)
    if wanted := imposing(words):
        from pamphlets.batch import impose

        task, sources, quiet = wanted
        return impose(task, sources, quiet=quiet)
    from pamphlets.commands.desk import app
    from pamphlets.commands.options import spelled

    app(spelled(words), prog_name="pamphlets")
    return 0
