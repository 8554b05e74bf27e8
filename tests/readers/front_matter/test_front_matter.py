from dataclasses import fields

import pytest

from pamphlets.app.messages import render_diagnostic
from pamphlets.core.source import WHOLE_FILE, LineColumn, Source
from pamphlets.document.metadata import Meta
from pamphlets.readers.document import read_document
from pamphlets.readers.front_matter.front_matter import (
    read_collective,
    read_front_matter,
)
from pamphlets.readers.front_matter.keys import KEYS, KEYS_BY_NAME, find_key
from pamphlets.readers.front_matter.values import MAX_ITEMS, MAX_LINE_LENGTH
from pamphlets.readers.front_matter.yaml_lines import MAX_ENTRIES, MAX_HEAD_SIZE
from tests.readers.markdown.outline import faults_in

PRINTER = {"imprint": "IPNS"}


def meta_of(head: str) -> Meta:
    return read_document(Source("a.md", f"---\n{head}\n---\ntexte\n"), "a", PRINTER)[0].meta


def faults_of(head: str) -> list[str]:
    """What is wrong with a head: `line:column code`."""
    with pytest.raises(ExceptionGroup) as caught:
        read_document(Source("a.md", head), "a", PRINTER)
    assert all(render_diagnostic(fault) for fault in faults_in(caught.value))
    places = [(d.source.locate(d.span), d) for d in faults_in(caught.value)]
    return [f"{place.line}:{place.column} {d.code}" for place, d in places]


def test_a_title_is_all_that_must_be_there() -> None:
    assert meta_of("titre: Essai") == Meta(title="Essai", slug="a", imprint="IPNS")


def test_every_key_has_its_field() -> None:
    known = {field.name for field in fields(Meta)}
    assert {key.field for key in KEYS} <= known
    assert known - {key.field for key in KEYS} == {
        "slug",
        "cover_image",
        "awaits_stamp",
        "unverified_fact_count",
        "facts_on_copies",
        "spans",
    }


def test_no_name_is_given_to_two_keys() -> None:
    assert len(KEYS_BY_NAME) == sum(1 + len(key.aliases) for key in KEYS)


@pytest.mark.parametrize(
    "written",
    [
        "Première publication",
        "premiere-publication",
        "PREMIERE_PUBLICATION",
        "first_publication",
    ],
)
def test_accents_capitals_and_hyphens_of_a_key_make_no_difference(written: str) -> None:
    key = find_key(written)
    assert key
    assert key.field == "first_publication"


@pytest.mark.parametrize(
    ("head", "field", "value"),
    [
        ("titre: Paris : une histoire", "title", "Paris : une histoire"),
        ("titre : Paris: une histoire", "title", "Paris: une histoire"),
        ("title:Paris", "title", "Paris"),
        ("titre: « Non » # à revoir", "title", "« Non »"),
        ("titre: Le mouvement #metoo", "title", "Le mouvement #metoo"),
        ('titre: "Non" disent-elles', "title", '"Non" disent-elles'),
        ("titre: 'l’eau : un bien'", "title", "l’eau : un bien"),
        ("titre: *Le Monde* et nous", "title", "Le Monde et nous"),
        ("titre: @tous & [presque] toutes", "title", "@tous & [presque] toutes"),
        ("titre: 18:30", "title", "18:30"),
        ("titre: no", "title", "no"),
        ("titre: Deux\n  lignes", "title", "Deux lignes"),
        ("titre: |\n  Deux\n  lignes", "title", "Deux lignes"),
        ("titre: sant\u00adé\u200b", "title", "santé"),
        ("titre: a\nresume: >\n  Un\n  deux\n\n  trois", "summary", "Un deux\n\ntrois"),
        ("titre: a\nauteurs: Antitech 26", "authors", ("Antitech 26",)),
        ("titre: a\nauteurs: [Ana, Bo]", "authors", ("Ana", "Bo")),
        (
            "titre: a\nauteurs:\n  - Ana : une\n  - Bo\n    et Cy",
            "authors",
            ("Ana : une", "Bo et Cy"),
        ),
        ("titre: a\nauteurs:\n- Ana\n- Bo\nresume: |\n  c", "authors", ("Ana", "Bo")),
        (
            'titre: a\nmentions: "Photocopiez, diffusez"',
            "mentions",
            ("Photocopiez, diffusez",),
        ),
        ("titre: a\nlangue: français", "lang", "fr"),
        ("titre: a\nlang: zxx", "lang", "zxx"),
        ("titre: a\nlang: FR-ca", "lang", "fr-CA"),
        ("titre: a\nfaits_arretes_au: 2026-11-01", "facts_as_of", "1er novembre 2026"),
        ("titre: a\nfacts_as_of: 2026-11-01\nlang: en", "facts_as_of", "2026-11-01"),
        ("titre: a\npages: 16", "pages", 16),
        ("titre: a\ncouverture: non", "cover", False),
        ("titre: a\ncouverture: images/a.png", "cover_image", "images/a.png"),
        ("titre: a\ndescription couverture: Un quai, vide.", "cover_alt", "Un quai, vide."),
        ("titre: a\ncover_alt: Un quai", "cover_alt", "Un quai"),
        ("titre: a\nliste des sources: non", "source_list", False),
        ("titre: a\nsource_list: oui", "source_list", True),
        ("titre: a\nblanches: notes", "blanks", "notes"),
        ("titre: a\nliens: texte", "links", "text"),
        ("titre: a\nsommaire: Non", "contents", False),
        ("titre: a\nbrouillon: oui", "draft", "Version de travail"),
        ("titre: a\nbrouillon: non", "draft", ""),
        ("titre: a\nbrouillon: Relecture en cours", "draft", "Relecture en cours"),
        ("titre: a\ntheme: Bloc", "theme", "bloc"),
        ("titre: a\nformats: brochure, affiche", "formats", ("brochure", "affiche")),
        ("titre: a\nprix:", "price", ""),
        ("titre: a\nprix: prix libre (1 : 2 €)", "price", "prix libre (1 : 2 €)"),
        (
            "titre: a\nimprimeur: Copie 26, 3 rue du Lac",
            "imprint",
            "Copie 26, 3 rue du Lac",
        ),
    ],
)
def test_a_key_is_typed(head: str, field: str, value: object) -> None:
    assert getattr(meta_of(head), field) == value


@pytest.mark.parametrize(
    ("head", "wanted"),
    [
        ("# Titre\n\ntexte\n", ["1:1 head-missing"]),
        ("Un mot.\n", ["1:1 head-missing"]),
        ("", ["0:0 text-empty"]),
        ("\ufeff \n\t\n", ["0:0 text-empty"]),
        ("---\ntitre: a\n\ntexte\n", ["1:1 head-open"]),
        ("---\n---\ntexte\n", ["2:1 title-missing"]),
        ("---\nlangue: fr\n---\n", ["2:1 title-missing"]),
        ("---\nlangue: fr\ntitre:\n---\n", ["3:7 title-missing"]),
        ("---\ntitre: ' '\n---\n", ["2:8 title-missing"]),
        ("---\ntitre: a\npagse: 8\nxyzt: 1\n---\n", ["3:1 key-near", "4:1 key-unknown"]),
        ("---\ntitre: a\nprix: 1\nprice: 2\n---\n", ["4:1 key-twice"]),
        ("---\ntitre: a\npages:   18\n---\n", ["3:10 value-pages"]),
        ("---\ntitre: a\npages: seize\n---\n", ["3:8 value-pages"]),
        ("---\ntitre: a\npages: 52\n---\n", ["3:8 value-pages"]),
        ("---\ntitre: a\nlangue: le français\n---\n", ["3:9 value-language"]),
        ("---\ntitre: a\ndate: demain\n---\n", ["3:7 value-date"]),
        ("---\ntitre: a\ndate: 15 janvier 0000\n---\n", ["3:7 value-date"]),
        ("---\ntitre: a\njour: 15 janvier 0000\n---\n", ["3:7 value-event-day"]),
        (
            "---\ntitre: a\njour: samedi 15 janvier 2050)\n---\n",
            ["3:7 value-event-day-more"],
        ),
        ("---\ntitre: a\nauteurs: Ana, Bo\n---\n", ["3:10 value-comma"]),
        ("---\ntitre: a\nsommaire: peut-être\n---\n", ["3:11 value-flag"]),
        (
            "---\ntitre: a\nliens: partout\nblanches: roses\n---\n",
            ["3:8 value-links", "4:11 value-blanks"],
        ),
        ("---\ntitre: a\npage_2: sommaire\n---\n", ["3:9 value-page-2"]),
        ("---\ntitre: a\nchiffres: romains\n---\n", ["3:11 value-figures"]),
        ("---\ntitre: a\nouverture: chapitre\n---\n", ["3:12 value-opener"]),
        ("---\ntitre: a\nnotes: par page\n---\n", ["3:8 value-notes"]),
        ("---\ntitre: [a, b]\n---\n", ["2:1 value-list"]),
        ("---\ntitre: a\nauteurs:\n  nom: Ana\n---\n", ["3:1 value-shape"]),
        ("---\ntitre: a\nprix: 'x\n---\n", ["3:7 yaml-quote"]),
        ("---\n- a\n- b\n---\n", ["2:1 yaml-shape"]),
        ("---\ntitre: a\n sous_titre: b\n---\n", ["3:2 key-indented"]),
    ],
)
def test_a_faulty_head_is_told_by_place(head: str, wanted: list[str]) -> None:
    assert faults_of(head) == wanted


def test_the_text_s_own_key_wins_over_the_collective_s() -> None:
    defaults = {"licence": "copyleft", "price": "libre", "imprint": "IPNS"}
    document, _ = read_document(
        Source("a.md", "---\ntitre: a\nprix: 2 €\n---\n"), "a", defaults
    )
    assert (document.meta.licence, document.meta.price) == ("copyleft", "2 €")


def test_a_collective_with_an_address_is_the_imprint() -> None:
    head = "---\ntitre: a\ncollectif: Les Copistes\nadresse: 1 rue du Port, Quimper\n---\n"
    document, told = read_document(Source("a.md", head), "a")
    assert document.meta.imprint == "IPNS — Les Copistes, 1 rue du Port, Quimper"
    assert told == ()


def test_a_missing_imprint_is_a_warning_only() -> None:
    _, told = read_document(Source("a.md", "---\ntitre: a\n---\n"), "a")
    assert [(d.severity, d.code, d.span) for d in told] == [
        ("warning", "imprint-missing", WHOLE_FILE)
    ]
    assert render_diagnostic(told[0]).startswith("a.md: warning: no imprint")


def test_the_place_of_a_key_can_be_asked_for_later() -> None:
    meta = meta_of("titre: a\nthème: blok\nauteurs:\n  - Ana")
    source = Source("a.md", "---\ntitre: a\nthème: blok\nauteurs:\n  - Ana\n---\ntexte\n")
    assert source.locate(meta.span_of("theme")) == LineColumn(3, 8)
    assert source.locate(meta.span_of("authors")) == LineColumn(4, 1)
    assert meta.span_of("pages") == meta.span_of("imprint") == WHOLE_FILE


def test_the_body_keeps_its_line_numbers() -> None:
    source = Source("a.md", "\n---\ntitre: a\n...\n\n\nmot\n")
    document, _ = read_document(source, "a", PRINTER)
    assert source.locate(document.blocks[0].span).line == 7


@pytest.mark.parametrize(
    ("value", "cover"),
    [("non", (False, "")), ("oui", (True, "")), ("quai.svg", (True, "quai.svg"))],
)
def test_a_cover_is_a_flag_or_a_picture(value: str, cover: tuple[bool, str]) -> None:
    head = f"---\ntitre: a\ncouverture: {value}\n---\n"
    document, _ = read_document(Source("a.md", head), "a", {**PRINTER, "cover": False})
    assert (document.meta.cover, document.meta.cover_image) == cover


def test_the_collective_is_named_once_for_all_mentions() -> None:
    head = "---\ntitre: a\ncollectif: Les Copistes\nmentions:\n  - Rédigé par {collectif}.\n---\n"
    document, _ = read_document(Source("a.md", head), "a", PRINTER)
    assert document.meta.mentions == ("Rédigé par Les Copistes.",)


def test_what_the_collective_sets_holds_for_its_titles() -> None:
    text = "# le nôtre\n---\ncollectif: Les Copistes\nlicence: copyleft\nlang: br\n"
    text += "adresse: |\n  1 rue du Port\n  29000 Quimper\n"
    defaults, told = read_collective(Source("collectif.yaml", text))
    assert told == ()
    meta = read_document(Source("a.md", "---\ntitre: a\n---\n"), "a", defaults)[0].meta
    assert (meta.collective, meta.licence, meta.lang) == ("Les Copistes", "copyleft", "br")
    assert meta.imprint == "IPNS — Les Copistes, 1 rue du Port 29000 Quimper"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("collectif: a\ncolectif: b\n", [(2, 1, "key-near")]),
        ("collectif: a\ntitre: b\npages: 8\n", [(2, 1, "key-own"), (3, 1, "key-own")]),
        ("sommaire: parfois\n", [(1, 11, "value-flag")]),
        ("collectif: a\n licence: b\n", [(2, 2, "key-indented")]),
    ],
)
def test_a_fault_of_the_collective_is_told_by_place(
    text: str, wanted: list[tuple[int, int, str]]
) -> None:
    with pytest.raises(ExceptionGroup) as caught:
        read_collective(Source("collectif.yaml", text))
    assert all(render_diagnostic(fault) for fault in faults_in(caught.value))
    places = [(d.source.locate(d.span), d.code) for d in faults_in(caught.value)]
    assert [(place.line, place.column, code) for place, code in places] == wanted


def test_an_empty_file_sets_nothing() -> None:
    assert read_collective(Source("collectif.yaml", "\n# rien\n")) == ({}, ())


@pytest.mark.parametrize("rest", [")", "|", "-2051", " à 18 h", " !"])
def test_what_stands_behind_a_day_is_told_with_the_day_to_write(rest: str) -> None:
    head = f"---\ntitre: a\njour: samedi 15 janvier 2050{rest}\n---\n"
    with pytest.raises(ExceptionGroup) as caught:
        read_document(Source("a.md", head), "a", PRINTER)
    (fault,) = faults_in(caught.value)
    day = render_diagnostic(fault).rpartition("write jour: ")[2].partition(";")[0]
    assert meta_of(f"titre: a\njour: {day}").event_day == "samedi 15 janvier 2050"


NESTED = "[" * 1_500 + "]" * 1_500
DEEP_KEYS = "".join(f"{' ' * level}a:\n" for level in range(200))


@pytest.mark.parametrize(
    ("head", "place"),
    [
        (f"titre: {NESTED}", "2:47 yaml-deep"),
        (f"titre: {NESTED.replace('[', '{').replace(']', '}')}", "2:47 yaml-deep"),
        (f"titre: {'[' * 30_000}]", "2:47 yaml-deep"),
        (DEEP_KEYS, "42:41 yaml-deep"),
        ("titre: [&x [*x]]", "2:13 yaml-deep"),
        ('titre: "\\ud800"', "2:11 yaml-escape"),
        ('titre: "\\ud83d\\ude00"', "2:11 yaml-escape"),
        ('titre: "\\U00110000"', "2:11 yaml-escape"),
        ('titre: "a\\0b"', "2:8 control"),
        ('titre: "a\\e[2J"', "2:8 control"),
        ('titre: "a\\u202eb"', "2:8 direction"),
        ('titre: "\\u05d0"', "2:8 script"),
        ('titre: a\nauteurs: [b, "\\0"]', "3:14 control"),
        ("titre: a\n? [x]\n: b", "3:3 key-unknown"),
        ("<<: {titre: a}", "2:1 key-unknown"),
    ],
)
def test_odd_yaml_is_told_at_its_place(head: str, place: str) -> None:
    assert place in faults_of(f"---\n{head}\n---\n")
    with pytest.raises(ExceptionGroup) as caught:
        read_collective(Source("collectif.yaml", f"\n{head}\n"))
    assert place.split(" ")[1] in [fault.code for fault in faults_in(caught.value)]


def test_as_many_keys_as_may_be_are_read_and_one_more_is_told() -> None:
    keys = [f"cle{number}x: a" for number in range(10_000)]
    faults = faults_of("---\ntitre: a\n" + "\n".join(keys) + "\n---\n")
    assert len(faults) == MAX_ENTRIES  # the title is no fault, the last tells the rest
    assert faults[-1] == f"{MAX_ENTRIES + 2}:1 yaml-many"
    few = "\n".join(keys[: MAX_ENTRIES - 1])
    assert not any(
        "yaml-many" in fault for fault in faults_of(f"---\ntitre: a\n{few}\n---\n")
    )


def test_a_title_longer_than_a_cover_is_told_and_not_repeated() -> None:
    assert meta_of(f"titre: {'a' * MAX_LINE_LENGTH}").title == "a" * MAX_LINE_LENGTH
    assert faults_of(f"---\ntitre: {'a' * (MAX_LINE_LENGTH + 1)}\n---\n") == [
        "2:8 value-long"
    ]
    with pytest.raises(ExceptionGroup) as caught:
        read_document(
            Source("a.md", "---\ntitre: " + "mot " * 40_000 + "\n---\n"), "a", PRINTER
        )
    (fault,) = faults_in(caught.value)
    assert len(render_diagnostic(fault)) < 500


def test_a_head_of_a_books_length_is_told_where_it_goes_too_far() -> None:
    head = "---\ntitre: " + "mot " * 60_000
    assert faults_of(head + "\n---\n") == [f"2:{MAX_HEAD_SIZE + 1} yaml-large"]


@pytest.mark.parametrize("key", ["auteurs", "formats", "mentions"])
def test_lists_have_an_end(key: str) -> None:
    items = ", ".join(["a"] * MAX_ITEMS)
    assert faults_of(f"---\ntitre: a\n{key}: [{items}, b]\n---\n") == ["3:1 value-many"]
    assert faults_of(f"---\ntitre:\n{key}: [{items}]\n---\n") == ["2:7 title-missing"]
    long = "a" * (MAX_LINE_LENGTH + 1)
    assert faults_of(f"---\ntitre: a\n{key}: [b, {long}]\n---\n") == [
        f"3:{len(key) + 7} value-long"
    ]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("sous_titre: Onze ans # suite", "# suite"),
        ("auteurs: [Ana Roux]\nmentions:\n  - Ne pas jeter # svp\n", "# svp"),
        ("resume: Une phrase\n  puis deux # et trois", "# et trois"),
        ("resume: Une phrase # un\n  puis deux", "# un"),
    ],
)
def test_what_a_sharp_sign_cuts_from_a_printed_value_is_told(line: str, words: str) -> None:
    source = Source("a.md", f"---\ntitre: Essai\n{line}\n---\n")
    remarks = [
        d for d in read_front_matter(source, "a", PRINTER)[2] if d.code == "head-cut"
    ]
    assert [(remark.severity, remark.fields["words"]) for remark in remarks] == [
        ("notice", words)
    ]
    span = remarks[0].span
    assert source.text[span.start : span.stop] == words


@pytest.mark.parametrize(
    "line",
    [
        "sous_titre: Les Sablons #3",
        'sous_titre: "Onze ans # suite"',
        "sous_titre: 'Onze ans' # suite",
        "theme: sobre # le plus simple",
        "pages: 12 # ou 16",
        "resume: |\n  Une phrase # deux",
        "# un mot\nprix: 2 €",
        "sous_titre: Onze ans #",
    ],
)
def test_other_comments_of_the_head_are_not_told(line: str) -> None:
    source = Source("a.md", f"---\ntitre: Essai\n{line}\n---\n")
    codes = [d.code for d in read_front_matter(source, "a", PRINTER)[2]]
    assert "head-cut" not in codes
