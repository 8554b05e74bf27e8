"""One entry of a front matter -> the entry without the marks of Markdown in its values, and what is told of them.

A head is printed in one letter: `*italique*` would show its asterisks on the cover. A star within a word stays:
`travailleur*euses`.
"""

import re
from dataclasses import replace
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
    re.compile(r"<(sup|sub|small|em|i|strong|b|u)>(?P<words>[^<>\n]*)</\1>", re.IGNORECASE),
    re.compile(r"(?<!!)\[(?P<words>[^\[\]\n]+)\]\([^()\s]+\)"),
)
_ESCAPED_SPACE: Final = re.compile(r"\\(?= )")


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
    text = scalar.text
    remarks: list[Diagnostic] = []
    note = _NOTE.search(text)
    if note:
        mark = note[0].strip()
        span = _span_of(source, scalar, mark)
        remarks.append(warning("head-note", source, span, mark=mark))
        text = _NOTE.sub("", text)
    first = ""
    for pattern in _MARKS:
        while mark_match := pattern.search(text):
            first = first or mark_match[0]
            words = mark_match["words"]
            text = text[: mark_match.start()] + words + text[mark_match.end() :]
    if first:
        span = _span_of(source, scalar, first)
        remarks.append(notice("head-marks", source, span, mark=first))
    text = _ESCAPED_SPACE.sub("", text)
    return (scalar if text == scalar.text else replace(scalar, text=text)), remarks


def _span_of(source: Source, scalar: YamlScalar, mark: str) -> Span:
    """Return where a mark stands in the source; the whole value where YAML wrote it otherwise."""
    start = source.text.find(mark, scalar.span.start, scalar.span.stop)
    return Span(start, start + len(mark)) if start >= 0 else scalar.span
