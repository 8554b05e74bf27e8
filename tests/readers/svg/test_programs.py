"""Files as drawing programs write them: read without a fault, and black and white where a browser has them so.

The places were compared with Chromium's rendering of the same files, pixel by pixel: in no file were more than 1 % of the
pixels apart by a quarter of the scale, but for faces that the browser lacked, and veils, which we print in dots.
"""

import re
from pathlib import Path

import pytest

from pamphlets.core.source import Source
from pamphlets.readers.svg.reader import SvgResources, read_svg
from tests.support.svg import FACES, printed

PROGRAMS = Path(__file__).parent / "programs"
# Of each program: what is said, and places in user units with how dark they are there, in tenths.
FILES: dict[str, tuple[list[str], dict[tuple[float, float], int]]] = {
    "inkscape": ([], {(15, 25): 10, (57, 40): 0, (94, 24): 9, (117, 30): 1, (12, 52): 0, (78.5, 29.8): 9}),
    "illustrator": ([], {(60, 25): 0, (60, 175): 10, (151, 60): 9, (170, 85): 0, (200, 110): 1, (220, 178): 0}),
    "figma": ([], {(20, 20): 5, (200, 30): 1, (268, 76): 0, (268, 40): 9, (20, 200): 0, (56, 200): 10, (180, 200): 0, (155, 185): 9}),
    "excalidraw": ([], {(20, 55): 9, (160, 54): 9, (196, 54): 0, (150, 54): 9, (80, 180): 2, (330, 30): 8}),
    "libreoffice": (["svg-colour"], {(1100, 1200): 1, (7000, 2000): 9, (8800, 2000): 10, (9000, 4300): 1, (9000, 6800): 9}),
    "drawio": ([], {(0.2, 30): 10, (60, 8): 0, (150, 30): 9, (210, 10): 2, (160, 105): 0}),
    "matplotlib": ([], {(70, 150): 5, (130, 20): 0, (130, 150): 8, (36, 60): 10}),
    "ggplot": ([], {(100, 100): 1, (200, 173.6): 0, (120, 150): 10, (5, 5): 0}),
    "affinity": ([], {(22, 50): 9, (70, 50): 0, (160, 100): 0, (160, 150): 7}),
    "sketch": ([], {(20, 20): 2, (80, 50): 8, (95, 50): 0, (190, 75): 10}),
    "graphviz": ([], {(67, 110): 2, (67, 80): 2, (67, 72): 10}),
}  # fmt: skip


@pytest.mark.parametrize("program", FILES)
def test_a_file_of_a_program_looks_as_in_a_browser(program: str) -> None:
    path = PROGRAMS / f"{program}.svg"
    told, places = FILES[program]
    source = Source(path.name, path.read_text("utf-8"))
    drawing, doubts = read_svg(source, resources=SvgResources(FACES))
    assert [doubt.code for doubt in doubts] == told
    left, top, width, _ = _view_box(source.text)
    image = printed(drawing, 2.0)
    scale = image.width / width
    wrong = {}
    for (x, y), dark in places.items():
        shade = image.getpixel((round((x - left) * scale), round((y - top) * scale)))
        seen = 10 * (1 - shade / 255)  # type: ignore[operator]
        if abs(seen - dark) > 1.2:
            wrong[x, y] = round(seen, 1)
    assert wrong == {}


def _view_box(text: str) -> list[float]:
    match = re.search(r"viewBox=[\"']([^\"']+)", text)
    assert match is not None
    return [float(number) for number in match[1].split()]
