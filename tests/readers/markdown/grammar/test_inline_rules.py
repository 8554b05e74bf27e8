import pytest

from pamphlets.document import nodes
from pamphlets.document.traversal import list_inlines
from tests.readers.markdown.outline import inlines, outline, read_body, told


def text_of(text: str) -> str:
    return outline(read_body(text)[0])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("penser\\ ?", "penser⍽?"),
        ("«\\ âneries\\ »", "«⍽âneries⍽»"),
        ("5\\ 000\\ €", "5⍽000⍽€"),
        ("*mot*\\ : *mot\\ !*", "*mot*⍽: *mot⍽!*"),
        ("[mot\\ !](https://a.fr)", "(mot⍽! -> https://a.fr)"),
        ("p.\\\u00a012", "p.⍽12"),
        ("a\\\\ b", "a\\ b"),
        ("`a\\ b`", "`a\\ b`"),
        ("a\\ \nb", "a / b"),
        ("a\\ ", "a\\"),  # the line's end is taken off first
    ],
)
def test_a_backslash_before_a_space_makes_it_a_no_break_one(text: str, words: str) -> None:
    assert text_of(text + "\n").replace("\u00a0", "⍽") == f"p {words}"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("XIX^e^ siècle", "XIX^e^ siècle"),
        ("1^er^, 2^nde^", "1^er^, 2^nde^"),
        ("M^me^ X", "M^me^ X"),
        ("2^e^-3^e^", "2^e^-3^e^"),
        ("x^2^+y^2^", "x^2^+y^2^"),
        ("H~2~O, CO~2~", "H_2_O, CO_2_"),
        ("*x*~i~", "*x*_i_"),
        ("M^*lle*^", "M^*lle*^"),
        ("a^b\\ c^", "a^b\u00a0c^"),
        ("^14^C", "^14^C"),
        ("**XIX^e^**", "**XIX^e^**"),
    ],
)
def test_words_between_carets_are_raised_and_between_tildes_lowered(
    text: str, words: str
) -> None:
    document, _ = read_body(text + "\n")
    assert outline(document) == f"p {words}"
    kinds = {getattr(inline, "kind", "") for inline in list_inlines(document.blocks)}
    assert kinds & {"superscript", "subscript"}


@pytest.mark.parametrize(
    "text",
    [
        "x^2 et y^2", "^_^ et ^o^ et ^^", "~10 km ou ~20", "a ~ b ~ c", "XIX^e siècle", "`XIX^e^`",
        "/~lise/~paul", "2^ e^", "a^[b", "^", "~",
    ],
)  # fmt: skip
def test_other_carets_and_tildes_are_signs(text: str) -> None:
    document, _ = read_body(text + "\n")
    (paragraph,) = document.blocks
    assert isinstance(paragraph, nodes.Paragraph)
    assert inlines(paragraph.children) == text
    assert all(isinstance(inline, nodes.Text | nodes.Code) for inline in paragraph.children)


def test_a_struck_word_is_not_lowered() -> None:
    assert text_of("~~barré~~ ~~2~~\n") == "p ~barré~ ~2~"


def test_a_note_stands_at_its_call() -> None:
    text = (
        "Un^[la *note*, voir [ici](https://a.fr) et [@cle, p. 3], `]` [mots].] et XIX^e^.\n"
    )
    assert text_of(text).splitlines() == [
        "p Un{1} et XIX^e^.",
        "note 1 [ligne 4 (1)]",
        "  p la *note*, voir (ici -> https://a.fr) et {@cle, p. 3}, `]` [mots].",
    ]


def test_notes_at_their_calls_are_numbered_with_the_others() -> None:
    text = "Un[^a], deux^[B], trois[^a] et **quatre^[D]**.\n\n[^a]: A\n"
    lines = text_of(text).splitlines()
    assert lines[0] == "p Un{1}, deux{2}, trois{1} et **quatre{3}**."
    assert lines[2::2] == ["  p A", "  p B", "  p D"]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("## Titre^[x]\n", "h2 #titre Titre{1}"),
        ("> cité^[x]\n", "quote"),
        ("| a^[x] |\n|---|\n| b |\n", "table default"),
        ("- un^[x]\n", "ul tight"),
        ("[mot^[x]](https://a.fr)\n", "p (mot{1} -> https://a.fr)"),
        ("un^[x\n", "p un^[x"),
        ("`un^[x]`\n", "p `un^[x]`"),
        ("un\\^[x]\n", "p un^[x]"),
    ],
)
def test_a_note_at_its_call_stands_wherever_a_call_may(text: str, first: str) -> None:
    document, _ = read_body(text)
    assert outline(document).splitlines()[0] == first
    assert len(document.notes) == ("{1}" in outline(document))


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("un^[a ^[b]]\n", ["1:7 error note-inside"]),
        ("un^[a [^b]]\n\n[^b]: x\n", ["1:7 error note-inside"]),
        ("un[^b]\n\n[^b]: x^[y]\n", ["3:8 error note-inside"]),
        ("un^[]\n", ["1:3 error note-inline-empty"]),
        ("un^[ ]\n", ["1:3 error note-inline-empty"]),
        ("![vue^[x]](a.png)\n", ["1:1 error picture-call"]),
    ],
)
def test_a_note_inside_another_and_an_empty_one_are_faults(
    text: str, lines: list[str]
) -> None:
    assert told(text) == lines


def test_notes_that_nest_a_thousandfold_come_to_an_end() -> None:
    lines = told("^[a" * 1_000 + "]" * 1_000 + "\n")
    assert [line.split()[-1] for line in lines] == ["note-inside"]


@pytest.mark.parametrize(
    ("text", "words", "rest"),
    [
        ("www.site.org", "www.site.org", ""),
        ("www.site.org.", "www.site.org", "."),
        ("www.a.fr/b_c_d?e=f", "www.a.fr/b_c_d?e=f", ""),
        ("www.a.fr/b(c)", "www.a.fr/b(c)", ""),
        ("www.élan-côté.fr/été", "www.élan-côté.fr/été", ""),
        ("<www.site.org>", "www.site.org", ""),
        ("WWW.SITE.ORG", "WWW.SITE.ORG", ""),
    ],
)
def test_a_plain_host_is_an_address(text: str, words: str, rest: str) -> None:
    assert text_of(f"Voir {text}\n") == f"p Voir ({words} = https://{words}){rest}"


@pytest.mark.parametrize(
    "text",
    ["awww.b.fr", "www.a", "www", "wagon w.a.b", "m@www.a.fr", "`www.a.fr`", "www..a"],
)  # fmt: skip
def test_other_words_with_a_w_are_words(text: str) -> None:
    assert "https" not in text_of(f"{text}\n")


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("![vue](../images/ma photo été.PNG)", "![vue](../images/ma photo été.PNG)"),
        ("![vue](ma photo.jpg ){largeur=40%}", "![vue](ma photo.jpg 40%)"),
        ("![](a b.svg)", "![](a b.svg)"),
    ],
)
def test_a_picture_s_name_may_have_spaces(text: str, figure: str) -> None:
    assert text_of(f"{text}\n") == f"figure {figure}"


@pytest.mark.parametrize(
    "text", ["[vue](ma photo.png)", "![vue](ma photo)", "`![vue](a b.png)`"]
)
def test_other_brackets_with_spaces_are_text(text: str) -> None:
    assert text_of(f"{text}\n") == f"p {text}"
