"""Commands about printers: learning one with a test sheet, and printing copies of a title."""

from pathlib import Path
from typing import Annotated, Final, Literal

import typer

from pamphlets.app.cli import options
from pamphlets.app.cli.typer_app import UsageError, add_command
from pamphlets.app.exit_codes import EXIT_DONE
from pamphlets.core.slug import make_slug

_MOST_COPIES: Final = 9999

commands: Final = typer.Typer()


@add_command(commands, "setup-printer", "regler-imprimante")
def set_up_printer(
    name: Annotated[
        str | None,
        typer.Argument(metavar="NAME", help="What you call it; without, all are listed."),
    ] = None,
    printers: options.Printers = options.PRINTER_FOLDER,
    answers: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Answers from a file; no one is asked."),
    ] = None,
    questions: Annotated[
        bool, typer.Option("--questions", help="Show all questions, as such a file.")
    ] = False,
    show: Annotated[
        bool, typer.Option("--show", "--montrer", help="Show what was learnt.")
    ] = False,
    usual: Annotated[
        bool,
        typer.Option("--usual", "--habituelle", help="Make it the one builds are for."),
    ] = False,
    queue: options.Queue = None,
) -> int:
    """Learn a printer from a test sheet.

    The sheet is made first; print it, then answer a few questions. What was learnt is a file in imprimantes/.
    """
    from pamphlets.app.run import printer_setup

    if not name and (answers is not None or usual or queue):
        raise UsageError("NAME", "name the printer")
    if questions:
        printer_setup.print_questions()
    elif not name:
        printer_setup.list_profiles(printers)
    elif show:
        printer_setup.print_profile(printers, name)
    elif usual:
        printer_setup.set_usual_printer(printers, name)
    else:
        printer_setup.set_up_printer(printers, name, answers, queue)
    return EXIT_DONE


@add_command(commands, "print", "imprimer")
def print_copies(
    slug: Annotated[str, typer.Argument(metavar="SLUG", help="A title that is built.")],
    copies: Annotated[
        int,
        typer.Option(
            "--copies",
            "--exemplaires",
            "-n",
            min=1,
            max=_MOST_COPIES,
            metavar="N",
            help="How many.",
        ),
    ] = 1,
    trial: Annotated[
        Literal["page", "copy"] | None,
        typer.Option("--trial", "--essai", help="One sheet, or one copy, to look at."),
    ] = None,
    printer: options.Printer = None,
    printers: options.Printers = options.PRINTER_FOLDER,
    queue: options.Queue = None,
    side_price: Annotated[
        str | None,
        typer.Option(
            "--side-price", "--prix-face", metavar="EUROS", help="Of a printed side."
        ),
    ] = None,
    ream_price: Annotated[
        str | None,
        typer.Option("--ream-price", "--prix-rame", metavar="EUROS", help="Of 500 sheets."),
    ] = None,
    content_folder: options.Content = options.CONTENT_FOLDER,
    out: options.Out = options.OUTPUT_FOLDER,
    yes: Annotated[
        bool, typer.Option("--yes", "--oui", help="Do not ask before printing.")
    ] = False,
    format_name: Annotated[
        str | None,
        typer.Option(
            "--format", metavar="NAME", help="Of a title that has several; else its first."
        ),
    ] = None,
) -> int:
    """Print copies of a title.

    What they take and cost is told first. Where this computer has no printer, you read how to do it by hand.
    """
    from pamphlets.app.run.print_copies import print_title
    from pamphlets.app.run.print_job import PrintRequest
    from pamphlets.design.registry import format_names

    title_slug = make_slug(slug)
    if not title_slug:
        raise UsageError("SLUG", "a title needs a letter or a figure")
    if format_name is not None:
        options.require_one_of("--format", format_name, format_names())
    request = PrintRequest(
        slug=title_slug,
        content_folder=content_folder,
        output_folder=out,
        copies=copies,
        trial=trial,
        printer_folder=printers,
        printer_name=printer,
        queue=queue,
        side_price=options.parse_price("--side-price", side_price, 100),
        ream_price=options.parse_price("--ream-price", ream_price, 1000),
        skip_confirmation=yes,
        format_name=format_name,
    )
    return print_title(request)
