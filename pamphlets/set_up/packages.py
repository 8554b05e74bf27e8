"""A lock of requirements/ -> its packages in an environment, through pip: from the wheels of a pack, else from an index.

The locks are complete, so nothing is looked for besides: NiceGUI comes without what its own code needs.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from shutil import copyfile
from typing import Final

from pamphlets.set_up.environment import Environment, has_pip_aboard
from pamphlets.set_up.faults import SetUpError
from pamphlets.set_up.pip_wheel import find_pip_wheel

WHEELS_FOLDER: Final = Path("requirements", "wheels")
"""Where `pamphlets pack-key` puts wheels for machines without a network."""
_INSTALL: Final = (
    "install", "--disable-pip-version-check", "--no-input", "--retries", "1", "--progress-bar", "off",
    "--require-hashes", "--no-deps", "--only-binary", ":all:",
)  # fmt: skip
_CLEAR_LINE: Final = "\r" + 60 * " " + "\r"


def install_lock(environment: Environment, top: Path, name: str) -> None:
    """Install what a lock names, and note that it was. Raises SetUpError."""
    lock = top / "requirements" / f"{name}.txt"
    total = sum("==" in line for line in lock.read_text("utf-8").splitlines())
    program = list_pip_words(environment, top)
    last_line = ""
    for options in _list_sources(top):
        words = [*program, *_INSTALL, *options, "--requirement", str(lock)]
        status, last_line = _run_pip(words, total)
        if status == 0:
            copyfile(lock, environment.lock_copy(name))
            return
    raise SetUpError("failed", reason=last_line)


def list_pip_words(environment: Environment, top: Path) -> list[str]:
    """Return the words that run pip in an environment: its own, else one in a wheel. Raises SetUpError."""
    words = [str(environment.python), "-m", "pip"]
    if has_pip_aboard() or _is_running_well([*words, "--version"]):
        return words
    wheel = find_pip_wheel(top, top / WHEELS_FOLDER, environment.folder)
    # A wheel is a ZIP, which Python can import from.
    return [str(environment.python), str(wheel / "pip")]


def _list_sources(top: Path) -> Iterator[list[str]]:
    """Yield the options for each place that packages may come from: those of the pack first."""
    wheels = top / WHEELS_FOLDER
    if wheels.is_dir():
        yield ["--no-index", "--find-links", str(wheels)]
    yield []


def _run_pip(words: list[str], total: int) -> tuple[int, str]:
    """Return the status of pip and its last line; on a terminal, count the packages on one line."""
    is_shown = sys.stderr.isatty()
    variables = os.environ | {"PYTHONIOENCODING": "utf-8"}
    count, last_line = 0, ""
    with subprocess.Popen(  # noqa: S603 (pip, no shell)
        words,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        env=variables,
    ) as process:
        for line in process.stdout or ():
            last_line = line.strip() or last_line
            if line.startswith("Collecting "):
                count += 1
                shown = line.removeprefix("Collecting ").partition("==")[0].strip()
                progress = f"{_CLEAR_LINE}  {count}/{total} {shown[:40]}"
                sys.stderr.write(progress if is_shown else "")
                sys.stderr.flush()
            elif line.startswith("Installing ") and is_shown:  # a third of the time
                sys.stderr.write(f"{_CLEAR_LINE}  {count} …")
                sys.stderr.flush()
    sys.stderr.write(_CLEAR_LINE if is_shown else "")
    return process.returncode, last_line.removeprefix("ERROR: ")


def _is_running_well(words: list[str]) -> bool:
    return subprocess.run(words, capture_output=True, check=False).returncode == 0  # noqa: S603
