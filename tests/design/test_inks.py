"""What of a design prints in a title's inks, and what stays black."""

from dataclasses import replace
from io import BytesIO

import pypdfium2
import pytest
from PIL import Image

from pamphlets.core.inks import find_ink
from pamphlets.core.page import GlyphRun, Rule
from pamphlets.core.style import BLACK, PAPER, Ink, LabelStrip
from pamphlets.core.units import mm
from pamphlets.design.inks import apply_inks
from pamphlets.design.registry import design_names, find_design
from pamphlets.layout.look import Design
from pamphlets.pdf.draw import write_pdf
from tests.design.formats.pressed import HEAD, press, text_of
from tests.support.documents import written
from tests.support.photocopy import copy_twice

INKED_BLOCKS = {"heading-1", "heading-2", "opener", "page-quote", "pull-quote"}


def design(name: str = "sobre") -> Design:
    found = find_design(name)
    assert found is not None
    return found


def ink(name: str) -> Ink:
    found = find_ink(name)
    assert found is not None
    return found


@pytest.mark.parametrize("name", design_names())
def test_titles_steps_phrases_and_bars_print_in_the_ink_and_nothing_that_is_read_line_by_line(
    name: str,
) -> None:
    red = ink("rouge")
    theme = apply_inks(design(name), red).theme
    inked = {role for role, style in theme.block_styles.items() if style.text.ink == red}
    assert inked == INKED_BLOCKS
    assert {role for role, text in theme.text_styles.items() if text.ink == red} == {"step"}
    assert {border.ink for border in theme.borders.values()} == {red}
    assert (theme.ink, theme.second_ink) == (red, red)
    assert (theme.letter_ink, theme.rule_ink) == (red, red)


def test_a_second_ink_prints_rules_and_bars_and_the_first_letters() -> None:
    theme = apply_inks(design("bloc"), ink("bleu"), ink("rouge")).theme
    assert theme.block_styles["heading-2"].text.ink == ink("bleu")
    assert {border.ink for border in theme.borders.values()} == {ink("rouge")}
    assert (theme.second_ink, theme.rule_ink) == (ink("rouge"), ink("rouge"))


def test_a_pale_ink_prints_neither_letters_nor_rules_but_strips_under_black_titles() -> (
    None
):
    yellow, blue = ink("jaune"), ink("bleu")
    theme = apply_inks(design(), yellow).theme
    assert (theme.ink, theme.second_ink) == (yellow, yellow)
    assert (theme.letter_ink, theme.rule_ink) == (BLACK, BLACK)
    strip = LabelStrip(yellow, is_torn=False)
    for role, style in theme.block_styles.items():
        assert style.text.ink == BLACK
        assert style.label == (strip if role in INKED_BLOCKS else None)
    theme = apply_inks(design(), yellow, blue).theme
    assert (theme.letter_ink, theme.rule_ink) == (blue, blue)
    assert theme.block_styles["heading-2"].label == strip
    assert theme.block_styles["heading-2"].text.ink == BLACK
    theme = apply_inks(design(), blue, yellow).theme
    assert (theme.letter_ink, theme.rule_ink, theme.second_ink) == (blue, blue, yellow)
    assert theme.block_styles["heading-2"].label is None


def test_an_ink_that_closes_letters_up_stands_under_them() -> None:
    theme = apply_inks(design(), ink("rose fluo"), ink("turquoise")).theme
    strip = LabelStrip(ink("rose fluo"), is_torn=False, is_underline=True)
    assert theme.block_styles["heading-2"].label == strip
    assert theme.block_styles["heading-2"].text.ink == BLACK
    assert theme.rule_ink == ink("turquoise")


@pytest.mark.parametrize(
    ("name", "fill", "letters"),
    [("jaune", ink("jaune"), BLACK), ("rose fluo", None, PAPER), ("rouge", None, PAPER)],
)
def test_strips_of_the_theme_are_in_an_ink_that_black_can_be_read_on(
    name: str, fill: Ink | None, letters: Ink
) -> None:
    heading = design().theme.block_styles["heading-1"]
    white = replace(heading.text, ink=PAPER)
    heading = replace(heading, text=white, label=LabelStrip(None))
    theme = design().theme.with_style("heading-1", heading)
    style = apply_inks(replace(design(), theme=theme), ink(name)).theme.block_styles["heading-1"]  # fmt: skip
    assert style.label == LabelStrip(fill)
    assert style.text.ink == letters


def test_thin_letters_and_hair_rules_are_bolder_in_an_ink() -> None:
    theme, plain = apply_inks(design(), ink("rouge")).theme, design().theme
    assert theme.block_styles["heading-2"].text.font.weight == 700
    assert theme.block_styles["pull-quote"].text.font.weight == 700
    large, before = (look.block_styles["heading-1"].text.font for look in (theme, plain))
    assert large.weight == before.weight < 700
    assert theme.note_rule == (plain.note_rule[0], 1.5)
    aside = theme.borders["aside"]
    assert (aside.weight, aside.lower_weight) == (3.0, 1.5)
    heavy = apply_inks(design("trait"), ink("rouge")).theme.borders["pull-quote"]
    assert heavy.weight == design("trait").theme.borders["pull-quote"].weight


def test_in_black_all_is_as_the_theme_has_it() -> None:
    assert apply_inks(design(), BLACK) == design()


def test_what_has_an_ink_of_its_own_keeps_it() -> None:
    red, violet = ink("rouge"), ink("violet")
    own = design()
    style = own.theme.block_styles["heading-2"]
    style = replace(style, text=replace(style.text, ink=violet))
    own = replace(own, theme=own.theme.with_style("heading-2", style))
    assert apply_inks(own, red).theme.block_styles["heading-2"].text.ink == violet


def test_a_page_in_any_ink_keeps_its_titles_and_rules_through_two_copies() -> None:
    """In the palest ink that prints letters, and in the one that bears them: what a copier leaves of each title."""
    body = "## Un titre\n\nUn mot[^a].\n\n::: exergue\nUne phrase qui reste.\n:::\n\n[^a]: La source.\n"
    in_black = copied("noir", body)
    for palest in ("rouge", "jaune", "rose fluo"):
        in_ink = copied(palest, body)
        for area, black in in_black.items():
            assert in_ink[area] > 0.15 * black, (palest, area)


def copied(ink_name: str, body: str) -> dict[str, int]:
    """How many dots a copy of a copy has in the areas of the title, the phrase and the rule above the notes."""
    head = f"{HEAD}couverture: non\nencre: {ink_name}\n"
    page = next(
        page for page in press("brochure", head, body).pages if "Un titre" in text_of(page)
    )
    out = BytesIO()
    write_pdf(written(body), [page], {}, out)
    with pypdfium2.PdfDocument(out.getvalue()) as pdf:
        image = copy_twice(pdf[0].render(scale=300 / 72).to_pil().convert("L"), 300)
    areas: dict[str, int] = {}
    for mark in page.items:
        run = mark.content
        if isinstance(run, GlyphRun) and run.size > 12.5:
            box = (mark.at.x, mark.at.y - run.size, mark.at.x + run.advance, mark.at.y)
            areas[f"letters {mark.at.y:.0f}"] = count_black(image, box)
        if isinstance(run, Rule) and run.width < mm(26):
            foot = mark.at.y + run.height + 1
            box = (mark.at.x, mark.at.y - 1, mark.at.x + run.width, foot)
            areas["rule"] = count_black(image, box)
    assert len(areas) >= 3
    return areas


def count_black(image: Image.Image, box: tuple[float, float, float, float]) -> int:
    left, top, right, bottom = (round(edge * 300 / 72) for edge in box)
    return image.crop((left, top, right, bottom)).histogram()[0]
