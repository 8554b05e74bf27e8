"""Posters: the sheets that are printed, cut and glued, read from the produced PDF."""

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from math import ceil
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops
from reportlab.pdfgen.canvas import Canvas

from pamphlets.app.imposition_lines import word_preview
from pamphlets.core.source import PamphletError
from pamphlets.core.units import mm
from pamphlets.impose.arrangement.catalogue import load_scheme
from pamphlets.impose.arrangement.imposition import Imposition
from pamphlets.impose.arrangement.text_preview import draw_text_preview
from pamphlets.impose.job import impose_pdf
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.placement.paper import parse_paper
from pamphlets.impose.plan.plan_check import BrokenPlanError, check_plan
from pamphlets.impose.plan.sheet import Plan, Sheet, Tiling
from pamphlets.impose.plan.tile_coverage import find_tile_breaches
from pamphlets.impose.schemes.poster import count_tiles, make_scheme, name_tile
from tests.support.command_line import run_words
from tests.support.counts import COUNTS
from tests.support.pages import booklet
from tests.support.paper import look

A4 = parse_paper("A4")
PLAIN = ImposeOptions()
MARGIN, OVERLAP = 5.0, 10.0
STEP = 35  # millimetres from one place of a page that says where it is to the next


def page(path: Path, width: float, height: float, pages: int = 1) -> Path:
    """A page of so many millimetres with a ramp of colours, no two places alike, and many that say where they are."""
    canvas = Canvas(str(path), pagesize=(mm(width), mm(height)), invariant=True)
    for _ in range(pages):
        canvas.linearGradient(0, 0, mm(width), 0, ((1, 0.6, 0), (0, 0.6, 1)))
        canvas.setFillAlpha(0.5)
        canvas.linearGradient(0, 0, 0, mm(height), ((1, 1, 1), (0, 0, 0)))
        canvas.setFillAlpha(1)
        canvas.setFont("Courier", 7)
        for x in range(2, int(width) - 14, STEP):
            for y in range(2, int(height) - 3, STEP):
                canvas.drawString(mm(x), mm(y), f"<{x}_{y}>")
        canvas.showPage()
    canvas.save()
    return path


def made(
    folder: Path, source: Path, options: ImposeOptions = PLAIN, sheet: str = "A4"
) -> Imposition:
    return impose_pdf(
        source,
        folder / "out.pdf",
        load_scheme("poster"),
        parse_paper(sheet),
        "short",
        options=options,
    )


def places(pdf: Path) -> list[dict[tuple[int, int], tuple[float, float]]]:
    """For each sheet: what says where it is on the page, and where it stands, in mm from the upper left."""
    sheets = []
    with pypdfium2.PdfDocument(pdf) as document:
        for sheet in document:
            text = sheet.get_textpage()
            letters, tall = text.get_text_range(), sheet.get_height()
            found = {}
            for start in (at for at, letter in enumerate(letters) if letter == "<"):
                said = letters[start + 1 : letters.index(">", start)]
                x, y = (int(part) for part in said.split("_"))
                left, _, _, top = text.get_charbox(start, loose=True)
                found[x, y] = (left / mm(1), (tall - top) / mm(1))
            sheets.append(found)
    return sheets


@given(
    length=st.integers(1, 2_000_000),
    tile=st.integers(60_000, 400_000),
    share=st.integers(0, 29_000),
)
def test_columns_are_counted_as_in_the_formula(length: int, tile: int, share: int) -> None:
    exact = max(1, -((share - length) // (tile - share)))
    assert count_tiles(length, tile, share) == exact
    assert exact == max(1, ceil((length - share) / (tile - share)))


@given(
    posters=st.lists(
        st.tuples(st.integers(1, 900_000), st.integers(1, 900_000)), min_size=1, max_size=3
    ),
    tile=st.tuples(st.integers(60_000, 300_000), st.integers(60_000, 300_000)),
    share=st.integers(0, 29_000),
)
def test_every_point_is_on_a_tile_and_joins_are_on_two(
    posters: list[tuple[int, int]], tile: tuple[int, int], share: int
) -> None:
    """Counted along both edges, from the windows alone; the proof agrees."""
    tiling = Tiling(*tile, share, tuple(posters))
    found = make_scheme(tiling)
    plan = found.make_plan(len(posters))
    assert list(find_tile_breaches(found, plan, len(posters))) == []
    for which, poster in enumerate(posters):
        windows = [
            cell.window
            for leaf in plan
            for cell in leaf.front
            if cell.sequence_index == which and cell.window
        ]
        for length, spans in (
            (
                poster[0],
                sorted({(window.x, window.x + window.width) for window in windows}),
            ),
            (
                poster[1],
                sorted({(window.y, window.y + window.height) for window in windows}),
            ),
        ):
            ends = sorted({0, length, *(end for span in spans for end in span)})
            for low, high in pairwise(ends):
                on = sum(start <= low and high <= stop for start, stop in spans)
                assert on == 1 or (on == 2 and high - low == share)
            assert (ends[0], ends[-1]) == (0, length)


BREAKS: dict[str, Callable[[Plan], Plan]] = {
    "a tile is missing": lambda plan: plan[1:],
    "a tile twice": lambda plan: (plan[0], *plan),
    "no whole": lambda plan: plan[:-1],
    "out of order": lambda plan: (plan[1], plan[0], *plan[2:]),
    "something behind": lambda plan: (Sheet(plan[0].front, plan[0].front), *plan[1:]),
    "a gap": lambda plan: (moved(plan[0]), *plan[1:]),
}


def moved(leaf: Sheet) -> Sheet:
    (cell,) = leaf.front
    assert cell.window is not None
    return Sheet(
        (replace(cell, window=replace(cell.window, width=cell.window.width - 1)),), ()
    )


@pytest.mark.parametrize("name", BREAKS)
def test_a_broken_plan_is_refused(name: str) -> None:
    found = make_scheme(Tiling(200_000, 287_000, 10_000, ((420_000, 594_000),)))
    plan = found.make_plan(1)
    check_plan(found, plan, 1)
    with pytest.raises(BrokenPlanError):
        check_plan(found, BREAKS[name](plan), 1)


@pytest.mark.parametrize(
    ("size", "wanted", "tiles"),
    [
        ((210, 297), "A2", 8),
        ((210, 297), "A3", 4),
        ((297, 210), "A3", 4),
        ((210, 297), "A1", 12),
        ((190, 270), "", 1),
        ((420, 594), "", 8),
        ((100, 100), "600x900mm", 12),
    ],
)
def test_the_paper_lies_as_takes_fewer_sheets(
    tmp_path: Path, size: tuple[int, int], wanted: str, tiles: int
) -> None:
    found = made(tmp_path, page(tmp_path / "in.pdf", *size), options(wanted))
    factor = 1.0
    if wanted:
        short, long = (
            side / mm(1)
            for side in (parse_paper(wanted).size.width, parse_paper(wanted).size.height)
        )
        factor = (
            min(short / min(size), long / max(size))
            if size[0] != size[1]
            else short / size[0]
        )
    counts = []
    for sheet in ((210, 297), (297, 210)):
        sides = zip(size, sheet, strict=True)
        across, down = (
            ceil(round((factor * s - OVERLAP) / (p - 2 * MARGIN - OVERLAP), 6))
            for s, p in sides
        )
        counts.append(max(1, across) * max(1, down))
    assert min(counts) == tiles
    assert found.sheet_count == tiles + (tiles > 1)
    sides = pypdfium2.PdfDocument(tmp_path / "out.pdf")
    shapes = {
        tuple(round(length / mm(1), 1) for length in side.get_size()) for side in sides
    }
    assert shapes in ({(210.0, 297.0)}, {(297.0, 210.0)}), "all tiles the same paper"


CASES = pytest.mark.parametrize(("wanted", "overlap", "size", "scale"), [
    ("A2", 10.0, (210, 297), 2.0), ("A3", 25.0, (210, 297), 420 / 297), ("", 10.0, (400, 300), 1.0),
    ("500x500mm", 0.0, (210, 210), 500 / 210), ("A1", 5.0, (60, 80), 594 / 60),
])  # fmt: skip


def spread(pdf: Path) -> dict[tuple[int, int], int]:
    """Which sheet of a file lies in which column and row: by what is said on it, as whoever glues would read it."""
    with pypdfium2.PdfDocument(pdf) as document:
        texts = [sheet.get_textpage().get_text_range() for sheet in document]
    assert "Plan d’assemblage" in texts[-1]
    found = [re.search(r"(?<!\w)([A-Z])(\d+)\b", text) for text in texts[:-1]]
    return {
        (int(name[2]) - 1, ord(name[1]) - ord("A")): at
        for at, name in enumerate(found)
        if name
    }


@CASES
def test_glued_tiles_show_every_place_of_the_page_where_it_belongs(
    tmp_path: Path, wanted: str, overlap: float, size: tuple[int, int], scale: float
) -> None:
    """Cut at its left and upper lines and laid over the strips of its neighbours, each tile goes on with the page."""
    source = page(tmp_path / "in.pdf", *size)
    made(tmp_path, source, options(wanted, overlap))
    *tiles, whole = places(tmp_path / "out.pdf")
    (alone,) = places(source)
    assert alone.keys() == whole.keys()
    table = spread(tmp_path / "out.pdf")
    assert sorted(table.values()) == list(range(len(tiles)))
    step = [side - 2 * MARGIN - overlap for side in sheet_size(tmp_path / "out.pdf")]
    seen = set()
    for (column, row), at in table.items():
        for place, (x, y) in tiles[at].items():
            there = (x - MARGIN + column * step[0], y - MARGIN + row * step[1])
            assert there == pytest.approx([scale * one for one in alone[place]], abs=0.1)
            if (
                x > MARGIN
                and y > MARGIN
                and x < step[0] + overlap
                and y < step[1] + overlap
            ):
                seen.add(place)
    assert seen == alone.keys()


@CASES
def test_glued_tiles_look_like_the_page(
    tmp_path: Path, wanted: str, overlap: float, size: tuple[int, int], scale: float
) -> None:
    """Each tile cut out of its sheet and laid over the strips of those before: nothing of strips or lines is seen."""
    source = page(tmp_path / "in.pdf", *size)
    made(tmp_path, source, options(wanted, overlap))
    dots = 72 / 25.4  # a millimetre
    poster = [round(scale * side * dots) for side in size]
    sheet = sheet_size(tmp_path / "out.pdf")
    glued = Image.new("RGB", (poster[0], poster[1]), "magenta")
    with pypdfium2.PdfDocument(tmp_path / "out.pdf") as document:
        for (column, row), at in sorted(
            spread(tmp_path / "out.pdf").items(), key=lambda pair: pair[1]
        ):
            tile = document[at].render(scale=1).to_pil().convert("RGB")
            cut = round(MARGIN * dots) + 1  # the dot on the line itself goes with the cut
            tile = tile.crop((cut, cut, *(round((side - MARGIN) * dots) for side in sheet)))
            step = [(side - 2 * MARGIN - overlap) * dots for side in sheet]
            glued.paste(tile, (round(column * step[0] + 1), round(row * step[1] + 1)))
    with pypdfium2.PdfDocument(source) as document:
        alone = document[0].render(scale=scale).to_pil().convert("RGB").resize(glued.size)
    inside = (3, 3, poster[0] - 3, poster[1] - 3)
    size_of = ((inside[2] - inside[0]) // 8, (inside[3] - inside[1]) // 8)
    pair = [
        picture.crop(inside).resize(size_of, Image.Resampling.BOX)
        for picture in (glued, alone)
    ]
    bands = ImageChops.difference(*pair).split()
    assert not any(sum(band.histogram()[40:]) for band in bands)


def options(wanted: str, overlap: float = 10.0) -> ImposeOptions:
    return ImposeOptions(
        poster_size=parse_paper(wanted).size if wanted else None,
        tile_overlap=mm(overlap),
    )


def sheet_size(pdf: Path) -> tuple[float, float]:
    with pypdfium2.PdfDocument(pdf) as document:
        width, height = document[0].get_size()
        return width / mm(1), height / mm(1)


def test_rows_have_letters_and_columns_figures() -> None:
    names = [
        name_tile(column, row)
        for column, row in ((0, 0), (11, 0), (0, 25), (0, 26), (2, 701), (0, 702))
    ]
    assert names == ["A1", "A12", "Z1", "AA1", "ZZ3", "AAA1"]


def test_several_pages_are_several_posters_each_with_its_plan(tmp_path: Path) -> None:
    source = page(tmp_path / "in.pdf", 210, 297, pages=2)
    assert made(tmp_path, source, options("A3")).sheet_count == 10
    with pypdfium2.PdfDocument(tmp_path / "out.pdf") as document:
        texts = [sheet.get_textpage().get_text_range() for sheet in document]
    assert ["Plan d’assemblage" in text for text in texts] == [
        False,
        False,
        False,
        False,
        True,
    ] * 2
    assert "page 2 · B1 · coller B2 ici" in texts[7]
    assert "de la page 2" in texts[9].replace("\u00a0", " ")


def test_the_sheets_of_each_poster_lie_together_and_its_plan_after_them(
    tmp_path: Path,
) -> None:
    for pages in COUNTS:
        done = made(
            tmp_path,
            booklet(tmp_path / "in.pdf", pages),
            ImposeOptions(poster_size=A4.size),
            sheet="A5",
        )
        shown = [
            {mark.number for mark in side.marks} for side in look(tmp_path / "out.pdf")
        ]
        each = done.sheet_count // pages
        assert each > 4
        assert len(shown) == pages * each
        for poster in range(pages):
            tiles, plan = (
                shown[poster * each : (poster + 1) * each - 1],
                shown[(poster + 1) * each - 1],
            )
            assert set().union(*tiles) == plan == {poster + 1}


def test_a_page_that_fits_is_one_sheet_without_a_plan_and_keeps_its_size(
    tmp_path: Path,
) -> None:
    source = page(tmp_path / "in.pdf", 190, 270)
    found = made(tmp_path, source, options(""))
    assert found.sheet_count == 1
    assert [said.code for said in found.diagnostics] == ["impose.poster-small"]
    (tile,) = places(tmp_path / "out.pdf")
    (alone,) = places(source)
    assert all(
        tile[at] == pytest.approx((alone[at][0] + MARGIN, alone[at][1] + MARGIN), abs=0.01)
        for at in alone
    )


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        (ImposeOptions(tile_overlap=mm(90)), "impose.overlap"),
        (ImposeOptions(tile_margin=mm(95)), "impose.overlap"),
        (
            ImposeOptions(poster_size=parse_paper("2000x2000mm").size, tile_overlap=mm(17)),
            "impose.too-many-tiles",
        ),
        (ImposeOptions(scale_to_fit=True), "impose.option"),
        (ImposeOptions(rtl=True), "impose.option"),
        (ImposeOptions(marks=frozenset({"crop"})), "impose.option"),
    ],
)
def test_what_no_poster_can_be_is_a_fault_and_no_file(
    tmp_path: Path, asked: ImposeOptions, code: str
) -> None:
    sheet = "A7" if code == "impose.too-many-tiles" else "A4"
    with pytest.raises(ExceptionGroup) as caught:
        made(tmp_path, page(tmp_path / "in.pdf", 210, 210), asked, sheet)
    (fault,) = caught.value.exceptions
    assert isinstance(fault, PamphletError)
    assert fault.diagnostic.code == code
    assert not (tmp_path / "out.pdf").exists()


@pytest.mark.parametrize(
    "asked",
    [
        ImposeOptions(poster_size=A4.size),
        ImposeOptions(tile_overlap=mm(10)),
        ImposeOptions(tile_margin=mm(10)),
    ],
)
def test_options_of_posters_mean_nothing_to_others(
    tmp_path: Path, asked: ImposeOptions
) -> None:
    with pytest.raises(ExceptionGroup, match=r"impose\.option"):
        impose_pdf(
            page(tmp_path / "in.pdf", 148, 210),
            tmp_path / "out.pdf",
            load_scheme("saddle"),
            A4,
            "short",
            options=asked,
        )


def test_a_link_stays_on_the_tiles_where_it_is_seen(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "in.pdf"), pagesize=(mm(210), mm(297)), invariant=True)
    canvas.linkURL("https://example.org", (mm(10), mm(270), mm(30), mm(290)))
    canvas.showPage()
    canvas.save()
    made(tmp_path, tmp_path / "in.pdf", options("A2"))
    assert [b"/URI" in part for part in pages_of(tmp_path / "out.pdf")] == [
        True,
        *[False] * 7,
        True,
    ]


def pages_of(pdf: Path) -> list[bytes]:
    return [part for part in pdf.read_bytes().split(b"endobj") if b"/Type/Page/" in part]


@pytest.mark.parametrize("sheet", ["A3", "A4", "A5", "A6", "Letter", "120x400mm"])
@pytest.mark.parametrize("size", [(500, 700), (700, 500), (1200, 200)])
def test_the_plan_has_room_for_its_words_on_any_paper(
    tmp_path: Path, sheet: str, size: tuple[int, int]
) -> None:
    """All of it within the margin, and none of the sentences over the picture."""
    made(tmp_path, page(tmp_path / "in.pdf", *size), options(""), sheet)
    with pypdfium2.PdfDocument(tmp_path / "out.pdf") as document:
        last = document[len(document) - 1]
        width, height = last.get_size()
        text = last.get_textpage()
        letters = text.get_text_range()
        boxes = [text.get_charbox(at) for at in range(len(letters))]
    start = letters.index("Plan d’assemblage")
    assert letters.rindex(">") < start, "the picture comes first"
    words = [
        box
        for letter, box in zip(letters[start:], boxes[start:], strict=True)
        if letter.strip()
    ]
    assert min(min(box[0], box[1]) for box in words) > mm(MARGIN)
    assert max(box[2] for box in words) < width - mm(MARGIN)
    assert max(box[3] for box in words) < height - mm(MARGIN)
    seen = [
        box
        for letter, box in zip(letters[:start], boxes[:start], strict=True)
        if letter.strip()
    ]
    picture = [
        pick(box[side] for box in seen) for side, pick in enumerate((min, min, max, max))
    ]
    said = letters.index("Affiche")
    for box in (
        box
        for letter, box in zip(letters[said:], boxes[said:], strict=True)
        if letter.strip()
    ):
        assert box[0] > picture[2] or box[3] < picture[1]


@pytest.mark.parametrize(
    "words",
    [
        ["--size", "A12"],
        ["--size", "10x10mm"],
        ["--overlap", "large"],
        ["--overlap", "-1mm"],
        ["--margin", "nan"],
        ["--margin", "101mm"],
    ],
)
def test_what_is_no_length_is_wrong_usage(tmp_path: Path, words: list[str]) -> None:
    source = page(tmp_path / "in.pdf", 210, 297)
    status, output = run_words(
        "impose", str(source), "-o", str(tmp_path / "out.pdf"), *words
    )
    assert status == 2
    assert words[0] in output
    assert not (tmp_path / "out.pdf").exists()


def test_the_command_makes_a_poster_of_what_it_is_told(tmp_path: Path) -> None:
    source = page(tmp_path / "in.pdf", 210, 297)
    words = [
        "impose",
        str(source),
        "-o",
        str(tmp_path / "out.pdf"),
        "--size",
        "a3",
        "--overlap",
        "1,5cm",
    ]
    assert run_words(*words)[0] == 2
    words[-1] = "15,0 mm"
    assert run_words(*words, "--margin", "4")[0] == 0
    assert "glue A2 here" in text_of(tmp_path / "out.pdf", 0)


def text_of(pdf: Path, side: int) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        return str(document[side].get_textpage().get_text_range())


def test_the_terminal_shows_each_sheet_by_its_name_and_the_whole_by_its_page(
    tmp_path: Path,
) -> None:
    found = made(tmp_path, page(tmp_path / "in.pdf", 210, 297), options("A3"))
    assert found.arrangement is not None
    shown = "".join(draw_text_preview(found.arrangement, "short", word_preview()))
    assert re.findall(r"(\w+) ▲", shown) == ["A1", "A2", "B1", "B2", "1"]
