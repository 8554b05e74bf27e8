"""Wheels are those that the locks name for each machine; a folder that has them all is left alone."""

import json
import sys
from pathlib import Path
from textwrap import dedent

import pytest

from pamphlets.app.distribution.key.platforms import PLATFORMS
from pamphlets.app.distribution.key.wheels import (
    LIST_NAME,
    WheelRequest,
    gather_wheels,
    list_requirements,
)
from pamphlets.core.source import iter_diagnostics

TOP = Path(__file__).resolve().parents[4]
# In the place of pip: writes a wheel for each line, and notes each time that it is asked.
PIP = dedent("""\
    import pathlib, sys
    words = sys.argv[1:]
    value = lambda name: words[words.index(name) + 1]
    pathlib.Path(__file__).with_name("asked").open("a").write(" ".join(words) + "\\n")
    if "--no-index" in words and "{online}" == "yes":
        sys.exit("ERROR: not here")
    dest = pathlib.Path(value("--dest"))
    dest.mkdir(exist_ok=True)
    for line in pathlib.Path(value("--requirement")).read_text().splitlines():
        name = line.partition("==")[0]
        if name == "absent":
            sys.exit("ERROR: no wheel of absent")
        (dest / f"{name}-1-{value('--python-version')}.whl").write_text(line)
""")


@pytest.fixture
def request_(tmp_path: Path) -> WheelRequest:
    locks = tmp_path / "top" / "requirements"
    locks.mkdir(parents=True)
    hashed = " \\\n    --hash=sha256:" + "0" * 64
    (locks / "run.txt").write_text(
        f"one==1{hashed}\nwin==1 ; sys_platform == 'win32'{hashed}\n"
    )
    (locks / "atelier.txt").write_text(f"two==1{hashed}\n")
    (locks / "pip.txt").write_text(f"pip==1{hashed}\n")
    pip = tmp_path / "pip.py"
    pip.write_text(PIP.replace("{online}", "no"))
    platforms = [PLATFORMS["linux"], PLATFORMS["windows"]]
    return WheelRequest(
        tmp_path / "top", [sys.executable, str(pip)], platforms, ["3.11", "3.12"]
    )


def asked(folder: Path) -> list[str]:
    return (folder / "asked").read_text().splitlines()


def test_each_machine_gets_the_lines_that_are_for_it(
    request_: WheelRequest, tmp_path: Path
) -> None:
    folder = tmp_path / "wheels"
    folder.mkdir()
    (folder / "old-1.whl").touch()
    gather_wheels(request_, folder)
    names = {"one", "two", "pip", "win"}
    expected = {f"{name}-1-{python}.whl" for name in names for python in ("3.11", "3.12")}
    assert {path.name for path in folder.glob("*.whl")} == expected
    calls = asked(tmp_path)
    assert len(calls) == 4
    assert all(
        "--require-hashes" in call and "--only-binary :all:" in call for call in calls
    )
    assert sum("--platform win_amd64" in call for call in calls) == 2
    assert [path.name for path in folder.glob(".*")] == []


def test_a_second_time_pip_is_not_asked_until_a_wheel_or_a_lock_changes(
    request_: WheelRequest, tmp_path: Path
) -> None:
    folder = tmp_path / "wheels"
    gather_wheels(request_, folder)
    listed = (folder / LIST_NAME).read_bytes()
    gather_wheels(request_, folder)
    assert len(asked(tmp_path)) == 4
    (folder / "one-1-3.11.whl").write_text("damaged")
    gather_wheels(request_, folder)
    assert len(asked(tmp_path)) == 8
    assert (folder / LIST_NAME).read_bytes() == listed
    (request_.top / "requirements" / "pip.txt").write_text("")
    gather_wheels(request_, folder)
    assert not list(folder.glob("pip-*"))
    assert "pip-1-3.11.whl" not in json.loads((folder / LIST_NAME).read_text())["wheels"]


def test_what_is_here_is_taken_before_an_index_is_asked(
    request_: WheelRequest, tmp_path: Path
) -> None:
    (tmp_path / "pip.py").write_text(PIP.replace("{online}", "yes"))
    gather_wheels(request_, tmp_path / "wheels")
    first, second, *_ = asked(tmp_path)
    assert "--no-index" in first
    assert f"--find-links {request_.top / 'requirements' / 'wheels'}" in first
    assert "--no-index" not in second


def test_what_there_is_no_wheel_of_is_told_with_the_machine(
    request_: WheelRequest, tmp_path: Path
) -> None:
    lock = request_.top / "requirements" / "run.txt"
    lock.write_text(lock.read_text().replace("one==", "absent=="))
    with pytest.raises(ExceptionGroup) as group:
        gather_wheels(request_, tmp_path / "wheels")
    (fault,) = iter_diagnostics(group.value)
    assert (fault.code, fault.source.path) == ("pack-wheels", "linux")
    assert dict(fault.fields) == {"python": "3.11", "reason": "no wheel of absent"}


@pytest.mark.parametrize("platform", PLATFORMS)
@pytest.mark.parametrize("python", ["3.11", "3.14"])
def test_our_own_locks_can_be_weighed_for_every_machine(platform: str, python: str) -> None:
    lines = list(list_requirements(TOP, PLATFORMS[platform], python))
    names = [line.partition("==")[0] for line in lines]
    assert {"pillow", "reportlab", "nicegui", "pip"} <= set(names)
    assert names.count("cryptography") == 1
    assert all("--hash=sha256:" in line and ";" not in line for line in lines)
