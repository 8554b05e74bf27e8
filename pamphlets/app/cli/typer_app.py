"""The program as Typer knows it: each module of commands has some, under an English and a French name.

Typer takes 190 ms of processor before a command begins; a second reader of plain lines, which once spared that,
had to be kept equal to it.
"""

import sys
from collections.abc import Callable
from functools import wraps
from typing import Annotated, Final, ParamSpec

import typer

from pamphlets import __version__
from pamphlets.app import terminal
from pamphlets.app.exit_codes import EXIT_AUTHOR_ERROR
from pamphlets.core.source import PamphletError, iter_diagnostics

Parameters = ParamSpec("Parameters")

app: Final = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,  # help and usage errors as plain lines, without waiting for rich
    pretty_exceptions_enable=False,
    epilog="En français : construire, verifier, nouveau, importer, lister, suivre, imposer, pliages, "
    "regler-imprimante, imprimer.",
)


class UsageError(typer.BadParameter):
    """Options that make no sense together: the name of one, and what to do instead. The program leaves with 2."""

    def __init__(self, option: str, advice: str) -> None:
        super().__init__(advice, param_hint=option)


def add_command(
    commands: typer.Typer, name: str, french_name: str
) -> Callable[[Callable[Parameters, int]], Callable[Parameters, int]]:
    """Return a decorator that makes a command of a function, under both its names.

    The function returns the exit status; its docstring is the help. The faults that it raises are printed.
    """

    def register(function: Callable[Parameters, int]) -> Callable[Parameters, int]:
        @wraps(function)
        def command(*arguments: Parameters.args, **options: Parameters.kwargs) -> None:
            raise typer.Exit(_carry_out(lambda: function(*arguments, **options)))

        commands.command(french_name, hidden=True)(command)
        commands.command(name)(command)
        return function

    return register


def _carry_out(command: Callable[[], int]) -> int:
    """Return the exit status of a command, its faults printed."""
    try:
        return command()
    except* PamphletError as group:
        terminal.print_diagnostics(iter_diagnostics(group))
    except* OSError as group:
        terminal.print_os_errors(group)
    except* EOFError:  # nobody answers any more
        from pamphlets.printing.printers.messages import STOPPED

        print(f"\n{STOPPED}", file=sys.stderr)
    return EXIT_AUTHOR_ERROR


def _print_version(wanted: bool) -> None:
    if wanted:
        print(f"pamphlets {__version__}")
        raise typer.Exit


@app.callback()
def pamphlets(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Print the version."
        ),
    ] = False,
) -> None:
    """Markdown with source footnotes -> brochures ready to print, fold and staple."""
