"""The texts of pads, whatever wrote them."""

import pytest

from pamphlets.importers.plain_text import NoTextError, decode_text, pad_to_markdown

LONG = "Une ligne de plus de cent signes, que personne ne coupe à la main, parce que la fenêtre le fait toute seule."


@pytest.mark.parametrize(
    "content",
    [
        "été €".encode(),
        "\ufeffété €".encode(),
        "été €".encode("utf-16"),
        "été €".encode("utf-16-be"),
        "été €".encode("utf-16-le"),
        "été €".encode("utf-32"),
        "été €".encode("cp1252"),
    ],
)
def test_letters_are_read_in_the_encoding_they_have(content: bytes) -> None:
    assert decode_text(content) == "été €"


def test_an_export_in_markdown_stays_as_it_is() -> None:
    assert pad_to_markdown(b"a\r\nb\rc", plain=False) == "a\nb\nc"


def test_lines_cut_by_hand_stay_together() -> None:
    assert pad_to_markdown("a\nb\n  • c".encode(), plain=True) == "a\nb\n  - c"


def test_each_long_line_is_a_paragraph_and_items_stay_a_list() -> None:
    written = pad_to_markdown(f"{LONG}\n  b\n• c\n- d\n\ne".encode(), plain=True)
    assert written == f"{LONG}\n\nb\n\n- c\n- d\n\n\ne"


@pytest.mark.parametrize(("length", "paragraphs"), [(100, 1), (101, 2)])
def test_a_hundred_signes_tell_a_line_cut_by_hand(length: int, paragraphs: int) -> None:
    written = pad_to_markdown(f"{'a' * length}\nb".encode(), plain=True)
    assert len(written.split("\n\n")) == paragraphs


@pytest.mark.parametrize(
    "content", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", bytes(50), b"a\0b\xe9", b"PK\3\4\0\0"]
)
def test_what_is_no_text_is_refused(content: bytes) -> None:
    with pytest.raises(NoTextError):
        decode_text(content)
