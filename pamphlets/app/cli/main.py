"""The way in. Leaves with 0 done, 1 the author's fault, 2 wrong usage, 3 ours, 130 stopped.

Lines as they are typed every day are read by `daily`; all else goes to Typer.
"""

import gc
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from pamphlets.app.cli.fast_path import parse_build, parse_impose
from pamphlets.app.exit_codes import EXIT_BUG, EXIT_INTERRUPTED


def main() -> None:
    """Do what the command line asks; a bug of ours ends in one calm line."""
    gc.disable()  # a run is short and makes few cycles; looking for them would cost it a twentieth of its time
    for stream in (sys.stdout, sys.stderr):
        with suppress(
            AttributeError, ValueError
        ):  # a terminal of another alphabet shows ? for what it lacks
            stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    try:
        sys.exit(run_command_line(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(EXIT_INTERRUPTED)
    except Exception as crash:
        if "--debug" in sys.argv:
            raise
        from pamphlets.app.terminal import print_crash

        print_crash(crash, Path("build"))
        sys.exit(EXIT_BUG)


def run_command_line(words: Sequence[str]) -> int:
    """Carry out one command line and return its exit status; Typer leaves by itself, with SystemExit."""
    if asked := parse_build(words):
        from pamphlets.app.run.build import build_titles

        order, titles, manner = asked
        return build_titles(order, titles, **manner)
    if wanted := parse_impose(words):
        from pamphlets.app.run.impose_batch import impose_files

        task, sources, quiet = wanted
        return impose_files(task, sources, quiet=quiet)
    from pamphlets.app.cli.commands import app
    from pamphlets.app.cli.options import expand_instructions_option

    app(expand_instructions_option(words), prog_name="pamphlets")
    return 0
