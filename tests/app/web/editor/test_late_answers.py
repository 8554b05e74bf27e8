"""Answers that come late, or after those to later questions: the text that one wants is shown, and no word of it is lost."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.support.atelier import Atelier
from tests.support.browser import open_page

FIRST = "/api/texts/brochures/titre.md"
OTHER = "/api/texts/brochures/autre.md"


@pytest.fixture
def other_file(text_file: Path) -> Path:
    path = text_file.with_name("autre.md")
    path.write_text("---\ntitre: Un autre titre\n---\n\nAilleurs.\n", "utf-8")
    return path


@pytest.fixture
def page(atelier: Atelier, browser: Browser, other_file: Path) -> Iterator[Page]:  # noqa: ARG001 (it is there)
    with open_page(browser, f"{atelier.address.url}#brochures%2Ftitre.md") as opened:
        expect(opened.locator(".cm-content")).to_contain_text("Un paragraphe")
        yield opened


def choose(page: Page, name: str) -> None:
    page.locator("#bar select").select_option(f"brochures/{name}.md")


def test_the_text_that_was_chosen_last_is_opened(atelier: Atelier, page: Page) -> None:
    with atelier.hold("GET", OTHER) as answer:
        choose(page, "autre")
        answer.is_ready.wait(10)
        choose(page, "titre")
        with page.expect_response(f"**{OTHER}"):
            answer.may_go.set()
    page.locator(".cm-content[contenteditable=true]").press("Control+End")
    page.keyboard.type("Plus.")
    expect(page.locator(".cm-content")).to_contain_text("Plus.")
    expect(page.locator(".cm-content")).to_contain_text("Un paragraphe")
    expect(page.locator("#bar select")).to_have_value("brochures/titre.md")


def test_what_is_typed_while_the_next_text_is_on_its_way_is_saved(
    atelier: Atelier, page: Page, text_file: Path, other_file: Path
) -> None:
    with atelier.hold("GET", OTHER) as answer:
        choose(page, "autre")
        answer.is_ready.wait(10)
        page.locator(".cm-content[contenteditable=true]").press("Control+End")
        page.keyboard.type("Encore ceci.")
        answer.may_go.set()
        expect(page.locator(".cm-content")).to_contain_text("Ailleurs.")
    choose(page, "titre")
    expect(page.locator(".cm-content")).to_contain_text("Encore ceci.")
    expect(page.locator(".save")).to_have_attribute("data-saving", "saved")
    assert text_file.read_text("utf-8").endswith("Encore ceci.")
    assert "Encore" not in other_file.read_text("utf-8")


def test_a_file_as_it_was_before_it_was_saved_undoes_nothing(
    page: Page, text_file: Path
) -> None:
    """Held back in the browser: of requests to one address Chromium sends the second once the first is answered."""
    held: list[Route] = []

    def hold_first(route: Route) -> None:
        if route.request.method == "GET" and not held:
            held.append(route)
        else:
            route.continue_()

    page.route(f"**{FIRST}", hold_first)
    page.evaluate("dispatchEvent(new Event('focus'))")
    while not held:
        page.wait_for_timeout(20)
    answer = held[0].fetch()
    page.locator(".cm-content[contenteditable=true]").press("Control+End")
    page.keyboard.type("Encore ceci.")
    page.keyboard.press("Control+s")
    expect(page.locator(".save")).to_have_attribute("data-saving", "saved")
    with page.expect_response(f"**{FIRST}"):
        held[0].fulfill(response=answer)
    page.keyboard.type(" Et cela.")
    expect(page.locator(".cm-content")).to_contain_text("Encore ceci. Et cela.")
    page.keyboard.press("Control+s")
    expect(page.locator(".save")).to_have_attribute("data-saving", "saved")
    assert text_file.read_text("utf-8").endswith("Encore ceci. Et cela.")


def test_what_others_write_while_a_text_is_saved_is_seen(
    atelier: Atelier, page: Page, text_file: Path
) -> None:
    with atelier.hold("PUT", FIRST) as answer:
        page.locator(".cm-content[contenteditable=true]").press("Control+End")
        page.keyboard.type("Encore ceci.")
        page.keyboard.press("Control+s")
        answer.is_ready.wait(10)
        with atelier.listen() as events:
            assert next(events) == ("ready", {})
            text = text_file.read_text("utf-8").replace("Un titre", "Un titre neuf")
            text_file.write_text(text, "utf-8")
            assert next(events)[0] == "changed"
        answer.may_go.set()
        expect(page.locator(".cm-content")).to_contain_text("Un titre neuf")
    expect(page.locator(".cm-content")).to_contain_text("Encore ceci.")


def test_a_picture_is_not_put_into_a_text_that_was_opened_meanwhile(
    atelier: Atelier, page: Page
) -> None:
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>'
    with atelier.hold("POST", "/api/images") as answer:
        with page.expect_file_chooser() as chooser:
            page.get_by_role("button", name="Picture").click()
        chooser.value.set_files(
            {"name": "carre.svg", "mimeType": "image/svg+xml", "buffer": svg}
        )
        answer.is_ready.wait(10)
        choose(page, "autre")
        expect(page.locator(".cm-content")).to_contain_text("Ailleurs.")
        answer.may_go.set()
        expect(page.locator("#status")).to_contain_text("images/carre.svg")
    expect(page.locator(".cm-content")).not_to_contain_text("carre")


def test_marks_are_completed_from_the_text_that_is_open(page: Page) -> None:
    page.locator(".cm-content[contenteditable=true]").press("Control+End")
    with page.expect_response("**/api/completions?path=brochures%2Ftitre.md"):
        page.keyboard.type("[@")
    expect(page.locator(".cm-tooltip-autocomplete")).to_be_visible()
    page.keyboard.press("Escape")
    choose(page, "autre")
    expect(page.locator(".cm-content")).to_contain_text("Ailleurs.")
    page.locator(".cm-content[contenteditable=true]").press("Control+End")
    with page.expect_response("**/api/completions?path=brochures%2Fautre.md"):
        page.keyboard.type("[@")
