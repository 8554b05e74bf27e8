"""The brochure that a newcomer's first `make` builds: whole, judged, folded and read."""

import re
import shutil
import subprocess
from pathlib import Path

import pypdfium2
import pytest

from pamphlets.app.build.build_options import BuildOptions as Order
from pamphlets.app.build.build_options import BuiltTitle
from pamphlets.app.build.pipeline import build_title
from pamphlets.app.build.project import open_project
from pamphlets.app.build.titles import title_from_path
from pamphlets.app.run.impose.margin_warnings import measure_margins
from pamphlets.core.fonts.font_files import FONTS
from pamphlets.core.units import mm
from pamphlets.impose.arrangement.catalogue import load_scheme
from pamphlets.impose.job import impose_pdf_for_flips
from pamphlets.impose.output.single_pages import SinglePagesFile
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.placement.paper import parse_paper
from pamphlets.impose.placement.place import Flip
from pamphlets.languages.wording import Sentence

TOP = Path(__file__).resolve().parents[2]
TEXT = TOP / "content" / "brochures" / "mon-espace-sante.md"
PAGES = 16
CAHIERS: dict[Flip, str] = {"short": "bordcourt", "long": "bordlong"}

COVER = Sentence("phrases.page", {"numbers": "1"})


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[BuiltTitle, Path]:
    """The brochure, and the folder it was made in."""
    out = tmp_path_factory.mktemp("out")
    shop, told = open_project(TOP / "content", FONTS)
    assert [one.code for one in told] == ["placeholder-imprint"]
    return build_title(title_from_path(TEXT), shop, Order(preview=False), out), out


@pytest.mark.parametrize("flip", CAHIERS)
def test_no_printer_knife_or_staple_touches_its_ink(
    made: tuple[BuiltTitle, Path], flip: Flip, tmp_path: Path
) -> None:
    source = made[1] / made[0].files[0]
    wish = ImposeOptions(sheet_thickness=mm(0.1))
    pages = tmp_path / "pages.pdf"
    with pages.open("w+b") as file:
        job = impose_pdf_for_flips(
            source,
            {},
            load_scheme("saddle"),
            parse_paper("A4"),
            options=wish,
            single_pages=SinglePagesFile(file),
        )
    # The initial on its cover is cropped by the paper's edge, as it is meant to be; nothing else comes near one.
    (doubt,) = measure_margins(source, job, pages, flip)
    assert (doubt.code, doubt.fields["pages"]) == ("impose.strips", COVER)


def read_part(pdf: Path, page_number: int, part: tuple[int, int, int, int]) -> str:
    """What stands in a part of a page, its left, top, width and height in points, as poppler reads it."""
    numbers = ["-f", str(page_number), "-l", str(page_number), "-r", "72"]
    for option, length in zip("xyWH", part, strict=True):
        numbers += [f"-{option}", str(length)]
    command = ["pdftotext", *numbers, str(pdf), "-"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def halves(pdf: Path, *, backs_turned: bool) -> list[tuple[str, str]]:
    """What stands left and right of the fold on each side, held so that the head is up."""
    found: list[tuple[str, str]] = []
    with pypdfium2.PdfDocument(pdf) as document:
        sizes = [page.get_size() for page in document]
    for number, (width, height) in enumerate(sizes):
        fold, foot = round(width / 2), round(height)
        first = read_part(pdf, number + 1, (0, 0, fold, foot))
        second = read_part(pdf, number + 1, (fold, 0, fold, foot))
        found.append((second, first) if backs_turned and number % 2 else (first, second))
    return found


def folded(sides: list[tuple[str, str]]) -> list[str]:
    """The sheets folded once, nested, and read leaf by leaf: what lies behind a right half is a left half."""
    sheets = list(zip(sides[::2], sides[1::2], strict=True))
    there = [page for front, back in sheets for page in (front[1], back[0])]
    return there + [
        page for front, back in reversed(sheets) for page in (back[1], front[0])
    ]


def bare(text: str) -> str:
    """A text without blanks and hyphens of divided words."""
    return re.sub(r"[\s\u00ad\ufffe\x02-]+", "", text)


def test_it_has_the_pages_it_asks_for_and_nothing_to_complain_about(
    made: tuple[BuiltTitle, Path],
) -> None:
    built, _ = made
    assert (built.pages, built.sheets) == (PAGES, PAGES // 4)
    assert {diagnostic.severity for diagnostic in built.diagnostics} <= {"notice"}


def test_it_says_what_its_facts_rest_on(made: tuple[BuiltTitle, Path]) -> None:
    """Each page that it is a working version while a fact is unread, one line that others were read on copies."""
    built, out = made
    codes = {diagnostic.code for diagnostic in built.diagnostics}
    with pypdfium2.PdfDocument(out / built.files[0]) as document:
        texts = [page.get_textpage().get_text_range().lower() for page in document]
    marks = [text.count("version de travail") for text in texts]
    assert marks == [int("fact-doubtful" in codes)] * PAGES
    lines = " ".join(texts).count("vérifié sur copies, à comparer")
    assert lines == int("fact-copied" in codes)


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is missing")
@pytest.mark.parametrize("flip", CAHIERS)
def test_the_cahier_folds_into_the_brochure(
    made: tuple[BuiltTitle, Path], flip: Flip
) -> None:
    built, out = made
    whole = 0, 0, 1000, 1000
    pages = range(1, PAGES + 1)
    reading = [read_part(out / built.files[0], number, whole) for number in pages]
    cahier = next(out / name for name in built.files if CAHIERS[flip] in name)
    read = folded(halves(cahier, backs_turned=flip == "long"))
    # Letter for letter, but sorted: where a page lies turned, its runs are read in another order.
    assert [sorted(bare(page)) for page in read] == [sorted(bare(page)) for page in reading]


@pytest.mark.parametrize("flip", CAHIERS)
def test_a_cahier_weighs_no_more_than_its_pages(
    made: tuple[BuiltTitle, Path], flip: Flip
) -> None:
    built, out = made
    cahier = next(out / name for name in built.files if CAHIERS[flip] in name)
    assert (
        cahier.stat().st_size
        <= 1.05 * (out / built.files[0]).stat().st_size + 2048 * built.sheets
    )


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is missing")
def test_qpdf_finds_nothing_wrong(made: tuple[BuiltTitle, Path]) -> None:
    for pdf in sorted(made[1].glob("*.pdf")):
        subprocess.run(["qpdf", "--check", pdf], check=True, capture_output=True)


@pytest.mark.skipif(shutil.which("pdffonts") is None, reason="pdffonts is missing")
def test_all_fonts_are_embedded_subsets(made: tuple[BuiltTitle, Path]) -> None:
    for pdf in sorted(made[1].glob("*.pdf")):
        shown = subprocess.run(
            ["pdffonts", pdf], check=True, capture_output=True, text=True
        ).stdout
        fonts = shown.splitlines()[2:]
        assert fonts
        assert all(re.match(r"[A-Z]{6}\+.*\byes\s+yes\s+yes\b", font) for font in fonts)
