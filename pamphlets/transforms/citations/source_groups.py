"""A long list of sources -> its groups, by what kind of thing a source is: laws, press, public bodies and others.

The register may name the group of a source (`rubrique:`); else its CSL type tells it, or the public body whose site it
stands on.
"""

import re
from collections.abc import Sequence
from functools import cache
from types import MappingProxyType
from typing import Final

from pamphlets.core.slug import make_slug
from pamphlets.document.bibliography import BibliographyEntry
from pamphlets.document.nodes import Link, SourceGroup
from pamphlets.transforms.citations.citation_words import (
    SOURCE_GROUPS,
    CitationWords,
    GroupName,
)

ListedSource = list[BibliographyEntry] | Link

_TYPES: Final[MappingProxyType[GroupName, str]] = MappingProxyType(
    {
        "laws": "legislation bill regulation treaty legal_case hearing",
        "press": "article-newspaper article-magazine broadcast interview",
        "books": "book chapter classic collection entry-dictionary entry-encyclopedia manuscript pamphlet periodical",
        "studies": "article article-journal dataset paper-conference patent report review review-book standard thesis",
        "films": "motion_picture musical_score performance song",
    }
)
_PUBLIC_HOST: Final = re.compile(
    r"^https?://(?:[^/]*\.)?(?:gouv\.fr|europa\.eu|service-public\.fr|senat\.fr|assemblee-nationale\.fr|ameli\.fr|cnil\.fr"
    r"|cada\.fr|has-sante\.fr|insee\.fr|ccomptes\.fr|conseil-etat\.fr|bnf\.fr|defenseurdesdroits\.fr)(?:[/:?#]|$)",
    re.IGNORECASE,
)


def group_sources(
    sources: Sequence[ListedSource], words: CitationWords
) -> tuple[list[ListedSource], tuple[SourceGroup, ...]]:
    """Return sources group by group, each in the order given, and the groups; none where there is only one.

    Groups of the register's own stand in the order of its words, before what is in no other group.
    """
    titles = [words.groups[name] for name in SOURCE_GROUPS]
    members: dict[str, list[ListedSource]] = {title: [] for title in titles[:-1]}
    others: list[ListedSource] = []
    known = {make_slug(title): title for title in titles}
    for source in sources:
        title = _find_title(source, known, words)
        if title == titles[-1]:
            others.append(source)
        else:
            members.setdefault(title, []).append(source)
    members[titles[-1]] = others
    ordered: list[ListedSource] = []
    groups: list[SourceGroup] = []
    for title, group in members.items():
        if group:
            groups.append(SourceGroup(title, len(ordered)))
            ordered += group
    return ordered, tuple(groups) if len(groups) > 1 else ()


@cache
def _index_types() -> dict[str, GroupName]:
    """Return the group of each CSL type that tells it."""
    groups: dict[str, GroupName] = {}
    for group, kinds in _TYPES.items():
        groups |= dict.fromkeys(kinds.split(), group)
    return groups


def _find_title(source: ListedSource, known: dict[str, str], words: CitationWords) -> str:
    """Return the title of a source's group; `known` has the usual ones by their slugs."""
    if isinstance(source, Link):
        return words.groups["others"]
    entry = source[0]
    if entry.group:
        return known.get(make_slug(entry.group), entry.group)
    name = _index_types().get(entry.kind, "others")
    if name == "others" and _PUBLIC_HOST.match(entry.url):
        name = "administrations"
    return words.groups[name]
