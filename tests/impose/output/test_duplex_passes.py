"""Two files instead of one: as many pages in each, backs moved and stretched as the printer needs it."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pamphlets.core.matrix import IDENTITY
from pamphlets.core.source import PamphletError
from pamphlets.impose.arrangement.catalogue import load_scheme
from pamphlets.impose.arrangement.imposition import Imposition
from pamphlets.impose.job import impose_pdf
from pamphlets.impose.output.duplex_passes import pass_orders
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.placement.paper import parse_paper
from pamphlets.impose.placement.place import Flip
from pamphlets.impose.placement.printer_settings import (
    USUAL_PRINTER,
    PrinterSettings,
    compute_side_matrices,
    find_unprintable_edges,
)
from pamphlets.printing.instructions.instructions import as_text
from pamphlets.printing.instructions.reload_pile import (
    TwoPassFiles,
    reload_instructions,
    two_pass_instructions,
)
from tests.support.pages import MM, booklet
from tests.support.paper import Side, look

A4 = parse_paper("A4")


def made(
    folder: Path,
    pages: int,
    machine: PrinterSettings | None,
    flip: Flip = "short",
    named: str = "saddle",
) -> Imposition:
    source = booklet(folder / "in.pdf", pages)
    return impose_pdf(
        source,
        folder / "out.pdf",
        load_scheme(named),
        A4,
        flip,
        options=ImposeOptions(printer=machine),
    )


_ORDERS = st.sampled_from(["same", "reversed"])
_FACES = st.sampled_from(["", "up", "down"])


@given(
    sheets=st.integers(1, 50),
    machine=st.builds(
        PrinterSettings, passes=st.just(2), pile_order=_ORDERS, output_face=_FACES
    ),
)
def test_both_passes_have_every_sheet_and_meet(
    sheets: int, machine: PrinterSettings
) -> None:
    first, second = pass_orders(sheets, machine)
    assert sorted(first) == list(range(sheets))
    assert (first if machine.pile_order == "same" else first[::-1]) == second


def test_the_backs_of_the_most_usual_printer_are_reversed_and_blank_ones_are_kept(
    tmp_path: Path,
) -> None:
    fronts, backs = made(tmp_path, 9, USUAL_PRINTER).files
    assert (fronts.name, backs.name) == ("out-rectos.pdf", "out-versos.pdf")
    assert not (tmp_path / "out.pdf").exists()
    numbers = [
        [{mark.number for mark in side.marks} for side in look(file)]
        for file in (fronts, backs)
    ]
    assert numbers == [[{1}, {3}, {5, 8}], [{6, 7}, {4, 9}, {2}]]


def test_what_is_printed_on_one_side_stays_one_file(tmp_path: Path) -> None:
    source = booklet(tmp_path / "in.pdf", 8)
    options = ImposeOptions(printer=USUAL_PRINTER, scale_to_fit=True)
    done = impose_pdf(
        source, tmp_path / "zine.pdf", load_scheme("zine8"), A4, "short", options=options
    )
    assert done.files == (tmp_path / "zine.pdf",)
    assert len(look(tmp_path / "zine.pdf")) == 1


def marks(side: Side) -> dict[int, tuple[float, float]]:
    return {mark.number: (mark.x, mark.y) for mark in side.marks}


@pytest.mark.parametrize("flip", ["short", "long"])
def test_backs_alone_are_shifted_and_to_the_tenth(tmp_path: Path, flip: Flip) -> None:
    plain = look(made(tmp_path, 16, None, flip).files[0])
    moved = look(
        made(tmp_path, 16, PrinterSettings(back_shift=(0.3 * MM, -0.2 * MM)), flip).files[0]
    )
    for number, (before, after) in enumerate(zip(plain, moved, strict=True)):
        for page, (x, y) in marks(before).items():
            right, down = (0.3, -0.2) if number % 2 else (0.0, 0.0)
            assert marks(after)[page] == pytest.approx(
                (x + right * MM, y - down * MM), abs=0.005
            )


def test_what_the_printer_shrinks_is_stretched_about_the_middle_of_the_sheet(
    tmp_path: Path,
) -> None:
    plain = look(made(tmp_path, 8, None).files[0])
    stretched = look(
        made(tmp_path, 8, PrinterSettings(stretch=(100 / 99, 100 / 98))).files[0]
    )
    for before, after in zip(plain, stretched, strict=True):
        for page, (x, y) in marks(before).items():
            across, down = x - before.width / 2, y - before.height / 2
            there = before.width / 2 + across / 0.99, before.height / 2 + down / 0.98
            assert marks(after)[page] == pytest.approx(there, abs=0.02)


def test_links_go_where_pages_go(tmp_path: Path) -> None:
    """The rectangles of links are moved with what they lie on: see `writer`."""
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(tmp_path / "in.pdf"), pagesize=(148 * MM, 210 * MM), invariant=True)
    for number in range(1, 5):
        canvas.drawString(100, 100, f"[{number}]")
        canvas.linkURL("https://exemple.org", (100, 100, 140, 120))
        canvas.showPage()
    canvas.save()
    rects = []
    for machine in (None, PrinterSettings(back_shift=(10.0, 0.0))):
        out = tmp_path / "linked.pdf"
        impose_pdf(
            tmp_path / "in.pdf",
            out,
            load_scheme("saddle"),
            A4,
            "short",
            options=ImposeOptions(printer=machine),
        )
        found = re.findall(rb"/Rect ?\[([-.\d ]+)\]", out.read_bytes())
        rects.append([[float(edge) for edge in one.split()] for one in found])
    shifts = {round(new[0] - old[0], 2) for old, new in zip(*rects, strict=True)}
    assert shifts == {0.0, 10.0}


def test_a_printer_of_which_nothing_is_known_changes_no_byte(tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    made(tmp_path, 13, None)
    plain = out.read_bytes()
    made(
        tmp_path, 13, PrinterSettings(name="bureau", unprintable_edges=(1.0, 2.0, 3.0, 4.0))
    )
    assert out.read_bytes() == plain


@pytest.mark.parametrize(("asked", "word"), [("", b"Short"), ("long", b"Long")])
def test_a_viewer_is_asked_for_the_edge_that_the_dialog_wants(
    tmp_path: Path, asked: str, word: bytes
) -> None:
    """Some printers turn paper over the other edge than the one that is chosen."""
    file = made(tmp_path, 4, PrinterSettings(asked_flip=asked)).files[0]  # type: ignore[arg-type]
    assert b"/DuplexFlip" + word + b"Edge" in file.read_bytes()


def test_sheets_that_stand_are_not_shifted_and_keep_the_larger_edges() -> None:
    machine = PrinterSettings(back_shift=(3.0, 2.0), unprintable_edges=(1.0, 2.0, 3.0, 4.0))
    standing = parse_paper("A4").size
    assert standing.height > standing.width
    assert compute_side_matrices(machine, 4, standing, both=True) == (IDENTITY,) * 4
    assert find_unprintable_edges(machine, standing) == (4.0, 4.0, 2.0, 2.0)


def test_the_two_files_are_not_written_over_what_is_read(tmp_path: Path) -> None:
    source = booklet(tmp_path / "livre-rectos.pdf", 8)
    with pytest.raises(ExceptionGroup) as caught:
        impose_pdf(
            source,
            tmp_path / "livre.pdf",
            load_scheme("saddle"),
            A4,
            "short",
            options=ImposeOptions(printer=USUAL_PRINTER),
        )
    (fault,) = caught.value.exceptions
    assert isinstance(fault, PamphletError)
    assert fault.diagnostic.code == "impose.same-file"
    assert not (tmp_path / "livre-versos.pdf").exists()


@pytest.mark.parametrize(
    ("machine", "said"),
    [
        (USUAL_PRINTER, ("telle qu’elle est", "les pages 3 et 4 de", "ordre inverse")),
        (
            PrinterSettings("bureau", 2, "same", "turned-over"),
            ("comme la page d’un livre", "les pages 1 et 2 de"),
        ),
    ],
)
def test_hands_are_told_what_to_do_with_the_pile(
    machine: PrinterSettings, said: tuple[str, ...]
) -> None:
    files = TwoPassFiles(("a-rectos.pdf", "a-versos.pdf"), "A4", 4, "short")
    text = as_text(two_pass_instructions(files, machine)).replace("\u00a0", " ")
    flowed = " ".join(text.split())
    for words in said:
        assert words in flowed
    assert max(map(len, text.splitlines())) <= 76


@pytest.mark.parametrize(
    ("machine", "last"),
    [
        (USUAL_PRINTER, "6. SI ÇA NE VA PAS"),
        (PrinterSettings("bureau", 2), "5. LA COUVERTURE"),
    ],
)
def test_a_cover_apart_has_its_two_files_in_the_text_and_its_sheet_is_not_counted_twice(
    tmp_path: Path, machine: PrinterSettings, last: str
) -> None:
    source = booklet(tmp_path / "in.pdf", 16)
    done = impose_pdf(
        source,
        tmp_path / "out.pdf",
        load_scheme("saddle"),
        A4,
        "short",
        options=ImposeOptions(cover_apart=True, printer=machine),
    )
    instructions = reload_instructions(done, "short")
    assert instructions is not None
    text = as_text(instructions).replace("\u00a0", " ").replace("\u202f", " ")
    flowed = " ".join(text.split())
    assert "3 feuilles à l’intérieur" in flowed
    assert "« out-couverture-rectos.pdf »" in flowed
    assert "« out-couverture-versos.pdf »" in flowed
    assert re.findall(r"^\d\. .*$", text, re.MULTILINE)[-1] == last
    assert max(map(len, text.splitlines())) <= 76
    sheets = [len(look(file)) for file in done.files]
    assert sheets == [3, 3, 1, 1]
