"""Several windows and servers in a real browser: what is written in one is seen in the other, and outlives a killed server."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.app.web.conftest import TEXT
from tests.support.atelier import open_atelier
from tests.support.browser import open_page

PATIENCE = 20_000  # ms: the page tries again every three seconds


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "content" / "brochures" / "titre.md"
    path.parent.mkdir(parents=True)
    path.write_text(TEXT, "utf-8")
    return path


def type_at_end(page: Page, words: str) -> None:
    """Type behind the last line of the text."""
    page.locator(".cm-content[contenteditable=true]").press("Control+End")
    page.keyboard.type(words)


def await_words(path: Path, words: str) -> None:
    """Wait until a file holds words. Fails where it never does."""
    deadline = time.monotonic() + PATIENCE / 1000
    while words not in path.read_text("utf-8"):
        assert time.monotonic() < deadline, path.read_text("utf-8")
        time.sleep(0.05)


def test_what_is_written_elsewhere_is_followed(
    browser: Browser, tmp_path: Path, text: Path
) -> None:
    with (
        open_atelier(tmp_path / "content", tmp_path / "build") as atelier,
        open_page(browser, atelier.address.url) as first,
        open_page(browser, atelier.address.url) as second,
    ):
        for page in (first, second):
            expect(page.locator(".cm-content")).to_contain_text("Un paragraphe.")
        type_at_end(first, "De la première fenêtre.\n")
        expect(second.locator(".cm-content")).to_contain_text("De la première fenêtre.")
        text.write_text(text.read_text("utf-8") + "\nD’un éditeur à côté.\n", "utf-8")
        for page in (first, second):
            expect(page.locator(".cm-content")).to_contain_text("D’un éditeur à côté.")
        (text.parent / "neuf.md").write_text(TEXT.replace("Un titre", "Un neuf"), "utf-8")
        expect(first.get_by_role("option", name="Un neuf")).to_be_attached()


@contextmanager
def run_server(folder: Path) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """The address of a server in a process of its own, and the process; it is killed with the block."""
    command = [sys.executable, "-m", "pamphlets", "atelier", "--no-browser"]
    server = subprocess.Popen(
        [*command, "--content", "content", "--out", "build"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(Path.cwd())},
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert server.stdout is not None
        address = re.search(r"http://\S+", server.stdout.readline())
        assert address is not None
        yield address[0], server
    finally:
        server.kill()
        server.wait()
        if server.stdout is not None:
            server.stdout.close()


def test_a_window_outlives_its_server(browser: Browser, tmp_path: Path, text: Path) -> None:
    context = browser.new_context(locale="fr-FR")
    page = context.new_page()
    with run_server(tmp_path) as (address, _):
        page.goto(address)
        expect(page.locator("#pages img").first).to_be_visible()
        type_at_end(page, "Avant.\n")
        await_words(text, "Avant.")
    expect(page.get_by_role("status")).to_contain_text("does not answer")
    type_at_end(page, "Pendant.\n")
    page.wait_for_timeout(2000)
    assert "Pendant." not in text.read_text("utf-8")
    with run_server(tmp_path) as (address, _):
        other = context.new_page()
        other.goto(address)  # as the browser does that the command opens
        await_words(text, "Avant.\nPendant.")
    context.close()


def test_a_window_that_was_closed_without_a_server_shows_its_text_again(
    browser: Browser, tmp_path: Path, text: Path
) -> None:
    context = browser.new_context(locale="fr-FR")
    page = context.new_page()
    with run_server(tmp_path) as (address, _):
        page.goto(address)
        expect(page.locator("#pages img").first).to_be_visible()
    type_at_end(page, "Sans serveur.\n")
    page.wait_for_timeout(1000)
    page.close()
    with run_server(tmp_path) as (address, _):
        page = context.new_page()
        page.goto(address)
        expect(page.locator(".cm-content")).to_contain_text("Sans serveur.")
        await_words(text, "Sans serveur.")
    context.close()
