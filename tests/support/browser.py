"""Debian's Chromium, headless, one for a whole test module; each test has a page of its own."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page, Request, expect, sync_playwright

_CHROMIUM = shutil.which("chromium")
# What a whole build may take on two cores that others use too; a test that holds does not wait.
expect.set_options(timeout=30_000)
CHROMIUM_ARGUMENTS = [
    *(
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-sync",
    ),
    *("--disable-background-networking", "--disable-component-update"),
]


@contextmanager
def open_browser() -> Iterator[Browser]:
    """A browser; the test is skipped where the machine has none, and fails where none may be skipped."""
    if _CHROMIUM is None:
        if os.environ.get("PAMPHLETS_NO_SKIPS"):
            pytest.fail("chromium is not installed")
        pytest.skip("chromium is not installed")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=_CHROMIUM, args=CHROMIUM_ARGUMENTS
        )
        yield browser
        browser.close()


@contextmanager
def open_page(
    browser: Browser,
    url: str,
    width: int = 1280,
    height: int = 800,
    refusals: tuple[str, ...] = (),
) -> Iterator[Page]:
    """A page at an address. What it writes on its console, errors of its scripts, and requests to others fail the test.

    `refusals` are words of what a browser writes there by itself where a request is refused, as « 409 ».
    """
    context = browser.new_context(
        viewport={"width": width, "height": height}, locale="fr-FR"
    )
    page = context.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on(
        "console",
        lambda message: complaints.append(f"{message.text} {message.location['url']}"),
    )
    origin = "/".join(url.split("/")[:3])

    def check_request(request: Request) -> None:
        if not request.url.startswith((f"{origin}/", "data:", "blob:")):
            complaints.append(request.url)

    page.on("request", check_request)
    page.goto(url)
    yield page
    context.close()
    assert [each for each in complaints if not any(map(each.__contains__, refusals))] == []
