"""What was set before is moved, never set otherwise: with a cache the typography of a text is the same."""

from pathlib import Path
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from pamphlets.core.source import Source
from pamphlets.readers.document import parse_document
from pamphlets.transforms.typography.apply import apply_typography
from pamphlets.transforms.typography.typography_cache import TypographyCache
from tests.support.text_edits import edit_text

TEXTS = sorted((Path(__file__).parents[3] / "content").glob("*/*.md"))
TITLES = ("Qui vient ?", "Non !")


@given(st.integers(0, 10**6))
def test_a_text_edited_has_the_typography_of_a_text_read_anew(seed: int) -> None:
    random = Random(seed)
    text = random.choice(TEXTS).read_text("utf-8")
    cache = TypographyCache()
    for _ in range(3):
        document, _ = parse_document(Source("a.md", text), "a")
        anew = apply_typography(document, TITLES)
        assert apply_typography(document, TITLES, cache) == anew
        text = edit_text(text, random)


def test_a_paragraph_that_did_not_change_is_the_very_same() -> None:
    head = "---\ntitre: A\n---\n\n"
    cache = TypographyCache()
    paragraphs = []
    for body in ("Un mot : oui.\n\nDeux.", "Un mot : oui.\n\nTrois."):
        document, _ = parse_document(Source("a.md", head + body), "a")
        paragraphs.append(apply_typography(document, (), cache)[0].blocks[0])
    first, second = paragraphs
    assert first == second
    assert getattr(first, "children", 0) is getattr(second, "children", 1)
