import pytest

from tests.importers.trees import Node, para, spelled, text

EMPHASIS: Node = {"t": "Emph", "c": [text("passim")]}


@pytest.mark.parametrize(
    "words",
    [
        "[@a, p. 3]",
        "[voir @a, p. 3 ; @b]",
        "[-@a]",
        "@a montre",
        "@a [p. 12] dit",
        "(@a [p. 12])",
        "[@a#fait]",
    ],
)
def test_citations_are_kept(words: str) -> None:
    assert spelled(para(f"Mot {words}.")) == f"Mot {words}.\n"


@pytest.mark.parametrize(
    ("words", "markup"),
    [
        ("[moi@a.fr]", "\\[moi@a.fr\\]"),
        ("[mot]", "\\[mot\\]"),
        ("[@a ; mot]", "\\[@a ; mot\\]"),
        ("[@a, p. 3", "\\[@a, p. 3"),
        ("moi@a.fr [mot]", "moi@a.fr \\[mot\\]"),
        ("[@a, *b* [sic]]", "[@a, \\*b\\* \\[sic\\]]"),
    ],
)
def test_other_brackets_are_words(words: str, markup: str) -> None:
    assert spelled(para(f"Mot {words}")) == f"Mot {markup}\n"


def test_a_locator_may_have_styles_and_a_link_holds_no_citation() -> None:
    link: Node = {
        "t": "Link",
        "c": [["", [], []], [text("voir [@a]")], ["https://b.fr", ""]],
    }
    assert spelled(para("Mot [@a, ", EMPHASIS, "].")) == "Mot [@a, *passim*].\n"
    assert spelled(para(link)) == "[voir \\[@a\\]](https://b.fr)\n"
