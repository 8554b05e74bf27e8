"""Whatever goes wrong while a build writes: no torn file, no mixture untold, nothing left for long, the next one right."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.counts import JUDGED

TOP = Path(__file__).resolve().parents[2]
# Some together in one process, which begins with a second of imports.
GROUPS = ("kill full locked", "readonly once", "interrupt terminate hangup")


@pytest.mark.parametrize("faults", GROUPS)
def test_a_fault_at_any_step_of_writing_harms_nothing(faults: str) -> None:
    depth = ["--all"] if JUDGED else []
    words = [sys.executable, "-m", "tests.faults", *faults.split(), *depth]
    tried = subprocess.run(words, cwd=TOP, capture_output=True, text=True, check=False)
    assert tried.returncode == 0, tried.stdout + tried.stderr


def test_builds_held_to_less_do_what_they_can() -> None:
    words = [sys.executable, "-m", "tests.faults.held_builds"]
    tried = subprocess.run(words, cwd=TOP, capture_output=True, text=True, check=False)
    assert tried.returncode == 0, tried.stdout + tried.stderr
