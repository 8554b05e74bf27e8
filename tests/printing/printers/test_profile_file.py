"""Profiles as files: what is written is read again, and what people write wrong is told by its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pamphlets.app.messages import render_diagnostic
from pamphlets.core.source import Source, iter_diagnostics
from pamphlets.printing.printers.profile import PrinterProfile
from pamphlets.printing.printers.profile_file import format_profile, parse_profile

NAMES = st.text(
    st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=30
)
TENTHS = st.integers(-200, 200)
EDGES = st.integers(0, 400).map(lambda tenth: tenth / 10)
PRICES = st.integers(0, 9999).map(lambda cent: cent / 100)
PROFILES = st.builds(
    PrinterProfile, name=NAMES, duplex=st.sampled_from(["auto", "none"]), asked_flip=st.sampled_from(["short", "long"]),
    flip=st.sampled_from(["short", "long"]), pile_order=st.sampled_from(["same", "reversed"]),
    pile_placement=st.sampled_from(["as-is", "turned-over"]), output_face=st.sampled_from(["", "up", "down"]),
    unprintable_edges=st.tuples(EDGES, EDGES, EDGES, EDGES), back_shift=st.tuples(TENTHS, TENTHS),
    ruler_lengths=st.tuples(*[st.integers(900, 1100).map(lambda tenth: tenth / 10)] * 2), compensate=st.booleans(),
    queue=st.text("abcDEF_-", max_size=20), side_price=PRICES, ream_price=PRICES,
)  # fmt: skip


@given(profile=PROFILES)
def test_what_is_written_is_read_again(profile: PrinterProfile) -> None:
    assert parse_profile(Source("x.toml", format_profile(profile))) == profile


def told(text: str) -> list[str]:
    with pytest.raises(ExceptionGroup) as caught:
        parse_profile(Source("bureau.toml", text))
    return [render_diagnostic(fault) for fault in iter_diagnostics(caught.value)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("nom = Bureau\n", "bureau.toml:1:7: error: this is not written as TOML"),
        (
            'nom = "B"\n\n[bords]\ngauche = 5;2\n',
            "bureau.toml:4:11: error: this is not written as TOML",
        ),
        (
            'nom = "B"\nretournement = "bord rond"\n',
            "bureau.toml:2:1: error: retournement cannot have this value",
        ),
        (
            'nom = "B"\n[versos]\n  bas = 300\n',
            "bureau.toml:3:3: error: versos.bas cannot have this value",
        ),
        (
            'nom = "B"\n[versos]\nbas = true\n',
            "bureau.toml:3:1: error: versos.bas cannot have this value",
        ),
        (
            'nom = "B"\n[versos]\nbas = nan\n',
            "bureau.toml:3:1: error: versos.bas cannot have this value",
        ),
        (
            'nom = "B"\n[versos]\nhaut = 1\n',
            "bureau.toml:3:1: error: a printer's profile has no “haut” here",
        ),
        (
            'nom = "B"\n[encre]\nnoire = 1\n',
            "error: a printer's profile has no “encre” here",
        ),
        (
            'nom = "B"\nmain = 3\n',
            "bureau.toml:2:1: error: a printer's profile has no “main” here",
        ),
        ('[cups]\nfile = "x"\n', "bureau.toml: error: the printer has no name"),
        ('nom = ["B"]\n', "bureau.toml:1:1: error: nom cannot have this value"),
        ("a = " + "[" * 5000, "error: this is not written as TOML"),
    ],
)
def test_a_fault_is_told_by_its_place(text: str, said: str) -> None:
    assert any(line.startswith(said) or said in line for line in told(text)), told(text)


def test_all_faults_are_told_at_once() -> None:
    assert len(told('nom = "B"\nrecto_verso = 1\n[bords]\ngauche = -1\nmilieu = 2\n')) == 3


def test_what_is_not_said_is_as_usual() -> None:
    assert parse_profile(Source("x", 'nom = "B"\n')) == PrinterProfile("B")


def test_numbers_may_have_a_comma_as_the_french_write_them() -> None:
    text = 'nom = "1,5 x"\n[bords]\ngauche = 4,5  # mesuré\n[versos]\ndroite = -0,3\n[prix]\nface = 0,03\n'
    found = parse_profile(Source("x", text))
    assert (
        found.name,
        found.unprintable_edges[0],
        found.back_shift[0],
        found.side_price,
    ) == (
        "1,5 x",
        4.5,
        -3,
        0.03,
    )


def test_each_value_has_its_french_word() -> None:
    profile = PrinterProfile(
        "HP",
        "none",
        "long",
        "long",
        "same",
        "turned-over",
        "down",
        compensate=True,
        queue="hp",
    )
    lines = format_profile(profile).splitlines()
    for line in (
        'nom = "HP"', 'recto_verso = "main"', 'reglage = "bord long"', 'retournement = "bord long"',
        'pile = "retournée"', 'ordre = "même"', 'sortie = "cachée"', "compenser = true", 'file = "hp"',
    ):  # fmt: skip
        assert line in lines
    usual = format_profile(PrinterProfile("HP", output_face="up")).splitlines()
    for line in (
        'recto_verso = "auto"', 'reglage = "bord court"', 'pile = "telle quelle"', 'ordre = "inverse"',
        'sortie = "visible"', "compenser = false",
    ):  # fmt: skip
        assert line in usual


@pytest.mark.parametrize(
    ("table", "key", "least", "most"),
    [
        ("bords", "gauche", 0, 40),
        ("bords", "droite", 0, 40),
        ("bords", "haut", 0, 40),
        ("bords", "bas", 0, 40),
        ("versos", "droite", -20, 20),
        ("versos", "bas", -20, 20),
        ("echelle", "largeur", 90, 110),
        ("echelle", "hauteur", 90, 110),
        ("prix", "face", 0, 100),
        ("prix", "rame", 0, 1000),
    ],
)
def test_numbers_lie_between_their_limits(
    table: str, key: str, least: float, most: float
) -> None:
    for value in (least, most):
        parse_profile(Source("x", f'nom = "B"\n[{table}]\n{key} = {value}\n'))
    for value in (least - 0.5, most + 0.5):
        assert (
            f"{table}.{key} cannot" in told(f'nom = "B"\n[{table}]\n{key} = {value}\n')[0]
        )
