"""Ink by millimetres -> the breaches that it makes: for tests only."""

from typing import Any

from pamphlets.core.geometry import Insets, Size
from pamphlets.core.source import Source
from pamphlets.core.units import mm, to_mm
from pamphlets.impose.arrangement.arrange import arrange_pages
from pamphlets.impose.arrangement.catalogue import load_scheme
from pamphlets.impose.margins.ink_margins import (
    InkedArrangement,
    MarginBreach,
    MarginLimits,
    find_breaches,
)
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.placement.paper import compute_page_size, parse_paper
from pamphlets.impose.placement.place import Flip

A4 = parse_paper("A4")
FLIPS: tuple[Flip, ...] = ("short", "long")
FAR = mm(30)
HERE = Source("in.pdf", "")


def insets(**near: float) -> Insets:
    """Ink in the middle of its page but for some millimetres."""
    return Insets(
        **{edge: mm(near.get(edge, 30)) for edge in ("left", "right", "top", "bottom")}
    )


def found(
    name: str,
    inks: dict[int, Insets],
    pages: int = 8,
    flip: Flip = "short",
    options: ImposeOptions | None = None,
    size: Size | None = None,
    stock: Any = A4,
    limits: MarginLimits | None = None,
) -> tuple[MarginBreach, ...]:
    options = options or ImposeOptions()
    sizes = [size or compute_page_size(A4, load_scheme(name))] * pages
    arrangement = arrange_pages(HERE, load_scheme(name), stock, sizes, options)
    every = [inks.get(number, insets()) for number in range(1, pages + 1)]
    return find_breaches(
        InkedArrangement(arrangement, every, sizes, flip, limits or MarginLimits())
    )


def told_of(some: tuple[MarginBreach, ...]) -> list[tuple[int, str, str, float]]:
    return [
        (one.page_number, one.edge_kind, one.edge_name, round(to_mm(one.distance), 2))
        for one in some
    ]
