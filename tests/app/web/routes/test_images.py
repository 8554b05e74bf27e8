"""Pictures that are dropped on the page: what they are, their bytes say; where they go, their name does not."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from tests.support.atelier import Atelier, open_atelier

SVG = (
    b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path d='M0 0h9v9z'/></svg>"
)


def make_png(grey: int = 200) -> bytes:
    """A small picture."""
    out = BytesIO()
    Image.new("L", (8, 8), grey).save(out, "PNG")
    return out.getvalue()


@pytest.fixture
def atelier(tmp_path: Path) -> Iterator[Atelier]:
    (tmp_path / "content").mkdir()
    with open_atelier(tmp_path / "content", tmp_path / "build") as opened:
        yield opened


def send(atelier: Atelier, name: str, data: bytes) -> tuple[int, bytes]:
    """The status and the body of the answer to a picture."""
    answer = atelier.send("POST", f"/api/images?name={name}", data)
    return answer.status, answer.body


@pytest.mark.parametrize(
    ("name", "data", "path"),
    [
        ("Ma%20photo%20%C3%A9t%C3%A9.PNG", make_png(), "images/ma-photo-ete.png"),
        ("photo.jpg", make_png(), "images/photo.png"),
        ("carte.svg", SVG, "images/carte.svg"),
        ("..%2F..%2Fsortie.png", make_png(), "images/sortie.png"),
        ("C%3A%5Cfotos%5Cil.png", make_png(), "images/il.png"),
        ("%2Fetc%2Fpasswd", make_png(), "images/passwd.png"),
        ("...", make_png(), "images/image.png"),
        ("CON.png", make_png(), "images/titre-con.png"),
    ],
)
def test_the_name_is_made_safe(atelier: Atelier, name: str, data: bytes, path: str) -> None:
    assert send(atelier, name, data) == (200, b'{"path":"%s"}' % path.encode())
    assert (atelier.content / path).read_bytes() == data
    assert [file.name for file in (atelier.content / "images").iterdir()] == [path[7:]]


def test_a_picture_is_never_written_over(atelier: Atelier) -> None:
    first, other = make_png(10), make_png(20)
    assert send(atelier, "a.png", first)[1] == b'{"path":"images/a.png"}'
    assert send(atelier, "a.png", other)[1] == b'{"path":"images/a-2.png"}'
    assert send(atelier, "a.png", first)[1] == b'{"path":"images/a.png"}'
    assert (atelier.content / "images" / "a.png").read_bytes() == first


@pytest.mark.parametrize(
    "data",
    [
        b"MZ\x90\0 a program",
        b"<html><script>alert(1)</script></html>",
        make_png()[:40],
        b"<svg xmlns='http://www.w3.org/2000/svg'><path d=",
        b"",
    ],
)
def test_what_is_no_picture_is_refused_with_a_reason(atelier: Atelier, data: bytes) -> None:
    status, body = send(atelier, "a.png", data)
    assert status == 422
    assert b"message" in body
    assert not list((atelier.content).rglob("*.*"))


def test_a_folder_that_leads_elsewhere_takes_none(atelier: Atelier, tmp_path: Path) -> None:
    (tmp_path / "ailleurs").mkdir()
    (atelier.content / "images").symlink_to(tmp_path / "ailleurs")
    assert send(atelier, "a.png", make_png())[0] == 422
    assert not list((tmp_path / "ailleurs").iterdir())
