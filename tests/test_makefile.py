"""What somebody types behind `make` is a name: it reaches the program as it is, and nothing of it is carried out."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.support.counts import JUDGED

TOP = Path(__file__).resolve().parents[1]
# In the place of Python: tells each word that it is given.
ECHO = '#!/bin/sh\nfor word; do printf "<%s>" "$word"; done; echo\n'
NASTY = [
    "a`touch X`", 'a"; touch X; "', "a'; touch X; '", "a; touch X", "a & touch X", "a | touch X", "a > X",
    "a && touch X #", "a\n\ttouch X", "a\ntouch X", "a\\\ntouch X", "a${touch}X", "a$$`touch X`", "-a; touch X", "a*?[b]",
    'a\\"; touch X; \\"', "é « à »",
]  # fmt: skip
VALUES = NASTY if JUDGED else [NASTY[0], NASTY[1], NASTY[9], NASTY[-1]]
EXPANDED = ["a$(touch X)", "a$(shell touch X)", "a$$(touch X)", "${shell touch X}"]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder with our Makefile, in which all is set up."""
    shutil.copy(TOP / "Makefile", tmp_path)
    python = tmp_path / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text(ECHO)
    python.chmod(0o755)
    (tmp_path / "requirements").mkdir()
    (tmp_path / "requirements" / "set-up.sh").write_text("exit 0\n")
    return tmp_path


def make(place: Path, *words: str, **names: str) -> str:
    """What `make` says, and what the program is given."""
    ours = ("MAKE", "MFLAGS", "PAMPHLETS")
    here = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    done = subprocess.run(
        ["make", *words], cwd=place, env=here | names, capture_output=True, text=True, check=False
    )  # fmt: skip
    assert not (place / "X").exists(), words
    return done.stdout


@pytest.mark.parametrize("name", NASTY)
def test_a_title_of_any_name_is_only_a_name(place: Path, name: str) -> None:
    given = make(place, "--", name)
    assert given == f"<-m><pamphlets><build><--content><content><--><{name}>\n"


@pytest.mark.parametrize("name", EXPANDED)
def test_make_itself_carries_nothing_out(place: Path, name: str) -> None:
    make(place, "--", name)


@pytest.mark.parametrize("value", [*VALUES, *EXPANDED[:2]])
@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (("CONTENU={0}",), "<-m><pamphlets><build><--content><{0}>\n"),
        (("suivre", "CONTENU={0}"), "<-m><pamphlets><watch><--content><{0}>\n"),
        (("same-bytes", "BASE={0}"), "<-m><tests.same_bytes><{0}>\n"),
        (("a", "CONTENU={0}"), "<-m><pamphlets><build><--content><{0}><--><a>\n"),
    ],
)
def test_a_variable_reaches_the_program_as_it_is(
    place: Path, line: tuple[str, ...], expected: str, value: str
) -> None:
    words = [word.format(value) for word in line]
    assert make(place, *words) == expected.format(value)


@pytest.mark.parametrize("value", [*VALUES, *EXPANDED[:2]])
@pytest.mark.parametrize("target", ["epreuve", "debug", "profile"])
@pytest.mark.parametrize("variable", ["T", "TITRE"])
def test_titles_of_a_variable_are_words(
    place: Path, target: str, variable: str, value: str
) -> None:
    given = make(place, target, f"{variable}={value}")
    if target != "profile":
        assert given.endswith(
            "><-->" + "".join(f"<{word}>" for word in value.split()) + "\n"
        )


def test_a_variable_of_the_environment_carries_nothing_out(place: Path) -> None:
    names = dict.fromkeys(("CONTENU", "T", "TITRE", "BASE"), "$(shell touch X)`touch X`")
    for words in (["-e"], ["-e", "epreuve"], ["-e", "same-bytes"], ["epreuve"], []):
        make(place, *words, **names)


@pytest.mark.parametrize("value", EXPANDED)
def test_a_variable_that_there_is_not_carries_nothing_out(place: Path, value: str) -> None:
    assert make(place, "a", f"AUTRE={value}").endswith("<--><a>\n")


def test_the_usual_values_hold(place: Path) -> None:
    build = "<-m><pamphlets><build><--content><content>"
    assert make(place) == f"{build}\n"
    assert make(place, "debug") == f"{build}<--force><--debug><-->\n"
    assert make(place, "debug", "TITRE=a b") == f"{build}<--force><--debug><--><a><b>\n"
    assert make(place, "same-bytes") == "<-m><tests.same_bytes><HEAD>\n"
