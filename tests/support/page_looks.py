"""PDFs -> the look of each page to a renderer: a grid of greys, coarse enough for two renderers to agree on it."""

import json
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO

import pypdfium2
from PIL import Image

from tests.support.renderers import has_renderer

_COLUMNS, _ROWS = 12, 16
_LEVELS = 16
_MOST_DIFFERENCE = 3  # levels of a cell: letters of two renderers differ by two
_SECONDS = 20

BLANK = "f" * (_COLUMNS * _ROWS)

_MUPDF_PROGRAM = """
var jobs = JSON.parse(read(scriptArgs[0]));
for (var i = 0; i < jobs.length; ++i) {
    try {
        var document = new Document(jobs[i][0]), count = document.countPages();
        for (var n = 0; n < count && n < 40; ++n) {
            try {
                var pixmap = document.loadPage(n).toPixmap(Identity, DeviceGray, false);
                pixmap.saveAsPNG(jobs[i][1] + "-" + (100 + n) + ".png");
            } catch (error) {
                print(jobs[i][1] + "-" + (100 + n));
            }
        }
    } catch (error) {
    }
}
"""


def is_alike(look: str, other: str) -> bool:
    """Whether two looks are of the same page."""
    pairs = zip(look, other, strict=True)
    return all(abs(int(a, 16) - int(b, 16)) <= _MOST_DIFFERENCE for a, b in pairs)


def look_at_picture(picture: Image.Image) -> str:
    """Return a page's look: a hexadecimal digit for each cell of the grid."""
    grey = picture.convert("L").resize((_COLUMNS, _ROWS), Image.Resampling.BOX)
    return "".join([f"{shade * _LEVELS // 256:x}" for shade in grey.tobytes()])


def look_with_pdfium(file: Path | IO[bytes]) -> list[str]:
    """Return the looks of all pages."""
    looks: list[str] = []
    with pypdfium2.PdfDocument(file) as document:
        for page in document:
            bitmap = page.render(scale=1, grayscale=True, may_draw_forms=False)
            looks.append(look_at_picture(bitmap.to_pil()))
    return looks


def look_with_poppler(path: Path) -> list[str]:
    """Return the looks of all pages, none of a file that poppler does not open."""
    prefix = path.with_suffix("")
    command = ["pdftoppm", "-q", "-r", "72", "-gray", str(path), str(prefix)]
    subprocess.run(command, check=False, timeout=_SECONDS, capture_output=True)
    return _collect(path.parent.glob(f"{path.stem}-*.pgm"))


def look_with_mupdf(paths: Sequence[Path]) -> list[list[str]]:
    """Return the looks of all pages of each file; a page that mupdf does not draw looks blank to it."""
    assert has_renderer("mutool")
    folder = paths[0].parent
    program, jobs = folder / "looks.js", folder / "jobs.json"
    program.write_text(_MUPDF_PROGRAM)
    prefixes = [path.with_suffix("") for path in paths]
    pairs = zip(map(str, paths), map(str, prefixes), strict=True)
    jobs.write_text(json.dumps(list(pairs)))
    command = ["mutool", "run", str(program), str(jobs)]
    seconds = _SECONDS + len(paths)
    run = subprocess.run(command, check=False, timeout=seconds, capture_output=True)
    for line in run.stdout.decode().splitlines():
        Image.new("L", (_COLUMNS, _ROWS), 255).save(line + ".png")
    return [_collect(folder.glob(f"{path.stem}-*.png")) for path in paths]


def _collect(pictures: Iterator[Path]) -> list[str]:
    """Return the looks of pictures in the order of their names; they are removed."""
    looks: list[str] = []
    for path in sorted(pictures):
        with Image.open(path) as picture:
            looks.append(look_at_picture(picture))
        path.unlink()
    return looks
