"""The lines of a head -> the same lines as YAML can read them, with the place in the source of each plain value.

Plain values are put in quotes, so that a colon, a hash or a bracket in them is a mere character. What can only be meant
in one way is read so: items that begin with « – » or whose dashes stand askew, quotation marks inside quotation marks,
backslashes that escape nothing, a summary that is not indented under its `>-`, a list without dashes.
"""

import re
from functools import partial
from typing import Final

from pamphlets.core.source import Diagnostic, Source, Span, error
from pamphlets.readers.front_matter.head_values import (
    BLOCK_SCALAR,
    ValueLines,
    is_quoted_items,
    is_quoted_whole,
    is_structure,
    remove_comment,
    unclosed_mark,
)
from pamphlets.readers.front_matter.line_kinds import (
    ITEM,
    KEY,
    SECTION_KINDS,
    FindKind,
    clean_key,
    continues_value,
    find_meta_kind,
    find_missing_colon,
    indent_block,
    indent_of,
    is_name,
)

# What begins something that YAML knows and we do not write.
_YAML_MARKS: Final = "\"'{}[],?&!|>%:<"
_FENCES: Final = ("---", "...")  # around a whole file
_ANY_INDENT: Final = 1000
_NOT_YAML: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")


class HeadLines:
    """The lines of a head, their plain values in quotes, and the places of these values in the source."""

    def __init__(
        self, source: Source, start: int, stop: int, find_kind: FindKind = find_meta_kind
    ) -> None:
        self.source = source
        self._find_kind = find_kind
        self._continues = partial(continues_value, find_kind=find_kind)
        self.first_line = source.line_at(start)
        self.lines = _NOT_YAML.sub("\ufffd", source.text[start:stop]).split("\n")
        # By the index of the line where the value begins.
        self.plain_spans: dict[int, Span] = {}
        self.faults: list[Diagnostic] = []
        self._shifts: dict[int, int] = {}  # columns by which a line's value was moved left
        self._value_indent = _ANY_INDENT  # of what has a value: no key may stand deeper
        self._item_indent: int | None = None  # of the open list
        self._can_have_items = True
        self._quote_all()
        self._check_first_indent()

    def source_offset(self, line: int, column: int) -> int:
        """Return the place in the source of a place in the lines, quotes that we added not counting."""
        column += self._shifts.get(line, 0)
        line_start = self.source.line_start(self.first_line + line)
        return min(line_start + max(column, 0), len(self.source.text))

    def _report(
        self, code: str, index: int, column: int, length: int = 0, **fields: str
    ) -> None:
        """Report a fault at a column of a line of the source."""
        start = self.source.line_start(self.first_line + index) + column
        span = Span(start, start + length)
        self.faults.append(error(code, self.source, span, **fields))

    def _quote_all(self) -> None:
        """Put plain values in quotes, each with the lines in which it goes on; note what cannot be read."""
        index = 0
        while index < len(self.lines):
            line = self.lines[index]
            match = ITEM.match(line) or KEY.match(line)
            if match is None:
                self._check_other_line(index)
                index += 1
            elif match.re is ITEM:
                index = self._quote_item(index, match)
            else:
                index = self._quote_key(index, match)

    def _quote_item(self, index: int, match: re.Match[str]) -> int:
        """Put an item's value in quotes, as far left as the first of its list; return the index of the line after."""
        if not self._can_have_items:
            self._report("yaml-item", index, match.start("indent"))
            self._can_have_items = True
            self.lines[index] = ""
            return index + 1
        indent = len(match["indent"])
        if self._item_indent is None:
            self._item_indent = indent
        self._value_indent = indent
        head = " " * self._item_indent + "- "
        if remove_comment(self.lines[index][match.end() :]).strip():
            return self._quote_value(index, match, head)
        self.lines[index] = head
        return index + 1

    def _quote_key(self, index: int, match: re.Match[str]) -> int:
        """Put a key's value in quotes; return the index of the line after it."""
        indent = len(match["indent"])
        has_value = remove_comment(self.lines[index][match.end() :]).strip() != ""
        if indent > self._value_indent:
            key = match["key"]
            self._report("key-indented", index, match.start("key"), len(key), key=key)
        else:
            self._value_indent = indent if has_value else _ANY_INDENT
        self._item_indent = None
        self._can_have_items = not has_value
        head = clean_key(match)
        if indent > self._value_indent:
            if not self._value_indent and not self._find_kind(match["key"]):
                return self._leave_out(index, indent)
            head = " " * self._value_indent + head.lstrip()
        if has_value:
            return self._quote_value(index, match, head)
        self.lines[index] = head
        return self._quote_lines_below(index, match, self._find_kind(match["key"]))

    def _leave_out(self, index: int, indent: int) -> int:
        """Leave out a line and those in which it goes on; return the index of the line after them."""
        self.lines[index] = ""
        index += 1
        while index < len(self.lines) and self._continues(self.lines[index], indent):
            self.lines[index] = ""
            index += 1
        return index

    def _quote_lines_below(self, index: int, match: re.Match[str], kind: str) -> int:
        """Put text that stands below a known key in quotes; return the index of the line after what was read."""
        below = index + 1
        line = self.lines[below] if below < len(self.lines) else ""
        indent = len(match["indent"])
        is_text = line.strip() and line.strip()[0] not in f"#{_YAML_MARKS}"
        if not kind or kind in SECTION_KINDS or not is_text:
            return below
        if ITEM.match(line) or not self._continues(line, indent):
            return below
        self._value_indent = indent
        if kind == "list":
            stop = self._quote_names(below, indent)
            if stop > below:
                return stop
        return self._quote_value(index, match, clean_key(match))

    def _quote_names(self, first: int, indent: int) -> int:
        """Make items of names that stand below each other without dashes; return the index of the line after them."""
        stop = first
        while stop < len(self.lines) and self._continues(self.lines[stop], indent):
            text = remove_comment(self.lines[stop]).strip()
            if not is_name(text):
                return first
            stop += 1
        for index in range(first, stop):
            text = remove_comment(self.lines[index]).strip()
            start = self.source.line_start(self.first_line + index)
            start += indent_of(self.lines[index])
            self.plain_spans[index] = Span(start, start + len(text))
            self.lines[index] = " " * (indent + 2) + "- '" + text.replace("'", "''") + "'"
        return stop

    def _quote_value(self, first: int, match: re.Match[str], head: str) -> int:
        """Put the value of a key or an item in quotes if it is plain; return the index of the line after it."""
        value = self.lines[first][match.end() :]
        self._shifts[first] = match.end() - len(head)
        self.lines[first] = head + value
        indent = len(match["indent"])
        if is_quoted_whole(value):
            return first + 1
        texts = {first: remove_comment(value).rstrip()}
        if BLOCK_SCALAR.match(texts[first]):
            stop, added = indent_block(self.lines, first + 1, indent, self._find_kind)
            self._shifts |= {number: -count for number, count in added.items()}
            return stop
        self._add_continuations(texts, indent)
        last = max(texts)
        lines = ValueLines([texts.get(n, "") for n in range(first, last + 1)])
        sign = unclosed_mark(lines)
        if sign:
            self._report(f"yaml-{sign}", first, match.end(), 1)
            self.lines[first : last + 1] = [head] + [""] * (last - first)
            return last + 1
        if is_quoted_items(lines):
            self.lines[first] = f"{head}[{texts[first]}"
            self.lines[last] += "]"
            return last + 1
        repaired = lines.repair_quotes()
        if repaired is None and is_structure(lines):
            return last + 1
        self._write_quoted(first, head, repaired or lines)
        start = self.source.line_start(self.first_line + first) + match.end()
        stop = start + len(texts[first])
        if last > first:
            last_line = self.source.line_text(self.first_line + last).rstrip()
            stop = self.source.line_start(self.first_line + last) + len(last_line)
        self.plain_spans[first] = Span(start, stop)
        return last + 1

    def _add_continuations(self, texts: dict[int, str], indent: int) -> None:
        """Add the lines in which a value goes on."""
        for index in range(max(texts) + 1, len(self.lines)):
            line = self.lines[index]
            text = remove_comment(line).strip()
            is_next_item = self._item_indent is not None and ITEM.match(line)
            if text and (is_next_item or not self._continues(line, indent)):
                break
            if text and not text.startswith("#"):
                texts[index] = text

    def _write_quoted(self, first: int, head: str, value: ValueLines) -> None:
        """Write a value over its lines, in quotation marks."""
        texts = value.escaped()
        for number, text in enumerate(texts):
            self.lines[first + number] = "  " + text
        self.lines[first] = f"{head}'{texts[0].lstrip()}"
        self.lines[first + len(texts) - 1] += "'"

    def _check_first_indent(self) -> None:
        """Report a first key that stands deeper than a later one, which YAML would take for another document."""
        keys = [match for match in map(KEY.match, self.lines) if match]
        indents = [len(match["indent"]) for match in keys]
        if indents and min(indents) < indents[0]:
            index = self.lines.index(keys[0].string)
            self._report("yaml-indent", index, indents[0])

    def _check_other_line(self, index: int) -> None:
        """Report, and leave out, a line that is neither a key nor an item, nor begins like YAML that may go on."""
        line = self.lines[index]
        text = line.strip()
        is_yaml = text[:1] in f"#{_YAML_MARKS}" or self.lines[0].lstrip()[:1] == "{"
        if is_yaml or text in _FENCES:
            return
        self.lines[index] = ""
        keyed = find_missing_colon(line, self._find_kind)
        if keyed:
            start, key = keyed.start("key"), keyed["key"]
            value = line[keyed.end() :].strip() or "…"
            self._report("key-colon", index, start, len(key), key=key, value=value)
        elif not any(fault.code == "yaml-line" for fault in self.faults):
            self._report("yaml-line", index, indent_of(line))
