"""Nasty PDFs in other schemes, bindings and turns: each reads in order, and each page looks as it does alone.

Where a page stands is read from its number on the sheet, not from any plan.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from PIL import ImageChops
from PIL.Image import Image, Transpose
from PIL.ImageFilter import MaxFilter, MinFilter

from pamphlets.core.units import mm
from pamphlets.impose.arrangement.catalogue import load_scheme
from pamphlets.impose.job import impose_pdf
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.placement.paper import parse_paper
from pamphlets.impose.placement.place import Flip
from tests.impose.test_nasty import SCALE, pictures
from tests.support import folding
from tests.support.folding import Binding, Pile, printed
from tests.support.nasty import PLAIN, drawing, page, shift
from tests.support.nasty_files import NASTY
from tests.support.paper import Mark, Seen, look

NEAR = 60  # of 255: how far a grey may be off

LINES = 4  # pixels
CELL = (297, 420)  # pixels: A5 but for half a millimetre
# Pixels: the judge cuts on whole ones, here and there on another one.
CUT = {"a stamp cut by its box": 16}


class Way(NamedTuple):
    """A way to lay A5 pages on sheets whose cells begin on whole pixels."""

    scheme: str
    paper: str = "A4"
    flip: Flip = "short"
    options: ImposeOptions = ImposeOptions()
    fold: Binding | None = None
    copies: int = 1


WAYS = {
    "over the long edge": Way("saddle", flip="long", fold=folding.saddle),
    "bound at the right": Way(
        "saddle", options=ImposeOptions(rtl=True), fold=folding.saddle
    ),
    "with creep": Way(
        "saddle", options=ImposeOptions(sheet_thickness=mm(0.5)), fold=folding.saddle
    ),
    "with creep, over the long edge": Way(
        "sections",
        flip="long",
        options=ImposeOptions(sheet_thickness=mm(0.5)),
        fold=folding.saddle,
    ),
    "octavo": Way("octavo", "A2", fold=folding.octavo),
    "quarto": Way("quarto", "A3", "long", fold=folding.quarto),
    "cut, stacked, folded": Way(
        "cut-stack-fold", "A3", "short", fold=folding.cut_stack_fold
    ),
    "zine": Way("zine8", "A2"),
    "repeated": Way(
        "repeat", "296x420mm", options=ImposeOptions(pieces_per_side=4), copies=4
    ),
}


def read(pile: Pile) -> list[Seen]:
    """What is read in a folded book whose pages may be of several sizes."""
    faces = [face for leaf in pile.leaves for face in ((leaf.up, 1), (leaf.down, -1))]
    return [folding._seen(marks, facing) for marks, facing in faces]


class Alone(NamedTuple):
    """A page by itself: how dark each pixel may be with an edge one pixel off, and where its number begins."""

    low: Image
    high: Image
    x: float
    y: float


def alone(page: Image, mark: Mark) -> Alone:
    return Alone(page.filter(MinFilter(3)), page.filter(MaxFilter(3)), mark.x, mark.y)


def placed(page: Alone, mark: Mark, picture: Image) -> tuple[Image, int, int]:
    """The page as it stands on a sheet, upright again, and where its left and its upper edge are."""
    width, height = page.low.size
    if mark.dx > 0:
        left, bottom = (mark.x - page.x) * SCALE, (mark.y - page.y) * SCALE
    else:
        left, bottom = (mark.x + page.x) * SCALE - width, (mark.y + page.y) * SCALE - height
    x, y = round(left), picture.height - round(bottom) - height
    assert abs(left - x) < 0.4
    found = picture.crop((x, y, x + width, y + height))
    return found if mark.dx > 0 else found.transpose(Transpose.ROTATE_180), x, y


def astray(way: Way, x: int, y: int, size: tuple[int, int]) -> float:
    """How many pixels a page is off: a book's stand at their folds, single pieces in the middle, all halfway up."""
    across, down = CELL if way.copies == 1 else (CELL[0] - 1, CELL[1])
    high = abs((y + size[1] / 2) % down - down / 2)
    if way.copies > 1:
        return max(high, abs((x + size[0] / 2) % across - across / 2))
    to_fold = min(abs(edge % (2 * across) - across) for edge in (x, x + size[0]))
    return max(high, 0 if to_fold <= 2 and way.options.sheet_thickness else to_fold)


def apart(page: Alone, found: Image, kept: tuple[int, int, int, int]) -> int:
    """How many pixels are lighter or darker than on the page alone."""
    under = ImageChops.subtract(page.low, found).crop(kept).histogram()
    over = ImageChops.subtract(found, page.high).crop(kept).histogram()
    return sum(under[NEAR:]) + sum(over[NEAR:])


def differences(way: Way, pages: list[Alone], out: Path) -> Iterator[tuple[int, int]]:
    """The pages that are astray, or do not look on their sheet as they do alone, and how many pixels are apart."""
    for side, picture in zip(look(out), pictures(out), strict=True):
        for mark in side.marks:
            one = pages[mark.number - 1]
            found, x, y = placed(one, mark, picture)
            width, height = one.low.size
            kept = (0, 0, width, height)
            if (
                way.options.sheet_thickness
            ):  # what creep pushes over the fold is cut off there
                fold = picture.width // 2 - x
                kept = (
                    (fold, 0, width, height) if fold < width / 2 else (0, 0, fold, height)
                )
            # Lines, scissors and cutting marks are drawn along the edges of pages.
            if way.scheme.startswith(("zine", "cut-stack", "repeat")):
                kept = (LINES, LINES, width - LINES, height - LINES)
            pixels = apart(one, found, kept)
            if astray(way, x, y, one.low.size) > 0.5:
                pixels += 1000
            assert min(found.tobytes()) < 100
            if pixels:
                yield mark.number, pixels


@pytest.fixture(scope="module")
def number_of_a_plain_page(tmp_path_factory: pytest.TempPathFactory) -> Mark:
    """Where it begins: there it is on all of them, but for those of several sizes."""
    plain = tmp_path_factory.mktemp("plain") / "plain.pdf"
    plain.write_bytes(PLAIN)
    return look(plain)[0].marks[0]


@pytest.mark.parametrize("called", WAYS)
def test_a_page_one_millimetre_off_is_noticed_in_every_way(
    tmp_path: Path, called: str, number_of_a_plain_page: Mark
) -> None:
    way, source, out = WAYS[called], tmp_path / "in.pdf", tmp_path / "out.pdf"
    source.write_bytes(PLAIN)
    pages = [alone(pictures(source)[0], number_of_a_plain_page)]
    moved = (
        drawing().replace(b"20 30 90 40 re", b"20 33 90 40 re"),
        shift(0, 2.9) + drawing(),
        shift(9, 0) + drawing(),
    )
    for content in (drawing(), *moved):
        source.write_bytes(page(content=content))
        impose_pdf(
            source,
            out,
            load_scheme(way.scheme),
            parse_paper(way.paper),
            way.flip,
            options=way.options,
        )
        assert (list(differences(way, pages, out)) != []) == (content in moved)


@pytest.mark.parametrize("name", NASTY)
def test_it_reads_in_order_and_looks_as_it_did_in_every_way(
    tmp_path: Path, name: str, number_of_a_plain_page: Mark
) -> None:
    nasty, source, out, judge = (
        NASTY[name],
        tmp_path / "in.pdf",
        tmp_path / "out.pdf",
        tmp_path / "judge.pdf",
    )
    source.write_bytes(nasty.data)
    judge.write_bytes(nasty.plain or nasty.data)
    numbers = list(range(1, nasty.pages + 1)) if nasty.pages > 0 else [1] * -nasty.pages
    mixed = name == "pages of several sizes"
    homes = (
        [side.marks[0] for side in look(judge)]
        if mixed
        else [number_of_a_plain_page] * len(numbers)
    )
    pages = [
        alone(picture, home) for picture, home in zip(pictures(judge), homes, strict=True)
    ]
    wrong = {}
    for called, way in WAYS.items():
        made = load_scheme(way.scheme)
        impose_pdf(
            source,
            out,
            made,
            parse_paper(way.paper),
            way.flip,
            password=nasty.password,
            options=way.options,
        )
        sides = look(out)
        seen = sorted(mark.number for side in sides for mark in side.marks)
        assert seen == sorted(numbers * way.copies), called
        if way.fold:
            book = read(
                way.fold(printed(sides, way.flip), "right" if way.options.rtl else "left")
            )
            assert book == [
                *map(Seen, numbers),
                *[Seen(None)] * (-len(numbers) % made.page_multiple),
            ], called
        found = [
            pair for pair in differences(way, pages, out) if pair[1] > CUT.get(name, 0)
        ]
        if found:
            wrong[called] = found
    assert wrong == {}
