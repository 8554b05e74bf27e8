"""The first `make`: what it says on a machine that lacks something, and what a second one leaves alone."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

TOP = Path(__file__).resolve().parents[1]
TOOLS = ("sh", "uname", "grep", "dirname")


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """A folder with a space and an accent that holds requirements/; beside it, all programs there are."""
    programs = tmp_path / "bin"
    programs.mkdir()
    for tool in TOOLS:
        found = shutil.which(tool)
        assert found
        (programs / tool).symlink_to(found)
    folder = tmp_path / "dossier à essayer"
    shutil.copytree(TOP / "requirements", folder / "requirements")
    shutil.copytree(TOP / "pamphlets" / "set_up", folder / "pamphlets" / "set_up")
    shutil.copy(TOP / "pamphlets" / "__init__.py", folder / "pamphlets")
    return folder


def program(machine: Path, name: str, body: str) -> None:
    path = machine.parent / "bin" / name
    path.write_text(f"#!/bin/sh\n{body}\n", "utf-8")
    path.chmod(0o755)


def set_up(machine: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """Run the set-up there, seeing only the machine's own programs."""
    here = {
        "PATH": str(machine.parent / "bin"),
        "HOME": str(machine.parent),
        "LC_ALL": "C.UTF-8",
    }
    return subprocess.run(
        ["/bin/sh", "requirements/set-up.sh", "run"],
        cwd=machine,
        env=here | more,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


NOWHERE = {
    "PIP_INDEX_URL": "http://127.0.0.1:9/",
    "PIP_CONFIG_FILE": os.devnull,
    "PIP_NO_CACHE_DIR": "1",
}
OLD = 'case "$*" in *version_info*) exit 1 ;; esac'  # answers as Python 3.9 would


@pytest.mark.parametrize("python", ["", OLD, "exit 1"], ids=["none", "3.9", "broken"])
@pytest.mark.parametrize(
    ("installer", "system", "command"),
    [
        ("apt-get", "Linux", "sudo apt-get update && sudo apt-get install -y python3"),
        ("dnf", "Linux", "sudo dnf install -y python3.13"),
        ("brew", "Darwin", "brew install python@3.13"),
        ("true", "Darwin", "open https://www.python.org/downloads/macos/"),
    ],
)
def test_a_machine_without_a_fit_python_is_told_the_one_command(
    machine: Path, python: str, installer: str, system: str, command: str
) -> None:
    program(machine, installer, "exit 0")
    (machine.parent / "bin" / "uname").unlink()
    program(machine, "uname", f"echo {system}")
    if python:
        program(machine, "python3", python)
    result = set_up(machine)
    assert result.returncode == 1
    assert "il faut Python 3.11 à 3.14" in result.stderr
    assert "Python 3.11 to 3.14 is needed" in result.stderr
    assert [
        line for line in result.stderr.splitlines() if line.startswith("    " + command)
    ]
    assert not (machine / ".venv").exists()


def test_without_a_network_the_first_set_up_says_so_and_is_not_taken_for_done(
    machine: Path,
) -> None:
    python = machine.parent / "bin" / "python3"
    python.symlink_to(sys.executable)
    first = set_up(machine, **NOWHERE)
    assert first.returncode == 1
    assert "Elle a besoin d’internet" in first.stderr
    assert "It needs the internet" in first.stderr
    assert (machine / ".venv" / ".gitignore").read_text() == "*\n"
    assert not (
        machine / ".venv" / "run.txt"
    ).exists()  # so that the next `make` begins anew


def test_what_stands_is_left_alone(machine: Path) -> None:
    """No Python, no installer, no network are needed when the lock is the one that was installed."""
    version = f"python3.{sys.version_info[1]}"
    (machine / ".venv" / "bin").mkdir(parents=True)
    (machine / ".venv" / "lib" / version / "site-packages").mkdir(parents=True)
    (machine / ".venv" / "bin" / "python").symlink_to(sys.executable)
    shutil.copy(machine / "requirements" / "run.txt", machine / ".venv")
    result = set_up(machine)
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")


@pytest.mark.parametrize("change", ["lock", "python"])
def test_a_new_lock_or_a_new_python_calls_for_a_new_environment(
    machine: Path, change: str
) -> None:
    test_what_stands_is_left_alone(machine)
    if change == "lock":
        (machine / "requirements" / "run.txt").write_text("pamphlets-needs-nothing\n")
    else:
        shutil.rmtree(machine / ".venv" / "lib")
    result = set_up(machine, **NOWHERE)
    assert result.returncode == 1
    assert "première installation" in result.stderr


def test_an_environment_that_is_a_link_is_left_as_it_is(machine: Path) -> None:
    shared = machine.parent / "commun"
    shared.mkdir()
    (shared / "bin").mkdir()
    (machine / ".venv").symlink_to(shared)
    program(
        machine,
        "python3",
        f'case "$*" in *set_up*) exec "{sys.executable}" "$@" ;; esac',
    )
    result = set_up(machine)
    assert result.returncode == 1
    assert "rm .venv" in result.stderr
    assert (shared / "bin").is_dir()
