"""The page of all titles: whole without a script, offline, small, the same twice; nothing of a text is obeyed."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, Page, expect

from pamphlets.app.build.stages.catalogue_entry import (
    CatalogueEntry,
    FormatEntry,
    ScreenEntry,
    SheetEntry,
)
from pamphlets.app.distribution.catalogue.page import make_catalogue
from pamphlets.app.distribution.catalogue.title_card import ShownTitle, screen_width
from pamphlets.core.fonts.font_files import FONTS
from pamphlets.languages.wording import speak_language
from tests.support.browser import open_browser

HOSTILE = (
    '</title><script>alert(1)</script><img src=x onerror=alert(2)>&amp;"\' onload="alert(3)'
)


def entry(title: str, kind: str = "brochure", **more: object) -> CatalogueEntry:
    stem = "a-cahier-a4"
    sheets = SheetEntry(
        "saddle",
        "A4",
        4,
        (f"{stem}-bordcourt.pdf", f"{stem}-bordlong.pdf"),
        True,
        "how.pdf",
    )
    form = FormatEntry(kind, "A5", 16, "a-pageparpage-a5.pdf", (sheets,))
    plain = CatalogueEntry(
        title, "Sous-titre", "Résumé.", "fr", (), "", (), (), "1er mai", "Copiez", "Prix libre", "", "Les voisines",
        "a@b.fr", "a-vignette.png", (148.0, 210.0), (form,),
    )  # fmt: skip
    return plain._replace(**more)  # type: ignore[arg-type]


def page_of(*entries: CatalogueEntry) -> str:
    titles = [ShownTitle(f"t{number}", one, "") for number, one in enumerate(entries)]
    with speak_language("fr"):
        return make_catalogue(titles, FONTS)


class Outline(HTMLParser):
    """The elements of a page, and the words in it."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def test_all_that_there_is_to_say_of_a_title_stands_there() -> None:
    page = page_of(
        entry("Un", subjects=("santé",), audiences=("parents",), series="Série, 1", draft="Brouillon", authors=("Ana", "Bo"))
    )  # fmt: skip
    text = " ".join(" ".join(Outline(page).words).split())
    for words in (
        "Sur la table", "1 titre à lire", "Les voisines", "a@b.fr", "Prix libre", "Copiez", "Brochures", "Un",
        "Sous-titre", "Par Ana, Bo", "Résumé.", "Brochure A5, 16 pages, 4 feuilles A4", "Page par page",
        "Cahier, bord court", "bord long", "Mode d’emploi", "Santé. Pour\u00a0: parents. Faits arrêtés au 1er mai. Brouillon.",
        "Série, 1", "Combien\u00a0?",
    ):  # fmt: skip
        assert " ".join(words.split()) in text, words


def test_files_for_screens_stand_on_one_line() -> None:
    screens = (ScreenEntry("html", "é.html"), ScreenEntry("texte", "a.txt"))
    outline = Outline(page_of(entry("Un", screens=screens)))
    assert "À l’écran Page web Texte brut" in " ".join(" ".join(outline.words).split())
    addresses = [names.get("href") for tag, names in outline.tags if tag == "a"]
    assert addresses[-2:] == ["t0/%C3%A9.html", "t0/a.txt"]
    assert "À l’écran" not in page_of(entry("Un"))


def test_it_needs_no_network() -> None:
    page = page_of(entry("Un"))
    plain = re.sub(r"base64,[^\")]*|^\s*//.*$", "", page, flags=re.MULTILINE)
    assert re.findall("(?:https?:)?//[a-z]", plain) == []
    for tag, attributes in Outline(page).tags:
        assert tag not in {"link", "iframe", "object", "base"}, tag
        assert tag != "script" or "src" not in attributes
        address = attributes.get("href") or attributes.get("src") or "#"
        assert address.startswith(("#", "t0/a-", "t0/how"))


def test_forty_titles_take_less_than_200_kb_beside_their_covers() -> None:
    summary = (
        "Chaque fait porte sa source ; ce que nous n’avons pas trouvé, nous le disons. " * 4
    )
    page = page_of(
        *[entry(f"Un titre comme un autre, {n}", summary=summary) for n in range(40)]
    )
    assert len(page.encode()) < 200_000


def test_the_same_titles_give_the_same_bytes() -> None:
    entries = [entry("Un"), entry("Deux", subjects=("b", "a"))]
    assert page_of(*entries) == page_of(*entries)


@pytest.mark.parametrize(
    "field", ["title", "subtitle", "summary", "series", "licence", "draft"]
)
def test_what_a_text_says_is_only_words(field: str) -> None:
    fields: dict[str, Any] = {field: HOSTILE}
    outline = Outline(page_of(entry("Un")._replace(**fields)))
    assert [tag for tag, _ in outline.tags].count("script") == 1
    assert not any(name.startswith("on") for _, names in outline.tags for name in names)
    outline = Outline(page_of(entry("Un", subjects=(HOSTILE,), audiences=(HOSTILE,))))
    assert [tag for tag, _ in outline.tags].count("script") == 1


def test_names_of_files_are_addresses() -> None:
    page = page_of(entry("Un", cover="é #1?.png"))
    sources = [names["src"] for tag, names in Outline(page).tags if tag == "img"]
    assert sources == ["t0/%C3%A9%20%231%3F.png"]
    assert unquote(str(sources[0])) == "t0/é #1?.png"


def test_a_title_without_a_cover_shows_its_paper() -> None:
    page = page_of(entry("Un", cover=""))
    assert "<img" not in page
    assert 'class="bare"' in page


def test_kinds_come_in_the_order_of_a_table_and_series_first() -> None:
    entries = [
        entry("Z", "affiche"),
        entry("B"),
        entry("C", series="S, 2"),
        entry("D", series="S, 1"),
        entry("W", "autre"),
    ]
    page = page_of(*entries)
    titles = re.findall(r"<h3><a [^>]*>(\w)<", page)
    assert titles == ["D", "C", "B", "Z", "W"]
    assert re.findall(r'<section id="kind-(\w+)', page) == ["brochure", "affiche", "other"]


def test_titles_and_filters_are_sorted_as_in_a_dictionary() -> None:
    words = ["À nous", "Un jour", "Été", "Œuvre", "Zoé"]
    entries = [entry(word, subjects=(word,)) for word in reversed(words)]
    page = page_of(*entries)
    in_order = ["À nous", "Été", "Œuvre", "Un jour", "Zoé"]
    assert re.findall(r"<h3><a [^>]*>([^<]+)<", page) == in_order
    places = [page.index(f'value="{word}"') for word in in_order]
    assert places == sorted(places)


def test_larger_papers_are_shown_larger_and_none_too_small_to_read() -> None:
    widths = [
        screen_width(entry("Un", cover_size=(side, 9.0)))
        for side in (74.2, 105.0, 148.0, 210.0, 297.0)
    ]
    assert widths == sorted(set(widths))
    assert widths[0] >= 140
    assert widths[-1] <= 2.1 * widths[0]


def test_most_titles_decide_whose_table_it_is() -> None:
    entries = [
        entry("Un"),
        entry("Deux"),
        entry("Trois", collective="Un modèle", contact="x@y"),
    ]
    assert "<title>Sur la table de Les voisines</title>" in page_of(*entries)
    assert "x@y" not in page_of(*entries)
    assert "<title>Sur la table</title>" in page_of(entry("Un", collective=""))


def test_without_fonts_there_is_still_a_page(tmp_path: Path) -> None:
    with speak_language("en"):
        page = make_catalogue([ShownTitle("a", entry("Un"), "")], tmp_path)
    assert "On the table" in page
    assert "@font-face" not in page


# --- in a browser -------------------------------------------------------------------------


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with open_browser() as opened:
        yield opened


@pytest.fixture
def address(tmp_path: Path) -> str:
    entries = [
        entry(
            "Vous avez le\u00a0droit de dire non",
            subjects=("droits",),
            audiences=("parents",),
        ),
        entry("Données", subjects=("données", "droits"), audiences=("tout le monde",)),
        entry("Une affiche", "affiche", subjects=("soin",), cover_size=(297.0, 420.0)),
    ]
    path = tmp_path / "index.html"
    path.write_text(page_of(*entries), "utf-8")
    return path.as_uri()


def expect_shown(page: Page, *titles: str) -> None:
    """Wait until these titles are shown, and no other."""
    expect(page.locator("article:visible h3")).to_have_text(titles)


def test_by_double_click_it_is_read_and_narrowed_by_theme_reader_and_word(
    browser: Browser, address: str
) -> None:
    faults: list[str] = []
    page = browser.new_page()
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    page.goto(address)
    everything = page.locator("article:visible h3").all_inner_texts()
    assert len(everything) == 3
    page.get_by_label("droits").check(force=True)
    expect_shown(page, "Données", "Vous avez le droit de dire non")
    expect(page.locator("output")).to_have_text("2 titres montrés")
    assert page.locator("#kind-affiche").is_hidden()
    page.get_by_label("parents").check(force=True)
    expect_shown(page, "Vous avez le droit de dire non")
    page.get_by_role("button", name="Tout montrer").click()
    expect_shown(page, *everything)
    page.get_by_label("Un mot").fill("DONNEES")
    expect_shown(page, "Données")
    page.get_by_label("Un mot").fill("zzz")
    expect(page.locator("output")).to_have_text("Rien sur la table pour cela.")
    assert faults == []
    page.close()


def test_the_keyboard_reaches_every_filter_and_file(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(address)
    reached: set[str] = set()
    for _ in range(60):
        page.keyboard.press("Tab")
        reached.add(str(page.evaluate("document.querySelector(':focus')?.outerHTML")))
    for words in (
        'value="droits"',
        'name="words"',
        "bordlong.pdf",
        "how.pdf",
        "#kind-affiche",
    ):
        assert any(words in element for element in reached), words
    assert not any('class="cover"' in element for element in reached)
    page.close()


def test_without_a_script_all_lies_there(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    assert page.locator("article:visible").count() == 3
    assert page.locator("#filters").is_hidden()
    context.close()


@pytest.mark.parametrize("width", [360, 768, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_stands_out_to_the_side_and_what_is_clicked_is_large_enough(
    browser: Browser, address: str, width: int, scheme: str
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 800},
        color_scheme="dark" if scheme == "dark" else "light",
    )
    page = context.new_page()
    page.goto(address)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    heights = page.evaluate(
        "[...document.querySelectorAll('.files a, nav a, fieldset label, button:not([type=reset])')]"
        ".map((element) => Math.round(element.getBoundingClientRect().height))"
    )
    assert min(heights) >= 22
    lines = page.evaluate(
        "[...document.querySelectorAll('.files a, nav a')].map((element) => parseFloat(getComputedStyle(element).lineHeight))"
    )
    assert min(lines) >= 44
    context.close()


def test_on_paper_it_is_a_list_with_room_for_numbers(
    browser: Browser, address: str
) -> None:
    page = browser.new_page()
    page.goto(address)
    page.emulate_media(media="print")
    assert page.locator(".copies:visible").count() == 3
    for hidden in ("nav", "form", ".files", ".summary"):
        assert page.locator(f"{hidden}:visible").count() == 0
    page.close()
