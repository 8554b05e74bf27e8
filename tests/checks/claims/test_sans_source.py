import pytest

from tests.checks.claims.essay import found, told

WHY = "<!-- sans source: notre calcul -->"


@pytest.mark.parametrize(
    "text",
    [
        f"Ils ont 12 sacs.{WHY}",
        f"Ils ont 12 sacs. {WHY}",
        f"Ils ont 12 sacs.\n{WHY}",
        f"{WHY}\n\nIls ont 12 sacs.",
        f"{WHY}\nIls ont 12 sacs.",
        f"Rien [@grue].\n\nIls rient.\n\n- {WHY}Ils ont 12 sacs.",
        f"Ils ont {WHY}12 sacs.",
        f"- Ils ont 12 sacs ;{WHY}\n- rien.",
        f"Rien [@grue]. Ils ont 12 sacs.{WHY} Rien.",
        f"« Ils ont beaucoup trop de sacs. »{WHY}",
    ],
)
def test_a_comment_exempts_the_sentence_beside_it_and_is_listed(text: str) -> None:
    assert told(text) == []
    (one,) = found(text).exempted_sentences
    assert (one.reason, "sacs" in one.sentence) == ("notre calcul", True)


def test_it_exempts_no_other_sentence() -> None:
    assert told(f"Ils ont 12 sacs.{WHY} Ils ont 13 grues.") == ["1:60 claim-unsourced"]
    assert told(f"Ils ont 12 sacs.\n\n{WHY}\n\nIls ont 13 grues.") == ["1:9 claim-unsourced"]


@pytest.mark.parametrize(
    "comment", ["<!-- sans source -->", "<!-- sans source: -->", "<!--sans source :  -->"]
)
def test_a_comment_without_a_reason_is_an_error(comment: str) -> None:
    assert [one.split()[1] for one in told(f"Ils ont 12 sacs.{comment}")] == [
        "claim-unsourced",
        "exempt-reason",
    ]


def test_a_comment_that_exempts_nothing_is_a_warning() -> None:
    assert told(f"Rien.{WHY}") == ["1:6 exempt-nothing"]


def test_a_comment_shown_as_code_is_none() -> None:
    assert told(f"Écrivez `{WHY}` ou :\n\n    {WHY}\n") == []


def test_code_ends_where_a_row_of_as_many_backticks_follows() -> None:
    assert told(f"Un ` seul. Ils ont 12 sacs.{WHY}") == []
    assert told(f"Ils ont 12 sacs, ``et ` {WHY}``.") == ["1:9 claim-unsourced"]
    assert told(f"Un `mot`. Ils ont 12 sacs.{WHY} Un `mot`.") == []


def test_other_comments_are_none_of_ours() -> None:
    assert told("Rien.<!-- à relire -->") == []
