import pytest

from pamphlets.checks.claims.exemptions import ExemptWords, list_exempt_words, select_claims
from pamphlets.checks.claims.quantities import find_quantities
from pamphlets.core.source import Source
from pamphlets.document.metadata import Meta
from pamphlets.readers.bibliography.csl_file import read_bibliography
from tests.checks.claims.essay import found, told

META = Meta("Essai", "essai", facts_as_of="21 novembre 2026")
OWN = list_exempt_words(
    META,
    read_bibliography(Source("s", "- {id: a, title: A, author: [{literal: Antitech 26}]}")),
)


def claims(text: str, own: ExemptWords = OWN) -> list[str]:
    return [text[q.start : q.stop] for q in select_claims(text, find_quantities(text), own)]


@pytest.mark.parametrize(
    "text",
    [
        "voir page 12 et pages 3 à 5, chapitre 2, étape 4, nº 1, § 3",
        "en 3 étapes, 12 chapitres et quatre fiches",
        "16 pages, 4 feuilles, 100 exemplaires, deux agrafes, quarante mots",
        "A5, 148 × 210 mm, 80 g/m², 24/6, 600 dpi",
        "article R. 1111-36, articles 3 et 5, art. L.1111-13-1, le 49.3",
        "le R. 1111-36 et le L.1111-13-1, les exemples 3 et 4",
        "loi du 29 juillet 1881, décret nº 2021-1048 du 4 août 2021, règlement (UE) 2025/327",
        "le 34 22, le 3422, 06 12 34 56 78, +33 6 12 34 56 78, appelez le 15 ou le 112",
        "à 18 h, de 13 h 30 à 17 h, 8:30, 24 h/24",
        "le 2e, la 1re, au XIXe, 3° expressément",
        "faits arrêtés au 21 novembre 2026",
        "d'après Antitech 26, qui recopie",
        "https://a.example/2022/12, une@adresse.fr, monsite.fr/2022",
        "trois chemins, un soir, les deux",
        "29 boulevard du Temple, 1 place de l'Exemple, 12 bis, rue des Tilleuls",
    ],
)
def test_what_claims_nothing_needs_no_source(text: str) -> None:
    assert claims(text) == []


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("le 1er mai 2022", ["1er mai 2022"]),
        ("article 3 : 5 % des sacs", ["5 %"]),
        ("la loi de 2009", ["2009"]),
        ("page 12, 350 sacs", ["350"]),
        ("0,10 € par face, 24 pages", ["0,10 €"]),
        ("16 patrons en 24 pages", ["16"]),
        ("21 novembre 2025", ["21 novembre 2025"]),
        ("12 places de crèche, 3 rue des Lilas", ["12"]),
    ],
)
def test_a_claim_beside_what_is_none_stays_one(text: str, left: list[str]) -> None:
    assert claims(text) == left


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
    assert told(f"Ils ont 12 sacs.\n\n{WHY}\n\nIls ont 13 grues.") == [
        "1:9 claim-unsourced"
    ]


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
