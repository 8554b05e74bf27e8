"""The subjects and audiences of titles -> a form that narrows the table; a script fills it with life, and shows it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain
from xml.etree.ElementTree import Element

from pamphlets.app.build.stages.catalogue_entry import CatalogueEntry
from pamphlets.app.words import word_template, word_text
from pamphlets.core.slug import make_slug
from pamphlets.writers.html.elements import add, add_words


def add_filters(parent: Element, entries: Sequence[CatalogueEntry]) -> None:
    """Add the form. Without a script it stays hidden: everything lies on the table."""
    form = add(parent, "form", id="filters", hidden="", role="search")
    form.set("aria-label", word_text("catalogue.filters"))
    subjects = chain.from_iterable(entry.subjects for entry in entries)
    audiences = chain.from_iterable(entry.audiences for entry in entries)
    _add_choices(form, "subjects", subjects)
    _add_choices(form, "audiences", audiences)
    row = add(form, "div", class_="row")
    label = add(row, "label", class_="search")
    add(label, "span", word_text("catalogue.search"))
    add(label, "input", type="search", name="words", autocomplete="off")
    add(row, "button", word_text("catalogue.clear"), type="reset")
    add(row, "button", word_text("catalogue.print-list"), type="button", id="print")
    shown = add(row, "output", name="shown", aria_live="polite")
    shown.set("data-one", word_text("catalogue.shown", count=1))
    shown.set("data-many", word_text("catalogue.shown", count=2).replace("2", "{count}"))
    shown.set("data-none", word_template("catalogue.none"))


def _add_choices(form: Element, name: str, words: Iterable[str]) -> None:
    """Add a box to tick for each word that a title has, with the number of its titles."""
    counts = Counter(words)
    if not counts:
        return
    group = add(form, "fieldset")
    add(group, "legend", word_text(f"catalogue.{name}"))
    for word in sorted(counts, key=make_slug):
        label = add(group, "label")
        add(label, "input", type="checkbox", name=name, value=word)
        text = add(label, "span", word)
        add_words(text, " ")
        add(text, "small", str(counts[word]))
