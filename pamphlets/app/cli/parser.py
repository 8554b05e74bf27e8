"""A command -> the parser of its words, and what carries it out.

argparse, not Typer: with Typer, and pydantic, which it brings in, the bench's row "nothing changed / import typer" came
to 2.97 to 3.29 in four runs, where 3 is allowed; with argparse to 1.1 to 1.4.
"""

from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from textwrap import dedent
from typing import Any, NoReturn

from pamphlets.app.visible_text import show_controls
from pamphlets.core.source import Diagnostic


class CommandParser(ArgumentParser):
    """What reads the words of a command."""

    def error(self, message: str) -> NoReturn:
        """Leave with 2, saying what is wrong with the words, whatever stands in them."""
        super().error(show_controls(message))


class UsageError(Exception):
    """Options that make no sense together: the name of one, and what to do instead. The program leaves with 2."""

    def __init__(self, option: str, advice: str) -> None:
        super().__init__(f"argument {option}: {advice}")


class LocatedUsageError(Exception):
    """What words of the command line name is not there: the faults of them. The program leaves with 2."""

    def __init__(self, *diagnostics: Diagnostic) -> None:
        super().__init__(*[diagnostic.code for diagnostic in diagnostics])
        self.diagnostics = diagnostics


@dataclass(frozen=True, slots=True)
class Option:
    """An option or an argument, as `ArgumentParser.add_argument` takes it."""

    names: tuple[str, ...]
    settings: Mapping[str, Any]


def option(*names: str, **settings: Any) -> Option:  # noqa: ANN401 (what argparse takes)
    """Return an option, or an argument where its one name has no hyphens."""
    return Option(names, settings)


@dataclass(frozen=True, slots=True)
class Command:
    """One command of the program."""

    name: str
    french_name: str
    arguments: str
    """What stands after the options, as usage shows it; empty where nothing does."""
    options: tuple[Option, ...]
    run: Callable[[Namespace], int]
    """Returns the exit status. Raises UsageError, PamphletError and OSError. Its docstring is the help."""

    @property
    def help(self) -> str:
        """What the command does; the first line stands in the list of commands too."""
        first, _, rest = (self.run.__doc__ or "").partition("\n")
        return f"{first}\n{dedent(rest)}".rstrip()


def make_parser(command: Command, *shared: Option) -> CommandParser:
    """Return the parser of a command's words: it leaves with 0 after help, with 2 for what it does not know.

    `shared` are the options of all commands.
    """
    parser = CommandParser(
        prog=f"pamphlets {command.name}",
        usage=f"%(prog)s [options] {command.arguments}".rstrip(),
        description=command.help,
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    for added in (*command.options, *shared):
        parser.add_argument(*added.names, **added.settings)
    return parser
