"""Words of drawings: where their letters stand, how large and in what, against the measures of the face."""

import pytest

from pamphlets.core.drawing import VectorPath
from pamphlets.core.style import FontSpec
from pamphlets.readers.svg.geometry.bounds import find_bounds
from tests.support.svg import FACES, faults, read

SANS = FontSpec("Source Sans 3")
TEXT = "<text font-family='Source Sans 3' font-size='20' {}>{}</text>"


def advance(words: str, size: float = 20, spec: FontSpec = SANS) -> float:
    """How wide words are set, in user units."""
    total = 0.0
    for number, word in enumerate(words.split(" ")):
        total += FACES.space_advance(spec) if number else 0
        total += sum(shaped.advance for shaped in FACES.shape(word, spec)) if word else 0
    return total * size


def boxes(body: str) -> list[tuple[float, float, float, float]]:
    """Left, top, right and bottom of each path of a drawing, in user units."""
    paths: tuple[VectorPath, ...] = read(body)[0].paths
    bounds = [find_bounds(path.segments) for path in paths]
    return [tuple(edge / 0.75 for edge in box) for box in bounds if box]  # type: ignore[misc]


def left(body: str) -> float:
    return boxes(body)[0][0]


H = TEXT.format("x='10' y='50'", "H")
BEARING = left(H) - 10  # of the letter itself


@pytest.mark.parametrize(
    ("attributes", "words", "start"),
    [
        ("x='10'", "H", 10),
        ("x='50' text-anchor='middle'", "H", 50 - advance("H") / 2),
        ("x='50' text-anchor='end'", "HH", 50 - advance("HH")),
        ("x='10' dx='5'", "H", 15),
        ("x='1em'", "H", 20),
        ("x='50%'", "H", 50),
        ("x='10'", "  \n H", 10),
        ("x='10' xml:space='preserve'", " H", 10 + advance(" ")),
        ("x='10' style='white-space:pre'", " H", 10 + advance(" ")),
        ("", "<tspan x='30'>H</tspan>", 30),
        ("x='10'", "<tspan x='30' dx='3'>H</tspan>", 33),
        ("x='10 40'", "<tspan>H</tspan>", 10),
        ("transform='translate(7)'", "H", 7),
    ],
)
def test_words_begin_where_they_are_put(attributes: str, words: str, start: float) -> None:
    assert left(TEXT.format(attributes, words)) == pytest.approx(start + BEARING, abs=0.02)


def test_words_follow_each_other_as_wide_as_they_are_set() -> None:
    body = TEXT.format(
        "y='50'", "ab <tspan font-weight='700'>HI</tspan> cd <tspan>H</tspan>"
    )
    bold = FontSpec("Source Sans 3", 700)
    expected = advance("ab ") + advance("HI", spec=bold) + advance(" cd ")
    assert boxes(body)[-1][0] == pytest.approx(expected + BEARING, abs=0.02)


def test_sizes_are_those_of_css() -> None:
    def height(style: str, inner: str = "") -> float:
        words = f"<tspan style='{inner}'>H</tspan>" if inner else "H"
        _, top, _, bottom = boxes(
            f"<text style='font-family:Source Sans 3;{style}'>{words}</text>"
        )[0]
        return bottom - top

    whole = height("font-size:40px")
    assert height("font-size:30pt") == pytest.approx(whole)
    assert height("font:40px/1.2 Source Sans 3") == pytest.approx(whole)
    assert height("font-size:20px", "font-size:200%") == pytest.approx(whole)
    assert height("font-size:20px", "font-size:2em") == pytest.approx(whole)
    assert height("font-size:large") == pytest.approx(whole * 18 / 40)


def test_each_letter_stands_at_its_place_of_a_list() -> None:
    body = TEXT.format("x='10 30 50' y='20 40'", "HHHH")
    shown = boxes(body)
    assert [round(box[0] - BEARING) for box in shown] == [10, 30, 50]
    assert [round(box[3]) for box in shown] == [20, 40, 40]


def test_space_between_letters_and_a_length_asked_for() -> None:
    wide = boxes(TEXT.format("letter-spacing='5'", "HHH"))[0]
    plain = boxes(TEXT.format("", "HHH"))[0]
    assert wide[2] - plain[2] == pytest.approx(10)
    fitted = boxes(TEXT.format("textLength='90'", "HHH"))[0]
    assert fitted[2] + BEARING == pytest.approx(90, abs=0.1)
    assert fitted[3] - fitted[1] == pytest.approx(plain[3] - plain[1])
    stretched = boxes(
        TEXT.format("textLength='90' lengthAdjust='spacingAndGlyphs'", "HHH")
    )[0]
    assert stretched[0] == pytest.approx(BEARING * 90 / advance("HHH"), abs=0.05)


@pytest.mark.parametrize(
    ("attributes", "bottom"),
    [
        ("dominant-baseline='hanging'", 50 + FACES.find_face(SANS).cap_height * 20),
        ("dominant-baseline='middle'", 50 + FACES.find_face(SANS).x_height * 10),
        ("baseline-shift='super'", 40),
        ("baseline-shift='sub'", 55),
        ("baseline-shift='10%'", 48),
        ("baseline-shift='4'", 46),
    ],
)
def test_a_baseline_is_where_it_is_asked_for(attributes: str, bottom: float) -> None:
    body = TEXT.format(f"x='10' y='50' {attributes}", "H")
    assert boxes(body)[0][3] == pytest.approx(bottom, abs=0.05)


def test_turned_letters_and_lines_along_words() -> None:
    turned = boxes(TEXT.format("x='50' y='50' rotate='90'", "H"))[0]
    upright = boxes(TEXT.format("x='50' y='50'", "H"))[0]
    assert turned[2] - turned[0] == pytest.approx(upright[3] - upright[1])
    lined = boxes(TEXT.format("x='0' y='50' text-decoration='underline'", "H"))[0]
    assert lined[3] > 51
    assert lined[2] == pytest.approx(advance("H"))


def test_small_capitals_hidden_words_and_several_looks() -> None:
    small = boxes(
        TEXT.format("y='50' style='font-family:EB Garamond;font-variant:small-caps'", "x")
    )
    plain = boxes(TEXT.format("y='50' style='font-family:EB Garamond'", "x"))
    assert small != plain
    assert boxes(TEXT.format("", "a<tspan display='none'>b</tspan>")) == boxes(
        TEXT.format("", "a")
    )
    mixed = read(TEXT.format("", "a<tspan fill='white'>b</tspan>"))[0].paths
    assert [path.fill.ink.name for path in mixed if path.fill] == ["black", "paper"]


def test_what_cannot_be_set_is_told() -> None:
    assert read(TEXT.format("style='font-family:Lato'", "a"))[1] == ["svg-font"]
    assert faults(TEXT.format("", "\U0001f9ff")) == [("svg-letter", "\U0001f9ff")]
    assert faults(TEXT.format("writing-mode='vertical-rl'", "a")) == [
        ("svg-property", "writing-mode")
    ]
    assert faults(TEXT.format("", "a" * 20_001)) == [("svg-letters", "20000")]
    assert faults(TEXT.format("x='un'", "a")) == [("svg-value", "x")]
