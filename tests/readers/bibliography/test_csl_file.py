import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pamphlets.app.messages import render_diagnostic
from pamphlets.core.source import Source, Span
from pamphlets.document.bibliography import (
    BibliographyEntry,
    ContributorName,
    TextRun,
)
from pamphlets.readers.bibliography.csl_file import read_bibliography
from pamphlets.readers.yaml_nodes import MAX_YAML_DEPTH
from tests.readers.markdown.outline import faults_in

ZOTERO = """[
\t{
\t\t"id": "http://zotero.org/users/1/items/AB12",
\t\t"type": "article-newspaper",
\t\t"abstract": "Ligne\\nune \\u2028 deux\\t.",
\t\t"container-title": "Le\\/Quai",
\t\t"title": "L\\u2019\\u00e9t\\u00e9 \\ud83d\\ude00 du <i>quai</i> au <span class=\\"nocase\\">XIX<sup>e</sup></span>",
\t\t"author": [{"family": "Lampe", "given": "Jeanne"}, {"literal": "Collectif"}],
\t\t"publisher": null,
\t\t"issued": {"date-parts": [["2022", 11, 28]]},
\t\t"accessed": {"date-parts": [[2026,11,1]]},
\t\t"citation-key": "lampe2022"
\t},
\t{"id":"deux","type":"book","title":"Deux","issued":{"date-parts":[[1998]]}},
\t{"id":"trois","title":"Trois","issued":{"date-parts":[[2022,25]]}}
]
"""


def entry(text: str) -> BibliographyEntry:
    """The only entry of a register."""
    (found,) = read_bibliography(Source("sources.yaml", text)).entries.values()
    return found


def told(text: str, name: str = "sources.yaml") -> list[str]:
    """The faults of a register, each as `line:column code`."""
    with pytest.raises(ExceptionGroup) as caught:
        read_bibliography(Source(name, text))
    found = faults_in(caught.value)
    assert all(render_diagnostic(fault) for fault in found)
    places = [(fault.source.locate(fault.span), fault.code) for fault in found]
    return [f"{place.line}:{place.column} {code}" for place, code in places]


def test_a_list_and_pandoc_s_references_are_one_register() -> None:
    items = "- id: a\n  title: A\n- id: b\n  title: B\n"
    plain = read_bibliography(Source("s", items)).entries
    assert list(plain) == ["a", "b"]
    assert list(read_bibliography(Source("s", f"references:\n{items}")).entries) == [
        "a",
        "b",
    ]
    assert list(
        read_bibliography(Source("s", f"---\nreferences:\n{items}---\n")).entries
    ) == [
        "a",
        "b",
    ]
    assert list(
        read_bibliography(Source("s", f"---\nreferences:\n{items}...\n")).entries
    ) == [
        "a",
        "b",
    ]


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("id: a\ntitre: A\n", ["a"]),
        ("clé: a\ntitre: A\n", ["a"]),
        ("a:\n  titre: A\nb:\n  titre: B\n", ["a", "b"]),
        ('{"a": {"title": "A"}}', ["a"]),
    ],
)
def test_one_source_and_sources_by_their_keys_are_a_register(
    text: str, keys: list[str]
) -> None:
    assert list(read_bibliography(Source("s.yaml", text)).entries) == keys


def test_a_source_by_its_key_has_one_key() -> None:
    assert told("a:\n  id: b\n  titre: A\n") == ["2:3 source-field-twice"]


@pytest.mark.parametrize(
    "text", ["", "# rien\n", "[]", "references:\n", "references: []\n", "---\n"]
)
def test_a_register_may_be_empty(text: str) -> None:
    register = read_bibliography(Source("sources.yaml", text))
    assert (dict(register.entries), register.source) == ({}, Source("sources.yaml", text))


def test_zotero_s_export_is_read_as_it_comes() -> None:
    text = ZOTERO.replace("[[2022,25]]", "[[2022,12]]")
    one, two, three = read_bibliography(Source("sources.json", text)).entries.values()
    assert one == BibliographyEntry(
        "lampe2022",
        "article-newspaper",
        "L’été 😀 du quai au XIXe",
        one.span,
        authors=(ContributorName("Lampe", "Jeanne"), ContributorName(literal="Collectif")),
        container_title="Le/Quai",
        issued="28 novembre 2022",
        accessed="1er novembre 2026",
        rich_texts={
            "L’été 😀 du quai au XIXe": (
                TextRun("L’été 😀 du "),
                TextRun("quai", "emphasis"),
                TextRun(" au XIX"),
                TextRun("e", None, "superscript"),
            )
        },
    )
    assert (two.key, two.issued, three.issued) == ("deux", "1998", "décembre 2022")
    assert [Source("s", text).locate(e.span).line for e in (one, two, three)] == [2, 14, 15]


def test_a_fault_behind_tabs_and_escapes_is_at_its_place() -> None:
    assert told(ZOTERO, "sources.json") == ["15:41 source-date"]
    assert told('[{"title": "\\ud83d\\ude00", "id": "#"}]') == ["1:34 source-key"]


@given(
    st.lists(
        st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=12),
        max_size=4,
    )
)
def test_json_with_and_without_escapes_says_the_same(titles: list[str]) -> None:
    items = [{"id": f"k{n}", "title": f"T {title} T"} for n, title in enumerate(titles)]
    dumps = [
        json.dumps(items, ensure_ascii=escaped, indent=space)
        for escaped, space in ((True, "\t"), (False, None))
    ]
    one, two = (
        read_bibliography(Source("sources.json", dump)).entries.values() for dump in dumps
    )
    assert [found.title for found in one] == [found.title for found in two]
    assert len(one) == len(titles)


def test_fields_that_are_not_printed_are_kept_out_of_the_way() -> None:
    text = """
- id: a
  type: book
  title: A
  abstract: "Un : résumé"
  keyword: [x, y]
  custom: {deep: [1, {er: 2}]}
"""
    assert entry(text) == BibliographyEntry("a", "book", "A", entry(text).span)


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("2022-11-28", "28 novembre 2022"),
        ("2022-11", "novembre 2022"),
        ("2022", "2022"),
        ("2022-11-28T10:30:00Z", "28 novembre 2022"),
        ("28/11/2022", "28 novembre 2022"),
        ("printemps 2022", "printemps 2022"),
        ("2022-01-02/2022-03", "2 janvier 2022 – mars 2022"),
        ("{date-parts: [[2022, 11, 28]]}", "28 novembre 2022"),
        ('{"date-parts":[["2022","11"]]}', "novembre 2022"),
        ("{date-parts: [[1789]]}", "1789"),
        ("{date-parts: [[840, 1, 1]]}", "1er janvier 840"),
        ("{date-parts: [[2022, 1], [2022, 3]]}", "janvier 2022 – mars 2022"),
        ("{date-parts: [[1998]], circa: true}", "vers 1998"),
        ("{date-parts: [[1998]], circa: 0}", "1998"),
        ("{literal: s. d.}", "s. d."),
        ("{raw: 2022-11-28}", "28 novembre 2022"),
        ("{edtf: 2022-11}", "novembre 2022"),
        ("null", ""),
        ("", ""),
        ("[]", ""),
        ("{date-parts: [[]]}", ""),
        ("[{year: 2009, month: 5}]", "mai 2009"),
    ],
)
def test_dates_are_printed_in_words(date: str, words: str) -> None:
    assert entry(f"- id: a\n  title: A\n  issued: {date}\n").issued == words


@pytest.mark.parametrize(
    "date",
    [
        "demain",
        "2022-02-30",
        "{}",
        "{date-parts: [[2022, 25]]}",
        "{date-parts: [[2022, 11, 31]]}",
        "{date-parts: [[an, 1]]}",
        "{date-parts: [[20222]]}",
        "{date-parts: [[٢٠٢٢]]}",
        "{date-parts: [[2022, ¹]]}",
        "0000-01-01",
        "٢٠٢٢-٠١-٠١",
        "{date-parts: [[2022, 1, 2, 3]]}",
        "{date-parts: [[2022], [x]]}",
        "{an: 2022}",
        "2022-20-01/2023-01",
    ],
)
def test_what_is_no_date_is_a_fault_where_it_stands(date: str) -> None:
    assert told(f"- id: a\n  title: A\n  accessed: {date}\n") == ["3:13 source-date"]


@pytest.mark.parametrize(
    ("author", "name"),
    [
        ("{family: Lampe, given: Jeanne}", ContributorName("Lampe", "Jeanne")),
        (
            "[{family: Gaulle, non-dropping-particle: de, given: A.}]",
            ContributorName("de Gaulle", "A.", particle="de"),
        ),
        (
            "[{family: Nerval, dropping-particle: de, given: G.}]",
            ContributorName("Nerval", "G. de"),
        ),
        ("[{family: King, given: M., suffix: Jr}]", ContributorName("King Jr", "M.")),
        ("Collectif", ContributorName(literal="Collectif")),
        ("[Collectif]", ContributorName(literal="Collectif")),
        (
            "[{literal: Le  collectif}, {}, {family: ''}]",
            ContributorName(literal="Le collectif"),
        ),
    ],
)
def test_names(author: str, name: ContributorName) -> None:
    assert entry(f"- id: a\n  title: A\n  author: {author}\n").authors == (name,)


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("un mot", ["1:1 register-list"]),
        ("@book{lampe, title={A}}", ["1:1 register-foreign"]),
        ("% Zotero\n\n@article{a,\n", ["3:1 register-foreign"]),
        ("TY  - BOOK\nTI  - A\nER  - \n", ["1:1 register-foreign"]),
        ("a: b\nc: d\n", ["1:1 register-list"]),
        ("x: 1\nreferences:\n  a: b\n", ["3:3 register-list"]),
        ("- id: a\n  title: A\n- un mot\n- [x]\n", ["3:3 source-form", "4:3 source-form"]),
        ("- title: A\n- id: ''\n  title: B\n", ["1:3 source-id", "2:3 source-id"]),
        ("- id: deux mots\n  title: A\n", ["1:7 source-key"]),
        (
            "- title: A\n  id: a#b\n- {id: .a, title: B}\n",
            ["2:7 source-key", "3:8 source-key"],
        ),
        (
            "- id: a\n  type: book\n- id: b\n  title: ''\n",
            ["1:3 source-title", "3:3 source-title"],
        ),
        ("- {id: a, type: legislation, number: '3'}\n", ["1:3 source-title"]),
        ("- {id: a, title: {x: y}}\n", ["1:3 source-title"]),
        (
            "- id: a\n  title: A\n- id: b\n  title: B\n- id: a\n  title: C\n",
            ["5:3 source-twice"],
        ),
        ("- id: a\n  title: A\n  title: B\n", ["3:3 source-field-twice"]),
        ("- id: a\n  titl: A\n- id: b\n", ["2:3 source-field-near", "3:3 source-title"]),
        ("- id: a\n  title: A\n   b: c\n", ["3:4 yaml-indent"]),
        ("- id: a\n  title: 'A\n- id: b\n", ["2:10 yaml-quote"]),
        ("- id: a\n  title: [A\n- id: b\n", ["2:10 yaml-bracket"]),
        ("- id: é\n  title: {a: é} é\n", ["2:17 yaml-after"]),
        ("- id: a\n  title: A\x07\n", ["2:11 control"]),
        ("- id: a\n  title: A\n---\n- id: b\n", ["3:1 yaml-line"]),
        (
            "- id: a\n  issued: x\n- id: a\n  title: B\n",
            ["1:3 source-title", "2:11 source-date", "3:3 source-twice"],
        ),
    ],
)
def test_faults_are_told_at_their_places(text: str, faults: list[str]) -> None:
    assert told(text) == faults


def test_an_article_of_a_code_needs_no_title_of_its_own() -> None:
    found = entry(
        "- {id: a, type: legislation, container-title: Code du port, section: Article R. 1-2}"
    )
    assert (found.law_title, found.number) == ("Code du port", "R. 1-2")


def test_a_second_source_of_one_id_names_the_line_of_the_first() -> None:
    with pytest.raises(ExceptionGroup) as caught:
        read_bibliography(Source("s.yaml", "\n- {id: a, title: A}\n- {id: a, title: B}\n"))
    assert faults_in(caught.value)[0].fields == {"key": "a", "line": "2"}


@pytest.mark.parametrize(
    ("fields", "url"),
    [
        ("URL: 'https://a.example'", "https://a.example"),
        ("DOI: 10.1/x", "https://doi.org/10.1/x"),
        ("note: x", ""),
    ],
)
def test_an_address_may_be_a_doi(fields: str, url: str) -> None:
    assert entry(f"- id: a\n  title: A\n  {fields}\n").url == url


@pytest.mark.parametrize(
    ("language", "lang"),
    [("en", "en"), ("fr-FR", "fr-FR"), ("français", "fr"), ("En bref", "")],
)
def test_a_language_is_a_tag_or_nothing(language: str, lang: str) -> None:
    assert entry(f"- {{id: a, title: A, language: {language}}}").lang == lang


JSONS = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=6),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    "id",
                    "title",
                    "titre",
                    "langue",
                    "volume",
                    "issued",
                    "accessed",
                    "author",
                    "date-parts",
                    "family",
                    "type",
                ]
            ),
            inner,
        )
    ),
    max_leaves=12,
)


@given(JSONS)
def test_whatever_json_holds_is_read_or_told(value: Any) -> None:
    source = Source("sources.json", json.dumps(value))
    try:
        entries = read_bibliography(source).entries.values()
    except ExceptionGroup as group:
        for fault in faults_in(group):
            assert 0 <= fault.span.start <= len(source.text)
            assert render_diagnostic(fault)
        return
    assert all(
        e.key and Span(0, 0).start <= e.span.start < e.span.stop <= len(source.text)
        for e in entries
    )


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("[" * 30_000 + "]" * 30_000, f"1:{MAX_YAML_DEPTH + 1} yaml-deep"),
        ("{" * 30_000 + "}" * 30_000, f"1:{MAX_YAML_DEPTH + 1} yaml-deep"),
        ('{"a":' * 30_000, f"1:{5 * MAX_YAML_DEPTH + 1} yaml-deep"),
        ("- id: a\n  title: " + "[" * 30_000, f"2:{MAX_YAML_DEPTH + 8} yaml-deep"),
        ("- " * 30_000, f"1:{2 * MAX_YAML_DEPTH + 1} yaml-deep"),
        ("- &a [*a]", "1:7 yaml-deep"),
        ('- id: a\n  title: "\\ud800"', "2:13 yaml-escape"),
        ('[{"id": "a", "title": "\\udc00\\ud800"}]', "1:26 yaml-escape"),
        (
            "- id: a\n  title: A\n  ? [x]\n  : b\n  ? [y]\n  : c",
            "3:5 source-field 5:5 source-field",
        ),
        ('[{"id": "a", "title": "A", "title": "B"}]', "1:28 source-field-twice"),
    ],
)
def test_odd_yaml_and_json_are_told_at_their_place(text: str, places: str) -> None:
    assert " ".join(told(text)) == places


def test_numbers_that_are_none_are_words() -> None:
    text = f'[{{"id": "a", "title": NaN, "volume": {"9" * 5000}, "number": Infinity}}]'
    source = entry(text)
    assert (source.title, source.volume, source.number) == ("NaN", "9" * 5000, "Infinity")


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Un livre: sous-titre", "Un livre: sous-titre"),
        ("Sources:", "Sources:"),
        ("Un: deux: trois", "Un: deux: trois"),
        ("*Les Quais* aujourd'hui", "Les Quais aujourd'hui"),
        ("**Tout** noter: un", "Tout noter: un"),
        ("@home", "@home"),
        ("100 % #metoo, et #suite", "100 % #metoo, et #suite"),
        ("%tout", "%tout"),
        ("!Alerte", "!Alerte"),
        ("[Compte rendu] Un livre", "[Compte rendu] Un livre"),
        ("'L'été' des grues", "'L'été' des grues"),
        ('"Tout noter" : l\'archive', '"Tout noter" : l\'archive'),
        ("'L''été: récit'", "L'été: récit"),
        ('"Un: deux"', "Un: deux"),
        ("A # remarque", "A"),
        ("C#", "C#"),
    ],
)
@pytest.mark.parametrize("fault", ["", "  note: a: b\n"])
def test_a_value_without_quotation_marks_is_the_author_s_own(
    line: str, title: str, fault: str
) -> None:
    text = f"- id: a\n  title: {line}\n{fault}  author: [X, Y]\n  issued: {{date-parts: [[2020]]}}\n"
    source = entry(text)
    assert (source.title, source.issued, len(source.authors)) == (title, "2020", 2)


def test_an_at_sign_before_a_key_is_not_part_of_it() -> None:
    assert entry("- id: @lampe2020\n  title: A\n").key == "lampe2020"


def test_a_fault_beside_a_forgiven_line_is_at_its_place() -> None:
    assert told("- id: a\n  title: *A* et: b\n  issued: demain\n") == ["3:11 source-date"]
