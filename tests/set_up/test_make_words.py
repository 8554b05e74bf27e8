"""Without make, a line of make does what it does with it: the Makefile and its twin are given the same words."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from pamphlets.set_up import start as starting
from pamphlets.set_up.environment import Environment
from pamphlets.set_up.make_words import (
    BY_NAME,
    CLEAN_NAMES,
    HELP_NAMES,
    MakeOrder,
    read_make_words,
)
from pamphlets.set_up.start import start

TOP = Path(__file__).resolve().parents[2]
ECHO = '#!/bin/sh\nprintf "%s|" "$PAMPHLETS_CONTENT"; for word; do printf "<%s>" "$word"; done; echo\n'
VARIABLES = [
    (),
    ("T=Mon titre",),
    ("TITRE=a b", "N=30"),
    ("T=L’été (1) & co", "FORMAT=affiche", "F=a b.odt"),
    ("CONTENU=../Nos textes d’été",),
    ("VERS=/media/moi/CLE", "MACHINES=linux,windows"),
    ("T=a b", "ANONYME=1"),
]
FOR_DEVELOPERS = {
    "test", "lint", "golden", "judge", "bench", "fuzz", "house", "same-bytes", "debug", "profile", "lock", "ready",
    "ready-to-test", "FORCE",
}  # fmt: skip


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with our Makefile whose Python tells its words."""
    place = tmp_path_factory.mktemp("make")
    shutil.copy(TOP / "Makefile", place)
    python = place / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text(ECHO)
    python.chmod(0o755)
    (place / "requirements").mkdir()
    (place / "requirements" / "set-up.sh").write_text('echo "$1" >>locks\n')
    return place


def make(place: Path, *words: str) -> str:
    """What the Makefile hands over."""
    ours = ("MAKE", "MFLAGS", "PAMPHLETS")
    here = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    return subprocess.check_output(["make", *words], cwd=place, env=here, text=True)


@pytest.mark.parametrize("variables", VARIABLES)
@pytest.mark.parametrize("name", [*BY_NAME, "mon-titre", "content/brochures/Mon été.md"])
def test_both_hand_the_same_words_over(
    place: Path, name: str, variables: tuple[str, ...]
) -> None:
    (place / "locks").unlink(missing_ok=True)
    order = read_make_words([name, *variables])
    words = "".join(f"<{word}>" for word in ("-m", "pamphlets", *order.words))
    told = f"{order.content or ''}|{words}\n" if order.words else ""
    assert make(place, name, *variables) == told
    assert set((place / "locks").read_text().split()) <= {"run", *order.locks}
    assert set(order.locks) <= set((place / "locks").read_text().split())


def test_a_variable_may_stand_first_and_no_word_is_all_texts() -> None:
    assert read_make_words(["T=a", "nouveau"]) == read_make_words(["nouveau", "T=a"])
    assert read_make_words([]) == MakeOrder(("build",))


def test_names_are_left_out_of_whatever_is_built() -> None:
    for name in ("build", "epreuve", "riso", "photocopie", "economie", "mon-titre"):
        assert read_make_words([name, "ANONYME=1"]).words[:2] == ("build", "--anonyme")
    for name in ("verifier", "imprimer", "atelier"):
        assert "--anonyme" not in read_make_words([name, "ANONYME=1"]).words


def test_every_target_for_authors_has_its_twin() -> None:
    makefile = (TOP / "Makefile").read_text("utf-8").replace("\\\n", " ")
    match = re.search(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
    assert match
    names = set(match[1].split()) - FOR_DEVELOPERS
    assert names == {*BY_NAME, *CLEAN_NAMES, *HELP_NAMES}


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project that is set up, whose Python tells its words."""
    environment = Environment(tmp_path / ".venv", is_windows=False)
    environment.scripts.mkdir(parents=True)
    environment.python.write_text(ECHO)
    environment.python.chmod(0o755)
    monkeypatch.setattr(starting, "set_up", lambda _top, *_locks: environment)
    monkeypatch.delenv("PAMPHLETS_CONTENT", raising=False)
    shutil.copy(TOP / "Makefile", tmp_path)
    return tmp_path


def test_a_line_of_make_reaches_the_press(
    project: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PAMPHLETS_CONTENT", "before")
    assert start(["make", "nouveau", "T=Mon titre", "CONTENU=mes textes"], project) == 0
    assert capfd.readouterr().out == "mes textes|<-m><pamphlets><new><--><Mon titre>\n"


@pytest.mark.parametrize("name", HELP_NAMES)
def test_help_is_that_of_the_makefile(
    project: Path, name: str, place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert start(["make", name], project) == 0
    told = capsys.readouterr().out
    assert make(place, name).startswith(told)
    assert "make nouveau" in told
    assert "For developers" not in told


@pytest.mark.parametrize("name", CLEAN_NAMES)
def test_build_is_emptied_as_make_does(project: Path, name: str, place: Path) -> None:
    for folder in (project, place):
        for path in ("a/b.pdf", ".cache/x", "commonmark/spec.json"):
            (folder / "build" / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / "build" / path).touch()
        (folder / "build" / "index.html").touch()
        (folder / "build" / ".gitignore").touch()
    (project / "kept").mkdir()
    (project / "kept" / "a").touch()
    (project / "build" / "link").symlink_to("../kept")
    assert start(["make", name], project) == 0
    make(place, name)
    names = sorted(path.name for path in (project / "build").iterdir())
    assert names == sorted(path.name for path in (place / "build").iterdir())
    assert (project / "kept" / "a").exists()
