"""What a call in the paragraph before or after a table or a quotation covers."""

import pytest

from tests.checks.claims.essay import told

COVERED = (
    "| A | B |\n|---|---|\n| un | 120 |\n| deux | 3 400 € |\n\nCes chiffres viennent du dossier[^s].\n\n[^s]: Dossier, p. 3.",
    "| A | B |\n|---|---|\n| un | 120 |\n| deux | 3 400 € |\n\nSource : dossier d'enquête, p. 3.",
    "| A | B |\n|---|---|\n| un | 120 |\n| deux | 3 400 € |\n\nSource : dossier d'enquête[^s].\n\n[^s]: Dossier, p. 3.",
    "| A | B |\n|---|---|\n| un | 120 |\n| deux | 3 400 € |\n\n*Source : Insee, 2022.*",
    "| A | B |\n|---|---|\n| un | 120 |\n| deux | 3 400 € |\n\n(Source : Insee, recensement 2022)",
    "| A | B |\n|---|---|\n| un | 120 |\n| deux | 3 400 € |\n\nSources : Insee, 2022 ; mairie, 2023.",
    "| A | B |\n|---|---|\n| un | 120 |\n| deux | 3 400 € |\n\nD'après le dossier d'enquête[^s].\n\n[^s]: Dossier, p. 3.",
    "| A | B |\n|---|---|\n| un | 120 |\n| deux | 3 400 € |\n\nLe dossier les donne page 3[^s]. Nous les avons recopiés.\n\n[^s]: Dossier, p. 3.",
    "| A | B |\n|---|---|\n| un | 120 |\n| deux | 3 400 € |\n\nNous avons recopié ce tableau du dossier[^s]. En 2020, il y en avait 12[^s].\n\n[^s]: Dossier, p. 3.",
    "Le tableau suivant vient du dossier[^s].\n\n| A | B |\n|---|---|\n| un | 120 |\n| deux | 3 400 € |\n\n\n[^s]: Dossier, p. 3.",
    "Voici les chiffres du dossier[^s].\n\n| A | B |\n|---|---|\n| un | 120 |\n| deux | 3 400 € |\n\n\n[^s]: Dossier, p. 3.",
    "Voici les chiffres[^s] :\n\n| A | B |\n|---|---|\n| un | 120 |\n| deux | 3 400 € |\n\n\n[^s]: Dossier, p. 3.",
    "**Tableau 1.** Les sacs, d'après le dossier[^s]\n\n| A | B |\n|---|---|\n| un | 120 |\n| deux | 3 400 € |\n\n\n[^s]: Dossier, p. 3.",
    "Le dossier[^s] compte, pour chaque lot :\n\n| A | B |\n|---|---|\n| un | 120 |\n| deux | 3 400 € |\n\n\n[^s]: Dossier, p. 3.",
    "## Les sacs[^s]\n\n| A | B |\n|---|---|\n| un | 120 |\n| deux | 3 400 € |\n\n\n[^s]: Dossier, p. 3.",
    "> Ils ont beaucoup trop de sacs ici.\n> — Jeanne Lampe[^s]\n\n[^s]: Dossier, p. 3.",
    "Jeanne l'écrit dans sa lettre[^s] :\n\n> Ils ont beaucoup trop de sacs ici.\n> — Jeanne Lampe\n\n[^s]: Dossier, p. 3.",
    "Jeanne l'écrit[^s].\n\n> Ils ont beaucoup trop de sacs ici.\n> — Jeanne Lampe\n\n[^s]: Dossier, p. 3.",
    "Dans sa lettre[^s], Jeanne prévient le quai :\n\n> Ils ont beaucoup trop de sacs ici.\n> — Jeanne\n\n[^s]: Dossier, p. 3.",
    "Jeanne Lampe nous reçoit au port.\n\n> Ils ont beaucoup trop de sacs ici.\n> — Jeanne Lampe",
    "Jeanne Lampe nous reçoit au port.\n\n> Ils ont beaucoup trop de sacs ici.\n> — Jeanne Lampe, grutière",
    "> Ils ont beaucoup trop de sacs ici.\n> — Jeanne Lampe\n\nC'est ce qu'elle écrit au préfet[^s].\n\n[^s]: Dossier, p. 3.",
)
BARE = (
    "| A | B |\n|---|---|\n| un | 120 |\n| deux | 3 400 € |\n",
    "En 1936, tout change[^s].\n\n| A | B |\n|---|---|\n| un | 120 |\n| deux | 3 400 € |\n\n\n[^s]: Dossier, p. 3.",
    "| A | B |\n|---|---|\n| un | 120 |\n| deux | 3 400 € |\n\nEn 2019, la commune compte 3 200 habitants[^s].\n\n[^s]: Dossier, p. 3.",
    "| A | B |\n|---|---|\n| un | 120 |\n| deux | 3 400 € |\n\n## Autre\n\nCes chiffres viennent du dossier[^s].\n\n[^s]: Dossier, p. 3.",
    "> Ils ont beaucoup trop de sacs ici.\n> — Jeanne Lampe",
    "Simone Weil écrit beaucoup.\n\n> Ils ont beaucoup trop de sacs ici.\n> — Simone Weil, *La condition ouvrière*, 1951",
    "Simone Weil écrit.\n\n> Ils ont beaucoup trop de sacs ici.\n> — Simone Weil, La condition ouvrière",
    "Des sacs, en tas[^s].\n\n> Ils ont beaucoup trop de sacs ici.\n> — Jeanne\n\n[^s]: Dossier, p. 3.",
)


@pytest.mark.parametrize("text", COVERED)
def test_a_neighbour_that_speaks_of_the_block_covers_it(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize("text", BARE)
def test_a_neighbour_that_speaks_of_something_else_does_not(text: str) -> None:
    assert told(text) != []


def test_a_line_of_source_covers_what_stands_before_it_alone() -> None:
    text = (
        "Ils ont 12 sacs.\n\n| A | B |\n|---|---|\n| un | 12 |\n\nSource : la mairie, 2022."
    )
    assert told(text) == ["1:9 claim-unsourced"]
