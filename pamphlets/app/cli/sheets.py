"""Commands about sheets: impose and schemes."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated, Final, Literal

import typer

from pamphlets.app import terminal
from pamphlets.app.cli import options
from pamphlets.app.cli.typer_app import UsageError, add_command
from pamphlets.app.exit_codes import EXIT_DONE
from pamphlets.impose.arrangement.catalogue import scheme_manual, scheme_names
from pamphlets.impose.placement.creep import estimate_thickness, parse_thickness
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.placement.place import Flip
from pamphlets.impose.placement.printer_settings import USUAL_PRINTER, PrinterSettings
from pamphlets.printing.printers.profile import settings_from_profile

_USUAL_WEIGHT = 80  # g/m² of the paper in most trays
Grams = Annotated[
    int | None,
    typer.Option(min=0, metavar="GRAMS", help="Of the paper, for --creep auto; else 80."),
]
CoverGrams = Annotated[
    int | None,
    typer.Option(min=0, metavar="GRAMS", help="Of the outermost sheet, if it differs."),
]

commands: Final = typer.Typer()


@add_command(commands, "impose", "imposer")
def impose(
    sources: Annotated[
        list[Path],
        typer.Argument(metavar="IN.pdf…", help="Finished PDFs, ours or not; or pictures."),
    ],
    out: Annotated[
        Path | None,
        typer.Option(
            "--out",
            "-o",
            metavar="OUT.pdf|DIR",
            help="The PDF to write; for several, the folder.",
        ),
    ] = None,
    scheme: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            help="How sheets are folded; `schemes` names the ways. Without: by the page size.",
        ),
    ] = None,
    paper: Annotated[
        str,
        typer.Option(
            metavar="NAME|SIZE",
            help="A1 to A7, RA3, SRA3, Letter, Legal, Tabloid; or 320x450mm.",
        ),
    ] = "A4",
    flip: Annotated[
        Literal["short", "long"] | None,
        typer.Option(
            help="The edge the printer turns over: short, if no --printer says otherwise."
        ),
    ] = None,
    printer: options.Printer = None,
    passes: Annotated[
        int,
        typer.Option(
            min=0,
            max=2,
            metavar="1|2",
            show_default=False,
            help="2: fronts, backs: two files, turned by hand.",
        ),
    ] = 0,
    printers: options.Printers = options.PRINTER_FOLDER,
    scale: Annotated[
        Literal["100", "fit"], typer.Option(help="Pages at 100 %, or as large as fits.")
    ] = "100",
    signature: Annotated[
        int | None,
        typer.Option(
            min=0, metavar="SHEETS", help="Several cahiers of so many sheets at most."
        ),
    ] = None,
    up: Annotated[
        int | None, typer.Option(min=0, metavar="PIECES", help="So many pieces on a side.")
    ] = None,
    fold: Annotated[
        str | None, typer.Option(metavar="roll|z", help="How a leaflet is folded.")
    ] = None,
    rtl: Annotated[bool, typer.Option("--rtl", help="Bind at the right.")] = False,
    blanks: Annotated[
        Literal["end", "inside", "notes", "error"],
        typer.Option(help="Blanks last, after the cover, ruled, or never."),
    ] = "end",
    last: Annotated[
        int | None, typer.Option(min=0, metavar="M", help="Blanks before the last M pages.")
    ] = None,
    cover: Annotated[
        Literal["with", "apart"],
        typer.Option("--cover", "--couverture", help="The cover in a file of its own."),
    ] = "with",
    creep: Annotated[
        str | None,
        typer.Option(
            metavar="auto|0.1mm", help="Inner pages towards the spine, so far a sheet."
        ),
    ] = None,
    weight: Grams = None,
    cover_weight: CoverGrams = None,
    marks: Annotated[
        str | None,
        typer.Option(metavar="crop,steps,staples,slug", help="What else is printed."),
    ] = None,
    size: Annotated[
        str | None,
        typer.Option(metavar="A2|600x900mm", help="Of a poster; else that of its page."),
    ] = None,
    overlap: Annotated[
        str | None,
        typer.Option(metavar="10mm", help="Of the sheets of a poster, to be glued."),
    ] = None,
    margin: Annotated[
        str | None,
        typer.Option(metavar="5mm", help="Left white around each sheet of a poster."),
    ] = None,
    password: Annotated[
        str | None,
        typer.Option(
            metavar="WORD", help="What opens a locked PDF; without it, you are asked."
        ),
    ] = None,
    plan: Annotated[
        bool,
        typer.Option(
            "--plan", help="Show the sheets here; with -o plan.png, .svg, .pdf: a picture."
        ),
    ] = False,
    instructions: Annotated[
        Literal["fr", "en"] | None,
        typer.Option(
            help="Write how to print and fold beside; fr where no language is named."
        ),
    ] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Tell a program how it went: a line a file.")
    ] = False,
    check_margins: Annotated[
        bool | None,
        typer.Option(
            "--check-margins/--no-check-margins",
            help="That no ink is lost; else up to 100 pages.",
        ),
    ] = None,
    undo: Annotated[
        bool, typer.Option("--undo", help="Make the pages of imposed sheets again.")
    ] = False,
    quiet: options.Quiet = False,
) -> int:
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
    """  # noqa: D301 (to Typer the backspace says: leave these lines as they are)
    from pamphlets.app.run.impose_batch import impose_files
    from pamphlets.app.run.impose_task import ImposeRequest

    if scheme is not None:
        options.require_one_of("--scheme", scheme, scheme_names())
    if last and blanks not in ("end", "notes"):
        raise UsageError("--last", "--last says where blanks stand; leave out --blanks")
    if plan and (undo or as_json or (instructions and out is None)):
        raise UsageError("--plan", "leave out --undo, --instructions and --json beside it")
    if undo and instructions:
        raise UsageError("--instructions", "there is nothing to print: leave out --undo")
    check_output_path(out, plan=plan, is_alone=len(sources) == 1)
    sheet_thickness, outer_sheet_thickness = choose_thicknesses(creep, weight, cover_weight)
    sheet_paper = options.parse_paper_option(paper)
    settings, edge = _load_printer_settings(printers, printer, passes, flip)
    impose_options = ImposeOptions(
        sheets_per_signature=signature or None,
        pieces_per_side=up or None,
        fold_name=fold,
        rtl=rtl,
        pages_after_blanks=last or 0,
        blanks=blanks,
        cover_apart=cover == "apart",
        scale_to_fit=scale == "fit",
        sheet_thickness=sheet_thickness,
        outer_sheet_thickness=outer_sheet_thickness,
        marks=options.parse_marks(marks),
        printer=settings,
        poster_size=options.parse_poster_size(size),
        tile_overlap=options.parse_length("--overlap", overlap),
        tile_margin=options.parse_length("--margin", margin),
    )
    request = ImposeRequest(
        source=sources[0],
        output_path=out,
        scheme_name=scheme,
        paper=sheet_paper,
        flip=edge,
        options=impose_options,
        password=password,
        undo=undo,
        show_plan=plan,
        instructions_language=instructions,
        as_json=as_json,
        check_margins=check_margins,
    )
    return impose_files(request, sources, quiet=quiet)


def choose_thicknesses(
    creep: str | None, weight: int | None, cover_weight: int | None
) -> tuple[float | None, float | None]:
    """Return how thick a sheet and the outermost one are, in points; None where pages do not creep.

    Weights are in g/m². Raises UsageError for what is no thickness, and for weights that are not asked for.
    """
    if creep == "auto":
        weight = weight or _USUAL_WEIGHT
        return estimate_thickness(weight), estimate_thickness(cover_weight or weight)
    if weight or cover_weight:
        raise UsageError("--weight", "weights are for --creep auto")
    if not creep:
        return None, None
    try:
        thickness = parse_thickness(creep)
    except ValueError:
        raise UsageError("--creep", f"{creep} is neither auto nor up to 2mm") from None
    return thickness, thickness


def check_output_path(out: Path | None, *, plan: bool, is_alone: bool) -> None:
    """Raise UsageError where nothing can be written to `out`; None is for a plan that is only shown.

    What one file becomes must not be called a picture or a text, which no program would then open.
    """
    if plan and out is not None:
        options.require_one_of("--out", out.suffix.lower(), (".pdf", ".png", ".svg"))
    elif out is not None and is_alone and not out.is_dir() and out.suffix:
        options.require_one_of("--out", out.suffix.lower(), (".pdf",))
    if out is None and not plan:
        raise UsageError("--out", "name the PDF to write, or the folder for several")


@add_command(commands, "schemes", "pliages")
def show_schemes(
    name: Annotated[
        str | None, typer.Argument(metavar="NAME", help="One of them, in full.")
    ] = None,
) -> int:
    """Say how each scheme is printed, cut and folded."""
    if name is None:
        terminal.print_module_list("Folding", "pamphlets.impose.schemes", scheme_names())
        print("`pamphlets schemes NAME` says how to print, cut, fold and bind.")
    else:
        options.require_one_of("NAME", name, scheme_names())
        print(scheme_manual(name))
    return EXIT_DONE


def _load_printer_settings(
    folder: Path, name: str | None, passes: int | None, flip: Flip | None
) -> tuple[PrinterSettings | None, Flip]:
    """Return what a job must know of a printer, None where nothing is known, and the edge its backs are made for.

    Passes of 1 or 2, and a flip, are asked for whatever the profile says. Without a name, two passes are those of
    the most usual printer. Raises the faults of the profile.
    """
    if not name:
        return USUAL_PRINTER if passes == 2 else None, flip or "short"
    from pamphlets.printing.printers.profile_folder import load_profile  # PyYAML: 30 ms

    profile = load_profile(folder, name)
    settings = settings_from_profile(profile)
    if passes:
        settings = replace(settings, passes=2 if passes == 2 else 1)
    if flip:
        settings = replace(settings, asked_flip="")
    return settings, flip or profile.flip
