"""What keeps someone from reading a text is told once a kind, with its number, its first place and its lines."""

import pytest

from pamphlets.app.messages import render_diagnostic
from pamphlets.checks.accessibility import (
    check_accessibility,
    is_in_capitals,
)
from pamphlets.core.source import Source
from pamphlets.readers.document import read_document

WARNINGS = {"access-heading", "access-picture", "access-cover"}


def remarks(
    body: str, head: str = "serie: Essais", folder_format: str = "brochure"
) -> list[str]:
    """What is said of a text: `line code count`, lines counted from the first of its body."""
    text = f"---\ntitre: Essai\nimprimeur: x\n{head}\n---\n{body}\n"
    document, _ = read_document(Source("essai.md", text), "essai", {})
    lines: list[str] = []
    for remark in check_accessibility(document, folder_format):
        assert remark.severity == ("warning" if remark.code in WARNINGS else "notice")
        assert render_diagnostic(remark)
        line = remark.source.locate(remark.span).line - 5
        lines.append(f"{line} {remark.code} {remark.fields.get('count', '-')}")
    return lines


TOLD = [
    ("## A\n\n#### B\n\n## C\n\n#### D", ["3 access-heading 2"]),
    ("### A\n\n## B", ["1 access-heading 1"]),
    ("# A\n\n### B", ["3 access-heading 1"]),
    ("::: tract\n## A\n\n#### B\n:::", ["4 access-heading 1"]),
    ("![](a.png)\n\nMot ![](b.png) mot.", ["1 access-picture 2"]),
    ("Mot[^a].\n\n[^a]: Là ![](a.png).", ["3 access-picture 1"]),
    ("::: figure\n![](a.png)\n\nUne légende.\n:::", ["2 access-picture 1"]),
    (
        "![](a.png){plein}\n\n![](b.png){double}\n\n![](c.png){marge}\n\n![](d.png){pied}",
        ["1 access-picture 4"],
    ),
    ("| | |\n|---|---|\n| a | b |", ["1 access-table 1"]),
    ("| A | |\n|---|---|\n| a | b |", ["1 access-table-head 1"]),
    ("| | B | |\n|---|---|---|\n| a | b | c |", ["1 access-table-head 1"]),
    ("Voyez [ici](https://a.fr) et [cliquez ici](https://b.fr).", ["1 access-link 2"]),
    ("[Lien](https://a.fr)", ["1 access-link 1"]),
    ("[ce site](https://a.fr)", ["1 access-link 1"]),
    ("[**Là.**](https://a.fr)", ["1 access-link 1"]),
    ("[En savoir plus…](https://a.fr)", ["1 access-link 1"]),
    ("[plus d’infos](https://a.fr)", ["1 access-link 1"]),
    ("a[^x]\n\n[^x]: [le lien](https://a.fr).", ["3 access-link 1"]),
    ("## COMMENT S’ORGANISER ENSEMBLE", ["1 access-capitals 1"]),
    ("LE LOYER EST TROP CHER, ET NOUS NE PAIERONS PAS.", ["1 access-capitals 1"]),
    ("- REFUSEZ LE COMPTEUR DANS VOTRE IMMEUBLE", ["1 access-capitals 1"]),
]
GOOD = [
    "### A\n\n### B",
    "# A\n\n## B\n\n### C\n\n#### D\n\n## E",
    "## A\n\n### B\n\n# C",
    "## A\n\n::: encadré\n#### À retenir\n\nMot.\n:::",
    "::: tract\n# A\n:::\n\n## B",
    "![Trois femmes](a.png)",
    "![](a.png){décor}",
    "![](a.png){largeur=50% decor}",
    "| | B |\n|---|---|\n| a | b |",
    "| ![Un sac](a.png) | B |\n|---|---|\n| a | b |",
    "[le rapport de la Cour](https://a.fr)",
    "<https://a.fr>",
    "[la page de la mairie](https://a.fr)",
    "## À RETENIR",
    "CGT, CFDT, FO, SUD, FSU, CNT, SOLIDAIRES",
    "SNCF RATP EDF GDF SUEZ TOTAL",
    "1936 – 1945 – 1968 : XIXe, XXe, XXIe.",
    "LA SNCF a fermé la ligne.",
]


@pytest.mark.parametrize(("body", "wanted"), TOLD)
def test_what_shuts_someone_out_is_told_once_with_its_number(
    body: str, wanted: list[str]
) -> None:
    assert remarks(body) == wanted


def hints(body: str) -> list[str]:
    """The warnings about a text of which the first line is the fifth, as `check` words them."""
    text = f"---\ntitre: Essai\nimprimeur: x\n---\n{body}\n"
    document, _ = read_document(Source("essai.md", text), "essai", {})
    found = check_accessibility(document, "brochure")
    return [render_diagnostic(remark) for remark in found]


def test_every_line_is_named_up_to_twelve() -> None:
    (told,) = hints("![](a.png)\n\n![](b.png)\n\n![](c.png)")
    assert "pictures like it: 3; lines: 5, 7, 9)" in told
    (twelve,) = hints("![](a.png)\n\n" * 12)
    assert "lines: 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27)" in twelve
    (more,) = hints("![](a.png)\n\n" * 13)
    assert "25, 27, …)" in more


@pytest.mark.parametrize(
    ("body", "marks"),
    [("## A\n\n#### B", "###"), ("# A\n\n#### B", "##"), ("### A\n\n## B", "##")],
)
def test_the_hint_about_a_heading_is_what_to_type(body: str, marks: str) -> None:
    (told,) = hints(body)
    assert f"begin it with {marks}:" in told
    bad = "#### B" if "####" in body else "### A"
    assert hints(body.replace(bad, f"{marks} C")) == []


@pytest.mark.parametrize("body", GOOD)
def test_what_everyone_can_read_is_not(body: str) -> None:
    assert remarks(body) == []


def test_a_cover_wants_words_and_an_ink_contrast() -> None:
    cover = "couverture: a.png\nencre: bleu"
    assert remarks("Mot.", cover) == ["-1 access-cover -"]
    assert remarks("Mot.", f"{cover}\ndescription_couverture: Un sac") == []
    assert remarks("Mot.", "encre: jaune") == ["-1 access-ink -"]
    assert remarks("Mot.", "encre: jaune\nformat: affiche") == []
    assert remarks("Mot.", "encre: jaune\nformat: [affiche, brochure]") != []
    assert remarks("Mot.", "encre: jaune", "tract") == []
    assert remarks("Mot.", "encre: jaune\nformat: brochure", "tract") != []
    assert remarks("Mot.", "encre: orange") == []
    assert remarks("Mot.", "encre: bleu\ndeuxieme_encre: jaune") == ["0 access-ink -"]
    assert remarks("Mot.", "encre: Pâle #eeeeee") == ["-1 access-ink -"]


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        ("LE LOYER EST CHER", False),  # 14 letters
        ("LE LOYER EST TROP CHER", True),
        ("LE LOYER EST TROP cher", False),
        ("ABCDE FGHIJ KLMNO PQRST", False),
        ("LOGEMENT CARREFOUR", True),
    ],
)
def test_capitals_are_counted_from_sixteen_letters(text: str, is_so: bool) -> None:
    assert is_in_capitals(text) == is_so
