"""Themes of a project: found by name, made over another, at fault for their own titles alone, and inputs of these."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from pamphlets.app.build.build_options import BuildRequest
from pamphlets.app.build.incremental import build_stale
from pamphlets.app.build.pipeline import check_title
from pamphlets.app.build.project import open_project
from pamphlets.app.build.stages.themes import load_theme, theme_names
from pamphlets.app.build.titles import find_titles
from pamphlets.app.content.stray_files import find_stray_files
from pamphlets.app.messages import render_diagnostic
from pamphlets.core.fonts.font_files import FONTS
from pamphlets.core.source import iter_diagnostics
from pamphlets.core.style import PAPER
from pamphlets.core.units import mm, to_mm

ANTON = FONTS / "anton" / "Anton_400Regular.ttf"
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'
)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A folder of three titles: of a theme of one's own, of another, and of the program's."""
    folder = tmp_path / "content"
    for name in ("brochures", "themes", "fonts"):
        (folder / name).mkdir(parents=True)
    (folder / "collectif.yaml").write_text("imprimeur: x\n")
    for name in ("punk", "calme", "sobre"):
        text = f"---\ntitre: {name}\ntheme: {name}\n---\n\n## A\n\nDu texte.\n"
        (folder / "brochures" / f"{name}.md").write_text(text)
    write(folder, "punk", "base: bloc\ntexte: {police: Antoz}\n")
    write(folder, "calme", "base: sobre\ntexte: {corps: 10 pt}\n")
    rename_font(folder, b"Antoz")
    return folder


def write(content: Path, name: str, text: str) -> None:
    """Write a theme file."""
    (content / "themes" / f"{name}.yaml").write_text(text, "utf-8")


def rename_font(content: Path, name: bytes) -> None:
    """Put a font of that family, as long as « Anton », into the folder."""
    wide_name = name.decode().encode("utf-16-be")
    data = ANTON.read_bytes().replace("Anton".encode("utf-16-be"), wide_name)
    (content / "fonts" / f"{name.decode()}.ttf").write_bytes(data)


def run(content: Path) -> dict[str, str]:
    """How a build goes, by title."""
    request = BuildRequest(content, content.parent / "out", preview=False)
    outcomes = build_stale(request, find_titles(content), lambda _: None)
    return {outcome.title.slug: outcome.state for outcome in outcomes}


MADE_AGAIN = {"punk": "made", "calme": "stands", "sobre": "stands"}
CHANGES: dict[str, Callable[[Path], object]] = {
    "its file": lambda folder: write(folder, "punk", "texte: {police: Antoz}\n"),
    "its font": lambda folder: (folder / "fonts" / "Antoz.ttf").write_bytes(
        (folder / "fonts" / "Antoz.ttf").read_bytes() + bytes(4)
    ),
    "another face of its family": lambda folder: shutil.copy(
        folder / "fonts" / "Antoz.ttf", folder / "fonts" / "Antoz-2.ttf"
    ),
    "a theme over that which it begins with": lambda folder: write(
        folder, "bloc", "base: bloc\n"
    ),
}


def test_a_change_makes_anew_the_titles_that_use_it_and_no_others(content: Path) -> None:
    assert set(run(content).values()) == {"made"}
    assert set(run(content).values()) == {"stands"}
    for name, change in CHANGES.items():
        change(content)
        if "begins" in name:
            write(content, "punk", "base: bloc\ntexte: {police: Antoz}\n")
        assert run(content) == MADE_AGAIN, name
    rename_font(content, b"Antox")  # of a family that nobody uses
    (content / "fonts" / "kaputt.ttf").write_bytes(b"no font")
    assert set(run(content).values()) == {"stands"}


def test_a_broken_theme_is_a_fault_of_its_titles_alone(content: Path) -> None:
    write(content, "punk", "base: bloc\ntexte:\n  coprs: 12px\n")
    assert run(content) == {"punk": "failed", "calme": "made", "sobre": "made"}


def load(content: Path, name: str) -> list[str]:
    """What is told of a theme, each as an author reads its first line."""
    project, _ = open_project(content, FONTS)
    choice = load_theme(name, project, None)
    assert (choice.design is None) == choice.has_faults
    lines: list[str] = []
    for told in choice.diagnostics:
        first = render_diagnostic(told).partition("\n")[0]
        lines.append(f"{first.partition('yaml:')[2]} [{told.code}]")
    return lines


FAULTS = {
    "base: sorbe\n": "1:7: error: there is no theme “sorbe” [theme-near]",
    "base: xyzzy\n": "1:7: error: there is no theme “xyzzy” [theme-unknown]",
    "base: tour\n": "1:7: error: the theme “punk” begins with this one in its turn [theme-circle]",
    "page: A12\n": "1:7: error: a page cannot be “A12” [theme-page]",
    "encre: rouje\n": "1:8: error: there is no ink “rouje” [ink-unknown]",
    "ornement: rien.svg\n": "1:11: error: there is no drawing “rien.svg” [theme-drawing-missing]",
    "ornement: a.png\n": "1:11: error: “a.png” is no drawing: a theme takes .svg files [theme-drawing-kind]",
    "ornement: ../../x.svg\n": "1:11: error: “../../x.svg” lies outside the folder of texts [theme-drawing-outside]",
    "marges: {intérieur: 70 mm, extérieur: 60 mm}\n":
        "1:21: error: with these margins the lines are 18 mm long: too short to read, or to set [theme-narrow]",
    "marges: {haut: 90 mm, bas: 90 mm}\n": "1:16: error: with these margins a page has room for 6 lines [theme-low]",
    "texte: {corps: 12 pt, interligne: 12 pt}\n":
        "1:35: warning: lines 12.0 pt apart are too close for letters of 12.0 pt: they would touch [theme-leading]",
    "titres: {police: Antos}\n": "1:18: error: no font of the family “Antos” is in fonts/ or in content/fonts/ [theme-font-near]",
    "titres: {police: Garamond}\n":
        "1:18: error: no font of the family “Garamond” is in fonts/ or in content/fonts/ [theme-font-near]",
    "titres: {police: Ma Police}\n":
        "1:18: error: no font of the family “Ma Police” is in fonts/ or in content/fonts/ [theme-font-near]",
    "titres: {police: Comic}\n": "1:18: error: no font of the family “Comic” is in fonts/ or in content/fonts/ [theme-font-unknown]",
    "titres: {police: Cassée}\n": "1:18: error: “Cassée” cannot be used: the file Cassee-Regular.ttf cannot be read as a font [theme-font-broken]",
    "titres: {police: Toile}\n":
        "1:18: error: “Toile” cannot be used: toile.woff2 is a font for web pages or for another system [theme-font-foreign]",
    "texte: {police: Antoz}\n": "1:17: warning: the family “Antoz” has no italic: what *stars* stress will look like the rest [theme-font-italic]",
    "texte: {police: EB Garamond, graisse: 900}\n": "1:39: warning: the family “EB Garamond” has no weight 900: 700 is taken [theme-font-weight]",
}  # fmt: skip


@pytest.mark.parametrize("text", FAULTS)
def test_what_is_wrong_with_a_theme_is_told_at_its_place(content: Path, text: str) -> None:
    write(content, "punk", text)
    write(content, "tour", "base: punk\n")
    data = ANTON.read_bytes()
    (content / "fonts" / "Cassee-Regular.ttf").write_bytes(data[: len(data) // 2])
    shutil.copy(content / "fonts" / "Antoz.ttf", content / "fonts" / "ma-police.ttf")
    (content / "fonts" / "toile.woff2").write_bytes(b"wOF2")
    told = load(content, "punk")
    assert FAULTS[text] in told


def test_a_theme_is_found_by_its_name_however_it_is_written(content: Path) -> None:
    (content / "themes" / "Été 2026.yml").write_text("encre: rouge\n")
    (content / "themes" / "_aside.yaml").write_text("zzz\n")
    assert theme_names(content) == ("bloc", "calme", "ete-2026", "punk", "sobre", "trait")
    assert load(content, "ete-2026") == load(content, "Été 2026") == []


def test_a_theme_may_bear_the_name_of_the_one_it_begins_with(content: Path) -> None:
    write(content, "sobre", "base: sobre\nmarges: {intérieur: 20 mm}\n")
    project, _ = open_project(content, FONTS)
    design = load_theme("sobre", project, None).design
    assert design is not None
    assert to_mm(design.theme.page.inner) == pytest.approx(20)


def test_values_come_over_those_of_the_theme_that_it_begins_with(content: Path) -> None:
    (content / "themes" / "o.svg").write_text(SVG)
    write(content, "un", "base: bloc\nencre: rouge\ntitres: {étiquette: noir}\nornement: o.svg\n")  # fmt: skip
    write(content, "deux", "base: un\npage: A6\nmarges: {haut: 12 mm}\n")
    project, _ = open_project(content, FONTS)
    choice = load_theme("deux", project, None)
    assert choice.diagnostics == []
    assert choice.first_value("ink") == "rouge"
    assert choice.drawings == ["themes/o.svg"]
    design = choice.design
    assert design is not None
    assert design.theme.page.size.width == pytest.approx(mm(105))
    assert design.theme.page.top == pytest.approx(mm(12))
    assert design.theme.block_styles["heading-2"].text.ink == PAPER
    assert design.ornament is not None


def test_a_theme_whose_file_is_misnamed_is_told_so(content: Path) -> None:
    (content / "themes" / "punk.yaml").rename(content / "themes" / "Punk.yaml.txt")
    title = next(title for title in find_titles(content) if title.slug == "punk")
    project, _ = open_project(content, FONTS)
    with pytest.raises(ExceptionGroup) as caught:
        check_title(title, project)
    (fault,) = iter_diagnostics(caught.value)
    assert (fault.code, fault.fields["file"]) == ("theme-ending", "Punk.yaml.txt")


def test_what_lies_beside_fonts_and_themes_is_no_text_gone_astray(content: Path) -> None:
    (content / "fonts" / "FONTLOG.md").write_text("# 1.0\n")
    (content / "themes" / "idee.md").write_text("# Plus noir\n")
    assert find_stray_files(content, find_titles(content)) == ()
