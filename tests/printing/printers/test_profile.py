"""A profile -> what imposing must know of a printer, and what printing costs."""

import pytest

from pamphlets.core.units import mm
from pamphlets.printing.printers.profile import (
    PrinterProfile,
    printing_cost,
    settings_from_profile,
)


def test_lengths_become_points() -> None:
    profile = PrinterProfile(
        "b", unprintable_edges=(1.0, 2.0, 3.0, 4.0), back_shift=(3, -12)
    )
    settings = settings_from_profile(profile)
    assert settings.unprintable_edges == (mm(1), mm(2), mm(3), mm(4))
    assert settings.back_shift == (mm(0.3), mm(-1.2))


def test_its_scale_is_made_up_for_only_where_that_is_asked() -> None:
    profile = PrinterProfile("b", ruler_lengths=(99.0, 98.0))
    assert settings_from_profile(profile).stretch == (1.0, 1.0)
    compensated = PrinterProfile("b", ruler_lengths=(99.0, 98.0), compensate=True)
    assert settings_from_profile(compensated).stretch == (100 / 99, 100 / 98)


@pytest.mark.parametrize(
    ("duplex", "asked", "flip", "told"),
    [
        ("auto", "short", "short", ""),
        ("auto", "long", "short", "long"),
        ("none", "long", "short", ""),
    ],
)
def test_the_edge_to_ask_for_is_told_where_it_is_not_the_one_that_paper_turns_over(
    duplex: str, asked: str, flip: str, told: str
) -> None:
    profile = PrinterProfile("b", duplex, asked, flip)  # type: ignore[arg-type]
    assert (settings_from_profile(profile).asked_flip or "") == told


def test_hands_make_two_passes() -> None:
    assert settings_from_profile(PrinterProfile("b")).passes == 1
    assert settings_from_profile(PrinterProfile("b", "none")).passes == 2


def test_paper_and_printed_sides_have_their_price() -> None:
    assert printing_cost(PrinterProfile("b"), 10, 20) is None
    assert printing_cost(PrinterProfile("b", side_price=0.03), 10, 20) == pytest.approx(0.6)
    assert printing_cost(PrinterProfile("b", ream_price=5.0), 100, 20) == pytest.approx(1.0)
    both = PrinterProfile("b", side_price=0.03, ream_price=5.0)
    assert printing_cost(both, 100, 200) == pytest.approx(7.0)
