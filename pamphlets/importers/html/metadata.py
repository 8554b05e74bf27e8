"""What a web page says of itself in its head: title, authors, date, address (Open Graph, schema.org's names, SPIP)."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from pamphlets.importers.html.tree import Element
from pamphlets.importers.markdown_writer.document import Facts
from pamphlets.importers.markdown_writer.escape import tidy
from pamphlets.readers.dates import date_in

_SAVED: Final = re.compile(r"saved from url=\(\d+\)(\S+)", re.IGNORECASE)
_BY: Final = re.compile(r"^\s*(?:par|by|de)\s*:?\s+", re.IGNORECASE)
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}(?:-[A-Za-z]{2})?$")
_BY_LINES: Final = frozenset({"author", "auteur", "auteurs", "byline", "fn", "spip_in"})
_FRENCH, _ENGLISH = "le la les des et un une est on que qui dans pour", "the and of to a in is that for it with on"
_LONGEST_NAME: Final = 80


def facts_of(root: Element, comments: Sequence[str]) -> Facts:
    """Return what a page says of itself."""
    said: dict[str, str] = {}
    lang = "fr"
    for one in root.walk():
        if one.tag == "meta":
            name = (one.has.get("property") or one.has.get("name") or one.has.get("itemprop") or "").lower()
            said.setdefault(name, " ".join(tidy(one.has.get("content", "")).split()))
        elif one.tag == "link" and one.has.get("rel", "").lower() == "canonical":
            said["canonical"] = one.has.get("href", "")
        elif one.tag == "html" and _LANGUAGE.match(one.has.get("lang", "")):
            lang = one.has["lang"].split("-")[0]
    lang = _language(lang, root) if lang == "en" else lang
    saved = next((found[1] for comment in comments if (found := _SAVED.search(comment))), "")
    address = next(filter(_is_address, (said.get("canonical", ""), said.get("og:url", ""), saved)), "")
    site = said.get("og:site_name", "")
    return Facts(_title(root, said, site), "", _authors(root, said), _date(root, said, lang), address, site, lang)


def _language(given: str, root: Element) -> str:
    """Return the language of a page: what it gives, unless it is plainly French (pads and themes say `en` of all)."""
    words = Counter(root.words().casefold().split())
    french, english = (sum(words[word] for word in some.split()) for some in (_FRENCH, _ENGLISH))
    return "fr" if french > english else given


def _is_address(words: str) -> bool:
    return words.startswith(("http://", "https://")) and " " not in words


def _title(root: Element, said: dict[str, str], site: str) -> str:
    """Return the title of the text, without the site's name."""
    heads = [one for one in root.walk() if one.tag == "h1" and one.words()]
    marked = [one for one in heads if re.search(r"title|titre", " ".join(one.names()))]
    spoken = next((one.words() for one in root.walk() if one.tag == "title"), "")
    for words in (*(one.words() for one in marked[:1]), said.get("og:title", ""), *(one.words() for one in heads[:1])):
        if words and words != site:
            return " ".join(tidy(words).split())
    return " ".join(tidy(re.split(r"\s+[-|–—]\s+", spoken)[0]).split())


def _authors(root: Element, said: dict[str, str]) -> tuple[str, ...]:
    """Return who signed the text: as its head says, or its by-line."""
    names = [said.get("author", "")] if not _is_address(said.get("author", "")) else []
    for one in root.walk():
        signed = one.tag == "a" and "author" in one.has.get("rel", "")
        if not any(names) and (signed or one.names() & _BY_LINES):
            names.append(one.words())
    found = [" ".join(tidy(_BY.sub("", name)).split()) for name in names]
    return tuple(name for name in found if name and len(name) <= _LONGEST_NAME and "@" not in name)[:1]


def _date(root: Element, said: dict[str, str], lang: str) -> str:
    """Return the day on which the text was published, in words; nothing where the page does not say."""
    written = said.get("article:published_time", "") or said.get("datepublished", "") or said.get("date", "")
    for one in root.walk():
        if not written and one.tag == "time" and one.has.get("datetime"):
            written = one.has["datetime"]
        if not written and one.tag == "abbr" and "published" in one.names():
            written = one.has.get("title", "")
    return date_in(re.sub(r"[T ].*", "", written.strip()), lang) if re.match(r"\d{4}-\d\d", written.strip()) else ""
