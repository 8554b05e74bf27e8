"""What the press prints of its own on the paper, in the words of the text's language."""

from pamphlets.document.metadata import BLANK_NAME, Meta
from pamphlets.transforms.paper_words import (
    contact_line,
    name_publisher,
    origin_lines,
    register_lines,
)


def test_who_printed_is_named_by_the_imprint_or_else_by_the_collective() -> None:
    meta = Meta("A", "a", imprint="IPNS — Le Port", collective="Le Port")
    assert name_publisher(meta) == "IPNS — Le Port"
    assert name_publisher(Meta("A", "a", collective="Le Port")) == "Le Port"


def test_the_dotted_line_of_a_stamp_may_go_on_below_in_a_narrow_column() -> None:
    line = name_publisher(Meta("A", "a", awaits_stamp=True))
    assert f"{BLANK_NAME} {BLANK_NAME}" in line


def test_a_colophon_says_only_what_the_front_matter_says() -> None:
    nothing = Meta("T", "t")
    assert not any(
        (*origin_lines(nothing), contact_line(nothing), *register_lines(nothing))
    )
    meta = Meta("T", "t", lang="es", translation="Anne", contact="a@b", isbn="978")
    assert origin_lines(meta) == ["", "", "Traducción: Anne"]
    assert contact_line(meta) == "Contacto: a@b"
    assert register_lines(meta) == ["", "", "ISBN 978", ""]
