"""Breaches of margins -> what to say of them: pages with the same fault in one line, with the worst of them."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from pamphlets.core.source import WHOLE_FILE, Diagnostic, Source, warning
from pamphlets.core.units import to_mm
from pamphlets.impose.checks import list_pages
from pamphlets.impose.margins.cell_edges import EdgeKind
from pamphlets.impose.margins.ink_margins import MarginBreach
from pamphlets.languages.wording import Sentence, sentence

_EDGE_ORDER: Final = ("top", "bottom", "left", "right", "inner", "outer")

# Several pages or edges or only one of each; a printer that was learnt or any.
_STRIP_CODES: Final = {
    (False, False): "impose.strip",
    (True, False): "impose.strips",
    (False, True): "impose.strip-learnt",
    (True, True): "impose.strips-learnt",
}

_PageKey = tuple[str, EdgeKind, int]  # code, kind of edge, number of the page
_MessageKey = tuple[str, EdgeKind, tuple[str, ...]]  # code, kind and names of the edges


def make_margin_warnings(
    source: Source, breaches: Sequence[MarginBreach], *, learnt: bool = False
) -> tuple[Diagnostic, ...]:
    """Return a warning for each kind of breach and each set of edges at which pages have it.

    `learnt`: the margins are those of a printer that was learnt, hence what they are.
    """
    page_breaches: dict[_PageKey, list[MarginBreach]] = defaultdict(list)
    for breach in breaches:
        code = "impose.near"
        if breach.edge_kind == "sheet":
            code = "impose.strip"
        elif breach.distance < 0:
            code = "impose.across"
        page_breaches[code, breach.edge_kind, breach.page_number].append(breach)
    breaches_by_message: dict[_MessageKey, list[MarginBreach]] = defaultdict(list)
    for (code, edge_kind, _), group in page_breaches.items():
        names = {breach.edge_name for breach in group}
        edges = sorted(names, key=_EDGE_ORDER.index)
        breaches_by_message[code, edge_kind, tuple(edges)] += group
    warnings: list[Diagnostic] = []
    for (code, edge_kind, edge_names), group in sorted(breaches_by_message.items()):
        page_numbers = sorted({breach.page_number for breach in group})
        worst = min(group, key=lambda breach: breach.reserve)
        fields: dict[str, object] = {
            "pages": list_pages(page_numbers),
            "edges": _name_edges(edge_names, many=len(edge_names) > 1),
            "what": sentence(f"phrases.{edge_kind.replace(' ', '-')}"),
            "depth": _format_length(-worst.distance),
            "distance": _format_length(worst.distance),
            "safe": _format_length(worst.safe_distance),
        }
        message_code = code
        if code == "impose.strip":
            are_several = len(page_numbers) > 1 or len(edge_names) > 1
            message_code = _STRIP_CODES[are_several, learnt]
            fields["depth"] = _format_length(min(-worst.reserve, worst.safe_distance))
            fields["edges"] = _name_edges(edge_names, many=are_several)
        warnings.append(warning(message_code, source, WHOLE_FILE, **fields))
    return tuple(warnings)


def _name_edges(names: Sequence[str], *, many: bool) -> Sentence:
    """Return edges for people: `outer edge`, `top, inner and outer edges`."""
    *others, last = (sentence(f"phrases.{name}") for name in names)
    edges = sentence("phrases.and", first=tuple(others), last=last) if others else last
    return sentence("phrases.edges" if many else "phrases.edge", edges=edges)


def _format_length(points: float) -> str:
    """Return millimetres with one decimal where they have one."""
    return f"{to_mm(points):.1f}".removesuffix(".0")
