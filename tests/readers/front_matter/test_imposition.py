"""What a front matter says of its sheets."""

from dataclasses import fields

import pytest

from pamphlets.app.messages import message_fields, render_diagnostic
from pamphlets.core.source import WHOLE_FILE, Diagnostic, Source
from pamphlets.document.metadata import ImpositionSettings
from pamphlets.readers.document import read_document
from pamphlets.readers.front_matter.front_matter import read_collective
from pamphlets.readers.front_matter.imposition import IMPOSITION_KEYS, parse_setting
from tests.readers.markdown.outline import faults_in

PRINTER = {"imprint": "IPNS"}


def source(block: str) -> Source:
    return Source("a.md", f"---\ntitre: Paris : une histoire\n{block}\n---\ntexte\n")


def said(block: str) -> ImpositionSettings | None:
    return read_document(source(block), "a", PRINTER)[0].meta.imposition


def faults(block: str) -> list[str]:
    with pytest.raises(ExceptionGroup) as caught:
        read_document(source(block), "a", PRINTER)
    assert all(render_diagnostic(fault) for fault in faults_in(caught.value))
    places = [(one.source.locate(one.span), one.code) for one in faults_in(caught.value)]
    return [f"{place.line}:{place.column} {code}" for place, code in places]


def test_every_setting_fills_a_field_and_every_field_has_one() -> None:
    assert [one.field for one in IMPOSITION_KEYS] == [
        one.name for one in fields(ImpositionSettings) if one.compare
    ]


def test_no_name_is_given_to_two_settings() -> None:
    names = [name for one in IMPOSITION_KEYS for name in one.names]
    assert len(set(names)) == len(names)


def test_a_title_that_says_nothing_has_none() -> None:
    assert said("") is None
    assert said("imposition:") is None


ALL = ImpositionSettings(
    scheme="cut-stack-fold",
    paper="320x450mm",
    signature=4,
    cover=True,
    creep="0.1",
    weight=90,
    cover_weight=160,
    marks=("crop", "slug"),
    blanks="inside",
    rtl=True,
)
FRENCH = """imposition:
  pliage: cut_stack_fold
  papier: 320x450mm
  feuilles par cahier: 4
  couverture à part : oui
  chasse: 0,1 mm
  grammage: 90 g/m²
  grammage-couverture: 160
  marques: coupe, titre
  blancs: intérieur
  sens: droite-gauche"""
ENGLISH = """imposition:
    scheme: Cut-Stack-Fold
    paper: "320x450mm"
    signature: 4
    cover: yes
    creep: 0.1mm
    weight: 90
    cover_weight: 160g
    marks: [crop, slug, crop]
    blanks: inside
    direction: rtl"""


@pytest.mark.parametrize("block", [FRENCH, ENGLISH], ids=["French", "English"])
def test_all_settings_are_read_in_both_languages(block: str) -> None:
    assert said(block) == ALL


@pytest.mark.parametrize(
    ("block", "meant"),
    [
        ("imposition: quarto", ImpositionSettings(scheme="quarto")),
        (
            "imposition: {pliage: quarto, papier: A3}",
            ImpositionSettings(scheme="quarto", paper="A3"),
        ),
        ("imposition:\n  chasse: auto", ImpositionSettings(creep="auto")),
        ("imposition:\n  chasse: non", ImpositionSettings()),
        (
            "imposition:\n  marques:\n    - agrafes\n    - cahiers",
            ImpositionSettings(marks=("staples", "steps")),
        ),
        ("imposition:\n  pliage:\n  blancs: notes", ImpositionSettings(blanks="notes")),
    ],
)
def test_short_forms_mean_the_same(block: str, meant: ImpositionSettings) -> None:
    assert said(block) == meant


@pytest.mark.parametrize(
    ("block", "found"),
    [
        ("imposition:\n  plage: quarto", ["4:3 imposition-near"]),
        ("imposition:\n  xyzw: quarto", ["4:3 imposition-key"]),
        ("imposition:\n  pliage: quarto\n  scheme: saddle", ["5:3 key-twice"]),
        ("imposition:\n  couverture à part: peut-être", ["4:22 imposition-value"]),
        ("imposition:\n  feuilles par cahier: 0", ["4:24 imposition-value"]),
        ("imposition:\n  feuilles par cahier: 9999", ["4:24 imposition-value"]),
        ("imposition:\n  chasse: 3 mm", ["4:11 imposition-value"]),
        ("imposition:\n  chasse: nan", ["4:11 imposition-value"]),
        ("imposition:\n  grammage: lourd", ["4:13 imposition-value"]),
        ("imposition:\n  marques: coupe, croix", ["4:12 imposition-value"]),
        (
            "imposition:\n  blancs: dehors\n  sens: haut",
            ["4:11 imposition-value", "5:9 imposition-value"],
        ),
        ("imposition:\n  papier: [A3, A4]", ["4:3 imposition-value"]),
        ("imposition:\n  papier:\n    nom: A4", ["4:3 imposition-value"]),
        ("imposition: [a, b]", ["3:1 imposition-shape"]),
        ("auteurs:\n  a: b", ["3:1 value-shape"]),
    ],
)
def test_faults_have_places(block: str, found: list[str]) -> None:
    assert faults(block) == found


def test_each_setting_is_found_again_at_its_place() -> None:
    text = source(FRENCH)
    full, short = said(FRENCH), said("imposition:\n  papier: A3")
    assert full
    assert short
    assert text.text[full.span_of("paper").start :].startswith("320x450mm")
    assert text.locate(short.span_of("scheme")).line == 3


def test_a_collective_sets_it_for_all_its_titles_and_a_title_for_itself() -> None:
    shared, _ = read_collective(
        Source("c.yaml", "imposition:\n  papier: A3\n  pliage: double\n")
    )
    plain = Source("a.md", "---\ntitre: Un\n---\ntexte\n")
    assert read_document(plain, "a", {**PRINTER, **shared})[
        0
    ].meta.imposition == ImpositionSettings(scheme="double", paper="A3")
    shared_settings = read_document(plain, "a", {**PRINTER, **shared})[0].meta.imposition
    assert shared_settings
    assert (
        shared_settings.span_of("paper") == shared_settings.span_of("blanks") == WHOLE_FILE
    )
    own = read_document(source("imposition: saddle"), "a", {**PRINTER, **shared})[
        0
    ].meta.imposition
    assert own == ImpositionSettings(scheme="saddle")


def only_fault(block: str) -> Diagnostic:
    with pytest.raises(ExceptionGroup) as caught:
        read_document(source(block), "a", PRINTER)
    (fault,) = faults_in(caught.value)
    return fault


def test_keys_are_named_as_people_write_them() -> None:
    assert (
        only_fault("imposition:\n  feuile par cahier: 4").fields["near"]
        == "feuilles par cahier"
    )
    known = only_fault("imposition:\n  xyzw: 4").fields["known"]
    assert known.startswith("pliage, papier, feuilles par cahier, couverture a part,")


def test_a_fault_says_what_may_be_written() -> None:
    fault = only_fault("imposition:\n  papier: [A3, A4]")
    assert message_fields(fault) == {
        "key": "papier",
        "value": "…",
        "known": "A4, A3, SRA3, 320x450mm…",
    }
    fault = only_fault("imposition:\n  sens: haut")
    assert fault.fields["value"] == "haut"


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("400", "count", 400),
        ("401", "count", None),
        ("2", "creep", "2"),
        ("2,01", "creep", None),
        ("0", "creep", None),
        ("0,10 mm", "creep", "0.1"),
        ("oui", "creep", "auto"),
        ("Non", "creep", ""),
        ("vrai", "flag", True),
        ("a \n b", "line", "a b"),
        (" ", "name", None),
        ("Cut_Stack", "name", "cut-stack"),
        ("Intérieur", "blanks", "inside"),
        ("RTL", "direction", True),
        ("ltr", "direction", False),
        ("Agrafes", "mark", "staples"),
    ],
)
def test_a_text_is_a_setting_of_its_kind_or_none(
    text: str, kind: str, value: object
) -> None:
    assert parse_setting(text, kind) == value
