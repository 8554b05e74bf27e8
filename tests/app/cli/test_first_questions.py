"""The first build at a terminal asks who prints, writes it down, and never asks again."""

from collections.abc import Callable
from pathlib import Path

import pytest

from pamphlets.app.cli.first_questions import ask_first_questions
from pamphlets.app.content.project_folders import ProjectFolders, locate_project
from pamphlets.core.source import Source
from pamphlets.readers.front_matter.front_matter import read_collective

TOP = Path(__file__).resolve().parents[3]
SHIPPED = (TOP / "content" / "collectif.yaml").read_text("utf-8")
Answer = Callable[..., int]


@pytest.fixture
def answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Answer:
    """Put the questions to somebody who answers so; return how many there were."""
    monkeypatch.delenv("CI", raising=False)

    def reply(*answers: str, terminal: bool = True) -> int:
        left = list(answers)
        monkeypatch.setattr("sys.stdin.isatty", lambda: terminal, raising=False)
        monkeypatch.setattr("sys.stdout.isatty", lambda: terminal, raising=False)
        asked: list[str] = []

        def say(question: str) -> str:
            asked.append(question)
            if not left:
                raise EOFError
            return left.pop(0)

        monkeypatch.setattr("builtins.input", say)
        ask_first_questions(folders(tmp_path))
        return len(asked)

    return reply


def folders(top: Path) -> ProjectFolders:
    (top / "content").mkdir(exist_ok=True)
    return locate_project(None, {}, top, top)


def collective(top: Path) -> dict[str, object]:
    """What the collective's file says."""
    path = top / "content" / "collectif.yaml"
    return dict(read_collective(Source(str(path), path.read_text("utf-8")))[0])


def test_answers_take_the_places_of_the_placeholders_and_comments_stay(
    tmp_path: Path, answer: Answer
) -> None:
    (tmp_path / "content").mkdir()
    path = tmp_path / "content" / "collectif.yaml"
    path.write_text(SHIPPED, "utf-8")
    assert answer("Les Amies : du port", '1, rue du "Quai", 35000 Rennes', "a@b.org") == 3
    said = collective(tmp_path)
    assert said["collective"] == "Les Amies : du port"
    assert said["address"] == '1, rue du "Quai", 35000 Rennes'
    assert said["contact"] == "a@b.org"
    assert said["price"] == "Prix libre"
    kept = [line for line in SHIPPED.splitlines() if "[" not in line or line[0] == "#"]
    assert [line for line in path.read_text("utf-8").splitlines() if line in kept] == kept
    assert answer("Autre") == 0


@pytest.mark.parametrize("words", ["", "   ", "\t"])
def test_who_skips_all_is_not_asked_again(
    tmp_path: Path, answer: Answer, words: str
) -> None:
    (tmp_path / "content").mkdir()
    path = tmp_path / "content" / "collectif.yaml"
    path.write_text(SHIPPED, "utf-8")
    assert answer(words, words, words) == 3
    assert path.read_text("utf-8") == SHIPPED
    assert answer("Autre") == 0
    assert (tmp_path / "reglages.yaml").read_text("utf-8") == "questions_posees: oui\n"


def test_one_that_is_skipped_stays_a_placeholder(tmp_path: Path, answer: Answer) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "collectif.yaml").write_text(SHIPPED, "utf-8")
    answer("Le Port", "", "")
    assert collective(tmp_path)["collective"] == "Le Port"
    text = (tmp_path / "content" / "collectif.yaml").read_text("utf-8")
    assert 'adresse: "[adresse postale' in text
    assert "\ncontact: \n" in text


def test_a_file_that_is_not_there_is_made(tmp_path: Path, answer: Answer) -> None:
    assert answer("L’Amie", "Ici\\là", "") == 3
    assert collective(tmp_path) == {"collective": "L’Amie", "address": "Ici\\là"}


@pytest.mark.parametrize(
    "text",
    [
        "collectif: Le Port\nadresse: Ici\n", "collectif:\nadresse:\n", "", "collectif: [\n", "couleur: rouge\n",
        "collectif: \xff",
    ],
)  # fmt: skip
def test_a_file_that_asks_for_nothing_or_is_at_fault_is_left_alone(
    tmp_path: Path, answer: Answer, text: str
) -> None:
    (tmp_path / "content").mkdir()
    path = tmp_path / "content" / "collectif.yaml"
    path.write_bytes(text.encode("latin-1"))
    assert answer("Autre") == 0
    assert path.read_bytes() == text.encode("latin-1")


def test_lists_and_line_ends_of_windows(tmp_path: Path, answer: Answer) -> None:
    (tmp_path / "content").mkdir()
    path = tmp_path / "content" / "collectif.yaml"
    path.write_bytes(
        "# à nous\r\ncollectif: [nom de votre collectif]\r\nprix: 2 €\r\n".encode()
    )
    assert answer("Le Port") == 1
    assert path.read_bytes() == '# à nous\r\ncollectif: "Le Port"\r\nprix: 2 €\r\n'.encode()


def test_an_answer_holds_what_a_file_can_hold(tmp_path: Path, answer: Answer) -> None:
    answer("Le\x1b[31m Port\udcff", "", "")
    assert collective(tmp_path)["collective"] == "Le [31m Port"


def test_what_ends_early_is_remembered_as_asked(tmp_path: Path, answer: Answer) -> None:
    assert answer("Le Port") == 2
    assert collective(tmp_path) == {"collective": "Le Port"}
    assert answer("Autre") == 0


def test_nobody_is_asked_without_a_terminal_or_in_ci(
    tmp_path: Path, answer: Answer, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert answer("Autre", terminal=False) == 0
    monkeypatch.setenv("CI", "true")
    assert answer("Autre") == 0
    assert not (tmp_path / "reglages.yaml").exists()
