"""What stands in a comment is no text: neither printed, nor counted, nor a fault."""

from itertools import product

import pytest

from pamphlets.document.nodes import to_plain_text
from tests.readers.markdown.outline import outline, read_body, told

COMMENTS = {
    "a call": "<!-- à reprendre[^2] -->",
    "a call and a source": "<!-- voir[^2] et [@inconnue, p. 3] -->",
    "a note": "<!-- [^2]: ancienne note -->",
    "a note on lines of its own": "<!--\n[^2]: ancienne note\n-->",
    "blank lines": "<!-- début\n\n[^2]: ancienne note\n\n- une puce[^3]\n\nfin -->",
    "marks of other blocks": "<!--\n# titre[^2]\n> cité\n1. un\n::: inconnu\n-->",
    "markup": "<!-- **gras** <div> `code` [x](y) -->",
    "dashes": "<!-- a -- b --- c[^2] --->",
}
PLACES = {
    "alone": ("Avant.\n\n", "\n\nAprès.", "Avant.Après."),
    "in a line": ("Avant ", " après.", "Avant après."),
    "in a list": ("- Avant ", " après.", "Avant après."),
    "in a quotation": ("> Avant ", " après.", "Avant après."),
    "behind a line": ("Avant\n", "\naprès.", "Avantaprès."),
    "in a box": (
        "::: encadré\nAvant.\n\n",
        "\n\nAprès.\n:::\n\nFin.",
        "Avant.Après.Fin.",
    ),
}


def printed(text: str) -> str:
    """The words of a text's paragraphs, white space as one space."""
    lines = outline(read_body(text)[0]).replace("aside", "").split("\n")
    marks = {"quote", "ul tight", "-"}
    words = (line.strip().removeprefix("p ") for line in lines if line.strip() not in marks)
    return " ".join("".join(words).split())


@pytest.mark.parametrize(("comment", "place"), list(product(COMMENTS, PLACES)), ids=str)
def test_a_comment_is_no_text_wherever_it_stands(comment: str, place: str) -> None:
    before, after, wanted = PLACES[place]
    text = COMMENTS[comment]
    if place == "in a quotation":
        text = text.replace("\n", "\n> ")
    elif place == "in a list":
        text = text.replace("\n", "\n  ")
    assert told(before + text + after) == []
    assert printed(before + text + after) == wanted


def test_a_comment_in_a_cell_is_no_text() -> None:
    document, doubts = read_body("| a <!-- x[^2] --> | b |\n|---|---|\n| c | d |\n")
    assert doubts == ()
    assert outline(document).split("\n")[1].split() == ["a", "|", "b"]


@pytest.mark.parametrize(
    "text",
    [
        "Avant <!-- jamais fermé[^2]\nsuite.\n\nAprès.",
        "- Avant <!-- jamais fermé[^2]\n- suite <!-- autre[^3]\n\nAprès.",
        "| a <!-- x[^2] | b |\n|---|---|\n| c | d |\n",
        "Avant.\n\n<!-- jamais fermé[^2]\n\n[^2]: note\n",
    ],
)
def test_a_comment_never_closed_is_told_and_refuses_nothing(text: str) -> None:
    assert {line.split(" ", 1)[1] for line in told(text)} == {"warning html-torn"}


def test_a_comment_never_closed_does_not_swallow_what_another_comment_ends() -> None:
    document, _ = read_body("Avant <!-- oubli\n\nMilieu.\n\nFin <!-- autre -->.")
    assert outline(document) == "p Avant \np Milieu.\np Fin ."


def test_a_comment_s_mark_in_code_opens_none() -> None:
    document, _ = read_body("Écrire `<!--` puis\n- un\n\n`-->` fin, et \\<!-- ceci.\n\n- x")
    assert outline(document).startswith("p Écrire `<!--` puis\nul")
    assert "fin, et <!-- ceci." in outline(document)


def test_a_heading_s_line_in_a_comment_makes_no_heading_of_what_is_before() -> None:
    assert outline(read_body("Avant <!-- a\n---\nb --> après.")[0]) == "p Avant après."


def test_a_note_called_outside_a_comment_counts_as_before() -> None:
    document, _ = read_body("Un[^1]. <!-- [^2] -->\n\n[^1]: Note <!-- [^3] -->.\n")
    assert [to_plain_text(document.blocks[0].children)] == ["Un. "]  # type: ignore[union-attr]
    assert [note.label for note in document.notes] == ["1"]


@pytest.mark.parametrize(
    "text",
    ["Le <nom> du <prénom@exemple>, <3.", "« <<Non>> », dit-il", "<Paris> et <liberté>"],
)
def test_a_word_in_angle_brackets_that_is_no_tag_is_text(text: str) -> None:
    document, doubts = read_body(text)
    assert outline(document) == f"p {text}"
    assert doubts == ()


def test_words_in_angle_brackets_are_text_beside_tags_and_on_lines_of_their_own() -> None:
    text = "<nom>\n*adresse*\n\n<div>\nBonjour <prénom>, </prénom>\n<ville>\n</div>\n"
    document, doubts = read_body(text)
    assert [d.fields["tag"] for d in doubts] == ["div"]
    shown = outline(document).replace("\n", " ")
    assert "<nom> *adresse*" in shown
    assert "Bonjour <prénom>, </prénom> <ville>" in shown


def test_a_comment_of_many_marks_is_read_in_time_that_grows_with_it() -> None:
    text = "a <!--\n\n" * 20_000 + "`a ``b " * 3000 + "<!--\n"
    assert {line.split(" ", 1)[1] for line in told(text)} == {"warning html-torn"}


def test_a_tag_set_in_is_told_at_its_place() -> None:
    assert told("  <div> <b>") == ["1:3 warning html-dropped", "1:9 warning html-dropped"]


def test_a_comment_over_another_is_told() -> None:
    text = "<!-- oubli\n\nMilieu.\n\n<!-- autre -->\n\nFin."
    assert told(text) == ["1:1 warning html-torn"]
    assert printed(text) == "Milieu.Fin."
    assert told("Un <!-- a <!-- b --> deux.") == ["1:4 warning comment-twice"]
    assert told("<!-- a -->\n\n<!-- b -->") == []


def test_a_mark_of_wordpress_is_told_once() -> None:
    assert told("Un.\n\n<!--more-->\n\nDeux <!-- more la suite --> trois.") == [
        "3:1 notice comment-more"
    ]
    assert told("<!-- moreau -->") == []


@pytest.mark.parametrize("indent", ["", "    "])
def test_a_comment_in_a_note_hides_the_marks_of_others(indent: str) -> None:
    comment = f"<!-- début\n{indent}[^2]: ancienne\n\n{indent}# titre\n{indent}fin -->"
    document, doubts = read_body(f"Un[^1].\n\n[^1]: Note {comment} suite.\n\nFin.\n")
    assert doubts == ()
    assert outline(document) == "p Un{1}.\np Fin.\nnote 1 [1]\n  p Note suite."


def test_a_comment_behind_the_colons_of_a_box_is_no_name() -> None:
    text = "::: encadré <!-- à revoir[^2] -->\nUn.\n::: <!-- fin -->\n\nDeux."
    document, doubts = read_body(text)
    assert doubts == ()
    assert outline(document) == "aside\n  p Un.\np Deux."


def test_a_comment_behind_the_name_of_a_heading_leaves_it_its_name() -> None:
    document, doubts = read_body("## Titre {#x} <!-- c[^2] -->\n\n[a](#x)\n")
    assert doubts == ()
    assert outline(document) == "h2 #x Titre\np (a -> #x)"


@pytest.mark.parametrize(
    "words",
    [
        "Si a<b et c>d.",
        "<code postal>",
        "Envoyer <a remplir> ici",
        "</b fin>",
        "<section de Lyon>",
    ],
)
@pytest.mark.parametrize("around", ["{}", "> {}", "<div>{}</div>", "<div>\n{}\n</div>"])
def test_words_between_angle_brackets_are_text_whatever_the_first_is(
    words: str, around: str
) -> None:
    text = around.format(words)
    document, _ = read_body(text)
    assert words in outline(document)
    assert [line for line in told(text) if "html-unfinished" in line] == []


@pytest.mark.parametrize(
    "tag",
    [
        "<details open>",
        "<p hidden>",
        '<b class="x">',
        "<input required disabled>",
        '<i x y="z">',
    ],
)
def test_a_tag_with_attributes_is_none(tag: str) -> None:
    assert tag not in outline(read_body(f"Un {tag}mot.")[0])


def test_a_link_of_html_is_a_link() -> None:
    text = 'Un <a class="x" href="a.org/b?c=1&amp;d" target=_blank>mot *dit*</a> ici.'
    assert outline(read_body(text)[0]) == "p Un (mot *dit* -> https://a.org/b?c=1&d) ici."
    assert told(text) == []


def test_a_link_of_html_that_is_no_link_is_told() -> None:
    assert told('<a name="x"></a>Un') == ["1:1 warning html-dropped"]
    assert told("Un</a>") == ["1:3 warning html-dropped"]
    assert told('Un <a href="https://a.org">mot') == ["1:4 warning html-unclosed"]


@pytest.mark.parametrize("word", ["source", "section", "Table", "code"])
def test_a_word_of_french_is_text_where_nothing_closes_it(word: str) -> None:
    for text in (f"Voir <{word}> ici.", f"<{word}>\n\nUn."):
        assert f"<{word}>" in outline(read_body(text)[0])
        assert told(text) == []
    assert f"<{word}>" not in outline(read_body(f"<{word}>mot</{word.lower()}>")[0])
