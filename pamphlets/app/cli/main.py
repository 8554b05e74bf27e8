"""The words of a command line -> an exit status: 0 done, 1 the author's fault, 2 wrong usage, 3 ours, 130 stopped."""

import gc
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from pamphlets.app import terminal
from pamphlets.app.cli import printing, sheets, texts
from pamphlets.app.cli.options import name_language
from pamphlets.app.cli.typer_app import app
from pamphlets.app.exit_codes import EXIT_BUG, EXIT_DONE, EXIT_INTERRUPTED

for group in (texts, sheets, printing):
    app.add_typer(group.commands)  # in the order in which help lists them


def main() -> None:
    """Do what the command line asks; a bug of ours ends in one calm line."""
    gc.disable()  # a run is short and makes few cycles; looking for them would cost it a twentieth of its time
    for stream in (sys.stdout, sys.stderr):
        # A terminal of another alphabet shows ? for what it lacks.
        with suppress(AttributeError, ValueError):
            stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    try:
        sys.exit(run_command_line(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(EXIT_INTERRUPTED)
    except Exception as crash:
        if "--debug" in sys.argv:
            raise
        terminal.print_crash(crash, Path("build"))
        sys.exit(EXIT_BUG)


def run_command_line(words: Sequence[str]) -> int:
    """Return the exit status of one command line; help and what is wrong with it are printed."""
    try:
        app(name_language(words), prog_name="pamphlets")
    except SystemExit as leaving:
        return int(leaving.code or EXIT_DONE)
    return EXIT_DONE
