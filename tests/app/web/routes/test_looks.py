"""Looks of pages and sides of sheets: what is answered, and what is refused."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from PIL import Image, ImageChops

from tests.support.atelier import Atelier, open_atelier

TEXT = "---\ntitre: Un titre\nformat: affiche\npapier: A3\ntheme: bloc\nencre: rouge\ndisposition: mur\n---\n\nUne phrase.\n"
LETTER = "---\ntitre: Une lettre\nformat: lettre\n---\n\nMadame,\n"


@pytest.fixture(scope="module")
def atelier(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Atelier]:
    folder: Path = tmp_path_factory.mktemp("atelier")
    texts = folder / "content" / "textes"
    texts.mkdir(parents=True)
    (texts / "a.md").write_text(TEXT, "utf-8")
    (texts / "b.md").write_text(LETTER, "utf-8")
    with open_atelier(folder / "content", folder / "build") as opened:
        yield opened


def show(atelier: Atelier, path: str) -> list[dict[str, Any]]:
    """The pages of a text."""
    pages: list[dict[str, Any]]
    pages = atelier.ask("POST", "/api/preview", {"path": path})["pages"]
    return pages


def get_picture(atelier: Atelier, path: str) -> Image.Image:
    """A picture that is answered, in red, green and blue."""
    answer = atelier.send("GET", path)
    assert answer.status == 200, answer.body
    return Image.open(BytesIO(answer.body)).convert("RGB")


def has_red(picture: Image.Image) -> bool:
    """Whether any dot is far redder than it is green."""
    red, green, _ = picture.split()
    return any(ImageChops.subtract(red, green).histogram()[60:])


def has_black(picture: Image.Image) -> bool:
    """Whether any dot is about black: red ink is no darker than 90 in its red."""
    return any(picture.split()[0].histogram()[:90])


def test_each_ink_has_its_plate(atelier: Atelier) -> None:
    key = show(atelier, "textes/a.md")[0]["key"]
    assert atelier.ask("POST", "/api/looks", {"keys": [key]}) == ["black", "rouge"]
    black = get_picture(atelier, f"/api/looks/{key}.png?scale=0.3&look=plate:black")
    red = get_picture(atelier, f"/api/looks/{key}.png?scale=0.3&look=plate:rouge")
    assert (has_red(black), has_black(black)) == (False, True)
    assert (has_red(red), has_black(red)) == (True, False)


def test_a_text_in_black_has_no_plates(atelier: Atelier) -> None:
    keys = [page["key"] for page in show(atelier, "textes/b.md")]
    assert atelier.ask("POST", "/api/looks", {"keys": [*keys, "0-0"]}) == []


def test_a_copy_is_grey_where_it_is_reduced_and_has_the_size_of_the_page(
    atelier: Atelier,
) -> None:
    page = show(atelier, "textes/b.md")[0]
    copied = get_picture(atelier, f"/api/looks/{page['key']}.png?scale=1&look=copied")
    assert copied.size == (round(page["width"]), round(page["height"]))


@pytest.mark.parametrize(
    "question",
    [
        "look=copied&scale=9",
        "look=copied&scale=0",
        "look=plate&scale=1",
        "look=../a&scale=1",
    ],
)
def test_a_look_that_is_none_is_refused(atelier: Atelier, question: str) -> None:
    key = show(atelier, "textes/b.md")[0]["key"]
    assert atelier.send("GET", f"/api/looks/{key}.png?{question}").status == 404


@pytest.mark.parametrize("key", ["0-0", quote("../../a", safe="")])
def test_an_unknown_page_and_unknown_sheets_are_refused(atelier: Atelier, key: str) -> None:
    assert atelier.send("GET", f"/api/looks/{key}.png?look=copied").status == 404
    assert atelier.send("GET", f"/api/sheets/{key}/0.png").status == 404


def test_the_sheets_of_a_poster_are_its_tiles(atelier: Atelier) -> None:
    show(atelier, "textes/a.md")
    (run,) = atelier.ask("POST", "/api/sheets", {"path": "textes/a.md"})["runs"]
    assert run["summary"].endswith("of A4, printed on one side")
    assert run["name"] == "a-affiche-a4-tuiles.pdf"
    last = len(run["sides"]) - 1
    assert get_picture(atelier, f"/api/sheets/{run['key']}/{last}.png?scale=0.2").width > 1
    assert atelier.send("GET", f"/api/sheets/{run['key']}/{last + 1}.png").status == 404


def test_a_letter_is_printed_as_it_is(atelier: Atelier) -> None:
    show(atelier, "textes/b.md")
    answer = atelier.ask("POST", "/api/sheets", {"path": "textes/b.md"})
    assert (answer["runs"], answer["message"].startswith("Each page is")) == ([], True)


def test_a_text_that_was_never_shown_has_no_sheets(atelier: Atelier) -> None:
    answer = atelier.send("POST", "/api/sheets", b'{"path": "textes/none.md"}')
    assert answer.status == 404


def test_the_fonts_of_the_press_are_served_and_nothing_beside_them(
    atelier: Atelier,
) -> None:
    assert atelier.send("GET", "/fonts/anton/Anton_400Regular.ttf").status == 200
    assert atelier.send("GET", "/fonts/../README.md").status == 404
    assert atelier.send("GET", "/fonts/%2e%2e/README.md").status == 404
