"""What shows a meaning: the face's own letters where it has them all, else size and position."""

import pytest

from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.style import FontSpec, TextStyle
from pamphlets.layout.paragraph import font_variants

STYLE = TextStyle(
    FontSpec("Face", 450, features=("onum",)), 10.0, 12.0, tracking=0.01, rise=1.0
)


class Faces(FontBook):
    """A face with these features alone, whatever the text."""

    def __init__(self, *features: str) -> None:
        self.features = features
        self.asked: list[str] = []

    def has_feature(self, spec: FontSpec, feature: str, text: str) -> bool:
        self.asked.append(text)
        return feature in self.features and spec.family == "Face"


def test_emphasis_turns_what_stands_upright_and_back() -> None:
    italic = font_variants.emphasis_style(STYLE)
    assert (italic.font.italic, italic.font.weight, italic.size) == (True, 450, 10.0)
    assert font_variants.emphasis_style(italic) == STYLE


@pytest.mark.parametrize(("weight", "bold"), [(300, 700), (700, 700), (800, 800)])
def test_strong_is_bold_and_no_lighter_than_it_was(weight: int, bold: int) -> None:
    style = TextStyle(FontSpec("Face", weight), 10.0, 12.0)
    assert font_variants.strong_style(style).font.weight == bold


@pytest.mark.parametrize(("weight", "regular"), [(300, 300), (500, 500), (700, 500)])
def test_a_note_s_call_is_upright_regular_and_plain(weight: int, regular: int) -> None:
    font = FontSpec("Face", weight, italic=True, features=("smcp",))
    call = font_variants.note_call_style(TextStyle(font, 10.0, 12.0, struck_through=True))
    assert call == TextStyle(FontSpec("Face", regular), 10.0, 12.0)


def test_raised_figures_are_all_of_one_kind() -> None:
    faces = Faces("sups")
    for text in ("1", "10", "1er"):
        font_variants.superscript_style(STYLE, text, faces)
    assert faces.asked == ["0123456789", "0123456789", "1er"]


def test_fine_print_is_smaller() -> None:
    assert font_variants.small_style(STYLE).size == pytest.approx(8.8)


def test_a_face_s_own_superscripts_keep_size_and_baseline() -> None:
    faces = Faces("sups", "subs")
    for style, feature in (
        (font_variants.superscript_style(STYLE, "er", faces), "sups"),
        (font_variants.subscript_style(STYLE, "2", faces), "subs"),
    ):
        assert style.font.features == ("onum", feature)
        assert (style.size, style.rise) == (10.0, 1.0)
    assert faces.asked == ["er", "2"]


def test_without_them_letters_are_smaller_and_leave_the_baseline() -> None:
    high = font_variants.superscript_style(STYLE, "er", Faces())
    low = font_variants.subscript_style(STYLE, "2", Faces())
    assert (high.size, high.rise) == pytest.approx((6.2, 4.3))
    assert (low.size, low.rise) == pytest.approx((6.2, -0.2))
    assert high.font == low.font == STYLE.font


@pytest.mark.parametrize(
    ("text", "features", "added", "size", "tracking"),
    [
        ("XIV", ("c2sc", "smcp"), ("c2sc",), 10.0, 0.04),
        ("XIV", ("smcp",), (), 9.4, 0.04),
        ("Abc", ("c2sc", "smcp"), ("smcp",), 10.0, 0.025),
        ("Abc", ("c2sc",), (), 10.0, 0.01),
        ("12", ("c2sc", "smcp"), (), 10.0, 0.01),
    ],
)
def test_small_capitals_are_the_face_s_own_or_capitals_a_little_smaller(
    text: str,
    features: tuple[str, ...],
    added: tuple[str, ...],
    size: float,
    tracking: float,
) -> None:
    style = font_variants.small_caps_style(STYLE, text, Faces(*features))
    assert style.font.features == ("onum", *added)
    assert (style.size, style.tracking) == pytest.approx((size, tracking))


def test_letters_alone_say_whether_a_face_has_small_capitals() -> None:
    faces = Faces()
    font_variants.small_caps_style(STYLE, "N.-D. 12", faces)
    font_variants.small_caps_style(STYLE, "Saint-Denis", faces)
    assert faces.asked == ["ND", "aintenis"]
