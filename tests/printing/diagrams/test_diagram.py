"""Figures moved, scaled and written as SVG keep what they show."""

from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from pamphlets.core.drawing import VectorPath
from pamphlets.core.geometry import Size
from pamphlets.printing.diagrams.diagram import Diagram, Label, scale_diagram, shift_diagram
from pamphlets.printing.diagrams.pen import Pen
from pamphlets.printing.diagrams.svg import diagram_to_svg

SIZE = Size(100, 50)
SVG = "{http://www.w3.org/2000/svg}"
lengths = st.floats(-500, 500)


def figure() -> Diagram:
    drawing = Pen(SIZE)
    drawing.arrow((10, 10), (60, 20), 0.3)
    drawing.label(Label("a < b & c", 20, 30, 9))
    return drawing.finish()


def spots(path: VectorPath) -> list[tuple[float, float]]:
    return [
        (values[place], values[place + 1])
        for values in (
            [value for value in segment[1:] if isinstance(value, float | int)]
            for segment in path.segments
        )
        for place in range(0, len(values), 2)
    ]


@given(lengths, lengths, st.floats(0.1, 4))
def test_moving_and_scaling_take_every_point_along(
    x: float, y: float, factor: float
) -> None:
    for old, new in zip(
        figure().paths,
        scale_diagram(shift_diagram(figure(), x, y), factor).paths,
        strict=True,
    ):
        for (a, b), (c, d) in zip(spots(old), spots(new), strict=True):
            assert abs((a + x) * factor - c) < 1e-6
            assert abs((b + y) * factor - d) < 1e-6


def test_a_pen_adds_the_parts_of_all_at_their_places() -> None:
    drawing = Pen(SIZE)
    drawing.add(figure())
    drawing.add(figure(), 5, 7)
    both = drawing.finish()
    assert both.paths == (*figure().paths, *shift_diagram(figure(), 5, 7).paths)
    assert [(label.x, label.y) for label in both.labels] == [(20, 30), (25, 37)]


def test_an_svg_has_every_path_and_label_and_its_size_in_millimetres() -> None:
    root = ET.fromstring(diagram_to_svg(figure()))  # noqa: S314 (our own)
    assert [text.text for text in root.iter(f"{SVG}text")] == ["a < b & c"]
    assert len(list(root.iter(f"{SVG}path"))) == len(figure().paths)
    assert root.attrib["width"] == "35.28mm"
    assert diagram_to_svg(figure()) == diagram_to_svg(figure())


def test_an_arrow_ends_where_it_points() -> None:
    drawing = Pen(SIZE)
    drawing.arrow((0, 0), (40, 30), 0.2)
    _, tip = drawing.finish().paths
    assert spots(tip)[0] == (40, 30)
