"""Locks and platforms -> a folder of wheels, and a list of them; pip fetches what is not there yet.

A project that came on a key has its own wheels: they are taken first, so that a key makes keys without a network.
"""

import json
import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

from pamphlets.app.distribution.key.checksums import hash_file
from pamphlets.app.distribution.key.platforms import Platform, is_marker_true
from pamphlets.core.source import Source, error, raise_error
from pamphlets.core.system.atomic_files import write_text_atomically
from pamphlets.core.system.json_files import read_json_file
from pamphlets.core.system.stop_signals import uninterrupted
from pamphlets.core.system.temporary_names import make_temporary_name, remove_leftovers
from pamphlets.set_up.packages import WHEELS_FOLDER

LIST_NAME: Final = "wheels.json"
_LOCKS: Final = ("run", "atelier", "pip")  # pip itself too: Debian's Python lacks it
_REQUIREMENT: Final = re.compile(
    r"([\w.-]+==[^\s;\\]+)(?: ; ([^\\]+?))?((?:\s+--hash=\S+)+)"
)
_DOWNLOAD: Final = (
    "download", "--quiet", "--disable-pip-version-check", "--no-input", "--retries", "2", "--no-deps",
    "--only-binary", ":all:", "--require-hashes",
)  # fmt: skip
_MOST_BYTES: Final = 1_000_000  # of the list: 100 wheels take 15 kB


class WheelRequest(NamedTuple):
    """What wheels are for."""

    top: Path
    """The folder of the program, with its locks."""
    pip: Sequence[str]
    """The words that run pip."""
    platforms: Sequence[Platform]
    pythons: Sequence[str]
    """Versions, as `3.12`."""


def gather_wheels(request: WheelRequest, folder: Path) -> None:
    """Make a folder hold the wheels of all locks for these machines, no others, and their list.

    Raises the fault of what could not be fetched, and OSError.
    """
    folder.mkdir(parents=True, exist_ok=True)
    wanted = _describe_request(request)
    if _is_complete(folder, wanted):
        return
    remove_leftovers(folder)
    names: set[str] = set()
    for platform in request.platforms:
        for python in request.pythons:
            names |= _gather_for(request, platform, python, folder)
    for path in folder.glob("*.whl"):
        if path.name not in names:
            path.unlink()
    hashes = {name: hash_file(folder / name) for name in sorted(names)}
    text = json.dumps({**wanted, "wheels": hashes}, indent=1) + "\n"
    write_text_atomically(folder / LIST_NAME, text)


def list_requirements(top: Path, platform: Platform, python: str) -> Iterator[str]:
    """Yield the lines of all locks that are for one machine, without their markers, as pip reads them."""
    for name in _LOCKS:
        lock = (top / "requirements" / f"{name}.txt").read_text("utf-8")
        for requirement, marker, hashes in _REQUIREMENT.findall(lock.replace("\\\n", " ")):
            if is_marker_true(marker, platform, python):
                yield f"{requirement} {' '.join(hashes.split())}"


def _describe_request(request: WheelRequest) -> dict[str, Any]:
    """Return what decides which wheels there must be."""
    locks = {
        name: hash_file(request.top / "requirements" / f"{name}.txt") for name in _LOCKS
    }
    platforms = [platform.name for platform in request.platforms]
    return {"locks": locks, "platforms": platforms, "pythons": list(request.pythons)}


def _is_complete(folder: Path, wanted: dict[str, Any]) -> bool:
    """Return whether a folder holds all that its list names, and was filled for the same request."""
    listed = read_json_file(folder / LIST_NAME, _MOST_BYTES, dict)
    if listed is None or {name: listed.get(name) for name in wanted} != wanted:
        return False
    names = {path.name for path in folder.glob("*.whl")}
    wheels = listed.get("wheels", {})
    if not wheels or names != set(wheels):
        return False
    return all(hash_file(folder / name) == digest for name, digest in wheels.items())


def _gather_for(
    request: WheelRequest, platform: Platform, python: str, folder: Path
) -> set[str]:
    """Return the names of the wheels for one machine, which are in the folder then."""
    requirements = list_requirements(request.top, platform, python)
    aside = folder / make_temporary_name()
    wheels = aside / "wheels"
    try:
        aside.mkdir()
        (aside / "lock.txt").write_text("\n".join(requirements) + "\n", "utf-8")
        command = [*request.pip, *_DOWNLOAD, "--dest", str(wheels)]
        command += ["--implementation", "cp", "--python-version", python]
        for tag in platform.tags:
            command += ["--platform", tag]
        command += ["--requirement", str(aside / "lock.txt")]
        for place in (folder, request.top / WHEELS_FOLDER):
            command += ["--find-links", str(place)]
        reason = _run([*command, "--no-index"]) and _run(command)
        if reason:
            source = Source(platform.name, "")
            raise_error(error("pack-wheels", source, python=python, reason=reason))
        names = {path.name for path in wheels.glob("*.whl")}
        for path in wheels.glob("*.whl"):
            path.replace(folder / path.name)
    finally:
        with uninterrupted():
            shutil.rmtree(aside, ignore_errors=True)
    return names


def _run(command: Sequence[str]) -> str:
    """Return the last thing that pip says of what is wrong; empty where nothing is."""
    result = subprocess.run(  # noqa: S603 (pip, no shell)
        command, capture_output=True, encoding="utf-8", errors="replace", check=False
    )
    if result.returncode == 0:
        return ""
    lines = [line for line in result.stderr.splitlines() if line.strip()]
    return lines[-1].removeprefix("ERROR: ") if lines else str(result.returncode)
