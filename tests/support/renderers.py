"""Others' renderers: a PDF -> what each of them shows of its pages."""

import shutil
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from PIL import Image

Command = Callable[[Path, Path, int], list[str]]


def _poppler(source: Path, folder: Path, dpi: int) -> list[str]:
    return ["pdftoppm", "-r", str(dpi), "-png", "-aa", "no", str(source), str(folder / "p")]


def _mupdf(source: Path, folder: Path, dpi: int) -> list[str]:
    pattern = str(folder / "p%04d.png")
    return ["mutool", "draw", "-q", "-A", "0", "-r", str(dpi), "-o", pattern, str(source)]


def _ghostscript(source: Path, folder: Path, dpi: int) -> list[str]:
    pattern = str(folder / "p%04d.png")
    options = ["-q", "-dBATCH", "-dNOPAUSE", "-dPrinted", "-sDEVICE=png16m", f"-r{dpi}"]
    return ["gs", *options, f"-sOutputFile={pattern}", str(source)]


RENDERERS: Mapping[str, Command] = MappingProxyType(
    {"pdftoppm": _poppler, "mutool": _mupdf, "gs": _ghostscript}
)


def has_renderer(name: str) -> bool:
    """Whether the program is installed."""
    return shutil.which(name) is not None


def render_pages(
    source: Path, renderer: str, folder: Path, dpi: int = 36
) -> list[Image.Image]:
    """Every page in colour, without smoothed edges; `folder` is made and holds the pictures."""
    folder.mkdir()
    command = RENDERERS[renderer](source, folder, dpi)
    subprocess.run(command, check=True, timeout=120, capture_output=True)
    pages: list[Image.Image] = []
    for path in sorted(folder.iterdir()):
        with Image.open(path) as picture:
            pages.append(picture.convert("RGB"))
    return pages
