"""The form of a head in a real browser: what is typed there is YAML of the text, seen on the pages, told where it is wrong."""

from pathlib import Path

from playwright.sync_api import Browser, expect

from tests.support.atelier import Atelier
from tests.support.browser import open_page


def test_fields_write_the_head_as_a_person_would(
    atelier: Atelier, browser: Browser, text_file: Path
) -> None:
    with open_page(browser, atelier.address.url) as page:
        covers = page.locator("#pages img")
        expect(covers.first).to_be_visible()
        page.get_by_role("tab", name="Card").click()
        page.get_by_label("Subtitle").fill("Dire non : comment")
        page.get_by_label("Authors").fill("Ana Roux\nBo Diop")
        page.get_by_label("Summary").click()
        page.locator("summary", has_text="Cover").click()
        before = covers.first.get_attribute("src")
        page.get_by_role("button", name="Another").click()
        expect(covers.first).not_to_have_attribute("src", before or "")
        page.locator("summary", has_text="Look and formats").click()
        page.get_by_label("Theme", exact=True).select_option("bloc")
        page.locator("summary", has_text="Sheets and folding").click()
        page.locator("[data-name='imposition.papier'] input").fill("A3")
        page.get_by_role("tab", name="Write").click()
        expect(page.locator(".save")).to_have_attribute("data-saving", "saved")
        head = text_file.read_text("utf-8").partition("\n---\n")[0].split("\n")
        assert head == [
            "---",
            "titre: Un titre",
            "sous_titre: Dire non : comment   # deux lignes au plus",
            "auteurs: [Ana Roux, Bo Diop]",
            "theme: bloc",
            "graine: 1",
            "imposition:",
            "  papier: A3",
        ]
        page.keyboard.press("Control+z")
        page.keyboard.press("Control+s")
        expect(page.locator(".save")).to_have_attribute("data-saving", "saved")
        assert "imposition" not in text_file.read_text("utf-8")


def test_what_is_typed_while_a_line_is_written_is_not_lost(
    atelier: Atelier, browser: Browser, text_file: Path
) -> None:
    with open_page(browser, atelier.address.url) as page:
        page.get_by_role("tab", name="Card").click()
        page.locator("#form-titre").fill("Au port")
        page.keyboard.press("Tab")
        page.keyboard.press("Control+a")
        page.keyboard.type("Ce que disent les sacs")
        page.keyboard.press("Tab")
        page.keyboard.type("Ana Roux")
        page.keyboard.press("Tab")
        page.get_by_role("tab", name="Write").click()
        page.keyboard.press("Control+s")
        expect(page.locator(".save")).to_have_attribute("data-saving", "saved")
        expect(page.locator(".cm-content")).to_contain_text("auteurs")
        page.keyboard.press("Control+s")
        expect(page.locator(".save")).to_have_attribute("data-saving", "saved")
    head = text_file.read_text("utf-8").split("\n")[1:4]
    assert head[0] == "titre: Au port"
    assert head[1].startswith("sous_titre: Ce que disent les sacs")
    assert head[2] in ("auteurs: Ana Roux", "auteurs: [Ana Roux]")


def test_a_wrong_value_is_told_beside_its_control(
    atelier: Atelier, browser: Browser
) -> None:
    with open_page(browser, atelier.address.url) as page:
        page.get_by_role("tab", name="Card").click()
        page.locator("summary", has_text="Look and formats").click()
        field = page.locator("[data-name=pages]")
        field.locator("input").fill("17")
        field.locator("input").blur()
        expect(field.locator(".finding")).to_contain_text("17")
        field.locator("input").fill("")
        field.locator("input").blur()
        expect(field.locator(".finding")).to_have_count(0)


def test_a_head_that_cannot_be_read_is_left_to_the_text(
    atelier: Atelier, browser: Browser, text_file: Path
) -> None:
    text_file.write_text("---\ntitre: Un titre\n\nTexte.\n", "utf-8")
    with open_page(browser, atelier.address.url) as page:
        page.get_by_role("tab", name="Card").click()
        expect(page.locator(".unreadable")).to_be_visible()


def test_a_form_that_is_asked_for_before_its_text_is_there_becomes_that_of_the_text(
    atelier: Atelier, browser: Browser, text_file: Path
) -> None:
    text_file.write_text("---\ntitre: Un titre\n\nTexte.\n", "utf-8")
    with (
        atelier.hold("GET", "/api/texts/brochures/titre.md") as text,
        open_page(browser, atelier.address.url) as page,
    ):
        page.get_by_role("tab", name="Card").click()
        expect(page.get_by_role("tab", name="Card")).to_have_attribute(
            "aria-selected", "true"
        )
        expect(page.locator(".head-form")).to_be_empty()
        text.may_go.set()
        expect(page.locator(".unreadable")).to_be_visible()


def test_the_form_of_a_text_that_has_changed_meanwhile_is_asked_for_anew(
    atelier: Atelier, browser: Browser
) -> None:
    with open_page(browser, atelier.address.url) as page:
        expect(page.locator("#pages img").first).to_be_visible()
        with atelier.hold("POST", "/api/front-matter") as answer:
            page.get_by_role("tab", name="Card").click()
            answer.is_ready.wait(10)
            page.locator(".cm-content[contenteditable=true]").click()
            page.keyboard.press("Control+Home")
            page.keyboard.press("ArrowDown")
            page.keyboard.press("End")
            page.keyboard.type(" neuf")
            answer.may_go.set()
            expect(page.get_by_label("Title", exact=True).last).to_have_value(
                "Un titre neuf"
            )


def test_the_tab_that_was_chosen_last_is_shown(atelier: Atelier, browser: Browser) -> None:
    with open_page(browser, atelier.address.url) as page:
        expect(page.locator("#pages img").first).to_be_visible()
        with atelier.hold("POST", "/api/front-matter") as answer:
            page.get_by_role("tab", name="Card").click()
            answer.is_ready.wait(10)
            page.get_by_role("tab", name="Write").click()
            with page.expect_response("**/api/front-matter"):
                answer.may_go.set()
        page.keyboard.type("mot")
        expect(page.locator(".cm-content")).to_contain_text("mot")
        expect(page.get_by_role("tab", name="Write")).to_have_attribute(
            "aria-selected", "true"
        )


def test_the_form_follows_what_is_undone_and_what_others_write(
    atelier: Atelier, browser: Browser, text_file: Path
) -> None:
    with open_page(browser, atelier.address.url) as page:
        expect(page.locator("#pages img").first).to_be_visible()
        page.get_by_role("tab", name="Card").click()
        title = page.locator("#form-titre")
        title.fill("Un autre")
        page.keyboard.press("Tab")
        expect(page.locator(".cm-content")).to_contain_text("Un autre")
        page.get_by_role("button", name="Undo", exact=True).click()
        expect(title).to_have_value("Un titre")
        expect(page.locator(".save")).to_have_attribute("data-saving", "saved")
        text_file.write_text("---\ntitre: D’ailleurs\n---\n\nTexte.\n", "utf-8")
        expect(title).to_have_value("D’ailleurs")


def test_what_is_typed_into_the_form_stays_with_its_text(
    atelier: Atelier, browser: Browser, text_file: Path
) -> None:
    other = text_file.with_name("autre.md")
    other.write_text("---\ntitre: Un autre titre\n---\n\nTexte.\n", "utf-8")
    path = "/api/front-matter/edit"
    with open_page(browser, f"{atelier.address.url}#brochures%2Ftitre.md") as page:
        expect(page.locator("#pages img").first).to_be_visible()
        page.get_by_role("tab", name="Card").click()
        page.locator("#form-sous_titre").fill("De la première")
        with atelier.hold("POST", path) as edit:
            page.keyboard.press("Tab")
            page.locator("#bar select").select_option("brochures/autre.md")
            edit.is_ready.wait(10)
            edit.may_go.set()
            expect(page.locator("#form-titre")).to_have_value("Un autre titre")
    assert "De la première" in text_file.read_text("utf-8")
    assert "De la première" not in other.read_text("utf-8")


def test_nothing_is_called_saved_while_a_value_of_the_form_is_on_its_way(
    atelier: Atelier, browser: Browser, text_file: Path
) -> None:
    with open_page(browser, atelier.address.url) as page:
        expect(page.locator("#pages img").first).to_be_visible()
        page.get_by_role("tab", name="Card").click()
        page.locator("#form-titre").fill("Au port")
        with atelier.hold("POST", "/api/front-matter/edit") as edit:
            page.keyboard.press("Tab")
            edit.is_ready.wait(10)
            page.get_by_role("tab", name="Write").click()
            page.keyboard.press("Control+s")
            expect(page.locator(".save")).to_have_attribute("data-saving", "unsaved")
            edit.may_go.set()
            expect(page.locator(".save")).to_have_attribute("data-saving", "saved")
    assert text_file.read_text("utf-8").startswith("---\ntitre: Au port\n")
