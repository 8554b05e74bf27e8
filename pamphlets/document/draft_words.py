"""Meta -> what a working version says of itself."""

from typing import Final

from pamphlets.document.metadata import DRAFT_MARK, Meta

# Where no fact is marked, only the author's word stands.
_UNCOUNTED: Final = "à vérifier avant diffusion"


def draft_mark(meta: Meta) -> str:
    """Return the words of the mark: the author's own, or the common ones; empty where nothing holds the text."""
    if meta.draft:
        return meta.draft
    return DRAFT_MARK if meta.unverified_fact_count else ""


def draft_sentence(meta: Meta) -> str:
    """Return the line that says what holds a working version: « Version de travail : 12 faits à vérifier ».

    Empty where nothing does. It stands once in what is printed: with who printed it, and until when facts are known.
    """
    mark, count = draft_mark(meta), meta.unverified_fact_count
    if not mark:
        return ""
    if count:
        facts = "1 fait" if count == 1 else f"{count} faits"
        return f"{mark.rstrip('.')}\u00a0: {facts} à vérifier."
    if mark == DRAFT_MARK:
        return f"{mark}, {_UNCOUNTED}."
    return mark
