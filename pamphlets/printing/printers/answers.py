"""A file of answers to the questions: a line `key = answer` each, `#` before what is only said."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from pamphlets.core.source import WHOLE_FILE, Source, Span, error, raise_error
from pamphlets.printing.printers.questions import Ask, Question, all_questions, parse_answer
from pamphlets.readers.text_file import decode_source

_LARGEST: Final = 100_000  # bytes


def load_answers(path: Path) -> Ask:
    """Return who answers from a file. Raises a fault where it cannot be read; so does asking for what it lacks."""
    try:
        with path.open("rb") as file:
            source = decode_source(file.read(_LARGEST), str(path))
    except OSError as cause:
        raise_error(
            error(
                "printer.no-answers",
                Source(str(path), ""),
                WHOLE_FILE,
                reason=cause.strerror or str(cause),
            )
        )
    return parse_answers(source)


def parse_answers(source: Source) -> Callable[[Question], str]:
    """Return who answers from a text."""
    said: dict[str, tuple[str, Span]] = {}
    at = 0
    for line in source.text.split("\n"):
        key, equals, value = line.partition("#")[0].partition("=")
        if equals:
            said[key.strip()] = value.strip().strip('"'), Span(at, at)
        at += len(line) + 1

    def ask(question: Question) -> str:
        words = {
            "key": question.key,
            "question": question.text,
            "allowed": allowed_answers(question),
        }
        if question.key not in said:
            raise_error(error("printer.no-answer", source, WHOLE_FILE, **words))
        value, span = said[question.key]
        answer = parse_answer(question, value)
        if answer is None:
            raise_error(error("printer.answer", source, span, **words))
        return answer

    return ask


def blank_answers() -> str:
    """Return a file of answers to fill in: every question with the usual answer."""
    parts = [
        f"# {one.text} {allowed_answers(one)}".rstrip() + f"\n{one.key} = {one.default}\n"
        for one in all_questions()
    ]
    return "\n".join(parts)


def allowed_answers(question: Question) -> str:
    """Return what may be answered, in brackets."""
    if question.choices:
        return f"[{' / '.join(choice for choice in question.choices if choice)}]"
    return f"[{question.minimum:g} … {question.maximum:g}]"
