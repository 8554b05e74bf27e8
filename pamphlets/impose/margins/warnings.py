"""Breaches of margins -> what to say of them: pages with the same fault in one line, with the worst of them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from pamphlets.core.source import WHOLE_FILE, Diagnostic, Source, warning
from pamphlets.core.units import to_mm
from pamphlets.impose.checks import format_page_list
from pamphlets.impose.margins.cell_edges import EdgeKind
from pamphlets.impose.margins.ink_margins import MarginBreach

_EDGE_ORDER: Final = ("top", "bottom", "left", "right", "inner", "outer")
_LEARNT_CODES: Final = MappingProxyType(
    {
        "impose.strip": "impose.strip-learnt",
        "impose.strips": "impose.strips-learnt",
    }
)
_EDGE_DESCRIPTIONS: Final[Mapping[EdgeKind, str]] = MappingProxyType(
    {
        "sheet": "the end of the sheet",
        "cut": "a cut",
        "spine": "the fold of the spine, where staples go",
        "fold in": "a fold that closes over it",
        "fold out": "a fold that it lies round",
    }
)


def make_margin_warnings(
    source: Source, found: Sequence[MarginBreach], *, learnt: bool = False
) -> tuple[Diagnostic, ...]:
    """Return a warning for each kind of breach and each set of edges at which pages have it.

    Of a printer that was `learnt`, the strip is what it is.
    """
    said = _make_warnings(source, found)
    return (
        tuple(replace(one, code=_LEARNT_CODES.get(one.code, one.code)) for one in said)
        if learnt
        else tuple(said)
    )


def _make_warnings(source: Source, found: Sequence[MarginBreach]) -> Iterator[Diagnostic]:
    """Yield the warnings."""
    of_page: dict[tuple[str, EdgeKind, int], list[MarginBreach]] = defaultdict(list)
    for one in found:
        code = (
            "impose.strip"
            if one.edge_kind == "sheet"
            else "impose.across"
            if one.distance < 0
            else "impose.near"
        )
        of_page[code, one.edge_kind, one.page_number].append(one)
    alike: dict[tuple[str, EdgeKind, tuple[str, ...]], list[MarginBreach]] = defaultdict(list)
    for (code, kind, _), some in of_page.items():
        alike[
            code, kind, tuple(sorted({one.edge_name for one in some}, key=_EDGE_ORDER.index))
        ] += some
    for (code, kind, edges), some in sorted(alike.items()):
        pages = sorted({one.page_number for one in some})
        worst = min(some, key=lambda one: one.distance - one.safe_distance)
        several = code == "impose.strip" and (len(pages) > 1 or len(edges) > 1)
        depth = (
            min(worst.safe_distance - worst.distance, worst.safe_distance)
            if code == "impose.strip"
            else -worst.distance
        )
        yield warning(
            "impose.strips" if several else code,
            source,
            WHOLE_FILE,
            pages=format_page_list(pages),
            edges=_format_edges(edges, many=several),
            what=_EDGE_DESCRIPTIONS[kind],
            depth=_format_length(depth),
            distance=_format_length(worst.distance),
            safe=_format_length(worst.safe_distance),
        )


def _format_edges(names: Sequence[str], *, many: bool) -> str:
    """Return edges for people: `outer edge`, `top, inner and outer edges`."""
    listed = " and ".join((", ".join(names[:-1]), names[-1])) if len(names) > 1 else names[0]
    return f"{listed} edge{'s' if many or len(names) > 1 else ''}"


def _format_length(points: float) -> str:
    """Return millimetres with one decimal where they have one."""
    return f"{to_mm(points):.1f}".removesuffix(".0")
