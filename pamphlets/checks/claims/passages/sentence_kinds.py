"""A sentence in plain characters -> whether it asks, tells what to do, announces an event, or bears witness.

Such sentences claim less of the world than others: a deadline, the hour of a meeting, what the authors did themselves.
All patterns are for text that `normalize_characters` returned.
"""

import re
from typing import Final

from pamphlets.readers.dates import MONTHS

_MONTH: Final = "|".join(MONTHS)
_WEEKDAY: Final = "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
_MARKS_BEFORE: Final = r"^[\s«»“”\"'(\[*–—-]*"
# Words like them that command nothing; verbs after which something is told and not ordered.
_NO_COMMANDS: Final = "assez|chez|nez|rez|merguez|raz"
_TELLING_COMMANDS: Final = "sachez|notez|voyez|regardez|imaginez|rappelez|écoutez|souvenez|savez|avez|êtes|pensez|lisez|comparez|jugez"
_COMMAND: Final = re.compile(
    rf"{_MARKS_BEFORE}(?:(?:puis|ensuite|enfin|alors|d'abord|et|ne|n'|vous devez|vous pouvez|il faut|il suffit d'?e?|on) ?)?"
    rf"(?!(?:{_NO_COMMANDS}|{_TELLING_COMMANDS})\b)(?:\w{{2,}}ez\b|faites\b|dites\b)"
    rf"|{_MARKS_BEFORE}(?:si|s'|quand|lorsqu|dès qu|après|avant|pour|une fois)\b[^.]*?, (?!(?:{_NO_COMMANDS}|{_TELLING_COMMANDS})\b)"
    r"(?:ne |n')?(?:\w{2,}ez\b|faites\b|dites\b)",
    re.IGNORECASE,
)
_NO_INFINITIVES: Final = (
    "hier|mer|fer|hiver|entre|outre|contre|notre|votre|premier|première|dernier|dernière|encore|maire|frère|mère|père|autre"
    "|quatre|lettre|terre|guerre|affaire|histoire|atelier|quartier|papier|janvier|février|septembre|octobre|novembre"
    "|décembre|ouvrier|cahier|loyer|foyer|centre|nombre|membre|titre|livre|heure|mesure|culture|voiture|facture|loir"
    "|soir|pouvoir|avoir|être|sur|leur|pour|par|hors|vers|tiroir|trottoir|couloir|territoire|semestre|trimestre"
)
_INFINITIVE: Final = re.compile(
    rf"{_MARKS_BEFORE}(?:ne pas )?(?:se |s'|y |en )?(?!(?:{_NO_INFINITIVES})s?\b)\w{{2,}}(?:er|ir|re)\b",
    re.IGNORECASE,
)
_THINGS_NEEDED: Final = re.compile(
    r"\b(?:il (?:vous |nous |te )?(?:faut|faudra)|matériel|matériaux|ingrédients?|fournitures|outils|besoin|à prévoir"
    r"|recettes?|de quoi)\b",
    re.IGNORECASE,
)
_HOUR: Final = r"\d{1,2} ?(?:h(?:eures?)?|:)(?: ?\d\d)?(?!\w)|midi|minuit"
_GATHERING: Final = (
    r"rendez-vous|rdv|réunions?|assemblées?(?: générales?)?|permanences?|projections?|conférences?|rencontres?|ateliers?"
    r"|manifestations?|manif|rassemblements?|portes ouvertes|concerts?|fêtes?|repas|cantines?|balades?|inscriptions?"
    r"|ouvert(?:e|es|s|ure)?|fermé(?:e|es|s)?|fermeture|horaires?|accueil|prochaine?s?|visites?|gratuit(?:e|es|s)?"
)
_WHEN: Final = (
    rf"(?:{_HOUR}|\b(?:{_WEEKDAY})s?\b|\b\d{{1,2}}(?:er)? (?:{_MONTH})\b|€|\beuros?\b)"
)
_MONEY: Final = r"\d{1,3}(?:,\d\d?)? ?(?:€|euros?\b)"  # what may be asked at a door
_PRICE: Final = (
    r"(?:entrée|tarifs?|prix|participation|adhésions?|cotisations?|abonnements?|paf|frais de port|port)"
    rf"(?: (?:libre|de soutien|aux frais|normale?|réduite?|annuel(?:le)?|pour tous))?,? ?(?::|à partir de|dès|de|à|=)? ?{_MONEY}"
)
_COPY: Final = r"(?:brochures?|livrets?|fanzines?|zines?|journal|numéros?|exemplaires?|livres?|affiches?|tracts?)"
_ASKED: Final = re.compile(
    rf"(?<!\w){_PRICE}|\bprix libre\b|{_MARKS_BEFORE}{_MONEY}[\s.»)]*$|\bgratuit\w*\b.{{0,30}}?{_MONEY}|\bvendue?s? {_MONEY}"
    rf"|\b{_COPY} (?:\w+ )?(?:coûte|vaut|est (?:à|vendue?)|à) (?:\w+ )?{_MONEY}",
    re.IGNORECASE,
)
_ANNOUNCEMENT: Final = re.compile(
    rf"{_MARKS_BEFORE}(?:(?:le|la|les|notre|nos|une|un|tous les|chaque|du|au|à partir du|à) )?(?:{_GATHERING})\b.{{0,120}}?{_WHEN}"
    rf"|\b(?:est|sont|reste|restent) (?:\w+ )?(?:ouvert|fermé)(?:e|s|es)?\b.{{0,120}}?{_WHEN}"
    rf"|\b(?:{_WEEKDAY})s? (?:\d{{1,2}}(?:er)? (?:{_MONTH})|matin|soir|après-midi)?.{{0,80}}?(?:{_HOUR})"
    rf"|\b\d{{1,2}}(?:er)? (?:{_MONTH})(?: \d{{4}})?,? (?:à|dès|de|à partir de) (?:{_HOUR})",
    re.IGNORECASE,
)
_PAST: Final = re.compile(
    r"\b(?:(?:a|ont)(?! lieu)|avait|avaient|avons|avions|(?:est|sont)(?! (?:\w+ )?(?:ouvert|fermé|gratuit))|était|étaient|fut|furent|s'est|se sont) (?:\w+ ){0,2}?"
    r"\w+(?:é|ée|és|ées|i|ie|is|it|u|ue|us|ues|ert|erte|ait|aits)\b|\b\w+(?:aient|èrent|irent|urent)\b|\b(?:fut|eut|vint)\b",
    re.IGNORECASE,
)
_TESTIMONY: Final = re.compile(
    r"\b(?<!que )(?<!dont )(?<!où )(?<!qu')(?:nous (?:nous )?(?:y |en |ne |n'|l'|les |leur |lui )*(?:avons|avions|sommes|étions|fûmes|eûmes|\w+(?:ions|âmes|îmes|ûmes))"
    r"|(?:j'|je (?:l'|les |leur |lui |m'|me |ne |n')*)(?:ai|avais|suis|étais|\w+ais))"
    r"(?! (?:su|vu|lu|appris|trouvé)\b)",
    re.IGNORECASE,
)
_HABIT: Final = re.compile(
    r"\b(?<!que )(?<!dont )(?<!où )(?<!qu')nous (?!(?:savons|voyons|lisons|pensons|croyons|demandons|voulons|exigeons|refusons|payons|perdons"
    r"|apprenons|comptons|estimons|trouvons)\b)\w{3,}ons\b",
    re.IGNORECASE,
)
_WAY_OF_DOING: Final = re.compile(
    rf"(?:{_MARKS_BEFORE}|: |, |; )on (?:l'|les? |la |y |en )?(?!(?:compte|estime|dénombre|recense|évalue|trouve|parle|observe|note|constate"
    r"|relève|chiffre|ferme|licencie|déplore|annonce)\b)\w{2,}e\b",
    re.IGNORECASE,
)
_ANSWER: Final = re.compile(r"^\s*[—–-]|\b(?:j'|je|moi|mon|ma|mes)\b|\bm'", re.IGNORECASE)
_RECAP_TITLE: Final = re.compile(
    r"^\W*(?:à retenir|ce qu'il faut retenir|en bref|en résumé|en deux mots|l'essentiel|à savoir|pour résumer|mémo|résumé"
    r"|récapitulons|en un coup d'œil|les points clés|points clés)\b",
    re.IGNORECASE,
)
_SOURCE_LINE: Final = re.compile(
    r"^\W*(?:sources?|références?|d'après|provenance|crédits?|archives?)\s*(?::|\b(?=.{0,6}:)|[—–-])|^\W*sources?\b",
    re.IGNORECASE,
)


def is_question(sentence: str) -> bool:
    """Return whether a sentence asks."""
    return sentence.rstrip(' »”")').endswith("?")


def is_command(sentence: str, *, or_infinitive: bool = False) -> bool:
    """Return whether a sentence tells its reader what to do: « Comptez… »; « lire… » only in a list of things to do."""
    if _COMMAND.match(sentence):
        return True
    return or_infinitive and _INFINITIVE.match(sentence) is not None


def is_announcement(sentence: str) -> bool:
    """Return whether a sentence invites to an event, tells opening hours or asks a price, and reports nothing past."""
    is_invitation = _ANNOUNCEMENT.search(sentence) or _ASKED.search(sentence)
    return is_invitation is not None and _PAST.search(sentence) is None


def is_testimony(sentence: str) -> bool:
    """Return whether the authors tell what they did or saw themselves: « nous étions six »."""
    return _TESTIMONY.search(sentence) is not None


def is_habit(sentence: str) -> bool:
    """Return whether the authors tell what they do: « nous obtenons deux brouettes »."""
    return _HABIT.search(sentence) is not None


def is_way_of_doing(sentence: str) -> bool:
    """Return whether a sentence tells how something is done, where the text is a guide: « on arrose »."""
    return _WAY_OF_DOING.search(sentence) is not None


def is_answer(words: str) -> bool:
    """Return whether a paragraph behind a question is someone's answer: it begins with a dash, or speaks of « je »."""
    return _ANSWER.search(words) is not None


def lists_needs(words: str) -> bool:
    """Return whether words introduce what one must have at hand: « Il vous faut : »."""
    return _THINGS_NEEDED.search(words) is not None


def is_recap_title(words: str) -> bool:
    """Return whether a box of that title sums the text up: « À retenir »."""
    return _RECAP_TITLE.match(words) is not None


def is_source_line(words: str) -> bool:
    """Return whether a line says where what stands beside it is from: « Source : … »."""
    return _SOURCE_LINE.match(words) is not None
