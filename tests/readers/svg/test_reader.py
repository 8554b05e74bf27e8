"""SVG: shapes land where they should, in black, greys, spot ink; what is beyond us is told at its place."""

from itertools import pairwise
from math import cos, hypot, pi, sin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pamphlets.app.messages import render_diagnostic
from pamphlets.core.drawing import Drawing, PathSegment, VectorPath, transform_outline
from pamphlets.core.geometry import Size
from pamphlets.core.source import Diagnostic, PamphletError, Source
from pamphlets.core.style import BLACK, PAPER, Ink
from pamphlets.readers.svg.geometry.arcs import arc_to_curves
from pamphlets.readers.svg.geometry.paths import PathDataError, parse_path
from pamphlets.readers.svg.geometry.transforms import parse_transform
from pamphlets.readers.svg.reader import read_svg

RED = Ink("rouge", (0.9, 0.2, 0.1))
SPACES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
HEAD = f'<svg {SPACES} viewBox="0 0 100 100">'


def drawn(body: str, head: str = HEAD) -> tuple[Drawing, tuple[Diagnostic, ...]]:
    return read_svg(Source("d.svg", f"{head}\n{body}\n</svg>"), RED)


def one(body: str) -> VectorPath:
    """The only path of a drawing that is beyond reproach."""
    drawing, said = drawn(body)
    assert said == ()
    (path,) = drawing.paths
    return path


def points(path: VectorPath) -> list[tuple[float, float]]:
    """The points that a path goes through, in SVG's own units."""
    return [
        (round(s[-2] / 0.75, 6), round(s[-1] / 0.75, 6))
        for s in path.segments
        if len(s) > 1
    ]


def edges(path: VectorPath) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of the points a path goes through."""
    xs, ys = zip(*points(path), strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def faults(body: str, head: str = HEAD) -> list[str]:
    """The first line of each error."""
    with pytest.raises((ExceptionGroup, PamphletError)) as caught:
        drawn(body, head)
    group = (
        caught.value.exceptions
        if isinstance(caught.value, ExceptionGroup)
        else [caught.value]
    )
    return [
        render_diagnostic(fault.diagnostic).splitlines()[0]
        for fault in group
        if isinstance(fault, PamphletError)
    ]


# --- size --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('width="96" height="48"', (72, 36)),
        ('width="100mm" height="2cm"', (283.4646, 56.6929)),
        ('width="72pt" height="1in"', (72, 72)),
        ('viewBox="0 0 200 100"', (150, 75)),
        ('width="100%" height="100%" viewBox="0 0 200 100"', (150, 75)),
        ('width="50" viewBox="0 0 200 100"', (37.5, 18.75)),
        ('height="50" viewBox="0 0 200 100"', (75, 37.5)),
    ],
)
def test_a_drawing_has_96_units_to_the_inch(
    attributes: str, size: tuple[float, float]
) -> None:
    drawing, _ = drawn("", f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}>')
    assert (drawing.size.width, drawing.size.height) == pytest.approx(size, abs=1e-3)


@pytest.mark.parametrize(
    ("aspect", "box"),
    [
        ("", (50, 0, 150, 100)),
        ("xMinYMin meet", (0, 0, 100, 100)),
        ("xMaxYMid", (100, 0, 200, 100)),
        ("xMidYMid slice", (0, -50, 200, 150)),
        ("none", (0, 0, 200, 100)),
    ],
)
def test_a_viewbox_is_fitted_as_asked(aspect: str, box: tuple[float, ...]) -> None:
    head = HEAD.replace(
        "viewBox", f'width="200" height="100" preserveAspectRatio="{aspect}" viewBox'
    )
    drawing, _ = drawn('<rect width="100" height="100"/>', head)
    assert drawing.size == Size(150, 75)
    assert edges(drawing.paths[0]) == pytest.approx(box)


def test_a_viewbox_may_begin_anywhere() -> None:
    head = HEAD.replace("0 0 100 100", "-10,-20,100,100")
    assert points(
        drawn('<line x1="-10" y1="-20" x2="0" y2="0" stroke="black"/>', head)[0].paths[0]
    ) == [(0, 0), (10, 20)]


# --- outlines ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("shape", "box"),
    [
        ('<rect x="10" y="20" width="30" height="40"/>', (10, 20, 40, 60)),
        ('<rect x="10" y="20" width="30" height="40" rx="5"/>', (10, 20, 40, 60)),
        ('<rect width="50%" height="10%"/>', (0, 0, 50, 10)),
        ('<circle cx="50" cy="40" r="10"/>', (40, 30, 60, 50)),
        ('<ellipse cx="50" cy="40" rx="10" ry="5"/>', (40, 35, 60, 45)),
        ('<polygon points="0,0 10,0 10 20"/>', (0, 0, 10, 20)),
        ('<polyline points="0,0 10,0 10 20"/>', (0, 0, 10, 20)),
        ('<path d="M1 2H11V22z"/>', (1, 2, 11, 22)),
        (
            '<g transform="translate(5 6)"><g transform="scale(2)"><rect width="3" height="4"/></g></g>',
            (5, 6, 11, 14),
        ),
        (
            '<rect transform="rotate(90 10 10)" x="10" y="10" width="20" height="5"/>',
            (5, 10, 10, 30),
        ),
        (
            '<defs><rect id="a" width="3" height="4"/></defs><use href="#a" x="5" y="6"/>',
            (5, 6, 8, 10),
        ),
        (
            '<defs><rect id="a" width="3" height="4"/></defs><use xlink:href="#a" transform="scale(2)"/>',
            (0, 0, 6, 8),
        ),
    ],
)
def test_a_shape_lies_where_it_is_put(shape: str, box: tuple[float, ...]) -> None:
    assert edges(one(shape)) == pytest.approx(box)


@pytest.mark.parametrize(
    "shape",
    [
        '<rect width="0" height="9"/>',
        '<circle r="0"/>',
        '<path d=""/>',
        '<path d="none"/>',
        '<polyline points=""/>',
        '<line x2="9" y2="9"/>',
        "<title>rien</title>",
        '<g display="none"><rect width="9" height="9"/></g>',
        '<rect width="9" height="9" visibility="hidden"/>',
        '<rect width="9" height="9" fill="none"/>',
        '<rect width="9" height="9" opacity="0"/>',
        '<rect width="9" height="9" fill="none" stroke="black" stroke-width="0"/>',
        "<defs><linearGradient id='g'/></defs>",
        '<rect width="9" height="9" fill="transparent"/>',
        '<x:note xmlns:x="http://example.org"><rect width="9" height="9"/></x:note>',
    ],
)
def test_what_has_no_ink_is_no_path(shape: str) -> None:
    assert drawn(shape) == (Drawing(Size(75, 75), ()), ())


@pytest.mark.parametrize(
    ("terse", "plain"),
    [
        ("m1 2 3 4", "M1 2L4 6"),
        ("M0 0 10 0 10 10", "M0,0L10,0L10,10"),
        ("M0 0h10v10h-10z m5 5 l1 1", "M0 0L10 0L10 10L0 10ZM5 5L6 6"),
        ("M0 0L5 0ZL9 9", "M0 0L5 0ZM0 0L9 9"),
        ("M1.5.5-.5-1e1", "M1.5 0.5L-0.5 -10"),
        ("M0 0c1 1 2 1 3 0s2-1 3 0", "M0 0C1 1 2 1 3 0C4 -1 5 -1 6 0"),
        ("M0 0S1 1 2 0", "M0 0C0 0 1 1 2 0"),
        ("M0 0q3 3 6 0t6 0", "M0 0Q3 3 6 0Q9 -3 12 0"),
        ("M0 0T6 0", "M0 0Q0 0 6 0"),
        ("M0 0a5 5 0 1110 0", "M0 0A5 5 0 1 1 10 0"),
        ("M0 0a5 5 0 016 0 5 5 0 016 0", "M0 0A5 5 0 0 1 6 0A5 5 0 0 1 12 0"),
        ("M0 0A0 5 0 0 1 6 0", "M0 0L6 0"),
    ],
)
def test_terse_and_plain_path_data_draw_the_same(terse: str, plain: str) -> None:
    assert rounded(parse_path(terse)) == rounded(parse_path(plain))


def rounded(segments: list[PathSegment]) -> list[tuple[object, ...]]:
    return [
        tuple(round(part, 9) + 0.0 if isinstance(part, float) else part for part in s)
        for s in segments
    ]


@pytest.mark.parametrize(
    "text", ["L1 1", "M1", "M0 0 L1", "M0 0 X1", "M0 0 A1 1 0 2 0 1 1", "M0 0 1"]
)
def test_bad_path_data_is_found(text: str) -> None:
    with pytest.raises(PathDataError):
        parse_path(text)


coordinate = st.floats(-50, 50).map(lambda value: round(value, 3))


@given(
    start=st.tuples(coordinate, coordinate),
    stop=st.tuples(coordinate, coordinate),
    rx=st.floats(0.5, 60),
    ry=st.floats(0.5, 60),
    turn=st.floats(0, 2 * pi),
    large=st.booleans(),
    sweep=st.booleans(),
)
def test_an_arc_stays_on_one_ellipse_of_the_radii_asked_or_of_their_proportion(
    start: tuple[float, float],
    stop: tuple[float, float],
    rx: float,
    ry: float,
    turn: float,
    large: bool,
    sweep: bool,
) -> None:
    if hypot(start[0] - stop[0], start[1] - stop[1]) < 0.1:
        return
    curves = arc_to_curves(start, stop, (rx, ry), turn, large=large, sweep=sweep)
    assert curves[-1][4:] == stop

    def round_(x: float, y: float) -> tuple[float, float]:
        c, s = cos(turn), sin(turn)
        return (c * x + s * y) / rx, (c * y - s * x) / ry

    along = [round_(*start)]
    for x1, y1, x2, y2, x, y in curves:
        a, b, c, d = along[-1], round_(x1, y1), round_(x2, y2), round_(x, y)
        for t in (0.25, 0.5, 0.75, 1.0):
            u = 1 - t
            along.append(
                (
                    u**3 * a[0] + 3 * u * u * t * b[0] + 3 * u * t * t * c[0] + t**3 * d[0],
                    u**3 * a[1] + 3 * u * u * t * b[1] + 3 * u * t * t * c[1] + t**3 * d[1],
                )
            )
    chord = hypot(along[-1][0] - along[0][0], along[-1][1] - along[0][1])
    radius = max(1.0, chord / 2)
    away = (
        (radius * radius - chord * chord / 4) ** 0.5
        if radius * radius > chord * chord / 4
        else 0.0
    )
    middle = (along[0][0] + along[-1][0]) / 2, (along[0][1] + along[-1][1]) / 2
    normal = (along[0][1] - along[-1][1]) / chord, (along[-1][0] - along[0][0]) / chord
    side = 1 if large != sweep else -1
    centre = middle[0] + side * away * normal[0], middle[1] + side * away * normal[1]
    for x, y in along:
        assert hypot(x - centre[0], y - centre[1]) == pytest.approx(
            radius, rel=2e-3, abs=2e-3
        )
    turned = sum(
        (a[0] - centre[0]) * (b[1] - centre[1]) - (a[1] - centre[1]) * (b[0] - centre[0])
        for a, b in pairwise(along)
    )
    assert (turned > 0) == sweep


@given(
    st.lists(
        st.sampled_from(
            [
                "translate(3,-4)",
                "scale(2)",
                "scale(.5 -3)",
                "rotate(30)",
                "rotate(-45 1 2)",
                "skewX(10)",
                "skewY(20)",
                "matrix(1 2 3 5 8 13)",
            ]
        ),
        max_size=5,
    )
)
def test_a_chain_of_transforms_is_their_nesting(steps: list[str]) -> None:
    path: list[PathSegment] = [
        ("M", 1.0, 2.0),
        ("C", 3.0, 4.0, 5.0, 6.0, 7.0, 8.0),
        ("L", 9.0, 10.0),
        ("Z",),
    ]
    nested = path
    for step in reversed(steps):
        nested = list(transform_outline(nested, parse_transform(step)))
    whole = transform_outline(path, parse_transform(" ".join(steps)))
    for one_, other in zip(whole, nested, strict=True):
        assert one_[0] == other[0]
        assert one_[1:] == pytest.approx(other[1:], rel=1e-6, abs=1e-6)


# --- ink ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("look", "ink", "tint"),
    [
        ("", BLACK, 1),
        ('fill="#000"', BLACK, 1),
        ('fill="#231F20"', BLACK, 1),
        ('fill="white"', PAPER, 1),
        ('fill="#808080"', BLACK, 0.498),
        ('fill="rgb(50%,50%,50%)"', BLACK, 0.498),
        ('fill="silver"', BLACK, 0.247),
        ('style="fill:#fff"', PAPER, 1),
        ('color="#fff" fill="currentColor"', PAPER, 1),
        ('style="fill: var(--encre)"', RED, 1),
        ('fill="var(--encre, #c00)"', RED, 1),
        ('class="encre" fill="#c00"', RED, 1),
        ('class="encre" fill="gray"', RED, 0.498),
        ('class="encre"', RED, 1),
        ('class="encre" fill="white"', PAPER, 1),
    ],
)
def test_a_colour_is_black_paper_a_tint_or_the_spot_ink(
    look: str, ink: Ink, tint: float
) -> None:
    path = one(f'<rect width="9" height="9" {look}/>')
    assert path.stroke is None
    assert path.fill is not None
    assert path.fill.ink == ink
    assert path.fill.tint == pytest.approx(tint, abs=1e-3)


def test_any_other_colour_becomes_the_grey_that_looks_as_light_and_is_told_once() -> None:
    drawing, said = drawn(
        '<rect width="9" height="9" fill="red"/><circle r="9" fill="red"/>'
    )
    assert [path.fill and path.fill.ink for path in drawing.paths] == [BLACK] * 2
    assert [path.fill and path.fill.tint for path in drawing.paths] == pytest.approx(
        [0.5] * 2, abs=0.01
    )
    assert [render_diagnostic(one_).splitlines()[0] for one_ in said] == [
        "d.svg:2:1: warning: the colour red is printed as black at 50 %"
    ]


def test_a_group_hands_its_look_on_and_a_shape_overrules_it() -> None:
    drawing, _ = drawn(
        '<g fill="#fff" class="encre" stroke="#000"><rect width="9" height="9"/>'
        '<rect width="9" height="9" fill="black" stroke="none"/></g><rect width="9" height="9"/>'
    )
    inks = [
        (path.fill and path.fill.ink, path.stroke and path.stroke.ink)
        for path in drawing.paths
    ]
    assert inks == [(PAPER, RED), (RED, None), (BLACK, None)]


def test_style_rules_go_by_weight_and_style_attributes_before_them() -> None:
    sheet = "<style>#z{fill:#fff} .a{fill:#999} rect{fill:#666} rect.a{fill:#333} /* * {fill:red} */</style>"
    shapes = (
        '<rect width="9" height="9"/>',
        '<circle r="9" class="a" fill="red"/>',
        '<rect width="9" height="9" class="b a"/>',
        '<rect id="z" class="a" width="9" height="9"/>',
        '<rect id="z" width="9" height="9" style="fill:#000"/>',
    )
    tints = [
        path.fill and (path.fill.ink.name, round(path.fill.tint, 1))
        for path in drawn(sheet + "".join(shapes))[0].paths
    ]
    assert tints == [
        ("black", 0.6),
        ("black", 0.4),
        ("black", 0.8),
        ("paper", 1.0),
        ("black", 1.0),
    ]


def test_a_stroke_grows_with_its_drawing() -> None:
    path = one(
        '<g transform="scale(2)"><path d="M0 0H9" fill="none" stroke="black" stroke-width="3" '
        'stroke-linecap="round" stroke-linejoin="bevel" stroke-dasharray="4 1 2" '
        'stroke-dashoffset="1"/></g>'
    )
    stroke = path.stroke
    assert stroke is not None
    assert (stroke.width, stroke.cap, stroke.join) == (4.5, "round", "bevel")
    assert (stroke.dashes, stroke.dash_phase) == ((6, 1.5, 3, 6, 1.5, 3), 1.5)


@pytest.mark.parametrize("rule", ["fill-rule='evenodd'", "style='fill-rule:evenodd'"])
def test_the_fill_rule_is_kept(rule: str) -> None:
    fill = one(f"<path d='M0 0H9V9H0zM3 3H6V6H3z' {rule}/>").fill
    assert fill is not None
    assert fill.even_odd


# --- what is told ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("<text>été</text>", "d.svg:2:1: error: <text> cannot be printed from a drawing"),
        (
            "<g>\n  <image href='a.png'/></g>",
            "d.svg:3:3: error: the picture “a.png” of the drawing cannot be printed: only PNG and JPEG within it, or beside it",
        ),
        (
            "<rect width='9' mask='url(#m)'/>",
            "d.svg:2:1: error: “#m” names nothing in this drawing",
        ),
        (
            "<g style='clip-path:url(#m)'/>",
            "d.svg:2:1: error: “#m” names nothing in this drawing",
        ),
        (
            "<rect width='9' filter='url(#m)'/>",
            "d.svg:2:1: error: filter cannot be printed from a drawing as it is used here",
        ),
        (
            "<rect width='9' height='9' fill='url(#g)'/>",
            "d.svg:2:1: error: “#g” names nothing in this drawing",
        ),
        ("<rect width='9em' height='9'/>", "d.svg:2:1: error: width: “9em” cannot be read"),
        (
            "<rect width='9' height='9' fill='rougeatre'/>",
            "d.svg:2:1: error: fill: “rougeatre” cannot be read",
        ),
        ("<path d='M0 0 L'/>", "d.svg:2:1: error: d: “M0 0 L” cannot be read"),
        (
            "<g transform='turn(3)'/>",
            "d.svg:2:1: error: transform: “turn(3)” cannot be read",
        ),
        ("<use href='#rien'/>", "d.svg:2:1: error: “#rien” names nothing in this drawing"),
        (
            "<use href='https://example.org/a.svg#x'/>",
            "d.svg:2:1: error: “https://example.org/a.svg#x” names nothing in this drawing",
        ),
        (
            "<g id='a'><use href='#a'/></g>",
            "d.svg:2:11: error: “#a” repeats itself without end",
        ),
    ],
)
def test_what_would_be_missing_is_an_error_at_its_place(body: str, line: str) -> None:
    assert faults(body) == [line]


@pytest.mark.parametrize(
    ("body", "line"),
    [
        (
            "<g opacity='.5'><rect width='9' height='9'/></g>",
            "opacity .5 is printed as a paler tint, and does not let what lies below show through",
        ),
        (
            "<rect width='9' style='mix-blend-mode:multiply'/>",
            "mix-blend-mode is not taken into account",
        ),
        (
            "<style>g + .a {fill:red}</style>",
            "the style rule for “g + .a” is not understood",
        ),
        (
            "<g transform='scale(1 2)'><circle r='9' fill='none' stroke='black'/></g>",
            "a stretched line keeps one thickness all along",
        ),
        ("<animate/>", "<animate> does nothing on paper"),
    ],
)
def test_what_looks_a_little_different_is_a_warning(body: str, line: str) -> None:
    (said,) = drawn(body)[1]
    assert render_diagnostic(said).splitlines()[0].partition(": warning: ")[2] == line


def test_all_faults_of_a_drawing_are_told_at_once() -> None:
    assert len(faults("<text/><image/>\n<rect width='9em' height='9'/>")) == 3


def test_places_are_counted_in_letters_not_in_bytes() -> None:
    assert faults("<!-- œuvre --><text/>") == [
        "d.svg:2:15: error: <text> cannot be printed from a drawing"
    ]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "<svg><rect></svg>",
            "d.svg:1:14: error: the drawing cannot be read: mismatched tag",
        ),
        ("", "d.svg:1:1: error: the drawing cannot be read: no element found"),
        ("<html/>", "d.svg: error: this is not an SVG drawing"),
        ("<svg/>", "d.svg:1:1: error: the drawing does not say how large it is"),
        (
            '<!DOCTYPE svg [<!ENTITY a "b&c;">]>\n<svg/>',
            "d.svg:1:16: error: the <!DOCTYPE> of the drawing declares abbreviations that can hide anything",
        ),
    ],
)
def test_what_is_no_drawing_is_refused(text: str, line: str) -> None:
    with pytest.raises((ExceptionGroup, PamphletError)) as caught:
        read_svg(Source("d.svg", text))
    fault = (
        caught.value.exceptions[0]
        if isinstance(caught.value, ExceptionGroup)
        else caught.value
    )
    assert isinstance(fault, PamphletError)
    assert render_diagnostic(fault.diagnostic).splitlines()[0] == line


def test_a_small_file_cannot_become_an_endless_drawing() -> None:
    levels = "".join(
        f'<g id="l{n}">' + f'<use href="#l{n - 1}"/>' * 10 + "</g>" for n in range(1, 7)
    )
    lines = faults(
        f'<defs><rect id="l0" width="9" height="9"/>{levels}</defs><use href="#l6"/>'
    )
    assert lines == ["d.svg:1:1: error: the drawing has more than 20000 shapes"]


def test_uses_within_deep_groups_are_no_surprise() -> None:
    deep = "".join(
        f'<g id="d{n}">' + "<g>" * 90 + f'<use href="#d{n + 1}"/>' + "</g>" * 91
        for n in range(30)
    )
    (line,) = faults(f'<defs>{deep}<g id="d30"/></defs><use href="#d0"/>')
    assert line.endswith("repeats itself without end")


def test_too_deep_a_nest_is_refused() -> None:
    (line,) = faults("<g>" * 200 + "</g>" * 200)
    assert line.endswith("groups are nested more than 100 deep")
