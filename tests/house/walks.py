"""A footnote from Markdown to the page, a foreign page onto a sheet: each call that handles it, in the order of calls."""

import io
import sys
import tempfile
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from types import FrameType

from tests.house.modules import PACKAGE
from tests.support.pages import booklet

WORD = "zorglub"
FOOTNOTE = f"""---
titre: Essai
---
## Un

Une phrase appelle sa note[^a].

[^a]: Le mot {WORD} est dans la note.
"""
LONGEST = 20_000  # characters of a value that are searched


@dataclass(frozen=True, slots=True)
class Walk:
    """Where a run went: files entered, moves from one file to another, and those into a file already left."""

    files: int
    functions: int
    calls: int
    moves: int
    moves_back: int


def trace(run: Callable[[], object], *, word: str = "") -> Walk:
    """Return the walk of the calls into our package that are handed `word` somewhere; of all calls where it is empty."""
    route: list[str] = []
    functions: set[tuple[str, str]] = set()
    prefix = str(PACKAGE)

    def watch(frame: FrameType, event: str, _argument: object) -> None:
        if event != "call" or not frame.f_code.co_filename.startswith(prefix):
            return
        sys.setprofile(None)  # to show a value may call our own code
        try:
            if word and not is_handed(frame, word):
                return
        finally:
            sys.setprofile(watch)
        route.append(frame.f_code.co_filename)
        functions.add((frame.f_code.co_filename, frame.f_code.co_qualname))

    sys.setprofile(watch)
    try:
        with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
            run()
    finally:
        sys.setprofile(None)
    return summarise(route, len(functions))


def is_handed(frame: FrameType, word: str) -> bool:
    """Return whether an argument of a call holds the word."""
    code = frame.f_code
    names = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
    return any(word in show(frame.f_locals.get(name)) for name in names)


def show(value: object) -> str:
    """Return a value as text; a text file's own object and what cannot be shown count as nothing."""
    try:
        return repr(value)[:LONGEST]
    except Exception:  # noqa: BLE001 (a half-made object has no text)
        return ""


def summarise(route: list[str], functions: int) -> Walk:
    """Return the figures of a route, file by file."""
    left: set[str] = set()
    moves = back = 0
    for here, there in pairwise(route):
        if here != there:
            moves += 1
            left.add(here)
            back += there in left
    return Walk(len(set(route)), functions, len(route), moves, back)


def walk_footnote() -> Walk:
    """Return the walk of a footnote's word through the building of a brochure."""
    from pamphlets.app.cli.main import run_command_line

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "brochures").mkdir()
        (folder / "brochures" / "essai.md").write_text(FOOTNOTE, "utf-8")
        words = [
            "build",
            "--content",
            name,
            "--out",
            f"{name}/build",
            "--no-preview",
            "--quiet",
        ]
        return trace(lambda: run_command_line(words), word=WORD)


def walk_foreign_page() -> Walk:
    """Return the walk of all calls that impose a PDF of four pages."""
    from pamphlets.app.cli.main import run_command_line

    with tempfile.TemporaryDirectory() as name:
        source = booklet(Path(name) / "in.pdf", 4)
        words = ["impose", str(source), "-o", f"{name}/out.pdf", "--scheme", "saddle"]
        return trace(lambda: run_command_line(words))
