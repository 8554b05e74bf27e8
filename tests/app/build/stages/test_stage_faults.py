"""Faults of stages that need not wait for each other are told together; what one makes of another is not."""

from pathlib import Path

import pytest

from pamphlets.app.build.build_options import BuildOptions
from pamphlets.app.build.pipeline import build_title, check_title
from pamphlets.app.build.project import open_project
from pamphlets.app.build.stages.stage_faults import find_faults_apart
from pamphlets.app.build.titles import title_from_path
from pamphlets.core.fonts.font_files import FONTS
from pamphlets.core.source import iter_diagnostics

SOURCES = "- {id: quai, type: book, title: Le quai}\n"


def place(folder: Path, text: str, sources: str = SOURCES, shared: str = "") -> Path:
    """A content folder with one brochure."""
    (folder / "brochures").mkdir(parents=True)
    (folder / "sources.yaml").write_text(sources, "utf-8")
    (folder / "collectif.yaml").write_text(f"imprimeur: x\n{shared}", "utf-8")
    path = folder / "brochures" / "essai.md"
    path.write_text(text, "utf-8")
    return path


def faults_of(folder: Path, text: str) -> list[str]:
    """What check and build say of a text, both the same: `line code`."""
    path = place(folder, text)
    project, _ = open_project(folder, FONTS)
    title = title_from_path(path)
    with pytest.raises(ExceptionGroup) as caught:
        check_title(title, project)
    faults = list(iter_diagnostics(caught.value))
    with pytest.raises(ExceptionGroup) as caught:
        build_title(title, project, BuildOptions(preview=False), folder)
    assert list(iter_diagnostics(caught.value)) == faults
    return [f"{fault.source.locate(fault.span).line} {fault.code}" for fault in faults]


ALL = """---
titre: Essai
pages: douze
format: brochur
theme: Garamond
encre: rose fluoo
couverture: rien.png
couleur: rouge
---

Une note[^a], une source [@inconnue].

![x](manque.png)

::: note
a
:::

[^b]: Non [@autre].
"""


def test_every_stage_tells_its_faults_at_once(tmp_path: Path) -> None:
    assert faults_of(tmp_path, ALL) == [
        "3 value-pages",
        "4 format-near",
        "5 theme-unknown",
        "6 ink-unknown",
        "7 picture-nowhere",
        "8 key-unknown",
        "11 note-undefined",
        "11 source-unknown",
        "13 picture-nowhere",
        "15 container-unknown",
    ]


PAIRS = [
    ("titre: T\npages: douze\ntheme: x", "Mot.", ["3 value-pages", "4 theme-unknown"]),
    ("titre: T\nformat: x\ntheme: x", "Mot.", ["3 format-unknown", "4 theme-unknown"]),
    ("titre: T\nformat: [x, y]", "Mot.", ["3 format-unknown", "3 format-unknown"]),
    ("titre: T\ntheme: x\nencre: y", "Mot.", ["3 theme-unknown", "4 ink-unknown"]),
    ("titre: T\ntheme: x", "[@x] [@quai]", ["3 theme-unknown", "6 source-unknown"]),
    ("titre: T\nformat: x", "![a](b.png)", ["3 format-unknown", "6 picture-nowhere"]),
    ("titre: T", "a[^x] [@y]", ["5 note-undefined", "5 source-unknown"]),
    ("titre: T", "![a](b.png) [@y]", ["5 picture-nowhere", "5 source-unknown"]),
    (
        "titre: T\nimposition: {papier: Z9}\ntheme: x",
        "Mot.",
        ["3 imposition-paper", "4 theme-unknown"],
    ),
    (
        "titre: T\nplan_couverture: mur\nencre: y\ngraine: -1\ntitre_couverture: dessus\npapier_couverture: fuchsia",
        "Mot.",
        ["3 cover-plan-unknown", "4 ink-unknown", "5 value-seed", "6 value-cover-title", "7 value-cover-paper"],
    ),
    ("titre: T\ncouleur: x", "![a](b.png)", ["3 key-unknown", "6 picture-nowhere"]),
    ("titre: [T", "a[^x] ![a](b.png) [@y]", ["2 yaml-bracket", "5 note-undefined", "5 picture-nowhere", "5 source-unknown"]),
]  # fmt: skip


@pytest.mark.parametrize(("head", "body", "wanted"), PAIRS)
def test_a_fault_of_one_stage_hides_none_of_another(
    tmp_path: Path, head: str, body: str, wanted: list[str]
) -> None:
    assert faults_of(tmp_path, f"---\n{head}\n---\n\n{body}\n") == wanted


def test_a_head_that_cannot_be_read_makes_no_fault_of_a_format(tmp_path: Path) -> None:
    head = "titre: T\nformat: affiche\nimposition: {papier: Z9}\nsous_titre Onze"
    assert faults_of(tmp_path, f"---\n{head}\n---\n\nMot.\n") == ["5 key-colon"]


def test_the_files_that_titles_share_are_told_together_and_the_titles_too(
    tmp_path: Path,
) -> None:
    text = "---\ntitre: T\npages: douze\n---\n\nMot[^x] [@y].\n"
    path = place(tmp_path, text, "- {id: quai, type: book}\n", "couleur: rouge\n")
    with pytest.raises(ExceptionGroup) as caught:
        open_project(tmp_path, FONTS)
    codes = [fault.code for fault in iter_diagnostics(caught.value)]
    assert codes == ["key-unknown", "source-title"]
    faults = find_faults_apart([title_from_path(path)], tmp_path, FONTS)
    assert [fault.code for fault in faults] == ["value-pages", "note-undefined"]
