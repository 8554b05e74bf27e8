"""For every way that paper can take through a printer, what the test sheet teaches makes a right booklet."""

import re
from functools import cache
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pamphlets.impose.arrangement.catalogue import load_scheme
from pamphlets.impose.job import impose_pdf
from pamphlets.impose.output.duplex_passes import pass_orders
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.placement.paper import parse_paper
from pamphlets.impose.placement.place import Flip
from pamphlets.impose.placement.printer_settings import (
    USUAL_PRINTER,
    OutputFace,
    PrinterSettings,
)
from pamphlets.printing.printers.learn import CalibrationAnswers, learn_printer, read_tenths
from pamphlets.printing.printers.profile import PrinterProfile, settings_from_profile
from pamphlets.printing.test_sheet.page import TestSheetPart, write_test_sheet
from tests.support.feeding import (
    CASSETTE,
    FACE_DOWN,
    REAR,
    U_TURN,
    Feed,
    Paper,
    by_hand,
    edge,
    feeds,
    heads_agree,
    is_over,
)
from tests.support.pages import booklet
from tests.support.paper import Seen, Side, fold_and_nest, look

FONTS = Path(__file__).resolve().parents[3] / "fonts"


@cache
def pages_of(part: TestSheetPart) -> tuple[str, ...]:
    """What the pages of a test sheet say; on each, the word HAUT must run from left to right."""
    made = BytesIO()
    write_test_sheet(FONTS, part, made)
    said = []
    with pypdfium2.PdfDocument(made.getvalue()) as document:
        for page in document:
            text = page.get_textpage()
            words = text.get_text_range()
            start = words.index("HAUT")
            assert text.get_charbox(start)[0] < text.get_charbox(start + 3)[0]
            said.append(words)
    return tuple(said)


def answers(way: Feed, *, face: OutputFace = "") -> CalibrationAnswers:
    """What somebody sees who prints the test sheets on such a printer, the pile put back as it lies."""
    pile = by_hand(way, pages_of("fronts"), pages_of("backs"), "as-is")
    (first,) = (sheet for sheet in pile if "FEUILLE 1" in sheet.prints[0].picture)
    found = re.search(r"VERSO ([AB])", first.prints[1].picture)
    assert found
    return CalibrationAnswers(
        by_hand=True,
        printed_over=is_over(first),
        first_back="A" if found[1] == "A" else "B",
        output_face=face,
        upside_down=not heads_agree(first),
    )


def learnt(way: Feed, *, face: OutputFace = "") -> PrinterProfile:
    return learn_printer("essai", answers(way, face=face))


@cache
def files(
    pages: int, machine: PrinterSettings, flip: Flip, folder: Path
) -> tuple[tuple[Side, ...], tuple[Side, ...]]:
    out = folder / f"{pages}-{flip}-{machine.pile_order}-{machine.output_face}.pdf"
    made = impose_pdf(
        booklet(folder / "in.pdf", pages),
        out,
        load_scheme("saddle"),
        parse_paper("A4"),
        flip,
        options=ImposeOptions(printer=machine),
    )
    fronts, backs = (tuple(look(file)) for file in made.files)
    return fronts, backs


def read(
    pile: list[Paper[Side]], fronts: tuple[Side, ...], first: tuple[int, ...]
) -> list[Seen]:
    """What a reader finds who brings the sheets into the order of their fronts, which each file may have turned round.

    Both pictures of a sheet must have met, whichever order they came in.
    """
    (flip,) = {edge(sheet) for sheet in pile}
    there = {id(sheet.prints[0].picture): sheet for sheet in pile}
    ordered = [there[id(fronts[first.index(number)])] for number in range(len(first))]
    return fold_and_nest([one.picture for sheet in ordered for one in sheet.prints], flip)


def in_order(pages: int) -> list[Seen]:
    return [Seen(number) for number in range(1, pages + 1)] + [Seen(None)] * (-pages % 4)


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("fed")


def check(
    way: Feed, pages: int, profile: PrinterProfile, folder: Path
) -> list[Paper[Side]]:
    machine = settings_from_profile(profile)
    fronts, backs = files(pages, machine, profile.flip, folder)
    assert len(fronts) == len(backs)
    pile = by_hand(way, fronts, backs, machine.pile_placement)
    assert read(pile, fronts, pass_orders(len(fronts), machine)[0]) == in_order(pages)
    return pile


@pytest.mark.parametrize("way", [U_TURN, REAR, FACE_DOWN, CASSETTE])
@pytest.mark.parametrize("pages", [1, 4, 5, 8, 13, 16])
def test_what_is_learnt_of_a_printer_makes_a_right_booklet(
    way: Feed, pages: int, folder: Path
) -> None:
    check(way, pages, learnt(way), folder)


@settings(max_examples=60)
@given(way=feeds, sheets=st.integers(1, 6))
def test_so_it_is_for_every_way_through_a_printer(
    way: Feed, sheets: int, folder: Path
) -> None:
    check(way, 4 * sheets, learnt(way), folder)


@settings(max_examples=60)
@given(way=feeds.filter(lambda way: way.stacks == "top"), sheets=st.integers(1, 6))
def test_when_the_side_is_known_that_comes_up_the_pile_is_sorted(
    way: Feed, sheets: int, folder: Path
) -> None:
    """Fronts up: the first sheet on top. Backs up: the last one, and turned over the pile is the same."""
    # The face that a sheet shows on the way out: what was printed there, up or down.
    seen: OutputFace = "up" if (way.prints == "up") != way.turns[0] else "down"
    pile = check(way, 4 * sheets, learnt(way, face=seen), folder)
    numbers = [min(mark.number for mark in sheet.prints[0].picture.marks) for sheet in pile]
    fronts_up = pile[0].pose[0] == pile[0].prints[0].pose[0]
    assert numbers == sorted(numbers, reverse=not fronts_up)


def test_without_a_profile_two_passes_suit_the_most_usual_printer(folder: Path) -> None:
    fronts, backs = files(13, USUAL_PRINTER, "short", folder)
    pile = by_hand(U_TURN, fronts, backs, "as-is")
    assert read(pile, fronts, (0, 1, 2, 3)) == in_order(13)


def test_another_printer_gets_that_wrong(folder: Path) -> None:
    """The simulator can fail: a printer that draws from below, given the usual printer's files."""
    fronts, backs = files(16, USUAL_PRINTER, "short", folder)
    pile = by_hand(
        Feed("down", "bottom", (True, False), "top", lead=True), fronts, backs, "as-is"
    )
    assert read(pile, fronts, (0, 1, 2, 3)) != in_order(16)


@pytest.mark.parametrize(("upside_down", "flip"), [(False, "short"), (True, "long")])
def test_a_printer_that_turns_by_itself_teaches_over_which_edge(
    upside_down: bool, flip: Flip
) -> None:
    profile = learn_printer(
        "auto", CalibrationAnswers(upside_down=upside_down, asked_flip="short")
    )
    assert (profile.duplex, profile.flip, profile.asked_flip) == ("auto", flip, "short")
    assert settings_from_profile(profile).passes == 1


@given(shift=st.integers(-59, 59), error=st.sampled_from([-0.4, -0.2, 0.0, 0.3, 0.4]))
def test_a_tenth_is_read_right_even_if_the_coarse_scale_is_misread(
    shift: int, error: float
) -> None:
    assert read_tenths(shift / 10 + error, shift % 10) == shift


def test_without_the_fine_scale_halves_of_a_millimetre_are_learnt() -> None:
    assert learn_printer("x", CalibrationAnswers(coarse=(1.5, -0.5))).back_shift == (15, -5)


@pytest.mark.parametrize(
    ("coarse", "tenths"), [(1.5, 15), (0.04, 0), (0.06, 1), (-0.04, 0)]
)
def test_a_coarse_reading_alone_is_rounded_to_tenths(coarse: float, tenths: int) -> None:
    assert read_tenths(coarse, None) == tenths


def test_a_printer_of_which_nothing_was_said_is_the_usual_one() -> None:
    assert learn_printer("x", CalibrationAnswers()) == PrinterProfile("x")


def test_backs_over_fronts_change_order_and_edge_and_tell_no_shift() -> None:
    seen = CalibrationAnswers(
        by_hand=True, printed_over=True, first_back="A", coarse=(1.0, 2.0), upside_down=True
    )
    profile = learn_printer("x", seen)
    assert (profile.pile_order, profile.pile_placement) == ("reversed", "turned-over")
    assert (profile.flip, profile.back_shift) == ("short", (0, 0))
