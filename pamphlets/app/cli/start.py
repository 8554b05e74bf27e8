"""Commands about what a project begins with: an empty folder of texts, the examples back again."""

import sys
from argparse import Namespace
from pathlib import Path

from pamphlets.app import terminal
from pamphlets.app.cli import options
from pamphlets.app.cli.parser import Command, LocatedUsageError, option
from pamphlets.app.content.project_folders import describe_missing_content
from pamphlets.app.exit_codes import EXIT_AUTHOR_ERROR, EXIT_DONE
from pamphlets.languages.wording import sentence

_YES_ANSWERS = ("o", "oui", "y", "yes")


def empty_content(arguments: Namespace) -> int:
    """Set the examples aside and leave one short text; ask before what somebody changed is moved."""
    from pamphlets.app.content import empty_content as start

    content = arguments.content
    if not content.is_dir():
        raise LocatedUsageError(describe_missing_content(content, arguments.folders))
    examples = _examples_folder(content)
    sort = start.sort_content(content, start.read_shipped_list())
    changed = [name for name in sort.changed if name != "collectif.yaml"]
    takes_changed = bool(changed) and _ask_about(changed, is_told=arguments.yes)
    outcome = start.set_aside(content, examples, sort, changed=takes_changed)
    if outcome.moved:
        terminal.print_sentence("start.moved", count=len(outcome.moved), folder=examples)
    for name in outcome.refused:
        terminal.print_sentence("start.refused", path=content / name, folder=examples)
    if changed and not takes_changed:
        terminal.print_sentence("start.stays", names=", ".join(changed))
    if not start.has_texts(content):
        for path in start.write_first_files(content):
            terminal.print_sentence("start.written", path=path)
    terminal.print_sentence("start.back", folder=examples)
    return EXIT_AUTHOR_ERROR if outcome.refused else EXIT_DONE


def restore_examples(arguments: Namespace) -> int:
    """Put the examples back beside what is there; nothing is written over."""
    from pamphlets.app.content import empty_content as start

    content = arguments.content
    examples = _examples_folder(content)
    if not examples.is_dir():
        terminal.print_sentence("start.none", folder=examples)
        return EXIT_DONE
    outcome = start.put_back(content, examples)
    terminal.print_sentence("start.restored", count=len(outcome.moved), folder=content)
    for name in outcome.refused:
        terminal.print_sentence("start.refused", path=examples / name, folder=content)
    return EXIT_AUTHOR_ERROR if outcome.refused else EXIT_DONE


def _ask_about(names: list[str], *, is_told: bool) -> bool:
    """Return whether files that somebody changed are moved too: where they say yes."""
    if is_told:
        return True
    if not sys.stdin.isatty():
        return False
    question = sentence("start.changed", names=", ".join(names))
    answer = terminal.ask(terminal.write_sentence(question))
    return answer.strip().casefold() in _YES_ANSWERS


def _examples_folder(content: Path) -> Path:
    """Return where the examples of a folder of texts are kept: beside it."""
    from pamphlets.app.content.empty_content import EXAMPLES_FOLDER

    return content.parent / EXAMPLES_FOLDER


COMMANDS = (
    Command(
        "blank",
        "vierge",
        "",
        (options.CONTENT, option("--yes", "--oui", action="store_true")),
        empty_content,
    ),
    Command("examples", "exemples", "", (options.CONTENT,), restore_examples),
)
