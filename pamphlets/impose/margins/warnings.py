"""Breaches of margins -> what to say of them: pages with the same fault in one line, with the worst of them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from pamphlets.core.source import NOWHERE, Diagnostic, Source, warning
from pamphlets.core.units import in_mm
from pamphlets.impose.checks import page_list
from pamphlets.impose.margins.cell_edges import Kind
from pamphlets.impose.margins.ink_margins import Breach

_EDGES: Final = ("top", "bottom", "left", "right", "inner", "outer")
_LEARNT: Final = MappingProxyType({
    "impose.strip": "impose.strip-learnt",
    "impose.strips": "impose.strips-learnt",
})  # fmt: skip
_WHAT: Final[Mapping[Kind, str]] = MappingProxyType({
    "sheet": "the end of the sheet",
    "cut": "a cut",
    "spine": "the fold of the spine, where staples go",
    "fold in": "a fold that closes over it",
    "fold out": "a fold that it lies round",
})  # fmt: skip


def told(source: Source, found: Sequence[Breach], *, learnt: bool = False) -> tuple[Diagnostic, ...]:
    """Return a warning for each kind of breach and each set of edges at which pages have it.

    Of a printer that was `learnt`, the strip is what it is.
    """
    said = _told(source, found)
    return tuple(replace(one, code=_LEARNT.get(one.code, one.code)) for one in said) if learnt else tuple(said)


def _told(source: Source, found: Sequence[Breach]) -> Iterator[Diagnostic]:
    """Yield the warnings."""
    of_page: dict[tuple[str, Kind, int], list[Breach]] = defaultdict(list)
    for one in found:
        code = "impose.strip" if one.kind == "sheet" else "impose.across" if one.distance < 0 else "impose.near"
        of_page[code, one.kind, one.page].append(one)
    alike: dict[tuple[str, Kind, tuple[str, ...]], list[Breach]] = defaultdict(list)
    for (code, kind, _), some in of_page.items():
        alike[code, kind, tuple(sorted({one.edge for one in some}, key=_EDGES.index))] += some
    for (code, kind, edges), some in sorted(alike.items()):
        pages = sorted({one.page for one in some})
        worst = min(some, key=lambda one: one.distance - one.safe)
        several = code == "impose.strip" and (len(pages) > 1 or len(edges) > 1)
        depth = min(worst.safe - worst.distance, worst.safe) if code == "impose.strip" else -worst.distance
        yield warning(
            "impose.strips" if several else code, source, NOWHERE,
            pages=page_list(pages), edges=_edges(edges, many=several), what=_WHAT[kind],
            depth=_length(depth), distance=_length(worst.distance), safe=_length(worst.safe),
        )  # fmt: skip


def _edges(names: Sequence[str], *, many: bool) -> str:
    """Return edges for people: `outer edge`, `top, inner and outer edges`."""
    listed = " and ".join((", ".join(names[:-1]), names[-1])) if len(names) > 1 else names[0]
    return f"{listed} edge{'s' if many or len(names) > 1 else ''}"


def _length(points: float) -> str:
    """Return millimetres with one decimal where they have one."""
    return f"{in_mm(points):.1f}".removesuffix(".0")
