"""The program, to which each module of commands adds its own, under an English and a French name.

What sets type comes in with the command that needs it: `--help` must answer at once.
"""

from collections.abc import Callable
from typing import Annotated, Final

import typer

from pamphlets import __version__

app: Final = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,  # help and usage errors as plain lines, without waiting for rich
    pretty_exceptions_enable=False,
    epilog="En français : construire, imposer, pliages, verifier, nouveau, importer, lister, suivre, imprimer, "
    "regler-imprimante.",
)


def add_command(name: str, french: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Return a decorator that makes a command of a function, under both its names."""

    def both(function: Callable[..., None]) -> Callable[..., None]:
        app.command(french, hidden=True)(function)
        return app.command(name)(function)

    return both


def _print_version(wanted: bool) -> None:
    if wanted:
        print(f"pamphlets {__version__}")
        raise typer.Exit


@app.callback()
def main_options(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Print the version."
        ),
    ] = False,
) -> None:
    """Markdown with source footnotes -> brochures ready to print, fold and staple."""
