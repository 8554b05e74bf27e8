"""Ink is told of where printer, knife, fold or staple would spoil it, by millimetres on the page itself."""

from dataclasses import replace
from pathlib import Path

import pytest

from pamphlets.app.messages import message_fields, render_diagnostic
from pamphlets.app.run.impose import margin_warnings as gauge
from pamphlets.core.geometry import Insets, Size
from pamphlets.core.units import mm, to_mm
from pamphlets.impose.arrangement.arrange import arrange_pages
from pamphlets.impose.arrangement.catalogue import load_scheme, scheme_names
from pamphlets.impose.arrangement.imposition import Imposition
from pamphlets.impose.job import impose_pdf_for_flips
from pamphlets.impose.margins.ink_margins import (
    InkedArrangement,
    MarginLimits,
    find_breaches,
)
from pamphlets.impose.margins.warnings import make_margin_warnings
from pamphlets.impose.output.single_pages import SinglePagesFile
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.placement.paper import compute_page_size, parse_paper
from pamphlets.impose.placement.place import Flip
from pamphlets.impose.placement.printer_settings import PrinterSettings
from tests.impose.margins.breaches import A4, FLIPS, HERE, found, insets, told_of
from tests.support.pages import A5, booklet, one_page


@pytest.mark.parametrize("flip", FLIPS)
@pytest.mark.parametrize(
    "name", ["saddle", "quarto", "octavo", "zine8", "zine16", "cut-stack-fold", "sections"]
)
def test_margins_wide_enough_are_nothing_to_tell(name: str, flip: Flip) -> None:
    assert found(name, {}, 16, flip) == ()


@pytest.mark.parametrize("flip", FLIPS)
def test_a_page_is_told_by_the_edge_that_lies_in_the_strip(flip: Flip) -> None:
    """A5 is 148 mm wide, half the sheet 148.5: the half millimetre lies at the fore-edge."""
    near = {
        3: insets(right=2.7),
        4: insets(left=2.7),
        5: insets(top=4),
        6: insets(bottom=4.99),
    }
    assert told_of(found("saddle", near, flip=flip)) == [
        (3, "sheet", "outer", 3.2),
        (4, "sheet", "outer", 3.2),
        (5, "sheet", "top", 4),
        (6, "sheet", "bottom", 4.99),
    ]


@pytest.mark.parametrize("flip", FLIPS)
@pytest.mark.parametrize("rtl", [False, True])
def test_the_inner_edge_is_where_the_staples_go(rtl: bool, flip: Flip) -> None:
    near = {
        3: insets(right=1) if rtl else insets(left=1),
        4: insets(left=1) if rtl else insets(right=1),
    }
    assert told_of(found("saddle", near, flip=flip, options=ImposeOptions(rtl=rtl))) == [
        (3, "spine", "inner", 1),
        (4, "spine", "inner", 1),
    ]


def test_what_runs_to_the_edge_of_its_page_is_meant_to_but_printers_cut_it_all_the_same() -> (
    None
):
    whole = insets(left=0, right=0, top=0, bottom=0)
    assert told_of(found("saddle", {5: whole})) == [
        (5, "sheet", "bottom", 0),
        (5, "sheet", "outer", 0.5),
        (5, "sheet", "top", 0),
    ]


def test_creep_counts_in_on_both_sides() -> None:
    options = ImposeOptions(sheet_thickness=mm(0.5))
    near = {number: insets(left=3, right=3) for number in range(1, 17)}
    for flip in FLIPS:
        spines = {
            one.page_number: to_mm(one.distance)
            for one in found("saddle", near, 16, flip, options)
            if one.edge_kind == "spine"
        }
        # Innermost sheet (7 to 10) goes 1.5 mm to the spine, the next 1 mm: 2 mm are safe.
        assert spines == {number: pytest.approx(1.5) for number in (7, 8, 9, 10)}
        ends = {
            one.page_number: to_mm(one.distance)
            for one in found("saddle", near, 16, flip, options)
            if one.edge_kind == "sheet"
        }
        assert [ends[1], ends[16]] == pytest.approx([3.5, 3.5])
        assert [ends[5], ends[12]] == pytest.approx([4.5, 4.5])
        assert 7 not in ends


@pytest.mark.parametrize("flip", FLIPS)
def test_a_printer_has_its_own_edges(flip: Flip) -> None:
    strip = Insets(left=mm(3), right=mm(12), top=mm(1), bottom=mm(4))
    near = {number: insets(left=4, right=4, top=4, bottom=4.5) for number in range(1, 9)}
    some = found("saddle", near, flip=flip, limits=MarginLimits(strip))
    # For the long edge the backs of the file stand on their heads: other pages lie at its right.
    assert {one.page_number for one in some} == (
        {1, 3, 5, 7} if flip == "short" else {1, 2, 3, 4}
    )
    assert {(one.edge_name, one.safe_distance) for one in some} == {("outer", mm(12))}


@pytest.mark.parametrize(("back_shift", "told"), [((0, 3), "top"), ((0, -3), "bottom")])
def test_what_a_printer_is_shifted_by_comes_nearer_to_the_other_end(
    back_shift: tuple[float, float], told: str
) -> None:
    printer = PrinterSettings(back_shift=(mm(back_shift[0]), mm(back_shift[1])))
    near = {number: insets(top=6, bottom=6) for number in range(1, 9)}
    some = found("saddle", near, options=ImposeOptions(printer=printer))
    opposite = {"top": "bottom", "bottom": "top"}[told]
    assert {(one.page_number, one.edge_name) for one in some} == {
        (page, opposite) for page in (2, 4, 5, 7)
    }


def test_measures_are_trusted_no_further_than_they_are_exact() -> None:
    near = {3: insets(top=4.8)}
    assert len(found("saddle", near)) == 1
    assert found("saddle", near, limits=MarginLimits(accuracy=mm(0.25))) == ()


def test_the_flap_of_a_leaflet_loses_what_its_docstring_says() -> None:
    """98 mm for pages of 99: half a millimetre at each side of page 5, of page 4 behind it."""
    some = found(
        "leaflet3", {5: insets(right=0.45), 4: insets(left=0.45), 6: insets(right=0.45)}, 6
    )
    assert told_of(some)[:2] == [
        (4, "fold in", "left", -0.05),
        (5, "fold out", "right", -0.05),
    ]
    said = [
        render_diagnostic(one)
        for one in make_margin_warnings(HERE, some)
        if one.code == "impose.across"
    ]
    assert any(
        "page 5: 0.1 mm of ink lie across a fold that it lies round, at the right edge"
        in one
        for one in said
    )


def test_pieces_are_cut_apart_and_told_by_left_and_right() -> None:
    some = found(
        "repeat",
        {1: insets(left=1, bottom=1)},
        2,
        options=ImposeOptions(pieces_per_side=4),
        size=compute_page_size(A4, load_scheme("quarto")),
    )
    assert {one[:3] for one in told_of(some)} == {
        (1, "cut", "left"),
        (1, "cut", "bottom"),
        (1, "sheet", "left"),
        (1, "sheet", "bottom"),
    }


def test_on_paper_to_be_trimmed_every_edge_is_cut() -> None:
    some = found(
        "saddle",
        {3: insets(right=1, top=1.5, left=1)},
        size=Size(*A5),
        stock=parse_paper("SRA3"),
    )
    assert told_of(some) == [
        (3, "cut", "outer", 1),
        (3, "cut", "top", 1.5),
        (3, "spine", "inner", 1),
    ]


def test_crop_marks_make_every_edge_a_cut() -> None:
    size, near = Size(mm(130), mm(190)), {3: insets(top=1.5)}
    assert found("saddle", near, size=size) == ()
    some = found(
        "saddle", near, size=size, options=ImposeOptions(marks=frozenset({"crop"}))
    )
    assert told_of(some) == [(3, "cut", "top", 1.5)]


def test_edges_of_a_top_bound_book_are_named_as_its_reader_holds_it() -> None:
    """Its pages lie on their left side: what is at the left of a page as it lies is its head."""
    options = ImposeOptions(binding="top")
    some = found("saddle", {3: insets(left=1), 4: insets(top=1)}, options=options)
    assert told_of(some) == [(3, "spine", "top", 1), (4, "sheet", "right", 1)]


def test_a_gap_brings_no_ink_further_from_its_cut() -> None:
    size, near = Size(mm(85), mm(55)), {3: insets(right=1)}
    for gap in (None, mm(5)):
        some = found("cards", near, size=size, options=ImposeOptions(gap=gap))
        assert (3, "cut", "right", 1) in told_of(some)


def test_ink_is_as_near_as_the_page_is_printed_large() -> None:
    near = {3: insets(top=6)}
    assert found("saddle", near, size=Size(*A5)) == ()
    double = Size(2 * A5[0], 2 * A5[1])
    some = found("saddle", near, size=double, options=ImposeOptions(scale_to_fit=True))
    assert told_of(some) == [(3, "sheet", "top", 3)]


def rehearse(source: Path, scheme: str) -> tuple[Imposition, Path]:
    """How a file would be laid on sheets, and its pages each alone."""
    pages = source.with_name("pages.pdf")
    with pages.open("w+b") as file:
        job = impose_pdf_for_flips(
            source, {}, load_scheme(scheme), A4, single_pages=SinglePagesFile(file)
        )
    return job, pages


def test_a_finished_pdf_is_measured(tmp_path: Path) -> None:
    """[n] stands 50 mm from the left, on an A5 page; a printer that leaves 60 mm white would lose it."""
    source = booklet(tmp_path / "in.pdf", 7)
    job, pages = rehearse(source, "saddle")
    assert gauge.measure_margins(source, job, pages, "short") == ()
    greedy = PrinterSettings(unprintable_edges=(mm(10), mm(60), mm(5), mm(5)))
    arrangement = replace(job.arrangement, options=ImposeOptions(printer=greedy))
    job = replace(job, arrangement=arrangement)
    (one,) = gauge.measure_margins(source, job, pages, "long")
    # The numbers begin 50 mm from the left: of pages whose left edge lies at the right of the sheet, upside down.
    fields = message_fields(one)
    assert (fields["pages"], fields["edges"]) == ("pages 2, 4", "outer edges")
    assert float(fields["depth"]) == pytest.approx(60 - 50.5, abs=0.5)


@pytest.mark.parametrize("flip", FLIPS)
@pytest.mark.parametrize("name", sorted({*scheme_names()} - {"poster", "n-up"}))
def test_ink_all_along_its_edges_is_told_of_every_page_of_every_scheme(
    name: str, flip: Flip
) -> None:
    """Each page has a fold, a cut or the end of the sheet at each edge: 0.45 mm are never safe."""
    sides = ("inner", "outer") if load_scheme(name).kind == "book" else ("left", "right")
    for pages in (1, 5, 17, 33):
        near = dict.fromkeys(
            range(1, pages + 1), insets(left=0.45, right=0.45, top=0.45, bottom=0.45)
        )
        wishes = [ImposeOptions()]
        if load_scheme(name).page_multiple > 1:
            wishes.append(ImposeOptions(blanks="inside"))
        wishes += (
            [ImposeOptions(cover_apart=True, rtl=True)]
            if name in {"saddle", "sections"} and pages > 4
            else []
        )
        for options in wishes:
            some = found(name, near, pages, flip, options)
            assert {(one.page_number, one.edge_name) for one in some} == {
                (page, edge)
                for page in range(1, pages + 1)
                for edge in ("top", "bottom", *sides)
            }


def test_a_blank_page_has_nothing_to_lose() -> None:
    sizes = [Size(*A5)] * 4
    arrangement = arrange_pages(HERE, load_scheme("saddle"), A4, sizes, ImposeOptions())
    assert (
        find_breaches(
            InkedArrangement(
                arrangement,
                [None] * 4,
                [Size(*A5)] * 4,
                "short",
                MarginLimits(),
            )
        )
        == ()
    )


def test_a_poster_may_lose_at_its_edges_what_the_next_sheet_has(tmp_path: Path) -> None:
    source = tmp_path / "in.pdf"
    source.write_bytes(one_page(b"/MediaBox[0 0 842 1191]", [b"0 0 842 1191 re f"]))
    job, pages = rehearse(source, "poster")
    assert job.single_page_sizes
    assert gauge.measure_margins(source, job, pages, "short") == ()
