"""PDFs -> what pdf.js, Firefox's reader, reads of their structure and finds in them."""

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

_FOLDER: Final = Path(__file__).resolve().parents[3] / ".venv" / "pdfjs"
_LIBRARY: Final = _FOLDER / "node_modules" / "pdfjs-dist" / "legacy"
_HERE: Final = Path(__file__).parent


class ReadElement(NamedTuple):
    """An element that holds marked content or an annotation of a page."""

    role: str
    language: str
    """its own; empty where it says none"""
    alternative: str
    text: str
    """of the marked content directly inside, by its codes: no ActualText"""
    annotations: int


def has_pdfjs() -> bool:
    """Return whether `requirements/fetch-pdfjs.sh` could fetch it."""
    return (_FOLDER / "complete").is_file()


def read_with_pdfjs(files: Sequence[Path]) -> list[list[list[ReadElement]]]:
    """Return the elements of each page of each file, in the order of the tree."""
    lines = _run("read_with_pdfjs.mjs", _LIBRARY / "build" / "pdf.mjs", *files)
    return [
        [[ReadElement(**element) for element in page] for page in json.loads(line)]
        for line in lines.splitlines()
    ]


def find_with_pdfjs(file: Path, *words: str) -> dict[str, int]:
    """Return how often Firefox's search finds each of the words."""
    libraries = _LIBRARY / "build" / "pdf.mjs", _LIBRARY / "web" / "pdf_viewer.mjs"
    counts: dict[str, int] = json.loads(
        _run("find_with_pdfjs.mjs", *libraries, file, *words)
    )
    return counts


def _run(program: str, *words: Any) -> str:
    command = ["node", _HERE / program, *words]
    result = subprocess.run(
        command, capture_output=True, text=True, check=False, timeout=300
    )
    assert result.returncode == 0, result.stderr
    return result.stdout
