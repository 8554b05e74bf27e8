"""What is sent to whoever looks after the program says where it broke, and nothing of the sender."""

import os
import sys
from pathlib import Path

import pytest

from pamphlets.app.crash_report import (
    REPORT_NAME,
    format_crash_report,
    shorten_paths,
    write_crash_report,
)

PERSON = ("jeanne", "dupont", "Jeanne")


def crash_of(path: str) -> BaseException:
    try:
        try:
            raise OSError(2, "No such file", path)  # noqa: TRY301 (a cause, as there are)
        except OSError as cause:
            message = f"broken at {path!r}: \x1b[2J"
            raise ValueError(message) from cause
    except ValueError as crash:
        return ExceptionGroup("several", [crash])


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home and a project in it, where we stand; both names are a person's."""
    folder = tmp_path / "home" / "jeanne dupont" / "mes brochures"
    folder.mkdir(parents=True)
    monkeypatch.setenv("HOME", str(folder.parent))
    monkeypatch.setenv("USER", "jdupont")
    monkeypatch.setenv("SECRET_TOKEN", "sesame ouvre-toi")
    monkeypatch.chdir(folder)
    return folder


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        (["--password", "motdepasse"], "--password •••"),
        (["--password=motdepasse"], "--password=•••"),
        (["--passw", "motdepasse"], "--passw •••"),
        (["--pass=motdepasse", "-q"], "--pass=••• -q"),
        (["--password", "--password", "motdepasse"], "--password ••• motdepasse"),
        (["--password-file", "clef.txt"], "--password-file clef.txt"),
        (["--passes", "2"], "--passes 2"),
        (["--paper", "A3"], "--paper A3"),
        (["--password"], "--password"),
    ],
)
def test_a_password_is_masked(words: list[str], shown: str) -> None:
    report = format_crash_report(ValueError("x"), ["/x/pamphlets", "impose", *words])
    assert report.splitlines()[1] == f"pamphlets impose {shown}"


def test_a_password_is_masked_in_the_traceback_too() -> None:
    crash = ValueError("wrong password motdepasse")
    line = ["pamphlets", "impose", "a.pdf", "--password", "motdepasse"]
    assert "motdepasse" not in format_crash_report(crash, line)
    line[-1] = "a"  # it stands in every word, and is told by none
    assert "wrong" in format_crash_report(crash, line)
    assert "--password •••" in format_crash_report(crash, line)


@pytest.mark.parametrize(
    "path",
    [
        "{home}/mes textes/été.md",
        "{home}/x.md",
        "{home}",
        "{here}/content/a.md",
        "/media/jdupont/CLÉ/a.md",
        "/run/media/jdupont/a.md",
        "{none}/Users/jeanne/Documents/a.md",
        "{none}/home/jeanne",
        "C:\\Users\\Jeanne\\a.md",
        "../../jdupont/a.md",
        "/srv/jdupont/x/a.md",
        "/srv/l'été de jeanne/a.md",
    ],
)
def test_no_folder_and_no_name_of_a_user_is_in_a_report(home: Path, path: str) -> None:
    path = path.format(home=home.parent, here=home, none="")
    words = ["pamphlets", "impose", path, f"--out={path}"]
    report = format_crash_report(crash_of(path), words)
    assert [name for name in PERSON if name in report] == []
    assert str(home.parents[2]) not in report
    assert "sesame" not in report
    assert report.isprintable() or {sign for sign in report if not sign.isprintable()} == {
        "\n"
    }


def test_paths_start_at_the_project_the_libraries_or_the_last_name(home: Path) -> None:
    lines = {
        f'File "{home}/content/a.md"': 'File "content/a.md"',
        'File "/opt/v/lib/python3.12/site-packages/pypdf/a.py"': 'File "site-packages/pypdf/a.py"',
        'File "/opt/v/lib/python3.12/json/a.py"': 'File "python3.12/json/a.py"',
        "C:\\v\\Lib\\site-packages\\a.py": "site-packages\\a.py",
        "/usr/share/x/a.md: no": "…/a.md: no",
        f"{home.parent}: no": "~: no",
        "https://example.org/a/b.md": "https://example.org/a/b.md",
        "a/b/c.md, 3 / 4, '/Type' <</A/B>>": "a/b/c.md, 3 / 4, '/Type' <</A/B>>",
    }
    assert {text: shorten_paths(text) for text in lines} == lines


def test_our_own_modules_are_named_from_the_project_on(tmp_path: Path) -> None:
    try:
        shorten_paths(None)  # type: ignore[arg-type]
    except TypeError as crash:
        report = format_crash_report(crash, ["pamphlets"])
    assert 'File "pamphlets/app/crash_report.py", line' in report
    assert str(tmp_path) not in report


def test_an_author_s_text_in_a_message_is_cut(home: Path) -> None:
    crash = ValueError("mot " * 10_000)
    assert max(map(len, format_crash_report(crash, ["pamphlets"]).splitlines())) <= 500
    assert home.is_dir()


def test_a_report_replaces_the_last_one_whole(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = home / "build"
    folder.mkdir()
    assert write_crash_report(ValueError("one"), folder) == folder / REPORT_NAME
    assert write_crash_report(ValueError("two"), folder) == folder / REPORT_NAME
    assert "two" in (folder / REPORT_NAME).read_text("utf-8")
    assert [path.name for path in folder.iterdir()] == [REPORT_NAME]
    monkeypatch.setattr(sys, "argv", ["pamphlets", os.fsdecode(b"\xe9.pdf")])
    write_crash_report(ValueError("\ud800"), folder)
    assert "\\xe9.pdf" in (folder / REPORT_NAME).read_text("utf-8")


def test_a_report_lies_elsewhere_where_the_folder_cannot_be_written(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    temporary = home / "tmp"
    temporary.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    (home / "build").mkdir()
    (home / "build" / REPORT_NAME).mkdir()
    for folder in (home / "build", home / "none", home / "build" / REPORT_NAME / "x"):
        path = write_crash_report(ValueError("one"), folder)
        assert path is not None
        assert path.parent == temporary
    assert not (home / "none").exists()
    assert len([*temporary.iterdir()]) == 3


def test_where_nothing_can_be_written_the_fault_itself_is_said(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from pamphlets.app.terminal import print_crash

    monkeypatch.setattr("tempfile.tempdir", str(home / "none"))
    print_crash(ValueError("one\n\x1btwo"), home / "none")
    said = capsys.readouterr().err
    assert said == "pamphlets: this is our fault, not yours; ValueError: one\\n\\x1btwo\n"
