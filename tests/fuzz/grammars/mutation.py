"""Lines, bytes and objects of a file at random -> the same file, damaged."""

import re
from collections.abc import Sequence
from random import Random

from tests.fuzz.grammars.words import hostile_number

_OBJECT = re.compile(rb"\d+ 0 obj.*?endobj", re.DOTALL)
_NUMBER = re.compile(rb"(?<![\w.])-?\d+(?:\.\d+)?(?![\w.])")
_REFERENCE = re.compile(rb"\b\d+ 0 R\b")
_PDF_NAME = re.compile(rb"/[A-Za-z]\w*")


def mutate_lines(
    random: Random, text: str, snippets: Sequence[str], more_lines: Sequence[str]
) -> str:
    """Return a text in which lines are lost, moved, doubled, joined, indented, or hold a snippet."""
    lines = text.split("\n")
    for _ in range(random.choice((1, 1, 2, 4, 10))):
        place = random.randrange(len(lines))
        line = lines[place]
        match random.randrange(11):
            case 0:
                del lines[place]
            case 1:
                lines.insert(place, random.choice(snippets))
            case 2:
                lines[place] = line + random.choice(snippets)
            case 3:
                lines[place] = random.choice(snippets) + line
            case 4:
                middle = random.randrange(len(line) + 1)
                lines[place] = line[:middle] + random.choice(snippets) + line[middle:]
            case 5:
                lines.insert(place, random.choice(more_lines))
            case 6:
                other = random.randrange(len(lines))
                lines[place], lines[other] = lines[other], line
            case 7:
                lines[place] = "    " * random.randrange(1, 4) + line
            case 8:
                lines[place:place] = lines[
                    place : place + random.randrange(1, 30)
                ] * random.choice((1, 2, 5))
            case 9:
                del lines[place : place + random.randrange(1, 30)]
            case _:
                lines.insert(random.randrange(min(12, len(lines))), random.choice(snippets))
        lines = lines or [""]
    return "\n".join(lines)


def mutate_bytes(random: Random, content: bytes) -> bytes:
    """Return bytes of which some are flipped, lost, doubled, zero, or all behind one cut off."""
    for _ in range(random.choice((1, 1, 2, 5))):
        if not content:
            break
        place = random.randrange(len(content))
        end = place + random.choice((1, 1, 4, 64, 1000))
        match random.randrange(7):
            case 0 | 1:
                flipped = content[place] ^ (1 << random.randrange(8))
                content = content[:place] + bytes([flipped]) + content[place + 1 :]
            case 2:
                content = content[:place]
            case 3:
                content = content[:place] + content[end:]
            case 4:
                content = content[:end] + content[place:]
            case 5:
                content = (
                    content[:place] + bytes(min(end, len(content)) - place) + content[end:]
                )
            case _:
                content = (
                    content[:place]
                    + random.randbytes(random.choice((1, 4, 40)))
                    + content[place:]
                )
    return content


def mutate_pdf(random: Random, content: bytes) -> bytes:
    """Return a PDF with objects exchanged, references turned elsewhere, numbers nobody expects, or damaged bytes."""
    for _ in range(random.choice((1, 1, 2, 5))):
        match random.randrange(7):
            case 0:
                content = _exchange_objects(random, content)
            case 1:
                target = b"%d 0 R" % random.choice((*range(1, 12), 0, 9999, 10**12))
                content = _replace_one(random, _REFERENCE, content, target)
            case 2 | 3:
                content = _replace_one(
                    random, _NUMBER, content, hostile_number(random).encode()
                )
            case 4:
                names = _PDF_NAME.findall(content) or [b"/X"]
                content = _replace_one(random, _PDF_NAME, content, random.choice(names))
            case 5:
                values = (
                    b"null",
                    b"[" * 600,
                    b"<<",
                    b">>",
                    b"(",
                    b"true",
                    b"<</Type/Pages/Kids[2 0 R]>>",
                    b"[1 0 R]",
                )
                pattern = random.choice((_REFERENCE, _NUMBER, _PDF_NAME))
                content = _replace_one(random, pattern, content, random.choice(values))
            case _:
                content = mutate_bytes(random, content)
    return content


def _exchange_objects(random: Random, content: bytes) -> bytes:
    """Return a PDF with the bodies of two objects exchanged: the table of objects is then wrong as well."""
    objects = [match.span() for match in _OBJECT.finditer(content)]
    if len(objects) < 2:
        return content
    (start, end), (later_start, later_end) = sorted(random.sample(objects, 2))
    first = content[start:end].partition(b"obj")
    second = content[later_start:later_end].partition(b"obj")
    return b"".join(
        (content[:start], first[0], b"obj", second[2], content[end:later_start], second[0], b"obj", first[2],
         content[later_end:])
    )  # fmt: skip


def _replace_one(
    random: Random, pattern: re.Pattern[bytes], content: bytes, new: bytes
) -> bytes:
    """Return bytes with one match of a pattern replaced."""
    matches = [match.span() for match in pattern.finditer(content)]
    if not matches:
        return content
    start, end = random.choice(matches)
    return content[:start] + new + content[end:]
