"""A reader that leaves, a full device and closed handles stop nothing; an alphabet that lacks signs gets the nearest."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

TOP = Path(__file__).resolve().parents[2]
FULL = Path("/dev/full")
HEAD = "---\ntitre: L’été à « {0} »\nadresse: 1, rue du Port\ncollectif: Le Port\n---\n\nMot.\n"

# Stands for what takes long and says much: what is asked of streams does not depend on what is said.
SAYS_MUCH = """
import sys
from pathlib import Path
from pamphlets.app.cli import main as cli
from pamphlets.app import terminal

WORDS = "\\xab \\xe9t\\xe9 \\xbb \\u2026 \\u201c\\u0153uvre\\u201d \\xe9"

def say(words):
    for number in range(5_000):
        terminal.print_line(f"line {number} of {WORDS}")
        if number % 1000 == 0:
            terminal.print_error(f"error {number}")
    Path("made").write_text("all")
    return 0

cli.run_command_line = say
cli.main()
"""


def run_shell(line: str, folder: Path, **names: str) -> subprocess.CompletedProcess[bytes]:
    """What a line of a shell does; `$PRESS` is a program that says much, `$STATUS` where its status is to be written."""
    environment = os.environ | {
        "PYTHONPATH": str(TOP), "SAYS_MUCH": SAYS_MUCH,
        "PRESS": f'"{sys.executable}" -c "$SAYS_MUCH"', **names,
    }  # fmt: skip
    return subprocess.run(
        ["bash", "-c", f"press() {{ {environment['PRESS']}; echo $? >status; }}; {line}"],
        cwd=folder, env=environment, capture_output=True, check=False, timeout=60,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("press | true", 0),
        ("press | head -1", 0),
        ("press 2>&1 | head -1", 0),
        ("press 2>&1 >/dev/null | true", 0),
        ("press >&-", 0),
        ("press 2>&-", 0),
        ("press >&- 2>&-", 0),
        ("press <&- >&- 2>&-", 0),
        ("press 2>/dev/full >/dev/null", 1),
        ("press >/dev/full", 1),
    ],
)
def test_all_is_done_though_nobody_hears_of_it(
    tmp_path: Path, line: str, status: int
) -> None:
    if "/dev/full" in line and not FULL.exists():
        pytest.skip("this system has no full device")
    done = run_shell(line, tmp_path)
    assert (tmp_path / "made").read_text() == "all"
    assert (tmp_path / "status").read_text() == f"{status}\n"
    said = done.stderr.decode()
    assert "Traceback" not in said
    assert "Exception ignored" not in said
    assert "our fault" not in said
    assert ("not all could be said here: No space left on device" in said) == (
        ">/dev/full" in line and "2>" not in line
    )
    assert {path.name for path in tmp_path.iterdir()} == {"made", "status"}


LATIN = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}


@pytest.mark.parametrize(
    ("environment", "encoding", "line"),
    [
        ({}, "utf-8", "line 0 of « été » … “œuvre” é"),
        ({"PYTHONIOENCODING": "utf-8"}, "utf-8", "line 0 of « été » … “œuvre” é"),
        ({"PYTHONIOENCODING": "latin-1"}, "latin-1", 'line 0 of « été » ... "oeuvre" é'),
        ({"PYTHONIOENCODING": "cp1252"}, "cp1252", "line 0 of « été » … “œuvre” é"),
        (LATIN, "ascii", 'line 0 of " ete " ... "oeuvre" e'),
    ],
)
def test_accents_are_said_in_any_alphabet(
    tmp_path: Path, environment: Mapping[str, str], encoding: str, line: str
) -> None:
    done = run_shell("press", tmp_path, **environment)
    assert done.stdout.decode(encoding).splitlines()[0] == line


def test_titles_are_built_though_their_reader_leaves(tmp_path: Path) -> None:
    for name in "ab":
        path = tmp_path / "content" / "brochures" / f"{name}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(HEAD.format(name), "utf-8")
    press = f'"{sys.executable}" -m pamphlets build --no-preview'
    done = run_shell("press | true", tmp_path, PRESS=press)
    assert (tmp_path / "status").read_text() == "0\n"
    assert done.stderr == b""
    for name in "ab":
        assert (tmp_path / "build" / name / f"{name}-pageparpage-a5.pdf").is_file()


def test_no_file_takes_the_place_of_a_closed_output(tmp_path: Path) -> None:
    program = (
        "import os; from pamphlets.app.streams import open_closed_handles; open_closed_handles();"
        " print(open('x', 'w').fileno(), file=open('number', 'w'))"
    )
    line = f'"{sys.executable}" -c "{program}" <&- >&- 2>&-'
    run_shell(line, tmp_path)
    assert int((tmp_path / "number").read_text()) > 2
