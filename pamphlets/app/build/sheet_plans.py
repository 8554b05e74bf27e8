"""What a format prints, and what a title says of its sheets -> SheetPlans, and the sheets that they make.

A title that says nothing has sheets as its format makes them.
"""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Final

from pamphlets.app.build.sheet_files import PageFile, SheetPlan, WrittenSheets, write_sheets
from pamphlets.core.geometry import Size
from pamphlets.core.source import (
    WHOLE_FILE,
    Diagnostic,
    PamphletError,
    Source,
    Span,
    error,
    iter_diagnostics,
    raise_error,
)
from pamphlets.design.format import Format, ImposedOutput
from pamphlets.document.metadata import ImpositionSettings, Meta
from pamphlets.document.nodes import Document
from pamphlets.impose.arrangement.catalogue import load_scheme, scheme_names
from pamphlets.impose.placement.creep import estimate_thickness, parse_thickness
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.placement.paper import (
    PAPER_SIZES,
    Paper,
    can_hold,
    compute_page_size,
    describe_size,
    is_same_size,
    parse_paper,
)
from pamphlets.impose.plan.sheet import Scheme
from pamphlets.languages.wording import sentence

_USUAL_PAPERS: Final = ("A4", "A3")  # before those that few have
_USUAL_WEIGHT: Final = 80  # grams a square metre
# An option of imposing -> the field of the front matter, and how authors write it.
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


def sheet_plans(
    document: Document, fmt: Format, page_size: Size, fonts: Path
) -> tuple[SheetPlan, ...]:
    """Return every way in which a format lays pages of a size on sheets: the format's own, or the title's.

    Raises the faults of what the title says, at their places.
    """
    outputs = fmt.imposed_outputs(document.meta, page_size)
    return tuple(_plan_output(document, output, fonts) for output in outputs)


def plain_sheets(stem: str) -> SheetPlan:
    """Return the plan of pages that are sheets of A4 by themselves: letters, large print, proofs."""
    options = ImposeOptions(pieces_per_side=1)
    scheme = load_scheme("repeat")
    return SheetPlan(stem, scheme, parse_paper("A4"), options, has_both_flips=False)


def _plan_output(document: Document, output: ImposedOutput, fonts: Path) -> SheetPlan:
    """Return one plan. What a title says holds for sheets that become books."""
    source, page_size = document.source, output.page_size
    settings, slug = document.meta.imposition, document.meta.slug
    if settings is None or page_size is None:
        scheme, paper = load_scheme(output.scheme), parse_paper(output.sheet_paper)
        options = replace(
            output.options, font_folder=fonts, divides_thick_piles=page_size is not None
        )
        stem = f"{slug}-{output.name}"
        return SheetPlan(stem, scheme, paper, options, output.has_flips, page_size)
    scheme = _choose_scheme(source, settings, output)
    paper = _choose_paper(source, settings, page_size, scheme)
    kind = "cahier" if scheme.name == "saddle" else scheme.name
    stem = f"{slug}-{kind}-{paper.name.lower().replace(' ', '')}"
    options = _impose_options(settings, fonts)
    folded_size = compute_page_size(paper, scheme)
    is_bleed_cut = document.meta.bleeds and not is_same_size(page_size, folded_size)
    if "crop" in output.options.marks or (is_bleed_cut and not scheme.has_inner_cuts):
        options = replace(options, marks=options.marks | {"crop"})
    flips = not scheme.has_inner_cuts
    return SheetPlan(stem, scheme, paper, options, flips, page_size, is_requested=True)


def _impose_options(settings: ImpositionSettings, fonts: Path) -> ImposeOptions:
    """Return the options of imposing that a title asks for."""
    inner = outer = None
    if settings.creep == "auto":
        inner = estimate_thickness(settings.weight or _USUAL_WEIGHT)
        outer = estimate_thickness(
            settings.cover_weight or settings.weight or _USUAL_WEIGHT
        )
    elif settings.creep:
        inner = outer = parse_thickness(settings.creep)
    return ImposeOptions(
        sheets_per_signature=settings.signature or None,
        divides_thick_piles=not settings.scheme,
        rtl=settings.rtl,
        blanks=settings.blanks,
        cover_apart=settings.cover,
        sheet_thickness=inner,
        outer_sheet_thickness=outer,
        marks=frozenset(settings.marks),
        font_folder=fonts,
    )


def _choose_scheme(
    source: Source, settings: ImpositionSettings, output: ImposedOutput
) -> Scheme:
    """Return the scheme that is named, the format's where none is. Only books can be made of a title."""
    books = [name for name in scheme_names() if load_scheme(name).kind == "book"]
    name = settings.scheme or output.scheme
    if name not in books:
        span = settings.span_of("scheme")
        fields = {"scheme": name, "known": ", ".join(books)}
        raise_error(error("imposition-scheme", source, span, **fields))
    return load_scheme(name)


def _choose_paper(
    source: Source, settings: ImpositionSettings, page_size: Size, scheme: Scheme
) -> Paper:
    """Return the paper that is named; without a name, that which folded so makes the title's pages, or larger ones."""
    page_name = describe_size(page_size)
    fitting = _find_fitting_papers(page_size, scheme)
    if not settings.paper:
        if not fitting:
            span = settings.span_of("scheme")
            fields = {"scheme": scheme.name, "page": page_name}
            raise_error(error("imposition-none", source, span, **fields))
        return parse_paper(fitting[0])
    span = settings.span_of("paper")
    try:
        paper = parse_paper(settings.paper)
    except KeyError:
        raise_error(error("imposition-paper", source, span, paper=settings.paper))
    folded_size = compute_page_size(paper, scheme)
    if not can_hold(folded_size, page_size):
        misfit: dict[str, object] = {
            "paper": paper.name,
            "scheme": scheme.name,
            "made": describe_size(folded_size),
            "page": page_name,
            "better": fitting[0] if fitting else sentence("phrases.larger-paper"),
        }
        raise_error(error("imposition-small", source, span, **misfit))
    return paper


def _find_fitting_papers(page_size: Size, scheme: Scheme) -> list[str]:
    """Return the papers that folded so make pages of a size; where there is none, those that make larger ones."""
    folded_sizes = {
        name: compute_page_size(parse_paper(name), scheme)
        for name in dict.fromkeys((*_USUAL_PAPERS, *PAPER_SIZES))
    }
    fitting = [name for name in folded_sizes if is_same_size(page_size, folded_sizes[name])]
    if fitting:
        return fitting
    return [name for name in folded_sizes if can_hold(folded_sizes[name], page_size)]


def write_all_sheets(
    plans: Iterable[SheetPlan], page_file: PageFile
) -> tuple[WrittenSheets, ...]:
    """Write the sheets of every plan, those for a printer that was learnt, and how to print them.

    What a scheme cannot do is a fault at its place in the front matter.
    """
    try:
        return tuple(write_sheets(plan, page_file) for plan in plans)
    except ExceptionGroup as group:
        faults, bugs = group.split(PamphletError)
        if faults is None or bugs is not None:
            raise
        located = [_locate_fault(page_file, fault) for fault in iter_diagnostics(faults)]
        raise ExceptionGroup("bind", [PamphletError(fault) for fault in located]) from None


def _locate_fault(page_file: PageFile, fault: Diagnostic) -> Diagnostic:
    """Return a fault of imposing as one of the title."""
    if fault.code != "impose.option":
        return replace(
            fault, source=page_file.source, span=_option_span(page_file.meta, "scheme")
        )
    option = fault.fields["option"]
    field, words = _SETTINGS.get(option, ("scheme", option))
    fields = {"option": words, "scheme": fault.fields["scheme"]}
    return error(
        "imposition-refused",
        page_file.source,
        _option_span(page_file.meta, field),
        **fields,
    )


def _option_span(meta: Meta, field: str) -> Span:
    """Return where a title's front matter says something of its sheets."""
    settings = meta.imposition
    return settings.span_of(field) if settings else WHOLE_FILE
