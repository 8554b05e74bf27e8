"""What a format prints, and what a title says of its sheets -> scheme, paper and marks of each way to lay them.

Titles that say nothing have sheets as their format makes them.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from pamphlets.app.build.sheet_files import Laid, Way, lay
from pamphlets.core.geometry import Size
from pamphlets.core.source import Diagnostic, PamphletError, Span, error, fail, faults
from pamphlets.core.units import PAPERS
from pamphlets.design.format import Format, Print
from pamphlets.document.binding import Imposition
from pamphlets.document.nodes import Document
from pamphlets.readers.front_matter.front_matter import place_in_block

if TYPE_CHECKING:
    from pamphlets.impose.placement.paper import Paper
    from pamphlets.impose.plan.sheet import Scheme
    from pamphlets.printing.printers.profile import Profile

# What the imposer calls its options, as authors write them.
_SETTINGS: Final = MappingProxyType(
    {
        "--signature": ("signature", "feuilles par cahier"),
        "--cover apart": ("cover", "couverture à part"),
        "--creep": ("creep", "chasse"),
        "--rtl": ("rtl", "sens"),
        "--marks staples": ("marks", "marques: agrafes"),
        "--marks steps": ("marks", "marques: cahiers"),
        "--marks crop": ("marks", "marques: coupe"),
        "--marks slug": ("marks", "marques: titre"),
    }
)


def ways(document: Document, fmt: Format, fonts: Path) -> tuple[Way, ...]:
    """Return every way in which a format lays a title on sheets, as its format has it, or as the title itself says.

    Raises the faults of what it says at their places.
    """
    return tuple(_way(document, print_, fonts) for print_ in fmt.prints(document.meta))


def as_they_are(stem: str) -> Way:
    """Return the way of pages that are sheets of A4 by themselves: letters, large print, proofs."""
    from pamphlets.impose.arrangement.catalogue import scheme
    from pamphlets.impose.placement.options import Wish
    from pamphlets.impose.placement.paper import paper

    return Way(stem, scheme("repeat"), paper("A4"), Wish(up=1), flips=False)


def _way(document: Document, print_: Print, fonts: Path) -> Way:
    """Return one way; what a title says is of sheets that become books."""
    from pamphlets.impose.arrangement.catalogue import scheme
    from pamphlets.impose.placement.paper import paper

    wanted = document.meta.imposition
    stem = f"{document.meta.slug}-{print_.name}"
    if wanted is None or not print_.page:
        return Way(stem, scheme(print_.scheme), paper(print_.sheet), print_.wish, print_.flips, print_.page)
    from pamphlets.impose.placement.options import Wish

    found = _scheme(document, wanted, print_)
    inner, outer = _thicknesses(wanted)
    wish = Wish(
        signature=wanted.signature, rtl=wanted.rtl, blanks=wanted.blanks, cover=wanted.cover,
        thickness=inner, outermost=outer, marks=frozenset(wanted.marks),
    )  # fmt: skip
    if "slug" in wanted.marks:
        from pamphlets.pdf.text_lines import slugs

        wish = replace(wish, setter=partial(slugs, fonts))
    stock = _paper(document, wanted, print_, found)
    kind = "cahier" if found.name == "saddle" else found.name
    stem = f"{document.meta.slug}-{kind}-{stock.name.lower().replace(' ', '')}"
    return Way(stem, found, stock, wish, not found.slit, print_.page, own=True)


def _scheme(document: Document, wanted: Imposition, print_: Print) -> "Scheme":
    """Return the scheme that is named, the format's where none is. Only books can be made of a title."""
    from pamphlets.impose.arrangement.catalogue import names, scheme

    name = wanted.scheme or print_.scheme
    found = scheme(name) if name in names() else None
    if found is None or found.law != "book":
        known = ", ".join(name for name in names() if scheme(name).law == "book")
        fail(error("imposition-scheme", document.source, _place(document, "scheme"), scheme=name, known=known))
    return found


def _paper(document: Document, wanted: Imposition, print_: Print, scheme: "Scheme") -> "Paper":
    """Return the paper that is named; without a name, that which folded so makes the format's pages."""
    from pamphlets.impose.placement.paper import STOCKS, contains, fits, page_size, paper, size_name

    page = Size(*PAPERS[print_.page])
    made_for = [name for name in (print_.sheet, *STOCKS) if fits(page, page_size(paper(name), scheme))]
    if not wanted.paper:
        if not made_for:
            fields = {"scheme": scheme.name, "page": print_.page}
            fail(error("imposition-none", document.source, _place(document, "scheme"), **fields))
        return paper(made_for[0])
    place = _place(document, "paper")
    try:
        stock = paper(wanted.paper)
    except KeyError:
        fail(error("imposition-paper", document.source, place, paper=wanted.paper))
    made = page_size(stock, scheme)
    if not contains(made, page):
        fields = {"paper": stock.name, "scheme": scheme.name, "made": size_name(made), "page": print_.page}
        fields["better"] = made_for[0] if made_for else "a larger one"
        fail(error("imposition-small", document.source, place, **fields))
    return stock


def _thicknesses(wanted: Imposition) -> tuple[float, float]:
    """Return how thick a sheet and the outermost one are, where pages are to go towards the spine."""
    from pamphlets.impose.placement.creep import length, thickness

    if not wanted.creep:
        return 0.0, 0.0
    if wanted.creep != "auto":
        return length(wanted.creep), length(wanted.creep)
    inner = wanted.weight or 80
    return thickness(inner), thickness(wanted.cover_weight or inner)


def bind(
    document: Document, fmt: Format, made: tuple[Way, ...], fonts: Path, out: Path, reading: str,
    printer: "Profile | None" = None,
) -> tuple[Laid, ...]:  # fmt: skip
    """Write the sheets of every way, those for a printer that was learnt, and how to print them.

    What the scheme cannot do is a fault at its place in the front matter.
    """
    with _told_of(document):
        return tuple(lay(document, way, fmt.name, fonts, out, reading, printer) for way in made)


@contextmanager
def _told_of(document: Document) -> Iterator[None]:
    """Tell what the imposer refuses as faults of the title, at their places."""
    try:
        yield
    except ExceptionGroup as group:
        found, other = group.split(PamphletError)
        if found is None or other is not None:
            raise
        raise ExceptionGroup("bind", [PamphletError(_fault(document, one)) for one in faults(found)]) from None


def _fault(document: Document, fault: Diagnostic) -> Diagnostic:
    """Return a fault of the imposer as one of the title."""
    if fault.code != "impose.option":
        return replace(fault, source=document.source, span=_place(document, "scheme"))
    field, words = _SETTINGS.get(fault.fields["option"], ("scheme", fault.fields["option"]))
    place = _place(document, field)
    return error("imposition-refused", document.source, place, option=words, scheme=fault.fields["scheme"])


def _place(document: Document, field: str) -> Span:
    """Return where a title's front matter says something of its sheets."""
    return place_in_block(document.source, field)
