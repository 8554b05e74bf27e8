"""Nothing typed is changed or dropped without a word: every word and every figure of a text is on paper.

Texts are made of words and numbers that stand there once each, so that each can be sought by itself. What a diagnostic
stands upon is named, and need not be printed.
"""

from collections.abc import Callable, Sequence
from itertools import count
from string import ascii_lowercase

from hypothesis import given, settings
from hypothesis import strategies as st

from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.page import GlyphRun
from pamphlets.core.source import Diagnostic, Source
from pamphlets.design.themes.sobre import DESIGN
from pamphlets.layout.copyfitting import lay_out_text
from pamphlets.layout.layout_input import LayoutInput
from pamphlets.readers.document import read_document
from pamphlets.transforms.citations.apply import apply_citations
from pamphlets.transforms.typography.apply import apply_typography
from tests.support.counts import JUDGED
from tests.transforms.citations.essay import register_of

HEAD = "---\ntitre: Exemple\ncouverture: non\nliens: texte\nsommaire: non\n---\n\n"
REGISTER = register_of(
    "- {id: clef, type: book, title: Ouvrage, author: [{family: Autrice, given: Une}]}\n"
)


class Typist:
    """Types texts at random, and remembers each word and each number of them."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.words: list[str] = []
        self.items: list[str] = []
        """Each number of a list with its delimiter and the first word behind it."""
        self.notes: list[str] = []
        self.numbers = count(1)

    def choose(self, *choices: str) -> str:
        """Return one of some strings."""
        return self.draw(st.sampled_from(choices))

    def word(self) -> str:
        """Return a word or a number that stands nowhere else."""
        number = next(self.numbers)
        word = f"q{ascii_lowercase[number // 26 % 26]}{ascii_lowercase[number % 26]}x"
        if self.draw(st.integers(0, 4)) == 0:
            word = str(70_000 + number)
        self.words.append(word)
        return word

    def sentence(self, *, has_calls: bool = True) -> str:
        """Return a few words with marks, styles, calls and citations among them."""
        pieces = [self.word()]
        for _ in range(self.draw(st.integers(0, 5))):
            blank = self.choose(" ", " ", ", ", " ; ", ". ", " : ", " – ")
            pieces.append(blank + self.styled_word())
            if has_calls and self.draw(st.integers(0, 3)) == 0:
                pieces.append(self.call())
        return "".join(pieces) + self.choose(".", "", " !", "…")

    def styled_word(self) -> str:
        """Return a word, perhaps in a style, a link or a code span."""
        form = self.choose("{}", "{}", "{}", "*{}*", "**{}**", "`{}`", "[{}](https://a.example/)",
                           "« {} »", "({})", "{} %", "n° {}", "@{}", "[{}]", "a@{}.fr", "[@clef, p. {}]",
                           "@clef [p. {}]", "[voir @clef, *{}*]", "~~{}~~", "{} 000")  # fmt: skip
        return form.format(self.word())

    def call(self) -> str:
        """Return one call or several, whose notes are typed later."""
        calls: list[str] = []
        for _ in range(self.draw(st.integers(1, 2))):
            label = f"n{len(self.notes)}"
            self.notes.append(label)
            calls.append(f"[^{label}]")
        return self.choose("", "", " ") + self.choose("", ", ", ",").join(calls)

    def note(self, label: str) -> str:
        """Return the text of a note, in one of the ways in which people go on with it."""
        text = f"[^{label}]: {self.sentence(has_calls=False)}"
        for _ in range(self.draw(st.integers(0, 2))):
            text += self.choose(
                "\n",
                "\n> ",
                "\n- ",
                "\n1936. ",
                "\n\n    ",
                "\n\n  ",
                "\n\n    7) ",
                "\n    ",
            )
            text += self.sentence(has_calls=False)
        return text

    def list(self) -> str:
        """Return a list, its numbers in a row or not."""
        first = self.draw(st.sampled_from([0, 1, 1, 2, 7, 99, 1936]))
        steps = self.draw(st.lists(st.sampled_from([1, 1, 1, 2, 9, 0]), max_size=3))
        delimiter = self.choose(".", ")")
        numbers = [first + sum(steps[:place]) for place in range(len(steps) + 1)]
        printed = numbers
        if set(numbers) in ({0}, {1}):  # the author leaves the counting to us
            printed = list(range(first, first + len(numbers)))
        lines: list[str] = []
        for typed_number, number in zip(numbers, printed, strict=True):
            word = self.word()
            self.items.append(f"{number}{delimiter}{word}")
            lines.append(f"{typed_number}{delimiter} {word} {self.sentence()}")
        # Two lists in a row would be one.
        return self.choose("\n", "\n\n").join(lines) + f"\n\n{self.sentence()}"

    def block(self) -> str:
        """Return one block."""
        kinds: list[Callable[[], str]] = [
            self.sentence,
            self.list,
            lambda: f"## {self.sentence()}",
            lambda: f"> {self.sentence()}\n> {self.sentence()}",
            lambda: f"- {self.sentence()}\n- {self.sentence()}\n  - {self.sentence()}",
            lambda: f"| {self.sentence()} | {self.word()} |\n|---|---|\n| {self.sentence()} | {self.word()} |",
            lambda: f"```\n{self.word()} {self.word()}\n```",
            lambda: f"::: encadré\n{self.sentence()}\n:::",
            lambda: f"{self.word()}\n: {self.sentence()}",
            lambda: "\n".join(f"    {line}" for line in (self.word(), self.word())),
        ]  # fmt: skip
        return self.draw(st.sampled_from(kinds))()


@st.composite
def texts(draw: st.DrawFn) -> tuple[str, Typist]:
    """Return a text and who typed it."""
    typist = Typist(draw)
    blocks: list[str] = []
    for _ in range(draw(st.integers(1, 4))):
        blocks.append(typist.block())
    blocks += map(typist.note, list(typist.notes))
    blocks.append(typist.sentence(has_calls=False))
    return "\n\n".join(blocks) + "\n", typist


def print_text(text: str, book: FontBook) -> tuple[str, Sequence[Diagnostic]]:
    """Return the characters of a text's pages, without blanks and hyphens, and what is said about it."""
    document, doubts = read_document(Source("essai.md", HEAD + text), "essai")
    document, more_doubts = apply_citations(document, REGISTER)
    document, last_doubts = apply_typography(document)
    settled, _ = lay_out_text(LayoutInput(document, DESIGN, book, {}))
    letters: list[str] = []
    for page in settled.pages:
        for item in page.items:
            if isinstance(item.content, GlyphRun):
                letters += (getattr(word, "text", "") for word in item.content.words)
    return bare("".join(letters)), (*doubts, *more_doubts, *last_doubts)


def bare(text: str) -> str:
    """Return a text without blanks and hyphens."""
    kept = (char for char in text if not (char.isspace() or char in "-\u00ad\u2010\u2011"))
    return "".join(kept)


@settings(max_examples=400 if JUDGED else 25)
@given(texts())
def test_every_word_and_figure_is_on_paper_or_told(
    book: FontBook, typed: tuple[str, Typist]
) -> None:
    text, typist = typed
    printed, diagnostics = print_text(text, book)
    named = "".join(
        diagnostic.source.text[diagnostic.span.start : diagnostic.span.stop]
        for diagnostic in diagnostics
    )
    assert [
        word for word in typist.words if word not in printed and word not in named
    ] == []
    assert [item for item in typist.items if bare(item) not in printed] == []
