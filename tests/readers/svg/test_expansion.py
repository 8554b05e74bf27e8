"""Groups, uses, symbols, nested drawings and choices: what is drawn where."""

import pytest

from tests.support.svg import faults, shades

SYMBOL = '<symbol id="s" viewBox="0 0 10 10"><rect width="10" height="5"/><rect x="20" width="10" height="10"/></symbol>'


@pytest.mark.parametrize(
    ("body", "dark"),
    [
        (SYMBOL + '<use href="#s" width="40" height="40"/>', [1, 0, 0]),
        (SYMBOL + '<use href="#s" x="60" y="60" width="40" height="40"/>', [0, 0, 1]),
        (SYMBOL + '<use href="#s"/>', [1, 1, 0]),
        ('<svg x="60" y="60" width="40" height="40" viewBox="0 0 1 1"><rect width="1" height="1"/></svg>', [0, 0, 1]),
        ('<svg width="40" height="40"><rect width="100" height="100"/></svg>', [1, 0, 0]),
        ('<svg width="40" height="40" overflow="visible"><rect width="100" height="100"/></svg>', [1, 1, 1]),
        ('<svg width="40%" height="40%"><rect width="100%" height="100%"/></svg>', [1, 0, 0]),
        ('<switch><foreignObject/><rect width="20" height="20"/><rect width="100" height="100"/></switch>', [1, 0, 0]),
        ('<switch><g requiredExtensions="x"/><rect width="20" height="20"/></switch>', [1, 0, 0]),
        ('<switch><rect systemLanguage="de" width="100" height="100"/><rect width="20" height="20"/></switch>', [1, 0, 0]),
    ],
)  # fmt: skip
def test_what_holds_others_gives_them_their_place(body: str, dark: list[int]) -> None:
    assert shades(body, (10, 10), (90, 10), (70, 70)) == dark


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("<foreignObject/>", "foreignObject"),
        ("<switch><foreignObject/></switch>", "foreignObject"),
        ("<flowRoot/>", "flowRoot"),
        ("<text><textPath href='#a'>a</textPath></text>", "textPath"),
    ],
)
def test_what_is_beyond_us_is_told_by_its_name(body: str, name: str) -> None:
    assert faults(body) == [("svg-element", name)]


def test_a_drawing_inside_itself_comes_to_an_end() -> None:
    body = '<svg id="a" width="50" height="50"><use href="#a"/></svg>'
    assert ("svg-circle", "#a") in faults(body)
