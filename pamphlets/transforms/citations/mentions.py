"""How one title speaks of its sources: what was mentioned already, whom it cites with two works."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from pamphlets.core.source import NOWHERE, Diagnostic, NodeId, error
from pamphlets.document.bibliography import LAWS, Entry, Register
from pamphlets.document.nodes import Citation, CiteItem, Document, Inline, Inlines, Text, plain
from pamphlets.transforms.citations.facts import fact_faults
from pamphlets.transforms.citations.person_names import surnames
from pamphlets.transforms.citations.reference_style import addressed, again, full, responsible


@dataclass(slots=True)
class Voice:
    """The sources that a title cites, by key, and what it has mentioned of them so far."""

    cited: dict[str, Entry]
    twice: frozenset[str]  # names that stand over two works cited, as later mentions print them
    mentioned: set[str] = field(default_factory=set)
    introduced: set[tuple[str, str]] = field(default_factory=set)  # laws and their short forms
    nodes: Iterator[NodeId] | None = None  # for addresses at first mentions, where no list of sources shows them

    def spell(self, citation: Citation) -> Inlines:
        """Return a citation in words: each source in full at its first mention, short afterwards."""
        words: list[Inline] = []
        for place, item in enumerate(citation.items):
            if place:
                words.append(Text(" ; ", citation.span))
            words += self._said(self.cited[item.key], item)
        return tuple(words)

    def _said(self, entry: Entry, item: CiteItem) -> Inlines:
        """Return one source in words, and remember it."""
        if entry.key in self.mentioned:
            return again(entry, item.locator, item.span, title=_called(entry) in self.twice)
        law = (entry.code, entry.short)
        words = full(entry, item.locator, item.span, introduce=law not in self.introduced)
        self.mentioned.add(entry.key)
        if entry.kind in LAWS:
            self.introduced.add(law)
        return words if self.nodes is None else (*words, *addressed(entry, self.nodes, item.span))


def voice_of(document: Document, citations: Iterable[Citation], register: Register) -> tuple[Voice, list[Diagnostic]]:
    """Return the voice of a title that has mentioned nothing yet, and a fault for each source that cannot be cited."""
    cited: dict[str, Entry] = {}
    told: list[Diagnostic] = []
    for citation in citations:
        for item in citation.items:
            told += fact_faults(document, item, register)
            if item.key in cited:
                continue
            if entry := register.entries.get(item.key):
                cited[item.key] = _in(document.meta.lang, entry)
                if entry.script and register.source:
                    told.append(error("source-script", register.source, entry.span, key=entry.key, script=entry.script))
            else:
                told.append(_unknown(document, register, item))
    called = Counter(_called(entry) for entry in cited.values() if entry.kind not in LAWS)
    return Voice(cited, frozenset(name for name, works in called.items() if name and works > 1)), told


def _called(entry: Entry) -> str:
    """Return the names that a later mention prints, nothing where it prints none."""
    return plain(surnames(responsible(entry), NOWHERE))


def _in(lang: str, entry: Entry) -> Entry:
    """Return a source that tells its language only where the text is in another."""
    same = entry.lang.partition("-")[0].casefold() == lang.partition("-")[0].casefold()
    return replace(entry, lang="") if same and entry.lang else entry


def _unknown(document: Document, register: Register, item: CiteItem) -> Diagnostic:
    """Return the fault of a key that no source has, with the one likely meant."""
    source, key = document.source, item.key
    if register.source is None:
        return error("register-missing", source, item.span, key=key)
    from difflib import get_close_matches  # only where there is a fault to tell

    folded = {known.casefold(): known for known in register.entries}
    near = get_close_matches(key.casefold(), folded, n=1)
    if near:
        return error("source-near", source, item.span, key=key, near=folded[near[0]])
    return error("source-unknown", source, item.span, key=key)
