"""The keys of the front matter and of `collectif.yaml`: a table, no logic but its look-up."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal

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
    "blanks",
    "page-2",
    "verso",
    "draft",
    "event-day",
    "months",
    "paper",
    "address",
    "name",
    "names",
    "imposition",
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
    shared: bool = True


KEYS: Final = (
    MetaKey("titre", ("title",), "title", "line", shared=False),
    MetaKey("sous_titre", ("subtitle",), "subtitle", "line", shared=False),
    MetaKey(
        "auteurs",
        ("authors", "auteur", "author", "autrice", "autrices", "auteurices"),
        "authors",
        "list",
    ),
    MetaKey("resume", ("summary",), "summary", "text", shared=False),
    MetaKey("langue", ("lang", "language"), "lang", "language"),
    MetaKey("date", (), "date", "date", shared=False),
    MetaKey("faits_arretes_au", ("facts_as_of",), "facts_as_of", "date", shared=False),
    MetaKey("origine", ("origin",), "origin", "line", shared=False),
    MetaKey(
        "premiere_publication",
        ("first_publication",),
        "first_publication",
        "line",
        shared=False,
    ),
    MetaKey("traduction", ("translation",), "translation", "line", shared=False),
    MetaKey("serie", ("series",), "series", "line"),
    MetaKey("prix", ("price",), "price", "line"),
    MetaKey("licence", ("license",), "licence", "line"),
    MetaKey("mentions", ("mention", "notices"), "mentions", "list"),
    MetaKey("collectif", ("collective",), "collective", "line"),
    MetaKey("adresse", ("address",), "address", "line"),
    MetaKey("contact", (), "contact", "line"),
    MetaKey("imprimeur", ("imprint", "printer"), "imprint", "line"),
    MetaKey(
        "directeur_de_publication",
        ("publication_director", "directrice_de_publication"),
        "director",
        "line",
    ),
    MetaKey("depot_legal", ("legal_deposit",), "legal_deposit", "line"),
    MetaKey("isbn", (), "isbn", "line", shared=False),
    MetaKey("issn", (), "issn", "line"),
    MetaKey("brouillon", ("draft",), "draft", "draft"),
    MetaKey("perime_apres_mois", ("stale_after_months",), "stale_after", "months"),
    MetaKey("theme", (), "theme", "name"),
    MetaKey("encre", ("ink",), "ink", "line"),
    MetaKey("formats", ("format",), "formats", "names"),
    MetaKey("pages", (), "pages", "pages", shared=False),
    MetaKey("papier", ("paper", "taille", "size"), "paper", "paper"),
    MetaKey("verso", ("back",), "verso", "verso"),
    MetaKey("qr", ("code_qr", "qr_code"), "qr", "address", shared=False),
    MetaKey("jour", ("day",), "event_day", "event-day", shared=False),
    MetaKey("heures", ("hours", "heure"), "event_hours", "line", shared=False),
    MetaKey("lieu", ("place",), "event_place", "line", shared=False),
    MetaKey("acces", ("access",), "event_access", "line", shared=False),
    MetaKey(
        "intervenants",
        ("speakers", "intervenantes", "avec"),
        "event_speakers",
        "list",
        shared=False,
    ),
    MetaKey("organisation", ("organisers",), "event_organisers", "list", shared=False),
    MetaKey("entree", ("entry",), "event_entry", "line", shared=False),
    MetaKey("archive", (), "archive", "flag", shared=False),
    MetaKey("couverture", ("cover",), "cover", "cover"),
    MetaKey("description_couverture", ("cover_alt",), "cover_alt", "line"),
    MetaKey("sommaire", ("contents",), "contents", "flag"),
    MetaKey("liste_des_sources", ("source_list",), "source_list", "flag"),
    MetaKey("blanches", ("blanks",), "blanks", "blanks"),
    MetaKey("page_2", ("page_deux", "page2"), "page_2", "page-2"),
    MetaKey("liens", ("links",), "links", "links"),
    MetaKey("imposition", (), "imposition", "imposition"),
)


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
    letters = unicodedata.normalize("NFD", written)
    bare = "".join(char for char in letters if not unicodedata.combining(char))
    return bare.strip().casefold().replace("-", "_").replace(" ", "_")
