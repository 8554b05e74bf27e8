"""Sides in printing order -> two piles, for printers that print one side at a time: fronts, then backs.

What hands and printer do in between comes down to two facts: whether the pile is drawn in the order in which it
was printed, and over which edge the paper has turned in the end, which the backs are already made for. Both passes
have as many pages: what is blank is fed through as well.
"""

from collections.abc import Sequence
from pathlib import Path

from pamphlets.impose.placement.printer_settings import PrinterSettings


def pass_orders(
    sheet_count: int, printer: PrinterSettings
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the numbers of sheets, from 0, in the order of the first pass and in that of the second.

    The first prints sheet after sheet, unless it is known which side up they come out: then so that the finished
    pile is sorted. (Backs that come out face up, each on the one before, are sorted when the first is printed first;
    face down, when it is printed last.)
    """
    keeps_order = printer.pile_order == "same"
    second_forwards = keeps_order
    if printer.output_face == "up":
        second_forwards = True
    elif printer.output_face == "down":
        second_forwards = False
    second = tuple(range(sheet_count))
    if not second_forwards:
        second = second[::-1]
    if keeps_order:
        return second, second
    return second[::-1], second


def pass_paths(out: Path) -> tuple[Path, Path]:
    """Return the names of the two files that take the place of one."""
    return out.with_stem(f"{out.stem}-rectos"), out.with_stem(f"{out.stem}-versos")


def list_pass_files(outs: Sequence[Path]) -> tuple[Path, ...]:
    """Return the two files for two passes that each becomes."""
    files: list[Path] = []
    for out in outs:
        files += pass_paths(out)
    return tuple(files)


def instructions_path(out: Path) -> Path:
    """Return the name of the text beside them that says how the pile is put back."""
    return out.with_name(f"{out.stem}-deux-passages.txt")
