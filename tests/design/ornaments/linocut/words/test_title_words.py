"""A title calls for the motifs of its words: whole words, inflected, several together; nothing else."""

import pytest

from pamphlets.design.ornaments.linocut.motif_table import MOTIFS, find_motif
from pamphlets.design.ornaments.linocut.words.motif_words import (
    FAINT_WORDS,
    STRONG_WORDS,
    split_words,
)
from pamphlets.design.ornaments.linocut.words.title_words import (
    base_forms,
    find_title_motifs,
)

TITLES = [
    ("Contre la vidéosurveillance", ["caméra"]),
    ("Cuisiner à cinquante", ["marmite"]),
    ("La prison, dehors", ["barreaux"]),
    ("Grève des loyers", ["poing", "maison"]),
    ("Histoire de la Sécu", ["guichet"]),
    ("Nos corps, nos choix", ["main"]),
    ("Que faire\u202f?", []),
    ("", []),
    ("12", []),
    # inflected
    ("Les hôpitaux meurent", ["lit"]),
    ("Fermons les prisons", ["barreaux"]),
    ("Nous luttons", ["poing"]),
    ("Ce que nous devons aux oiseaux", ["oiseau"]),
    ("Zones industrielles", ["usine"]),
    ("Bâtissons, partons", ["mur", "valise"]),
    # whole words alone
    ("Prisonnières", ["barreaux"]),
    ("La clepsydre", []),
    ("Un chatoiement", []),
    # several words
    ("Petit guide de la garde à vue", ["barreaux"]),
    ("Pommes de terre", ["carotte"]),
    ("La gratuité, mode d’emploi", ["livre"]),
    ("Le maintien de l'ordre", ["casque"]),
    ("Pour une sécurité sociale", ["guichet"]),
    # accents tell words apart, unless the title has none
    ("Le marché", ["pièces"]),
    ("En marche", ["chaussure"]),
    ("Mûres", []),
    ("A L'ECOLE", ["livre"]),
    ("L’œil du drone", ["œil", "caméra"]),
    ("À cœur ouvert", ["cœur"]),
    # verbs that look like things
    ("La mère porte", ["visage"]),
    ("Qui la porte\u202f?", []),
    ("La grande porte", ["porte"]),
    ("Elle lit la nuit", ["livre", "lampe"]),
    ("Le lit", ["lit"]),
    ("Pain, lit, toit", ["pain", "lit"]),
    ("Nous livre-t-on\u202f?", []),
    ("Ferme ta gueule", ["bouche"]),
    ("La ferme des mille vaches", ["champ"]),
    ("Montons, mais vers où\u202f?", ["échelle"]),
    # expressions that mean something else
    ("À peine dite", []),
    ("Ils sont en train d’effacer nos droits", ["balance"]),
    ("Le Code noir", ["chaîne"]),
    ("Chambres à gaz", []),
    ("LE PORT DU VOILE", []),
    ("Le pied-noir", ["valise"]),
    ("Travailleuses du sexe", ["parapluie"]),
    ("Peine de mort", ["balance"]),
    ("Le droit à la paresse", ["balance", "chaise"]),
    # what no motif may illustrate
    ("Le suicide au travail", []),
    # hyphens and elisions
    ("Le porte-drapeau", ["foule"]),
    ("Sans-papiers d’ici", ["dossier"]),
    ("Qu’est-ce qu’une usine\u202f?", ["usine"]),
    # the second motif comes after the first, a third is left out
    ("Le pain, le vin, le feu", ["pain", "bouteille"]),
]


@pytest.mark.parametrize(("title", "names"), TITLES)
def test_a_title_calls_for_the_motifs_of_its_words(title: str, names: list[str]) -> None:
    assert [motif.name for motif in find_title_motifs(title)] == names


def test_english_titles_are_looked_up_by_the_names_of_motifs_and_others_not_at_all() -> (
    None
):
    assert [
        motif.name for motif in find_title_motifs("The Key and the Doors", "en-GB")
    ] == [
        "clé",
        "porte",
    ]
    assert find_title_motifs("Porte e chiavi", "it") == ()


def test_there_are_three_hundred_words_and_more_and_each_leads_to_a_motif() -> None:
    assert len(STRONG_WORDS) > 1000
    assert len(FAINT_WORDS) > 200
    names = {motif.name for motif in MOTIFS}
    assert set(STRONG_WORDS.values()) == names
    assert set(FAINT_WORDS.values()) <= names


def test_a_word_stands_once() -> None:
    assert STRONG_WORDS.keys() & FAINT_WORDS.keys() == set()


def test_the_name_of_a_motif_calls_for_it() -> None:
    for motif in MOTIFS:
        first = find_title_motifs(motif.name)
        assert not first or first[0] is motif or find_motif(first[0].name) is first[0]


def test_words_are_split_at_blanks_and_apostrophes_that_elide() -> None:
    assert split_words("L’eau d'ici, aujourd’hui\u202f: 49.3\u202f!") == [
        "eau",
        "de",
        "ici",
        "aujourd'hui",
        "49.3",
    ]


@pytest.mark.parametrize(
    ("word", "base"),
    [
        ("chevaux", "cheval"),
        ("luttons", "lutter"),
        ("bâtissent", "bâtir"),
        ("vendons", "vendre"),
        ("paysannes", "paysan"),
        ("lues", "lues"),
    ],
)
def test_inflected_words_lead_to_their_base(word: str, base: str) -> None:
    assert base in [*base_forms(word)]
