"""Drawings that ask for too much: numbers that overflow, shapes, points, rules and uses without end. Each is an error
at its place, and reading it takes a bounded number of steps."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pamphlets.core.drawing import Drawing
from pamphlets.core.matrix import Matrix
from pamphlets.core.source import Diagnostic, PamphletError, Source, iter_diagnostics
from pamphlets.readers.svg import css, css_rules, svg_document, xml_tree
from pamphlets.readers.svg.geometry import numbers
from pamphlets.readers.svg.geometry.numbers import (
    MAX_DASHES,
    MAX_POINTS,
    PointBudget,
    SvgLimitError,
    parse_number,
)
from pamphlets.readers.svg.geometry.paths import parse_path
from pamphlets.readers.svg.geometry.transforms import parse_transform
from pamphlets.readers.svg.reader import read_svg

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">\n'
RECT = '<rect width="10" height="10"/>'


def read(text: str) -> tuple[Drawing | None, list[Diagnostic]]:
    """A drawing and what is said of it; no drawing where that is an error."""
    try:
        drawing, doubts = read_svg(Source("d.svg", text))
    except PamphletError as refusal:
        return None, [refusal.diagnostic]
    except ExceptionGroup as group:
        return None, list(iter_diagnostics(group))
    return drawing, list(doubts)


def fault(body: str, head: str = HEAD) -> tuple[str, int]:
    """The code of the only error of a drawing, and the line where it is told."""
    drawing, diagnostics = read(f"{head}{body}\n</svg>")
    assert drawing is None
    (diagnostic,) = diagnostics
    text = diagnostic.source.text
    return diagnostic.code, text.count("\n", 0, diagnostic.span.start) + 1


def test_scales_that_overflow_are_refused() -> None:
    body = f'<g transform="scale(1e200) scale(1e200)">{RECT}</g>'
    assert fault(body) == ("svg-number", 2)


def test_a_line_wider_than_the_world_is_refused() -> None:
    body = '<path d="M0 0L1e30 1e30" stroke="black" stroke-width="1e30"/>'
    assert fault(body) == ("svg-number", 2)


@pytest.mark.parametrize(
    ("attributes", "code"),
    [
        ('viewBox="0 0 inf inf"', "svg-value"),
        ('viewBox="nan 0 10 10"', "svg-value"),
        ('viewBox="0 0 1_0 10"', "svg-value"),
        ('viewBox="0 0 10"', "svg-value"),
        ('viewBox="0 0 1e300 1e300"', "svg-number"),
        ('viewBox="0 0 1e-300 1"', "svg-extent"),
        ('viewBox="0 0 1e-300 1e-300" width="9" height="9"', "svg-extent"),
        ('width="1e999" height="1"', "svg-number"),
        ('width="inf" height="1"', "svg-value"),
        ('width="1400000" height="1"', "svg-extent"),
        ('width="1" height="0.1"', "svg-extent"),
    ],
)
def test_a_frame_that_is_no_size_of_paper_is_refused(attributes: str, code: str) -> None:
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}>\n'
    assert fault("", head) == (code, 1)


@pytest.mark.parametrize(
    ("shape", "code"),
    [
        ('<rect x="1e308" width="10" height="10"/>', "svg-number"),
        ('<rect x="999999999" width="10" height="10"/>', "svg-far"),
        ('<rect x="1000001" width="10" height="10"/>', "svg-far"),
        ('<circle r="2e6"/>', "svg-far"),
        ('<path d="M0 0 1e9 1e9"/>', "svg-far"),
        ('<path d="M0 0A5 5 1e300 0 1 8 8" stroke="black"/>', "svg-number"),
        ('<g transform="rotate(1e300)"/>', "svg-number"),
        ('<g transform="skewX(90)"/>', "svg-number"),
        (f'<g transform="{"scale(10) " * 400}">{RECT}</g>', "svg-number"),
        ('<line x2="9" stroke="black" stroke-width="9e8"/>', "svg-far"),
        ('<line x2="9" stroke="black" stroke-dasharray="9e8"/>', "svg-far"),
        (
            '<line x2="9" stroke="black" stroke-dasharray="1" stroke-dashoffset="9e8"/>',
            "svg-far",
        ),
        ('<line x2="9" stroke="black" stroke-dasharray="1e-9"/>', "svg-dashes"),
        ('<line x2="9" stroke="black" stroke-dasharray="4 nan"/>', "svg-value"),
        (f'<g opacity="abc">{RECT}</g>', "svg-value"),
        ('<rect width="9" height="9" fill-opacity="nan"/>', "svg-value"),
        ('<rect width="9" height="9" fill="rgb(nan,1,1)"/>', "svg-value"),
        ('<rect width="9" height="9" fill="rgb(1e300,1,1)"/>', "svg-number"),
        ('<use href="#a" x="1e300"/><rect id="a"/>', "svg-number"),
        (f'<rect class="{"a " * 3000}"/>', "svg-long"),
    ],
)
def test_a_shape_beyond_all_bounds_is_refused_at_its_place(shape: str, code: str) -> None:
    assert fault(shape) == (code, 2)


def test_how_far_a_shape_may_go_depends_on_its_drawing() -> None:
    small = HEAD.replace("0 0 100 100", "0 0 1 1")
    assert fault('<rect x="10001" width="1" height="1"/>', small) == ("svg-far", 2)
    assert read(f'{small}<rect x="9998" width="1" height="1"/></svg>')[0]


@pytest.mark.parametrize(
    "shape",
    [
        '<circle cx="1000" r="1e-20"/>',
        '<ellipse rx="1e-300" ry="5"/>',
        '<rect width="9" height="9" rx="1e-300" ry="4"/>',
        '<path d="M0 0A1e-300 1e-300 0 0 1 1 1"/>',
        '<path d="M0 0A1e9 1e9 0 0 0 1e-300 0A1e-320 5 0 0 0 8 8A5 5 1e8 0 0 9 9"/>',
    ],
)
def test_arcs_too_small_for_floats_are_drawn(shape: str) -> None:
    drawing, diagnostics = read(f"{HEAD}{shape}</svg>")
    assert diagnostics == []
    assert drawing is not None
    assert len(drawing.paths) == 1


def test_dashes_are_counted_along_the_line() -> None:
    """A line of 75 points: so many dashes that there is one to much, and as many as there may be."""
    line = '<line x2="100" stroke="black" stroke-dasharray="{0} {0}"/>'
    drawing, _ = read(HEAD + line.format(0.2) + "</svg>")
    assert drawing is not None
    many = '<path d="M0 0{}" stroke="black" stroke-dasharray="{}"/>'
    there_and_back = "h100h-100" * 500
    assert MAX_DASHES / 2 == 500 * 150 / 1.5
    assert read(HEAD + many.format(there_and_back, 1) + "</svg>")[0] is not None
    assert fault(many.format(there_and_back, 0.99)) == ("svg-dashes", 2)


def test_points_are_bounded_whatever_draws_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(svg_document, "PointBudget", lambda: PointBudget(100))
    path = '<path id="p" d="M0 0{}"/>'
    assert read(HEAD + path.format("h1" * 99) + "</svg>")[0] is not None
    assert fault(path.format("h1" * 100)) == ("svg-points", 2)
    half = f"<defs>{path.format('h1' * 60)}</defs>"
    assert fault(f'{half}<use href="#p"/>\n<use href="#p"/>') == ("svg-points", 2)
    assert fault(path.format("a1 1 0 0 1 1 1" * 25)) == ("svg-points", 2)
    assert fault(f'<polygon points="{"1,1 " * 101}"/>') == ("svg-points", 2)


def test_two_hundred_thousand_points_are_drawn() -> None:
    budget = PointBudget()
    budget.spend(MAX_POINTS)
    with pytest.raises(SvgLimitError):
        budget.spend()


@pytest.mark.parametrize("text", ["M0 0" + "h1" * 99 + "x", "M0 0" + " " * 40_000 + "x"])
def test_what_cannot_be_read_is_counted_too(text: str) -> None:
    budget = PointBudget(1000)
    with pytest.raises(ValueError, match=r"\d+"):
        parse_path(text, budget)
    assert 1000 - budget.left >= 100


def test_a_style_sheet_has_a_bounded_number_of_rules() -> None:
    """The report's own case: 50 000 rules for 1 000 shapes took over 42 s."""
    sheet = "<style>\n{}</style>" + '<rect class="a" width="1" height="1"/>' * 1000
    assert fault(sheet.format(".a{fill:black}" * 50_000)) == ("svg-rules", 2)
    assert read(HEAD + sheet.format(".a{fill:black}" * css_rules.MAX_RULES) + "</svg>")[0]
    two_sheets = f"<style>{'.a{}' * css_rules.MAX_RULES}</style>\n<style>.a{{}}</style>"
    assert fault(two_sheets) == ("svg-rules", 3)
    assert fault(f"<style>{'a b,' * css_rules.MAX_RULES}c{{}}</style>") == ("svg-rules", 2)


def test_elements_of_the_same_classes_share_the_work(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    calls = 0
    matches = css_rules.CssRule.matches

    def count(*arguments: object) -> bool:
        nonlocal calls
        calls += 1
        return matches(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(css_rules.CssRule, "matches", count)
    rules = "".join(f".c{number}{{fill:black}}" for number in range(100))
    shapes = "".join(
        f'<rect id="i{number}" class="c{number % 10} other{number}"/>'
        for number in range(500)
    )
    read(f"{HEAD}<style>{rules}*{{fill:white}}</style>{shapes}</svg>")
    assert (
        calls == 21
    )  # ten classes, each with its rule, and `*` for each of them and for the root


def test_rules_are_tried_a_bounded_number_of_times(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(css, "MAX_MATCHES", 100)
    rules = "".join(f".c{number}{{}}" for number in range(60)) + "*{fill:black}" * 50
    shape = '<rect class="c1" width="1" height="1"/>\n<rect class="c2"/>'
    assert fault(f"<style>{rules}</style>{shape}") == ("svg-matches", 2)


def test_elements_are_bounded_wherever_they_stand(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xml_tree, "MAX_ELEMENTS", 12)  # the root and <defs> too
    assert read(f"{HEAD}<defs>{'<g/>' * 10}</defs></svg>")[0] is not None
    assert fault(f"<defs>\n{'<g/>' * 11}</defs>") == ("svg-elements", 3)


def test_a_style_of_another_file_is_refused() -> None:
    text = '<?xml-stylesheet href="http://exemple.org/a.css"?>\n'
    assert fault(RECT, text + HEAD) == ("svg-outside", 1)
    assert read(f'<?other href="a.css"?>{HEAD}{RECT}</svg>')[0] is not None


def test_a_transform_is_read_once_however_often_it_is_used(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    calls = 0

    def count(text: str) -> Matrix:
        nonlocal calls
        calls += 1
        return parse_transform(text)

    monkeypatch.setattr(svg_document, "parse_transform", count)
    body = f'<defs><g id="a" transform="scale(2)">{RECT}</g></defs>'
    read(HEAD + body + '<use href="#a"/>' * 50 + "</svg>")
    assert calls == 1


# What took for ever as a regular expression tried all ways to divide it: 2^60 steps and more.
@pytest.mark.parametrize(
    "body",
    [
        f'<polygon points="{"1" * 60}x"/>',
        f'<polygon points="{"1 " * 60}x"/>',
        f'<g transform="translate({"1" * 60}x"/>',
        f'<g transform="translate({"1    " * 60}x"/>',
        f'<g transform="{" , " * 60}x"/>',
        f'<rect width="{"1" * 4000}x"/>',
        f'<rect width="9" height="9" fill="rgb({" " * 4000}"/>',
    ],
)
def test_no_value_is_tried_in_all_ways_of_dividing_it(body: str) -> None:
    assert fault(body)[0] in ("svg-value", "svg-number")


@pytest.mark.parametrize(
    "text",
    ["/*" * 100_000, "a " * 100_000, "a{" * 100_000, "/* }" * 100_000, "{" * 100_000],
)
def test_style_sheets_of_one_sign_are_read_in_one_walk(text: str) -> None:
    drawing, diagnostics = read(f"{HEAD}<style>{text}</style></svg>")
    assert drawing is not None
    assert diagnostics == []


def test_places_are_right_behind_accents() -> None:
    """Octets are counted on from the last element: from the beginning each time it was quadratic."""
    body = f"<title>éèê</title>\n{RECT}\n<path d='é'/>"
    assert fault(body) == ("svg-value", 4)


@pytest.mark.parametrize("text", ["1", "-.5", "+1.5e2", "1."])
def test_a_number_is_what_svg_calls_one(text: str) -> None:
    assert parse_number(text) == float(text)


@pytest.mark.parametrize("text", ["", "nan", "inf", "1_0", " 1", "1e", "٣", "0x1"])
def test_a_number_is_not_what_python_calls_one(text: str) -> None:
    with pytest.raises(ValueError, match=re.escape(text) or "^$"):
        parse_number(text)


VALUES = st.sampled_from(
    ["0", "1", "-1", "1e9", "-1e9", "1e10", "1e300", "1e-300", "1e999", "1e-9", "0.001", "50", "1e5", "nan"]
)  # fmt: skip


@given(data=st.data())
def test_whatever_is_drawn_is_finite_and_near(data: st.DataObject) -> None:
    def value() -> str:
        return data.draw(VALUES)

    shapes = (
        f'<rect x="{value()}" width="{value()}" height="{value()}" rx="{value()}"/>',
        f'<circle cx="{value()}" r="{value()}" stroke="black" stroke-width="{value()}"/>',
        f'<path d="M{value()} {value()}A{value()} {value()} {value()} 0 1 {value()} {value()}"/>',
        f'<path d="M{value()} {value()}q{value()} {value()} {value()} {value()}t9 9z"/>',
        f'<polyline points="{value()} {value()} {value()} {value()}"/>',
        f'<line x2="{value()}" stroke="black" stroke-dasharray="{value()}" stroke-dashoffset="{value()}"/>',
    )
    functions = (
        f"scale({value()})", f"translate({value()} {value()})", f"rotate({value()})", f"skewX({value()})",
    )  # fmt: skip
    body = "".join(data.draw(st.lists(st.sampled_from(shapes), max_size=2)))
    transform = " ".join(data.draw(st.lists(st.sampled_from(functions), max_size=2)))
    box = " ".join(value() for _ in range(4))
    drawing, diagnostics = read(
        f'<svg viewBox="{box}"><g transform="{transform}">{body}</g></svg>'
    )
    if drawing is None:
        assert diagnostics
        return
    reach = min(1e6, 1e4 * max(drawing.size.width, drawing.size.height))
    for path in drawing.paths:
        assert numbers.is_within(path.segments, reach)
        if path.stroke:
            lengths = (path.stroke.width, path.stroke.dash_phase, *path.stroke.dashes)
            assert all(-reach <= length <= reach for length in lengths)


def test_pictures_in_a_drawing_do_not_count_as_its_lines(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(xml_tree, "MAX_CHARACTERS", 1000)
    monkeypatch.setattr(xml_tree, "MAX_PICTURE_CHARACTERS", 5000)
    picture = "<image width='0' href='data:image/png;base64,{}'/>"
    drawing = f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>{picture}</svg>"
    assert xml_tree.parse_svg_tree(Source("d.svg", drawing.format("A" * 4000)))
    for data in ("A" * 6000, "*" * 4000):
        with pytest.raises(PamphletError):
            xml_tree.parse_svg_tree(Source("d.svg", drawing.format(data)))
