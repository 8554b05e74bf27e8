"""Commands about looks: list what there is to choose from, a new theme, specimens of themes."""

from argparse import Namespace
from typing import Final

from pamphlets.app import terminal
from pamphlets.app.cli import options
from pamphlets.app.cli.parser import Command, LocatedUsageError, UsageError, option
from pamphlets.app.exit_codes import EXIT_AUTHOR_ERROR, EXIT_DONE
from pamphlets.core.slug import make_slug
from pamphlets.core.source import WHOLE_FILE, Source, error

_FONT_WORDS: Final = ("fonts", "polices", "font", "police")
_THEME_WORDS: Final = ("themes", "thèmes", "theme", "thème")


def list_choices(arguments: Namespace) -> int:
    """Name the formats, themes, foldings and fonts; or the themes, or the fonts with a line set in each."""
    from pamphlets.app.run.looks import lists

    if not arguments.what:
        lists.print_inventory(arguments.content)
    elif arguments.what.casefold() in _FONT_WORDS:
        lists.print_fonts(arguments.content, arguments.out)
    elif arguments.what.casefold() in _THEME_WORDS:
        lists.print_themes(arguments.content)
    else:
        raise UsageError("WHAT", "command_line.list", text=arguments.what)
    return EXIT_DONE


def write_new_theme(arguments: Namespace) -> int:
    """Write a theme to begin with."""
    from pamphlets.app.run.looks import specimens
    from pamphlets.design.registry import design_names

    name = make_slug(arguments.name)
    if not name:
        raise UsageError("NAME", "command_line.no-slug")
    if name in design_names():
        raise UsageError("NAME", "command_line.theme-taken", name=name)
    try:
        path = specimens.write_new_theme(name, arguments.content)
    except FileExistsError as taken:
        terminal.print_error_sentence("imports.taken", path=taken.filename)
        return EXIT_AUTHOR_ERROR
    command = arguments.folders.make_command(f"specimen T={name}")
    terminal.print_sentence("inventory.new-theme", path=path, name=name, command=command)
    return EXIT_DONE


def write_specimens(arguments: Namespace) -> int:
    """Make a specimen of each theme, or of those named."""
    from pamphlets.app.build.stages.themes import theme_names
    from pamphlets.app.run.looks import specimens

    known = theme_names(arguments.content)
    names = [make_slug(name) for name in arguments.names] or known
    for name in names:
        if name not in known:
            fields = {"theme": name, "known": ", ".join(known)}
            fault = error("theme-unknown", Source("pamphlets", ""), WHOLE_FILE, **fields)
            raise LocatedUsageError(fault)
    return specimens.print_specimens(arguments.content, arguments.out, names)


COMMANDS = (
    Command(
        "list",
        "lister",
        "[WHAT]",
        (
            option("what", nargs="?", default="", metavar="WHAT"),
            options.CONTENT,
            options.OUT,
        ),
        list_choices,
    ),
    Command(
        "new-theme",
        "nouveau-theme",
        "NAME",
        (option("name", metavar="NAME"), options.CONTENT),
        write_new_theme,
    ),
    Command(
        "specimen",
        "spécimen",
        "[NAME]...",
        (option("names", nargs="*", metavar="NAME"), options.CONTENT, options.OUT),
        write_specimens,
    ),
)
