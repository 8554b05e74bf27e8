"""The panel of titles in a real browser: covers, a new one, one brought in, the collective, a file dropped anywhere."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.atelier import Atelier, open_atelier
from tests.support.browser import open_page

TEXT = "---\ntitre: Un titre\nsous_titre: Une phrase\n---\n\nUn paragraphe.\n"
PAGE = "<html><head><title>Une page</title></head><body><h1>Une page</h1><p>Des mots.</p></body></html>"
DROP = """([name, text]) => {
  const transfer = new DataTransfer();
  transfer.items.add(new File([text], name));
  const event = new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true });
  document.querySelector("#pages").dispatchEvent(event);
  return event.defaultPrevented;
}"""


@pytest.fixture
def atelier(tmp_path: Path) -> Iterator[Atelier]:
    folder = tmp_path / "content" / "brochures"
    folder.mkdir(parents=True)
    (folder / "titre.md").write_text(TEXT, "utf-8")
    with open_atelier(tmp_path / "content", tmp_path / "build") as opened:
        yield opened


def open_panel(page: Page) -> None:
    """Open the panel of titles."""
    page.get_by_role("button", name="Texts", exact=True).click()
    expect(page.get_by_role("heading", name="Your texts")).to_be_visible()


def test_titles_are_chosen_begun_and_brought_in(
    atelier: Atelier, browser: Browser, tmp_path: Path
) -> None:
    (tmp_path / "page.html").write_text(PAGE, "utf-8")
    with open_page(browser, atelier.address.url) as page:
        open_panel(page)
        card = page.get_by_role("button", name="Un titre")
        expect(card).to_have_attribute("aria-current", "true")
        expect(card).to_contain_text("Une phrase")
        assert (
            card.locator("img").evaluate(
                "image => image.decode().then(() => image.naturalWidth)"
            )
            > 100
        )

        page.get_by_text("New text").click()
        page.get_by_label("Its title").fill("Deuxième")
        page.get_by_label("What it becomes").first.select_option("tract")
        page.get_by_role("button", name="Begin").click()
        expect(page.locator("#panel")).to_be_hidden()
        expect(page.locator(".cm-content")).to_contain_text("une première chose")
        expect(page.locator(".cm-content")).to_be_focused()
        assert page.url.endswith("#tracts%2Fdeuxieme.md")

        open_panel(page)
        page.get_by_text("Bring a text in").click()
        page.locator("#panel input[type=file]").set_input_files(tmp_path / "page.html")
        page.get_by_role("button", name="Open the text").click()
        expect(page.locator(".cm-content")).to_contain_text("Des mots.")

        open_panel(page)
        page.get_by_role("button", name="Un titre").click()
        expect(page.locator(".cm-content")).to_contain_text("Un paragraphe.")
    assert (atelier.content / "tracts" / "deuxieme.md").is_file()
    assert (atelier.content / "brochures" / "une-page.md").is_file()
    assert (atelier.content / "brochures" / "titre.md").read_text("utf-8") == TEXT


def test_the_collective_is_a_form(atelier: Atelier, browser: Browser) -> None:
    with open_page(browser, atelier.address.url) as page:
        open_panel(page)
        page.get_by_text("Our collective").click()
        page.get_by_label("Name of the collective").fill("Les Lilas")
        page.get_by_label("Address").fill("12, rue des Lilas")
        page.get_by_role("button", name="Keep", exact=True).click()
        expect(page.get_by_text("Kept in collectif.yaml.")).to_be_visible()
        text = (atelier.content / "collectif.yaml").read_text("utf-8")
        assert 'collectif: "Les Lilas"\nadresse: "12, rue des Lilas"\n' in text


def test_the_fault_of_an_imprint_opens_the_form_that_mends_it(
    atelier: Atelier, browser: Browser
) -> None:
    """The lines of the template in brackets count as empty."""
    path = atelier.content / "collectif.yaml"
    path.write_text('collectif: "[nom]"\nadresse: "[adresse]"\n', "utf-8")
    with open_page(browser, atelier.address.url) as page:
        page.locator(".fault-list summary").click()
        page.get_by_role("button", name="collectif.yaml").click()
        expect(page.get_by_label("Name of the collective")).to_be_focused()
        page.get_by_label("Name of the collective").fill("Les Lilas")
        page.keyboard.press("Enter")
        expect(page.get_by_text("Kept in collectif.yaml.")).to_be_visible()
    assert path.read_text("utf-8").startswith('collectif: "Les Lilas"\n')


def test_a_file_dropped_anywhere_never_takes_the_page_away(
    atelier: Atelier, browser: Browser
) -> None:
    with open_page(browser, atelier.address.url) as page:
        expect(page.locator(".cm-content")).to_contain_text("Un paragraphe.")
        assert page.evaluate(DROP, ["programme.exe", "MZ"])
        expect(page.locator("#status")).to_contain_text("programme.exe")
        assert page.evaluate(DROP, ["page.html", PAGE])
        expect(page.get_by_role("button", name="Open the text")).to_be_visible()
    assert (atelier.content / "brochures" / "une-page.md").is_file()


def test_an_empty_folder_opens_on_what_begins_a_text(
    atelier: Atelier, browser: Browser
) -> None:
    (atelier.content / "brochures" / "titre.md").unlink()
    with open_page(browser, atelier.address.url) as page:
        expect(page.get_by_text("There is no text yet")).to_be_visible()
        page.get_by_text("New text").click()
        page.get_by_label("Its title").fill("Premier")
        page.get_by_role("button", name="Begin").click()
        expect(page.locator(".cm-content")).to_contain_text("Pour commencer")
