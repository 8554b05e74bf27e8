"""From the write of a text to its page on the screen: the atelier in Chromium, beside a typst compiler in memory.

Each edit adds a word to a paragraph somewhere in the text. Ours ends when the browser has painted the picture of the
page with that paragraph; typst's when there is a PNG of one page.
"""

import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from random import Random
from statistics import median
from typing import Final

import pypdfium2
import typst
from playwright.sync_api import Page, sync_playwright

from tests.bench import peers
from tests.bench.row import Row
from tests.bench.text import text
from tests.support.browser import CHROMIUM_ARGUMENTS

EDITS: Final = 20
_WORDS: Final = 19_500  # 60 pages of A5
_BOUNDS: Final = {"16 pages": 0.150, "60 pages": 0.300}  # seconds
_PATIENCE: Final = 120.0
_PIXELS_A_POINT: Final = 1.2
_KEYS: Final = (
    "() => [...document.querySelectorAll('.page-list .page')].map(page => page.dataset.key)"
)
_HAS_NEW_PAGE: Final = """old => [...document.querySelectorAll(".page-list .page")].some(
  page => page.dataset.key && !old.includes(page.dataset.key))"""
_SHOWS_NEW_PAGE: Final = """old => [...document.querySelectorAll(".page-list .page")].some(
  page => page.dataset.key && !old.includes(page.dataset.key)
    && page.querySelector("img").src.includes(page.dataset.key))"""
_SCROLL: Final = """old => [...document.querySelectorAll(".page-list .page")].find(
  page => !old.includes(page.dataset.key)).scrollIntoView({ block: "center", behavior: "instant" })"""
_PAINTED: Final = (
    "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
)


def edit_places(body: str) -> list[int]:
    """Where a word may be added: at the first space of paragraphs all over a text."""
    paragraphs = body.split("\n\n")
    places: list[int] = []
    start = 0
    for paragraph in paragraphs:
        is_prose = len(paragraph) > 150 and paragraph[0].isalpha()
        if is_prose and start > body.find("\n---\n"):
            places.append(start + paragraph.index(" ", 20))
        start += len(paragraph) + 2
    return Random(1).choices(places, k=EDITS)


def with_word(body: str, place: int, number: int) -> str:
    """A text with one more word at a place."""
    return f"{body[:place]} mot{number}{body[place:]}"


def rows(folder: Path, top: Path) -> Iterator[Row]:
    """Yield how soon a page is seen, of 16 pages and of 60, and beside typst."""
    long = text(_WORDS, 130)
    content = folder / "content"
    shutil.copytree(top / "content", content)
    brochures = content / "brochures"
    (brochures / "long.md").write_text(long.markdown, "utf-8")
    ours: dict[str, float] = {}
    with serve_atelier(content, folder / "build", top) as (address, server):
        for name, slug in (("16 pages", "mon-espace-sante"), ("60 pages", "long")):
            ours[name] = measure_browser(address, brochures / f"{slug}.md")
            bound = _BOUNDS[name]
            words = f"{ours[name] * 1000:.0f} ms", f"{bound * 1000:.0f} ms"
            yield Row(
                f"write to page in Chromium, {name}", *words, ours[name] / bound, 1.0, 0.8
            )
        memory = resident_megabytes(server.pid)
    yield Row(
        "  memory of the server", f"{memory:.0f} MB", "200 MB", memory / 200, 1.0, 0.8
    )
    theirs = measure_typst(folder, top, long.typst)
    words = f"{ours['60 pages'] * 1000:.0f} ms", f"{theirs * 1000:.0f} ms"
    ratio = ours["60 pages"] / theirs
    yield Row("  60 pages / typst.Compiler and a PNG", *words, ratio, 1.0, 0.5)


@contextmanager
def serve_atelier(
    content: Path, out: Path, top: Path
) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """Serve the atelier of a folder of texts in a process of its own: its address, and the process."""
    places = ["--content", str(content), "--out", str(out), "--no-browser"]
    command = [sys.executable, "-u", "-m", "pamphlets", "atelier", *places]
    with subprocess.Popen(command, cwd=top, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            words = next(line for line in server.stdout if "http://" in line).split()
            yield next(word for word in words if word.startswith("http://")), server
        finally:
            server.terminate()


def measure_browser(address: str, path: Path) -> float:
    """The median of the seconds from the write of a file to its page painted."""
    body = path.read_text("utf-8")
    seconds: list[float] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=CHROMIUM_ARGUMENTS
        )
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.goto(f"{address}#{path.parent.name}/{path.name}")
        page.wait_for_function(_SHOWS_NEW_PAGE, arg=[], timeout=_PATIENCE * 1000)
        for number, place in enumerate(edit_places(body)):
            # The first edit of a place brings its page into view; the second is measured.
            change_text(page, path, with_word(body, place, 2 * number))
            page.wait_for_timeout(500)
            seconds.append(change_text(page, path, with_word(body, place, 2 * number + 1)))
        browser.close()
    return median(seconds)


def change_text(page: Page, path: Path, text: str) -> float:
    """The seconds from the write of a file to a new page painted, which is brought into view where it is not."""
    old = page.evaluate(_KEYS)
    begun = time.perf_counter()
    path.write_text(text, "utf-8")
    page.wait_for_function(_HAS_NEW_PAGE, arg=old, timeout=_PATIENCE * 1000)
    page.evaluate(_SCROLL, old)
    page.wait_for_function(_SHOWS_NEW_PAGE, arg=old, timeout=_PATIENCE * 1000)
    page.evaluate(_PAINTED)
    return time.perf_counter() - begun


def measure_typst(folder: Path, top: Path, body: str) -> float:
    """The median of the seconds from the write of a file to a PNG of a page, by a compiler that stays in memory.

    Its own PNGs are of all pages, anew at each edit; a PDF and pdfium's picture of one page are sooner there.
    """
    source = folder / "edited.typ"
    source.write_text(peers.typst_source(body), "utf-8")
    compiler = typst.Compiler(source, font_paths=[top / "fonts" / "eb-garamond"])
    compiler.compile()
    paragraphs = [match.end() for match in re.finditer("\n\n", body[:-200])]
    seconds: list[float] = []
    for number, place in enumerate(Random(1).choices(paragraphs, k=EDITS)):
        changed = f"{body[:place]}mot{number} {body[place:]}"
        begun = time.perf_counter()
        source.write_text(peers.typst_source(changed), "utf-8")
        pdf = compiler.compile()
        assert isinstance(pdf, bytes)
        with pypdfium2.PdfDocument(pdf) as document:
            page = document[len(document) * place // len(body)]
            page.render(scale=_PIXELS_A_POINT).to_pil().save(BytesIO(), "PNG")
        seconds.append(time.perf_counter() - begun)
    return median(seconds)


def resident_megabytes(process: int) -> float:
    """The memory that a process holds now."""
    status = Path(f"/proc/{process}/status").read_text("ascii")
    line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


def main() -> None:
    """Print these rows alone: `python -m tests.bench.preview`."""
    import tempfile

    with tempfile.TemporaryDirectory() as name:
        for row in rows(Path(name), Path(__file__).resolve().parents[2]):
            print(row, flush=True)


if __name__ == "__main__":
    main()
