"""Lines of code wider than the measure: cut into pieces as long as can be, with work that grows as the line does."""

from hypothesis import given, settings
from hypothesis import strategies as st

from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.fonts.shaping import split_clusters
from pamphlets.design.themes.sobre import THEME
from pamphlets.layout.blocks.galley import Box
from pamphlets.layout.brochure.converge import set_document
from pamphlets.layout.paragraph.context import TypesettingContext
from tests.support.documents import ART, Author
from tests.support.lines import advance, runs, text_of
from tests.support.work import growth

STYLE = THEME.block_styles["code"]
MEASURE = THEME.page.measure - STYLE.left_indent - STYLE.right_indent


def set_line(book: FontBook, line: str) -> list[Box]:
    """The boxes of a block with one line of code."""
    author = Author()
    document = author.document(author.code(line))
    context = TypesettingContext(THEME, book, document.source, ART, {})
    galley = set_document(document, context)
    return [part for part in galley.parts if isinstance(part, Box)]


def width_of(box: Box) -> float:
    return sum(advance(run) for _, run in runs(box.marks))


@settings(max_examples=25)
@given(line=st.text("abc x«(=→✓é\u0301W", min_size=1, max_size=300))
def test_pieces_are_as_long_as_the_measure_lets_them_be(book: FontBook, line: str) -> None:
    line = "x" + line + "x"
    boxes = set_line(book, line)
    texts = [text_of(box.marks) for box in boxes]
    assert "".join(texts).replace(" ", "") == line.replace(" ", "")
    assert all(width_of(box) <= MEASURE + 0.01 for box in boxes)
    for box, following in zip(boxes, texts[1:], strict=False):
        if following:  # not blanks alone
            longer = text_of(box.marks) + split_clusters(following)[0]
            assert longer.isspace() or len(set_line(book, longer)) > 1


def test_a_line_three_measures_long_makes_three_boxes(book: FontBook) -> None:
    width = width_of(set_line(book, "x")[0])
    count = int(MEASURE / width)
    assert [len(text_of(box.marks)) for box in set_line(book, "x" * 3 * count)] == [
        count
    ] * 3
    assert len(set_line(book, "x" * (3 * count + 1))) == 4


def test_the_work_grows_as_the_line_does(book: FontBook) -> None:
    assert growth(lambda size: set_line(book, "ab" * size), 1000) < 5
    assert growth(lambda size: set_line(book, "ab cd-" * size), 400) < 5
