"""Sides in printing order -> two piles, for printers that print one side at a time: fronts, then backs.

What hands and printer do in between comes down to two facts: whether the pile is drawn in the order in which it
was printed, and over which edge the paper has turned in the end, which the backs are already made for. Both passes
have as many pages: what is blank is fed through as well.
"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TypeVar

from pamphlets.impose.placement.printer_settings import Machine

if TYPE_CHECKING:
    from pamphlets.impose.output.writer import Run

_T = TypeVar("_T")


def orders(sheets: int, machine: Machine) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the numbers of sheets, from 0, in the order of the first pass and in that of the second.

    The first prints sheet after sheet, unless it is known which side up they come out: then so that the finished
    pile is sorted. (Backs that come out face up, each on the one before, are sorted when the first is printed first;
    face down, when it is printed last.)
    """
    forth = tuple(range(sheets))
    second_forth = {"up": True, "down": False, "": machine.order == "same"}[machine.face]
    second = forth if second_forth else forth[::-1]
    return (second if machine.order == "same" else second[::-1]), second


def passes(run: "Run", files: tuple[BinaryIO, BinaryIO], machine: Machine) -> "tuple[Run, Run]":
    """Return the two files that are made of one, its sides being fronts and backs in turn."""
    first, second = orders(len(run.sides) // 2, machine)
    return (
        _taken(run, files[0], [2 * sheet for sheet in first]),
        _taken(run, files[1], [2 * sheet + 1 for sheet in second]),
    )


def _taken(run: "Run", file: BinaryIO, numbers: Sequence[int]) -> "Run":
    """Return a file of some of a run's sides."""
    return replace(
        run, file=file, flip=None, sides=_some(run.sides, numbers), marks=_some(run.marks, numbers),
        slugs=_some(run.slugs, numbers), moves=_some(run.moves, numbers),
    )  # fmt: skip


def _some(whole: tuple[_T, ...], numbers: Sequence[int]) -> tuple[_T, ...]:
    """Return some of what belongs to sides, nothing where there is none of it."""
    return tuple(whole[number] for number in numbers) if whole else ()


def names(out: Path) -> tuple[Path, Path]:
    """Return the names of the two files that take the place of one."""
    return out.with_stem(f"{out.stem}-rectos"), out.with_stem(f"{out.stem}-versos")


def words_name(out: Path) -> Path:
    """Return the name of the text beside them that says how the pile is put back."""
    return out.with_name(f"{out.stem}-deux-passages.txt")
