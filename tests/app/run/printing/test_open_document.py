"""A file goes to the program that shows its kind, by whatever opens files here; a computer without one says so."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from pamphlets.app.run.printing.open_document import open_document


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The commands that were started."""
    commands: list[list[str]] = []
    monkeypatch.setattr(subprocess, "Popen", lambda words, **_: commands.append(words))
    return commands


def add_program(tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> str:
    programs = tmp_path / "bin"
    programs.mkdir(exist_ok=True)
    (programs / name).touch(0o755)
    monkeypatch.setenv("PATH", str(programs))
    return str(programs / name)


@pytest.mark.parametrize(
    ("platform", "program", "words"),
    [
        ("darwin", "open", []),
        ("linux", "xdg-open", []),
        ("linux", "gio", ["open"]),
        ("freebsd14", "xdg-open", []),
    ],
)
def test_each_system_has_its_own_opener(
    tmp_path: Path,
    started: list[list[str]],
    monkeypatch: pytest.MonkeyPatch,
    platform: str,
    program: str,
    words: list[str],
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    path = add_program(tmp_path, program, monkeypatch)
    monkeypatch.chdir(tmp_path)
    assert open_document(Path("-a b.pdf"))  # whole paths: none is taken for an option
    assert started == [[path, *words, str(tmp_path / "-a b.pdf")]]


@pytest.mark.parametrize("platform", ["darwin", "linux"])
def test_without_an_opener_nothing_is_said_to_be_open(
    tmp_path: Path,
    started: list[list[str]],
    monkeypatch: pytest.MonkeyPatch,
    platform: str,
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not open_document(tmp_path / "a.pdf")
    assert started == []


def test_windows_opens_it_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[Path] = []
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(os, "startfile", shown.append, raising=False)
    assert open_document(tmp_path / "a.pdf")
    assert shown == [tmp_path / "a.pdf"]

    def refuse(_path: Path) -> None:
        raise OSError(22, "No application is associated with the specified file")

    monkeypatch.setattr(os, "startfile", refuse)
    assert not open_document(tmp_path / "a.pdf")
