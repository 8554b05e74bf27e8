"""A title is set in each of its formats, and nothing is written."""

from pathlib import Path

from pamphlets.app.build.build_options import BuildOptions
from pamphlets.app.build.project import open_project
from pamphlets.app.build.stages.typeset_editions import typeset_editions
from pamphlets.app.build.titles import find_titles
from pamphlets.core.fonts.font_files import FONTS

TEXT = "---\ntitre: Essai\nformats: [brochure, grands-caracteres]\n---\n\nMot.\n\n::: tract\nMot.\n:::\n"


def test_each_format_has_its_pages(tmp_path: Path) -> None:
    (tmp_path / "brochures").mkdir()
    (tmp_path / "brochures" / "essai.md").write_text(TEXT, "utf-8")
    (title,) = find_titles(tmp_path)
    project, _ = open_project(tmp_path, FONTS)
    editions = list(typeset_editions(title, project))
    names = [edition.fmt.name for edition in editions]
    assert names == ["brochure", "grands-caracteres", "tract"]
    sizes = [edition.pages[0].size for edition in editions]
    assert len(set(sizes)) == len(sizes) - 1, "brochure and tract are A5"
    (zine,) = typeset_editions(title, project, BuildOptions(formats=("tract",)))
    assert zine.fmt.name == "tract"
    assert [path.name for path in tmp_path.iterdir()] == ["brochures"]
