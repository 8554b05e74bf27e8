"""The feet of shipped brochures, page by page: `python -m tests.bench.feet [PDF | TEXT.md | FOLDER …]`.

Without names, every brochure of `content/` is built in a temporary folder and measured, as `make bench` does. A
folder gives the brochures that were built into it.
"""

import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from tests.bench.page.drawn_text import read_pages
from tests.bench.page.foot_measures import FeetMeasures, PageFoot, measure_feet
from tests.bench.page.running_text import ROOT, write_running_text

_MOST_SHORT, _MOST_MEAN, _MOST_DIFFERENCE = 2.0, 0.7, 1.0  # lines
_PAGE_FILES: Final = "*/*-pageparpage-a5.pdf"


def main() -> None:
    """Print the feet of the files named, else of all shipped brochures."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = [Path(argument) for argument in sys.argv[1:]] or [build_brochures(folder)]
        print_feet(list(_list_pages(paths, folder)))


def print_shipped_feet() -> None:
    """Print the feet of every shipped brochure."""
    with tempfile.TemporaryDirectory() as name:
        print_feet(sorted(build_brochures(Path(name)).glob(_PAGE_FILES)))


def build_brochures(folder: Path) -> Path:
    """Build the brochures of `content/` and return the folder that holds them."""
    slugs = [path.stem for path in sorted((ROOT / "content" / "brochures").glob("*.md"))]
    places = ("--content", str(ROOT / "content"), "--out", str(folder))
    command = [sys.executable, "-m", "pamphlets", "build", *places]
    command += ["--quiet", "--no-preview", "--format", "brochure", "--", *slugs]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return folder


def _list_pages(paths: Iterable[Path], folder: Path) -> Iterator[Path]:
    """Yield the PDFs of pages that some names stand for; running text is set in `folder`."""
    for path in paths:
        if path.is_dir():
            yield from sorted(path.glob(_PAGE_FILES))
        elif path.suffix == ".pdf":
            yield path
        else:
            pages = folder / f"{path.stem}.pdf"
            write_running_text(path, pages)
            yield pages


def print_feet(paths: Iterable[Path]) -> None:
    """Print a line for each page and a summary of each file, then of all."""
    summaries: list[str] = []
    for path in paths:
        measures = measure_feet(read_pages(path))
        differences = dict(measures.spread_differences)
        print(f"\n{path.stem}, lines {measures.grid} pt apart")
        print("  page  short  spread  last line to note  faults")
        for foot in measures.feet:
            print(_format_foot(foot, differences.get(foot.number)))
        summaries.append(_summarize(path.stem, measures))
    print("\n" + "\n".join(summaries))


def _format_foot(foot: PageFoot, difference: float | None) -> str:
    short = "end" if foot.short is None else f"{foot.short:.1f}"
    spread = "" if difference is None else f"{difference:.1f}"
    distance = "" if foot.note_distance is None else f"{foot.note_distance:.1f} pt"
    marks = [*foot.faults]
    if foot.short is not None and round(foot.short, 1) > _MOST_SHORT:
        marks.append("SHORT")
    if difference is not None and round(difference, 1) > _MOST_DIFFERENCE:
        marks.append("UNEVEN")
    return (
        f"  {foot.number:>4}{short:>7}{spread:>8}{distance:>19}  {' '.join(marks)}".rstrip()
    )


def _summarize(name: str, measures: FeetMeasures) -> str:
    """Return a file's figures in a line, beside what they must be."""
    short_pages = sum(round(short, 1) > _MOST_SHORT for short in measures.shorts)
    uneven = sum(
        round(lines, 1) > _MOST_DIFFERENCE for _, lines in measures.spread_differences
    )
    faults = {
        fault: measures.count(fault) for fault in ("widow", "orphan", "heading", "hyphen")
    }
    is_missed = (
        short_pages
        or uneven
        or any(faults.values())
        or round(measures.mean, 2) > _MOST_MEAN
    )
    told = ", ".join(f"{fault}s {count}" for fault, count in faults.items())
    return (
        f"{name}: {len(measures.feet)} pages, worst {measures.worst:.1f} (≤ {_MOST_SHORT:g}; {short_pages} over), "
        f"mean {measures.mean:.2f} (≤ {_MOST_MEAN:g}), spreads {measures.worst_difference:.1f} "
        f"(≤ {_MOST_DIFFERENCE:g}; {uneven} over), {told} (0)  {'MISSED' if is_missed else 'must'}"
    )


if __name__ == "__main__":
    main()
