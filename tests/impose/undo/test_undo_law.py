"""The law: undone with the options they were made with, the sheets of every scheme are the pages again.

Our own sheets; the same without our name, as sheets of others; and these unread, as scans are: without any words.
"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final, get_args

import pytest

from pamphlets.impose.arrangement.catalogue import load_scheme, scheme_names
from pamphlets.impose.arrangement.option_meanings import list_meaningless_options
from pamphlets.impose.job import impose_pdf
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.placement.paper import compute_page_size, parse_paper
from pamphlets.impose.placement.place import Flip
from pamphlets.impose.placement.printer_settings import PrinterSettings
from pamphlets.impose.plan.sheet import COVER_PAGES
from pamphlets.impose.undo import undo
from pamphlets.impose.undo.undo_options import UndoOptions
from pamphlets.pdf.scans.page_words import PageWord
from tests.support.counts import COUNTS, JUDGED
from tests.support.folding import numbered
from tests.support.paper import look

A4: Final = parse_paper("A4")
FLIPS: Final[tuple[Flip, ...]] = get_args(Flip)
CUT_OR_FOLDED: Final = [name for name in scheme_names() if name != "poster"]
BOOKS: Final = [name for name in CUT_OR_FOLDED if load_scheme(name).kind == "book"]
COVER_APART: Final = ImposeOptions(cover_apart=True)
WITH_COVER: Final = [
    name for name in BOOKS if not list_meaningless_options(load_scheme(name), COVER_APART)
]
PAGE_COUNTS: Final = COUNTS if JUDGED else (11,)
KINDS: Final = ("ours", "of others", "unread")


def read_nothing(
    path: Path, password: str, indices: Sequence[int]
) -> list[tuple[PageWord, ...]]:
    del path, password
    return [()] * len(indices)


def hide_our_name(paths: Sequence[Path]) -> None:
    for path in paths:
        data = path.read_bytes()
        assert b"/Producer(pamphlets)" in data
        path.write_bytes(
            data.replace(b"/Producer(pamphlets)", b"/Producer(a stranger"[:19] + b")")
        )


class Job:
    """Pages on sheets, and back."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self.monkeypatch = monkeypatch

    def go_and_return(
        self, name: str, count: int, options: UndoOptions, kind: str
    ) -> list[list[int]]:
        """Return the numbers on the pages that come back, each upright."""
        scheme = load_scheme(name)
        size = compute_page_size(A4, scheme)
        page_size = (size.width, size.height)
        if options.layout.is_top_bound:
            page_size = (size.height, size.width)
        source = numbered(self.folder / "in.pdf", count, page_size)
        out = self.folder / "sheets.pdf"
        files = impose_pdf(
            source, out, scheme, A4, options.flip, options=options.layout
        ).files
        if kind != "ours":
            hide_our_name(files)
        if kind == "unread":
            self.monkeypatch.setattr(undo, "read_page_words", read_nothing)
        options = replace(options, scheme_name=name)
        if scheme.with_grid is not None and options.layout.poster_size is None:
            layout = replace(options.layout, poster_size=size)
            options = replace(options, layout=layout)
        result = undo.undo_imposition(files, self.folder / "pages.pdf", options)
        sides = look(self.folder / "pages.pdf")
        assert result.page_count == len(sides)
        pages: list[list[int]] = []
        for side in sides:
            marks = [
                mark
                for mark in side.marks
                if 0 < mark.x < side.width and 0 < mark.y < side.height
            ]
            assert all(mark.dx > 0 and abs(mark.dy) < 0.1 for mark in marks)
            pages.append([mark.number for mark in marks])
        while pages and not pages[-1]:  # blanks, which sheets of others hold like pages
            pages.pop()
        return pages


@pytest.fixture
def job(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Job:
    return Job(tmp_path, monkeypatch)


def in_order(count: int) -> list[list[int]]:
    return [[number] for number in range(1, count + 1)]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", CUT_OR_FOLDED)
def test_sheets_of_every_scheme_become_their_pages(job: Job, name: str, kind: str) -> None:
    if name == "accordion" and kind != "ours":
        with pytest.raises(ExceptionGroup, match=r"undo\.scheme"):
            job.go_and_return(name, 11, UndoOptions(), kind)
        return
    for count in PAGE_COUNTS:
        for flip in FLIPS:
            options = UndoOptions(flip=flip)
            assert job.go_and_return(name, count, options, kind) == in_order(count)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", BOOKS)
def test_books_bound_at_the_right_become_their_pages(
    job: Job, name: str, kind: str
) -> None:
    options = UndoOptions(flip="long", layout=ImposeOptions(rtl=True))
    for count in PAGE_COUNTS:
        assert job.go_and_return(name, count, options, kind) == in_order(count)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("flip", FLIPS)
def test_books_bound_at_the_top_become_upright_pages(
    job: Job, flip: Flip, kind: str
) -> None:
    options = UndoOptions(flip=flip, layout=ImposeOptions(binding="top"))
    for name in ("saddle", "quarto", "perfect") if kind == "ours" else ("saddle",):
        assert job.go_and_return(name, 11, options, kind) == in_order(11)


def test_pages_read_on_the_sheet_become_pages_of_their_own(job: Job) -> None:
    for rtl in (False, True):
        layout = ImposeOptions(
            pieces_per_side=6, reading_order="columns", gap=10.0, rtl=rtl
        )
        options = UndoOptions(layout=layout)
        assert job.go_and_return("n-up", 17, options, "ours") == in_order(17)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", WITH_COVER)
def test_a_cover_apart_and_its_inside_become_their_pages(
    job: Job, name: str, kind: str
) -> None:
    options = UndoOptions(layout=COVER_APART)
    for count in PAGE_COUNTS:
        if count > COVER_PAGES:
            assert job.go_and_return(name, count, options, kind) == in_order(count)


PRINTERS: Final = (
    PrinterSettings(passes=2),
    PrinterSettings(passes=2, pile_order="same"),
    PrinterSettings(passes=2, output_face="down"),
)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("printer", PRINTERS)
def test_two_passes_become_their_pages(
    job: Job, printer: PrinterSettings, kind: str
) -> None:
    for cover_apart in (False, True):
        layout = ImposeOptions(printer=printer, cover_apart=cover_apart)
        options = UndoOptions(flip="long", layout=layout)
        assert job.go_and_return("saddle", 17, options, kind) == in_order(17)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("signature", [1, 2, 3])
def test_cahiers_become_their_pages(job: Job, signature: int, kind: str) -> None:
    layout = ImposeOptions(sheets_per_signature=signature, sheet_thickness=0.3)
    options = UndoOptions(layout=layout)
    assert job.go_and_return("sections", 21, options, kind) == in_order(21)


@pytest.mark.parametrize("kind", KINDS)
def test_a_leaflet_of_the_other_fold_becomes_its_pages(job: Job, kind: str) -> None:
    options = UndoOptions(layout=ImposeOptions(fold_name="z"))
    assert job.go_and_return("leaflet3", 6, options, kind) == in_order(6)
