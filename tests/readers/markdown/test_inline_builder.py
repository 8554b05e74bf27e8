import pytest

from pamphlets.app.messages import message_fields
from pamphlets.core.source import Source
from pamphlets.document import nodes
from pamphlets.readers.markdown.syntax_rules import MAX_NESTING
from tests.readers.markdown.outline import HEAD, all_told, outline, read_body, told


def nested(depth: int) -> str:
    """Emphasis inside emphasis."""
    marks = [("*", "_")[level % 2] for level in range(depth)]
    opened = "".join(f"{mark}a " for mark in marks)
    closed = "".join(f" a{mark}" for mark in reversed(marks))
    return f"{opened}fond{closed} fin\n"


def test_styles_nest_as_deep_as_a_page_can_show() -> None:
    assert told(nested(MAX_NESTING)) == []
    (paragraph,) = read_body(nested(MAX_NESTING))[0].blocks
    assert isinstance(paragraph, nodes.Paragraph)
    styled = [
        inline
        for inline in walk_inlines(paragraph.children)
        if isinstance(inline, nodes.StyledText)
    ]
    assert len(styled) == MAX_NESTING


def walk_inlines(inlines: nodes.Inlines) -> list[nodes.Inline]:
    walked: list[nodes.Inline] = []
    for inline in inlines:
        walked.append(inline)
        if isinstance(inline, nodes.StyledText):
            walked += walk_inlines(inline.children)
    return walked


@pytest.mark.parametrize("beyond", [1, 2, 3])
def test_deeper_styles_are_one_fault_where_the_first_begins(beyond: int) -> None:
    (fault,) = all_told(Source("a.md", HEAD + nested(MAX_NESTING + beyond)))
    assert (fault.code, fault.fields["most"]) == ("nesting", str(MAX_NESTING))
    assert fault.span.start - len(HEAD) == MAX_NESTING * len("*a ")


def test_words_behind_what_nests_too_deep_are_read() -> None:
    codes = told(f"{nested(MAX_NESTING + 2)}suite[^rien]\n")
    assert codes == ["1:121 error nesting", "2:6 error note-undefined"]


@pytest.mark.parametrize("tag", ["sup", "sub", "small"])
def test_a_tag_of_the_few_that_we_know_is_a_style(tag: str) -> None:
    paragraph = read_body(f"a<{tag}>b</{tag}>\n")[0].blocks[0]
    assert isinstance(paragraph, nodes.Paragraph)
    styled = paragraph.children[-1]
    assert isinstance(styled, nodes.StyledText)
    assert styled.kind == {"sup": "superscript", "sub": "subscript", "small": "small"}[tag]


def test_a_tag_left_open_gives_its_words_back() -> None:
    assert outline(read_body("*a <sup>b* c\n")[0]) == "p *a b* c"
    assert told("*a <sup>b* c\n") == ["1:4 warning html-unclosed"]


def test_a_tag_closed_that_is_not_open_is_reported() -> None:
    assert told("a</sup>\n") == ["1:2 warning html-unopened"]
    assert told("<sup>a *b</sup> c*</sup>\n") == ["1:10 warning html-unopened"]


def test_two_spaces_are_one_across_what_stands_between() -> None:
    assert (
        outline(read_body("un  deux\t trois <b> </b> quatre\n")[0])
        == "p un deux trois quatre"
    )


def test_what_holds_nothing_vanishes() -> None:
    assert outline(read_body("un<sup></sup> []{lang=en}deux\n")[0]) == "p un deux"


@pytest.mark.parametrize("link", ["[mot]()", "[](https://a.fr)", "[ ](https://a.fr)"])
def test_a_link_without_address_or_words_is_reported(link: str) -> None:
    assert told(f"{link}\n") == ["1:1 warning link-empty"]


def test_a_picture_may_be_the_words_of_a_link() -> None:
    assert told("[![](x.png)](https://a.fr) mot\n") == []


@pytest.mark.parametrize(
    ("text", "is_bare"),
    [
        ("https://a.fr", True),
        ("<https://a.fr>", True),
        ("<moi@a.fr>", True),
        ("[https://a.fr](https://a.fr)", True),
        ("[a.fr](https://a.fr)", False),
    ],
)
def test_an_address_that_is_its_own_words_is_bare(text: str, is_bare: bool) -> None:
    paragraph = read_body(f"{text} mot\n")[0].blocks[0]
    assert isinstance(paragraph, nodes.Paragraph)
    link = paragraph.children[0]
    assert isinstance(link, nodes.Link)
    assert link.is_bare == is_bare


def test_invisible_characters_go_and_their_first_place_is_told() -> None:
    document, diagnostics = read_body("un mot\u00ad, deux\u200b\n")
    assert outline(document) == "p un mot, deux"
    (notice,) = diagnostics
    assert (notice.severity, notice.code) == ("notice", "invisible")
    assert (notice.span.start - len(HEAD), notice.span.stop - len(HEAD)) == (6, 7)


def test_an_invisible_character_given_by_its_entity_goes_without_a_word() -> None:
    document, diagnostics = read_body("un&shy;mot\n")
    assert outline(document) == "p unmot"
    assert diagnostics == ()


def test_a_letter_of_another_script_given_by_its_entity_is_a_fault() -> None:
    (fault,) = all_told(Source("a.md", f"{HEAD}mot &#1488;\n"))
    assert (fault.code, message_fields(fault)["script"]) == ("script", "Hebrew")
    assert fault.span.start - len(HEAD) == 4
