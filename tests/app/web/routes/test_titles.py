"""The list of titles with covers, a new title, a text brought in from elsewhere."""

import json
import os
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.support.atelier import Atelier, open_atelier

TEXT = "---\ntitre: Le titre\nsous_titre: Une phrase\n---\n\nUn paragraphe.\n"
PAGE = "<html><head><title>Une page</title></head><body><h1>Une page</h1><p>Des mots.</p></body></html>"


@pytest.fixture
def atelier(tmp_path: Path) -> Iterator[Atelier]:
    folder = tmp_path / "content" / "brochures"
    folder.mkdir(parents=True)
    (folder / "titre.md").write_text(TEXT, "utf-8")
    with open_atelier(tmp_path / "content", tmp_path / "build") as opened:
        yield opened


def test_titles_are_called_as_their_texts_say_the_last_changed_first(
    atelier: Atelier,
) -> None:
    other = atelier.content / "brochures" / "autre.md"
    other.write_text(TEXT.replace("Le titre", "L’autre"), "utf-8")
    os.utime(other, (1_000_000_000, 1_000_000_000))
    rows = atelier.ask("GET", "/api/titles")
    assert [row["title"] for row in rows] == ["Le titre", "L’autre"]
    assert (rows[0]["subtitle"], rows[0]["format"]) == ("Une phrase", "brochure")
    os.utime(other)
    assert atelier.ask("GET", "/api/titles")[0]["title"] == "L’autre"


def test_a_title_whose_head_is_broken_is_listed_by_its_name(atelier: Atelier) -> None:
    (atelier.content / "brochures" / "titre.md").write_bytes(b"\xff\xfe\xff---")
    (row,) = atelier.ask("GET", "/api/titles")
    assert row["title"] == "titre"


def test_a_title_shows_its_cover(atelier: Atelier) -> None:
    answer = atelier.send("GET", "/api/titles/cover.png?path=brochures/titre.md")
    assert answer.status == 200
    assert answer.body.startswith(b"\x89PNG")
    (atelier.content / "brochures" / "titre.md").write_text("---\ntitre: [\n---\n", "utf-8")
    other = atelier.content / "brochures" / "autre.md"
    other.write_text("---\nformat: rien\n---\n", "utf-8")
    assert (
        atelier.send("GET", "/api/titles/cover.png?path=brochures/autre.md").status == 204
    )


def test_a_built_cover_is_shown_until_its_text_changes(atelier: Atelier) -> None:
    cover = atelier.out / "titre" / "titre-couverture.png"
    cover.parent.mkdir(parents=True)
    cover.write_bytes(b"\x89PNG the cover")
    address = "/api/titles/cover.png?path=brochures/titre.md"
    assert atelier.send("GET", address).body == b"\x89PNG the cover"
    (atelier.content / "brochures" / "titre.md").write_text(TEXT + "Plus.\n", "utf-8")
    os.utime(cover, (1, 1))
    assert atelier.send("GET", address).body != b"\x89PNG the cover"


@pytest.mark.parametrize("kind", ["brochure", "affiche", "tract", "zine", "lettre"])
def test_a_new_title_is_written_from_its_template(atelier: Atelier, kind: str) -> None:
    asked = {"title": "Un « nouveau » titre", "format": kind}
    path = atelier.ask("POST", "/api/titles", asked)["path"]
    assert path.endswith("/un-nouveau-titre.md")
    preview = atelier.ask("POST", "/api/preview", {"path": path})
    assert preview["is_current"]
    assert preview["format"] == kind


def test_a_new_title_never_takes_the_place_of_another(atelier: Atelier) -> None:
    answer = atelier.send("POST", "/api/titles", b'{"title": "Titre", "format": "zine"}')
    assert answer.status == 409
    assert b"brochures/titre.md" in answer.body
    assert (atelier.content / "brochures" / "titre.md").read_text("utf-8") == TEXT


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        (b'{"title": "!", "format": "zine"}', 422),
        (b'{"title": "Un titre", "format": "rien"}', 400),
        (b'{"title": "Un titre", "format": "../zine"}', 400),
        (b'{"format": "zine"}', 400),
        (b"[]", 400),
        (b"{", 400),
    ],
)
def test_a_title_that_cannot_be_is_refused(
    atelier: Atelier, asked: bytes, status: int
) -> None:
    assert atelier.send("POST", "/api/titles", asked).status == status


def test_a_web_page_is_brought_in(atelier: Atelier) -> None:
    answer = atelier.send("POST", "/api/import?name=page.html", PAGE.encode())
    assert answer.status == 200, answer.body
    text = (atelier.content / "brochures" / "une-page.md").read_text("utf-8")
    assert "Des mots." in text
    assert b'"path":"brochures/une-page.md"' in answer.body
    again = atelier.send("POST", "/api/import?name=page.html", PAGE.encode())
    assert again.status == 422
    assert (atelier.content / "brochures" / "une-page.md").read_text("utf-8") == text


@pytest.mark.parametrize(
    ("name", "data", "status"),
    [
        ("a.odt", b"no archive", 422),
        ("a.exe", b"MZ", 422),
        ("a.html", b"", 422),
        ("..%2F..%2Fpage.html", PAGE.encode(), 200),
    ],
)
def test_what_is_brought_in_stays_in_the_folder_of_texts(
    atelier: Atelier, tmp_path: Path, name: str, data: bytes, status: int
) -> None:
    assert atelier.send("POST", f"/api/import?name={name}", data).status == status
    assert {path.name for path in tmp_path.iterdir()} <= {"content", "build"}


def test_a_bomb_is_refused(atelier: Atelier) -> None:
    out = BytesIO()
    with ZipFile(out, "w", compression=8) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", b"<a>" + b" " * 300_000_000)
    answer = atelier.send("POST", "/api/import?name=a.odt", out.getvalue())
    assert answer.status == 422


def test_a_title_that_another_collective_packed_is_unpacked(atelier: Atelier) -> None:
    archive = BytesIO()
    with ZipFile(archive, "w") as pack:
        pack.writestr("tracts/venu.md", TEXT + "\nUn fait[@une][^a].\n\n[^a]: Sa source.\n")
        pack.writestr("sources-venu.yaml", "- id: une\n  type: book\n  title: Une\n")
    answer = atelier.send("POST", "/api/import?name=venu.zip", archive.getvalue())
    assert answer.status == 200, answer.body
    row = {"path": "tracts/venu.md", "notes": 1, "pictures": 0, "diagnostics": []}
    assert json.loads(answer.body) == row
    assert "id: une" in (atelier.content / "sources.yaml").read_text("utf-8")
