"""Sides and UndoOptions -> the SheetLayout that they most likely have, and what speaks for it.

What was named is not changed; of what was not, the numbers on the pages choose; where there are none, it is assumed
that the sheets are one cahier, or spreads where they cannot be.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final, Literal, NamedTuple

from pamphlets.core.units import to_mm
from pamphlets.impose.arrangement.catalogue import load_scheme
from pamphlets.impose.placement.paper import is_same_size
from pamphlets.impose.plan.sheet import Scheme
from pamphlets.impose.undo.page_numbers import NumberEvidence, weigh_numbers
from pamphlets.impose.undo.sheet_layouts import SheetLayout, list_layouts, shape_pieces
from pamphlets.impose.undo.side_turns import SideTurner
from pamphlets.impose.undo.side_words import Sides
from pamphlets.impose.undo.spread_layouts import list_spread_layouts
from pamphlets.impose.undo.undo_options import (
    COVER_SPREADS,
    SPREAD_SCHEMES,
    SPREADS,
    UndoOptions,
)

Basis = Literal["marks", "numbers", "options", "assumed"]
"""What an order rests on: our own marks, numbers on the pages, what was named, nothing."""

_ASSUMED_SCHEMES: Final = ("saddle", SPREADS)
# Only where numbers prove them.
_GUESSED_SCHEMES: Final = (COVER_SPREADS, "quarto", "cut-stack-fold", "zine8", "octavo")
# Its strips go by the number of pages, which sheets of others do not tell.
_OPEN_STRIP: Final = "accordion"
_MOST_SHEETS_A_SIGNATURE: Final = 8
_SIZE_TOLERANCE: Final = 0.03  # of a side: scans differ


class LayoutChoice(NamedTuple):
    """The layout to use."""

    layout: SheetLayout
    basis: Basis
    contradiction: SheetLayout | None
    """What the numbers on the pages prove against what was named; None where they do not."""


def choose_layout(sides: Sides, options: UndoOptions) -> LayoutChoice | None:
    """Return the layout of the sides; None where they can have none that the options name, or that can be assumed."""
    is_named = options.scheme_name is not None or bool(options.layout.sheets_per_signature)
    turner = SideTurner(sides, options.flip)
    best = _weigh_layouts(_list_candidates(options, turner), sides)
    if best.layout is None:
        return None
    if best.is_proved and best.proved_layout is not None:
        return LayoutChoice(best.proved_layout, "numbers", None)
    contradiction = None
    if is_named:
        freed = replace(options.layout, sheets_per_signature=None, rtl=False)
        open_options = replace(options, scheme_name=None, sheet_order=None, layout=freed)
        rival = _weigh_layouts(_list_candidates(open_options, turner), sides)
        if rival.is_proved:
            contradiction = rival.proved_layout
    return LayoutChoice(best.layout, "options" if is_named else "assumed", contradiction)


class _Weighing(NamedTuple):
    """What came of weighing layouts."""

    layout: SheetLayout | None
    """The first, that is the likeliest without any proof."""
    proved_layout: SheetLayout | None
    is_proved: bool
    """Whether numbers prove it, and no other layout as well."""


def _weigh_layouts(
    candidates: Iterator[tuple[SheetLayout, bool]], sides: Sides
) -> _Weighing:
    first: SheetLayout | None = None
    best: SheetLayout | None = None
    most = NumberEvidence(0, 0, 0, 0.0)
    is_alone = True
    for layout, may_be_assumed in candidates:
        if first is None and may_be_assumed:
            first = layout
        evidence = weigh_numbers(layout, sides)
        if not evidence.is_proof:
            continue
        if evidence.following > most.following:
            best, most, is_alone = layout, evidence, True
        elif evidence.following == most.following and best is not None:
            is_alone = is_alone and layout.parts == best.parts
        if evidence.is_complete:
            break
    return _Weighing(first or best, best, best is not None and is_alone)


def _list_candidates(
    options: UndoOptions, turner: SideTurner
) -> Iterator[tuple[SheetLayout, bool]]:
    """Yield the layouts that options leave open, the likeliest first, and whether each may be assumed."""
    directions = (True,) if options.layout.rtl else (False, True)
    signature = options.layout.sheets_per_signature
    name = options.scheme_name
    if name in SPREAD_SCHEMES:
        for layout in list_spread_layouts(name, turner, directions):
            yield _name_layout(layout, name), True
        return
    if name is not None or signature:
        scheme = load_scheme(name or "sections")
        yield from _list_scheme(scheme, options, turner, directions, may_be_assumed=True)
        return
    is_one_size = _have_one_size(turner.sides)
    for assumed_name in _ASSUMED_SCHEMES:
        if assumed_name == SPREADS:
            for layout in list_spread_layouts(assumed_name, turner, directions):
                yield _name_layout(layout, assumed_name), True
        elif is_one_size:
            scheme = load_scheme(assumed_name)
            yield from _list_scheme(
                scheme, options, turner, directions, may_be_assumed=True
            )
    for layout in list_spread_layouts(COVER_SPREADS, turner, directions):
        yield _name_layout(layout, COVER_SPREADS), False
    if is_one_size:
        yield from _list_signatures(options, turner, directions)
        for guessed_name in _GUESSED_SCHEMES[1:]:
            scheme = load_scheme(guessed_name)
            yield from _list_scheme(
                scheme, options, turner, directions, may_be_assumed=False
            )


def _list_signatures(
    options: UndoOptions, turner: SideTurner, directions: Sequence[bool]
) -> Iterator[tuple[SheetLayout, bool]]:
    """Yield the layouts of several cahiers."""
    sheet_count = len(turner.sides.upright) // 2
    for signature in range(1, min(_MOST_SHEETS_A_SIGNATURE, sheet_count - 1) + 1):
        layout_options = replace(options.layout, sheets_per_signature=signature)
        signature_options = replace(options, layout=layout_options)
        yield from _list_scheme(
            load_scheme("sections"),
            signature_options,
            turner,
            directions,
            may_be_assumed=False,
        )


def _list_scheme(
    scheme: Scheme,
    options: UndoOptions,
    turner: SideTurner,
    directions: Sequence[bool],
    *,
    may_be_assumed: bool,
) -> Iterator[tuple[SheetLayout, bool]]:
    """Yield the layouts of a scheme of the catalogue."""
    if scheme.with_tiling is not None or scheme.name == _OPEN_STRIP:
        return
    name = scheme.name
    signature = options.layout.sheets_per_signature
    if signature and scheme.with_signatures:
        scheme = replace(scheme, make_plan=scheme.with_signatures(signature))
        name += f" --signature {signature}"
    fold_name = options.layout.fold_name
    if fold_name and scheme.with_fold:
        scheme = scheme.with_fold(fold_name)
        name += f" --fold {fold_name}"
    order = options.layout.reading_order
    if order and scheme.with_reading_order:
        scheme = scheme.with_reading_order(order)
        name += f" --order {order}"
    if options.layout.gap:
        scheme = replace(scheme, gap=round(1000 * to_mm(options.layout.gap)))
    shaped = shape_pieces(scheme, options, turner.sides.upright[0].size)
    if shaped is None:
        return
    if scheme.kind == "sequence":
        directions = (options.layout.rtl,)
    elif scheme.kind != "book":
        directions = (False,)
    for layout in list_layouts(shaped, options, turner, directions):
        yield _name_layout(layout, name), may_be_assumed


def _name_layout(layout: SheetLayout, name: str) -> SheetLayout:
    return replace(layout, options=(f"--scheme {name}", *layout.options))


def _have_one_size(sides: Sides) -> bool:
    """Return whether all sides are as large, whichever way they lie."""
    first = sides.upright[0].size
    shortest = min(first.width, first.height)
    for side in sides.upright:
        size = side.size
        if (size.width > size.height) != (first.width > first.height):
            size = type(size)(size.height, size.width)
        if not is_same_size(size, first, _SIZE_TOLERANCE * shortest):
            return False
    return True
