"""PDFs -> what veraPDF, the reference of the PDF Association, finds wrong with them."""

import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Final

_JARS: Final = Path(__file__).resolve().parents[3] / ".venv" / "verapdf"
_PROGRAM: Final = Path(__file__).with_name("JudgeWithVeraPdf.java")


def has_verapdf() -> bool:
    """Return whether `requirements/fetch-verapdf.sh` could fetch it."""
    return (_JARS / "complete").is_file()


def judge_with_verapdf(flavour: str, files: Sequence[Path]) -> dict[str, list[str]]:
    """Return what is wrong with each file, by its name; `flavour` is « ua1 », « 2a », « ua2 » or « 4 ».

    Raises AssertionError where not every file was judged.
    """
    command = ["java", "-Xmx1500m", "-cp", f"{_JARS}/*", str(_PROGRAM), flavour]
    result = subprocess.run([*command, *files], capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    faults: dict[str, list[str]] = {}
    name = ""
    for line in result.stdout.splitlines():
        if line.startswith("\t"):
            faults[name].append(line.strip())
        else:
            verdict, checks, path = line.split(" ", 2)
            name = Path(path).name
            # So few checks would mean that it read nothing of the file.
            faults[name] = [] if verdict == "pass" and int(checks) > 100 else [line]
    assert len(faults) == len(files)
    return faults
