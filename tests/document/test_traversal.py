import pytest

from pamphlets.core.source import WHOLE_FILE
from pamphlets.document import nodes
from pamphlets.document.traversal import (
    has_words,
    list_inlines,
    map_inlines,
    walk_document_inlines,
)
from tests.readers.markdown.outline import outline, read_body

EVERYWHERE = """# Titre

Texte *et **plus***.

> Mots.
> — Auteur

- point

| a | b |
|---|---|
| c | d |

::: figure
![alt](x.png)
Légende
:::

::: encadré
Boîte
:::

::: {lang=en}
Words
:::

Terme
: Sens
"""


def capitals(inlines: nodes.Inlines, lang: str) -> nodes.Inlines:
    mapped: list[nodes.Inline] = []
    for inline in inlines:
        if isinstance(inline, nodes.Text):
            mapped.append(nodes.Text(f"{inline.text.upper()}/{lang}", inline.span))
        elif isinstance(inline, nodes.Image):
            mapped.append(nodes.Image("y.png", "", inline.node, inline.span))
        else:
            mapped.append(inline)
    return tuple(mapped)


def test_each_run_is_mapped_once_in_the_language_around_it() -> None:
    document, _ = read_body(EVERYWHERE)
    blocks = map_inlines(document.blocks, capitals, "fr")
    mapped = outline(nodes.Document(document.source, document.meta, blocks, ()))
    for word in (
        "TITRE",
        "TEXTE ",
        "MOTS.",
        "AUTEUR",
        "POINT",
        "A",
        "D",
        "LÉGENDE",
        "BOÎTE",
        "TERME",
        "SENS",
    ):
        assert f"{word}/fr" in mapped
        assert f"{word}/fr/" not in mapped
    assert "WORDS/en" in mapped
    assert "![](y.png)" in mapped


def test_what_does_not_change_is_the_very_same_object() -> None:
    document, _ = read_body(EVERYWHERE)
    assert map_inlines(document.blocks, lambda inlines, _: inlines, "fr") is document.blocks


@pytest.mark.parametrize(
    "word", ["Titre", "Mots.", "Auteur", "point", "d", "Légende", "Sens", "Words"]
)
def test_only_the_block_that_changes_is_another(word: str) -> None:
    document, _ = read_body(EVERYWHERE)

    def change(inlines: nodes.Inlines, _lang: str) -> nodes.Inlines:
        if nodes.to_plain_text(inlines) == word:
            return (nodes.Text("autre", inlines[0].span),)
        return inlines

    blocks = map_inlines(document.blocks, change, "fr")
    changed = [
        new for new, old in zip(blocks, document.blocks, strict=True) if new is not old
    ]
    assert len(changed) == 1


def test_a_picture_stays_where_the_mapper_gives_no_picture() -> None:
    document, _ = read_body("![alt](x.png)\n")
    assert map_inlines(document.blocks, lambda *_: (), "fr") is document.blocks


def test_inlines_come_in_reading_order_each_before_those_inside_it() -> None:
    document, _ = read_body("*a **b*** [c](#c)[^n]\n\n# C {#c}\n\n[^n]: d\n")
    kinds = [type(inline).__name__ for inline in list_inlines(document.blocks)]
    assert kinds == [
        "StyledText",
        "Text",
        "StyledText",
        "Text",
        "Text",
        "Link",
        "Text",
        "NoteRef",
        "Text",
    ]
    *others, last = walk_document_inlines(document)
    assert others == list_inlines(document.blocks)
    assert isinstance(last, nodes.Text)
    assert last.text == "d"


def test_white_says_nothing_and_a_picture_does() -> None:
    picture = nodes.Image("x.png", "", node=1, span=WHOLE_FILE)
    assert not has_words((nodes.Text(" \u00a0", WHOLE_FILE),))
    assert has_words((nodes.Text("a", WHOLE_FILE),))
    assert has_words((picture,))
