"""A picture's title is its caption where the picture stands alone; elsewhere it is told."""

import pytest

from pamphlets.document.nodes import Figure, Paragraph, Text
from tests.readers.markdown.outline import outline, read_body, told


@pytest.mark.parametrize(
    "title", ['"Le moulin, 1936"', "'Le moulin, 1936'", "(Le moulin, 1936)"]
)
def test_a_title_is_the_caption_of_a_picture_by_itself(title: str) -> None:
    document, doubts = read_body(f"![Un moulin.](a.png {title}){{largeur=60%}}\n")
    assert outline(document) == "figure ![Un moulin.](a.png 60%)\n  p Le moulin, 1936"
    assert doubts == ()


def test_a_title_stands_where_it_was_typed() -> None:
    document, _ = read_body('> ![Le moulin](a.png "Le moulin")\n')
    (block,) = document.blocks[0].blocks  # type: ignore[union-attr]
    assert isinstance(block, Figure)
    (caption,) = block.caption
    assert isinstance(caption, Paragraph)
    assert caption.children == (Text("Le moulin", caption.span),)
    assert (
        document.source.text[caption.span.start - 1 : caption.span.stop + 1]
        == '"Le moulin"'
    )


def test_a_title_stands_before_the_caption_of_a_figure() -> None:
    text = '::: figure\n![Un moulin.](a.png "Le moulin")\n\nPhoto de Lise.\n:::\n'
    assert outline(read_body(text)[0]) == (
        "figure ![Un moulin.](a.png)\n  p Le moulin\n  p Photo de Lise."
    )


def test_a_title_with_entities_and_quotation_marks_is_read() -> None:
    document, _ = read_body('![Un moulin.](a.png "Le \\"moulin\\" &amp; le four")\n')
    assert outline(document).split("\n")[1] == '  p Le "moulin" & le four'


def test_the_title_of_a_picture_within_a_line_is_told() -> None:
    assert told('Un ![moulin](a.png "Le moulin") ici.') == ["1:4 warning picture-title"]
    assert told('Un ![moulin](a.png "") ici.') == []
    assert told('![moulin](a.png "Le moulin")') == []


@pytest.mark.parametrize(
    "title", ["Le *Cri*", "Le moulin[^a]", "**Un** mot", "Voir [x](y)", "Un^[x]"]
)
def test_marks_in_a_title_are_told(title: str) -> None:
    codes = [line.split()[2] for line in told(f'![Un moulin.](a.png "{title}")\n')]
    assert codes == ["picture-title-marks"]


@pytest.mark.parametrize(
    "title", ["Le moulin, 1936 (détail)", "n_1_b", "2 * 3 * 4", "[sic]", "Nom*"]
)
def test_other_signs_in_a_title_are_words(title: str) -> None:
    assert told(f'![Un moulin.](a.png "{title}")\n') == []
