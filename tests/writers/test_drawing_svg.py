"""A drawing for a screen: its paths in the colours of its inks, and nothing that its file held besides."""

from base64 import b64decode
from io import BytesIO
from xml.etree.ElementTree import Element, fromstring

from PIL import Image

from pamphlets.core.inks import find_ink
from pamphlets.core.source import Source
from pamphlets.readers.svg.reader import SvgResources, read_svg
from pamphlets.writers.drawing_svg import write_drawing_svg

SVG = "{http://www.w3.org/2000/svg}"


def picture() -> bytes:
    out = BytesIO()
    exif = Image.Exif()
    exif[0x013B] = "Anne Onyme"
    Image.new("RGB", (4, 2), "grey").save(out, "JPEG", exif=exif)
    return out.getvalue()


def redraw(inside: str) -> Element:
    head = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 30 20">'
    source = Source("dessin.svg", f"{head}{inside}</svg>")
    ink = find_ink("rouge")
    assert ink is not None
    drawing, _ = read_svg(source, ink, SvgResources(None, {"p.jpg": picture()}))
    return fromstring(write_drawing_svg(drawing, source))  # noqa: S314 (our own)


def test_it_keeps_its_size_and_paths() -> None:
    """In points, of which a pixel of SVG has three quarters."""
    drawing = redraw('<rect x="1" y="2" width="3" height="4" fill="#808080"/>')
    assert (drawing.get("viewBox"), drawing.get("width")) == ("0 0 22.5 15", "22.5")
    (path,) = drawing
    assert path.tag == f"{SVG}path"
    assert (path.get("d") or "").startswith("M 0.75 1.5 L 3 1.5")
    assert path.get("fill") not in (None, "none", "#000000", "#ffffff")


def test_nothing_that_acts_or_tells_is_left() -> None:
    drawing = redraw(
        "<title>Secret</title><metadata>Anne</metadata><script>alert(1)</script>"
        '<a xlink:href="https://exemple.org"><path d="M0 0h9v9z" onclick="x()" id="moi"/></a>'
    )
    written = "".join(
        f"{element.tag}{element.attrib}{element.text}" for element in drawing.iter()
    )
    for word in ("Secret", "Anne", "script", "exemple", "onclick", "moi"):
        assert word not in written
    assert len(drawing) == 1


def test_strokes_dashes_and_clips_are_those_of_paper() -> None:
    drawing = redraw(
        '<clipPath id="c"><rect width="5" height="5"/></clipPath>'
        '<path clip-path="url(#c)" d="M0 0L9 9" fill="none" stroke="#000" stroke-width="2" '
        'stroke-dasharray="3 1" stroke-linecap="round"/>'
    )
    clip, group = drawing
    assert group.get("clip-path") == f"url(#{clip.get('id')})"
    (path,) = group
    assert (path.get("fill"), path.get("stroke"), path.get("stroke-width")) == (
        "none",
        "#000000",
        "1.5",
    )
    assert (path.get("stroke-dasharray"), path.get("stroke-linecap")) == (
        "2.25 0.75",
        "round",
    )


def test_gradients_stand_in_the_coordinates_of_the_drawing() -> None:
    drawing = redraw(
        '<linearGradient id="g"><stop stop-color="#000"/><stop offset="1" stop-color="#fff"/></linearGradient>'
        '<rect width="10" height="10" fill="url(#g)"/>'
    )
    gradient, path = drawing
    assert gradient.tag == f"{SVG}linearGradient"
    assert path.get("fill") == f"url(#{gradient.get('id')})"
    assert [stop.get("stop-color") for stop in gradient] == ["#000000", "#ffffff"]


def test_a_picture_in_it_is_without_what_its_camera_wrote() -> None:
    drawing = redraw('<image xlink:href="p.jpg" width="20" height="10"/>')
    (image,) = drawing.iter(f"{SVG}image")
    address = image.get("{http://www.w3.org/1999/xlink}href") or ""
    assert address.startswith("data:image/jpeg;base64,")
    assert b"Anne" not in b64decode(address.partition(",")[2])
