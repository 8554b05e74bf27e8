"""The language is asked for before the command or behind it, else taken from the collective or the locale."""

import json
from collections.abc import Sequence
from contextvars import copy_context
from pathlib import Path

import pytest

from pamphlets.app.cli import main as cli
from pamphlets.languages import catalogue
from pamphlets.languages.wording import language_fault, speak_language, spoken_language
from tests.support.command_line import run_words


@pytest.fixture(autouse=True)
def _place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty folder, and no locale."""
    monkeypatch.chdir(tmp_path)
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)


def run_program(words: Sequence[str]) -> tuple[int, str, str | None]:
    """The status of the program, the language that it spoke, and why that could not be read."""

    def run() -> tuple[int, str, str | None]:
        status = cli._run_safely(words)
        fault = language_fault()
        return status, spoken_language(), fault.reason if fault else None

    return copy_context().run(run)  # what is chosen there ends with it


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("--help", "fr"),
        ("--langue en", "en"),
        ("--langue en --help", "en"),
        ("--language=en list", "en"),
        ("list --langue en", "en"),
        ("lister --language=en-GB", "en"),
        ("--langue en list --langue fr", "fr"),
        ("new -- --langue en", "fr"),
    ],
)
def test_who_asks_is_answered_in_that_language(
    line: str, language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    status, spoken, _ = run_program(line.split())
    assert (status, spoken) == (2 if line.startswith("new") else 0, language)
    assert capsys.readouterr() != ("", "")


def test_the_collective_counts_more_than_the_locale(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LANG", "fr_FR.UTF-8")
    (tmp_path / "ici").mkdir()
    (tmp_path / "ici" / "collectif.yaml").write_text("langue: en\n", "utf-8")
    assert run_program(["check"])[1] == "fr"
    assert run_program(["check", "--content", "ici"])[1] == "en"
    assert "0 texts read" in capsys.readouterr().out


@pytest.mark.parametrize("line", ["--langue xx list", "list --langue xx", "list --langue"])
def test_a_language_that_is_not_there_is_wrong_usage(
    line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_program(line.split())[0] == 2
    assert "pamphlets lister\u00a0: erreur\u00a0: --langue" in capsys.readouterr().err


def test_a_catalogue_that_cannot_be_read_leaves_english(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "br.po").write_text("msgstr[0] x\n", "utf-8")
    monkeypatch.setattr(catalogue, "CATALOGUES", tmp_path)
    status, spoken, reason = run_program(["--langue", "br", "--help"])
    assert (status, spoken) == (0, "br")
    assert reason
    assert capsys.readouterr().out.startswith("Usage: ")


def test_help_names_commands_as_the_language_does_and_both_names_work() -> None:
    with speak_language("fr"):
        _, help_page = run_words("--help")
        assert "\n  verifier " in help_page
        assert "setup-printer" in help_page.rpartition("En anglais")[2]
        for name in ("check", "verifier"):
            assert run_words(name, "--help")[1].startswith(
                "usage\u00a0: pamphlets verifier"
            )
    for name in ("check", "verifier"):
        assert run_words(name, "--help")[1].startswith("usage: pamphlets check")


def test_faults_of_words_are_french_throughout() -> None:
    with speak_language("fr"):
        _, output = run_words("imprimer", "a", "--exemplaires", "x")
        assert output.splitlines() == [
            "usage\u00a0: pamphlets imprimer [options] TITRE",
            (
                "pamphlets imprimer\u00a0: erreur\u00a0: --copies/--exemplaires/-n\u00a0: "
                "«\u00a0x\u00a0» n’est pas un nombre entier"
            ),
        ]
        assert "il faut une valeur derrière" in run_words("imprimer", "a", "-n")[1]


def test_an_option_that_means_nothing_there_is_named_by_all_its_names() -> None:
    with speak_language("fr"):
        _, output = run_words("construire", "--pour", "imprimeur", "--economie")
    assert "erreur\u00a0: --economy/--economie\u00a0: " in output
    _, output = run_words("build", "--pour", "imprimeur", "--anonyme")
    for purpose in ("imprimeur", "riso", "photocopie"):
        _, pdf_output = run_words("build", "--pour", purpose, "--pdf", "2")
        assert "--pdf: it is of PDFs to read" in pdf_output
    assert "--anonyme/--anonymous: a print shop has to sign what it prints" in output


def test_programs_read_ids_and_people_sentences(tmp_path: Path) -> None:
    folder = tmp_path / "content" / "brochures"
    folder.mkdir(parents=True)
    (folder / "a.md").write_text("---\ntitr: Un\n---\n\nMot.\n", "utf-8")
    with speak_language("fr"):
        (row,) = json.loads(run_words("check", "--json", "a")[1])
    assert (row["severity"], row["code"]) == ("error", "key-near")
    assert row["message"] == "l’en-tête n’a pas de clé «\u00a0titr\u00a0»"
