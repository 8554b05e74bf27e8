"""How well lines are broken: the shares of hyphens, runs of hyphens and loose lines at a measure of 300 points."""

from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

from pamphlets.core.fonts.font_book import FontBook
from pamphlets.core.source import WHOLE_FILE, Source
from pamphlets.design.themes.sobre import THEME
from pamphlets.document.nodes import Text as Letters
from pamphlets.layout.paragraph.context import TypesettingContext
from pamphlets.layout.paragraph.paragraph import set_paragraph
from pamphlets.layout.paragraph.paragraph_breaks import TextColumn
from pamphlets.layout.paragraph.styled_runs import ParagraphText
from tests.bench.press import SIZE
from tests.bench.text import text

MEASURE = 300.0


@dataclass(frozen=True, slots=True)
class Quality:
    """Shares of all lines, and the number of those too wide."""

    lines: int
    hyphens: float
    doubles: float
    loose: float
    forced: int


def quality(fonts: Path, words: int) -> Quality:
    """Return how the lines of the bench's text come out."""
    case = TypesettingContext(
        THEME, FontBook(fonts, THEME.fallback_fonts), Source("bench", ""), {}, {}
    )
    body = THEME.block_styles["body"]
    style = replace(body, text=replace(body.text, size=SIZE), first_indent=SIZE)
    lines = hyphens = doubles = loose = 0
    for paragraph in text(words, 0).markdown.split("\n\n")[1:]:
        letters = (Letters(paragraph.strip(), WHOLE_FILE),)
        sentence = ParagraphText(letters, "fr", None, WHOLE_FILE)
        made = set_paragraph(case, sentence, style, TextColumn(0.0, MEASURE, SIZE))
        lines += len(made)
        hyphens += sum(line.ends_with_hyphen for line in made)
        doubles += sum(a.ends_with_hyphen and b.ends_with_hyphen for a, b in pairwise(made))
        loose += sum(line.ratio > 1.0 for line in made[:-1])
    codes = ("forced-break", "overfull-line")
    forced = sum(doubt.code in codes for doubt in case.diagnostics)
    return Quality(lines, hyphens / lines, doubles / lines, loose / lines, forced)
