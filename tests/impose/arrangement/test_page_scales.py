"""Pages are made as small as the printer needs them, and stand away from their spine."""

from pathlib import Path

import pytest

from pamphlets.core.geometry import Insets, Size
from pamphlets.core.source import Source
from pamphlets.core.units import mm
from pamphlets.impose.arrangement.arrange import Arrangement, arrange_pages
from pamphlets.impose.arrangement.catalogue import load_scheme
from pamphlets.impose.arrangement.page_placements import place_pages
from pamphlets.impose.margins.ink_margins import (
    InkedArrangement,
    MarginLimits,
    find_breaches,
)
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.placement.paper import compute_page_size, parse_paper
from pamphlets.impose.placement.place import Flip
from pamphlets.impose.placement.printer_settings import (
    PrinterSettings,
    find_printer_margins,
)

A4 = parse_paper("A4")
HERE = Source(str(Path("in.pdf")), "")
WIDE_PRINTER = PrinterSettings(
    unprintable_edges=(mm(3), mm(9), mm(4), mm(12)), back_shift=(mm(2), mm(-1))
)


def arrange(name: str, options: ImposeOptions, pages: int = 16) -> Arrangement:
    scheme = load_scheme(name)
    size = compute_page_size(A4, scheme)
    return arrange_pages(HERE, scheme, A4, [size] * pages, options)


@pytest.mark.parametrize("flip", ["short", "long"])
@pytest.mark.parametrize(
    "name", ["saddle", "quarto", "zine8", "octavo", "repeat", "sections"]
)
@pytest.mark.parametrize("printer", [None, WIDE_PRINTER], ids=["any", "learnt"])
def test_what_is_scaled_into_the_printable_part_loses_nothing(
    name: str, flip: Flip, printer: PrinterSettings | None
) -> None:
    """Ink that reaches every edge of every page: the hardest case."""
    size = compute_page_size(A4, load_scheme(name))
    lost: list[int] = []
    for is_scaled in (False, True):
        options = ImposeOptions(
            scale_to_printable=is_scaled, printer=printer, binding_shift=mm(1)
        )
        if name == "repeat":
            options = ImposeOptions(scale_to_printable=is_scaled, printer=printer)
        pages = 8 if name == "zine8" else 16
        arrangement = arrange(name, options, pages)
        margins, _ = find_printer_margins(printer, arrangement.grid.sheet_size)
        ink = [Insets(0, 0, 0, 0)] * pages
        inked = InkedArrangement(
            arrangement, ink, [size] * pages, flip, MarginLimits(margins)
        )
        breaches = find_breaches(inked)
        lost.append(len([each for each in breaches if each.edge_kind == "sheet"]))
    assert lost[0] > 0
    assert lost[1] == 0


def test_a_page_that_is_small_enough_keeps_its_size() -> None:
    options = ImposeOptions(scale_to_printable=True)
    size = Size(mm(130), mm(190))
    arrangement = arrange_pages(HERE, load_scheme("saddle"), A4, [size] * 4, options)
    (front, _) = place_pages(arrangement, arrangement.plan, [size] * 4, "short")
    assert [placement.scale for placement in front] == [1.0, 1.0]
    assert arrangement.diagnostics == ()


@pytest.mark.parametrize("name", ["saddle", "quarto"])
@pytest.mark.parametrize("rtl", [False, True])
def test_pages_stand_away_from_their_spine_and_the_cover_as_far_as_it_is_told(
    name: str, rtl: bool
) -> None:
    plain = ImposeOptions(rtl=rtl)
    shifted = ImposeOptions(rtl=rtl, binding_shift=mm(3), cover_shift=mm(-1))
    arrangement = arrange(name, shifted)
    sizes = [compute_page_size(A4, load_scheme(name))] * 16
    plain_sides = place_pages(arrange(name, plain), arrangement.plan, sizes, "short")
    for side, plain_side in zip(
        place_pages(arrangement, arrangement.plan, sizes, "short"), plain_sides, strict=True
    ):
        middle = arrangement.grid.sheet_size.width / 2
        for page, plain_page in zip(side, plain_side, strict=True):
            centre = plain_page.box.x + plain_page.box.width / 2
            away = 1 if centre > middle else -1
            wanted = mm(-1) if page.page_index in {0, 1, 14, 15} else mm(3)
            assert page.shift == pytest.approx(away * wanted)
            assert page.clip is not None
