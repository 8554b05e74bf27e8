"""A source of the register -> what the browser shows of it."""

from typing import Any

from pamphlets.document.bibliography import BibliographyEntry, ContributorName


def describe_source(entry: BibliographyEntry) -> dict[str, Any]:
    """Return a source as it is listed: key, title, author, year, where it appeared, and its facts."""
    names = [_write_name(name) for name in entry.authors or entry.editors]
    facts = [{"id": fact.id, "wording": fact.wording} for fact in entry.facts.values()]
    return {
        "key": entry.key,
        "kind": entry.kind,
        "title": entry.title,
        "author": ", ".join(names),
        "year": entry.issued,
        "container": entry.container_title or entry.publisher,
        "number": entry.number,
        "url": entry.url,
        "facts": facts,
    }


def _write_name(name: ContributorName) -> str:
    """Return a name in the order in which it is spoken."""
    if name.literal:
        return name.literal
    parts = (name.given, name.particle, name.family)
    return " ".join(part for part in parts if part)
