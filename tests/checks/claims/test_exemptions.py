import re

import pytest

from pamphlets.checks.claims.exemptions import compile_exempt_pattern, select_claims
from pamphlets.checks.claims.quantities import find_quantities
from pamphlets.core.source import Source
from pamphlets.document.metadata import Meta
from pamphlets.readers.bibliography.csl_file import read_bibliography

META = Meta("Essai", "essai", facts_as_of="21 novembre 2026")
OWN = compile_exempt_pattern(
    META, read_bibliography(Source("s", "- {id: a, title: A, author: [{literal: Antitech 26}]}"))
)


def claims(text: str, own: re.Pattern[str] = OWN) -> list[str]:
    return [text[q.start : q.stop] for q in select_claims(text, find_quantities(text), own)]


@pytest.mark.parametrize(
    "text",
    [
        "voir page 12 et pages 3 à 5, chapitre 2, étape 4, nº 1, § 3",
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
