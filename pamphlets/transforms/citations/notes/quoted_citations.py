"""Inlines of a written note -> the same with each citation that ends a quotation moved behind it.

« Innovation santé 2030 [@a] » ; → « Innovation santé 2030 », [@a] ; — a reference is none of the words quoted. In the
text a call may stand there; a note has no calls, and would print the reference as words of its author. Behind a whole
sentence the reference is one of its own: « Fin. [@a] » → « Fin. » [@a].
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from pamphlets.core.source import Span
from pamphlets.document.nodes import (
    Citation,
    ForeignText,
    Inline,
    Inlines,
    StyledText,
    Text,
)
from pamphlets.document.traversal import keep_if_same, update_node

_BLANKS: Final = " \u00a0\u202f"
# What ends a quotation behind its citation: its own last point, and the mark; several where quotations are nested.
_CLOSING: Final = re.compile(
    rf"(?P<point>[{_BLANKS}]*[.!?…])?(?P<mark>(?:[{_BLANKS}]*[»›”]|[{_BLANKS}]*\"(?!\w))+)"
)
_POINTS: Final = ".,;:!?)"
_PARTED_FROM_WORDS: Final = _BLANKS + ",;:"


def move_quoted_citations(run: Inlines) -> tuple[Inlines, tuple[Span, ...]]:
    """Return a run in which no quotation ends in a citation, and the place of each citation moved.

    Citations typed side by side move together. Those that name their author in the sentence stay: they are its words.
    """
    moved: list[Span] = []
    changed: list[Inline] = []
    for inline in run:
        if isinstance(inline, StyledText | ForeignText):
            children, more = move_quoted_citations(inline.children)
            changed.append(update_node(inline, children=children))
            moved += more
            continue
        closing = _CLOSING.match(inline.text) if isinstance(inline, Text) else None
        citations = _take_citations(changed) if closing else []
        if closing is None or not citations or not isinstance(inline, Text):
            changed.append(inline)
            continue
        point, rest = closing["point"] or "", inline.text[closing.end() :]
        point = point or _own_point(changed)
        _strip_end(changed, point)
        # « Fin ! » puis: the mark is of the quotation, and the sentence goes on.
        ends_sentence = bool(point) and not rest.lstrip(_BLANKS)[:1].islower()
        between = " " if ends_sentence else ", "
        own_mark = "" if point == "." and not ends_sentence else point.lstrip(_BLANKS)
        opening = f"{own_mark}{closing['mark']}{between}"
        changed += (replace(inline, text=opening), *citations)
        changed.append(replace(inline, text=_close(rest, is_sentence=ends_sentence) + rest))
        moved += (leaf.span for leaf in citations if isinstance(leaf, Citation))
    if not moved:
        return keep_if_same(run, changed), ()
    rest_of_run = tuple(leaf for leaf in changed if not isinstance(leaf, Text) or leaf.text)
    # One citation may have stood behind another that ends the quotation now: « Tout [@a]. [@b] ».
    result, more = move_quoted_citations(rest_of_run)
    return result, (*moved, *more)


def _own_point(inlines: list[Inline]) -> str:
    """Return the point that ends the words quoted, before what parts them from their citation; empty without one."""
    text = "".join(leaf.text for leaf in inlines[-2:] if isinstance(leaf, Text))
    last = text.rstrip(_PARTED_FROM_WORDS)[-1:]
    return last if last and last in ".!?…" else ""


def _close(rest: str, *, is_sentence: bool) -> str:
    """Return what must stand between a reference and the `rest` of the text: a point, a comma or nothing."""
    after = rest.lstrip(_BLANKS)[:1]
    if is_sentence:
        return "" if after in _POINTS and after else "."
    return "," if after.isalnum() else ""


def _take_citations(inlines: list[Inline]) -> list[Inline]:
    """Take the citations that end `inlines` off them, and return them, parted by semicolons."""
    citations: list[Citation] = []
    while (last := _last_citation(inlines)) is not None:
        while not isinstance(inlines.pop(), Citation):
            pass
        citations.insert(0, last)
    return list(_part_by_semicolons(citations))


def _last_citation(inlines: list[Inline]) -> Citation | None:
    """Return the citation in brackets that ends `inlines`, blanks and commas behind it let be."""
    for inline in reversed(inlines):
        if isinstance(inline, Citation):
            is_in_sentence = inline.typed and not inline.items[0].hides_author
            return None if is_in_sentence else inline
        if not isinstance(inline, Text) or inline.text.strip(_PARTED_FROM_WORDS):
            return None
    return None


def _part_by_semicolons(citations: list[Citation]) -> Iterator[Inline]:
    for index, citation in enumerate(citations):
        if index:
            yield Text(" ; ", citation.span)
        yield citation


def _strip_end(inlines: list[Inline], point: str) -> None:
    """Take what parted a citation from the words quoted off the last text; its own point too where one follows."""
    while inlines and isinstance(last := inlines[-1], Text):
        text = last.text.rstrip(_PARTED_FROM_WORDS)
        inlines.pop()
        if text:
            inlines.append(
                replace(last, text=text.removesuffix(point.strip(_BLANKS) or "\0"))
            )
            return
