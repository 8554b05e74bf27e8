"""One entry of a front matter -> the entry without the marks of Markdown in its values, and what is told of them.

A head is printed in one letter: `*italique*` would show its asterisks on the cover. A star within a word stays:
`travailleur*euses`.
"""

import re
from dataclasses import replace
from html import unescape
from typing import Final

from pamphlets.core.source import Diagnostic, Source, Span, notice, warning
from pamphlets.readers.front_matter.yaml_entries import YamlEntry, YamlScalar

_NOTE: Final = re.compile(r"[ \u00a0\u202f]*(?:\[\^[^\[\]]*\]|\^\[[^\[\]]*\])")
_MARKS: Final = (
    re.compile(r"(?<![\w*\\])(\*{1,3})(?=[^\s*])(?P<words>[^*\n]*[^\s*\\])\1(?![\w*])"),
    re.compile(r"(?<![\w_\\])(_{1,3})(?=[^\s_])(?P<words>[^_\n]*[^\s_\\])\1(?![\w_])"),
    re.compile(r"(?<=\w)\^(?P<words>[^\s^\[\]]+)\^"),
    re.compile(r"(?<=\w)~(?P<words>[\w+-]+)~(?!~)"),
    re.compile(r"~~(?P<words>[^~\n]+)~~"),
    re.compile(r"(?<!`)`(?P<words>[^`\n]+)`(?!`)"),
    re.compile(r"<(sup|sub|small|em|i|strong|b|u)>(?P<words>[^<>\n]*)</\1>", re.IGNORECASE),
)
_LINK: Final = re.compile(r"(?<!!)\[(?P<words>[^\[\]\n]+)\]\((?P<address>[^()\s]+)\)")
_LINE_BREAK: Final = re.compile(r"\s*<br\s*/?>\s*", re.IGNORECASE)
_COMMENT: Final = re.compile(r"\s*<!--.*?-->", re.DOTALL)
_ENTITY: Final = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]\w{1,31});")
# `\ ` is pandoc's no-break space, which the typography of French sets by itself.
_ESCAPE: Final = re.compile(r"\\(?=[ *_~^`\[\]<>#&@])")


def clear_marks(source: Source, entry: YamlEntry) -> tuple[YamlEntry, list[Diagnostic]]:
    """Return an entry whose values are words alone, and one remark for each kind of what they held besides."""
    value = entry.value
    if isinstance(value, YamlScalar):
        scalar, remarks = _clear_scalar(source, value)
        return replace(entry, value=scalar), remarks
    if not isinstance(value, tuple):
        return entry, []
    remarks = []
    scalars: list[YamlScalar] = []
    for item in value:
        scalar, more = _clear_scalar(source, item)
        scalars.append(scalar)
        remarks += more
    return replace(entry, value=tuple(scalars)), remarks


def _clear_scalar(
    source: Source, scalar: YamlScalar
) -> tuple[YamlScalar, list[Diagnostic]]:
    """Return one value without its marks, and what is told of them."""
    text = _COMMENT.sub("", scalar.text)
    remarks: list[Diagnostic] = []
    note = _NOTE.search(text)
    if note:
        mark = note[0].strip()
        span = _span_of(source, scalar, mark)
        remarks.append(warning("head-note", source, span, mark=mark))
        text = _NOTE.sub("", text)
    for link in _LINK.finditer(text):
        span = _span_of(source, scalar, link[0])
        remarks.append(warning("head-link", source, span, address=link["address"]))
    text, first = _remove_marks(_LINK.sub(r"\g<words>", text))
    if first:
        span = _span_of(source, scalar, first)
        remarks.append(notice("head-marks", source, span, mark=first))
    text = _ENTITY.sub(lambda entity: unescape(entity[0]), _ESCAPE.sub("", text))
    return (scalar if text == scalar.text else replace(scalar, text=text)), remarks


def _remove_marks(text: str) -> tuple[str, str]:
    """Return the words of a text, and its first mark with the words in it; empty: none."""
    line_break = _LINE_BREAK.search(text)
    first = line_break[0].strip() if line_break else ""
    text = _LINE_BREAK.sub(" ", text)
    for pattern in _MARKS:
        while mark := pattern.search(text):
            first = first or mark[0]
            text = text[: mark.start()] + mark["words"] + text[mark.end() :]
    return text, first


def _span_of(source: Source, scalar: YamlScalar, mark: str) -> Span:
    """Return where a mark stands in the source; the whole value where YAML wrote it otherwise."""
    start = source.text.find(mark, scalar.span.start, scalar.span.stop)
    return Span(start, start + len(mark)) if start >= 0 else scalar.span
