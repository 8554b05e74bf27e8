"""A file of answers to the questions: a line `key = answer` each, `#` before what is only said."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from pamphlets.core.source import NOWHERE, Source, Span, error, fail
from pamphlets.printing.printers.questions import Ask, Question, every, meant
from pamphlets.readers.text_file import decode

_LARGEST: Final = 100_000  # bytes


def from_file(path: Path) -> Ask:
    """Return who answers from a file. Raises a fault where it cannot be read; so does asking for what it lacks."""
    try:
        with path.open("rb") as file:
            source = decode(file.read(_LARGEST), str(path))
    except OSError as cause:
        fail(error("printer.no-answers", Source(str(path), ""), NOWHERE, reason=cause.strerror or str(cause)))
    return answering(source)


def answering(source: Source) -> Callable[[Question], str]:
    """Return who answers from a text."""
    said: dict[str, tuple[str, Span]] = {}
    at = 0
    for line in source.text.split("\n"):
        key, equals, value = line.partition("#")[0].partition("=")
        if equals:
            said[key.strip()] = value.strip().strip('"'), Span(at, at)
        at += len(line) + 1

    def ask(question: Question) -> str:
        words = {"key": question.key, "question": question.words, "allowed": allowed(question)}
        if question.key not in said:
            fail(error("printer.no-answer", source, NOWHERE, **words))
        value, span = said[question.key]
        answer = meant(question, value)
        if answer is None:
            fail(error("printer.answer", source, span, **words))
        return answer

    return ask


def blank() -> str:
    """Return a file of answers to fill in: every question with the usual answer."""
    parts = [f"# {one.words} {allowed(one)}".rstrip() + f"\n{one.key} = {one.usual}\n" for one in every()]
    return "\n".join(parts)


def allowed(question: Question) -> str:
    """Return what may be answered, in brackets."""
    if question.choices:
        return f"[{' / '.join(choice for choice in question.choices if choice)}]"
    return f"[{question.least:g} … {question.most:g}]"
