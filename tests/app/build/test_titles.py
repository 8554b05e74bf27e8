"""Which texts a folder holds, and how they are called in build/."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pamphlets.app.build.titles import Title, check_names, find_titles, title_from_path
from pamphlets.app.messages import render_diagnostic
from pamphlets.core.slug import make_slug
from tests.readers.markdown.outline import faults_in


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("mon-espace-sante", "mon-espace-sante"),
        ("Mon espace santé", "mon-espace-sante"),
        ("L’Œuvre au noir — 2", "l-oeuvre-au-noir-2"),
        ("e\u0301te\u0301", "ete"),
        ("__a__b__", "a-b"),
        ("???", ""),
    ],
)
def test_a_slug_is_the_name_without_what_a_file_name_could_suffer_from(
    name: str, slug: str
) -> None:
    assert make_slug(name) == slug


@given(st.text())
def test_a_slug_is_ascii_lower_case_and_its_own_slug(name: str) -> None:
    slug = make_slug(name)
    assert slug.isascii()
    assert slug == slug.lower() == make_slug(slug)
    assert not set(slug) & set(" /\\.:_")


def content(folder: Path, *names: str) -> Path:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("", "utf-8")
    return folder


def test_the_folder_says_what_a_text_is_made_into(tmp_path: Path) -> None:
    content(
        tmp_path,
        "brochures/a.md",
        "affiches/b.md",
        "tracts/c.md",
        "zines/d.md",
        "lettres/e.md",
    )
    assert [(t.slug, t.format) for t in find_titles(tmp_path)] == [
        ("a", "brochure"),
        ("b", "affiche"),
        ("c", "tract"),
        ("d", "zine"),
        ("e", "lettre"),
    ]


def test_what_is_no_text_is_no_title(tmp_path: Path) -> None:
    content(
        tmp_path, "brochures/.a.md", "brochures/_b.md", "brochures/c.md~", "brochures/d.txt"
    )
    content(tmp_path, "images/e.md", "f.md")
    (tmp_path / "brochures" / "g.md").mkdir()
    assert find_titles(tmp_path) == ()


def test_a_text_outside_our_folders_is_a_brochure(tmp_path: Path) -> None:
    path = tmp_path / "Été.md"
    assert title_from_path(path) == Title("ete", path, "brochure")


def test_two_texts_with_one_slug_each_name_the_other(tmp_path: Path) -> None:
    content(
        tmp_path, "brochures/Été.md", "brochures/ete.md", "tracts/ete.md", "tracts/seul.md"
    )
    faults = check_names(find_titles(tmp_path))
    assert [fault.code for fault in faults] == ["name-twice"] * 3
    files = {fault.source.path for fault in faults}
    assert files == {fault.fields["other"] for fault in faults}
    assert len(files) == 3


def test_a_name_without_a_letter_is_a_fault(tmp_path: Path) -> None:
    content(tmp_path, "brochures/!.md")
    assert [fault.code for fault in check_names(find_titles(tmp_path))] == ["name-empty"]


@pytest.mark.parametrize("refused", ["iterdir", "is_file", "is_dir"])
def test_a_folder_that_cannot_be_listed_is_a_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refused: str
) -> None:
    (tmp_path / "brochures").mkdir()
    (tmp_path / "brochures" / "a.md").touch()

    def refuse(path: Path) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, refused, refuse)
    with pytest.raises(ExceptionGroup) as caught:
        find_titles(tmp_path)
    (fault,) = faults_in(caught.value)
    assert render_diagnostic(fault).startswith(
        f"{tmp_path / 'brochures'}: error: this folder cannot be listed: Permission denied"
    )


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("../images/photo%20%C3%A9t%C3%A9.png", "photo été.png"),
        ("../images/photo été.png", "photo été.png"),
        ("../images/10%20.png", "10%20.png"),
        ("../images/100%.png", "100%.png"),
    ],
)
def test_a_picture_s_address_may_be_written_as_browsers_do(
    tmp_path: Path, address: str, name: str
) -> None:
    for folder in ("images", "brochures"):
        (tmp_path / folder).mkdir()
    (tmp_path / "images" / name).write_bytes(b"")
    title = title_from_path(tmp_path / "brochures" / "t.md")
    assert title.picture_path(address).samefile(tmp_path / "images" / name)


def test_a_picture_that_is_not_there_keeps_its_address(tmp_path: Path) -> None:
    title = title_from_path(tmp_path / "brochures" / "t.md")
    assert title.picture_path("a%20b.png") == tmp_path / "brochures" / "a%20b.png"


@pytest.mark.parametrize("name", ["aux.md", "Con.md", "com1.md"])
def test_a_text_that_windows_could_not_hold_is_told_on_every_system(
    tmp_path: Path, name: str
) -> None:
    (tmp_path / "brochures").mkdir()
    (tmp_path / "brochures" / name).touch()
    (fault,) = check_names(find_titles(tmp_path))
    slug = name.removesuffix(".md").lower()
    assert (fault.code, fault.fields) == ("name-device", {"proposal": f"titre-{slug}"})
