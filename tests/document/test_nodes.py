from pamphlets.document.nodes import Paragraph, child_blocks, to_plain_text, walk_blocks
from tests.readers.markdown.outline import read_body

TEXT = """- a

  > b
  > — c

Terme
: d
: e

::: encadré
::: figure
![x](x.png)
f
:::
:::
"""


def test_blocks_come_in_reading_order_each_before_those_inside_it() -> None:
    document, _ = read_body(TEXT)
    kinds = [type(block).__name__ for block in walk_blocks(document.blocks)]
    assert kinds == [
        *("List", "Paragraph", "Quote", "Paragraph"),
        *("DefinitionList", "Paragraph", "Paragraph"),
        *("Aside", "Figure", "Paragraph"),
    ]
    assert [len(child_blocks(block)) for block in document.blocks] == [2, 2, 1]


def test_plain_text_is_the_characters_alone() -> None:
    text = "Un *deux*\\\n`trois` [quatre](https://a.fr)[^n] ![cinq](x.png)\n\n[^n]: x\n"
    (paragraph,) = read_body(text)[0].blocks
    assert isinstance(paragraph, Paragraph)
    assert to_plain_text(paragraph.children) == "Un deux trois quatre "
