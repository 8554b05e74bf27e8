"""The folder of printers: whatever lies there is a profile or a fault at its place, and nobody waits for it."""

import os
from pathlib import Path

import pytest

from pamphlets.core.source import Diagnostic, iter_diagnostics
from pamphlets.printing.printers.answers import load_answers
from pamphlets.printing.printers.profile import PrinterProfile
from pamphlets.printing.printers.profile_folder import (
    default_printer,
    load_profile,
    save_profile,
    set_default_printer,
)


def faults(folder: Path, name: str) -> list[Diagnostic]:
    with pytest.raises(ExceptionGroup) as group:
        load_profile(folder, name)
    return list(iter_diagnostics(group.value))


def test_a_pipe_a_loop_and_a_folder_are_faults(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.toml")
    (tmp_path / "loop.toml").symlink_to("loop.toml")
    (tmp_path / "folder.toml").mkdir()
    for name in ("pipe", "loop", "folder"):
        (fault,) = faults(tmp_path, name)
        assert fault.code == "printer.unreadable"
        assert fault.source.path == str(tmp_path / f"{name}.toml")


@pytest.mark.parametrize(
    "text",
    [
        "a = " + "[" * 19_000,
        "a = " + "{b=" * 6_000,
        ".".join(["a"] * 4_000) + " = 1",
        "[bords]\ngauche = " + "9" * 5000,
        "[bords]\ngauche = 1e400",
        "[bords]\ngauche = 0x" + "f" * 5000,
        "nom = 2024-99-99",
        'nom = "' + "a" * 70 + '"',
        'nom = "a\\nb"',
        "\x00",
        "nom = ['a']",
    ],
)
def test_a_hostile_profile_is_faults_of_its_file(text: str, tmp_path: Path) -> None:
    (tmp_path / "x.toml").write_text(text, "utf-8")
    for fault in faults(tmp_path, "x"):
        assert fault.code.startswith("printer.") or fault.code == "encoding"
        assert fault.source.path == str(tmp_path / "x.toml")


def test_a_file_larger_than_any_profile_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "x.toml").write_text("#" * 20_001, "utf-8")
    assert [fault.code for fault in faults(tmp_path, "x")] == ["printer.unreadable"]


def test_each_unknown_key_is_told_where_it_stands_first(tmp_path: Path) -> None:
    keys = [f"k{number} = 1" for number in range(1500)]
    (tmp_path / "x.toml").write_text('nom = "x"\n' + "\n".join(keys), "utf-8")
    spans = [fault.span.start for fault in faults(tmp_path, "x")]
    assert spans == sorted(set(spans))
    assert len(spans) == 1500


def test_a_file_named_in_capitals_is_the_printer_of_that_name(tmp_path: Path) -> None:
    save_profile(tmp_path, PrinterProfile("Bureau")).rename(tmp_path / "Bureau.toml")
    name = default_printer(tmp_path)
    assert name == "Bureau"
    assert load_profile(tmp_path, name) == PrinterProfile("Bureau")
    save_profile(tmp_path, PrinterProfile("autre"))
    set_default_printer(tmp_path, name)
    assert default_printer(tmp_path) == "Bureau"


def test_nobody_waits_for_the_name_of_the_usual_printer(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "habituelle.txt")
    save_profile(tmp_path, PrinterProfile("a"))
    assert default_printer(tmp_path) == "a"


@pytest.mark.parametrize("name", ["pipe", "folder", "none"])
def test_nobody_waits_for_answers_from_a_pipe(name: str, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "folder").mkdir()
    with pytest.raises(ExceptionGroup) as group:
        load_answers(tmp_path / name)
    assert [fault.code for fault in iter_diagnostics(group.value)] == ["printer.no-answers"]
