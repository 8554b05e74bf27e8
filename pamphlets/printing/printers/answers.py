"""A file of answers to the questions: a line `key = answer` each, `#` before what is only said."""

from pathlib import Path
from typing import Final

from pamphlets.core.source import WHOLE_FILE, Source, Span, error, raise_error
from pamphlets.core.system.regular_files import read_regular_file
from pamphlets.printing.printers.questions import (
    Ask,
    Question,
    WriteSentence,
    all_questions,
    parse_answer,
)
from pamphlets.readers.text_file import decode_source

_LARGEST: Final = 100_000  # bytes


def load_answers(path: Path) -> Ask:
    """Return what answers from a file. Raises a fault where it cannot be read; so does asking for what it lacks."""
    try:
        source = decode_source(read_regular_file(path, _LARGEST), str(path))
    except OSError as cause:
        reason = cause.strerror or str(cause)
        raise_error(
            error("printer.no-answers", Source(str(path), ""), WHOLE_FILE, reason=reason)
        )
    return parse_answers(source)


def parse_answers(source: Source) -> Ask:
    """Return what answers from a text."""
    answers: dict[str, tuple[str, Span]] = {}
    offset = 0
    for line in source.text.split("\n"):
        key, equals, value = line.partition("#")[0].partition("=")
        if equals:
            answers[key.strip()] = value.strip().strip('"'), Span(offset, offset)
        offset += len(line) + 1

    def ask(question: Question) -> str:
        fields = {
            "key": question.key,
            "question": question.text,
            "allowed": allowed_answers(question),
        }
        if question.key not in answers:
            raise_error(error("printer.no-answer", source, WHOLE_FILE, **fields))
        value, span = answers[question.key]
        answer = parse_answer(question, value)
        if answer is None:
            raise_error(error("printer.answer", source, span, **fields))
        return answer

    return ask


def blank_answers(write: WriteSentence) -> str:
    """Return a file of answers to fill in: every question, in the words of `write`, with the usual answer."""
    parts: list[str] = []
    for question in all_questions():
        comment = f"# {write(question.text)} {allowed_answers(question)}".rstrip()
        parts.append(f"{comment}\n{question.key} = {question.default}\n")
    return "\n".join(parts)


def allowed_answers(question: Question) -> str:
    """Return what may be answered, in brackets."""
    if question.choices:
        return f"[{' / '.join(choice for choice in question.choices if choice)}]"
    return f"[{question.minimum:g} … {question.maximum:g}]"
