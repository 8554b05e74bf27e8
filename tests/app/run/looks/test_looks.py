"""The commands of a designer: fonts, themes, a theme to begin with, specimens; a broken file harms nobody."""

from pathlib import Path

import pypdfium2
import pytest

from pamphlets.app.build.project import open_bare_project
from pamphlets.app.build.stages.themes import load_theme
from pamphlets.app.cli.main import run_command_line
from pamphlets.app.content.empty_content import read_shipped_list, sort_content
from pamphlets.app.exit_codes import EXIT_AUTHOR_ERROR, EXIT_DONE
from pamphlets.core.fonts.font_files import FONTS


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project without texts, where we are."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "content" / "brochures").mkdir(parents=True)
    return tmp_path / "content"


def test_a_theme_to_begin_with_is_written_once_and_has_no_fault(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_command_line(["new-theme", "Été à la ville"]) == EXIT_DONE
    path = content / "themes" / "ete-a-la-ville.yaml"
    assert path.is_file()
    assert "theme: ete-a-la-ville" in capsys.readouterr().out
    choice = load_theme("ete-a-la-ville", open_bare_project(content, FONTS), None)
    assert choice.diagnostics == []
    path.write_text("# à moi\n")
    assert run_command_line(["new-theme", "ete-a-la-ville"]) == EXIT_AUTHOR_ERROR
    assert path.read_text() == "# à moi\n"
    with pytest.raises(SystemExit):
        run_command_line(["new-theme", "sobre"])
    with pytest.raises(SystemExit):
        run_command_line(["new-theme", "!?"])


def test_each_line_of_a_theme_to_begin_with_can_be_uncommented(content: Path) -> None:
    assert run_command_line(["new-theme", "a"]) == EXIT_DONE
    path = content / "themes" / "a.yaml"
    lines: list[str] = []
    for line in path.read_text("utf-8").splitlines():
        is_value = line.startswith(("#  ", "# encre:"))
        lines.append(
            line.removeprefix("#").replace(" encre", "encre") if is_value else line
        )
    path.write_text("\n".join(lines), "utf-8")
    codes = [told.code for told in load_theme("a", open_bare_project(content, FONTS), None).diagnostics]  # fmt: skip
    assert codes == ["theme-drawing-missing"]


def test_fonts_are_named_with_their_weights_and_a_line_is_set_in_each(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fonts = content / "fonts" / "une"
    fonts.mkdir(parents=True)
    data = (FONTS / "anton" / "Anton_400Regular.ttf").read_bytes()
    own = data.replace("Anton".encode("utf-16-be"), "Antoz".encode("utf-16-be"))
    (fonts / "Antoz.otf").write_bytes(own)
    (fonts / "coupée.ttf").write_bytes(data[:5000])
    assert run_command_line(["list", "polices"]) == EXIT_DONE
    told = capsys.readouterr()
    assert "  Antoz: 400; yours, in content/fonts/" in told.out
    assert "  EB Garamond: 400, 500, 700, 400 italic, 500 italic, 700 italic" in told.out
    assert "coupée.ttf" in told.err
    with pypdfium2.PdfDocument("build/specimens/polices.pdf") as document:
        text = document[0].get_textpage().get_text_range()
    assert "Antoz" in text


def test_a_broken_theme_does_not_end_the_lists(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (content / "themes").mkdir()
    (content / "themes" / "un.yaml").write_text("texte: {corps: 12px}\n")
    (content / "themes" / "deux.yaml").write_text("description: tout simple\n")
    for words in (["list"], ["list", "themes"]):
        assert run_command_line(words) == EXIT_DONE
        told = capsys.readouterr()
        assert "  deux: tout simple; yours" in told.out
        assert "  un: yours, in content/themes/; it cannot be used" in told.out
        assert "un.yaml:1:16: error: " in told.err
    with pytest.raises(SystemExit):
        run_command_line(["list", "recettes"])


def test_a_specimen_shows_every_element_and_a_fault_in_one_theme_leaves_the_others(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (content / "themes").mkdir()
    (content / "themes" / "un.yaml").write_text("titres: {police: Rien}\n")
    assert run_command_line(["specimen", "un", "sobre"]) == EXIT_AUTHOR_ERROR
    assert "un.yaml:1:18: error: " in capsys.readouterr().err
    assert not Path("build/specimens/un.pdf").exists()
    with pypdfium2.PdfDocument("build/specimens/sobre.pdf") as document:
        assert len(document) <= 8
        pages = [page.get_textpage().get_text_range() for page in document]
    text = "\n".join(pages[1:5])
    for words in ("Un titre plus petit", "Un encadré", "Papier", "Légende", "make specimen", "Madame", "Pliez", "3. Une note"):  # fmt: skip
        assert words in text, words


def test_an_emptied_folder_keeps_its_looks() -> None:
    top = Path(__file__).resolve().parents[4]
    sort = sort_content(top / "content", read_shipped_list())
    assert "themes/machine.yaml" in sort.needed
