"""A theme file is read as a head is: each slip is told at its place, with what was likely meant."""

import pytest

from pamphlets.app.messages import render_diagnostic
from pamphlets.core.source import Source
from pamphlets.core.units import mm
from pamphlets.readers.theme_file.keys import THEME_KEYS, THEME_SECTIONS
from pamphlets.readers.theme_file.reader import read_theme_file
from pamphlets.readers.theme_file.settings import Measure, StyleSettings, ThemeSettings


def read(text: str) -> tuple[ThemeSettings, list[str]]:
    """What a file says, and its faults: `line:column code`."""
    source = Source("content/themes/a.yaml", text)
    settings, faults = read_theme_file(source, "a")
    told: list[str] = []
    for fault in faults:
        place = source.locate(fault.span)
        told.append(f"{place.line}:{place.column} {fault.code}")
        assert render_diagnostic(fault).startswith("content/themes/a.yaml:")
    return settings, told


FRENCH = """\
base : bloc
page: 140x216mm
marges: {intérieur: 17 mm, haut: 1,5 cm}
texte:
  police : "Special Elite"
  corps: 9,5 pt
  interligne: 1,3
  alignement: gauche
  césures: non
  chiffres: alignés
Titre 2:
    étiquette: noir
    avant: 2 lignes
notes: {place: fin, filet: 0}
ornement: étoile.svg
couverture: étiquettes
secours: [Source Sans 3, DejaVu Sans]
"""
ENGLISH = """\
base: bloc
page_size: 140x216mm
margins: {inner: 17 mm, top: 15 mm}
text: {font: Special Elite, size: 9.5pt, line-height: 1.3, align: left, hyphens: no, figures: lining}
heading 2: {label: black, before: 2}
footnotes: {where: end, rule: 0}
ornament: étoile.svg
cover: {layout: labels}
fallback: Source Sans 3, DejaVu Sans
"""


def test_french_keys_and_english_ones_say_the_same() -> None:
    settings, told = read(FRENCH)
    assert told == []
    assert settings.base == "bloc"
    assert settings.page == "140x216mm"
    assert settings.margins.inner == pytest.approx(mm(17))
    assert settings.margins.top == pytest.approx(mm(15))
    assert settings.margins.outer is None
    assert settings.styles["text"] == StyleSettings(
        font="Special Elite", size=9.5, leading=Measure(1.3, is_relative=True), align="left", hyphenate=False
    )  # fmt: skip
    assert settings.styles["heading-2"] == StyleSettings(label="black", lines_before=2.0)
    assert (settings.note_placement, settings.note_rule) == ("end", 0.0)
    assert (settings.figures, settings.cover.plan) == ("lining", "labels")
    assert settings.fallback == ("Source Sans 3", "DejaVu Sans")
    english, more = read(ENGLISH)
    assert more == []
    assert english.margins.top == pytest.approx(settings.margins.top)
    assert (english.styles, english.cover) == (settings.styles, settings.cover)
    assert (english.fallback, english.ornament) == (settings.fallback, settings.ornament)


SLIPS = {
    "texte:\n  coprs: 11 pt\n": "2:3 theme-inner-near",
    "texte:\n  ombre: oui\n": "2:3 theme-inner-unknown",
    "texte:\n  couleur: rouge\n": "2:3 theme-key-outside",
    "tetxe:\n  corps: 11 pt\n": "1:1 theme-key-near",
    "xyz: 1\n": "1:1 theme-key-unknown",
    "corps: 11 pt\n": "1:1 theme-key-inside",
    "texte:\n  encre: rouge\n": "2:3 theme-key-outside",
    "texte: 11 pt\n": "1:1 theme-section",
    "texte:\n  - 11 pt\n": "1:1 theme-section",
    "encre: [rouge, bleu]\n": "1:1 theme-single",
    "secours: {a: b}\n": "1:1 theme-single",
    "texte: {alignement: gauch}\n": "1:21 theme-word-near",
    "texte: {alignement: 12}\n": "1:21 theme-word",
    "texte: {césures: peut-être}\n": "1:18 theme-word",
    "texte: {corps: gros}\n": "1:16 theme-number",
    "texte: {corps: 11 lieues}\n": "1:16 theme-unit",
    "texte: {corps: 15px}\n": "1:16 theme-pixels",
    "texte: {corps: 2 pt}\n": "1:16 theme-range",
    "texte: {corps: 400 pt}\n": "1:16 theme-range",
    "texte: {interligne: 9}\ntexte: {corps: 9}\n": "2:1 key-twice",
    "texte: {graisse: 5000}\n": "1:18 theme-range",
    "marges: 17\n": "1:9 theme-bare",
    "marges: {bas: 300 mm}\n": "1:15 theme-range",
    "encre: rouge\nencre: bleu\n": "2:1 key-twice",
    f"description: {'a' * 400}\n": "1:14 theme-long",
}


@pytest.mark.parametrize("text", SLIPS)
def test_a_slip_is_told_at_its_place(text: str) -> None:
    _, told = read(text)
    assert SLIPS[text] in told


def test_a_decimal_comma_in_braces_is_no_end() -> None:
    settings, told = read("texte: {police: Anton, corps: 9,5 pt, interligne: 12,75}\n")
    assert told == []
    style = settings.styles["text"]
    assert (style.size, style.leading) == (9.5, Measure(12.75))


def test_one_margin_serves_all_sides() -> None:
    margins = read("marges: 15 mm\n")[0].margins
    assert {margins.inner, margins.outer, margins.top, margins.bottom} == {mm(15)}


def test_values_left_empty_say_nothing() -> None:
    settings, told = read("texte:\n  corps:\n  police:\nencre:\npage:\n")
    assert told == []
    assert settings.styles["text"] == StyleSettings()


def test_an_empty_file_is_a_theme() -> None:
    assert read("")[1] == read("# rien\n")[1] == []


def test_every_value_keeps_its_place() -> None:
    settings, _ = read("texte:\n  corps: 11 pt\nencre: rouge\n")
    text = settings.source.text
    for name, words in (("text.size", "11 pt"), ("ink", "rouge")):
        span = settings.span_of(name)
        assert text[span.start : span.stop] == words


def test_no_name_means_two_things() -> None:
    names = [name for key in THEME_KEYS for name in key.names]
    names += [name for section in THEME_SECTIONS for name in section.names]
    assert len(names) == len(set(names))
    for section in THEME_SECTIONS:
        inner = [name for key in section.keys for name in key.names]
        assert len(inner) == len(set(inner)), section.field


@pytest.mark.parametrize(
    "text",
    [
        "{" * 60,
        "texte: &a [*a]\n",
        "texte:\n" + "  corps: 1\n" * 400,
        "a: 'non fermé\n",
        "- a\n- b\n",
        "texte",
    ],
)
def test_what_is_no_yaml_is_a_fault_and_no_crash(text: str) -> None:
    assert read(text)[1]
