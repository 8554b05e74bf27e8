"""Commands about printers: learning one with a test sheet, and printing copies of a title."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from pamphlets.app.cli.options import (
    ContentFolder,
    OutputFolder,
    PrinterFolder,
    PrinterName,
    price_parser,
    require_one_of,
)
from pamphlets.app.cli.typer_app import add_command

_SkipConfirmation = Annotated[
    bool, typer.Option("--yes", "--oui", help="Do not ask before printing.")
]
_Copies = Annotated[
    int, typer.Option("--copies", "--exemplaires", "-n", min=1, max=9999, help="How many copies.")
]
_Trial = Annotated[
    Literal["page", "copy"] | None,
    typer.Option("--trial", "--essai", help="One sheet, or one copy, to look at."),
]
_Queue = Annotated[
    str, typer.Option("--queue", "--file", metavar="CUPS", help="The printer's name in CUPS.")
]
_SidePrice = Annotated[
    float,
    typer.Option(
        "--side-price",
        "--prix-face",
        parser=price_parser(100),
        metavar="EUROS",
        help="Of a printed side.",
    ),
]
_ReamPrice = Annotated[
    float,
    typer.Option(
        "--ream-price",
        "--prix-rame",
        parser=price_parser(1000),
        metavar="EUROS",
        help="Of 500 sheets.",
    ),
]


@add_command("setup-printer", "regler-imprimante")
def setup_printer(
    name: Annotated[
        str, typer.Argument(metavar="[NAME]", help="What you call it; without, all are listed.")
    ] = "",
    printers: PrinterFolder = Path("imprimantes"),
    answers: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Answers from a file; no one is asked.")
    ] = None,
    questions: Annotated[
        bool, typer.Option("--questions", help="Show all questions, as such a file.")
    ] = False,
    show: Annotated[
        bool, typer.Option("--show", "--montrer", help="Show what was learnt.")
    ] = False,
    usual: Annotated[
        bool, typer.Option("--usual", "--habituelle", help="Make it the one builds are for.")
    ] = False,
    queue: _Queue = "",
) -> None:
    """Learn a printer from a test sheet.

    The sheet is made first; print it, then answer a few questions. What was learnt is a file in imprimantes/.
    """
    from pamphlets.app.run import printer_setup as pressroom
    from pamphlets.core.fonts.font_files import FONTS

    if not name and (answers is not None or usual or queue):
        raise typer.BadParameter("name the printer", param_hint="NAME")
    if questions:
        raise typer.Exit(pressroom.print_questions())
    if show or not name:
        raise typer.Exit(pressroom.print_profiles(printers, name))
    if usual:
        raise typer.Exit(pressroom.set_usual_printer(printers, name))
    raise typer.Exit(pressroom.set_up_printer(printers, name, answers, queue, FONTS))


@add_command("print", "imprimer")
def print_copies(
    slug: Annotated[str, typer.Argument(metavar="SLUG", help="A title that is built.")],
    copies: _Copies = 1,
    trial: _Trial = None,
    printer: PrinterName = "",
    printers: PrinterFolder = Path("imprimantes"),
    queue: _Queue = "",
    side_price: _SidePrice = 0.0,
    ream_price: _ReamPrice = 0.0,
    content: ContentFolder = Path("content"),
    out: OutputFolder = Path("build"),
    yes: _SkipConfirmation = False,
    fmt: Annotated[
        str, typer.Option("--format", help="Of a title that has several; else its first.")
    ] = "",
) -> None:
    """Print copies of a title.

    What they take and cost is told first. Where this computer has no printer, you read how to do it by hand.
    """
    from pamphlets.app.run.print_copies import print_title
    from pamphlets.app.run.print_job import PrintRequest
    from pamphlets.core.slug import make_slug
    from pamphlets.design.registry import format_names

    if not make_slug(slug):
        raise typer.BadParameter("a title needs a letter or a figure", param_hint="SLUG")
    if fmt:
        require_one_of("--format", fmt, format_names())
    prices = (side_price, ream_price)
    wanted = PrintRequest(
        make_slug(slug),
        content,
        out,
        copies,
        trial or "",
        printers,
        printer,
        queue,
        prices,
        yes,
        fmt,
    )
    raise typer.Exit(print_title(wanted))
