"""Every option of `impose` beside every scheme, and beside every other thing that the command does.

What an option does shows in what is written or said; where it does nothing the command refuses it by its name.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

import pytest
from pypdf import PdfWriter
from pypdf.annotations import Rectangle

from pamphlets.app.cli.impose_options import IMPOSE_OPTIONS
from pamphlets.app.run.impose import batch_task
from pamphlets.app.run.impose.impose_task import (
    ImposeRequest,
    ImposeResult,
    carry_out_request,
    refuse,
)
from pamphlets.impose.arrangement.catalogue import load_scheme, scheme_names
from pamphlets.impose.placement.paper import compute_page_size, parse_paper
from pamphlets.printing.printers.profile import PrinterProfile
from pamphlets.printing.printers.profile_file import format_profile
from tests.support.command_line import run_words
from tests.support.pages import booklet

PAGE_COUNT: Final = 17
# A word for each option, other than what it is without it; several where one scheme knows this and another that.
VALUES: Final = {
    "--out": (),  # all jobs have one
    "--scheme": (),  # what is gone over
    "--paper": ("A3",),
    "--flip": ("long",),
    "--printer": ("turned",),
    "--passes": ("2",),
    "--printers": (),  # where --printer is looked for
    "--scale": ("fit", "printable"),
    "--signature": ("1",),
    "--up": ("1", "2", "4"),
    "--fold": ("z",),
    "--sides": ("1",),
    "--spine": ("4mm",),
    "--order": ("columns",),
    "--gap": ("4mm",),
    "--binding": ("top", "right"),
    "--rtl": ("",),
    "--blanks": ("inside", "notes", "error"),
    "--last": ("2",),
    "--cover": ("apart",),
    "--creep": ("1mm",),
    "--weight": ("160",),
    "--cover-weight": ("160",),
    "--marks": ("crop", "staples", "steps", "slug"),
    "--straighten": ("",),
    "--cut-borders": ("",),
    "--spreads": ("pairs",),
    "--join": (),  # for several files
    "--start": (),  # for files that are joined
    "--cover-file": (),  # names a file
    "--pages": ("2-9", "1-16,ruled"),
    "--binding-shift": ("3mm",),
    "--cover-shift": ("3mm",),
    "--turn": ("right",),
    "--annotations": ("all",),
    "--size": ("A2",),
    "--overlap": ("20mm",),
    "--margin": ("15mm",),
    "--password-file": (),  # heard where a file asks for a word
    "--password": (),
    "--sheet-order": (),  # of sheets to be undone
    "--strict": (),  # where something is lost
    "--keep-metadata": ("",),
    "--plan": ("",),
    "--instructions": ("en",),
    "--json": ("",),
    "--check-margins": (),  # --no-check-margins keeps the jobs here quick
    "--undo": (),  # what is gone over
    "--force": (),  # for several files
    "--jobs": (),  # for several files
    "--cluster": (),
    "--quiet": ("",),
}  # fmt: skip
# What an option is about only beside another one.
BESIDE: Final = {
    "--weight": ("--creep", "auto"),
    "--cover-weight": ("--creep", "auto"),
    "--turn": ("--scale", "fit"),
    "--binding": ("--scale", "fit"),
    "--order": ("--up", "4"),
    "--overlap": ("--size", "A2"),
}
PRINTER: Final = PrinterProfile(
    "turned", duplex="none", ruler_lengths=(99.0, 101.0), compensate=True
)
# What some schemes do by themselves: that is what the option asks for.
USUAL: Final = {
    *[
        (name, "--marks crop")
        for name in ("cards", "repeat", "perfect", "accordion", "meander", "cover")
    ],
    ("repeat", "--up 4"),
    ("perfect", "--up 2"),
    ("n-up", "--up 2"),
}


def test_every_option_is_gone_over() -> None:
    names = {option.names[0] for option in IMPOSE_OPTIONS}
    assert set(VALUES) == {name for name in names if name.startswith("--")}


def list_words() -> Iterator[tuple[str, str]]:
    """Each option with each of its words."""
    for name, values in VALUES.items():
        for value in values:
            yield name, value


@pytest.fixture
def _in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """A child of its own for each of some hundred jobs would take long."""

    def run(request: ImposeRequest) -> ImposeResult:
        try:
            return carry_out_request(request)
        except ExceptionGroup as group:
            return refuse(group)

    monkeypatch.setattr(batch_task, "run_impose_request", run)


def run_job(folder: Path, source: Path, *words: str) -> tuple[int, str, tuple[bytes, ...]]:
    """What a job came to: its status, what it said, and the files it wrote."""
    folder.mkdir(exist_ok=True)
    out = folder / "out.pdf"
    status, told = run_words("impose", str(source), "-o", str(out), *words)
    files = sorted(folder.iterdir())
    written = tuple(path.read_bytes() for path in files)
    for path in files:
        path.unlink()
    return status, told, written


@cache
def page_size(scheme_name: str) -> tuple[float, float]:
    """A page somewhat smaller than its cell on A4."""
    size = compute_page_size(parse_paper("A4"), load_scheme(scheme_name))
    return 0.9 * size.width, 0.9 * size.height


def add_screen_comment(path: Path) -> None:
    """Lay a frame over a page that no printer gets."""
    writer = PdfWriter(path)
    writer.add_annotation(4, Rectangle(rect=(20, 20, 60, 60)))
    writer.write(path)


def find_silent_options(folder: Path, source: Path, usual: tuple[str, ...]) -> list[str]:
    """The options that change nothing beside the usual words, and are not refused by their name."""
    silent: list[str] = []
    plain_jobs: dict[tuple[str, ...], tuple[int, str, tuple[bytes, ...]]] = {}
    for name, value in list_words():
        beside = (*usual, *BESIDE.get(name, ()))
        if beside not in plain_jobs:
            plain_jobs[beside] = run_job(folder, source, *beside)
        plain = plain_jobs[beside]
        words = (name, value) if value else (name,)
        job = run_job(folder, source, *beside, *words)
        if plain[0]:  # what it needs beside it is refused
            continue
        if job[0] and name not in job[1]:
            silent.append(f"{' '.join(words)}: {job[1]}")
        elif job == plain:
            silent.append(" ".join(words))
    return silent


@pytest.fixture
def printers(tmp_path: Path) -> Path:
    folder = tmp_path / "printers"
    folder.mkdir()
    (folder / "turned.toml").write_text(format_profile(PRINTER), encoding="utf-8")
    return folder


@pytest.mark.usefixtures("_in_this_process")
@pytest.mark.parametrize("scheme_name", scheme_names())
def test_an_option_does_something_with_a_scheme_or_is_refused(
    tmp_path: Path, printers: Path, scheme_name: str
) -> None:
    source = booklet(tmp_path / "in.pdf", PAGE_COUNT, page_size(scheme_name))
    add_screen_comment(source)
    usual = ("--scheme", scheme_name, "--no-check-margins", f"--printers={printers}")
    silent = find_silent_options(tmp_path / "out", source, usual)
    assert [words for words in silent if (scheme_name, words) not in USUAL] == []
