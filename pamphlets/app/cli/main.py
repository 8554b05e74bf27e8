"""The words of a command line -> an exit status: 0 done, 1 the author's fault, 2 wrong usage, 3 ours, 130 stopped."""

import gc
import sys
from argparse import Namespace
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from pamphlets import __version__
from pamphlets.app import terminal
from pamphlets.app.cli import printing, sheets, texts
from pamphlets.app.cli.options import name_language
from pamphlets.app.cli.parser import Command, UsageError, make_parser
from pamphlets.app.exit_codes import (
    EXIT_AUTHOR_ERROR,
    EXIT_BUG,
    EXIT_DONE,
    EXIT_INTERRUPTED,
    EXIT_USAGE,
)
from pamphlets.core.source import PamphletError, iter_diagnostics

COMMANDS = (*texts.COMMANDS, *sheets.COMMANDS, *printing.COMMANDS)


def main() -> None:
    """Do what the command line asks; a bug of ours ends in one calm line."""
    # Looking for cycles would cost a run a twentieth of its time; long ones do so between titles (core.system.garbage).
    gc.disable()
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
    """Return the exit status of one command line. Raises SystemExit after help, and with 2 for wrong usage."""
    name = words[0] if words else "--help"
    if name == "--version":
        print(f"pamphlets {__version__}")
        return EXIT_DONE
    if name in ("--help", "-h"):
        print(list_commands())
        return EXIT_DONE
    command = next(
        (command for command in COMMANDS if name in (command.name, command.french_name)),
        None,
    )
    if command is None:
        print(
            f"pamphlets: there is no command {name}; `pamphlets --help` names them",
            file=sys.stderr,
        )
        return EXIT_USAGE
    parser = make_parser(command)
    arguments = parser.parse_intermixed_args(name_language(words[1:]))
    try:
        return _carry_out(command, arguments)
    except UsageError as wrong:
        parser.error(str(wrong))


def list_commands() -> str:
    """Return what `--help` says without a command."""
    width = max(len(command.name) for command in COMMANDS)
    lines = ["Usage: pamphlets COMMAND [options]", ""]
    lines += [
        "Markdown with source footnotes -> brochures ready to print, fold and staple.",
        "",
    ]
    for command in COMMANDS:
        summary = command.help.partition("\n")[0]
        lines.append(f"  {command.name:{width}}  {summary}")
    french = ", ".join(command.french_name for command in COMMANDS)
    lines += [
        "",
        f"En français : {french}.",
        "",
        "`pamphlets COMMAND --help` names the options of a command.",
    ]
    return "\n".join(lines)


def _carry_out(command: Command, arguments: Namespace) -> int:
    """Return the exit status of a command, its faults printed."""
    try:
        return command.run(arguments)
    except* PamphletError as group:
        terminal.print_diagnostics(iter_diagnostics(group))
    except* OSError as group:
        terminal.print_os_errors(group)
    except* EOFError:  # nobody answers any more
        from pamphlets.printing.printers.messages import STOPPED

        print(f"\n{STOPPED}", file=sys.stderr)
    return EXIT_AUTHOR_ERROR
