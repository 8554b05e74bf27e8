"""Which folder of texts a command works in: typed, in the environment, in reglages.yaml, or the usual one."""

from pathlib import Path

import pytest

from pamphlets.app.content.project_folders import (
    ProjectFolders,
    describe_missing_content,
    locate_project,
)
from pamphlets.app.content.settings import Settings
from pamphlets.app.content.settings_file import read_settings, remember_questions
from pamphlets.core.source import PamphletError, iter_diagnostics


def project(folder: Path, settings: str | None = None) -> Path:
    """A folder with texts, and perhaps settings."""
    (folder / "content").mkdir(parents=True)
    if settings is not None:
        (folder / "reglages.yaml").write_text(settings, "utf-8")
    return folder


def test_what_is_typed_goes_before_the_environment_and_that_before_the_settings(
    tmp_path: Path,
) -> None:
    here = project(tmp_path / "ici", "contenu: ../réglé\n")
    both = {"PAMPHLETS_CONTENT": "de make", "CONTENU": "du terminal"}

    def content(typed: str | None, environment: dict[str, str]) -> Path:
        return locate_project(
            Path(typed) if typed else None, environment, here, tmp_path / "none"
        ).content

    assert content("tapé", both) == Path("tapé")
    assert content(None, both) == Path("de make")
    assert content(None, {**both, "PAMPHLETS_CONTENT": " "}) == Path("du terminal")
    assert content(None, {}) == here / "../réglé"
    (here / "reglages.yaml").unlink()
    assert content(None, {}) == here / "content"


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("contenu: ../Nos textes\n", "../Nos textes"),
        ('contenu: "../Nos textes d’été"\n', "../Nos textes d’été"),
        ("# le dossier\nContenu : textes # le nôtre\n", "textes"),
        ("content: textes\n", "textes"),
        ("questions_posees: oui\ncontenu: textes", "textes"),
        ("\ufeffcontenu: textes\r\n", "textes"),
    ],
)
def test_a_folder_is_named_from_where_the_settings_stand(
    tmp_path: Path, text: str, content: str
) -> None:
    path = tmp_path / "reglages.yaml"
    path.write_bytes(text.encode())
    assert read_settings(path).content == tmp_path / content


def test_an_absolute_folder_and_a_home_are_themselves(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "moi"))
    path = tmp_path / "reglages.yaml"
    path.write_text(f"contenu: {tmp_path}/x\n")
    assert read_settings(path).content == tmp_path / "x"
    path.write_text("contenu: ~/textes\n")
    assert read_settings(path).content == tmp_path / "moi" / "textes"
    folders = locate_project(Path("~/a"), {}, tmp_path, tmp_path)
    assert folders.content == tmp_path / "moi" / "a"


@pytest.mark.parametrize("text", ["", "# rien\n", "contenu:\n", 'contenu: ""\n'])
def test_settings_that_say_nothing_leave_the_usual_folder(
    tmp_path: Path, text: str
) -> None:
    assert locate_project(None, {}, project(tmp_path / "a", text), tmp_path).content == (
        tmp_path / "a" / "content"
    )


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("contenus: x\n", "settings-key"),
        ("couleur: rouge\n", "settings-key"),
        ("contenu: [a, b]\n", "settings-value"),
        ("contenu:\n  un: deux\n", "settings-value"),
        ("texte\n", "yaml-line"),
    ],
)
def test_a_fault_of_the_settings_has_its_place(
    tmp_path: Path, text: str, code: str
) -> None:
    path = tmp_path / "reglages.yaml"
    path.write_text(text)
    with pytest.raises(ExceptionGroup) as caught:
        read_settings(path)
    group: ExceptionGroup[PamphletError] = caught.value
    fault = next(iter_diagnostics(group))
    assert (fault.code, fault.source.path) == (code, str(path))


def test_elsewhere_the_folders_are_those_of_the_program(tmp_path: Path) -> None:
    program = project(tmp_path / "pamphlets", "contenu: ../à nous\n")
    (tmp_path / "ailleurs").mkdir()
    folders = locate_project(None, {}, tmp_path / "ailleurs", program)
    assert (folders.content, folders.out) == (program / "../à nous", program / "build")
    (program / "reglages.yaml").unlink()
    folders = locate_project(None, {}, tmp_path / "ailleurs", program)
    assert (folders.content, folders.origin) == (program / "content", "usual")
    (tmp_path / "ailleurs" / "content").mkdir()
    folders = locate_project(None, {}, tmp_path / "ailleurs", program)
    assert folders.content == tmp_path / "ailleurs" / "content"


def test_a_folder_that_is_typed_keeps_what_is_made_here(tmp_path: Path) -> None:
    folders = locate_project(Path("x"), {}, Path(), project(tmp_path / "p"))
    assert (folders.out, folders.origin) == (Path("build"), "typed")


@pytest.mark.parametrize(
    ("folders", "command"),
    [
        (ProjectFolders(Path(), Path("content"), "usual"), "make x"),
        (ProjectFolders(Path(), Path("content"), "typed"), "make x"),
        (ProjectFolders(Path(), Path("../Nos textes"), "settings"), "make x"),
        (ProjectFolders(Path(), Path("../Nos textes"), "typed"), 'make x CONTENU="../Nos textes"'),
        (ProjectFolders(Path("/a b"), Path("/a b/content"), "usual"), 'make -C "/a b" x'),
    ],
)  # fmt: skip
def test_a_command_names_the_folder_of_texts_where_it_must_be_typed_again(
    folders: ProjectFolders, command: str
) -> None:
    assert folders.make_command("x") == command


def test_that_the_questions_were_put_is_remembered_beside_the_rest(tmp_path: Path) -> None:
    path = tmp_path / "reglages.yaml"
    remember_questions(path)
    assert read_settings(path) == Settings(None, are_questions_asked=True)
    path.write_text("# à nous\ncontenu: textes", "utf-8")
    remember_questions(path)
    assert path.read_text("utf-8").startswith("# à nous\ncontenu: textes\n")
    assert read_settings(path) == Settings(tmp_path / "textes", are_questions_asked=True)


@pytest.mark.parametrize(
    ("name", "code"),
    [("nos textes", "content-near"), ("Nos-Textes", "content-near"), ("photos", "content-missing"), ("liste.txt", "content-file")],
)  # fmt: skip
def test_a_folder_of_texts_that_is_not_there_is_told_with_the_one_nearly_called_so(
    tmp_path: Path, name: str, code: str
) -> None:
    (tmp_path / "Nos textes").mkdir()
    (tmp_path / "liste.txt").touch()
    folders = ProjectFolders(tmp_path, tmp_path / name, "typed")
    assert describe_missing_content(tmp_path / name, folders).code == code
