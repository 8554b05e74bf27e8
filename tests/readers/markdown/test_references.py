import pytest

from pamphlets.core.source import Source, Span
from pamphlets.document.nodes import Citation, Heading, Paragraph
from tests.readers.markdown.outline import HEAD, all_told, inlines, read_body, told


def citation_of(text: str) -> Citation:
    (paragraph,) = read_body(text)[0].blocks
    assert isinstance(paragraph, Paragraph)
    (citation,) = paragraph.children
    assert isinstance(citation, Citation)
    return citation


def written(text: str, span: Span) -> str:
    return text[span.start - len(HEAD) : span.stop - len(HEAD)]


def test_a_note_stands_where_its_mark_is() -> None:
    text = "Un[^note].\n\n[^note]: texte\n"
    (note,) = read_body(text)[0].notes
    assert written(text, note.span) == "[^note]"


def test_a_note_that_is_called_leaves_nothing_to_say_and_another_does() -> None:
    assert told("Un[^a].\n\n[^a]: x\n") == []
    assert told("Un.\n\n[^a]: x\n") == ["3:1 warning note-unused"]


def test_a_second_body_is_reported_with_the_line_of_the_first() -> None:
    (fault,) = all_told(Source("a.md", HEAD + "Un[^a].\n\n[^a]: x\n\n[^a]: y\n"))
    assert (fault.code, fault.fields["line"]) == (
        "note-duplicate",
        str(HEAD.count("\n") + 3),
    )


@pytest.mark.parametrize("label", ["un deux", "un\u00a0deux", "\t"])
def test_a_label_of_two_words_calls_nothing_and_labels_nothing(label: str) -> None:
    assert told(f"Un[^{label}].\n\n[^{label}]: x\n") == [
        "1:3 error note-label",
        "3:1 error note-label",
    ]


def test_a_call_in_a_note_keeps_the_note_that_it_means_from_being_unused() -> None:
    assert told("Un[^a].\n\n[^a]: voir[^b]\n\n[^b]: x\n") == ["3:11 error note-in-note"]


def test_a_bad_label_in_a_note_is_one_fault() -> None:
    assert told("Un[^a].\n\n[^a]: voir[^b c]\n") == ["3:11 error note-in-note"]


def test_the_faults_of_a_note_that_nobody_calls_are_reported_too() -> None:
    assert told("Un.\n\n[^a]: voir [@]\n") == ["3:13 error citation-form"]


def test_a_citation_names_its_source_its_place_and_its_facts() -> None:
    text = "[@quai#un#deux,  p. 3 ; @port]"
    citation = citation_of(text)
    quai, port = citation.items
    assert (quai.key, inlines(quai.locator), quai.facts) == ("quai", "p. 3", ("un", "deux"))
    assert (port.key, inlines(port.locator), port.facts) == ("port", "", ())
    assert [written(text, item.span) for item in citation.items] == [
        "@quai#un#deux,  p. 3",
        "@port",
    ]
    assert written(text, citation.span) == text


def test_a_locator_is_one_line_without_invisible_characters() -> None:
    assert inlines(citation_of("[@quai, p.\n 3\u00ad4]").items[0].locator) == "p. 34"


def test_one_faulty_source_makes_no_citation_of_the_others() -> None:
    assert told("mot [@quai; port]") == ["1:13 error citation-form"]


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [
        ("L’été, à Łódź", "l-ete-a-lodz"),
        ("« CO² »", "co2"),
        ("…", "section"),
        ("Titre {#la-bas}", "la-bas"),
    ],
)
def test_an_anchor_is_given_or_made_of_the_heading_s_words(
    heading: str, anchor: str
) -> None:
    (block,) = read_body(f"# {heading}\n")[0].blocks
    assert isinstance(block, Heading)
    assert block.anchor == anchor


def test_a_made_anchor_gives_way_to_those_before_it_and_a_given_one_does_not() -> None:
    document, _ = read_body("# a\n\n# a\n\n# a\n\n# b {#a-4}\n\n# a\n")
    anchors = [block.anchor for block in document.blocks if isinstance(block, Heading)]
    assert anchors == ["a", "a-2", "a-3", "a-4", "a-5"]
    assert told("# a\n\n# b {#a}\n") == ["3:1 error anchor-twice"]


def test_a_link_to_no_anchor_is_told_the_nearest() -> None:
    (near,) = all_told(Source("a.md", HEAD + "# Titre\n\n[ici](#titres)\n"))
    assert (near.severity, near.code, near.fields["near"]) == (
        "warning",
        "anchor-near",
        "titre",
    )
    assert told("# Titre\n\n[ici](#xyz)\n") == ["3:1 warning anchor-unknown"]


@pytest.mark.parametrize("indent", ["", "  "])
def test_a_note_without_its_colon_is_told_where_it_stands_and_once(indent: str) -> None:
    assert told(f"Un[^a], deux[^a].\n\n{indent}[^a] le bois\n") == [
        f"3:{len(indent) + 1} error note-colon"
    ]
    assert told("Un[^a].\n\n[^a], le bois\n") == [
        "1:3 error note-undefined",
        "3:1 error note-undefined",
    ]
    assert told("[^a]\n") == ["1:1 error note-undefined"]


def test_notes_of_a_word_processor_are_told_once() -> None:
    text = "Un[1](#sdfootnote1sym) deux[2](#_ftn2) [trois](#fin).\n\n[1](#sdfootnote1anc) Note.\n"
    assert told(text) == ["1:3 warning note-link", "1:40 warning anchor-unknown"]
