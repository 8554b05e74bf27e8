"""What a format prints, and what a title says of its sheets -> scheme, paper and marks of each way to lay them.

Titles that say nothing have sheets as their format makes them.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from pamphlets.app.build.sheet_files import SheetPlan, WrittenSheets, write_sheets
from pamphlets.core.geometry import Size
from pamphlets.core.source import (
    WHOLE_FILE,
    Diagnostic,
    PamphletError,
    Span,
    error,
    iter_diagnostics,
    raise_error,
)
from pamphlets.core.units import PAGE_SIZES
from pamphlets.design.format import Format, ImposedOutput
from pamphlets.document.metadata import ImpositionSettings
from pamphlets.document.nodes import Document

if TYPE_CHECKING:
    from pamphlets.impose.placement.paper import Paper
    from pamphlets.impose.plan.sheet import Scheme
    from pamphlets.printing.printers.profile import PrinterProfile

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


def sheet_plans(document: Document, fmt: Format, fonts: Path) -> tuple[SheetPlan, ...]:
    """Return every way in which a format lays a title on sheets, as its format has it, or as the title itself says.

    Raises the faults of what it says at their places.
    """
    return tuple(
        _sheet_plan(document, print_, fonts) for print_ in fmt.imposed_outputs(document.meta)
    )


def plain_sheets(stem: str) -> SheetPlan:
    """Return the way of pages that are sheets of A4 by themselves: letters, large print, proofs."""
    from pamphlets.impose.arrangement.catalogue import load_scheme
    from pamphlets.impose.placement.options import ImposeOptions
    from pamphlets.impose.placement.paper import parse_paper

    return SheetPlan(
        stem,
        load_scheme("repeat"),
        parse_paper("A4"),
        ImposeOptions(pieces_per_side=1),
        has_both_flips=False,
    )


def _sheet_plan(document: Document, print_: ImposedOutput, fonts: Path) -> SheetPlan:
    """Return one way; what a title says is of sheets that become books."""
    from pamphlets.impose.arrangement.catalogue import load_scheme
    from pamphlets.impose.placement.paper import parse_paper

    wanted = document.meta.imposition
    stem = f"{document.meta.slug}-{print_.name}"
    if wanted is None or not print_.page_paper:
        return SheetPlan(
            stem,
            load_scheme(print_.scheme),
            parse_paper(print_.sheet_paper),
            print_.options,
            print_.has_flips,
            print_.page_paper,
        )
    from pamphlets.impose.placement.options import ImposeOptions

    found = _chosen_scheme(document, wanted, print_)
    inner, outer = _sheet_thicknesses(wanted)
    wish = ImposeOptions(
        sheets_per_signature=wanted.signature,
        rtl=wanted.rtl,
        blanks=wanted.blanks,
        cover_apart=wanted.cover,
        sheet_thickness=inner,
        outer_sheet_thickness=outer,
        marks=frozenset(wanted.marks),
        font_folder=fonts,
    )
    stock = _chosen_paper(document, wanted, print_, found)
    kind = "cahier" if found.name == "saddle" else found.name
    stem = f"{document.meta.slug}-{kind}-{stock.name.lower().replace(' ', '')}"
    return SheetPlan(
        stem, found, stock, wish, not found.has_inner_cuts, print_.page_paper, is_requested=True
    )


def _chosen_scheme(
    document: Document, wanted: ImpositionSettings, print_: ImposedOutput
) -> "Scheme":
    """Return the scheme that is named, the format's where none is. Only books can be made of a title."""
    from pamphlets.impose.arrangement.catalogue import load_scheme, scheme_names

    name = wanted.scheme or print_.scheme
    found = load_scheme(name) if name in scheme_names() else None
    if found is None or found.kind != "book":
        known = ", ".join(name for name in scheme_names() if load_scheme(name).kind == "book")
        raise_error(
            error(
                "imposition-scheme",
                document.source,
                _option_span(document, "scheme"),
                scheme=name,
                known=known,
            )
        )
    return found


def _chosen_paper(
    document: Document, wanted: ImpositionSettings, print_: ImposedOutput, scheme: "Scheme"
) -> "Paper":
    """Return the paper that is named; without a name, that which folded so makes the format's pages."""
    from pamphlets.impose.placement.paper import (
        PAPER_SIZES,
        can_hold,
        compute_page_size,
        describe_size,
        is_same_size,
        parse_paper,
    )

    page = Size(*PAGE_SIZES[print_.page_paper])
    made_for = [
        name
        for name in (print_.sheet_paper, *PAPER_SIZES)
        if is_same_size(page, compute_page_size(parse_paper(name), scheme))
    ]
    if not wanted.paper:
        if not made_for:
            fields = {"scheme": scheme.name, "page": print_.page_paper}
            raise_error(
                error(
                    "imposition-none", document.source, _option_span(document, "scheme"), **fields
                )
            )
        return parse_paper(made_for[0])
    place = _option_span(document, "paper")
    try:
        stock = parse_paper(wanted.paper)
    except KeyError:
        raise_error(error("imposition-paper", document.source, place, paper=wanted.paper))
    made = compute_page_size(stock, scheme)
    if not can_hold(made, page):
        fields = {
            "paper": stock.name,
            "scheme": scheme.name,
            "made": describe_size(made),
            "page": print_.page_paper,
        }
        fields["better"] = made_for[0] if made_for else "a larger one"
        raise_error(error("imposition-small", document.source, place, **fields))
    return stock


def _sheet_thicknesses(wanted: ImpositionSettings) -> tuple[float, float]:
    """Return how thick a sheet and the outermost one are, where pages are to go towards the spine."""
    from pamphlets.impose.placement.creep import estimate_thickness, parse_thickness

    if not wanted.creep:
        return 0.0, 0.0
    if wanted.creep != "auto":
        return parse_thickness(wanted.creep), parse_thickness(wanted.creep)
    inner = wanted.weight or 80
    return estimate_thickness(inner), estimate_thickness(wanted.cover_weight or inner)


def write_all_sheets(
    document: Document,
    fmt: Format,
    made: tuple[SheetPlan, ...],
    fonts: Path,
    out: Path,
    reading: str,
    printer: "PrinterProfile | None" = None,
) -> tuple[WrittenSheets, ...]:
    """Write the sheets of every way, those for a printer that was learnt, and how to print them.

    What the scheme cannot do is a fault at its place in the front matter.
    """
    with _locate_faults(document):
        return tuple(
            write_sheets(document, way, fmt.name, fonts, out, reading, printer) for way in made
        )


@contextmanager
def _locate_faults(document: Document) -> Iterator[None]:
    """Tell what the imposer refuses as faults of the title, at their places."""
    try:
        yield
    except ExceptionGroup as group:
        found, other = group.split(PamphletError)
        if found is None or other is not None:
            raise
        raise ExceptionGroup(
            "bind",
            [PamphletError(_located_fault(document, one)) for one in iter_diagnostics(found)],
        ) from None


def _located_fault(document: Document, fault: Diagnostic) -> Diagnostic:
    """Return a fault of the imposer as one of the title."""
    if fault.code != "impose.option":
        return replace(fault, source=document.source, span=_option_span(document, "scheme"))
    field, words = _SETTINGS.get(fault.fields["option"], ("scheme", fault.fields["option"]))
    place = _option_span(document, field)
    return error(
        "imposition-refused", document.source, place, option=words, scheme=fault.fields["scheme"]
    )


def _option_span(document: Document, field: str) -> Span:
    """Return where a title's front matter says something of its sheets."""
    imposition = document.meta.imposition
    return imposition.span_of(field) if imposition else WHOLE_FILE
