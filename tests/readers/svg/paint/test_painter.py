"""Styles -> fills and strokes in ink."""

import pytest

from pamphlets.core.matrix import IDENTITY, Matrix
from pamphlets.core.source import WHOLE_FILE, Source
from pamphlets.core.style import BLACK, Ink
from pamphlets.readers.svg.css import ComputedStyle, StyleSheet, compute_style
from pamphlets.readers.svg.geometry.shapes import SvgValueError, SvgViewport
from pamphlets.readers.svg.paint.painter import SvgPainter
from pamphlets.readers.svg.xml_tree import SvgDiagnostics, SvgElement

SPOT = Ink("spot", (1.0, 0.0, 0.0))
VIEWPORT = SvgViewport(100.0, 100.0)


class Bench:
    """A painter, an element and its style."""

    def __init__(self, name: str = "path", **properties: str) -> None:
        attributes = {key.replace("_", "-"): value for key, value in properties.items()}
        self.element = SvgElement(name, attributes, WHOLE_FILE)
        self.style = compute_style(self.element, ComputedStyle(), StyleSheet())
        self.diagnostics = SvgDiagnostics(Source("a.svg", ""))
        self.painter = SvgPainter(SPOT, self.diagnostics)

    @property
    def codes(self) -> list[str]:
        return [code for code, _ in self.diagnostics.noted]


@pytest.mark.parametrize(
    ("properties", "tint"),
    [
        ({}, 1),
        ({"fill_opacity": "50%"}, 0.5),
        ({"fill_opacity": "0.25"}, 0.25),
        ({"fill_opacity": "7"}, 1),
        ({"fill": "#00000080"}, 128 / 255),
        ({"fill": "currentColor", "color": "#333"}, 0.8),
    ],
)
def test_a_fill_is_ink_of_a_tint(properties: dict[str, str], tint: float) -> None:
    bench = Bench(**properties)
    fill = bench.painter.read_fill(bench.element, bench.style)
    assert fill is not None
    assert (fill.ink, fill.even_odd) == (BLACK, False)
    assert fill.tint == pytest.approx(tint)
    assert bench.codes == (["svg-opacity"] if 0 < tint < 0.8 else [])


@pytest.mark.parametrize(
    "bench",
    [
        Bench(fill="none"),
        Bench(fill_opacity="0"),
        Bench(fill_opacity="-1"),
        Bench(fill="transparent"),
        Bench("line"),
    ],
)
def test_what_has_no_ink_is_not_filled(bench: Bench) -> None:
    assert bench.painter.read_fill(bench.element, bench.style) is None


@pytest.mark.parametrize(
    "properties", [{"fill": "url(#a)"}, {"fill": "nope"}, {"fill_opacity": "half"}]
)
def test_what_is_no_paint_is_told(properties: dict[str, str]) -> None:
    bench = Bench(**properties)
    with pytest.raises(SvgValueError):
        bench.painter.read_fill(bench.element, bench.style)


def test_the_spot_ink_is_asked_for_by_name_or_by_class() -> None:
    for bench in (
        Bench(fill="var(--encre)"),
        Bench(fill="var( --encre , red)"),
        Bench(**{"class": "encre"}),
    ):
        fill = bench.painter.read_fill(bench.element, bench.style)
        assert fill is not None
        assert (fill.ink, fill.tint) == (SPOT, 1)


def test_the_rule_of_a_fill_is_kept() -> None:
    bench = Bench(fill_rule="evenodd")
    fill = bench.painter.read_fill(bench.element, bench.style)
    assert fill is not None
    assert fill.even_odd


def test_opacity_is_handed_on_to_fill_and_stroke() -> None:
    bench = Bench(opacity="0.5", fill_opacity="0.5")
    style = bench.painter.apply_opacity(bench.element, bench.style, is_drawn=True)
    assert [
        style.values[name] for name in ("opacity", "fill-opacity", "stroke-opacity")
    ] == [
        "1",
        "0.25",
        "0.5",
    ]
    assert bench.codes == ["svg-opacity"]


@pytest.mark.parametrize(
    ("opacity", "is_drawn"), [("1", True), ("0", True), ("0.5", False)]
)
def test_opacity_that_nobody_sees_is_not_told(opacity: str, is_drawn: bool) -> None:
    bench = Bench(opacity=opacity)
    bench.painter.apply_opacity(bench.element, bench.style, is_drawn=is_drawn)
    assert bench.codes == []


DOUBLE: Matrix = (2.0, 0.0, 0.0, 2.0, 0.0, 0.0)


def test_a_stroke_grows_with_its_drawing() -> None:
    bench = Bench(
        stroke="#333", stroke_width="3", stroke_linecap="round", stroke_linejoin="bevel",
        stroke_dasharray="1, 2 3", stroke_dashoffset="4",
    )  # fmt: skip
    stroke = bench.painter.read_stroke(bench.element, bench.style, DOUBLE, VIEWPORT)
    assert stroke is not None
    assert (stroke.width, stroke.cap, stroke.join) == (6, "round", "bevel")
    assert stroke.tint == pytest.approx(0.8)
    assert (stroke.dashes, stroke.dash_phase) == ((2, 4, 6, 2, 4, 6), 8)
    assert bench.codes == []


@pytest.mark.parametrize(
    ("join", "known"),
    [("miter", "miter"), ("miter-clip", "miter"), ("arcs", "miter"), ("round", "round")],
)
def test_joins_that_pdf_has_not_are_mitred(join: str, known: str) -> None:
    bench = Bench(stroke="black", stroke_linejoin=join)
    stroke = bench.painter.read_stroke(bench.element, bench.style, IDENTITY, VIEWPORT)
    assert stroke is not None
    assert stroke.join == known


@pytest.mark.parametrize(
    ("dashes", "lengths"),
    [
        ("1 2", (1, 2)),
        ("5", (5, 5)),
        ("10%,1", (10, 1)),
        ("0 0", ()),
        ("-1 5", ()),
        ("none", ()),
        ("", ()),
    ],
)
def test_dashes_come_in_pairs(dashes: str, lengths: tuple[float, ...]) -> None:
    bench = Bench(stroke="black", stroke_dasharray=dashes)
    stroke = bench.painter.read_stroke(bench.element, bench.style, IDENTITY, VIEWPORT)
    assert stroke is not None
    assert stroke.dashes == pytest.approx(lengths)


@pytest.mark.parametrize(
    "properties", [{}, {"stroke": "black", "stroke_width": "0"}, {"stroke": "none"}]
)
def test_without_ink_or_width_there_is_no_stroke(properties: dict[str, str]) -> None:
    bench = Bench(**properties)
    assert bench.painter.read_stroke(bench.element, bench.style, IDENTITY, VIEWPORT) is None


@pytest.mark.parametrize(
    "properties",
    [{"stroke_linecap": "flat"}, {"stroke_linejoin": "glue"}, {"stroke_width": "thick"}],
)
def test_ends_and_joins_of_other_names_are_told(properties: dict[str, str]) -> None:
    bench = Bench(stroke="black", **properties)
    with pytest.raises(SvgValueError):
        bench.painter.read_stroke(bench.element, bench.style, IDENTITY, VIEWPORT)


@pytest.mark.parametrize(
    ("matrix", "limit", "codes"),
    [
        (IDENTITY, "4", []),
        ((1.0, 0.0, 0.0, 3.0, 0.0, 0.0), "4", ["svg-skewed"]),
        (IDENTITY, "9", []),
    ],
)
def test_what_a_stroke_cannot_do_is_told(
    matrix: Matrix, limit: str, codes: list[str]
) -> None:
    bench = Bench(stroke="black", stroke_miterlimit=limit)
    bench.painter.read_stroke(bench.element, bench.style, matrix, VIEWPORT)
    assert bench.codes == codes
