"""Pages of other shapes: notes of Word and of a plug-in, a pad's export, French that calls itself English."""

from pathlib import Path

import pytest

from pamphlets.importers.convert import convert_file
from pamphlets.importers.html.page import read_web_page
from pamphlets.importers.html.tree import find_named, parse_html, serialize_html
from tests.importers.pandocs import needs_pandoc

LONG = "Une première phrase assez longue pour que l’on y voie un texte et non un menu"


def text_of(folder: Path, html: str) -> str:
    (folder / "page.html").write_text(html, "utf-8")
    return convert_file(folder / "page.html", "Essai", lambda _name: False).text.partition(
        "brouillon: oui\n---\n\n"
    )[2]


@needs_pandoc()
@pytest.mark.parametrize(
    ("call", "note"),
    [
        (
            '<sup><a href="#easy-footnote-bottom-1-33" id="easy-footnote-1-33">1</a></sup>',
            '<ol><li><b id="easy-footnote-bottom-1-33"></b>Une source.<a href="#easy-footnote-1-33">↩</a></li></ol>',
        ),
        (
            '<a href="#_ftn1" name="_ftnref1">[1]</a>',
            '<p><a href="#_ftnref1" name="_ftn1">[1]</a> Une source.</p>',
        ),
        (
            '<sup><a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym">1</a></sup>',
            '<div id="sdfootnote1"><p><a name="sdfootnote1sym" href="#sdfootnote1anc">1</a> Une source.</p></div>',
        ),
        (
            '[<a href="#nb1" id="nh1">1</a>]',
            '<div id="nb1"><p>[<a href="#nh1">1</a>] Une source.</p></div>',
        ),
    ],
    ids=["easy-footnotes", "word", "libreoffice", "spip"],
)
def test_notes_of_all_shapes_become_notes(tmp_path: Path, call: str, note: str) -> None:
    said = text_of(tmp_path, f"<body><div><p>{LONG}{call}.</p><h3>Notes</h3>{note}</div></body>")
    assert said == f"{LONG}[^1].\n\n[^1]: Une source.\n"


@needs_pandoc()
def test_a_pad_has_paragraphs_where_it_has_empty_lines(tmp_path: Path) -> None:
    said = text_of(
        tmp_path,
        f'<html lang="en"><body>{LONG}.<br>Puis on décide.<br><br>La suite.<br></body></html>',
    )
    assert said == f"{LONG}.\\\nPuis on décide.\n\nLa suite.\n"


def test_french_that_calls_itself_english_is_french() -> None:
    page = '<html lang="en"><body><p>{}</p></body></html>'
    assert read_web_page(page.format(LONG).encode()).metadata.lang == "fr"
    assert (
        read_web_page(
            page.format("The text of a page that is in English and for all to read").encode()
        ).metadata.lang
        == "en"
    )


def test_a_page_in_the_old_letters_of_windows_is_read() -> None:
    page = f'<meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><p>{LONG} : « été »</p>'
    assert "l’on" in read_web_page(page.encode("cp1252")).html


def test_scripts_styles_and_handlers_do_not_get_through() -> None:
    root, _ = parse_html(
        '<p onclick="x()" style="y" class="z">a<script>b</script><style>c</style><svg>d</svg></p>'
    )
    assert serialize_html(find_named(root, "body")[0]) == "<p>a</p>"


def test_what_is_never_closed_is() -> None:
    root, _ = parse_html("<ul><li>a<li>b<p>c<p>d</ul><table><tr><td>e<td>f<tr><td>g</table>")
    assert serialize_html(find_named(root, "body")[0]) == (
        "<ul><li>a</li><li>b<p>c</p><p>d</p></li></ul>"
        "<table><tbody><tr><td>e</td><td>f</td></tr><tr><td>g</td></tr></tbody></table>"
    )
