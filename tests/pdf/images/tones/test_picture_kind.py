"""What was drawn, engraved or written is told from what was photographed."""

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFilter

from pamphlets.pdf.images.tones.picture_kind import is_line_art, is_page
from tests.support.photographs import (
    draw_engraving,
    draw_page_of_type,
    take_landscape,
    take_portrait,
)


def chart() -> Image.Image:
    image = Image.new("L", (600, 400), 255)
    pen = ImageDraw.Draw(image)
    for index, grey in enumerate((90, 112, 152, 200)):
        pen.rectangle((60 + index * 130, 100, 150 + index * 130, 380), fill=grey)
    return image


def city_map() -> Image.Image:
    """White streets, a pale river, names in dark grey."""
    image = Image.new("L", (800, 800), 238)
    pen = ImageDraw.Draw(image)
    river = [(0, 350), (300, 450), (800, 250), (800, 400), (300, 575), (0, 475)]
    pen.polygon(river, fill=191)
    for index in range(12):
        pen.line((70 * index, 0, 800 - 40 * index, 800), fill=255, width=7)
        for letter_left in range(0, 100, 9):
            left, top = 90 + 180 * (index % 4) + letter_left, 90 + 240 * (index // 4)
            pen.line((left, top, left + 5, top + 12), fill=60, width=3)
    return image


def with_noise(image: Image.Image, strength: float) -> Image.Image:
    noise = np.random.default_rng(3).normal(0, strength, (image.height, image.width))
    dots = np.asarray(image, float) + noise
    return Image.fromarray(np.clip(dots, 0, 255).astype("uint8"))


def letter(darkest: float) -> Image.Image:
    """Handwriting, the light falling off to the right."""
    page = Image.new("L", (400, 300), 225)
    pen = ImageDraw.Draw(page)
    for top in range(30, 290, 36):
        crests = [(20 + 9 * step, top + 12 * (step % 2)) for step in range(40)]
        pen.line(crests, fill=70, width=3)
    light = np.linspace(1.0, darkest, 400)[None, :]
    return with_noise(Image.fromarray((np.asarray(page) * light).astype("uint8")), 5)


def meadow() -> Image.Image:
    """Blades of grass of all greys."""
    chance = np.random.default_rng(2)
    image = Image.new("L", (400, 400), 70)
    pen = ImageDraw.Draw(image)
    for grey in np.clip(chance.normal(120, 60, 4000), 0, 255):
        x, y, aside, up = chance.integers((0, 0, -8, 8), (400, 400, 8, 30)).tolist()
        pen.line((x, y, x + aside, y - up), fill=int(grey), width=2)
    return image.filter(ImageFilter.GaussianBlur(0.6))


LINE_ART = {
    "engraving": draw_engraving(300),
    "engraving scanned on grey paper": draw_engraving(300, paper=205, ink=60),
    "engraving scanned coarsely": draw_engraving(300).resize((150, 150)),
    "engraving scanned with noise": with_noise(draw_engraving(300), 6),
    "type": draw_page_of_type(300),
    "type, light on dark": draw_page_of_type(300).point(lambda value: 255 - value),
    "letter in uneven light": letter(0.78),
    "white paper": Image.new("L", (200, 200), 255),
}
PHOTOGRAPHS = {
    "landscape": take_landscape(300),
    "portrait": take_portrait(300),
    "grainy portrait": with_noise(take_portrait(300), 25),
    "fog": take_portrait(300).point(lambda value: 150 + value // 5),
    "night": take_landscape(300).point(lambda value: value // 4),
    "blurred": take_portrait(300).filter(ImageFilter.GaussianBlur(9)),
    "chart": chart(),
    "meadow": meadow(),
    "map with a pale river": city_map(),
    "gradient": Image.linear_gradient("L"),
}


@pytest.mark.parametrize("name", LINE_ART)
def test_line_art_is_black_and_white_but_for_its_edges(name: str) -> None:
    assert is_line_art(LINE_ART[name])


@pytest.mark.parametrize("name", PHOTOGRAPHS)
def test_what_has_tones_of_its_own_is_none(name: str) -> None:
    assert not is_line_art(PHOTOGRAPHS[name])


def test_a_page_in_the_shade_is_one_for_whoever_says_so() -> None:
    shaded = letter(0.4)
    assert not is_line_art(shaded)
    assert is_page(shaded)
    assert not is_page(PHOTOGRAPHS["portrait"])
    assert is_page(LINE_ART["type"])
