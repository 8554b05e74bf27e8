"""Plain lines mean what YAML means by them, or what their author means where YAML would stumble."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from pamphlets.core.source import Source, Span
from pamphlets.readers.front_matter.yaml_entries import YamlEntry, YamlMapping, YamlScalar
from pamphlets.readers.front_matter.yaml_lines import read_entries

NAME = st.from_regex(r"[a-z]{1,8}(_[a-z]{1,4})?", fullmatch=True)
PLAIN = st.from_regex(r"[A-Za-zéà][A-Za-zéà0-9,.;()’«» -]{0,20}[a-zé.)]", fullmatch=True)
MARKED = st.sampled_from(['"{} : # x"', "'{}: [y'", "{}  # z", "{}"])
VALUE = st.tuples(MARKED, PLAIN).map(lambda pair: pair[0].format(pair[1]))
LIST = st.lists(PLAIN, min_size=1, max_size=4)


def bare(entry: YamlEntry) -> str | list[str]:
    assert not isinstance(entry.value, YamlMapping)
    return (
        entry.value.text
        if isinstance(entry.value, YamlScalar)
        else [word.text for word in entry.value or ()]
    )


@given(
    st.dictionaries(NAME, VALUE | LIST, min_size=1, max_size=5),
    st.sampled_from(["- ", "  - ", "  -   "]),
)
def test_plain_lines_mean_what_yaml_means(
    head: dict[str, str | list[str]], dash: str
) -> None:
    text = ""
    for name, value in head.items():
        items = "".join(f"\n{dash}{item}" for item in value)
        text += f"{name}: {value}\n" if isinstance(value, str) else f"{name}:{items}\n"
    found, told = read_entries(Source("a.md", text), 0, len(text))
    assert told == []
    got = {entry.name.text: bare(entry) for entry in found}
    assert got == yaml.load(text, yaml.BaseLoader)  # noqa: S506  all strings


@given(st.dictionaries(NAME, PLAIN, min_size=1, max_size=5), NAME)
def test_a_word_is_where_it_is_said_to_be(head: dict[str, str], block: str) -> None:
    text = "".join(f"{name}: {value} : suite\n" for name, value in head.items())
    for whole in (text, f"{text}{block * 2}_: |\n  x\n"):  # read here, then by PyYAML
        found, _ = read_entries(Source("a.md", whole), 0, len(whole))
        for entry in found[: len(head)]:
            assert isinstance(entry.value, YamlScalar)
            assert whole[entry.name.span.start :].startswith(entry.name.text + ":")
            assert whole[entry.value.span.start :].startswith(entry.value.text)


def entries_of(text: str) -> list[YamlEntry]:
    found, faults = read_entries(Source("a.md", text), 0, len(text))
    assert faults == []
    return found


def faults_in_head(text: str) -> list[str]:
    """What is wrong with a head: `line:column code`."""
    source = Source("a.md", text)
    _, faults = read_entries(source, 0, len(text))
    places = [source.locate(fault.span) for fault in faults]
    return [
        f"{place.line}:{place.column} {fault.code}"
        for place, fault in zip(places, faults, strict=True)
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("titre: Essai\n sous_titre: Un sous-titre\nlangue: fr\n", ["2:2 key-indented"]),
        (
            "titre: Essai\n sous_titre: Un sous-titre\nmentions: [a, b]\n",
            ["2:2 key-indented"],
        ),
        ('titre: "Essai"\n  sous_titre: Un sous-titre\n', ["2:3 key-indented"]),
        ("titre: Essai\n\n# un mot\n  sous titre : Un sous-titre\n", ["4:3 key-indented"]),
        ("auteurs:\n  - Ana\n    serie: b\n", ["3:5 key-indented"]),
        ("imposition:\n  pliage: quarto\n   papier: A4\n", ["3:4 key-indented"]),
        ("a: b\n c: d\n e: f\n", ["2:2 key-indented", "3:2 key-indented"]),
        ("a: b\n inconnu: d\n", ["2:2 key-indented"]),
    ],
)
def test_a_key_that_is_indented_is_a_fault_and_no_part_of_the_value_above(
    text: str, wanted: list[str]
) -> None:
    assert faults_in_head(text) == wanted


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            "titre: Deux villes\n  et une question : laquelle\n",
            "Deux villes et une question : laquelle",
        ),
        (
            "titre: Paris : une\n\n  histoire # à revoir\n# un mot\n  vraie\n",
            "Paris : une\nhistoire\nvraie",
        ),
        ("titre: Deux villes\n  dit : laquelle\n", "Deux villes dit : laquelle"),
        ("titre: Deux villes\n  elle dit: laquelle\n", "Deux villes elle dit: laquelle"),
        ("titre: Deux\n  #un mot\n  villes\n", "Deux\nvilles"),
        ("titre: l'eau\n  l'air\n", "l'eau l'air"),
        ("titre: Rue #3 # x\n", "Rue #3"),
        ("titre:Essai\n", "Essai"),
        ("titre: http://exemple.org\n", "http://exemple.org"),
        ("titre: |\n  un : deux\n  sous_titre: trois\n", "un : deux\nsous_titre: trois\n"),
        ("titre: >-\n  un\n  sous_titre: deux\n", "un sous_titre: deux"),
        ('titre: "un\n  deux"\n', "un deux"),
        ("titre: a\u2028b\x07\n", "a\ufffdb\ufffd"),
    ],
)
def test_a_value_goes_on_in_the_indented_lines_below_it(text: str, value: str) -> None:
    assert [bare(entry) for entry in entries_of(text)] == [value]


def test_the_place_of_a_value_ends_with_its_last_line() -> None:
    text = "titre: Paris : une # x\n  histoire  \nprix: 2 €\n"
    spans = [entry.value_span for entry in entries_of(text)]
    assert [text[span.start : span.stop] for span in spans] == [
        "Paris : une # x\n  histoire",
        "2 €",
    ]


def test_the_place_of_a_list_is_its_key() -> None:
    (entry,) = entries_of("auteurs:\n  - Ana\n")
    assert entry.value_span == entry.name.span == Span(0, 7)


def test_tabs_and_no_break_spaces_stand_for_spaces() -> None:
    first, second = entries_of("titre\u00a0:\tEssai\nauteurs:\n\t-\tAna\n\t-\tBo\n")
    assert (first.name.text, bare(first), bare(second)) == ("titre", "Essai", ["Ana", "Bo"])


def test_keys_in_a_block_are_read_like_others() -> None:
    (entry,) = entries_of("imposition:\n  papier:320 : 450\n  marques:\n    - a : b\n")
    assert isinstance(entry.value, YamlMapping)
    assert [bare(inner) for inner in entry.value.entries] == ["320 : 450", ["a : b"]]


def test_only_quotation_marks_of_the_author_s_make_a_value_quoted() -> None:
    found = entries_of('a: "x"\nb: \'x\'\nc: "Non" dit\nd: ["x"]\ne: x\n')
    quoted = [entry.value.quoted for entry in found if isinstance(entry.value, YamlScalar)]
    assert quoted == [True, True, False, False]


def test_every_plain_value_is_quoted_whatever_stands_above_it() -> None:
    found = entries_of(
        "# un mot\na: b : c\nd: 'e'\nf: g : h\n\ni: j : k\nl:\nm: n : o\np: |\nq: r : s\n"
    )
    assert [bare(entry) for entry in found] == [
        "b : c",
        "e",
        "g : h",
        "j : k",
        "",
        "n : o",
        "",
        "r : s",
    ]


def test_the_fault_of_an_indented_key_is_at_that_key() -> None:
    text = "titre: Essai\n sous_titre: Un\n"
    _, (fault,) = read_entries(Source("a.md", text), 0, len(text))
    assert text[fault.span.start : fault.span.stop] == "sous_titre"
    assert fault.fields == {"key": "sous_titre"}


def test_a_quoted_value_stands_to_the_end_of_its_line() -> None:
    text = "titre: 'Essai'\nprix: 2 €\n"
    span = entries_of(text)[0].value_span
    assert text[span.start : span.stop] == "'Essai'"


def test_a_block_in_a_block_is_no_value() -> None:
    (entry,) = entries_of("imposition:\n  a:\n    b: c\n")
    assert isinstance(entry.value, YamlMapping)
    assert [inner.value for inner in entry.value.entries] == [None]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("- a\n", ["1:1 yaml-shape"]),
        ("a: [b\nc: d]\nprix: 'x' y 'z'\n", ["1:4 yaml-bracket"]),
        ("a: {b: c: d}\n", ["1:4 yaml-bracket"]),
    ],
)
def test_what_yaml_cannot_read_is_told_by_place(text: str, wanted: list[str]) -> None:
    assert faults_in_head(text) == wanted
