"""A real watch: what is saved while it builds for the first time, or again, is built in the end."""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Final

import pytest

from pamphlets.app.build.build_records import read_record
from pamphlets.core.system.input_files import hash_bytes

_PATIENCE: Final = 60.0  # seconds, after which the watch is taken to have missed a save
_TEXT: Final = "---\ntitre: T\n---\n\n{version}\n"


def wait_until(is_so: Callable[[], bool]) -> bool:
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline:
        if is_so():
            return True
        time.sleep(0.01)
    return False


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "content" / "brochures" / "t.md"
    path.parent.mkdir(parents=True)
    path.write_text(_TEXT.format(version="un"), "utf-8")
    return path


@pytest.fixture
def watch(top: Path, text: Path) -> Iterator[Path]:
    """The output folder of a watch that has just begun."""
    out = text.parents[2] / "build"
    places = ["--content", str(text.parents[1]), "--out", str(out)]
    command = [sys.executable, "-m", "pamphlets", "watch", *places]
    with subprocess.Popen(
        command, cwd=top, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        yield out
        process.terminate()


def builds(out: Path) -> bool:
    return any(out.glob(".pamphlets-*"))


def has_built(out: Path, text: str) -> bool:
    """Whether the last build read this text."""
    record = read_record(out, "t")
    return record is not None and record.inputs["text"] == hash_bytes(text.encode())


def test_what_is_saved_while_a_watch_builds_is_built_in_the_end(
    watch: Path, text: Path
) -> None:
    for version in ("deux", "trois", "quatre"):
        assert wait_until(partial(builds, watch))
        new_text = _TEXT.format(version=version)
        beside = text.with_suffix(".new")
        beside.write_text(new_text, "utf-8")
        beside.replace(text)
        assert wait_until(partial(has_built, watch, new_text))
        text.write_text(_TEXT.format(version=f"{version} encore"), "utf-8")
