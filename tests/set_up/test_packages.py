"""A lock is installed from a pack's wheels or an index, as pip alone can be, and noted only when it is."""

import hashlib
import io
import os
import shutil
import subprocess
import sys
import zipfile
from importlib.util import find_spec
from pathlib import Path

import pytest

from pamphlets.set_up import environment as environments
from pamphlets.set_up import packages
from pamphlets.set_up.environment import Environment
from pamphlets.set_up.faults import SetUpError
from pamphlets.set_up.packages import install_lock

TOP = Path(__file__).resolve().parents[2]
LOCK = (
    "a==1 \\\n    --hash=sha256:0\nb==2 ; sys_platform == 'win32' \\\n    --hash=sha256:1\n"
)


@pytest.fixture
def top(tmp_path: Path) -> Path:
    """A project with a lock of two packages."""
    (tmp_path / "requirements").mkdir()
    (tmp_path / "requirements" / "run.txt").write_text(LOCK)
    (tmp_path / ".venv" / "bin").mkdir(parents=True)
    return tmp_path


def write_pip(top: Path, body: str) -> Environment:
    """Put a program in the place of the environment's Python, which notes its words."""
    environment = Environment(top / ".venv", is_windows=False)
    environment.python.write_text(f'#!/bin/sh\necho "$*" >>"{top}/words"\n{body}\n')
    environment.python.chmod(0o755)
    return environment


def test_a_lock_is_noted_when_it_is_installed(top: Path) -> None:
    environment = write_pip(top, "exit 0")
    install_lock(environment, top, "run")
    assert environment.lock_copy("run").read_text() == LOCK
    words = (top / "words").read_text().splitlines()[-1]
    assert words.startswith("-m pip install ")
    for option in ("--require-hashes", "--no-deps", "--only-binary :all:"):
        assert option in words
    assert "--no-index" not in words


def test_a_pack_s_wheels_come_first_and_the_index_after_them(top: Path) -> None:
    (top / packages.WHEELS_FOLDER).mkdir()
    environment = write_pip(top, 'case "$*" in *--no-index*) exit 1 ;; esac')
    install_lock(environment, top, "run")
    first, second = (top / "words").read_text().splitlines()[-2:]
    assert f"--no-index --find-links {top / packages.WHEELS_FOLDER}" in first
    assert "--no-index" not in second
    assert environment.lock_copy("run").exists()


def test_what_fails_is_told_in_pip_s_last_words_and_not_noted(top: Path) -> None:
    environment = write_pip(top, "echo Collecting a; echo 'ERROR: no network' >&2; exit 1")
    with pytest.raises(SetUpError) as fault:
        install_lock(environment, top, "run")
    assert (fault.value.code, fault.value.fields) == ("failed", {"reason": "no network"})
    assert not environment.lock_copy("run").exists()


class Terminal(io.StringIO):
    """What a terminal is sent."""

    def isatty(self) -> bool:
        """Say that it is one."""
        return True


def test_packages_are_counted_on_a_terminal(
    top: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    environment = write_pip(top, "echo 'Collecting a==1 (from x)'; echo 'Collecting b==2'")
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    install_lock(environment, top, "run")
    lines = [part.strip() for part in terminal.getvalue().split("\r")]
    assert [line for line in lines if line] == ["1/2 a", "2/2 b"]
    plain = io.StringIO()
    monkeypatch.setattr("sys.stderr", plain)
    install_lock(environment, top, "run")
    assert plain.getvalue() == ""


def make_wheel(folder: Path) -> str:
    """Write a wheel that holds one module, and return its hash."""
    path = folder / "rien-1.0-py3-none-any.whl"
    files = {
        "rien.py": "there = True\n",
        "rien-1.0.dist-info/METADATA": "Metadata-Version: 2.1\nName: rien\nVersion: 1.0\n",
        "rien-1.0.dist-info/WHEEL": "Wheel-Version: 1.0\nGenerator: t\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        "rien-1.0.dist-info/RECORD": "",
    }
    with zipfile.ZipFile(path, "w") as wheel:
        for name, text in files.items():
            wheel.writestr(name, text)
    return hashlib.sha256(path.read_bytes()).hexdigest()


def bundled_pip() -> Path:
    """The wheel of pip that this Python brings along."""
    spec = find_spec("ensurepip")
    assert spec is not None
    assert spec.origin is not None
    for folder in (Path(spec.origin).parent / "_bundled", Path("/usr/share/python-wheels")):
        for path in folder.glob("pip-*.whl"):
            return path
    pytest.skip("this Python brings no wheel of pip")


WITHOUT_NETWORK = """
import socket, sys
def refuse(*_, **__): raise OSError("no network")
socket.socket.connect = refuse
socket.create_connection = refuse
from pamphlets.set_up import environment, packages
environment.has_pip_aboard = packages.has_pip_aboard = lambda: False
from pathlib import Path
from pamphlets.set_up.__main__ import main
sys.exit(main(["run"], Path(sys.argv[1])))
"""


def test_a_pack_sets_up_without_a_network_and_without_debian_s_venv_package(
    tmp_path: Path,
) -> None:
    """The real pip, in a Python that has none, from wheels alone; a second time nothing is done."""
    top = tmp_path / "la clé"
    wheels = top / packages.WHEELS_FOLDER
    wheels.mkdir(parents=True)
    shutil.copy(bundled_pip(), wheels)
    pip_hash = hashlib.sha256(bundled_pip().read_bytes()).hexdigest()
    locks = {"run": f"rien==1.0 --hash=sha256:{make_wheel(wheels)}\n"}
    locks["pip"] = f"pip==1 --hash=sha256:{pip_hash}\n"
    for name, text in locks.items():
        (top / "requirements" / f"{name}.txt").write_text(text)
    names = {
        "PYTHONPATH": str(TOP),
        "PIP_INDEX_URL": "http://127.0.0.1:9/",
        "PIP_CONFIG_FILE": os.devnull,
    }
    plain = {
        name: value for name, value in os.environ.items() if not name.startswith("PIP")
    }
    words = [sys.executable, "-c", WITHOUT_NETWORK, str(top)]
    for number in range(2):
        done = subprocess.run(
            words, env=plain | names, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        assert ("première installation, avec Python" in done.stderr) == (number == 0)
    python = Environment(top / ".venv").python
    subprocess.run([python, "-c", "import rien; assert rien.there"], check=True)


def test_debian_s_python_without_ensurepip_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    assert environments.has_pip_aboard()
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    assert not environments.has_pip_aboard()
