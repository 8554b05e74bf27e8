"""The keys of the front matter and of `collectif.yaml`: a table, no logic but its look-up."""

import unicodedata
from dataclasses import dataclass
from typing import Final, Literal

Kind = Literal[
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
class Key:
    """One key: its French name (the one that `new` writes), its English aliases, the field of Meta it fills.

    `shared` keys may stand in `collectif.yaml`; the others belong to one title.
    """

    french: str
    aliases: tuple[str, ...]
    field: str
    kind: Kind
    shared: bool = True


KEYS: Final = (
    Key("titre", ("title",), "title", "line", shared=False),
    Key("sous_titre", ("subtitle",), "subtitle", "line", shared=False),
    Key("auteurs", ("authors", "auteur", "author", "autrice", "autrices", "auteurices"), "authors", "list"),
    Key("resume", ("summary",), "summary", "text", shared=False),
    Key("langue", ("lang", "language"), "lang", "language"),
    Key("date", (), "date", "date", shared=False),
    Key("faits_arretes_au", ("facts_as_of",), "facts_as_of", "date", shared=False),
    Key("origine", ("origin",), "origin", "line", shared=False),
    Key("premiere_publication", ("first_publication",), "first_publication", "line", shared=False),
    Key("traduction", ("translation",), "translation", "line", shared=False),
    Key("serie", ("series",), "series", "line"),
    Key("prix", ("price",), "price", "line"),
    Key("licence", ("license",), "licence", "line"),
    Key("mentions", ("mention", "notices"), "mentions", "list"),
    Key("collectif", ("collective",), "collective", "line"),
    Key("adresse", ("address",), "address", "line"),
    Key("contact", (), "contact", "line"),
    Key("imprimeur", ("imprint", "printer"), "imprint", "line"),
    Key(
        "directeur_de_publication", ("publication_director", "directrice_de_publication"), "director", "line"
    ),
    Key("depot_legal", ("legal_deposit",), "legal_deposit", "line"),
    Key("isbn", (), "isbn", "line", shared=False),
    Key("issn", (), "issn", "line"),
    Key("brouillon", ("draft",), "draft", "draft"),
    Key("perime_apres_mois", ("stale_after_months",), "stale_after", "months"),
    Key("theme", (), "theme", "name"),
    Key("encre", ("ink",), "ink", "line"),
    Key("formats", ("format",), "formats", "names"),
    Key("pages", (), "pages", "pages", shared=False),
    Key("papier", ("paper", "taille", "size"), "paper", "paper"),
    Key("verso", ("back",), "verso", "verso"),
    Key("qr", ("code_qr", "qr_code"), "qr", "address", shared=False),
    Key("jour", ("day",), "event_day", "event-day", shared=False),
    Key("heures", ("hours", "heure"), "event_hours", "line", shared=False),
    Key("lieu", ("place",), "event_place", "line", shared=False),
    Key("acces", ("access",), "event_access", "line", shared=False),
    Key("intervenants", ("speakers", "intervenantes", "avec"), "event_speakers", "list", shared=False),
    Key("organisation", ("organisers",), "event_organisers", "list", shared=False),
    Key("entree", ("entry",), "event_entry", "line", shared=False),
    Key("archive", (), "archive", "flag", shared=False),
    Key("couverture", ("cover",), "cover", "cover"),
    Key("description_couverture", ("cover_alt",), "cover_alt", "line"),
    Key("sommaire", ("contents",), "contents", "flag"),
    Key("liste_des_sources", ("source_list",), "source_list", "flag"),
    Key("blanches", ("blanks",), "blanks", "blanks"),
    Key("liens", ("links",), "links", "links"),
    Key("imposition", (), "imposition", "imposition"),
)


def names() -> tuple[str, ...]:
    """Return every name that an author may write, French ones first."""
    return tuple(k.french for k in KEYS) + tuple(alias for k in KEYS for alias in k.aliases)


def key_named(written: str) -> Key | None:
    """Return the key of that name: accents, capitals, hyphens and spaces make no difference."""
    name = plain(written)
    return next((key for key in KEYS if name == key.french or name in key.aliases), None)


def plain(written: str) -> str:
    """Return a name as tables have it: accents, capitals, hyphens and spaces make no difference."""
    bare = "".join(c for c in unicodedata.normalize("NFD", written) if not unicodedata.combining(c))
    return bare.strip().casefold().replace("-", "_").replace(" ", "_")
