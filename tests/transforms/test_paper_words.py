"""What the press prints of its own on the paper, in the words of the text's language."""

from pamphlets.document.metadata import BLANK_NAME, Meta
from pamphlets.transforms.paper_words import name_publisher


def test_who_printed_is_named_by_the_imprint_or_else_by_the_collective() -> None:
    assert name_publisher(
        Meta("A", "a", imprint="IPNS — Le Port", collective="Le Port")
    ) == ("IPNS — Le Port")
    assert name_publisher(Meta("A", "a", collective="Le Port")) == "Le Port"


def test_the_dotted_line_of_a_stamp_may_go_on_below_in_a_narrow_column() -> None:
    line = name_publisher(Meta("A", "a", awaits_stamp=True))
    assert f"{BLANK_NAME} {BLANK_NAME}" in line
