"""Printing and imposing in a real browser."""

from pathlib import Path

from playwright.sync_api import Browser, expect

from tests.support.atelier import Atelier
from tests.support.browser import open_page
from tests.support.pages import booklet


def test_copies_and_prices_give_figures_and_the_file_to_print(
    atelier: Atelier, browser: Browser
) -> None:
    with open_page(browser, atelier.address.url) as page:
        page.get_by_role("button", name="Print").click()
        panel = page.get_by_role("dialog", name="Print")
        expect(panel).to_contain_text("10 × A4")
        panel.get_by_label("Copies").fill("25")
        panel.get_by_label("Price of a ream").fill("5")
        panel.get_by_label("Price of a printed side").fill("0,02")
        page.keyboard.press("Tab")
        expect(panel).to_contain_text("25 × A4")
        expect(panel).to_contain_text("1.25 €")
        expect(panel).to_contain_text("0.05 € is what it costs")
        page.keyboard.press("Escape")
        expect(panel).to_be_hidden()


def test_a_chosen_pdf_is_seen_on_its_sheets(
    atelier: Atelier, browser: Browser, tmp_path: Path
) -> None:
    pdf = booklet(tmp_path / "cahier.pdf", 8)
    with open_page(browser, atelier.address.url) as page:
        page.get_by_role("button", name="Impose a PDF").click()
        page.locator("input[type=file]").set_input_files(pdf)
        panel = page.get_by_role("dialog", name="Impose a PDF")
        expect(panel.get_by_role("img")).to_have_count(4)
        expect(panel).to_contain_text("8 pages on 2 sheets of A4: both sides, short edge")
        panel.get_by_label("Edge").select_option("long")
        expect(panel).to_contain_text("both sides, long edge")
        with page.expect_download() as download:
            panel.get_by_text("Keep the sheets").click()
        assert download.value.suggested_filename == "cahier-sheets.pdf"


def test_nothing_is_printed_before_a_text_is_open(
    atelier: Atelier, browser: Browser
) -> None:
    with (
        atelier.hold("GET", "/api/texts/brochures/titre.md") as text,
        open_page(browser, atelier.address.url) as page,
    ):
        expect(page.get_by_role("button", name="Print")).to_be_disabled()
        text.may_go.set()
        page.get_by_role("button", name="Print").click()
        expect(page.get_by_role("dialog", name="Print")).to_contain_text("A4")


def test_of_two_panels_that_wait_for_an_answer_the_last_asked_for_is_opened(
    atelier: Atelier, browser: Browser
) -> None:
    with open_page(browser, atelier.address.url) as page:
        with atelier.hold("GET", "/api/printing/printers") as printers:
            page.get_by_role("button", name="Print").click()
            printers.is_ready.wait(10)
            page.get_by_role("button", name="Impose a PDF").click()
            imposing = page.get_by_role("dialog", name="Impose a PDF")
            expect(imposing).to_be_visible()
            with page.expect_response("**/api/printing/printers"):
                printers.may_go.set()
        page.keyboard.press("Escape")
        expect(page.get_by_role("dialog")).to_have_count(0)


def test_figures_of_older_wishes_are_not_shown(atelier: Atelier, browser: Browser) -> None:
    with open_page(browser, atelier.address.url) as page:
        page.get_by_role("button", name="Print").click()
        panel = page.get_by_role("dialog", name="Print")
        expect(panel).to_contain_text("10 × A4")
        with atelier.hold("POST", "/api/printing") as older:
            panel.get_by_label("Copies").fill("20")
            panel.get_by_label("Copies").blur()
            older.is_ready.wait(10)
            panel.get_by_label("Copies").fill("30")
            panel.get_by_label("Copies").blur()
            expect(panel).to_contain_text("30 × A4")
            with page.expect_response("**/api/printing"):
                older.may_go.set()
        expect(panel.locator(".outcome")).not_to_contain_text("20 × A4")
        expect(panel).to_contain_text("30 × A4")


def test_a_folding_that_was_chosen_later_is_the_one_that_is_kept(
    atelier: Atelier, browser: Browser, tmp_path: Path
) -> None:
    pdf = booklet(tmp_path / "cahier.pdf", 8)
    with open_page(browser, atelier.address.url) as page:
        page.get_by_role("button", name="Impose a PDF").click()
        panel = page.get_by_role("dialog", name="Impose a PDF")
        with atelier.hold("POST", "/api/impositions") as older:
            page.locator("input[type=file]").set_input_files(pdf)
            older.is_ready.wait(10)
            other = booklet(tmp_path / "autre.pdf", 4)
            page.locator("input[type=file]").set_input_files(other)
            expect(panel).to_contain_text("4 pages on 1 sheet")
            with page.expect_response("**/api/impositions?*"):
                older.may_go.set()
        expect(panel).to_contain_text("autre.pdf")
        edge = panel.get_by_label("Edge")
        edge.select_option("long")
        edge.select_option("short")
        edge.select_option("long")
        expect(panel).to_contain_text("both sides, long edge")
        expect(panel.locator(".outcome")).not_to_have_attribute("aria-busy", "true")
        expect(panel).to_contain_text("both sides, long edge")
