"""Heads as beginners write them: read where they can only be meant in one way, told in a sentence elsewhere."""

import pytest

from pamphlets.core.source import PamphletError, Source, iter_diagnostics
from pamphlets.readers.document import read_document
from pamphlets.readers.front_matter.head_lines import HeadLines

READ = [
    ("titre: Les Sablons: récit", "title", "Les Sablons: récit"),
    ("titre: 'L'été'", "title", "L'été"),
    ("titre: 'L''été'", "title", "L'été"),
    ('titre: "Le "grand" jour"', "title", 'Le "grand" jour'),
    ('titre: "Le jour" et "la nuit"', "title", '"Le jour" et "la nuit"'),
    ("titre: 'x' y 'z'", "title", "'x' y 'z'"),
    ('titre: "C:\\Users\\lise"', "title", "C:\\Users\\lise"),
    ('titre: "Un\\ttabulé"', "title", "Un tabulé"),
    ("titre: [Brouillon] Les Sablons", "title", "[Brouillon] Les Sablons"),
    ('titre: "Un # dièse"', "title", "Un # dièse"),
    ("titre: T\nresume: >-\nUne phrase.\n  Deux.", "summary", "Une phrase. Deux."),
    ("titre: T\nresume: |\nUne phrase.\nprix: 2 €", "price", "2 €"),
    ("titre: T\nresume: >\n    Une phrase.\nDeux.\nprix: 2 €", "summary", "Une phrase. Deux."),
    ("titre: T\nresume:\n  Il dit : oui.\n  Puis non.", "summary", "Il dit : oui. Puis non."),
    ("titre: T\nauteurs:\n- A\n - B", "authors", ("A", "B")),
    ("titre: T\nauteurs:\n  - A\n - B\n- C", "authors", ("A", "B", "C")),
    ("titre: T\nauteurs:\n-Lise\n-Karim", "authors", ("Lise", "Karim")),
    ("titre: T\nauteurs:\n• Lise\n• Karim", "authors", ("Lise", "Karim")),
    ("titre: T\nauteurs:\n– Lise\n– Karim", "authors", ("Lise", "Karim")),
    ("titre: T\nauteurs:\n* Lise\n* Karim", "authors", ("Lise", "Karim")),
    ("titre: T\nauteurs:\n  Lise Morel\n  Karim D'Aubray", "authors", ("Lise Morel", "Karim D'Aubray")),
    ('titre: T\nauteurs: "Lise", "Karim"', "authors", ("Lise", "Karim")),
    ("titre: T\nauteurs: 'Lise','Karim'", "authors", ("Lise", "Karim")),
    ("titre: T\nmentions:\n  Une longue phrase qui\n  se suit.", "mentions", ("Une longue phrase qui se suit.",)),
]  # fmt: skip
TOLD = [
    ("titre: Les Sablons\n  sous_titre: Onze ans", "3:3 key-indented"),
    ("titre: T\n\tprix: 2", "3:2 key-indented"),
    ("  titre: T\nprix: 2", "2:3 yaml-indent"),
    ("titre: T\nresume:\n  Il dit : oui.\n  Note: non.", "5:3 key-indented"),
    ("titre: T\nimposition:\npliage: sections", "4:1 key-inside"),
    ('titre: "Les Sablons\nprix: 2', "2:8 yaml-quote"),
    ("titre: 'Les Sablons\nprix: 2", "2:8 yaml-quote"),
    ('titre: T\nauteurs:\n- "Lise\n- Karim', "4:3 yaml-quote"),
    ("titre: T\nauteurs: [Lise, Karim", "3:10 yaml-bracket"),
    ("titre: [sans titre\nprix: 2", "2:8 yaml-bracket"),
    ("titre: T\nimposition: {pliage: sections", "3:13 yaml-bracket"),
    ("titre: T\nauteurs: [Lise,, Karim]", "3:16 yaml-bracket"),
    ('{"titre": "T", "prix": "2"', "2:1 yaml-bracket"),
    ("titre Les Sablons", "2:1 key-colon"),
    ("titre = Les Sablons", "2:1 key-colon"),
    ("titre; T", "2:1 key-colon"),
    ("titre：T", "2:1 key-colon"),
    ("titre: T\nsous_titre Onze ans\nprix: 2", "3:1 key-colon"),
    ("titre: T\nIl était une fois.\nEt puis.", "3:1 yaml-line"),
    ("titre: T\n**gras**", "3:1 yaml-line"),
    ("titre: T\nauteurs: Lise\n- Karim", "4:1 yaml-item"),
    ("titre: T\nauteurs: Lise\n  - Karim", "4:1 yaml-item"),
    ("- titre: T\n- prix: 2", "2:1 yaml-shape"),
    ("titre: T\n<<: *x", "3:5 yaml-sign"),
]


def test_no_value_takes_two_quoted_strings_unless_it_is_a_list() -> None:
    assert told_of('titre: "Lise", "Karim"') == ["2:1 value-list"]


@pytest.mark.parametrize(("head", "field", "value"), READ)
def test_what_can_only_be_meant_in_one_way_is_read_so(
    head: str, field: str, value: object
) -> None:
    source = Source("a.md", f"---\n{head}\n---\n")
    document, _ = read_document(source, "a", {"imprint": "x"})
    assert getattr(document.meta, field) == value


def told_of(head: str) -> list[str]:
    """What is wrong with a head: `line:column code`."""
    source = Source("a.md", f"---\n{head}\n---\n\nMot.\n")
    faults: list[str] = []
    try:
        read_document(source, "a", {"imprint": "x"})
    except* PamphletError as group:
        for fault in iter_diagnostics(group):
            place = fault.source.locate(fault.span)
            faults.append(f"{place.line}:{place.column} {fault.code}")
    return faults


def test_all_faults_of_a_head_are_told_at_once() -> None:
    head = "titre: T\n  sous_titre: O\nauteurs: [A, B\nprix 2 €\ntheeme: x\nimposition:\npliage: y"
    assert told_of(head) == [
        "3:3 key-indented",
        "4:10 yaml-bracket",
        "5:1 key-colon",
        "6:1 key-near",
        "8:1 key-inside",
    ]


@pytest.mark.parametrize(("head", "wanted"), TOLD)
def test_the_rest_is_told_once_where_it_stands(head: str, wanted: str) -> None:
    assert told_of(head) == [wanted]


def test_a_value_is_where_it_was_typed_though_its_line_was_changed() -> None:
    text = "auteurs:\n-Lise\n –  'Karim'\n"
    head = HeadLines(Source("a.md", text), 0, len(text))
    assert head.lines[:3] == ["auteurs: ", "- 'Lise'", "- 'Karim'"]
    assert text[head.source_offset(2, 2)] == "'"
    assert text[head.plain_spans[1].start :].startswith("Lise")
