import pytest

from tests.readers.markdown.outline import outline, read_body, told


def text_of(text: str) -> str:
    return outline(read_body(text)[0])


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\u00a0 "])
@pytest.mark.parametrize(
    "mark", ["#", "####", "-", "*", "+", "1.", "7)", ">", "> #", "> -", "- -", "1. ##"]
)
def test_a_no_break_space_behind_a_mark_is_a_space(mark: str, space: str) -> None:
    text = "{0}{1}un\n{0}{1}deux [^x]\n\n[^x]: y\n"
    assert text_of(text.format(mark, space)) == text_of(text.format(mark, " "))


@pytest.mark.parametrize("text", ["```\n#⍽x\n-⍽y\n```\n", "    #⍽x\n    -⍽y\n"])
def test_code_keeps_what_was_typed(text: str) -> None:
    assert text_of(text.replace("⍽", "\u00a0")) == "code\n  #\u00a0x\n  -\u00a0y"


def test_words_keep_their_no_break_spaces() -> None:
    text = "-⍽5⍽%\n\nLe\n12.⍽mai. Le 1er⍽mai, `#⍽a`\n#⍽b\n".replace("⍽", "\u00a0")
    assert text_of(text).replace("\u00a0", "⍽") == (
        "ul tight\n  -\n    p 5⍽%\np Le 12.⍽mai. Le 1er⍽mai, `#⍽a`\nh1 #b b"
    )


def test_a_mark_knows_its_place() -> None:
    assert told("##\u00a0Titre [@a; b]\n\n-\u00a0mot[^x]\n") == [
        "1:15 error citation-form",
        "3:6 error note-undefined",
    ]
