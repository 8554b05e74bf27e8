"""What somebody types behind `make` is a name: it reaches the program as it is, and nothing of it is carried out."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.support.counts import JUDGED

TOP = Path(__file__).resolve().parents[1]
# In the place of Python: tells the folder of texts and each word that it is given.
ECHO = '#!/bin/sh\nprintf "%s|" "$PAMPHLETS_CONTENT"; for word; do printf "<%s>" "$word"; done; echo\n'
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
    assert given == f"|<-m><pamphlets><build><--><{name}>\n"


@pytest.mark.parametrize("name", EXPANDED)
def test_make_itself_carries_nothing_out(place: Path, name: str) -> None:
    make(place, "--", name)


@pytest.mark.parametrize("value", [*VALUES, *EXPANDED[:2]])
@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (("CONTENU={0}",), "{0}|<-m><pamphlets><build>\n"),
        (("suivre", "CONTENU={0}"), "{0}|<-m><pamphlets><watch><-->\n"),
        (("same-bytes", "BASE={0}"), "|<-m><tests.same_bytes><{0}>\n"),
        (("a", "CONTENU={0}"), "{0}|<-m><pamphlets><build><--><a>\n"),
        (("nouveau", "T={0}"), "|<-m><pamphlets><new><--><{0}>\n"),
        (
            ("new", "FORMAT={0}", "T=Un titre"),
            "|<-m><pamphlets><new><--format={0}><--><Un titre>\n",
        ),
        (("importer", "F={0}"), "|<-m><pamphlets><import><--><{0}>\n"),
        (
            ("import", "F=a b.odt", "T={0}", "CONTENU={0}"),
            "{0}|<-m><pamphlets><import><--titre={0}><--><a b.odt>\n",
        ),
        (("imprimer", "T={0}"), "|<-m><pamphlets><print><--><{0}>\n"),
        (
            ("print", "T=a", "N={0}"),
            "|<-m><pamphlets><print><--exemplaires={0}><--><a>\n",
        ),
        (
            ("cle", "VERS={0}", "MACHINES={0}"),
            "|<-m><pamphlets><pack-key><--to={0}><--machines={0}>\n",
        ),
        (("riso", "ANONYME={0}"), "|<-m><pamphlets><build><--anonyme><--for><riso><-->\n"),
    ],
)
def test_a_variable_reaches_the_program_as_it_is(
    place: Path, line: tuple[str, ...], expected: str, value: str
) -> None:
    words = [word.format(value) for word in line]
    assert make(place, *words) == expected.format(value)


@pytest.mark.parametrize("value", [*VALUES, *EXPANDED[:2]])
@pytest.mark.parametrize(
    "target", ["epreuve", "debug", "profile", "suivre", "verifier", "check"]
)
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
    variables = (
        "CONTENU",
        "T",
        "TITRE",
        "BASE",
        "F",
        "FORMAT",
        "N",
        "VERS",
        "MACHINES",
        "ANONYME",
        "PAMPHLETS_CONTENT",
    )
    names = dict.fromkeys(variables, "$(shell touch X)`touch X`")
    targets = ("epreuve", "same-bytes", "nouveau", "importer", "verifier", "imprimer")
    for words in (["-e"], *[["-e", target] for target in targets], ["epreuve"], []):
        make(place, *words, **names)


@pytest.mark.parametrize("value", EXPANDED)
def test_a_variable_that_there_is_not_carries_nothing_out(place: Path, value: str) -> None:
    assert make(place, "a", f"AUTRE={value}").endswith("<--><a>\n")


def test_the_usual_values_hold(place: Path) -> None:
    build = "|<-m><pamphlets><build>"
    assert make(place) == f"{build}\n"
    assert make(place, "debug") == f"{build}<--force><--debug><-->\n"
    assert make(place, "debug", "TITRE=a b") == f"{build}<--force><--debug><--><a><b>\n"
    assert make(place, "same-bytes") == "|<-m><tests.same_bytes><HEAD>\n"


@pytest.mark.parametrize("variable", ["CONTENU", "PAMPHLETS_CONTENT"])
def test_the_environment_names_the_folder_of_texts_too(place: Path, variable: str) -> None:
    names = {variable: "../Nos textes d’été"}
    assert make(place, **names) == "../Nos textes d’été|<-m><pamphlets><build>\n"
    assert make(place, "CONTENU=b", **names) == "b|<-m><pamphlets><build>\n"


TWINS = {
    "build": ("construire", "tout", "all"), "suivre": ("watch",), "epreuve": ("épreuve", "proof"), "nouveau": ("new",),
    "importer": ("import",), "verifier": ("vérifier", "check"), "imprimer": ("print",), "aide": ("help",),
    "vierge": ("blank",), "exemples": ("examples",), "cle": ("clé", "key"), "partage": ("partager", "share"),
}  # fmt: skip


@pytest.mark.parametrize("target", TWINS)
def test_a_target_has_its_names_in_both_languages(place: Path, target: str) -> None:
    words = ("T=Un été", "F=a b.odt")
    given = make(place, target, *words)
    assert given
    for twin in TWINS[target]:
        assert make(place, twin, *words) == given


def test_a_target_is_one_though_a_file_is_called_so(place: Path) -> None:
    for name in ("verifier", "nouveau", "check", "import"):
        (place / name).touch()
        assert "<build>" not in make(place, name)


@pytest.mark.parametrize(
    "name", ["x.md", "content/brochures/x.md", "content/brochures/Mon été.md"]
)
def test_a_file_that_is_there_is_a_title(place: Path, name: str) -> None:
    (place / "content" / "brochures").mkdir(parents=True)
    (place / name).touch()
    assert make(place, name) == f"|<-m><pamphlets><build><--><{name}>\n"


def test_help_names_what_can_be_typed(place: Path) -> None:
    said = make(place, "aide")
    targets = (
        "nouveau",
        "importer",
        "verifier",
        "suivre",
        "epreuve",
        "imprimer",
        "vierge",
        "vide",
    )
    for target in targets:
        assert f"make {target}" in said
    assert max(map(len, said.splitlines())) <= 120


def test_vide_empties_build(place: Path) -> None:
    for target in ("vide", "clean", "nettoyer"):
        (place / "build" / "a").mkdir(parents=True)
        make(place, target)
        assert list((place / "build").iterdir()) == []
