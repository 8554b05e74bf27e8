"""What one hears of a page is what one reads on it: whole words, paragraph after paragraph, and what pictures show."""

from pathlib import Path

from pamphlets.app.build.build_options import BuildRequest
from pamphlets.app.build.titles import title_from_path
from pamphlets.app.preview.page_text import read_page
from pamphlets.app.preview.session import PreviewSession

WORDS = (
    "L'anticonstitutionnellement long paragraphe d'une brochure municipale parfaitement incompréhensible "
    * 4
)
TEXT = f"---\ntitre: Un titre\ncollectif: A\nadresse: B\n---\n\n## Le chapitre\n\n{WORDS}\n\nUn **second** paragraphe[^a].\n\n[^a]: Sa note.\n"


def test_words_are_whole_and_paragraphs_apart(tmp_path: Path) -> None:
    path = tmp_path / "content" / "brochures" / "a.md"
    path.parent.mkdir(parents=True)
    path.write_text(TEXT, "utf-8")
    session = PreviewSession(BuildRequest(tmp_path / "content", tmp_path / "build"))
    pages = [read_page(shown.page) for shown in session.update(title_from_path(path)).pages]
    (page,) = [text for text in pages if "second" in text]
    lines = page.split("\n")
    assert lines[0] == "Le chapitre"
    assert lines[1].replace("’", "'") == WORDS.strip()
    assert lines[2].startswith("Un second paragraphe")
    assert "Sa note." in page
