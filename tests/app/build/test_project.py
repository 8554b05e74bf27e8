"""What the titles of a folder share: the sources that none of them cites."""

from pathlib import Path

from pamphlets.app.build.project import open_project
from pamphlets.core.fonts.font_files import FONTS

ENTRIES = "- id: a\n  title: A\n\n- id: été-2022\n  title: B\n- {id: c.d, title: C}\n"


def unused(content: Path, *texts: str) -> list[str]:
    """Line, column and key of each source that none of some texts cites."""
    (content / "brochures").mkdir()
    (content / "sources.yaml").write_text(ENTRIES, "utf-8")
    for number, text in enumerate(texts):
        (content / "brochures" / f"{number}.md").write_text(text, "utf-8")
    _, doubts = open_project(content, FONTS)
    assert {doubt.severity for doubt in doubts} <= {"warning"}
    lines: list[str] = []
    for doubt in doubts:
        place = doubt.source.locate(doubt.span)
        lines.append(f"{place.line}:{place.column} {doubt.fields['key']}")
    return lines


def test_a_source_that_no_text_cites_is_told_at_its_place_in_the_register(
    tmp_path: Path,
) -> None:
    assert unused(tmp_path, "Un [@a, p. 2].") == ["4:3 été-2022", "6:3 c.d"]


def test_one_text_of_many_is_enough_however_its_accents_are_made(tmp_path: Path) -> None:
    assert unused(tmp_path, "Un [@c.d#fait; @a].", "Deux [@e\u0301te\u0301-2022].") == []


def test_a_key_is_not_part_of_a_longer_one(tmp_path: Path) -> None:
    assert "1:3 a" in unused(tmp_path, "Un [@ab].")
