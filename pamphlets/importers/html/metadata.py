"""What a web page says of itself in its head: title, authors, date, address (Open Graph, schema.org's names, SPIP)."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from justhtml import Element, Node

from pamphlets.importers.html.tree import attribute, class_names, text_of, walk
from pamphlets.importers.markdown_writer.document import ImportedMetadata
from pamphlets.importers.markdown_writer.escape import normalize_spaces
from pamphlets.readers.dates import format_date

_SAVED_FROM: Final = re.compile(r"saved from url=\(\d+\)(\S+)", re.IGNORECASE)
_BY: Final = re.compile(r"^\s*(?:par|by|de)\s*:?\s+", re.IGNORECASE)
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}(?:-[A-Za-z]{2})?$")
_TITLE_NAMES: Final = re.compile(r"title|titre")
_BY_LINES: Final = frozenset({"author", "auteur", "auteurs", "byline", "fn", "spip_in"})
_FRENCH: Final = "le la les des et un une est on que qui dans pour".split()
_ENGLISH: Final = "the and of to a in is that for it with on".split()
_MAX_NAME: Final = 80


def read_page_metadata(root: Node, comments: Sequence[str]) -> ImportedMetadata:
    """Return what a page says of itself."""
    elements = walk(root)
    named: dict[str, str] = {}
    lang = "fr"
    for element in elements:
        if element.name == "meta":
            names = (
                attribute(element, "property"),
                attribute(element, "name"),
                attribute(element, "itemprop"),
            )
            name = next(filter(None, names), "").lower()
            named.setdefault(name, _one_line(attribute(element, "content")))
        elif element.name == "link" and attribute(element, "rel").lower() == "canonical":
            named["canonical"] = attribute(element, "href")
        elif element.name == "html" and _LANGUAGE.match(attribute(element, "lang")):
            lang = attribute(element, "lang").split("-")[0]
    if lang == "en":  # pads and themes say `en` of all: the small words tell
        counts = Counter(text_of(root).casefold().split())
        french = sum(counts[word] for word in _FRENCH)
        english = sum(counts[word] for word in _ENGLISH)
        if french > english:
            lang = "fr"
    addresses = [named.get("canonical", ""), named.get("og:url", "")]
    addresses += _SAVED_FROM.findall("\n".join(comments))
    site = named.get("og:site_name", "")
    return ImportedMetadata(
        title=find_title(elements, named, site),
        authors=find_authors(elements, named),
        published=find_date(elements, named, lang),
        address=next(filter(_is_url, addresses), ""),
        site=site,
        lang=lang,
    )


def _one_line(words: str) -> str:
    return " ".join(normalize_spaces(words).split())


def _is_url(words: str) -> bool:
    return words.startswith(("http://", "https://")) and " " not in words


def find_title(elements: Sequence[Element], named: dict[str, str], site: str) -> str:
    """Return the title of the text, without the site's name."""
    first_heading, marked_heading, window_title = "", "", ""
    for element in elements:
        words = text_of(element) if element.name in ("h1", "title") else ""
        if element.name == "title":
            window_title = window_title or words
            continue
        first_heading = first_heading or words
        if _TITLE_NAMES.search(" ".join(class_names(element))):
            marked_heading = marked_heading or words
    for words in (marked_heading, named.get("og:title", ""), first_heading):
        if words and words != site:
            return _one_line(words)
    return _one_line(re.split(r"\s+[-|–—]\s+", window_title)[0])


def find_authors(elements: Sequence[Element], named: dict[str, str]) -> tuple[str, ...]:
    """Return who signed the text: as its head says, or its by-line; the first only."""
    author = named.get("author", "")
    names = [] if _is_url(author) else [author]
    if not any(names):
        for element in elements:
            is_signature = element.name == "a" and "author" in attribute(element, "rel")
            if is_signature or class_names(element) & _BY_LINES:
                names.append(text_of(element))
                if names[-1]:
                    break
    author = _one_line(_BY.sub("", next(filter(None, names), "")))
    if not author or len(author) > _MAX_NAME or "@" in author:
        return ()
    return (author,)


def find_date(elements: Sequence[Element], named: dict[str, str], lang: str) -> str:
    """Return the day on which the text was published, in words; nothing where the page does not say."""
    dates = [
        named.get("article:published_time"),
        named.get("datepublished"),
        named.get("date"),
    ]
    for element in elements:
        if element.name == "time":
            dates.append(attribute(element, "datetime"))
        elif element.name == "abbr" and "published" in class_names(element):
            dates.append(attribute(element, "title"))
    date = next(filter(None, dates), "").strip()
    if not re.match(r"\d{4}-\d\d", date):
        return ""
    return format_date(re.sub(r"[T ].*", "", date), lang)
