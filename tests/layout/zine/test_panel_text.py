"""A zine's text in panels: every block in one of them, in order; the list of sources in none."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pamphlets.core.source import WHOLE_FILE, Source
from pamphlets.document.nodes import (
    Block,
    Document,
    Heading,
    Paragraph,
    SourceList,
    Text,
    ThematicBreak,
    to_plain_text,
)
from pamphlets.layout.zine.panel_text import split_panels
from pamphlets.readers.document import read_document

HEAD = "---\ntitre: Un titre\n---\n\n"


def document(body: str) -> Document:
    return read_document(Source("z.md", HEAD + body), "z")[0]


def listed(made: Document, links: str) -> Document:
    """The document as `cite` leaves it: a list of sources under its heading at the end."""
    entry = Paragraph((Text("Une source.", WHOLE_FILE),), 902, WHOLE_FILE)
    heading = Heading(2, (Text("Sources", WHOLE_FILE),), "sources", 900, WHOLE_FILE)
    meta = replace(made.meta, links="sources" if links == "sources" else "notes")
    return replace(
        made,
        meta=meta,
        blocks=(*made.blocks, heading, SourceList((entry,), 901, WHOLE_FILE)),
    )


@given(st.lists(st.integers(0, 4), min_size=6, max_size=7))
def test_every_block_stands_in_one_panel_in_its_order(counts: list[int]) -> None:
    body = "".join(
        f"## T{n}\n\n" + "".join(f"P{n}-{k}\n\n" for k in range(count))
        for n, count in enumerate(counts)
    )
    made = document(body)
    found, told = split_panels(made)
    assert not told
    held = (*found.panels, *((found.last_panel,) if found.last_panel else ()))
    assert len(held) == len(counts)
    blocks: list[Block] = [
        block for panel in held for block in (panel.heading, *panel.blocks)
    ]
    assert blocks == list(made.blocks)


@pytest.mark.parametrize("links", ["notes", "sources"])
def test_the_list_of_sources_is_no_panel_and_kept_where_something_stands_in_it_alone(
    links: str,
) -> None:
    body = "".join(f"## T{n}\n\nP\n\n" for n in range(6))
    found, told = split_panels(listed(document(body), links))
    assert not told
    assert (len(found.panels), found.last_panel) == (6, None)
    assert (found.source_list is not None) == (links == "sources")


def test_what_is_no_heading_of_a_panel_stays_in_its_panel() -> None:
    body = "## A\n\n### Petit\n\nTexte.\n\n***\n\n" + "".join(
        f"## T{n}\n\n" for n in range(5)
    )
    found, told = split_panels(document(body))
    assert not told
    first = found.panels[0]
    assert first.heading is not None
    assert to_plain_text(first.heading.children) == "A"
    assert [type(block) for block in first.blocks] == [Heading, Paragraph, ThematicBreak]


@pytest.mark.parametrize("pictures", [0, 1])
def test_a_heading_that_pictures_push_to_the_last_panel_is_told(pictures: int) -> None:
    picture = "![scan](page.png){plein}\n\n" * pictures
    body = picture + "".join(f"## Titre {n}\n\n" for n in range(7 - pictures))
    text, told = split_panels(document(body))
    assert text.last_panel is not None
    codes = [(each.code, each.fields["heading"]) for each in told]
    assert codes == [("zine-last", "Titre 5")] * pictures
    shorter = body.replace("## Titre 0\n\n", "")
    assert split_panels(document(shorter))[1] == ()
