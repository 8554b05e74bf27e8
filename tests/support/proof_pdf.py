"""PDFs for a print shop -> what proof-pdf, a preflight of PDF/X-4, finds wrong with them."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

_FOLDER: Final = Path(__file__).resolve().parents[2] / ".venv" / "proof-pdf"
_START: Final = "from proof_pdf.cli import pdf_app; pdf_app()"
# PDF/A is another standard, which a file for a shop need not be.
_ASKED: Final = (
    "--no-pdfa", "--output-condition", "FOGRA39", "--require-bleed", "--max-tac", "300", "--min-dpi", "300", "--json",
)  # fmt: skip


def has_proof_pdf() -> bool:
    """Return whether `requirements/fetch-proof-pdf.sh` could fetch it."""
    return (_FOLDER / "complete").is_file()


def judge_with_proof_pdf(files: Sequence[Path], bleed_mm: int = 3) -> dict[str, list[str]]:
    """Return the names of the checks that each file fails, by its name. Raises AssertionError where one was not judged."""
    asked = ["verify", *map(str, files), "--bleed-mm", str(bleed_mm), *_ASKED]
    environment = {**os.environ, "PYTHONPATH": str(_FOLDER)}
    command = [sys.executable, "-c", _START, *asked]
    result = subprocess.run(
        command, capture_output=True, text=True, check=False, env=environment
    )
    verdicts = json.loads(result.stdout)
    assert len(verdicts) == len(files), result.stderr
    faults: dict[str, list[str]] = {}
    for verdict in verdicts:
        found = [each["check"] for each in verdict["findings"]]
        assert verdict["ok"] or found
        errors = [] if verdict["ok"] else sorted(set(found))
        faults[Path(verdict["path"]).name] = errors
    return faults
