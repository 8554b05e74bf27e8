"""The words of a command line -> an exit status: 0 done, 1 the author's fault, 2 wrong usage, 3 ours.

What Ctrl+C, SIGTERM or SIGHUP stopped ends with 130, 143 or 129.
"""

import gc
import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from pamphlets import __version__
from pamphlets.app import terminal
from pamphlets.app.cli import (
    atelier,
    looks,
    options,
    packing,
    printing,
    sheets,
    start,
    texts,
)
from pamphlets.app.cli.options import (
    CONTENT,
    LANGUAGE,
    find_value,
    move_language,
    name_language,
)
from pamphlets.app.cli.parser import (
    Command,
    LocatedUsageError,
    UsageError,
    make_parser,
    parse_words,
    word_usage,
)
from pamphlets.app.content.project_folders import USUAL_CONTENT, locate_project
from pamphlets.app.exit_codes import (
    EXIT_AUTHOR_ERROR,
    EXIT_BUG,
    EXIT_DONE,
    EXIT_INTERRUPTED,
    EXIT_USAGE,
)
from pamphlets.app.streams import replace_streams, unsaid_reason
from pamphlets.app.words import word_text
from pamphlets.core.source import PamphletError, iter_diagnostics
from pamphlets.core.system.stop_signals import (
    ignore_stop_signals,
    install_stop_signals,
    stop_exit_code,
)
from pamphlets.languages.choice import choose_language
from pamphlets.languages.wording import language_fault, set_language

COMMANDS = (
    *texts.COMMANDS,
    *atelier.COMMANDS,
    *looks.COMMANDS,
    *start.COMMANDS,
    *sheets.COMMANDS,
    *printing.COMMANDS,
    *packing.COMMANDS,
)


def main() -> None:
    """Do what the command line asks; a bug of ours ends in one calm line, and so does what stops the program."""
    # Looking for cycles would cost a run a twentieth of its time; long ones do so between titles (core.system.interpreter.garbage).
    gc.disable()
    raw_streams = replace_streams()
    install_stop_signals()
    status = _run_safely(sys.argv[1:])
    ignore_stop_signals()
    fault = language_fault()
    if fault is not None:
        terminal.print_error_sentence(
            "program.catalogue", path=fault.path, reason=fault.reason
        )
    reason = unsaid_reason(raw_streams)
    if reason is not None:
        terminal.print_error_sentence("program.unsaid", reason=reason)
        status = status or EXIT_AUTHOR_ERROR
    sys.exit(status)


def _run_safely(words: Sequence[str]) -> int:
    """Return the exit status of a command line, whatever comes up: 128 and the signal's number where one ended it.

    A command that ends by itself at Ctrl+C, as `watch` does, has its own status.
    """
    try:
        _choose_language(words)
        status = run_command_line(words)
    except SystemExit as leaving:
        status = leaving.code if isinstance(leaving.code, int) else EXIT_DONE
    except KeyboardInterrupt:
        return stop_exit_code() or EXIT_INTERRUPTED
    except MemoryError:
        terminal.print_error_sentence("program.no-memory")
        status = EXIT_AUTHOR_ERROR
    except BaseException as crash:
        stopped = stop_exit_code()
        if stopped is not None:
            return stopped
        if "--debug" in words:
            raise
        terminal.print_crash(crash, Path("build"))
        status = EXIT_BUG
    stopped = stop_exit_code()
    return status if stopped in (None, EXIT_INTERRUPTED) else stopped


def _choose_language(words: Sequence[str]) -> None:
    """Speak the language that the command line, the collective or the locale names; English if that cannot be read."""
    asked = find_value(words, LANGUAGE.names)
    typed = find_value(words, CONTENT.names)
    content_folder = USUAL_CONTENT
    with suppress(ExceptionGroup):  # a fault of the settings is told by the command
        content_folder = locate_project(Path(typed) if typed else None, os.environ).content
    language = choose_language(asked, content_folder, os.environ)
    set_language(language)


def run_command_line(words: Sequence[str]) -> int:
    """Return the exit status of one command line. Raises SystemExit after help, and with 2 for wrong usage."""
    words = move_language(words)
    name = words[0] if words else "--help"
    if name == "--version":
        terminal.print_line(f"pamphlets {__version__}")
        return EXIT_DONE
    if name in ("--help", "-h"):
        terminal.print_text(list_commands())
        return EXIT_DONE
    command = next(
        (command for command in COMMANDS if name in (command.name, command.french_name)),
        None,
    )
    if command is None:
        terminal.print_error_sentence("command_line.no-command", name=name)
        return EXIT_USAGE
    arguments = parse_words(command, name_language(words[1:]), LANGUAGE)
    try:
        return _carry_out(command, arguments)
    except LocatedUsageError as wrong:
        terminal.print_diagnostics(wrong.diagnostics)
        return EXIT_USAGE
    except UsageError as wrong:
        make_parser(command, LANGUAGE).error(word_usage(wrong, command))


def list_commands() -> str:
    """Return what `--help` says without a command."""
    width = max(len(command.shown_name) for command in COMMANDS)
    lines = [word_text("help.program-usage"), ""]
    lines += [word_text("help.program"), ""]
    for command in COMMANDS:
        summary, _, _ = command.help.partition("\n")
        lines.append(f"  {command.shown_name:{width}}  {summary}")
    names = ", ".join(command.other_name for command in COMMANDS)
    lines += ["", word_text("help.other-names", names=names)]
    lines += ["", word_text("help.more")]
    return "\n".join(lines)


def _carry_out(command: Command, arguments: Namespace) -> int:
    """Return the exit status of a command, its faults printed."""
    try:
        options.locate_folders(arguments)
        return command.run(arguments)
    except* PamphletError as group:
        terminal.print_diagnostics(iter_diagnostics(group))
    except* OSError as group:
        terminal.print_os_errors(group)
    except* EOFError:  # nobody answers any more
        terminal.print_error("")
        terminal.print_error_sentence("printers.stopped")
    return EXIT_AUTHOR_ERROR
