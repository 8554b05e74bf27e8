"""Cases of the fuzzer, the same ones each time; with PAMPHLETS_JUDGE also an hour's worth of new ones."""

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.fuzz.kinds import KINDS
from tests.fuzz.laws import broken_laws_of_tags
from tests.support.counts import JUDGED
from tests.support.pages import booklet

TOP = Path(__file__).resolve().parents[2]
# About a minute of one core in all. Each item is a process of its own, and begins with a second of imports.
CASES = (
    "markdown:0-29", "markdown:30-49", "sheet:0-29", "content:0-14", "head:0-39", "register:0-24", "svg:0-39",
    "picture:0-24 printer:0-14", "pdf:0-44", "options:0-24", "import:0-9 record:0-29 --found",
)  # fmt: skip
# An hour of two cores: other seeds each hour, or those that PAMPHLETS_FUZZ_SEED names.
FIRST_SEED = int(
    os.environ.get("PAMPHLETS_FUZZ_SEED") or f"{datetime.now(UTC):%Y%m%d%H}0000"
)
ITEMS, SEEDS_AN_ITEM = 60, 110
# Named by their place: the processes that share them must give them the same names when the hour turns.
NEW_CASES = [
    pytest.param(f"all:{first}-{first + SEEDS_AN_ITEM - 1}", id=f"hour-{place}")
    for place, first in enumerate(
        range(FIRST_SEED, FIRST_SEED + ITEMS * SEEDS_AN_ITEM, SEEDS_AN_ITEM)
    )
]


def run_cases(cases: str) -> None:
    """Fail with the command that tries again what broke a law."""
    words = [sys.executable, "-m", "tests.fuzz", *cases.split()]
    tried = subprocess.run(words, cwd=TOP, capture_output=True, text=True, check=False)
    assert tried.returncode == 0, tried.stdout + tried.stderr


@pytest.mark.parametrize("cases", [*CASES, *(NEW_CASES if JUDGED else ())])
def test_no_command_breaks_a_law(cases: str) -> None:
    run_cases(cases)


def test_a_file_to_read_that_has_no_tags_breaks_a_law(tmp_path: Path) -> None:
    found = list(broken_laws_of_tags(booklet(tmp_path / "plain.pdf", 4)))
    assert found == ["structure: the file is not tagged"]


@pytest.mark.parametrize("kind", KINDS)
def test_a_seed_makes_the_same_case_each_time(kind: str) -> None:
    assert KINDS[kind].make(7) == KINDS[kind].make(7)
    assert (
        len(
            {
                KINDS[kind].make(seed).files[KINDS[kind].make(seed).main_file]
                for seed in range(5)
            }
        )
        > 1
    )
