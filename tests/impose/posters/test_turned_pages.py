"""Posters of pages that stand and lie: turned where that saves sheets, and told."""

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from pamphlets.core.units import mm
from pamphlets.impose.arrangement.catalogue import load_scheme
from pamphlets.impose.arrangement.imposition import Imposition
from pamphlets.impose.job import impose_pdf_for_flips
from pamphlets.impose.placement.options import ImposeOptions, TileGrid
from pamphlets.impose.placement.paper import parse_paper
from pamphlets.languages.wording import Sentence

PLAIN = ImposeOptions()
STANDING, LYING, SQUARE = (297, 420), (420, 297), (300, 300)


def impose(
    path: Path, sizes: list[tuple[int, int]], options: ImposeOptions = PLAIN
) -> Imposition:
    canvas = Canvas(str(path), invariant=True)
    for width, height in sizes:
        canvas.setPageSize((mm(width), mm(height)))
        canvas.showPage()
    canvas.save()
    return impose_pdf_for_flips(
        path, {}, load_scheme("poster"), parse_paper("A4"), options=options
    )


@pytest.mark.parametrize(
    ("sizes", "turned"),
    [
        ([STANDING, LYING, STANDING], "2"),
        ([LYING, STANDING, LYING, STANDING, LYING], "2, 4"),
        ([STANDING, STANDING], ""),
        ([LYING, LYING], ""),
        ([SQUARE, LYING, SQUARE], ""),
        ([STANDING, (150, 100)], ""),  # one sheet, whichever way it lies
    ],
)
def test_pages_are_turned_where_that_saves_sheets(
    tmp_path: Path, sizes: list[tuple[int, int]], turned: str
) -> None:
    imposition = impose(tmp_path / "in.pdf", sizes)
    pages: list[object] = []
    for each in imposition.diagnostics:
        if each.code == "impose.poster-turned":
            named = each.fields["pages"]
            assert isinstance(named, Sentence)
            pages.append(named.fields["numbers"])
    assert pages == ([turned] if turned else [])


def test_five_pages_of_a3_in_both_directions_take_20_sheets_and_their_plans(
    tmp_path: Path,
) -> None:
    imposition = impose(tmp_path / "in.pdf", [LYING, STANDING, LYING, STANDING, LYING])
    assert imposition.sheet_count == 20 + 5
    (told,) = [
        each for each in imposition.diagnostics if each.code == "impose.poster-turned"
    ]
    assert told.fields["saved"] == "4"


def test_pages_of_so_many_tiles_are_turned_where_that_makes_them_larger(
    tmp_path: Path,
) -> None:
    options = ImposeOptions(tile_grid=TileGrid(2, 2))
    imposition = impose(tmp_path / "in.pdf", [STANDING, LYING], options)
    codes = [each.code for each in imposition.diagnostics]
    assert codes.count("impose.poster-turned-larger") == 1
    tiling = imposition.arrangement.scheme.tiling
    assert tiling is not None
    first, second = tiling.posters
    assert first == second
