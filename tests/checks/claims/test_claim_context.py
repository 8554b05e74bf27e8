"""Sentences that claim less than others, by what they do and where they stand."""

import pytest

from tests.checks.claims.essay import told

NO_CLAIMS = (
    "**Et la paie ?**\n\n— Au début, 6 200 francs.",
    "**Comment avez-vous commencé ?**\n\nJ'ai commencé à dix-neuf ans. C'était quatre pour 30 lits.",
    "Nadine Corbel parle.\n\n> Une nuit, il y a eu 40 départs avant six heures.\n> — Nadine Corbel",
    "Dans notre rue, 12 foyers apportent leurs seaux, et nous obtenons deux brouettes.",
    "Pour un bac de 12 m³, il faut :\n\n- 12 planches.",
    "Percez. Vissez. Rincez.\n\nOn arrose, 10 litres par semaine.",
    "La distribution a lieu le samedi 18 octobre 2025, de 10 h à midi.",
    "C'est gratuit, ou 2 € pour la caisse.",
    "| Ville | 1 pièce | 2 pièces |\n|---|---|---|\n| Ici | oui | non |",
    "Rendez-vous le samedi 12 décembre 2026 à 14 h, salle des fêtes.",
    "Réunion publique : vendredi 3 mars, 20 h 30, maison commune, 12 rue des Lilas, 35000 Rennes.",
    "Samedi 12 décembre 2026 à 14 h, salle des fêtes.",
    "La prochaine assemblée aura lieu le mardi 6 octobre à 18 h.",
    "Le dimanche 7 juin, à partir de 11 h, pique-nique au bord du canal, 5 € le repas.",
    "Ouvert du lundi au vendredi de 9 h à 12 h, du 1er mars au 31 octobre.",
    "La bibliothèque est ouverte le mercredi de 14 h à 18 h 30 et le samedi de 10 h à 12 h.",
    "Permanence tous les jeudis de 18 h à 20 h, 3 place du Marché.",
    "Fermé le 1er mai et le 25 décembre.",
    "Inscriptions jusqu'au 15 novembre.",
    "Projection le 12/12/2026 à 20 h, entrée libre.",
    "Prix : 2 €.",
    "Prix libre, à partir de 2 €.",
    "2 €",
    "Brochure à prix libre ; 3 € par la poste.",
    "Vendue 2 € au profit de la caisse.",
    "Cette brochure coûte 2 euros.",
    "Entrée : 5 €, gratuit pour les chômeurs.",
    "Adhésion 10 € par an.",
    "Participation aux frais : 3 euros.",
    "Abonnement : 12 € pour 6 numéros.",
    "Écrivez au 12 bis, rue des Tilleuls, 63000 Clermont-Ferrand.",
    "BP 40012, 35000 Rennes Cedex 7.",
    "Téléphone : 02 99 00 00 00, poste 12.",
    "Apt 12, bâtiment 3, 4e étage.",
    "Voir les pages 12 à 14, la note 3 et la figure 2.",
    "Étape 2 : la page 4.",
    "Les articles L. 411-31 et L. 411-32 du code rural le disent [@grue].",
    "L'article L411-31 du code rural [@grue] le dit.",
    "D'après l'article 432-1 du code pénal [@grue], c'est un délit.",
    "La loi n° 2019-1428 du 24 décembre 2019 [@grue].",
    "Comptez trois heures et 12 planches.",
    "Laissez sécher 24 heures.",
    "Pour 4 personnes, prenez 2 litres d'eau et 500 g de farine.",
    "Il faut :\n\n- 500 g de farine ;\n- 2 litres d'eau ;\n- 12 œufs.",
    "## Matériel\n\n- 12 vis ;\n- 3 planches.",
    "1. Percez 12 trous.\n2. Attendez 15 minutes.\n3. Si rien ne vient au bout de 20 minutes, recommencez.",
    "- prendre 12 vis\n- visser pendant 20 minutes",
    "Écrivez au commissaire enquêteur avant le 14 décembre.",
    "Envoyez votre lettre avant le 3 mars 2027.",
    "Nous étions 45 au premier rang.",
    "Nous avons collecté 312 signatures en deux mois.",
)
CLAIMS = (
    "Combien cela coûte ?\n\nLa ville a versé 45 000 euros.",
    "On arrose, 10 litres par semaine.",
    "Percez. Vissez. Rincez.\n\nOn ferme 300 lits par an.",
    "Nous payons 12 milliards d'euros.",
    "| Ville | En 2022 |\n|---|---|\n| Ici | oui |",
    "Le bal a lieu en 1936 avec 300 grévistes.",
    "Le samedi 12 décembre 1998 à 14 h, la police a tiré.",
    "Le vendredi 3 mars à 8 h, les gendarmes ont arrêté onze personnes.",
    "Le 3 mars 1871, la garde nationale occupe la place.",
    "Fermée en 1978, l'usine comptait 140 ouvrières.",
    "Ouverte en 1866, la filature employait 80 femmes.",
    "L'entrée en guerre coûta 12 000 vies.",
    "Le prix du pain passa de 2 à 5 francs.",
    "Le loyer est de 650 euros.",
    "Le prix moyen est de 250 000 euros.",
    "Réunies en 1936, les 300 ouvrières votent.",
    "Sachez que 40 % des eaux sont perdues.",
    "Regardez : 45 000 euros partis en fumée.",
    "Nous savons que 300 logements sont vides.",
    "Nous avons calculé que la ville a versé 45 000 euros.",
    "Saviez-vous que 40 % des eaux sont perdues ?",
    "Chez nous, 40 000 habitants boivent.",
    "Assez : 12 000 morts.",
    "- la mairie verse 45 000 euros\n- la région, 12 000 euros",
    "L'inscription de 1847 nomme 12 soldats.",
    "Les manifestations de 1968 ont réuni 9 millions de grévistes.",
    "La cotisation moyenne atteint 340 euros.",
)


@pytest.mark.parametrize("text", NO_CLAIMS)
def test_what_invites_orders_or_bears_witness_needs_no_source(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize("text", CLAIMS)
def test_what_only_looks_like_it_does(text: str) -> None:
    assert told(text) != []


def test_a_year_is_covered_by_any_note_of_its_paragraph_a_length_of_time_by_a_later_one() -> (
    None
):
    assert told("Ils partent [@grue]. Rien depuis 2023. Oui.") == []
    assert told("Cela dure neuf ans. Ils partent [@grue]. Oui.") == []
    assert told("Ils partent [@grue]. Cela dure neuf ans. Oui.") == ["1:32 claim-unsourced"]
    assert told("Rien depuis 2023.") == ["1:13 claim-unsourced"]


def test_a_year_beside_someone_s_word_wants_its_own_note() -> None:
    text = "Ils partent [@grue]. Selon la loi de 2023, oui."
    assert told(text) == ["1:38 claim-unsourced"]


def test_twenty_coins_are_a_detail_of_a_story_and_twenty_one_are_none() -> None:
    text = "Nous avons commencé.\n\nIl y avait {} euros dans la boîte."
    assert told(text.format("vingt")) == []
    assert told(text.format("vingt et un")) == ["3:12 claim-unsourced"]
    assert told(f"{text.format('vingt')}\n\n## Plus tard\n\nIl y avait vingt euros.") == [
        "7:12 claim-unsourced"
    ]


def test_a_box_that_sums_up_repeats_and_adds_nothing() -> None:
    box = "::: encadré\n### {}\n- Ils ont 12 sacs.\n- Cela dure trente jours.\n:::"
    text = "Ils ont 12 sacs [@grue].\n\n"
    assert told(text + box.format("À retenir")) == []
    assert told(box.format("À retenir")) == ["3:11 claim-unsourced"]
    assert len(told(text + box.format("Les sacs"))) == 2


def test_a_text_around_a_table_repeats_its_figures() -> None:
    table = "| A | B [@grue] |\n|---|---|\n| un | 1 240 000 € |\n\n"
    text = table + "Un million deux cent quarante mille euros, c'est peu."
    assert told(text) == []
    assert told(table + "Un million d'euros, c'est peu.") == ["5:1 claim-unsourced"]


def test_years_that_lie_between_two_dates_are_counted_and_not_claimed() -> None:
    text = "Elle ouvre en 1866 et ferme en 1978 [@grue]. Cela fait {} ans."
    assert told(text.format("cent douze")) == []
    assert told(text.format("cent treize")) == ["1:56 claim-unsourced"]
