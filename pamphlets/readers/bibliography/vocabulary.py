"""The keys and types that a source may have -> CSL's: its own (CSL 1.0.2, appendices III and IV), French ones, exports' extras.

Names are folded before they are looked up: accents, capitals, blanks and low lines make no difference.
"""

from types import MappingProxyType
from typing import Final

from pamphlets.core.slug import make_slug

NAME_ROLES: Final = frozenset(
    "author chair collection-editor compiler composer container-author contributor curator director editor "
    "editorial-director executive-producer guest host illustrator interviewer narrator organizer original-author "
    "performer producer recipient reviewed-author script-writer series-creator translator".split()
)
DATE_FIELDS: Final = frozenset(
    "accessed available-date event-date issued original-date submitted".split()
)
_TEXT_FIELDS: Final = (
    "archive archive-place archive_collection archive_location archive_place authority call-number chapter-number "
    "citation-number collection-number collection-title container-title container-title-short dimensions division DOI "
    "edition event event-place event-title genre ISBN ISSN issue jurisdiction language medium number number-of-pages "
    "number-of-volumes original-publisher original-publisher-place original-title page page-first part-number part-title "
    "PMCID PMID printing-number publisher publisher-place references reviewed-genre reviewed-title scale section source "
    "status supplement-number title title-short URL version volume volume-title volume-title-short"
).split()
# What an export says beside the source itself, and what no list of sources prints: nobody misses it on paper.
UNPRINTED_EXTRAS: Final = frozenset(
    "abstract annote call-number categories citation-key citation-label citation-number container-title-short custom "
    "first-reference-note-number id ISBN ISSN item-id journalAbbreviation keyword license library locator note "
    "number-of-pages number-of-volumes PMCID PMID source submitted available-date system_id type uri year-suffix language "
    "collection-title-short part-title volume-title volume-title-short printing-number file attachments tags zotero-key "
    # of Crossref's own answers
    "indexed short-title reference-count content-domain short-container-title published published-print published-online created "
    "is-referenced-by-count prefix member deposited score resource references-count journal-issue alternative-id relation "
    "subject link assertion funder update-policy reference article-number original-date-note crossref_doi".split()
)
_OTHER_FIELDS: Final = (
    "shortTitle",
    "url",
    "facts",
    "faits",
    "group",
    "subtitle",
    "tome",
    "id",
    "type",
)
_FRENCH_FIELDS: Final = MappingProxyType(
    {
        "author": "auteur auteurs autrice autrices auteure auteures auteurrice auteur-rice organisme collectif "
        "auteur-ice auteur-ices auteur-e auteur-e-s auteurices auteurice auteur-s autrice-s auteurs-autrices ecrit-par par",
        "title": "titre", "subtitle": "sous-titre soustitre", "title-short": "titre-court titre-abrege abrege",
        "publisher": "editeur editrice editeurs ed edition-de editions maison-d-edition maison-edition maison universite producteur-editeur",
        "publisher-place": "lieu ville ville-d-edition lieu-de-publication lieu-d-edition lieu-edition",
        "issued": "annee date date-de-publication publication publie-le paru-le parution publie-en paru-en "
        "date-de-parution annee-de-publication annee-de-parution annee-d-edition annee-edition date-d-edition",
        "container-title": "revue journal periodique magazine quotidien hebdomadaire media nom-de-la-revue titre-revue ouvrage recueil dans in site nom-du-site titre-de-la-revue code",
        "number": "numero no n", "volume": "vol", "tome": "t", "page": "pages p pp", "number-of-pages": "nombre-de-pages",
        "url": "adresse lien adresse-web",
        "accessed": "consulte-le consulte consultee-le consultation lu-le vu-le date-de-consultation acces date-d-acces "
        "derniere-consultation",
        "language": "langue",
        "translator": "traduit-par traducteur-ice traducteur traductrice traducteurs traductrices traduction trad",
        "editor": "direction directeurs sous-la-direction-de dir directeur-de-publication editeur-scientifique coordination",
        "director": "realise-par realisateur realisatrice realisateurs realisatrices realisation",
        "interviewer": "intervieweur intervieweuse intervieweurs propos-recueillis-par recueilli-par",
        "illustrator": "illustrateur illustratrice illustrations", "composer": "compositeur compositrice",
        "collection-title": "collection", "collection-number": "numero-de-collection numero-dans-la-collection",
        "container-author": "auteur-de-l-ouvrage auteurs-de-l-ouvrage",
        "original-date": "date-originale annee-originale premiere-edition date-d-origine",
        "original-title": "titre-original", "event-title": "evenement colloque", "event-place": "lieu-de-l-evenement",
        "section": "article", "chapter-number": "chapitre", "medium": "support", "authority": "juridiction",
        "archive_location": "cote", "dimensions": "duree", "scale": "echelle", "status": "statut",
        "producer": "producteur productrice production", "script-writer": "scenariste scenario",
        "host": "presentateur presentatrice animateur animatrice", "guest": "invite invitee invites invitees",
        "performer": "interprete interpretes", "compiler": "textes-reunis-par",
        "recipient": "destinataire", "abstract": "resume", "keyword": "mots-cles mot-cle",
        "note": "notes remarque remarques", "group": "rubrique groupe", "id": "cle identifiant",
    }
)  # fmt: skip
# Keys of BibTeX and RIS that are not CSL's: whoever types one is shown ours.
MEANT_KEYS: Final = MappingProxyType(
    {
        "year": "annee", "booktitle": "container-title", "address": "lieu", "school": "editeur", "institution": "editeur",
        "howpublished": "url", "month": "date", "journaltitle": "revue", "organization": "editeur", "link-url": "url",
        "date-accessed": "accessed", "urldate": "consulte_le", "accessdate": "consulte_le", "publisher-name": "publisher",
        "city": "lieu", "nom": "auteur", "prenom": "auteur", "nature": "type", "categorie": "type", "sorte": "type", "authors": "author", "editors": "editor", "place": "lieu", "website": "site",
    }
)  # fmt: skip
TYPES: Final = (
    "article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset "
    "document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation "
    "manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical "
    "personal_communication post post-weblog regulation report review review-book software song speech standard thesis "
    "treaty webpage"
).split()
_OTHER_TYPES: Final = MappingProxyType(
    {
        "book": "livre ouvrage monographie monograph edited-book reference-book mvbook",
        "article-journal": "article-de-revue article-scientifique journal-article journalarticle",
        "article-newspaper": "article-de-presse article-de-journal presse newspaperarticle",
        "article-magazine": "article-de-magazine magazinearticle",
        "webpage": "online electronic page page-web site site-web page-internet site-internet web website",
        "report": "techreport rapport etude enquete", "legislation": "loi code texte-de-loi article-de-loi statute",
        "regulation": "decret arrete reglement ordonnance directive circulaire", "bill": "projet-de-loi proposition-de-loi",
        "treaty": "traite convention", "legal_case": "jugement arret decision jurisprudence case",
        "motion_picture": "film documentaire video videorecording", "interview": "entretien",
        "thesis": "phdthesis mastersthesis these memoire dissertation", "chapter": "inbook incollection chapitre booksection book-chapter book-section contribution",
        "paper-conference": "inproceedings communication actes colloque conferencepaper proceedings-article",
        "entry-dictionary": "article-de-dictionnaire entree-de-dictionnaire dictionnaire dictionaryentry",
        "entry-encyclopedia": "article-d-encyclopedie notice encyclopedie encyclopediaarticle reference-entry",
        "pamphlet": "booklet brochure tract depliant", "personal_communication": "lettre courrier courriel email letter",
        "broadcast": "emission radio television podcast balado baladodiffusion tvbroadcast radiobroadcast",
        "speech": "discours conference presentation", "post-weblog": "billet blog blogpost",
        "post": "message forum forumpost posted-content", "map": "carte plan",
        "graphic": "image photo photographie affiche dessin tableau oeuvre artwork", "song": "chanson musique disque audiorecording",
        "manuscript": "unpublished manuscrit archive", "standard": "norme", "patent": "brevet", "software": "logiciel computerprogram",
        "dataset": "donnees jeu-de-donnees base-de-donnees", "periodical": "revue journal periodique magazine",
        "performance": "spectacle", "review": "compte-rendu recension", "hearing": "audition",
        "document": "misc autre other component", "article": "prepublication preprint",
    }
)  # fmt: skip
# The keys that a register needs most, each with a value that is taken.
MAIN_KEYS: Final = MappingProxyType(
    {
        "id": "dupont-2020",
        "type": "livre",
        "auteur": "Jeanne Dupont et Ali Quai",
        "titre": "Titre de l’ouvrage",
        "sous_titre": "Une histoire",
        "editeur": "La Fabrique du quai",
        "lieu": "Brest",
        "annee": "2020",
        "revue": "Revue des guets",
        "numero": "12",
        "volume": "3",
        "page": "23-31",
        "direction": "Ali Quai",
        "traduction": "Ali Quai",
        "realisation": "Jeanne Lampe",
        "propos_recueillis_par": "Ali Quai",
        "collection": "Points",
        "edition": "2",
        "date_originale": "1867",
        "titre_original": "Der Titel",
        "article": "L. 1-2",
        "url": "https://exemple.org/page",
        "consulte_le": "2026-11-21",
        "langue": "fr",
        "note": "à relire",
        "rubrique": "Presse",
    }
)
# The genre that a French type says and CSL's does not.
TYPE_GENRES: Final = MappingProxyType({"these": "thèse", "memoire": "mémoire"})


def _fold_table(
    own: list[str], others: MappingProxyType[str, str]
) -> MappingProxyType[str, str]:
    """Return CSL's name of each folded name."""
    names = {make_slug(name): name for name in own}
    for name, aliases in others.items():
        for alias in aliases.split():
            names.setdefault(alias, name)
    return MappingProxyType(names)


OWN_FIELDS: Final = frozenset(
    (*UNPRINTED_EXTRAS, *_TEXT_FIELDS, *NAME_ROLES, *DATE_FIELDS, *_OTHER_FIELDS)
)
FIELD_NAMES: Final = _fold_table(sorted(OWN_FIELDS), _FRENCH_FIELDS)
TYPE_NAMES: Final = _fold_table(TYPES, _OTHER_TYPES)
