"""What of a design prints in a title's inks, and what stays black."""

from dataclasses import replace

import pytest

from pamphlets.core.inks import find_ink
from pamphlets.core.style import BLACK, Ink, LabelStrip
from pamphlets.design.inks import apply_inks
from pamphlets.design.registry import design_names, find_design
from pamphlets.layout.look import Design

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


def test_in_black_all_is_as_the_theme_has_it() -> None:
    assert apply_inks(design(), BLACK) == design()


def test_what_has_an_ink_of_its_own_keeps_it() -> None:
    red, violet = ink("rouge"), ink("violet")
    own = design()
    style = own.theme.block_styles["heading-2"]
    style = replace(style, text=replace(style.text, ink=violet))
    own = replace(own, theme=own.theme.with_style("heading-2", style))
    assert apply_inks(own, red).theme.block_styles["heading-2"].text.ink == violet
