"""The words of a command line beside `--undo` -> an UndoRequest; those that mean nothing there are refused."""

from argparse import Namespace
from typing import TYPE_CHECKING

from pamphlets.app.cli.parser import UsageError, refuse_options
from pamphlets.impose.placement.options import TileGrid

if TYPE_CHECKING:
    from pamphlets.app.run.impose.impose_task import UndoRequest


def check_undo_words(arguments: Namespace) -> None:
    """Raise UsageError for the first option that means nothing where sheets become pages, or only there."""
    if not arguments.undo:
        if arguments.sheet_order is not None:
            raise UsageError("--sheet-order", "command_line.only-undo")
        return
    meaningless = {
        "--instructions": arguments.instructions is not None,
        "--blanks": arguments.blanks != "end",
        "--last": bool(arguments.last),
        "--scale": arguments.scale != "100",
        "--marks": bool(arguments.marks),
        "--start": arguments.start != "any",
        "--spreads": arguments.spreads is not None,
        "--sides": arguments.sides is not None,
        "--spine": arguments.spine is not None,
        "--size 2x2": isinstance(arguments.size, TileGrid),
        "--overlap": arguments.overlap is not None,
        "--margin": arguments.margin is not None,
        "--check-margins": arguments.check_margins is not None,
    }
    refuse_options(meaningless, "command_line.not-undo")
    about_pages = {
        "--pages": arguments.pages is not None,
        "--join": arguments.join,
        "--cover-file": arguments.cover_file is not None,
        "--annotations": arguments.annotations is not None,
        "--binding-shift": arguments.binding_shift is not None,
        "--cover-shift": arguments.cover_shift is not None,
    }
    refuse_options(about_pages, "command_line.undo-pages")


def read_undo_words(arguments: Namespace) -> "UndoRequest | None":
    """Return what is asked of undoing; None where sheets are made."""
    if not arguments.undo:
        return None
    from pamphlets.app.run.impose.impose_task import UndoRequest  # pypdf: 60 ms

    return UndoRequest(arguments.sheet_order, is_paper_named=arguments.paper is not None)
