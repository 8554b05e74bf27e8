"""Ids of sentences -> their words in the language that is spoken, for whoever hands them on: to argparse, to a drawing."""

from pamphlets.app.messages import all_sentences, find_english, find_wording, word
from pamphlets.languages.wording import sentence, word_sentence


def word_text(code: str, **fields: object) -> str:
    """Return a sentence of a table, in the language that is spoken."""
    return word(sentence(code, **fields))


def has_sentence(code: str) -> bool:
    """Return whether a table has words for an id."""
    try:
        find_wording(code)
    except KeyError:
        return False
    return True


def word_own_text(table: str, text: str, count: int = 1) -> str:
    """Return what another's library says in English in the language that is spoken, where a table has it.

    `text` is the singular of a sentence that has two forms, of which `count` chooses one.
    """
    code, wording = find_english(table, text)
    return word_sentence(code, wording, {"count": count}) if code else text


def word_template(code: str) -> str:
    """Return a sentence of a table in the language that is spoken, its blanks still to be filled."""
    return word_sentence(code, find_wording(code))


def word_table(table: str) -> dict[str, str]:
    """Return the sentences of a table in the language that is spoken, their blanks still to be filled."""
    codes = [code for code in all_sentences() if code.partition(".")[0] == table]
    return {code: word_template(code) for code in codes}
