"""Commands about sheets: laying finished PDFs on them, and what ways there are to fold."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated, Literal

import typer

from pamphlets.app.cli.options import (
    AsJson,
    BlankChoice,
    CheckMargins,
    CoverChoice,
    CoverWeight,
    Creep,
    FlipEdge,
    Instructions,
    Marks,
    OutputPath,
    Passes,
    PosterSize,
    PrinterFolder,
    PrinterName,
    Quiet,
    SchemeName,
    ShowPlan,
    Signature,
    TileMargin,
    TileOverlap,
    Weight,
    check_blank_options,
    choose_output_path,
    load_printer_or_exit,
    parse_marks,
    parse_millimetres,
    parse_paper_option,
    parse_poster_size,
    parse_thicknesses,
    require_one_of,
)
from pamphlets.app.cli.typer_app import add_command


@add_command("impose", "imposer")
def impose(
    sources: Annotated[
        list[Path],
        typer.Argument(metavar="IN.pdf…", help="Finished PDFs, ours or not; or pictures."),
    ],
    out: OutputPath = None,
    scheme: SchemeName = None,
    paper: Annotated[
        str,
        typer.Option(
            metavar="NAME|SIZE", help="A1 to A7, RA3, SRA3, Letter, Legal, Tabloid; or 320x450mm."
        ),
    ] = "A4",
    flip: FlipEdge = None,
    printer: PrinterName = "",
    passes: Passes = 0,
    printers: PrinterFolder = Path("imprimantes"),
    scale: Annotated[
        Literal["100", "fit"], typer.Option(help="Pages at 100 %, or as large as fits.")
    ] = "100",
    signature: Signature = 0,
    up: Annotated[
        int,
        typer.Option(min=0, metavar="PIECES", show_default=False, help="So many pieces on a side."),
    ] = 0,
    fold: Annotated[str, typer.Option(metavar="roll|z", help="How a leaflet is folded.")] = "",
    rtl: Annotated[bool, typer.Option("--rtl", help="Bind at the right.")] = False,
    blanks: BlankChoice = "end",
    last: Annotated[
        int,
        typer.Option(
            min=0, metavar="M", show_default=False, help="BlankChoice before the last M pages."
        ),
    ] = 0,
    cover: CoverChoice = "with",
    creep: Creep = "",
    weight: Weight = 0,
    cover_weight: CoverWeight = 0,
    marks: Marks = "",
    size: PosterSize = "",
    overlap: TileOverlap = "",
    margin: TileMargin = "",
    password: Annotated[
        str,
        typer.Option(metavar="WORD", help="What opens a locked PDF; without it, you are asked."),
    ] = "",
    plan: ShowPlan = False,
    instructions: Instructions = None,
    as_json: AsJson = False,
    check_margins: CheckMargins = None,
    undo: Annotated[
        bool, typer.Option("--undo", help="Make the pages of imposed sheets again.")
    ] = False,
    quiet: Quiet = False,
) -> None:
    """Lay the pages of any PDF on sheets.

    Printed, folded and cut as `schemes` says, they are a brochure, a zine, a leaflet, cards. Pages keep their size.

    \b
    impose IN.pdf --plan                        look first: nothing is written
    impose IN.pdf -o OUT.pdf --instructions     and how to print and fold
    impose IN.pdf -o OUT.pdf --passes 2         without automatic duplex
    impose IN.pdf -o OUT.pdf --scheme sections --signature 4 --creep auto
    impose p*.png -o OUT.pdf --scheme zine8     scans are pages of one zine
    impose IN.pdf -o OUT.pdf --size A2          a poster on many sheets
    impose *.pdf --out FOLDER                   each by itself
    impose OUT.pdf -o PAGES.pdf --undo          sheets become pages again
    """  # noqa: D301 (to typer the backspace says: leave these lines as they are)
    from pamphlets.app.run import build as counter
    from pamphlets.app.run import impose_batch as batch
    from pamphlets.app.run.impose_task import ImposeRequest
    from pamphlets.impose.placement.options import ImposeOptions

    if scheme is not None:
        require_one_of("--scheme", scheme, counter.scheme_names())
    check_blank_options(last, blanks)
    pushed = parse_thicknesses(creep, weight, cover_weight)
    wish = ImposeOptions(
        signature,
        up,
        fold,
        rtl,
        last,
        blanks,
        cover == "apart",
        scale == "fit",
        *pushed,
        parse_marks(marks),
    )
    shared, white = parse_millimetres("--overlap", overlap), parse_millimetres("--margin", margin)
    wish = replace(
        wish, poster_size=parse_poster_size(size), tile_overlap=shared, tile_margin=white
    )
    machine, edge = load_printer_or_exit(printers, printer, passes, flip)
    wish = replace(wish, printer=machine)
    asked = instructions is not None
    place = choose_output_path(
        out, alone=len(sources) == 1, plan=plan, undo=undo, instructions=asked, as_json=as_json
    )
    task = ImposeRequest(
        sources[0],
        place,
        scheme,
        parse_paper_option(paper),
        edge,
        wish,
        password,
        undo,
        plan,
        instructions,
        as_json,
    )
    task = replace(task, check_margins=check_margins)
    raise typer.Exit(batch.impose_files(task, sources, quiet=quiet))


@add_command("schemes", "pliages")
def schemes(
    name: Annotated[
        str | None, typer.Argument(metavar="NAME", help="One of them, in full.")
    ] = None,
) -> None:
    """Say how each scheme is printed, cut and folded."""
    from pamphlets.app.run import build as counter

    if name is not None:
        require_one_of("NAME", name, counter.scheme_names())
    raise typer.Exit(counter.print_schemes(name))
