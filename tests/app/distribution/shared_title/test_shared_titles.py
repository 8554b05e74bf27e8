"""A title goes from one collective to another with all it is made of; nothing of the other is written over."""

import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from pamphlets.app.build.build_options import BuildRequest
from pamphlets.app.build.titles import find_titles
from pamphlets.app.content.project_folders import locate_project
from pamphlets.app.distribution.shared_title.unpack import unpack_title
from pamphlets.app.run.share_titles import import_shared_title, share_titles
from pamphlets.core.source import iter_diagnostics

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>'
TEXT = """\
---
titre: Un titre
theme: maison
---

Un fait[@une]. [Un autre][@trois].

![Un carré.](../images/carre.svg)

<!-- [@cachee] -->
"""
REGISTER = """\
- id: une
  type: book
  title: Une
- id: deux
  type: book
  title: Deux
- id: trois
  type: book
  title: Trois
"""


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    content = tmp_path / "ici" / "content"
    for name, text in {
        "brochures/titre.md": TEXT,
        "images/carre.svg": SVG,
        "images/autre.svg": SVG,
        "themes/maison.yaml": "base: sobre\n",
        "sources.yaml": REGISTER,
        "collectif.yaml": "collectif: Les voisines\nadresse: 1 rue\nlicence: Copiez\n",
    }.items():
        (content / name).parent.mkdir(parents=True, exist_ok=True)
        (content / name).write_text(text, "utf-8")
    return content


def share(content: Path) -> Path:
    out = content.parent / "build"
    request = BuildRequest(content, out, epoch=0, language="fr")
    assert share_titles(request, find_titles(content), out / "partage") == 0
    return out / "partage" / "titre.zip"


def read_archive(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def test_an_archive_has_all_that_a_title_is_made_of_and_no_more(ours: Path) -> None:
    files = read_archive(share(ours))
    assert set(files) == {
        "READ ME-titre.txt",
        "brochures/titre.md",
        "images/carre.svg",
        "sources-titre.yaml",
        "themes/maison.yaml",
        "titre.html",  # to be read before anything is unpacked
    }
    assert b"<h1>Un titre</h1>" in files["titre.html"]
    register = files["sources-titre.yaml"].decode()
    assert "id: une" in register
    assert "id: trois" in register
    assert "deux" not in register
    text = files["brochures/titre.md"].decode()
    assert 'licence: "Copiez"\norigine: "Les voisines"\n---\n' in text
    assert text.replace('licence: "Copiez"\norigine: "Les voisines"\n', "") == TEXT
    assert b"Les voisines" in files["READ ME-titre.txt"]


def test_an_archive_is_the_same_each_time(ours: Path) -> None:
    first = share(ours).read_bytes()
    (ours / "brochures" / "titre.md").touch()
    assert share(ours).read_bytes() == first


def test_its_own_licence_and_origin_stay(ours: Path) -> None:
    path = ours / "brochures" / "titre.md"
    text = TEXT.replace("theme:", "licence: Tout est permis\norigine: Le quai\ntheme:")
    path.write_text(text, "utf-8")
    archived = read_archive(share(ours))["brochures/titre.md"].decode()
    assert archived == text


def test_another_collective_builds_it_and_keeps_its_own(
    ours: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    theirs = tmp_path / "la-bas" / "content"
    theirs.mkdir(parents=True)
    kept = "# Nos sources\n- id: une\n  type: book\n  title: La nôtre\n"
    (theirs / "sources.yaml").write_text(kept, "utf-8")
    (theirs / "collectif.yaml").write_text("collectif: Les autres\nadresse: 2 rue\n")
    archive = share(ours)
    monkeypatch.chdir(theirs.parent)
    import_shared_title(archive, locate_project(None, {}))
    assert "1 source new" in capsys.readouterr().out
    register = (theirs / "sources.yaml").read_text("utf-8")
    assert register.startswith(kept)
    assert register.count("id: une") == 1
    assert "id: trois" in register
    before = {path: path.read_bytes() for path in theirs.rglob("*") if path.is_file()}
    import_shared_title(archive, locate_project(None, {}))
    assert {path: path.read_bytes() for path in before} == before
    assert share(theirs).is_file()


@pytest.mark.parametrize(
    "name", ["brochures/titre.md", "images/carre.svg", "themes/maison.yaml"]
)
def test_nothing_is_written_over_nor_half(ours: Path, tmp_path: Path, name: str) -> None:
    archive = share(ours)
    theirs = tmp_path / "la-bas"
    (theirs / name).parent.mkdir(parents=True)
    (theirs / name).write_text("le leur")
    assert faults(archive, theirs) == ["entrance-there"]
    assert [path.name for path in theirs.rglob("*.*")] == [Path(name).name]
    assert (theirs / name).read_text() == "le leur"


def test_a_register_that_is_no_list_is_left_alone_and_the_sources_beside_it(
    ours: Path, tmp_path: Path
) -> None:
    theirs = tmp_path / "la-bas"
    theirs.mkdir()
    (theirs / "sources.json").write_text("[]")
    unpacked = unpack_title(share(ours), theirs)
    assert unpacked.left_sources == theirs / "sources-titre.yaml"
    assert (theirs / "sources.json").read_text() == "[]"
    assert "id: une" in unpacked.left_sources.read_text("utf-8")


def faults(archive: Path, content: Path) -> list[str]:
    with pytest.raises(ExceptionGroup) as group:
        unpack_title(archive, content)
    return [fault.code for fault in iter_diagnostics(group.value)]


def write_archive(path: Path, files: Mapping[str, str]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return path


@pytest.mark.parametrize(
    "name",
    [
        "../x.md", "/etc/x", "brochures/../../x", "collectif.yaml", "sources.yaml", "pamphlets/x.py", ".git/config",
        "images/a:b.svg", "images/CON.svg", "images/a\\..\\b", "images//a.svg", "a.sh", "images/a. ", "Makefile",
    ],
)  # fmt: skip
def test_a_name_that_is_none_of_a_title_s_is_refused(tmp_path: Path, name: str) -> None:
    files = {"brochures/a.md": "---\ntitre: A\n---\n", name: "x"}
    archive = write_archive(tmp_path / "a.zip", files)
    assert faults(archive, tmp_path / "content") == ["share-name"]
    assert not (tmp_path / "content").exists()


def test_an_archive_without_a_text_a_torn_one_and_a_huge_one_are_refused(
    tmp_path: Path,
) -> None:
    content = tmp_path / "content"
    empty = write_archive(tmp_path / "a.zip", {"images/a.svg": SVG})
    assert faults(empty, content) == ["share-no-text"]
    huge = write_archive(
        tmp_path / "b.zip", {"brochures/a.md": "a", "images/a.svg": " " * 200_000_001}
    )
    assert faults(huge, content) == ["share-large"]
    torn = tmp_path / "c.zip"
    torn.write_bytes(huge.read_bytes()[:100])
    assert faults(torn, content) == ["share-damaged"]
    assert not content.exists()
