"""What a web page says of itself in its head: title, authors, date, address (Open Graph, schema.org's names, SPIP)."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from pamphlets.importers.html.tree import HtmlElement
from pamphlets.importers.markdown_writer.document import ImportedMetadata
from pamphlets.importers.markdown_writer.escape import normalize_spaces
from pamphlets.readers.dates import format_date

_SAVED_FROM: Final = re.compile(r"saved from url=\(\d+\)(\S+)", re.IGNORECASE)
_BY: Final = re.compile(r"^\s*(?:par|by|de)\s*:?\s+", re.IGNORECASE)
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}(?:-[A-Za-z]{2})?$")
_BY_LINES: Final = frozenset({"author", "auteur", "auteurs", "byline", "fn", "spip_in"})
_FRENCH, _ENGLISH = (
    "le la les des et un une est on que qui dans pour",
    "the and of to a in is that for it with on",
)
_LONGEST_NAME: Final = 80


def read_page_metadata(root: HtmlElement, comments: Sequence[str]) -> ImportedMetadata:
    """Return what a page says of itself."""
    said: dict[str, str] = {}
    lang = "fr"
    for one in root.walk():
        if one.tag == "meta":
            name = (
                one.attributes.get("property")
                or one.attributes.get("name")
                or one.attributes.get("itemprop")
                or ""
            ).lower()
            said.setdefault(
                name, " ".join(normalize_spaces(one.attributes.get("content", "")).split())
            )
        elif one.tag == "link" and one.attributes.get("rel", "").lower() == "canonical":
            said["canonical"] = one.attributes.get("href", "")
        elif one.tag == "html" and _LANGUAGE.match(one.attributes.get("lang", "")):
            lang = one.attributes["lang"].split("-")[0]
    lang = _guess_language(lang, root) if lang == "en" else lang
    saved = next((found[1] for comment in comments if (found := _SAVED_FROM.search(comment))), "")
    address = next(filter(_is_url, (said.get("canonical", ""), said.get("og:url", ""), saved)), "")
    site = said.get("og:site_name", "")
    return ImportedMetadata(
        _find_title(root, said, site),
        "",
        _find_authors(root, said),
        _find_date(root, said, lang),
        address,
        site,
        lang,
    )


def _guess_language(given: str, root: HtmlElement) -> str:
    """Return the language of a page: what it gives, unless it is plainly French (pads and themes say `en` of all)."""
    words = Counter(root.text().casefold().split())
    french, english = (sum(words[word] for word in some.split()) for some in (_FRENCH, _ENGLISH))
    return "fr" if french > english else given


def _is_url(words: str) -> bool:
    return words.startswith(("http://", "https://")) and " " not in words


def _find_title(root: HtmlElement, said: dict[str, str], site: str) -> str:
    """Return the title of the text, without the site's name."""
    heads = [one for one in root.walk() if one.tag == "h1" and one.text()]
    marked = [one for one in heads if re.search(r"title|titre", " ".join(one.class_names()))]
    spoken = next((one.text() for one in root.walk() if one.tag == "title"), "")
    for words in (
        *(one.text() for one in marked[:1]),
        said.get("og:title", ""),
        *(one.text() for one in heads[:1]),
    ):
        if words and words != site:
            return " ".join(normalize_spaces(words).split())
    return " ".join(normalize_spaces(re.split(r"\s+[-|–—]\s+", spoken)[0]).split())


def _find_authors(root: HtmlElement, said: dict[str, str]) -> tuple[str, ...]:
    """Return who signed the text: as its head says, or its by-line."""
    names = [said.get("author", "")] if not _is_url(said.get("author", "")) else []
    for one in root.walk():
        signed = one.tag == "a" and "author" in one.attributes.get("rel", "")
        if not any(names) and (signed or one.class_names() & _BY_LINES):
            names.append(one.text())
    found = [" ".join(normalize_spaces(_BY.sub("", name)).split()) for name in names]
    return tuple(name for name in found if name and len(name) <= _LONGEST_NAME and "@" not in name)[
        :1
    ]


def _find_date(root: HtmlElement, said: dict[str, str], lang: str) -> str:
    """Return the day on which the text was published, in words; nothing where the page does not say."""
    written = (
        said.get("article:published_time", "")
        or said.get("datepublished", "")
        or said.get("date", "")
    )
    for one in root.walk():
        if not written and one.tag == "time" and one.attributes.get("datetime"):
            written = one.attributes["datetime"]
        if not written and one.tag == "abbr" and "published" in one.class_names():
            written = one.attributes.get("title", "")
    return (
        format_date(re.sub(r"[T ].*", "", written.strip()), lang)
        if re.match(r"\d{4}-\d\d", written.strip())
        else ""
    )
