"""A title that says how its sheets are to be: front matter -> scheme, paper and marks, then the files and their words.

Titles that say nothing have cahiers as their format makes them.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from pamphlets.binding import Imposition
from pamphlets.cahiers import fold, write_words
from pamphlets.document import Document
from pamphlets.geometry import Size
from pamphlets.read.frontmatter import place_in_block
from pamphlets.source import NOWHERE, Diagnostic, PamphletError, Span, error, fail, faults
from pamphlets.style import Format
from pamphlets.units import PAPERS

if TYPE_CHECKING:
    from pamphlets.impose.job import Imposed
    from pamphlets.impose.notice import Notice
    from pamphlets.impose.paper import Paper
    from pamphlets.impose.place import Flip
    from pamphlets.impose.sheet import Scheme
    from pamphlets.impose.wish import Wish

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


@dataclass(frozen=True, slots=True)
class Order:
    """What a title wants, looked up."""

    scheme: "Scheme"
    paper: "Paper"
    wish: "Wish"


def ordered(document: Document, fmt: Format, fonts: Path) -> Order | None:
    """Return what a title wants of its sheets, None where it says nothing. Raises faults at their places."""
    wanted = document.meta.imposition
    if wanted is None:
        return None
    from pamphlets.impose.wish import Wish

    scheme = _scheme(document, wanted, fmt)
    inner, outer = _thicknesses(wanted)
    wish = Wish(
        signature=wanted.signature, rtl=wanted.rtl, blanks=wanted.blanks, cover=wanted.cover,
        thickness=inner, outermost=outer, marks=frozenset(wanted.marks),
    )  # fmt: skip
    if "slug" in wanted.marks:
        from pamphlets.pdf.slugs import slugs

        wish = replace(wish, setter=partial(slugs, fonts))
    return Order(scheme, _paper(document, wanted, fmt, scheme), wish)


def sheets_of(order: Order | None, fmt: Format) -> "tuple[Scheme, Paper, Wish]":
    """Return scheme, paper and wish of a title: its own, or its format's."""
    if order is not None:
        return order.scheme, order.paper, order.wish
    from pamphlets.impose.catalogue import scheme
    from pamphlets.impose.paper import paper
    from pamphlets.impose.wish import Wish

    return scheme(fmt.scheme), paper(fmt.sheet), Wish()


def _scheme(document: Document, wanted: Imposition, fmt: Format) -> "Scheme":
    """Return the scheme that is named, the format's where none is. Only books can be made of a title."""
    from pamphlets.impose.catalogue import names, scheme

    name = wanted.scheme or fmt.scheme
    found = scheme(name) if name in names() else None
    if found is None or found.law != "book":
        known = ", ".join(name for name in names() if scheme(name).law == "book")
        fail(error("imposition-scheme", document.source, _place(document, "scheme"), scheme=name, known=known))
    return found


def _paper(document: Document, wanted: Imposition, fmt: Format, scheme: "Scheme") -> "Paper":
    """Return the paper that is named; without a name, that which folded so makes the format's pages."""
    from pamphlets.impose.paper import STOCKS, contains, fits, page_size, paper, size_name

    page = Size(*PAPERS[fmt.page])
    made_for = [name for name in (fmt.sheet, *STOCKS) if fits(page, page_size(paper(name), scheme))]
    if not wanted.paper:
        if not made_for:
            fields = {"scheme": scheme.name, "page": fmt.page}
            fail(error("imposition-none", document.source, _place(document, "scheme"), **fields))
        return paper(made_for[0])
    place = _place(document, "paper")
    try:
        stock = paper(wanted.paper)
    except KeyError:
        fail(error("imposition-paper", document.source, place, paper=wanted.paper))
    made = page_size(stock, scheme)
    if not contains(made, page):
        fields = {"paper": stock.name, "scheme": scheme.name, "made": size_name(made), "page": fmt.page}
        fields["better"] = made_for[0] if made_for else "a larger one"
        fail(error("imposition-small", document.source, place, **fields))
    return stock


def _thicknesses(wanted: Imposition) -> tuple[float, float]:
    """Return how thick a sheet and the outermost one are, where pages are to go towards the spine."""
    from pamphlets.impose.creep import length, thickness

    if not wanted.creep:
        return 0.0, 0.0
    if wanted.creep != "auto":
        return length(wanted.creep), length(wanted.creep)
    inner = wanted.weight or 80
    return thickness(inner), thickness(wanted.cover_weight or inner)


def bind(
    document: Document, fmt: Format, order: Order | None, fonts: Path, out: Path, reading: str
) -> tuple[tuple[str, ...], int, tuple[Diagnostic, ...]]:
    """Write the sheets and how to print them; return the files' names, the sheets of a copy, and remarks.

    What the scheme cannot do is a fault at its place in the front matter.
    """
    if order is None:
        return fold(document, fmt, fonts, out, reading)
    from pamphlets.impose.job import impose_flips

    kind = "cahier" if order.scheme.name == "saddle" else order.scheme.name
    stem = f"{document.meta.slug}-{kind}-{order.paper.name.lower().replace(' ', '')}"
    flips: dict[Flip, str] = {"short": f"{stem}.pdf"}
    if not order.scheme.slit:
        flips = {"short": f"{stem}-bordcourt.pdf", "long": f"{stem}-bordlong.pdf"}
    with _told_of(document):
        paths = {flip: out / name for flip, name in flips.items()}
        made = impose_flips(out / reading, paths, order.scheme, order.paper, wish=order.wish)
    covers = tuple(f"{Path(name).stem}-couverture.pdf" for name in flips.values()) if made.cover else ()
    words = _words(document, fmt, order, made, tuple(flips.values()), covers, reading)
    names = (*flips.values(), *covers, *(write_words(words, made, fonts, out) if words else ()))
    remarks = tuple(replace(remark, source=document.source, span=NOWHERE) for remark in made.diagnostics)
    return names, made.sheets, remarks


def _words(
    document: Document,
    fmt: Format,
    order: Order,
    made: "Imposed",
    files: tuple[str, ...],
    covers: tuple[str, ...],
    reading: str,
) -> "Notice | None":
    """Return how to print a title: as for every cahier where it is one, else as for any scheme."""
    from pamphlets.impose.directions import Printed, manner, notice
    from pamphlets.impose.instructions import Job
    from pamphlets.impose.instructions import notice as notice_of_cahier

    title, paper = document.meta.title, order.paper.name
    if made.job is None:
        return None
    if manner(made.job) == "saddle" and not covers and made.job.sequence.count(None) == _last_blanks(made):
        short, long = files
        job = Job(title, made.pages, made.blanks, made.sheets, reading, short, long, fmt.page, paper)
        return notice_of_cahier(job)
    cover, other = (*covers, "")[0], (*files, "")[1]
    return notice(made.job, Printed(title, files[0], cover, paper, "short", reading, other=other))


def _last_blanks(made: "Imposed") -> int:
    """Return how many blanks stand at the end."""
    sequence = made.job.sequence if made.job else ()
    return next((number for number, page in enumerate(reversed(sequence)) if page is not None), 0)


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
