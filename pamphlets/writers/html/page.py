"""A Publication -> one page of HTML with all that it shows: HTML Living Standard, DPUB-ARIA 1.1.

No script, and nothing from elsewhere: its own policy (Content Security Policy 3) forbids both to the browser.
"""

from base64 import b64encode
from collections.abc import Iterator
from contextlib import suppress
from importlib.resources import files
from typing import Final
from xml.etree.ElementTree import Element

from pamphlets.core.fonts.web_fonts import WebFace, write_font_face
from pamphlets.document.metadata import Meta
from pamphlets.writers.html.blocks import add_blocks
from pamphlets.writers.html.elements import add, write_page
from pamphlets.writers.html.page_parts import (
    add_colophon,
    add_contents,
    add_notes,
    add_title,
)
from pamphlets.writers.html.writing_state import WritingState
from pamphlets.writers.publication import Publication, divide_text
from pamphlets.writers.words import load_screen_words

_POLICY: Final = (
    "default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:"
)
_BOLD: Final = 700
_FALLBACKS: Final = (
    '"Iowan Old Style","Palatino Linotype",Palatino,"Noto Serif",Georgia,serif'
)


def write_html(publication: Publication) -> bytes:
    """Return the page; the same publication gives the same bytes."""
    document = publication.document
    meta = document.meta
    addresses: dict[str, str] = {}
    for address, picture in publication.pictures.items():
        data = b64encode(picture.data).decode("ascii")
        addresses[address] = f"data:{picture.media_type};base64,{data}"
    words = load_screen_words(meta.lang)
    state = WritingState(document, words, addresses, publication.pictures, is_epub=False)
    root = Element("html", {"lang": meta.lang})
    head, body = add(root, "head"), add(root, "body")
    head.tail = "\n"
    add_title(body, publication, state)
    add_contents(body, document, state)
    main = add(body, "main")
    parts = divide_text(document.blocks)
    add_blocks(main, parts.text, state)
    add_notes(main, document, state)
    add_blocks(main, parts.sources, state)
    add_colophon(body, document)
    drop_dead_links(root)
    _fill_head(head, meta, "\n".join(_write_styles(publication, root)))
    return write_page(root).encode()


def drop_dead_links(root: Element) -> None:
    """Take from a link within a page the address of a place that is not there."""
    names = {element.get("id") for element in root.iter()}
    for link in root.iter("a"):
        target = link.get("href", "")
        if target.startswith("#") and target[1:] not in names:
            del link.attrib["href"]


def _fill_head(head: Element, meta: Meta, styles: str) -> None:
    """Write what a browser must know before it shows the page."""
    add(head, "meta", charset="utf-8")
    policy = add(head, "meta", content=_POLICY)
    policy.set("http-equiv", "Content-Security-Policy")
    add(head, "meta", name="viewport", content="width=device-width, initial-scale=1")
    add(head, "meta", name="color-scheme", content="light dark")
    add(head, "title", meta.title)
    if meta.summary:
        add(head, "meta", name="description", content=" ".join(meta.summary.split()))
    for author in meta.authors:
        add(head, "meta", name="author", content=author)
    for element in head:
        element.tail = "\n"
    style = add(head, "style")
    style.text = styles.replace("</", "<\\/")


def _write_styles(publication: Publication, root: Element) -> Iterator[str]:
    """Yield the faces of a page, with the letters that it shows and no more, the names of their families, its styles."""
    text = "".join(root.itertext())
    families = {"text": "", "headings": ""}
    faces = {"text": publication.text_faces, "headings": publication.heading_faces}
    with suppress(OSError):
        for use, used in faces.items():
            rules = [write_font_face(face, text) for face in dict.fromkeys(used)]
            families[use] = _name_family(used)
            yield from rules
    settings = [f"--{use}:{family}{_FALLBACKS}" for use, family in families.items()]
    # A face that has one weight is not to be made bolder by the browser.
    weight = publication.heading_faces[0].weight if families["headings"] else _BOLD
    settings.append(f"--weight:{weight}")
    yield f":root{{{';'.join(settings)}}}"
    yield read_styles("text.css")
    yield read_styles("page.css")


def _name_family(faces: tuple[WebFace, ...]) -> str:
    return f'"{faces[0].family}",' if faces else ""


def read_styles(name: str) -> str:
    """Return styles that lie beside this module."""
    return files(__package__).joinpath(name).read_text("utf-8")
