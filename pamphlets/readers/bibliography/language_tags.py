"""What a source says of its language -> a BCP 47 tag: ISO 639-1 and 639-2 codes, names in French, English and itself.

Zotero takes `fre` from the BnF and `French` from publishers; what is printed knows `fr`.
"""

import re
from types import MappingProxyType
from typing import Final

from pamphlets.core.slug import make_slug

# ISO 639-1, then the codes of 639-2 (bibliographic, terminological) and names, folded: « français » is « francais ».
_NAMES: Final = (
    "af afr afrikaans", "sq alb sqi albanais albanian shqip", "am amh amharique amharic",
    "ar ara arabe arabic", "hy arm hye armenien armenian", "eu baq eus basque euskara",
    "be bel bielorusse belarusian", "bn ben bengali", "bs bos bosniaque bosnian bosanski",
    "br bre breton brezhoneg", "bg bul bulgare bulgarian", "my bur mya birman burmese", "ca cat catalan catala",
    "zh chi zho chinois chinese", "co cos corse corsican corsu", "cs cze ces tcheque czech cestina",
    "cy wel cym gallois welsh cymraeg", "da dan danois danish dansk", "de ger deu allemand german deutsch",
    "el gre ell grec greek", "en eng anglais english", "eo epo esperanto",
    "es spa espagnol castillan spanish castilian espanol castellano", "et est estonien estonian eesti",
    "fa per fas persan persian farsi", "fi fin finnois finnish suomi", "fr fre fra francais french francaise",
    "fy fry frison frisian", "ga gle irlandais irish gaeilge", "gd gla ecossais scottish-gaelic",
    "gl glg galicien galician galego", "gsw alemanique alsacien alsatian elsassisch", "he heb hebreu hebrew",
    "hi hin hindi", "hr hrv croate croatian hrvatski", "ht hat haitien creole-haitien haitian",
    "hu hun hongrois hungarian magyar", "id ind indonesien indonesian", "is ice isl islandais icelandic islenska",
    "it ita italien italian italiano", "ja jpn japonais japanese", "ka geo kat georgien georgian",
    "kab kabyle taqbaylit", "km khm khmer", "ko kor coreen korean", "ku kur kurde kurdish kurdi",
    "la lat latin latina", "lb ltz luxembourgeois luxembourgish letzebuergesch", "ln lin lingala",
    "lt lit lituanien lithuanian lietuviu", "lv lav letton latvian latviesu", "mg mlg malgache malagasy",
    "mk mac mkd macedonien macedonian", "ms may msa malais malay", "mt mlt maltais maltese",
    "nl dut nld neerlandais hollandais flamand dutch flemish nederlands", "no nor norvegien norwegian norsk",
    "nb nob bokmal", "nn nno nynorsk", "oc oci occitan provencal", "pl pol polonais polish polski",
    "pt por portugais portuguese portugues", "rm roh romanche romansh", "ro rum ron roumain romanian romana",
    "ru rus russe russian", "sk slo slk slovaque slovak slovencina", "sl slv slovene slovenian slovenscina",
    "sr srp serbe serbian srpski", "sv swe suedois swedish svenska", "sw swa swahili", "ta tam tamoul tamil",
    "th tha thai", "tr tur turc turkish turkce", "uk ukr ukrainien ukrainian", "ur urd ourdou urdu",
    "vi vie vietnamien vietnamese", "wo wol wolof", "yi yid yiddish", "zgh tamazight",
)  # fmt: skip
_TAG: Final = re.compile(
    r"(?P<code>[A-Za-z]{2,3})(?:[-_](?P<more>[A-Za-z0-9]{2,8}(?:[-_][A-Za-z0-9]{2,8})*))?"
)
_SEVERAL: Final = re.compile(r"\s*[;,/|+&]\s*|\s+(?:et|and)\s+")
_IN_BRACKETS: Final = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")
_NO_LANGUAGES: Final = frozenset({"mul", "und", "mis", "zxx"})
_REGION_LETTERS: Final = 2
_SCRIPT_LETTERS: Final = 4


def _tags_by_name() -> MappingProxyType[str, str]:
    """Return the tag of each code and each name."""
    tags: dict[str, str] = {}
    for names in _NAMES:
        tag, *others = names.split()
        tags |= dict.fromkeys([tag, *others], tag)
    return MappingProxyType(tags)


_TAGS: Final = _tags_by_name()


def read_language(text: str) -> str:
    """Return the tag of a language, of several that of the first; empty for words that name none.

    A code of two or three letters that is not in the table is a language all the same: another than the text's.
    """
    first = _SEVERAL.split(_IN_BRACKETS.sub("", text).strip())[0]
    match = _TAG.fullmatch(first)
    if match is None or make_slug(first) in _TAGS:
        return _TAGS.get(make_slug(first), "")
    code = match["code"].lower()
    if code in _NO_LANGUAGES:
        return ""
    subtags = [_TAGS.get(code, code)]
    for subtag in filter(None, re.split("[-_]", match["more"] or "")):
        if len(subtag) == _REGION_LETTERS:
            subtags.append(subtag.upper())
        elif len(subtag) == _SCRIPT_LETTERS:
            subtags.append(subtag.title())
        else:
            subtags.append(subtag)
    return "-".join(subtags)
