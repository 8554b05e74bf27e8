"""Pages that go towards the spine, measured on the produced sheets: by i times the thickness, front and back alike."""

from pathlib import Path
from typing import get_args

import pytest

from pamphlets.impose.arrangement.catalogue import load_scheme, scheme_names
from pamphlets.impose.job import impose_pdf
from pamphlets.impose.placement.creep import (
    compute_creep,
    estimate_thickness,
    list_bifolia,
    parse_spine_width,
    parse_thickness,
)
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.placement.paper import compute_page_size, parse_paper
from pamphlets.impose.placement.place import Flip
from pamphlets.impose.plan.sheet import mirror_plan
from tests.support.folding import numbered
from tests.support.pages import MM
from tests.support.paper import Side, look

A4 = parse_paper("A4")
T = 0.1 * MM
FOLDED = (
    "saddle",
    "tall-folio",
    "sections",
    "quarto",
    "octavo",
    "cut-stack-fold",
    "double",
)
FLIPS: tuple[Flip, ...] = get_args(Flip)


def sheets(
    folder: Path, name: str, pages: int, options: ImposeOptions, flip: Flip = "short"
) -> list[Side]:
    found = load_scheme(name)
    size = compute_page_size(A4, found)
    source = numbered(folder / "in.pdf", pages, (size.width, size.height))
    impose_pdf(source, folder / "out.pdf", found, A4, flip, options=options)
    return look(folder / "out.pdf")


def moved(
    folder: Path, name: str, pages: int, options: ImposeOptions, flip: Flip = "short"
) -> dict[int, float]:
    """How far each page stands nearer to the fold than it does without creep, on sheets of the same size."""
    plain = sheets(
        folder,
        name,
        pages,
        ImposeOptions(
            options.sheets_per_signature, rtl=options.rtl, cover_apart=options.cover_apart
        ),
        flip,
    )
    found: dict[int, float] = {}
    for before, after in zip(
        plain, sheets(folder, name, pages, options, flip), strict=True
    ):
        assert (before.width, before.height) == (after.width, after.height)
        columns = load_scheme(name).columns
        for was, mark in zip(before.marks, after.marks, strict=True):
            assert was.number == mark.number
            left_of_fold = int(was.x / before.width * columns) % 2 == 0
            found[mark.number] = (mark.x - was.x) * (1 if left_of_fold else -1)
            assert mark.y == pytest.approx(was.y, abs=0.01)
    return found


@pytest.mark.parametrize("flip", FLIPS)
@pytest.mark.parametrize("rtl", [False, True])
def test_a_mark_lies_nearer_to_the_fold_by_the_sheets_around_it(
    tmp_path: Path, flip: Flip, rtl: bool
) -> None:
    found = moved(tmp_path, "saddle", 48, ImposeOptions(sheet_thickness=T, rtl=rtl), flip)
    assert found == pytest.approx(
        {page: min(page - 1, 48 - page) // 2 * T for page in range(1, 49)}, abs=0.05
    )


def test_each_signature_begins_anew(tmp_path: Path) -> None:
    found = moved(
        tmp_path, "sections", 48, ImposeOptions(sheets_per_signature=3, sheet_thickness=T)
    )
    assert found == pytest.approx(
        {
            page: min((page - 1) % 12, 11 - (page - 1) % 12) // 2 * T
            for page in range(1, 49)
        },
        abs=0.05,
    )


def test_a_cover_of_other_paper_pushes_what_is_inside_as_far_as_it_is_thick(
    tmp_path: Path,
) -> None:
    options = ImposeOptions(
        sheet_thickness=estimate_thickness(80),
        outer_sheet_thickness=estimate_thickness(160),
    )
    found = moved(tmp_path, "saddle", 16, options)
    expected = {
        page: (0, 0.18, 0.28, 0.38)[min(page - 1, 16 - page) // 2] * MM
        for page in range(1, 17)
    }
    assert found == pytest.approx(expected, abs=0.02)
    apart = moved(
        tmp_path,
        "saddle",
        16,
        ImposeOptions(
            sheet_thickness=options.sheet_thickness,
            outer_sheet_thickness=options.outer_sheet_thickness,
            cover_apart=True,
        ),
    )
    assert apart == pytest.approx(
        {page: by for page, by in expected.items() if 2 < page < 15}, abs=0.02
    )


@pytest.mark.parametrize("name", FOLDED)
def test_every_folded_book_moves_both_halves_of_both_sides_alike(
    tmp_path: Path, name: str
) -> None:
    found = moved(tmp_path, name, 48, ImposeOptions(sheet_thickness=T))
    four = 16 if name == "sections" else 48
    for page, by in found.items():
        at = (page - 1) % four
        assert by == pytest.approx(min(at, four - 1 - at) // 2 * T, abs=0.05)


@pytest.mark.parametrize("name", FOLDED)
@pytest.mark.parametrize("pages", range(16, 129, 16))
def test_bifolia_share_the_pages_out_by_fours(name: str, pages: int) -> None:
    plan = load_scheme(name).make_plan(pages)
    found = list_bifolia(plan, load_scheme(name).columns)
    assert sorted(page for bifolium in found for page in bifolium.pages) == list(
        range(pages)
    )
    assert {len(bifolium.pages) for bifolium in found} == {4}
    assert found == list_bifolia(
        mirror_plan(plan, load_scheme(name).columns), load_scheme(name).columns
    )
    outer = found[0].pages
    assert any(
        {cell.sequence_index for cell in sheet.front} >= {outer[0], outer[-1]}
        for sheet in plan
    )


def test_what_is_not_nested_is_not_pushed() -> None:
    assert compute_creep(load_scheme("saddle").make_plan(4), 2, T, T) == {}
    assert compute_creep(load_scheme("sections").make_plan(4), 2, T, 9 * T) == {}


@pytest.mark.parametrize("name", sorted({*scheme_names()} - {*FOLDED}))
def test_what_is_not_stitched_in_its_folds_knows_no_creep(
    tmp_path: Path, name: str
) -> None:
    for options in (
        ImposeOptions(sheet_thickness=T),
        ImposeOptions(marks=frozenset({"staples"})),
    ):
        with pytest.raises(ExceptionGroup):
            sheets(tmp_path, name, 8, options)


def test_paper_has_its_thickness_by_weight_or_in_millimetres() -> None:
    assert [estimate_thickness(grams) / MM for grams in (80, 120, 160)] == pytest.approx(
        [0.1, 0.14, 0.18]
    )
    assert (
        parse_thickness("0.1mm")
        == parse_thickness("0,1")
        == parse_thickness("0.1 MM")
        == pytest.approx(T)
    )
    for wrong in ("", "mm", "0", "-1mm", "nan", "inf", "3mm", "auto"):
        with pytest.raises(ValueError):  # noqa: PT011 (which one is float's affair)
            parse_thickness(wrong)


@pytest.mark.parametrize(
    ("text", "millimetres"),
    [
        ("4mm", 4),
        ("4,5 mm", 4.5),
        ("120x80g", 6),
        ("121x80g", 6.1),
        ("64x160G", 5.76),
        ("100mm", 100),
    ],
)
def test_a_spine_is_as_thick_as_it_is_said_or_as_its_leaves(
    text: str, millimetres: float
) -> None:
    assert parse_spine_width(text) == pytest.approx(millimetres * MM)


@pytest.mark.parametrize(
    "text", ["", "0mm", "-1mm", "101mm", "12x", "0x80g", "9999x999g", "thick"]
)
def test_no_book_has_such_a_spine(text: str) -> None:
    with pytest.raises(ValueError, match=r"\A(could not convert|[^ ]*\Z)"):
        parse_spine_width(text)
