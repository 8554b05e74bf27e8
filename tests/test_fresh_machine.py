"""A stranger unpacks the archive into « dossier à essayer », types `make`, and has a brochure; no git anywhere."""

import os
import signal
import socket
import subprocess
import time
import zipfile
from contextlib import suppress
from math import ceil
from pathlib import Path
from urllib.request import HTTPCookieProcessor, build_opener

import pytest

TOP = Path(__file__).resolve().parents[1]
UNSEEN = {".git", ".venv", "__pycache__", ".hypothesis", ".DS_Store"}
OURS = ("MAKE", "PYTHON", "PAMPHLETS", "VIRTUAL_ENV", "SOURCE_DATE_EPOCH")


def unpacked(folder: Path) -> Path:
    """What git would track, packed and unpacked: files lose their permissions, as in a downloaded ZIP."""
    archive = folder / "pamphlets.zip"
    with zipfile.ZipFile(archive, "w") as pack:
        for path in sorted(TOP.rglob("*")):
            inside = path.relative_to(TOP)
            built = inside.parts[0] == "build" and inside.name != ".gitignore"
            if path.is_file() and not built and not UNSEEN & set(inside.parts):
                pack.write(path, inside)
    top = folder / "dossier à essayer"
    with zipfile.ZipFile(archive) as pack:
        pack.extractall(top)
    return top


def fresh_environment() -> dict[str, str]:
    """An environment that knows nothing of this one, and asks for no language: French."""
    here = {name: value for name, value in os.environ.items() if not name.startswith(OURS)}
    return here | {"LC_ALL": "C", "LANGUAGE": ""}


def make(top: Path, *words: str) -> str:
    """What `make` says there, in an environment that knows nothing of this one."""
    here = fresh_environment()
    done = subprocess.run(
        ["make", *words], cwd=top, env=here, capture_output=True, text=True, check=False
    )
    said = done.stdout + done.stderr
    if done.returncode and "It needs the internet" in said:
        pytest.skip("no network, which the first set-up needs")
    assert done.returncode == 0, said
    return said


@pytest.mark.network
def test_one_command_makes_the_first_brochure_and_a_second_one_leaves_it(
    tmp_path: Path,
) -> None:
    top = unpacked(tmp_path)
    first = make(top)
    assert "première installation" in first
    assert "titres composés, un dossier chacun dans build." in first
    lines = sum(ceil(max(len(line), 1) / 80) for line in first.splitlines())
    assert lines <= 24, f"it no longer fits a screen:\n{first}"
    made = {
        path: path.stat().st_mtime_ns
        for path in (top / "build" / "mon-espace-sante").iterdir()
    }
    assert {path.suffix for path in made} == {".pdf", ".png", ".txt", ".html", ".epub"}
    environment = (top / ".venv" / "run.txt").stat().st_mtime_ns

    second = make(top)
    assert "rien n’a changé" in second
    assert {path: path.stat().st_mtime_ns for path in made} == made
    assert (top / ".venv" / "run.txt").stat().st_mtime_ns == environment

    again = make(top, "mon-espace-sante")
    assert "rien n’a changé" in again
    own = top / "nos textes d’été"
    assert "s/mon-titre.md" in make_new(top, own)
    assert "mon-titre\u00a0: " in make(top, "CONTENU=nos textes d’été")
    make(top, "clean")
    assert sorted(path.name for path in (top / "build").iterdir()) == [".gitignore"]


def make_new(top: Path, content: Path) -> str:
    """What the environment's own command says when it writes a text."""
    line = [
        str(top / ".venv" / "bin" / "pamphlets"),
        "new",
        "Mon titre",
        "--content",
        content.name,
    ]
    done = subprocess.run(line, cwd=top, capture_output=True, text=True, check=True)
    return done.stdout


@pytest.mark.network
def test_a_double_click_opens_the_workbench_and_closing_its_window_ends_it(
    tmp_path: Path,
) -> None:
    top = unpacked(tmp_path)
    address = tmp_path / "address"
    browser = tmp_path / "browser"
    browser.write_text(
        f'#!/bin/sh\nprintf "%s" "$1" >"{address}.part"; mv "{address}.part" "{address}"\n'
    )
    browser.chmod(0o755)
    with subprocess.Popen(
        ["sh", top / "Pamphlets.command"],
        cwd="/",
        env=fresh_environment() | {"BROWSER": f"{browser} %s"},
        stdin=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as window:
        try:
            while not address.exists() and window.poll() is None:
                time.sleep(0.05)
            if window.poll() is not None and window.stderr is not None:
                if "It needs the internet" in (told := window.stderr.read()):
                    pytest.skip("no network, which the first set-up needs")
                pytest.fail(told)
            with build_opener(HTTPCookieProcessor()).open(address.read_text()) as answer:
                assert "<html" in answer.read().decode()
            os.killpg(window.pid, signal.SIGHUP)  # as a terminal does that is closed
            window.communicate(timeout=30)
        finally:
            with suppress(ProcessLookupError):
                os.killpg(window.pid, signal.SIGKILL)
    port = address.read_text().partition("127.0.0.1:")[2].partition("/")[0]
    with socket.socket() as knock:
        assert knock.connect_ex(("127.0.0.1", int(port))) != 0
