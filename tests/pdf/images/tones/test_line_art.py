"""Black and white alone: pages in the shade are read whole, coats are not hollowed out, grain leaves no specks."""

import numpy as np
import pytest
from PIL import Image, ImageDraw

from pamphlets.pdf.images.tones.line_art import draw_line_art, draw_stencil
from pamphlets.pdf.images.tones.local_threshold import find_middle
from tests.support.photocopy import copy_twice
from tests.support.photographs import take_portrait

SIZE = (600, 400)


def shaded_page() -> Image.Image:
    """Lines of ink on paper whose right side lies in the shade, darker than ink in the light is grey."""
    page = Image.new("L", (300, 200), 235)
    pen = ImageDraw.Draw(page)
    for top in range(30, 190, 40):
        pen.line((20, top, 280, top), fill=60, width=4)
    light = np.linspace(1.0, 0.22, 300)[None, :]
    return Image.fromarray((np.asarray(page) * light).astype("uint8"))


def grey_at(bitmap: Image.Image, x: int, y: int) -> int:
    assert bitmap.mode == "1"
    return int(bitmap.convert("L").getpixel((x, y)))  # type: ignore[arg-type]


def test_a_page_half_in_the_shade_is_read_whole() -> None:
    bitmap = draw_line_art(shaded_page(), SIZE, 150)
    assert bitmap.size == SIZE
    for x in (60, 300, 540):
        assert [grey_at(bitmap, x, y) for y in (62, 142)] == [0, 0]
        assert [grey_at(bitmap, x, y) for y in (20, 102, 182, 390)] == [255] * 4


def test_light_letters_on_a_dark_ground_stay_light() -> None:
    dark = shaded_page().crop((0, 0, 150, 200)).point(lambda value: 255 - value)
    bitmap = draw_line_art(dark, (300, 400), 150)
    assert [grey_at(bitmap, 150, y) for y in (62, 102, 380)] == [255, 0, 0]


@pytest.mark.parametrize("noise", [4, 25])
def test_a_stencil_keeps_a_coat_whole_and_has_no_specks(noise: float) -> None:
    coat = np.full((200, 300), 190.0)
    coat[60:, 60:240] = 60
    coat += np.random.default_rng(4).normal(0, noise, coat.shape)
    picture = Image.fromarray(np.clip(coat, 0, 255).astype("uint8"))
    bitmap = draw_stencil(picture, SIZE, 150)
    inside, outside = bitmap.crop((130, 130, 470, 390)), bitmap.crop((0, 0, 600, 110))
    assert inside.convert("L").getextrema() == (0, 0)
    assert outside.convert("L").getextrema() == (255, 255)


def test_a_stencil_is_the_same_after_two_photocopies() -> None:
    bitmap = draw_stencil(take_portrait(300), (1200, 1200), 150)
    copy = copy_twice(bitmap, 600)
    plain = bitmap.convert("L").resize(copy.size, Image.Resampling.BOX)
    parted = plain.point(lambda value: 255 if value > 127 else 0)
    changed = np.mean(np.asarray(copy) != np.asarray(parted))
    assert changed < 0.015
    assert 0.2 < np.mean(np.asarray(copy) == 0) < 0.9


def test_the_middle_parts_two_heaps_of_greys() -> None:
    heaps = [0] * 256
    heaps[40], heaps[60], heaps[200] = 10, 10, 5
    assert 60 < find_middle(heaps) < 200


def test_what_is_black_but_for_its_noise_stays_black() -> None:
    black = Image.new("L", (300, 200), 0)
    black.putpixel((9, 9), 1)
    assert find_middle(black.histogram()) == 1
    for draw in (draw_line_art, draw_stencil):
        assert grey_at(draw(black, SIZE, 150), 300, 200) == 0
