"""Diagnostic -> sentence: the one place where faults get words. One table per stage beside this file.

Each table maps a diagnostic's id to `(message, hint)` in English; `{field}` is filled from its fields. Where a number
chooses between two forms, either is a `Plural`: `Plural("{count} line", "{count} lines", "count")`. The catalogues of
languages/ have the same ids as `msgctxt`, the hint's with `:hint` behind it.

What is told beside diagnostics stands in `sentences/`. There an id begins with the name of its table, a module of that
folder: `outcomes.stands` stands in `outcomes.py`.
"""

import pkgutil
import re
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from typing import Final

from pamphlets.app.messages import sentences
from pamphlets.app.visible_text import show_controls
from pamphlets.core.source import Diagnostic
from pamphlets.languages.wording import (
    Plural,
    Sentence,
    SentenceList,
    Wording,
    sentence,
    word_sentence,
)

MessageTable = Mapping[str, tuple[Wording, Wording]]
SentenceTable = Mapping[str, Wording]
# Fields that hold a number of ours, or several; what an author typed stands in others.
_NUMBER_FIELDS: Final = frozenset(
    "across brackets contrast cost degrees depth distance dots down dpi excess height ink_after ink_before large large_leading leading least length limit"
    " made mean most percent reams safe size sizes small small_leading spine wanted width x y".split()
)
_NUMBER: Final = re.compile(r"([0-9]+)(\.[0-9]+)?")
_MOST_DIGITS_UNDIVIDED: Final = 4
# Characters: all keys of the front matter, named one by one, are 520.
_MAX_FIELD_LENGTH: Final = 1000


@cache
def all_messages() -> MessageTable:
    """Return all messages of all stages. Raises KeyError for an id that stands in two tables."""
    messages: dict[str, tuple[Wording, Wording]] = {}
    for module in pkgutil.iter_modules(__path__):
        if module.ispkg:
            continue
        table: MessageTable = import_module(f"{__name__}.{module.name}").MESSAGES
        for code in table.keys() & messages.keys():
            raise KeyError(code)
        messages.update(table)
    return messages


@cache
def all_sentences() -> SentenceTable:
    """Return what is told beside diagnostics, of every table."""
    table: dict[str, Wording] = {}
    for module in pkgutil.iter_modules(sentences.__path__):
        table.update(_load_sentences(module.name))
    return table


def find_wording(code: str) -> Wording:
    """Return the English words of an id. Raises KeyError where no table has it."""
    return _load_sentences(code.partition(".")[0])[code]


def find_english(table: str, text: str) -> tuple[str, Wording]:
    """Return the id of an English sentence, the singular of one with two forms, and its words; no id if it has none."""
    for code, wording in _load_sentences(table).items():
        if text == (wording.singular if isinstance(wording, Plural) else wording):
            return code, wording
    return "", text


def word(sentence: Sentence) -> str:
    """Return a sentence in the language that is spoken, as it can be printed: controls in its fields are shown."""
    fields = {name: _word_field(name, value) for name, value in sentence.fields.items()}
    return word_sentence(sentence.code, find_wording(sentence.code), fields)


def _word_field(name: str, value: object) -> str:
    """Return what fills a blank, as it can be printed: sentences in words, a tuple as a list, a text on one line."""
    if isinstance(value, Sentence):
        return word(value)
    if isinstance(value, SentenceList):
        return value.separator.join(word(listed) for listed in value.sentences)
    if isinstance(value, tuple):
        return ", ".join(_word_field(name, part) for part in value)
    return show_controls(_write_text(name, str(value)))


def _write_text(name: str, text: str) -> str:
    """Return a text, numbers and reasons of ours as the language that is spoken writes them."""
    if name == "reason":
        return _word_reason(text)
    return _write_numbers(text) if name in _NUMBER_FIELDS else text


def _load_sentences(name: str) -> SentenceTable:
    """Return one table; an idle build waits for all of them 5 ms."""
    table: SentenceTable = import_module(f"{sentences.__name__}.{name}").SENTENCES
    return table


def message_fields(diagnostic: Diagnostic) -> dict[str, str]:
    """Return the fields of a diagnostic as its message repeats them: a megabyte in one is cut."""
    fields: dict[str, str] = {}
    for name, value in diagnostic.fields.items():
        is_text = isinstance(value, str)
        text = _write_text(name, value) if is_text else _word_field(name, value)
        is_long = len(text) > _MAX_FIELD_LENGTH
        fields[name] = f"{text[:_MAX_FIELD_LENGTH]}…" if is_long else text
    return fields


def _write_numbers(text: str) -> str:
    """Return a text whose numbers, `10000.5`, are written as the language that is spoken writes them."""
    example = word(sentence("phrases.number"))
    separator, point = example[2:-5], example[-2]

    def write_number(match: re.Match[str]) -> str:
        whole, fraction = match.groups()
        if len(whole) > _MOST_DIGITS_UNDIVIDED:
            whole = f"{int(whole):,}".replace(",", separator)
        return whole + (fraction or "").replace(".", point)

    return _NUMBER.sub(write_number, text)


def _word_reason(text: str) -> str:
    """Return the reason that the system or another's reader gives, as far as there are words for it."""
    code = f"reasons.{text}"
    known = _load_sentences("reasons")
    return word_sentence(code, known[code]) if code in known else text


def word_diagnostic(diagnostic: Diagnostic, fields: Mapping[str, str]) -> tuple[str, str]:
    """Return message and hint in the language that is spoken; the hint is empty where there is none."""
    code = diagnostic.code
    message, hint = all_messages()[code]
    return word_sentence(code, message, fields), word_sentence(f"{code}:hint", hint, fields)


def render_diagnostic(diagnostic: Diagnostic) -> str:
    """Return `path:line:column: error: message`, the line with a caret, and the hint, as an author reads them.

    Nothing in it is obeyed by a terminal: controls in a path, a field or the author's line are shown.
    """
    source = diagnostic.source
    place = source.locate(diagnostic.span)
    fields = {
        name: show_controls(value) for name, value in message_fields(diagnostic).items()
    }
    message, hint = word_diagnostic(diagnostic, fields)
    where = show_controls(source.path)
    if place.line:
        where += f":{place.line}"
    if place.line and place.column:
        where += f":{place.column}"
    lines = [_word_line(diagnostic.severity, place=where, message=message)]
    if place.line:
        # A paragraph is one long line: show what stands around the fault.
        start = max(0, place.column - 41)
        excerpt = source.line_text(place.line)[start : start + 80]
        indent = show_controls(excerpt[: place.column - 1 - start])
        lines.append(f"  {show_controls(excerpt)}")
        lines.append(f"  {' ' * len(indent)}^")
    if hint:
        lines.append(f"  {_word_line('hint', hint=hint)}")
    for detail in diagnostic.details:
        fields = {
            name: show_controls(value) for name, value in message_fields(detail).items()
        }
        lines.append(f"  - {word_diagnostic(detail, fields)[0]}")
    return "\n".join(lines)


def _word_line(kind: str, **fields: str) -> str:
    """Return a line of a diagnostic; its fields are ready to be printed, a hint may have several lines."""
    code = f"diagnostics.{kind}"
    return word_sentence(code, find_wording(code), fields)
