"""The table of `make bench`: each job as a ratio to a peer's time in the same run, medians of five."""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.bench import executors, growth, large_files, peers, preview, sheets
from tests.bench.feet import print_shipped_feet
from tests.bench.measure import RUNS, Took, took
from tests.bench.page.__main__ import bench_texts, print_lines
from tests.bench.quality import MEASURE, quality
from tests.bench.row import Row, megabytes, seconds
from tests.bench.text import Text, text

ROOT = Path(__file__).resolve().parents[2]
SIZES = {"short": (6_000, 40), "quarter": (25_000, 162), "long": (100_000, 650)}


def main() -> None:
    """Measure everything and print the table as it grows."""
    print(f"{'job':<58}{'ours':>11}{'peer':>11}{'ratio':>9}{'must':>7}{'aim':>7}")
    with tempfile.TemporaryDirectory() as name:
        for row in rows(Path(name)):
            print(row, flush=True)
    found = quality(ROOT / "fonts", SIZES["long"][0])
    print(
        f"\nlines at {MEASURE:.0f} pt: {found.lines}; hyphenated {found.hyphens:.2%} (6 %), two running "
        f"{found.doubles:.3%} (0.1 %), loose {found.loose:.2%} (3.5 %), forced {found.forced} (0)"
    )
    print()
    print_lines(bench_texts())
    print_shipped_feet()


def rows(folder: Path) -> Iterator[Row]:
    """Yield the rows of the table."""
    texts = {name: text(*size) for name, size in SIZES.items()}
    for name, made in texts.items():
        _lay_out(folder, name, made)
    typst = {name: _typst(folder, name) for name in ("short", "long")}
    cahier = took(peers.pdfimpose(folder / "short.pdf", folder / "short-cahier.pdf"), ROOT)
    ours = {name: _build(folder, name) for name in texts}
    short = ours["short"].seconds
    peer = typst["short"].seconds + 2 * cahier.seconds  # one run for each cahier
    yield Row(
        "6 000 words to PDF and both cahiers / typst + 2 pdfimpose",
        *seconds(short, peer),
        0.55,
        0.3,
    )
    yield Row("the same / typst alone", *seconds(short, typst["short"].seconds), 2.5, 1.2)
    whole = _build_with_screens(folder, "short").seconds
    yield Row(
        "6 000 words with HTML, EPUB and text / without", *seconds(whole, short), 1.4, 1.2
    )
    pair = seconds(ours["long"].seconds, typst["long"].seconds)
    yield Row("100 000 words to PDF and cahiers / typst", *pair, 1.8, 1.0)
    yield Row(
        "25 000 to 100 000 words",
        *seconds(ours["long"].seconds, ours["quarter"].seconds),
        4.4,
        4.1,
    )
    own, peer = ours["long"].megabytes, typst["long"].megabytes
    yield Row("peak memory at 100 000 words / typst", *megabytes(own, peer), 1.2, 0.8)
    yield Row(
        "nothing changed / python -c 'import typer'", *seconds(*_idle(folder)), 3.0, 2.0
    )
    yield from _sheets(folder)
    yield from large_files.rows(folder, ROOT)
    yield from executors.rows(folder / "executors", ROOT)
    yield from growth.rows(folder / "growth", ROOT)
    yield from preview.rows(folder / "preview", ROOT)


def _lay_out(folder: Path, name: str, made: Text) -> None:
    """Write a text for the press and for typst."""
    content = folder / name / "brochures"
    content.mkdir(parents=True)
    (content / f"{name}.md").write_text(made.markdown, encoding="utf-8")
    (folder / f"{name}.typ").write_text(peers.typst_source(made.typst), encoding="utf-8")


def _press(folder: Path, name: str, *more: str) -> list[str]:
    """Return the command that builds one of the texts."""
    module = "tests.bench.press"
    places = ("--content", str(folder / name), "--out", str(folder / f"{name}-build"))
    # No peer makes a picture of the cover, so here we do not either.
    return [
        sys.executable,
        "-m",
        module,
        "build",
        *places,
        "--quiet",
        "--no-preview",
        *more,
    ]


def _build(folder: Path, name: str, runs: int = RUNS) -> Took:
    """Measure a whole build of a PDF and its sheets, nothing of ours cached: no peer writes more."""
    return took(_press(folder, name, "--force", "--format", "brochure"), ROOT, runs)


def _build_with_screens(folder: Path, name: str) -> Took:
    """Measure the same with an HTML, an EPUB and a plain text beside it, as a brochure has them."""
    return took(_press(folder, name, "--force"), ROOT)


def _typst(folder: Path, name: str) -> Took:
    """Measure typst on one of the texts."""
    return took(
        peers.typst(
            folder / f"{name}.typ", folder / f"{name}.pdf", ROOT / "fonts" / "eb-garamond"
        ),
        folder,
    )


def _idle(folder: Path) -> tuple[float, float]:
    """Measure a build with nothing to do, and Python importing typer."""
    content = folder / "idle" / "brochures"
    content.mkdir(parents=True)
    (content / "idle.md").write_text(
        "---\ntitre: Rien à faire\n---\n\nRien.\n", encoding="utf-8"
    )
    places = ("--content", str(folder / "idle"), "--out", str(folder / "idle-build"))
    command = [sys.executable, "-m", "pamphlets", "build", *places, "--quiet"]
    took(command, ROOT, runs=1)
    return took(command, ROOT).seconds, took(
        [sys.executable, "-c", "import typer"], ROOT
    ).seconds


def _sheets(folder: Path) -> Iterator[Row]:
    """Yield the rows about imposing, of texts that fill a thin book and a thick one."""
    texts = {name: text(*size) for name, size in sheets.SIZES.items()}
    for name, made in texts.items():
        _lay_out(folder, name, made)
        _build(folder, name, runs=1)
    own = {
        name: folder / f"{name}-build" / name / f"{name}-pageparpage-a5.pdf"
        for name in texts
    }
    yield from sheets.rows(folder, ROOT, own, texts)


if __name__ == "__main__":
    main()
