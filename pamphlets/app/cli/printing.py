"""Commands about printers: learning one with a test sheet, and printing copies of a title."""

from argparse import Namespace
from pathlib import Path
from typing import Final

from pamphlets.app.cli import options
from pamphlets.app.cli.parser import (
    Command,
    LocatedUsageError,
    UsageError,
    option,
    wrong_value,
)
from pamphlets.app.cli.texts import require_titles
from pamphlets.app.exit_codes import EXIT_DONE
from pamphlets.core.slug import make_slug
from pamphlets.core.source import Source, error

_MOST_COPIES: Final = 9999


def set_up_printer(arguments: Namespace) -> int:
    """Learn a printer from a test sheet."""
    from pamphlets.app.run.printing import printer_setup

    name, folder = arguments.name, arguments.printers
    if not name and (arguments.answers is not None or arguments.usual or arguments.queue):
        raise UsageError("NAME", "command_line.no-printer")
    if arguments.questions:
        printer_setup.print_questions()
    elif not name:
        printer_setup.list_profiles(folder)
    elif arguments.show:
        printer_setup.print_profile(folder, name)
    elif arguments.usual:
        printer_setup.set_usual_printer(folder, name)
    else:
        printer_setup.set_up_printer(folder, name, arguments.answers, arguments.queue)
    return EXIT_DONE


def _parse_copies(text: str) -> int:
    number = options.parse_number(text)
    if not 1 <= number <= _MOST_COPIES:
        raise wrong_value("command_line.no-copies", text=text, most=_MOST_COPIES)
    return number


def print_copies(arguments: Namespace) -> int:
    """Print copies of a title."""
    from pamphlets.app.run.printing.print_copies import print_title
    from pamphlets.app.run.printing.print_job import PrintRequest
    from pamphlets.design.registry import page_format_names

    if not arguments.slug.strip():
        raise LocatedUsageError(error("word-print", Source("pamphlets", "")))
    slug = make_slug(arguments.slug.removesuffix(".md"))
    if not slug:
        raise UsageError("SLUG", "command_line.no-slug")
    if arguments.format is not None:
        options.require_one_of("--format", arguments.format, page_format_names())
    if not (arguments.out / slug).is_dir():  # never made, or mistyped
        require_titles(arguments.folders, [slug])
    request = PrintRequest(
        slug=slug,
        content_folder=arguments.content,
        output_folder=arguments.out,
        copies=arguments.copies,
        trial=arguments.trial,
        printer_folder=arguments.printers,
        printer_name=arguments.printer,
        queue=arguments.queue,
        side_price=arguments.side_price,
        ream_price=arguments.ream_price,
        skip_confirmation=arguments.yes,
        format_name=arguments.format,
    )
    return print_title(request)


COMMANDS = (
    Command(
        "setup-printer",
        "regler-imprimante",
        "[NAME]",
        (
            option(
                "name",
                nargs="?",
                metavar="NAME",
            ),
            options.PRINTERS,
            option(
                "--answers",
                type=Path,
                metavar="FILE",
            ),
            option(
                "--questions",
                action="store_true",
            ),
            option("--show", "--montrer", action="store_true"),
            option(
                "--usual",
                "--habituelle",
                action="store_true",
            ),
            options.QUEUE,
        ),
        set_up_printer,
    ),
    Command(
        "print",
        "imprimer",
        "SLUG",
        (
            option("slug", metavar="SLUG"),
            option(
                "--copies",
                "--exemplaires",
                "-n",
                type=_parse_copies,
                default=1,
                metavar="N",
            ),
            option(
                "--trial",
                "--essai",
                choices=("page", "copy"),
            ),
            options.PRINTER,
            options.PRINTERS,
            options.QUEUE,
            option(
                "--side-price",
                "--prix-face",
                type=options.price_parser(100),
                metavar="EUROS",
            ),
            option(
                "--ream-price",
                "--prix-rame",
                type=options.price_parser(1000),
                metavar="EUROS",
            ),
            options.CONTENT,
            options.OUT,
            option("--yes", "--oui", action="store_true"),
            option(
                "--format",
                metavar="NAME",
            ),
        ),
        print_copies,
    ),
)
