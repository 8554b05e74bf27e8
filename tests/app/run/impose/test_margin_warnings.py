"""Margins are measured as a job is carried out, where that is asked for or quick."""

from pathlib import Path

import pytest

from pamphlets.app.messages import message_fields
from pamphlets.app.messages.impose import MESSAGES
from pamphlets.app.run.impose import impose_task
from pamphlets.app.run.impose.impose_task import ImposeRequest, ImposeResult
from pamphlets.app.run.impose.limited_impose import run_impose_request
from pamphlets.core.units import mm
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.placement.paper import parse_paper
from pamphlets.impose.placement.printer_settings import PrinterSettings
from tests.support.nasty import BOX, FONTS, book, drawing

PLAIN = ImposeOptions()
FAULT = ("impose.near", "page 1", "inner edge")


def laid(
    folder: Path,
    pages: int,
    *,
    margins: bool | None = None,
    plan: bool = False,
    wish: ImposeOptions = PLAIN,
) -> ImposeResult:
    """Pages of which the first has ink a millimetre from its spine."""
    (folder / "in.pdf").write_bytes(
        book(
            [
                (BOX + FONTS, drawing(number) + b" 0 g 2.8 100 20 20 re f" * (number == 1))
                for number in range(1, pages + 1)
            ]
        )
    )
    source, out = folder / "in.pdf", folder / "out.pdf"
    return run_impose_request(
        ImposeRequest(
            source,
            out,
            "saddle",
            parse_paper("A4"),
            "short",
            wish,
            show_plan=plan,
            check_margins=margins,
        )
    )


def told(laid: ImposeResult) -> list[tuple[str, str, str]]:
    assert laid.crash is None
    return [
        (one.code, message_fields(one)["pages"], message_fields(one)["edges"])
        for one in laid.diagnostics
    ]


def test_up_to_a_hundred_pages_are_measured_unasked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(impose_task, "QUICK_PAGE_COUNT", 4)
    assert told(laid(tmp_path, 4)) == [FAULT]
    assert told(laid(tmp_path, 4, plan=True)) == [FAULT]
    assert told(laid(tmp_path, 8)) == []


def test_who_asks_is_told_and_who_does_not_want_it_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(impose_task, "QUICK_PAGE_COUNT", 4)
    assert told(laid(tmp_path, 8, margins=True)) == [FAULT]
    assert told(laid(tmp_path, 4, margins=False)) == []


def test_the_strip_of_a_printer_that_was_learnt_is_not_doubted(tmp_path: Path) -> None:
    wish = ImposeOptions(printer=PrinterSettings("bureau", unprintable_edges=(mm(30),) * 4))
    (strip,) = {one.code for one in laid(tmp_path, 4, wish=wish).diagnostics} - {FAULT[0]}
    assert strip == "impose.strips-learnt"
    assert "--printer" not in "".join(MESSAGES[strip])
