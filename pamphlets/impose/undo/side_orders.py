"""A count of sheets -> the orders in which their sides may stand in files. Integers only."""

from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

from pamphlets.impose.output.duplex_passes import pass_orders
from pamphlets.impose.undo.undo_options import UndoOptions


class SideOrder(NamedTuple):
    """Where the sides of a plan stand."""

    options: tuple[str, ...]
    """The options that name it, as they are typed; none for the usual one."""
    places: tuple[int, ...]
    """Of each side of the plan, front and back of a sheet in turn, the index in the file."""


def list_side_orders(
    sheet_count: int, sides_per_sheet: int, options: UndoOptions, file_count: int = 1
) -> Iterator[SideOrder]:
    """Yield the orders that the options leave open, the likeliest first. No order comes twice."""
    known: set[tuple[int, ...]] = set()
    for order in _list_all_orders(sheet_count, sides_per_sheet, options, file_count):
        if order.places not in known:
            known.add(order.places)
            yield order


def _list_all_orders(
    sheet_count: int, sides_per_sheet: int, options: UndoOptions, file_count: int
) -> Iterator[SideOrder]:
    has_passes = options.layout.has_two_passes and sides_per_sheet == 2
    if not has_passes:
        yield from _list_running_orders(sheet_count, sides_per_sheet, options)
    is_open = file_count == 1 and options.sheet_order is None
    if has_passes or (sides_per_sheet == 2 and is_open):
        yield from _list_pass_orders(sheet_count, options, file_count)


def _list_running_orders(
    sheet_count: int, sides_per_sheet: int, options: UndoOptions
) -> Iterator[SideOrder]:
    """Yield the orders in which a sheet's front and back stand one after the other."""
    side_count = sheet_count * sides_per_sheet
    forwards = tuple(range(side_count))
    inner_first: list[int] = []
    for sheet in reversed(range(sheet_count)):
        first = sheet * sides_per_sheet
        inner_first += range(first, first + sides_per_sheet)
    orders = {
        "outer-first": forwards,
        "inner-first": tuple(inner_first),
        "reversed": forwards[::-1],
    }
    for name, places in orders.items():
        if options.sheet_order in (None, name):
            typed = () if name == "outer-first" else (f"--sheet-order {name}",)
            yield SideOrder(typed, places)


def _list_pass_orders(
    sheet_count: int, options: UndoOptions, file_count: int
) -> Iterator[SideOrder]:
    """Yield the orders in which all fronts stand before all backs.

    Two files were made for the printer; one file is more likely a pile fed through a scanner, twice the same way.
    """
    forwards = tuple(range(sheet_count))
    backwards = forwards[::-1]
    pairs = list(product((forwards, backwards), repeat=2))
    printer = options.layout.printer
    if printer is not None and printer.passes == 2 and file_count > 1:
        pairs.insert(0, pass_orders(sheet_count, printer))
    if options.sheet_order == "inner-first":
        pairs = [(backwards, backwards)]
    elif options.sheet_order == "outer-first":
        pairs = [(forwards, forwards), (forwards, backwards)]
    for fronts, backs in pairs:
        yield SideOrder(("--passes 2",), _interleave(fronts, backs))


def _interleave(fronts: Sequence[int], backs: Sequence[int]) -> tuple[int, ...]:
    """Return where front and back of each sheet stand, given the sheets of each pass in their order."""
    count = len(fronts)
    places: list[int] = []
    for sheet in range(count):
        places += (fronts.index(sheet), count + backs.index(sheet))
    return tuple(places)
