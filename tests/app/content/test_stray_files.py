"""What looks like a text and is not read: each is told once, with what to do; what is none raises no noise."""

from pathlib import Path

import pytest

from pamphlets.app.build.titles import find_titles
from pamphlets.app.content.stray_files import find_stray_files
from pamphlets.app.messages import render_diagnostic

HEAD = "---\ntitre: Les Sablons\n---\n\nDu texte.\n"


def lay(content: Path, *names: str) -> Path:
    """A folder of texts that holds such files; what stands behind `=` is what they hold, else they are whole texts."""
    for name in names:
        path_name, has_words, words = name.partition("=")
        path = content / path_name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(words if has_words else HEAD, "utf-8")
    return content


def codes(content: Path) -> list[str]:
    """The codes of what is told of a folder."""
    return [said.code for said in find_stray_files(content, find_titles(content))]


@pytest.mark.parametrize(
    "name",
    ["a.md", "a.MD", "a.Md", "a.markdown", "a.Markdown", "A B.MARKDOWN", "été.md", "-tiret.md", "l’été (copie).md",
     "Gaza (le conflit).md", "La grève (un conflit de 1936).md", "note-de-lecture.md", "LISEZMOI.md"],
)  # fmt: skip
def test_a_text_is_read_however_its_ending_is_written(tmp_path: Path, name: str) -> None:
    content = lay(tmp_path, f"brochures/{name}")
    assert [title.path.name for title in find_titles(content)] == [name]
    assert codes(content) == []


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("texte.md.txt", "ending-txt"), ("Mon été.MD.TXT", "ending-txt"), ("t.markdown.txt", "ending-txt"),
        ("t.md.text", "ending-txt"), ("notes.md.txt", "ending-txt"),
        ("t.md.", "ending"), ("t.md ", "ending"), ("t,md", "ending"), ("t md", "ending"), ("t_md", "ending"),
        ("t.mkd", "ending"), ("t.mdown", "ending"), ("t.Rmd", "ending"), ("t.qmd", "ending"), ("t.mdx", "ending"),
        ("texte", "ending"), ("texte.xyz", "ending"), ("t.org", "ending"),
        ("t.txt", "plain"), ("T.TXT", "plain"), ("notes.txt", "plain"), ("t.txt=Du texte.", "plain"),
        ("t.odt", "import"), ("t.docx", "import"), ("t.DOCX", "import"), ("t.rtf", "import"), ("t.html", "import"),
        ("t.htm", "import"), ("t.md.rtf", "import"), ("t.md.docx", "import"),
        ("t.doc", "save-as"), ("t.pages", "save-as"), ("t.wpd", "save-as"), ("t.tex", "save-as"),
        ("t.epub", "save-as"),
        ("t.pdf", "pdf"), ("t.md.lnk", "shortcut"), ("t.webloc", "shortcut"),
        ("ma bibliothèque.bib", "register"), ("export.ris", "register"),
        ("collectif.yml", "shared"), ("sources.yaml.txt", "shared"), ("Sources.YML", "shared"),
        ("collective.yaml", "shared"), ("noms.yml", "shared"), ("Sources.json.txt", "shared"),
        ("Ma bibliothèque.json", "shared"), ("Exported Items.json", "shared"), ("biblio.yaml", "shared"),
        ("t (copie en conflit de Lise 2024-01-02).md", "conflict"),
        ("t (Lise's conflicted copy 2024-01-02).md", "conflict"),
        ("t (conflicted copy 2024-01-02 101112).md", "conflict"),
        ("t.sync-conflict-20240102-101112-ABCDEFG.md", "conflict"),
        ("t (SFConflict lise@x.org 2024-01-02-10-11-12).md", "conflict"),
        ("t_conflict-20240102-101112.md", "conflict"),
        ("t (Copie conflictuelle 2024-01-02).md", "conflict"),
    ],
)  # fmt: skip
def test_what_was_meant_for_a_text_is_told_once(
    tmp_path: Path, name: str, code: str
) -> None:
    content = lay(tmp_path, "brochures/vrai.md", f"brochures/{name}")
    assert [title.slug for title in find_titles(content)] == ["vrai"]
    (said,) = find_stray_files(content, find_titles(content))
    assert said.code == f"stray-{code}"
    assert said.severity == "warning"
    assert Path(said.source.path).name in name
    assert Path(said.source.path).name in render_diagnostic(said)


@pytest.mark.parametrize(
    "name",
    [
        "brochures/.DS_Store", "brochures/._t.md", "brochures/.t.md.swp", "brochures/t.md~", "brochures/t.md.bak",
        "brochures/~$t.docx", "brochures/.~lock.t.odt#", "brochures/#t.md#", "brochures/Thumbs.db",
        "brochures/desktop.ini", "brochures/_t.md", "brochures/_t.odt", "brochures/.caché/t.md", "_archives/t.md",
        "brochures/_vieux/t.md", "brochures/README.md=Pour nous.", "brochures/LISEZMOI.md=Pour nous.",
        "brochures/LISEZ-MOI.txt=Pour nous.", "brochures/notes.txt=Pour nous.", "README.md=Pour nous.",
        "LISEZMOI.md=Pour nous.", "notes.md=Pour nous.", "Notes du 3 mai.md=Pour nous.", "todo.md=Pour nous.",
        "à faire.md=Pour nous.", "brochures/à faire.txt=Pour nous.", "images/t.jpg=", "images/plan.pdf", "dessin.svg=", "brochures/photo.JPG=", "collectif.yaml=",
        "sources.yaml=", "noms.yaml=", "plan.pdf", "brochures/vrai.odt", "tracts/Vrai.docx", "vrai.odt",
        "brochures/t.md.orig", "brochures/t.md.part", "brochures/rien.xyz=Du texte.", "notes/LISEZMOI.md=Pour nous.",
    ],
)  # fmt: skip
def test_what_is_no_text_is_passed_over_in_silence(tmp_path: Path, name: str) -> None:
    content = lay(tmp_path, "brochures/vrai.md", name)
    assert [title.slug for title in find_titles(content)] == ["vrai"]
    assert codes(content) == []


def test_a_text_saved_beside_the_one_that_is_read_is_told_as_such(tmp_path: Path) -> None:
    content = lay(tmp_path, "brochures/texte.md", "brochures/texte.md.txt")
    (said,) = find_stray_files(content, find_titles(content))
    assert (said.code, said.fields["target"]) == ("stray-twin", "texte.md")


@pytest.mark.parametrize(
    ("name", "code", "field", "value"),
    [
        ("u.md", "folder", "folder", "brochures"),
        ("u.markdown=Sans tête.", "folder", "folder", "brochures"),
        ("notes.md", "folder", "folder", "brochures"),
        ("images/t.md", "folder", "folder", "brochures"),
        ("archives/2019/t.md", "folder", "folder", "brochures"),
        ("depliants/t.md", "folder", "folder", "brochures"),
        ("brochure/t.md", "near", "near", "brochures"),
        ("Brochures/t.md", "near", "near", "brochures"),
        ("brochures /t.md", "near", "near", "brochures"),
        ("brohcures/t.odt", "near", "near", "brochures"),
        ("affiche/t.md.txt", "near", "near", "affiches"),
        ("Tract/t.md", "near", "near", "tracts"),
        ("lettre/t.md", "near", "near", "lettres"),
        ("zine/t.txt", "near", "near", "zines"),
        ("brochures/sous-dossier/v.md", "below", "folder", "brochures"),
        ("tracts/a/b/v.md", "below", "folder", "tracts"),
    ],
)
def test_a_text_in_a_folder_of_no_format_is_told_with_where_it_belongs(
    tmp_path: Path, name: str, code: str, field: str, value: str
) -> None:
    content = lay(tmp_path, "brochures/vrai.md", name)
    (said,) = find_stray_files(content, find_titles(content))
    assert said.code == f"stray-{code}"
    assert said.fields[field] == str(content / value)


def test_many_of_a_kind_are_one_warning_with_their_number(tmp_path: Path) -> None:
    content = lay(tmp_path, *[f"brochures/{number}.odt" for number in range(9)])
    (said,) = find_stray_files(content, find_titles(content))
    assert said.source.path == str(content / "brochures")
    assert said.fields["names"] == "0.odt, 1.odt, 2.odt, 3.odt, 4.odt… (9)"


def test_many_folders_end_in_a_count(tmp_path: Path) -> None:
    content = lay(tmp_path, *[f"d{number}/a.md" for number in range(20)])
    said = find_stray_files(content, find_titles(content))
    assert [said[0].code, said[-1].code, len(said)] == ["stray-folder", "stray-more", 13]
    assert said[-1].fields["number"] == "8"


def test_a_folder_without_texts_says_so(tmp_path: Path) -> None:
    (tmp_path / "images").mkdir()
    assert codes(tmp_path) == ["content-empty"]
    lay(tmp_path, "content/brochures/a.md=Sans tête.")
    assert codes(tmp_path) == ["stray-folder"]


def test_the_folder_around_the_texts_names_the_one_inside(tmp_path: Path) -> None:
    (tmp_path / "content" / "brochures").mkdir(parents=True)
    assert codes(tmp_path) == ["content-inner"]


def test_one_folder_of_the_texts_names_the_one_around_it(tmp_path: Path) -> None:
    lay(tmp_path, "brochures/a.md")
    (said,) = find_stray_files(tmp_path / "brochures", ())
    assert (said.code, said.fields["folder"]) == ("stray-inside", str(tmp_path))


def test_a_folder_that_cannot_be_listed_and_a_pipe_are_passed_over(tmp_path: Path) -> None:
    import os

    content = lay(tmp_path, "brochures/a.md")
    os.mkfifo(content / "brochures" / "tube")
    assert codes(content) == []
    assert codes(tmp_path / "none") == ["content-empty"]
