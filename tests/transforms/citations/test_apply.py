import re
from collections import Counter
from dataclasses import replace
from itertools import chain
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pamphlets.app.messages import message_fields
from pamphlets.document.bibliography import Bibliography
from pamphlets.document.nodes import (
    Citation,
    Document,
    ForeignText,
    Heading,
    Inline,
    Inlines,
    Link,
    NoteRef,
    SourceList,
    Text,
    child_blocks,
    to_plain_text,
    walk_blocks,
)
from pamphlets.document.traversal import walk_document_inlines
from pamphlets.transforms.citations.apply import apply_citations
from pamphlets.transforms.typography.apply import apply_typography
from tests.readers.markdown.outline import Case, cases, faults_in, inlines
from tests.transforms.citations.essay import cited, document_of, lines, register_of, runs

HERE = Path(__file__).parent / "cases"
FORMS, LATER, READINGS, VALUES, PLACES, ARTICLES, LINKS, PARAGRAPHS = (
    cases(HERE / f"{name}.txt")
    for name in (
        "forms",
        "later",
        "readings",
        "values",
        "places",
        "articles",
        "links",
        "paragraphs",
    )
)
BOOKS = "".join(
    f"- {{id: k{n}, type: {kind}, title: Titre {n}, author: [{{family: Nom{n % 4}}}], issued: {1990 + n}}}\n"
    for n, kind in enumerate(["book", "article-newspaper", "webpage", "chapter"] * 2)
)
REGISTER = register_of(BOOKS)
KEYS = st.sampled_from(sorted(REGISTER.entries))
CITATIONS = st.lists(KEYS, min_size=1, max_size=3).map(
    lambda keys: f" [{'; '.join(f'@{key}' for key in keys)}]"
)
WORDS = st.sampled_from(
    ["mot", "quai", " *appuyé*", ", puis", " [lien](https://p.example/a)", " [là](#h)"]
)
NOTE_PIECES = st.one_of(WORDS, CITATIONS)
PIECES = st.one_of(WORDS, CITATIONS, st.integers(0, 3).map(lambda n: f"[^n{n}]"))
TEXTS = st.lists(PIECES, min_size=1, max_size=8).map(
    lambda pieces: "Mot" + "".join(pieces) + "."
)
NOTES = st.sampled_from(["par appel", "par paragraphe"])
BLOCKS = st.tuples(st.sampled_from(["", "- ", "> ", "## "]), TEXTS).map("".join)


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Paragraphs, headings, lists and quotations that cite, call and link; a body for each note called."""
    blocks = draw(st.lists(BLOCKS, min_size=1, max_size=8))
    bodies = draw(st.lists(NOTE_PIECES, min_size=4, max_size=4))
    called = [n for n in range(4) if any(f"[^n{n}]" in block for block in blocks)]
    return "\n\n".join(
        ["# H {#h}", *blocks, *(f"[^n{n}]: Note {n}{bodies[n]}." for n in called)]
    )


def calls(document: Document) -> list[int]:
    """The numbers of all calls in reading order."""
    return [
        inline.number
        for inline in walk_document_inlines(document)
        if isinstance(inline, NoteRef)
    ]


def text_of(run: Inlines) -> str:
    """The bare characters of a run without blanks."""
    return "".join(to_plain_text(run).split())


def leaf_texts(document: Document) -> str:
    """All that is printed of a document's blocks but calls and citations, without blanks."""
    return "".join(
        "".join(
            i.text for i in walk_document_inlines(document) if isinstance(i, Text)
        ).split()
    )


def node_ids(document: Document) -> list[int]:
    """All ids of a document: blocks, notes, links, calls, pictures."""
    found = [note.node for note in document.notes]
    found += [
        block.node
        for blocks in (document.blocks, *(n.blocks for n in document.notes))
        for block in walk_blocks(blocks)
    ]
    return found + [
        inline.node
        for inline in walk_document_inlines(document)
        if isinstance(inline, Link | NoteRef)
    ]


@pytest.mark.parametrize(
    "case",
    FORMS + LATER + READINGS + VALUES + PLACES + ARTICLES,
    ids=lambda case: case.name,
)
def test_a_text_and_its_register_become(case: Case) -> None:
    assert "\n".join(lines(cited(f"{case.text}\n"))) == case.wanted


@pytest.mark.parametrize("case", PARAGRAPHS, ids=lambda case: case.name)
def test_with_notes_by_paragraph_a_text_becomes(case: Case) -> None:
    assert "\n".join(lines(cited(f"{case.text}\n", notes="par paragraphe"))) == case.wanted


def test_a_text_whose_list_does_not_say_the_rest_notes_each_article() -> None:
    laws = "- {id: a, type: loi, revue: Code du port, article: R. 1-2}\n- {id: b, type: loi, revue: Code du port, article: R. 1-3}\n"
    before = document_of("L’article R. 1-2 [@a], l’article R. 1-3 [@b].")
    assert len(apply_citations(before, register_of(laws))[0].notes) == 1
    without_list = replace(before, meta=replace(before.meta, source_list=False))
    assert len(apply_citations(without_list, register_of(laws))[0].notes) == 2
    on_one_sheet, _ = apply_citations(before, register_of(laws), prints_list=False)
    assert len(on_one_sheet.notes) == 2


def test_the_copy_of_a_law_is_named_once_in_the_list_or_in_each_note_where_there_is_none() -> (
    None
):
    register = register_of(
        "- {id: a, type: loi, revue: Code du port, article: R. 1, note: 'copie non officielle, sans date', accessed: 2026-11-21}\n"
        "- {id: b, type: loi, revue: Code du port, article: R. 2, note: 'version du 31 mars 2022, copie non officielle'}\n"
    )
    listed = document_of("Un [@a]. Deux [@b].")
    unlisted = replace(listed, meta=replace(listed.meta, source_list=False))
    said = ", copie non officielle"
    for before, prints_list, copy in (
        (listed, True, ""),
        (listed, False, said),
        (unlisted, True, said),
    ):
        after, _ = apply_citations(before, register, prints_list=prints_list)
        notes = ["".join(runs(note.blocks)) for note in after.notes]
        undated = f"{copy}, sans date" if copy else ""
        assert notes == [
            f"Code du port, art. R. 1{undated}.",
            f"Code du port, art. R. 2, version du 31 mars 2022{copy}.",
        ]


@pytest.mark.parametrize("case", LINKS, ids=lambda case: case.name)
def test_outside_addresses_are_shown_in(case: Case) -> None:
    assert "\n".join(lines(cited(f"{case.text}\n", links=case.name))) == case.wanted


def test_brief_notes_have_what_leads_back_to_a_source_and_no_more() -> None:
    register = register_of("""
- {id: journal, type: article-newspaper, title: Un long titre, container-title: Le Quai, issued: 2021, accessed: 2026}
- {id: livre, type: book, title: Le quai, author: [{family: Roux, given: Ana}], publisher: Le Port, issued: 1990}
- {id: page, type: webpage, title: Une page bien longue, title-short: Une page, container-title: quai.example, accessed: 2026-11-21}
- {id: loi, type: legislation, title: "Code du quai, article R. 1", title-short: CQ, container-title: Code du quai, number: R. 1, note: "copie non officielle, sans date", accessed: 2026-11-21}
""")
    text = (
        "Un [@journal, p. 2]. Deux [@livre]. Trois [@page]. Quatre [@loi]. Cinq [@journal]."
    )
    brief, _ = apply_citations(document_of(text), register, is_brief=True)
    notes = [to_plain_text(_whole(note.blocks)) for note in brief.notes]
    assert notes == [
        "Le Quai, 2021, p. 2.",
        "Ana Roux, Le quai, 1990.",
        "« Une page », quai.example, consulté le 21 novembre 2026.",
        "Code du quai (CQ), art. R. 1.",
        "« Un long titre » (note\u00a01).",
    ]


def test_an_english_text_has_the_words_of_its_language() -> None:
    text = "One [@k1]. Two [@k1, p. 2]. Three [@k2]. Four [@k1]."
    document, _ = apply_citations(document_of(text, lang="en"), REGISTER)
    notes = [runs(note.blocks)[0] for note in document.notes]
    assert notes[1] == "Same source, p. 2."
    assert notes[3] == "[§Nom1§ (note\u00a01)|fr]."


def test_sources_in_one_note_are_parted_as_its_language_parts() -> None:
    signs: list[str] = []
    for lang in ("en", "fr"):
        document, _ = apply_citations(document_of("One [@k1; @k2].", lang=lang), REGISTER)
        signs += re.findall(r"\s?;\s", runs(document.notes[0].blocks)[0])
    assert signs == ["; ", " ; "]


def test_the_words_of_a_link_in_the_list_are_in_the_language_of_the_text() -> None:
    text = "See [the quay](https://quai.example/a)."
    document, _ = apply_citations(document_of(text, links="sources", lang="en"), REGISTER)
    assert isinstance(document.blocks[-1], SourceList)
    inlines = list(walk_document_inlines(document))
    assert not any(isinstance(inline, ForeignText) for inline in inlines)


@pytest.mark.parametrize(("lang", "foreign"), [("en", ["fr"]), ("es", ["fr"]), ("fr", [])])
def test_references_in_a_text_of_another_language_are_french(
    lang: str, foreign: list[str]
) -> None:
    document, _ = apply_citations(document_of("One [@k1].", lang=lang), REGISTER)
    inlines = list(walk_document_inlines(document))
    found = [inline.lang for inline in inlines if isinstance(inline, ForeignText)]
    assert found == foreign * 2  # the note, and the list of sources


@settings(max_examples=40)
@given(texts(), st.sampled_from(["notes", "sources", "text"]))
def test_a_note_is_about_the_source_that_its_words_send_to(text: str, links: str) -> None:
    """« Même source » stands only behind a note of that one source, « note 6 » sends to the note that has it in full."""
    before = document_of(text, links)
    after, _ = apply_citations(before, REGISTER)
    said = ["".join(runs(note.blocks)) for note in after.notes]
    written = {note.label: note for note in before.notes}
    keys_by_note: list[list[str]] = []
    for note in after.notes:
        if note.label in written:
            cited_there = [
                item.key
                for inline in walk_document_inlines(
                    replace(before, blocks=written[note.label].blocks, notes=())
                )
                if isinstance(inline, Citation)
                for item in inline.items
            ]
            keys_by_note.append(cited_there)
        else:
            keys_by_note.append([k.removeprefix("@") for k in note.label.split("; ")])
    for number, words in enumerate(said):
        if words.startswith("Même source"):
            assert set(keys_by_note[number - 1]) == {keys_by_note[number][0]}
        for home in re.findall(r"\(note\xa0(\d+)\)", words):
            assert any(
                REGISTER.entries[key].title in said[int(home) - 1] and int(home) <= number
                for key in keys_by_note[number]
            )


@settings(max_examples=40)
@given(texts(), st.sampled_from(["notes", "sources", "text"]), NOTES)
def test_every_source_cited_is_listed_once_and_none_other(
    text: str, links: str, notes: str
) -> None:
    before = document_of(text, links, notes=notes)
    keys = {
        item.key
        for i in walk_document_inlines(before)
        if isinstance(i, Citation)
        for item in i.items
    }
    after, _ = apply_citations(before, REGISTER)
    lists = [block for block in walk_blocks(after.blocks) if isinstance(block, SourceList)]
    listed = Counter(
        title
        for entry in chain(*(found.entries for found in lists))
        for title in _titles(entry.children)
    )
    assert listed == Counter(REGISTER.entries[key].title for key in keys)
    assert len(lists) == bool(
        keys or (links == "sources" and "https:" in leaf_targets(before))
    )


def leaf_targets(document: Document) -> str:
    """All targets of links."""
    return " ".join(
        i.target for i in walk_document_inlines(document) if isinstance(i, Link)
    )


def _titles(run: Inlines) -> list[str]:
    said = to_plain_text(run)
    return [entry.title for entry in REGISTER.entries.values() if entry.title in said]


@settings(max_examples=40)
@given(texts(), st.sampled_from(["notes", "sources", "text"]), NOTES)
def test_calls_are_numbered_as_they_are_first_met_and_each_has_its_note(
    text: str, links: str, notes: str
) -> None:
    before = document_of(text, links, notes=notes)
    after, told = apply_citations(before, REGISTER)
    assert told == ()
    assert list(dict.fromkeys(calls(after))) == list(range(1, len(after.notes) + 1))
    assert [note.number for note in after.notes] == list(range(1, len(after.notes) + 1))
    assert not any(isinstance(inline, Citation) for inline in walk_document_inlines(after))
    kept = {note.label: note.node for note in before.notes}
    assert {note.label: note.node for note in after.notes if note.label in kept} == kept


@settings(max_examples=40)
@given(texts(), NOTES)
def test_nothing_that_the_author_wrote_is_lost(text: str, notes: str) -> None:
    before = document_of(text, notes=notes)
    after, _ = apply_citations(before, REGISTER)
    own = replace(after, blocks=after.blocks[: len(before.blocks)], notes=())
    assert leaf_texts(own) == leaf_texts(replace(before, notes=()))
    for note in before.notes:
        new = next(other for other in after.notes if other.label == note.label)
        rest = iter(text_of(_whole(new.blocks)))
        assert all(
            char in rest for char in text_of(_whole(note.blocks))
        )  # in the same order


def _whole(blocks: object) -> Inlines:
    found: list[Inline] = []
    for block in walk_blocks(blocks):  # type: ignore[arg-type]
        if not child_blocks(block):
            found += getattr(block, "children", ())
    return tuple(found)


@settings(max_examples=40)
@given(texts(), st.sampled_from(["notes", "sources", "text"]))
def test_ids_stay_unique(text: str, links: str) -> None:
    before = document_of(text, links)
    after, _ = apply_citations(before, REGISTER)
    ids = node_ids(after)
    assert len(set(ids)) == len(ids)
    if isinstance(after.blocks[-1], SourceList):
        listed = [
            after.blocks[-1].node,
            *(entry.node for entry in after.blocks[-1].entries),
        ]
        assert listed == sorted(listed)  # as everywhere, ids grow in reading order
        assert listed[0] > max(block.node for block in walk_blocks(before.blocks))


@settings(max_examples=40)
@given(texts())
def test_each_note_of_ours_ends_with_one_full_stop(text: str) -> None:
    before = document_of(text, "text")
    for note in apply_citations(before, REGISTER)[0].notes:
        said = to_plain_text(_whole(note.blocks))
        assert said.endswith(".")
        assert not said.endswith("..")


@pytest.mark.parametrize(
    "text",
    [
        "Rien à citer[^a], [là](#ici) et https://a.example.\n\n# Ici\n\n[^a]: Une note.",
        "[a.example](https://a.example) montre son adresse, <https://b.example> aussi.",
        "[fichier](a.pdf)",
    ],
)
def test_a_text_without_work_comes_back_as_it_is(text: str) -> None:
    document = document_of(text)
    assert apply_citations(document, Bibliography())[0] is document


def test_links_left_in_the_text_are_no_work() -> None:
    document = document_of("[ici](https://a.example)", "text")
    assert apply_citations(document, Bibliography())[0] is document


def test_what_is_not_touched_stays_the_same_object() -> None:
    before = document_of("Un.\n\n- Deux.\n\nTrois [@k1][^a].\n\n[^a]: Quatre.")
    after, _ = apply_citations(before, REGISTER)
    assert after.blocks[:2] == before.blocks[:2]
    assert all(a is b for a, b in zip(after.blocks[:2], before.blocks, strict=False))
    assert after.notes[1].blocks is before.notes[0].blocks


@pytest.mark.parametrize(
    ("typed", "set_"),
    [
        ("Un fait [@k1].", "Un fait{1}."),
        ("Un fait. [@k1]", "Un fait{1}."),
        ("Un fait\u00a0[@k1], puis", "Un fait{1}, puis"),
        ("Un fait\n[@k1] ; puis", "Un fait{1}\u202f; puis"),
        ("Faits : [@k1], [@k2].", "Faits\u00a0: {1},\u00a0{2}."),
        ("Un fait : [@k1]", "Un fait{1}\u00a0:"),
        ("Un *fait* [@k1] !", "Un *fait*{1}\u202f!"),
        ("Un *fait [@k1].*", "Un *fait{1}.*"),
        ("« Un fait » [@k1].", "«\u00a0Un fait{1}\u00a0»."),
        ("« Un fait. » [@k1]", "«\u00a0Un fait{1}.\u00a0»"),
        ("Un [lien](#h) [@k1].", "Un (lien -> #h){1}."),
        ("Un [lien](https://p.example).", "Un (lien -> https://p.example){1}."),
    ],
)
def test_a_call_follows_its_word_without_a_blank_and_goes_before_the_point(
    typed: str, set_: str
) -> None:
    document, _ = apply_typography(
        apply_citations(document_of(f"{typed}\n\n# H {{#h}}"), REGISTER)[0]
    )
    assert runs(document.blocks)[0] == set_


def test_the_french_pass_binds_what_the_forms_say() -> None:
    case = "- {id: a, type: legislation, container-title: Code du port, title-short: CP, number: R. 12-3,"
    case += ' URL: "https://a.example/?a=b", accessed: 2026-11-01}\n~~~\nUn [@a]. Deux [@a, p. 4].'
    document, told = apply_typography(cited(case))
    listed = "- Code du port (CP), art.\u00a0(R.\u00a012‑3 -> https://a.example/?a=b), consulté le 1^er^\u00a0"
    assert lines(document)[2:] == [
        "1. Code du port (CP), art.\u00a0R.\u00a012‑3, consulté le 1^er^\u00a0novembre\u00a02026.",
        "2. Même source, p.\u00a04.",
        f"{listed}novembre\u00a02026.",
    ]
    assert told == ()


def test_a_heading_that_cites_keeps_its_name_in_contents_and_outline() -> None:
    before = document_of("# Le port [@k1]\n\nUn [renvoi](#le-port).")
    heading = apply_citations(before, REGISTER)[0].blocks[0]
    assert isinstance(heading, Heading)
    assert inlines(heading.children) == "Le port{1}"
    assert (to_plain_text(heading.children), heading.anchor) == ("Le port", "le-port")


def test_the_list_s_anchor_is_its_own() -> None:
    document = apply_citations(
        document_of("# Sources\n\n## Deux {#sources-2}\n\nUn [@k1]."), REGISTER
    )[0]
    anchors = [
        block.anchor for block in walk_blocks(document.blocks) if isinstance(block, Heading)
    ]
    assert anchors == ["sources", "sources-2", "sources-3"]
    assert [
        block.level for block in walk_blocks(document.blocks) if isinstance(block, Heading)
    ] == [1, 2, 1]


def told_of(text: str, register: Bibliography) -> list[tuple[str, str, dict[str, str]]]:
    with pytest.raises(ExceptionGroup) as caught:
        apply_citations(document_of(text), register)
    found = []
    for fault in faults_in(caught.value):
        place = fault.source.locate(fault.span)
        found.append(
            (
                f"{fault.source.path}:{place.line}:{place.column}",
                fault.code,
                message_fields(fault),
            )
        )
    return found


def test_unknown_keys_are_told_all_at_once_with_the_one_likely_meant() -> None:
    text = "Un [@k1; @K2, p. 3] deux [@personne][^a].\n\n[^a]: Trois [@k77]."
    assert told_of(text, REGISTER) == [
        ("essai.md:6:10", "source-near", {"key": "K2", "near": "k2"}),
        ("essai.md:6:27", "source-unknown", {"key": "personne"}),
        ("essai.md:8:14", "source-near", {"key": "k77", "near": "k7"}),
    ]


def test_without_a_register_a_citation_is_a_fault_and_a_written_note_none() -> None:
    assert told_of("Un [@k1].", Bibliography()) == [
        ("essai.md:6:5", "register-missing", {"key": "k1"})
    ]
    document = document_of("Un[^a].\n\n[^a]: Livre.")
    assert apply_citations(document, Bibliography()) == (document, ())


def test_a_source_in_letters_that_no_page_carries_is_a_fault_once_it_is_cited() -> None:
    register = register_of("- {id: a, title: كتاب}\n- {id: b, title: B}\n")
    assert told_of("Un [@a].", register) == [
        ("sources.yaml:1:3", "source-script", {"key": "a", "script": "Arabic"})
    ]
    assert apply_citations(document_of("Un [@b]."), register)[1] == ()


@settings(max_examples=30)
@given(texts(), st.sampled_from(["notes", "sources", "text"]))
def test_without_a_list_notes_carry_every_source_and_every_address(
    text: str, links: str
) -> None:
    before = document_of(text, links)
    before = replace(before, meta=replace(before.meta, source_list=False))
    after, _ = apply_citations(before, REGISTER)
    assert not any(isinstance(block, SourceList) for block in walk_blocks(after.blocks))
    assert not any(
        isinstance(block, Heading) and to_plain_text(block.children) == "Sources"
        for block in after.blocks
    )
    said = "".join(" ".join(runs(note.blocks)) for note in after.notes)
    keys = {
        item.key
        for i in walk_document_inlines(before)
        if isinstance(i, Citation)
        for item in i.items
    }
    assert all(REGISTER.entries[key].title in said for key in keys)
    if links != "text" and "https:" in leaf_targets(before):
        assert "p.example/a" in said


def test_without_a_list_a_first_mention_shows_the_address_once() -> None:
    books = register_of(
        "- {id: k, type: webpage, title: Titre, author: [{family: Nom}], URL: 'https://p.example/b'}\n"
    )
    before = document_of("Un [@k]. Deux [@k].")
    told = lines(
        apply_citations(
            replace(before, meta=replace(before.meta, source_list=False)), books
        )[0]
    )
    assert [one.count("p.example/b") > 0 for one in told if one[:1].isdigit()] == [
        True,
        False,
    ]
    # In the list.
    assert (
        sum("p.example/b" in one for one in lines(apply_citations(before, books)[0])) == 1
    )


def test_without_a_list_an_article_keeps_its_number_and_a_law_without_one_its_address() -> (
    None
):
    laws = register_of(
        "- {id: a, type: legislation, container-title: Code civil, number: '9', URL: 'https://p.example/neuf'}\n"
    )
    before = document_of("Un [@a].")
    said = " ".join(
        lines(
            apply_citations(
                replace(before, meta=replace(before.meta, source_list=False)), laws
            )[0]
        )
    )
    assert "art. 9" in said
    assert "p.example" not in said
