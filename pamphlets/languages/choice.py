"""A word of the command line, `collectif.yaml`, the environment -> the language that the program speaks."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final
from unicodedata import normalize

from pamphlets.core.system.regular_files import read_regular_file
from pamphlets.languages.catalogue import list_languages

USUAL_LANGUAGE: Final = "fr"
# What an author may write for a language's tag.
LANGUAGE_NAMES: Final = MappingProxyType(
    {
        "français": "fr", "francais": "fr", "anglais": "en", "english": "en", "espagnol": "es",
        "allemand": "de", "italien": "it", "portugais": "pt", "breton": "br", "occitan": "oc",
        "catalan": "ca", "basque": "eu",
        "corse": "co", "néerlandais": "nl", "polonais": "pl", "roumain": "ro", "turc": "tr", "russe": "ru",
    }
)  # fmt: skip
_COLLECTIVE_FILE: Final = "collectif.yaml"
_MOST_BYTES: Final = 1_000_000
# A whole YAML reader takes 30 ms, which a build that finds nothing to do would wait for.
_LANGUAGE_LINE: Final = re.compile(
    r"^(?:langue|lang|language)[ \t]*:[ \t]+(?P<quote>[\"']?)(?P<value>[\w-]+)(?P=quote)[ \t]*(?:#.*)?\r?$",
    re.MULTILINE | re.IGNORECASE,
)
_LOCALE_VARIABLES: Final = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")  # as gettext
_NO_LOCALE: Final = ("C", "POSIX", "")


def choose_language(
    asked: str | None, content_folder: Path, environment: Mapping[str, str]
) -> str:
    """Return the language to speak: the one asked for, that of the collective, of the locale, else French.

    A language that has no catalogue is passed over.
    """
    wishes = (asked, _read_collective_language(content_folder), *_list_locales(environment))
    for wish in wishes:
        language = find_language(wish or "")
        if language:
            return language
    return USUAL_LANGUAGE


def find_language(wish: str) -> str | None:
    """Return the language that a name, a tag or a locale stands for, as far as its catalogue is there.

    `fr_FR.UTF-8`, `fr-CA` and `français` are `fr`; a catalogue of the whole tag, `pt_BR`, is preferred.
    """
    tag = re.split(r"[.@]", wish.strip())[0].replace("-", "_").casefold()
    tag = LANGUAGE_NAMES.get(tag, tag)
    languages = {name.casefold(): name for name in list_languages()}
    return languages.get(tag) or languages.get(tag.partition("_")[0])


def _read_collective_language(content_folder: Path) -> str | None:
    """Return what the collective's file says of its language, None where it says nothing or cannot be read."""
    try:
        data = read_regular_file(content_folder / _COLLECTIVE_FILE, _MOST_BYTES)
    except (OSError, ValueError):
        return None
    text = normalize("NFC", data.decode("utf-8-sig", "replace"))
    match = _LANGUAGE_LINE.search(text)
    return match["value"] if match else None


def _list_locales(environment: Mapping[str, str]) -> Iterator[str]:
    """Yield the locales that the environment names, first the one that counts most; C and POSIX name none."""
    for variable in _LOCALE_VARIABLES:
        for name in environment.get(variable, "").split(":"):
            if re.split(r"[.@]", name)[0] not in _NO_LOCALE:
                yield name
