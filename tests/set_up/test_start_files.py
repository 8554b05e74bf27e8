"""What a file manager starts: whatever the folder is called, the right script runs there, and words are only words."""

import os
import re
import shlex
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

TOP = Path(__file__).resolve().parents[2]
FOLDERS = ["a", "dossier à essayer", "l’été d'ici", 'dit "ici"', "a$(touch X)b", "50 % `x`"]
BATCH = (TOP / "Pamphlets.bat").read_bytes()
SCRIPT = (TOP / "requirements" / "start" / "no-python.ps1").read_bytes()
TOOLS = ("sh", "dirname", "uname", "grep", "cat")


@pytest.fixture(params=FOLDERS)
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A project with our start files, whose start script tells where it is and what it is given."""
    folder: Path = tmp_path / request.param
    (folder / "requirements" / "start").mkdir(parents=True)
    script = folder / "requirements" / "start" / "start.sh"
    script.write_text('cd "$(dirname "$0")/../.."; pwd; printf "<%s>" "$@"\n')
    for name in ("Pamphlets.desktop", "Pamphlets.command"):
        shutil.copy(TOP / name, folder)
    return folder


def read_exec(path: Path, location: str) -> list[str]:
    """The words of Exec= as the Desktop Entry Specification 1.5 has them read: escapes of strings, then quotes."""
    lines = path.read_text("utf-8").splitlines()
    value = next(line.partition("=")[2] for line in lines if line.startswith("Exec="))
    value = value.replace("\\\\", "\\")
    words = re.findall(r'"((?:\\.|[^"\\])*)"|(\S+)', value)
    unquoted = [plain or re.sub(r'\\(["`$\\])', r"\1", quoted) for quoted, plain in words]
    return [location if word == "%k" else word for word in unquoted]


@pytest.mark.parametrize("form", ["{}", "file://{}"])
def test_a_desktop_file_finds_its_own_folder(folder: Path, form: str) -> None:
    path = folder / "Pamphlets.desktop"
    words = read_exec(path, form.format(path))
    told = subprocess.check_output(words, cwd="/", text=True)
    assert told.splitlines()[0] == str(folder)
    assert not (folder / "X").exists()


def test_a_desktop_file_is_one_and_has_a_terminal() -> None:
    lines = (TOP / "Pamphlets.desktop").read_text("utf-8").splitlines()
    entries = dict(line.split("=", 1) for line in lines if "=" in line and line[0] != "#")
    assert lines[0] == "[Desktop Entry]"
    assert (entries["Type"], entries["Terminal"]) == ("Application", "true")
    assert entries["Comment[fr]"]
    assert "%" not in entries["Exec"].replace("%k", "")  # any other is a field code


def test_a_mac_s_command_starts_from_any_folder_and_hands_its_words_on(
    folder: Path,
) -> None:
    words = [str(folder / "Pamphlets.command"), "build", "a b"]
    told = subprocess.check_output(words, cwd="/", text=True)
    assert told == f"{folder}\n<build><a b>"


@pytest.mark.parametrize("name", ["Pamphlets.desktop", "Pamphlets.command"])
def test_start_files_can_be_started(name: str) -> None:
    assert os.access(TOP / name, os.X_OK)


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """A project with our own scripts; beside it, all programs there are."""
    programs = tmp_path / "bin"
    programs.mkdir()
    for tool in TOOLS:
        place = shutil.which(tool)
        assert place
        (programs / tool).symlink_to(place)
    folder = tmp_path / "dossier à essayer"
    shutil.copytree(TOP / "requirements", folder / "requirements")
    return folder


def add_program(machine: Path, name: str, body: str) -> None:
    path = machine.parent / "bin" / name
    path.write_text(f"#!/bin/sh\n{body}\n", "utf-8")
    path.chmod(0o755)


def run_script(
    machine: Path, *words: str, **names: str
) -> subprocess.CompletedProcess[str]:
    programs = {"PATH": str(machine.parent / "bin"), "LC_ALL": "C.UTF-8"}
    return subprocess.run(
        ["/bin/sh", *words], cwd=machine.parent, env=programs | names, capture_output=True,
        text=True, encoding="utf-8", check=False, stdin=subprocess.DEVNULL,
    )  # fmt: skip


START = "dossier à essayer/requirements/start/start.sh"
DIALOG = "dossier à essayer/requirements/start/dialog.sh"


def test_the_start_script_hands_over_to_python_in_the_project(machine: Path) -> None:
    add_program(machine, "python3.12", 'echo "$PWD|$PAMPHLETS_HERE|$*"')
    told = run_script(machine, START, "build", "a")
    lines = told.stdout.splitlines()
    assert (
        lines[-1] == f"{machine}|{machine.parent}|-E -S -m pamphlets.set_up start build a"
    )
    assert told.returncode == 0


def test_a_machine_without_python_is_told_so_in_a_window_too(machine: Path) -> None:
    add_program(machine, "apt-get", "exit 0")
    add_program(machine, "zenity", f'printf "%s\\n" "$@" >"{machine.parent}/shown"')
    told = run_script(machine, START, DISPLAY=":0")
    assert told.returncode == 1
    assert "il faut Python 3.11 à 3.14" in told.stderr
    shown = (machine.parent / "shown").read_text("utf-8")
    assert "Il faut Python 3.11 à 3.14" in shown
    assert "sudo apt-get update" in shown


WORDS = "« L’été » $(touch X) `touch X` \"; touch X; ' <b>&amp; %s\n-a"


@pytest.mark.parametrize(
    ("program", "system"),
    [
        ("zenity", "DISPLAY"),
        ("kdialog", "WAYLAND_DISPLAY"),
        ("yad", "DISPLAY"),
        ("xmessage", "DISPLAY"),
        ("osascript", ""),
    ],
)
def test_a_window_is_given_words_and_nothing_else(
    machine: Path, program: str, system: str
) -> None:
    add_program(
        machine,
        program,
        f'for word; do printf "%s\\0" "$word"; done >"{machine.parent}/shown"',
    )
    names = {system: ":0"} if system else {}
    told = run_script(machine, DIALOG, WORDS, **names)
    shown = (machine.parent / "shown").read_text("utf-8").split("\0")
    assert (told.returncode, told.stderr) == (0, "")
    assert any(WORDS in word for word in shown)
    assert not (machine.parent / "X").exists()


def test_without_a_screen_or_a_program_no_window_is_waited_for(machine: Path) -> None:
    assert run_script(machine, DIALOG, "a", DISPLAY=":0").returncode == 1
    add_program(machine, "zenity", "exit 0")
    assert run_script(machine, DIALOG, "a").returncode == 1
    assert run_script(machine, DIALOG, "a", DISPLAY=":0").returncode == 0


def test_an_apple_s_own_python_is_not_tried(machine: Path) -> None:
    """It would open a window that offers a gigabyte of compilers."""
    (machine.parent / "bin" / "uname").unlink()
    add_program(machine, "uname", "echo Darwin")
    lines = (machine / "requirements/start/find-python.sh").read_text("utf-8")
    moved = lines.replace("/usr/bin/python3 ]", f"{machine.parent}/bin/python3 ]")
    (machine / "requirements/start/find-python.sh").write_text(moved, "utf-8")
    add_program(machine, "python3", f'touch "{machine.parent}/tried"')
    assert run_script(machine, START).returncode == 1
    assert not (machine.parent / "tried").exists()


def test_all_start_files_look_for_the_pythons_of_the_locks() -> None:
    project = tomllib.loads((TOP / "pyproject.toml").read_text("utf-8"))
    assert project["project"]["requires-python"] == ">=3.11"
    finder = (TOP / "requirements" / "start" / "find-python.sh").read_text("utf-8")
    assert "oldest=11 " in finder
    assert "newest=14\n" in finder
    batch = BATCH.decode("ascii")
    assert "(3, 11) <= sys.version_info[:2] <= (3, 14)" in batch
    for minor in range(11, 15):
        assert f"3.{minor}" in batch
        assert f"3{minor}" in batch
        assert f"python3.{minor} " in finder


def test_the_batch_file_is_one_that_cmd_reads_on_any_console() -> None:
    """Other letters differ by code page; without CRLF labels are missed (Microsoft, "goto")."""
    text = BATCH.decode("ascii")
    assert text.count("\n") == text.count("\r\n")
    lines = text.split("\r\n")
    assert lines[0] == "@echo off"
    labels = {line[1:] for line in lines if line.startswith(":")}
    jumps = set(re.findall(r"(?:goto|call) :?(\w+)", text)) - {"pushd"}
    assert jumps == labels
    # Words with brackets, as « a (1).pdf », would end a block.
    assert not [line for line in lines if line.endswith("(")]
    # Each part ends by itself before the next one begins.
    for label in labels - {"start", "find"}:
        before = lines[lines.index(f":{label}") - 2 : lines.index(f":{label}")]
        assert [line for line in before if line.startswith("exit /b")], label
    assert Path(re.findall(r'"(requirements[^"]+)"', text)[0].replace("\\", "/")) == (
        Path("requirements", "start", "no-python.ps1")
    )


def test_the_batch_file_hands_all_words_on_as_they_are() -> None:
    text = BATCH.decode("ascii")
    assert "%PAMPHLETS_PYTHON% -E -S -m pamphlets.set_up start %*\r\n" in text
    assert "DisableDelayedExpansion" in text  # else « ! » goes


def test_windows_powershell_reads_the_accents_of_its_script() -> None:
    assert SCRIPT.startswith(b"\xef\xbb\xbf")
    assert SCRIPT.count(b"\n") == SCRIPT.count(b"\r\n")
    assert "qui n’est pas installé ici" in SCRIPT.decode("utf-8-sig")


def test_the_shell_scripts_have_the_line_ends_of_a_shell() -> None:
    scripts = [TOP / "Pamphlets.command", *(TOP / "requirements").rglob("*.sh")]
    assert len(scripts) >= 5
    for path in scripts:
        assert b"\r" not in path.read_bytes(), path
        subprocess.run(["sh", "-n", path], check=True)
    assert (
        shlex.split("* text=auto eol=lf")
        == (TOP / ".gitattributes").read_text().splitlines()[1].split()
    )
