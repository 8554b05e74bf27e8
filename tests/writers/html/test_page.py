"""A page of HTML is whole in itself, says what everything on it is, and leads from each call to its note and back."""

import re
from typing import Any

import pytest

from pamphlets.core.fonts.font_files import FONTS
from pamphlets.core.fonts.web_fonts import WebFace
from pamphlets.writers.html.page import write_html
from tests.support.publications import PICTURE, html_words, open_html, publish
from tests.writers.test_same_text import EVERYTHING


@pytest.fixture(scope="module")
def page() -> Any:
    return open_html(publish(EVERYTHING))


def test_it_loads_nothing_and_runs_nothing(page: Any) -> None:
    """Links lead out; nothing else does, and the page forbids it to the browser."""
    html = write_html(publish(EVERYTHING)).decode()
    assert page.query("script, iframe, object, embed, link, base, form, audio, video") == []
    for element in page.query("[src]"):
        assert element.attrs["src"].startswith("data:image/png;base64,")
    assert not re.search(r"url\((?!\"data:)|@import|\son\w+=", html)
    (policy,) = page.query("meta[http-equiv]")
    assert policy.attrs["content"].startswith("default-src 'none'; img-src data:;")


def test_each_call_leads_to_its_note_and_each_note_back_to_its_first_call(
    page: Any,
) -> None:
    names = [element.attrs["id"] for element in page.query("[id]")]
    assert len(names) == len(set(names))
    for link in page.query("a[href^='#']"):
        assert link.attrs["href"][1:] in names
    calls = page.query("a[role=doc-noteref]")
    assert [call.to_text() for call in calls] == ["1", "2", "3", "1"]
    assert [call.attrs.get("id") for call in calls] == [
        "p_call-1",
        "p_call-2",
        "p_call-3",
        None,
    ]
    backs = page.query("a[role=doc-backlink]")
    assert [back.attrs["href"] for back in backs] == ["#p_call-1", "#p_call-2", "#p_call-3"]
    assert backs[0].attrs["aria-label"] == "Retour à l’appel 1"
    # Behind the last word of a note that ends in a paragraph, else below it.
    assert [back.parent.name for back in backs] == ["p", "p", "p"]
    assert "paragraphes." in html_words(backs[1].parent)


def test_calls_in_a_row_are_parted_as_on_paper(page: Any) -> None:
    raised = [html_words(element) for element in page.query("sup.call")]
    assert raised == ["1", "2", ",\u00a03", "1"]


def test_names_of_notes_are_no_names_of_headings() -> None:
    page = open_html(
        publish("Mot[^a].\n\n## Un {#p_note-1}\n\n## Deux {#p_notes}\n\n[^a]: Note.\n")
    )
    assert page.query_one("a[role=doc-noteref]").attrs["href"] == "#p__note-1"
    assert len({element.attrs["id"] for element in page.query("[id]")}) == 5


def test_headings_go_down_by_single_steps_under_the_title() -> None:
    page = open_html(publish("## Un\n\n#### Deux\n\n### Trois\n\n# Quatre\n"))
    tags = [element.name for element in page.query("h1, h2, h3, h4, h5, h6")]
    assert tags == ["h1", "h2", "h3", "h4", "h2"]


def test_the_heading_of_a_box_is_its_name_and_changes_no_other_level(page: Any) -> None:
    box = page.query_one("aside.box")
    assert box.attrs["role"] == "note"
    assert box.attrs["aria-labelledby"] == box.query_one("h3").attrs["id"]
    numbered = open_html(publish("::: encadré\nUn.\n:::\n\n::: encadré\nDeux.\n:::\n"))
    labels = [element.attrs["aria-label"] for element in numbered.query("aside")]
    assert labels == ["Encadré 1", "Encadré 2"]


def test_heads_of_tables_name_columns_and_beside_an_empty_corner_rows(page: Any) -> None:
    table = page.query_one("table")
    assert [cell.attrs["scope"] for cell in table.query("th")] == ["col", "col"]
    assert [cell.attrs.get("class") for cell in table.query("tr td")] == [None, "right"] * 2
    corner = open_html(publish("|  | Un |\n|---|---|\n| Deux | 3 |\n"))
    heads = [(cell.to_text(), cell.attrs["scope"]) for cell in corner.query("th")]
    assert heads == [("Un", "col"), ("Deux", "row")]
    bare = open_html(publish("|  |  |\n|---|---|\n| Deux | 3 |\n"))
    assert bare.query("th, thead") == []


def test_languages_are_said_and_code_is_in_none(page: Any) -> None:
    assert page.query_one("html").attrs["lang"] == "fr"
    assert page.query_one("div[lang]").attrs["lang"] == "en"
    assert [code.attrs["translate"] for code in page.query("code")] == ["no", "no"]


def test_words_of_its_own_are_in_the_language_of_the_text() -> None:
    text = "Word[^a].\n\n[^a]: Note.\n"
    english = open_html(publish(text, lang="en-GB", director="Ann"))
    assert english.query_one("a[role=doc-backlink]").attrs["aria-label"] == "Back to call 1"
    assert "Responsible for the publication: Ann" in html_words(english.query_one("footer"))
    french = open_html(publish(text, director="Anne"))
    assert "Responsable de la publication\u00a0: Anne" in html_words(
        french.query_one("footer")
    )


def test_lists_keep_their_numbers_and_tasks_say_how_they_stand(page: Any) -> None:
    page = open_html(publish("3) un\n4) deux\n\nMot.\n\n- [x] fait\n- [ ] non\n"))
    ordered = page.query_one("ol")
    assert (ordered.attrs["start"], ordered.attrs["class"]) == ("3", "bracket")
    tasks = [span.attrs["aria-label"] for span in page.query("span.task")]
    assert tasks == ["fait", "à faire"]


def test_a_link_holds_no_other_and_a_call_in_it_stands_beside_it() -> None:
    page = open_html(publish("[un[^a] mot](https://exemple.org) ici.\n\n[^a]: Note.\n"))
    links = page.query("p a")
    assert [link.to_text().strip() for link in links[:3]] == ["un", "1", "mot"]
    assert [link.attrs["href"] for link in links[:3]] == [
        "https://exemple.org",
        "#p_note-1",
        "https://exemple.org",
    ]


@pytest.mark.parametrize("target", ["autre.md", "#nulle-part"])
def test_a_link_that_leads_nowhere_is_its_words(target: str) -> None:
    page = open_html(publish(f"Un [mot]({target}) ici.\n"))
    assert page.query("a[href]") == []
    assert html_words(page.query_one("main")).strip() == "Un mot ici."


def test_decoration_is_silent_and_pictures_have_their_words_and_size() -> None:
    page = open_html(
        publish("![Un quai.](a.png)\n\n![](b.png){décor}\n\nMot ![x](c.png) mot.\n")
    )
    pictures = page.query("img")
    assert [picture.attrs["alt"] for picture in pictures] == ["Un quai.", "", "x"]
    assert {picture.attrs["width"] for picture in pictures} == {str(PICTURE.width)}
    assert [picture.attrs.get("class") for picture in pictures] == [None, None, "inline"]


def test_blanks_of_letters_and_forms_are_marked() -> None:
    page = open_html(
        publish(
            "::: courrier\nJe soussigné [votre nom], né le [date].\n:::\n\n"
            "::: champs\n- Nom\n- Code postal [5 chiffres]\n- Fait à …, le …\n- Signature\n:::\n"
        )
    )
    assert [blank.to_text() for blank in page.query("span.blank")] == [
        "[votre nom]",
        "[date]",
    ]
    rows = page.query("ul.fields > li")
    assert [len(row.query("span.rule")) for row in rows] == [1, 0, 2, 0]
    digits = page.query_one("span.digits")
    assert digits.attrs["aria-label"] == "5 chiffres à écrire"
    assert len(digits.query("span")) in (5, 6)
    assert page.query_one("span.signature").attrs["role"] == "img"


def test_head_and_foot_say_who_speaks_and_nothing_of_paper() -> None:
    page = open_html(
        publish(
            "Mot.\n",
            subtitle="Dessous",
            authors=("Ada", "Louise"),
            collective="Les voisines",
            imprint="IPNS — Les voisines, 1 rue",
            mentions=("Ne vient pas de là.",),
            facts_as_of="3 mai 2026",
            licence="Copiez.",
            summary="De quoi il s’agit.",
        )
    )
    header, footer = (html_words(page.query_one(tag)) for tag in ("header", "footer"))
    for words in (
        "Essai",
        "Dessous",
        "Ada, Louise",
        "Ne vient pas de là.",
        "Faits arrêtés au 3 mai 2026.",
    ):
        assert words in header
    for words in ("De quoi il s’agit.", "Les voisines, 1 rue", "Copiez."):
        assert words in footer
    assert "IPNS" not in footer
    assert "voie publique" not in footer


def test_a_list_of_contents_stands_where_paper_has_one() -> None:
    text = "## Un\n\n## Deux[^a]\n\n## Trois\n\n[^a]: Note.\n"
    page = open_html(publish(text))
    assert [link.to_text() for link in page.query("nav a")] == ["Un", "Deux", "Trois"]
    assert open_html(publish(text, contents=False)).query("nav") == []
    assert open_html(publish("## Un\n\n## Deux\n")).query("nav") == []


def test_notes_stand_before_the_sources_that_end_a_text(page: Any) -> None:
    main = page.query_one("main")
    assert main.children[-1].name in ("section", "#text")


def test_faces_hold_the_letters_of_the_page_and_no_more() -> None:
    path = next(FONTS.rglob("EBGaramond-Regular.*"), None) or next(
        FONTS.rglob("*Garamond*.ttf")
    )
    publication = publish("Mot.\n")
    face = WebFace("EB Garamond", 400, False, path)
    styled = write_html(
        publication.__class__(publication.document, text_faces=(face,))
    ).decode()
    assert '--text:"EB Garamond","Iowan Old Style"' in styled
    assert styled.count("@font-face") == 1
    assert len(styled) < 60_000


def test_the_same_text_gives_the_same_bytes() -> None:
    assert write_html(publish(EVERYTHING)) == write_html(publish(EVERYTHING))


def test_signs_that_no_browser_takes_are_left_out() -> None:
    page = open_html(publish("Mot.\n", summary="x\x02y", subtitle="a\ufdd0b\ufffec"))
    assert page.query_one("header .subtitle").to_text() == "abc"
    assert page.query_one("meta[name=description]").attrs["content"] == "xy"
