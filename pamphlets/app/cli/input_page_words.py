"""The options of `impose` about what is laid out, as they were typed -> the files of a job, what is done to their pages."""

from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

from pamphlets.app.cli.parser import UsageError
from pamphlets.impose.placement.input_page_options import InputPageOptions
from pamphlets.impose.plan.sheet import Turn

_TURNS: Final[Mapping[str | None, Turn]] = MappingProxyType(
    {None: 0, "left": 270, "right": 90}
)


def read_input_page_options(
    arguments: Namespace, joined_files: tuple[Path, ...]
) -> InputPageOptions:
    """Return what is done to pages before they are laid out, and which of them a job has."""
    return InputPageOptions(
        turn=_TURNS[arguments.turn],
        straighten=arguments.straighten,
        cut_borders=arguments.cut_borders,
        spreads=arguments.spreads,
        is_right_page_first=is_right_bound(arguments),
        page_ranges=arguments.pages,
        joined_files=joined_files,
        starts_on_recto=arguments.start == "recto",
        cover_file=arguments.cover_file,
        print_screen_annotations=arguments.annotations == "all",
    )


def is_right_bound(arguments: Namespace) -> bool:
    """Return whether the spine is at the right. Raises UsageError where two options differ over that."""
    if arguments.rtl and arguments.binding not in (None, "right"):
        raise UsageError("--rtl", "command_line.binding")
    return bool(arguments.rtl) or arguments.binding == "right"


def join_sources(arguments: Namespace) -> tuple[list[Path], tuple[Path, ...]]:
    """Return the first file of each job, and those that are joined to the only one. Raises UsageError."""
    from pamphlets.app.run.impose.picture_pages import is_picture

    sources: list[Path] = arguments.sources
    if arguments.start == "recto" and not arguments.join:
        raise UsageError("--start", "command_line.start")
    if not arguments.join:
        return sources, ()
    if len(sources) == 1:
        raise UsageError("--join", "command_line.join")
    if any(is_picture(source) for source in sources):
        raise UsageError("--join", "command_line.join-pictures")
    return sources[:1], tuple(sources[1:])
