"""What the titles of a folder share: the sources that they cite."""

from pathlib import Path

import pytest

from pamphlets.app.build import project
from pamphlets.app.build.fact_check import load_parties
from pamphlets.app.build.project import find_cited_keys, open_project, read_title
from pamphlets.app.build.titles import find_titles, title_from_path
from pamphlets.app.messages import render_diagnostic
from pamphlets.core.fonts.font_files import FONTS
from pamphlets.core.source import PamphletError, iter_diagnostics

ENTRIES = "- id: a\n  title: A\n\n- id: été-2022\n  title: B\n- {id: c.d, title: C}\n"


def unused(content: Path, *texts: str) -> set[str]:
    """The keys of the sources that none of some texts cites."""
    (content / "brochures").mkdir()
    (content / "sources.yaml").write_text(ENTRIES, "utf-8")
    for number, text in enumerate(texts):
        (content / "brochures" / f"{number}.md").write_text(text, "utf-8")
    opened, doubts = open_project(content, FONTS)
    assert doubts == ()
    return opened.bibliography.entries.keys() - set(find_cited_keys(content))


def test_a_source_is_cited_where_a_text_names_its_key(tmp_path: Path) -> None:
    assert unused(tmp_path, "Un [@a, p. 2].") == {"été-2022", "c.d"}


def test_one_text_of_many_is_enough_however_its_accents_are_made(tmp_path: Path) -> None:
    assert unused(tmp_path, "Un [@c.d#fait; @a].", "Deux [@e\u0301te\u0301-2022].") == set()


def test_a_key_is_not_part_of_a_longer_one(tmp_path: Path) -> None:
    assert "a" in unused(tmp_path, "Un [@ab].")


def test_a_key_in_a_comment_cites_nothing(tmp_path: Path) -> None:
    assert "a" in unused(tmp_path, "Un <!-- [@a, p. 2]\n\n-->.")


LINKED = ("collectif.yaml", "sources.yaml", "sources.json", "noms.yaml", "brochures/a.md")


def read_all(content: Path) -> list[str]:
    """Read all that a folder holds: the file and code of each fault."""
    told: list[str] = []
    try:
        project, _ = open_project(content, FONTS)
        load_parties(project)
        for title in find_titles(content):
            read_title(title, project)
    except* PamphletError as group:
        for fault in iter_diagnostics(group):
            assert "secret" not in render_diagnostic(fault)
            told.append(f"{Path(fault.source.path).relative_to(content)} {fault.code}")
    return told


@pytest.mark.parametrize("name", LINKED)
@pytest.mark.parametrize("is_folder", [False, True])
def test_what_a_link_leads_to_outside_is_not_read(
    tmp_path: Path, name: str, is_folder: bool
) -> None:
    content, outside = tmp_path / "content", tmp_path / "secret"
    outside.mkdir()
    (outside / Path(name).name).write_text("root:x:secret: [\n", "utf-8")
    link = content / name
    if is_folder and link.parent != content:
        content.mkdir()
        link.parent.symlink_to(outside)
    else:
        link.parent.mkdir(parents=True)
        link.symlink_to(outside / link.name)
    assert read_all(content) == [f"{name} text-outside"]


def test_links_inside_the_folder_and_the_folder_itself_being_one_are_read(
    tmp_path: Path,
) -> None:
    content = tmp_path / "content"
    (content / "brochures").mkdir(parents=True)
    (content / "communs.yaml").write_text("collectif: Nous\n", "utf-8")
    (content / "collectif.yaml").symlink_to("communs.yaml")
    (content / "brochures" / "a.md").write_text("---\ntitre: A\n---\nMot.\n", "utf-8")
    (tmp_path / "textes").symlink_to(content)
    assert read_all(content) == read_all(tmp_path / "textes") == []


def test_a_text_named_elsewhere_is_read_as_itself(tmp_path: Path) -> None:
    content = tmp_path / "content"
    (content / "brochures").mkdir(parents=True)
    (tmp_path / "b.md").write_text("---\ntitre: B\n---\nMot.\n", "utf-8")
    (tmp_path / "a.md").symlink_to("b.md")
    project, _ = open_project(content, FONTS)
    for path in (tmp_path / "a.md", content / ".." / "a.md"):
        assert read_title(title_from_path(path), project)[0].meta.title == "B"


def test_a_link_to_itself_is_a_fault_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "brochures").mkdir()
    (tmp_path / "collectif.yaml").symlink_to("collectif.yaml")
    assert read_all(tmp_path) in ([], ["collectif.yaml text-unreadable"])


@pytest.mark.parametrize("limit", [MemoryError, RecursionError])
def test_what_no_limit_held_back_is_a_fault_of_that_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: type[Exception]
) -> None:
    content = tmp_path / "content"
    (content / "brochures").mkdir(parents=True)
    (content / "brochures" / "a.md").write_text("---\ntitre: A\n---\nMot.\n", "utf-8")

    def exceed(*_: object) -> None:
        raise limit

    monkeypatch.setattr(project, "parse_document", exceed)
    assert read_all(content) == ["brochures/a.md text-excess"]
    for name, reader in (
        ("sources.yaml", "bibliography"),
        ("collectif.yaml", "collective"),
    ):
        (content / name).write_text("# rien\n", "utf-8")
        monkeypatch.setattr(project, f"read_{reader}", exceed)
        assert read_all(content) == [f"{name} text-excess"]
        (content / name).unlink()


def test_a_text_has_as_many_bytes_as_a_shelf_of_books(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = b"---\ntitre: A\n---\nMot.\n"
    (tmp_path / "brochures").mkdir()
    (tmp_path / "brochures" / "a.md").write_bytes(text)
    monkeypatch.setattr(project, "MAX_TEXT_BYTES", len(text))
    assert read_all(tmp_path) == []
    monkeypatch.setattr(project, "MAX_TEXT_BYTES", len(text) - 1)
    assert read_all(tmp_path) == ["brochures/a.md text-large"]
