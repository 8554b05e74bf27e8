"""The brochure with notes by paragraph: fewer than forty notes, and each fact that it cites under one that covers a sentence."""

from datetime import date
from pathlib import Path

import pytest

from pamphlets.checks.claims.check import check_claims
from pamphlets.checks.claims.coverage import find_cited_facts
from pamphlets.checks.claims.passages.block_passages import read_passages
from pamphlets.core.source import Source
from pamphlets.document.bibliography import Bibliography
from pamphlets.document.nodes import Citation, Document
from pamphlets.document.traversal import walk_document_inlines
from pamphlets.readers.bibliography.csl_file import read_bibliography
from pamphlets.readers.document import read_document
from pamphlets.transforms.citations.apply import apply_citations

CONTENT = Path(__file__).resolve().parents[2] / "content"
# Those that the text cites: a fact that goes or comes is meant to.
FACTS = (Path(__file__).parent / "nos_donnees_facts.txt").read_text("utf-8").split()
UNSOURCED = {
    "claim-unsourced",
    "quotation-unsourced",
    "summary-unsourced",
    "fact-selon",
    "fact-stale",
    "figure-other",
    "figure-unregistered",
}


@pytest.fixture(scope="module")
def text() -> tuple[Document, Bibliography]:
    path, register = (
        CONTENT / "brochures" / "nos-donnees-leur-marche.md",
        CONTENT / "sources.yaml",
    )
    document, _ = read_document(Source(path.name, path.read_text("utf-8")), path.stem, {})
    return document, read_bibliography(Source(register.name, register.read_text("utf-8")))


def test_notes_by_paragraph_are_fewer_than_forty(
    text: tuple[Document, Bibliography],
) -> None:
    document, bibliography = text
    assert document.meta.notes == "paragraphs"
    assert len(apply_citations(document, bibliography)[0].notes) < 40


def test_every_fact_is_cited_and_covers_a_sentence(
    text: tuple[Document, Bibliography],
) -> None:
    document, bibliography = text
    findings = check_claims(document, bibliography, date(2026, 11, 30))
    assert {one.code for one in findings.diagnostics} & UNSOURCED == set()
    cited = {
        f"{item.key}#{name}"
        for inline in walk_document_inlines(document)
        if isinstance(inline, Citation)
        for item in inline.items
        for name in item.facts
    }
    assert sorted(cited) == FACTS
    passages = read_passages(document.blocks)
    covering = find_cited_facts(document, passages, bibliography)
    assert all(fact.covered_sentences for fact in covering)
    assert sorted({f"{each.item.key}#{each.fact.id}" for each in covering}) == FACTS
