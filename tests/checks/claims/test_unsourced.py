"""What counts as a claim, and how much of it is shown."""

from pamphlets.checks.claims.unsourced import shorten_sentence
from tests.checks.claims.essay import told


def test_a_sentence_is_shown_up_to_eighty_characters() -> None:
    assert shorten_sentence("x" * 80) == "x" * 80
    assert shorten_sentence("x" * 81) == "x" * 79 + "…"
    assert shorten_sentence("x" * 78 + " yyyy") == "x" * 78 + "…"


def test_a_block_that_is_quoted_claims_from_five_words() -> None:
    assert told("> Un sac, puis deux, puis.\n>\n> — Jeanne") == ["1:3 quotation-unsourced"]
    assert told("> Un sac, puis deux.\n>\n> — Jeanne") == []


def test_what_tells_what_to_do_may_count_and_time_but_not_pay() -> None:
    assert told("::: étapes\n1. Attendez 15 jours, prenez 12 sacs.\n:::") == []
    assert told("::: étapes\n1. En 2022, payez.\n:::") == ["2:7 claim-unsourced"]


def test_a_heading_repeats_what_stands_under_a_note_and_a_sentence_does_not() -> None:
    assert told("Ils ont 12 sacs [@grue].\n\n## Les 12 sacs") == []
    assert told("Ils ont 12 sacs [@grue].\n\nIls ont 12 sacs.") == ["3:9 claim-unsourced"]


def test_figures_of_one_sentence_are_told_together_quotations_each() -> None:
    text = "Ils ont 12 sacs et 13 grues, « un deux trois quatre cinq » et « six sept huit neuf dix »."
    assert told(text) == [
        "1:9 claim-unsourced",
        "1:32 quotation-unsourced",
        "1:65 quotation-unsourced",
    ]
