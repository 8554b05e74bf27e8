"""Calls and notes of web pages -> marks of ours, and the notes apart; no pandoc is needed."""

from collections import Counter

import pytest

from pamphlets.importers.html.footnotes import extract_notes
from pamphlets.importers.html.tree import find_named, parse_html, serialize_html
from pamphlets.importers.markdown_writer.writer_state import ImportLoss


def extracted(html: str) -> tuple[str, dict[str, str], Counter[ImportLoss]]:
    """The page without its notes, the notes, and what is lost."""
    root, _ = parse_html(html)
    losses: Counter[ImportLoss] = Counter()
    notes = extract_notes(root, losses)
    page = serialize_html(find_named(root, "body")[0])
    return page, {key: serialize_html(body) for key, body in notes.items()}, losses


CALL = '<p>Un mot<sup><a href="#fn1" id="r1">1</a></sup>.</p>'


def test_a_call_becomes_a_mark_and_its_note_leaves_the_page() -> None:
    page, notes, losses = extracted(
        f'{CALL}<ol><li id="fn1">Une <em>source</em>. <a href="#r1">↩</a></li></ol>'
    )
    assert page == '<p>Un mot<sup><span data-note="n1">n1</span></sup>.</p>'
    assert notes == {"n1": "<p>Une <em>source</em>. </p>"}
    assert not losses


@pytest.mark.parametrize(
    "link",
    [
        '<a href="#fn1">1</a>',
        '<a href="#fn1">[1]</a>',
        '<a href="#fn1">(iv)</a>',
        '<a href="#fn1">*</a>',
        '<sup><a href="#x1">1</a></sup>',
        '<a href="#x1"><sup>1</sup></a>',
        '<a href="#x1" role="doc-noteref">1</a>',
    ],
)
def test_a_link_of_a_mark_calls_a_note(link: str) -> None:
    _, notes, _ = extracted(f'<p>a{link}</p><p id="fn1">Un.</p><p id="x1">Un.</p>')
    assert list(notes.values()) == ["<p>Un.</p>"]


@pytest.mark.parametrize(
    "link",
    [
        '<a href="#fn1">voir plus bas</a>',
        '<a href="#x1">1</a>',
        '<sup><a href="#fnref1">1</a></sup>',
        '<sup><a href="#sdfootnote1anc">1</a></sup>',
        '<a href="https://exemple.org/">1</a>',
        '<a name="fn1">1</a>',
    ],
)
def test_other_links_call_none(link: str) -> None:
    page, notes, _ = extracted(
        f'<p>a{link}</p><div><p id="fn1">Un.</p><p id="x1">Un.</p><p id="fnref1">Un.</p><p id="sdfootnote1anc">b</p></div>'
    )
    assert notes == {}
    assert "Un." in page


def test_a_call_of_no_note_is_told() -> None:
    page, notes, losses = extracted(CALL)
    assert notes == {}
    assert losses == {ImportLoss("entrance-note-lost", "1"): 1}
    assert 'href="#fn1"' in page


def test_a_note_called_twice_is_one_note() -> None:
    page, notes, _ = extracted(f'{CALL}{CALL}<p id="fn1">Une source.</p>')
    assert page.count('data-note="n1"') == 2
    assert notes == {"n1": "<p>Une source.</p>"}


def test_a_link_within_a_note_to_the_note_calls_nothing() -> None:
    _, notes, _ = extracted('<p id="fn1">Un <a href="#fn1">1</a>.</p>')
    assert notes == {}


def test_brackets_beside_the_link_go_with_it() -> None:
    page, _, _ = extracted(
        '<p>mot <span>[<a href="#nb1">1</a>]</span>.</p><p id="nb1">Un.</p>'
    )
    assert page == '<p>mot <span><span data-note="n1">n1</span></span>.</p>'
    page, _, _ = extracted('<p>mot [<a href="#nb1">1</a>.</p><p id="nb1">Un.</p>')
    assert page == '<p>mot [<span data-note="n1">n1</span>.</p>'


@pytest.mark.parametrize(
    ("note", "body"),
    [
        ('<p id="fn1"><a href="#r1">1</a>. Une source.</p>', "<p>Une source.</p>"),
        ('<p id="fn1">[<a href="#r1">1</a>] Une source.</p>', "<p>Une source.</p>"),
        ('<p id="fn1"><sup>1</sup> Une source.</p>', "<p>Une source.</p>"),
        ('<p id="fn1">12. Une source.</p>', "<p>Une source.</p>"),
        ('<p id="fn1">2022 fut long.</p>', "<p>2022 fut long.</p>"),
        (
            '<p id="fn1"><span class="mfn_number">1</span> Une source.</p>',
            "<p>Une source.</p>",
        ),
        (
            '<p id="fn1">Voir <a href="#bas">plus bas</a>.</p>',
            '<p>Voir <a href="#bas">plus bas</a>.</p>',
        ),
        (
            '<div id="fn1"><p>1. Une source.</p><p>2. Suite.</p></div>',
            "<p>Une source.</p><p>2. Suite.</p>",
        ),
        ('<p><a id="fn1"></a>Une source.</p>', '<p><a id="fn1"></a>Une source.</p>'),
        (
            '<div id="fn1"><p></p><p>1. Une source.</p></div>',
            "<p></p><p>Une source.</p>",
        ),
    ],
)
def test_a_note_is_without_its_mark_and_its_links_back(note: str, body: str) -> None:
    _, notes, _ = extracted(CALL + note)
    assert notes == {"n1": body}


def test_later_paragraphs_of_a_note_have_no_mark_before_them() -> None:
    notes_div = '<p id="fn1">Un.</p><p>Suite.</p><p><a name="fn2"></a>Deux.</p>'
    page, notes, _ = extracted(f'{CALL}<div class="notes">{notes_div}</div>')
    assert notes == {"n1": "<p>Un.</p><p>Suite.</p>"}
    assert "Deux." in page
    page, notes, _ = extracted(f"{CALL}<div>{notes_div}</div>")
    assert notes == {"n1": "<p>Un.</p>"}
    assert "Suite." in page


@pytest.mark.parametrize(
    "left_over",
    [
        '<div class="footnotes"><h3>Sources</h3><hr><ol><li id="fn1">Un.</li></ol></div>',
        '<section id="notes"><p id="fn1">Un.</p></section>',
        '<ol><li id="fn1">Un.</li></ol>',
        '<div><h3>Notes</h3><p id="fn1">Un.</p></div>',
    ],
)
def test_what_held_notes_and_is_empty_goes(left_over: str) -> None:
    page, _, _ = extracted(f"<div>{CALL}</div>{left_over}")
    assert "Notes" not in page
    assert "Sources" not in page
    assert "<ol>" not in page


def test_what_holds_more_than_notes_stays() -> None:
    page, _, _ = extracted(
        f'{CALL}<div class="footnotes"><p id="fn1">Un.</p><p>Suite du texte.</p></div><h3>Notes</h3><p>a</p>'
    )
    assert "Suite du texte." in page
    assert "<h3>Notes</h3>" in page
