"""Document -> blocks that are not what their author took them for: sentences set as code, dashes that rule no table.

Each kind is told once, at its first place, with the number of such blocks.
"""

import re
from collections.abc import Iterator
from typing import Final

from pamphlets.core.source import Diagnostic, Severity, Span
from pamphlets.document.nodes import (
    Block,
    CodeBlock,
    Document,
    Figure,
    LineBreak,
    Paragraph,
    ThematicBreak,
    walk_blocks,
)

_FENCE: Final = re.compile(r"(`{3,}|~{3,})")
# What other programs draw, compute or set in a box: blocks of code that are none.
_DIAGRAM: Final = re.compile(
    r"(?:`{3,}|~{3,})[ \t]*(?:mermaid|graphviz|dot|plantuml|flow|flowchart|sequence|abc|vega|dataview(?:js)?|tasks|query|chart"
    r"|math|latex|\{(?:note|tip|warning|important|attention|caution|admonition|seealso|figure|image|math|epigraph)\})"
    r"(?:[ \t].*)?$"
)
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’\-·.][^\W\d_]+)*")
_CODE_SIGN: Final = re.compile(
    r"[{}<>=$\\_|#*+@~^&\[\]]|\w/\w|\(\)|^\s*\.|(?<=\s)--?[a-z]|;$", re.MULTILINE
)
# Two columns between words: a plan, a timetable, a table of signs.
_COLUMNS: Final = re.compile(r"\S {2,}\S")
_SENTENCE: Final = re.compile(r"[A-ZÀ-ÖØ-ÞŒ«“\"—–-].*[.!?…»”:][\"»”)]*$", re.DOTALL)
_FRENCH_WORDS: Final = frozenset(
    (
        "au aux avec ce ces cette comme d dans de des dit du elle elles en est et être eu il ils j je l la le les leur"
        " lui ma mais même mes mon n ne nos notre nous on ont ou où par pas plus pour qu que qui s sa sans se ses si son"
        " sont sur te toi ton tout tu un une vos votre vous y à"
    ).split()
)
_TABLE_RULE: Final = re.compile(r"[ \t]*-{2,}(?:[ \t]+-{2,})+[ \t]*")
# A line to sign on, or two side by side; editors rule parts with three to five signs.
_BLANK_LINE: Final = re.compile(r"[ \t]*_{8,}[ \t]*|[ \t]*_{3,}(?:[ \t]{2,}_{3,})+[ \t]*")
# A verse, or a line of an address: short, with a capital or a house's number first, no end of a sentence behind.
_FIRST_SIGN: Final = (
    r"(?:[A-ZÀ-ÖØ-ÞŒÆ«“\"]|\d{1,5}(?:,| bis| ter)? (?=[A-ZÀ-Þ]|(?:rue|place|quai|allée)\b))"
)
_LINE_OF_ITS_OWN: Final = re.compile(rf"{_FIRST_SIGN}.{{1,54}}(?<![.!?…])")
_LAST_LINE: Final = re.compile(rf"{_FIRST_SIGN}.{{1,54}}")
_LINE_START: Final = re.compile(r"^[ \t>]+", re.MULTILINE)
_CAPTION_SIGN: Final = re.compile(
    r"©|\(c\)|\bcrédits?\b|\bsource[ \u00a0\u202f]?:|\bphoto(?:graphie)?[ \u00a0\u202f]?:|\bD\.[ \u00a0]?R\."
    r"|^(?:fig(?:ure)?|ill(?:ustration)?|image|photo|tableau|carte|schéma)\b\.?[ \u00a0]*(?:n[°º][ \u00a0]*)?\d",
    re.IGNORECASE,
)
_MAX_CAPTION_WORDS: Final = 15
_SHOWN: Final = 40  # characters of a block that a message repeats


def find_block_marks(document: Document) -> Iterator[Diagnostic]:
    """Yield a doubt for each kind of block that is likely meant otherwise."""
    firsts: dict[str, tuple[Span, str]] = {}
    counts: dict[str, int] = {}
    blocks = list(walk_blocks(document.blocks))
    for note in document.notes:
        blocks += walk_blocks(note.blocks)
    for block in blocks:
        code, words = _judge_block(block, document.source.text)
        if code:
            firsts.setdefault(code, (block.span, words))
            counts[code] = counts.get(code, 0) + 1
    for code, (span, words) in firsts.items():
        is_remark = code in ("mark-alternative", "mark-lines")
        severity: Severity = "notice" if is_remark else "warning"
        line = words.split("\n", 1)[0].strip()
        shown = line if len(line) <= _SHOWN else f"{line[:_SHOWN].rstrip()}…"
        fields = {"mark": shown, "count": str(counts[code])}
        yield Diagnostic(severity, code, document.source, span, fields)


def _judge_block(block: Block, source_text: str) -> tuple[str, str]:
    """Return the id of what is doubtful about a block, empty if nothing is, and the words to show."""
    match block:
        case CodeBlock(text=text, span=span):
            written = source_text[span.start : span.stop]
            fence = _FENCE.match(written)
            if fence is None:
                return ("mark-indented" if is_french_prose(text) else ""), text
            last_line = written.rsplit("\n", 1)[-1].strip(" \t>")
            first_line = written.split("\n", 1)[0]
            if _DIAGRAM.match(first_line):
                return "mark-diagram", first_line
            is_closed = "\n" in written and last_line.startswith(fence[1])
            return ("" if is_closed else "mark-code-open"), fence[1]
        case ThematicBreak(span=span):
            written = source_text[span.start : span.stop]
            if _BLANK_LINE.fullmatch(written):
                return "mark-blank-line", written
            stands_in_table = _TABLE_RULE.fullmatch(written) is not None
            return ("mark-table-pandoc" if stands_in_table else ""), written
        case Paragraph(children=children, span=span):
            written = source_text[span.start : span.stop]
            has_breaks = any(isinstance(inline, LineBreak) for inline in children)
            runs_on = not has_breaks and are_lines_of_their_own(written)
            return ("mark-lines" if runs_on else ""), written
        case Figure(image=image, caption=()):
            return ("mark-alternative" if is_caption(image.alt) else ""), image.alt
        case _:
            return "", ""


def is_french_prose(text: str) -> bool:
    """Return whether the lines of a code block read like sentences or verses: words, and no signs of code."""
    words = _WORD.findall(text)
    if len(words) < 3 or _CODE_SIGN.search(text) or _COLUMNS.search(text.strip()):
        return False
    parts = set(re.split("['’ ]", " ".join(words).lower()))
    return len(_FRENCH_WORDS & parts) > 1 or _SENTENCE.match(text.strip()) is not None


def are_lines_of_their_own(written: str) -> bool:
    """Return whether the lines of a paragraph read like verses or an address: three or more, none that prose would wrap so."""
    *lines, last = _LINE_START.sub("", written).split("\n")
    are_short = all(_LINE_OF_ITS_OWN.fullmatch(line.rstrip()) for line in lines)
    return len(lines) > 1 and are_short and _LAST_LINE.fullmatch(last.rstrip()) is not None


def is_caption(alternative: str) -> bool:
    """Return whether a picture's description reads like a caption: it names a source or a number, or is short and has no full stop."""
    if _CAPTION_SIGN.search(alternative):
        return True
    words = alternative.split()
    return 3 <= len(words) <= _MAX_CAPTION_WORDS and not alternative.endswith(
        (".", "!", "?", "…")
    )
