"""Meta -> what a text says of its facts: until when they are known, and which somebody has still to look at."""

from pamphlets.document.metadata import DRAFT_MARK, Meta
from pamphlets.transforms.paper_words import load_paper_words


def facts_date_sentence(meta: Meta) -> str:
    """Return the sentence that says until when the facts are those of the text; empty where it names no day."""
    words = load_paper_words(meta.lang)
    return words.facts_as_of.format(date=meta.facts_as_of) if meta.facts_as_of else ""


def draft_mark(meta: Meta) -> str:
    """Return the words of the mark: the author's own, or the common ones; empty where nothing holds the text."""
    if meta.draft and meta.draft != DRAFT_MARK:
        return meta.draft
    is_draft = meta.draft or meta.unverified_fact_count
    return load_paper_words(meta.lang).draft if is_draft else ""


def draft_sentence(meta: Meta) -> str:
    """Return the line that says what holds a working version: « Version de travail : 12 faits à vérifier ».

    Empty where nothing does. It stands once in what is printed: with who printed it, and until when facts are known.
    """
    mark, count = draft_mark(meta), meta.unverified_fact_count
    if not mark:
        return ""
    words = load_paper_words(meta.lang)
    if count:
        pattern = words.fact_to_verify if count == 1 else words.facts_to_verify
        return pattern.format(mark=mark.rstrip("."), count=count)
    if mark == words.draft:
        return words.draft_unverified.format(mark=mark)
    return mark


def copies_sentence(meta: Meta) -> str:
    """Return the line that says that facts were confirmed on copies alone: « Vérifié sur copies, à comparer à… ».

    Empty where none was. It holds nothing back: who hands a text out opens the official pages before.
    """
    words = load_paper_words(meta.lang)
    sentences = {
        "": "",
        "laws": words.laws_on_copies,
        "pages": words.pages_on_copies,
        "both": words.laws_and_pages_on_copies,
    }
    return sentences[meta.facts_on_copies]
