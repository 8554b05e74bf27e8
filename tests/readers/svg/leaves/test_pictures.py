"""Pictures in drawings and beside them: where they stand, what is cut off, and what cannot be shown."""

import base64
from io import BytesIO

import pytest
from PIL import Image

from pamphlets.core.drawing import PicturePattern
from pamphlets.core.source import Source
from pamphlets.readers.svg.leaves.pictures import measure_dots
from pamphlets.readers.svg.reader import list_linked_pictures
from tests.support.svg import SPACES, faults, printed, read


def dots(kind: str, size: tuple[int, int] = (40, 20)) -> bytes:
    """A picture that is black on its left."""
    image = Image.new("L", size, 255)
    image.paste(0, (0, 0, size[0] // 2, size[1]))
    out = BytesIO()
    image.save(out, kind)
    return out.getvalue()


def address(data: bytes, kind: str = "png") -> str:
    return f"data:image/{kind};base64,{base64.b64encode(data).decode()}"


PNG = address(dots("PNG"))


@pytest.mark.parametrize(("kind", "name"), [("PNG", "png"), ("JPEG", "jpeg")])
def test_a_picture_is_measured_by_its_head(kind: str, name: str) -> None:
    assert measure_dots(dots(kind, (43, 21))) == (43, 21)
    drawing, told = read(
        f'<image width="100" height="50" href="{address(dots(kind), name)}"/>'
    )
    assert told == []
    image = printed(drawing, 2)
    assert image.getpixel((40, 50)) < 40  # type: ignore[operator]
    assert image.getpixel((160, 50)) > 215  # type: ignore[operator]


@pytest.mark.parametrize(
    ("attributes", "box"),
    [
        ('width="100" height="100"', (0, 25, 100, 75)),
        ('width="100" height="100" preserveAspectRatio="xMidYMin"', (0, 0, 100, 50)),
        ('width="100" height="100" preserveAspectRatio="none"', (0, 0, 100, 100)),
        ('x="10" y="20" width="80"', (10, 20, 90, 60)),
        ('height="30"', (0, 0, 60, 30)),
        ("", (0, 0, 40, 20)),
        (
            'width="50" height="50" transform="translate(5 5) scale(.5)"',
            (5, 11.25, 30, 23.75),
        ),
    ],
)
def test_a_picture_keeps_its_proportions_in_its_box(
    attributes: str, box: tuple[float, ...]
) -> None:
    (path,) = read(f'<image {attributes} href="{PNG}"/>')[0].paths
    assert path.fill is not None
    pattern = path.fill.pattern
    assert isinstance(pattern, PicturePattern)
    a, _, _, d, e, f = pattern.matrix
    corners = [e, f, e + a, f + d]
    assert [corner / 0.75 for corner in corners] == pytest.approx(box)


def test_a_picture_that_fills_its_box_is_cut_there() -> None:
    body = f'<image x="20" width="60" height="60" preserveAspectRatio="xMaxYMid slice" href="{PNG}"/>'
    (path,) = read(body)[0].paths
    xs = [segment[1] / 0.75 for segment in path.segments if len(segment) > 1]
    assert (min(xs), max(xs)) == pytest.approx((20, 80))


def test_a_picture_beside_the_drawing_is_that_of_its_address() -> None:
    body = '<image width="10" height="10" href="quai.png"/>'
    source = Source("d.svg", f"<svg {SPACES}>{body * 2}<g><image href='{PNG}'/></g></svg>")
    assert list_linked_pictures(source) == ("quai.png",)
    drawing, told = read(body, {"quai.png": dots("PNG")})
    assert (len(drawing.paths), told) == (1, [])
    assert faults(body) == [("svg-image", "quai.png")]


@pytest.mark.parametrize(
    ("href", "name"),
    [
        ("https://example.org/a.png", "https://example.org/a.png"),
        ("/etc/passwd", "/etc/passwd"),
        ("data:image/svg+xml,<svg/>", "<svg/>"),
        ("data:image/png;base64,!!", "image/png"),
        ("data:image/png;base64,iVBORw0KGgo=", "data:"),
        ("", ""),
    ],
)
def test_what_is_no_picture_for_us_is_told(href: str, name: str) -> None:
    body = f'<image width="9" height="9" href="{href.replace("<", "&lt;")}"/>'
    assert faults(body) == [("svg-image", name)]


def test_the_same_picture_twice_has_one_name() -> None:
    body = (
        f'<image width="9" href="{PNG}"/>' * 2
        + f'<image width="9" href="{address(dots("JPEG"), "jpeg")}"/>'
    )
    names = [
        path.fill.pattern.name
        for path in read(body)[0].paths
        if path.fill and isinstance(path.fill.pattern, PicturePattern)
    ]
    assert names == ["d.svg#1", "d.svg#1", "d.svg#2"]
