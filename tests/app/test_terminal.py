"""What is shown while files are made."""

import sys

import pytest

from pamphlets.app.terminal import show_progress


def shown(capsys: pytest.CaptureFixture[str], *, quiet: bool) -> str:
    with show_progress(2, quiet=quiet) as progress:
        progress.begin("a")
        progress.clear()
        progress.begin("b")
    return capsys.readouterr().out


def test_on_a_terminal_one_line_moves_and_is_gone_in_the_end(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    clear = "\r\x1b[K"
    assert shown(capsys, quiet=False) == f"{clear}a (1/2){clear}{clear}b (2/2){clear}"
    assert shown(capsys, quiet=True) == ""


def test_elsewhere_each_file_has_its_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert shown(capsys, quiet=False) == "a…\nb…\n"
    assert shown(capsys, quiet=True) == ""
