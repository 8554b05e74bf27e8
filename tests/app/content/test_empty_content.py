"""An empty folder of texts to begin with: the examples are set aside and come back, and nothing is ever lost."""

import shutil
from pathlib import Path

import pytest

from pamphlets.app.build.pipeline import check_title
from pamphlets.app.build.project import open_project
from pamphlets.app.build.titles import find_titles
from pamphlets.app.cli.main import run_command_line
from pamphlets.app.content import empty_content
from pamphlets.app.content.empty_content import format_shipped_list, read_shipped_list
from pamphlets.core.fonts.font_files import FONTS
from tests.support.command_line import run_words

TOP = Path(__file__).resolve().parents[3]
LIST = "pamphlets/app/content/shipped.sha256"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the texts that the program comes with, which is where we stand."""
    shutil.copytree(TOP / "content", tmp_path / "content")
    (tmp_path / "shipped").write_text(format_shipped_list(TOP / "content"), "utf-8")
    shipped = read_shipped_list(tmp_path / "shipped")
    monkeypatch.setattr(empty_content, "read_shipped_list", lambda: shipped)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.stdin.isatty", lambda: False, raising=False)
    return tmp_path


def holdings(top: Path) -> dict[str, set[bytes]]:
    """What lies in the folder of texts and among the examples, by path."""
    found: dict[str, set[bytes]] = {}
    for folder in ("content", "exemples"):
        for path in (top / folder).rglob("*"):
            if path.is_file():
                name = path.relative_to(top / folder).as_posix()
                found.setdefault(name, set()).add(path.read_bytes())
    return found


def texts(top: Path) -> list[str]:
    return [title.slug for title in find_titles(top / "content")]


def test_the_list_is_that_of_the_texts_that_the_program_comes_with() -> None:
    """After a change of content/: python -m tests.app.content.test_empty_content writes it anew."""
    assert (TOP / LIST).read_text("utf-8") == format_shipped_list(TOP / "content")
    assert "brochures/mon-espace-sante.md" in read_shipped_list()


def test_an_empty_folder_begins_with_one_text_without_a_fault(place: Path) -> None:
    before = holdings(place)
    assert run_command_line(["vierge"]) == 0
    assert texts(place) == ["premiers-pas"]
    after = holdings(place)
    assert all(contents <= after[name] for name, contents in before.items())
    (place / "content" / "collectif.yaml").write_text("collectif: A\nadresse: B\n")
    project, doubts = open_project(place / "content", FONTS)
    assert doubts == ()
    assert check_title(find_titles(place / "content")[0], project) == ()
    _, whole = open_project(place / "exemples", FONTS)
    assert [said.code for said in whole] == ["placeholder-imprint"]


def test_the_examples_come_back_as_they_were(place: Path) -> None:
    before = holdings(place)
    for _ in range(2):
        run_command_line(["vierge"])
    assert run_command_line(["exemples"]) == 0
    assert holdings(place) == before
    assert not (place / "exemples").exists()
    assert run_command_line(["exemples"]) == 0


def test_what_somebody_wrote_or_changed_stays(place: Path) -> None:
    content = place / "content"
    own = content / "brochures" / "la-mienne.md"
    own.write_text(
        "---\ntitre: A\n---\n\nMot [@ame-tracts].\n\n![x](../images/tiroir.svg)\n"
    )
    changed = content / "zines" / "34-22.md"
    changed.write_text(changed.read_text("utf-8") + "\nÀ moi.\n", "utf-8")
    (content / "collectif.yaml").write_text("collectif: A\nadresse: B\n")
    before = holdings(place)
    status, output = run_words("blank")
    assert status == 0
    assert "zines/34-22.md" in output
    assert texts(place) == ["34-22", "la-mienne"]
    for name in ("images/tiroir.svg", "sources.yaml", "collectif.yaml"):
        assert (content / name).is_file()
        assert (place / "exemples" / name).is_file()
    assert (content / "collectif.yaml").read_text() == "collectif: A\nadresse: B\n"
    after = holdings(place)
    assert all(contents <= after[name] for name, contents in before.items())


@pytest.mark.parametrize(("answer", "left"), [("oui", ["premiers-pas"]), ("", ["34-22"])])
def test_what_was_changed_is_moved_where_somebody_says_so(
    place: Path, monkeypatch: pytest.MonkeyPatch, answer: str, left: list[str]
) -> None:
    changed = place / "content" / "zines" / "34-22.md"
    changed.write_text("---\ntitre: À moi\n---\n\nMot.\n", "utf-8")
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", lambda _: answer)
    assert run_command_line(["vierge"]) == 0
    assert texts(place) == left
    assert any(b"moi" in one for one in holdings(place)["zines/34-22.md"])


def test_a_register_of_ones_own_stays_and_the_first_text_cites_none(place: Path) -> None:
    register = place / "content" / "sources.yaml"
    register.write_text("- id: a\n  title: A\n")
    assert run_command_line(["vierge"]) == 0
    assert register.read_text() == "- id: a\n  title: A\n"
    assert texts(place) == ["premiers-pas"]
    assert "[@" not in (place / "content/brochures/premiers-pas.md").read_text("utf-8")


def test_another_file_among_the_examples_is_not_written_over(place: Path) -> None:
    run_command_line(["vierge"])
    other = place / "content" / "zines" / "34-22.md"
    other.write_text("---\ntitre: À moi\n---\n\nMot.\n", "utf-8")
    status, _ = run_words("exemples")
    assert status == 1
    assert other.read_text("utf-8").startswith("---\ntitre: À moi")
    assert (place / "exemples" / "zines" / "34-22.md").is_file()


def test_what_stops_it_loses_nothing(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = holdings(place)
    unlink, count = Path.unlink, 0

    def stop_at_the_fifth(path: Path, missing_ok: bool = False) -> None:
        nonlocal count
        count += 1
        if count == 5:
            raise OSError(28, "No space left on device", str(path))
        unlink(path, missing_ok=missing_ok)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", stop_at_the_fifth)
        assert run_words("vierge")[0] == 1
    assert holdings(place) == before
    assert run_command_line(["vierge"]) == 0
    assert texts(place) == ["premiers-pas"]


if __name__ == "__main__":
    (TOP / LIST).write_text(format_shipped_list(TOP / "content"), "utf-8")
