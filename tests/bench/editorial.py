"""What the shipped texts say, counted: `python -m tests.bench.editorial [CONTENT [SOURCES]]`.

For each text: its words, its notes, its hedges and how many words there are to one, the words of the movement's
critique, and what it quotes. A hedge is « selon », « d’après », or an inserted « , dit-il », « , écrivent-elles ».
With a folder of the source texts, quotations are counted by the source that holds them, those in notes among them.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Final

from pamphlets.checks.claims.archive import has_quotation, normalize_for_search
from pamphlets.checks.claims.passages.block_passages import read_passages
from pamphlets.checks.claims.sentences import find_quotations
from pamphlets.core.source import Source
from pamphlets.document.bibliography import Bibliography
from pamphlets.document.nodes import Blocks
from pamphlets.readers.bibliography.csl_file import read_bibliography
from pamphlets.readers.document import read_document
from pamphlets.transforms.citations.apply import apply_citations

_ROOT: Final = Path(__file__).resolve().parents[2]
_SAYING: Final = "dit|disent|disait|disaient|écrit|écrivent|écrivait|écrivaient|rapporte|raconte|racontent|assure|affirme"
_HEDGES: Final = re.compile(
    rf"\b(?:selon|d['’]après)\b|[,»] (?:{_SAYING})\b", re.IGNORECASE
)
_CRITIQUE: Final = re.compile(
    r"\b(?:capital|capitaux|privatis|technocra|d[ée]shuman|profit|solidar|marchandis)\w*",
    re.IGNORECASE,
)
_LEAST_QUOTED_LETTERS: Final = 8


@dataclass(frozen=True, slots=True)
class EditorialCounts:
    """What was counted in one text."""

    words: int
    notes: int
    hedges: int
    critique: int
    quotations: Counter[str]

    def __add__(self, other: "EditorialCounts") -> "EditorialCounts":
        """Return the counts of two texts together."""
        return EditorialCounts(
            self.words + other.words,
            self.notes + other.notes,
            self.hedges + other.hedges,
            self.critique + other.critique,
            self.quotations + other.quotations,
        )


def main() -> None:
    """Print the counts of every text of a content folder, and their sums."""
    content = Path(sys.argv[1]) if sys.argv[1:] else _ROOT / "content"
    sources = Path(sys.argv[2]) if sys.argv[2:] else None
    archive = _read_archive(sources) if sources else {}
    register = content / "sources.yaml"
    bibliography = read_bibliography(Source(register.name, register.read_text("utf-8")))
    print(
        f"{'text':<44}{'words':>6}{'notes':>6}{'hedges':>7}{'words/h':>8}{'critique':>9}  quotations"
    )
    total = EditorialCounts(0, 0, 0, 0, Counter())
    for path in sorted(content.glob("*/*.md")):
        counts = count_text(path, bibliography, archive)
        _print_row(path.stem, counts)
        total += counts
    _print_row("all", total)


def count_text(
    path: Path, bibliography: Bibliography, archive: dict[str, str]
) -> EditorialCounts:
    """Return the counts of one text, its notes as they are printed."""
    document, _ = read_document(Source(path.name, path.read_text("utf-8")), path.stem, {})
    texts = _list_texts(document.blocks)
    notes = apply_citations(document, bibliography)[0].notes
    note_texts = chain.from_iterable(_list_texts(note.blocks) for note in notes)
    quotations: Counter[str] = Counter()
    for quotation in chain.from_iterable(map(_find_quoted_words, (*texts, *note_texts))):
        quotations.update(_find_archive_files(quotation, archive))
    headed = " ".join((document.meta.title, document.meta.subtitle, *texts))
    return EditorialCounts(
        sum(len(re.findall(r"\w+(?:['’-]\w+)*", text)) for text in texts),
        len(notes),
        sum(len(_HEDGES.findall(text)) for text in texts),
        len(_CRITIQUE.findall(headed)),
        quotations,
    )


def _list_texts(blocks: Blocks) -> list[str]:
    return [passage.text for passage in read_passages(blocks)]


def _find_quoted_words(text: str) -> Iterator[str]:
    """Yield what stands between guillemets, where it is long enough to be somebody's words."""
    for quotation in find_quotations(text):
        words = text[quotation.start : quotation.stop]
        if len(normalize_for_search(words)) >= _LEAST_QUOTED_LETTERS:
            yield words


def _find_archive_files(quotation: str, archive: dict[str, str]) -> Iterator[str]:
    for name, text in archive.items():
        if has_quotation(text, quotation):
            yield name


def _read_archive(folder: Path) -> dict[str, str]:
    """Return the source texts by the first figures of their names, as quotations are searched in them."""
    return {
        f"S{int(path.stem[:3])}": normalize_for_search(path.read_text("utf-8"))
        for path in sorted(folder.glob("[0-9][0-9][0-9]*.txt"))
    }


def _print_row(name: str, counts: EditorialCounts) -> None:
    rate = f"{counts.words / counts.hedges:.0f}" if counts.hedges else "–"
    quoted = " ".join(
        f"{key}×{number}" for key, number in sorted(counts.quotations.items())
    )
    print(
        f"{name:<44}{counts.words:>6}{counts.notes:>6}{counts.hedges:>7}{rate:>8}{counts.critique:>9}  {quoted}"
    )


if __name__ == "__main__":
    main()
