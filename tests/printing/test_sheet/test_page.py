"""The test sheet says what it claims to say: lengths are true, and what is read against the light is the shift."""

import shutil
import subprocess
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pamphlets.printing.printers.learn import CalibrationAnswers, learn_printer
from pamphlets.printing.printers.profile import settings_from_profile
from pamphlets.printing.test_sheet.page import write_test_sheet
from tests.support.pages import MM

FONTS = Path(__file__).resolve().parents[3] / "fonts"
WIDTH, HEIGHT = 297.0, 210.0


class Line(NamedTuple):
    """A straight line in millimetres from the top left corner of the sheet."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def upright(self) -> bool:
        return self.right - self.left < self.bottom - self.top

    @property
    def middle(self) -> tuple[float, float]:
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2


@pytest.fixture(scope="module")
def sheet(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("trial") / "essai.pdf"
    with path.open("w+b") as file:
        write_test_sheet(FONTS, "both", file)
    return path


@pytest.fixture(scope="module")
def sides(sheet: Path) -> list[list[Line]]:
    """The straight lines of both sides, by their middles, without their thickness."""
    found = []
    with pypdfium2.PdfDocument(sheet) as document:
        for page in document:
            paths = page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_PATH,))
            straight = [
                path.get_bounds()
                for path in paths
                if pdfium.FPDFPath_CountSegments(path.raw) == 2
            ]
            found.append([_line(*bounds) for bounds in straight])
    return found


def _line(left: float, bottom: float, right: float, top: float) -> Line:
    thick = min(right - left, top - bottom) / 2
    left, right, bottom, top = left + thick, right - thick, bottom + thick, top - thick
    return Line(left / MM, HEIGHT - top / MM, right / MM, HEIGHT - bottom / MM)


def test_both_sides_are_a4_lying_to_the_thousandth(sheet: Path) -> None:
    with pypdfium2.PdfDocument(sheet) as document:
        sizes = [page.get_size() for page in document]
    assert sizes == [pytest.approx((841.890, 595.276), abs=5e-4)] * 2


def test_the_same_bytes_come_each_time(tmp_path: Path, sheet: Path) -> None:
    with (tmp_path / "again.pdf").open("w+b") as file:
        write_test_sheet(FONTS, "both", file)
    assert (tmp_path / "again.pdf").read_bytes() == sheet.read_bytes()


def test_both_rulers_measure_100_mm(sides: list[list[Line]]) -> None:
    long = pytest.approx(100, abs=0.1)
    spines = [
        line
        for line in sides[0]
        if max(line.right - line.left, line.bottom - line.top) == long
    ]
    assert sorted(line.upright for line in spines) == [False, True]
    for spine in spines:
        ticks = sorted(
            line.middle[spine.upright]
            for line in sides[0]
            if line.upright != spine.upright
            and 1.9 < max(line.right - line.left, line.bottom - line.top) < 4.1
            and abs(
                (line.left if spine.upright else line.bottom)
                - (spine.left if spine.upright else spine.top)
            )
            < 0.1
        )
        assert len(ticks) == 101
        assert ticks[-1] - ticks[0] == pytest.approx(100, abs=0.02)


def test_at_each_edge_a_line_stands_at_every_millimetre_up_to_twelve(
    sides: list[list[Line]],
) -> None:
    for edge in range(4):
        deep = []
        for line in sides[0]:
            if (edge < 2) == line.upright and 6 < max(
                line.right - line.left, line.bottom - line.top
            ) < 7:
                x, y = line.middle
                deep.append((x, WIDTH - x, y, HEIGHT - y)[edge])
        found = sorted(round(one, 2) for one in deep if one < 13)
        assert found == [float(step) for step in range(1, 13)]


def test_the_front_is_the_same_whichever_way_the_paper_goes(
    sides: list[list[Line]],
) -> None:
    """Cross and combs are alike about both axes of the sheet."""

    def middle(line: Line) -> bool:
        return (
            abs(line.middle[0] - WIDTH / 2) < 43
            and abs(line.middle[1] - HEIGHT / 2) < 43
            and line.top > 20
        )

    found = {
        (round(x, 2), round(y, 2))
        for x, y in (one.middle for one in sides[0] if middle(one) and _in_arms(one))
    }
    assert len(found) > 90
    for mirror in ((-1, 1), (1, -1)):
        turned = {
            (
                round(WIDTH / 2 + mirror[0] * (x - WIDTH / 2), 2),
                round(HEIGHT / 2 + mirror[1] * (y - HEIGHT / 2), 2),
            )
            for x, y in found
        }
        assert all(
            any(abs(a - x) < 0.03 and abs(b - y) < 0.03 for x, y in found)
            for a, b in turned
        )


def _in_arms(line: Line) -> bool:
    x, y = line.middle
    return abs(x - WIDTH / 2) < 0.1 or abs(y - HEIGHT / 2) < 0.1


def reading(sides: list[list[Line]], axis: int, shift: float) -> tuple[float, int]:
    """What is read on the back's scales when the back lies `shift` mm off: to the half, and the line that goes on."""
    centre = (WIDTH / 2, HEIGHT / 2)[axis]
    upright = axis == 0
    front = [
        line.middle[axis]
        for line in sides[0]
        if line.upright == upright
        and _in_arms(line)
        and abs(line.middle[1 - axis] - (HEIGHT / 2, WIDTH / 2)[axis]) < 0.1
        and abs(line.middle[axis] - centre) < 43
    ]
    beside = [line for line in sides[1] if line.upright == upright]
    low = "top" if upright else "left"
    base = (HEIGHT / 2, WIDTH / 2)[axis]
    coarse = sorted(
        line.middle[axis]
        for line in beside
        if getattr(line, low) - base == pytest.approx(12, abs=0.1)
    )
    fine = sorted(
        line.middle[axis]
        for line in beside
        if getattr(line, low) - base == pytest.approx(5, abs=0.1)
    )
    assert (len(coarse), len(fine)) == (25, 10)
    on = min(range(25), key=lambda number: abs(coarse[number] + shift - centre))
    going_on = min(
        range(10), key=lambda number: min(abs(fine[number] + shift - one) for one in front)
    )
    return (on - 12) / 2, going_on


@settings(max_examples=80)
@given(across=st.integers(-55, 55), down=st.integers(-55, 55))
def test_what_is_read_brings_the_backs_home(
    sides: list[list[Line]], across: int, down: int
) -> None:
    """A printer that puts backs so many tenths to the right and down, and the shift that undoes it."""
    (x, fine), (y, other) = (
        reading(sides, axis, off / 10) for axis, off in enumerate((across, down))
    )
    profile = learn_printer("essai", CalibrationAnswers(coarse=(x, y), fine=(fine, other)))
    assert profile.back_shift == (-across, -down)
    assert settings_from_profile(profile).back_shift == pytest.approx(
        (-across / 10 * MM, -down / 10 * MM)
    )


def test_the_ten_lines_stand_eleven_tenths_apart(sides: list[list[Line]]) -> None:
    fine = sorted(
        line.left
        for line in sides[1]
        if line.upright and line.top - HEIGHT / 2 == pytest.approx(5, abs=0.1)
    )
    assert [after - before for before, after in pairwise(fine)] == pytest.approx(
        [1.1] * 9, abs=0.01
    )


@pytest.mark.parametrize("part", ["fronts", "backs"])
def test_sheets_for_two_passes_are_told_apart(tmp_path: Path, part: str) -> None:
    with (tmp_path / "x.pdf").open("w+b") as file:
        write_test_sheet(FONTS, part, file)  # type: ignore[arg-type]
    with pypdfium2.PdfDocument(tmp_path / "x.pdf") as document:
        said = [page.get_textpage().get_text_range() for page in document]
    signs = ("FEUILLE 1", "FEUILLE 2") if part == "fronts" else ("VERSO A", "VERSO B")
    assert [[sign in page for sign in signs] for page in said] == [
        [True, False],
        [False, True],
    ]


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not installed")
def test_qpdf_finds_no_fault(sheet: Path) -> None:
    subprocess.run(["qpdf", "--check", sheet], check=True, capture_output=True)
