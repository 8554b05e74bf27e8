"""A command -> the parser of its words, and what carries it out.

argparse, not Typer: with Typer, and pydantic, which it brings in, the bench's row "nothing changed / import typer" came
to 2.97 to 3.29 in four runs, where 3 is allowed; with argparse to 1.1 to 1.4.
"""

import re
from argparse import (
    SUPPRESS,
    ArgumentParser,
    ArgumentTypeError,
    Namespace,
    RawDescriptionHelpFormatter,
)
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, NoReturn

from pamphlets.app.cli.argparse_words import give_words
from pamphlets.app.visible_text import show_controls
from pamphlets.app.words import has_sentence, word_text
from pamphlets.core.source import Diagnostic
from pamphlets.languages.wording import sentence, spoken_language

_FRENCH: Final = "fr"
_METAVAR: Final = re.compile(r"[A-Z]+(?:\.pdf)?(?:\|[A-Z]+)*")


class CommandParser(ArgumentParser):
    """What reads the words of a command."""

    def error(self, message: str) -> NoReturn:
        """Leave with 2, saying what is wrong with the words, whatever stands in them."""
        super().error(show_controls(message))


class _UnreadWordsError(Exception):
    """Words that a parser without words of its own does not take."""


class _WordlessParser(ArgumentParser):
    """What reads the words of a command, if nothing is wrong with them."""

    def error(self, message: str) -> NoReturn:
        """Leave it to a parser that can say what is wrong."""
        raise _UnreadWordsError(message)


class UsageError(Exception):
    """Options that make no sense together: one of them, and the id of what to do. The program leaves with 2."""

    def __init__(self, option: str, code: str, **fields: object) -> None:
        super().__init__(option, code, fields)
        self.option = option
        self.advice = sentence(code, **fields)


def refuse_options(options: Mapping[str, bool], code: str) -> None:
    """Raise UsageError for the first of these options that is set: it means nothing beside another one."""
    for name, is_set in options.items():
        if is_set:
            raise UsageError(name, code)


def wrong_value(code: str, **fields: object) -> ArgumentTypeError:
    """Return what the type of an option raises for a word that means nothing, by its id."""
    return ArgumentTypeError(word_text(code, **fields))


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
    """Returns the exit status. Raises UsageError, PamphletError and OSError."""

    @property
    def help(self) -> str:
        """What the command does; the first line stands in the list of commands too."""
        return word_text(f"help.{self.name}")

    @property
    def shown_name(self) -> str:
        """Its name where French is spoken, or elsewhere; both are always understood."""
        return self.french_name if spoken_language() == _FRENCH else self.name

    @property
    def other_name(self) -> str:
        """Its other name."""
        return self.name if spoken_language() == _FRENCH else self.french_name


def parse_words(command: Command, words: Sequence[str], *shared: Option) -> Namespace:
    """Return what the words of a command say; the program leaves with 0 after help, with 2 for what it does not know.

    A command that is typed rightly needs no help text in any language: these take 5 ms.
    """
    parser = _WordlessParser(add_help=False, allow_abbrev=False)
    for added in (*command.options, *shared):
        parser.add_argument(*added.names, **added.settings)
    try:
        return parser.parse_intermixed_args(list(words))
    except _UnreadWordsError:
        return make_parser(command, *shared).parse_intermixed_args(list(words))


def make_parser(command: Command, *shared: Option) -> CommandParser:
    """Return the parser of a command's words: it leaves with 0 after help, with 2 for what it does not know.

    `shared` are the options of all commands.
    """
    give_words()
    words = _METAVAR.sub(lambda match: word_metavar(match.group()), command.arguments)
    parser = CommandParser(
        prog=f"pamphlets {command.shown_name}",
        usage=word_text("help.usage", arguments=words).rstrip(),
        description=command.help,
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    for added in (*command.options, *shared):
        settings = dict(added.settings)
        if "metavar" in settings:
            settings["metavar"] = word_metavar(settings["metavar"])
        action = parser.add_argument(*added.names, **settings)
        # Afterwards: argparse adds English of its own to some.
        if action.help is not SUPPRESS:  # of what the program says to itself
            action.help = _word_help(command, added)
    return parser


def word_metavar(text: str) -> str:
    """Return what stands for a typed word, as the language that is spoken calls it; what is no word stays."""
    code = f"metavars.{text}"
    return word_text(code) if has_sentence(code) else text


def word_usage(error: UsageError, command: Command) -> str:
    """Return what is wrong with the words of a command line, in words; an option by all its names, as argparse does."""
    option = word_metavar(error.option)
    for known in command.options:
        if error.option in known.names:
            option = "/".join(known.names)
    return word_text("command_line.argument", option=option, advice=error.advice)


def _word_help(command: Command, described: Option) -> str:
    """Return what help says of an option: of this command's, or of one that several share."""
    name = described.names[0].lstrip("-")
    code = f"help.{command.name}.{name}"
    return word_text(code if has_sentence(code) else f"help.{name}")
