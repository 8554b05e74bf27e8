"""The page in a real browser, from opening it to seeing what one types."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.support.atelier import Atelier, open_atelier
from tests.support.browser import open_browser, open_page

TEXT = "---\ntitre: Un titre\n---\n\nUn paragraphe.\n"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with open_browser() as opened:
        yield opened


@pytest.fixture
def atelier(tmp_path: Path) -> Iterator[Atelier]:
    folder = tmp_path / "content" / "brochures"
    folder.mkdir(parents=True)
    (folder / "titre.md").write_text(TEXT, "utf-8")
    with open_atelier(tmp_path / "content", tmp_path / "build") as opened:
        yield opened


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
