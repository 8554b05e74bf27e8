"""Pages and pictures -> what is wrong with lines, pictures, inks and the number of pages."""

from collections.abc import Callable, Iterator, Sequence
from math import ceil
from typing import Final

from pamphlets.core.page import (
    Anchor,
    GlyphRun,
    LinkArea,
    Page,
    PageItem,
    Rule,
    ScaledDrawing,
    ScaledPicture,
)
from pamphlets.core.source import Diagnostic, Source, notice
from pamphlets.core.style import BLACK, PAPER, Ink
from pamphlets.core.units import Pt
from pamphlets.languages.wording import sentence
from pamphlets.pdf.content.page_content import least_dpi
from pamphlets.prepress.plates.page_inks import list_inks
from pamphlets.prepress.preflight.findings import (
    PrintFinding,
    describe_findings,
    join_page_names,
    page_name,
)

LEAST_STROKE: Final[Pt] = 0.25  # what an offset plate holds
LEAST_COPIED_STROKE: Final[Pt] = 0.5  # what is left on a copy of a copy
BEST_DPI: Final = 300
HEAVY_COVERAGE: Final = 0.30  # of a page; one of text has 0.04 to 0.08
_ROUNDING: Final = 0.005  # points
_PAGES_A_SHEET: Final = 4
_POINTS_AN_INCH: Final = 72

MeasurePixels = Callable[[str], tuple[int, int] | None]
"""Returns width and height in pixels of a picture by its address; None of what has none, a drawing or a page of a PDF."""


def check_strokes(source: Source, pages: Sequence[Page]) -> list[Diagnostic]:
    """Return a warning about lines that break up in print, and a remark about those that copies lose."""
    thin: list[PrintFinding] = []
    fragile: list[PrintFinding] = []
    for index, page in enumerate(pages):
        for item in page.items:
            for weight in _list_weights(item):
                fields = {"width": f"{weight:.2f}"}
                name = page_name(page.label, index)
                place = PrintFinding(-weight, name, item.span, fields)
                if weight < LEAST_STROKE - _ROUNDING:
                    thin.append(place)
                elif weight < LEAST_COPIED_STROKE - _ROUNDING:
                    fragile.append(place)
    return [
        *describe_findings("warning", "preflight-stroke-thin", source, thin),
        *describe_findings("notice", "preflight-stroke-copied", source, fragile),
    ]


def _list_weights(item: PageItem) -> Iterator[Pt]:
    """Yield the weights of the lines of a mark as they are printed; what is printed in paper is no line."""
    match item.content:
        case Rule(ink=ink, tint=tint) as rule if ink != PAPER and tint > 0:
            yield min(rule.width, rule.height)
        case ScaledDrawing() as shape:
            across = shape.size.width / max(shape.drawing.size.width, _ROUNDING)
            down = shape.size.height / max(shape.drawing.size.height, _ROUNDING)
            for path in shape.drawing.paths:
                stroke = path.stroke
                if stroke is not None and stroke.ink != PAPER and stroke.tint > 0:
                    yield stroke.width * min(across, down)
        case _:
            return


def check_resolution(
    source: Source, pages: Sequence[Page], measure_pixels: MeasurePixels
) -> list[Diagnostic]:
    """Return a warning about pictures that look coarse, and a remark about those that a print shop finds soft."""
    coarse: list[PrintFinding] = []
    soft: list[PrintFinding] = []
    for index, page in enumerate(pages):
        for item in page.items:
            picture = item.content
            if not isinstance(picture, ScaledPicture):
                continue
            pixels = measure_pixels(picture.path)
            if pixels is None:
                continue
            dpi = _picture_dpi(picture, pixels)
            if dpi < BEST_DPI:
                place = _describe_picture(picture, dpi)
                place = place._replace(page=page_name(page.label, index), span=item.span)
                is_halftone = picture.tones.method in ("auto", "halftone")
                least = least_dpi(picture, is_halftone=is_halftone)
                (coarse if dpi < least else soft).append(place)
    return [
        *describe_findings("warning", "preflight-picture-coarse", source, coarse),
        *describe_findings("notice", "preflight-picture-soft", source, soft),
    ]


def _picture_dpi(picture: ScaledPicture, pixels: tuple[int, int]) -> float:
    """Return the dots an inch of a picture as it is printed, of the coarser direction."""
    across = pixels[0] * picture.crop.width / picture.size.width
    down = pixels[1] * picture.crop.height / picture.size.height
    return min(across, down) * _POINTS_AN_INCH


def _describe_picture(picture: ScaledPicture, dpi: float) -> PrintFinding:
    wanted = picture.size.width / picture.crop.width * BEST_DPI / _POINTS_AN_INCH
    fields = {
        "path": picture.path,
        "dpi": f"{dpi:.0f}",
        "best": str(BEST_DPI),
        "pixels": str(ceil(wanted / 10) * 10),
    }
    return PrintFinding(BEST_DPI / max(dpi, 1.0), "", None, fields)


def check_colours(
    source: Source, pages: Sequence[Page], own_inks: Sequence[Ink], *, is_folded: bool
) -> list[Diagnostic]:
    """Return remarks about pages in a colour that the title does not name, and about the coloured pages of a folded one.

    `own_inks` are the title's. A copy shop is paid for each page that has any colour.
    """
    own_names = {ink.name for ink in own_inks} | {BLACK.name}
    foreign: list[PrintFinding] = []
    coloured: list[PrintFinding] = []
    for index, page in enumerate(pages):
        name = page_name(page.label, index)
        inks = [ink.name for ink in list_inks([page]) if ink != BLACK]
        pictures = [item for item in page.items if _is_coloured(item)]
        foreign_inks = [ink for ink in inks if ink not in own_names]
        if foreign_inks or pictures:
            span = pictures[0].span if pictures else None
            picture_colours = sentence("phrases.picture-colours")
            fields = {"inks": ", ".join(foreign_inks) or picture_colours}
            foreign.append(PrintFinding(1.0, name, span, fields))
        elif inks:
            fields = {"inks": ", ".join(inks), "total": str(len(pages))}
            coloured.append(PrintFinding(1.0, name, None, fields))
    diagnostics = describe_findings("notice", "preflight-colour", source, foreign)
    if is_folded:
        diagnostics += describe_findings(
            "notice", "preflight-colour-pages", source, coloured
        )
    return diagnostics


def _is_coloured(item: PageItem) -> bool:
    picture = item.content
    return isinstance(picture, ScaledPicture) and picture.tones.method == "colour"


def check_coverage(
    source: Source, pages: Sequence[Page], coverage: Sequence[float]
) -> list[Diagnostic]:
    """Return a remark about pages that are covered with so much ink that it shows, smears and costs."""
    heavy: list[PrintFinding] = []
    for index, (page, share) in enumerate(zip(pages, coverage, strict=True)):
        if share > HEAVY_COVERAGE:
            fields = {"percent": f"{share * 100:.0f}"}
            place = page_name(page.label, index)
            heavy.append(PrintFinding(share, place, None, fields))
    return describe_findings("notice", "preflight-ink", source, heavy)


def check_page_count(source: Source, pages: Sequence[Page]) -> list[Diagnostic]:
    """Return remarks about pages that are paid for and left blank, and about a number that no folded sheet has."""
    diagnostics: list[Diagnostic] = []
    total = str(len(pages))
    blank: list[str] = []
    for index, page in enumerate(pages):
        if not _has_ink(page):
            blank.append(page_name(page.label, index))
    if blank:
        names = join_page_names(blank)
        blanks = notice(
            "preflight-blank", source, count=str(len(blank)), total=total, pages=names
        )
        diagnostics.append(blanks)
    missing = -len(pages) % _PAGES_A_SHEET
    if missing:
        short = notice("preflight-pages", source, total=total, missing=str(missing))
        diagnostics.append(short)
    return diagnostics


def _has_ink(page: Page) -> bool:
    """Return whether anything but the number of a page is printed on it."""
    marks = [item for item in page.items if not isinstance(item.content, Anchor | LinkArea)]
    return any(not _is_folio(item, page) for item in marks)


def _is_folio(item: PageItem, page: Page) -> bool:
    run = item.content
    if not isinstance(run, GlyphRun):
        return False
    texts = [getattr(word, "text", "") for word in run.words]
    return "".join(texts).strip() == page.label
