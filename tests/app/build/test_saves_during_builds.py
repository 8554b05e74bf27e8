"""Whatever is saved while a build runs, and whenever: after the next build, what is printed is what the files say.

A save happens between two calls of functions of the program, counted by the interpreter itself, so that no
moment is left out: before an input is read, between two looks at it, before it is hashed, while files move.
"""

import random
import shutil
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import FrameType
from typing import Final

import pytest
from PIL import Image

from pamphlets.app.build.build_options import BuildRequest
from pamphlets.app.build.incremental import build_stale
from pamphlets.app.build.titles import find_titles
from tests.support.counts import JUDGED

_MOST_CALLS: Final = 200_000  # of one build of all; a later moment is after its end
_EARLIEST: Final = 50  # calls until the first input is looked at
_TEXT: Final = """---
titre: Titre
---

Le mot {version}, selon la loi[@loi].

![une photo](../images/photo.png)

![un dessin](../images/dessin.svg)
"""
_DRAWING: Final = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10">
<rect width="{version}" height="10"/></svg>"""
# What an author may save -> two versions of it, each as true as the other.
_INPUTS: Final = {
    "brochures/a.md": (_TEXT.format(version="premier"), _TEXT.format(version="second")),
    "brochures/b.md": (
        "---\ntitre: B\n---\n\nUn.\n",
        "---\ntitre: B\n---\n\nDeux[@loi].\n",
    ),
    "collectif.yaml": (
        "collectif: Nous\nadresse: Rue A\n",
        "collectif: Eux\nadresse: Rue B\n",
    ),
    "sources.yaml": ("- id: loi\n  title: Loi un\n", "- id: loi\n  title: Loi deux\n"),
    "images/dessin.svg": (_DRAWING.format(version=4), _DRAWING.format(version=12)),
    "images/photo.png": ("red", "blue"),
}
Versions = tuple[int, ...]
"""Of each input, in their order."""


def save(content: Path, name: str, version: int) -> None:
    """Write an input as a program does that saves: over the old file, or beside it and then into its place."""
    path = content / name
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.suffix == ".png":
        beside = path.with_name("beside.tmp")
        Image.new("RGB", (30, 20), _INPUTS[name][version]).save(beside, "PNG")
        beside.replace(path)
    else:
        path.write_text(_INPUTS[name][version], "utf-8")


def request_for(folder: Path) -> BuildRequest:
    return BuildRequest(folder / "content", folder / "build", preview=False)


def build_all(folder: Path) -> None:
    request = request_for(folder)
    for outcome in build_stale(request, find_titles(request.content), lambda _: None):
        assert outcome.crash is None


def printed(folder: Path) -> dict[str, bytes]:
    """What lies in the folders of the titles."""
    files = sorted((folder / "build").glob("[ab]/*"))
    return {f"{path.parent.name}/{path.name}": path.read_bytes() for path in files}


@pytest.fixture(scope="module")
def workplace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for all builds, so that what they say is about the same paths."""
    return tmp_path_factory.mktemp("saves")


@cache
def clean_build(workplace: Path, versions: Versions) -> Mapping[str, bytes]:
    """What a build of these versions prints where there was none before."""
    folder = workplace / "-".join(map(str, versions))
    for name, version in zip(_INPUTS, versions, strict=True):
        save(folder / "content", name, version)
    build_all(folder)
    return printed(folder)


class SavesAtCalls:
    """Saves inputs at the given numbers of calls of a Python function, while it is the interpreter's profiler."""

    def __init__(self, content: Path, saves: list[tuple[int, str, int]]) -> None:
        self._content = content
        self._saves = sorted(saves)
        self._calls = 0

    def __call__(self, _frame: FrameType, event: str, _argument: object) -> None:
        if event != "call":
            return
        self._calls += 1
        if self._saves and self._calls >= self._saves[0][0]:
            self.save_next()

    def save_next(self) -> None:
        _, name, version = self._saves.pop(0)
        save(self._content, name, version)

    def save_rest(self) -> None:
        """Save what the build was too quick for."""
        while self._saves:
            self.save_next()


@pytest.mark.parametrize("seed", range(500 if JUDGED else 10))
def test_after_the_next_build_what_is_printed_is_what_the_files_say(
    workplace: Path, tmp_path: Path, seed: int
) -> None:
    chance = random.Random(seed)
    old = (0,) * len(_INPUTS)
    clean_build(workplace, old)
    folder = tmp_path / "saves"
    shutil.copytree(workplace / "-".join(map(str, old)), folder)
    names = list(_INPUTS)
    # Something is saved before, so that there is something to make; then one input once, or there and back.
    before, during = chance.choice(names), chance.choice(names)
    save(folder / "content", before, 1)
    moments = [int(_EARLIEST * (_MOST_CALLS / _EARLIEST) ** chance.random()) for _ in "12"]
    version = 0 if before == during else 1
    saves = [(min(moments), during, version)]
    if chance.random() < 0.3:
        saves.append((max(moments), during, 1 - version))
    saver = SavesAtCalls(folder / "content", saves)
    sys.setprofile(saver)
    try:
        build_all(folder)
    finally:
        sys.setprofile(None)
    saver.save_rest()
    build_all(folder)
    versions = dict(zip(names, old, strict=True)) | {before: 1, during: saves[-1][2]}
    assert printed(folder) == clean_build(workplace, tuple(versions.values()))
    assert not list((folder / "build").glob(".pamphlets-*"))
