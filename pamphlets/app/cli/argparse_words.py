"""What argparse says by itself, in English -> the same in the language that is spoken.

argparse asks gettext's global catalogue, which the locale chooses. Its modules' two names for that are given ours: at
each call these look up which language is spoken, so that nothing is kept here.
"""

import argparse
from typing import Final

from pamphlets.app.words import word_own_text

_TABLE: Final = "argparse_words"


def give_words() -> None:
    """Let argparse ask us for its words, in this process. To do so again changes nothing."""
    # It has no other place for them: it looks its sentences up by these two names, in all versions.
    vars(argparse).update(_=_word, ngettext=_word_count)


def _word(text: str) -> str:
    return word_own_text(_TABLE, text)


def _word_count(singular: str, plural: str, count: int) -> str:
    worded = word_own_text(_TABLE, singular, count)
    return plural if worded == singular and count != 1 else worded
