"""What is brought to a duplicator: a file an ink, of sheets where pages are no sheets, and what they print together."""

from io import BytesIO
from pathlib import Path

import pypdf
import pypdfium2
import pytest
from PIL import Image, ImageChops

from pamphlets.app.build.build_options import BuildOutcome, BuildRequest
from pamphlets.app.build.incremental import build_stale
from pamphlets.app.build.titles import find_titles
from pamphlets.core.units import PAGE_SIZES

_HEAD = """---
title: {title}
theme: sobre
encre: {ink}
---

"""
_POSTER = "# Réunion\n\nMardi, salle des fêtes.\n"
_BOOK = "".join([f"# Partie {number}\n\nUn mot.\n\n" for number in range(6)])


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, BuildOutcome]:
    """A poster and a brochure in red and black, a flyer in black, made for a duplicator."""
    folder = tmp_path_factory.mktemp("riso")
    texts = {
        "affiches": _HEAD.format(title="Placard", ink="rouge") + _POSTER,
        "brochures": _HEAD.format(title="Livret", ink="rouge") + _BOOK,
        "tracts": _HEAD.format(title="Feuille", ink="noir") + "Un mot.\n",
    }
    for kind, text in texts.items():
        (folder / "content" / kind).mkdir(parents=True)
        (folder / "content" / kind / f"{kind}-essai.md").write_text(text)
    request = BuildRequest(folder / "content", folder / "build", purpose="riso")
    titles = find_titles(request.content)
    made = build_stale(request, titles, lambda _slug: None)
    return {outcome.title.slug: outcome for outcome in made}


def path(outcome: BuildOutcome, ending: str) -> Path:
    (name,) = [name for name in outcome.files if name.endswith(ending)]
    return outcome.title.path.parents[2] / "build" / outcome.title.slug / name


def test_each_ink_has_its_file_and_one_shows_them_together(
    outcomes: dict[str, BuildOutcome],
) -> None:
    names = {
        slug: [name.rpartition("-riso-")[2] for name in outcome.files]
        for slug, outcome in outcomes.items()
    }
    assert names == {
        "affiches-essai": ["noir.pdf", "rouge.pdf", "apercu.pdf"],
        "brochures-essai": ["noir.pdf", "rouge.pdf", "apercu.pdf"],
        "tracts-essai": ["noir.pdf", "apercu.pdf"],
    }
    first = outcomes["affiches-essai"].first_to_print
    assert first is not None
    assert first.sides == "riso"
    assert first.name.endswith("apercu.pdf")


def test_a_brochure_is_laid_on_sheets_and_a_poster_is_its_sheet(
    outcomes: dict[str, BuildOutcome],
) -> None:
    book = outcomes["brochures-essai"]
    for ending in ("noir.pdf", "rouge.pdf"):
        pages = pypdf.PdfReader(path(book, ending)).pages
        assert len(pages) == 2 * book.sheets
        width, height = PAGE_SIZES["A4"]
        assert [round(float(side)) for side in pages[0].mediabox[2:]] == [
            round(height),
            round(width),
        ]
    poster = pypdf.PdfReader(path(outcomes["affiches-essai"], "rouge.pdf")).pages[0]
    assert round(float(poster.mediabox.width)) == round(PAGE_SIZES["A3"][0])


@pytest.mark.parametrize("slug", ["affiches-essai", "brochures-essai"])
def test_plates_have_the_same_crosses_at_head_and_foot(
    slug: str, outcomes: dict[str, BuildOutcome]
) -> None:
    for ending in ("noir.pdf", "rouge.pdf"):
        with pypdfium2.PdfDocument(path(outcomes[slug], ending)) as document:
            image = document[0].render(scale=4).to_pil().convert("L")
        middle = image.width // 2
        for y in (round(7 / 25.4 * 288), image.height - round(7 / 25.4 * 288)):
            cross = image.crop((middle - 4, y - 4, middle + 4, y + 4))
            assert cross.getextrema()[0] < 128


def test_a_single_ink_has_no_crosses(outcomes: dict[str, BuildOutcome]) -> None:
    with pypdfium2.PdfDocument(path(outcomes["tracts-essai"], "noir.pdf")) as document:
        image = document[0].render(scale=4).to_pil().convert("L")
    # An arm beside the stroke at which the flyers are cut apart.
    middle, y = image.width // 2, round(7 / 25.4 * 288)
    arm = image.crop((middle - 24, y - 4, middle - 10, y + 4))
    assert arm.getextrema() == (255, 255)


def test_the_preview_shows_the_ink_in_its_colour(outcomes: dict[str, BuildOutcome]) -> None:
    poster = outcomes["affiches-essai"]
    reader = pypdf.PdfReader(path(poster, "apercu.pdf"))
    picture = Image.open(BytesIO(reader.pages[0].images[0].data)).convert("RGB")
    red, green, blue = picture.split()
    assert red.getextrema()[1] == green.getextrema()[1] == 255
    # The red of large letters, at 85 % where it is broad.
    has_red = ImageChops.subtract(red, ImageChops.lighter(green, blue)).getextrema()[1]
    assert isinstance(has_red, int)
    assert has_red > 100
