"""What was read before is moved, never read otherwise: with a cache a text is read as without."""

import os
from pathlib import Path
from random import Random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pamphlets.core.source import Source
from pamphlets.readers.document import parse_document
from pamphlets.readers.markdown.reading_cache import ReadingCache
from tests.support.text_edits import edit_text

TEXTS = sorted((Path(__file__).parents[3] / "content").glob("*/*.md"))
HEAD = "---\ntitre: A\n---\n\n"
MANY = """Un mot[^a] et [un lien](#deux), [@quai, p. 2].

- Un[^b].
- [x] Deux, <small>petit</small>.

> Une phrase.[^a]
>
> — Son auteur

Terme
:   Son sens[^c].

| a | b |
|---|---|
| c[^b] | [d] |

# Deux

::: encadré
Un *texte*.
:::

[^a]: Une *note* [@quai].
[^b]: Une autre,

    en deux paragraphes.
[^c]: La dernière.

[d]: https://example.org/d
"""


@settings(max_examples=5000 if "PAMPHLETS_JUDGE" in os.environ else 60)
@example(0)
@given(st.integers(0, 10**9))
def test_a_text_edited_is_read_as_a_text_read_anew(seed: int) -> None:
    random = Random(seed)
    texts = [HEAD + MANY, random.choice(TEXTS).read_text("utf-8")]
    text = random.choice(texts)
    cache = ReadingCache()
    for _ in range(4):
        source = Source("a.md", text)
        anew = parse_document(source, "a")
        assert parse_document(source, "a", cache=cache) == anew
        text = edit_text(text, random)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Un[^a].\n\nDeux[^b].", "Zéro[^b].\n\nUn[^a].\n\nDeux[^b]."),
        ("# Un\n\n# Un", "# Un\n\n# Un\n\n# Un"),
        ("[d]\n\n[d]: https://a.org", "[d]\n\n[d]: https://b.org"),
        ("Un\n\nterme\n\n: sens", "Un\n\nterme\n: sens"),
        ("a\u200b\n\nb\u200b", "b\u200b"),
        ("<b>x</b>\n\n<b>y</b>", "<b>y</b>"),
        ("- a\n- b\n\nc", "- a\n\n- b\n\nc"),
        ("- a\n\n  c", "a\n\n  c"),
        ("x[^a] ^[note]\n\ny", "y\n\nx[^a] ^[note]"),
    ],
)
def test_a_paragraph_is_read_in_its_surroundings(before: str, after: str) -> None:
    notes = "\n\n[^a]: Note.\n\n[^b]: Note, [^a]."
    cache = ReadingCache()
    for body in (before, after, before):
        source = Source("a.md", HEAD + body + notes)
        assert parse_document(source, "a", cache=cache) == parse_document(source, "a")


def test_a_paragraph_that_stands_where_it_stood_is_the_very_same() -> None:
    cache = ReadingCache()
    paragraphs = []
    for body in ("Un.\n\nDeux.", "Un.\n\nTrois."):
        document, _ = parse_document(Source("a.md", HEAD + body), "a", cache=cache)
        paragraphs.append(document.blocks[0])
    assert paragraphs[0] is paragraphs[1]
