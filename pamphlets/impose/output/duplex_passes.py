"""Sides in printing order -> two piles, for printers that print one side at a time: fronts, then backs.

What hands and printer do in between comes down to two facts: whether the pile is drawn in the order in which it
was printed, and over which edge the paper has turned in the end, which the backs are already made for. Both passes
have as many pages: what is blank is fed through as well.
"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TypeVar

from pamphlets.impose.placement.printer_settings import PrinterSettings

if TYPE_CHECKING:
    from pamphlets.impose.output.writer import SheetFile

_T = TypeVar("_T")


def pass_orders(sheets: int, machine: PrinterSettings) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the numbers of sheets, from 0, in the order of the first pass and in that of the second.

    The first prints sheet after sheet, unless it is known which side up they come out: then so that the finished
    pile is sorted. (Backs that come out face up, each on the one before, are sorted when the first is printed first;
    face down, when it is printed last.)
    """
    forth = tuple(range(sheets))
    second_forth = {"up": True, "down": False, "": machine.pile_order == "same"}[
        machine.output_face
    ]
    second = forth if second_forth else forth[::-1]
    return (second if machine.pile_order == "same" else second[::-1]), second


def split_passes(
    run: "SheetFile", files: tuple[BinaryIO, BinaryIO], machine: PrinterSettings
) -> "tuple[SheetFile, SheetFile]":
    """Return the two files that are made of one, its sides being fronts and backs in turn."""
    first, second = pass_orders(len(run.sides) // 2, machine)
    return (
        _select_sides(run, files[0], [2 * sheet for sheet in first]),
        _select_sides(run, files[1], [2 * sheet + 1 for sheet in second]),
    )


def _select_sides(run: "SheetFile", file: BinaryIO, numbers: Sequence[int]) -> "SheetFile":
    """Return a file of some of a run's sides."""
    return replace(
        run,
        file=file,
        flip=None,
        sides=_select(run.sides, numbers),
        marks=_select(run.marks, numbers),
        slug_lines=_select(run.slug_lines, numbers),
        adjustments=_select(run.adjustments, numbers),
    )


def _select(whole: tuple[_T, ...], numbers: Sequence[int]) -> tuple[_T, ...]:
    """Return some of what belongs to sides, nothing where there is none of it."""
    return tuple(whole[number] for number in numbers) if whole else ()


def pass_paths(out: Path) -> tuple[Path, Path]:
    """Return the names of the two files that take the place of one."""
    return out.with_stem(f"{out.stem}-rectos"), out.with_stem(f"{out.stem}-versos")


def instructions_path(out: Path) -> Path:
    """Return the name of the text beside them that says how the pile is put back."""
    return out.with_name(f"{out.stem}-deux-passages.txt")
