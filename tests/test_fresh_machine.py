"""A stranger unpacks the archive into « dossier à essayer », types `make`, and has a brochure; no git anywhere."""

import os
import subprocess
import zipfile
from math import ceil
from pathlib import Path

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


def make(top: Path, *words: str) -> str:
    """What `make` says there, in an environment that knows nothing of this one."""
    here = {name: value for name, value in os.environ.items() if not name.startswith(OURS)}
    here |= {"LC_ALL": "C", "LANGUAGE": ""}  # no language is asked for: French
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
    assert lines <= 24, "it no longer fits a screen"
    made = {
        path: path.stat().st_mtime_ns
        for path in (top / "build" / "mon-espace-sante").iterdir()
    }
    assert {path.suffix for path in made} == {".pdf", ".png", ".txt"}
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
