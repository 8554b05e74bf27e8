"""All sentences of the program, as a catalogue has them; and a language made of them that nobody speaks."""

import re
from collections.abc import Iterator
from pathlib import Path

import polib

from pamphlets.app.messages import all_messages, all_sentences
from pamphlets.languages.wording import Plural, Wording

PSEUDO_LANGUAGE = "zz"
_PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_ACCENTED = "àƀçđéƒğħîĵķłɱñôþɋŕšŧûṽŵẋýžÀƁÇĐÉƑĞĦÎĴĶŁṀÑÔÞɊŔŠŦÛṼŴẊÝŽ"
_ACCENTS = str.maketrans(_PLAIN, _ACCENTED)
_BLANK = re.compile(r"(\{\w+\}|%\(\w+\)[sr]|%[srd%])")


def list_sentences() -> Iterator[tuple[str, Wording]]:
    """Yield every sentence under the name that catalogues have for it; hints that are empty have none."""
    for code, (message, hint) in all_messages().items():
        yield code, message
        if hint:
            yield f"{code}:hint", hint
    yield from all_sentences().items()


def find_blanks(text: str) -> list[str]:
    """Return the blanks of a sentence, sorted, each as often as it stands there."""
    return sorted(_BLANK.findall(text))


def accent(text: str) -> str:
    """Return a sentence in which no letter is a plain one, but for its blanks."""
    parts = _BLANK.split(text)
    return "".join(
        part if k % 2 else part.translate(_ACCENTS) for k, part in enumerate(parts)
    )


def write_pseudo_language(folder: Path) -> None:
    """Write the catalogue of a language that has every sentence in accented letters."""
    catalogue = polib.POFile()
    catalogue.metadata = {
        "Content-Type": "text/plain; charset=UTF-8",
        "Plural-Forms": "nplurals=2; plural=(n != 1);",
    }
    for code, wording in list_sentences():
        entry = polib.POEntry(msgctxt=code)
        if isinstance(wording, Plural):
            entry.msgid, entry.msgid_plural = wording.singular, wording.plural
            entry.msgstr_plural = {0: accent(wording.singular), 1: accent(wording.plural)}
        else:
            entry.msgid, entry.msgstr = wording, accent(wording)
        catalogue.append(entry)
    catalogue.save(str(folder / f"{PSEUDO_LANGUAGE}.po"))
