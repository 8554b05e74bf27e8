"""`pamphlets check` as people and programs meet it."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from pamphlets.app.build.pipeline import check_title
from pamphlets.app.build.project import Project
from pamphlets.app.build.titles import Title, find_titles
from pamphlets.app.cli.main import run_command_line as run_words
from pamphlets.app.exit_codes import EXIT_AUTHOR_ERROR, EXIT_BUG
from pamphlets.app.run import check
from pamphlets.app.run.check import CheckOptions
from pamphlets.core.source import Diagnostic
from tests.checks.claims.essay import REGISTER

TOP = Path(__file__).resolve().parents[3]
HEAD = "---\ntitre: Essai\ncollectif: Nous\nadresse: Ici\n---\n\n"
STOPPING = {
    "a fact to leave out": ("On le sait [@quai#secret].", "fact-left-out"),
    "an unknown fact": ("On le sait [@quai#sac].", "fact-near"),
}
PLANTED = {
    "a sum": ("Cela fait 12 euros.", "claim-unsourced"),
    "a percentage": ("Cela fait 97 %.", "claim-unsourced"),
    "a year": ("C’était en 2022.", "claim-unsourced"),
    "a quantity in words": ("Une quarantaine de personnes attendent.", "claim-unsourced"),
    "a quotation": ("On dit « un deux trois quatre cinq ».", "quotation-unsourced"),
    "a figure on the cover": ("Oui.", "summary-unsourced"),
    "another figure": ("On charge 13 000 sacs [@quai#sacs].", "figure-other"),
    "a relayed fact": ("On attend 25 minutes [@quai#bruit].", "fact-selon"),
    "an exemption without a reason": (
        "Cela fait 12 euros.<!-- sans source: -->",
        "exempt-reason",
    ),
    "a quotation that is not there": (
        "Elle dit « un deux trois quatre cinq » [@quai].",
        "quotation-lost",
    ),
}

Write = Callable[..., Path]


def run(*words: str) -> int:
    """The exit status of a command line."""
    try:
        return run_words(list(words))
    except SystemExit as left:
        return int(left.code or 0)


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Go to an empty folder; return what writes a text of that name."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795000000")
    (tmp_path / "content" / "brochures").mkdir(parents=True)
    (tmp_path / "content" / "sources.yaml").write_text(REGISTER, "utf-8")
    (tmp_path / "archive").mkdir()
    (tmp_path / "archive" / "quai.txt").write_text("Rien de tel ici.", "utf-8")

    def text(body: str, head: str = HEAD) -> Path:
        path = tmp_path / "content" / "brochures" / "essai.md"
        path.write_text(head + body + "\n\nVoir [@grue] et [@quai].\n", "utf-8")
        return path

    return text


@pytest.mark.parametrize(("body", "code"), PLANTED.values(), ids=PLANTED)
def test_a_planted_gap_is_a_remark_and_fails_a_strict_check_alone(
    write: Write, body: str, code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write(
        body,
        HEAD.replace("titre", "resume: En 2022.\ntitre")
        if code == "summary-unsourced"
        else HEAD,
    )
    assert run("check", "--json", "--archive", "archive") == 0
    rows = json.loads(capsys.readouterr().out)
    found = [row for row in rows if row["code"] == code]
    against_source = code in ("figure-other", "fact-selon", "quotation-lost")
    assert [row["severity"] for row in found] == ["warning" if against_source else "notice"]
    assert found[0]["line"] > 1
    assert run("check", "--strict", "--archive", "archive") == 1


@pytest.mark.parametrize(("body", "code"), STOPPING.values(), ids=STOPPING)
def test_what_stops_the_title_is_an_error(
    write: Write, body: str, code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write(body)
    assert run("check", "--json") == 1
    rows = json.loads(capsys.readouterr().out)
    assert [row["severity"] for row in rows if row["code"] == code] == ["error"]
    assert run("build", "--no-preview") == 1


def test_a_poster_in_black_on_white_is_told_and_its_hint_works(
    write: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write("Mot.", HEAD.replace("titre", "format: affiche\ntitre"))
    assert run("check", "--json") == 0
    rows = json.loads(capsys.readouterr().out)
    assert [row["severity"] for row in rows if row["code"] == "poster-white"] == ["warning"]
    for line in ("encre: rouge", "papier_couverture: jaune"):
        assert any(line in row["hint"] for row in rows)
        text = path.read_text("utf-8").replace("titre", f"{line}\ntitre")
        path.with_name("autre.md").write_text(text, "utf-8")
        run("check", "--json", "autre")
        assert "poster-white" not in capsys.readouterr().out


def test_a_sound_text_passes(write: Write, capsys: pytest.CaptureFixture[str]) -> None:
    write("On charge douze mille sacs [@quai#sacs].")
    assert run("check", "--archive", "archive") == 0
    assert capsys.readouterr().out == "1 text read: 0 errors, 0 warnings, 0 notices\n"


@pytest.mark.parametrize("words", [("check",), ("check", "essai")])
def test_sources_that_nobody_cites_are_one_counted_line(
    write: Write, capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    write("On charge douze mille sacs [@quai#sacs].")
    library = "".join(f"- {{id: k{number}, title: T}}\n" for number in range(400))
    Path("content/sources.yaml").write_text(REGISTER + library, "utf-8")
    assert run(*words) == 0
    printed = capsys.readouterr()
    assert printed.err.count("notice:") == 1
    assert "no text cites: 400 (k0, k1, k2, k3, k4…)" in printed.err


def test_an_old_state_warns_and_passes(
    write: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    write("On peut refuser [@quai#droit].")
    assert run("check") == 0
    told = capsys.readouterr()
    assert "On peut refuser" in told.err
    assert "true on 2025-01-10" in told.err


def test_the_day_comes_from_the_epoch(
    write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("On peut refuser [@quai#droit].")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1740000000")  # February 2025
    assert run("check", "--json") == 0


def test_the_lists_are_for_those_who_answer_for_the_text(
    write: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("content/noms.yaml").write_text("organismes:\n  - Grues du Sud\n", "utf-8")
    write(
        "On peut refuser [@quai#droit]. On croit [@quai#doute].\n\n"
        "Douze sacs.<!-- sans source: compté nous-mêmes -->\n\nLes Grues du Sud et Jeanne Lampe rient [@quai#neuf]."
    )
    assert run("check", "--list", "--pages") == 0
    out = capsys.readouterr().out
    assert "compté nous-mêmes" in out
    assert out.count("@quai#doute  On croit. — essai") == 1
    assert re.search(
        r"pages to open \(1\); facts to verify there: 1, verified on copies: 0", out
    )
    assert "2025-01-10  @quai#droit  On peut refuser." in out
    assert re.search(r"Grues du Sud \(company\): page \d+, line 11 \[@quai#neuf\]", out)
    assert re.search(r"Jeanne Lampe: page \d+, line 11 \[@quai#neuf\]", out)
    assert run("check", "--list", "--json") == 0
    lists = json.loads(capsys.readouterr().out)["titles"]["essai"]
    assert {name: len(rows) for name, rows in lists.items()} == {
        "exempted": 1,
        "to_verify": 1,
        "verified_on_copies": 0,
        "stale": 1,
        "names": 2,
    }


def test_a_folder_that_is_none_is_wrong_usage(write: Write) -> None:
    write("Oui.")
    assert run("check", "--archive", "nowhere") == 2


def test_a_build_makes_what_the_check_finds_fault_with(
    write: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    write("Cela fait 12 euros.")
    assert run("build", "--quiet") == 0
    assert "claim" not in capsys.readouterr().err


@pytest.mark.parametrize(
    "name", [str(title.path.relative_to(TOP)) for title in find_titles(TOP / "content")]
)
def test_the_project_s_own_texts_pass(
    name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(TOP)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795219200")  # 21 November 2026
    assert run("check", "--json", name) == 0
    codes = {row["code"] for row in json.loads(capsys.readouterr().out)}
    assert codes.isdisjoint(code for _, code in PLANTED.values())
    assert not any(code.startswith("access-") for code in codes)


def add_titles(tmp_path: Path, *names: str) -> None:
    for name in names:
        path = tmp_path / "content" / "brochures" / f"{name}.md"
        path.write_text(f"{HEAD}Voir [^x] {name}.\n", "utf-8")


def test_a_bug_in_one_title_is_that_titles_alone(
    write: Write,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    write("Un mot.")
    add_titles(tmp_path, "a", "b", "z")

    def crash_for_b(title: Title, project: Project) -> tuple[Diagnostic, ...]:
        if title.slug == "b":
            raise ZeroDivisionError
        return check_title(title, project)

    monkeypatch.setattr(check, "check_title", crash_for_b)
    (tmp_path / "build").mkdir()
    assert run("check") == EXIT_BUG
    told = capsys.readouterr().err
    assert told.count("this is our fault") == 1
    for name in ("a", "z"):
        assert f"{name}.md:" in told


def test_a_file_that_cannot_be_read_is_its_titles_alone(
    write: Write,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    write("Un mot.")
    add_titles(tmp_path, "a", "b", "z")

    def refuse_b(title: Title, project: Project) -> tuple[Diagnostic, ...]:
        if title.slug == "b":
            raise PermissionError(13, "Permission denied", "images/x.png")
        return check_title(title, project)

    monkeypatch.setattr(check, "check_title", refuse_b)
    assert run("check") == EXIT_AUTHOR_ERROR
    told = capsys.readouterr().err
    assert "images/x.png: error: the system does not allow it" in told
    for name in ("a", "z"):
        assert f"{name}.md:" in told


def test_a_text_that_vanished_is_told_and_the_others_checked(
    write: Write, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write("Un mot.")
    add_titles(tmp_path, "a", "z")
    titles = find_titles(tmp_path / "content")
    path.unlink()
    assert check.check_texts(Path("content"), titles, CheckOptions()) == EXIT_AUTHOR_ERROR
    told = capsys.readouterr().err
    assert "essai.md: error: this file cannot be read" in told
    for name in ("a", "z"):
        assert f"{name}.md:" in told
