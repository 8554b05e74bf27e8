"""`pamphlets check --impression` as people and programs meet it."""

import json
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from pamphlets.app.cli.main import run_command_line as run_words
from pamphlets.languages.wording import speak_language

HEAD = "titre: Essai\ncollectif: Nous\nadresse: 1 rue du Port, 44000 Nantes\n"
TEXT = "Un mot.\n\n![Un mur](../images/mur.png){largeur=50%}\n"


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of texts with one picture, beside which we stand."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795000000")
    for name in ("brochures", "affiches", "images"):
        (tmp_path / "content" / name).mkdir(parents=True)
    return tmp_path / "content"


def write(content: Path, slug: str, head: str = HEAD, body: str = TEXT) -> None:
    (content / f"{slug}.md").write_text(f"---\n{head}---\n\n{body}", "utf-8")


def take_picture(content: Path, pixels: int) -> None:
    picture = Image.linear_gradient("L").resize((pixels, pixels))
    picture.save(content / "images" / "mur.png")


def preflight(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, Any]:
    capsys.readouterr()
    assert run_words(["check", "--impression", "--json", *words]) == 0
    answer: dict[str, Any] = json.loads(capsys.readouterr().out)
    return answer


def codes(answer: dict[str, Any]) -> set[str]:
    return {row["code"] for row in answer["said"] if row["code"].startswith("preflight-")}


def test_a_coarse_picture_is_told_where_it_stands_and_its_hint_works(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    take_picture(content, 90)
    write(content, "brochures/essai")
    answer = preflight(capsys)
    (row,) = [each for each in answer["said"] if "picture" in each["code"]]
    assert (row["code"], row["severity"], row["line"]) == (
        "preflight-picture-coarse",
        "warning",
        9,
    )
    wanted = int(row["hint"].partition("at least ")[2].partition(" ")[0])
    take_picture(content, wanted)
    assert "preflight-picture-soft" not in codes(preflight(capsys))
    take_picture(content, wanted - 100)
    assert "preflight-picture-soft" in codes(preflight(capsys))


def test_without_it_no_page_is_looked_at(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    take_picture(content, 90)
    write(content, "brochures/essai")
    assert run_words(["check", "--json"]) == 0
    assert "preflight" not in capsys.readouterr().out


def test_ink_is_told_page_by_page(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(content, "brochures/essai", body="Un mot.\n")
    write(content, "affiches/mur", HEAD + "theme: bloc\n", body="Un mot.\n")
    inks = {row["title"]: row for row in preflight(capsys)["impression"]}
    assert inks["mur"]["format"] == "affiche"
    assert inks["mur"]["ink"] > inks["essai"]["ink"] > 0
    assert set(inks["mur"]["pages"]) == {"1"}
    assert run_words(["check", "--for-print"]) == 0
    assert "essai (brochure): 4 pages, ink on" in capsys.readouterr().out
    with speak_language("fr"):
        run_words(["check", "--impression", "mur"])
    assert "mur (affiche)\u00a0: 1 page, encre sur" in capsys.readouterr().out


def test_the_lists_stand_beside_it(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(content, "brochures/essai", body="Un mot.\n")
    assert preflight(capsys, "--list").keys() == {
        "said",
        "titles",
        "pages_to_open",
        "impression",
    }


def test_blank_pages_end_as_the_hint_says(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    body = "Un mot de plus. " * 900
    write(content, "brochures/essai", body=body)
    assert "preflight-blank" in codes(preflight(capsys))
    write(
        content, "brochures/essai", HEAD + "blanches: notes\npage_2: mentions\n", body=body
    )
    assert "preflight-blank" not in codes(preflight(capsys))


def test_a_picture_in_colour_is_printed_in_black_as_the_hint_says(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Image.new("RGB", (900, 900), (200, 30, 30)).save(content / "images" / "mur.png")
    body = "Un mot.\n\n![Un mur](../images/mur.png){couleur}\n"
    write(content, "brochures/essai", body=body)
    assert "preflight-colour" in codes(preflight(capsys))
    write(content, "brochures/essai", body=body.replace("{couleur}", ""))
    assert "preflight-colour" not in codes(preflight(capsys))


def test_pages_in_the_titles_ink_are_counted_and_black_ends_that(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(content, "brochures/essai", HEAD + "encre: rouge\n", body="## A\n\nUn mot.\n")
    told = codes(preflight(capsys))
    assert "preflight-colour-pages" in told
    write(content, "brochures/essai", HEAD + "encre: noir\n", body="## A\n\nUn mot.\n")
    assert "preflight-colour-pages" not in codes(preflight(capsys))


def test_a_text_that_cannot_be_set_is_told_beside_the_others(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(content, "brochures/bon", body="Un mot.\n")
    write(content, "brochures/mauvais", body="![Rien](../images/rien.png)\n")
    assert run_words(["check", "--impression", "--json"]) == 1
    answer = json.loads(capsys.readouterr().out)
    assert [row["title"] for row in answer["impression"]] == ["bon"]
