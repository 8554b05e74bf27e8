"""Attributes, rules and `style` -> the style of an element."""

from collections.abc import Mapping

import pytest

from pamphlets.core.source import WHOLE_FILE
from pamphlets.readers.svg.css import (
    ComputedStyle,
    StyleSheet,
    compute_style,
)
from pamphlets.readers.svg.css_rules import (
    CssRule,
    SimpleSelector,
    parse_declarations,
    parse_style_sheet,
)
from pamphlets.readers.svg.xml_tree import SvgElement
from tests.support.svg import shades


def element(**attributes: str) -> SvgElement:
    """A path; a name that Python has for itself ends with `_`."""
    return SvgElement(
        "path",
        {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()},
        WHOLE_FILE,
    )


def style_of(
    sheet: str = "", parent: Mapping[str, str] | None = None, **attributes: str
) -> ComputedStyle:
    outer = ComputedStyle()
    outer = ComputedStyle({**outer.values, **(parent or {})})
    return compute_style(
        element(**attributes), outer, StyleSheet(parse_style_sheet(sheet)[0])
    )


def test_declarations_are_pairs_without_comments_and_importance() -> None:
    text = "Fill: red !important; /* stroke: 1; */ nothing; stroke : a:b"
    assert list(parse_declarations(text)) == [("fill", "red"), ("stroke", "a:b")]


@pytest.mark.parametrize(
    ("sheet", "fill"),
    [
        ("path{fill:a}", "a"),
        ("*{fill:a}", "a"),
        ("rect{fill:a}", "black"),
        (".c{fill:a}", "a"),
        (".c.d{fill:a}", "a"),
        (".c.x{fill:a}", "black"),
        ("path.d{fill:a}", "a"),
        ("#i{fill:a}", "a"),
        ("#j{fill:a}", "black"),
        (".c{fill:a} path{fill:b}", "a"),
        ("#i{fill:a} .c.d{fill:b}", "a"),
        (".c{fill:a} .d{fill:b}", "b"),
        ("path{fill:a} *{fill:b}", "a"),
        ("rect, path{fill:a}", "a"),
        ("<!-- path{fill:a} -->", "a"),
        ("g path{fill:a}", "black"),
    ],
)
def test_heavier_rules_win_and_later_ones_of_the_same_weight(sheet: str, fill: str) -> None:
    assert style_of(sheet, class_="c d", id="i").values["fill"] == fill


@pytest.mark.parametrize(
    ("sheet", "fill"),
    [
        ("path{fill:a} @media (prefers-color-scheme: dark){path{fill:b} g{fill:c}}", "a"),
        ("@media (prefers-color-scheme:light) { path{fill:b} } ", "b"),
        ("@media print{path{fill:b}} g{fill:c}", "b"),
        ("@media screen and (max-width: 9px){path{fill:b}} .c{fill:a}", "a"),
        ("@media screen{@media print{path{fill:b}}}", "black"),
        ("@import url(a.css); @charset 'utf-8'; path{fill:a}", "a"),
        ("@keyframes k{from{fill:b} 50%{fill:c}} .c{fill:a}", "a"),
        ("@font-face{src:url(data:font/woff;base64,AA)} path{fill:a}", "a"),
        ("@font-face{src:url(a)", "black"),
        ("}} path{fill:a}", "a"),
    ],
)
def test_rules_of_other_media_than_paper_do_not_hold(sheet: str, fill: str) -> None:
    assert style_of(sheet, class_="c d").values["fill"] == fill
    assert parse_style_sheet(sheet)[1] == []


def test_media_that_cannot_be_judged_are_told() -> None:
    rules, unknown = parse_style_sheet("@media (min-width: 9cm){path{fill:a}}")
    assert (rules, unknown) == ([], ["@media (min-width: 9cm)"])


def test_a_selector_of_siblings_or_states_is_beyond_us() -> None:
    rules, unknown = parse_style_sheet("g + path, .a:hover, > g, g >, #b, {fill:red}")
    assert unknown == ["g + path", ".a:hover", "> g", "g >", ""]
    subject = SimpleSelector("", frozenset(), frozenset({"b"}))
    assert rules == [CssRule((1, 0, 0), subject, (), {"fill": "red"})]


@pytest.mark.parametrize(
    ("selector", "dark"),
    [
        ("g rect", True),
        (".plot rect", True),
        ("#all .plot rect", True),
        ("svg > g > g > rect", True),
        ("svg > rect", False),
        ("#all > rect", False),
        (".plot .plot rect", False),
        (".autre rect", False),
        ("svg .plot > rect, text", True),
    ],
)
def test_a_rule_may_say_what_stands_around(selector: str, dark: bool) -> None:
    body = f"<style>rect {{fill:white}} {selector} {{fill:black}}</style>"
    body += '<g id="all"><g class="plot"><rect width="9" height="9"/></g></g>'
    assert shades(body, (4, 4)) == [int(dark)]


def test_the_longer_selector_wins_whatever_comes_first() -> None:
    body = "<style>.a .b {fill:black} .b {fill:white}</style>"
    body += '<g class="a"><rect class="b" width="9" height="9"/></g>'
    assert shades(body, (4, 4)) == [1]


def test_style_attributes_win_over_rules_and_rules_over_attributes() -> None:
    assert style_of("path{fill:b}", fill="a").values["fill"] == "b"
    assert style_of("path{fill:b}", fill="a", style="fill:c").values["fill"] == "c"
    assert style_of(fill=" a ").values["fill"] == "a"


def test_what_is_inherited_comes_from_the_parent_and_the_rest_does_not() -> None:
    parent = {"fill": "a", "opacity": "0.5", "mask": "m"}
    values = style_of(parent=parent).values
    assert (values["fill"], values["opacity"], values["mask"]) == ("a", "1", "none")


@pytest.mark.parametrize(
    ("keyword", "fill", "opacity"),
    [("inherit", "a", "0.5"), ("initial", "black", "1"), ("unset", "a", "1")],
)
def test_keywords_of_css_stand_for_other_values(
    keyword: str, fill: str, opacity: str
) -> None:
    values = style_of(
        parent={"fill": "a", "opacity": "0.5"}, fill=keyword, opacity=keyword
    ).values
    assert (values["fill"], values["opacity"]) == (fill, opacity)


def test_the_class_encre_holds_for_all_inside_it() -> None:
    outer = style_of(class_="encre")
    assert outer.is_spot_ink
    assert compute_style(element(), outer, StyleSheet()).is_spot_ink
    assert not style_of(class_="encres").is_spot_ink


def test_unknown_properties_are_left_out() -> None:
    assert "cursor" not in style_of(cursor="none").values
