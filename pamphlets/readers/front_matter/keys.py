"""The keys of the front matter and of `collectif.yaml`: a table, no logic but its look-up."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal

from pamphlets.core.slug import strip_accents

ValueKind = Literal[
    "line",
    "text",
    "list",
    "flag",
    "language",
    "date",
    "pages",
    "cover",
    "links",
    "notes",
    "blanks",
    "page-2",
    "figures",
    "opener",
    "verso",
    "disposition",
    "answers",
    "angle",
    "draft",
    "event-day",
    "months",
    "paper",
    "address",
    "name",
    "names",
    "imposition",
    "cover-title",
    "cover-paper",
    "focus",
    "seed",
]


@dataclass(frozen=True, slots=True)
class MetaKey:
    """One key: its French name (the one that `new` writes), its English aliases, the field of Meta it fills.

    `shared` keys may stand in `collectif.yaml`; the others belong to one title.
    """

    french: str
    aliases: tuple[str, ...]
    field: str
    kind: ValueKind
    example: str
    """A value that the key takes, as it is typed."""
    shared: bool = True


KEYS: Final = (
    MetaKey("titre", ("title",), "title", "line", "Mon espace santé : refuser, fermer", shared=False),
    MetaKey("sous_titre", ("subtitle",), "subtitle", "line", "Ce que l’on peut faire", shared=False),
    MetaKey(
        "auteurs", ("authors", "auteur", "author", "autrice", "autrices", "auteurices"), "authors",
        "list", "[Ana Roux, Bo Diop]",
    ),
    MetaKey("resume", ("summary",), "summary", "text", "Trois phrases.", shared=False),
    MetaKey("langue", ("lang", "language"), "lang", "language", "fr"),
    MetaKey("date", (), "date", "date", "mars 2026", shared=False),
    MetaKey("faits_arretes_au", ("facts_as_of",), "facts_as_of", "date", "1er mars 2026", shared=False),
    MetaKey("origine", ("origin",), "origin", "line", "Le Journal du quai, nº 6", shared=False),
    MetaKey(
        "premiere_publication", ("first_publication",), "first_publication",
        "line", "Grenoble, 2022", shared=False,
    ),
    MetaKey("traduction", ("translation",), "translation", "line", "Ana Roux", shared=False),
    MetaKey("serie", ("series",), "series", "line", "Cahiers du guichet, 3"),
    MetaKey("sujets", ("subjects", "sujet", "mots_cles"), "subjects", "list", "[santé, données]"),
    MetaKey("public", ("audience", "publics", "pour"), "audiences", "list", "[parents, soignants]"),
    MetaKey("prix", ("price",), "price", "line", "Prix libre"),
    MetaKey("licence", ("license",), "licence", "line", "Copiez, diffusez"),
    MetaKey("mentions", ("mention", "notices"), "mentions", "list", "[Ne pas jeter]"),
    MetaKey("collectif", ("collective",), "collective", "line", "Collectif du marché"),
    MetaKey("adresse", ("address",), "address", "line", "1 rue du Port, 44000 Nantes"),
    MetaKey("contact", (), "contact", "line", "contact@exemple.org"),
    MetaKey("imprimeur", ("imprint", "printer"), "imprint", "line", "Imprimé par nos soins, 1 rue du Port"),
    MetaKey(
        "directeur_de_publication", ("publication_director", "directrice_de_publication"), "director",
        "line", "Ana Roux",
    ),
    MetaKey("depot_legal", ("legal_deposit",), "legal_deposit", "line", "mars 2026"),
    MetaKey("info_tri", ("triman", "sorting_label"), "sorting_label", "flag", "oui"),
    MetaKey("isbn", (), "isbn", "line", "978-2-1234-5680-3", shared=False),
    MetaKey("issn", (), "issn", "line", "1234-5679"),
    MetaKey("brouillon", ("draft",), "draft", "draft", "oui"),
    MetaKey("perime_apres_mois", ("stale_after_months",), "stale_after", "months", "18"),
    MetaKey("theme", (), "theme", "name", "sobre"),
    MetaKey("chiffres", ("figures",), "figures", "figures", "anciens"),
    MetaKey("encre", ("ink",), "ink", "line", "rouge"),
    MetaKey("deuxieme_encre", ("second_ink", "seconde_encre"), "second_ink", "line", "bleu"),
    MetaKey("formats", ("format",), "formats", "names", "[brochure, grands-caracteres]"),
    MetaKey("pages", (), "pages", "pages", "16", shared=False),
    MetaKey("papier", ("paper", "taille", "size"), "paper", "paper", "A3"),
    MetaKey("verso", ("back",), "verso", "verso", "sources"),
    MetaKey("disposition", ("layout",), "poster_layout", "disposition", "chiffre", shared=False),
    MetaKey("reponses", ("answers", "reponse"), "answer_count", "answers", "3", shared=False),
    MetaKey("angle", ("inclinaison",), "headline_angle", "angle", "-4", shared=False),
    MetaKey("qr", ("code_qr", "qr_code"), "qr", "address", "https://exemple.org", shared=False),
    MetaKey("jour", ("day",), "event_day", "event-day", "samedi 15 janvier 2050", shared=False),
    MetaKey("heures", ("hours", "heure"), "event_hours", "line", "14 h à 18 h", shared=False),
    MetaKey("lieu", ("place",), "event_place", "line", "Salle des fêtes", shared=False),
    MetaKey("acces", ("access",), "event_access", "line", "Tram 3, arrêt Marché", shared=False),
    MetaKey(
        "intervenants", ("speakers", "intervenantes", "avec"), "event_speakers",
        "list", "[Ana Roux, Bo Diop]", shared=False,
    ),
    MetaKey("organisation", ("organisers",), "event_organisers", "list", "[Collectif du marché]", shared=False),
    MetaKey("entree", ("entry",), "event_entry", "line", "Entrée libre", shared=False),
    MetaKey("archive", (), "archive", "flag", "oui", shared=False),
    MetaKey("couverture", ("cover",), "cover", "cover", "../images/quai.svg"),
    MetaKey("description_couverture", ("cover_alt",), "cover_alt", "line", "Un quai, vide."),
    MetaKey("fond_perdu", ("bleed", "fonds_perdus"), "bleeds", "flag", "oui"),
    MetaKey("titre_couverture", ("cover_title",), "cover_title", "cover-title", "bandeau"),
    MetaKey("cadre_couverture", ("cover_crop",), "cover_focus", "focus", "haut", shared=False),
    MetaKey("papier_couverture", ("cover_paper",), "cover_paper", "cover-paper", "jaune"),
    MetaKey("plan_couverture", ("cover_plan",), "cover_plan", "name", "étiquette", shared=False),
    MetaKey("motif", ("motifs",), "motifs", "names", "clé", shared=False),
    MetaKey("graine", ("seed",), "seed", "seed", "3", shared=False),
    MetaKey("sommaire", ("contents",), "contents", "flag", "non"),
    MetaKey("notes", ("footnotes",), "notes", "notes", "par paragraphe"),
    MetaKey("liste_des_sources", ("source_list",), "source_list", "flag", "non"),
    MetaKey("blanches", ("blanks",), "blanks", "blanks", "notes"),
    MetaKey("page_2", ("page_deux", "page2"), "page_2", "page-2", "mentions"),
    MetaKey("ouverture", ("ouvertures", "opener", "openers"), "opener", "opener", "section", shared=False),
    MetaKey("liens", ("links",), "links", "links", "sources"),
    MetaKey("imposition", (), "imposition", "imposition", "quarto"),
)  # fmt: skip


def _index_keys() -> Mapping[str, MetaKey]:
    """Return the keys by every name that an author may write, French ones first."""
    keys_by_name = {key.french: key for key in KEYS}
    for key in KEYS:
        keys_by_name |= dict.fromkeys(key.aliases, key)
    return MappingProxyType(keys_by_name)


KEYS_BY_NAME: Final = _index_keys()


def find_key(written: str) -> MetaKey | None:
    """Return the key of that name: accents, capitals, hyphens and spaces make no difference."""
    return KEYS_BY_NAME.get(normalize_name(written))


def normalize_name(written: str) -> str:
    """Return a name as tables have it: accents, capitals, hyphens and spaces make no difference."""
    return strip_accents(written).strip().casefold().replace("-", "_").replace(" ", "_")
