"""Pictures of a file -> files beside the text, each once."""

from base64 import b64encode
from pathlib import Path

import pytest

from pamphlets.importers.markdown_writer.images import (
    PictureCollector,
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


def test_each_picture_is_one_file_of_a_name_that_is_free() -> None:
    contents = {"a": PNG, "b": PNG + b"b", "c": PNG}
    collector = PictureCollector(
        "texte", lambda address: contents.get(address, b""), "texte-2.png".__eq__
    )
    names = [collector.add_picture(address) for address in "abcx"]
    assert names == ["texte-1.png", "texte-3.png", "texte-1.png", ""]
    assert [picture.content for picture in collector.pictures] == [PNG, PNG + b"b"]


def test_a_text_has_five_hundred_pictures_at_most() -> None:
    collector = PictureCollector(
        "texte", lambda address: PNG + address.encode(), lambda _name: False
    )
    names = [collector.add_picture(str(number)) for number in range(501)]
    assert names[-2:] == ["texte-500.png", ""]


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
