"""Texts that ended a build with « our fault »: each is told at its place, and the others are made."""

import os
from pathlib import Path

import pytest

from pamphlets.app.cli.main import run_command_line
from pamphlets.app.exit_codes import EXIT_AUTHOR_ERROR, EXIT_DONE

GOOD = "---\ntitre: Conférence\njour: samedi 15 janvier 2050,\n---\n\nMot.\n"
HEAD = "---\ntitre: Essai\n---\n\n"
HOSTILE = {
    "alias": ("---\ntitre: &x [*x, [*x]]\nserie: [&y [*y]]\n---\n", "3:13: error"),
    "annee": (GOOD.replace("2050,", "0000"), "3:7: error"),
    "crochets": (HEAD + "[" * 30_000 + "a" + "](x)" * 30_000, "5:1: error"),
    "cles": (
        "---\n" + "".join(f"cle{n}x: a\n" for n in range(5_000)) + "---\n",
        "202:1: error",
    ),
    "image": (HEAD + f"![Image](data:image/png;base64,{'A' * 1_200_000})", "5:9: error"),
    "jour": (GOOD.replace("2050,", "2050|"), "3:7: error"),
    "liste": (HEAD + "- " * 30_000 + "a", "5:41: error"),
    "profond": (f"---\ntitre: {'[' * 1_500}{']' * 1_500}\n---\n", "2:47: error"),
    "signes": (HEAD + "<" * 1_000_000, "5:1: error"),
    "sup": (HEAD + "<sup>" * 41 + "*a</sup>b*", "5:201: error"),
    "surrogat": ('---\ntitre: "\\ud800"\n---\n', "2:11: error"),
}


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of texts of an empty project, in which the test stands."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "content"
    (folder / "affiches").mkdir(parents=True)
    (folder / "affiches" / "bon.md").write_text(GOOD, "utf-8")
    return folder


def test_each_hostile_text_is_told_at_its_place_and_the_good_one_is_made(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, (text, _) in HOSTILE.items():
        (content / "affiches" / f"{name}.md").write_text(text, "utf-8")
    for command in (["check"], ["build", "--no-preview"]):
        assert run_command_line(command) == EXIT_AUTHOR_ERROR
        told = capsys.readouterr().err
        for name, (_, place) in HOSTILE.items():
            assert f"{name}.md:{place}" in told
        assert "our fault" not in told
        assert "bon.md: error" not in told
        # Each error repeats some of its line, and none the megabyte that it is about.
        assert len(told) < 170_000
    assert (content.parent / "build" / "bon").is_dir()
    assert not (content.parent / "build" / "sup").exists()


@pytest.mark.parametrize("name", ["sources.yaml", "sources.json", "collectif.yaml"])
@pytest.mark.parametrize("brackets", ["[]", "{}"])
def test_shared_files_nested_30_000_deep_are_told_at_their_place(
    content: Path, capsys: pytest.CaptureFixture[str], name: str, brackets: str
) -> None:
    opening, closing = brackets[0], brackets[1]
    text = "titre: " if name == "collectif.yaml" else ""
    text += opening * 30_000 + closing * 30_000
    (content / name).write_text(text, "utf-8")
    assert run_command_line(["build", "--no-preview"]) == EXIT_AUTHOR_ERROR
    told = capsys.readouterr().err
    assert f"{name}:1:{'47' if name == 'collectif.yaml' else '41'}: error" in told


def test_a_text_that_may_not_be_read_is_that_titles_alone(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = content / "affiches" / "ferme.md"
    path.write_text(GOOD, "utf-8")
    path.chmod(0)
    if os.access(path, os.R_OK):  # root, and Windows, read it all the same
        assert run_command_line(["check"]) == EXIT_DONE
        return
    assert run_command_line(["check"]) == EXIT_AUTHOR_ERROR
    told = capsys.readouterr()
    assert "ferme.md: error: this file cannot be read" in told.err
    assert "2 texts read" in told.out + told.err


def test_each_address_of_a_picture_that_is_none_of_ours_is_told(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    addresses = (
        "file:///a/b.png",
        "C:\\\\a\\\\b.png",
        "..\\images\\b.png",
        "//a.fr/b.png",
        "/a/b.png",
    )
    text = HEAD + "\n\n".join(f"![]({address})" for address in addresses)
    (content / "affiches" / "images.md").write_text(text, "utf-8")
    assert run_command_line(["check"]) == EXIT_AUTHOR_ERROR
    told = capsys.readouterr().err
    for number in range(len(addresses)):
        assert f"images.md:{5 + 2 * number}:1: error: the picture “" in told
