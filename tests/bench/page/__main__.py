"""The table of lines alone: `python -m tests.bench.page [TEXT.md | PAGES.pdf …]`; without names, that of `make bench`.

A PDF is measured as it is, its text being that of its commonest letters: so peers are measured, and shipped brochures.
"""

import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from tests.bench.page.drawn_text import read_pages
from tests.bench.page.foot_measures import measure_feet
from tests.bench.page.line_measures import measure_lines
from tests.bench.page.line_table import PEERS_DATE, TextMeasures, format_table
from tests.bench.page.running_text import ROOT, write_running_text

# The second stands for the peers' second text, which is not ours to spread: it is of the same kind, and shorter.
TEXTS: Final = ("mon-espace-sante", "nos-donnees-leur-marche")
TEXTS_VARIABLE: Final = (
    "PAMPHLETS_BENCH_TEXTS"  # files, parted as in PATH, instead of those
)
WORST: Final = 3  # lines told of each text


def bench_texts() -> list[Path]:
    """Return the two texts of `make bench`, or those that the environment names."""
    if names := os.environ.get(TEXTS_VARIABLE):
        return [Path(name) for name in names.split(os.pathsep)]
    return [ROOT / "content" / "brochures" / f"{name}.md" for name in TEXTS]


def measure_file(path: Path, folder: Path) -> TextMeasures:
    """Return the figures of a PDF, or of the running text of a file set in `folder`."""
    pages = path
    if path.suffix != ".pdf":
        pages = folder / f"{path.stem}.pdf"
        write_running_text(path, pages)
    drawn_pages = read_pages(pages)
    return TextMeasures(measure_lines(drawn_pages), measure_feet(drawn_pages))


def print_lines(paths: Sequence[Path]) -> None:
    """Print the table of some files, and the loosest lines of each where they are over what is allowed."""
    with tempfile.TemporaryDirectory() as name:
        measures = [measure_file(path, Path(name)) for path in paths]
    print(f"Peers of {PEERS_DATE}: the figures of two texts, parted by a stroke.")
    print(format_table([path.stem for path in paths], measures))
    for path, (lines, _) in zip(paths, measures, strict=True):
        print(
            f"{path.stem}: {lines.line_count} lines, {len(lines.settings)} of them filled; the loosest:"
        )
        for setting in sorted(lines.settings, key=lambda setting: -setting.blank)[:WORST]:
            words = setting.line.text[:60]
            print(f"  page {setting.page_number}: {setting.blank:.2f} x natural: {words}")


if __name__ == "__main__":
    print_lines([Path(name) for name in sys.argv[1:]] or bench_texts())
