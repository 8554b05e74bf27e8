"""By hand: the file that is named lies there, is printed as its format wants it, and so does what explains it."""

import re
from pathlib import Path

import pytest

from pamphlets.app.cli.main import run_command_line as run_line

pytestmark = pytest.mark.usefixtures("in_french")

TEXT = (
    """---
titre: A
collectif: Nous
adresse: Ici
format: [brochure, grands-caracteres, depliant-a6]
---

Du texte.

::: tract
# Un courrier ?

Non.
:::

::: affiche
# Non

Un mot.
:::

::: lettre
Madame,
:::

::: zine
# Six
"""
    + "".join(f"\n## {number}\n\nUn mot.\n" for number in range(6))
    + ":::\n"
)


def run(words: list[str]) -> int:
    """The exit status of a command line."""
    try:
        return run_line(words)
    except SystemExit as leaving:
        return int(leaving.code or 0)


@pytest.mark.parametrize(
    ("fmt", "file", "how", "words"),
    [
        (
            "",
            "a-cahier-a4-bordcourt.pdf",
            "recto verso sur le bord court",
            "comment-imprimer.txt",
        ),
        (
            "tract",
            "a-tract-a5-x2-bordcourt.pdf",
            "recto verso sur le bord court",
            "comment-imprimer-tract.txt",
        ),
        (
            "affiche",
            "a-affiche-a4-tuiles.pdf",
            "une seule face",
            "comment-imprimer-affiche.txt",
        ),
        ("zine", "a-zine-a4.pdf", "une seule face", "comment-imprimer-zine.txt"),
        (
            "depliant-a6",
            "a-depliant-a4-bordcourt.pdf",
            "recto verso sur le bord court",
            "comment-imprimer-depliant-a6.txt",
        ),
        ("lettre", "a-lettre-a4.pdf", "une seule face", ""),
        (
            "grands-caracteres",
            "a-grands-caracteres-a4.pdf",
            "recto verso sur le bord long",
            "",
        ),
    ],
)
def test_by_hand_each_format_names_files_that_are_there(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    fmt: str,
    file: str,
    how: str,
    words: str,
) -> None:
    (tmp_path / "content" / "brochures").mkdir(parents=True)
    (tmp_path / "content" / "brochures" / "a.md").write_text(TEXT, "utf-8")
    monkeypatch.chdir(tmp_path)
    assert (
        run(["build", "--no-preview", "--quiet", *(["--format", fmt] if fmt else [])]) == 0
    )
    monkeypatch.setenv("PATH", str(tmp_path))
    capsys.readouterr()
    assert run(["print", "a", *(["--format", fmt] if fmt else [])]) == 1
    said = capsys.readouterr().err
    named = re.search(r"Ouvrez (\S+)", said)
    assert named
    assert (Path(named[1]).name, Path(named[1]).is_file()) == (file, True)
    assert f", {how}, 1 exemplaire" in said
    assert ("Le reste est dans" in said) == bool(words)
    if words:
        assert f"Le reste est dans {words}" in said
        assert (tmp_path / "build" / "a" / words).is_file()


def test_a_format_that_there_is_not_is_wrong_usage(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["print", "a", "--format", "baniere"]) == 2
    assert "depliant-a6" in capsys.readouterr().err
