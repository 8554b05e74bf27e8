"""The folder of the project -> where its virtual environment lies, whether it works, and a new one.

`venv` lays an environment out in two ways (Python's `sysconfig`, schemes `posix_venv` and `nt_venv`). A disk without
links holds none on POSIX, and a key goes from one system to another: then it lies in the cache folder of whoever is
logged in (XDG Base Directory 0.8; on Windows %LOCALAPPDATA%).
"""

import hashlib
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pamphlets.set_up.faults import SetUpError

TOP: Final = Path(__file__).resolve().parents[2]
USUAL_FOLDER: Final = Path(".venv")
"""From the top, as the Makefile has it: the folder can be moved with what is in it."""
_POSIX_SCRIPT: Final = '#!/bin/sh\nexec "$(dirname "$0")/python" -m pamphlets "$@"\n'
_WINDOWS_SCRIPT: Final = '@"%~dp0python.exe" -m pamphlets %*\r\n'
_ASK_VERSION: Final = "import sys; print('%d.%d' % sys.version_info[:2])"


@dataclass(frozen=True, slots=True)
class Environment:
    """A virtual environment of this project."""

    folder: Path
    is_windows: bool = sys.platform == "win32"

    @property
    def scripts(self) -> Path:
        """Return the folder of its programs."""
        return self.folder / ("Scripts" if self.is_windows else "bin")

    @property
    def python(self) -> Path:
        """Return its Python."""
        return self.scripts / ("python.exe" if self.is_windows else "python")

    def site_packages(self, version: str) -> Path:
        """Return the folder of its libraries, for a Python of version `3.13`."""
        if self.is_windows:
            return self.folder / "Lib" / "site-packages"
        return self.folder / "lib" / f"python{version}" / "site-packages"

    def lock_copy(self, name: str) -> Path:
        """Return where it keeps the lock that was installed last."""
        return self.folder / f"{name}.txt"


def locate_environment(
    top: Path, variables: Mapping[str, str], *, is_windows: bool = sys.platform == "win32"
) -> Environment:
    """Return the environment of a project: `.venv`, unless that is another system's or its disk cannot hold one."""
    usual = top / USUAL_FOLDER
    foreign_scripts = usual / ("bin" if is_windows else "Scripts")
    own = Environment(usual, is_windows)
    if own.python.exists() or (not foreign_scripts.is_dir() and _can_hold(top, own)):
        return own
    key = hashlib.sha256((top / "requirements" / "run.txt").read_bytes()).hexdigest()[:12]
    return Environment(_cache_folder(variables, own) / f"pamphlets-{key}", is_windows)


def is_current(environment: Environment, lock: Path) -> bool:
    """Return whether an environment works and holds what a lock names."""
    try:
        is_same = lock.read_bytes() == environment.lock_copy(lock.stem).read_bytes()
    except FileNotFoundError:
        return False
    # A system that moved on to another Python leaves libraries that are not found.
    return is_same and environment.site_packages(read_version(environment)).is_dir()


def read_version(environment: Environment) -> str:
    """Return the version of an environment's Python, as `3.13`; empty where it does not start."""
    if os.path.abspath(sys.executable) == os.path.abspath(environment.python):  # noqa: PTH100 (no link followed)
        return current_version()
    command = [str(environment.python), "-I", "-S", "-c", _ASK_VERSION]
    try:
        answer = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 (our own)
    except OSError:
        return ""
    return answer.stdout.strip() if answer.returncode == 0 else ""


def current_version() -> str:
    """Return the version of the Python that runs this, as `3.13`."""
    return f"{sys.version_info[0]}.{sys.version_info[1]}"


def make_environment(environment: Environment, top: Path) -> None:
    """Make an environment anew, empty but for our command. Raises SetUpError."""
    folder = environment.folder
    # `venv --clear` would empty the folder that a link leads to, and that others use.
    if folder.is_symlink():
        raise SetUpError("link", command=f"rm {USUAL_FOLDER}")
    folder.parent.mkdir(parents=True, exist_ok=True)
    # This may be the old environment's own Python: the new one is of the Python behind it.
    base_python = getattr(sys, "_base_executable", sys.executable)
    options = [] if has_pip_aboard() else ["--without-pip"]
    command = [base_python, "-m", "venv", "--clear", *options, str(folder)]
    made = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 (Python's own)
    if made.returncode:
        last_lines = (made.stderr or made.stdout).strip().splitlines()[-1:]
        raise SetUpError("no-environment", reason=" ".join(last_lines))
    (folder / ".gitignore").write_text("*\n", "utf-8")
    _write_own_command(environment, top)


def has_pip_aboard() -> bool:
    """Return whether this Python can put pip into an environment by itself; Debian's cannot without python3-venv."""
    from importlib.util import find_spec  # 3 ms, for the first set-up alone

    return find_spec("ensurepip") is not None


def _write_own_command(environment: Environment, top: Path) -> None:
    """Let an environment's Python find the program, and give it the command `pamphlets`."""
    site_packages = environment.site_packages(current_version())
    way = str(top)
    if environment.folder.is_relative_to(top):  # relative, so that the folder can be moved
        way = os.path.relpath(top, site_packages)
    (site_packages / "pamphlets.pth").write_text(f"{way}\n", "utf-8")
    if environment.is_windows:
        script, text = environment.scripts / "pamphlets.cmd", _WINDOWS_SCRIPT
    else:
        script, text = environment.scripts / "pamphlets", _POSIX_SCRIPT
    script.write_bytes(text.encode())
    script.chmod(0o755)


def _cache_folder(variables: Mapping[str, str], environment: Environment) -> Path:
    """Return the folder of what programs may make again, of whoever is logged in."""
    if environment.is_windows:
        named = variables.get("LOCALAPPDATA", "")
    elif sys.platform == "darwin":
        named = str(Path.home() / "Library" / "Caches")
    else:
        named = variables.get("XDG_CACHE_HOME", "")
    return Path(named) if named else Path.home() / ".cache"


def _can_hold(top: Path, environment: Environment) -> bool:
    """Return whether a folder can be written, and its disk has what an environment needs: on POSIX, links."""
    if environment.folder.is_dir():
        return True
    trial = top / f".essai-{os.getpid()}"
    try:
        if environment.is_windows:
            trial.touch()
        else:
            trial.symlink_to("essai")
        trial.unlink()
    except OSError:
        return False
    return True
