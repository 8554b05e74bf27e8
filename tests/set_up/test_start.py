"""A double-click sets up, opens the workbench and says what is missing; with words it is the press."""

import ctypes
import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from pamphlets.set_up import start as starting
from pamphlets.set_up.environment import Environment
from pamphlets.set_up.faults import SetUpError
from pamphlets.set_up.start import run_press, show_fault, start, trust_start_file

FAULT = SetUpError("link", command="rm .venv")


@pytest.fixture
def environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Environment:
    """An environment that is set up, whose Python tells its words, its folder and its path."""
    environment = Environment(tmp_path / ".venv", is_windows=False)
    environment.scripts.mkdir(parents=True)
    environment.python.write_text(
        f'#!/bin/sh\necho "$*|$PWD|$PYTHONPATH" >"{tmp_path}/told"\nexit ${{STATUS:-0}}\n'
    )
    environment.python.chmod(0o755)

    def find(_top: Path, *names: str) -> Environment:
        (tmp_path / "locks").write_text(" ".join(names))
        return environment

    monkeypatch.setattr(starting, "set_up", find)
    monkeypatch.setattr(starting, "trust_start_file", lambda _top: None)
    monkeypatch.delenv("PYTHONPATH", raising=False)
    return environment


@pytest.mark.usefixtures("environment")
def test_without_words_the_workbench_opens_in_the_project_s_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert start([], tmp_path) == 0
    assert (tmp_path / "locks").read_text() == "atelier"
    assert (
        tmp_path / "told"
    ).read_text() == f"-m pamphlets atelier|{tmp_path}|{tmp_path}\n"
    assert "s’ouvre dans votre navigateur" in capsys.readouterr().err


@pytest.mark.usefixtures("environment")
def test_with_words_it_is_the_press_where_they_were_typed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = tmp_path / "là"
    here.mkdir()
    monkeypatch.setenv("PAMPHLETS_HERE", str(here))
    monkeypatch.setenv("PYTHONPATH", "/other")
    assert start(["build", "a b"], tmp_path) == 0
    way = os.pathsep.join((str(tmp_path), "/other"))
    assert (tmp_path / "told").read_text() == f"-m pamphlets build a b|{here}|{way}\n"
    assert (tmp_path / "locks").read_text() == ""


@pytest.mark.usefixtures("environment")
@pytest.mark.parametrize(
    ("status", "seen", "told"),
    [(0, 0, False), (129, 0, False), (143, 0, False), (3, 3, True)],
)
def test_a_workbench_that_was_closed_ended_well(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    status: int,
    seen: int,
    told: bool,
) -> None:
    monkeypatch.setenv("STATUS", str(status))
    assert start([], tmp_path) == seen
    assert ("s’est arrêté" in capsys.readouterr().err) == told


@pytest.mark.parametrize(("name", "seen"), [("HUP", 0), ("INT", 0), ("SEGV", 139)])
def test_a_workbench_that_a_signal_ends_before_it_can_tidy_up_was_closed(
    tmp_path: Path, environment: Environment, name: str, seen: int
) -> None:
    environment.python.write_text(f"#!/bin/sh\nkill -{name} $$\n")
    assert start([], tmp_path) == seen


@pytest.mark.usefixtures("environment")
def test_a_status_of_the_press_is_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STATUS", "130")
    assert start(["build"], tmp_path) == 130


def test_ctrl_c_lets_the_press_tidy_up(
    tmp_path: Path, environment: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits = [KeyboardInterrupt(), KeyboardInterrupt()]
    wait = subprocess.Popen.wait

    def interrupted(
        process: "subprocess.Popen[bytes]", timeout: float | None = None
    ) -> int:
        if waits:
            raise waits.pop()
        return wait(process, timeout)

    monkeypatch.setattr(subprocess.Popen, "wait", interrupted)
    assert run_press(environment, tmp_path, ["build"]) == 0


def test_what_is_missing_is_told_on_the_terminal_and_in_a_window(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shown: list[SetUpError] = []

    def refuse(_top: Path, *_names: str) -> Environment:
        raise SetUpError("failed", reason="no network")

    monkeypatch.setattr(starting, "set_up", refuse)
    monkeypatch.setattr(starting, "show_fault", lambda _top, fault: shown.append(fault))
    assert start([], tmp_path) == 1
    told = capsys.readouterr().err
    assert "Elle a besoin d’internet" in told
    assert "no network" in told
    assert [fault.code for fault in shown] == ["failed"]


def test_a_window_has_the_words_of_both_languages_and_what_to_type(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[list[str]] = []
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(subprocess, "Popen", lambda words, **_: started.append(words))
    show_fault(tmp_path, FAULT)
    shell, script, words = started[0]
    assert (shell, script) == ("sh", str(tmp_path / "requirements/start/dialog.sh"))
    assert "Effacez le lien" in words
    assert "rm .venv" in words
    assert "Delete the link" in words


def test_on_windows_the_window_is_the_system_s(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    boxes: list[tuple[object, ...]] = []
    user32 = SimpleNamespace(MessageBoxW=lambda *words: boxes.append(words))
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(user32=user32), raising=False)
    show_fault(tmp_path, FAULT)
    ((_, words, title, flags),) = boxes
    assert "Effacez le lien" in str(words)
    assert (title, flags) == ("Pamphlets", 0x10010)


def test_gnome_is_told_that_our_start_file_may_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    programs = tmp_path / "bin"
    programs.mkdir()
    (programs / "gio").write_text(f'#!/bin/sh\necho "$*" >"{tmp_path}/told"\n')
    (programs / "gio").chmod(0o755)
    monkeypatch.setenv("PATH", str(programs))
    trust_start_file(tmp_path)
    assert not (tmp_path / "told").exists()  # there is no such file
    start_file = tmp_path / "Pamphlets.desktop"
    start_file.touch(0o644)
    trust_start_file(tmp_path)
    assert (tmp_path / "told").read_text() == f"set {start_file} metadata::trusted true\n"
    assert start_file.stat().st_mode & 0o111 == 0o111
    (tmp_path / "told").unlink()
    monkeypatch.setattr(sys, "platform", "darwin")
    trust_start_file(tmp_path)
    assert not (tmp_path / "told").exists()
