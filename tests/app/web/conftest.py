"""One browser for all tests of a module, and for each test a server over a folder with one short text of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.support.atelier import Atelier, open_atelier
from tests.support.browser import open_browser

NAME = "brochures/titre.md"
TEXT = "---\ntitre: Un titre\n---\n\nUn paragraphe.\n"


# Not of the whole session: Playwright's event loop, which runs as long, forbids `asyncio.run` to all other tests.
@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with open_browser() as opened:
        yield opened


@pytest.fixture
def atelier(tmp_path: Path) -> Iterator[Atelier]:
    path = tmp_path / "content" / NAME
    path.parent.mkdir(parents=True)
    path.write_text(TEXT, "utf-8")
    with open_atelier(tmp_path / "content", tmp_path / "build") as opened:
        yield opened
