"""The page in a real browser, from opening it to seeing what one types."""

from playwright.sync_api import Browser, expect

from tests.app.web.conftest import TEXT
from tests.support.atelier import Atelier
from tests.support.browser import open_page


def test_what_is_typed_is_seen_and_saved(atelier: Atelier, browser: Browser) -> None:
    with open_page(browser, atelier.address.url) as page:
        pages = page.locator("#pages img")
        expect(pages).to_have_count(4)
        before = [picture.get_attribute("src") for picture in pages.all()]
        page.locator(".cm-content[contenteditable=true]").press("Control+End")
        page.keyboard.type("Un autre.\n")
        expect(pages.nth(2)).not_to_have_attribute("src", before[2] or "")
        page.keyboard.press("Control+s")
        expect(page.get_by_role("button", name="Save")).to_be_disabled()
    text = (atelier.content / "brochures" / "titre.md").read_text("utf-8")
    assert text == f"{TEXT}Un autre.\n"
