"""Commands about sheets: impose and schemes."""

from argparse import BooleanOptionalAction, Namespace
from dataclasses import replace
from pathlib import Path

from pamphlets.app import terminal
from pamphlets.app.cli import options
from pamphlets.app.cli.parser import Command, UsageError, option
from pamphlets.app.exit_codes import EXIT_DONE
from pamphlets.impose.arrangement.catalogue import scheme_names
from pamphlets.impose.placement.creep import estimate_thickness, parse_thickness
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.placement.place import Flip
from pamphlets.impose.placement.printer_settings import USUAL_PRINTER, PrinterSettings
from pamphlets.languages.wording import spoken_language
from pamphlets.printing.printers.profile import settings_from_profile

_USUAL_WEIGHT = 80  # g/m² of the paper in most trays


def impose(arguments: Namespace) -> int:
    """Lay the pages of any PDF on sheets.

    Printed, folded and cut as `schemes` says, they are a brochure, a zine, a leaflet, cards. Pages keep their size.

    impose IN.pdf --plan                        look first: nothing is written
    impose IN.pdf -o OUT.pdf --instructions     and how to print and fold
    impose IN.pdf -o OUT.pdf --passes 2         without automatic duplex
    impose IN.pdf -o OUT.pdf --scheme sections --signature 4 --creep auto
    impose p*.png -o OUT.pdf --scheme zine8     scans are pages of one zine
    impose IN.pdf -o OUT.pdf --size A2          a poster on many sheets
    impose *.pdf --out FOLDER                   each by itself
    impose OUT.pdf -o PAGES.pdf --undo          sheets become pages again
    """
    from pamphlets.app.run.impose_batch import impose_files
    from pamphlets.app.run.impose_task import ImposeRequest

    if arguments.scheme is not None:
        options.require_one_of("--scheme", arguments.scheme, scheme_names())
    if arguments.last and arguments.blanks not in ("end", "notes"):
        raise UsageError("--last", "--last says where blanks stand; leave out --blanks")
    output_path = _choose_output_path(arguments)
    sheet_thickness, outer_sheet_thickness = choose_thicknesses(arguments)
    printer, flip = _load_printer_settings(
        arguments.printers, arguments.printer, arguments.passes, arguments.flip
    )
    request = ImposeRequest(
        source=arguments.sources[0],
        output_path=output_path,
        scheme_name=arguments.scheme,
        paper=arguments.paper,
        flip=flip,
        options=ImposeOptions(
            sheets_per_signature=arguments.signature,
            pieces_per_side=arguments.up,
            fold_name=arguments.fold,
            rtl=arguments.rtl,
            pages_after_blanks=arguments.last or 0,
            blanks=arguments.blanks,
            cover_apart=arguments.cover == "apart",
            scale_to_fit=arguments.scale == "fit",
            sheet_thickness=sheet_thickness,
            outer_sheet_thickness=outer_sheet_thickness,
            marks=arguments.marks,
            printer=printer,
            poster_size=arguments.size,
            tile_overlap=arguments.overlap,
            tile_margin=arguments.margin,
            keep_metadata=arguments.keep_metadata,
        ),
        password=options.read_password(arguments),
        undo=arguments.undo,
        show_plan=arguments.plan,
        instructions_language=arguments.instructions,
        language=spoken_language(),
        as_json=arguments.as_json,
        check_margins=arguments.check_margins,
        preview_words=terminal.word_preview() if arguments.plan else None,
    )
    return impose_files(request, arguments.sources, quiet=arguments.quiet)


def choose_thicknesses(arguments: Namespace) -> tuple[float | None, float | None]:
    """Return how thick a sheet and the outermost one are, in points; None where pages do not creep."""
    creep, weight, cover_weight = arguments.creep, arguments.weight, arguments.cover_weight
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


def _choose_output_path(arguments: Namespace) -> Path | None:
    """Return where to write; None for a plan that is only shown. Raises UsageError where that makes no sense.

    What one file becomes must not be called a picture or a text, which no program would then open.
    """
    out: Path | None = arguments.out
    plan = arguments.plan
    if plan and (
        arguments.undo or arguments.as_json or (arguments.instructions and out is None)
    ):
        raise UsageError("--plan", "leave out --undo, --instructions and --json beside it")
    if plan and out is not None:
        options.require_one_of("--out", out.suffix.lower(), (".pdf", ".png", ".svg"))
    elif (
        out is not None and len(arguments.sources) == 1 and not out.is_dir() and out.suffix
    ):
        options.require_one_of("--out", out.suffix.lower(), (".pdf",))
    if arguments.undo and arguments.instructions:
        raise UsageError("--instructions", "there is nothing to print: leave out --undo")
    if out is None and not plan:
        raise UsageError("--out", "name the PDF to write, or the folder for several")
    return out


def show_schemes(arguments: Namespace) -> int:
    """Say how each scheme is printed, cut and folded."""
    from pamphlets.app.run.build import print_schemes

    if arguments.name is None:
        print_schemes()
        terminal.print_sentence("inventory.schemes-help")
    else:
        options.require_one_of("NAME", arguments.name, scheme_names())
        terminal.print_sentence(f"manuals.{arguments.name}")
    return EXIT_DONE


COMMANDS = (
    Command(
        "impose",
        "imposer",
        "IN.pdf...",
        (
            option(
                "sources",
                nargs="+",
                type=Path,
                metavar="IN.pdf",
                help="Finished PDFs, ours or not; or pictures.",
            ),
            option(
                "--out",
                "-o",
                type=Path,
                metavar="OUT.pdf|DIR",
                help="The PDF to write; for several, the folder.",
            ),
            option(
                "--scheme",
                metavar="NAME",
                help="How sheets are folded; `schemes` names the ways. Else: by the page size.",
            ),
            option(
                "--paper",
                type=options.parse_paper_option,
                default="A4",
                metavar="NAME|SIZE",
                help="A1 to A7, RA3, SRA3, Letter, Legal, Tabloid; or 320x450mm (%(default)s).",
            ),
            option(
                "--flip",
                choices=("short", "long"),
                help="The edge the printer turns over: short, if no --printer says else.",
            ),
            options.PRINTER,
            option(
                "--passes",
                type=int,
                choices=(0, 1, 2),
                help="2: fronts, backs: two files, turned by hand.",
            ),
            options.PRINTERS,
            option(
                "--scale",
                choices=("100", "fit"),
                default="100",
                help="Pages at 100 %% or as large as fits (%(default)s).",
            ),
            option(
                "--signature",
                type=options.parse_count,
                metavar="SHEETS",
                help="Several cahiers of so many sheets at most.",
            ),
            option(
                "--up",
                type=options.parse_count,
                metavar="PIECES",
                help="So many pieces on a side.",
            ),
            option("--fold", metavar="roll|z", help="How a leaflet is folded."),
            option("--rtl", action="store_true", help="Bind at the right."),
            option(
                "--blanks",
                choices=("end", "inside", "notes", "error"),
                default="end",
                help="Blanks last, after the cover, ruled, or never (%(default)s).",
            ),
            option(
                "--last",
                type=options.parse_count,
                metavar="M",
                help="Blanks before the last M pages.",
            ),
            option(
                "--cover",
                "--couverture",
                choices=("with", "apart"),
                default="with",
                help="The cover in a file of its own (%(default)s).",
            ),
            option(
                "--creep",
                metavar="auto|0.1mm",
                help="Inner pages towards the spine, so far a sheet.",
            ),
            option(
                "--weight",
                type=options.parse_count,
                metavar="GRAMS",
                help="Of the paper, for --creep auto; else 80.",
            ),
            option(
                "--cover-weight",
                type=options.parse_count,
                metavar="GRAMS",
                help="Of the outermost sheet, if it differs.",
            ),
            option(
                "--marks",
                type=options.parse_marks,
                default="",
                metavar="crop,steps,staples,slug",
                help="What else is printed.",
            ),
            option(
                "--size",
                type=options.parse_poster_size,
                metavar="A2|600x900mm",
                help="Of a poster; else that of its page.",
            ),
            option(
                "--overlap",
                type=options.parse_length,
                metavar="10mm",
                help="Of the sheets of a poster, to be glued.",
            ),
            option(
                "--margin",
                type=options.parse_length,
                metavar="5mm",
                help="Left white around each sheet of a poster.",
            ),
            *options.PASSWORDS,
            option(
                "--keep-metadata",
                action="store_true",
                help="Sheets tell author, program and dates as the PDF does; else its title alone.",
            ),
            option(
                "--plan",
                action="store_true",
                help="Show the sheets here; with -o plan.png, .svg, .pdf: a picture.",
            ),
            option(
                "--instructions",
                type=options.parse_language,
                metavar="fr|en",
                help="Write how to print and fold beside; in the language spoken where none is named.",
            ),
            option(
                "--json",
                dest="as_json",
                action="store_true",
                help="Tell a program how it went: a line a file.",
            ),
            option(
                "--check-margins",
                action=BooleanOptionalAction,
                help="That no ink is lost; else up to 100 pages.",
            ),
            option(
                "--undo",
                action="store_true",
                help="Make the pages of imposed sheets again.",
            ),
            options.QUIET,
        ),
        impose,
    ),
    Command(
        "schemes",
        "pliages",
        "[NAME]",
        (option("name", nargs="?", metavar="NAME", help="One of them, in full."),),
        show_schemes,
    ),
)


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
