"""An environment lies where its system and its disk can hold it, and is taken for good only as long as it works."""

import subprocess
import sys
from pathlib import Path

import pytest

from pamphlets.set_up import environment as environments
from pamphlets.set_up.environment import (
    Environment,
    current_version,
    is_current,
    locate_environment,
    make_environment,
    read_version,
)
from pamphlets.set_up.faults import SetUpError


@pytest.fixture
def top(tmp_path: Path) -> Path:
    """A project with a lock and a package."""
    top = tmp_path / "dossier à essayer"
    (top / "requirements").mkdir(parents=True)
    (top / "requirements" / "run.txt").write_text("a==1\n")
    (top / "pamphlets").mkdir()
    (top / "pamphlets" / "__init__.py").touch()
    return top


def cache_variables(tmp_path: Path) -> dict[str, str]:
    return {
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
        "LOCALAPPDATA": str(tmp_path / "local"),
    }


def test_each_system_has_its_own_places(top: Path) -> None:
    posix = Environment(top / ".venv", is_windows=False)
    windows = Environment(top / ".venv", is_windows=True)
    assert posix.python == top / ".venv" / "bin" / "python"
    assert windows.python == top / ".venv" / "Scripts" / "python.exe"
    assert posix.site_packages("3.13") == top / ".venv/lib/python3.13/site-packages"
    assert windows.site_packages("3.13") == top / ".venv/Lib/site-packages"


@pytest.mark.parametrize("is_windows", [False, True])
def test_the_usual_place_is_the_project_s_and_nothing_is_left_of_the_trial(
    top: Path, tmp_path: Path, is_windows: bool
) -> None:
    before = sorted(top.iterdir())
    chosen = locate_environment(top, cache_variables(tmp_path), is_windows=is_windows)
    assert chosen == Environment(top / ".venv", is_windows)
    assert sorted(top.iterdir()) == before


@pytest.mark.parametrize(
    ("is_windows", "other", "place"), [(True, "bin", "local"), (False, "Scripts", "cache")]
)
def test_the_environment_of_another_system_is_left_alone(
    top: Path,
    tmp_path: Path,
    is_windows: bool,
    other: str,
    place: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    (top / ".venv" / other).mkdir(parents=True)
    variables = cache_variables(tmp_path)
    first = locate_environment(top, variables, is_windows=is_windows)
    assert first.folder.parent == tmp_path / place
    (top / "requirements" / "run.txt").write_text("a==2\n")
    second = locate_environment(top, variables, is_windows=is_windows)
    assert first.folder.name != second.folder.name  # two versions do not undo each other's
    own = Environment(top / ".venv", is_windows)
    own.python.parent.mkdir()
    own.python.touch()
    assert locate_environment(top, variables, is_windows=is_windows) == own


def test_a_disk_without_links_or_one_that_can_only_be_read_is_gone_round(
    top: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Path, *_target: object) -> None:
        raise PermissionError(1, "Operation not permitted", str(self))

    monkeypatch.setattr(sys, "platform", "linux")
    variables = cache_variables(tmp_path)
    with monkeypatch.context() as fat:
        fat.setattr(Path, "symlink_to", refuse)
        assert tmp_path / "cache" in locate_environment(top, variables).folder.parents
        windows = locate_environment(top, variables, is_windows=True)
        assert windows.folder == top / ".venv"  # there an environment has no links
    monkeypatch.setattr(Path, "touch", refuse)
    windows = locate_environment(top, variables, is_windows=True)
    assert windows.folder.parent == tmp_path / "local"


def test_what_stands_is_what_works_with_this_lock(top: Path) -> None:
    lock = top / "requirements" / "run.txt"
    environment = Environment(top / ".venv")
    assert not is_current(environment, lock)
    environment.scripts.mkdir(parents=True)
    environment.python.symlink_to(sys.executable)
    environment.lock_copy("run").write_text("a==1\n")
    assert not is_current(environment, lock)  # a Python that moved on: 3.12 is not in 3.11
    environment.site_packages(current_version()).mkdir(parents=True)
    assert is_current(environment, lock)
    lock.write_text("a==2\n")
    assert not is_current(environment, lock)


def test_a_python_that_does_not_start_has_no_version(top: Path) -> None:
    environment = Environment(top / ".venv")
    assert read_version(environment) == ""
    environment.scripts.mkdir(parents=True)
    environment.python.write_text("#!/bin/sh\nexit 3\n")
    environment.python.chmod(0o755)
    assert read_version(environment) == ""


def test_a_new_environment_finds_the_program_and_can_be_moved(
    top: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environments, "has_pip_aboard", lambda: False)
    make_environment(Environment(top / ".venv"), top)
    assert (top / ".venv" / ".gitignore").read_text() == "*\n"
    moved = top.rename(top.parent / "ailleurs l’été")
    python = Environment(moved / ".venv").python
    words = [str(python), "-c", "import pamphlets; print(pamphlets.__file__)"]
    where = subprocess.check_output(words, text=True, cwd=moved.parent)
    assert Path(where.strip()).resolve() == (moved / "pamphlets" / "__init__.py").resolve()
    assert (moved / ".venv" / "bin" / "pamphlets").stat().st_mode & 0o111


def test_an_environment_elsewhere_knows_where_the_program_is(
    top: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environments, "has_pip_aboard", lambda: False)
    environment = Environment(tmp_path / "cache" / "pamphlets-1")
    make_environment(environment, top)
    words = [str(environment.python), "-c", "import pamphlets; print(pamphlets.__file__)"]
    assert str(top) in subprocess.check_output(words, text=True, cwd=tmp_path)


def test_on_windows_the_command_is_one_of_its_own(
    top: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    environment = Environment(top / ".venv", is_windows=True)

    def make(words: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        assert words[-1] == str(environment.folder)
        environment.scripts.mkdir(parents=True)
        environment.site_packages("").mkdir(parents=True)
        return subprocess.CompletedProcess(words, 0, "", "")

    monkeypatch.setattr(subprocess, "run", make)
    make_environment(environment, top)
    way = (environment.site_packages("") / "pamphlets.pth").read_text().strip()
    assert (environment.site_packages("") / way).resolve() == top.resolve()
    command = (environment.scripts / "pamphlets.cmd").read_bytes()
    assert command == b'@"%~dp0python.exe" -m pamphlets %*\r\n'


def test_a_link_is_not_emptied_and_a_refusal_is_told(
    top: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (top / "commun").mkdir()
    (top / "commun" / "a").touch()
    (top / ".venv").symlink_to("commun")
    with pytest.raises(SetUpError) as fault:
        make_environment(Environment(top / ".venv"), top)
    assert (fault.value.code, fault.value.command) == ("link", "rm .venv")
    assert (top / "commun" / "a").exists()
    (top / ".venv").unlink()

    def refuse(words: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        return subprocess.CompletedProcess(words, 1, "", "Error:\nNo space left\n")

    monkeypatch.setattr(subprocess, "run", refuse)
    with pytest.raises(SetUpError) as fault:
        make_environment(Environment(top / ".venv"), top)
    assert fault.value.fields == {"reason": "No space left"}
