"""A key carries the project and nothing of this machine; what is written twice is the same; what is no more goes."""

import os
import shutil
from pathlib import Path

import pytest

from pamphlets.app.build.build_options import BuildRequest, RunOptions
from pamphlets.app.build.titles import find_titles
from pamphlets.app.distribution.key import write_key as keys
from pamphlets.app.distribution.key.checksums import find_file_faults, read_sums
from pamphlets.app.distribution.key.platforms import PLATFORMS
from pamphlets.app.distribution.key.wheels import LIST_NAME, WheelRequest
from pamphlets.app.distribution.key.write_key import KeyRequest, write_key
from pamphlets.app.run.build import build_titles
from pamphlets.core.fonts.font_files import FONTS
from pamphlets.languages.wording import speak_language

TEXT = "---\ntitre: {0}\ncollectif: Les voisines\nadresse: 1 rue\n---\n\nUn mot.\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small project with a small program, built."""
    top = tmp_path / "dossier été"
    for name in (
        "content/brochures/un.md", "content/brochures/_garde.md", "content/.secret", "content/images/a.svg",
        "pamphlets/__init__.py", "pamphlets/__pycache__/x.pyc", "fonts/a/A.ttf", "requirements/run.txt",
        "requirements/wheels/old-1.whl", "docs/a.md", "Makefile", "Pamphlets.desktop", "imprimantes/salon.yaml",
        ".venv/bin/python", "build/.cache/x", "tests/test_a.py",
    ):  # fmt: skip
        (top / name).parent.mkdir(parents=True, exist_ok=True)
        (top / name).write_text(name)
    (top / "content/brochures/un.md").write_text(TEXT.format("Un"))
    (top / "content/brochures/deux.md").write_text(TEXT.format("Deux"))
    (top / "Pamphlets.desktop").chmod(0o755)
    build(top)
    return top


@pytest.fixture(autouse=True)
def wheels(monkeypatch: pytest.MonkeyPatch) -> None:
    def gather(_request: WheelRequest, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        if not (folder / LIST_NAME).exists():
            (folder / "a-1.whl").write_text("a wheel")
            (folder / LIST_NAME).write_text("{}")

    monkeypatch.setattr(keys, "gather_wheels", gather)


def build(top: Path) -> None:
    content = top / "content"
    request = BuildRequest(content, top / "build", epoch=0)
    build_titles(request, find_titles(content), RunOptions(whole=True, detail="faults"))


def pack(top: Path, key: Path) -> None:
    wheels = WheelRequest(top, ["pip"], [PLATFORMS["linux"]], ["3.12"])
    with speak_language("fr"):
        write_key(KeyRequest(key, top / "content", top / "build", FONTS, wheels))


def contents(key: Path) -> dict[str, bytes]:
    paths = (path for path in key.rglob("*") if path.is_file())
    return {path.relative_to(key).as_posix(): path.read_bytes() for path in paths}


def test_the_project_is_on_it_and_nothing_of_this_machine(
    project: Path, tmp_path: Path
) -> None:
    (project / "content" / "images" / "lien.svg").symlink_to("/etc/hostname")
    key = tmp_path / "clé"
    pack(project, key)
    names = set(contents(key))
    assert {
        "LISEZ-MOI.txt", "index.html", "build/index.html", "SHA256SUMS", "Makefile", "Pamphlets.desktop",
        "content/brochures/un.md", "content/images/a.svg", "fonts/a/A.ttf", "requirements/run.txt",
        "requirements/wheels/a-1.whl", "build/un/un-pageparpage-a5.pdf", "build/.stamps/un.json",
    } <= names  # fmt: skip
    left = "_garde .secret pycache imprimantes .venv .cache tests old-1 lien digests rapport".split()
    assert [name for name in names for word in left if word in name] == []
    assert os.access(key / "Pamphlets.desktop", os.X_OK)
    assert 'href="build/un/un-pageparpage-a5.pdf"' in (key / "index.html").read_text()
    assert 'href="un/un-pageparpage-a5.pdf"' in (key / "build/index.html").read_text()
    assert find_file_faults(key) == ()
    assert names - set(read_sums(key)) == {
        "SHA256SUMS",
        "build/.stamps/un.json",
        "build/.stamps/deux.json",
    }


def test_a_second_key_is_the_same_and_a_second_time_nothing_is_written(
    project: Path, tmp_path: Path
) -> None:
    first, second = tmp_path / "a", tmp_path / "b"
    pack(project, first)
    pack(project, second)
    assert contents(first) == contents(second)
    times = {path: path.stat().st_mtime_ns for path in first.rglob("*.*") if path.is_file()}
    pack(project, first)
    assert contents(first) == contents(second)
    for path, changed in times.items():
        assert path.stat().st_mtime_ns == changed


def test_what_is_no_more_goes_and_what_others_put_there_stays(
    project: Path, tmp_path: Path
) -> None:
    key = tmp_path / "clé"
    pack(project, key)
    (key / "photos").mkdir()
    (key / "photos" / "a.jpg").write_text("mine")
    (project / "content" / "brochures" / "deux.md").unlink()
    build(project)
    pack(project, key)
    names = set(contents(key))
    assert "photos/a.jpg" in names
    assert [name for name in names if "deux" in name] == []
    assert not (key / "build" / "deux").exists()


def test_a_key_that_was_cut_short_says_so_and_is_whole_after_another_run(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = tmp_path / "clé"
    real, count = shutil.copyfile, 0

    def copy(source: Path, target: Path) -> None:
        nonlocal count
        count += 1
        if count > 5:
            target.write_text("half")
            raise OSError(28, "No space left on device", str(target))
        real(source, target)

    with monkeypatch.context() as full:
        full.setattr(shutil, "copyfile", copy)
        with pytest.raises(OSError, match="No space") as fault:
            pack(project, key)
    assert ".pamphlets-" not in str(fault.value)
    assert not (key / "SHA256SUMS").exists()
    assert [name for name in contents(key) if ".pamphlets-" in name] == []
    pack(project, key)
    assert find_file_faults(key) == ()
