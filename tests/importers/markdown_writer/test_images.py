"""Pictures of a file -> files beside the text, each once."""

import os
from base64 import b64encode
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from pamphlets.importers.markdown_writer import images
from pamphlets.importers.markdown_writer.images import (
    ManyPicturesError,
    PictureCollector,
    is_printable_picture,
    load_beside_page,
    picture_extension,
)

PNG = b"\x89PNG\r\n\x1a\n"


@pytest.mark.parametrize(
    ("content", "extension"),
    [
        (PNG, "png"),
        (b"\xff\xd8\xff\xe0", "jpg"),
        (b"GIF89a", "gif"),
        (b"BM12", "bmp"),
        (b"II*\x00", "tif"),
        (b"MM\x00*", "tif"),
        (b"RIFF1234WEBP", "webp"),
        (b"RIFF1234WAVE", ""),
        (b" <?xml?><svg>", "svg"),
        (b"a <svg>", ""),
        (b"%PDF", ""),
        (b"", ""),
    ],
)
def test_a_picture_is_known_by_its_first_bytes(content: bytes, extension: str) -> None:
    assert picture_extension(content) == extension


def small_picture(shade: int) -> bytes:
    out = BytesIO()
    Image.new("L", (2, 2), shade).save(out, "PNG")
    return out.getvalue()


def test_each_picture_is_one_file_of_a_name_that_is_free(tmp_path: Path) -> None:
    contents = {"a": small_picture(1), "b": small_picture(2), "c": small_picture(1)}
    asked: list[str] = []

    def load(address: str) -> bytes:
        asked.append(address)
        return contents.get(address, b"")

    collector = PictureCollector("texte", load, "texte-2.png".__eq__, tmp_path)
    names = [collector.add_picture(address) for address in "abcxabx"]
    assert names == [
        "texte-1.png", "texte-3.png", "texte-1.png", "", "texte-1.png", "texte-3.png", "",
    ]  # fmt: skip
    assert asked == ["a", "b", "c", "x"]  # an address is unpacked once
    files = [picture.file.read_bytes() for picture in collector.pictures]
    assert files == [contents["a"], contents["b"]]


def test_a_text_has_a_bounded_number_of_pictures(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(images, "MAX_PICTURES", 3)
    collector = PictureCollector(
        "texte", lambda address: small_picture(int(address)), lambda _name: False, tmp_path
    )
    assert [collector.add_picture(str(shade)) for shade in (1, 2, 3, 1)][
        -1
    ] == "texte-1.png"
    with pytest.raises(ManyPicturesError):
        collector.add_picture("4")


def test_a_text_has_a_bounded_weight_of_pictures(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(images, "MAX_ALL_PICTURES_BYTES", 2 * len(small_picture(1)))
    collector = PictureCollector(
        "texte", lambda address: small_picture(int(address)), lambda _name: False, tmp_path
    )
    collector.add_picture("1")
    collector.add_picture("2")
    with pytest.raises(ManyPicturesError):
        collector.add_picture("3")


SVG = b'<svg xmlns="http://www.w3.org/2000/svg"'


@pytest.mark.parametrize(
    ("content", "extension", "is_printable"),
    [
        (small_picture(1), "png", True),
        (PNG + bytes(1000), "png", False),
        (small_picture(1)[:-20], "png", False),
        (b"\xff\xd8\xff\xe0" + bytes(99), "jpg", False),
        (SVG + b"/>", "svg", True),
        (SVG + b">", "svg", False),
        (b'<!DOCTYPE svg [<!ENTITY a SYSTEM "b">]>' + SVG + b"/>", "svg", False),
    ],
)
def test_what_only_begins_like_a_picture_is_none(
    content: bytes, extension: str, is_printable: bool, tmp_path: Path
) -> None:
    assert picture_extension(content) == extension
    assert is_printable_picture(content, extension) == is_printable
    collector = PictureCollector("t", lambda _: content, lambda _: False, tmp_path)
    assert bool(collector.add_picture("a")) == is_printable
    assert bool(list(tmp_path.iterdir())) == is_printable


def test_nobody_waits_for_a_picture_beside_a_page(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.png")
    (tmp_path / "loop.png").symlink_to("loop.png")
    (tmp_path / "folder.png").mkdir()
    (tmp_path / "device.png").symlink_to("/dev/zero")
    for name in ("a.png", "loop.png", "folder.png", "device.png"):
        assert load_beside_page(tmp_path / "page.html", name) == b""


@pytest.mark.parametrize(
    ("address", "content"),
    [
        ("page_fichiers/a.png", PNG),
        ("./page_fichiers/a%2Epng?x=1", PNG),
        ("../secret.png", b""),
        ("page_fichiers/../../secret.png", b""),
        ("/secret.png", b""),
        ("https://exemple.org/page_fichiers/a.png", b""),
        ("page_fichiers", b""),
        ("", b""),
        ("a\x00b", b""),
        ("data:image/png;base64," + b64encode(PNG).decode(), PNG),
        ("data:image/svg+xml,%3Csvg%3E", b"<svg>"),
        ("data:image/png;base64,=a", b""),
        ("data:image/png", b""),
    ],
)
def test_a_page_s_pictures_are_beside_it_or_in_it(
    tmp_path: Path, address: str, content: bytes
) -> None:
    (tmp_path / "secret.png").write_bytes(PNG)
    folder = tmp_path / "page" / "page_fichiers"
    folder.mkdir(parents=True)
    (folder / "a.png").write_bytes(PNG)
    assert load_beside_page(tmp_path / "page" / "page.html", address) == content
