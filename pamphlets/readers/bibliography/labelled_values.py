"""Values of a source that may bring their own label or wrapper -> what is to be printed: « p. 23-31 » gives 23-31.

A value with a label that is not the expected one (« t. 2 », « hors-série 4 », « 312 p. ») keeps it; `has_own_label` tells.
"""

import re
from typing import Final, NamedTuple

_PAGES: Final = re.compile(
    r"(?:pages?|pp?\.?)\s*(?=[0-9])|(?:pages?|pp?\.)\s*(?=\w)", re.IGNORECASE
)
_NUMBER: Final = re.compile(
    r"(?:n\.?\s*[°ºᵒ](?:\s?s(?=[\s.]))?|nos?(?=[\s.0-9])|n\.?(?=\s*[0-9])|num[ée]ros?\b|num\.?|nr\b\.?|issues?\b|iss\.|[#№])\s*\.?\s*(?=\w)",
    re.IGNORECASE,
)
_VOLUME: Final = re.compile(
    r"(?:volumes?\b|vol\b\.?|vol\.?(?=[0-9])|v\.)\s*(?=\w)", re.IGNORECASE
)
_TOME: Final = re.compile(r"(?:tomes?\b|t\.)\s*(?=\w)", re.IGNORECASE)
_VOLUME_AND_NUMBER: Final = re.compile(r"(?P<volume>[0-9]+)\s*\((?P<number>[0-9][0-9-]*)\)")
_EDITION: Final = re.compile(
    r"(?P<number>[0-9]{1,3})\s*(?:re|er|e|è|[eè]re|[eè]me|nd|nde|rd|th|st|\.)?\s*(?:éd\.?|édition|ed\.?|edition)?",
    re.IGNORECASE,
)
_FIRST_EDITION: Final = re.compile(
    r"(?:premi[eè]re|first)\s+[eé]d(?:\.|ition)", re.IGNORECASE
)
_PAGE_RANGE: Final = re.compile(r"(?<=\w)\s*(?:--+|[‐‑‒–—−])\s*(?=\w)")
_COUNT_OF_PAGES: Final = re.compile(
    r"[0-9ivxlcdm+\s]+\s*(?:p|pages?|f|ff|feuillets)\b\.?", re.IGNORECASE
)
_OWN_LABEL: Final = re.compile(
    r"(?:(?:vol|t|tome|n[°ºo]|nº|art|col|fol|f|ff|chap|h\.?s|suppl|[ns]\.\s?p)(?:\.|\s|$)|§|num[ée]ro|hors[- ]s[ée]rie|sp[ée]cial"
    r"|suppl[ée]ment|(?:nouvelle )?s[ée]rie|double|printemps|[ée]t[ée]\b|automne|hiver|spring|summer|autumn|winter|en ligne"
    r"|online|passim|non pag)",
    re.IGNORECASE,
)
_DOI: Final = re.compile(
    r"(?:https?://)?(?:dx\.|www\.)?doi(?:\.org/|\s*:?\s*)(?=10\.)", re.IGNORECASE
)
_BARE_DOI: Final = re.compile(r"10\.[0-9]{4,9}/\S+")
_BARE_HOST: Final = re.compile(
    r"(?:www\.|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/)\S+|www\.\S+", re.IGNORECASE
)
_MARKDOWN_LINK: Final = re.compile(r"\[[^\[\]]*\]\((\S+)\)")
_ISBD_END: Final = re.compile(r"\s+[:;,/]$|\s*[:;,/]$")


class VolumeAndNumber(NamedTuple):
    """Of a journal: its volume and the issue in it."""

    volume: str
    number: str


def read_volume_and_number(volume: str, number: str) -> VolumeAndNumber:
    """Return both without their labels; a number given as the volume is the number, and « 12(3) » is both."""
    number = read_number(number)
    both = _VOLUME_AND_NUMBER.fullmatch(volume)
    if both and not number:
        return VolumeAndNumber(both["volume"], both["number"])
    if _NUMBER.match(volume):
        if number:
            return VolumeAndNumber(f"nº {read_number(volume)}", number)
        return VolumeAndNumber("", read_number(volume))
    tome = _TOME.match(volume)
    if tome:
        return VolumeAndNumber(f"t. {volume[tome.end() :]}", number)
    label = _VOLUME.match(volume)
    rest = volume[label.end() :] if label else volume
    # « 12, n° 3 » in the one field: the number goes where it belongs, if that is free.
    front, comma, behind = rest.partition(",")
    if comma and not number and _NUMBER.match(behind.strip()):
        return VolumeAndNumber(front, read_number(behind.strip()))
    return VolumeAndNumber(rest, number)


def read_number(text: str) -> str:
    """Return a number without « n° », « no », « numéro »."""
    label = _NUMBER.match(text)
    return text[label.end() :] if label else text


def read_pages(text: str) -> str:
    """Return pages without « p. » or « pp. », ranges with a hyphen."""
    label = _PAGES.match(text)
    return _PAGE_RANGE.sub("-", text[label.end() :] if label else text)


def read_edition(text: str) -> str:
    """Return the number of an edition alone, other words as they stand."""
    match = _EDITION.fullmatch(text)
    if match:
        return str(int(match["number"]))
    return "1" if _FIRST_EDITION.fullmatch(text) else text


def read_isbd(text: str) -> str:
    """Return a place or a publisher without the punctuation of library records behind it."""
    return _ISBD_END.sub("", text)


def has_own_label(text: str) -> bool:
    """Return whether a volume, a number or pages must be printed without ours: « hors-série 4 », « t. 2 », « 312 p. »."""
    return bool(_OWN_LABEL.match(text) or _COUNT_OF_PAGES.fullmatch(text))


def read_doi(text: str) -> str:
    """Return a DOI without an address or « doi: » before it."""
    return _DOI.sub("", text.strip("<> "), count=1)


def read_address(text: str) -> str:
    """Return an address that can be followed: a DOI's own, `https://` before a bare host."""
    address = _MARKDOWN_LINK.sub(r"\1", text).strip("<> ")
    if _DOI.match(address) or _BARE_DOI.fullmatch(address):
        return doi_address(address)
    return (
        f"https://{address}"
        if _BARE_HOST.fullmatch(address) and "://" not in address
        else address
    )


def doi_address(text: str) -> str:
    """Return the address of a DOI, empty for none."""
    doi = read_doi(text)
    return f"https://doi.org/{doi}" if doi else ""
