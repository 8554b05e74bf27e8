"""What is too small to mean anything goes; lines stay, however thin."""

from PIL import Image

from pamphlets.pdf.images.tones.specks import remove_specks


def picture(*rows: str) -> Image.Image:
    dots = bytes([0 if mark == "#" else 255 for row in rows for mark in row])
    return Image.frombytes("L", (len(rows[0]), len(rows)), dots)


def cleaned(*rows: str, area: float = 4) -> tuple[str, ...]:
    result = remove_specks(picture(*rows), area)
    marks = ["#" if dot == 0 else "." for dot in result.tobytes()]
    width = result.width
    return tuple("".join(marks[at : at + width]) for at in range(0, len(marks), width))


def test_spots_go_and_thin_lines_stay() -> None:
    before = ("#......", "......#", "..#....", "..#..##", "..####.", ".......")
    after = (".......", ".......", *before[2:])
    assert cleaned(*before) == after


def test_a_spot_of_the_least_area_stays() -> None:
    assert cleaned(".##.", ".##.", "....") == (".##.", ".##.", "....")
    assert cleaned(".##.", ".#..", "....") == ("....", "....", "....")


def test_holes_close_as_spots_go() -> None:
    assert cleaned("#####", "#.###", "#..##", "#####") == ("#####",) * 4


def test_arms_that_meet_further_down_are_one_spot() -> None:
    before = (".......", ".......", ".#.#.#.", ".#.#.#.", ".#####.", ".......")
    assert cleaned(*before, area=11) == before
    assert cleaned(*before, area=12) == (".......",) * 6


def test_dots_that_touch_at_a_corner_are_two_spots() -> None:
    assert cleaned("##...", "..##.", ".....") == (".....",) * 3
