import pytest

from tests.checks.claims.essay import told

COVERED = {
    "a note in the sentence": "Ils ont 12 sacs[^a].\n\n[^a]: Là.",
    "a citation in the sentence": "Ils ont 12 sacs [@grue].",
    "a note behind the full stop": "Ils ont 12 sacs.[^a] Oui.\n\n[^a]: Là.",
    "a note at the paragraph's end": "Ils ont 12 sacs. Puis 13. Ils partent [@grue].",
    "a note behind the last full stop": "Ils ont 12 sacs. Puis 13.[^a]\n\n[^a]: Là.",
    "a note in the heading": "## Les sacs[^a]\n\nIls ont 12 sacs.\n\n### Plus bas\n\nPuis 13.\n\n[^a]: Là.",
    "a note behind the colon": "Ils ont [@grue] :\n\n- 12 sacs ;\n- 13 grues.",
    "a note before a colon in the last sentence": "Ils ont 12 sacs. C'est la grue qui le dit [@grue] : cousez le sac.",
    "bare numbers that name rows under noted columns": (
        "| Lot | Sacs[^a] | Grues[^a] |\n|:--|:--|:--|\n| 12 | 30 | 40 |\n| 2 023 | 50 | 60 |\n\n[^a]: Là."
    ),
    "a note on a row": "| Quoi | Combien |\n|:--|:--|\n| sacs [@grue] | 12 sacs |",
    "a note in a row's cell": "| Quand | Quoi |\n|:--|:--|\n| 2022 | des sacs [@grue] |",
    "a note on a column": "| Quoi | Combien [@grue] |\n|:--|:--|\n| sacs | 12 sacs |",
    "a note in a column's cell": "| Quoi | En 2022 |\n|:--|:--|\n| sacs | oui [@grue] |",
    "a note on a term": "Sac[^a]\n: On en a 12 sacs.\n\n[^a]: Là.",
    "a signed quotation": "> Ils ont beaucoup trop de sacs.\n>\n> — Jeanne Lampe [@quai]",
    "a quotation with the sentence that says whose it is": "« Ils ont beaucoup trop de sacs ! » Jeanne le dit [@quai].",
    "a quotation before the sentence that says whose it is, whatever follows": (
        "« Ils ont beaucoup trop de sacs ! » Jeanne le dit [@quai]. Ils partent."
    ),
    "quotations in a row before the sentence that says whose they are": (
        "« Ils ont beaucoup trop de sacs ! » « Nous en avons beaucoup trop peu ! » Jeanne le dit [@quai]. Ils partent."
    ),
    "a quotation in the last sentence": "Ils partent. « Ils ont beaucoup trop de sacs ! »[^a]\n\n[^a]: Là.",
    "what to do": "::: étapes\n1. Comptez trois mois, puis 12 sacs.\n:::",
    "a heading that repeats the text": "## En 2022\n\nDes sacs, en 2022 [@grue].",
    "a pull quote that repeats the text": "Ils ont 97 % des sacs [@grue].\n\n::: exergue\n97 % des sacs\n:::",
}
BARE = {
    "nothing": ("Ils ont 12 sacs.", "1:9 claim-unsourced"),
    "a note in the next sentence": (
        "Ils ont 12 sacs. Ils partent [@grue]. Oui.",
        "1:9 claim-unsourced",
    ),
    "a note in the sentence before": (
        "Ils partent [@grue]. Ils ont 12 sacs.",
        "1:30 claim-unsourced",
    ),
    "another note between": (
        "Ils ont 12 sacs. Ils rient [@grue]. Ils partent [@quai].",
        "1:9 claim-unsourced",
    ),
    "a note in the next paragraph": (
        "Ils ont 12 sacs.\n\nIls partent [@grue].",
        "1:9 claim-unsourced",
    ),
    "a note under another heading": (
        "## A[^a]\n\nOui.\n\n## B\n\nIls ont 12 sacs.\n\n[^a]: Là.",
        "7:9 claim-unsourced",
    ),
    "a note before a colon further up": (
        "Ils ont 12 sacs. La grue le dit [@grue] : des sacs. Puis rien.",
        "1:9 claim-unsourced",
    ),
    "a number behind words in a row's head": (
        "| Lot | Sacs[^a] |\n|:--|:--|\n| On en a compté 12 | 30 |\n\n[^a]: Là.",
        "3:18 claim-unsourced",
    ),
    "bare numbers of rows without a note": (
        "| Lot | Sacs |\n|:--|:--|\n| 12 | x |",
        "3:3 claim-unsourced",
    ),
    "a note without a colon": ("Ils ont [@grue].\n\n- 12 sacs.", "3:3 claim-unsourced"),
    "a note on another row": (
        "| A | B |\n|:--|:--|\n| x | 12 sacs |\n| y [@grue] | z |",
        "3:7 claim-unsourced",
    ),
    "a quotation": ("« Ils ont beaucoup trop de sacs » oui.", "1:3 quotation-unsourced"),
    "a signed quotation": (
        "> Ils ont beaucoup trop de sacs.\n>\n> — Jeanne Lampe",
        "1:3 quotation-unsourced",
    ),
    "a sentence that only begins with a quotation": (
        "« Ils ont beaucoup trop de sacs », dit-elle. Jeanne est là [@quai]. Ils partent.",
        "1:3 quotation-unsourced",
    ),
    "a sentence that only ends with a quotation": (
        "Elle dit : « Ils ont beaucoup trop de sacs. » Jeanne est là [@quai]. Ils partent.",
        "1:14 quotation-unsourced",
    ),
    "a sentence of two quotations": (
        "« Ils ont beaucoup trop de sacs » et « si peu ». Jeanne est là [@quai]. Ils partent.",
        "1:3 quotation-unsourced",
    ),
    "a quotation before a sentence that says nothing": (
        "« Ils ont beaucoup trop de sacs ! » Jeanne est là. Oui [@quai]. Ils partent.",
        "1:3 quotation-unsourced",
    ),
    "a sum in what to do": ("::: étapes\n1. Payez 12 euros.\n:::", "2:10 claim-unsourced"),
    "a heading of its own": (
        "## En 2023\n\nDes sacs, en 2022 [@grue].",
        "1:7 claim-unsourced",
    ),
}


@pytest.mark.parametrize("text", COVERED.values(), ids=COVERED)
def test_what_a_note_covers_is_sourced(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(("text", "said"), BARE.values(), ids=BARE)
def test_what_no_note_covers_is_an_error_at_its_place(text: str, said: str) -> None:
    assert told(text) == [said]


def test_the_summary_repeats_only_what_the_text_has_under_a_note() -> None:
    text = "Ils ont 12 sacs [@grue]."
    assert told(text, head="resume: On compte 12 sacs.") == []
    assert told(text, head="resume: On compte 13 sacs.") == ["-1:19 summary-unsourced"]


ARTICLES = """
- {id: r36, type: loi, code: Code du port, titre_court: CP, article: R. 12-36}
- {id: r40, type: loi, code: Code du port, article: R. 12-40}
"""


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Oui [@r36]. Selon l’article R. 12-36 du code, on a 12 mois.", []),
        ("L’art. R12‑36 donne 12 mois. Oui[^a].\n\n[^a]: [@r36].", []),
        ("Oui [@r36]. Selon l’article R. 12-40, on a 12 mois.", ["1:44 claim-unsourced"]),
        ("Selon l’article R. 12-36, on a 12 mois.", ["1:32 claim-unsourced"]),
        ("Oui [@r36]. L’article R. 12-36 le dit. On a 12 mois.", ["1:45 claim-unsourced"]),
    ],
)
def test_the_name_of_an_article_that_the_text_cites_covers_its_sentence(
    text: str, said: list[str]
) -> None:
    assert told(text, register=ARTICLES) == said


def test_notes_by_paragraph_cover_what_calls_cover() -> None:
    text = "Ils ont 12 000 sacs [@quai#sacs]. Elle compte[^a]. Le 6 octobre 2022 [@quai#jour], 13 sacs.\n\n[^a]: [@quai#prix]."
    by_call = told(text)
    assert by_call == ["1:84 figure-unregistered"]
    assert told(text, head="notes: par paragraphe") == by_call
