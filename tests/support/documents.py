"""Texts to set: Documents written by hand, by the reader, and at random; seeded French-like prose."""

from collections.abc import Callable, Sequence
from functools import cache
from itertools import accumulate, count
from random import Random

from pamphlets.core.geometry import Size
from pamphlets.core.source import WHOLE_FILE, Source
from pamphlets.document.metadata import Meta
from pamphlets.document.nodes import (
    Aside,
    Block,
    CodeBlock,
    DefinitionTerm,
    Document,
    Figure,
    Heading,
    Image,
    Inline,
    Inlines,
    Link,
    List,
    ListItem,
    Note,
    NoteRef,
    PageRef,
    Paragraph,
    PullQuote,
    Quote,
    StyledText,
    Table,
    TableCell,
    Text,
    ThematicBreak,
)
from pamphlets.layout.paragraph.context import Artwork
from pamphlets.readers.document import read_document
from pamphlets.transforms.typography.apply import apply_typography

SOURCE = Source("essai.md", "")
ART = {
    "tour.png": Artwork(Size(300, 900)),
    "haut.png": Artwork(Size(300, 420)),
    "large.png": Artwork(Size(500, 180)),
    "petit.png": Artwork(Size(60, 40)),
}

SMALL_WORDS = (
    "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont elle avec son"
    " cette ou mais nous comme leur on tout aux ses sans été ces même peut aussi fait deux elles très entre si"
).split()
HEADS = "re dé en con pré pro sur trans entre sous anti com per dis ex im in ad ab pour contre sup par é ".split(
    " "
)
STEMS = (
    "form port mand tract sist serv duct plant part form press fond pos vers struct spect jet cour mes mont"
    " ten lev pass mett batt chant cherch donn march parl regard trav vill camp cult nomm ordon gouvern habit labor"
    " organis rassembl réfl class centr cit droit écol libr mémo popul prat publi soci surveill tém transp vérit"
).split()
TAILS = (
    "ation ations ement ements eur eurs euse ité ités able ables ante ant ants ique iques aire aires ence ences"
    " er é ée és ées ent ons ait aient iste istes isme ure ures age ages al ale aux elle if ive oir erie"
).split()


# Of a hundred long words in French prose, how many have four letters, five, and so on.
LENGTHS = {4: 8, 5: 16, 6: 14, 7: 17, 8: 14, 9: 11, 10: 7, 11: 5, 12: 4, 13: 2, 14: 2}


@cache
def _shelves() -> dict[int, tuple[list[str], list[float]]]:
    """Words by length, each shelf in a mixed order, with the sums of Zipf's frequencies."""
    stock = sorted(
        {
            head + stem + tail
            for head in ("", *HEADS)
            for stem in STEMS
            for tail in ("", "e", *TAILS)
        }
    )
    Random(0).shuffle(stock)
    shelves = {
        length: [word for word in stock if len(word) == length][:900] for length in LENGTHS
    }
    return {length: (shelf, _zipf(len(shelf), 20)) for length, shelf in shelves.items()}


def _zipf(count: int, flat: int) -> list[float]:
    return list(accumulate(1 / (rank + flat) for rank in range(count)))


def words_of(random: Random, number: int) -> list[str]:
    """`number` words as long as French ones are: half of them small, the others made of parts that hyphenate."""
    words: list[str] = []
    for length in random.choices(list(LENGTHS), list(LENGTHS.values()), k=number):
        small = random.random() < 0.47
        shelf, shares = (
            (SMALL_WORDS, _zipf(len(SMALL_WORDS), 3)) if small else _shelves()[length]
        )
        words += random.choices(shelf, cum_weights=shares)
    return words


def prose(random: Random, number: int) -> str:
    """Sentences of `number` words in all, pointed as French is, no-break spaces included."""
    said: list[str] = []
    for word in words_of(random, number):
        first = not said or said[-1][-1] in ".!?"
        said.append(_pointed(random, word.capitalize() if first else word))
    said[-1] = said[-1].rstrip(".,;:!?\u00a0\u202f") + "."
    return " ".join(said)


def _pointed(random: Random, word: str) -> str:
    """A word with what may follow or surround it."""
    chance = random.random()
    if chance < 0.045:
        return word + random.choice((".", ".", ".", "\u202f?", "\u202f!"))
    if chance < 0.11:
        return word + ","
    if chance < 0.125:
        return word + random.choice(("\u202f;", "\u00a0:"))
    if chance < 0.14:
        return f"«\u00a0{word}\u00a0»"
    return "l’" + word if chance < 0.16 and word[0] in "aeiouéh" else word


class Author:
    """Writes blocks whose ids are unique, and keeps the notes that they call, in order."""

    def __init__(self) -> None:
        self._ids = count(1)
        self.notes: list[Note] = []

    def inlines(self, said: Sequence[str | Inline]) -> Inlines:
        return tuple(Text(one, WHOLE_FILE) if isinstance(one, str) else one for one in said)

    def paragraph(self, *said: str | Inline) -> Paragraph:
        return Paragraph(self.inlines(said), next(self._ids), WHOLE_FILE)

    def heading(self, level: int, *said: str | Inline, anchor: str = "") -> Heading:
        node = next(self._ids)
        return Heading(level, self.inlines(said), anchor or f"h{node}", node, WHOLE_FILE)

    def call(self, *blocks: Block | str) -> NoteRef:
        """A new note and its call."""
        made = tuple(self.paragraph(one) if isinstance(one, str) else one for one in blocks)
        number = len(self.notes) + 1
        self.notes.append(Note(made, number, str(number), next(self._ids), WHOLE_FILE))
        return self.again(number)

    def again(self, number: int) -> NoteRef:
        return NoteRef(number, next(self._ids), WHOLE_FILE)

    def styled(self, kind: str, *said: str | Inline) -> StyledText:
        return StyledText(kind, self.inlines(said), WHOLE_FILE)  # type: ignore[arg-type]

    def link(self, target: str, *said: str | Inline) -> Link:
        return Link(
            target, self.inlines(said), is_bare=False, node=next(self._ids), span=WHOLE_FILE
        )

    def page_of(self, anchor: str) -> PageRef:
        return PageRef(anchor, WHOLE_FILE)

    def quote(self, *blocks: Block, by: str = "") -> Quote:
        return Quote(blocks, self.inlines([by] if by else []), next(self._ids), WHOLE_FILE)

    def aside(self, *blocks: Block) -> Aside:
        return Aside(blocks, next(self._ids), WHOLE_FILE)

    def pull_quote(self, *blocks: Block) -> PullQuote:
        return PullQuote(blocks, next(self._ids), WHOLE_FILE)

    def list(
        self,
        *items: Sequence[Block],
        start: int | None = None,
        tight: bool = True,
        steps: bool = False,
    ) -> List:
        made = tuple(
            ListItem(tuple(blocks), None, next(self._ids), WHOLE_FILE) for blocks in items
        )
        return List(made, start, tight, steps, next(self._ids), WHOLE_FILE)

    def term(self, text: str) -> DefinitionTerm:
        return DefinitionTerm(self.inlines([text]), next(self._ids), WHOLE_FILE)

    def code(self, text: str) -> CodeBlock:
        return CodeBlock(text, next(self._ids), WHOLE_FILE)

    def ornament(self) -> ThematicBreak:
        return ThematicBreak(next(self._ids), WHOLE_FILE)

    def figure(
        self, path: str, *caption: Block, share: float | None = None, full: bool = False
    ) -> Figure:
        image = Image(
            path,
            "une image",
            next(self._ids),
            WHOLE_FILE,
            share,
            "page" if full else "flow",
        )
        return Figure(image, caption, next(self._ids), WHOLE_FILE)

    def table(self, *rows: Sequence[Sequence[str | Inline]]) -> Table:
        made = tuple(
            tuple(
                TableCell(self.inlines(said), r, c, next(self._ids), WHOLE_FILE)
                for c, said in enumerate(row)
            )
            for r, row in enumerate(rows)
        )
        return Table(made, tuple("default" for _ in rows[0]), next(self._ids), WHOLE_FILE)

    def document(self, *blocks: Block, meta: Meta | None = None) -> Document:
        return Document(SOURCE, meta or Meta("Essai", "essai"), blocks, tuple(self.notes))


def written(text: str, slug: str = "essai") -> Document:
    """What the reader and the French pass make of a text; without front matter it gets a title."""
    if not text.startswith("---\n"):
        text = f"---\ntitre: Essai\n---\n{text}"
    document, _ = read_document(Source(f"{slug}.md", text), slug)
    return apply_typography(document)[0]


class Hostile:
    """Documents of about eight pages that bring together what is hard to page; all from one seed."""

    def __init__(self, seed: int, pool: Sequence[str], notes: Sequence[str]) -> None:
        self._random = Random(seed)
        self._pool = pool
        self._notes = notes
        self._author = Author()
        # How likely a paragraph goes on to one more note.
        self._calls = self._random.choice((0.3, 0.6, 0.85))

    def document(self) -> Document:
        """About eight pages: as many blocks as some 2 300 words take."""
        random, author = self._random, self._author
        kinds: list[tuple[Callable[[], Block], int]] = [
            (lambda: author.paragraph(*self._said()), 30),
            (self._heading, 6),
            (self._list, 3),
            (self._quote, 3),
            (self._table, 2),
            (self._figure, 3),
            (self._aside, 2),
            (author.ornament, 1),
            (lambda: author.code("a = 1\nb = 2\n\nc"), 1),
            (lambda: author.pull_quote(author.paragraph(self._short())), 1),
        ]
        choices, weights = zip(*kinds, strict=True)
        blocks = [
            random.choices(choices, weights)[0]() for _ in range(random.randint(18, 34))
        ]
        return author.document(*blocks)

    def _short(self) -> str:
        return " ".join(self._random.choice(self._pool).split(" ")[:12])

    def _said(self, *, calls: float | None = None) -> list[str | Inline]:
        """A paragraph, with several notes on one line now and then."""
        random = self._random
        calls = self._calls if calls is None else calls
        words = random.choice(self._pool).split(" ")
        said: list[str | Inline] = []
        at = 0
        while random.random() < calls and at < len(words) - 1:
            stop = min(len(words) - 1, at + random.choice((1, 2, 3, 20, 40)))
            said += [" ".join(words[at:stop]), self._call(), " "]
            at = stop
        return [*said, " ".join(words[at:])]

    def _call(self) -> Inline:
        random, author = self._random, self._author
        if author.notes and random.random() < 0.06:
            return author.again(random.randint(1, len(author.notes)))
        length = random.choice((3, 8, 8, 20, 20, 30, 60, 60, 150, 500))
        words = random.choice(self._notes).split(" ")
        made: list[Block] = [author.paragraph(" ".join(words[: random.randint(1, length)]))]
        if random.random() < 0.1:
            made.append(
                author.list([author.paragraph("un")], [author.paragraph(self._short())])
            )
        if random.random() < 0.05:
            made.append(author.quote(author.paragraph(self._short())))
        if random.random() < 0.04:
            made.append(
                author.table(
                    [["Un"], ["Deux"]],
                    *([[self._short()], [self._short()]] for _ in range(3)),
                )
            )
        return author.call(*made)

    def _heading(self) -> Block:
        random = self._random
        said: list[str | Inline] = [self._short()]
        if random.random() < 0.2:
            said.append(self._call())
        return self._author.heading(random.choice((1, 2, 2, 2, 3, 3, 4)), *said)

    def _list(self) -> Block:
        random, author = self._random, self._author
        items = [
            [author.paragraph(*self._said(calls=0.2))] for _ in range(random.randint(1, 4))
        ]
        start = random.choice((None, 1, 98))
        return author.list(
            *items,
            start=start,
            tight=random.random() < 0.5,
            steps=start is not None and random.random() < 0.4,
        )

    def _quote(self) -> Block:
        author = self._author
        return author.quote(
            *(
                author.paragraph(*self._said(calls=0.3))
                for _ in range(self._random.randint(1, 3))
            ),
            by="Anonyme",
        )

    def _table(self) -> Block:
        """Rows of which some are taller than a page."""
        random, author = self._random, self._author
        columns = random.randint(2, 3)
        rows: list[list[list[str | Inline]]] = [[[f"Tête {n}"] for n in range(columns)]]
        for _ in range(random.randint(1, 12)):
            tall = random.random() < 0.06
            cells: list[list[str | Inline]] = [[self._short()] for _ in range(columns)]
            if tall:
                cells[0] = [
                    part for _ in range(3) for part in (*self._said(calls=0.3), " ")
                ]
            elif random.random() < 0.3:
                cells[1].append(self._call())
            rows.append(cells)
        return author.table(*rows)

    def _figure(self) -> Block:
        random, author = self._random, self._author
        caption: list[Block] = []
        if random.random() < 0.6:
            caption = [
                author.paragraph(
                    self._short(), *([self._call()] if random.random() < 0.3 else [])
                )
            ]
        path = random.choice(sorted(ART))
        return author.figure(
            path,
            *caption,
            share=random.choice((None, 0.6, 1.0)),
        )

    def _aside(self) -> Block:
        random, author = self._random, self._author
        blocks: list[Block] = (
            [author.heading(2, self._short())] if random.random() < 0.6 else []
        )
        blocks += [
            author.paragraph(*self._said(calls=0.2)) for _ in range(random.randint(1, 5))
        ]
        return author.aside(*blocks)


def hostile(seed: int, pool: Sequence[str], notes: Sequence[str]) -> Document:
    """One document out of `Hostile`, its paragraphs drawn from `pool`, its notes' from `notes`."""
    return Hostile(seed, pool, notes).document()
