"""What is photocopied: sheets in black and white, and how a copy of their copy looks."""

from pathlib import Path

import pypdf
import pypdfium2

from pamphlets.app.build.build_options import BuildRequest
from pamphlets.app.build.incremental import build_stale
from pamphlets.app.build.titles import find_titles

_TEXT = """---
title: Livret
theme: sobre
encre: orange
---

# Une partie

Un mot.
"""


def test_a_master_of_sheets_and_a_copy_of_its_copy_are_made(tmp_path: Path) -> None:
    folder = tmp_path / "content" / "brochures"
    folder.mkdir(parents=True)
    (folder / "livret.md").write_text(_TEXT)
    request = BuildRequest(tmp_path / "content", tmp_path / "build", purpose="photocopie")
    titles = find_titles(request.content)
    (outcome,) = build_stale(request, titles, lambda _slug: None)
    assert [name.partition("-photocopie")[2] for name in outcome.files] == [
        ".pdf",
        "-de-photocopie.pdf",
    ]
    master, copy = [request.out / "livret" / name for name in outcome.files]
    first = outcome.first_to_print
    assert first is not None
    assert (first.name, first.sides) == (master.name, "both")
    assert len(pypdf.PdfReader(master).pages) == 2 * outcome.sheets
    assert len(pypdf.PdfReader(copy).pages) == outcome.pages
    with pypdfium2.PdfDocument(master) as document:
        image = document[0].render(scale=2).to_pil().convert("RGB")
    red, green, blue = image.split()
    # The orange of the title is black.
    assert red.tobytes() == green.tobytes() == blue.tobytes()
    assert image.convert("L").getextrema() == (0, 255)
