"""What a build reads of Markdown, an import reads: its output is its author's new source."""

from collections import Counter
from pathlib import Path

import pytest

from pamphlets.core.source import Source
from pamphlets.importers.markdown_tokens import read_markdown
from pamphlets.readers.document import read_document
from tests.importers.conversion import convert
from tests.readers.markdown.outline import outline, read_body

END_OF_HEAD = "brouillon: oui\n---\n\n"


def imported(tmp_path: Path, text: str) -> str:
    """The body of what comes in of a pad."""
    (tmp_path / "pad.md").write_text(text, "utf-8")
    return convert(tmp_path / "pad.md", "Pad").text.partition(END_OF_HEAD)[2].rstrip("\n")


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("un^[note *x*.] et XIX^e^", "un[^1] et XIX<sup>e</sup>\n\n[^1]: note *x*."),
        ("a^[x] b^[y] c[^z]\n\n[^z] : w", "a[^1] b[^2] c[^3]\n\n[^1]: x\n\n[^2]: y\n\n[^3]: w"),
        ("un[^a] deux[^a]\n\n[^a]: x", "un[^1] deux[^1]\n\n[^1]: x"),
        ("A[^a].\n\n[^a]: b\n> c\n\n  d\n\ne", "A[^1].\n\n[^1]: b\n\n    > c\n\n    d\n\ne"),
        ("H~2~O, x^2 et y^2", "H<sub>2</sub>O, x\\^2 et y\\^2"),
        ("H<sub>2</sub>O<br>b", "H<sub>2</sub>O\\\nb"),
        ("penser\\ ? 5\\ 000", "penser ? 5\u00a0000"),
        ("- [ ] un\n- [x] deux\n- trois", "- [ ] un\n- [x] deux\n- trois"),
        ("1. [ ] un\n3. [x] deux", "1. [ ] un\n3. [x] deux"),
        ("##\u00a0Titre", "## Titre"),
        ("-\u00a0un\n-\u00a0deux", "- un\n- deux"),
        ("• un\n  ◦ deux", "- un\n  - deux"),
        ("— Oui.\n— Non.", "— Oui.\\\n— Non."),
        ("\\newpage", "\\newpage"),
        ("<!-- pagebreak -->", "\\newpage"),
        ("www.site.org et [a](www.b.fr)", "[www.site.org](https://www.site.org) et [a](https://www.b.fr)"),
        ('un <a href="b.fr/c">*mot*</a> et <a name="x">d</a>', "un [*mot*](https://b.fr/c) et d"),
        ("[[@cle]] et [](b.fr)x", "[[@cle]] et x"),
        ("<center>**a** b</center>", "**a** b"),
        ("<pre>\n**a**\n</pre>", "```\n**a**\n```"),
        ("1936. a\n1945. b", "1936. a\n1945. b"),
        ("7) a\n9) b", "7) a\n9) b"),
        ("[@cle, p. 3] et @cle", "[@cle, p. 3] et @cle"),
        ("*a [@cle, *passim*\n [sic] ; @b]* et @cle [p. *3*]", "*a [@cle, *passim* [sic] ; @b]* et @cle [p. *3*]"),
        ("[a]{lang=en} ~~b~~ ***c*** `d`", "[a]{lang=en} ~~b~~ ***c*** `d`"),
        ("::: encadré\na\n:::", "::: encadré\na\n:::"),
        ("::: {lang=en}\na\n:::", "::: {lang=en}\na\n:::"),
        ("| a | b |\n|:--|--:|\n| *c* | d |", "| a | b |\n| :-- | --: |\n| *c* | d |"),
        ("Terme\n: sens", "Terme\n: sens"),
        ("> a\n\n***\n\n```\nb\n```", "> a\n\n***\n\n```\nb\n```"),
        ("[a](#un)\n\n## Un {#un}", "[a](#un)\n\n## Un {#un}"),
        ("[a](#l-été)\n\n## L’été", "a\n\n## L’été"),
        ("un [^nul]", "un \\[\\^nul\\]"),
    ],
)  # fmt: skip
def test_a_pad_comes_in_as_it_was_meant(text: str, markdown: str, tmp_path: Path) -> None:
    assert imported(tmp_path, text) == markdown


@pytest.mark.parametrize(
    "text",
    [
        "un^[note *x*] **b** XIX^e^ H~2~O",
        "- [ ] a\n- [x] b\n\n3. c\n5. d\n\n• e\n  ◦ f\n",
        "> a\n> — B\n\n## C\n\nd[^1]\n\n[^1]: e\n\n    f\n",
        "a\n\n\\newpage\n\n| b | c |\n|---|---|\n| c^[d] | e |\n",
    ],
)
def test_what_comes_in_is_built_as_what_went_out(text: str, tmp_path: Path) -> None:
    body = imported(tmp_path, text)
    lines = [outline(read_body(words)[0]) for words in (text, body)]
    # Labels are numbers now.
    before, after = (
        [line for line in shown.splitlines() if "note " not in line] for shown in lines
    )
    assert before == after


def test_what_is_not_kept_is_told(tmp_path: Path) -> None:
    path = tmp_path / "pad.md"
    path.write_text("# Pad\n\nun <u>deux</u>\n\n[^a]: jamais\n", "utf-8")
    assert {doubt.code for doubt in convert(path).diagnostics} == {
        "entrance-raw",
        "entrance-note-uncalled",
    }


def test_a_head_gives_title_and_authors(tmp_path: Path) -> None:
    path = tmp_path / "pad.md"
    path.write_text("---\ntitle: Un pad\nauthor: Lise\n---\n\nMots.\n", "utf-8")
    text = convert(path).text
    assert 'titre: "Un pad"\nauteurs:\n  - "Lise"\n' in text
    assert text.endswith("Mots.\n")


def test_a_picture_written_out_in_the_text_and_long_words_come_in() -> None:
    blocks = read_markdown(f"![a](data:image/png;base64,{'A' * 20_000})\n").blocks
    assert blocks[0]["c"][0]["t"] == "Image"
    assert read_markdown("b" * 20_000).blocks[0]["c"][0]["c"] == "b" * 20_000


def test_what_comes_in_can_be_read(tmp_path: Path) -> None:
    path = tmp_path / "pad.md"
    path.write_text("# Pad\n\n" + "a^[b ^[c] d] <sup>e *f</sup> g* :::\n\n:::\n", "utf-8")
    arrival = convert(path)

    assert read_document(Source("pad.md", arrival.text), "pad")


def test_a_picture_of_html_comes_in_as_a_picture() -> None:
    (block,) = read_markdown('<img src="a.png" alt="vue">\n').blocks
    (image,) = block["c"]
    assert (image["t"], image["c"][2][0]) == ("Image", "a.png")


def test_marks_that_come_in_as_words_are_told_where_they_stand(tmp_path: Path) -> None:
    path = tmp_path / "pad.md"
    path.write_text("---\ntitle: A\n---\n\nUn [[lien]] ici.\n\n## B {-}\n", "utf-8")
    marks = [doubt for doubt in convert(path).diagnostics if doubt.code.startswith("mark-")]
    assert [(mark.code, mark.source.path) for mark in marks] == [
        ("mark-wiki-link", str(path)),
        ("mark-unnumbered", str(path)),
    ]
    (link, _) = marks
    assert link.source.text[link.span.start : link.span.stop] == "[[lien]]"


@pytest.mark.parametrize(
    ("text", "losses"),
    [
        (":::info\nMot.\n:::\n", {"entrance-block": 1}),
        (":::info\nUn.\n:::\n\n::: warning\nDeux.\n:::\n", {"entrance-block": 2}),
        ("::: encadré\nMot.\n:::\n", {}),
        ("::: {lang=en}\nWord.\n:::\n", {}),
        ("::: courrier\n[Nom]\n:::\n\n::: exergue {page}\nMot.\n:::\n", {}),
    ],
)
def test_boxes_of_other_programs_are_told(text: str, losses: dict[str, int]) -> None:
    told: Counter[str] = Counter()
    for loss, count in read_markdown(text).losses.items():
        told[loss.code] += count
    assert told == losses


def test_pages_letters_and_openings_come_in_as_they_are(tmp_path: Path) -> None:
    text = (
        "## A {ouverture}\n\n::: exergue {page}\nMot.\n:::\n\n::: page {ornement}\n\n"
        "\\newpage\n\n::: courrier\nMadame,\n:::\n"
    )
    kept = imported(tmp_path, text)
    for line in (
        "## A {ouverture}",
        "::: exergue {page}",
        "::: page {ornement}",
        "\\newpage",
        "::: courrier",
    ):
        assert line in kept.splitlines()
