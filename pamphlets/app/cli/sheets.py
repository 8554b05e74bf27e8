"""Commands about sheets: impose and schemes."""

import sys
from argparse import Namespace
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from pamphlets.app import terminal
from pamphlets.app.cli import options
from pamphlets.app.cli.impose_options import IMPOSE_OPTIONS
from pamphlets.app.cli.input_page_words import (
    is_right_bound,
    join_sources,
    read_input_page_options,
)
from pamphlets.app.cli.parser import Command, UsageError, option, refuse_options
from pamphlets.app.cli.undo_words import check_undo_words, read_undo_words
from pamphlets.app.exit_codes import EXIT_DONE
from pamphlets.app.streams import STANDARD_STREAM
from pamphlets.core.executors.worker_options import BatchOptions
from pamphlets.core.geometry import Size
from pamphlets.impose.arrangement.catalogue import scheme_names
from pamphlets.impose.placement.creep import (
    estimate_thickness,
    parse_spine_width,
    parse_thickness,
)
from pamphlets.impose.placement.options import ImposeOptions, TileGrid
from pamphlets.impose.placement.paper import parse_paper
from pamphlets.impose.placement.place import Flip
from pamphlets.impose.placement.printer_settings import USUAL_PRINTER, PrinterSettings
from pamphlets.impose.undo.undo_options import SPREAD_SCHEMES
from pamphlets.languages.wording import spoken_language
from pamphlets.printing.printers.profile import settings_from_profile

_USUAL_PAPER = "A4"
_USUAL_WEIGHT = 80  # g/m² of the paper in most trays


def impose(arguments: Namespace) -> int:
    """Lay the pages of any PDF on sheets."""
    from pamphlets.app.imposition_lines import word_preview
    from pamphlets.app.run.impose.impose_batch import impose_files
    from pamphlets.app.run.impose.impose_task import ImposeRequest

    _check_scheme_name(arguments)
    check_undo_words(arguments)
    if arguments.last and arguments.blanks not in ("end", "notes"):
        raise UsageError("--last", "command_line.last")
    sources, joined_files = join_sources(arguments)
    output_path = _choose_output_path(arguments, len(sources))
    batch_options = _read_batch_options(arguments, len(sources))
    sheet_thickness, outer_sheet_thickness = choose_thicknesses(arguments)
    printer, flip = _load_printer_settings(
        arguments.printers, arguments.printer, arguments.passes, arguments.flip
    )
    size: Size | TileGrid | None = arguments.size
    request = ImposeRequest(
        source=arguments.sources[0],
        output_path=output_path,
        scheme_name=arguments.scheme,
        paper=arguments.paper or parse_paper(_USUAL_PAPER),
        flip=flip,
        options=ImposeOptions(
            sheets_per_signature=arguments.signature,
            pieces_per_side=arguments.up,
            fold_name=arguments.fold,
            side_count=arguments.sides,
            spine_width=_choose_spine_width(arguments),
            rtl=is_right_bound(arguments),
            binding=arguments.binding,
            reading_order=arguments.order,
            gap=arguments.gap,
            pages_after_blanks=arguments.last or 0,
            blanks=arguments.blanks,
            cover_apart=arguments.cover == "apart",
            scale_to_fit=arguments.scale == "fit",
            scale_to_printable=arguments.scale == "printable",
            binding_shift=arguments.binding_shift or 0.0,
            cover_shift=arguments.cover_shift,
            sheet_thickness=sheet_thickness,
            outer_sheet_thickness=outer_sheet_thickness,
            marks=arguments.marks,
            words_about_backs=tuple(_list_words_about_backs(arguments)),
            printer=printer,
            poster_size=size if isinstance(size, Size) else None,
            tile_grid=size if isinstance(size, TileGrid) else None,
            tile_overlap=arguments.overlap,
            tile_margin=arguments.margin,
            is_strict=arguments.strict,
            keep_metadata=arguments.keep_metadata,
            input_pages=read_input_page_options(arguments, joined_files),
        ),
        password=options.read_password(arguments),
        undo=read_undo_words(arguments),
        show_plan=arguments.plan,
        instructions_language=arguments.instructions,
        language=spoken_language(),
        as_json=arguments.as_json,
        check_margins=arguments.check_margins,
        preview_words=word_preview() if arguments.plan else None,
    )
    return impose_files(request, sources, quiet=arguments.quiet, options=batch_options)


def _check_scheme_name(arguments: Namespace) -> None:
    """Raise UsageError for a scheme that there is not."""
    if arguments.scheme is not None:
        names = scheme_names()
        if arguments.undo:
            names = (*names, *SPREAD_SCHEMES)
        options.require_one_of("--scheme", arguments.scheme, names)


def choose_thicknesses(arguments: Namespace) -> tuple[float | None, float | None]:
    """Return how thick a sheet and the outermost one are, in points; None where pages do not creep."""
    creep, weight, cover_weight = arguments.creep, arguments.weight, arguments.cover_weight
    if creep == "auto":
        weight = weight or _USUAL_WEIGHT
        return estimate_thickness(weight), estimate_thickness(cover_weight or weight)
    if weight or cover_weight:
        raise UsageError("--weight", "command_line.weight")
    if not creep:
        return None, None
    try:
        thickness = parse_thickness(creep)
    except ValueError:
        raise UsageError("--creep", "command_line.creep", text=creep) from None
    return thickness, thickness


def _list_words_about_backs(arguments: Namespace) -> Iterator[str]:
    """Yield the options that were typed and are about the backs of sheets alone."""
    if arguments.flip is not None:
        yield f"--flip {arguments.flip}"
    if arguments.passes == 2:
        yield "--passes 2"


def _choose_spine_width(arguments: Namespace) -> float | None:
    """Return how wide the spine of a cover is, in points; None where none is asked for."""
    if arguments.spine is None:
        return None
    try:
        return parse_spine_width(arguments.spine)
    except ValueError:
        raise UsageError("--spine", "command_line.spine", text=arguments.spine) from None


def _choose_output_path(arguments: Namespace, job_count: int) -> Path | None:
    """Return where to write; None for a plan that is only shown. Raises UsageError where that makes no sense.

    What one file becomes must not be called a picture or a text, which no program would then open.
    """
    out: Path | None = arguments.out
    plan = arguments.plan
    if plan and (arguments.as_json or (arguments.instructions and out is None)):
        raise UsageError("--plan", "command_line.plan")
    if plan and arguments.undo and out is not None:
        raise UsageError("--out", "command_line.undo-plan")
    if plan and out is not None and out != STANDARD_STREAM:
        options.require_one_of("--out", out.suffix.lower(), (".pdf", ".png", ".svg"))
    elif out is not None and job_count == 1 and not out.is_dir() and out.suffix:
        options.require_one_of("--out", out.suffix.lower(), (".pdf",))
    if out is None and not plan:
        raise UsageError("--out", "command_line.no-out")
    _check_streams(arguments)
    return out


def _read_batch_options(arguments: Namespace, job_count: int) -> BatchOptions:
    """Return how many files are laid on sheets. Raises UsageError where one job alone is asked for, or none."""
    if arguments.plan or (job_count == 1 and not arguments.out.is_dir()):
        named = vars(arguments)
        several = {f"--{name}": bool(named[name]) for name in ("force", "jobs", "cluster")}
        refuse_options(several, "command_line.one-job")
    return BatchOptions(options.read_workers(arguments), arguments.force)


def _check_streams(arguments: Namespace) -> None:
    """Raise UsageError for what makes no sense beside `-`, the PDF on standard input or output."""
    if STANDARD_STREAM in arguments.sources:
        if len(arguments.sources) > 1:
            raise UsageError("-", "command_line.stdin-alone")
        if arguments.password_file == STANDARD_STREAM or sys.stdin.isatty():
            raise UsageError("-", "command_line.stdin")
    if arguments.out != STANDARD_STREAM:
        return
    meaningless = {
        "--plan": arguments.plan,
        "--json": arguments.as_json,
        "--instructions": arguments.instructions is not None,
        "--cover": arguments.cover == "apart",
        "--passes": arguments.passes == 2,
        "--printer": arguments.printer is not None,
        "--out": len(arguments.sources) > 1 and not arguments.join,
    }
    refuse_options(meaningless, "command_line.stdout")
    if sys.stdout.isatty():
        raise UsageError("--out", "command_line.stdout-terminal")


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


COMMANDS = (
    Command("impose", "imposer", "IN.pdf...", IMPOSE_OPTIONS, impose),
    Command(
        "schemes",
        "pliages",
        "[NAME]",
        (option("name", nargs="?", metavar="NAME"),),
        show_schemes,
    ),
)
