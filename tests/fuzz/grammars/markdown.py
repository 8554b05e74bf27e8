"""A Random -> a text in our Markdown: most of it right, nested in every way, some of it hostile; its words tracked."""

from random import Random

from tests.fuzz.case import Case, text_case
from tests.fuzz.grammars.words import PLAIN_WORDS, TrackedWords, odd_characters

_MOST_WORDS = (60, 150, 150, 400, 1000)
_HEADS = (
    "theme: sobre", "theme: bloc", "theme: trait", "pages: 16", "format: grands-caracteres", "format: depliant-a6",
    "liste_des_sources: non", "sommaire: oui", "langue: en", "brouillon: oui", "liens: notes",
)  # fmt: skip
_EMPHASIS = ("*", "**", "_", "***")
_HTML = (
    "<b>", "</b>", "<br>", "<br/>", "<sup>", "</sup>", "<sub>", "<span class='a'>", "</span>", "<!-- c -->", "<u>",
    "<img src=x>", "<a href='x'>", "</a>", "<", "<!--", "-->", "<!-- sans source: x -->", "<?x?>", "<![CDATA[x]]>",
)  # fmt: skip
_HTML_BLOCKS = (
    "<div>\n{}\n</div>", "<table><tr><td>{}</td></tr></table>", "<script>{}</script>", "<!-- {} -->", "<pre>{}",
    "<details><summary>{}</summary>\n\nx\n\n</details>", "<?php {} ?>", "<p>{}</p>",
)  # fmt: skip
_PICTURES = ("a.svg", "../images/a.svg", "../images/a.svg#x", "rien.png", "http://x/y.png", "../../../etc/passwd",
             "data:image/png;base64,AAAA", "a b.png", "../images", "../images/a.svg%00")  # fmt: skip
_DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>'


def make_case(random: Random) -> Case:
    """Return the case of one brochure."""
    writer = MarkdownWriter(
        random, is_hostile=random.random() < 0.4, most_words=random.choice(_MOST_WORDS)
    )
    text = writer.document()
    words = {word for word in writer.words.given if word in text and "format:" not in text}
    return text_case(text, words=frozenset(words), files={"content/images/a.svg": _DRAWING})


class MarkdownWriter:
    """Writes one text; `is_hostile` and `is_odd` say whether it may hold what an author would not write."""

    def __init__(self, random: Random, *, is_hostile: bool, most_words: int) -> None:
        self.random = random
        self.words = TrackedWords(random)
        self.notes: list[str] = []
        self.is_hostile = is_hostile
        self.is_odd = random.random() < 0.2
        self._most_words = most_words
        self._most_nesting = random.choice((3, 12, 45) if self.is_hostile else (2, 3, 6))

    def document(self) -> str:
        """Return front matter, blocks and the notes that they call, in any order."""
        random = self.random
        heads = random.sample(_HEADS, random.choice((0, 0, 1, 2)))
        head = "\n".join(["---", f"titre: {self.words.give()}", *heads, "---"])
        body = self.blocks(random.choice((1, 3, 10, 30)))
        random.shuffle(self.notes)
        text = "\n\n".join([head, body, *self.notes]) + "\n"
        if self.is_hostile and random.random() < 0.1:
            ends = random.choice((("\r\n",), ("\n", "\r\n", "\r")))
            text = "".join(random.choice(ends) if char == "\n" else char for char in text)
        return text

    def blocks(self, count: int) -> str:
        """Return blocks; the notes that they call join `notes`."""
        return self._blocks(count, 0)

    def _is_full(self) -> bool:
        return len(self.words.given) >= self._most_words

    def _blocks(self, count: int, depth: int) -> str:
        return "\n\n".join(self._block(depth) for _ in range(count))

    def _block(self, depth: int) -> str:
        """Return one block; those that hold others stand `depth` levels inside."""
        simple = (
            self._paragraph,
            self._paragraph,
            self._heading,
            self._table,
            self._code,
            self._leaf,
        )
        if self._is_full():
            return self.words.give()
        if depth >= self._most_nesting or self.random.random() < 0.55:
            return self.random.choice(simple)()
        nesting = (self._list, self._list, self._quote, self._container, self._described)
        return self.random.choice(nesting)(depth + 1)

    def _paragraph(self) -> str:
        return self._inlines(self.random.choice((1, 3, 8, 20, 60)))

    def _heading(self) -> str:
        words = self._inlines(self.random.choice((1, 4, 12)), 2).replace("\n", " ")
        if self.random.random() < 0.1:
            return f"{words}\n{self.random.choice(('===', '---'))}"
        return f"{'#' * self.random.choice((2, 2, 2, 3, 4, 5, 6, 1))} {words}"

    def _table(self) -> str:
        random = self.random
        columns = random.choice((1, 2, 3, 5, *((20, 60) if self.is_hostile else ())))
        rules = [random.choice(("---", ":-:", "--:", ":--")) for _ in range(columns)]
        rows = [self._row(columns) for _ in range(random.choice((1, 2, 4, 10)))]
        return "\n".join([rows[0], f"|{'|'.join(rules)}|", *rows[1:]])

    def _row(self, columns: int) -> str:
        count = self.random.choice((1, 2, 6)) if columns < 9 else 1
        cells = [self._inlines(count, 3) for _ in range(columns)]
        return f"| {' | '.join(cell.replace('|', '/').replace(chr(10), ' ') for cell in cells)} |"

    def _code(self) -> str:
        random = self.random
        lines = [self._code_line() for _ in range(random.choice((1, 4, 20)))]
        if random.random() < 0.3:
            return "\n".join(f"    {line}" for line in lines)
        fence = random.choice(("```", "~~~", "````"))
        return "\n".join([fence + random.choice(("", "py", "<x>")), *lines, fence])

    def _code_line(self) -> str:
        count = self.random.choice((1, 1, 1, 5, 30)) if self.is_hostile else 1
        return (
            self.words.give()
            + " " * self.random.randrange(4)
            + "".join(self.words.give() for _ in range(count))
        )

    def _leaf(self) -> str:
        """Return a block that holds no words: a rule, a picture, raw HTML."""
        random = self.random
        if self.is_hostile and random.random() < 0.5:
            return random.choice(_HTML_BLOCKS).format(random.choice(PLAIN_WORDS))
        if random.random() < 0.5:
            return random.choice(("---", "***", "* * *"))
        address = random.choice(_PICTURES) if self.is_odd else "../images/a.svg"
        return f"![une image]({address}){random.choice(('', '', '{largeur=50%}', '{largeur=0}', '{plein}'))}"

    def _list(self, depth: int) -> str:
        random = self.random
        mark = random.choice(("- ", "* ", "+ ", "1. ", "7) ", "- [ ] ", "- [x] "))
        if self.is_hostile and random.random() < 0.1:
            mark = "999999999. "
        indent = " " * (2 if "[" in mark else len(mark))
        between = random.choice(("\n", "\n\n"))
        count = random.choice((1, 2, 5) if depth < 3 else (1, 1, 2))
        return between.join(
            mark
            + self._blocks(random.choice((1, 1, 2)), depth).replace("\n", f"\n{indent}")
            for _ in range(count)
        )

    def _quote(self, depth: int) -> str:
        text = self._blocks(self.random.choice((1, 2)), depth)
        if self.random.random() < 0.3:
            text += f"\n\n— {self.words.give()}"
        return "> " + text.replace("\n", "\n> ")

    def _container(self, depth: int) -> str:
        names: tuple[str, ...] = ("encadré", "exergue", "étapes", "figure")
        if self.is_odd:
            names += (
                "note",
                "tract",
                "affiche",
                "zine",
                "lettre",
                "champs",
                "xyz",
                "",
                "encadre {a=b}",
            )
        name = self.random.choice(names)
        body = self._blocks(self.random.choice((1, 1, 3)), depth)
        if name == "étapes" and not self.is_odd:
            body = f"1. {self.words.give()}\n2. {self.words.give()}"
        if name == "figure" and not self.is_odd:
            body = f"![une image](../images/a.svg)\n\n{self.words.give()}"
        colons = ":" * self.random.choice((3, 3, 4))
        return f"{colons} {name}\n{body}\n{'' if self.is_odd else colons}"

    def _described(self, depth: int) -> str:
        return f"{self.words.give()}\n:   {self._block(depth).replace(chr(10), chr(10) + '    ')}"

    def _inlines(self, count: int, depth: int = 0) -> str:
        """Return words and what stands among them; notes are called above the third level only."""
        pieces: list[str] = []
        for _ in range(count):
            if self._is_full():
                return " ".join([*pieces, self.words.give()])
            pieces.append(self._inline(depth))
        return " ".join(pieces)

    def _inline(self, depth: int) -> str:
        random, word = self.random, self.words.give
        chance = random.random()
        if chance < 0.5:
            return word()
        if chance < 0.65:
            return random.choice(PLAIN_WORDS)
        if chance < 0.72 and depth < 4:
            opening = random.choice(_EMPHASIS)
            closing = random.choice(_EMPHASIS) if self.is_hostile else opening
            return opening + self._inlines(random.randrange(1, 4), depth + 1) + closing
        if chance < 0.76:
            return random.choice(
                ("`{}`", "[{}](https://ex.org/a)", "[{}]{{lang=en}}", "~~{}~~")
            ).format(word())
        if chance < 0.82 and depth < 3:
            return word() + self._note()
        if chance < 0.84 and self.is_odd:
            return odd_characters(random)
        if chance < 0.87 and self.is_hostile:
            return random.choice(_HTML)
        if chance < 0.88 and self.is_hostile:
            return "".join(word() for _ in range(random.choice((3, 10, 60))))
        if chance < 0.89 and self.is_hostile:
            return random.choice(
                (
                    f"http://{'x' * 200}.fr/{'y/' * 100}",
                    f"[{word()}](https://ex.org/{'a' * 300})",
                )
            )
        return word() + random.choice((",", ".", " ;", " :", " !", "…", " ?"))

    def _note(self) -> str:
        """Return the call of a new note, whose body joins `notes`."""
        name = f"n{len(self.notes) + 1}"
        place = len(self.notes)
        self.notes.append("")  # so that a note within it takes the next name
        body = self._inlines(self.random.choice((2, 5, 15)), 3)
        if self.random.random() < 0.1:
            body += f"\n\n    - {self.words.give()}\n    - {self.words.give()}"
        self.notes[place] = f"[^{name}]: {body}"
        return f"[^{name}]"
