from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pamphlets.checks.claims.fact_checks import add_months
from pamphlets.checks.claims.passages.attributions import has_attribution
from tests.checks.claims.essay import REGISTER, found, told


@pytest.mark.parametrize(
    "text",
    [
        "On charge 12 000 sacs [@quai#sacs].",
        "On charge douze mille sacs [@quai#sacs].",
        "On charge des sacs [@quai#sacs].",
        "Cela fait 2 000 000 000 € [@quai#prix].",
        "Cela fait deux milliards d’euros, soit 2 Md€ [@quai#prix].",
        "Le 6 octobre 2022, en octobre 2022, en 2022 [@quai#jour].",
        "Près de 97 % des sacs, environ 97 % [@quai#part].",
        "Appelez le 3422 [@quai#numero].",
        "On charge 12 000 sacs pour 2 Md€ [@quai#sacs#prix].",
        "On charge 12 000 sacs [@quai#sacs], pour 2 Md€ [@quai#prix].",
        "On charge 12 000 sacs. Cela fait 2 Md€ [@quai#prix#sacs].",
        "On charge 12 000 sacs et 3 grues [@quai#sacs; @grue].",
        "On charge 12 000 sacs[^a].\n\n[^a]: Là : [@quai#sacs].",
        "On charge 12 000 sacs[^a]. Le 6 octobre 2022[^b].\n\n[^a]: [@quai#sacs].\n\n[^b]: [@quai#jour].",
    ],
)
def test_a_figure_may_be_written_in_any_way(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("On charge 13 000 sacs [@quai#sacs].", "1:11 figure-other"),
        ("Cela fait 3 milliards d’euros [@quai#prix].", "1:11 figure-other"),
        ("Le 7 octobre 2022 [@quai#jour].", "1:4 figure-other"),
        ("En 2021 [@quai#jour].", "1:4 figure-other"),
        ("Soit 97 % des sacs [@quai#part].", "1:6 figure-other"),
        ("Appelez le 34 23 [@quai#numero].", "1:12 figure-other"),
        ("On charge 13 000 sacs[^a].\n\n[^a]: [@quai#sacs].", "1:11 figure-other"),
    ],
)
def test_a_figure_that_the_register_has_otherwise_is_an_error(text: str, said: str) -> None:
    assert told(text) == [said]


def test_only_a_figure_of_the_same_kind_contradicts() -> None:
    said = told("En 2022, on charge 13 000 sacs [@quai#sacs].")
    assert said == ["1:4 figure-unregistered", "1:20 figure-other"]


def test_a_figure_elsewhere_in_the_text_does_not_stand_for_the_one_cited() -> None:
    said = told("On charge 13 000 sacs [@quai#sacs].\n\nOn charge 12 000 sacs [@grue].")
    assert said == ["1:11 figure-other"]
    assert told("## Sacs [@quai#sacs]\n\nOn charge 12 000 sacs.\n\nOn part.") == []
    said = told("## Les 13 grues [@quai#sacs]\n\nOn charge 12 000 sacs.")
    assert said == ["1:8 figure-unregistered"]


def test_a_figure_of_the_sentence_before_is_compared_where_the_note_covers_both() -> None:
    assert told("On charge 13 000 sacs. Puis on part [@quai#sacs].") == [
        "1:11 figure-other"
    ]


def test_an_exempted_sentence_may_count_for_itself() -> None:
    text = "On charge 12 000 sacs. Soit 4 par tête.<!-- sans source: calcul --> Puis on part [@quai#sacs]."
    assert told(text) == []


def test_a_figure_that_no_fact_cited_has_is_a_warning() -> None:
    assert told("On charge 12 000 sacs en 2022 [@quai#sacs].") == [
        "1:26 figure-unregistered"
    ]


def test_a_fact_that_no_format_prints_is_looked_at_too() -> None:
    text = "Oui.\n\n::: tract\nOn le tait [@quai#secret], on compte [@quai#sac].\n:::"
    assert told(text) == ["4:13 fact-left-out", "4:39 fact-near"]


@pytest.mark.parametrize(
    "text",
    [
        "selon elle",
        "D’après le texte",
        "à en croire le port",
        "elle affirme",
        "elles racontent",
        "écrivent-elles",
        "a déclaré le port",
        "dit-elle",
        "disait le port",
        "cité par le journal",
        "note-t-elle",
        "elle note que",
        "le port annonce",
        "répondait le port",
        "demandent les dockers",
        "pour elles, c’est",
        "le port l’évalue à dix",
        "elle critique",
        "on prête au port",
    ],
)
def test_words_that_say_whose_claim_it_is_attribute(text: str) -> None:
    assert has_attribution(text)


@pytest.mark.parametrize(
    "text",
    [
        "On attend.",
        "autrement dit",
        "c’est-à-dire",
        "une annonce",
        "l’annonce tombe",
        "les assurés",
        "d’avance",
        "l’Assurance maladie",
        "une note",
        "la demande expresse",
        "un rapport",
    ],
)
def test_other_words_do_not(text: str) -> None:
    assert not has_attribution(text)


@pytest.mark.parametrize(
    "text",
    [
        "On attend 25 minutes, selon elle [@quai#bruit].",
        "Selon elle, on attend. Elle a patienté 25 minutes [@quai#bruit].",
        "On attend 25 minutes[^a].\n\n[^a]: Jeanne Lampe le raconte : [@quai#bruit].",
        "On part[^b]. On attend 25 minutes[^a].\n\n[^b]: Là.\n\n[^a]: Elle le dit : [@quai#bruit].",
        "Selon elle [@grue] :\n\n- on attend [@quai#bruit].",
        "| Selon elle | Oui |\n|:--|:--|\n| on attend [@quai#bruit] | non |",
    ],
)
def test_a_relayed_fact_says_whose_word_it_is(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("On attend 25 minutes [@quai#bruit].", "1:1"),
        ("Selon elle, il pleut [@grue]. On attend 25 minutes [@quai#bruit].", "1:31"),
        ("On attend 25 minutes [@quai#bruit]. C’est elle qui le dit.", "1:1"),
        ("On attend 25 minutes[^a].\n\n[^a]: Là : [@quai#bruit].", "1:1"),
    ],
)
def test_a_relayed_fact_that_is_stated_is_an_error(text: str, place: str) -> None:
    assert told(text) == [f"{place} fact-selon"]


OPENED = (
    "## Le quai\n\n{opening}\n\nIl pleut [@grue].\n\nOn attend 25 minutes [@{key}#bruit]."
)
PAPERS = (
    REGISTER
    + """
- id: journal
  type: article-newspaper
  title: Au pied des grues
  author: [{literal: Collectif Écran total Occitanie}]
  container-title: Reporterre
  facts: [{id: bruit, wording: On le dit., value: 25 minutes, confidence: selon, kind: evenement}]
- id: lettres
  type: webpage
  title: Des lecteurs nous écrivent
  author: [{literal: Pièces et main d'œuvre}]
  container-title: Le Monde
  facts: [{id: bruit, wording: On le dit., value: 25 minutes, confidence: selon, kind: evenement}]
- id: radio
  type: webpage
  title: Trois heures
  container-title: franceinfo, Radio France
  facts: [{id: bruit, wording: On le dit., value: 25 minutes, confidence: selon, kind: evenement}]
"""
)


@pytest.mark.parametrize(
    ("opening", "key"),
    [
        ("D’après le récit d’Écran total, paru dans Reporterre :", "journal"),
        ("D’après Reporterre, on s’ennuie.", "journal"),
        ("Nous suivons le récit d’Écran total. On y attend.", "journal"),
        ("Jeanne Lampe le raconte.", "quai"),
        ("PMO a reçu ces lettres.", "lettres"),
        ("Pièces et main d’œuvre publie, en janvier, ces lettres.", "lettres"),
        ("Selon Le Monde, on s’ennuie.", "lettres"),
        ("D’après franceinfo, on s’ennuie.", "radio"),
        ("« On s’ennuie. » C’est PMO qui l’écrit.", "lettres"),
        ("![Un quai.](quai.svg)\n\nSelon PMO, on s’ennuie.", "lettres"),
    ],
)
def test_the_sentence_that_opens_a_chapter_speaks_for_its_source(
    opening: str, key: str
) -> None:
    assert told(OPENED.format(opening=opening, key=key), PAPERS) == []


@pytest.mark.parametrize(
    ("opening", "key"),
    [
        ("Selon PMO, on s’ennuie.", "journal"),
        ("Selon elle, on s’ennuie.", "journal"),
        ("Reporterre est un journal.", "journal"),
        ("On s’ennuie. D’après Reporterre, on attend.", "journal"),
        ("Le récit de tout le monde commence ainsi.", "lettres"),
        ("Selon elle, le quai est froid.", "quai"),
        ("Selon PG, on s’ennuie.", "journal"),
        ("D’après elle, des lecteurs nous écrivent.", "lettres"),
    ],
)
def test_an_opening_that_names_another_or_nobody_speaks_for_none(
    opening: str, key: str
) -> None:
    assert [
        doubt.partition(" ")[2]
        for doubt in told(OPENED.format(opening=opening, key=key), PAPERS)
    ] == ["fact-selon"]


@pytest.mark.parametrize(
    ("text", "doubts"),
    [
        ("## A\n\nSelon PMO, oui.\n\n#### B\n\nOn attend 25 minutes [@lettres#bruit].", []),
        ("Selon PMO, oui.\n\nNon.\n\n- On attend 25 minutes [@lettres#bruit].", []),
        (
            "## A\n\nSelon PMO, oui.\n\n### B\n\nOn attend 25 minutes [@lettres#bruit].",
            ["7:1 fact-selon"],
        ),
        (
            "## A\n\nSelon PMO, oui.\n\n## B\n\nOn attend 25 minutes [@lettres#bruit].",
            ["7:1 fact-selon"],
        ),
        (
            "## A\n\nNon.\n\n::: encadré\n### B\n\nSelon PMO, oui.\n:::\n\nOn attend 25 minutes [@lettres#bruit].",
            ["11:1 fact-selon"],
        ),
    ],
)
def test_an_opening_speaks_for_its_own_section(text: str, doubts: list[str]) -> None:
    assert told(text, PAPERS) == doubts


@pytest.mark.parametrize(
    "text",
    [
        "Le SMG : « On attend 25 minutes » [@quai#bruit].",
        "Une lectrice de Bretagne : « On attend 25 minutes. »[@quai#bruit]",
        "PMO, en janvier :\n\n> On attend 25 minutes [@lettres#bruit].",
    ],
)
def test_a_quotation_behind_its_speakers_name_says_whose_word_it_is(text: str) -> None:
    assert told(text, PAPERS) == []


@pytest.mark.parametrize(
    "text",
    [
        "Par exemple : « On attend 25 minutes » [@quai#bruit].",
        "Ma sœur, une œuvre : « On attend 25 minutes » [@quai#bruit].",
        "Le SMG a raison. « On attend 25 minutes » [@quai#bruit].",
        "Le SMG : « On attend », et cela dure 25 minutes [@quai#bruit].",
    ],
)
def test_a_quotation_of_nobody_is_stated_by_us(text: str) -> None:
    (doubt,) = told(text, PAPERS)
    assert doubt.endswith("fact-selon")


def test_an_old_state_is_a_warning_that_names_it() -> None:
    assert told("On peut refuser [@quai#droit].") == ["1:18 fact-stale"]
    (said,) = found("On peut refuser [@quai#droit].").diagnostics
    assert said.fields == {
        "key": "quai",
        "fact": "droit",
        "wording": "On peut refuser",
        "day": "2025-01-10",
    }


@pytest.mark.parametrize(
    "text",
    [
        "On peut entrer [@quai#neuf].",
        "On charge 12 000 sacs [@quai#sacs].",
        "On pouvait refuser en 2025 [@quai#droit].",
    ],
)
def test_young_states_events_and_states_printed_with_their_year_are_none(text: str) -> None:
    assert told(text) == []


def test_the_months_are_a_setting() -> None:
    text = "On peut refuser [@quai#droit]."
    assert told(text, head="perime_apres_mois: 24") == []
    assert told(text, head="perime_apres_mois: 6") == ["1:18 fact-stale"]


def test_a_state_is_told_once_and_listed_once() -> None:
    text = "On peut refuser [@quai#droit]. On refuse [@quai#droit]."
    assert told(text) == ["1:18 fact-stale"]
    assert [one.fact.id for one in found(text).stale_facts] == ["droit"]


@given(st.dates(date(1900, 1, 1), date(2200, 1, 1)), st.integers(0, 300))
def test_months_end_on_the_same_day_or_the_months_last(day: date, months: int) -> None:
    later = add_months(day, months)
    assert (later.year - day.year) * 12 + later.month - day.month == months
    assert later.day <= day.day <= 31


def test_no_month_lies_behind_the_last_of_the_calendar() -> None:
    assert add_months(date(9999, 11, 30), 1) == date(9999, 12, 30)
    assert add_months(date(9999, 12, 1), 1) == date.max
