import pytest

from pamphlets.core.source import Diagnostic, Source
from pamphlets.readers.bibliography.csl_file import read_bibliography
from tests.readers.markdown.outline import faults_in


def faults_of(item: str, name: str = "sources.yaml") -> list[Diagnostic]:
    """The faults of a register of one source."""
    try:
        read_bibliography(Source(name, item))
    except ExceptionGroup as group:
        return list(faults_in(group))
    return []


@pytest.mark.parametrize(
    ("key", "near"),
    [
        ("year", "annee"),
        ("auter", "auteur"),
        ("titel", "titre"),
        ("editteur", "editeur"),
        ("publiher", "publisher"),
        ("contaner-title", "container-title"),
        ("consulté", ""),
        ("booktitle", "container-title"),
        ("adress", "adresse"),
        ("numéroo", "numero"),
        ("consulte-les", "consulte_le"),
        ("titlle-short", "title-short"),
        ("couleur", None),
        ("xyzzy", None),
    ],
)
def test_an_unknown_key_is_an_error_that_names_the_nearest(
    key: str, near: str | None
) -> None:
    faults = faults_of(f"- id: a\n  title: A\n  {key}: 2020\n")
    if near == "":
        assert faults == []
        return
    (fault,) = faults
    assert fault.source.locate(fault.span).line == 3
    assert (fault.fields["field"], fault.fields["key"]) == (key, "a")
    if near is None:
        assert fault.code == "source-field"
    else:
        assert (fault.code, fault.fields["near"]) == ("source-field-near", near)


@pytest.mark.parametrize(
    ("kind", "near"),
    [
        ("livr", "livre"),
        ("artcle", "article"),
        ("boook", "book"),
        ("entretein", "entretien"),
        ("webpge", "webpage"),
        ("article de revu", "article de revue"),
        ("persoonal_communication", "personal_communication"),
        ("year", None),
        ("xyzzy", None),
    ],
)
def test_an_unknown_type_is_an_error_that_names_the_nearest(
    kind: str, near: str | None
) -> None:
    (fault,) = faults_of(f"- id: a\n  title: A\n  type: {kind}\n")
    assert fault.source.locate(fault.span).line == 3
    if near is None:
        assert fault.code == "source-type"
    else:
        assert (fault.code, fault.fields["near"]) == ("source-type-near", near)


@pytest.mark.parametrize(
    ("item", "places"),
    [
        ("- id: a\n  title: A\n  titre: B\n", ["source-field-twice"]),
        ("- id: a\n  titre: A\n  auteur: X\n  Auteurs: Y\n", ["source-field-twice"]),
        ("- id: a\n  titre: A\n  annee: 2020\n  date: 2021\n", ["source-field-twice"]),
        ("- {id: a, title: A, title-short: B, shortTitle: B}", []),
        ("- {id: a, title: A, event: B, event-title: B, URL: x, url: x}", []),
        ("- {cle: a, titre: A}", []),
        ("- {titre: A, auteur: B}", ["source-id"]),
    ],
)
def test_two_names_of_one_key_are_one_key(item: str, places: list[str]) -> None:
    assert [fault.code for fault in faults_of(item)] == places


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ("editeur: X", "book"),
        ("editeur: X, revue: Y", "document"),
        ("editeur: X, type: rapport", "report"),
        ("url: x", "document"),
        ("article: L. 1-2, code: Code du port", "legislation"),
    ],
)
def test_what_has_a_publisher_or_an_article_needs_no_type(fields: str, kind: str) -> None:
    source = Source("sources.yaml", f"- {{id: a, titre: A, {fields}}}")
    assert read_bibliography(source).entries["a"].kind == kind


@pytest.mark.parametrize(
    "key",
    "abstract annote keyword note custom citation-key call-number source ISBN ISSN PMID categories journalAbbreviation "
    "container-title-short license system_id number-of-pages is-referenced-by-count subject".split(),
)
def test_what_exports_say_beside_the_source_is_known(key: str) -> None:
    assert faults_of(f"- id: a\n  title: A\n  {key}: [x]\n") == []


def test_a_program_s_own_key_is_no_slip_of_anybody_s() -> None:
    source = '[{"id": "a", "title": "A", "xyzzy-42": 1}]'
    assert faults_of(source, "sources.json") == []
    (entry,) = read_bibliography(Source("sources.json", source)).entries.values()
    assert entry.unprinted == ("xyzzy-42",)
    assert [fault.code for fault in faults_of(source)] == ["source-field"]


def test_a_slip_in_json_is_told_too() -> None:
    (fault,) = faults_of('[{"id": "a", "titel": "A", "title": "B"}]', "sources.json")
    assert fault.code == "source-field-near"


@pytest.mark.parametrize(
    ("field", "codes"),
    [
        ("editeur: {nom: Seuil}", ["source-value"]),
        ("editeur: [{nom: Seuil}]", ["source-value"]),
        ("volume: [[1]]", ["source-value"]),
        ("editeur: [Seuil, Quai]", []),
        ("note: {a: b}", []),
        ("keyword: [{a: b}]", []),
        ("facts: []", []),
    ],
)
def test_a_value_that_holds_no_words_is_told(field: str, codes: list[str]) -> None:
    faults = faults_of(f"- id: a\n  titre: A\n  {field}\n")
    assert [fault.code for fault in faults] == codes


@pytest.mark.parametrize(
    ("author", "parts"),
    [
        ("{firstname: Jeanne, lastname: Dupont}", []),
        ("[{family: Dupont, givn: Jeanne}, {nome: Quai}]", ["givn", "nome"]),
        ("{Nom: Dupont, Prénom: Jeanne}", []),
        ("{family: Dupont, ORCID: x, sequence: first, affiliation: []}", []),
        ("{}", []),
        ("Jeanne Dupont", []),
    ],
)
def test_what_is_no_part_of_a_name_is_told(author: str, parts: list[str]) -> None:
    faults = faults_of(f"- id: a\n  titre: A\n  auteur: {author}\n")
    assert {fault.code for fault in faults} <= {"source-name-part"}
    assert [fault.fields["field"] for fault in faults] == parts


@pytest.mark.parametrize("field", ["Année: demain", "éditeur: {nom: X}", "issued: demain"])
def test_a_fault_names_a_field_as_it_is_written(field: str) -> None:
    (fault,) = faults_of(f"- id: a\n  titre: A\n  {field}\n")
    assert fault.fields["field"] == field.partition(":")[0]
