"""The whole press in a Python without what Windows lacks: nothing of POSIX is read in, nor asked for on the way."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.request import HTTPCookieProcessor, Request, build_opener

import pytest

from tests.support.pages import booklet

TOP = Path(__file__).resolve().parents[1]
TEXT = "---\ntitre: {0}\ncollectif: A\nadresse: B\n---\n\nUne note[^1], une image.\n\n![Un carré](../images/a.svg)\n\n[^1]: Sa source.\n"
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="99" height="99"><path d="M9 9h80v80h-80z"/></svg>'


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with two texts, as the Bloc-notes saves them."""
    for name in ("Mon été", "autre"):
        path = tmp_path / "content" / "brochures" / f"{name}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(("\ufeff" + TEXT.format(name)).replace("\n", "\r\n").encode())
    (tmp_path / "content" / "images").mkdir()
    (tmp_path / "content" / "images" / "a.svg").write_text(PICTURE)
    booklet(tmp_path / "a.pdf", 8)
    return tmp_path


def run_as_windows(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    variables = {"PYTHONPATH": str(TOP), "PAMPHLETS_PANDOC": "", "PATH": str(folder)}
    return subprocess.run(
        [sys.executable, "-m", "tests.support.windows_python", *words],
        cwd=folder, env=os.environ | variables, capture_output=True, text=True, check=False,
        stdin=subprocess.DEVNULL,
    )  # fmt: skip


def test_every_module_can_be_read_in(tmp_path: Path) -> None:
    done = run_as_windows(tmp_path)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("words", "files"),
    [
        (("build", "--jobs", "1"), ["build/mon-ete/mon-ete-pageparpage-a5.pdf", "build/index.html"]),
        (("build", "--jobs", "2"), ["build/mon-ete/mon-ete-cahier-a4-bordcourt.pdf", "build/autre"]),
        (("check",), []),
        (("new", "Un titre"), ["content/brochures/un-titre.md"]),
        (("new", "Aux"), ["content/brochures/titre-aux.md"]),
        (("new-theme", "Mon thème"), ["content/themes/mon-theme.yaml"]),
        (("specimen",), ["build"]),
        (("impose", "a.pdf", "-o", "b.pdf", "--instructions"), ["b.pdf", "b-how-to-print.txt"]),
        (("impose", "a.pdf", "a.pdf", "-o", "out"), ["out"]),
        (("setup-printer", "bureau"), ["imprimantes"]),
        (("list", "fonts"), []),
        (("blank",), []),
    ],
    ids=lambda value: " ".join(value[:2]) if isinstance(value, tuple) else "",
)  # fmt: skip
def test_commands_ask_nothing_of_posix(
    project: Path, words: tuple[str, ...], files: list[str]
) -> None:
    done = run_as_windows(project, *words)
    told = done.stdout + done.stderr
    assert done.returncode in (0, 1), told
    assert "Traceback" not in told
    assert "AttributeError" not in told
    for name in files:
        assert (project / name).exists(), told
    assert not list(project.rglob(".pamphlets-*")), told


def test_what_is_built_is_what_is_built_elsewhere(project: Path) -> None:
    elsewhere = project / "elsewhere"
    shutil.copytree(project / "content", elsewhere / "content")
    here = run_as_windows(project, "build", "--no-preview")
    words = [sys.executable, "-m", "pamphlets", "build", "--no-preview"]
    variables = os.environ | {"PYTHONPATH": str(TOP)}
    subprocess.run(words, cwd=elsewhere, env=variables, check=True, capture_output=True)
    names = {path.relative_to(project) for path in (project / "build").rglob("*.pdf")}
    assert names, here.stderr
    for name in names:
        assert (project / name).read_bytes() == (elsewhere / name).read_bytes()


def test_sheets_are_printed_from_a_reader(project: Path) -> None:
    run_as_windows(project, "build", "mon-ete")
    done = run_as_windows(project, "print", "mon-ete", "--yes")
    assert done.returncode == 1
    assert "imprim" in done.stderr or "print" in done.stderr
    assert "CUPS" not in done.stderr


def test_the_workbench_answers_with_pages(project: Path) -> None:
    words = [
        sys.executable,
        "-m",
        "tests.support.windows_python",
        "atelier",
        "--no-browser",
    ]
    variables = os.environ | {"PYTHONPATH": str(TOP), "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        words, cwd=project, env=variables, stdout=subprocess.PIPE, text=True
    ) as server:
        try:
            assert server.stdout is not None
            line = next(line for line in server.stdout if "http://" in line)
            address = f"http://{line.partition('http://')[2].split()[0]}"
            opener = build_opener(HTTPCookieProcessor())
            assert b"<html" in opener.open(address).read()
            question = {
                "path": "brochures/Mon été.md",
                "text": TEXT.format("a"),
                "format": "",
            }
            origin = address.partition("/?")[0]
            preview = Request(  # noqa: S310 (our own server)
                f"{origin}/api/preview", json.dumps(question).encode(), {"Origin": origin}
            )
            assert len(json.loads(opener.open(preview).read())["pages"]) == 4
        finally:
            server.terminate()
