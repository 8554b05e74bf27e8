"""Titles that were built -> the page of them: one file, offline, in the collective's voice.

Styles, script and the letters that it shows stand in it; covers and PDFs lie beside it. HTML Living Standard.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Final
from xml.etree.ElementTree import Element

from pamphlets.app.build.stages.catalogue_entry import CatalogueEntry
from pamphlets.app.distribution.catalogue.filters import add_filters
from pamphlets.app.distribution.catalogue.title_card import (
    ShownTitle,
    add_card,
    screen_width,
)
from pamphlets.app.distribution.catalogue.typefaces import (
    measure_headline,
    write_font_faces,
)
from pamphlets.app.words import word_text
from pamphlets.core.slug import make_slug
from pamphlets.languages.wording import spoken_language
from pamphlets.writers.html.elements import add, add_words, write_page

_KINDS: Final = ("brochure", "zine", "tract", "affiche", "lettre")  # as a table has them
_OTHER_KIND: Final = "other"
_FIGURES: Final = "0123456789"  # the script counts

Sections = Mapping[str, Sequence[ShownTitle]]
"""Titles by their kind."""


def make_catalogue(titles: Sequence[ShownTitle], fonts: Path) -> str:
    """Return the page of these titles, in the language that is spoken; the same titles give the same bytes.

    `fonts` is the folder of the program's fonts: without one of them a browser's own stands in its place.
    """
    entries = [title.entry for title in titles]
    sections = _sort_by_kind(titles)
    root = Element("html", {"lang": spoken_language()})
    head, body = add(root, "head"), add(root, "body")
    _add_masthead(body, sections, entries)
    main = add(body, "main")
    add_filters(main, entries)
    for kind, shown in sections.items():
        _add_section(main, kind, shown)
    add(body, "footer", word_text("catalogue.travel"))
    add(body, "script", _read_own("catalogue.js"))
    _fill_head(head, root, entries, fonts)
    return write_page(root)


def _sort_by_kind(titles: Iterable[ShownTitle]) -> dict[str, list[ShownTitle]]:
    """Return titles by the kind of their first format, as it lies on a table; in a kind by series, then by title."""
    sections: dict[str, list[ShownTitle]] = {kind: [] for kind in (*_KINDS, _OTHER_KIND)}
    for title in titles:
        kind = title.entry.formats[0].name
        sections[kind if kind in _KINDS else _OTHER_KIND].append(title)
    for shown in sections.values():
        shown.sort(key=_sorting_key)
    return {kind: shown for kind, shown in sections.items() if shown}


def _sorting_key(title: ShownTitle) -> tuple[bool, str, str, str]:
    """Return what titles of a kind are sorted by: those of a series first, accents of no account."""
    entry = title.entry
    words = make_slug(entry.title)
    return not entry.series, entry.series.casefold(), words, title.slug


def _add_masthead(
    body: Element, sections: Sections, entries: Sequence[CatalogueEntry]
) -> None:
    """Add the name of the table, whose it is, what may be done with it, and a way to each kind."""
    header = add(body, "header")
    add(header, "h1", word_text("catalogue.name"))
    about = add(header, "div", class_="about")
    add(about, "p", word_text("catalogue.sum", count=len(entries)), class_="sum")
    collective = _most_frequent(entry.collective for entry in entries)
    contact = _most_frequent(entry.contact for entry in entries)
    price = _most_frequent(entry.price for entry in entries)
    licence = _most_frequent(entry.licence for entry in entries)
    for lines in ((collective, contact), (price, licence)):
        shown_lines = [line for line in lines if line]
        column = add(about, "p", class_="terms") if shown_lines else None
        for line in shown_lines:
            if column is not None:
                add(column, "span", line)
    nav = add(header, "nav", aria_label=word_text("catalogue.kinds"))
    for kind, shown in sections.items():
        link = add(nav, "a", word_text(f"catalogue.kind.{kind}"), href=f"#kind-{kind}")
        add_words(link, " ")
        add(link, "small", str(len(shown)))


def _add_section(main: Element, kind: str, shown: Sequence[ShownTitle]) -> None:
    """Add the titles of one kind, in columns as wide as the widest of their covers."""
    section = add(main, "section", id=f"kind-{kind}")
    width = max(screen_width(title.entry) for title in shown)
    section.set("style", f"--column: {width}px")
    add(section, "h2", word_text(f"catalogue.kind.{kind}"))
    cards = add(section, "div", class_="cards")
    for title in shown:
        add_card(cards, title)


def _fill_head(
    head: Element, root: Element, entries: Sequence[CatalogueEntry], fonts: Path
) -> None:
    """Add what browsers need to know, and the styles, with the letters that all else shows."""
    name = word_text("catalogue.name")
    collective = _most_frequent(entry.collective for entry in entries)
    title = word_text("catalogue.of", collective=collective) if collective else name
    add(head, "meta", charset="utf-8")
    add(head, "meta", name="viewport", content="width=device-width, initial-scale=1")
    add(head, "meta", name="color-scheme", content="light dark")
    add(head, "title", title)
    add(head, "meta", name="robots", content="noindex")
    kinds = [word_text(f"catalogue.kind.{kind}") for kind in (*_KINDS, _OTHER_KIND)]
    faces = write_font_faces(
        fonts, "".join(root.itertext()) + _FIGURES, name.upper() + "".join(kinds).upper()
    )
    width = measure_headline(fonts, name.upper())
    settings = f":root{{--headline-width:{width:.3f}}}"
    add(head, "style", f"{faces}\n{settings}\n{_read_own('catalogue.css')}")


def _read_own(name: str) -> str:
    """Return a file that lies beside this module."""
    return files(__package__).joinpath(name).read_text("utf-8")


def _most_frequent(values: Iterable[str]) -> str:
    """Return the value that most titles have; empty where most have none."""
    return Counter(values).most_common(1)[0][0]
