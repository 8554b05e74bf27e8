"""Names of printers: whatever is taken is written and read again; the rest is refused with a name that would be taken."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pamphlets.app.messages import render_diagnostic
from pamphlets.core.source import PamphletError, Source, iter_diagnostics
from pamphlets.printing.printers.printer_names import (
    check_names,
    is_printer_name,
    is_queue_name,
    propose_name,
)
from pamphlets.printing.printers.profile import PrinterProfile
from pamphlets.printing.printers.profile_folder import load_profile, save_profile

SOURCE = Source("imprimantes", "")


@pytest.mark.parametrize(
    ("name", "proposal"),
    [
        ("!!!", "bureau"),
        ("", "bureau"),
        ("...", "bureau"),
        ("принтер", "bureau"),
        ("a\nb", "a-b"),
        ("a\x1b[31mb", "a-31mb"),
        ("a\udcffb", "a-b"),
        ("a\u2028b", "a-b"),
        ("a" * 61, "a" * 60),
        ("salle/du fond", "salle-du-fond"),
        ("..\\..\\x", "x"),
        ("CON", "imprimante-con"),
        ("lpt1", "imprimante-lpt1"),
        ("Aux", "imprimante-aux"),
    ],
)
def test_a_name_that_could_not_be_read_again_is_refused(name: str, proposal: str) -> None:
    with pytest.raises(ExceptionGroup) as group:
        check_names(name, "", SOURCE)
    (fault,) = iter_diagnostics(group.value)
    assert fault.code == "printer.name-unfit"
    assert render_diagnostic(fault).endswith(f"pamphlets setup-printer {proposal}")
    assert is_printer_name(proposal)


@pytest.mark.parametrize(
    "name", ["Bureau", "a" * 60, "Salle n° 2, « fond »", "con 2", "com0", "7"]
)
def test_any_other_name_is_taken(name: str) -> None:
    check_names(name, "", SOURCE)


def test_a_queue_is_as_long_as_cups_has_it() -> None:
    check_names("bureau", "q" * 127, SOURCE)
    for queue in ("q" * 128, "a\nb"):
        with pytest.raises(ExceptionGroup, match="printer"):
            check_names("bureau", queue, SOURCE)


@given(name=st.text(max_size=70))
def test_a_proposal_is_a_name(name: str) -> None:
    assert is_printer_name(propose_name(name))


@given(name=st.text(max_size=62), queue=st.text(max_size=130))
def test_what_is_taken_is_written_and_read_again(name: str, queue: str) -> None:
    if not is_printer_name(name) or not is_queue_name(queue):
        return
    profile = PrinterProfile(name, queue=queue)
    with TemporaryDirectory() as folder:
        save_profile(Path(folder), profile)
        assert load_profile(Path(folder), name) == profile


def test_the_fault_is_a_pamphlet_error() -> None:
    with pytest.raises(ExceptionGroup) as group:
        check_names("", "", SOURCE)
    assert group.group_contains(PamphletError)
