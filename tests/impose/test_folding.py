"""Every scheme, produced, printed, folded, cut and read by the paper model: in order, and upright."""

import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest

from pamphlets.impose.arrangement.catalogue import load_scheme, scheme_names
from pamphlets.impose.job import impose_pdf
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.placement.paper import compute_page_size, parse_paper
from pamphlets.impose.placement.place import Flip
from pamphlets.impose.plan.sheet import ReadingOrder, SideCount
from pamphlets.impose.plan.signatures import split_into_signatures
from tests.support import folding
from tests.support.counts import COUNTS, JUDGED
from tests.support.folding import (
    Binding,
    Pile,
    fold,
    leafed,
    lines,
    nest,
    numbered,
    printed,
    ring,
)
from tests.support.pages import MM
from tests.support.paper import Seen, look

A4 = parse_paper("A4")
FLIPS: tuple[Flip, ...] = get_args(Flip)
BINDINGS: dict[str, Binding] = {
    "saddle": folding.saddle,
    "tall-folio": folding.saddle,
    "quarto": folding.quarto,
    "octavo": folding.octavo,
    "cut-stack-fold": folding.cut_stack_fold,
}
GRIDS = {"zine8": (4, 2), "zine12": (6, 2), "zine16": (4, 4), "french-fold": (2, 2)}
COVERS = {
    "zine8": 1,
    "zine12": 1,
    "zine16": 3,
    "french-fold": 1,
}  # the panel of page 1 in the lowest row, its spine at the left
UNFOLDED = {
    "n-up",
    "double",
    "sections",
    "leaflet3",
    "cards",
    "repeat",
    "poster",
    "perfect",
    "accordion",
    "meander",
    "cover",
}
GLUED = {"poster"}  # by a model of its own, in test_poster.py
flips = pytest.mark.parametrize("flip", FLIPS)
bindings = pytest.mark.parametrize("rtl", [False, True], ids=["left", "right"])


def made(
    folder: Path,
    name: str,
    pages: int,
    flip: Flip = "short",
    options: ImposeOptions | None = None,
) -> Path:
    found = load_scheme(name)
    size = compute_page_size(A4, found)
    source = numbered(folder / "in.pdf", pages, (size.width, size.height))
    impose_pdf(
        source, folder / "out.pdf", found, A4, flip, options=options or ImposeOptions()
    )
    return folder / "out.pdf"


def in_order(pages: int, multiple: int) -> list[Seen]:
    return [Seen(number) for number in range(1, pages + 1)] + [Seen(None)] * (
        -pages % multiple
    )


def test_every_scheme_is_folded_or_cut_here() -> None:
    assert {*BINDINGS, *GRIDS} | UNFOLDED | GLUED == set(scheme_names())


@flips
@bindings
@pytest.mark.parametrize("name", BINDINGS)
def test_a_folded_book_reads_in_order_and_upright(
    tmp_path: Path, name: str, flip: Flip, rtl: bool
) -> None:
    for pages in COUNTS:
        sheets = printed(
            look(made(tmp_path, name, pages, flip, ImposeOptions(rtl=rtl))), flip
        )
        book = BINDINGS[name](sheets, "right" if rtl else "left")
        assert leafed(book) == in_order(pages, load_scheme(name).page_multiple)


@flips
@pytest.mark.parametrize("name", ["quarto", "cut-stack-fold"])
def test_pages_that_lie_make_a_book_of_sheets_that_lie(
    tmp_path: Path, name: str, flip: Flip
) -> None:
    source = numbered(tmp_path / "in.pdf", 13, (148 * MM, 105 * MM))
    impose_pdf(source, tmp_path / "out.pdf", load_scheme(name), A4, flip)
    book = BINDINGS[name](printed(look(tmp_path / "out.pdf"), flip), "left")
    assert leafed(book) == in_order(13, 8)


@flips
@pytest.mark.parametrize("name", BINDINGS)
def test_a_book_bound_at_its_top_is_leafed_upwards(
    tmp_path: Path, name: str, flip: Flip
) -> None:
    """Pages that lie, folded as ever and turned by a quarter: each leaf goes up, all pages are upright."""
    options = ImposeOptions(binding="top")
    size = compute_page_size(A4, load_scheme(name))
    for pages in COUNTS if JUDGED else (1, 5, 16, 33):
        source = numbered(tmp_path / "in.pdf", pages, (size.height, size.width))
        out = tmp_path / "out.pdf"
        impose_pdf(source, out, load_scheme(name), A4, flip, options=options)
        book = BINDINGS[name](printed(look(out), flip), "left")
        seen = folding.leafed_upwards(folding.turned_clockwise(book))
        assert seen == in_order(pages, load_scheme(name).page_multiple)


@flips
@pytest.mark.parametrize("rtl", [False, True])
@pytest.mark.parametrize("order", ["rows", "columns"])
@pytest.mark.parametrize(("up", "sides"), [(2, 2), (4, 1), (6, 2), (8, 1), (8, 2)])
def test_several_pages_on_a_side_are_read_from_the_sheet(
    tmp_path: Path, up: int, sides: SideCount, order: ReadingOrder, rtl: bool, flip: Flip
) -> None:
    """Each sheet is read as it lies, turned over like the page of a book, and read on."""
    options = ImposeOptions(
        pieces_per_side=up, side_count=sides, reading_order=order, rtl=rtl
    )
    for pages in COUNTS if JUDGED else (1, up + 1, 2 * up, 4 * up + 1):
        source = numbered(tmp_path / "in.pdf", pages, (210 * MM, 297 * MM))
        done = impose_pdf(
            source, tmp_path / "out.pdf", load_scheme("n-up"), A4, flip, options=options
        )
        is_duplex = done.sides_per_sheet == 2
        assert is_duplex is (sides == 2 and pages > up)
        assert done.sheet_count == -(-pages // (sides * up))
        read: list[int] = []
        for sheet in printed(look(tmp_path / "out.pdf"), flip if is_duplex else None):
            for face in (sheet, folding.turned_over(sheet)):
                marks = face.leaves[0].up
                assert all(mark.dx > 0 for mark in marks)
                read += folding.read_in_order(marks, by_columns=order == "columns", rtl=rtl)
        assert read == list(range(1, pages + 1))


@pytest.mark.parametrize(
    ("name", "reversed_"),
    [("saddle", 8), ("cut-stack-fold", 8), ("quarto", 0), ("octavo", 0)],
)
def test_over_the_wrong_edge_no_book_reads_in_order(
    tmp_path: Path, name: str, reversed_: int
) -> None:
    """The model can fail. Where rows stand head to head, every page is upright all the same, in the wrong place."""
    for flip, other in (FLIPS, FLIPS[::-1]):
        book = BINDINGS[name](printed(look(made(tmp_path, name, 16, flip)), other), "left")
        seen = leafed_anyhow(book)
        assert seen != in_order(16, 16)
        assert sum(not one.upright for one in seen) == reversed_


@pytest.mark.parametrize("name", BINDINGS)
def test_folded_the_other_way_a_book_is_in_disorder(tmp_path: Path, name: str) -> None:
    sheets = printed(look(made(tmp_path, name, 32)), "short")
    for wrong in (BINDINGS[name](sheets, "right"), BINDINGS[name](sheets[::-1], "left")):
        assert leafed_anyhow(wrong) != in_order(32, 16)


def leafed_anyhow(pile: Pile) -> list[Seen]:
    """What is read where pages need not stand in register."""
    faces = [face for leaf in pile.leaves for face in ((leaf.up, 1), (leaf.down, -1))]
    return [folding._seen(marks, facing) for marks, facing in faces]


@bindings
@pytest.mark.parametrize("name", GRIDS)
def test_a_zine_cut_and_folded_along_its_lines_reads_in_order(
    tmp_path: Path, name: str, rtl: bool
) -> None:
    for pages in COUNTS:
        out = made(tmp_path, name, pages, options=ImposeOptions(rtl=rtl))
        spine = "right" if rtl else "left"
        sheets = zip(look(out), lines(out), strict=True)
        books = [
            ring(side, drawn, *GRIDS[name], spine, COVERS[name])  # type: ignore[arg-type]
            for side, drawn in sheets
        ]
        assert nest(books) == in_order(pages, load_scheme(name).page_multiple)


def test_a_zine_without_its_slit_cannot_be_folded(tmp_path: Path) -> None:
    out = made(tmp_path, "zine8", 8)
    ((side, drawn),) = zip(look(out), lines(out), strict=True)
    uncut = [replace(line, dashed=True) for line in drawn]
    with pytest.raises(AssertionError, match="no ring"):
        ring(side, uncut, 4, 2, "left", 1)
    assert [seen.number for seen in ring(side, drawn, 4, 2, "left", 1)] == [
        1,
        2,
        3,
        4,
        5,
        6,
        7,
        8,
    ]
    assert [seen.number for seen in ring(side, drawn, 4, 2, "left", 3)] == [
        3,
        4,
        5,
        6,
        7,
        8,
        1,
        2,
    ]


@flips
@bindings
@pytest.mark.parametrize("most", [1, 2, 3, 4, 5])
def test_sections_are_gathered_each_folded_by_itself(
    tmp_path: Path, most: int, flip: Flip, rtl: bool
) -> None:
    for pages in COUNTS:
        out = made(
            tmp_path,
            "sections",
            pages,
            flip,
            ImposeOptions(sheets_per_signature=most, rtl=rtl),
        )
        sheets = printed(look(out), flip)
        read: list[Seen] = []
        for size in split_into_signatures(len(sheets), most):
            read += leafed(folding.saddle(sheets[:size], "right" if rtl else "left"))
            sheets = sheets[size:]
        assert read == in_order(pages, 4)


@flips
@bindings
def test_two_cahiers_from_one_pile_are_alike(tmp_path: Path, flip: Flip, rtl: bool) -> None:
    for pages in COUNTS:
        sheets = printed(
            look(made(tmp_path, "double", pages, flip, ImposeOptions(rtl=rtl))), flip
        )
        for half in folding.cut_across(folding.stack(sheets)):
            assert leafed(
                folding.fold(half, "right" if rtl else "left", over=False)
            ) == in_order(pages, 4)


@flips
def test_cahiers_of_a5_from_a3(tmp_path: Path, flip: Flip) -> None:
    source = numbered(tmp_path / "in.pdf", 13, (148 * MM, 210 * MM))
    impose_pdf(source, tmp_path / "out.pdf", load_scheme("double"), parse_paper("A3"), flip)
    for half in folding.cut_across(
        folding.stack(printed(look(tmp_path / "out.pdf"), flip))
    ):
        assert leafed(folding.fold(half, "left", over=False)) == in_order(13, 4)


@flips
@pytest.mark.parametrize("name", ["saddle", "sections"])
def test_a_cover_apart_and_the_inside_make_the_book(
    tmp_path: Path, name: str, flip: Flip
) -> None:
    for pages in (count for count in COUNTS if count > 4):
        out = made(
            tmp_path,
            name,
            pages,
            flip,
            ImposeOptions(cover_apart=True, sheets_per_signature=20),
        )
        cover = printed(look(out.with_stem("out-couverture")), flip)
        inside = printed(look(out), flip)
        assert len(cover) == 1
        assert leafed(folding.saddle([*cover, *inside], "left")) == in_order(pages, 4)


def around_blanks(before: int, pages: int, multiple: int) -> list[Seen]:
    seen = [Seen(number) for number in range(1, pages + 1)]
    return [*seen[:before], *[Seen(None)] * (-pages % multiple), *seen[before:]]


@pytest.mark.parametrize("name", BINDINGS)
@pytest.mark.parametrize("last", [0, 1, 2, 5])
def test_blanks_stand_before_the_last_pages(tmp_path: Path, name: str, last: int) -> None:
    book = BINDINGS[name](
        printed(
            look(made(tmp_path, name, 6, options=ImposeOptions(pages_after_blanks=last))),
            "short",
        ),
        "left",
    )
    assert leafed(book) == around_blanks(6 - last, 6, load_scheme(name).page_multiple)


@pytest.mark.parametrize("name", BINDINGS)
def test_blanks_stand_after_the_cover(tmp_path: Path, name: str) -> None:
    book = BINDINGS[name](
        printed(
            look(made(tmp_path, name, 13, options=ImposeOptions(blanks="inside"))), "short"
        ),
        "left",
    )
    assert leafed(book) == around_blanks(1, 13, load_scheme(name).page_multiple)


@flips
@bindings
@pytest.mark.parametrize(
    ("width", "height", "columns", "rows"),
    [(148, 210, 2, 1), (105, 148, 2, 2), (74, 105, 4, 2)],
)
def test_single_leaves_cut_and_piled_read_in_order(
    tmp_path: Path, width: int, height: int, columns: int, rows: int, flip: Flip, rtl: bool
) -> None:
    """Cut along every line, the piles laid on each other row by row; what is left empty lies last of all."""
    for pages in COUNTS if rows == 2 and columns == 2 else COUNTS[:8]:
        source = numbered(tmp_path / "in.pdf", pages, (width * MM, height * MM))
        out = tmp_path / "out.pdf"
        impose_pdf(
            source, out, load_scheme("perfect"), A4, flip, options=ImposeOptions(rtl=rtl)
        )
        pieces = folding.cut_in_grid(
            folding.stack(printed(look(out), flip)), columns, rows, rtl=rtl
        )
        book = folding.stack(pieces)
        leaves = [leaf for leaf in book.leaves if leaf.up or leaf.down]
        assert list(book.leaves[: len(leaves)]) == leaves
        assert leafed(replace(book, leaves=tuple(leaves))) == in_order(pages, 2)


@flips
@bindings
@pytest.mark.parametrize("pages", [2, 4])
@pytest.mark.parametrize("spine", [0.0, 4.0, 12.5])
def test_a_cover_has_its_front_and_back_on_both_sides_of_its_spine(
    tmp_path: Path, pages: int, spine: float, flip: Flip, rtl: bool
) -> None:
    """Folded along both edges of the spine, the front lies on top, its inside behind it, and the back below."""
    width, height = 148 * MM, 210 * MM
    source = numbered(tmp_path / "in.pdf", pages, (width, height))
    out = tmp_path / "out.pdf"
    options = ImposeOptions(rtl=rtl, spine_width=spine * MM)
    impose_pdf(source, out, load_scheme("cover"), parse_paper("A3"), flip, options=options)
    (sheet,) = printed(look(out), flip if pages == 4 else None)
    right_of_spine = sheet.width / 2 + spine * MM / 2
    left_of_spine = sheet.width / 2 - spine * MM / 2
    (leaf,) = sheet.leaves
    faces = {mark.number: mark for mark in (*leaf.up, *leaf.down)}
    front, back = (1, pages) if not rtl else (pages, 1)
    inset = look(source)[0].marks[0].x
    places = {front: right_of_spine + inset, back: left_of_spine - width + inset}
    if pages == 4:  # as seen through the paper
        behind = {1: 2, 4: 3}
        places[behind[front]] = right_of_spine + width - inset
        places[behind[back]] = left_of_spine - inset
        assert {mark.number for mark in leaf.down} == {2, 3}
        assert all(mark.dx < 0 for mark in leaf.down)
    assert {number: mark.x for number, mark in faces.items()} == pytest.approx(
        places, abs=0.01
    )
    closed = fold(sheet, "right" if rtl else "left", over=False)
    seen = [one.number for one in leafed_anyhow(closed)]
    assert seen == [1, 2 if pages == 4 else None, 3 if pages == 4 else None, pages]


def zigzag_faces(first: int, pages: int, sides: int) -> list[int]:
    """The two faces of each panel of a concertina of pages from `first`, from the top: behind the k-th lies the k-th last."""
    faces: list[int] = []
    for panel in range(pages // sides):
        front, back = first + panel, first + pages - 1 - panel if sides == 2 else 0
        faces += [front, back] if panel % 2 == 0 else [back, front]
    return faces


@bindings
@pytest.mark.parametrize("sides", [1, 2])
@pytest.mark.parametrize(
    ("width", "height", "columns", "rows"), [(74, 210, 4, 1), (74, 105, 4, 2)]
)
def test_strips_joined_and_folded_to_and_fro_read_in_order(
    tmp_path: Path,
    width: int,
    height: int,
    columns: int,
    rows: int,
    sides: SideCount,
    rtl: bool,
) -> None:
    for number, pages in enumerate(COUNTS):
        flip = FLIPS[number % 2]
        source = numbered(tmp_path / "in.pdf", pages, (width * MM, height * MM))
        out = tmp_path / "out.pdf"
        options = ImposeOptions(rtl=rtl, side_count=sides)
        impose_pdf(source, out, load_scheme("accordion"), A4, flip, options=options)
        strips: list[Pile] = []
        for sheet in printed(look(out), flip if sides == 2 else None):
            strips += [
                replace(piece)
                for piece in folding.cut_in_grid(sheet, columns, rows, rtl=rtl)
            ]
        panels = -(-pages // sides)
        folded = folding.zigzag(strips[:panels], rtl=rtl)
        read = [seen.number if seen.upright else -1 for seen in leafed_anyhow(folded)]
        whole = pages + pages % sides
        assert read == [
            page if 0 < page <= pages else None for page in zigzag_faces(1, whole, sides)
        ]
        assert all(
            not (leaf.up or leaf.down) for piece in strips[panels:] for leaf in piece.leaves
        )


@bindings
@pytest.mark.parametrize("sides", [1, 2])
@pytest.mark.parametrize(
    ("width", "height", "columns", "rows"), [(74, 105, 4, 2), (99, 70, 3, 3)]
)
def test_a_meander_cut_and_folded_along_its_lines_reads_in_order(
    tmp_path: Path,
    width: int,
    height: int,
    columns: int,
    rows: int,
    sides: SideCount,
    rtl: bool,
) -> None:
    for number, pages in enumerate(COUNTS):
        flip = FLIPS[number % 2]
        source = numbered(tmp_path / "in.pdf", pages, (width * MM, height * MM))
        out = tmp_path / "out.pdf"
        options = ImposeOptions(rtl=rtl, side_count=sides, pieces_per_side=columns * rows)
        impose_pdf(source, out, load_scheme("meander"), A4, flip, options=options)
        sheets = printed(look(out), flip if sides == 2 else None)
        per_sheet = columns * rows * sides
        for sheet, (place, drawn) in zip(
            sheets, enumerate(lines(out)[::sides]), strict=True
        ):
            path = folding.follow_path(sheet, drawn, (columns, rows), rtl=rtl)
            expected = zigzag_faces(1 + per_sheet * place, per_sheet, sides)
            assert path == [Seen(page if 0 < page <= pages else None) for page in expected]


def rolled(sheet: Pile) -> Pile:
    """Inside up: the right panel in, the left one over it."""
    inside = folding.turned_over(sheet)
    flap = folding.fold(inside, "right", over=True, at=199 * MM)
    assert flap.width == pytest.approx(199 * MM)  # the flap does not reach the other fold
    return folding.fold(flap, "left", over=True, at=99.5 * MM)


def zigzagged(sheet: Pile) -> Pile:
    """The right panel over the middle, the left one behind both; turned over."""
    over = folding.fold(sheet, "right", over=True, at=198 * MM)
    return folding.turned_over(folding.fold(over, "left", over=False, at=99 * MM))


@flips
@pytest.mark.parametrize(
    ("manner", "fold", "order"),
    [("roll", rolled, (1, 2, 5, 4, 3, 6)), ("z", zigzagged, (1, 6, 5, 2, 3, 4))],
)
def test_a_leaflet_is_folded_twice(
    tmp_path: Path,
    flip: Flip,
    manner: str,
    fold: Callable[[Pile], Pile],
    order: tuple[int, ...],
) -> None:
    """The two faces of each leaf, from the front to the back; of two blank ones nothing is to be seen."""
    for pages in COUNTS:
        sheets = printed(
            look(made(tmp_path, "leaflet3", pages, flip, ImposeOptions(fold_name=manner))),
            flip,
        )
        for number, sheet in enumerate(sheets):
            folded = fold(sheet)
            # Where a panel does not reach.
            panels = tuple(leaf for leaf in folded.leaves if leaf.up or leaf.down)
            faces = [
                Seen(page if page <= pages else None)
                for page in (6 * number + one for one in order)
            ]
            leaves = zip(faces[::2], faces[1::2], strict=True)
            seen = [
                face for leaf in leaves if leaf != (Seen(None), Seen(None)) for face in leaf
            ]
            assert leafed_anyhow(replace(folded, leaves=panels)) == seen


@flips
@pytest.mark.parametrize(
    ("width", "height", "number"),
    [(85, 55, 10), (63, 88, 9), (105, 148, 4), (148, 105, 4), (55, 85, 10)],
)
def test_each_card_has_its_back_behind_it(
    tmp_path: Path, width: int, height: int, number: int, flip: Flip
) -> None:
    for pages in COUNTS if number == 4 else (*COUNTS[1:4], 40):
        check_cards(tmp_path, width, height, number, pages, flip)


def check_cards(
    tmp_path: Path, width: int, height: int, number: int, pages: int, flip: Flip
) -> None:
    source = numbered(tmp_path / "in.pdf", pages, (width * MM, height * MM))
    impose_pdf(source, tmp_path / "out.pdf", load_scheme("cards"), A4, flip)
    sheets = printed(look(tmp_path / "out.pdf"), flip)
    inset = look(source)[0].marks[0].x
    assert len(sheets) == -(-pages // (2 * number))
    fronts: list[int] = []
    for sheet in sheets:
        (leaf,) = sheet.leaves
        behind = {mark.number: mark for mark in leaf.down}
        for mark in leaf.up:
            fronts.append(mark.number)
            back = behind.pop(mark.number + 1, None)
            assert mark.dx > 0
            if back is None:  # no page, no back
                assert mark.number == pages
                continue
            assert back.dx < 0
            assert back.x == pytest.approx(mark.x + width * MM - 2 * inset, abs=0.01)
            assert back.y == pytest.approx(mark.y, abs=0.01)
        assert behind == {}
    assert fronts == list(range(1, pages + 1, 2))


@flips
@pytest.mark.parametrize(
    ("up", "width", "height"),
    [(2, 148, 210), (2, 210, 148), (3, 99, 210), (4, 105, 148), (8, 74, 105), (8, 105, 74)],
)
def test_the_same_page_stands_in_every_cell(
    tmp_path: Path, up: int, width: int, height: int, flip: Flip
) -> None:
    for pages in COUNTS if up == 4 else COUNTS[:3]:
        source = numbered(tmp_path / "in.pdf", pages, (width * MM, height * MM))
        done = impose_pdf(
            source,
            tmp_path / "out.pdf",
            load_scheme("repeat"),
            A4,
            flip,
            options=ImposeOptions(pieces_per_side=up),
        )
        sides = look(tmp_path / "out.pdf")
        assert done.sides_per_sheet == (1 if pages == 1 else 2)
        assert (
            len(sides)
            == done.sheet_count * done.sides_per_sheet
            == (1 if pages == 1 else 2 * -(-pages // 2))
        )
        for page, side in enumerate(sides, 1):
            assert [mark.number for mark in side.marks] == (
                [page] * up if page <= pages else []
            )
        for sheet in printed(sides, flip) if pages == 2 else ():
            (leaf,) = sheet.leaves
            assert all(mark.dx > 0 for mark in leaf.up)
            assert all(mark.dx < 0 for mark in leaf.down)


@pytest.mark.parametrize("name", scheme_names())
def test_every_sheet_is_exact(tmp_path: Path, name: str) -> None:
    pages = {"leaflet3": 6, "zine12": 12}.get(name, 8)
    sides = look(made(tmp_path, name, pages))
    for side in sides:
        assert sorted((side.width, side.height)) == pytest.approx(
            [210 * MM, 297 * MM], abs=0.001
        )


@pytest.mark.parametrize(
    ("name", "duplex"), [("zine8", b"/Simplex"), ("quarto", b"/DuplexFlipShortEdge")]
)
def test_the_print_dialog_is_asked_for_as_many_sides_as_are_printed(
    tmp_path: Path, name: str, duplex: bytes
) -> None:
    data = made(tmp_path, name, 8).read_bytes()
    assert b"/PrintScaling/None/Duplex" + duplex in data


@pytest.mark.parametrize("name", scheme_names())
def test_the_same_pages_make_the_same_bytes(tmp_path: Path, name: str) -> None:
    assert made(tmp_path, name, 7).read_bytes() == made(tmp_path, name, 7).read_bytes()


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not installed")
@pytest.mark.parametrize("name", scheme_names())
def test_qpdf_finds_nothing_to_say_of_any_scheme(tmp_path: Path, name: str) -> None:
    judged = subprocess.run(
        ["qpdf", "--check", made(tmp_path, name, 7)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert judged.returncode == 0, judged.stdout + judged.stderr
    assert "WARNING" not in judged.stdout + judged.stderr


def test_the_pages_of_a_leaflet_stand_in_the_middle_of_their_panels(tmp_path: Path) -> None:
    """Outside the flap is at the left, inside at the right: 98 mm, the others 99.5."""
    sides = look(made(tmp_path, "leaflet3", 6))
    # From the middle of a page 99 mm wide.
    inset = look(tmp_path / "in.pdf")[0].marks[0].x - 49.5 * MM
    middles = {5: 49, 6: 147.75, 1: 247.25, 2: 49.75, 3: 149.25, 4: 248}
    for mark in (mark for side in sides for mark in side.marks):
        assert mark.x == pytest.approx(middles.pop(mark.number) * MM + inset, abs=0.01)
    assert middles == {}
