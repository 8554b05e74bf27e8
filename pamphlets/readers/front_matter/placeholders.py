"""One entry of a front matter or of `collectif.yaml` -> the entry without words that only hold a place.

`collectif: "[nom de votre collectif]"`, `adresse: à compléter`, and `[nom de votre collectif]` without quotation marks,
which is a list to YAML. They count as nothing typed. An address of a mailbox or of the web in brackets is real, and
loses the brackets.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from pamphlets.core.source import Diagnostic, Source, warning
from pamphlets.readers.front_matter.keys import MetaKey
from pamphlets.readers.front_matter.yaml_entries import YamlEntry, YamlScalar

Placeholder = tuple[YamlScalar, str]
"""A key, and the words that hold the place of its value."""
# Who speaks and who prints: words in brackets inside a value hold a place too.
_OWN_FIELDS: Final = frozenset(
    "collective address contact imprint director authors".split()
)
# Elsewhere a value in brackets as a whole does. A title may stand in brackets, unless it says that it is one.
_WHOLE_FIELDS: Final = frozenset(
    "price licence series legal_deposit isbn issn translation event_place event_access event_speakers"
    " event_organisers event_hours event_entry subtitle summary".split()
)
# Who prints it, and where: what the law asks for.
IMPRINT_FIELDS: Final = ("collective", "address", "imprint")
_WHOLE: Final = re.compile(r"[\[［]+[^\[\]［］]*[\]］]+[.,;:]?$|<[^<>]*>$")
_PART: Final = re.compile(r"[\[［]([^\[\]［］]*)[\]］]")
_WORDS: Final = re.compile(
    r"\s*(?:(?:le|la|les|votre|vos|un|une|your)\b|l[’'])?\s*(?:noms?|pr[ée]noms?|ville|rue|code postal|t[ée]l[ée]phone|t[ée]l|"
    r"courriel|e-?mail|adresse(?:\s+(?:postale|[ée]lectronique))?\s*$|votre|vos|(?:à|a) (?:compl[ée]ter|remplir|pr[ée]ciser)|"
    r"name|address\s*$|your|city|street|phone|x{2,}|…|\.\.\.)(?![\w’'])",
    re.IGNORECASE,
)
_TITLE_WORDS: Final = re.compile(
    r"(?<!sans )\b(?:titre|title)\b|compl[ée]ter|remplir|…|\.\.\.", re.IGNORECASE
)
_FILLER: Final = re.compile(
    r"(?:x{3,}|_{2,}|\.{3,}|…+|\?{2,}|-{2,}|(?:à|a) (?:compl[ée]ter|remplir|pr[ée]ciser)|todo|tbd|"
    r"(?:le )?nom d[eu] (?:votre )?collectif)[.!]?$",
    re.IGNORECASE,
)
_REAL: Final = re.compile(
    r"\S@\S+\.\S|://|\bwww\.|\[(?:at|arobase|chez|a|à|dot|point)\]", re.IGNORECASE
)
_FLOW: Final = re.compile(r"[ \t\u00a0\u202f]*:[ \t]*\[")


def is_placeholder(text: str, field: str = "collective") -> bool:
    """Return whether words only say what is to be written in their place, in a field of Meta."""
    words = text.strip()
    if _REAL.search(words):
        return False
    is_whole = _WHOLE.match(words) is not None
    if field == "title":
        return is_whole and _TITLE_WORDS.search(words) is not None
    if is_whole or _FILLER.match(words):
        return field in _OWN_FIELDS or field in _WHOLE_FIELDS
    return field in _OWN_FIELDS and any(map(_WORDS.match, _PART.findall(words)))


def clear_placeholders(
    source: Source, key: MetaKey, entry: YamlEntry
) -> tuple[YamlEntry | None, str]:
    """Return an entry without the placeholders in it, None where nothing is left; and the first of them, or nothing."""
    value = entry.value
    if isinstance(value, YamlScalar):
        if is_placeholder(value.text, key.field):
            return None, value.text
        if key.field in _OWN_FIELDS:
            return replace(entry, value=_without_brackets(value)), ""
        return entry, ""
    if not isinstance(value, tuple):
        return entry, ""
    is_flow = _FLOW.match(source.text, entry.name.span.stop) is not None
    if key.kind == "line" and is_flow and key.field in _OWN_FIELDS | _WHOLE_FIELDS:
        words = ", ".join(item.text for item in value)
        if not _REAL.search(words):
            return None, f"[{words}]"
    left = tuple(item for item in value if not is_placeholder(item.text, key.field))
    if len(left) == len(value):
        return entry, ""
    first = next(item.text for item in value if item not in left)
    return replace(entry, value=left) if left else None, first


def describe_placeholders(
    source: Source, placeholders: Iterable[Placeholder], *, lacks_imprint: bool
) -> Diagnostic:
    """Return the warning about the placeholders of a file, at the first: that the imprint is among them, where it is."""
    names, words = zip(*placeholders, strict=True)
    fields = {"keys": ", ".join(name.text for name in names), "value": words[0]}
    code = "placeholder-imprint" if lacks_imprint else "placeholder"
    return warning(code, source, names[0].span, **fields)


def _without_brackets(value: YamlScalar) -> YamlScalar:
    """Return a value; one in brackets as a whole, which is real, without them."""
    words = value.text.strip()
    if _WHOLE.match(words) and not words.endswith((".", ",", ";", ":")):
        return replace(value, text=words.strip("[]［］<>").strip())
    return value
