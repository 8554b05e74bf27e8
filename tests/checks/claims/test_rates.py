"""Honest texts -> no false alarm; the same with a gap planted -> a remark. Both rates are held."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.checks.claims.essay import found

TEXTS = sorted((Path(__file__).parent / "honest").glob("*.md"))
CLAIM_CODES = {"claim-unsourced", "quotation-unsourced", "summary-unsourced"}
PLANTED = (
    "La commune a versé 45 300 € en 2019.",
    "On comptait alors 2 417 logements vides.",
    "La moitié des terres a changé de main.",
    "Il a dit « nous ne céderons jamais un mètre de cette terre ».",
    "Le 12 mars 1998, tout le quartier fut évacué.",
)
_CALL = re.compile(r"(?<!^)\[\^[^\]\n]+\](?!:)|\[@[^\]\n]+\]", re.MULTILINE)
_PARAGRAPH = re.compile(r"(?<=\n\n)(?!Source)[A-ZÀÉ«].+(?<!:)(?=\n\n[A-ZÀÉ«#])")

each_text = pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)


def count_doubts(text: str) -> int:
    """How many claims of a text are told to lack their source."""
    _, head, body = text.split("---\n", 2)
    diagnostics = found(body, head=head.partition("\n")[2].strip()).diagnostics
    return sum(diagnostic.code in CLAIM_CODES for diagnostic in diagnostics)


def without_one_call(text: str) -> Iterator[str]:
    """The text with one of its calls left out, for each; so is a note that nobody calls any more."""
    notes = re.search(r"^\[\^", text, re.MULTILINE)
    for call in _CALL.finditer(text, 0, notes.start() if notes else len(text)):
        shorter = text[: call.start()].rstrip(" ") + text[call.end() :]
        if shorter.count(call[0]) == 1:
            shorter = re.sub(
                rf"^{re.escape(call[0])}:.*\n", "", shorter, flags=re.MULTILINE
            )
        yield shorter


def with_a_claim(text: str) -> Iterator[str]:
    """The text with one more claim, in a paragraph of its own and at the end of another, for each paragraph."""
    for number, paragraph in enumerate(_PARAGRAPH.finditer(text)):
        claim = PLANTED[number % len(PLANTED)]
        for gap in ("\n\n", " "):
            yield text[: paragraph.end()] + gap + claim + text[paragraph.end() :]


@each_text
def test_an_honest_text_gives_no_false_alarm(path: Path) -> None:
    assert count_doubts(path.read_text("utf-8")) == 0


@each_text
def test_a_claim_planted_in_it_is_told(path: Path) -> None:
    variants = list(with_a_claim(path.read_text("utf-8")))
    assert len(variants) >= 6
    assert all(map(count_doubts, variants))


def test_most_notes_are_missed_when_they_are_gone() -> None:
    """The others speak for a sentence without figures, or the note at the end of their paragraph covers it as well."""
    told: list[bool] = []
    for path in TEXTS:
        variants = without_one_call(path.read_text("utf-8"))
        told += [count_doubts(variant) > 0 for variant in variants]
    assert sum(told) / len(told) >= 0.6
