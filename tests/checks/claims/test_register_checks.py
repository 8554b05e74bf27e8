import pytest

from tests.checks.claims.essay import told


@pytest.mark.parametrize(
    "text",
    [
        "On charge 12 000 sacs [@quai#sacs].",
        "On charge douze mille sacs [@quai#sacs].",
        "On charge des sacs [@quai#sacs].",
        "Cela fait 2 000 000 000 € [@quai#prix].",
        "Cela fait deux milliards d’euros, soit 2 Md€ [@quai#prix].",
        "Le 6 octobre 2022, en octobre 2022, en 2022 [@quai#jour].",
        "Près de 97 % des sacs, environ 97 % [@quai#part].",
        "Appelez le 3422 [@quai#numero].",
        "On charge 12 000 sacs pour 2 Md€ [@quai#sacs#prix].",
        "On charge 12 000 sacs [@quai#sacs], pour 2 Md€ [@quai#prix].",
        "On charge 12 000 sacs. Cela fait 2 Md€ [@quai#prix#sacs].",
        "On charge 12 000 sacs et 3 grues [@quai#sacs; @grue].",
        "On charge 12 000 sacs[^a].\n\n[^a]: Là : [@quai#sacs].",
        "On charge 12 000 sacs[^a]. Le 6 octobre 2022[^b].\n\n[^a]: [@quai#sacs].\n\n[^b]: [@quai#jour].",
    ],
)
def test_a_figure_may_be_written_in_any_way(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("On charge 13 000 sacs [@quai#sacs].", "1:11 figure-other"),
        ("Cela fait 3 milliards d’euros [@quai#prix].", "1:11 figure-other"),
        ("Le 7 octobre 2022 [@quai#jour].", "1:4 figure-other"),
        ("En 2021 [@quai#jour].", "1:4 figure-other"),
        ("Soit 97 % des sacs [@quai#part].", "1:6 figure-other"),
        ("Appelez le 34 23 [@quai#numero].", "1:12 figure-other"),
        ("On charge 13 000 sacs[^a].\n\n[^a]: [@quai#sacs].", "1:11 figure-other"),
    ],
)
def test_a_figure_that_the_register_has_otherwise_is_an_error(text: str, said: str) -> None:
    assert told(text) == [said]


def test_a_figure_of_the_sentence_before_is_compared_where_the_note_covers_both() -> None:
    assert told("On charge 13 000 sacs. Puis on part [@quai#sacs].") == ["1:11 figure-other"]


def test_an_exempted_sentence_may_count_for_itself() -> None:
    text = "On charge 12 000 sacs. Soit 4 par tête.<!-- sans source: calcul --> Puis on part [@quai#sacs]."
    assert told(text) == []


def test_a_figure_that_no_fact_cited_has_is_a_warning() -> None:
    assert told("On charge 12 000 sacs en 2022 [@quai#sacs].") == ["1:26 figure-unregistered"]


def test_a_fact_that_no_format_prints_is_looked_at_too() -> None:
    text = "Oui.\n\n::: tract\nOn le tait [@quai#secret], on compte [@quai#sac].\n:::"
    assert told(text) == ["4:13 fact-left-out", "4:39 fact-near"]
