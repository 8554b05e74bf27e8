"""A text, a key and its new value -> the lines of the head that change, as a person would type them.

Comments, the order of the keys and all other lines stay. A value keeps the shape that it has: quotation marks, a
folded block, a list in brackets or with dashes. A new one gets the plainest shape that is read back as what was meant.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from pamphlets.app.web.head_form.head_entries import (
    IMPOSITION,
    FormValue,
    HeadEntries,
    HeadEntry,
    UnreadableHeadError,
    read_head,
)
from pamphlets.app.web.head_form.value_shapes import INDENT, clean_value, list_shapes
from pamphlets.readers.front_matter.head_values import remove_comment
from pamphlets.readers.front_matter.imposition import IMPOSITION_KEYS
from pamphlets.readers.front_matter.keys import KEYS

_KEY_NAMES: Final = tuple(key.french for key in KEYS)
_WORD_LISTS: Final = ("sujets", "public")
_SETTING_NAMES: Final = tuple(key.names[0] for key in IMPOSITION_KEYS)
_TYPED_KEY: Final = re.compile(r"\s*(?P<name>[^:]*?)\s*:")


@dataclass(frozen=True, slots=True)
class LineEdit:
    """Lines of a text that become others."""

    line: int
    """The first of them, counted from 1."""
    count: int
    """How many there were."""
    lines: tuple[str, ...]

    def apply(self, text: str) -> str:
        """Return a text with its new lines."""
        old = text.split("\n")
        start = self.line - 1
        return "\n".join((*old[:start], *self.lines, *old[start + self.count :]))


def edit_head(text: str, name: str, value: FormValue) -> LineEdit:
    """Return what a text becomes where a key gets a value; empty: where it loses it.

    `name` is a French key, or `imposition.` and a setting. Raises UnreadableHeadError where the head has a fault that
    hides its entries, or no shape of the value is read back as it is.
    """
    value = clean_value(_part_words(name, value))
    key, _, setting = name.partition(".")
    head = read_head(text)
    shapes = _list_shapes(head, key, setting, value)
    for shape in shapes:
        edit = _place(head, key, setting, shape)
        if _is_read_back(head, edit.apply(text), name, value):
            return edit
    raise UnreadableHeadError


def _part_words(name: str, value: FormValue) -> FormValue:
    """Return the words of a list of words one by one, where they are typed on one line with commas."""
    if name not in _WORD_LISTS or isinstance(value, str):
        return value
    return tuple(",".join(value).split(","))


def find_value(head: HeadEntries, name: str) -> FormValue:
    """Return what a key, or a setting of `imposition.`, says; empty where it is not there."""
    key, _, setting = name.partition(".")
    entry = _find_entry(head, key, setting)
    if entry is not None:
        return entry.value
    block = head.find(key)
    # One word behind `imposition:` names the folding.
    is_word = block is not None and setting == _SETTING_NAMES[0] and not block.settings
    return block.value if block is not None and is_word else ""


def find_lines(head: HeadEntries, name: str) -> tuple[int, int]:
    """Return the first line of a key or a setting and that behind it; 0 and 0 where it is not there."""
    key, _, setting = name.partition(".")
    entry = _find_entry(head, key, setting)
    return (entry.first_line, entry.stop_line) if entry else (0, 0)


def _is_read_back(head: HeadEntries, text: str, name: str, value: FormValue) -> bool:
    """Return whether a text says what was meant, and of all other keys what `head` said; one item may stand alone."""
    try:
        new = read_head(text)
    except UnreadableHeadError:
        return False
    key, _, _ = name.partition(".")
    if _list_others(new, key) != _list_others(head, key):
        return False
    return _plain_value(find_value(new, name)) == _plain_value(value)


def _list_others(head: HeadEntries, key: str) -> list[tuple[str, FormValue]]:
    """Return the keys of a head but one, with what they say."""
    return [(entry.name, entry.value) for entry in head.entries if entry.name != key]


def _plain_value(value: FormValue) -> FormValue:
    """Return a value as it is compared: a list of one item is that item."""
    if isinstance(value, tuple) and len(value) == 1:
        return clean_value(value[0])
    return clean_value(value)


def _list_shapes(
    head: HeadEntries, key: str, setting: str, value: FormValue
) -> Iterator[Sequence[str]]:
    """Yield the shapes of a value; of an empty one the key that a text must have, or nothing."""
    if value:
        yield from list_shapes(value, _value_lines(head, _find_entry(head, key, setting)))
    else:
        # A text without its title says so beside it.
        yield ("",) if key == _KEY_NAMES[0] else ()


def _value_lines(head: HeadEntries, entry: HeadEntry | None) -> list[str]:
    """Return the lines of an entry, the first without its key; none of no entry."""
    if entry is None:
        return []
    first, *more = head.lines[entry.first_line - 1 : entry.stop_line - 1]
    return [first.partition(":")[2].strip(), *more]


def _find_entry(head: HeadEntries, key: str, setting: str) -> HeadEntry | None:
    """Return the entry of a key or of a setting."""
    entry = head.find(key)
    if entry is None or not setting:
        return entry
    names = next(each.names for each in IMPOSITION_KEYS if each.names[0] == setting)
    return next((each for each in entry.settings if each.name in names), None)


def _place(head: HeadEntries, key: str, setting: str, shape: Sequence[str]) -> LineEdit:
    """Return the edit that gives a key the lines of its value; none take it away."""
    if not head.first_line:
        fence = "---"
        lines = _key_lines(key, setting, shape)
        return LineEdit(1, 0, (fence, *lines, fence, ""))
    block = head.find(key) if setting else None
    if block is not None:
        return _place_setting(head, block, setting, shape)
    entry = head.find(key)
    if entry is None:
        line = _find_line(head.entries, _KEY_NAMES, key) or head.first_line
        return LineEdit(line, 0, _key_lines(key, setting, shape))
    return _replace(head, entry, shape, "")


def _key_lines(key: str, setting: str, shape: Sequence[str]) -> tuple[str, ...]:
    """Return the lines of a new key, or of a new block with one setting."""
    if not shape:
        return ()
    if not setting:
        return (f"{key}: {shape[0]}".rstrip(), *shape[1:])
    inner = (f"{_typed_name(setting)}: {shape[0]}".rstrip(), *shape[1:])
    return (f"{key}:", *(INDENT + line for line in inner))


def _typed_name(setting: str) -> str:
    """Return the name of a setting as a person types it."""
    return setting.replace("_", " ")


def _place_setting(
    head: HeadEntries, block: HeadEntry, setting: str, shape: Sequence[str]
) -> LineEdit:
    """Return the edit that gives a setting its value within a block, which goes where its last setting goes."""
    is_open = bool(block.settings) and block.settings[0].first_line > block.first_line
    entry = _find_entry(head, IMPOSITION, setting)
    if not is_open:
        return _open_block(head, block, setting, shape)
    if entry is None:
        line = _find_line(block.settings, _SETTING_NAMES, setting) or block.first_line + 1
        first = head.lines[block.settings[0].first_line - 1]
        indent = first[: len(first) - len(first.lstrip())]
        lines = _key_lines(_typed_name(setting), "", shape)
        return LineEdit(line, 0, tuple(indent + each for each in lines))
    if not shape and len(block.settings) == 1:
        return _replace(head, block, (), "")
    first = head.lines[entry.first_line - 1]
    return _replace(head, entry, shape, first[: len(first) - len(first.lstrip())])


def _open_block(
    head: HeadEntries, block: HeadEntry, setting: str, shape: Sequence[str]
) -> LineEdit:
    """Return the edit of a block that is one word, or stands in braces: its settings get a line each."""
    values = {each.name: each.value for each in block.settings}
    if block.value and isinstance(block.value, str):
        values[_SETTING_NAMES[0]] = block.value
    if not values.keys() - {setting} and setting == _SETTING_NAMES[0]:
        return _replace(head, block, shape, "")
    names = next(each.names for each in IMPOSITION_KEYS if each.names[0] == setting)
    lines = [f"{IMPOSITION}:"]
    for name, value in values.items():
        text = value if isinstance(value, str) else f"[{', '.join(value)}]"
        if name not in names:
            lines.append(f"{INDENT}{_typed_name(name)}: {text}")
    if shape:
        lines.append(f"{INDENT}{_typed_name(setting)}: {shape[0]}")
    count = block.stop_line - block.first_line
    return LineEdit(block.first_line, count, tuple(lines))


def _find_line(entries: Sequence[HeadEntry], order: Sequence[str], name: str) -> int:
    """Return the line of a new entry: behind the nearest of those that stand before it in the table; 0 for none."""
    stops = {entry.name: entry.stop_line for entry in entries}
    for before in reversed(order[: order.index(name)]):
        if before in stops:
            return stops[before]
    return 0


def _replace(
    head: HeadEntries, entry: HeadEntry, shape: Sequence[str], indent: str
) -> LineEdit:
    """Return the edit that gives an entry other lines, its name as it was typed and the comment behind it kept."""
    count = entry.stop_line - entry.first_line
    if not shape:
        return LineEdit(entry.first_line, count, ())
    typed = head.lines[entry.first_line - 1]
    match = _TYPED_KEY.match(typed)
    name = match["name"] if match else entry.name
    first = f"{indent}{name}: {shape[0]}".rstrip()
    if count == 1 and len(shape) == 1 and "#" not in str(entry.value):
        first += typed[len(remove_comment(typed)) :]
    lines = (first, *(indent + line for line in shape[1:]))
    return LineEdit(entry.first_line, count, lines)
