"""Pages of HTML in Debian's Chromium -> what axe-core finds in each. Its script comes with `axe-playwright-python`."""

import json
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from tests.support.browser import open_browser

_RUN = "async () => JSON.stringify(await axe.run(document, {resultTypes: ['violations']}))"


def find_axe() -> Path | None:
    """The script; None where the package is not installed."""
    spec = find_spec("axe_playwright_python")
    if spec is None or spec.origin is None:
        return None
    return Path(spec.origin).parent / "axe.min.js"


def judge_pages(
    folder: Path,
    pages: Iterable[tuple[str, bytes]],
    width: int = 1280,
    scheme: Any = "light",
) -> dict[str, list[str]]:
    """The faults of each page, by its name: the rule, and the first element that breaks it."""
    script = find_axe()
    assert script is not None
    faults: dict[str, list[str]] = {}
    with open_browser() as browser:
        # The script is put in from outside: the page itself forbids all.
        context = browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True
        )
        page = context.new_page()
        for name, data in pages:
            path = folder / f"{name}.html"
            path.write_bytes(data)
            page.goto(path.as_uri())
            page.evaluate(script.read_text("utf-8"))
            report = json.loads(page.evaluate(_RUN))
            faults[name] = [
                f"{found['id']}: {found['nodes'][0]['html']}"
                for found in report["violations"]
            ]
            if page.evaluate("document.documentElement.scrollWidth") > width:
                faults[name].append("wider than the screen")
    return faults
