"""Nothing that is written is lost: files that others change, a server that is gone, a reload, two windows."""

import random
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from tests.app.web.editor.conftest import TEXT
from tests.support.atelier import Atelier
from tests.support.browser import open_page

MERGE_ALL = """async cases => {
  const { findHunks, mergeTexts } = await import("/static/js/editor/differences.js");
  const patch = (lines, hunks) => {
    const patched = [...lines];
    for (const { from, to, lines: young } of [...hunks].reverse()) patched.splice(from, to - from, ...young);
    return patched;
  };
  return cases.map(([base, mine, theirs]) => ({
    patched: patch(base, findHunks(base, mine)),
    merged: mergeTexts(base.join("\\n"), mine.join("\\n"), theirs.join("\\n")),
    mirrored: mergeTexts(base.join("\\n"), theirs.join("\\n"), mine.join("\\n")),
    alone: mergeTexts(base.join("\\n"), mine.join("\\n"), base.join("\\n")),
    same: mergeTexts(base.join("\\n"), mine.join("\\n"), mine.join("\\n")),
  }));
}"""
Case = tuple[list[str], list[str], list[str]]


def write(page: Page, words: str) -> None:
    """Write at the end of the text."""
    expect(page.locator(".cm-content")).to_contain_text("Une partie")
    page.locator(".cm-content[contenteditable=true]").press("Control+End")
    page.keyboard.type(words)


def expect_saved(page: Page) -> None:
    expect(page.locator(".save")).to_have_attribute("data-saving", "saved")


def edit_lines(lines: list[str], chance: random.Random) -> list[str]:
    """Lines of which some were taken out, changed or put in."""
    edited: list[str] = []
    for line in lines:
        edited += [[line], [], [line, chance.choice("xyz")], [chance.choice("xyz")]][
            chance.choices(range(4), (12, 1, 1, 1))[0]
        ]
    return edited


def make_cases() -> list[Case]:
    chance = random.Random(14)
    cases: list[Case] = []
    for _ in range(400):
        base = chance.choices("abcdefgh", k=chance.randrange(20))
        cases.append((base, edit_lines(base, chance), edit_lines(base, chance)))
    return cases


def test_changes_of_two_people_are_joined_and_none_is_lost(
    atelier: Atelier, browser: Browser
) -> None:
    cases = make_cases()
    with open_page(browser, atelier.address.url) as page:
        results = page.evaluate(MERGE_ALL, cases)
    merged_count = 0
    for (_, mine, theirs), result in zip(cases, results, strict=True):
        assert result["patched"] == mine
        assert result["alone"] == result["same"] == "\n".join(mine)
        assert result["merged"] == result["mirrored"]
        if result["merged"] is not None:
            merged_count += 1
            lines = result["merged"].split("\n")
            added = [line for line in mine + theirs if line in "xyz"]
            assert len([line for line in lines if line in tuple("xyz")]) <= len(added)
            assert {*added} <= {*lines}
    assert 100 < merged_count < len(cases)


def test_what_others_write_is_taken_over_and_joined_with_ones_own(
    atelier: Atelier, browser: Browser, text_file: Path
) -> None:
    with open_page(browser, atelier.address.url, refusals=("409",)) as page:
        content = page.locator(".cm-content")
        expect(content).to_contain_text("quelques mots")
        text_file.write_text(TEXT.replace("quelques", "plusieurs"), "utf-8")
        expect(content).to_contain_text("plusieurs mots")
        expect(page.locator("#status")).to_contain_text("changed elsewhere")
        write(page, "\nUne fin d'ici.\n")
        text_file.write_text(TEXT.replace("Une partie", "Une partie de là"), "utf-8")
        page.get_by_role("button", name="Join both").click()
        expect_saved(page)
        text = text_file.read_text("utf-8")
        assert "## Une partie de là\n" in text
        assert text.endswith("Une fin d'ici.\n")


def test_who_writes_in_the_same_line_is_asked_and_undo_brings_the_other_text_back(
    atelier: Atelier, browser: Browser, text_file: Path
) -> None:
    with open_page(browser, atelier.address.url, refusals=("409",)) as page:
        page.locator(".cm-content[contenteditable=true]").press("Control+End")
        page.keyboard.press("ArrowUp")
        page.keyboard.press("End")
        page.keyboard.type(" Les miens.")
        text_file.write_text(TEXT.replace("mots.", "mots. Les leurs."), "utf-8")
        dialog = page.get_by_role("dialog")
        expect(dialog).to_contain_text("same lines")
        expect(dialog.get_by_role("button", name="Join both")).to_have_count(0)
        page.keyboard.press("Escape")
        dialog.get_by_role("button", name="Keep what is here").click()
        expect_saved(page)
        assert "mots. Les miens.\n" in text_file.read_text("utf-8")
        page.locator(".cm-content[contenteditable=true]").press("Control+z")
        page.keyboard.press("Control+s")
        expect_saved(page)
        assert "mots. Les leurs.\n" in text_file.read_text("utf-8")


def test_undo_and_what_was_not_saved_survive_a_reload(
    atelier: Atelier, browser: Browser, text_file: Path
) -> None:
    refusals = ("Failed to load resource",)
    with open_page(browser, atelier.address.url, refusals=refusals) as page:
        write(page, "Écrit.\n")
        expect_saved(page)
        # The server answers, but nothing can be written any more.
        page.route(
            "**/api/texts/**",
            lambda route: (
                route.abort() if route.request.method == "PUT" else route.continue_()
            ),
        )
        write(page, "Pas encore écrit.\n")
        expect(page.locator(".save")).to_have_attribute("data-saving", "failed")
        expect(page.locator("#status")).to_contain_text("kept in this browser")
        assert text_file.read_text("utf-8") == f"{TEXT}Écrit.\n"
        page.reload()
        expect(page.locator(".cm-content")).to_contain_text("Pas encore écrit.")
        page.unroute("**/api/texts/**")
        expect_saved(page)
        assert text_file.read_text("utf-8") == f"{TEXT}Écrit.\nPas encore écrit.\n"
        page.reload()
        expect(page.locator(".cm-content")).to_contain_text("Pas encore écrit.")
        for _ in range(4):  # each line and its end
            page.locator(".cm-content[contenteditable=true]").press("Control+z")
        expect(page.locator(".cm-content")).not_to_contain_text("crit.")
        page.keyboard.press("Control+s")
        expect_saved(page)
    assert text_file.read_text("utf-8") == TEXT


def test_a_file_that_is_gone_is_written_again_only_when_asked(
    atelier: Atelier, browser: Browser, text_file: Path
) -> None:
    with open_page(browser, atelier.address.url, refusals=("404", "409")) as page:
        write(page, "Suite.\n")
        expect_saved(page)
        text_file.unlink()
        dialog = page.get_by_role("dialog")
        expect(dialog).to_contain_text("gone")
        assert not text_file.exists()
        dialog.get_by_role("button", name="Keep what is here").click()
        expect_saved(page)
    assert text_file.read_text("utf-8") == f"{TEXT}Suite.\n"


def test_two_windows_on_one_text_see_each_other(
    atelier: Atelier, browser: Browser, text_file: Path
) -> None:
    with open_page(browser, atelier.address.url) as first:
        second = first.context.new_page()
        second.goto(atelier.address.url)
        write(first, "D'une fenêtre.\n")
        expect(second.locator(".cm-content")).to_contain_text("D'une fenêtre.")
        write(second, "De l'autre.\n")
        expect(first.locator(".cm-content")).to_contain_text("De l'autre.")
        expect_saved(first)
    assert text_file.read_text("utf-8") == f"{TEXT}D'une fenêtre.\nDe l'autre.\n"
