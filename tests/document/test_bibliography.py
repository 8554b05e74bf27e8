from pathlib import Path

import pytest

from pamphlets.app.build.project import find_cited_keys, open_project
from pamphlets.core.source import Diagnostic
from tests.readers.markdown.outline import faults_in

ITEM = '[{"id": "a", "title": "A"}]'


def told(content: Path) -> list[str]:
    """What is said about a content folder's sources, each as `file:line:column code`."""
    try:
        found = open_project(content, content)[1]
    except ExceptionGroup as group:
        found = faults_in(group)
    return [_line(diagnostic) for diagnostic in found]


def _line(diagnostic: Diagnostic) -> str:
    place = diagnostic.source.locate(diagnostic.span)
    return (
        f"{Path(diagnostic.source.path).name}:{place.line}:{place.column} {diagnostic.code}"
    )


@pytest.mark.parametrize("name", ["sources.yaml", "sources.json"])
def test_a_folder_has_one_register_under_either_name(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(ITEM)
    assert list(open_project(tmp_path, tmp_path)[0].bibliography.entries) == ["a"]
    assert told(tmp_path) == []


def test_two_registers_are_one_too_many(tmp_path: Path) -> None:
    for name in ("sources.yaml", "sources.json"):
        (tmp_path / name).write_text(ITEM)
    assert told(tmp_path) == ["sources.json:0:0 register-both"]


def test_a_register_is_never_required(tmp_path: Path) -> None:
    shop, said = open_project(tmp_path, tmp_path)
    assert (shop.bibliography.source, dict(shop.bibliography.entries), said) == (
        None,
        {},
        (),
    )


def test_a_source_cited_by_one_title_of_the_folder_is_used(tmp_path: Path) -> None:
    (tmp_path / "tracts").mkdir()
    # Its wrong encoding is its own title's fault.
    (tmp_path / "tracts" / "un.md").write_bytes(b"\xff Un [@a].")
    assert "a" in set(find_cited_keys(tmp_path))


def test_faults_of_the_register_are_told_before_any_title_is_set(tmp_path: Path) -> None:
    (tmp_path / "sources.yaml").write_text("- id: a\n- title: B\n")
    assert told(tmp_path) == ["sources.yaml:1:3 source-title", "sources.yaml:2:3 source-id"]
