"""The page is written by every build that made something, from the records alone, and shows only what is there."""

import json
from pathlib import Path

import pytest

from pamphlets.app.build.build_options import BuildRequest, RunOptions
from pamphlets.app.build.titles import find_titles
from pamphlets.app.distribution.catalogue.write import write_catalogue
from pamphlets.app.run.build import build_titles
from pamphlets.core.fonts.font_files import FONTS

TEXT = "---\ntitre: {0}\ncollectif: A\nadresse: B\nsujets: [un sujet]\n---\n\nUn mot.\n"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content" / "brochures"
    folder.mkdir(parents=True)
    for name in ("un", "deux"):
        (folder / f"{name}.md").write_text(TEXT.format(name.capitalize()), "utf-8")
    build(folder.parent)
    return folder.parent


def build(content: Path, *slugs: str, formats: tuple[str, ...] = ()) -> int:
    request = BuildRequest(content, out_of(content), formats=formats, epoch=0)
    titles = [title for title in find_titles(content) if not slugs or title.slug in slugs]
    return build_titles(request, titles, RunOptions(whole=not slugs, detail="faults"))


def out_of(content: Path) -> Path:
    return content.parent / "build"


def page(content: Path) -> str:
    return (out_of(content) / "index.html").read_text("utf-8")


def test_a_build_shows_all_titles_and_every_file_that_it_names_is_there(
    content: Path,
) -> None:
    text = page(content)
    assert text.count("<article") == 2
    for part in text.split('"'):
        if part.startswith(("un/", "deux/")):
            assert (out_of(content) / part).is_file(), part
    assert "un/un-vignette.png" in text
    assert "un/un-cahier-a4-bordlong.pdf" in text
    assert "Un sujet" in text


def test_a_build_of_one_title_leaves_the_others_there(content: Path) -> None:
    (content / "brochures" / "un.md").write_text(TEXT.format("Nouveau"), "utf-8")
    build(content, "un")
    assert page(content).count("<article") == 2
    assert "Nouveau" in page(content)


def test_a_build_that_has_nothing_to_do_writes_nothing(content: Path) -> None:
    path = out_of(content) / "index.html"
    before = path.stat().st_mtime_ns
    build(content)
    assert path.stat().st_mtime_ns == before
    write_catalogue(out_of(content), content, FONTS)
    assert path.stat().st_mtime_ns == before


def test_a_format_asked_for_once_leaves_the_title_as_it_is_shown(content: Path) -> None:
    before = page(content)
    build(content, "un", formats=("grands-caracteres",))
    assert page(content) == before
    (content / "affiches").mkdir()
    (content / "affiches" / "trois.md").write_text(TEXT.format("Trois"), "utf-8")
    build(content, "trois", formats=("affiche",))
    assert "Trois" not in page(content)


def test_a_title_at_fault_stays_as_it_was_and_one_that_is_gone_goes(content: Path) -> None:
    (content / "brochures" / "un.md").write_text("---\ntitre: [\n---\n", "utf-8")
    (content / "brochures" / "deux.md").unlink()
    assert build(content) == 1
    assert page(content).count("<article") == 1
    assert "un/un-pageparpage-a5.pdf" in page(content)


def test_without_titles_there_is_no_page(tmp_path: Path) -> None:
    assert write_catalogue(tmp_path / "build", tmp_path, FONTS) is None
    assert not (tmp_path / "build").exists()


@pytest.mark.parametrize(
    "change",
    [
        {"entry": "nonsense"}, {"entry": [1]}, {"entry": {}}, {"outputs": {}},
        {"slug": "../deux"}, {"entry": None},
    ],
)  # fmt: skip
def test_a_record_that_makes_no_sense_is_not_shown(
    content: Path, change: dict[str, object]
) -> None:
    path = out_of(content) / ".stamps" / "un.json"
    record = json.loads(path.read_text("utf-8"))
    path.write_text(json.dumps(record | change), "utf-8")
    write_catalogue(out_of(content), content, FONTS)
    assert page(content).count("<article") == 1


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "/etc/passwd", "javascript:alert(1)", "autre.pdf"]
)
def test_a_record_leads_to_no_file_that_was_not_built(content: Path, name: str) -> None:
    path = out_of(content) / ".stamps" / "un.json"
    text = path.read_text("utf-8").replace('"un-vignette.png",\n', f'"{name}",\n')
    assert name in text
    path.write_text(text, "utf-8")
    write_catalogue(out_of(content), content, FONTS)
    assert name not in page(content)
    assert page(content).count("<article") == 1
