"""The pages in a real browser: every way to look at them, the way to the text and back, the keys, a narrow screen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.support.atelier import Atelier, open_atelier
from tests.support.browser import open_page

PARAGRAPH = "Une phrase de plus, pour que la page se remplisse de mots, et encore une. " * 5
TEXT = (
    f"""\
---
titre: Un titre
encre: rouge
theme: bloc
---

## Premier chapitre

Le début du texte, court.

{PARAGRAPH}

Un fait que l'on cite[^un].

[^un]: La note elle-même, avec sa source [@dupont].

## Dernier chapitre

"""
    + f"{PARAGRAPH}\n\n" * 12
)
SOURCES = "- id: dupont\n  type: livre\n  auteur: Jeanne Dupont\n  titre: Le titre du livre\n  annee: 2020\n"


@pytest.fixture(scope="module")
def atelier(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Atelier]:
    folder: Path = tmp_path_factory.mktemp("atelier")
    content = folder / "content"
    (content / "brochures").mkdir(parents=True)
    (content / "brochures" / "titre.md").write_text(TEXT, "utf-8")
    (content / "sources.yaml").write_text(SOURCES, "utf-8")
    with open_atelier(content, folder / "build") as opened:
        yield opened


@pytest.fixture
def page(atelier: Atelier, browser: Browser) -> Iterator[Page]:
    """The page, its first pages seen."""
    with open_page(browser, atelier.address.url, width=1400, height=900) as opened:
        expect(opened.locator(".page[data-loaded]").first).to_be_visible()
        yield opened


def width_of(element: Locator) -> float:
    box = element.bounding_box()
    assert box is not None
    return box["width"]


def click_box(page: Page, atelier: Atelier, role: str) -> None:
    """Click on the first line, or call, of what is shown that has a role, behind the cover."""
    for figure in page.locator(".page-list figure").all()[2:]:
        shown = figure.locator(".page")
        key, width = shown.get_attribute("data-key"), shown.get_attribute("data-width")
        for box in atelier.ask("GET", f"/api/pages/{key}/boxes.json"):
            if box["role"] == role:
                shown.scroll_into_view_if_needed()
                scale = width_of(shown) / float(width or 1)
                x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
                shown.click(position={"x": x * scale, "y": y * scale})
                return
    raise AssertionError(role)


def test_pages_are_seen_in_five_ways(page: Page) -> None:
    count = page.locator("#pages img").count()
    assert count >= 8
    page.get_by_role("button", name="Facing").click()
    expect(page.locator(".page-list li")).to_have_count(count // 2 + 1)
    page.get_by_role("button", name="Sheets").click()
    expect(page.locator(".side")).to_have_count(count // 2)
    expect(page.get_by_role("heading")).to_contain_text("two-sided, flipped on the short")
    first = page.locator(".side").first
    expect(first.locator(".cell")).to_have_text([str(count), "1"])
    expect(first.locator(".page[data-loaded]")).to_be_visible()
    page.get_by_role("button", name="In the hand").click()
    place = page.locator(".book-place")
    expect(place).to_have_text("Page 1")
    page.get_by_role("button", name="Turn the leaf").click()
    expect(place).to_have_text("Pages 2 and 3")
    page.locator(".hand").press("End")
    expect(place).to_have_text(f"Page {count}")
    page.locator(".hand").press("ArrowLeft")
    expect(place).to_have_text(f"Pages {count - 2} and {count - 1}")
    page.get_by_role("button", name="From afar").click()
    poster = page.locator(".wall .page")
    far = width_of(poster)
    page.get_by_role("button", name="8 m").click()
    expect(page.get_by_role("button", name="8 m")).to_have_attribute("aria-pressed", "true")
    assert width_of(poster) == pytest.approx(far * 3 / 8, abs=1)
    page.keyboard.press("1")
    expect(page.locator(".page-list[data-view=pages] li")).to_have_count(count)


def test_a_page_is_heard_as_well_as_seen(page: Page) -> None:
    page.locator("#thumbnails").get_by_role("button", name="Page 3").click()
    spoken = page.locator("figure[data-number='3'] .hidden-text")
    expect(spoken).to_contain_text("Le début du texte, court.")


def test_another_text_begins_at_its_first_page_in_its_first_format(
    page: Page, atelier: Atelier
) -> None:
    page.get_by_label("Page number").fill("6")
    page.get_by_label("Page number").press("Enter")
    expect(page.locator("#thumbnails [aria-current=page]")).to_have_text("6")
    other = atelier.content / "brochures" / "autre.md"
    other.write_text(
        TEXT.replace("Un titre", "Autre\nformat: [brochure, grands-caracteres]"), "utf-8"
    )
    page.reload()
    page.get_by_label("Title").select_option("brochures/autre.md")
    page.get_by_label("Format").select_option("grands-caracteres")
    width = "document.querySelector('.page-list .page').dataset.width"
    page.wait_for_function(f"() => Number({width}) > 500")
    page.get_by_label("Title").select_option("brochures/titre.md")
    page.wait_for_function(f"() => Number({width}) < 500")
    expect(page.get_by_label("Format")).to_be_hidden()
    expect(page.locator("figure[data-number='1']")).to_be_in_viewport()
    other.unlink()


def test_what_one_chose_stays_chosen(page: Page) -> None:
    page.get_by_role("button", name="Facing").click()
    page.get_by_label("Size").select_option("page")
    page.reload()
    expect(page.locator(".page-list[data-view=spreads]")).to_be_visible()
    expect(page.get_by_label("Size")).to_have_value("page")


def test_a_cell_of_a_sheet_leads_to_its_page(page: Page) -> None:
    page.get_by_role("button", name="Sheets").click()
    page.locator(".cell", has_text="6").click()
    field = page.get_by_label("Page number")
    expect(field).to_have_value("6")
    expect(page.locator("figure[data-number='6']")).to_be_in_viewport()


def test_a_book_lies_still_where_it_is_opened(page: Page) -> None:
    page.evaluate(
        "() => { window.slides = 0; document.addEventListener('transitionrun', (event) => {"
        " window.slides += Number(event.target.classList.contains('book')); }); }"
    )
    page.get_by_role("button", name="In the hand").click()
    expect(page.locator(".book-place")).to_have_text("Page 1")
    page.evaluate(
        "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
    )
    assert page.evaluate("() => window.slides") == 0


def test_a_leaf_falls_by_the_spine_where_that_lies_when_it_is_let_go(page: Page) -> None:
    """The book slides for half a second from its front to its middle: what was its spine is not any more."""
    page.get_by_role("button", name="In the hand").click()
    box = page.locator(".book").bounding_box()
    assert box is not None
    y, spine = box["y"] + box["height"] / 2, box["x"] + box["width"] / 2
    page.mouse.move(spine + 60, y)
    page.mouse.down()
    page.mouse.move(spine + 40, y)
    page.locator(".book").evaluate(
        "book => { book.style.transition = 'none'; book.style.marginLeft = '200px'; }"
    )
    page.mouse.move(spine + 100, y)  # left of the spine, as it lies now
    page.mouse.up()
    expect(page.locator(".book-place")).to_have_text("Pages 2 and 3")


def test_a_leaf_follows_the_pointer_and_falls_where_it_is_let_go(page: Page) -> None:
    page.get_by_role("button", name="In the hand").click()
    # Its size is final once the picture of a page is there.
    expect(page.locator(".book .page[data-loaded]").first).to_be_visible()
    box = page.locator(".book").bounding_box()
    assert box is not None
    y, spine = box["y"] + box["height"] / 2, box["x"] + box["width"] / 2
    page.mouse.move(spine + 60, y)
    page.mouse.down()
    page.mouse.move(box["x"] + 10, y, steps=4)
    expect(page.locator(".leaf.dragged")).to_have_count(1)
    page.mouse.up()
    expect(page.locator(".book-place")).to_have_text("Pages 2 and 3")


def test_a_line_leads_to_its_place_in_the_text_and_back(
    page: Page, atelier: Atelier
) -> None:
    click_box(page, atelier, "line")
    active = page.locator(".cm-activeLine")
    expect(active).to_contain_text("Premier chapitre")
    expect(page.locator("figure[data-number='3'] .mark")).to_have_count(1)
    page.keyboard.press("Control+End")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    page.wait_for_function(
        "() => Number(document.querySelector('.mark')?.closest('figure').dataset.number) > 4"
    )
    expect(page.locator(".page-list .mark")).to_be_in_viewport()


def test_a_call_shows_its_note_and_its_source(page: Page, atelier: Atelier) -> None:
    click_box(page, atelier, "call")
    card = page.get_by_role("dialog", name="Note")
    expect(card).to_contain_text("La note elle-même")
    expect(card).to_contain_text("Le titre du livre")
    expect(card).to_contain_text("Jeanne Dupont")
    page.keyboard.press("Escape")
    expect(card).to_have_count(0)
    click_box(page, atelier, "call")
    card.get_by_role("button", name="Edit it").click()
    expect(page.locator(".cm-activeLine")).to_contain_text("[^un]:")


def test_zoom_numbers_and_thumbnails(page: Page) -> None:
    shown = page.locator(".page-list .page").first
    scroller = page.locator(".page-list").locator("..")
    before = width_of(shown)
    scroller.press("+")
    assert width_of(shown) > before
    scroller.press("0")
    assert width_of(shown) == before
    scroller.hover()
    page.keyboard.down("Control")
    page.mouse.wheel(0, -300)
    page.keyboard.up("Control")
    page.wait_for_function(
        "width => document.querySelector('.page').offsetWidth > width", arg=before
    )
    page.get_by_label("Size").select_option("page")
    box = shown.bounding_box()
    assert box is not None
    assert box["height"] < 700
    page.get_by_label("Page number").fill("5")
    page.get_by_label("Page number").press("Enter")
    current = page.locator("#thumbnails [aria-current=page]")
    expect(current).to_have_text("5")
    page.locator("#thumbnails").get_by_role("button", name="Page 3").click()
    expect(current).to_have_text("3")
    expect(page.get_by_label("Page number")).to_have_value("3")


def test_looks_of_pages(page: Page) -> None:
    look = page.get_by_label("What is shown of the pages")
    look.focus()
    expect(look.locator("option")).to_have_text(
        ["As printed", "After two photocopies", "Black alone", "Rouge alone"]
    )
    shown = page.locator(".page-list img").first
    for name, address in (
        ("After two photocopies", "look=copied"),
        ("Rouge alone", "look=plate%3Arouge"),
    ):
        look.select_option(label=name)
        page.wait_for_function(
            "address => document.querySelector('.page-list img').src.includes(address)",
            arg=address,
        )
        assert shown.evaluate("image => image.naturalWidth") > 100


def test_a_page_is_never_blank_while_one_types(page: Page) -> None:
    page.evaluate("""() => {
        window.blankFrames = 0;
        const look = () => {
            for (const image of document.querySelectorAll(".page[data-loaded] img")) {
                if (!image.complete || !image.naturalWidth) window.blankFrames += 1;
            }
            requestAnimationFrame(look);
        };
        look();
    }""")
    shown = page.locator("figure[data-number='3'] img")
    page.locator("#thumbnails").get_by_role("button", name="Page 3").click()
    expect(page.locator("figure[data-number='3'] .page[data-loaded]")).to_be_visible()
    before = shown.get_attribute("src")
    page.locator(".cm-line", has_text="Le début du texte").click()
    page.keyboard.press("End")
    page.keyboard.type(" Suite.")
    expect(shown).not_to_have_attribute("src", before or "")
    assert page.evaluate("window.blankFrames") == 0
    page.keyboard.press("Control+z")


def test_a_broken_text_keeps_its_pages_and_says_so(page: Page) -> None:
    count = page.locator("#pages img").count()
    page.locator(".cm-content[contenteditable=true]").press("Control+Home")
    page.keyboard.press("ArrowDown")
    page.keyboard.type("}{: ")
    notice = page.locator(".stale-notice")
    expect(notice).to_contain_text("last good pages")
    expect(page.locator("#pages img")).to_have_count(count)
    for _ in "}{: ":
        page.keyboard.press("Backspace")
    expect(notice).to_be_hidden()


def test_the_keys_reach_both_panes_and_move_the_divider(page: Page) -> None:
    page.locator(".cm-content[contenteditable=true]").focus()
    page.keyboard.press("F6")
    expect(page.locator(".scroller")).to_be_focused()
    page.keyboard.press("4")
    expect(page.locator(".book-view")).to_be_visible()
    page.keyboard.press("F6")
    divider = page.get_by_role("separator")
    before = width_of(page.locator("#editor"))
    divider.press("ArrowRight")
    assert width_of(page.locator("#editor")) > before


def test_a_narrow_screen_has_tabs(atelier: Atelier, browser: Browser) -> None:
    with open_page(browser, atelier.address.url, width=360, height=740) as page:
        expect(page.locator(".cm-content")).to_be_visible()
        expect(page.locator("#pages")).to_be_hidden()
        page.get_by_role("tab", name="Pages").click()
        expect(page.locator("#editor")).to_be_hidden()
        expect(page.locator(".page[data-loaded]").first).to_be_visible()
        for view in ("Facing", "Sheets", "In the hand", "From afar", "Pages"):
            page.locator(".view-bar").get_by_role("button", name=view).click()
            assert page.evaluate("document.documentElement.scrollWidth") <= 360
        click_box(page, atelier, "line")
        expect(page.locator(".cm-content")).to_be_visible()


def test_less_motion_and_a_dark_screen_are_respected(
    atelier: Atelier, browser: Browser
) -> None:
    with open_page(browser, atelier.address.url) as page:
        page.emulate_media(color_scheme="dark", reduced_motion="reduce")
        page.get_by_role("button", name="In the hand").click()
        leaf = page.locator(".leaf").first
        assert leaf.evaluate("leaf => getComputedStyle(leaf).transitionDuration") == "0s"
        assert read_ground(page) == "rgb(18, 17, 16)"
        page.get_by_role("button", name="Light screen").click()
        assert read_ground(page) == "rgb(216, 211, 200)"
        page.reload()
        page.get_by_role("button", name="Dark screen").click()
        assert read_ground(page) == "rgb(18, 17, 16)"


def read_ground(page: Page) -> str:
    """The colour that the pages lie on."""
    read = "pane => getComputedStyle(pane).backgroundColor"
    colour: str = page.locator("#pages").evaluate(read)
    return colour
