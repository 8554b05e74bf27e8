"""Pages of other shapes: notes of Word and of a plug-in, a pad's export, French that calls itself English."""

from pathlib import Path

import pytest

from pamphlets.importers.html.page import read_web_page
from pamphlets.importers.html.tree import find_named, parse_html, serialize_html
from tests.importers.conversion import convert
from tests.importers.pandocs import needs_pandoc

LONG = "Une première phrase assez longue pour que l’on y voie un texte et non un menu"


def text_of(folder: Path, html: str) -> str:
    (folder / "page.html").write_text(html, "utf-8")
    return convert(folder / "page.html", "Essai").text.partition("brouillon: oui\n---\n\n")[
        2
    ]


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
    said = text_of(
        tmp_path, f"<body><div><p>{LONG}{call}.</p><h3>Notes</h3>{note}</div></body>"
    )
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
            page.format(
                "The text of a page that is in English and for all to read"
            ).encode()
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
    root, _ = parse_html(
        "<ul><li>a<li>b<p>c<p>d</ul><table><tr><td>e<td>f<tr><td>g</table>"
    )
    assert serialize_html(find_named(root, "body")[0]) == (
        "<ul><li>a</li><li>b<p>c</p><p>d</p></li></ul>"
        "<table><tbody><tr><td>e</td><td>f</td></tr><tr><td>g</td></tr></tbody></table>"
    )


def html_of(page: str) -> str:
    return read_web_page(page.encode()).html


def losses_of(page: str) -> dict[str, str]:
    return {loss.code: loss.near for loss in read_web_page(page.encode()).losses}


TEXT = f"<p>{LONG}.</p>"
EXACT = "a" * 60


@pytest.mark.parametrize(
    "around",
    [
        "<nav>Menu</nav>",
        "<aside>Menu</aside>",
        "<footer>Menu</footer>",
        "<div class='menu'>Menu</div>",
        "<div id='main-menu'>Menu</div>",
        "<ul class='Share_x'><li>Menu</ul>",
        "<div role='search'>Menu</div>",
        "<div hidden>Menu</div>",
        "<div aria-hidden='true'>Menu</div>",
        "<script>Menu</script>",
        "<button>Menu</button>",
    ],
)
def test_what_stands_round_a_text_goes(around: str) -> None:
    assert html_of(f"<div>{TEXT}{around}</div>") == TEXT


@pytest.mark.parametrize(
    "inside",
    [
        "<p class='menu'>Ici</p>",
        "<div class='menu hentry'>Ici</div>",
        "<div class='footnotes comments'>Ici</div>",
        "<div class='menuisier'>Ici</div>",
        "<div aria-hidden='false' role='main'>Ici</div>",
    ],
)
def test_what_belongs_to_a_text_stays(inside: str) -> None:
    assert "Ici" in html_of(f"<div>{TEXT}{inside}</div>")


def test_what_goes_is_told_with_its_first_words() -> None:
    page = f"<div>{TEXT}<nav></nav><div class='menu'>{'Menu ' * 20}</div><video src='film.mp4'></video></div>"
    assert losses_of(page) == {
        "entrance-furniture": ("Menu " * 12),
        "entrance-form": "film.mp4",
    }
    assert losses_of(f"<div>{TEXT}<div class='menu'></div></div>") == {}
    assert losses_of(f"<div>{TEXT}<form>Votre nom</form></div>") == {
        "entrance-form": "Votre nom"
    }


@pytest.mark.parametrize(
    ("page", "html"),
    [
        (f"<div class='article-texte'>{EXACT}</div><main>{EXACT}b</main>", EXACT),
        (f"<div class='e-content'>{EXACT[1:]}</div><main>{EXACT}b</main>", EXACT + "b"),
        (
            f"<div class='e-content'>{EXACT}</div><div class='entry-content'>{EXACT}b</div>",
            EXACT + "b",
        ),
        (
            f"<div class='e-content'>{EXACT}</div><div class='e-content'>{EXACT}b</div>",
            EXACT + "b",
        ),
        (f"<main>{EXACT}</main><article>{EXACT}b</article>", EXACT + "b"),
        (f"<div><p>court</p></div><div>{TEXT}</div>", TEXT),
        ("<div><p>court</p></div>", "<div><p>court</p></div>"),
    ],
)
def test_the_text_is_what_is_named_so_or_holds_most_words(page: str, html: str) -> None:
    assert html_of(page) == html


@pytest.mark.parametrize(
    ("parts", "html"),
    [
        (
            (
                "<div class='chapo'>a</div><section class='texte'>b<div class='ps'>c</div></section>"
                "<div class='ps'>d</div><div class='notes'>e</div>"
            ),
            "<div>a</div><section>b<div>c</div></section><div>d</div><div>e</div>",
        ),
        (
            "<div class='introduction'>a<div class='texte'>b</div></div><div class='ps'></div>",
            "<div>a<div>b</div></div>",
        ),
        ("<p class='chapo'>a</p><div class='texte'>b</div>", "<div>b</div>"),
    ],
)
def test_the_parts_of_spip_s_articles_stand_in_their_order(parts: str, html: str) -> None:
    assert html_of(f"<div>{parts}</div><p>{LONG}{LONG}</p>") == html


def test_without_a_text_of_its_own_a_part_of_spip_s_is_none() -> None:
    assert html_of(f"<div class='chapo'>a</div><div>{TEXT}</div>") == TEXT


@pytest.mark.parametrize(
    "signature", ["<cite>Ana</cite>", "<footer>— Ana</footer> ", "<cite>–- Ana</cite>"]
)
def test_who_is_quoted_stands_on_a_line_with_a_dash(signature: str) -> None:
    page = html_of(f"<div>{TEXT}<blockquote><p>Non.</p>{signature}</blockquote></div>")
    assert (
        page.rstrip().replace("> <", "><")
        == f"{TEXT}<blockquote><p>Non.</p><p>— Ana</p></blockquote>"
    )


def test_what_is_cited_within_a_quotation_stays() -> None:
    quotation = "<blockquote><p>Non <cite>Un livre</cite>.</p></blockquote>"
    assert html_of(f"<div>{TEXT}{quotation}</div>").endswith(
        "<p>Non <cite>Un livre</cite>.</p></blockquote>"
    )


@pytest.mark.parametrize(
    "figure",
    [
        "<figure><img src='a.png'><figcaption>Un <b>quai</b></figcaption></figure>",
        "<div class='wp-caption'><p><img src='a.png'></p><p>Un <b>quai</b></p></div>",
        "<dl class='spip_document_12'><dt><img src='a.png'></dt><dd>Un <b>quai</b></dd></dl>",
    ],
)
def test_a_figure_is_its_picture_and_one_line_of_caption(figure: str) -> None:
    page = html_of(f"<div>{TEXT}{figure}</div>").removeprefix(TEXT)
    assert " ".join(page.split()).replace(" <", "<").replace("> ", ">") == (
        '<div data-figure="1"><p><img src="a.png"></p><p>Un<b>quai</b></p></div>'
    )


def test_a_picture_without_a_caption_has_none() -> None:
    page = html_of(
        f"<div>{TEXT}<figure><img src='a.png'></figure><figure>mot</figure></div>"
    )
    assert (
        page
        == f'{TEXT}<div data-figure="1"><p><img src="a.png"></p></div><figure>mot</figure>'
    )


def test_notes_stand_after_the_text() -> None:
    page = f"<div><p>{LONG}<a href='#fn1'>1</a>.</p></div><p id='fn1'>Une source.</p>"
    assert html_of(page) == (
        f'<p>{LONG}<span data-note="n1">n1</span>.</p><div data-note-body="n1"><p>Une source.</p></div>'
    )


def test_pictures_in_the_page_itself_are_not_handed_to_pandoc() -> None:
    address = "data:image/png;base64," + "A" * 10_000
    page = f"<p>{LONG}<img src='{address}'><img src='a.png'><img src='data:x'></p>"
    web_page = read_web_page(page.encode())
    assert len(web_page.html) < 200
    assert web_page.embedded_pictures == {"data:,1": address, "data:,2": "data:x"}
    assert 'src="data:,1"' in web_page.html
    assert 'src="a.png"' in web_page.html
