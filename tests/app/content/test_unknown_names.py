"""What is said of a title or a file that is not there."""

from pathlib import Path

import pytest

from pamphlets.app.build.titles import find_titles
from pamphlets.app.content.project_folders import ProjectFolders
from pamphlets.app.content.unknown_names import (
    describe_missing_file,
    describe_unknown_titles,
)
from tests.app.content.test_stray_files import lay


def typed(content: Path) -> ProjectFolders:
    """A folder of texts that the command line names."""
    return ProjectFolders(Path(), content, "typed")


def test_the_title_that_was_meant_is_told_with_its_folder(tmp_path: Path) -> None:
    content = lay(tmp_path, "brochures/jardin.md")
    (said,) = describe_unknown_titles(["jardim"], find_titles(content), typed(content))
    assert said.fields["command"] == f'make jardin CONTENU="{content}"'


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("jardim", ["title-near"]),
        ("Jardins.md", ["title-near"]),
        ("zzz", ["title-unknown"]),
        ("verifierr", ["title-near"]),
        ("imprimmer", ["title-near"]),
        ("texte", ["title-unknown", "stray-ending-txt"]),
        ("texte.md.txt", ["title-unknown", "stray-ending-txt"]),
        ("Tract perdu", ["title-unknown", "stray-near"]),
    ],
)
def test_a_title_that_is_not_there_is_told_with_the_one_nearly_called_so(
    tmp_path: Path, name: str, codes: list[str]
) -> None:
    names = (
        "brochures/jardin.md",
        "brochures/texte.md.txt",
        "tract/Tract perdu.md",
        "tracts/q.odt",
    )
    content = lay(tmp_path, *names)
    titles = find_titles(content)
    assert [
        said.code for said in describe_unknown_titles([name], titles, typed(content))
    ] == codes


def test_where_there_is_no_title_at_all_one_can_be_begun(tmp_path: Path) -> None:
    assert [said.code for said in describe_unknown_titles(["a"], (), typed(tmp_path))] == [
        "title-none"
    ]


def test_a_file_that_is_not_there_is_told_with_the_one_nearly_called_so(
    tmp_path: Path,
) -> None:
    (tmp_path / "Mon texte.odt").touch()
    near = describe_missing_file(tmp_path / "mon texte.odt")
    assert (near.code, near.fields["near"]) == (
        "file-near",
        str(tmp_path / "Mon texte.odt"),
    )
    assert describe_missing_file(tmp_path / "photos.zip").code == "file-none"
    assert describe_missing_file(tmp_path / "none" / "a.odt").code == "file-none"
    assert describe_missing_file(Path()).code == "word-file"
