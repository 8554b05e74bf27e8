"""A pull quote is one box, as high as all that stands in it."""

from itertools import pairwise
from pathlib import Path

import pytest

from pamphlets.app.build.pipeline import typeset_pages
from pamphlets.app.build.project import open_project
from pamphlets.app.build.titles import title_from_path
from pamphlets.core.fonts.font_files import FONTS
from pamphlets.core.page import GlyphRun

_NESTED = """---
titre: T
---

:::: exergue
Avant.

::: exergue
Une phrase dans la phrase, assez longue pour prendre plus de deux lignes de la page à elle seule, et encore une.
:::

Après.
::::

Dessous.
"""


@pytest.fixture
def baselines(tmp_path: Path) -> list[float]:
    """Of the lines of the first page of text, from its top."""
    text = tmp_path / "brochures" / "t.md"
    text.parent.mkdir()
    text.write_text(_NESTED, "utf-8")
    project, _ = open_project(tmp_path, FONTS)
    page = typeset_pages(title_from_path(text), project)[2]
    heights: set[float] = set()
    for item in page.items:
        if isinstance(item.content, GlyphRun) and item.node is not None:
            heights.add(round(item.at.y, 2))
    return sorted(heights)


def test_what_follows_a_quote_in_a_quote_stands_below_it(baselines: list[float]) -> None:
    *quoted, below = baselines
    steps = {round(after - before, 2) for before, after in pairwise(quoted)}
    assert len(quoted) >= 5
    assert steps == {20.1}
    assert below > quoted[-1] + 20.1
