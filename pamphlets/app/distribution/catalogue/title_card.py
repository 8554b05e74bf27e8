"""One title's CatalogueEntry -> its part of the catalogue: cover, words, and a line for each format with its files."""

import math
import re
from collections.abc import Iterator
from typing import Final, NamedTuple
from urllib.parse import quote
from xml.etree.ElementTree import Element

from pamphlets.app.build.stages.catalogue_entry import (
    CatalogueEntry,
    FormatEntry,
    SheetEntry,
)
from pamphlets.app.words import has_sentence, word_text
from pamphlets.languages.wording import sentence
from pamphlets.writers.html.elements import add, add_words

_SCREEN_WIDTH: Final = 16.4  # pixels for the root of a millimetre: 200 for A5, 283 for A3


# A title's small words are tied to the next one on paper; on a telephone such a line may not fit.
_TIED_WORDS: Final = re.compile(r"(?<=[^\W\d])\u00a0(?=[^\W\d])")


class ShownTitle(NamedTuple):
    """A title, and the address of its folder from the page."""

    slug: str
    entry: CatalogueEntry
    folder: str

    def address(self, name: str) -> str:
        """Return the address of one of its files."""
        return quote(f"{self.folder}{self.slug}/{name}")


def screen_width(entry: CatalogueEntry) -> int:
    """Return how many pixels wide a cover is shown: larger papers larger, by the root, so that small ones can be read."""
    return max(round(_SCREEN_WIDTH * math.sqrt(entry.cover_size[0])), 1)


def add_card(parent: Element, title: ShownTitle) -> None:
    """Add a title to its section."""
    entry = title.entry
    card = add(parent, "article", id=title.slug, lang=entry.lang)
    card.set("data-subjects", "|".join(entry.subjects))
    card.set("data-audiences", "|".join(entry.audiences))
    _add_cover(card, title)
    words = add(card, "div", class_="words")
    if entry.series:
        add(words, "p", entry.series, class_="series")
    heading = add(words, "h3")
    heading_words = _TIED_WORDS.sub(" ", entry.title)
    add(heading, "a", heading_words, href=title.address(entry.formats[0].page_file))
    if entry.subtitle:
        add(words, "p", entry.subtitle, class_="subtitle")
    if entry.authors:
        names = ", ".join(entry.authors)
        add(words, "p", word_text("catalogue.authors", names=names), class_="facts")
    if entry.summary:
        add(words, "p", entry.summary, class_="summary")
    formats = add(words, "ul", class_="formats", role="list")
    for form in entry.formats:
        _add_format(formats, title, form)
    if entry.screens:
        _add_screens(formats, title)
    facts = ". ".join(_list_facts(entry))
    if facts:
        add(words, "p", f"{facts}.", class_="facts")
    add(card, "p", word_text("catalogue.copies"), class_="copies", aria_hidden="true")


def _add_cover(card: Element, title: ShownTitle) -> None:
    """Add the picture of the first page, or its bare paper where none was made; the title beside it says the same."""
    width, height = title.entry.cover_size
    shown_width = screen_width(title.entry)
    shown_height = round(shown_width * height / width)
    link = add(
        card,
        "a",
        class_="cover",
        href=title.address(title.entry.formats[0].page_file),
        tabindex="-1",
        aria_hidden="true",
    )
    link.set("style", f"--width: {shown_width}px")
    if title.entry.cover:
        picture = add(link, "img", src=title.address(title.entry.cover), alt="")
        picture.attrib |= {"width": str(shown_width), "height": str(shown_height)}
        picture.set("loading", "lazy")
    else:
        add(link, "span", title.entry.title, class_="bare")


def _add_format(parent: Element, title: ShownTitle, form: FormatEntry) -> None:
    """Add what one format is, and its files."""
    item = add(parent, "li")
    add(item, "strong", _name_format(form.name))
    add_words(item, " " + ", ".join(_list_sizes(form)))
    files = add(item, "span", class_="files")
    is_read_page_by_page = form.pages > 1 and form.prints
    code = "catalogue.pages-file" if is_read_page_by_page else "catalogue.whole-file"
    add(files, "a", word_text(code), href=title.address(form.page_file))
    for print_entry in form.prints:
        _add_print(files, title, print_entry)


def _add_screens(parent: Element, title: ShownTitle) -> None:
    """Add the files for screens, on one line."""
    item = add(parent, "li")
    add(item, "strong", word_text("catalogue.screens"))
    add_words(item, " ")
    files = add(item, "span", class_="files")
    for screen in title.entry.screens:
        if len(files):
            add_words(files, " ")
        label = _name_format(screen.name)
        add(files, "a", label, href=title.address(screen.file))


def _add_print(files: Element, title: ShownTitle, print_entry: SheetEntry) -> None:
    """Add the files of one way to print: the first under its name, others by what they are."""
    code = f"catalogue.print.{print_entry.scheme}"
    name = word_text(code if has_sentence(code) else "catalogue.print.other")
    labels = [name]
    if print_entry.has_both_flips:
        labels = [f"{name}, {word_text('catalogue.short-edge')}"]
        labels.append(word_text("catalogue.long-edge"))
    covers = len(print_entry.files) - len(labels)
    labels += [word_text("catalogue.cover-apart")] * covers
    for label, file in zip(labels, print_entry.files, strict=False):
        add_words(files, " ")
        add(files, "a", label, href=title.address(file))
    if print_entry.instructions:
        add_words(files, " ")
        label = word_text("catalogue.instructions")
        add(files, "a", label, href=title.address(print_entry.instructions))


def _name_format(name: str) -> str:
    code = f"catalogue.format.{name}"
    return word_text(code) if has_sentence(code) else name


def _list_sizes(form: FormatEntry) -> Iterator[str]:
    """Yield the size of the pages, their number, and what a copy takes."""
    yield form.page_size
    yield word_text("counts.pages", count=form.pages)
    for print_entry in form.prints[:1]:
        sheets = sentence("counts.sheets", count=print_entry.sheets)
        yield word_text("catalogue.sheets", sheets=sheets, paper=print_entry.paper)


def _list_facts(entry: CatalogueEntry) -> Iterator[str]:
    """Yield what there is to say of a title besides: what it is about, for whom, its facts' date, whether it is a draft."""
    if entry.subjects:
        yield _capitalize(", ".join(entry.subjects))
    if entry.audiences:
        yield word_text("catalogue.for", readers=", ".join(entry.audiences))
    if entry.facts_as_of:
        yield word_text("catalogue.facts", date=entry.facts_as_of)
    if entry.draft:
        yield entry.draft


def _capitalize(words: str) -> str:
    return words[:1].upper() + words[1:]
