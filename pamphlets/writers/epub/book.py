"""A Publication -> an EPUB, one ZIP. EPUB 3.3; its container: § 4, OCF.

The same publication gives the same bytes: files in one order, with the first date that a ZIP can hold (APPNOTE 4.4.6).
"""

import re
from collections.abc import Mapping
from io import BytesIO
from types import MappingProxyType
from typing import Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from pamphlets.pdf.images.raster import ScreenPicture
from pamphlets.writers.epub.chapters import STYLES_NAME, make_pages
from pamphlets.writers.epub.navigation import NAVIGATION_NAME, make_navigation
from pamphlets.writers.epub.package import BookFiles, write_package
from pamphlets.writers.html.elements import write_xhtml
from pamphlets.writers.html.page import read_styles
from pamphlets.writers.html.writing_state import WritingState
from pamphlets.writers.publication import Publication
from pamphlets.writers.words import load_screen_words

_FOLDER: Final = "EPUB/"
_PACKAGE_NAME: Final = "package.opf"
_FIRST_DATE: Final = (1980, 1, 1, 0, 0, 0)
_PLAIN_FILE: Final = 0o100644 << 16
_CONTAINER: Final = (
    '<?xml version="1.0" encoding="utf-8"?>\n'
    '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    f'<rootfile full-path="{_FOLDER}{_PACKAGE_NAME}" media-type="application/oebps-package+xml"/>'
    "</rootfiles></container>\n"
)
# A device has its own paper, ink and letters, which its reader chose; not every one knows variables.
_SETTINGS: Final = MappingProxyType(
    {"text": "serif", "headings": "serif", "weight": "bold", "tint": "transparent"}
)
_SETTING: Final = re.compile(r"var\(--(\w+)\)")


def write_epub(publication: Publication) -> bytes:
    """Return the EPUB of a publication."""
    document = publication.document
    pictures = _name_pictures(publication.pictures)
    words = load_screen_words(document.meta.lang)
    addresses = {address: name for address, (name, _) in pictures.items()}
    state = WritingState(document, words, addresses, publication.pictures, is_epub=True)
    named = dict(pictures.values())
    cover_name = ""
    if publication.cover is not None:
        cover_name = f"couverture{publication.cover.file_ending}"
        named[cover_name] = publication.cover
    pages = make_pages(publication, state, cover_name)
    files: dict[str, bytes] = {}
    for page in pages:
        files[page.name] = write_xhtml(page.root).encode()
    files[NAVIGATION_NAME] = write_xhtml(make_navigation(pages, state)).encode()
    files[STYLES_NAME] = _write_book_styles().encode()
    for name, picture in named.items():
        files[name] = picture.data
    types = {STYLES_NAME: "text/css"}
    types |= {name: picture.media_type for name, picture in named.items()}
    book = BookFiles(pages, types, cover_name, b"\0".join(files.values()))
    package = write_package(document, book, words, publication.epoch)
    files = {_PACKAGE_NAME: package.encode(), **files}
    return _write_container(files)


def _name_pictures(
    pictures: Mapping[str, ScreenPicture],
) -> dict[str, tuple[str, ScreenPicture]]:
    """Return the file name of each picture, by its address: a number, whatever its author's machine called it."""
    named: dict[str, tuple[str, ScreenPicture]] = {}
    for number, (address, picture) in enumerate(pictures.items(), start=1):
        named[address] = f"image-{number:02}{picture.file_ending}", picture
    return named


def _write_book_styles() -> str:
    """Return the styles of a text, in the ink and the letters of whoever reads."""
    styles = read_styles("text.css")
    return _SETTING.sub(lambda name: _SETTINGS.get(name[1], "currentColor"), styles)


def _write_container(files: Mapping[str, bytes]) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        _add_file(archive, "mimetype", b"application/epub+zip", ZIP_STORED)
        _add_file(archive, "META-INF/container.xml", _CONTAINER.encode())
        for name, data in files.items():
            _add_file(archive, _FOLDER + name, data)
    return out.getvalue()


def _add_file(archive: ZipFile, name: str, data: bytes, method: int = ZIP_DEFLATED) -> None:
    entry = ZipInfo(name, _FIRST_DATE)
    entry.compress_type, entry.external_attr = method, _PLAIN_FILE
    entry.create_system = 3  # Unix, wherever it is made: the same bytes
    archive.writestr(entry, data)
