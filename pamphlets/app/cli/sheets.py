"""Commands about sheets: laying finished PDFs on them, and what ways there are to fold."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated, Literal

import typer

from pamphlets.app.cli.options import (
    AsJson,
    Blanks,
    Cover,
    CoverWeight,
    Creep,
    Flipped,
    Instructions,
    Margin,
    Margins,
    Marks,
    OutPdf,
    Overlap,
    Passes,
    Plan,
    PosterSize,
    Printer,
    Printers,
    Quiet,
    SchemeName,
    Signature,
    Weight,
    agreed,
    machine_for,
    millimetres,
    named_marks,
    one_of,
    poster_size,
    stock,
    thicknesses,
    written,
)
from pamphlets.app.cli.typer_app import command


@command("impose", "imposer")
def impose(
    sources: Annotated[list[Path], typer.Argument(metavar="IN.pdf…", help="Finished PDFs, ours or not; or pictures.")],
    out: OutPdf = None,
    scheme: SchemeName = None,
    paper: Annotated[
        str, typer.Option(metavar="NAME|SIZE", help="A1 to A7, RA3, SRA3, Letter, Legal, Tabloid; or 320x450mm.")
    ] = "A4",
    flip: Flipped = None,
    printer: Printer = "",
    passes: Passes = 0,
    printers: Printers = Path("imprimantes"),
    scale: Annotated[Literal["100", "fit"], typer.Option(help="Pages at 100 %, or as large as fits.")] = "100",
    signature: Signature = 0,
    up: Annotated[int, typer.Option(min=0, metavar="PIECES", show_default=False, help="So many pieces on a side.")] = 0,
    fold: Annotated[str, typer.Option(metavar="roll|z", help="How a leaflet is folded.")] = "",
    rtl: Annotated[bool, typer.Option("--rtl", help="Bind at the right.")] = False,
    blanks: Blanks = "end",
    last: Annotated[
        int, typer.Option(min=0, metavar="M", show_default=False, help="Blanks before the last M pages.")
    ] = 0,
    cover: Cover = "with",
    creep: Creep = "",
    weight: Weight = 0,
    cover_weight: CoverWeight = 0,
    marks: Marks = "",
    size: PosterSize = "",
    overlap: Overlap = "",
    margin: Margin = "",
    password: Annotated[
        str, typer.Option(metavar="WORD", help="What opens a locked PDF; without it, you are asked.")
    ] = "",
    plan: Plan = False,
    instructions: Instructions = None,
    as_json: AsJson = False,
    check_margins: Margins = None,
    undo: Annotated[bool, typer.Option("--undo", help="Make the pages of imposed sheets again.")] = False,
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
    from pamphlets.app.run.impose_task import Task
    from pamphlets.impose.placement.options import Wish

    if scheme is not None:
        one_of("--scheme", scheme, counter.schemes())
    agreed(last, blanks)
    pushed = thicknesses(creep, weight, cover_weight)
    wish = Wish(signature, up, fold, rtl, last, blanks, cover == "apart", scale == "fit", *pushed, named_marks(marks))
    shared, white = millimetres("--overlap", overlap), millimetres("--margin", margin)
    wish = replace(wish, poster=poster_size(size), overlap=shared, margin=white)
    machine, edge = machine_for(printers, printer, passes, flip)
    wish = replace(wish, machine=machine)
    asked = instructions is not None
    place = written(out, alone=len(sources) == 1, plan=plan, undo=undo, instructions=asked, as_json=as_json)
    task = Task(sources[0], place, scheme, stock(paper), edge, wish, password, undo, plan, instructions, as_json)
    task = replace(task, margins=check_margins)
    raise typer.Exit(batch.impose(task, sources, quiet=quiet))


@command("schemes", "pliages")
def schemes(
    name: Annotated[str | None, typer.Argument(metavar="NAME", help="One of them, in full.")] = None,
) -> None:
    """Say how each scheme is printed, cut and folded."""
    from pamphlets.app.run import build as counter

    if name is not None:
        one_of("NAME", name, counter.schemes())
    raise typer.Exit(counter.tell_schemes(name))
