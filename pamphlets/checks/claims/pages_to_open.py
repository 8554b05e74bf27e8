"""Findings of titles -> the pages that somebody has to open, each once, with the facts to read there and who cites them.

An article of law is a page, whatever address the register has for it; all else is its address, or its title. The facts
are those to verify, and those that copies alone confirm.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any

from pamphlets.checks.claims.check import ClaimFindings
from pamphlets.checks.claims.coverage import CitedFact, FactIdentity
from pamphlets.checks.claims.lists import describe_fact
from pamphlets.document.bibliography import LAW_TYPES, BibliographyEntry
from pamphlets.languages.wording import Sentence, sentence
from pamphlets.transforms.citations.legal_references import article_number


@dataclass(frozen=True, slots=True)
class FactToRead:
    """A fact to look at on a page, and the titles that cite it, by their slugs."""

    cited: CitedFact
    slugs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PageToOpen:
    """A page: what to look for, its address (empty where the register has none), and the facts to read there."""

    name: str
    address: str
    facts: tuple[FactToRead, ...]


def find_pages_to_open(findings: Mapping[str, ClaimFindings]) -> tuple[PageToOpen, ...]:
    """Return the pages of all facts to look at, by their names; `findings` are those of titles by slug."""
    addresses: dict[str, str] = {}
    facts: defaultdict[str, dict[FactIdentity, CitedFact]] = defaultdict(dict)
    slugs: defaultdict[FactIdentity, list[str]] = defaultdict(list)
    for slug, title in findings.items():
        for cited in (*title.doubtful_facts, *title.copied_facts):
            entry = title.bibliography.entries[cited.item.key]
            name = _name_page(entry)
            addresses[name] = addresses.get(name) or entry.url
            facts[name].setdefault(cited.identity, cited)
            slugs[cited.identity].append(slug)
    pages: list[PageToOpen] = []
    for name, cited_facts in sorted(facts.items()):
        to_read = [
            FactToRead(cited, tuple(slugs[identity]))
            for identity, cited in cited_facts.items()
        ]
        pages.append(PageToOpen(name, addresses[name], tuple(to_read)))
    return tuple(pages)


def _name_page(entry: BibliographyEntry) -> str:
    """Return what a page is looked for by: the article and its law, else the address, else the title."""
    number = article_number(entry)
    if entry.kind in LAW_TYPES and number:
        return f"{entry.law_title}, art. {number}"
    return entry.url or entry.title


def list_pages_to_open(pages: tuple[PageToOpen, ...]) -> Iterator[Sentence]:
    """Yield the list, page by page; nothing where there is none."""
    facts = list(chain.from_iterable(page.facts for page in pages))
    if not facts:
        return
    unverified_count = sum(fact.cited.fact.is_unverified for fact in facts)
    counts = {"facts": unverified_count, "copied": len(facts) - unverified_count}
    yield sentence("checks.pages-head", count=len(pages), **counts)
    for page in pages:
        yield sentence("checks.page-to-open", name=page.name)
        for fact in page.facts:
            is_unverified = fact.cited.fact.is_unverified
            code = "checks.page-fact" if is_unverified else "checks.page-fact-copied"
            titles = ", ".join(fact.slugs)
            yield sentence(code, fact=describe_fact(fact.cited), titles=titles)


def make_json_pages(pages: tuple[PageToOpen, ...]) -> list[dict[str, Any]]:
    """Return the list for a program to read."""
    rows: list[dict[str, Any]] = []
    for page in pages:
        facts: list[dict[str, Any]] = []
        for to_read in page.facts:
            key, fact = to_read.cited.item.key, to_read.cited.fact
            state = "to_verify" if fact.is_unverified else "verified_on_copies"
            facts.append({
                "key": key, "fact": fact.id, "wording": fact.wording, "value": fact.value,
                "where": fact.locator, "state": state, "titles": list(to_read.slugs),
            })  # fmt: skip
        rows.append({"page": page.name, "address": page.address, "facts": facts})
    return rows
