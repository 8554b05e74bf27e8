"""Nasty PDFs: folded and nested they read in order, and each page on its sheet looks like the page alone."""

import shutil
import subprocess
from pathlib import Path

import pypdfium2
import pytest
from PIL.Image import Image
from PIL.ImageFilter import MaxFilter, MinFilter

from pamphlets.impose.arrangement.catalogue import load_scheme
from pamphlets.impose.job import impose_pdf
from pamphlets.impose.placement.paper import parse_paper
from tests.support.nasty_files import NASTY
from tests.support.pages import MM
from tests.support.paper import Seen, fold_and_nest, look

# 2 pixels a millimetre, sizes being rounded up: sheets and pages begin on whole pixels.
SCALE = 1.9999 / MM
SHEET = (594, 420)


def pictures(path: Path) -> list[Image]:
    """Every page as it is printed: with its annotations, its hidden layers left out."""
    with pypdfium2.PdfDocument(path) as document:
        document.init_forms()
        return [
            page.render(scale=SCALE, optimize_mode="print").to_pil().convert("L")
            for page in document
        ]


@pytest.mark.parametrize("name", NASTY)
def test_it_reads_in_order_and_looks_as_it_did(tmp_path: Path, name: str) -> None:
    nasty, source, out = NASTY[name], tmp_path / "in.pdf", tmp_path / "out.pdf"
    source.write_bytes(nasty.data)
    done = impose_pdf(
        source,
        out,
        load_scheme("saddle"),
        parse_paper("A4"),
        "short",
        password=nasty.password,
    )
    said = [
        said.code for said in done.diagnostics if not said.code.startswith("impose.blank")
    ]
    assert said == list(nasty.warned)
    numbers = range(1, nasty.pages + 1) if nasty.pages > 0 else [1] * -nasty.pages
    assert fold_and_nest(look(out), "short") == [
        *map(Seen, numbers),
        *[Seen(None)] * (-len(numbers) % 4),
    ]
    source.write_bytes(nasty.plain or nasty.data)
    assert differences(pictures(source), pictures(out), rounded=nasty.rounded) == []


def differences(
    pages: list[Image], sides: list[Image], *, rounded: bool = False
) -> list[tuple[int, int]]:
    """The pages that do not look on their sheet as they do alone, each with how many pixels are apart."""
    assert {side.size for side in sides} == {SHEET}
    apart = []
    for number, page in enumerate(pages):
        leaves = 2 * len(sides)
        first = number < leaves // 2
        side = sides[number if first else leaves - 1 - number]
        left = SHEET[0] // 2 if number % 2 == 0 else SHEET[0] // 2 - page.width
        top = (SHEET[1] - page.height) // 2
        placed = side.crop((left, top, left + page.width, top + page.height))
        near = 3 if rounded else 1
        low, high = (page.filter(kind(near)).tobytes() for kind in (MinFilter, MaxFilter))
        trios = zip(low, placed.tobytes(), high, strict=True)
        pixels = sum(not least - 60 <= pixel <= most + 60 for least, pixel, most in trios)
        assert min(placed.tobytes()) < 100
        if pixels:
            apart.append((number + 1, pixels))
    return apart


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not installed")
@pytest.mark.parametrize("name", NASTY)
def test_it_is_a_sound_file_little_larger_than_what_it_was_made_of(
    tmp_path: Path, name: str
) -> None:
    nasty, source, plain = NASTY[name], tmp_path / "in.pdf", tmp_path / "plain.pdf"
    source.write_bytes(nasty.data)
    outs = [tmp_path / "a.pdf", tmp_path / "b.pdf"]
    for out in outs:
        done = impose_pdf(
            source,
            out,
            load_scheme("saddle"),
            parse_paper("A4"),
            "long",
            password=nasty.password,
        )
    assert outs[0].read_bytes() == outs[1].read_bytes()
    subprocess.run(
        ["qpdf", "--object-streams=disable", source, plain],
        check=False,
        capture_output=True,
    )
    assert outs[0].stat().st_size <= 1.05 * plain.stat().st_size + 2048 * done.sheet_count
    judged = subprocess.run(
        ["qpdf", "--check", outs[0]], capture_output=True, text=True, check=False
    )
    assert (judged.returncode, "WARNING" in judged.stderr) == (0, False), (
        judged.stdout + judged.stderr
    )
