"""Writing in a real browser: buttons, completion, faults where they stand, claims in the margin, pictures, keys alone."""

from base64 import b64encode
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from tests.support.atelier import Atelier
from tests.support.browser import open_page

DROP_PICTURE = """element => {
  const bytes = Uint8Array.from(atob("%s"), letter => letter.charCodeAt(0));
  const transfer = new DataTransfer();
  transfer.items.add(new File([bytes], "Vue du quai.png", { type: "image/png" }));
  const { right, bottom } = element.getBoundingClientRect();
  const place = { clientX: right - 20, clientY: Math.min(bottom, innerHeight) - 100 };
  element.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true, ...place }));
}"""


def write(page: Page, words: str) -> None:
    """Write at the end of the text."""
    expect(page.locator(".cm-content")).to_contain_text("Une partie")
    page.locator(".cm-content[contenteditable=true]").press("Control+End")
    page.keyboard.type(words)


def choose(page: Page) -> None:
    """Take the first completion, a moment after the list opened: CodeMirror ignores a key that comes with it."""
    page.wait_for_timeout(150)
    page.keyboard.press("Enter")


def press(page: Page, name: str) -> None:
    page.get_by_role("toolbar").get_by_role("button", name=name, exact=True).click()


def saved_text(page: Page, path: Path) -> str:
    """The file, once all that was written stands in it."""
    expect(page.locator(".save")).to_have_attribute("data-saving", "saved")
    return path.read_text("utf-8")


def test_buttons_write_the_marks_that_people_forget(
    atelier: Atelier, browser: Browser, text_file: Path
) -> None:
    with open_page(browser, atelier.address.url) as page:
        write(page, "\nUne phrase")
        page.keyboard.press("Control+Shift+ArrowLeft")
        press(page, "B")
        page.keyboard.press("End")
        press(page, "Note")
        page.keyboard.type("Ana, *Livre*, 2020.")
        press(page, "Table")
        page.keyboard.type("Sacs")
        page.locator(".menu summary").click()
        page.get_by_role("button", name="Pull quote").click()
        page.keyboard.type("On reste.")
        text = saved_text(page, text_file)
        assert (
            "\nUne **phrase**[^1]\n\n[^1]: Ana, *Livre*, 2020.\n\n| Sacs | How much |"
            in text
        )
        assert text.rstrip().endswith("::: exergue\nOn reste.\n:::")
        page.get_by_role("button", name="Undo", exact=True).click()
        for _ in range(30):
            page.keyboard.press("Control+z")
        assert saved_text(page, text_file).endswith("Un paragraphe de quelques mots.\n")


def test_a_table_stands_apart_from_the_line_before(
    atelier: Atelier, browser: Browser, text_file: Path
) -> None:
    """At the empty line behind a note, it would be a part of the note."""
    with open_page(browser, atelier.address.url) as page:
        write(page, "Une phrase")
        press(page, "Note")
        page.keyboard.type("Ana, 2020.\n")
        press(page, "Table")
        assert "[^1]: Ana, 2020.\n\n| What |" in saved_text(page, text_file)


def test_who_selects_all_does_not_lose_the_head_that_is_folded(
    atelier: Atelier, browser: Browser, text_file: Path
) -> None:
    with open_page(browser, atelier.address.url) as page:
        head = text_file.read_text("utf-8").partition("## ")[0]
        write(page, "")
        page.keyboard.press("Control+a")
        page.keyboard.press("Backspace")
        page.keyboard.type("Un autre texte.")
        assert saved_text(page, text_file) == f"{head}Un autre texte.\n"
        page.keyboard.press("Control+a")
        page.keyboard.press("Control+a")
        expect(page.locator(".cm-content")).to_contain_text("titre: Un titre")
        page.keyboard.press("Backspace")
        assert saved_text(page, text_file) == ""


def test_notes_sources_and_facts_are_completed_by_their_words(
    atelier: Atelier, browser: Browser, text_file: Path
) -> None:
    with open_page(browser, atelier.address.url) as page:
        options = page.locator(".cm-tooltip-autocomplete li")
        write(page, "\n[^quai]: Ma note.\n\nVoir [^")
        expect(options).to_have_text(["quaiMa note."])
        choose(page)
        page.keyboard.type(" et [@vie du")
        expect(options).to_have_text(["La vie du quaiJeanne Dupont, 2020"])
        choose(page)
        page.keyboard.press("ArrowLeft")
        page.keyboard.type("#")
        expect(options).to_have_text(["sacsDouze sacs par heure."])
        choose(page)
        page.keyboard.press("End")
        page.keyboard.type(".")
        text = saved_text(page, text_file)
    assert text.endswith("Voir [^quai] et [@dupont-2020#sacs].")


def test_a_fault_is_told_under_its_line_and_the_last_good_pages_stay(
    atelier: Atelier, browser: Browser
) -> None:
    with open_page(browser, atelier.address.url) as page:
        expect(page.locator("#pages img").first).to_be_visible()
        write(page, "\nUn appel[^perdu].")
        fault = page.locator(".cm-fault-line .finding.error")
        expect(fault).to_contain_text("perdu")
        expect(page.locator(".cm-fault-error")).to_have_text(["[", "^perdu", "]"])
        expect(page.locator("#pages img").first).to_be_visible()
        summary = page.locator(".fault-list summary")
        expect(summary).to_contain_text("1 error")
        page.locator(".cm-content[contenteditable=true]").press("Control+Home")
        summary.click()
        page.locator(".fault-list li button").first.click()
        expect(page.locator(".place")).to_have_text("line 11, column 9")
        write(page, "\n\n[^perdu]: La voici.\n")
        expect(fault).to_have_count(0)
        expect(summary).not_to_contain_text("error")


def test_a_claim_without_a_source_is_marked_and_sourced_from_the_margin(
    atelier: Atelier, browser: Browser, text_file: Path
) -> None:
    with open_page(browser, atelier.address.url) as page:
        write(page, "\nLe port a perdu 12 000 emplois en 2019. On le sait.\n")
        mark = page.locator(".claim-mark")
        expect(mark).to_be_visible()
        expect(page.locator(".fault-list summary")).to_contain_text(
            "1 claim without a source"
        )
        mark.click()
        page.keyboard.type("marché")
        expect(page.locator(".cm-tooltip-autocomplete li")).to_have_count(1)
        choose(page)
        expect(mark).to_have_count(0)
        text = saved_text(page, text_file)
    assert "12 000 emplois en 2019 [@marche]. On le sait.\n" in text


def test_a_picture_that_is_dropped_is_copied_and_waits_for_what_it_shows(
    atelier: Atelier, browser: Browser, text_file: Path
) -> None:
    with open_page(browser, atelier.address.url) as page:
        expect(page.locator(".cm-content")).to_contain_text("Une partie")
        page.locator(".cm-content[contenteditable=true]").click()
        png = BytesIO()
        Image.new("L", (400, 300), 90).save(png, "PNG")
        script = DROP_PICTURE % b64encode(png.getvalue()).decode()
        page.locator(".cm-content").evaluate(script)
        mark = page.locator(".cm-content", has_text="../images/vue-du-quai.png")
        expect(mark).to_be_visible()
        page.keyboard.type("Le quai, vide.")
        text = saved_text(page, text_file)
    assert "![Le quai, vide.](../images/vue-du-quai.png)" in text
    assert (atelier.content / "images" / "vue-du-quai.png").is_file()


def test_all_is_done_with_keys_alone(
    atelier: Atelier, browser: Browser, text_file: Path
) -> None:
    with open_page(browser, atelier.address.url) as page:
        expect(page.locator(".cm-head-fold")).to_be_visible()
        page.get_by_role("tab", name="Write").focus()
        page.keyboard.press("ArrowRight")
        expect(page.locator("#tab-form")).to_be_focused()
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        expect(page.locator("#form-titre")).to_be_focused()
        page.keyboard.press("Control+a")
        page.keyboard.type("Un autre titre")
        page.keyboard.press("Tab")
        page.get_by_role("tab", name="Card").focus()
        page.keyboard.press("ArrowLeft")
        write(page, "\nSuite")
        page.keyboard.press("Control+Alt+f")
        page.keyboard.type("Une note.")
        page.keyboard.press("Control+s")
        text = saved_text(page, text_file)
    assert text.startswith("---\ntitre: Un autre titre\nsous_titre: Ce que")
    assert text.endswith("Suite[^1]\n\n[^1]: Une note.")


@pytest.mark.parametrize("width", [360, 768])
def test_nothing_is_cut_off_on_a_narrow_screen(
    atelier: Atelier, browser: Browser, width: int
) -> None:
    with open_page(browser, atelier.address.url, width, 740) as page:
        write(page, "\nUne phrase")
        for button in page.locator(".toolbar button:visible, .toolbar summary").all():
            button.scroll_into_view_if_needed()
            box = button.bounding_box()
            assert box is not None
            assert (box["x"] >= -1, box["x"] + box["width"] <= width + 1) == (True, True)
            assert min(box["height"], 44) == 44
        page.get_by_role("tab", name="Card").click()
        expect(page.get_by_label("Subtitle")).to_be_visible()
        assert page.evaluate("document.body.scrollWidth") <= width
